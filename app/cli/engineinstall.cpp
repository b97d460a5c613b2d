// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/engineinstall.h"

#include "app/cli/console.h"
#include "app/cli/signals.h"
#include "app/cli/tr.h"
#include "core/engines/enginetable.h"
#include "core/engines/install/installcheck.h"
#include "core/engines/install/installer.h"
#include "core/engines/install/installfolder.h"
#include "core/engines/install/installmachine.h"

#include <QFile>

#include <algorithm>

#include <unistd.h>

namespace sweetspot::cli
{

namespace
{

Json planToJson(const InstallPlan &plan)
{
    Json json = Json::object();
    json["engine"] = toJsonText(plan.engine);
    json["folder"] = toJsonText(plan.folder);
    if (!plan.summary.isEmpty())
        json["summary"] = toJsonText(plan.summary);
    if (!plan.fits()) {
        json["refused"] = toJsonText(plan.refused);
        json["commands"] = toJson(plan.commands);
        return json;
    }
    json["steps"] = Json::array();
    for (const InstallStep &step : plan.steps)
        json["steps"].push_back(toJsonText(step.says));
    json["fetch_bytes"] = plan.fetchBytes;
    json["disk_bytes"] = plan.diskBytes;
    return json;
}

/// What has been found out and done, as --json prints it.
int tell(Json json, bool installed, int code, bool asJson)
{
    if (asJson) {
        json["installed"] = installed;
        json["exit_code"] = code;
        printJson(json);
    }
    return code;
}

bool saysYes()
{
    say(CliTr::tr("Install? [y/N]"));
    QFile input;
    if (!input.open(STDIN_FILENO, QIODevice::ReadOnly | QIODevice::Text))
        return false;
    constexpr qint64 kLongest = 100;
    const QString answer = QString::fromUtf8(input.readLine(kLongest)).trimmed().toLower();
    return answer == QLatin1String("y") || answer == QLatin1String("yes")
        || answer == CliTr::tr("y", "the answer yes to a question, one letter");
}

// A bar on a terminal, and a line for each step elsewhere.
class Teller
{
public:
    void operator()(const InstallProgress &progress)
    {
        const QString text
            = QStringLiteral("%1/%2 %3").arg(progress.step).arg(progress.steps).arg(progress.text);
        if (progress.step != m_step && !m_terminal)
            say(text);
        m_step = progress.step;
        m_line.show(double(progress.step - 1) / std::max(1, progress.steps), text);
    }

private:
    ProgressLine m_line;
    bool m_terminal = isatty(STDERR_FILENO) != 0;
    int m_step = 0;
};

Result<Installed> follow(const Engine &engine, const InstallPlan &plan, bool keep)
{
    Teller teller;
    return stoppable<Result<Installed>>([&](const std::stop_token &stop) {
        return followPlan(
            engine, plan, [&teller](const InstallProgress &progress) { teller(progress); }, stop, keep,
            checkInstall);
    });
}

int installNow(const Engine &engine, const InstallPlan &plan, const Arguments &args)
{
    const auto installed = follow(engine, plan, args.has(QStringLiteral("keep")));
    if (!installed)
        return fail(installed.error(), args.json());
    Json json = planToJson(plan);
    if (!installed->version.isEmpty())
        json["version"] = toJsonText(installed->version);
    if (!installed->problem.isEmpty()) {
        json["problem"] = toJsonText(installed->problem);
        say(CliTr::tr("%1 was kept, but its test failed: %2").arg(plan.label, installed->problem));
        return tell(json, true, BadEnvironment, args.json());
    }
    if (!args.json()) {
        print(CliTr::tr("%1 is installed in %2 and answers.")
                  .arg(installed->version.isEmpty() ? plan.label : installed->version, installed->folder));
        if (!engine.kind().always)
            print(CliTr::tr("\"sweetspot-cli engines PROJECT add %1\" measures a project on it.")
                      .arg(plan.engine));
    }
    return tell(json, true, Done, args.json());
}

int install(const Engine &engine, const Arguments &args)
{
    const InstallPlan plan = engine.installPlan(findInstallMachine());
    if (const auto marker = readInstallMarker(plan.folder);
        marker && marker->state == InstallMarker::State::Whole) {
        say(CliTr::tr("%1 is installed already in %2; --remove removes it.").arg(plan.label, plan.folder));
        return tell(planToJson(plan), true, Done, args.json());
    }
    for (const QString &line : planLines(plan))
        if (args.json())
            say(line);
        else
            print(line);
    if (!plan.fits())
        return tell(planToJson(plan), false, BadEnvironment, args.json());
    if (const auto free = folderIsFree(plan); !free)
        return fail(free.error(), args.json());
    if (!args.has(QStringLiteral("yes"))) {
        if (!isatty(STDIN_FILENO))
            return fail(
                {ErrorCode::BadInput,
                    CliTr::tr("There is no terminal to ask on; add --yes to install without a question."), {}},
                args.json());
        if (!saysYes()) {
            say(CliTr::tr("Nothing was installed."));
            return tell(planToJson(plan), false, Interrupted, args.json());
        }
    }
    return installNow(engine, plan, args);
}

int remove(const QString &engine, bool json)
{
    const QStringList folders = installsOf(engine);
    if (folders.isEmpty())
        return fail(
            {ErrorCode::NotFound,
                CliTr::tr("\"engines install\" has not installed %1, so nothing was removed.").arg(engine), {}},
            json);
    for (const QString &folder : folders) {
        if (const auto removed = removeInstalled(folder); !removed)
            return fail(removed.error(), json);
        if (!json)
            print(CliTr::tr("Removed %1").arg(folder));
    }
    if (json)
        printJson(Json{{"engine", toJsonText(engine)}, {"removed", toJson(folders)}, {"exit_code", int(Done)}});
    return Done;
}

} // namespace

bool isInstallation(const QStringList &arguments)
{
    const QStringList words = arguments.mid(1);
    const auto word = std::find_if(words.begin(), words.end(),
        [](const QString &argument) { return !argument.startsWith(QLatin1Char('-')); });
    return word != words.end() && *word == QLatin1String(kInstallWord);
}

QStringList installableEngines()
{
    QStringList ids;
    for (const auto &engine : engines())
        if (!engine->kind().program.isEmpty() && !engine->kind().takesCommand) // what is started here
            ids << engine->kind().id;
    return ids;
}

int runEngineInstall(QStringList arguments)
{
    arguments.removeAt(arguments.indexOf(QLatin1String(kInstallWord), 1));
    arguments[0] += QLatin1Char(' ') + QLatin1String(kInstallWord);
    Arguments args(
        CliTr::tr("Install an engine for yourself, into a folder of Sweetspot's. What is done, how much is "
                  "downloaded and where it goes is said first; no administrator rights are needed. What cannot "
                  "be installed so is explained, with the commands for it."));
    args.positional(QStringLiteral("NAME"),
        CliTr::tr("the engine: %1").arg(installableEngines().join(QStringLiteral(", "))));
    args.option(QStringLiteral("yes"), CliTr::tr("install without asking"));
    args.option(QStringLiteral("remove"), CliTr::tr("remove what was installed by this command"));
    args.option(QStringLiteral("keep"), CliTr::tr("keep what was installed even when its test fails"));
    args.parse(arguments, 1, 1);
    const QString name = args.positionals().first();
    const Engine *engine = findEngine(name);
    if (!engine)
        return fail({ErrorCode::BadInput,
                        CliTr::tr("Unknown engine \"%1\"; use one of %2.")
                            .arg(name, installableEngines().join(QStringLiteral(", "))),
                        {}},
            args.json());
    if (!args.has(QStringLiteral("remove")))
        return install(*engine, args);
    if (const auto fits
        = args.allowOnly(QStringLiteral("--remove"), {QStringLiteral("remove"), QStringLiteral("yes")});
        !fits)
        return fail(fits.error(), args.json());
    return remove(name, args.json());
}

} // namespace sweetspot::cli
