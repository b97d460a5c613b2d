// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/matrixmodel.h"
#include "models/runrecord.h"

#include <QWidget>

#include <optional>

class QTextBrowser;
class QPushButton;

namespace sweetspot::ui
{

/// Everything about the chosen square: verdict, numbers with their meaning, flags, server log, how to reproduce
/// it.
class Inspector : public QWidget
{
    Q_OBJECT
public:
    explicit Inspector(QWidget *parent = nullptr);

    void clear();
    /// @param record of the square's cell, if it was measured
    void show(const MatrixRow &row, const QString &quantization, const MatrixSquare &square,
        const std::optional<CellRecord> &record, const BenchConfig &config, const QString &logFile);

private:
    QTextBrowser *m_text;
    QPushButton *m_copy;
    QPushButton *m_log;
    QString m_command;
    QString m_logFile;
    QString m_html;
};

/// The inspector's text. Foreign text is escaped. Pure.
QString inspectorHtml(const MatrixRow &row, const QString &quantization, const MatrixSquare &square,
    const std::optional<CellRecord> &record, const BenchConfig &config, const QPalette &palette);

} // namespace sweetspot::ui
