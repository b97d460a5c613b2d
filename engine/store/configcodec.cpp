// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/configcodec.h"

#include "engine/store/yamledit.h"
#include "engine/store/yamlnode.h"
#include "models/configkeys.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace sweetspot
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("ConfigCodec", text);
}

bool isGroup(const QString &path)
{
    const QString prefix = path + QLatin1Char('.');
    for (const ConfigKey &key : configKeys())
        if (key.path.startsWith(prefix))
            return true;
    return false;
}

// The known key that a misspelt one most likely meant: same last part, or a small edit away.
QString suggestion(const QString &path)
{
    const auto distance = [](const QString &a, const QString &b) {
        QVector<int> row(b.size() + 1);
        for (int j = 0; j <= b.size(); ++j)
            row[j] = j;
        for (int i = 1; i <= a.size(); ++i) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.size(); ++j) {
                const int above = row[j];
                row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
                diagonal = above;
            }
        }
        return row[b.size()];
    };
    if (path.size() > 80)
        return {};
    const QString last = path.section(QLatin1Char('.'), -1);
    QString best;
    int bestDistance = 4; // farther than three edits is another word
    for (const ConfigKey &key : configKeys()) {
        const int d
            = std::min(distance(path, key.path), distance(last, key.path.section(QLatin1Char('.'), -1)));
        if (d < bestDistance) {
            bestDistance = d;
            best = key.path;
        }
    }
    return best;
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
            if (m_seen.contains(path)) {
                report(Issue::Severity::Error, line, path, tr("This key appears twice; remove one of them."));
                continue;
            }
            m_seen.insert(path);
            if (const ConfigKey *key = findConfigKey(path))
                value(*key, entry.second, line);
            else if (isGroup(path))
                group(entry.second, path, line);
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
            report(Issue::Severity::Error, line, key.path, tr("This value cannot be used; the default stays."),
                raw.describe(), key.allowed());
    }

    void group(const YAML::Node &node, const QString &path, int line)
    {
        if (node.IsMap())
            map(node, path + QLatin1Char('.'));
        else if (!node.IsNull())
            report(Issue::Severity::Error, line, path, tr("This is a group of keys, not a value."),
                yaml::rawValue(node).describe(), tr("indented \"key: value\" lines"));
    }

    void unknown(const QString &path, int line)
    {
        const QString meant = suggestion(path);
        report(Issue::Severity::Warning, line, path,
            meant.isEmpty() ? tr("This key is not known here; it is kept as it is.")
                            : tr("This key is not known here; it is kept as it is. Was %1 meant?").arg(meant));
    }

    ConfigFile &m_result;
    QString m_file;
    QSet<QString> m_seen;
};

QString yamlValue(const ConfigKey &key, const QVariant &value)
{
    switch (key.kind) {
    case ConfigKey::Kind::Integer:
        return value.isNull() ? QStringLiteral("null") : QString::number(value.toInt());
    case ConfigKey::Kind::Number:
        return QLocale::c().toString(value.toDouble(), 'g', 12);
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
    if (const auto root = yaml::parse(text, fileName, result.issues))
        Reader(result, fileName).map(*root, {});
    return result;
}

QByteArray writeConfig(const QByteArray &oldText, const BenchConfig &config)
{
    const BenchConfig old = readConfig(oldText, {}).config;
    YamlEdit edit(oldText);
    for (const ConfigKey &key : configKeys())
        if (key.get(config) != key.get(old))
            edit.set(key.path, yamlValue(key, key.get(config)));
    const ConfigFile check = readConfig(edit.text(), {});
    if (check.config == config && !hasErrors(check.issues))
        return edit.text();

    // A layout the line editor does not understand (flow maps, anchors): say the same thing in plain layout.
    Issues ignored;
    YAML::Node root = yaml::parse(oldText, {}, ignored).value_or(YAML::Node(YAML::NodeType::Map));
    for (const ConfigKey &key : configKeys()) {
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
    return yaml::emitDocument(root);
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
                tr("There is no such file; name your llama-server or set null to have one found."));
        else if (info.isDir() || !info.isExecutable())
            report(Issue::Severity::Error, "llama_cpp.server_path", server,
                tr("This file is not executable; name the llama-server program or run chmod +x on it."));
    }
    const QFileInfo models(dir.absoluteFilePath(config.modelDir));
    if (models.exists() && !models.isDir())
        report(Issue::Severity::Error, "model_dir", config.modelDir, tr("This is not a folder."));
    else if (!models.exists())
        report(Issue::Severity::Warning, "model_dir", config.modelDir,
            tr("There is no such folder yet; models with absolute paths still work."));
    if (!config.output.dir.isEmpty()) {
        QString existing = dir.absoluteFilePath(config.output.dir);
        while (!QFileInfo::exists(existing) && existing != QLatin1String("/"))
            existing = QFileInfo(existing).path();
        if (!QFileInfo(existing).isDir() || !QFileInfo(existing).isWritable())
            report(Issue::Severity::Error, "output.dir", config.output.dir,
                tr("Reports cannot be written there; choose another folder or null."));
    }
    return issues;
}

} // namespace sweetspot
