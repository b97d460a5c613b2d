// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/enginekind.h"
#include "models/enginestate.h"

#include <QStringList>
#include <QWidget>

class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace sweetspot::ui
{

/// The models that a server has, with a box for each that is measured and the row of the matrix it stands in.
class ServedModelsTable : public QWidget
{
    Q_OBJECT
public:
    explicit ServedModelsTable(QWidget *parent = nullptr);

    /// @param state as the server was found last; nullptr: not asked yet
    /// @param rows names of the project's models
    void show(const EngineEntry &entry, const EngineState *state, const QStringList &rows, bool asking);
    /// While the server fetches a model its button stops that.
    void setFetching(bool fetching);

signals:
    void changed(const QString &what, const QVector<sweetspot::ServedModel> &models);
    void fetchRequested(const QString &model); ///< by the server itself
    void stopRequested(); ///< of what it fetches

private:
    void add();
    void choose(const QString &served, bool on);
    void put(const QString &served, const QString &row);

    QVector<ServedModel> m_chosen;
    bool m_fetching = false;
    QString m_fetcher; ///< label of an engine that fetches models; empty: it does not
    bool m_showing = false; ///< its own changes are no edits
    QTreeWidget *m_models;
    QLineEdit *m_another;
    QPushButton *m_add, *m_fetch;
};

} // namespace sweetspot::ui
