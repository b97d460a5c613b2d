// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QtConcurrent>

#include <functional>

namespace sweetspot::ui
{

/// Does work on another thread and hands its value to the window's thread. When the context dies first, the
/// answer is dropped. The work must be pure or only read what it was given.
template <typename Work, typename Done>
void inBackground(QObject *context, Work work, Done done)
{
    using Value = std::invoke_result_t<Work>;
    auto *watcher = new QFutureWatcher<Value>(context);
    QObject::connect(
        watcher, &QFutureWatcher<Value>::finished, context, [watcher, done = std::move(done)]() mutable {
            watcher->deleteLater();
            done(watcher->result());
        });
    watcher->setFuture(QtConcurrent::run(std::move(work)));
}

} // namespace sweetspot::ui
