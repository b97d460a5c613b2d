// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/problembundle.h"
#include "models/result.h"

#include <QObject>

class QWidget;

namespace sweetspot
{
class GpuWatch;
}

namespace sweetspot::ui
{

struct Services;

/// What the program and this machine are, as lines. Waits for the drivers: any thread but the window's.
/// @param gpus null: only what the bus tells
QStringList aboutLines(const GpuWatch *gpus);

/// Help > Report a problem: asks where to, and writes what helps to find its cause, without keys.
class ProblemReport : public QObject
{
    Q_OBJECT
public:
    /// @param services must outlive this
    ProblemReport(Services *services, QWidget *window);

    void ask(); ///< where to, then write()
    void write(const QString &folder);

signals:
    void noted(const QString &text);
    void failed(const sweetspot::Error &error);

private:
    void writeWith(const QString &folder, const Secrets &secrets);

    Services *m_services;
    QWidget *m_window;
};

} // namespace sweetspot::ui
