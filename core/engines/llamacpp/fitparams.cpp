// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/fitparams.h"

#include "core/base/tr.h"
#include "core/engines/llamacpp/llamaflags.h"
#include "core/engines/process/tool.h"

namespace sweetspot
{

namespace
{

constexpr double kMiB = 1048576;
constexpr auto kPatience = std::chrono::seconds(30);

} // namespace

std::optional<QVector<FitLine>> parseFitOutput(const QByteArray &standardOutput)
{
    QVector<FitLine> lines;
    for (const QByteArray &line : standardOutput.split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' ');
        const qsizetype name = words.size() - 3; // which may have blanks in brackets
        if (name < 1 || (name > 1 && !words[name - 1].endsWith(')')))
            continue;
        bool a = false, b = false, c = false;
        FitLine fit{QString::fromUtf8(words.mid(0, name).join(' ')), words[name].toDouble(&a) * kMiB,
            words[name + 1].toDouble(&b) * kMiB, words[name + 2].toDouble(&c) * kMiB};
        if (a && b && c)
            lines << fit;
    }
    return lines.isEmpty() ? std::nullopt : std::optional<QVector<FitLine>>(lines);
}

Result<QVector<FitLine>> askFitParams(const LlamaCppInstall &llamaCpp, const CellSpec &cell,
    const LaneSpec &lane, const BenchConfig &config, int physicalCores, const std::stop_token &stop)
{
    const QString tool = llamaCpp.tool(QStringLiteral("llama-fit-params"));
    if (tool.isEmpty())
        return Error{
            ErrorCode::NotFound, CoreTr::tr("llama-fit-params was not found next to llama-server."), {}};
    const auto output = runTool(tool,
        QStringList{QStringLiteral("-m"), cell.modelFile, QStringLiteral("-c"),
            QString::number(cell.contextLength), QStringLiteral("--fit-print"), QStringLiteral("on")}
            + llamaDeviceArguments(llamaCpp, cell, lane, config, physicalCores),
        kPatience, stop);
    if (!output)
        return output.error();
    if (const auto lines = parseFitOutput(output->standardOutput))
        return *lines;
    return Error{ErrorCode::Protocol,
        CoreTr::tr("llama-fit-params did not report how much memory the model needs."),
        QString::fromUtf8(output->standardError.right(500))};
}

} // namespace sweetspot
