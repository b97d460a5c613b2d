// SPDX-License-Identifier: GPL-3.0-or-later
// What a shell may complete: resources/completions asks for it. "complete WORD..." gets the words behind the
// program's name, the last of them being typed and perhaps empty; each line is a candidate, with a tab and what
// it is where that helps. ":dirs" and ":files" leave it to the shell. Shells choose what begins as the last
// word does.
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/engineinstall.h"

#include "core/engines/enginekind.h"
#include "core/engines/llamacpp/enginebuild.h"
#include "core/engines/process/tool.h"
#include "core/profiles/profile.h"
#include "core/report/handovers.h"
#include "core/report/report.h"
#include "core/store/project/projectfolder.h"
#include "core/store/runs/runstore.h"
#include "models/configkeys.h"
#include "models/usecase.h"

#include <QCoreApplication>
#include <QMap>

#include <functional>

namespace sweetspot::cli
{

namespace
{

void offer(const QStringList &values, const QString &before = {})
{
    for (const QString &value : values)
        print(before + value);
}

const QString kDirs = QStringLiteral(":dirs"), kFiles = QStringLiteral(":files");

/// A project as far as it can be read; whoever completes has no use for what is wrong with it.
class Names
{
public:
    explicit Names(const QString &path)
        : m_folder(path)
        , m_runs(path)
    {
        Issues issues;
        if (auto data = m_folder.load(issues))
            m_data = std::move(*data);
    }

