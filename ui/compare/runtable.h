// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/runsummary.h"

#include <QHash>
#include <QTreeWidget>

namespace sweetspot::ui
{

/// The runs of a project, newest first, one line each. The title is edited in place: F2, or a double click.
class RunTable : public QTreeWidget
{
    Q_OBJECT
public:
    enum Column { Started, Title, Machine, Engine, State, Size, Mode, Cpu, Columns };

    explicit RunTable(QWidget *parent = nullptr);

    /// Keeps the selection and the place. Where nothing was selected: the newest, and the baseline or the run
    /// before it, so that one look says whether the last change did harm.
    void setRuns(const QVector<RunSummary> &runs, bool editable);
    /// @param bytes by run; what is missing is being counted
    void setSizes(const QHash<QString, qint64> &bytes);
    QStringList selected() const; ///< ids, the older run first
    void editTitle();

signals:
    void titled(const QString &runId, const QString &title);

protected:
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;

private:
    QTreeWidgetItem *addRun(const RunSummary &run, bool editable);
    void fitColumns();
    void proposeTwo(const QVector<RunSummary> &runs);

    QHash<QString, qint64> m_sizes;
    bool m_filling = false;
};

} // namespace sweetspot::ui
