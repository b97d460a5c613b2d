// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/ollama/ollamaengine.h"

#include "core/base/shellwords.h"
#include "core/base/tr.h"
#include "core/engines/ollama/ollamaapi.h"
#include "core/engines/ollama/ollamadialect.h"
#include "core/engines/ollama/ollamahandover.h"
#include "core/engines/ollama/ollamainstall.h"
#include "core/engines/ollama/ollamaknobs.h"
#include "core/engines/ollama/ollamaserver.h"
#include "core/engines/process/serverenvironment.h"
#include "core/engines/process/tool.h"
#include "core/measure/streamclient.h"
#include "core/net/sha256.h"

#include <QRegularExpression>

namespace sweetspot
{

namespace
{

using namespace std::chrono_literals;

EngineKind ollamaKind()
{
    EngineKind kind;
    kind.id = QStringLiteral("ollama");
    kind.label = QStringLiteral("Ollama");
    kind.explanation = CoreTr::tr(
        "Also measures the project's model files on Ollama: on a server started by Sweetspot, or on yours.");
    kind.profiles = {QStringLiteral("interactive"), QStringLiteral("long_context"), QStringLiteral("batch"),
        QStringLiteral("quality")};
    kind.urlHint
        = CoreTr::tr("empty: a server started by Sweetspot; or the address of yours, http://127.0.0.1:11434");
    kind.program = QStringLiteral("ollama");
    kind.recipeName = QStringLiteral("Modelfile");
    kind.modelPrefix = QLatin1String(kOllamaPrefix);
    kind.acceptsFiles = kind.bakes = kind.fetches = kind.installs = true;
    kind.knobs = ollamaKnobs();
    kind.variables = QStringLiteral("OLLAMA_");
    for (const char *name : {"OLLAMA_HOST", "OLLAMA_MODELS", "OLLAMA_NUM_PARALLEL", "OLLAMA_MAX_LOADED_MODELS",
             "OLLAMA_KEEP_ALIVE", "OLLAMA_LOAD_TIMEOUT", "OLLAMA_NOHISTORY", "OLLAMA_NO_CLOUD", "num_ctx",
             "num_gpu", "num_thread", "num_predict", "seed", "temperature", "top_k", "repeat_penalty"})
        kind.setsItself << QString::fromLatin1(name);
    return kind;
}

// "Warning: could not connect ...\nWarning: client version is 0.17.4"
QString versionIn(const QByteArray &output)
{
    static const QRegularExpression number(QStringLiteral("(\\d+\\.\\d+[\\w.+-]*)"));
    return number.match(QString::fromUtf8(output)).captured(1);
}

QString labelled(const QString &number)
{
    return number.isEmpty() ? QString() : QStringLiteral("Ollama ") + number;
}

// Of any cell with a file: options that have no name here are left out.
QString modelfile(const ServeOrder &order)
{
    QStringList lost;
    return modelfileText(ollamaSettings(order, lost));
}

class OllamaEngine : public Engine
{
public:
    OllamaEngine()
        : Engine(ollamaKind())
    {
    }

    std::unique_ptr<Server> makeServer(const EngineSite &site) const override
    {
        return std::make_unique<OllamaServer>(site);
    }
    std::unique_ptr<Dialect> makeDialect() const override
    {
        return std::make_unique<OllamaDialect>(OllamaDialect::Route::Generate);
    }
    std::unique_ptr<Dialect> makeChat() const override
    {
        return std::make_unique<OllamaDialect>(OllamaDialect::Route::Chat);
    }

    Status accepts(const Artifact &artifact, const QVector<Device> &) const override
    {
        if (artifact.kind == Artifact::Kind::Gguf)
            return success();
        return Error{ErrorCode::BadInput,
            artifact.kind == Artifact::Kind::Tag
                ? CoreTr::tr("Tags are measured on an Ollama server that has them; add it with its models on "
                             "the Engines page.")
                : CoreTr::tr("Sweetspot brings GGUF files to Ollama; this is a %1.")
                      .arg(artifactKindLabel(artifact.kind)),
            {}};
    }
    // Only NVIDIA's cards can be chosen by a variable that every version reads.
    QVector<EngineDevice> devices(const EngineSite &, const QVector<Device> &found) const override
    {
        return cudaCards(found);
    }
    Status checkLaunch(const EngineEntry &entry) const override
    {
        for (const LaunchOption &option : entry.options) {
            bool number = false;
            option.value.toInt(&number);
            if (!number || option.name.startsWith(QLatin1Char('-')))
                return Error{ErrorCode::BadInput,
                    CoreTr::tr("Options of Ollama are sent with each request and are whole numbers, such as "
                               "num_keep: 4; \"%1\" is not.")
                        .arg(option.name),
                    {}};
        }
        return Engine::checkLaunch(entry);
    }

