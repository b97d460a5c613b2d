// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

namespace
{

std::unique_ptr<QCoreApplication> makeWindowApplication(int &argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // Settings of a test must not be the person's.
    static QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    return std::make_unique<QApplication>(argc, argv);
}

// Before main() runs.
[[maybe_unused]] const bool registered = [] {
    sweetspot::test::makeApplication = &makeWindowApplication;
    return true;
}();

} // namespace
