// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/process/serverenvironment.h"

namespace sweetspot
{

bool isSecretVariable(const QString &name)
{
    const QString upper = name.toUpper();
    for (const char *begin : {"SWEETSPOT_KEY_", "AWS_", "AZURE_CLIENT_", "GOOGLE_APPLICATION_CREDENTIALS"})
        if (upper.startsWith(QLatin1String(begin)))
            return true;
    // "HF_TOKEN_PATH" names a file and "TOKENIZERS_PARALLELISM" a habit; what ends so is the thing itself.
    for (const char *end : {"TOKEN", "_KEY", "APIKEY", "PASSWORD", "PASSWD", "_PASS", "PASSPHRASE",
             "CREDENTIALS", "_PAT", "_AUTH"})
        if (upper.endsWith(QLatin1String(end)))
            return true;
    return upper.contains(QLatin1String("SECRET"));
}

QProcessEnvironment withoutSecrets(QProcessEnvironment environment)
{
    for (const QString &name : environment.keys())
        if (isSecretVariable(name))
            environment.remove(name);
    return environment;
}

bool isEngineVariable(const QString &name)
{
    for (const char *begin : {"GGML_", "CUDA_", "NVIDIA_", "HIP_", "ROCR_", "ROCM_", "HSA_", "AMD_", "VK_",
             "MESA_", "SYCL_", "ONEAPI_", "ZE_", "OMP_", "GOMP_", "KMP_", "OPENBLAS_", "MKL_", "MALLOC_"})
        if (name.startsWith(QLatin1String(begin)))
            return true;
    return false;
}

QMap<QString, QString> engineVariables(const QProcessEnvironment &environment)
{
    QMap<QString, QString> variables;
    for (const QString &name : environment.keys())
        if (isEngineVariable(name) && !isSecretVariable(name))
            variables.insert(name, environment.value(name));
    return variables;
}

QStringList environmentDifference(const QProcessEnvironment &child, const QProcessEnvironment &ours)
{
    const QProcessEnvironment shown = withoutSecrets(child);
    QStringList lines;
    for (const QString &name : shown.keys())
        if (!ours.contains(name) || ours.value(name) != shown.value(name))
            lines << name + QLatin1Char('=') + shown.value(name);
    for (const QString &name : ours.keys())
        if (!shown.contains(name))
            lines << name + QLatin1String(" removed");
    lines.sort();
    return lines;
}

QProcessEnvironment childEnvironment()
{
    QProcessEnvironment environment = withoutSecrets(QProcessEnvironment::systemEnvironment());
    if (const QString order = QStringLiteral("CUDA_DEVICE_ORDER"); !environment.contains(order))
        environment.insert(order, QStringLiteral("PCI_BUS_ID"));
    return environment;
}

namespace
{

// The cards of a lane by their UUIDs; empty: they are not all of this kind, or not all have one.
QStringList uuidsOf(const LaneSpec &lane, const QString &kind)
{
    QStringList uuids;
    for (qsizetype i = 0; i < lane.devices.size(); ++i) {
        const QString uuid = lane.hardware.value(i).uuid;
        // Another driver's, such as Vulkan's, is in another form.
        const bool usable = uuid.startsWith(QLatin1String("GPU-")) || uuid.startsWith(QLatin1String("MIG-"));
        if (!lane.devices[i].startsWith(kind) || !usable)
            return {};
        uuids << uuid;
    }
    return uuids;
}

QStringList numbered(const QString &prefix, qsizetype count)
{
    QStringList names;
    for (qsizetype i = 0; i < count; ++i)
        names << prefix + QString::number(i);
    return names;
}

} // namespace

DeviceView deviceView(const LaneSpec &lane)
{
    const QString cuda = QStringLiteral("CUDA"), rocm = QStringLiteral("ROCm");
    if (const QStringList uuids = uuidsOf(lane, cuda); !uuids.isEmpty())
        return {{{QStringLiteral("CUDA_DEVICE_ORDER"), QStringLiteral("PCI_BUS_ID")},
                    {QStringLiteral("CUDA_VISIBLE_DEVICES"), uuids.join(QLatin1Char(','))}},
            numbered(cuda, uuids.size())};
    // HIP counts within what the runtime below it leaves, and would otherwise read CUDA's variable.
    if (const QStringList uuids = uuidsOf(lane, rocm); !uuids.isEmpty())
        return {{{QStringLiteral("ROCR_VISIBLE_DEVICES"), uuids.join(QLatin1Char(','))},
                    {QStringLiteral("HIP_VISIBLE_DEVICES"), numbered({}, uuids.size()).join(QLatin1Char(','))}},
            numbered(rocm, uuids.size())};
    return {{}, lane.devices};
}

QMap<QString, QString> laneVariables(const LaneSpec &lane, const QProcessEnvironment &environment)
{
    if (lane.isCpu())
        return {};
    if (const DeviceView view = deviceView(lane); !view.variables.isEmpty())
        return view.variables;
    // CUDA0 is the first of those that llama.cpp saw, which may be another number or an id of the person's
    // list.
    const QString visible = QStringLiteral("CUDA_VISIBLE_DEVICES");
    const QStringList seen = environment.value(visible).split(QLatin1Char(','), Qt::SkipEmptyParts);
    QStringList numbers;
    for (const QString &device : lane.devices)
        if (device.startsWith(QLatin1String("CUDA")))
            numbers << seen.value(device.mid(4).toInt(), device.mid(4)).trimmed();
    if (!numbers.isEmpty())
        return {{visible, numbers.join(QLatin1Char(','))}};
    // Another engine's names for NVIDIA's cards, such as Vulkan0: what we found of them tells which they are.
    for (const Device &device : lane.hardware)
        if (device.vendor == QLatin1String("NVIDIA") && device.uuid.startsWith(QLatin1String("GPU-")))
            numbers << device.uuid;
    return numbers.isEmpty() || numbers.size() != lane.devices.size()
        ? QMap<QString, QString>()
        : QMap<QString, QString>{{visible, numbers.join(QLatin1Char(','))}};
}

QVector<EngineDevice> cudaCards(const QVector<Device> &found)
{
    QVector<EngineDevice> named;
    for (const Device &device : found)
        if (device.isGpu() && device.vendor == QLatin1String("NVIDIA"))
            named << EngineDevice{QStringLiteral("CUDA%1").arg(named.size()), device.label(),
                device.memoryBytes, std::nullopt, device.id};
    return named;
}

QMap<QString, QString> withoutCards()
{
    return {{QStringLiteral("CUDA_VISIBLE_DEVICES"), QString()},
        {QStringLiteral("HIP_VISIBLE_DEVICES"), QString()},
        {QStringLiteral("ROCR_VISIBLE_DEVICES"), QString()}};
}

QProcessEnvironment withVariables(QProcessEnvironment environment, const QMap<QString, QString> &variables)
{
    for (auto variable = variables.begin(); variable != variables.end(); ++variable)
        environment.insert(variable.key(), variable.value());
    return environment;
}

QProcessEnvironment serverEnvironment()
{
    QProcessEnvironment environment = childEnvironment();
    for (const QString &name : environment.keys())
        if (name.startsWith(QLatin1String("LLAMA_ARG_")) || name.startsWith(QLatin1String("OLLAMA_")))
            environment.remove(name);
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), QStringLiteral("/nonexistent"));
    return environment;
}

} // namespace sweetspot
