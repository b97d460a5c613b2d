// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/tr.h"
#include "core/hardware/ownprocess.h"
#include "models/language.h"
#include "ui/window/languagemenu.h"
#include "ui/window/mainwindow.h"
#include "ui/window/preferences.h"
#include "ui/window/services.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLocale>
#include <QSettings>

int main(int argc, char *argv[])
{
    if (const auto settled = sweetspot::settleProcess(); !settled)
        qWarning("%s", qUtf8Printable(settled.error().sentence)); // the window is of use all the same
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("sweetspot"));
    QApplication::setApplicationDisplayName(QStringLiteral("Sweetspot"));
    QApplication::setApplicationVersion(QStringLiteral(SWEETSPOT_VERSION));
    const QString language = sweetspot::languageToSpeak(
        sweetspot::ui::languageChoice(QSettings(QStringLiteral("sweetspot"), QStringLiteral("sweetspot"))),
        QLocale::system().uiLanguages());
    sweetspot::speak(language);
    QApplication::setLayoutDirection(QLocale(language).textDirection());
    const sweetspot::ui::Preferences preferences = sweetspot::ui::personalPreferences();
    sweetspot::ui::applyNumberFormat(preferences.plainNumbers);
    sweetspot::ui::applyFontSize(preferences.fontPercent);
    QApplication::setDesktopFileName(QStringLiteral("org.sweetspot.Sweetspot"));
    QCommandLineParser parser;
    parser.setApplicationDescription(sweetspot::CliTr::tr(
        "Finds which language model, at which quantization, serves you best on this machine."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("PROJECT"), sweetspot::CliTr::tr("a project folder to open"),
        QStringLiteral("[PROJECT]"));
    parser.process(app);
    sweetspot::ui::Services services;
    sweetspot::ui::MainWindow window(&services);
    window.show();
    if (!parser.positionalArguments().isEmpty())
        window.openProject(parser.positionalArguments().first());
    return QApplication::exec();
}
