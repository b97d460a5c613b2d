// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project/modelscodec.h"

#include "core/base/tr.h"
#include "core/base/yamlkeys.h"
#include "core/base/yamlnode.h"
#include "models/modelsize.h"
#include "models/quantization.h"

#include <QHash>
#include <QSet>

namespace sweetspot
{

namespace
{

const QStringList kModelKeys{QStringLiteral("name"), QStringLiteral("size"), QStringLiteral("repo"),
    QStringLiteral("base_filename"), QStringLiteral("files"), QStringLiteral("artifacts"),
    QStringLiteral("reference")};
const QStringList kArtifactKeys{
    QStringLiteral("kind"), QStringLiteral("path"), QStringLiteral("name"), QStringLiteral("quantization")};
const QStringList kRootKeys{
    QStringLiteral("models"), QStringLiteral("quick_mode_quants"), QStringLiteral("full_mode_quants")};

// Where an artifact is: paths of files and folders, names of what a registry has.
const char *locationKey(Artifact::Kind kind)
{
    return kind == Artifact::Kind::Tag ? "name" : "path";
}

// What names an entry of `artifacts`, so that what this version does not know of it stays with it.
QString identityOf(const QString &kind, const QString &location)
{
    return kind + QChar(0x1f) + location;
}

class Reader
{
public:
    Reader(ModelsFile &result, const QString &file)
        : m_result(result)
        , m_file(file)
    {
    }

    void root(const YAML::Node &root)
    {
        yaml::checkKeys(root, kRootKeys, {}, m_file, m_result.issues);
        const YAML::Node models = yaml::child(root, "models");
        if (models.IsDefined() && !models.IsNull() && !models.IsSequence())
            error(models, QStringLiteral("models"), CoreTr::tr("The models must be a list."), models,
                CoreTr::tr("\"- name: ...\" entries"));
        else if (models.IsSequence()) {
            int number = 0;
            for (const YAML::Node &node : models) // by index each would be looked for from the start
                model(node, QStringLiteral("models[%1]").arg(number++));
        }
        quants(root, "quick_mode_quants", m_result.list.quickModeQuants);
        quants(root, "full_mode_quants", m_result.list.fullModeQuants);
    }

private:
    void error(const YAML::Node &where, const QString &key, const QString &message, const YAML::Node &found,
        const QString &allowed, Issue::Severity severity = Issue::Severity::Error)
    {
        m_result.issues << Issue{severity, m_file, yaml::lineOf(where), key,
            found.IsDefined() ? yaml::rawValue(found).describe() : QString(), allowed, message};
    }

    // A text of a model; reports what is not one.
    QString text(const YAML::Node &model, const char *key, const QString &path, bool required)
    {
        const YAML::Node node = yaml::child(model, key);
        const QString name = path + QLatin1Char('.') + QString::fromLatin1(key);
        if (node.IsDefined() && !node.IsNull() && !node.IsScalar())
            error(node, name, CoreTr::tr("A text is required here."), node, CoreTr::tr("a text"));
        const QString value = yaml::textOf(node);
        if (required && value.trimmed().isEmpty() && (node.IsNull() || node.IsScalar()))
            error(node.IsNull() ? model : node, name, CoreTr::tr("This is required for every model."), node,
                CoreTr::tr("a text"));
        return value.trimmed();
    }

    void model(const YAML::Node &node, const QString &path)
    {
        if (!node.IsMap()) {
            error(node, path, CoreTr::tr("Each model must be a group of keys."), node,
                CoreTr::tr("name, size, files"));
            return;
        }
        const qsizetype before = m_result.issues.size();
        yaml::checkKeys(node, kModelKeys, path + QLatin1Char('.'), m_file, m_result.issues);
        ModelDefinition model;
        model.name = text(node, "name", path, true);
        model.size = text(node, "size", path, false);
        model.repo = text(node, "repo", path, false);
        model.baseFilename = text(node, "base_filename", path, false);
        model.reference = text(node, "reference", path, false);
        if (!model.size.isEmpty() && !parseModelSize(model.size))
            error(yaml::child(node, "size"), path + QStringLiteral(".size"),
                CoreTr::tr("This size is not recognised; the model is tested last."), yaml::child(node, "size"),
                CoreTr::tr("a number with K, M, B or T, such as 3B"), Issue::Severity::Warning);
        files(node, path, model);
        artifacts(node, path, model);
        if (m_names.contains(model.name))
            error(yaml::child(node, "name"), path + QStringLiteral(".name"),
                CoreTr::tr("Two models have this name; rename one."), yaml::child(node, "name"),
                CoreTr::tr("a unique name"));
        const Issues added = m_result.issues.mid(before);
        if (!hasErrors(added)) {
            m_result.list.models << model;
            m_names.insert(model.name);
        }
    }

