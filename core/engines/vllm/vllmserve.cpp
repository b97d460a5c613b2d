// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/vllm/vllmserve.h"

#include "core/base/tr.h"
#include "core/engines/handover/optionwords.h"

#include <QRegularExpression>

namespace sweetspot
{

namespace
{

// The short names that mayBeAdded() knows.
QString longName(const QString &name)
{
    return name == QLatin1String("-tp") ? QStringLiteral("--tensor-parallel-size")
        : name == QLatin1String("-pp")  ? QStringLiteral("--pipeline-parallel-size")
        : name == QLatin1String("-q")   ? QStringLiteral("--quantization")
        : name == QLatin1String("-O")   ? QStringLiteral("--optimization-level")
                                        : name;
}

} // namespace

ServeLine vllmServeLine(const ServeOrder &order, const ListenAt &at)
{
    const LaunchSettings &settings = order.settings;
    if (settings.modelFile.isEmpty())
        return {};
    ServeLine served{{settings.program, {}, settings.environment}, QStringLiteral("/health")};
    QStringList &words = served.line.arguments;
    words << QStringLiteral("serve") << settings.modelFile << QStringLiteral("--host")
          << (at.host.isEmpty() ? QStringLiteral("127.0.0.1") : at.host);
    if (!at.port.isEmpty())
        words << QStringLiteral("--port") << at.port;
    for (const LaunchOption &option : eachOptionOnce(settings.options, longName, {})) {
        words << option.name;
        if (option.name == QLatin1String("--max-model-len") && order.contextLength > 0)
            words << QString::number(order.contextLength);
        else if (!option.value.isEmpty())
            words << option.value;
    }
    return served;
}

Result<LaunchSettings> vllmSettingsOf(const ProgramLine &line)
{
    QStringList words = line.arguments;
    if (words.size() < 2 || words.takeFirst() != QLatin1String("serve"))
        return Error{ErrorCode::BadInput, CoreTr::tr("This command names no model folder."), {}};
    LaunchSettings settings{QStringLiteral("vllm"), words.takeFirst(), {}, line.environment};
    takeOption(words, {QStringLiteral("--host")});
    takeOption(words, {QStringLiteral("--port")});
    const auto options = optionsOfWords(words);
    if (!options)
        return options.error();
    settings.options = *options;
    return settings;
}

ContainerImage vllmContainer(const HandOverOrder &order)
{
    static const QRegularExpression number(QStringLiteral("(\\d+\\.\\d+\\.\\d+)"));
    const QString version = number.match(order.version).captured(1);
    if (order.serve.device == QLatin1String("CPU") || version.isEmpty())
        return {};
    ContainerImage image{QStringLiteral("vllm/vllm-openai:v%1").arg(version), QStringLiteral("vllm")};
    image.nvidia = image.sharedMemory = true;
    return image;
}

} // namespace sweetspot
