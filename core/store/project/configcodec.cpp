// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project/configcodec.h"

#include "core/base/tr.h"
#include "core/base/yamledit.h"
#include "core/base/yamlkeys.h"
#include "core/base/yamlnode.h"
#include "models/configkeys.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace sweetspot
{

namespace
{

bool isGroup(const QString &path)
{
    const QString prefix = path + QLatin1Char('.');
    for (const ConfigKey &key : configKeys())
        if (key.path.startsWith(prefix))
            return true;
    return false;
}

class Reader
{
public:
    Reader(ConfigFile &result, const QString &fileName)
        : m_result(result)
        , m_file(fileName)
    {
    }

    void map(const YAML::Node &node, const QString &prefix)
    {
        for (const auto &entry : node) {
            const QString path = prefix + yaml::textOf(entry.first);
            const int line = yaml::lineOf(entry.first);
            if (m_seen.contains(path))
                continue; // reported already
            m_seen.insert(path);
            if (const ConfigKey *key = findConfigKey(path))
                value(*key, entry.second, line);
            else if (isGroup(path))
                group(entry.second, path, line);
            else if (isRetiredConfigKey(path))
                report(Issue::Severity::Note, line, path,
                    CoreTr::tr("This key is no longer used; it can be removed."));
            else
                unknown(path, line);
        }
    }

private:
    void report(Issue::Severity severity, int line, const QString &key, const QString &message,
        const QString &found = {}, const QString &allowed = {})
    {
        m_result.issues << Issue{severity, m_file, line, key, found, allowed, message};
    }

    void value(const ConfigKey &key, const YAML::Node &node, int line)
    {
        const RawValue raw = yaml::rawValue(node);
        const auto checked = checkConfigValue(key, raw);
        if (checked)
            key.set(m_result.config, *checked);
        else
            report(Issue::Severity::Error, line, key.path, CoreTr::tr("Invalid value; the default is used."),
                raw.describe(), key.allowed());
    }

    void group(const YAML::Node &node, const QString &path, int line)
    {
        if (node.IsMap())
            map(node, path + QLatin1Char('.'));
        else if (!node.IsNull())
            report(Issue::Severity::Error, line, path, CoreTr::tr("This is a group of keys, not a value."),
                yaml::rawValue(node).describe(), CoreTr::tr("indented \"key: value\" lines"));
    }

    void unknown(const QString &path, int line)
    {
        QStringList known;
        for (const ConfigKey &key : configKeys())
            known << key.path;
        report(Issue::Severity::Warning, line, path, yaml::unknownKeySentence(yaml::nearestKey(path, known)));
    }

    ConfigFile &m_result;
    QString m_file;
    QSet<QString> m_seen;
};

// Every value with its path, sorted later: the order of keys says nothing.
void collect(const YAML::Node &node, const QString &path, const QStringList &without, QStringList &lines)
{
    if (without.contains(path))
        return;
    if (node.IsMap())
        for (const auto &entry : node)
            collect(entry.second,
                path.isEmpty() ? yaml::textOf(entry.first)
                               : path + QLatin1Char('.') + yaml::textOf(entry.first),
                without, lines);
    else if (node.IsSequence())
        for (std::size_t i = 0; i < node.size(); ++i)
            collect(node[i], QStringLiteral("%1[%2]").arg(path).arg(i), without, lines);
    else if (!node.IsNull())
        lines << path + QLatin1Char('=') + yaml::textOf(node);
}

// Whether all values of the old text are in the new one, those of the changed keys apart.
bool keepsTheRest(const QByteArray &oldText, const QByteArray &newText, const QStringList &changed)
{
    const auto rest = [&changed](const QByteArray &text) {
        QStringList lines;
        Issues ignored;
        if (const auto root = yaml::parse(text, {}, ignored))
            collect(*root, {}, changed, lines);
        lines.sort();
        return lines;
    };
    return rest(oldText) == rest(newText);
}

QString yamlValue(const ConfigKey &key, const QVariant &value)
{
    switch (key.kind) {
    case ConfigKey::Kind::Integer:
        return value.isNull() ? QStringLiteral("null") : QString::number(value.toInt());
    case ConfigKey::Kind::Number: {
        if (value.isNull())
            return QStringLiteral("null");
        const QString text = QString::number(value.toDouble(), 'g', 12);
        return text.toDouble() == value.toDouble() ? text : QString::number(value.toDouble(), 'g', 17);
    }
    case ConfigKey::Kind::Boolean:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case ConfigKey::Kind::IntegerList:
        return QLatin1Char('[') + value.toStringList().join(QStringLiteral(", ")) + QLatin1Char(']');
    case ConfigKey::Kind::TextList:
    case ConfigKey::Kind::ChoiceList: {
        QStringList items;
        for (const QString &item : value.toStringList())
            items << yaml::quoted(item);
        return QLatin1Char('[') + items.join(QStringLiteral(", ")) + QLatin1Char(']');
    }
    default:
        return key.nullable && value.toString().isEmpty() ? QStringLiteral("null")
                                                          : yaml::quoted(value.toString());
    }
}

} // namespace

ConfigFile readConfig(const QByteArray &text, const QString &fileName)
{
    ConfigFile result;
    const auto root = yaml::parse(text, fileName, result.issues);
    result.whole = root && !hasErrors(result.issues);
    if (root)
        Reader(result, fileName).map(*root, {});
    return result;
}

std::optional<QByteArray> writeConfig(const QByteArray &oldText, const BenchConfig &config)
{
    const ConfigFile old = readConfig(oldText, {});
    if (!old.whole)
        return std::nullopt;
    YamlEdit edit(oldText);
    QStringList changed;
    for (const ConfigKey &key : configKeys())
        if (key.get(config) != key.get(old.config)) {
            edit.set(key.path, yamlValue(key, key.get(config)));
            changed << key.path;
        }
    if (changed.isEmpty())
        return oldText;
    const auto good = [&](const QByteArray &text) {
        const ConfigFile check = readConfig(text, {});
        return check.whole && check.config == config && keepsTheRest(oldText, text, changed);
    };
    if (good(edit.text()))
        return edit.text();
    if (hasErrors(old.issues))
        return std::nullopt; // what could not be used would be lost

    // A layout the line editor does not understand (flow maps, anchors): say the same thing in plain layout.
    Issues ignored;
    YAML::Node root = yaml::parse(oldText, {}, ignored).value_or(YAML::Node(YAML::NodeType::Map));
    changed.clear();
    for (const ConfigKey &key : configKeys()) {
        changed << key.path;
        YAML::Node place;
        place.reset(root);
        const QStringList parts = key.path.split(QLatin1Char('.'));
        for (const QString &part : parts.first(parts.size() - 1)) {
            if (!yaml::child(place, part.toUtf8().constData()).IsMap())
                place[part.toStdString()] = YAML::Node(YAML::NodeType::Map);
            place.reset(place[part.toStdString()]);
        }
        place[parts.last().toStdString()] = YAML::Load(yamlValue(key, key.get(config)).toStdString());
    }
    const QByteArray anew = yaml::emitDocument(root);
    return good(anew) ? std::optional(anew) : std::nullopt;
}

QByteArray configTemplate(const BenchConfig &config)
{
    QByteArray text = "# How this project is measured and judged. Keys that are left out have their default.\n";
    QStringList open;
    for (const ConfigKey &key : configKeys()) {
        const QStringList parts = key.path.split(QLatin1Char('.'));
        const QStringList groups = parts.first(parts.size() - 1);
        qsizetype common = 0;
        while (common < groups.size() && common < open.size() && groups.at(common) == open.at(common))
            ++common;
        if (common == 0)
            text += '\n';
        for (qsizetype depth = common; depth < groups.size(); ++depth)
            text += QByteArray(2 * depth, ' ') + groups.at(depth).toUtf8() + ":\n";
        open = groups;
        const QByteArray line = QByteArray(2 * groups.size(), ' ') + parts.last().toUtf8() + ": "
            + yamlValue(key, key.get(config)).toUtf8();
        const QString unit = key.unit.isEmpty() ? QString() : QStringLiteral("[%1] ").arg(key.unit);
        constexpr qsizetype kCommentColumn = 44;
        text += line + QByteArray(std::max<qsizetype>(2, kCommentColumn - line.size()), ' ') + "# "
            + (unit + key.help).toUtf8() + '\n';
    }
    return text;
}

Issues checkConfigPaths(const BenchConfig &config, const QString &projectDir, const QString &fileName)
{
    Issues issues;
    const QDir dir(projectDir);
    const auto report
        = [&](Issue::Severity severity, const char *key, const QString &found, const QString &message) {
              issues << Issue{severity, fileName, 0, QString::fromLatin1(key),
                  QStringLiteral("\"%1\"").arg(found), {}, message};
          };
    const QString server = config.llamaCpp.serverPath;
    if (!server.isEmpty()) {
        const QFileInfo info(dir.absoluteFilePath(server));
        if (!info.exists())
            report(Issue::Severity::Error, "llama_cpp.server_path", server,
                CoreTr::tr("The file does not exist; enter the path of your llama-server, or null to find one "
                           "automatically."));
        else if (info.isDir() || !info.isExecutable())
            report(Issue::Severity::Error, "llama_cpp.server_path", server,
                CoreTr::tr("This file is not executable; enter the path of llama-server or run chmod +x on the "
                           "file."));
    }
    const QFileInfo models(dir.absoluteFilePath(config.modelDir));
    if (models.exists() && !models.isDir())
        report(Issue::Severity::Error, "model_dir", config.modelDir, CoreTr::tr("This is not a folder."));
    else if (!models.exists() && config.modelDir != BenchConfig().modelDir) // a new project needs none yet
        report(Issue::Severity::Warning, "model_dir", config.modelDir,
            CoreTr::tr("This folder does not exist yet; models with absolute paths still work."));
    if (!config.output.dir.isEmpty()) {
        QString existing = dir.absoluteFilePath(config.output.dir);
        while (!QFileInfo::exists(existing) && existing != QLatin1String("/"))
            existing = QFileInfo(existing).path();
        if (!QFileInfo(existing).isDir() || !QFileInfo(existing).isWritable())
            report(Issue::Severity::Error, "output.dir", config.output.dir,
                CoreTr::tr("Reports cannot be written there; choose another folder or null."));
    }
    return issues;
}

} // namespace sweetspot
