// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"

#include <cmath>
#include <limits>

namespace sweetspot
{

namespace
{

const Json *member(const Json &object, const char *name)
{
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(name);
    return found == object.end() ? nullptr : &*found;
}

// Depth and number of values, before anything is built: copying, comparing and writing a value go down into it
// by calling themselves, and each value takes many times its bytes.
bool staysWithinLimits(const QByteArray &text)
{
    int depth = 0;
    qint64 values = 1;
    bool inString = false;
    const char *const end = text.constData() + text.size();
    for (const char *at = text.constData(); at != end; ++at) {
        if (inString) {
            if (*at == '\\') {
                if (++at == end)
                    return true; // malformed; the parser says so
            } else if (*at == '"') {
                inString = false;
            }
            continue;
        }
        switch (*at) {
        case '"':
            inString = true;
            break;
        case '[':
        case '{':
            if (++depth > kMostJsonDepth)
                return false;
            [[fallthrough]];
        case ',':
            if (++values > kMostJsonValues)
                return false;
            break;
        case ']':
        case '}':
            --depth;
            break;
        default:
            break;
        }
    }
    return true;
}

} // namespace

Json toJson(const QStringList &list)
{
    Json array = Json::array();
    for (const QString &text : list)
        array.push_back(toJsonText(text));
    return array;
}

QString textOf(const Json &object, const char *name, const QString &fallback)
{
    const Json *value = member(object, name);
    return value && value->is_string() ? QString::fromStdString(value->get<std::string>()) : fallback;
}

std::optional<double> optionalNumber(const Json &object, const char *name)
{
    const Json *value = member(object, name);
    if (!value || !value->is_number())
        return std::nullopt;
    const double number = value->get<double>();
    return std::isfinite(number) ? std::optional<double>(number) : std::nullopt;
}

std::optional<int> optionalInteger(const Json &object, const char *name)
{
    const auto number = optionalNumber(object, name);
    if (!number || std::abs(*number) > std::numeric_limits<int>::max() || *number != std::trunc(*number))
        return std::nullopt;
    return int(*number);
}

std::optional<qint64> optionalBytes(const Json &object, const char *name)
{
    constexpr double kMost = 9007199254740992.0; // 2^53: whole numbers are exact below it
    const auto number = optionalNumber(object, name);
    if (!number || *number < 0 || *number >= kMost || *number != std::trunc(*number))
        return std::nullopt;
    return qint64(*number);
}

double numberOf(const Json &object, const char *name, double fallback)
{
    return optionalNumber(object, name).value_or(fallback);
}

int integerOf(const Json &object, const char *name, int fallback)
{
    return optionalInteger(object, name).value_or(fallback);
}

bool boolOf(const Json &object, const char *name, bool fallback)
{
    const Json *value = member(object, name);
    return value && value->is_boolean() ? value->get<bool>() : fallback;
}

QStringList textsOf(const Json &object, const char *name)
{
    QStringList texts;
    const Json *value = member(object, name);
    if (value && value->is_array())
        for (const Json &item : *value)
            if (item.is_string())
                texts << QString::fromStdString(item.get<std::string>());
    return texts;
}

QDateTime timeOf(const Json &object, const char *name)
{
    return QDateTime::fromString(textOf(object, name), Qt::ISODateWithMs).toUTC();
}

QByteArray dumpJson(const Json &json, bool indented)
{
    return QByteArray::fromStdString(json.dump(indented ? 2 : -1, ' ', false, Json::error_handler_t::replace));
}

std::optional<Json> parseJson(const QByteArray &text, qint64 mostBytes)
{
    if (text.size() > mostBytes || !staysWithinLimits(text))
        return std::nullopt;
    Json json = Json::parse(text.begin(), text.end(), nullptr, false);
    return json.is_discarded() ? std::nullopt : std::optional<Json>(std::move(json));
}

} // namespace sweetspot
