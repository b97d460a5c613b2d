// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace sweetspot
{

/// A curve that is known about a cell: how it is named, drawn and written.
struct Series {
    QString id; ///< stable: "long_context.load_by_size"
    QString profile;
    QString jsonName; ///< within the profile's series object
    QString label;
    QString xLabel;
    QString xUnit;
    QString yUnit;
};

const std::vector<Series> &seriesTable();
const Series *findSeries(const QString &id);

} // namespace sweetspot
