// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/tr.h"
#include "core/hardware/ownprocess.h"
#include "models/language.h"

#include <QCoreApplication>

namespace sweetspot::cli
{

const std::vector<Command> &commands()
{
    static const std::vector<Command> table{
        {QStringLiteral("demo"),
            sweetspot::CliTr::tr("create the demo project: three tiny models in six quantizations"), runDemo},
        {QStringLiteral("new"),
            sweetspot::CliTr::tr("create a project from files, a folder, the hub or a starter list"), runNew},
        {QStringLiteral("plan"),
            sweetspot::CliTr::tr("show what a run would measure, in order, and what it would skip"), runPlan},
        {QStringLiteral("run"), sweetspot::CliTr::tr("measure a project's matrix"), runRun},
        {QStringLiteral("resume"), sweetspot::CliTr::tr("resume the newest unfinished run"), runResume},
        {QStringLiteral("report"), sweetspot::CliTr::tr("write reports of a run"), runReport},
        {QStringLiteral("command"),
            sweetspot::CliTr::tr(
                "print what serves a measured cell, for a shell, a service or another program"),
            runCommand},
        {QStringLiteral("tune"),
            sweetspot::CliTr::tr("find the best settings of a cell, prove them, and print the command"),
            runTune},
        {QStringLiteral("compare"), sweetspot::CliTr::tr("compare cells of one run or of several"), runCompare},
        {QStringLiteral("runs"),
            sweetspot::CliTr::tr("list, import, compare, name and delete a project's runs"), runRuns},
        {QStringLiteral("models"),
            sweetspot::CliTr::tr("list, find, search, download and verify a project's models"), runModels},
        {QStringLiteral("engines"),
            sweetspot::CliTr::tr("list, add, test and allow a project's additional engines and cloud services"),
            runEngines},
        {QStringLiteral("doctor"),
            sweetspot::CliTr::tr("check this machine: what works, what does not, and how to fix it"),
            runDoctor},
        {QStringLiteral("engine"), sweetspot::CliTr::tr("download llama.cpp, or show which one is used"),
            runEngine},
        {QStringLiteral("complete"), {}, runComplete},
    };
    return table;
}

namespace
{

void printUsage()
{
    print(sweetspot::CliTr::tr(
        "Sweetspot finds which model, at which quantization, serves you best on this machine."));
    print(sweetspot::CliTr::tr(
        "Usage: sweetspot-cli COMMAND [options]    (sweetspot-cli COMMAND --help explains one)"));
    print({});
    for (const Command &command : commands())
        if (!command.summary.isEmpty())
            print(QStringLiteral("  %1 %2").arg(command.name, -8).arg(command.summary));
    print({});
    print(sweetspot::CliTr::tr(
        "Exit codes: 0 done, 1 some cells failed or a check found something, 2 bad usage or configuration, 3 "
        "interrupted or output closed, 4 environment. Every command takes --json and --help."));
    print(sweetspot::CliTr::tr(
        "Keys are read from the environment before the keyring: SWEETSPOT_KEY_<HOST> for a server at an "
        "address (such as SWEETSPOT_KEY_MY_HOST_8443), OPENAI_API_KEY, ANTHROPIC_API_KEY, GEMINI_API_KEY, "
        "HF_TOKEN."));
}

} // namespace
} // namespace sweetspot::cli

int main(int argc, char *argv[])
{
    using namespace sweetspot::cli;
    const auto settled = sweetspot::settleProcess();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("sweetspot-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SWEETSPOT_VERSION));
    sweetspot::speak(sweetspot::languageToSpeak({}, QLocale::system().uiLanguages()));
    if (!settled)
        return fail(settled.error());
    const QStringList arguments = QCoreApplication::arguments();
    const QString name = arguments.value(1);
    if ((name == QLatin1String("--version") || name == QLatin1String("-v") || name == QLatin1String("--help")
            || name == QLatin1String("-h"))
        && arguments.size() > 2) {
        say(sweetspot::CliTr::tr(
            "\"%1\" takes no arguments; \"sweetspot-cli COMMAND --help\" explains a command.")
                .arg(name));
        return BadUsage;
    }
    if (name == QLatin1String("help") && arguments.size() == 3) // "help run" is "run --help"
        for (const Command &command : commands())
            if (command.name == arguments.at(2))
                return command.run({command.name, QStringLiteral("--help")});
    if (name == QLatin1String("--version") || name == QLatin1String("-v")) {
        print(QStringLiteral("sweetspot-cli " SWEETSPOT_VERSION));
        return exitCodeAfterOutput(Done);
    }
    for (const Command &command : commands())
        if (command.name == name)
            return exitCodeAfterOutput(command.run(arguments.mid(1)));
    if (name == QLatin1String("help") && arguments.size() > 2) {
        say(sweetspot::CliTr::tr("Unknown command \"%1\"; \"sweetspot-cli --help\" lists all commands.")
                .arg(arguments.at(2)));
        return BadUsage;
    }
    if (name.isEmpty() || name == QLatin1String("--help") || name == QLatin1String("-h")
        || name == QLatin1String("help")) {
        printUsage();
        return exitCodeAfterOutput(name.isEmpty() ? BadUsage : Done);
    }
    say(sweetspot::CliTr::tr("Unknown command \"%1\"; \"sweetspot-cli --help\" lists all commands.").arg(name));
    return BadUsage;
}
