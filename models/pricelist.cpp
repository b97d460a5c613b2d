// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricelist.h"

#include <algorithm>

namespace sweetspot
{

namespace
{
constexpr double kMillion = 1e6;
}

double costOf(const ModelPrice &price, double promptTokens, double outputTokens, double cachedTokens)
{
    const double cached = std::clamp(cachedTokens, 0.0, promptTokens);
    return ((promptTokens - cached) * price.input + cached * price.cachedInput.value_or(price.input)
               + outputTokens * price.output)
        / kMillion;
}

std::optional<ModelPrice> PriceList::find(const QString &kind, const QString &host, const QString &model) const
{
    std::optional<ModelPrice> best;
    qsizetype length = -1;
    for (const Line &line : lines) {
        if (line.provider != kind && line.provider.compare(host, Qt::CaseInsensitive) != 0)
            continue;
        const bool open = line.model.endsWith(QLatin1Char('*'));
        const QString name = open ? line.model.chopped(1) : line.model;
        const bool fits = open ? model.startsWith(name) : model == name;
        const qsizetype exactness = name.size() + (open ? 0 : 1);
        if (fits && exactness > length) {
            length = exactness;
            best = line.price;
        }
    }
    return best;
}

} // namespace sweetspot
