// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/vllm/vllmlaunch.h"

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/engines/process/serverenvironment.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace sweetspot
{

namespace
{

constexpr double kUsualShare = 0.9;
constexpr double kLeastShare = 0.05;
constexpr qint64 kMostJson = 16 << 20; // a tokenizer_config.json of many added words has some megabytes

std::optional<Json> jsonOf(const QString &path)
{
    const auto json = parseJson(readTail(path, kMostJson));
    return json && json->is_object() ? json : std::nullopt;
}

std::optional<int> positive(const Json &json, const char *name)
{
    const auto value = optionalInteger(json, name);
    return value && *value > 0 ? value : std::nullopt;
}

// A model that sees pictures keeps what is meant in a part of its own.
const Json &ofText(const Json &config)
{
    const auto part = config.find("text_config");
    return part != config.end() && part->is_object() ? *part : config;
}

bool sets(const EngineEntry &entry, std::initializer_list<const char *> names)
{
    return std::any_of(entry.options.begin(), entry.options.end(), [&](const LaunchOption &option) {
        return std::any_of(names.begin(), names.end(),
            [&option](const char *name) { return option.name == QLatin1String(name); });
    });
}

// Whole gibibytes of host memory for the cache: vLLM takes a share of the machine otherwise.
int cacheGib(const ServerOrder &order, const VllmShape &shape, int context)
{
    constexpr double kRoom = 1.25; // blocks that are not full, a judgement
    constexpr double kUnknown = 128 << 10; // bytes per token of a model of 8 billion parameters
    const double bytes
        = shape.cacheBytesPerToken.value_or(kUnknown) * context * std::max(1, order.need.parallel) * kRoom;
    return std::max(1, int(std::ceil(bytes / double(1 << 30))));
}

void divide(
    const ServerOrder &order, const VllmShape &shape, const EngineEntry &entry, LaunchSettings &settings)
{
    const int cards = int(order.lane.devices.size());
    if (cards < 2 || sets(entry, {"--tensor-parallel-size", "-tp", "--pipeline-parallel-size", "-pp"}))
        return;
    // Heads cannot be cut: three cards take a model of 32 heads one after the other.
    const bool even = !shape.attentionHeads || *shape.attentionHeads % cards == 0;
    settings.options << LaunchOption{
        even ? QStringLiteral("--tensor-parallel-size") : QStringLiteral("--pipeline-parallel-size"),
        QString::number(cards)};
}

} // namespace

VllmShape readVllmShape(const QString &folder)
{
    const QDir dir(folder);
    VllmShape shape;
    if (const auto config = jsonOf(dir.filePath(QStringLiteral("config.json")))) {
        const Json &text = ofText(*config);
        shape.attentionHeads = positive(text, "num_attention_heads");
        const auto layers = positive(text, "num_hidden_layers"), hidden = positive(text, "hidden_size");
        const auto heads = positive(text, "num_key_value_heads");
        const std::optional<int> cacheHeads = heads ? heads : shape.attentionHeads;
        std::optional<int> width = positive(text, "head_dim");
        if (!width && hidden && shape.attentionHeads)
            width = *hidden / *shape.attentionHeads;
        const bool wide = textOf(text, "torch_dtype") == QLatin1String("float32")
            || textOf(text, "dtype") == QLatin1String("float32");
        if (layers && cacheHeads && width)
            shape.cacheBytesPerToken = 2.0 * *layers * *cacheHeads * *width * (wide ? 4 : 2);
    }
    shape.chatTemplate = QFileInfo::exists(dir.filePath(QStringLiteral("chat_template.jinja")))
        || QFileInfo::exists(dir.filePath(QStringLiteral("chat_template.json")));
    if (const auto tokenizer = jsonOf(dir.filePath(QStringLiteral("tokenizer_config.json"))))
        shape.chatTemplate |= tokenizer->contains("chat_template") && !(*tokenizer)["chat_template"].is_null();
    return shape;
}

double vllmMemoryShare(const LaneSpec &lane, const BenchConfig &config)
{
    double share = kUsualShare;
    if (const auto most = config.limits.maxVramGb)
        for (const Device &device : lane.hardware)
            if (device.memoryBytes && *device.memoryBytes > 0)
                share = std::min(share, *most * 1e9 / *device.memoryBytes);
    return std::max(kLeastShare, std::floor(share * 100) / 100);
}

QString vllmModelName(const QString &model)
{
    static const QRegularExpression odd(QStringLiteral("[^A-Za-z0-9._-]+"));
    QString name = model;
    name.replace(odd, QStringLiteral("-"));
    return name.isEmpty() ? QStringLiteral("model") : name;
}

LaunchSettings vllmSettings(const ServerOrder &order, const VllmShape &shape, const EngineEntry &entry)
{
    const int context = order.need.contextLength > 0 ? order.need.contextLength : order.cell.contextLength;
    LaunchSettings settings{QStringLiteral("vllm"), order.cell.modelFile, {}, entry.environment};
    const auto add = [&settings](const char *name, const QString &value = {}) {
        settings.options << LaunchOption{QString::fromLatin1(name), value};
    };
    add("--served-model-name", vllmModelName(order.cell.id.model));
    if (context > 0)
        add("--max-model-len", QString::number(context));
    add("--max-num-seqs", QString::number(std::max(1, order.need.parallel)));
    add("--no-enable-prefix-caching");
    add("--enable-prompt-tokens-details");
    add("--generation-config", QStringLiteral("vllm")); // else the model's own file changes the sampling
    if (!order.lane.isCpu()) {
        if (!sets(entry, {"--gpu-memory-utilization", "--kv-cache-memory-bytes"}))
            add("--gpu-memory-utilization", QString::number(vllmMemoryShare(order.lane, order.config), 'f', 2));
        divide(order, shape, entry, settings);
    }
    settings.options += entry.options;
    const auto vary = [&settings](const char *name, const QString &value) {
        if (!settings.environment.contains(QLatin1String(name)))
            settings.environment.insert(QString::fromLatin1(name), value);
    };
    if (order.lane.isCpu()) {
        vary("VLLM_CPU_KVCACHE_SPACE", QString::number(cacheGib(order, shape, context)));
        vary("VLLM_CPU_OMP_THREADS_BIND", QStringLiteral("nobind"));
        settings.environment.insert(QStringLiteral("OMP_NUM_THREADS"),
            QString::number(order.cell.parameters.threads.value_or(
                order.config.llamaCpp.defaultThreads.value_or(order.physicalCores))));
    }
    return settings;
}

QStringList vllmArguments(const LaunchSettings &settings, int port)
{
    return QStringList{QStringLiteral("serve"), settings.modelFile, QStringLiteral("--host"),
               QStringLiteral("127.0.0.1"), QStringLiteral("--port"), QString::number(port)}
    + settings.arguments();
}

QProcessEnvironment vllmEnvironment(
    const LaneSpec &lane, const LaunchSettings &settings, const QString &program)
{
    QProcessEnvironment environment = serverEnvironment();
    for (const char *name : {"VLLM_PORT", "VLLM_HOST_IP", "VLLM_PLUGINS", "VLLM_SERVER_DEV_MODE"})
        environment.remove(QString::fromLatin1(name));
    environment = withVariables(environment, settings.environment);
    environment = withVariables(environment, laneVariables(lane, environment));
    const auto set = [&environment](const char *name, const QString &value) {
        environment.insert(QString::fromLatin1(name), value);
    };
    set("VLLM_HOST_IP", QStringLiteral("127.0.0.1")); // its processes speak with each other over sockets
    set("VLLM_NO_USAGE_STATS", QStringLiteral("1"));
    set("DO_NOT_TRACK", QStringLiteral("1"));
    set("HF_HUB_OFFLINE", QStringLiteral("1"));
    set("PYTHONUNBUFFERED", QStringLiteral("1")); // what it prints shows that it lives
    // Compilers and the like that were installed into its environment.
    set("PATH",
        QFileInfo(program).absolutePath() + QLatin1Char(':') + environment.value(QStringLiteral("PATH")));
    return environment;
}

} // namespace sweetspot