    void files(const YAML::Node &node, const QString &path, ModelDefinition &model)
    {
        const YAML::Node files = yaml::child(node, "files");
        const QString key = path + QStringLiteral(".files");
        if (!files.IsDefined() || files.IsNull()) {
            if (yaml::child(node, "artifacts").IsSequence())
                return;
            error(node, key, CoreTr::tr("No files are listed, so this model cannot be tested."), files,
                CoreTr::tr("\"Q4_K_M: file.gguf\" lines"), Issue::Severity::Warning);
            return;
        }
        if (!files.IsMap()) {
            error(files, key, CoreTr::tr("Files must be listed by quantization."), files,
                CoreTr::tr("\"Q4_K_M: file.gguf\" lines"));
            return;
        }
        for (const auto &entry : files) {
            const QString quantization = yaml::textOf(entry.first).toUpper();
            const QString name = yaml::textOf(entry.second);
            const QString fileKey = key + QLatin1Char('.') + quantization;
            if (name.trimmed().isEmpty() || name.contains(QChar(0)))
                error(entry.second.IsDefined() ? entry.second : files, fileKey,
                    CoreTr::tr("A file name is required here."), entry.second, CoreTr::tr("a file name"));
            else if (model.files.contains(quantization))
                error(entry.first, fileKey, CoreTr::tr("This quantization is listed twice."), entry.second,
                    CoreTr::tr("one file"));
            else
                model.files.insert(quantization, name);
            if (!nominalBitsPerWeight(quantization))
                error(entry.first, fileKey, CoreTr::tr("Unknown quantization; it is tested after the others."),
                    entry.first, {}, Issue::Severity::Warning);
        }
    }

    void artifacts(const YAML::Node &node, const QString &path, ModelDefinition &model)
    {
        const YAML::Node list = yaml::child(node, "artifacts");
        const QString key = path + QStringLiteral(".artifacts");
        if (!list.IsDefined() || list.IsNull())
            return;
        if (!list.IsSequence()) {
            error(list, key, CoreTr::tr("A list is required here."), list,
                CoreTr::tr("\"- {kind: safetensors, path: folder, quantization: BF16}\" entries"));
            return;
        }
        int number = 0;
        for (const YAML::Node &entry : list)
            artifact(entry, QStringLiteral("%1[%2]").arg(key).arg(number++), model);
    }

    void artifact(const YAML::Node &entry, const QString &path, ModelDefinition &model)
    {
        const QString kindId = yaml::textOf(yaml::child(entry, "kind"));
        const auto kind = artifactKindFromId(kindId);
        if (!entry.IsMap() || kindId.isEmpty()) {
            error(entry, path, CoreTr::tr("Each artifact is a group of keys."), entry,
                CoreTr::tr("kind, path or name, quantization"));
            return;
        }
        if (!kind) { // a later version's: kept as it is
            error(entry, path + QStringLiteral(".kind"),
                CoreTr::tr("This version does not know this kind of artifact; it is kept unchanged."),
                yaml::child(entry, "kind"), QStringLiteral("gguf, safetensors, tag"), Issue::Severity::Warning);
            return;
        }
        yaml::checkKeys(entry, kArtifactKeys, path + QLatin1Char('.'), m_file, m_result.issues);
        const char *where = locationKey(*kind);
        const Artifact read{
            *kind, text(entry, where, path, true), text(entry, "quantization", path, true).toUpper()};
        if (read.location.isEmpty() || read.quantization.isEmpty())
            return; // said already
        if (read.location.contains(QChar(0)))
            error(entry, path + QLatin1Char('.') + QLatin1String(where),
                CoreTr::tr("A file name is required here."), yaml::child(entry, where), CoreTr::tr("a text"));
        else if (isTaken(model, read))
            error(entry, path + QStringLiteral(".quantization"),
                CoreTr::tr("This quantization is listed twice."), yaml::child(entry, "quantization"),
                CoreTr::tr("one artifact of each kind"));
        else if (read.kind == Artifact::Kind::Gguf)
            model.files.insert(read.quantization, read.location); // where it is written in one line
        else
            model.artifacts << read;
    }

    static bool isTaken(const ModelDefinition &model, const Artifact &artifact)
    {
        for (const Artifact &other : model.artifactsOf(artifact.quantization))
            if (other.kind == artifact.kind)
                return true;
        return false;
    }

