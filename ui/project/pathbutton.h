// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/configkeys.h"

#include <QToolButton>

namespace sweetspot::ui
{

/// How a project writes down a path that a person chose: relative to its folder where it lies inside.
QString pathInProject(const QString &project, const QString &chosen);

/// Offers a dialog to choose what a path leads to.
class PathButton : public QToolButton
{
    Q_OBJECT
public:
    /// @param what a path of this is, for the dialog's title and for a screen reader
    PathButton(ConfigKey::Leads leads, const QString &what, QWidget *parent = nullptr);

    /// @param project folder that relative paths start from
    void start(const QString &project, const QString &current);

signals:
    void chosen(const QString &path); ///< as the project writes it

private:
    void open();

    ConfigKey::Leads m_leads;
    QString m_what, m_project, m_current;
};

} // namespace sweetspot::ui
