// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/ollama/ollamaserver.h"

#include "core/base/files.h"
#include "core/base/tr.h"
#include "core/engines/install/installfolder.h"
#include "core/engines/modelnames.h"
#include "core/engines/ollama/ollamaknobs.h"
#include "core/engines/process/serverenvironment.h"
#include "core/engines/process/serverfailure.h"
#include "core/engines/process/tool.h"
#include "core/hardware/cpu/processprobe.h"
#include "core/hardware/listener.h"
#include "core/measure/clock.h"
#include "core/net/sha256.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

#include <filesystem>
#include <signal.h>

namespace sweetspot
{

namespace
{

using namespace std::chrono_literals;

constexpr int kAllLayers = 999;
constexpr auto kStartPatience = 30s; // it only opens a port

QString storesRoot()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation)
        + QStringLiteral("/sweetspot/ollama");
}

// Stores of programs that were killed: nobody else will remove them.
void sweepStores()
{
    for (const QString &name : QDir(storesRoot()).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const qint64 owner = name.section(QLatin1Char('-'), 0, 0).toLongLong();
        if (owner > 0 && ::kill(pid_t(owner), 0) != 0)
            QDir(storesRoot() + QLatin1Char('/') + name).removeRecursively();
    }
}

} // namespace

QString findOllama(const QString &named)
{
    QStringList folders{QStringLiteral("/usr/local/bin"), QStringLiteral("/usr/bin"),
        QStringLiteral("/opt/ollama/bin"), QStringLiteral("/opt/homebrew/bin"),
        QDir::homePath() + QStringLiteral("/.local/bin")};
    if (const QString ours = installsFolder() + QStringLiteral("/ollama"); mayUseInstall(ours))
        folders << ours + QStringLiteral("/bin");
    return findTool(named, QStringLiteral("ollama"), folders);
}

std::vector<std::pair<std::string, int>> ollamaOptions(
    const CellSpec &cell, const LaneSpec &lane, const BenchConfig &config, int contextLength, int physicalCores)
{
    std::vector<std::pair<std::string, int>> options{{"num_ctx", contextLength},
        {"num_gpu",
            lane.isCpu() ? 0
                         : cell.parameters.gpuLayers().value_or(cell.offloadLayers.value_or(
                             config.llamaCpp.gpuLayers > 0 ? config.llamaCpp.gpuLayers : kAllLayers))},
        {"num_thread",
            cell.parameters.threads().value_or(config.llamaCpp.defaultThreads.value_or(physicalCores))}};
    if (cell.parameters.batch())
        options.emplace_back("num_batch", *cell.parameters.batch());
    if (const auto main = lane.isCpu() ? std::nullopt : cell.parameters.mainGpu())
        options.emplace_back("main_gpu", *main);
    if (const QString mode = cell.parameters.text(knobid::kLoadMode); !mode.isEmpty())
        options.emplace_back(kOllamaUseMmap, mode == QLatin1String("mmap") ? 1 : 0);
    return options;
}

namespace
{

// The cards of the lane and no others. Kinds of devices that no variable of every version names are left as
// they are seen.
void chooseDevices(const LaneSpec &lane, QProcessEnvironment &environment)
{
    if (lane.isCpu())
        return;
    const DeviceView view = deviceView(lane);
    environment = withVariables(environment, laneVariables(lane, environment));
    // By itself it takes one card where one holds the model, or all of them.
    if (lane.devices.size() > 1)
        environment.insert(QStringLiteral("OLLAMA_SCHED_SPREAD"), QStringLiteral("1"));
    // A hidden card must not return by another door.
    if (!view.variables.isEmpty()) {
        environment.insert(QStringLiteral("OLLAMA_VULKAN"), QStringLiteral("0"));
        environment.insert(QStringLiteral("GGML_VK_VISIBLE_DEVICES"), QStringLiteral("-1"));
    }
}

} // namespace

QProcessEnvironment ollamaEnvironment(const QString &store, int port, const CellSpec &cell,
    const LaneSpec &lane, int parallel, int maxLoadSeconds, const QMap<QString, QString> &added)
{
    QProcessEnvironment environment = withVariables(serverEnvironment(), added);
    const auto set = [&environment](const char *name, const QString &value) {
        environment.insert(QString::fromLatin1(name), value);
    };
    set("HOME", store); // it keeps a key pair of its own there
    set("OLLAMA_HOST", QStringLiteral("127.0.0.1:%1").arg(port));
    set("OLLAMA_MODELS", store + QStringLiteral("/models"));
    set("OLLAMA_NUM_PARALLEL", QString::number(parallel));
    constexpr qint64 kMib = 1 << 20;
    if (const auto overhead = lane.isCpu() ? std::nullopt : cell.parameters.number(knobid::kGpuOverhead))
        set("OLLAMA_GPU_OVERHEAD", QString::number(*overhead * kMib));
    set("OLLAMA_MAX_LOADED_MODELS", QStringLiteral("1"));
    set("OLLAMA_KEEP_ALIVE", QStringLiteral("-1"));
    set("OLLAMA_LOAD_TIMEOUT", QStringLiteral("%1s").arg(maxLoadSeconds));
    set("OLLAMA_NOHISTORY", QStringLiteral("1"));
    set("OLLAMA_NO_CLOUD", QStringLiteral("1"));
    if (cell.parameters.has(knobid::kFlashAttention)
        && cell.parameters.text(knobid::kFlashAttention) != QLatin1String("auto"))
        set("OLLAMA_FLASH_ATTENTION",
            cell.parameters.text(knobid::kFlashAttention) == QLatin1String("on") ? QStringLiteral("1")
                                                                                 : QStringLiteral("0"));
    if (cell.parameters.has(knobid::kKvType))
        set("OLLAMA_KV_CACHE_TYPE", cell.parameters.text(knobid::kKvType));
    chooseDevices(lane, environment);
    return environment;
}

