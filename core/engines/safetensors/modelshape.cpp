// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/safetensors/modelshape.h"

#include "core/base/files.h"
#include "core/base/json.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace sweetspot
{

namespace
{

constexpr double kUsualShare = 0.9;
constexpr double kLeastShare = 0.05;
constexpr qint64 kMostJson = 16 << 20; // a tokenizer_config.json of many added words has some megabytes

std::optional<Json> jsonOf(const QString &path)
{
    const auto json = parseJson(readTail(path, kMostJson));
    return json && json->is_object() ? json : std::nullopt;
}

std::optional<int> positive(const Json &json, const char *name)
{
    const auto value = optionalInteger(json, name);
    return value && *value > 0 ? value : std::nullopt;
}

// A model that sees pictures keeps what is meant in a part of its own.
const Json &ofText(const Json &config)
{
    const auto part = config.find("text_config");
    return part != config.end() && part->is_object() ? *part : config;
}

} // namespace

ModelShape readModelShape(const QString &folder)
{
    const QDir dir(folder);
    ModelShape shape;
    if (const auto config = jsonOf(dir.filePath(QStringLiteral("config.json")))) {
        const Json &text = ofText(*config);
        shape.attentionHeads = positive(text, "num_attention_heads");
        const auto layers = positive(text, "num_hidden_layers"), hidden = positive(text, "hidden_size");
        const auto heads = positive(text, "num_key_value_heads");
        const std::optional<int> cacheHeads = heads ? heads : shape.attentionHeads;
        std::optional<int> width = positive(text, "head_dim");
        if (!width && hidden && shape.attentionHeads)
            width = *hidden / *shape.attentionHeads;
        const bool wide = textOf(text, "torch_dtype") == QLatin1String("float32")
            || textOf(text, "dtype") == QLatin1String("float32");
        if (layers && cacheHeads && width)
            shape.cacheBytesPerToken = 2.0 * *layers * *cacheHeads * *width * (wide ? 4 : 2);
    }
    shape.chatTemplate = QFileInfo::exists(dir.filePath(QStringLiteral("chat_template.jinja")))
        || QFileInfo::exists(dir.filePath(QStringLiteral("chat_template.json")));
    if (const auto tokenizer = jsonOf(dir.filePath(QStringLiteral("tokenizer_config.json"))))
        shape.chatTemplate |= tokenizer->contains("chat_template") && !(*tokenizer)["chat_template"].is_null();
    return shape;
}

bool dividesInto(const ModelShape &shape, int cards)
{
    return !shape.attentionHeads || *shape.attentionHeads % std::max(1, cards) == 0;
}

double cardMemoryShare(const LaneSpec &lane, const BenchConfig &config)
{
    double share = kUsualShare;
    if (const auto most = config.limits.maxVramGb)
        for (const Device &device : lane.hardware)
            if (device.memoryBytes && *device.memoryBytes > 0)
                share = std::min(share, *most * 1e9 / *device.memoryBytes);
    return std::max(kLeastShare, std::floor(share * 100) / 100);
}

QString servedModelName(const QString &model)
{
    static const QRegularExpression odd(QStringLiteral("[^A-Za-z0-9._-]+"));
    QString name = model;
    name.replace(odd, QStringLiteral("-"));
    return name.isEmpty() ? QStringLiteral("model") : name;
}

} // namespace sweetspot
