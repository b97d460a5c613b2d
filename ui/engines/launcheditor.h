// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engineentry.h"

#include <QWidget>

namespace sweetspot::ui
{

class ChipList;

/// What a person adds to each start of an engine's server: options and variables, as chips. What the engine
/// does not accept is refused with the reason.
class LaunchEditor : public QWidget
{
    Q_OBJECT
public:
    explicit LaunchEditor(QWidget *parent = nullptr);

    void show(const EngineEntry &entry, bool editable);

signals:
    void changed(const QVector<sweetspot::LaunchOption> &options, const QMap<QString, QString> &environment);

private:
    void tell();

    EngineEntry m_entry;
    ChipList *m_options, *m_environment;
};

} // namespace sweetspot::ui