namespace
{

// Why one of our own ended, or does not answer.
Error explained(const std::optional<ChildExit> &exit, const QByteArray &output)
{
    if (exit && mentionsPortInUse(output))
        return Error{ErrorCode::Busy, CoreTr::tr("Another program took the server's port."), {}};
    return Error{mentionsOutOfMemory(output) ? ErrorCode::OutOfMemory : ErrorCode::Server,
        exit ? CoreTr::tr("Ollama exited: %1").arg(firstErrorLine(output))
             : CoreTr::tr("Ollama does not respond."),
        QString::fromUtf8(output.right(2000))};
}

} // namespace

OllamaServer::OllamaServer(const EngineSite &site)
    : m_entry(site.entry)
    , m_endpoint(engineUrl(site.entry).toStdString())
{
}

OllamaServer::~OllamaServer()
{
    m_local = LocalServer();
    if (!m_store.isEmpty())
        QDir(m_store).removeRecursively();
}

Status OllamaServer::launch(const ServerOrder &order, StreamClient &client, const std::stop_token &stop)
{
    const QString program = findOllama(m_entry.program);
    if (program.isEmpty())
        return Error{ErrorCode::Environment,
            CoreTr::tr(
                "Ollama is not installed; install it with \"sweetspot-cli engines install ollama\" or from "
                "ollama.com, or enter the address of a running server."),
            {}};
    if (m_store.isEmpty()) {
        sweepStores();
        static std::atomic<int> number{0};
        m_store = QStringLiteral("%1/%2-%3")
                      .arg(storesRoot())
                      .arg(QCoreApplication::applicationPid())
                      .arg(++number);
        if (!QDir().mkpath(m_store + QStringLiteral("/models/blobs")))
            return Error{ErrorCode::Io, CoreTr::tr("The folder %1 could not be created.").arg(m_store), {}};
    }
    const LocalServer::Engine engine{
        [&](int port) {
            m_command = QStringLiteral("OLLAMA_HOST=127.0.0.1:%1 OLLAMA_NUM_PARALLEL=%2 %3 serve")
                            .arg(port)
                            .arg(slotsOf(order))
                            .arg(program);
            return LocalServer::Launch{program, {QStringLiteral("serve")},
                ollamaEnvironment(m_store, port, order.cell, order.lane, slotsOf(order),
                    order.config.limits.maxLoadTime, m_entry.environment),
                true};
        },
        [&](const std::string &baseUrl) {
            m_endpoint.baseUrl = baseUrl;
            return OllamaApi(client, m_endpoint, stop).version().ok();
        },
        explained};
    return m_local.start(engine, {order.stdoutFile, order.stderrFile}, kStartPatience, client, stop);
}

// The model under a name of ours, in whichever store it is.
Status OllamaServer::bring(OllamaApi &api, const ServerOrder &order)
{
    const CellSpec &cell = order.cell;
    if (!cell.served.isEmpty()) { // it has the model already, under a tag of its own
        const auto models = api.models();
        m_endpoint.model = cell.served.toStdString();
        return models ? hasModel(m_entry.name, cell.served, *models) : Status(models.error());
    }
    if (m_sha256.isEmpty() || m_file != cell.modelFile) {
        m_file = cell.modelFile;
        m_sha256 = QString::fromLatin1(sha256OfFile(m_file));
    }
    if (m_sha256.isEmpty())
        return Error{ErrorCode::NotFound, CoreTr::tr("%1 cannot be read.").arg(cell.modelFile), {}};
    if (isOurs()) {
        std::error_code failed; // another file system: the upload below copies it
        std::filesystem::create_hard_link(QFileInfo(m_file).canonicalFilePath().toStdString(),
            (m_store + QStringLiteral("/models/blobs/sha256-") + m_sha256).toStdString(), failed);
    }
    const QString name = ollamaName(cell.id.model, cell.id.quantization);
    const auto options = m_endpoint.options;
    if (const auto made = api.give(name, m_sha256, m_file); !made)
        return made;
    m_endpoint.model = name.toStdString();
    if (!m_entry.baked)
        return success();
    QStringList parts;
    for (const auto &[option, value] : options)
        parts << QString::fromStdString(option).section(QLatin1Char('_'), 1).left(2) + QString::number(value);
    const QString variant = ollamaName(cell.id.model, cell.id.quantization, parts.join(QLatin1Char('-')));
    if (const auto made = api.create(variant, {}, name, options); !made)
        return made;
    m_endpoint.model = variant.toStdString();
    m_endpoint.options.clear();
    return success();
}

