// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "models/issue.h"
#include "models/result.h"

#include <QCommandLineParser>
#include <QString>
#include <QStringList>
#include <QVector>

#include <functional>

namespace sweetspot::cli
{

/// Exit codes of sweetspot-cli.
enum ExitCode { Done = 0, CellsErrored = 1, BadUsage = 2, Interrupted = 3, BadEnvironment = 4 };

int exitCodeOf(const Error &error);
/// What the program ends with: the command's own code, unless that is Done and some of the results could not be
/// written to standard output. A pipe that nobody reads any more gives Interrupted and no words, anything
/// else (a full disk) BadEnvironment and a sentence.
int exitCodeAfterOutput(int code);

// Everything that is printed goes through these: what a terminal would obey is taken out
// (models/foreigntext.h).
/// Standard output, for results; a pipe gets UTF-8 lines.
void print(const QString &line);
/// Standard error, for everything else.
void say(const QString &line);
void printJson(const Json &json);
/// Says the error's sentence and detail; gives the exit code.
int fail(const Error &error, bool json = false);
/// Every issue on a line of its own.
void sayIssues(const Issues &issues);
Json issuesToJson(const Issues &issues);

/// A line that is overwritten on a terminal, and a plain line elsewhere, where only `lasting` ones are printed.
class ProgressLine
{
public:
    ProgressLine();
    ~ProgressLine();
    void show(double share, const QString &text);
    void lasting(const QString &line); ///< above the progress line

private:
    void clear();
    bool m_terminal;
    int m_shown = 0;
};

/// A parser with --json and --help; add options, then call parse(). Ends the program on --help, and with
/// BadUsage.
class Arguments
{
public:
    explicit Arguments(const QString &description);
    QCommandLineParser &parser() { return m_parser; }
    void positional(const QString &name, const QString &description, const QString &syntax = {});
    void option(const QString &name, const QString &description, const QString &valueName = {});
    /// What an option with a value was called once: still taken, not shown in --help.
    void formerOption(const QString &name);
    /// --verbose and --debug.
    void logOptions();
    struct Option {
        QString name;
        QString description;
        bool takesValue = false;
    };
    /// The only argument of a command that is to print its options as JSON instead of doing anything.
    static constexpr char kDescribe[] = "--describe-options";
    /// @param least, most number of positional arguments
    void parse(const QStringList &arguments, int least, int most);

    /// An error when an option was given that the action has no use for (--json always goes).
    Status allowOnly(const QString &action, const QStringList &options) const;

    bool json() const { return m_parser.isSet(QStringLiteral("json")); }
    bool has(const QString &name) const { return m_parser.isSet(name); }
    QString value(const QString &name) const { return m_parser.value(name); }
    QStringList list(const QString &name) const; ///< comma-separated, may be repeated
    QStringList values(const QString &name) const { return m_parser.values(name); }
    QStringList positionals() const { return m_parser.positionalArguments(); }

private:
    QString helpText(const QString &command) const;
    QCommandLineParser m_parser;
    QVector<Option> m_options;
};

} // namespace sweetspot::cli
