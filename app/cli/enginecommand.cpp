// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/enginesetup.h"

#include "app/cli/tr.h"
#include "core/engines/llamacpp/llamacppfetch.h"
#include "core/engines/llamacpp/llamacppfinder.h"

namespace sweetspot::cli
{

Result<LlamaCppInstall> findOrFetchLlamaCpp(const BenchConfig &config, const QString &projectDir)
{
    auto llamaCpp = findLlamaCpp(config, projectDir);
    if (llamaCpp || !config.llamaCpp.serverPath.isEmpty())
        return llamaCpp;
    say(CliTr::tr("No llama.cpp found; downloading Debian's packages into %1.").arg(fetchedLlamaCppPrefix()));
    if (const auto fetched = fetchLlamaCpp(fetchedLlamaCppPrefix(),
            [](const FetchProgress &p) {
                say(QStringLiteral("  %1/%2 %3").arg(p.step).arg(p.steps).arg(p.text));
            });
        !fetched)
        return fetched.error();
    return findLlamaCpp(config, projectDir);
}

int runEngine(const QStringList &arguments)
{
    Arguments args(CliTr::tr("Download llama.cpp into your data folder, or show which one is used."));
    args.positional(QStringLiteral("action"), CliTr::tr("\"fetch\" or \"show\""), QStringLiteral("fetch|show"));
    args.parse(arguments, 1, 1);
    const QString action = args.positionals().first();
    if (action == QLatin1String("fetch")) {
        const auto fetched = fetchLlamaCpp(fetchedLlamaCppPrefix(), [](const FetchProgress &p) {
            say(QStringLiteral("%1/%2 %3").arg(p.step).arg(p.steps).arg(p.text));
        });
        if (!fetched)
            return fail(fetched.error(), args.json());
    } else if (action != QLatin1String("show")) {
        return fail(
            {ErrorCode::BadInput, CliTr::tr("Unknown action \"%1\"; use fetch or show.").arg(action), {}},
            args.json());
    }
    const auto llamaCpp = findLlamaCpp({}, QStringLiteral("."));
    if (!llamaCpp)
        return fail(llamaCpp.error(), args.json());
    if (args.json()) {
        Json json = Json::object();
        json["path"] = toJsonText(llamaCpp->serverPath);
        json["origin"] = toJsonText(llamaCpp->origin);
        json["version"] = toJsonText(llamaCpp->versionLine);
        json["build"] = llamaCpp->build;
        printJson(json);
    } else {
        print(QStringLiteral("%1 (%2)\n%3").arg(llamaCpp->serverPath, llamaCpp->origin, llamaCpp->versionLine));
    }
    return Done;
}

} // namespace sweetspot::cli