namespace
{

// What the server says of the model that it has loaded.
void readLoaded(OllamaApi &api, const QString &name, ServerFacts &facts)
{
    const auto all = api.loaded();
    if (!all)
        return;
    for (const OllamaLoaded &model : *all)
        if (model.name == name) {
            facts.contextLength = model.contextLength;
            if (model.bytes > 0)
                facts.gpuShare = model.gpuBytes / model.bytes;
        }
}

// Those of our own server that shape what is measured.
template <typename Environment>
void addVariables(const Environment &environment, LaunchSettings &settings)
{
    for (const char *variable :
        {"OLLAMA_NUM_PARALLEL", "OLLAMA_GPU_OVERHEAD", "OLLAMA_FLASH_ATTENTION", "OLLAMA_KV_CACHE_TYPE"})
        if (const QString value = environment.value(QLatin1String(variable)); !value.isEmpty())
            settings.options << LaunchOption{QLatin1String(variable), value};
}

} // namespace

Result<ServerFacts> OllamaServer::start(
    const ServerOrder &order, StreamClient &client, const std::stop_token &stop)
{
    const int context = order.need.contextLength > 0 ? order.need.contextLength : order.cell.contextLength;
    m_endpoint.options = ollamaOptions(order.cell, order.lane, order.config, context, order.physicalCores);
    if (order.lane.remote) // how a server that is not ours is set up is not ours to say, but for the context
        m_endpoint.options = {{"num_ctx", context}};
    for (const LaunchOption &option : besideSet(m_entry.options, ollamaKnobs(), order.cell.parameters))
        m_endpoint.options.emplace_back(option.name.toStdString(), option.value.toInt());
    const auto options = m_endpoint.options;
    m_loaded = false;
    const auto giveUp = [&](const Error &error) {
        this->stop(client);
        return error;
    };
    if (isOurs()) {
        if (const auto launched = launch(order, client, stop); !launched)
            return giveUp(launched.error());
    } else {
        m_command = engineUrl(m_entry);
        if (isOnThisMachine(m_entry))
            m_listener = listenerOf(QUrl(engineUrl(m_entry)).port(80));
    }
    OllamaApi api(client, m_endpoint, stop);
    const auto version = api.version();
    if (!version)
        return giveUp(version.error());
    if (const auto brought = bring(api, order); !brought)
        return giveUp(brought.error());
    // Loading alone: an Ollama runs already when somebody uses it.
    const QString name = QString::fromStdString(m_endpoint.model);
    const std::int64_t begin = nowNs();
    if (const auto loaded
        = api.load(name, m_endpoint.options, std::chrono::seconds(order.config.limits.maxLoadTime));
        !loaded)
        return giveUp(loaded.error());
    ServerFacts facts;
    facts.loadSeconds = double(nowNs() - begin) / 1e9;
    m_loaded = true;
    if (isOurs()) {
        m_runner = largestDescendant(m_local.pid());
        facts.rssBytes = processMemory(m_runner).rss;
        facts.diskReadBytes = processDiskRead(m_runner);
    }
    readLoaded(api, name, facts);
    if (const auto own = api.hasTemplate(name))
        facts.chatTemplate = *own;
    facts.parallel = order.need.parallel;
    facts.commandLine = m_command;
    facts.settings = LaunchSettings{QStringLiteral("ollama"), order.cell.modelFile, {}};
    for (const auto &[option, value] : options) // variants have them baked in, and the endpoint no longer
        facts.settings.options << LaunchOption{QString::fromStdString(option), QString::number(value)};
    if (isOurs())
        addVariables(m_local.launched().environment, facts.settings);
    facts.settings.environment = m_entry.environment;
    facts.version = QStringLiteral("Ollama ") + *version;
    return facts;
}

void OllamaServer::stop(StreamClient &client)
{
    m_runner = 0;
    if (!isOurs()) {
        if (std::exchange(m_loaded, false))
            (void)OllamaApi(client, m_endpoint, {}).unload(QString::fromStdString(m_endpoint.model));
        client.closeConnections();
        return;
    }
    m_loaded = false;
    m_local.end(client);
}

bool OllamaServer::running()
{
    return !isOurs() || m_local.running();
}

StartedAs OllamaServer::startedAs() const
{
    if (!isOurs() || m_local.launched().program.isEmpty())
        return {};
    const LocalServer::Launch &launch = m_local.launched();
    return {launch.program + QStringLiteral(" serve"),
        environmentDifference(launch.environment, QProcessEnvironment::systemEnvironment())};
}

Error OllamaServer::failure()
{
    if (!isOurs())
        return Error{ErrorCode::Server,
            CoreTr::tr("Ollama does not accept connections; check that it is running at %1.")
                .arg(engineOrigin(m_entry)),
            {}};
    return explained(m_local.exitNow(), m_local.output());
}

} // namespace sweetspot
