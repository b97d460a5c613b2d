// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <nlohmann/json.hpp>

#include <optional>

namespace sweetspot
{

using Json = nlohmann::ordered_json;

inline std::string toJsonText(const QString &text)
{
    return text.toStdString();
}

Json toJson(const QStringList &list);
inline Json toJson(const QDateTime &utc)
{
    return toJsonText(utc.toUTC().toString(Qt::ISODateWithMs));
}

/// Sets the member when there is a value; "unknown" stays absent.
template <typename T>
void put(Json &object, const char *name, const std::optional<T> &value)
{
    if (value)
        object[name] = *value;
}

// Tolerant readers: a member that is missing or of another type gives the fallback.
QString textOf(const Json &object, const char *name, const QString &fallback = {});
double numberOf(const Json &object, const char *name, double fallback = 0);
int integerOf(const Json &object, const char *name, int fallback = 0);
bool boolOf(const Json &object, const char *name, bool fallback = false);
QStringList textsOf(const Json &object, const char *name);
QDateTime timeOf(const Json &object, const char *name);
std::optional<double> optionalNumber(const Json &object, const char *name);
/// A count or a size from 0 to 2^53; nullopt for anything else, as 1e300 or -1.
std::optional<qint64> optionalBytes(const Json &object, const char *name);
std::optional<int> optionalInteger(const Json &object, const char *name);

/// Compact, or indented by two for people. Invalid UTF-8 becomes U+FFFD, numbers are in the C locale.
QByteArray dumpJson(const Json &json, bool indented = false);

// Judgements: what anything that is read here has is far below.
inline constexpr int kMostJsonDepth = 64;
inline constexpr qint64 kMostJsonValues = 2'000'000;
inline constexpr qint64 kMostJsonBytes = 64 << 20;

/// The only way from text to JSON. nullopt on malformed JSON, on more bytes than asked for, and on nesting or
/// values beyond the limits above. Exceptions stay inside.
std::optional<Json> parseJson(const QByteArray &text, qint64 mostBytes = kMostJsonBytes);

} // namespace sweetspot
