// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/llamaserve.h"

#include "core/base/tr.h"
#include "core/engines/handover/optionwords.h"

#include <QHash>

namespace sweetspot
{

namespace
{

const QString kProgram = QStringLiteral("llama-server");
const QString kContext = QStringLiteral("--ctx-size");

} // namespace

const QStringList &llamaAddingOptions()
{
    static const QStringList names{QStringLiteral("--override-tensor"), QStringLiteral("--override-kv"),
        QStringLiteral("--override-tensor-draft"), QStringLiteral("--lora"), QStringLiteral("--lora-scaled"),
        QStringLiteral("--control-vector"), QStringLiteral("--control-vector-scaled")};
    return names;
}

QString llamaLongName(const QString &name)
{
    static const QHash<QString, QString> names = [] {
        QHash<QString, QString> all;
        for (const auto &[shortName, longName] :
            {std::pair{"-m", "--model"}, {"-c", "--ctx-size"}, {"-n", "--n-predict"}, {"-b", "--batch-size"},
                {"-ub", "--ubatch-size"}, {"-t", "--threads"}, {"-tb", "--threads-batch"}, {"-C", "--cpu-mask"},
                {"-Cr", "--cpu-range"}, {"-Cb", "--cpu-mask-batch"}, {"-Crb", "--cpu-range-batch"},
                {"-fa", "--flash-attn"}, {"-np", "--parallel"}, {"-cb", "--cont-batching"},
                {"-nocb", "--no-cont-batching"}, {"-ctk", "--cache-type-k"}, {"-ctv", "--cache-type-v"},
                {"-ctkd", "--cache-type-k-draft"}, {"-ctvd", "--cache-type-v-draft"},
                {"-nkvo", "--no-kv-offload"}, {"-kvo", "--kv-offload"}, {"-kvu", "--kv-unified"},
                {"-no-kvu", "--no-kv-unified"}, {"-ngl", "--n-gpu-layers"}, {"-ngld", "--n-gpu-layers-draft"},
                {"-sm", "--split-mode"}, {"-ts", "--tensor-split"}, {"-mg", "--main-gpu"}, {"-dev", "--device"},
                {"-devd", "--device-draft"}, {"-ot", "--override-tensor"}, {"-otd", "--override-tensor-draft"},
                {"-cmoe", "--cpu-moe"}, {"-ncmoe", "--n-cpu-moe"}, {"-fit", "--fit"}, {"-fitt", "--fit-target"},
                {"-fitc", "--fit-ctx"}, {"-lm", "--load-mode"}, {"-nr", "--no-repack"},
                {"-cram", "--cache-ram"}, {"-ctxcp", "--ctx-checkpoints"}, {"-dt", "--defrag-thold"},
                {"-to", "--timeout"}, {"-md", "--model-draft"}, {"-s", "--seed"}, {"-lv", "--log-verbosity"},
                {"-v", "--verbose"}, {"-a", "--alias"}, {"-mm", "--mmproj"}, {"-lzm", "--lazy-mode"},
                {"-ncffn", "--n-cpu-ffn"}, {"-rea", "--reasoning"}, {"-sps", "--slot-prompt-similarity"}})
            all.insert(QLatin1String(shortName), QLatin1String(longName));
        return all;
    }();
    return names.value(name, name);
}

ServeLine llamaServeLine(const ServeOrder &order, const ListenAt &at)
{
    const LaunchSettings &settings = order.settings;
    if (settings.modelFile.isEmpty())
        return {};
    ServeLine served{{settings.program, {}, settings.environment}, QStringLiteral("/health")};
    QStringList &words = served.line.arguments;
    words << QStringLiteral("--model") << settings.modelFile;
    if (!at.host.isEmpty())
        words << QStringLiteral("--host") << at.host;
    if (!at.port.isEmpty())
        words << QStringLiteral("--port") << at.port;
    for (const LaunchOption &option : eachOptionOnce(settings.options, llamaLongName, llamaAddingOptions())) {
        const QString name = llamaLongName(option.name);
        words << option.name;
        if (name == kContext && order.contextLength > 0)
            words << QString::number(order.contextLength);
        else if (!option.value.isEmpty())
            words << option.value;
        served.locksMemory = served.locksMemory || name == QLatin1String("--mlock")
            || (name == QLatin1String("--load-mode") && option.value.contains(QLatin1String("mlock")));
    }
    return served;
}

Result<LaunchSettings> llamaSettingsOf(const ProgramLine &line)
{
    QStringList words = line.arguments;
    LaunchSettings settings{
        kProgram, takeOption(words, {QStringLiteral("--model"), QStringLiteral("-m")}), {}, line.environment};
    takeOption(words, {QStringLiteral("--host")});
    takeOption(words, {QStringLiteral("--port")});
    if (settings.modelFile.isEmpty())
        return Error{ErrorCode::BadInput, CoreTr::tr("This command names no model file."), {}};
    const auto options = optionsOfWords(words);
    if (!options)
        return options.error();
    settings.options = *options;
    return settings;
}

ContainerImage llamaContainer(const HandOverOrder &order)
{
    const QString device = order.serve.device;
    const auto is = [&device](const char *name) { return device.startsWith(QLatin1String(name)); };
    QString flavour = QStringLiteral("server");
    ContainerImage image;
    image.program = QStringLiteral("/app/llama-server");
    if (is("CUDA")) {
        flavour += QLatin1String("-cuda");
        image.nvidia = true;
    } else if (is("Vulkan")) {
        flavour += QLatin1String("-vulkan");
        image.hostDevices = QStringList{QStringLiteral("/dev/dri")};
    } else if (is("ROCm")) {
        flavour += QLatin1String("-rocm");
        image.hostDevices = QStringList{QStringLiteral("/dev/kfd"), QStringLiteral("/dev/dri")};
    } else if (is("SYCL")) {
        flavour += QLatin1String("-intel");
        image.hostDevices = QStringList{QStringLiteral("/dev/dri")};
    } else if (device != QLatin1String("CPU")) {
        return {};
    }
    image.image = QStringLiteral("ghcr.io/ggml-org/llama.cpp:%1").arg(flavour);
    if (order.build > 0)
        image.image += QStringLiteral("-b%1").arg(order.build);
    image.lost << (order.build > 0
            ? CoreTr::tr("Whether there is an image of build %1: not every build has one, and distributions "
                         "count theirs differently; then take the nearest.")
                  .arg(order.build)
            : CoreTr::tr("The build: it was not recorded, so the tag names the newest."));
    return image;
}

QStringList llamaNotes(const LaunchSettings &settings)
{
    const auto off = [&settings](const char *longName, const char *shortName) {
        return settings.value({QLatin1String(longName), QLatin1String(shortName)}) == QLatin1String("0");
    };
    QStringList notes;
    if (off("--cache-ram", "-cram") || off("--ctx-checkpoints", "-ctxcp"))
        notes << CoreTr::tr("It was measured without a prompt cache in host memory (--cache-ram 0, "
                            "--ctx-checkpoints 0). For conversations leave those two out; memory is "
                            "then not what was measured.");
    notes << CoreTr::tr(
        "Options that do not stand here were left to llama-server, too; another build may choose "
        "others.");
    return notes;
}

} // namespace sweetspot
