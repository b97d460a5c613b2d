// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project/projectcodec.h"

#include "core/base/tr.h"
#include "core/base/yamlkeys.h"
#include "core/base/yamlnode.h"
#include "core/store/project/enginescodec.h"
#include "core/store/project/lanescodec.h"
#include "models/parameterset.h"
#include "models/usecase.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <vector>

namespace sweetspot
{

namespace
{

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
        // 1: up to version 0.1.0, which called the engines backends.
        [](YAML::Node &root) {
            if (!yaml::child(root, "backends").IsNull() && yaml::child(root, "engines").IsNull())
                root["engines"] = root["backends"];
            root.remove("backends");
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

// A list of maps such as {threads: 4}; {} is the configuration's own.
void readParameterSets(const YAML::Node &list, QVector<ParameterSet> &sets,
    const std::function<void(const YAML::Node &, const QString &)> &wrong)
{
    if (!list.IsDefined() || list.IsNull())
        return;
    if (!list.IsSequence()) {
        wrong(list, CoreTr::tr("A list is required here."));
        return;
    }
    for (const YAML::Node &entry : list) {
        ParameterSet set;
        bool good = entry.IsMap();
        if (!good)
            wrong(entry, CoreTr::tr("Each parameter set must be a map, such as {threads: 4}."));
        for (const auto &parameter : good ? entry : YAML::Node(YAML::NodeType::Map)) {
            const auto status
                = setParameter(set, yaml::textOf(parameter.first), yaml::textOf(parameter.second));
            if (status)
                continue;
            good = false;
            wrong(parameter.second, status.error().sentence);
        }
        if (good && !sets.contains(set))
            sets << set;
    }
}

void writeParameterSets(YAML::Node &root, const QVector<ParameterSet> &sets)
{
    if (sets.isEmpty()) {
        root.remove("parameter_sets");
        return;
    }
    YAML::Node list(YAML::NodeType::Sequence);
    for (const ParameterSet &set : sets) {
        YAML::Node entry(YAML::NodeType::Map);
        entry.SetStyle(YAML::EmitterStyle::Flow);
        for (const auto &[name, value] : parametersOf(set))
            entry[name.toStdString()] = value.toStdString();
        list.push_back(entry);
    }
    root["parameter_sets"] = list;
}

void readNeeds(
    const YAML::Node &node, Needs &needs, const std::function<void(const YAML::Node &, const QString &)> &wrong)
{
    const auto number = [&](const char *name) -> std::optional<double> {
        const YAML::Node value = yaml::child(node, name);
        if (!value.IsDefined() || value.IsNull())
            return std::nullopt;
        bool ok = false;
        const double read = yaml::textOf(value).toDouble(&ok);
        if (ok && read >= 0 && read <= 1e9)
            return read;
        wrong(value, QStringLiteral("needs.") + QString::fromLatin1(name));
        return std::nullopt;
    };
    if (!node.IsMap())
        return;
    if (const auto most = number("max_memory_gb"); most && *most > 0)
        needs.mostMemoryGb = most;
    needs.leaveFreeGb = number("leave_free_gb").value_or(0);
    if (const auto tokens = number("context_length"); tokens && *tokens > 0)
        needs.contextLength = int(*tokens);
    needs.leastTokensPerSecond = number("min_tokens_per_sec");
}

YAML::Node squaresNode(const QSet<MatrixKey> &squares)
{
    QVector<MatrixKey> sorted(squares.begin(), squares.end());
    std::sort(sorted.begin(), sorted.end()); // a set's order changes from run to run, a file's should not
    YAML::Node list(YAML::NodeType::Sequence);
    for (const MatrixKey &key : sorted) {
        YAML::Node entry(YAML::NodeType::Map);
        entry.SetStyle(YAML::EmitterStyle::Flow);
        entry["model"] = key.model.toStdString();
        entry["quantization"] = key.quantization.toStdString();
        list.push_back(entry);
    }
    return list;
}

void writeNeeds(YAML::Node &root, const Needs &needs)
{
    if (needs == Needs{}) {
        root.remove("needs");
        return;
    }
    YAML::Node node(YAML::NodeType::Map);
    if (needs.mostMemoryGb)
        node["max_memory_gb"] = *needs.mostMemoryGb;
    if (needs.leaveFreeGb > 0)
        node["leave_free_gb"] = needs.leaveFreeGb;
    if (needs.contextLength)
        node["context_length"] = *needs.contextLength;
    if (needs.leastTokensPerSecond)
        node["min_tokens_per_sec"] = *needs.leastTokensPerSecond;
    root["needs"] = node;
}

QStringList names(std::initializer_list<const char *> list)
{
    QStringList all;
    for (const char *name : list)
        all << QString::fromLatin1(name);
    return all;
}

// Misspelt keys: what they would have said is not used, so it must be reported.
void checkAllKeys(const YAML::Node &root, const QString &file, Issues &issues)
{
    const auto check = [&](const YAML::Node &map, const QStringList &known, const QString &prefix) {
        yaml::checkKeys(map, known, prefix, file, issues);
    };
    check(root,
        names({"formatVersion", "name", "matrix", "lanes", "share_equal_gpus", "parameter_sets", "engines",
            "needs", "use_case_weights"}),
        {});
    const YAML::Node matrix = yaml::child(root, "matrix");
    check(matrix, names({"excluded", "forced"}), QStringLiteral("matrix."));
    for (const char *name : {"excluded", "forced"})
        for (const YAML::Node &entry : yaml::child(matrix, name))
            check(entry, names({"model", "quantization"}),
                QStringLiteral("matrix.%1.").arg(QString::fromLatin1(name)));
    for (const YAML::Node &entry : yaml::child(root, "engines")) {
        check(entry,
            names({"name", "kind", "url", "enabled", "baked", "models", "options", "environment", "program",
                "command", "tuning"}),
            QStringLiteral("engines."));
        check(yaml::child(entry, "tuning"), names({"threads", "parallel", "batch", "memory_share"}),
            QStringLiteral("engines.tuning."));
        for (const YAML::Node &model : yaml::child(entry, "models"))
            check(model, names({"served", "model", "quantization"}), QStringLiteral("engines.models."));
    }
    check(yaml::child(root, "needs"),
        names({"max_memory_gb", "leave_free_gb", "context_length", "min_tokens_per_sec"}),
        QStringLiteral("needs."));
    QStringList uses;
    for (const UseCase &use : useCases())
        uses << use.id;
    check(yaml::child(root, "use_case_weights"), uses, QStringLiteral("use_case_weights."));
}

} // namespace

namespace
{

/// Reports one node of the file.
using Report = std::function<void(Issue::Severity severity, const YAML::Node &node, const QString &key,
    const QString &message, const QString &allowed)>;

// Whether the file's version is one that can be read.
bool takesVersion(const YAML::Node &root, ProjectFile &file, const Report &report)
{
    const QString key = QStringLiteral("formatVersion");
    file.formatVersion = versionOf(root);
    if (file.formatVersion < 0) {
        report(Issue::Severity::Error, yaml::child(root, "formatVersion"), key,
            CoreTr::tr("The format version must be a number."),
            CoreTr::tr("a whole number up to %1").arg(ProjectSettings::kFormatVersion));
        return false;
    }
    file.tooNew = file.formatVersion > ProjectSettings::kFormatVersion;
    if (file.tooNew)
        report(Issue::Severity::Error, yaml::child(root, "formatVersion"), key,
            CoreTr::tr("This project was written by a newer Sweetspot; update the program to open it."),
            CoreTr::tr("up to %1").arg(ProjectSettings::kFormatVersion));
    return !file.tooNew;
}

void readSquares(const YAML::Node &matrix, const char *name, QSet<MatrixKey> &squares, const Report &report)
{
    const YAML::Node list = yaml::child(matrix, name);
    const QString key = QStringLiteral("matrix.") + QString::fromLatin1(name);
    if (list.IsSequence()) {
        for (const YAML::Node &entry : list) {
            if (entry.IsMap() && yaml::child(entry, "model").IsScalar()
                && yaml::child(entry, "quantization").IsScalar())
                squares.insert(MatrixKey{yaml::textOf(yaml::child(entry, "model")),
                    yaml::textOf(yaml::child(entry, "quantization"))});
            else
                report(Issue::Severity::Error, entry, key,
                    CoreTr::tr("Each entry must name a model and a quantization."),
                    CoreTr::tr("{model: ..., quantization: ...}"));
        }
    } else if (list.IsDefined() && !list.IsNull()) {
        report(Issue::Severity::Error, list, key, CoreTr::tr("A list is required here."), {});
    }
}

void readWeights(const YAML::Node &weights, QMap<QString, double> &read, const Report &report)
{
    if (!weights.IsMap())
        return;
    for (const auto &entry : weights) {
        bool ok = false;
        const double weight = yaml::textOf(entry.second).toDouble(&ok);
        const QString name = yaml::textOf(entry.first);
        if (ok && weight >= 0 && weight <= 1)
            read.insert(name, weight);
        else
            report(Issue::Severity::Error, entry.second, QStringLiteral("use_case_weights.") + name,
                CoreTr::tr("A weight must be a number; it says how much a use case counts."),
                CoreTr::tr("a number from 0 to 1"));
    }
}

// Engines that are part of every project stand apart.
void takeBuiltIn(ProjectSettings &settings)
{
    std::stable_partition(settings.engines.begin(), settings.engines.end(),
        [](const EngineEntry &entry) { return !isBuiltIn(entry.kind); });
    while (!settings.engines.isEmpty() && isBuiltIn(settings.engines.last().kind))
        settings.builtIn.prepend(settings.engines.takeLast());
}

} // namespace

ProjectFile readProjectSettings(const QByteArray &text, const QString &fileName)
{
    ProjectFile result;
    auto parsed = yaml::parse(text, fileName, result.issues);
    result.whole = parsed && !hasErrors(result.issues);
    if (!parsed)
        return result;
    YAML::Node &root = *parsed;
    const auto report = [&](Issue::Severity severity, const YAML::Node &node, const QString &key,
                            const QString &message, const QString &allowed = {}) {
        result.issues << Issue{
            severity, fileName, yaml::lineOf(node), key, yaml::rawValue(node).describe(), allowed, message};
    };
    if (!takesVersion(root, result, report))
        return result;
    upgrade(root, result.formatVersion);
    checkAllKeys(root, fileName, result.issues);
    result.settings.name = yaml::textOf(yaml::child(root, "name"));
    const YAML::Node matrix = yaml::child(root, "matrix");
    readSquares(matrix, "excluded", result.settings.excluded, report);
    readSquares(matrix, "forced", result.settings.forced, report);
    readParameterSets(yaml::child(root, "parameter_sets"), result.settings.parameterSets,
        [&](const YAML::Node &node, const QString &message) {
            report(Issue::Severity::Error, node, QStringLiteral("parameter_sets"), message,
                parameterNames().join(QStringLiteral(", ")));
        });
    result.settings.lanes
        = yaml::readLanes(yaml::child(root, "lanes"), [&](const YAML::Node &node, const QString &message) {
              report(Issue::Severity::Error, node, QStringLiteral("lanes"), message);
          });
    result.settings.shareEqualGpus = yaml::readShare(
        yaml::child(root, "share_equal_gpus"), [&](const YAML::Node &node, const QString &message) {
            report(Issue::Severity::Error, node, QStringLiteral("share_equal_gpus"), message);
        });
    result.settings.engines
        = yaml::readEngines(yaml::child(root, "engines"), [&](const YAML::Node &node, const QString &message) {
              report(Issue::Severity::Error, node, QStringLiteral("engines"), message);
          });
    takeBuiltIn(result.settings);
    readNeeds(yaml::child(root, "needs"), result.settings.wishes.needs,
        [&](const YAML::Node &node, const QString &key) {
            report(Issue::Severity::Error, node, key, CoreTr::tr("A requirement must be a number."),
                CoreTr::tr("a number from 0"));
        });
    readWeights(yaml::child(root, "use_case_weights"), result.settings.wishes.weights, report);
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
    if (!yaml::child(root, "matrix").IsMap())
        root["matrix"] = YAML::Node(YAML::NodeType::Map);
    root["matrix"]["excluded"] = squaresNode(settings.excluded);
    if (settings.forced.isEmpty())
        root["matrix"].remove("forced");
    else
        root["matrix"]["forced"] = squaresNode(settings.forced);
    yaml::writeLanes(root, settings.lanes);
    yaml::writeShare(root, settings.shareEqualGpus);
    writeParameterSets(root, settings.parameterSets);
    yaml::writeEngines(root, settings.builtIn + settings.engines);
    writeNeeds(root, settings.wishes.needs);
    const QMap<QString, double> &all = settings.wishes.weights;
    if (!all.isEmpty()) {
        YAML::Node weights(YAML::NodeType::Map);
        for (auto weight = all.begin(); weight != all.end(); ++weight)
            weights[weight.key().toStdString()] = weight.value();
        root["use_case_weights"] = weights;
    }
    return yaml::emitDocument(root);
}

} // namespace sweetspot
