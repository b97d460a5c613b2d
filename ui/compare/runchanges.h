// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QTableWidget;

namespace sweetspot
{
struct RunComparison;
}

namespace sweetspot::ui
{

class RunLibrary;

/// What changed between two runs: in a few lines, and cell by cell. Runs are read when they are asked for.
class RunChanges : public QWidget
{
    Q_OBJECT
public:
    explicit RunChanges(RunLibrary *library, QWidget *parent = nullptr);

    /// @param runs ids, the older first; other than two: words that say so
    void show(const QStringList &runs);

private:
    void present();
    void compareTwo();
    QStringList summary(const QStringList &ids, const RunComparison &comparison) const;
    void showHead(const RunComparison &comparison);

    RunLibrary *m_library;
    QTableWidget *m_cells;
    QLabel *m_summary;
    QStringList m_chosen;
};

} // namespace sweetspot::ui
