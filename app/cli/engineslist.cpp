// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/engineslist.h"

#include "app/cli/commands.h"
#include "app/cli/tr.h"
#include "core/base/shellwords.h"

namespace sweetspot::cli
{

namespace
{

// What a person adds to each start of an engine's server.
void putLaunch(Json &json, const EngineEntry &entry)
{
    if (!entry.program.isEmpty())
        json["program"] = toJsonText(entry.program);
    if (!entry.command.isEmpty())
        json["command"] = toJsonText(entry.command);
    if (!entry.options.isEmpty())
        json["options"] = toJson(LaunchSettings{{}, {}, entry.options}.arguments());
    for (auto variable = entry.environment.begin(); variable != entry.environment.end(); ++variable)
        json["environment"][toJsonText(variable.key())] = toJsonText(variable.value());
}

QString launchText(const EngineEntry &entry)
{
    QStringList parts;
    if (!entry.options.isEmpty())
        parts << CliTr::tr("options: %1").arg(shellWords(LaunchSettings{{}, {}, entry.options}.arguments()));
    if (!entry.program.isEmpty())
        parts << CliTr::tr("program: %1").arg(entry.program);
    if (!entry.command.isEmpty())
        parts << CliTr::tr("command: %1").arg(entry.command);
    if (!entry.environment.isEmpty())
        parts << CliTr::tr("environment: %1").arg(shellAssignments(entry.environment).trimmed());
    return parts.join(QStringLiteral(", "));
}

Json stateToJson(const EngineEntry &entry, const EngineState &state)
{
    Json json = Json::object();
    json["name"] = toJsonText(entry.name);
    json["kind"] = toJsonText(entry.kind);
    json["enabled"] = entry.enabled;
    json["where"] = toJsonText(state.where);
    json["usable"] = state.usable;
    if (!state.version.isEmpty())
        json["version"] = toJsonText(state.version);
    if (state.latencyMs)
        json["latency_ms"] = *state.latencyMs;
    json["models"] = toJson(state.models);
    if (!state.problem.isEmpty())
        json["problem"] = toJsonText(state.problem);
    putLaunch(json, entry);
    return json;
}

} // namespace

int listEngines(const OpenedProject &project, bool json)
{
    QVector<EngineEntry> all = project.data.settings.engines;
    for (EngineEntry &entry : all)
        entry.enabled = true; // one that is switched off is asked too when somebody wants to know
    const QVector<EngineState> states = surveyEngines(project.folder.path(), all, project.keys);
    Json lines = Json::array();
    bool unusable = false;
    for (const EngineEntry &entry : project.data.settings.engines)
        for (const EngineState &state : states) {
            if (state.engine != entry.name)
                continue;
            lines.push_back(stateToJson(entry, state));
            unusable |= entry.enabled && !state.usable;
            if (json)
                continue;
            QStringList parts{entry.enabled ? CliTr::tr("measured") : CliTr::tr("switched off"), state.where};
            if (!state.version.isEmpty())
                parts << state.version;
            if (state.latencyMs)
                parts << CliTr::tr("latency %1 ms").arg(*state.latencyMs, 0, 'f', 1);
            if (!state.models.isEmpty())
                parts << CliTr::tr("models: %1").arg(state.models.mid(0, 8).join(QStringLiteral(", ")));
            parts << launchText(entry) << state.problem;
            parts.removeAll(QString());
            print(QStringLiteral("%1 %2: %3")
                      .arg(state.usable ? QStringLiteral("✓") : QStringLiteral("✗"), entry.name,
                          parts.join(QStringLiteral(", "))));
        }
    for (const EngineEntry &entry : project.data.settings.builtIn) {
        Json line{{"name", toJsonText(entry.name)}, {"kind", toJsonText(entry.kind)}, {"enabled", true}};
        putLaunch(line, entry);
        lines.push_back(line);
        if (!json)
            print(QStringLiteral("  %1: %2").arg(entry.name, launchText(entry)));
    }
    if (json)
        printJson(lines);
    else if (project.data.settings.engines.isEmpty())
        print(CliTr::tr("This project measures only llama.cpp; \"sweetspot-cli engines PROJECT add ollama\" "
                        "adds another engine."));
    return unusable ? CellsErrored : Done;
}

} // namespace sweetspot::cli
