// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quantization.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace sweetspot
{

const QStringList &quantizationTestingOrder()
{
    static const QStringList order{QStringLiteral("Q4_K_M"), QStringLiteral("Q5_K_M"), QStringLiteral("Q6_K"),
        QStringLiteral("Q3_K_M"), QStringLiteral("Q2_K"), QStringLiteral("Q8_0")};
    return order;
}

int quantizationTestingRank(const QString &name)
{
    const int index = static_cast<int>(quantizationTestingOrder().indexOf(name));
    return index >= 0 ? index : static_cast<int>(quantizationTestingOrder().size());
}

namespace
{

// Typical bits per weight of whole llama models in each mixture, rounded; only the order matters here.
const QHash<QString, double> &bitsTable()
{
    static const QHash<QString, double> table{{QStringLiteral("IQ1_S"), 1.56}, {QStringLiteral("IQ1_M"), 1.75},
        {QStringLiteral("IQ2_XXS"), 2.06}, {QStringLiteral("IQ2_XS"), 2.31}, {QStringLiteral("IQ2_S"), 2.5},
        {QStringLiteral("IQ2_M"), 2.7}, {QStringLiteral("Q2_K_S"), 2.8}, {QStringLiteral("Q2_K"), 3.0},
        {QStringLiteral("IQ3_XXS"), 3.06}, {QStringLiteral("IQ3_XS"), 3.3}, {QStringLiteral("IQ3_S"), 3.44},
        {QStringLiteral("Q3_K_S"), 3.5}, {QStringLiteral("IQ3_M"), 3.66}, {QStringLiteral("Q3_K_M"), 3.9},
        {QStringLiteral("Q3_K_L"), 4.25}, {QStringLiteral("IQ4_XS"), 4.3}, {QStringLiteral("MXFP4"), 4.35},
        {QStringLiteral("IQ4_NL"), 4.5}, {QStringLiteral("Q4_0"), 4.55}, {QStringLiteral("Q4_K_S"), 4.6},
        {QStringLiteral("Q4_K_M"), 4.85}, {QStringLiteral("Q4_1"), 5.0}, {QStringLiteral("Q5_0"), 5.5},
        {QStringLiteral("Q5_K_S"), 5.55}, {QStringLiteral("Q5_K_M"), 5.7}, {QStringLiteral("Q5_1"), 6.0},
        {QStringLiteral("Q6_K"), 6.56}, {QStringLiteral("Q8_0"), 8.5}, {QStringLiteral("F16"), 16.0},
        {QStringLiteral("BF16"), 16.01}, {QStringLiteral("F32"), 32.0},
        // Of safetensors: with the scales of each group of weights.
        {QStringLiteral("AWQ"), 4.25}, {QStringLiteral("GPTQ-2BIT"), 2.2}, {QStringLiteral("GPTQ-3BIT"), 3.2},
        {QStringLiteral("GPTQ-4BIT"), 4.26}, {QStringLiteral("GPTQ-8BIT"), 8.2}, {QStringLiteral("NF4"), 4.27},
        {QStringLiteral("NVFP4"), 4.51}, {QStringLiteral("W4A16"), 4.28}, {QStringLiteral("W8A8"), 8.01},
        {QStringLiteral("INT8"), 8.02}, {QStringLiteral("FP8"), 8.03}};
    return table;
}

} // namespace

std::optional<double> nominalBitsPerWeight(const QString &name)
{
    const auto found = bitsTable().constFind(name);
    return found == bitsTable().constEnd() ? std::nullopt : std::optional<double>(found.value());
}

QStringList sortedForDisplay(QStringList names)
{
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) {
        const double bitsA = nominalBitsPerWeight(a).value_or(1000.0);
        const double bitsB = nominalBitsPerWeight(b).value_or(1000.0);
        return bitsA != bitsB ? bitsA < bitsB : a < b;
    });
    return names;
}

QString quantizationFromFileName(const QString &fileName)
{
    static const QRegularExpression pattern(QStringLiteral("(?:^|[-._])((?:IQ[1-4]_(?:XXS|XS|S|M|NL))|(?:Q[2-6]"
                                                           "_K(?:_[SML])?)|(?:Q[4-8]_[01])|MXFP4|BF16|F16|F32)"
                                                           "(?=[-._]|$)"),
        QRegularExpression::CaseInsensitiveOption);
    QString last;
    auto matches = pattern.globalMatch(fileName);
    while (matches.hasNext())
        last = matches.next().captured(1).toUpper();
    return last;
}

} // namespace sweetspot
