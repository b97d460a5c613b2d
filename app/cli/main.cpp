// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "models/plurals.h"

#include <QCoreApplication>

namespace sweetspot::cli
{

namespace
{
QString tr(const char *text)
{
    return QCoreApplication::translate("Main", text);
}
} // namespace

const std::vector<Command> &commands()
{
    static const std::vector<Command> table{
        {QStringLiteral("demo"), tr("make the demo project: three tiny models in six quantizations"), runDemo},
        {QStringLiteral("plan"), tr("show what a run would measure, in order, and what it would skip"),
            runPlan},
        {QStringLiteral("run"), tr("measure a project's matrix"), runRun},
        {QStringLiteral("resume"), tr("go on with the newest unfinished run"), runResume},
        {QStringLiteral("report"), tr("write reports of a run"), runReport},
        {QStringLiteral("compare"), tr("compare cells with one another, of one run or of several"), runCompare},
        {QStringLiteral("runs"), tr("list, import and compare a project's runs"), runRuns},
        {QStringLiteral("models"), tr("list, find, search, fetch and check a project's models"), runModels},
        {QStringLiteral("engines"), tr("list, add, test and allow a project's further servers and clouds"),
            runEngines},
        {QStringLiteral("doctor"), tr("tell what works on this machine, what does not, and how to mend it"),
            runDoctor},
        {QStringLiteral("engine"), tr("fetch a llama.cpp, or tell which one is used"), runEngine},
    };
    return table;
}

namespace
{

void printUsage()
{
    print(tr("Sweetspot finds which model, at which quantization, serves you best on this machine."));
    print(tr("Usage: sweetspot-cli COMMAND [options]    (sweetspot-cli COMMAND --help explains one)"));
    print({});
    for (const Command &command : commands())
        print(QStringLiteral("  %1 %2").arg(command.name, -8).arg(command.summary));
}

} // namespace
} // namespace sweetspot::cli

int main(int argc, char *argv[])
{
    using namespace sweetspot::cli;
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("sweetspot-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SWEETSPOT_VERSION));
    sweetspot::EnglishPlurals plurals;
    QCoreApplication::installTranslator(&plurals);
    const QStringList arguments = QCoreApplication::arguments();
    const QString name = arguments.value(1);
    if (name == QLatin1String("--version") || name == QLatin1String("-v")) {
        print(QStringLiteral("sweetspot-cli " SWEETSPOT_VERSION));
        return Done;
    }
    for (const Command &command : commands())
        if (command.name == name)
            return command.run(arguments.mid(1));
    if (name.isEmpty() || name == QLatin1String("--help") || name == QLatin1String("-h")
        || name == QLatin1String("help")) {
        printUsage();
        return name.isEmpty() ? BadUsage : Done;
    }
    say(QCoreApplication::translate("Main", "There is no command \"%1\"; \"sweetspot-cli --help\" lists them.")
            .arg(name));
    return BadUsage;
}
