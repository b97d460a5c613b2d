// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QObject>
#include <QSocketNotifier>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <thread>

namespace sweetspot::cli
{

/// Turns SIGINT, SIGTERM and SIGHUP into a signal of the event loop. A second one ends the program at once; the
/// kernel then ends the servers.
class SignalWatcher : public QObject
{
    Q_OBJECT
public:
    explicit SignalWatcher(QObject *parent = nullptr);
    ~SignalWatcher() override;

signals:
    void interrupted();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

/// Does something that blocks on a thread of its own, so that Ctrl+C is heard: it then asks what is done to
/// stop.
template <typename T>
T stoppable(const std::function<T(const std::stop_token &)> &work)
{
    SignalWatcher watcher;
    std::optional<T> result;
    std::jthread worker([&](const std::stop_token &stop) {
        result.emplace(work(stop));
        QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    });
    QObject::connect(&watcher, &SignalWatcher::interrupted, [&worker] { worker.request_stop(); });
    QCoreApplication::exec();
    worker.join();
    return std::move(*result);
}

} // namespace sweetspot::cli
