// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/perplexity.h"

#include "core/base/tr.h"
#include "core/engines/llamacpp/llamaflags.h"
#include "core/engines/llamacpp/logitfile.h"
#include "core/engines/process/tool.h"
#include "core/hardware/diskspace.h"
#include "models/knob.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <cmath>
#include <functional>

namespace sweetspot
{

namespace
{

constexpr int kContext = 512; // the field's: figures at other lengths cannot be compared
constexpr int kTries = 6; // seen: 1 run in 3 loses its last lines with two threads, 1 in 20 with one
constexpr auto kPatience = std::chrono::seconds(3600);

std::optional<double> figure(const QString &text, const char *pattern, int group = 1)
{
    const QRegularExpression expression(QString::fromUtf8(pattern),
        QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption);
    const auto match = expression.match(text);
    bool ok = false;
    const double value = match.hasMatch() ? match.captured(group).toDouble(&ok) : 0;
    return ok ? std::optional<double>(value) : std::nullopt;
}

// The table holds running means; each chunk's own mean follows from two neighbours.
std::vector<double> chunkMeans(const QString &text)
{
    // A spread may read "nan" where there is none.
    static const QRegularExpression row(
        QString::fromUtf8("^\\s*(\\d+)\\s+\\S+ ±\\s+\\S+\\s+\\S+ ±\\s+\\S+\\s+(-?[\\d.]+) ±"),
        QRegularExpression::MultilineOption);
    std::vector<double> means;
    double before = 0;
    auto rows = row.globalMatch(text);
    while (rows.hasNext()) {
        const auto match = rows.next();
        const int number = match.captured(1).toInt();
        if (number != int(means.size()) + 1)
            return {};
        const double sum = match.captured(2).toDouble() * number;
        means.push_back(sum - before);
        before = sum;
    }
    return means;
}

bool lost(const Result<ToolOutput> &output)
{
    return output.ok() && output->exitCode == 0;
}

} // namespace

std::optional<Divergence> parseDivergence(const QByteArray &standardOutput)
{
    const QString text = QString::fromUtf8(standardOutput);
    const auto mean = figure(text, "^Mean\\s+KLD:\\s+(-?[\\d.]+)");
    const auto agreement = figure(text, "^Same top p:\\s+([\\d.]+)");
    if (!mean || !agreement)
        return std::nullopt;
    Divergence result;
    result.kldMean = *mean;
    result.topAgreement = *agreement;
    result.topAgreementError = figure(text, "^Same top p:\\s+[\\d.]+ ±\\s+([\\d.]+)");
    result.kldMedian = figure(text, "^Median\\s+KLD:\\s+(-?[\\d.]+)");
    result.kldP99 = figure(text, "^99.0%\\s+KLD:\\s+(-?[\\d.]+)");
    result.kldP999 = figure(text, "^99.9%\\s+KLD:\\s+(-?[\\d.]+)");
    result.rmsDeltaP = figure(text, "^RMS Δp\\s*:\\s+([\\d.]+)");
    result.perplexity = figure(text, "^Mean PPL\\(Q\\)\\s*:\\s+([\\d.]+)");
    result.referencePerplexity = figure(text, "^Mean PPL\\(base\\)\\s*:\\s+([\\d.]+)");
    result.perplexityRatio = figure(text, "^Mean PPL\\(Q\\)/PPL\\(base\\)\\s*:\\s+([\\d.]+)");
    result.chunkKld = chunkMeans(text);
    return result;
}

Error notComparable(const QString &detail)
{
    return {ErrorCode::Server, CoreTr::tr("llama-perplexity could not compare the model with its reference."),
        detail};
}

double divergenceBaseBytes(quint64 vocabulary, int chunks)
{
    return 2.0 * (double(vocabulary) + 4) * (kContext / 2 - 1) * chunks;
}

namespace
{

struct Pass {
    QString model;
    bool reference = false;
    int tries = 0; ///< before this one
};
using PerplexityArguments = std::function<QStringList(const Pass &pass, const QStringList &more)>;

QString said(const Result<ToolOutput> &output)
{
    return output ? QString::fromUtf8(output->standardError.right(1000)) : output.error().detail;
}

void dropLossy(ParameterSet &parameters)
{
    for (const Knob &knob : knobs())
        if (knob.quality == Knob::Quality::Lossy)
            parameters.remove(knob.id);
}

Error lostTooOften()
{
    return Error{ErrorCode::Server, CoreTr::tr("llama-perplexity lost its output %1 times.").arg(kTries), {}};
}

// The tool compares nothing, and leaves what a model expects of the text.
struct LogitsOrder {
    Pass pass;
    QString file; ///< to be made
    const DivergenceOrder &of;
};

// Whether the file became whole counts, not what the tool says last: that can be lost.
Status makeLogits(const QString &tool, const PerplexityArguments &arguments, const LogitsOrder &order,
    const std::stop_token &stop)
{
    if (const auto room = requireDiskSpace(
            QFileInfo(order.file).path(), qint64(divergenceBaseBytes(order.of.vocabulary, order.of.chunks)));
        !room)
        return room.error();
    const QString part = order.file + QStringLiteral(".part");
    const auto output = runTool(tool,
        arguments(order.pass,
            {QStringLiteral("-f"), order.of.corpusFile, QStringLiteral("--chunks"),
                QString::number(order.of.chunks), QStringLiteral("--kl-divergence-base"), part}),
        kPatience, stop);
    if (output && output->exitCode == 0 && isWholeLogitFile(part) && QFile::rename(part, order.file))
        return success();
    QFile::remove(part);
    if (!output && output.error().code != ErrorCode::Server)
        return output.error();
    return Error{ErrorCode::Server,
        CoreTr::tr("llama-perplexity could not read the reference text with the reference model; is the "
                   "text longer than 1,024 tokens?"),
        said(output)};
}

// Where the tool computed and lost what it printed: the same from what it leaves, which costs another run and
// the disk's room for a second file.
Result<Divergence> fromLogits(const QString &tool, const PerplexityArguments &arguments,
    const DivergenceOrder &order, const std::stop_token &stop)
{
    const QString file = order.baseFile + QStringLiteral(".other");
    QFile::remove(file);
    if (const auto made = makeLogits(tool, arguments, {{order.modelFile}, file, order}, stop); !made)
        return made.error().code == ErrorCode::Server ? notComparable(made.error().detail) : made.error();
    auto divergence = divergenceBetween(order.baseFile, file, stop);
    QFile::remove(file);
    return divergence;
}

} // namespace

Result<Divergence> measureDivergence(const LlamaCppInstall &llamaCpp, const CellSpec &cell,
    const LaneSpec &lane, const BenchConfig &config, int physicalCores, const DivergenceOrder &order,
    const std::stop_token &stop)
{
    const QString tool = llamaCpp.tool(QStringLiteral("llama-perplexity"));
    if (tool.isEmpty())
        return Error{ErrorCode::Environment,
            CoreTr::tr("llama-perplexity was not found next to llama-server, so the distance from the "
                       "reference cannot be measured; a complete llama.cpp includes it."),
            {}};
    const PerplexityArguments arguments = [&](const Pass &pass, const QStringList &more) {
        CellSpec under = cell;
        if (pass.reference)
            dropLossy(under.parameters);
        // Its last lines are lost less often with one thread.
        if (pass.tries > 0)
            under.parameters.put(knobid::kThreads, 1);
        return QStringList{QStringLiteral("-m"), pass.model, QStringLiteral("-c"), QString::number(kContext)}
        + llamaDeviceArguments(llamaCpp, under, lane, config, physicalCores) + more;
    };
    if (!QFileInfo::exists(order.baseFile))
        if (const auto made
            = makeLogits(tool, arguments, {{order.referenceFile, true}, order.baseFile, order}, stop);
            !made)
            return made.error();
    for (int i = 0; i < kTries; ++i) {
        const auto output = runTool(tool,
            arguments({order.modelFile, false, i},
                {QStringLiteral("--kl-divergence-base"), order.baseFile, QStringLiteral("--kl-divergence")}),
            kPatience, stop);
        if (!output && output.error().code != ErrorCode::Server)
            return output.error();
        if (output)
            if (const auto divergence = parseDivergence(output->standardOutput))
                return *divergence;
        if (!lost(output))
            return notComparable(said(output));
        if (i > 0)
            continue;
        const auto computed = fromLogits(tool, arguments, order, stop);
        if (computed || computed.error().code != ErrorCode::Environment)
            return computed;
        // No room on the disk: perhaps the lines come another time.
    }
    return lostTooOften();
}

} // namespace sweetspot