    QStringList models() const
    {
        QStringList names;
        for (const ModelDefinition &model : m_data.models.models)
            names << model.name;
        return names;
    }
    QStringList quantizations() const { return m_data.models.allQuantizations(); }
    QStringList engines() const
    {
        QStringList names;
        for (const EngineEntry &entry : m_data.settings.engines)
            names << entry.name;
        return names;
    }
    QStringList runs() const { return m_runs.runIds() + m_runs.importedIds(); }
    /// "MODEL QUANTIZATION" of the newest run, or of the one that "RUN@" names.
    QStringList cells(const QString &typed) const
    {
        const bool named = typed.contains(QLatin1Char('@'));
        const QString run = named ? typed.section(QLatin1Char('@'), 0, 0) : m_runs.runIds().value(0);
        QStringList names;
        if (const auto record = m_runs.read(run))
            for (const CellRecord &cell : record->cells)
                names << (named ? run + QLatin1Char('@') : QString()) + cell.id.name();
        return names;
    }

private:
    ProjectFolder m_folder;
    RunStore m_runs;
    ProjectData m_data;
};

QStringList profileIds()
{
    QStringList ids;
    for (const Profile *profile : profiles())
        ids << profile->id();
    return ids;
}

QStringList useCaseIds()
{
    QStringList ids;
    for (const UseCase &use : useCases())
        ids << use.id;
    return ids;
}

QStringList buildIds()
{
    QStringList ids{QStringLiteral("auto")};
    for (const BuildKind kind : kBuildKinds)
        ids << buildId(kind);
    return ids;
}

QStringList assignments()
{
    QStringList keys;
    for (const ConfigKey &key : configKeys())
        keys << key.path + QLatin1Char('=');
    return keys;
}

QStringList valuesOf(const QString &option, const Names &names)
{
    const QMap<QString, std::function<QStringList()>> known{
        {QStringLiteral("models"), [&] { return names.models(); }},
        {QStringLiteral("quants"), [&] { return names.quantizations(); }},
        {QStringLiteral("quant"), [&] { return names.quantizations(); }},
        {QStringLiteral("engines"), [&] { return names.engines() << QString::fromLatin1(kDefaultEngine); }},
        {QStringLiteral("profiles"), profileIds},
        {QStringLiteral("format"), reportFormatIds},
        {QStringLiteral("set"), assignments},
        {QStringLiteral("run"), [&] { return names.runs(); }},
        {QStringLiteral("output"), [] { return QStringList{kDirs}; }},
        {QStringLiteral("folder"), [] { return QStringList{kDirs}; }},
        {QStringLiteral("files"), [] { return QStringList{kFiles}; }},
        {QStringLiteral("card"), [] { return QStringList{kFiles}; }},
        {QStringLiteral("cell"), [&] { return names.cells({}); }},
        {QStringLiteral("use"), useCaseIds},
        {QStringLiteral("form"), handOverIds},
        {QStringLiteral("build"), buildIds},
    };
    const auto found = known.constFind(option);
    return found == known.constEnd() ? QStringList() : (*found)();
}

QStringList actionsOf(const QString &command)
{
    const QMap<QString, QString> known{
        {QStringLiteral("engine"), QStringLiteral("fetch show")},
        {QStringLiteral("runs"), QStringLiteral("list import compare")},
        {QStringLiteral("models"), QStringLiteral("list scan search download verify")},
        {QStringLiteral("engines"), QStringLiteral("list add set remove on off allow forbid clean prices")},
    };
    return known.value(command).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QStringList engineKindIds()
{
    QStringList ids;
    for (const EngineKind &kind : engineKinds())
        ids << kind.id;
    return ids;
}

/// What may stand where @p before stands already, options apart.
QStringList positional(const QString &command, const QStringList &before, const QString &typed)
{
    if (command == QLatin1String("engine"))
        return before.isEmpty() ? actionsOf(command) : QStringList();
    const bool ofEngines = command == QLatin1String("engines");
    if (before.isEmpty())
        return ofEngines ? QStringList{kDirs, QString::fromLatin1(kInstallWord)} : QStringList{kDirs};
    if (ofEngines && before.first() == QLatin1String(kInstallWord))
        return before.size() == 1 ? installableEngines() : QStringList();
    const Names names(before.first());
    // How many cells a command takes behind the project.
    static const QMap<QString, int> cells{
        {QStringLiteral("compare"), 1000}, {QStringLiteral("command"), 1}, {QStringLiteral("tune"), 1}};
    if (cells.contains(command))
        return before.size() <= cells.value(command) ? names.cells(typed) : QStringList();
    if (command == QLatin1String("new"))
        return {kFiles};
    if (command == QLatin1String("report"))
        return {kDirs}; // of --merge
    if (before.size() == 1)
        return actionsOf(command);
    const QString action = before.at(1);
    if (command == QLatin1String("runs"))
        return action == QLatin1String("import") ? QStringList{kDirs}
            : action == QLatin1String("compare") ? names.runs()
                                                 : QStringList();
    if (command == QLatin1String("models"))
        return action == QLatin1String("download") ? names.models() : QStringList();
    if (ofEngines)
        return action == QLatin1String("add") ? engineKindIds() : names.engines();
    return {};
}

/// What options a command takes, which it alone knows: it is asked, and does nothing else.
QVector<Arguments::Option> optionsOf(const QStringList &command)
{
    using namespace std::chrono_literals;
    QVector<Arguments::Option> options;
    const auto said = runTool(QCoreApplication::applicationFilePath(),
        command + QStringList{QLatin1String(Arguments::kDescribe)}, 5s, {});
    const auto json = said ? parseJson(said->standardOutput) : std::nullopt;
    if (json && json->is_array())
        for (const Json &option : *json)
            options << Arguments::Option{
                textOf(option, "name"), textOf(option, "description"), boolOf(option, "value")};
    return options;
}

/// The words behind a command, taken apart by what its options are.
struct Line {
    QStringList positionals;
    QString waiting; ///< an option whose value is being typed
};

Line readLine(const QStringList &words, const QVector<Arguments::Option> &options)
{
    Line line;
    for (const QString &word : words) {
        if (!line.waiting.isEmpty()) {
            line.waiting.clear();
        } else if (!word.startsWith(QLatin1String("--"))) {
            line.positionals << word;
        } else {
            for (const Arguments::Option &option : options)
                if (option.takesValue && word.mid(2) == option.name)
                    line.waiting = option.name;
        }
    }
    return line;
}

void completeIn(const QString &command, const QStringList &before, const QString &typed,
    const QVector<Arguments::Option> &options)
{
    const Line line = readLine(before, options);
    const Names names(line.positionals.value(0, QStringLiteral(".")));
    const bool joined = typed.startsWith(QLatin1String("--")) && typed.contains(QLatin1Char('='));
    if (!line.waiting.isEmpty() || joined) {
        const QString option = joined ? typed.section(QLatin1Char('='), 0, 0).mid(2) : line.waiting;
        const QString prefix = joined ? typed.section(QLatin1Char('='), 0, 0) + QLatin1Char('=') : QString();
        const QString value = joined ? typed.section(QLatin1Char('='), 1) : typed;
        // Of a list the names before the last comma stay.
        offer(valuesOf(option, names), prefix + value.left(value.lastIndexOf(QLatin1Char(',')) + 1));
        return;
    }
    if (typed.startsWith(QLatin1Char('-'))) {
        for (const Arguments::Option &option : options)
            print(QStringLiteral("--%1\t%2").arg(option.name, option.description));
        return;
    }
    offer(positional(command, line.positionals, typed));
}

} // namespace

int runComplete(const QStringList &arguments)
{
    const QString typed = arguments.size() > 1 ? arguments.last() : QString();
    if (arguments.size() <= 2) {
        for (const Command &command : commands())
            if (!command.summary.isEmpty())
                print(QStringLiteral("%1\t%2").arg(command.name, command.summary));
        offer({QStringLiteral("help"), QStringLiteral("--help"), QStringLiteral("--version")});
        return Done;
    }
    for (const Command &command : commands())
        if (command.name == arguments.at(1) && !command.summary.isEmpty()) {
            const QStringList before = arguments.mid(2, arguments.size() - 3);
            QStringList words{command.name};
            if (command.run == runEngines && isInstallation(words + before))
                words << QString::fromLatin1(kInstallWord);
            completeIn(command.name, before, typed, optionsOf(words));
            return Done;
        }
    if (arguments.at(1) == QLatin1String("help"))
        for (const Command &command : commands())
            if (!command.summary.isEmpty())
                print(command.name);
    return Done;
}

} // namespace sweetspot::cli
