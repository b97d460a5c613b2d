// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace sweetspot
{
class MatrixModel;
}

namespace sweetspot::ui
{

class HeatMapView;

/// The rows and columns that are shown as one picture, also those that one would have to scroll to, with
/// headings and the colour scale above. Sharp enough for a post; a matrix too large for that is drawn smaller.
QImage matrixPicture(MatrixModel &model, HeatMapView &view);

} // namespace sweetspot::ui
