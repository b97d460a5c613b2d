// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/modellist.h"

#include "models/quantization.h"

namespace sweetspot
{

const ModelDefinition *ModelList::find(const QString &name) const
{
    for (const ModelDefinition &model : models)
        if (model.name == name)
            return &model;
    return nullptr;
}

QStringList ModelList::allQuantizations() const
{
    QStringList names = fullModeQuants;
    for (const ModelDefinition &model : models)
        names << model.files.keys();
    names.removeDuplicates();
    return sortedForDisplay(names);
}

QString ModelList::freeName(const QString &wanted) const
{
    QString name = wanted;
    for (int n = 2; find(name); ++n)
        name = QStringLiteral("%1 (%2)").arg(wanted).arg(n);
    return name;
}

} // namespace sweetspot
