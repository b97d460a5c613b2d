// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/llamacpp/llamacppinstall.h"
#include "core/gguf/ggufheader.h"
#include "core/plan/planner.h"
#include "core/store/project/projectfolder.h"
#include "models/attempt.h"
#include "models/runrecord.h"

#include <QCoreApplication>
#include <QString>

#include <gtest/gtest.h>

#include <memory>
#include <ostream>

inline std::ostream &operator<<(std::ostream &out, const QString &text)
{
    return out << '"' << text.toStdString() << '"';
}
inline void PrintTo(const QString &text, std::ostream *out)
{
    *out << '"' << text.toStdString() << '"';
}

namespace sweetspot::test
{

/// Set by the window tests, which need a QApplication.
extern std::unique_ptr<QCoreApplication> (*makeApplication)(int &argc, char **argv);

inline QString q(const char *text)
{
    return QString::fromUtf8(text);
}

void writeFile(const QString &path, const QByteArray &bytes);
QByteArray readFile(const QString &path);

/// A small, valid GGUF file: llama, 2 layers, context 2048, one tensor.
QByteArray tinyGguf();

/// An attempt with plausible figures.
Attempt goodAttempt(int rep, double decodeTps = 100);
/// A finished cell with n good attempts.
CellRecord measuredCell(const QString &model = QStringLiteral("M"),
    const QString &quantization = QStringLiteral("Q4_K_M"), int n = 3);
RunContext someContext();
/// Writes a record as a run of the project, as a run itself would have; gives its id.
QString writeRun(const QString &project, RunRecord record);

/// The head of a model of 32 layers of 100 MB, an output and an embedding of 200 MB each, 3.6 GB in all; a
/// token costs 128 kB of cache.
GgufHeader sevenBillion();

/// The real engine of this machine. Tests that need it fail, not skip, when there is none: test.sh brings one.
const LlamaCppInstall &realLlamaCpp();

/// The demo project, made once for all tests of a program in a folder that outlives it (quantizing takes
/// seconds). Copy it before changing anything.
QString sharedDemo();
/// A fresh project in the folder that uses the demo's model files and runs fast: one model, one quantization.
ProjectData smallProject(const QString &folder);

/// For what will surely come. A busy machine takes long, and who waits for it loses nothing.
inline constexpr int kPatienceMs = 300000;

/// Runs the event loop until the condition holds or the time is over. From a second on it is patience, of
/// kPatienceMs at least; what is shorter is looked at for that long.
bool waitUntil(const std::function<bool()> &condition, int milliseconds = 30000);

/// Variable by which processes know the test program that began them.
inline constexpr char kTestMark[] = "SWEETSPOT_TEST_PROGRAM";

/// Processes whose command line contains the text, without those of other test programs.
QVector<qint64> processesWith(const QByteArray &text);

} // namespace sweetspot::test
