// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/projectcodec.h"

#include "engine/store/yamlnode.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace sweetspot
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("ProjectCodec", text);
}

// upgrades[n] turns format n into format n + 1.
using Upgrade = void (*)(YAML::Node &);
const std::vector<Upgrade> &upgrades()
{
    static const std::vector<Upgrade> steps{
        // 0: hand-written files without a formatVersion; "exclude" stood at the top.
        [](YAML::Node &root) {
            if (!yaml::child(root, "exclude").IsNull() && yaml::child(root, "matrix").IsNull()) {
                root["matrix"]["excluded"] = root["exclude"];
                root.remove("exclude");
            }
        },
    };
    return steps;
}

void upgrade(YAML::Node &root, int from)
{
    for (int version = from; version < ProjectSettings::kFormatVersion; ++version)
        upgrades().at(std::size_t(version))(root);
}

int versionOf(const YAML::Node &root)
{
    if (yaml::child(root, "formatVersion").IsNull())
        return 0;
    bool ok = false;
    const int version = yaml::textOf(yaml::child(root, "formatVersion")).toInt(&ok);
    return ok ? version : -1;
}

} // namespace

ProjectFile readProjectSettings(const QByteArray &text, const QString &fileName)
{
    ProjectFile result;
    auto parsed = yaml::parse(text, fileName, result.issues);
    if (!parsed)
        return result;
    YAML::Node &root = *parsed;
    const auto report = [&](Issue::Severity severity, const YAML::Node &node, const QString &key,
                            const QString &message, const QString &allowed = {}) {
        result.issues << Issue{
            severity, fileName, yaml::lineOf(node), key, yaml::rawValue(node).describe(), allowed, message};
    };
    result.formatVersion = versionOf(root);
    if (result.formatVersion < 0) {
        report(Issue::Severity::Error, yaml::child(root, "formatVersion"), QStringLiteral("formatVersion"),
            tr("The format version must be a number."),
            tr("a whole number up to %1").arg(ProjectSettings::kFormatVersion));
        return result;
    }
    if (result.formatVersion > ProjectSettings::kFormatVersion) {
        result.tooNew = true;
        report(Issue::Severity::Error, yaml::child(root, "formatVersion"), QStringLiteral("formatVersion"),
            tr("This project was written by a newer Sweetspot; update the program to open it."),
            tr("up to %1").arg(ProjectSettings::kFormatVersion));
        return result;
    }
    upgrade(root, result.formatVersion);
    result.settings.name = yaml::textOf(yaml::child(root, "name"));
    const YAML::Node matrix = yaml::child(root, "matrix");
    const YAML::Node excluded = yaml::child(matrix, "excluded");
    if (excluded.IsSequence()) {
        for (const YAML::Node &entry : excluded) {
            if (entry.IsMap() && yaml::child(entry, "model").IsScalar()
                && yaml::child(entry, "quantization").IsScalar())
                result.settings.excluded.insert(MatrixKey{yaml::textOf(yaml::child(entry, "model")),
                    yaml::textOf(yaml::child(entry, "quantization"))});
            else
                report(Issue::Severity::Error, entry, QStringLiteral("matrix.excluded"),
                    tr("Each entry names a model and a quantization."), tr("{model: ..., quantization: ...}"));
        }
    } else if (excluded.IsDefined() && !excluded.IsNull()) {
        report(
            Issue::Severity::Error, excluded, QStringLiteral("matrix.excluded"), tr("A list is needed here."));
    }
    const YAML::Node weights = yaml::child(root, "use_case_weights");
    if (weights.IsMap()) {
        for (const auto &entry : weights) {
            bool ok = false;
            const double weight = yaml::textOf(entry.second).toDouble(&ok);
            const QString name = yaml::textOf(entry.first);
            if (ok && weight >= 0 && weight <= 1)
                result.settings.useCaseWeights.insert(name, weight);
            else
                report(Issue::Severity::Error, entry.second, QStringLiteral("use_case_weights.") + name,
                    tr("A weight says how much a use case counts."), tr("a number from 0 to 1"));
        }
    }
    return result;
}

QByteArray writeProjectSettings(const QByteArray &oldText, const ProjectSettings &settings)
{
    Issues ignored;
    YAML::Node root = yaml::parse(oldText, {}, ignored).value_or(YAML::Node(YAML::NodeType::Map));
    const int version = versionOf(root);
    if (version >= 0 && version < ProjectSettings::kFormatVersion)
        upgrade(root, version);
    root["formatVersion"] = ProjectSettings::kFormatVersion;
    root["name"] = settings.name.toStdString();
    QVector<MatrixKey> sorted(settings.excluded.begin(), settings.excluded.end());
    std::sort(sorted.begin(), sorted.end()); // a set's order changes from run to run, a file's should not
    YAML::Node excluded(YAML::NodeType::Sequence);
    for (const MatrixKey &key : sorted) {
        YAML::Node entry(YAML::NodeType::Map);
        entry.SetStyle(YAML::EmitterStyle::Flow);
        entry["model"] = key.model.toStdString();
        entry["quantization"] = key.quantization.toStdString();
        excluded.push_back(entry);
    }
    if (!yaml::child(root, "matrix").IsMap())
        root["matrix"] = YAML::Node(YAML::NodeType::Map);
    root["matrix"]["excluded"] = excluded;
    if (!settings.useCaseWeights.isEmpty()) {
        YAML::Node weights(YAML::NodeType::Map);
        for (auto weight = settings.useCaseWeights.begin(); weight != settings.useCaseWeights.end(); ++weight)
            weights[weight.key().toStdString()] = weight.value();
        root["use_case_weights"] = weights;
    }
    return yaml::emitDocument(root);
}

} // namespace sweetspot
