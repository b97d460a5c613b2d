// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/colourview.h"
#include "models/matrixfilter.h"

#include <QSettings>

namespace sweetspot::ui
{

/// How a person looks at a project's matrix. It is this person's, so it is kept with their settings and not in
/// the project.
struct MatrixViewState {
    MatrixFilter filter;
    MatrixOrder order;
    QSet<QString> kept; ///< rows at the top, rowKey() of each
    ColourView colours = ColourView::Value;
    double zoom = 1;

    bool operator==(const MatrixViewState &) const = default;
};

MatrixViewState readViewState(const QSettings &settings, const QString &project);
/// What is as at first is not kept at all.
void writeViewState(QSettings &settings, const QString &project, const MatrixViewState &state);

} // namespace sweetspot::ui
