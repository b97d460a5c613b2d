// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>

#include <optional>

namespace sweetspot
{

/// What a cloud model costs, in the list's currency for each million tokens.
struct ModelPrice {
    double input = 0;
    double output = 0; ///< reasoning included
    std::optional<double> cachedInput; ///< of prompt tokens that came from the provider's cache

    bool operator==(const ModelPrice &) const = default;
};

/// Of one request. Pure.
double costOf(const ModelPrice &price, double promptTokens, double outputTokens, double cachedTokens = 0);

/// Prices as a file lists them. Value type.
struct PriceList {
    struct Line {
        QString provider; ///< kind of engine ("anthropic") or host
        QString model; ///< as the provider calls it, or its beginning with a '*' at the end
        ModelPrice price;
        bool operator==(const Line &) const = default;
    };
    QString currency = QStringLiteral("USD");
    QString asOf; ///< the date they were true, as people write it
    QVector<Line> lines;

    bool operator==(const PriceList &) const = default;

    /// The line that names the model most exactly; nullopt when none does.
    std::optional<ModelPrice> find(const QString &kind, const QString &host, const QString &model) const;
};

} // namespace sweetspot
