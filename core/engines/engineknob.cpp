// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/engineknob.h"

#include "core/base/tr.h"

#include <QRegularExpression>

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

EngineKnob::Cost costOf(const EngineKnob &row, bool baked)
{
    return baked && row.place == EngineKnob::Place::Load ? EngineKnob::Cost::Variant : row.cost;
}

QSet<QString> everyName(const EngineKnob &row)
{
    const QStringList names = row.allNames();
    return {names.begin(), names.end()};
}

Result<QVector<LaunchOption>> extraOptions(const QString &text)
{
    static const QRegularExpression option(QStringLiteral("^--?[A-Za-z]"));
    const auto wrong = [](const Sentence &sentence) { return Error{ErrorCode::BadInput, sentence, {}}; };
    QVector<LaunchOption> options;
    QStringList names;
    for (const QString &word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (!option.match(word).hasMatch()) {
            if (options.isEmpty() || !options.last().value.isEmpty())
                return wrong(CoreTr::tr("\"%1\" is no option, and no option before it takes it; options begin "
                                        "with a dash and have one value at most.")
                                 .arg(word));
            options.last().value = word;
            continue;
        }
        if (names.contains(word))
            return wrong(CoreTr::tr("The option %1 is there twice.").arg(word));
        names << word;
        options << LaunchOption{word, {}};
    }
    return options;
}

QVector<LaunchOption> besideSet(
    const QVector<LaunchOption> &options, const QVector<EngineKnob> &table, const ParameterSet &set)
{
    QStringList taken;
    for (const auto &[knob, value] : parametersOf(set))
        if (const EngineKnob *row = findEngineKnob(table, knob))
            taken += row->allNames();
    if (const auto extra = extraOptions(set.text(knobid::kExtraArgs)))
        for (const LaunchOption &option : *extra)
            taken << option.name;
    QVector<LaunchOption> rest;
    for (const LaunchOption &option : options)
        if (!taken.contains(option.name))
            rest << option;
    return rest;
}

} // namespace sweetspot
