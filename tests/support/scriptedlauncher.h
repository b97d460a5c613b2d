// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>

namespace sweetspot::test
{

/// A program that is started as if it were an engine's server, such as vLLM: a Python script that makes
/// children which outlive it, prints what it is told, and answers as OpenAI's or Triton's servers do.
/// Behaviours:
///   ok                ready at once
///   chatty            prints for nine seconds, then ready
///   hangs             prints one line and never gets ready
///   says TEXT         prints the text, exits with 1
///   midstream         kills itself outright within its first stream
class ScriptedLauncher
{
public:
    /// @param name of the program
    explicit ScriptedLauncher(const QString &name);

    static bool canRun(); ///< there is a Python
    void behave(const QString &behaviour);
    QString path() const { return m_dir.filePath(m_name); }
    QString folder() const { return m_dir.path(); }
    QString file(const QString &name) const { return m_dir.filePath(name); }
    QString arguments() const; ///< of the last start, a word in a line
    QString environment(const QString &variable) const; ///< of the last start
    int children() const; ///< how many of them live
    bool childrenEnd(int milliseconds = 20000) const; ///< waits for none

private:
    QTemporaryDir m_dir;
    QString m_name;
    QString m_mark; ///< seconds that its children sleep: theirs alone
};

} // namespace sweetspot::test
