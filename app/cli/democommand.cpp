// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/enginesetup.h"

#include "app/cli/tr.h"
#include "core/run/demoproject.h"

#include <QDir>

namespace sweetspot::cli
{

int runDemo(const QStringList &arguments)
{
    Arguments args(CliTr::tr("Create the demo project: three tiny models, each in six quantizations made by "
                             "the engine itself, with matching thresholds."));
    args.positional(QStringLiteral("DIR"), CliTr::tr("a new or empty folder"));
    args.parse(arguments, 1, 1);
    const QString folder = QDir(args.positionals().first()).absolutePath();
    const auto llamaCpp = findOrFetchLlamaCpp({}, folder, devicesAsTold());
    if (!llamaCpp)
        return fail(llamaCpp.error(), args.json());
    {
        ProgressLine line;
        const auto made = makeDemoProject(folder, *llamaCpp,
            [&line](const DemoProgress &p) { line.show(p.total > 0 ? double(p.done) / p.total : 0, p.text); });
        if (!made)
            return fail(made.error(), args.json());
    }
    if (args.json()) {
        Json json = Json::object();
        json["project"] = toJsonText(folder);
        json["engine"] = toJsonText(llamaCpp->serverPath);
        printJson(json);
    } else {
        print(CliTr::tr("The demo project is in %1. Measure it with: sweetspot-cli run %1").arg(folder));
    }
    return Done;
}

} // namespace sweetspot::cli
