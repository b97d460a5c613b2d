# SPDX-License-Identifier: GPL-3.0-or-later
# What "cmake --install" lays out beside the programs. Two components: "cli" works without a screen, "window" is the rest.
include(GNUInstallDirs)
# Software centres fetch a program's pictures from the web. The name is one of those reserved for examples: whoever
# publishes Sweetspot says where its files are.
set(SWEETSPOT_WEBSITE "https://sweetspot.example" CACHE STRING "Where a copy of this tree can be read on the web")
set(SWEETSPOT_ID org.sweetspot.Sweetspot) # as QApplication::setDesktopFileName() in app/window.cpp

# The first part of a man page is made from what the program itself says after --help.
function(sweetspot_man program component)
  set(page ${CMAKE_BINARY_DIR}/man/${program}.1)
  add_custom_command(OUTPUT ${page}
    COMMAND ${CMAKE_COMMAND} -E env QT_QPA_PLATFORM=offscreen ${CMAKE_SOURCE_DIR}/packaging/man.sh $<TARGET_FILE:${program}>
      ${CMAKE_SOURCE_DIR}/resources/man/${program}.1.in ${page}
    DEPENDS ${program} ${CMAKE_SOURCE_DIR}/packaging/man.sh ${CMAKE_SOURCE_DIR}/resources/man/${program}.1.in
    COMMENT "Writing the man page of ${program}" VERBATIM)
  add_custom_target(${program}-man ALL DEPENDS ${page})
  install(FILES ${page} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT ${component})
endfunction()

sweetspot_man(sweetspot-cli cli)
set(COMPLETIONS ${CMAKE_SOURCE_DIR}/resources/completions)
install(FILES ${COMPLETIONS}/sweetspot-cli.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions
  RENAME sweetspot-cli COMPONENT cli)
install(FILES ${COMPLETIONS}/_sweetspot-cli DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions COMPONENT cli)
install(FILES ${COMPLETIONS}/sweetspot-cli.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT cli)

if(SWEETSPOT_GUI)
  sweetspot_man(sweetspot window)
  set(DESKTOP ${CMAKE_SOURCE_DIR}/resources/desktop/${SWEETSPOT_ID})
  configure_file(${DESKTOP}.metainfo.xml.in ${CMAKE_BINARY_DIR}/${SWEETSPOT_ID}.metainfo.xml @ONLY)
  install(FILES ${DESKTOP}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications COMPONENT window)
  install(FILES ${CMAKE_BINARY_DIR}/${SWEETSPOT_ID}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo COMPONENT window)
  set(ICONS ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
  install(FILES resources/icons/${SWEETSPOT_ID}.svg DESTINATION ${ICONS}/scalable/apps COMPONENT window)
  foreach(size 16 22 24 32 48 64 128 256 512)
    install(FILES resources/icons/${size}.png DESTINATION ${ICONS}/${size}x${size}/apps RENAME ${SWEETSPOT_ID}.png
      COMPONENT window)
  endforeach()
endif()
