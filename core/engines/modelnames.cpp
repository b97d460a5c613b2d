// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/modelnames.h"

#include "core/base/json.h"
#include "core/base/tr.h"

#include <QSet>

namespace sweetspot
{

bool keepsNoList(const StreamRecord &listing)
{
    return listing.end == StreamEnd::Complete && (listing.status == 404 || listing.status == 405)
        && listing.contentType.rfind("text/html", 0) != 0;
}

std::optional<QStringList> modelNames(const QByteArray &body)
{
    const auto json = parseJson(body);
    if (!json || !json->is_object())
        return std::nullopt;
    for (const auto &[list, name] : {std::pair("data", "id"), std::pair("models", "name")}) {
        const auto found = json->find(list);
        if (found == json->end() || !found->is_array())
            continue;
        QStringList names;
        QSet<QString> seen; // a proxy may list hundreds of thousands
        for (const Json &model : *found) {
            QString text = model.is_object() ? textOf(model, name) : QString();
            if (text.startsWith(QLatin1String("models/")))
                text = text.mid(7);
            if (!text.isEmpty() && !seen.contains(text)) {
                seen.insert(text);
                names << text;
            }
        }
        return names;
    }
    return std::nullopt;
}

Status hasModel(const QString &engine, const QString &model, const std::optional<QStringList> &listed)
{
    if (!listed || listed->isEmpty() || listed->contains(model)
        || listed->contains(model + QStringLiteral(":latest")))
        return success();
    constexpr int kShown = 5;
    QStringList some = listed->mid(0, kShown);
    if (listed->size() > kShown)
        some << QStringLiteral("…");
    return Error{ErrorCode::NotFound,
        CoreTr::tr("%1 has no model \"%2\"; it has %3.").arg(engine, model, some.join(QStringLiteral(", "))),
        {}};
}

} // namespace sweetspot
