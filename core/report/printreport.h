// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart.h"
#include "core/report/report.h"

#include <QString>
#include <QVector>

namespace sweetspot
{

/// A report for paper: rich text in the subset that Qt's text documents draw, in which <img src="chart:N">
/// stands for the N-th chart. Names of models and servers' words are escaped.
struct PrintReport {
    QString html;
    QVector<Chart> charts;
};

/// Summary, recommendations, figures of each cell, charts, what each profile found, the machine. Pure.
PrintReport makePrintReport(const ReportModel &report);

} // namespace sweetspot
