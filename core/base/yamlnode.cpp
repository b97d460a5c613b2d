// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/yamlnode.h"

#include "core/base/tr.h"
#include "core/base/yamllimits.h"

#include <QRegularExpression>

namespace sweetspot::yaml
{

std::optional<YAML::Node> parse(const QByteArray &text, const QString &file, Issues &issues)
{
    const auto fail = [&](int line, const QString &message) {
        issues << Issue{Issue::Severity::Error, file, line, {}, {}, {}, message};
        return std::nullopt;
    };
    if (text.size() > kLargestFile)
        return fail(0, CoreTr::tr("The file is larger than 4 MB; this is not a valid configuration."));
    if (!text.isValidUtf8() || text.contains('\0')) // one that is cut within a character, too
        return fail(0, CoreTr::tr("The file is not UTF-8 text."));
    if (!checkEvents(text, file, issues))
        return std::nullopt;
    try {
        YAML::Node node = YAML::Load(text.toStdString());
        if (node.IsNull())
            node = YAML::Node(YAML::NodeType::Map);
        if (!node.IsMap())
            return fail(1, CoreTr::tr("The file must contain keys and values (\"key: value\" lines)."));
        return node;
    } catch (const std::exception &exception) {
        return fail(0, CoreTr::tr("Invalid YAML: %1.").arg(QString::fromUtf8(exception.what())));
    }
}

YAML::Node child(const YAML::Node &map, const char *key)
{
    if (!map.IsDefined() || !map.IsMap())
        return {};
    const YAML::Node value = map[key];
    return value.IsDefined() ? value : YAML::Node();
}

RawValue rawValue(const YAML::Node &node)
{
    RawValue raw;
    if (!node.IsDefined() || node.IsNull())
        return raw;
    if (node.IsScalar()) {
        raw.kind = RawValue::Kind::Scalar;
        raw.scalar = QString::fromStdString(node.Scalar());
    } else if (node.IsSequence()) {
        raw.kind = RawValue::Kind::List;
        for (const YAML::Node &item : node)
            raw.items << (item.IsScalar() ? QString::fromStdString(item.Scalar()) : QStringLiteral("{...}"));
    } else {
        raw.kind = RawValue::Kind::Map;
    }
    return raw;
}

QString textOf(const YAML::Node &node)
{
    return node.IsDefined() && node.IsScalar() ? QString::fromStdString(node.Scalar()) : QString();
}

int lineOf(const YAML::Node &node)
{
    return node.IsDefined() && !node.Mark().is_null() ? node.Mark().line + 1 : 0;
}

QString quoted(const QString &text)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z_./][A-Za-z0-9_./-]*\\z"));
    static const QStringList reserved{QStringLiteral("null"), QStringLiteral("true"), QStringLiteral("false"),
        QStringLiteral("yes"), QStringLiteral("no"), QStringLiteral("on"), QStringLiteral("off"),
        QStringLiteral("y"), QStringLiteral("n")};
    if (plain.match(text).hasMatch() && !reserved.contains(text.toLower()) && text != QLatin1String("."))
        return text;
    QString escaped;
    for (const QChar c : text) {
        if (c == QLatin1Char('\\') || c == QLatin1Char('"'))
            escaped += QLatin1Char('\\') + QString(c);
        else if (c == QLatin1Char('\n'))
            escaped += QLatin1String("\\n");
        else if (c == QLatin1Char('\t'))
            escaped += QLatin1String("\\t");
        else if (c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0) || c.unicode() == 0x2028
            || c.unicode() == 0x2029 || c.unicode() == 0xfeff) // what ends lines, or is no text
            escaped += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            escaped += c;
    }
    return QLatin1Char('"') + escaped + QLatin1Char('"');
}

QByteArray emitDocument(const YAML::Node &node)
{
    YAML::Emitter emitter;
    emitter.SetIndent(2);
    emitter << node;
    return QByteArray(emitter.c_str()) + '\n';
}

} // namespace sweetspot::yaml
