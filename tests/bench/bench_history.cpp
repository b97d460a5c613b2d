// SPDX-License-Identifier: GPL-3.0-or-later
// A long history: time until a project with 100 runs and 100,000 attempts shows its first view, until any two
// of its runs are compared, and the HTML report of 1,000 cells. Usage: bench_history [FOLDER]
#include "core/judge/judge.h"
#include "core/judge/runcomparison.h"
#include "core/report/report.h"
#include "core/store/runs/runlist.h"
#include "core/store/runs/runstore.h"
#include "tests/support/testdata.h"
#include "ui/project/runlibrary.h"
#include "ui/window/mainwindow.h"
#include "ui/window/projectpages.h"
#include "ui/window/services.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QLabel>
#include <QTemporaryDir>
#include <QTreeWidget>

#include <cstdio>

using namespace sweetspot;
using namespace sweetspot::ui;

namespace
{

constexpr int kRuns = 100, kModels = 10, kQuantizations = 10, kAttempts = 10; // 1,000 attempts a run

RunRecord someRun(int number)
{
    RunRecord record;
    record.context = test::someContext();
    record.context.startedUtc = record.context.startedUtc.addSecs(3600 * number);
    record.completed = true;
    for (int m = 0; m < kModels; ++m)
        for (int q = 0; q < kQuantizations; ++q) {
            CellRecord cell = test::measuredCell(
                QStringLiteral("Model %1").arg(m), QStringLiteral("Q%1_K").arg(q), kAttempts);
            for (Attempt &attempt : cell.attempts) {
                attempt.decodeTps = 20 + m + q + 0.01 * ((number * 7 + attempt.rep * 13) % 17);
                attempt.answerStart = QStringLiteral("Once upon a time there was a model. ").repeated(11);
            }
            record.cells << cell;
        }
    return record;
}

template <typename Condition>
double until(Condition condition)
{
    QElapsedTimer timer;
    timer.start();
    while (!condition())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    return double(timer.nsecsElapsed()) / 1e9;
}

void report()
{
    RunRecord record;
    record.context = test::someContext();
    for (int m = 0; m < 100; ++m)
        for (int q = 0; q < 10; ++q)
            record.cells << test::measuredCell(
                QStringLiteral("Model %1").arg(m), QStringLiteral("Q%1_K").arg(q), 5);
    QElapsedTimer timer;
    timer.start();
    const ReportModel model = makeReport(record, {}, {});
    const double judged = double(timer.nsecsElapsed()) / 1e9;
    for (const ReportFormat &format : reportFormats()) {
        timer.restart();
        const QByteArray bytes = format.write(model);
        std::printf("%s report of 1,000 cells: %.2f MB, written in %.2f s\n", qPrintable(format.id),
            double(bytes.size()) / 1e6, double(timer.nsecsElapsed()) / 1e9);
    }
    std::printf("judging and recommending for 1,000 cells: %.2f s\n", judged);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QTemporaryDir temporary;
    const QString path
        = argc > 1 ? QString::fromLocal8Bit(argv[1]) : temporary.filePath(QStringLiteral("history"));
    if (!QDir(path + QStringLiteral("/runs")).exists()) {
        ProjectData data;
        data.settings.name = QStringLiteral("History");
        Document document;
        if (!document.create(path, data))
            return 1;
        for (int i = 0; i < kRuns; ++i)
            test::writeRun(path, someRun(i));
    }
    QElapsedTimer timer;
    timer.start();
    const auto runs = listRuns(path);
    std::printf("listing %d runs: %.3f s\n", int(runs.size()), double(timer.nsecsElapsed()) / 1e9);
    const RunStore store(path);
    for (int round = 0; round < 3; ++round) {
        timer.restart();
        const auto a = store.read(runs[round].context.runId), b = store.read(runs[50 + round].context.runId);
        const double read = double(timer.nsecsElapsed()) / 1e9;
        const auto comparison = compareRuns(judgeRun(*a, {}), judgeRun(*b, {}), regressionMetrics());
        std::printf("comparing two of them: %.3f s (reading %.3f s), %d cells, %d attempts each\n",
            double(timer.nsecsElapsed()) / 1e9, read, int(comparison.cells.size()),
            int(a->cells.size() * a->cells[0].attempts.size()));
    }
    Services services;
    MainWindow window(&services);
    window.show();
    QApplication::processEvents();
    auto *pages = window.findChild<ProjectPages *>();
    timer.restart();
    window.openProject(path);
    until([&] {
        return (&services.library)->runs().size() == runs.size()
            && (&services.library)->run(runs[0].context.runId);
    });
    QApplication::processEvents();
    std::printf("opening the project in the window, until the newest run is shown: %.3f s\n",
        double(timer.nsecsElapsed()) / 1e9);
    pages->setPage(QStringLiteral("runs"));
    auto *summary = pages->findChild<QLabel *>(QStringLiteral("runSummary"));
    auto *list = pages->findChild<QTreeWidget *>(QStringLiteral("runList"));
    for (const auto &[older, newer] : {std::pair(70, 40), std::pair(71, 41), std::pair(72, 42)}) {
        list->clearSelection();
        QApplication::processEvents();
        list->topLevelItem(older)->setSelected(true);
        timer.restart();
        list->topLevelItem(newer)->setSelected(true);
        until([&] { return summary->text().contains(QStringLiteral("median")); });
        pages->repaint();
        std::printf("the Runs page compares two runs that were not read before after %.3f s\n",
            double(timer.nsecsElapsed()) / 1e9);
    }
    report();
    return 0;
}
