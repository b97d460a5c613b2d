// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/parameterset.h"

#include "models/knob.h"
#include "models/tr.h"

#include <algorithm>

namespace sweetspot
{

namespace
{

constexpr QLatin1Char kSeparator(','), kEscape('\\');

// Only where it would be read as something else: patterns are full of backslashes.
QString escaped(const QString &value)
{
    QString text;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar next = i + 1 < value.size() ? value[i + 1] : QChar(kSeparator);
        if (value[i] == kSeparator || (value[i] == kEscape && (next == kSeparator || next == kEscape)))
            text += kEscape;
        text += value[i];
    }
    return text;
}

// The parts between commas, without what stood before commas and backslashes inside them.
QStringList partsOf(const QString &text)
{
    QStringList parts{QString()};
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool escapes = text[i] == kEscape && i + 1 < text.size()
            && (text[i + 1] == kSeparator || text[i + 1] == kEscape);
        if (escapes)
            parts.last() += text[++i];
        else if (text[i] == kSeparator)
            parts << QString();
        else
            parts.last() += text[i];
    }
    parts.removeAll(QString());
    return parts;
}

} // namespace

const QString *ParameterSet::find(QAnyStringView knob) const
{
    for (const auto &[index, value] : m_values)
        if (knobs()[size_t(index)].id == knob)
            return &value;
    return nullptr;
}

QString ParameterSet::text(QAnyStringView knob) const
{
    const QString *value = find(knob);
    return value ? *value : QString();
}

std::optional<int> ParameterSet::number(QAnyStringView knob) const
{
    const QString *value = find(knob);
    return value ? std::optional(value->toInt()) : std::nullopt;
}

std::optional<double> ParameterSet::decimal(QAnyStringView knob) const
{
    const QString *value = find(knob);
    return value ? std::optional(value->toDouble()) : std::nullopt;
}

std::optional<bool> ParameterSet::isOn(QAnyStringView knob) const
{
    const QString *value = find(knob);
    return value ? std::optional(*value == QLatin1String("on")) : std::nullopt;
}

int ParameterSet::indexOf(QAnyStringView knob)
{
    const auto found
        = std::find_if(knobs().begin(), knobs().end(), [knob](const Knob &known) { return known.id == knob; });
    Q_ASSERT(found != knobs().end());
    return found == knobs().end() ? -1 : int(found - knobs().begin());
}

void ParameterSet::putAt(int index, const QString &value)
{
    if (index < 0 || index >= int(knobs().size()))
        return;
    const auto at = std::lower_bound(
        m_values.begin(), m_values.end(), index, [](const auto &known, int i) { return known.first < i; });
    const bool known = at != m_values.end() && at->first == index;
    if (known && value.isEmpty())
        m_values.erase(at);
    else if (known)
        at->second = value;
    else if (!value.isEmpty())
        m_values.insert(at, {index, value});
}

QString ParameterSet::label() const
{
    QStringList parts;
    for (const auto &[index, value] : m_values)
        parts << knobs()[size_t(index)].letter + QLatin1Char('=') + escaped(value);
    return parts.join(kSeparator);
}

QString ParameterSet::kvTypeOfKeys() const
{
    return has(knobid::kKvTypeKeys) ? text(knobid::kKvTypeKeys) : text(knobid::kKvType);
}

QString ParameterSet::kvTypeOfValues() const
{
    return has(knobid::kKvTypeValues) ? text(knobid::kKvTypeValues) : text(knobid::kKvType);
}

QVector<double> ParameterSet::tensorShares() const
{
    QVector<double> shares;
    for (const QString &share : text(knobid::kTensorSplit).split(QLatin1Char('/'), Qt::SkipEmptyParts))
        shares << share.toDouble();
    return shares;
}

QStringList parameterNames()
{
    QStringList names;
    for (const Knob &knob : knobs())
        names << knob.id;
    return names;
}

Status setParameter(ParameterSet &set, const QString &name, const QString &value)
{
    const int index = knobIndex(name);
    if (index < 0)
        return Error{ErrorCode::BadInput,
            ModelsTr::tr("Unknown parameter %1; available: %2.")
                .arg(name, parameterNames().join(QStringLiteral(", "))),
            {}};
    const Knob &knob = knobs()[size_t(index)];
    const Result<QString> kept = knob.valueOf(value);
    if (!kept)
        return kept.error();
    set.putAt(index, *kept);
    return success();
}

QVector<std::pair<QString, QString>> parametersOf(const ParameterSet &set)
{
    QVector<std::pair<QString, QString>> all;
    for (const auto &[index, value] : set.values())
        all.append({knobs()[size_t(index)].id, value});
    return all;
}

Result<ParameterSet> parseParameterSet(const QString &text)
{
    ParameterSet set;
    for (const QString &part : partsOf(text)) {
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
