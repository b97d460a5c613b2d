// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/keykind.h"

#include "models/tr.h"

#include <QRegularExpression>

#include <algorithm>

namespace sweetspot
{

const QVector<KeyKind> &keyKinds()
{
    // Routes and headers as each vendor documents them: a page each in docs/protocols.
    static const QVector<KeyKind> kinds{
        {QStringLiteral("huggingface"), QStringLiteral("Hugging Face"), QStringLiteral("HF_TOKEN"),
            ModelsTr::tr(
                "Gives access to gated and private repositories when you search for and download models."),
            QStringLiteral("https://huggingface.co/settings/tokens"),
            QStringLiteral("https://huggingface.co/api/whoami-v2"), QStringLiteral("Authorization"),
            QStringLiteral("Bearer ")},
        {QStringLiteral("openai"), QStringLiteral("OpenAI"), QStringLiteral("OPENAI_API_KEY"),
            ModelsTr::tr("For cloud models as a baseline."),
            QStringLiteral("https://platform.openai.com/api-keys"),
            QStringLiteral("https://api.openai.com/v1/models"), QStringLiteral("Authorization"),
            QStringLiteral("Bearer ")},
        {QStringLiteral("anthropic"), QStringLiteral("Anthropic"), QStringLiteral("ANTHROPIC_API_KEY"),
            ModelsTr::tr("For cloud models as a baseline."),
            QStringLiteral("https://console.anthropic.com/settings/keys"),
            QStringLiteral("https://api.anthropic.com/v1/models"), QStringLiteral("x-api-key"), QString()},
        {QStringLiteral("gemini"), QStringLiteral("Gemini"), QStringLiteral("GEMINI_API_KEY"),
            ModelsTr::tr("For cloud models as a baseline."),
            QStringLiteral("https://aistudio.google.com/apikey"),
            QStringLiteral("https://generativelanguage.googleapis.com/v1beta/models?pageSize=1"),
            QStringLiteral("x-goog-api-key"), QString()}};
    return kinds;
}

const KeyKind *findKeyKind(const QString &id)
{
    const auto found = std::find_if(
        keyKinds().begin(), keyKinds().end(), [&id](const KeyKind &kind) { return kind.id == id; });
    return found == keyKinds().end() ? nullptr : &*found;
}

QString keyVariable(const QString &id)
{
    if (const KeyKind *kind = findKeyKind(id))
        return kind->variable;
    QString name = id.section(QStringLiteral("://"), 1).toUpper();
    name.replace(QRegularExpression(QStringLiteral("[^A-Z0-9]")), QStringLiteral("_"));
    return name.isEmpty() ? QString() : QStringLiteral("SWEETSPOT_KEY_") + name;
}

KeyKind keyKindOfAddress(const QString &label, const QString &origin)
{
    const QString id = QLatin1String(kAddressKey) + origin;
    return {id, label, keyVariable(id), ModelsTr::tr("Sent only to %1.").arg(origin), origin,
        origin + QStringLiteral("/v1/models"), QStringLiteral("Authorization"), QStringLiteral("Bearer ")};
}

QString maskedKey(const QString &key)
{
    constexpr int kShown = 4, kShortest = 12;
    const QString dots(8, QChar(0x2022));
    return key.size() < kShortest ? dots : dots + key.right(kShown);
}

} // namespace sweetspot
