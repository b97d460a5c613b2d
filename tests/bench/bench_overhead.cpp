// SPDX-License-Identifier: GPL-3.0-or-later
// What does Sweetspot itself cost in a run? Reads a finished run and prints the time between cells, the share
// of the run that was not the server's, and memory. Usage: bench_overhead PROJECT [RUN]
// And what looking at sensors costs, with attempts in turns: bench_overhead --sampling MODEL [--device NAME]
// [--pairs N]
#include "core/base/json.h"
#include "core/measure/statistics.h"
#include "core/store/runs/runstore.h"
#include "tests/bench/samplingcost.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace sweetspot;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc < 2) {
        std::fprintf(stderr,
            "Usage: bench_overhead PROJECT [RUN]\n       bench_overhead --sampling MODEL [--device NAME] "
            "[--pairs "
            "N]\n");
        return 2;
    }
    const QStringList words = QCoreApplication::arguments().mid(1);
    if (words.first() == QLatin1String("--sampling") && words.size() > 1)
        return bench::samplingCost(words.mid(1));
    const RunStore store(QString::fromLocal8Bit(argv[1]));
    const QString run = argc > 2 ? QString::fromLocal8Bit(argv[2]) : store.runIds().value(0);
    QFile journal(store.folder(run).journal());
    if (!journal.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "There is no such run.\n");
        return 2;
    }
    // A cell's end -> its server is being ended, the next one starts. The "server" line is written when the
    // next one is ready, so its load time is taken off.
    std::vector<double> gaps;
    double serverTime = 0;
    QDateTime first, last, cellEnd;
    int attempts = 0;
    while (!journal.atEnd()) {
        const auto line = parseJson(journal.readLine());
        if (!line)
            continue;
        const QDateTime at = timeOf(*line, "utc");
        if (!first.isValid())
            first = at;
        last = at;
        const QString kind = textOf(*line, "e");
        if (kind == QLatin1String("server")) {
            const double load = numberOf(*line, "load_s");
            serverTime += load;
            if (cellEnd.isValid())
                gaps.push_back(double(cellEnd.msecsTo(at)) / 1000 - load);
        } else if (kind == QLatin1String("attempt")) {
            serverTime += numberOf(*line, "e2e_ms") / 1000;
            ++attempts;
            cellEnd = at;
        }
    }
    const double wall = double(first.msecsTo(last)) / 1000;
    std::printf("run %s: %d attempts, %.2f s\n", qPrintable(run), attempts, wall);
    if (!gaps.empty())
        std::printf("from a cell's end to the next server's start: median %.3f s, largest %.3f s\n",
            *statistics::median(gaps), *statistics::percentile(gaps, 1.0));
    std::printf("servers loading and answering: %.2f s; everything else: %.2f s = %.1f %% of the run, %.1f ms "
                "per attempt\n",
        serverTime, wall - serverTime, (wall - serverTime) / wall * 100,
        attempts ? (wall - serverTime) * 1000 / attempts : 0);
    return 0;
}
