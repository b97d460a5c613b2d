// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/command/commandengine.h"

#include "core/base/tr.h"
#include "core/engines/command/commandline.h"
#include "core/engines/command/commandserver.h"
#include "core/engines/openai/openaichat.h"
#include "core/engines/process/serverenvironment.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace sweetspot
{

namespace
{

EngineKind commandKind()
{
    EngineKind kind;
    kind.id = kind.program = QStringLiteral("command");
    kind.label = CoreTr::tr("Command of your own");
    kind.explanation = CoreTr::tr("Starts any server that speaks like OpenAI with a command of yours: TGI, "
                                  "SGLang, llamafile, mistral.rs. "
                                  "{model}, {port}, {devices} and {context} are filled in for each cell.");
    kind.profiles = {QStringLiteral("interactive"), QStringLiteral("batch"), QStringLiteral("quality")};
    kind.acceptsFiles = kind.ownOnly = kind.takesCommand = true;
    kind.knobs = {{knobid::kContextLength, {QStringLiteral("{context}")}}};
    return kind;
}

// "--api-key", "--api-key=...", "HF_TOKEN=...".
bool looksLikeSecret(const QString &word)
{
    QString name = word.section(QLatin1Char('='), 0, 0);
    if (!word.startsWith(QLatin1Char('-')) && !word.contains(QLatin1Char('=')))
        return false;
    while (name.startsWith(QLatin1Char('-')))
        name.remove(0, 1);
    name.replace(QLatin1Char('-'), QLatin1Char('_'));
    return isSecretVariable(name) || isSecretVariable(QLatin1Char('_') + name);
}

QString portOf(const ListenAt &at)
{
    return at.port.isEmpty() ? QStringLiteral("8080") : at.port;
}

class CommandEngine : public Engine
{
public:
    CommandEngine()
        : Engine(commandKind())
    {
    }

    std::unique_ptr<Server> makeServer(const EngineSite &site) const override
    {
        return std::make_unique<CommandServer>(site);
    }
    std::unique_ptr<Dialect> makeDialect() const override
    {
        return std::make_unique<OpenAiCompletions>(OpenAiChat::Flavour::Plain);
    }
    std::unique_ptr<Dialect> makeChat() const override
    {
        return std::make_unique<OpenAiChat>(OpenAiChat::Flavour::Plain);
    }

    // What the person's program loads is theirs to know.
    Status accepts(const Artifact &artifact, const QVector<Device> &) const override
    {
        if (artifact.kind != Artifact::Kind::Tag)
            return success();
        return Error{ErrorCode::BadInput,
            CoreTr::tr("A command is given a file or a folder; this is a %1.")
                .arg(artifactKindLabel(artifact.kind)),
            {}};
    }
    QVector<EngineDevice> devices(const EngineSite &, const QVector<Device> &found) const override
    {
        return cudaCards(found);
    }
    Status takes(const ParameterSet &set, const EngineEntry &entry, const LaneSpec &lane,
        const ProgramOptions &program) const override
    {
        for (const EngineKnob &row : kind().knobs)
            if (set.has(row.knob) && !entry.command.contains(row.names.first()))
                return Error{ErrorCode::BadInput,
                    CoreTr::tr("The command of %1 has no %2, which is filled in with the parameter %3.")
                        .arg(entry.name, row.names.first(), row.knob),
                    {}};
        return Engine::takes(set, entry, lane, program);
    }
    Status checkLaunch(const EngineEntry &entry) const override
    {
        const auto words = checkedCommand(entry.command);
        if (!words)
            return words.error();
        for (const QString &word : *words)
            if (looksLikeSecret(word))
                return Error{ErrorCode::BadInput,
                    CoreTr::tr(
                        "\"%1\" looks like a secret; projects must not contain any. Save keys under Edit > "
                        "Keys in the window, or set them in the environment of Sweetspot.")
                        .arg(word.section(QLatin1Char('='), 0, 0)),
                    {}};
        if (!entry.options.isEmpty())
            return Error{
                ErrorCode::BadInput, CoreTr::tr("Options of a command are written into the command."), {}};
        return Engine::checkLaunch(entry);
    }

    EngineState surveyProgram(
        const EngineEntry &entry, EngineState state, const std::stop_token &) const override
    {
        const auto words = checkedCommand(entry.command);
        if (!words) {
            state.problem = words.error().sentence;
            return state;
        }
        const QString program = words->first();
        state.where = program.contains(QLatin1Char('/')) ? program : QStandardPaths::findExecutable(program);
        state.usable = QFileInfo(state.where).isExecutable() && QFileInfo(state.where).isFile();
        if (!state.usable)
            state.problem
                = CoreTr::tr("%1 could not be started; check that it exists and is executable.").arg(program);
        return state;
    }

    ServeLine serveLine(const ServeOrder &order, const ListenAt &at) const override
    {
        QStringList words;
        for (const LaunchOption &option : order.settings.options)
            words << option.name;
        if (words.isEmpty())
            return {};
        words = filledWords(words, {{QStringLiteral("port"), portOf(at)}});
        return {{words.first(), words.mid(1), order.settings.environment}};
    }
    // Which word was the model's file is not known any more.
    Result<LaunchSettings> settingsOf(const ProgramLine &line, const ListenAt &at) const override
    {
        LaunchSettings settings{kind().program, {}, {{line.program, {}}}, line.environment};
        for (QString word : line.arguments)
            settings.options << LaunchOption{word.replace(portOf(at), QStringLiteral("{port}")), {}};
        return settings;
    }
};

} // namespace

std::unique_ptr<const Engine> makeCommandEngine()
{
    return std::make_unique<CommandEngine>();
}

} // namespace sweetspot
