// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/modelset.h"

#include "models/modelsize.h"
#include "models/quantization.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sweetspot
{

QStringList ModelDefinition::quantizations() const
{
    QStringList names = files.keys();
    for (const Artifact &artifact : artifacts)
        names << artifact.quantization;
    names.removeDuplicates();
    return sortedForDisplay(names);
}

QVector<Artifact> ModelDefinition::artifactsOf(const QString &quantization) const
{
    QVector<Artifact> found;
    if (const auto file = files.constFind(quantization); file != files.constEnd())
        found << Artifact{Artifact::Kind::Gguf, file.value(), quantization};
    for (const Artifact &artifact : artifacts)
        if (artifact.quantization == quantization)
            found << artifact;
    return found;
}

const ModelDefinition *ModelSet::find(const QString &name) const
{
    for (const ModelDefinition &model : models)
        if (model.name == name)
            return &model;
    return nullptr;
}

QStringList ModelSet::allQuantizations() const
{
    QStringList names = fullModeQuants;
    for (const ModelDefinition &model : models)
        names << model.quantizations();
    names.removeDuplicates();
    return sortedForDisplay(names);
}

QStringList ModelSet::quickQuantsOf(const ModelDefinition &model) const
{
    QStringList chosen;
    const QStringList names = model.quantizations();
    for (const QString &name : names)
        if (quickModeQuants.contains(name))
            chosen << name;
    if (!chosen.isEmpty() || names.isEmpty() || quickModeQuants.isEmpty())
        return chosen;
    const double wanted = nominalBitsPerWeight(quickModeQuants.first()).value_or(0);
    const auto distance = [wanted](const QString &name) {
        const auto bits = nominalBitsPerWeight(name);
        return bits ? std::abs(*bits - wanted) : std::numeric_limits<double>::max();
    };
    return {*std::min_element(names.begin(), names.end(),
        [&](const QString &a, const QString &b) { return distance(a) < distance(b); })};
}

QString ModelSet::freeName(const QString &wanted) const
{
    QString name = wanted;
    for (int n = 2; find(name); ++n)
        name = QStringLiteral("%1 (%2)").arg(wanted).arg(n);
    return name;
}

ModelSet ModelSet::duplicated(qsizetype row) const
{
    ModelSet list = *this;
    if (row < 0 || row >= models.size())
        return list;
    ModelDefinition copy = models.at(row);
    copy.name = freeName(copy.name);
    list.models.insert(row + 1, copy);
    return list;
}

ModelSet ModelSet::moved(qsizetype from, qsizetype to) const
{
    ModelSet list = *this;
    if (from >= 0 && from < models.size())
        list.models.move(from, std::clamp<qsizetype>(to, 0, models.size() - 1));
    return list;
}

ModelSet ModelSet::sortedBySize() const
{
    ModelSet list = *this;
    const auto size = [](const ModelDefinition &model) {
        return parseModelSize(model.size).value_or(std::numeric_limits<double>::infinity());
    };
    std::stable_sort(list.models.begin(), list.models.end(),
        [&](const ModelDefinition &a, const ModelDefinition &b) { return size(a) < size(b); });
    return list;
}

ModelSet ModelSet::merged(const ModelSet &other) const
{
    ModelSet list = *this;
    for (ModelDefinition model : other.models) {
        const bool here = std::any_of(models.begin(), models.end(), [&](const ModelDefinition &mine) {
            return mine.files == model.files && mine.artifacts == model.artifacts && mine.repo == model.repo;
        });
        if (here)
            continue;
        model.name = list.freeName(model.name);
        list.models << model;
    }
    return list;
}

} // namespace sweetspot
