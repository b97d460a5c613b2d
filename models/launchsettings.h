// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>
#include <QVector>

namespace sweetspot
{

/// One option a server was started with, as its program spells it: "--ctx-size" and "8192", "num_ctx" and
/// "8192".
struct LaunchOption {
    QString name;
    QString value; ///< empty: a switch without a value

    bool operator==(const LaunchOption &) const = default;
};

/// Everything that shaped the measured speed and memory of one start of a server, and nothing that only
/// measuring needs (port, log format). The command line of the launch is made of the same value, and so is the
/// command that a person is given.
struct LaunchSettings {
    QString program; ///< what reads the options: "llama-server", "ollama"
    QString modelFile; ///< empty: nothing here to start, such as a server at an address
    QVector<LaunchOption> options; ///< in the order in which they were given
    QMap<QString, QString> environment = {}; ///< variables that the person added

    bool operator==(const LaunchSettings &) const = default;

    /// The value of the first option with one of these names; empty when there is none.
    QString value(const QStringList &names) const
    {
        for (const LaunchOption &option : options)
            if (names.contains(option.name))
                return option.value;
        return {};
    }
    QStringList arguments() const
    {
        QStringList words;
        for (const LaunchOption &option : options) {
            words << option.name;
            if (!option.value.isEmpty())
                words << option.value;
        }
        return words;
    }
};

} // namespace sweetspot
