// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/lmstudio/lmstudiohandover.h"

#include "core/base/json.h"
#include "core/base/tr.h"

#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cmath>

namespace sweetspot
{

namespace
{

enum class Kind { Number, Share, Type, Switch, NoSwitch, OnOff };

/// An option and the key of LM Studio's that says the same.
struct Field {
    const char *option;
    const char *key;
    Kind kind;
};

constexpr std::array kFields{Field{"--context-length", "llm.load.contextLength", Kind::Number},
    Field{"--gpu", "llm.load.llama.acceleration.offloadRatio", Kind::Share},
    Field{"--parallel", "llm.load.numParallelSessions", Kind::Number},
    Field{"--kv-unified", "llm.load.useUnifiedKvCache", Kind::Switch},
    Field{"--no-kv-offload", "llm.load.offloadKVCacheToGpu", Kind::NoSwitch},
    Field{"--threads", "llm.load.llama.cpuThreadPoolSize", Kind::Number},
    Field{"--batch-size", "llm.load.llama.evalBatchSize", Kind::Number},
    Field{"--ubatch-size", "llm.load.llama.physicalBatchSize", Kind::Number},
    Field{"--flash-attn", "llm.load.llama.flashAttention", Kind::OnOff},
    Field{"--cache-type-k", "llm.load.llama.kCacheQuantizationType", Kind::Type},
    Field{"--cache-type-v", "llm.load.llama.vCacheQuantizationType", Kind::Type},
    Field{"--no-mmap", "llm.load.llama.tryMmap", Kind::NoSwitch},
    Field{"--mlock", "llm.load.llama.keepModelInMemory", Kind::Switch},
    Field{"--ctx-checkpoints", "llm.load.llama.contextCheckpoints", Kind::Number}};

// Else it takes no notice of the share.
constexpr auto kAutoFit = "llm.load.llama.autoFit";

const Field *fieldOf(const QString &option)
{
    const auto found = std::find_if(kFields.begin(), kFields.end(),
        [&option](const Field &field) { return option == QLatin1String(field.option); });
    return found == kFields.end() ? nullptr : &*found;
}

QString nameHere(const QString &name)
{
    static const QMap<QString, QString> names{
        {QStringLiteral("--ctx-size"), QStringLiteral("--context-length")},
        {QStringLiteral("-c"), QStringLiteral("--context-length")},
        {QStringLiteral("--gpu-layers"), QStringLiteral("--gpu")},
        {QStringLiteral("--n-gpu-layers"), QStringLiteral("--gpu")},
        {QStringLiteral("-ngl"), QStringLiteral("--gpu")},
        {QStringLiteral("-np"), QStringLiteral("--parallel")},
        {QStringLiteral("-kvu"), QStringLiteral("--kv-unified")},
        {QStringLiteral("-nkvo"), QStringLiteral("--no-kv-offload")},
        {QStringLiteral("-t"), QStringLiteral("--threads")},
        {QStringLiteral("-b"), QStringLiteral("--batch-size")},
        {QStringLiteral("-ub"), QStringLiteral("--ubatch-size")},
        {QStringLiteral("-fa"), QStringLiteral("--flash-attn")},
        {QStringLiteral("-ctk"), QStringLiteral("--cache-type-k")},
        {QStringLiteral("-ctv"), QStringLiteral("--cache-type-v")},
        {QStringLiteral("-ctxcp"), QStringLiteral("--ctx-checkpoints")}};
    return names.value(name, name);
}

// "max", "off" or a share; empty: a number of layers whose share is not known.
QString shareOf(const QString &layersOnGpu, std::optional<int> layers)
{
    constexpr int kAll = 999; // as llama-server is told by us
    bool good = false;
    const int number = layersOnGpu.toInt(&good);
    if (layersOnGpu == QLatin1String("all")
        || (good && (number >= kAll || number < 0 || (layers && number >= *layers))))
        return QStringLiteral("max");
    if (!good || (number > 0 && (!layers || *layers < 1)))
        return {};
    return number == 0 ? QStringLiteral("off") : QString::number(double(number) / *layers, 'f', 2);
}

std::optional<Json> valueOf(const Field &field, const QString &text)
{
    bool good = false;
    switch (field.kind) {
    case Kind::Number: {
        const qint64 number = text.toLongLong(&good);
        return good && number >= 0 ? std::optional<Json>(number) : std::nullopt;
    }
    case Kind::Share: {
        if (text == QLatin1String("max"))
            return Json(1);
        if (text == QLatin1String("off"))
            return Json(0);
        const double share = text.toDouble(&good);
        return good && share > 0 && share < 1 ? std::optional<Json>(share) : std::nullopt;
    }
    case Kind::Type:
        return text.isEmpty() ? std::nullopt
                              : std::optional<Json>({{"checked", true}, {"value", toJsonText(text)}});
    case Kind::OnOff:
        return text == QLatin1String("on") || text == QLatin1String("off")
            ? std::optional<Json>(text == QLatin1String("on"))
            : std::nullopt;
    case Kind::Switch:
        return Json(true);
    case Kind::NoSwitch:
        return Json(false);
    }
    return std::nullopt;
}

// The other way round.
std::optional<QString> textIn(const Field &field, const Json &value)
{
    switch (field.kind) {
    case Kind::Number:
        return value.is_number_unsigned() ? std::optional<QString>(QString::number(value.get<quint64>()))
                                          : std::nullopt;
    case Kind::Share: {
        if (!value.is_number())
            return std::nullopt;
        const double share = value.get<double>();
        if (!(share >= 0 && share <= 1))
            return std::nullopt;
        return share == 0 ? QStringLiteral("off")
            : share == 1  ? QStringLiteral("max")
                          : QString::number(share, 'f', 2);
    }
    case Kind::Type:
        return boolOf(value, "checked") && !textOf(value, "value").isEmpty()
            ? std::optional<QString>(textOf(value, "value"))
            : std::nullopt;
    case Kind::OnOff:
        return value.is_boolean()
            ? std::optional<QString>(value.get<bool>() ? QStringLiteral("on") : QStringLiteral("off"))
            : std::nullopt;
    case Kind::Switch:
        return value == Json(true) ? std::optional<QString>(QString()) : std::nullopt;
    case Kind::NoSwitch:
        return value == Json(false) ? std::optional<QString>(QString()) : std::nullopt;
    }
    return std::nullopt;
}

Result<HandOverDraft> write(const HandOverOrder &order)
{
    const QString &file = order.serve.settings.modelFile;
    HandOverDraft draft{QFileInfo(file).fileName() + QStringLiteral(".json"), {}, {}};
    if (!file.endsWith(QLatin1String(".gguf"), Qt::CaseInsensitive))
        return Error{ErrorCode::NotFound, CoreTr::tr("LM Studio does not take this model."), {}};
    draft.says = lmStudioSettings(order.serve, order.layers, draft.lost);
    if (draft.says.value({QStringLiteral("--context-length")}).isEmpty())
        return Error{
            ErrorCode::NotFound, CoreTr::tr("These settings are of an engine that is too different."), {}};
    Json fields = Json::array();
    fields.push_back({{"key", kAutoFit}, {"value", false}});
    for (const LaunchOption &option : draft.says.options) {
        const Field *field = fieldOf(option.name);
        Json entry = Json::object();
        entry["key"] = field->key;
        entry["value"] = *valueOf(*field, option.value);
        fields.push_back(entry);
    }
    Json json = Json::object();
    json["preset"] = "";
    json["operation"]["fields"] = Json::array();
    json["load"]["fields"] = fields;
    draft.text = QString::fromUtf8(dumpJson(json, true)) + QLatin1Char('\n');
    draft.notes << CoreTr::tr(
        "Save it in LM Studio's folder below user-concrete-model-default-config, in the "
        "folders of publisher and repository that the model has in its folder of models. "
        "LM Studio does not document the file and may read it otherwise: look at the load "
        "settings afterwards.");
    return draft;
}

Result<LaunchSettings> read(const QString &text, const SettingsOf &)
{
    if (const Status good = checkHandOver(text); !good)
        return good.error();
    const auto json = parseJson(text.toUtf8(), kLargestHandOver * 4);
    if (!json || !json->is_object() || !json->contains("load") || !(*json)["load"].is_object()
        || !(*json)["load"].contains("fields") || !(*json)["load"]["fields"].is_array())
        return notOfThisForm(lmStudioForm().label);
    LaunchSettings settings{QStringLiteral("lms"), {}, {}, {}};
    for (const Json &entry : (*json)["load"]["fields"]) {
        const QString key = textOf(entry, "key");
        const auto field = std::find_if(kFields.begin(), kFields.end(),
            [&key](const Field &known) { return key == QLatin1String(known.key); });
        const bool hasValue = entry.is_object() && entry.contains("value");
        if (hasValue && key == QLatin1String(kAutoFit) && entry["value"] == Json(false))
            continue;
        const auto value = hasValue && field != kFields.end() ? textIn(*field, entry["value"]) : std::nullopt;
        if (!value)
            return notOfThisForm(lmStudioForm().label, key.left(80));
        settings.options << LaunchOption{QLatin1String(field->option), *value};
    }
    return settings;
}

} // namespace

LaunchSettings lmStudioSettings(const ServeOrder &order, std::optional<int> layers, QStringList &lost)
{
    LaunchSettings settings{QStringLiteral("lms"), {}, {}, {}};
    for (const LaunchOption &option : order.settings.options) {
        LaunchOption here{nameHere(option.name), option.value};
        const bool counted = here.name == QLatin1String("--gpu") && option.name != here.name;
        if (counted)
            here.value = shareOf(option.value, layers);
        if (here.name == QLatin1String("--context-length") && order.contextLength > 0)
            here.value = QString::number(order.contextLength);
        const bool said = option.name == QLatin1String("model") // by the file's place
            || (option.name.endsWith(QLatin1String("-fit")) && option.value == QLatin1String("off"))
            || (option.name.endsWith(QLatin1String("-device")) && option.value == QLatin1String("none"));
        const Field *field = fieldOf(here.name);
        if (field && valueOf(*field, here.value)) {
            settings.options << here;
            if (counted && here.value != QLatin1String("max") && here.value != QLatin1String("off"))
                lost << CoreTr::tr("%1 %2: LM Studio takes a share of the layers, so that the number may be "
                                   "another.")
                            .arg(option.name, option.value);
        } else if (!said) {
            lost << CoreTr::tr("%1: LM Studio's file has no such setting.")
                        .arg(QStringLiteral("%1 %2").arg(option.name, option.value).trimmed());
        }
    }
    for (auto one = order.settings.environment.begin(); one != order.settings.environment.end(); ++one)
        lost << CoreTr::tr("%1: LM Studio's file has no such setting.")
                    .arg(one.key() + QLatin1Char('=') + one.value());
    return settings;
}

HandOverForm lmStudioForm()
{
    return {QStringLiteral("lmstudio"), CoreTr::tr("LM Studio model default (JSON)"), {}, write, read};
}

} // namespace sweetspot