    EngineState surveyProgram(
        const EngineEntry &entry, EngineState state, const std::stop_token &stop) const override
    {
        state.where = findOllama(entry.program);
        if (state.where.isEmpty()) {
            state.problem = CoreTr::tr(
                "Ollama is not installed; install it with \"sweetspot-cli engines install ollama\" or "
                "from ollama.com, or enter the address of a running server.");
            return state;
        }
        const auto said = runTool(state.where, {QStringLiteral("--version")}, 10s, stop);
        if (!said) {
            state.problem = said.error().sentence;
            return state;
        }
        state.usable = true;
        state.version = labelled(versionIn(said->standardOutput + said->standardError));
        return state;
    }
    InstallPlan installPlan(const InstallMachine &machine) const override { return ollamaInstallPlan(machine); }
    bool isKnownByItsList() const override { return true; }
    QString versionAt(
        StreamClient &client, const Endpoint &endpoint, const std::stop_token &stop) const override
    {
        const auto version = OllamaApi(client, endpoint, stop).version();
        return version ? labelled(*version) : QString();
    }

    QStringList fingerprint(const EngineEntry &entry) const override
    {
        return {entry.baked ? QStringLiteral("baked") : QStringLiteral("sent")};
    }

    QString serveCommand(const ServeOrder &order) const override
    {
        const QString file = modelfile(order);
        if (file.isEmpty())
            return {};
        static const QRegularExpression odd(QStringLiteral("[^a-z0-9._]+"));
        const QString name = order.model.toLower().replace(odd, QStringLiteral("-"));
        QStringList environment;
        for (const LaunchOption &option : order.settings.options)
            if (option.name.startsWith(QLatin1String("OLLAMA_")))
                environment << option.name + QLatin1Char('=') + shellQuoted(option.value);
        for (auto added = order.settings.environment.begin(); added != order.settings.environment.end();
             ++added)
            environment << added.key() + QLatin1Char('=') + shellQuoted(added.value());
        const QString server = environment.isEmpty()
            ? QString()
            : QStringLiteral("# the server was started as: %1 ollama serve\n")
                  .arg(environment.join(QLatin1Char(' ')));
        return QStringLiteral(
            "%1cat > Modelfile <<'END'\n%2END\nollama create %3 -f Modelfile && ollama run %3")
            .arg(server, file, name);
    }
    QString recipe(const ServeOrder &order) const override { return modelfile(order); }
    QVector<HandOverForm> handOverForms() const override { return {modelfileForm(), ollamaServiceForm()}; }

    QString ownAddress() const override { return ollamaAddress(qEnvironmentVariable("OLLAMA_HOST")); }
    QVector<ResidentModel> residents(const QString &address, const std::stop_token &stop) const override
    {
        StreamClient client;
        const auto loaded = OllamaApi(client, Endpoint(address.toStdString()), stop).loaded(2s);
        QVector<ResidentModel> found;
        for (const OllamaLoaded &model : loaded ? *loaded : QVector<OllamaLoaded>())
            found << ResidentModel{kind().id, address, model.name, model.bytes};
        return found;
    }
    Status release(const ResidentModel &resident, const std::stop_token &stop) const override
    {
        StreamClient client;
        return OllamaApi(client, Endpoint(resident.address.toStdString()), stop).unload(resident.name);
    }

    QString keptName(const QString &model, const QString &quantization) const override
    {
        return ollamaName(model, quantization).mid(int(qstrlen(kOllamaPrefix)));
    }
    Status keep(const QString &address, const QString &file, const QString &name,
        const std::stop_token &stop) const override
    {
        StreamClient client;
        OllamaApi api(client, Endpoint(address.toStdString()), stop);
        const auto models = api.models();
        if (!models)
            return Error{stop.stop_requested() ? ErrorCode::Cancelled : ErrorCode::Environment,
                CoreTr::tr("No Ollama answers at %1; start it.").arg(address), models.error().sentence};
        if (models->contains(name))
            return Error{ErrorCode::BadInput, CoreTr::tr("Ollama already has a model %1.").arg(name), {}};
        const QString sum = QString::fromLatin1(sha256OfFile(file));
        if (sum.isEmpty())
            return Error{ErrorCode::NotFound, CoreTr::tr("%1 cannot be read.").arg(file), {}};
        return api.give(name, sum, file);
    }

    Status fetchModel(
        const Endpoint &endpoint, const QString &model, const std::stop_token &stop) const override
    {
        StreamClient client;
        return OllamaApi(client, endpoint, stop).pull(model);
    }
    Result<QStringList> removeOurs(const Endpoint &endpoint, const std::stop_token &stop) const override
    {
        StreamClient client;
        return OllamaApi(client, endpoint, stop).removeOurs();
    }
};

} // namespace

std::unique_ptr<const Engine> makeOllamaEngine()
{
    return std::make_unique<OllamaEngine>();
}

} // namespace sweetspot
