// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/judge/usescore.h"
#include "models/runrecord.h"
#include "models/verdict.h"

#include <QByteArray>
#include <QLocale>
#include <QSize>
#include <QString>
#include <QVector>

#include <optional>
#include <utility>

namespace sweetspot
{

/// A picture of one cell for a post: what was measured, on what, and under which conditions. Everything on it
/// is of one cell of one run.
struct CellCard {
    struct Figure {
        QString label, value, spread;
        bool operator==(const Figure &) const = default;
    };

    static constexpr QSize kSize{1200, 630}; ///< as previews of links are, in the SVG's units

    QString model, place; ///< "Llama 3.2 3B Q4_K_M", "llama.cpp · CPU"
    QString machine;
    QString use; ///< what the score is for
    std::optional<UseScore> score;
    QString noScore; ///< why there is none; empty with one
    QVector<Figure> figures; ///< at most six
    QStringList conditions; ///< what the figures hold for
    bool operator==(const CellCard &) const = default;
};

/// Pure. @param useCase id of models/usecase.h @param thresholds by which the score is reckoned
CellCard cellCard(const CellRecord &cell, const CellVerdict &verdict, const RunContext &run,
    const QString &useCase, const BenchConfig &thresholds, const QLocale &locale = QLocale());

/// Drawn with fonts that every system has a stand-in for. Pure.
QByteArray cardSvg(const CellCard &card, const QLocale &locale = QLocale());

} // namespace sweetspot
