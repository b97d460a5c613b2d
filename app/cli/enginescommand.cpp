// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/engineinstall.h"
#include "app/cli/engineslist.h"
#include "app/cli/projectcommand.h"

#include "app/cli/tr.h"
#include "core/engines/enginekind.h"
#include "core/engines/enginetable.h"
#include "core/engines/ollama/ollamaapi.h"
#include "core/plan/artifactchoice.h"
#include "core/store/person/consents.h"
#include "core/store/person/pricescodec.h"
#include "models/quantization.h"

#include <algorithm>

namespace sweetspot::cli
{

namespace
{

int change(OpenedProject &project, const std::function<Status(QVector<EngineEntry> &)> &how, bool json)
{
    const auto lock = ProjectLock::acquire(project.folder);
    if (!lock)
        return fail(lock.error(), json);
    if (const auto changed = how(project.data.settings.engines); !changed)
        return fail(changed.error(), json);
    if (const auto saved = project.folder.save(project.data); !saved)
        return fail(saved.error(), json);
    return Done;
}

Result<EngineEntry> named(const OpenedProject &project, const QString &name)
{
    for (const EngineEntry &entry : project.data.settings.engines)
        if (entry.name == name)
            return entry;
    return Error{ErrorCode::BadInput, CliTr::tr("The project has no engine \"%1\".").arg(name), {}};
}

QStringList rowsOf(const OpenedProject &project)
{
    QStringList rows;
    for (const ModelDefinition &model : project.data.models.models)
        rows << model.name;
    return rows;
}

// "NAME", "NAME=ROW" or "NAME:QUANTIZATION=ROW"; names have colons of their own, so only a quantization counts.
Result<ServedModel> servedFrom(const QString &text)
{
    ServedModel served;
    const qsizetype row = text.lastIndexOf(QLatin1Char('='));
    served.served = (row < 0 ? text : text.left(row)).trimmed();
    served.model = row < 0 ? QString() : text.mid(row + 1).trimmed();
    const qsizetype colon = served.served.lastIndexOf(QLatin1Char(':'));
    if (row >= 0 && colon > 0 && nominalBitsPerWeight(served.served.mid(colon + 1).toUpper())) {
        served.quantization = served.served.mid(colon + 1).toUpper();
        served.served.truncate(colon);
    }
    if (served.served.isEmpty() || (row >= 0 && served.model.isEmpty()))
        return Error{ErrorCode::BadInput,
            CliTr::tr("\"%1\" does not name a served model; write MODEL, MODEL=ROW or MODEL:QUANTIZATION=ROW.")
                .arg(text),
            {}};
    return served;
}

// What a person can measure of an engine that was added without saying.
void sayWhatItServes(const OpenedProject &project, const EngineEntry &entry)
{
    const auto states = surveyEngines(project.folder.path(), {entry}, project.keys);
    const QStringList models = states.isEmpty() ? QStringList() : states.first().models;
    if (!models.isEmpty())
        say(CliTr::tr("Available models: %1.").arg(models.mid(0, 20).join(QStringLiteral(", "))));
    else if (!states.isEmpty() && !states.first().problem.isEmpty())
        say(states.first().problem);
    say(CliTr::tr("No model of it is selected yet. Remove the engine and add it again with --served MODEL=ROW, "
                  "where ROW is a model of this project or a new name."));
}

Status writeConsent(const OpenedProject &project, const QString &consent, bool allowed)
{
    Consents consents = readConsents(consentsFile());
    consents.set(project.folder.path(), consent, allowed);
    return writeConsents(consentsFile(), consents);
}

int add(OpenedProject &project, const Arguments &args, const QString &kind)
{
    EngineEntry entry;
    entry.kind = kind;
    entry.name = args.has(QStringLiteral("name")) ? args.value(QStringLiteral("name")) : kind;
    entry.url = args.value(QStringLiteral("url"));
    entry.baked = args.has(QStringLiteral("baked"));
    entry.program = args.value(QStringLiteral("program"));
    entry.command = args.value(QStringLiteral("command"));
    for (const QString &model : args.list(QStringLiteral("served"))) {
        const auto served = servedFrom(model);
        if (!served)
            return fail(served.error(), args.json());
        if (!served->model.isEmpty() && !project.data.models.models.isEmpty()
            && !project.data.models.find(served->model))
            say(CliTr::tr("The project has no model \"%1\", so it gets its own row. Models of the project: %2.")
                    .arg(served->model, rowsOf(project).join(QStringLiteral(", "))));
        entry.models << *served;
    }
    const int added = change(
        project,
        [&](QVector<EngineEntry> &all) -> Status {
            if (const auto good = checkEngine(entry); !good)
                return good;
            for (const EngineEntry &other : all)
                if (other.name == entry.name)
                    return Error{ErrorCode::BadInput,
                        CliTr::tr("An engine named %1 already exists; choose another name with --name.")
                            .arg(entry.name),
                        {}};
            all << entry;
            return success();
        },
        args.json());
    // Who types a program's name wants it to run; what is sent elsewhere is asked for apart.
    if (const QString consent = consentOf(entry); added == Done && !consent.isEmpty() && isOnThisMachine(entry))
        if (const auto written = writeConsent(project, consent, true); !written)
            return fail(written.error(), args.json());
    if (added == Done && entry.models.isEmpty() && !engineUrl(entry).isEmpty())
        sayWhatItServes(project, entry);
    return added;
}

// "NAME=VALUE" or "NAME"; nothing at all takes away what there is.
QVector<LaunchOption> optionsFrom(const QStringList &texts)
{
    QVector<LaunchOption> options;
    for (const QString &text : texts)
        if (!text.isEmpty())
            options << LaunchOption{text.section(QLatin1Char('='), 0, 0), text.section(QLatin1Char('='), 1)};
    return options;
}

// Options and environment of an engine, of one that is part of every project too.
int set(OpenedProject &project, const Arguments &args, const QString &name)
{
    if (!args.has(QStringLiteral("option")) && !args.has(QStringLiteral("env")))
        return fail(
            {ErrorCode::BadInput,
                CliTr::tr("Use --option NAME=VALUE or --env NAME=VALUE; an empty one removes what is set."),
                {}},
            args.json());
    const auto edit = [&args](EngineEntry entry) -> Result<EngineEntry> {
        if (args.has(QStringLiteral("option")))
            entry.options = optionsFrom(args.values(QStringLiteral("option")));
        if (args.has(QStringLiteral("env"))) {
            entry.environment.clear();
            for (const LaunchOption &variable : optionsFrom(args.values(QStringLiteral("env"))))
                entry.environment.insert(variable.name, variable.value);
        }
        if (const auto good = checkEngine(entry); !good)
            return good.error();
        return entry;
    };
    return change(
        project,
        [&](QVector<EngineEntry> &all) -> Status {
            for (EngineEntry &entry : all) {
                if (entry.name != name)
                    continue;
                const auto edited = edit(entry);
                if (!edited)
                    return edited.error();
                entry = *edited;
                return success();
            }
            if (!isBuiltIn(name))
                return named(project, name).error();
            const auto edited = edit(builtInEntry(project.data.settings, name));
            if (!edited)
                return edited.error();
            QVector<EngineEntry> &builtIn = project.data.settings.builtIn;
            builtIn.removeIf([&name](const EngineEntry &entry) { return entry.kind == name; });
            if (!launchFingerprint(*edited).isEmpty())
                builtIn << *edited;
            return success();
        },
        args.json());
}

int allow(const OpenedProject &project, const QString &name, bool allowed, bool json)
{
    const auto entry = named(project, name);
    if (!entry)
        return fail(entry.error(), json);
    const QString consent = consentOf(*entry);
    if (consent.isEmpty())
        return fail({ErrorCode::BadInput, CliTr::tr("%1 needs no permission.").arg(name), {}}, json);
    if (const auto written = writeConsent(project, consent, allowed); !written)
        return fail(written.error(), json);
    if (isOnThisMachine(*entry)) {
        const QString program = consent.section(QLatin1Char(' '), 1);
        say(allowed ? CliTr::tr("This project may now run %1").arg(program)
                    : CliTr::tr("This project no longer runs %1").arg(program));
        return Done;
    }
    say(allowed ? CliTr::tr("Prompts and questions of this project may now be sent to %1.")
                      .arg(engineOrigin(*entry))
                : CliTr::tr("This project no longer sends anything to %1.").arg(engineOrigin(*entry)));
    return Done;
}

// Removes what Sweetspot put into somebody's server.
int clean(const OpenedProject &project, const QString &name, bool json)
{
    const auto entry = named(project, name);
    if (!entry)
        return fail(entry.error(), json);
    const Engine *engine = findEngine(entry->kind);
    if (!engine || engine->kind().modelPrefix.isEmpty() || engineUrl(*entry).isEmpty())
        return fail(
            {ErrorCode::BadInput, CliTr::tr("Sweetspot has stored nothing on %1.").arg(name), {}}, json);
    const auto removed = engine->removeOurs(Endpoint(engineUrl(*entry).toStdString()), {});
    if (!removed)
        return fail(removed.error(), json);
    for (const QString &model : *removed)
        print(CliTr::tr("Removed %1").arg(model));
    return Done;
}

// Which words and options go with an action.
Status checkEngineWords(const Arguments &args, const QString &action)
{
    const bool alone = action == QLatin1String("list") || action == QLatin1String("prices");
    const bool named = QStringList{QStringLiteral("add"), QStringLiteral("remove"), QStringLiteral("on"),
        QStringLiteral("off"), QStringLiteral("allow"), QStringLiteral("forbid"), QStringLiteral("clean"),
        QStringLiteral("set")}
                           .contains(action);
    const qsizetype words = args.positionals().size();
    if ((alone && words > 2) || (named && words != 3))
        return Error{ErrorCode::BadInput,
            alone ? CliTr::tr("\"%1\" takes no name; see --help.").arg(action)
                  : CliTr::tr("\"%1\" needs the name of an engine; see --help.").arg(action),
            {}};
    return args.allowOnly(action,
        action == QLatin1String("add")
            ? QStringList{QStringLiteral("name"), QStringLiteral("url"), QStringLiteral("served"),
                QStringLiteral("baked"), QStringLiteral("program"), QStringLiteral("command")}
            : action == QLatin1String("set") ? QStringList{QStringLiteral("option"), QStringLiteral("env")}
                                             : QStringList());
}

void addEngineOptions(Arguments &args)
{
    args.positional(QStringLiteral("PROJECT"), CliTr::tr("the project folder"));
    args.positional(QStringLiteral("ACTION"), CliTr::tr("action (default: list)"), QStringLiteral("[ACTION]"));
    args.positional(QStringLiteral("NAME"), CliTr::tr("name of the engine, or kind of a new one"),
        QStringLiteral("[NAME]"));
    args.option(QStringLiteral("name"), CliTr::tr("name of a new engine"), QStringLiteral("NAME"));
    args.option(QStringLiteral("url"), CliTr::tr("address of a new engine"), QStringLiteral("URL"));
    args.option(QStringLiteral("served"),
        CliTr::tr("models to measure, by the names the server uses; =ROW assigns one to the row of a project "
                  "model, :QUANTIZATION before it selects the column"),
        QStringLiteral("LIST"));
    args.option(QStringLiteral("baked"), CliTr::tr("Ollama: bake options into a variant of each model"));
    args.option(QStringLiteral("program"),
        CliTr::tr("with add: where the program of a new engine is, or the Python environment that has it"),
        QStringLiteral("PATH"));
    args.option(QStringLiteral("command"),
        CliTr::tr("with add command: what starts the server, with {model}, {port}, {devices} and {context}"),
        QStringLiteral("TEXT"));
    args.option(QStringLiteral("option"),
        CliTr::tr("with set: an additional option for its server; can be repeated; an empty one removes all"),
        QStringLiteral("NAME=VALUE"));
    args.option(QStringLiteral("env"),
        CliTr::tr("with set: an additional environment variable for its server; can be repeated; an empty one "
                  "removes all"),
        QStringLiteral("NAME=VALUE"));
}

} // namespace

namespace
{

int manageEngines(const QStringList &arguments)
{
    Arguments args(CliTr::tr(
        "Manage a project's additional engines: list (checks each one), add KIND, remove NAME, on NAME, off "
        "NAME, set NAME, allow NAME, forbid NAME, clean NAME, prices. Without a project: install NAME."));
    addEngineOptions(args);
    args.parse(arguments, 1, 3);
    auto project = loadProject(args.positionals().first());
    if (!project)
        return fail(project.error(), args.json());
    const QString action = args.positionals().value(1, QStringLiteral("list")),
                  name = args.positionals().value(2);
    const auto remove = [&](QVector<EngineEntry> &all) -> Status {
        const auto entry = named(*project, name);
        if (!entry)
            return entry.error();
        all.removeAll(*entry);
        return success();
    };
    const auto enable = [&](bool on) {
        return change(
            *project,
            [&](QVector<EngineEntry> &all) -> Status {
                for (EngineEntry &entry : all)
                    if (entry.name == name) {
                        entry.enabled = on;
                        return success();
                    }
                return named(*project, name).error();
            },
            args.json());
    };
    const auto fits = checkEngineWords(args, action);
    if (!fits)
        return fail(fits.error(), args.json());
    if (action == QLatin1String("list"))
        return listEngines(*project, args.json());
    if (action == QLatin1String("add"))
        return add(*project, args, name);
    if (action == QLatin1String("set"))
        return set(*project, args, name);
    if (action == QLatin1String("remove"))
        return change(*project, remove, args.json());
    if (action == QLatin1String("on") || action == QLatin1String("off"))
        return enable(action == QLatin1String("on"));
    if (action == QLatin1String("allow") || action == QLatin1String("forbid"))
        return allow(*project, name, action == QLatin1String("allow"), args.json());
    if (action == QLatin1String("clean"))
        return clean(*project, name, args.json());
    if (action == QLatin1String("prices")) {
        const auto path = makeOwnPrices();
        if (!path)
            return fail(path.error(), args.json());
        print(*path);
        return Done;
    }
    return fail(
        {ErrorCode::BadInput, CliTr::tr("Unknown action \"%1\"; --help lists all actions.").arg(action), {}},
        args.json());
}

} // namespace

int runEngines(const QStringList &arguments)
{
    return isInstallation(arguments) ? runEngineInstall(arguments) : manageEngines(arguments);
}

} // namespace sweetspot::cli
