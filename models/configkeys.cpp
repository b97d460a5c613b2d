// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/configkeys.h"

#include "models/tr.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace sweetspot
{

namespace
{

using Kind = ConfigKey::Kind;

// As fields show numbers that are edited.
QLocale ungrouped(QLocale locale)
{
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale;
}

Error wrong(const ConfigKey &key, const RawValue &raw)
{
    return Error{
        ErrorCode::BadInput, ModelsTr::tr("Invalid value; enter %1.").arg(key.allowed()), raw.describe()};
}

// One scalar of the key's element type; an empty optional means "not acceptable".
std::optional<QVariant> scalarValue(const ConfigKey &key, const QString &text)
{
    bool ok = false;
    switch (key.kind) {
    case Kind::Integer:
    case Kind::IntegerList: {
        const qlonglong value = QLocale::c().toLongLong(text, &ok);
        if (!ok || text.contains(QLatin1Char(',')) || double(value) < key.minimum
            || double(value) > key.maximum)
            return std::nullopt;
        return QVariant(static_cast<int>(value));
    }
    case Kind::Number: {
        const double value = QLocale::c().toDouble(text, &ok);
        if (!ok || text.contains(QLatin1Char(',')) || !std::isfinite(value) || value < key.minimum
            || value > key.maximum)
            return std::nullopt;
        return QVariant(value);
    }
    case Kind::Boolean: {
        const QString lower = text.toLower();
        if (lower == QLatin1String("true") || lower == QLatin1String("yes") || lower == QLatin1String("on"))
            return QVariant(true);
        if (lower == QLatin1String("false") || lower == QLatin1String("no") || lower == QLatin1String("off"))
            return QVariant(false);
        return std::nullopt;
    }
    case Kind::Choice:
    case Kind::ChoiceList:
        for (const QString &choice : key.choices)
            if (choice.compare(text, Qt::CaseInsensitive) == 0)
                return QVariant(choice);
        return std::nullopt;
    case Kind::Text:
    case Kind::Path:
    case Kind::TextList:
        if (text.contains(QChar(0)))
            return std::nullopt;
        return QVariant(text);
    }
    return std::nullopt;
}

bool isList(const ConfigKey &key)
{
    return key.kind == Kind::IntegerList || key.kind == Kind::TextList || key.kind == Kind::ChoiceList;
}

} // namespace

RawValue RawValue::fromText(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed == QLatin1String("null") || trimmed == QLatin1String("~"))
        return RawValue{};
    return RawValue{Kind::Scalar, trimmed, {}};
}

QString RawValue::describe() const
{
    // Quoted files can be huge; a message is not the place to repeat them.
    const auto shortened
        = [](const QString &text) { return text.size() > 60 ? text.left(57) + QStringLiteral("...") : text; };
    switch (kind) {
    case Kind::Null:
        return ModelsTr::tr("nothing (null)");
    case Kind::Scalar:
        return QStringLiteral("\"%1\"").arg(shortened(scalar));
    case Kind::List:
        return ModelsTr::tr("the list [%1]").arg(shortened(items.join(QStringLiteral(", "))));
    case Kind::Map:
        return ModelsTr::tr("a group of keys");
    }
    return {};
}

QString ConfigKey::allowed(const QLocale &locale) const
{
    const auto number = [plain = ungrouped(locale)](double value) { return plain.toString(value, 'g', 12); };
    QString text;
    switch (kind) {
    case Kind::Integer:
        text = ModelsTr::tr("a whole number from %1 to %2").arg(number(minimum), number(maximum));
        break;
    case Kind::Number:
        text = ModelsTr::tr("a number from %1 to %2").arg(number(minimum), number(maximum));
        break;
    case Kind::Boolean:
        text = ModelsTr::tr("true or false");
        break;
    case Kind::Text:
        text = ModelsTr::tr("a text");
        break;
    case Kind::Path:
        text = ModelsTr::tr("a path");
        break;
    case Kind::Choice:
        text = ModelsTr::tr("one of %1").arg(choices.join(QStringLiteral(", ")));
        break;
    case Kind::IntegerList:
        text = ModelsTr::tr("a list of whole numbers from %1 to %2").arg(number(minimum), number(maximum));
        break;
    case Kind::TextList:
        text = ModelsTr::tr("a list of texts");
        break;
    case Kind::ChoiceList:
        text = ModelsTr::tr("a list of any of %1").arg(choices.join(QStringLiteral(", ")));
        break;
    }
    return nullable ? ModelsTr::tr("%1, or null").arg(text) : text;
}

const ConfigKey *findConfigKey(const QString &path)
{
    for (const ConfigKey &key : configKeys())
        if (key.path == path)
            return &key;
    return nullptr;
}

bool isRetiredConfigKey(const QString &path)
{
    return path == QLatin1String("resume_from") || path == QLatin1String("thresholds.stress.sample_interval")
        || path == QLatin1String("stress.sample_interval");
}

Result<QVariant> checkConfigValue(const ConfigKey &key, const RawValue &raw)
{
    if (raw.kind == RawValue::Kind::Null)
        return key.nullable ? Result<QVariant>(QVariant()) : Result<QVariant>(wrong(key, raw));
    if (raw.kind == RawValue::Kind::Map || (raw.kind == RawValue::Kind::List) != isList(key))
        return wrong(key, raw);
    if (raw.kind == RawValue::Kind::Scalar) {
        const auto value = scalarValue(key, raw.scalar);
        return value ? Result<QVariant>(*value) : Result<QVariant>(wrong(key, raw));
    }
    QStringList values;
    for (const QString &item : raw.items) {
        const auto value = scalarValue(key, item);
        if (!value)
            return wrong(key, raw);
        values << value->toString();
    }
    if (values.isEmpty() && !key.nullable)
        return wrong(key, raw);
    return QVariant(values);
}

Status applyAssignment(BenchConfig &config, const QString &assignment)
{
    const int equals = static_cast<int>(assignment.indexOf(QLatin1Char('=')));
    if (equals <= 0)
        return Error{
            ErrorCode::BadInput, ModelsTr::tr("\"%1\" is not of the form key=value.").arg(assignment), {}};
    QString path = assignment.left(equals).trimmed();
    const ConfigKey *key = findConfigKey(path);
    if (!key) // "stress.duration" is what people type; thresholds is where it lives
        key = findConfigKey(QStringLiteral("thresholds.") + path);
    if (!key)
        return Error{
            ErrorCode::BadInput, ModelsTr::tr("Unknown key \"%1\"; use a key of config.yaml.").arg(path), {}};
    RawValue raw = RawValue::fromText(assignment.mid(equals + 1));
    if (isList(*key) && raw.kind == RawValue::Kind::Scalar) {
        raw.kind = RawValue::Kind::List;
        for (const QString &item : raw.scalar.split(QLatin1Char(','), Qt::SkipEmptyParts))
            raw.items << item.trimmed();
    }
    const auto value = checkConfigValue(*key, raw);
    if (!value)
        return Error{ErrorCode::BadInput,
            ModelsTr::tr("%1: %2 Found: %3.").arg(key->path, value.error().sentence, value.error().detail), {}};
    key->set(config, *value);
    return success();
}

QString testModeName(TestMode mode)
{
    return mode == TestMode::Quick ? QStringLiteral("quick") : QStringLiteral("full");
}

} // namespace sweetspot
