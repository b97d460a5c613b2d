// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/tuneview.h"

#include <QWidget>

class QListWidget;

namespace sweetspot::ui
{

class LateLabel;

/// The earlier tunings of a project, newest first; read on another thread.
class TuneHistory : public QWidget
{
    Q_OBJECT
public:
    /// What is read and walked through; older ones stay on disk. A judgement: a page of lines.
    static constexpr qsizetype kMost = 20;

    explicit TuneHistory(QWidget *parent = nullptr);

    void setProject(const QString &path); ///< reads it anew; empty: none
    void setViews(const QVector<TuneView> &views); ///< newest first
    const QVector<TuneView> &views() const { return m_views; }
    void clearChoice();

signals:
    void chosen(const sweetspot::TuneView &view);

private:
    QListWidget *m_list;
    LateLabel *m_reading;
    QVector<TuneView> m_views;
    int m_number = 0; ///< of the reading; what an earlier one finds is dropped
};

} // namespace sweetspot::ui
