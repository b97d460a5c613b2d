// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/parameterset.h"

#include "models/tr.h"

#include <QLocale>

#include <vector>

namespace sweetspot
{

namespace
{

struct Row {
    const char *name;
    const char *letter; ///< as in ParameterSet::label()
    std::optional<int> ParameterSet::*number; ///< or
    QString ParameterSet::*text;
    int least, most; ///< of a number
    QStringList choices; ///< of a text
    QString label;
    const char *example = ""; ///< of a text without choices
};

const std::vector<Row> &rows()
{
    static const std::vector<Row> table{
        {"threads", "t", &ParameterSet::threads, nullptr, 1, 1024, {}, ModelsTr::tr("Threads")},
        {"context_length", "c", &ParameterSet::contextLength, nullptr, 16, 16 << 20, {},
            ModelsTr::tr("Context length")},
        {"batch", "b", &ParameterSet::batch, nullptr, 1, 1 << 20, {}, ModelsTr::tr("Batch size")},
        {"gpu_layers", "ngl", &ParameterSet::gpuLayers, nullptr, 0, 10000, {}, ModelsTr::tr("GPU layers")},
        {"offload", "off", &ParameterSet::offloadPercent, nullptr, 0, 100, {},
            ModelsTr::tr("GPU layers, percent of all")},
        {"flash_attention", "fa", nullptr, &ParameterSet::flashAttention, 0, 0,
            {QStringLiteral("on"), QStringLiteral("off"), QStringLiteral("auto")},
            ModelsTr::tr("Flash attention")},
        {"kv_type", "kv", nullptr, &ParameterSet::kvType, 0, 0,
            {QStringLiteral("f32"), QStringLiteral("f16"), QStringLiteral("bf16"), QStringLiteral("q8_0"),
                QStringLiteral("q5_1"), QStringLiteral("q5_0"), QStringLiteral("q4_1"), QStringLiteral("q4_0")},
            ModelsTr::tr("KV cache type")},
        {"tensor_split", "ts", nullptr, &ParameterSet::tensorSplit, 0, 0, {},
            ModelsTr::tr("Split over devices"), "34/47"},
        {"main_gpu", "mg", &ParameterSet::mainGpu, nullptr, 0, 15, {}, ModelsTr::tr("Main device")},
        {"split_mode", "sm", nullptr, &ParameterSet::splitMode, 0, 0,
            {QStringLiteral("none"), QStringLiteral("layer"), QStringLiteral("row"), QStringLiteral("tensor")},
            ModelsTr::tr("Split mode")},
        {"n_cpu_moe", "ncmoe", &ParameterSet::cpuMoeLayers, nullptr, 0, 10000, {},
            ModelsTr::tr("Layers with experts in host memory")},
    };
    return table;
}

} // namespace

namespace
{

// "34/47": at most 16 shares, not all of them nothing.
bool isSplit(const QString &text)
{
    constexpr int kMostDevices = 16; // llama.cpp's
    const QStringList shares = text.split(QLatin1Char('/'));
    double sum = 0;
    for (const QString &share : shares) {
        bool ok = false;
        const double value = QLocale::c().toDouble(share, &ok);
        if (!ok || !(value >= 0 && value <= 1e6))
            return false;
        sum += value;
    }
    return shares.size() >= 2 && shares.size() <= kMostDevices && sum > 0;
}

} // namespace

QStringList parameterNames()
{
    QStringList names;
    for (const Row &row : rows())
        names << QLatin1String(row.name);
    return names;
}

QString parameterLabel(const QString &name)
{
    for (const Row &row : rows())
        if (name == QLatin1String(row.name))
            return row.label;
    return name;
}

QStringList parameterChoices(const QString &name)
{
    for (const Row &row : rows())
        if (name == QLatin1String(row.name))
            return row.choices;
    return {};
}

QString parameterExample(const QString &name)
{
    for (const Row &row : rows())
        if (name == QLatin1String(row.name))
            return QLatin1String(row.example);
    return {};
}

Status setParameter(ParameterSet &set, const QString &name, const QString &value)
{
    for (const Row &row : rows()) {
        if (name != QLatin1String(row.name) && name != QLatin1String(row.letter))
            continue;
        if (row.number) {
            bool ok = false;
            const int number = value.toInt(&ok);
            if (!ok || number < row.least || number > row.most)
                return Error{ErrorCode::BadInput,
                    ModelsTr::tr("%1 is not a valid value for %2; enter a whole number from %3 to %4.")
                        .arg(value, name)
                        .arg(row.least)
                        .arg(row.most),
                    {}};
            set.*row.number = number;
            return success();
        }
        if (row.choices.isEmpty()) {
            if (!isSplit(value))
                return Error{ErrorCode::BadInput,
                    ModelsTr::tr("%1 is not a valid value for %2; enter the share of each device with slashes "
                                 "between them, such as %3.")
                        .arg(value, name, QLatin1String(row.example)),
                    {}};
            set.*row.text = value;
            return success();
        }
        if (!row.choices.contains(value.toLower()))
            return Error{ErrorCode::BadInput,
                ModelsTr::tr("%1 is not a valid value for %2; choose one of %3.")
                    .arg(value, name, row.choices.join(QStringLiteral(", "))),
                {}};
        set.*row.text = value.toLower();
        return success();
    }
    return Error{ErrorCode::BadInput,
        ModelsTr::tr("Unknown parameter %1; available: %2.")
            .arg(name, parameterNames().join(QStringLiteral(", "))),
        {}};
}

QVector<std::pair<QString, QString>> parametersOf(const ParameterSet &set)
{
    QVector<std::pair<QString, QString>> all;
    for (const Row &row : rows()) {
        const QString name = QLatin1String(row.name);
        if (row.number && set.*row.number)
            all.append({name, QString::number(*(set.*row.number))});
        else if (row.text && !(set.*row.text).isEmpty())
            all.append({name, set.*row.text});
    }
    return all;
}

Result<ParameterSet> parseParameterSet(const QString &text)
{
    ParameterSet set;
    for (const QString &part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QString name = part.section(QLatin1Char('='), 0, 0).trimmed();
        if (!part.contains(QLatin1Char('=')))
            return Error{
                ErrorCode::BadInput, ModelsTr::tr("%1 has no value; write it as name=value.").arg(name), {}};
        if (const auto status = setParameter(set, name, part.section(QLatin1Char('='), 1).trimmed()); !status)
            return status.error();
    }
    return set;
}

} // namespace sweetspot
