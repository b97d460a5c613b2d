// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/starterlist.h"

#include "core/base/json.h"
#include "models/quantization.h"

#include <QFile>

#include <algorithm>

namespace sweetspot
{

QVector<StarterModel> parseStarters(const QByteArray &text)
{
    QVector<StarterModel> all;
    const auto json = parseJson(text);
    if (!json || !json->is_array())
        return all;
    for (const Json &entry : *json) {
        if (!entry.is_object())
            continue;
        const StarterModel model{textOf(entry, "name"), textOf(entry, "size"), textOf(entry, "repo"),
            textOf(entry, "license"), optionalNumber(entry, "q4_k_m_gb").value_or(0)};
        if (!model.name.isEmpty() && !model.size.isEmpty() && model.repo.count(QLatin1Char('/')) == 1
            && !model.license.isEmpty() && model.gigabytes > 0)
            all << model;
    }
    return all;
}

QVector<StarterModel> starters()
{
    QFile file(QStringLiteral(":/starters.json"));
    return file.open(QIODevice::ReadOnly) ? parseStarters(file.readAll()) : QVector<StarterModel>();
}

QVector<StarterModel> startersFor(const QVector<StarterModel> &all, double memoryBytes)
{
    // Judgement: context, buffers and what else runs take a fifth and a gigabyte; three make a comparison.
    constexpr double kGb = 1e9, kRoom = 1.2;
    constexpr qsizetype kModels = 3;
    QVector<StarterModel> fitting;
    for (const StarterModel &model : all)
        if (model.gigabytes * kRoom * kGb + kGb <= memoryBytes)
            fitting << model;
    std::stable_sort(fitting.begin(), fitting.end(),
        [](const StarterModel &a, const StarterModel &b) { return a.gigabytes < b.gigabytes; });
    return fitting.mid(std::max<qsizetype>(0, fitting.size() - kModels));
}

ModelDefinition definitionOf(const StarterModel &model)
{
    ModelDefinition definition;
    definition.name = model.name;
    definition.size = model.size;
    definition.repo = model.repo;
    QString base = model.repo.section(QLatin1Char('/'), 1);
    if (base.endsWith(QLatin1String("-GGUF")))
        base.chop(5);
    for (const QString &quantization : quantizationTestingOrder())
        definition.files.insert(quantization, QStringLiteral("%1-%2.gguf").arg(base, quantization));
    return definition;
}

} // namespace sweetspot
