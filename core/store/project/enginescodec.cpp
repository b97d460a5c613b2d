// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project/enginescodec.h"

#include "core/base/tr.h"
#include "core/base/yamlnode.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <optional>

namespace sweetspot::yaml
{

namespace
{

QString text(const YAML::Node &node, const char *name)
{
    return textOf(child(node, name));
}

bool isTrue(const YAML::Node &node, const char *name, bool otherwise)
{
    const QString value = text(node, name).toLower();
    return value.isEmpty() ? otherwise : value == QLatin1String("true") || value == QLatin1String("yes");
}

QVector<ServedModel> readModels(const YAML::Node &list, const Wrong &wrong)
{
    QVector<ServedModel> models;
    QSet<QString> seen;
    if (!list.IsSequence()) {
        if (list.IsDefined() && !list.IsNull())
            wrong(list, CoreTr::tr("A list of models is required here."));
        return models;
    }
    for (const YAML::Node &node : list) {
        ServedModel model;
        if (node.IsMap())
            model = {text(node, "served"), text(node, "model"), text(node, "quantization")};
        else
            model.served = textOf(node);
        if (model.served.isEmpty())
            wrong(node, CoreTr::tr("Each model needs the server's name for it: {served: ..., model: ...}."));
        else if (const QString all = QStringList{model.served, model.model, model.quantization}.join(QChar(0));
                 !seen.contains(all)) {
            seen.insert(all);
            models << model;
        }
    }
    return models;
}

bool isOptionName(const QString &word)
{
    return word.startsWith(QLatin1Char('-'))
        && !word.mid(1, 1).contains(QRegularExpression(QStringLiteral("[0-9.]"))) && word.size() > 1;
}

// A map of names and values, or the words of a command line: [--threads-batch, 8, --no-warmup].
QVector<LaunchOption> readOptions(const YAML::Node &node, const Wrong &wrong)
{
    QVector<LaunchOption> options;
    if (node.IsMap()) {
        for (const auto &option : node)
            options << LaunchOption{textOf(option.first), textOf(option.second)};
    } else if (node.IsSequence()) {
        for (const YAML::Node &word : node) {
            const QString text = textOf(word);
            const qsizetype equals = text.indexOf(QLatin1Char('='));
            if (isOptionName(text) && equals > 0)
                options << LaunchOption{text.left(equals), text.mid(equals + 1)};
            else if (isOptionName(text))
                options << LaunchOption{text, {}};
            else if (!options.isEmpty() && options.last().value.isEmpty() && !text.isEmpty())
                options.last().value = text;
            else
                wrong(word,
                    CoreTr::tr("\"%1\" does not belong to an option; options begin with a dash.").arg(text));
        }
    } else if (node.IsDefined() && !node.IsNull()) {
        wrong(node, CoreTr::tr("Options are a list such as [--threads-batch, 8], or a map."));
    }
    return options;
}

QMap<QString, QString> readEnvironment(const YAML::Node &node, const Wrong &wrong)
{
    QMap<QString, QString> variables;
    if (node.IsMap())
        for (const auto &variable : node)
            variables.insert(textOf(variable.first), textOf(variable.second));
    else if (node.IsDefined() && !node.IsNull())
        wrong(node, CoreTr::tr("The environment is a map such as {GGML_CUDA_NO_PINNED: 1}."));
    return variables;
}

// What is no number is no tuning, and is said.
LaunchTuning readTuning(const YAML::Node &node, const Wrong &wrong)
{
    LaunchTuning tuning;
    if (!node.IsDefined() || node.IsNull())
        return tuning;
    if (!node.IsMap()) {
        wrong(node, CoreTr::tr("The tuning is a map such as {threads: 8, parallel: 4}."));
        return tuning;
    }
    const auto number = [&](const char *name, auto &member, bool whole) {
        const YAML::Node value = child(node, name);
        if (!value.IsDefined() || value.IsNull())
            return;
        bool ok = false;
        const double read = textOf(value).toDouble(&ok);
        constexpr double kMost = 1e9; // what is allowed is checked with the entry
        if (!ok || !(std::abs(read) <= kMost) || (whole && read != std::floor(read)))
            wrong(value,
                whole ? CoreTr::tr("tuning.%1 must be a whole number.").arg(QString::fromLatin1(name))
                      : CoreTr::tr("tuning.%1 must be a number.").arg(QString::fromLatin1(name)));
        else
            member = typename std::remove_reference_t<decltype(member)>::value_type(read);
    };
    number("threads", tuning.threads, true);
    number("parallel", tuning.parallel, true);
    number("batch", tuning.batch, true);
    number("memory_share", tuning.memoryShare, false);
    return tuning;
}

YAML::Node tuningNode(const LaunchTuning &tuning)
{
    YAML::Node node(YAML::NodeType::Map);
    node.SetStyle(YAML::EmitterStyle::Flow);
    if (tuning.threads)
        node["threads"] = *tuning.threads;
    if (tuning.parallel)
        node["parallel"] = *tuning.parallel;
    if (tuning.batch)
        node["batch"] = *tuning.batch;
    if (tuning.memoryShare)
        node["memory_share"] = *tuning.memoryShare;
    return node;
}

// As it was most likely written: words where all are options of a command line, else a map.
YAML::Node optionsNode(const QVector<LaunchOption> &options)
{
    const bool words = std::all_of(
        options.begin(), options.end(), [](const LaunchOption &option) { return isOptionName(option.name); });
    YAML::Node node(words ? YAML::NodeType::Sequence : YAML::NodeType::Map);
    node.SetStyle(YAML::EmitterStyle::Flow);
    for (const LaunchOption &option : options) {
        if (!words) {
            node[option.name.toStdString()] = option.value.toStdString();
            continue;
        }
        if (isOptionName(option.value)) { // a word of its own would be the next option
            node.push_back((option.name + QLatin1Char('=') + option.value).toStdString());
            continue;
        }
        node.push_back(option.name.toStdString());
        if (!option.value.isEmpty())
            node.push_back(option.value.toStdString());
    }
    return node;
}

std::optional<EngineEntry> readEntry(const YAML::Node &node, const Wrong &wrong)
{
    if (!node.IsMap()) {
        wrong(node, CoreTr::tr("Each engine must be a map, such as {name: ollama, kind: ollama}."));
        return std::nullopt;
    }
    EngineEntry entry{text(node, "name"), text(node, "kind"), text(node, "url"), isTrue(node, "enabled", true),
        isTrue(node, "baked", false), readModels(child(node, "models"), wrong),
        readOptions(child(node, "options"), wrong), readEnvironment(child(node, "environment"), wrong),
        text(node, "program"), text(node, "command"), readTuning(child(node, "tuning"), wrong)};
    if (entry.name.isEmpty())
        entry.name = entry.kind;
    if (const Status good = checkEngine(entry); !good) {
        wrong(node, good.error().sentence);
        return std::nullopt;
    }
    return entry;
}

} // namespace

QVector<EngineEntry> readEngines(const YAML::Node &list, const Wrong &wrong)
{
    QVector<EngineEntry> engines;
    if (!list.IsDefined() || list.IsNull())
        return engines;
    if (!list.IsSequence()) {
        wrong(list, CoreTr::tr("A list of engines is required here."));
        return engines;
    }
    for (const YAML::Node &node : list) {
        const auto entry = readEntry(node, wrong);
        if (!entry)
            continue;
        if (std::any_of(engines.begin(), engines.end(),
                [&entry](const EngineEntry &other) { return other.name == entry->name; }))
            wrong(node, CoreTr::tr("Two engines are named %1; rename one of them.").arg(entry->name));
        else
            engines << *entry;
    }
    return engines;
}

void writeEngines(YAML::Node &root, const QVector<EngineEntry> &engines)
{
    if (engines.isEmpty()) {
        root.remove("engines");
        return;
    }
    YAML::Node list(YAML::NodeType::Sequence);
    for (const EngineEntry &entry : engines) {
        YAML::Node node(YAML::NodeType::Map);
        node["name"] = entry.name.toStdString();
        node["kind"] = entry.kind.toStdString();
        if (!entry.url.isEmpty())
            node["url"] = entry.url.toStdString();
        if (!isBuiltIn(entry.kind))
            node["enabled"] = entry.enabled;
        if (entry.baked)
            node["baked"] = true;
        if (!entry.program.isEmpty())
            node["program"] = entry.program.toStdString();
        if (!entry.command.isEmpty())
            node["command"] = entry.command.toStdString();
        if (!entry.options.isEmpty())
            node["options"] = optionsNode(entry.options);
        if (entry.tuning != LaunchTuning())
            node["tuning"] = tuningNode(entry.tuning);
        for (auto variable = entry.environment.begin(); variable != entry.environment.end(); ++variable)
            node["environment"][variable.key().toStdString()] = variable.value().toStdString();
        for (const ServedModel &model : entry.models) {
            YAML::Node served(YAML::NodeType::Map);
            served.SetStyle(YAML::EmitterStyle::Flow);
            served["served"] = model.served.toStdString();
            if (!model.model.isEmpty())
                served["model"] = model.model.toStdString();
            if (!model.quantization.isEmpty())
                served["quantization"] = model.quantization.toStdString();
            node["models"].push_back(served);
        }
        list.push_back(node);
    }
    root["engines"] = list;
}

} // namespace sweetspot::yaml
