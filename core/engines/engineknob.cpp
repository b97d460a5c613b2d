// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/engineknob.h"

#include "models/knob.h"

#include <algorithm>

namespace sweetspot
{

QStringList EngineKnob::allNames() const
{
    QStringList all = names;
    for (const QStringList &ofValue : words)
        all += ofValue;
    return all;
}

const EngineKnob *findEngineKnob(const QVector<EngineKnob> &table, QAnyStringView knob)
{
    const auto found
        = std::find_if(table.begin(), table.end(), [knob](const EngineKnob &row) { return row.knob == knob; });
    return found == table.end() ? nullptr : &*found;
}

std::optional<LaunchOption> optionOf(
    const EngineKnob &row, const QString &value, const QSet<QString> &flags, const QString &text)
{
    for (const QString &name : row.names)
        if (flags.contains(name))
            return LaunchOption{name, text.isEmpty() ? value : text};
    for (const QString &name : row.words.value(value))
        if (flags.contains(name))
            return LaunchOption{name, {}};
    return std::nullopt;
}

bool canBeTold(const EngineKnob &row, const QString &value, const QSet<QString> &flags)
{
    return row.always || row.silent.contains(value) || optionOf(row, value, flags);
}

QSet<QString> everyName(const EngineKnob &row)
{
    const QStringList names = row.allNames();
    return {names.begin(), names.end()};
}

QVector<LaunchOption> besideSet(
    const QVector<LaunchOption> &options, const QVector<EngineKnob> &table, const ParameterSet &set)
{
    QStringList taken;
    for (const auto &[knob, value] : parametersOf(set))
        if (const EngineKnob *row = findEngineKnob(table, knob))
            taken += row->allNames();
    QVector<LaunchOption> rest;
    for (const LaunchOption &option : options)
        if (!taken.contains(option.name))
            rest << option;
    return rest;
}

} // namespace sweetspot
