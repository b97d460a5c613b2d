// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/configkeys.h"

#include <type_traits>

namespace sweetspot::configrow
{

// What a line of models/configtable.cpp is written with.

using C = BenchConfig;
using Kind = ConfigKey::Kind;

template <typename Value>
constexpr bool kIsOptional
    = std::is_same_v<Value, std::optional<int>> || std::is_same_v<Value, std::optional<double>>;

template <typename Value>
QVariant toVariant(const Value &value)
{
    if constexpr (std::is_same_v<Value, TestMode>) {
        return testModeName(value);
    } else if constexpr (kIsOptional<Value>) {
        return value ? QVariant(*value) : QVariant();
    } else if constexpr (std::is_same_v<Value, QVector<int>>) {
        QStringList numbers;
        for (const int number : value)
            numbers << QString::number(number);
        return numbers;
    } else {
        return QVariant(value);
    }
}

template <typename Value>
Value fromVariant(const QVariant &variant)
{
    if constexpr (std::is_same_v<Value, TestMode>) {
        return variant.toString() == QLatin1String("quick") ? TestMode::Quick : TestMode::Full;
    } else if constexpr (kIsOptional<Value>) {
        return variant.isNull() ? std::nullopt : Value(variant.value<typename Value::value_type>());
    } else if constexpr (std::is_same_v<Value, QVector<int>>) {
        QVector<int> numbers;
        for (const QString &item : variant.toStringList())
            numbers << item.toInt();
        return numbers;
    } else {
        return variant.value<Value>();
    }
}

template <typename Value>
constexpr Kind kindOf()
{
    if constexpr (std::is_same_v<Value, int> || std::is_same_v<Value, std::optional<int>>)
        return Kind::Integer;
    else if constexpr (std::is_same_v<Value, double> || std::is_same_v<Value, std::optional<double>>)
        return Kind::Number;
    else if constexpr (std::is_same_v<Value, bool>)
        return Kind::Boolean;
    else if constexpr (std::is_same_v<Value, QVector<int>>)
        return Kind::IntegerList;
    else if constexpr (std::is_same_v<Value, QStringList>)
        return Kind::TextList;
    else
        return Kind::Text;
}

/// A line of the table. Its kind follows the member's type.
struct ConfigRow : ConfigKey {
    ConfigRow range(double least, double most) &&
    {
        minimum = least;
        maximum = most;
        return std::move(*this);
    }
    ConfigRow unit(const QString &text) &&
    {
        ConfigKey::unit = text;
        return std::move(*this);
    }
    ConfigRow path(Leads where = Leads::ToFile) &&
    {
        kind = Kind::Path;
        leads = where;
        return std::move(*this);
    }
    ConfigRow of(const QStringList &values) &&
    {
        kind = kind == Kind::TextList ? Kind::ChoiceList : Kind::Choice;
        fixedChoices = values;
        return std::move(*this);
    }
    ConfigRow empty(const QString &text) &&
    {
        emptyText = text;
        return std::move(*this);
    }
    ConfigRow offered() && { return std::move(*this).of({}); } ///< by others: see OfferedChoices
    ConfigRow orNull() &&
    {
        nullable = true;
        return std::move(*this);
    }
};

template <typename Value>
ConfigRow row(const char *path, const QString &label, const QString &help)
{
    ConfigRow row;
    row.ConfigKey::path = QString::fromLatin1(path);
    row.kind = kindOf<Value>();
    row.nullable = kIsOptional<Value>;
    row.label = label;
    row.help = help;
    return row;
}

template <typename Value>
ConfigRow key(const char *path, Value C::*member, const QString &label, const QString &help)
{
    ConfigRow made = row<Value>(path, label, help);
    made.get = [member](const C &config) { return toVariant(config.*member); };
    made.set = [member](C &config, const QVariant &value) { config.*member = fromVariant<Value>(value); };
    return made;
}

template <typename Group, typename Value>
ConfigRow key(
    const char *path, Group C::*group, Value Group::*member, const QString &label, const QString &help)
{
    ConfigRow made = row<Value>(path, label, help);
    made.get = [group, member](const C &config) { return toVariant(config.*group.*member); };
    made.set = [group, member](
                   C &config, const QVariant &value) { config.*group.*member = fromVariant<Value>(value); };
    return made;
}

} // namespace sweetspot::configrow
