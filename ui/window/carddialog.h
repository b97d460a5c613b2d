// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/cellcard.h"
#include "models/result.h"

#include <QDialog>
#include <QImage>

class QComboBox;
class QLabel;

namespace sweetspot::ui
{

/// A card of a cell as it would be posted, for the use that is chosen; to be copied, or saved as PNG or SVG.
class CardDialog : public QDialog
{
    Q_OBJECT
public:
    CardDialog(const CellRecord &cell, const CellVerdict &verdict, const RunContext &run,
        const BenchConfig &thresholds, QWidget *parent = nullptr);

    QByteArray svg() const { return m_svg; }
    QImage picture() const;
    /// By the ending of its name: SVG, or else PNG. Writes away from the window's thread; noted or failed.
    void saveTo(const QString &file);

signals:
    void noted(const QString &text);
    void failed(const sweetspot::Error &error);

private:
    void draw();
    void save();

    CellRecord m_cell;
    CellVerdict m_verdict;
    RunContext m_run;
    BenchConfig m_thresholds;
    QComboBox *m_use;
    QLabel *m_preview;
    QByteArray m_svg;
};

} // namespace sweetspot::ui