    void quants(const YAML::Node &root, const char *key, QStringList &target)
    {
        const YAML::Node node = yaml::child(root, key);
        if (!node.IsDefined() || node.IsNull())
            return;
        const RawValue raw = yaml::rawValue(node);
        if (raw.kind != RawValue::Kind::List || raw.items.isEmpty()) {
            error(node, QString::fromLatin1(key), CoreTr::tr("A list of quantizations is required here."), node,
                CoreTr::tr("a list such as [Q4_K_M, Q5_K_M]"));
            return;
        }
        target.clear();
        for (const QString &item : raw.items)
            target << item.toUpper();
        target.removeDuplicates();
    }

    ModelsFile &m_result;
    QString m_file;
    QSet<QString> m_names;
};

YAML::Node listNode(const QStringList &items)
{
    YAML::Node node(YAML::NodeType::Sequence);
    for (const QString &item : items)
        node.push_back(item.toStdString());
    node.SetStyle(YAML::EmitterStyle::Flow);
    return node;
}

// Entries that this version does not know stay, and so do unknown keys of those that it does.
void writeArtifacts(YAML::Node &node, const QVector<Artifact> &artifacts)
{
    QHash<QString, YAML::Node> old;
    YAML::Node list(YAML::NodeType::Sequence);
    const YAML::Node before = yaml::child(node, "artifacts");
    QVector<YAML::Node> unknown;
    for (const YAML::Node &entry : before.IsSequence() ? before : YAML::Node(YAML::NodeType::Sequence)) {
        const QString kindId = yaml::textOf(yaml::child(entry, "kind"));
        const auto kind = artifactKindFromId(kindId);
        if (kind)
            old.insert(
                identityOf(kindId, yaml::textOf(yaml::child(entry, locationKey(*kind))).trimmed()), entry);
        else
            unknown << entry;
    }
    for (const Artifact &artifact : artifacts) {
        const QString kindId = artifactKindId(artifact.kind);
        YAML::Node entry(YAML::NodeType::Map);
        if (const auto known = old.constFind(identityOf(kindId, artifact.location)); known != old.constEnd())
            entry = YAML::Clone(*known);
        entry.SetStyle(YAML::EmitterStyle::Flow);
        entry["kind"] = kindId.toStdString();
        entry[locationKey(artifact.kind)] = artifact.location.toStdString();
        entry["quantization"] = artifact.quantization.toStdString();
        list.push_back(entry);
    }
    for (const YAML::Node &entry : unknown)
        list.push_back(entry);
    if (list.size() == 0)
        node.remove("artifacts");
    else
        node["artifacts"] = list;
}

} // namespace

ModelsFile readModels(const QByteArray &text, const QString &fileName)
{
    ModelsFile result;
    const auto root = yaml::parse(text, fileName, result.issues);
    result.whole = root && !hasErrors(result.issues);
    if (root)
        Reader(result, fileName).root(*root);
    return result;
}

QByteArray writeModels(const QByteArray &oldText, const ModelSet &list)
{
    Issues ignored;
    YAML::Node root = yaml::parse(oldText, {}, ignored).value_or(YAML::Node(YAML::NodeType::Map));
    const YAML::Node oldModels = yaml::child(root, "models");
    QHash<QString, YAML::Node> oldByName;
    if (oldModels.IsSequence())
        for (const YAML::Node &old : oldModels)
            if (old.IsMap())
                oldByName.insert(yaml::textOf(yaml::child(old, "name")).trimmed(), old);
    YAML::Node models(YAML::NodeType::Sequence);
    for (const ModelDefinition &model : list.models) {
        YAML::Node node(YAML::NodeType::Map);
        if (const auto old = oldByName.constFind(model.name); old != oldByName.constEnd())
            node = YAML::Clone(*old);
        const auto put = [&node](const char *key, const QString &value) {
            if (value.isEmpty())
                node.remove(key);
            else
                node[key] = value.toStdString();
        };
        put("name", model.name);
        put("size", model.size);
        put("repo", model.repo);
        put("base_filename", model.baseFilename);
        put("reference", model.reference);
        YAML::Node files(YAML::NodeType::Map);
        for (auto file = model.files.begin(); file != model.files.end(); ++file)
            files[file.key().toStdString()] = file.value().toStdString();
        if (model.files.isEmpty() && !model.artifacts.isEmpty())
            node.remove("files");
        else
            node["files"] = files;
        writeArtifacts(node, model.artifacts);
        models.push_back(node);
    }
    root["models"] = models;
    root["quick_mode_quants"] = listNode(list.quickModeQuants);
    root["full_mode_quants"] = listNode(list.fullModeQuants);
    return yaml::emitDocument(root);
}

} // namespace sweetspot
