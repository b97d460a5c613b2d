// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace sweetspot::cli
{

/// A command of sweetspot-cli: arguments begin with its own name; the result is the exit code.
struct Command {
    QString name;
    QString summary; ///< empty: for programs, not in --help
    int (*run)(const QStringList &arguments);
};

int runDemo(const QStringList &arguments);
int runNew(const QStringList &arguments);
int runPlan(const QStringList &arguments);
int runRun(const QStringList &arguments);
int runResume(const QStringList &arguments);
int runReport(const QStringList &arguments);
int runCommand(const QStringList &arguments);
int runTune(const QStringList &arguments);
int runCompare(const QStringList &arguments);
int runRuns(const QStringList &arguments);
int runModels(const QStringList &arguments);
int runDoctor(const QStringList &arguments);
int runEngines(const QStringList &arguments);
int runEngine(const QStringList &arguments);
int runComplete(const QStringList &arguments);

const std::vector<Command> &commands();

} // namespace sweetspot::cli
