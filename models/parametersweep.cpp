// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/parametersweep.h"

#include "models/parameterset.h"
#include "models/tr.h"

#include <algorithm>
#include <limits>

namespace sweetspot
{

qsizetype ParameterSweep::size() const
{
    constexpr qsizetype kMany = std::numeric_limits<int>::max();
    qsizetype product = 0;
    for (const QStringList &values : levels)
        if (!values.isEmpty())
            product = std::min(kMany, std::max<qsizetype>(product, 1) * values.size());
    return product;
}

QString ParameterSweep::sizeText() const
{
    QStringList factors;
    for (const QString &name : parameterNames())
        if (const qsizetype count = levels.value(name).size())
            factors << QString::number(count);
    return factors.join(QStringLiteral(" × "));
}

Result<QVector<ParameterSet>> ParameterSweep::sets() const
{
    if (size() > kMostSets)
        return Error{ErrorCode::BadInput,
            ModelsTr::tr("These levels make %1 combinations; at most %2 are possible. Remove some levels.")
                .arg(size())
                .arg(kMostSets),
            {}};
    if (size() == 0)
        return QVector<ParameterSet>();
    QVector<ParameterSet> all{ParameterSet()};
    for (const QString &name : parameterNames()) {
        if (levels.value(name).isEmpty())
            continue;
        QVector<ParameterSet> more;
        for (const ParameterSet &set : std::as_const(all))
            for (const QString &level : levels.value(name)) {
                ParameterSet next = set;
                const Status good = level.isEmpty() ? success() : setParameter(next, name, level);
                if (!good)
                    return good.error();
                if (!more.contains(next))
                    more << next;
            }
        all = more;
    }
    return all;
}

Result<QVector<ParameterSet>> offloadSets(const QStringList &levels)
{
    QStringList wanted = levels;
    if (wanted == QStringList{QStringLiteral("sweep")}) {
        wanted.clear();
        for (const int percent : kOffloadSweep)
            wanted << QString::number(percent);
        wanted << QStringLiteral("max");
    }
    QVector<ParameterSet> sets;
    for (const QString &level : std::as_const(wanted)) {
        ParameterSet set;
        if (level.trimmed().compare(QLatin1String("max"), Qt::CaseInsensitive) != 0)
            if (const auto status = setParameter(set, knobid::kOffload, level.trimmed()); !status)
                return status.error();
        if (!sets.contains(set))
            sets << set;
    }
    return sets;
}

ParameterSweep sweepOf(const QVector<ParameterSet> &sets)
{
    ParameterSweep sweep;
    for (const QString &name : parameterNames()) {
        QStringList levels;
        for (const ParameterSet &set : sets) {
            QString level;
            for (const auto &[parameter, value] : parametersOf(set))
                if (parameter == name)
                    level = value;
            if (!levels.contains(level))
                levels << level;
        }
        if (levels != QStringList{QString()} && !levels.isEmpty())
            sweep.levels.insert(name, levels);
    }
    return sweep;
}

} // namespace sweetspot
