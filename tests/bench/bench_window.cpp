// SPDX-License-Identifier: GPL-3.0-or-later
// Is the window fluid? Time to the first window, the longest silence of its event loop during a real run,
// frames per second of a 100 x 100 heat map, finding one's way in it, memory. Usage: bench_window [PROJECT]
#include "core/hardware/cpu/processprobe.h"
#include "core/measure/clock.h"
#include "models/matrixfilter.h"
#include "ui/matrix/heatmapview.h"
#include "ui/matrix/matrixpicture.h"
#include "ui/window/mainwindow.h"
#include "ui/window/services.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace sweetspot;
using namespace sweetspot::ui;

namespace
{

template <typename Work>
double millisecondsOf(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

// What a person does to find their way in 10,000 squares.
void largeMatrix(MatrixModel &model, HeatMapView &view)
{
    const auto say = [&](const char *what, double ms) { std::printf("%s: %.1f ms\n", what, ms); };
    const QString speed = QStringLiteral("interactive.tokens_per_second");
    model.setMetric(speed);
    const auto show = [&](const MatrixFilter &filter, const MatrixOrder &order, const QSet<QString> &kept) {
        return millisecondsOf([&] {
            view.arrange(shownOf(model, filter, order, kept), false);
            view.viewport()->repaint();
        });
    };
    MatrixFilter some;
    some.name = QStringLiteral("7");
    some.state = MatrixFilter::State::Measured;
    const QSet<QString> kept{rowKey(model.rows().at(90)), rowKey(model.rows().at(50))};
    say("sorting 10,000 squares by a metric and repainting",
        show({}, {MatrixOrder::By::Metric, speed, false}, {}));
    say("filtering them and repainting", show(some, {}, {}));
    say("showing all of them again, two rows at the top", show({}, {}, kept));
    constexpr int kSteps = 50;
    say("one step of scrolling", millisecondsOf([&] {
        for (int i = 0; i < kSteps; ++i) {
            view.verticalScrollBar()->setValue(i * 20);
            view.viewport()->repaint();
        }
    }) / kSteps);
    say("one step of zooming", millisecondsOf([&] {
        for (int i = 0; i < kSteps; ++i) {
            view.setZoom(0.5 + 0.03 * i);
            view.viewport()->repaint();
        }
    }) / kSteps);
    view.setZoom(1);
    for (const auto &[colours, what] : {std::pair(ColourView::BestPerRow, "colours of each row"),
             std::pair(ColourView::DistanceFromBest, "colours of the distance from the best")})
        say(what, millisecondsOf([&, colours = colours] {
            model.setColourView(colours);
            view.viewport()->repaint();
        }));
    say("a picture of all of them", millisecondsOf([&] { matrixPicture(model, view); }));
}

void heatMap()
{
    MatrixModel model;
    QVector<MatrixRow> rows;
    QStringList columns;
    for (int i = 0; i < 100; ++i) {
        rows << MatrixRow{QStringLiteral("Model %1").arg(i), QStringLiteral("%1B").arg(i / 10),
            QStringLiteral("CPU"), {}, i % 10 == 0};
        columns << QStringLiteral("Q%1").arg(i);
    }
    model.setLayoutOf(rows, columns);
    HeatMapView view(&model);
    view.resize(1600, 1000);
    view.show();
    QApplication::processEvents();
    constexpr int kFrames = 120;
    int tick = 0;
    const auto frame = [&] {
        QVector<SquareUpdate> updates;
        for (int row = 0; row < 100; ++row)
            for (int column = 0; column < 100; ++column) {
                MatrixSquare square;
                square.verdict.state
                    = (row + column + tick) % 7 == 0 ? CellState::Measuring : CellState::Passed;
                square.progress = (tick % 50) / 50.0;
                square.verdict.metrics.insert(QStringLiteral("interactive.tokens_per_second"),
                    MetricValue{double((row * 7 + column * 3 + tick) % 400 + 1), 5, 1.0, 2.0, true, {}});
                updates << SquareUpdate{row, column, square};
            }
        return updates;
    };
    double modelMs = 0, paintMs = 0;
    for (; tick < kFrames; ++tick) {
        const auto updates = frame();
        QElapsedTimer timer;
        timer.start();
        model.apply(updates);
        modelMs += double(timer.nsecsElapsed()) / 1e6;
        timer.restart();
        view.viewport()->repaint();
        paintMs += double(timer.nsecsElapsed()) / 1e6;
    }
    std::printf(
        "heat map 100 x 100, every square changed each frame: model %.1f ms, repaint %.1f ms, %.0f frames/s\n",
        modelMs / kFrames, paintMs / kFrames, 1000 / ((modelMs + paintMs) / kFrames));
    QElapsedTimer timer;
    timer.start();
    model.setMetric(QStringLiteral("memory_gb"));
    view.viewport()->repaint();
    std::printf(
        "changing the metric of 10,000 squares and repainting: %.1f ms\n", double(timer.nsecsElapsed()) / 1e6);
    largeMatrix(model, view);
}

} // namespace

int main(int argc, char **argv)
{
    const std::int64_t begin = nowNs();
    QApplication app(argc, argv);
    Services services;
    MainWindow window(&services);
    window.show();
    window.repaint();
    QApplication::processEvents();
    std::printf("first window after %.0f ms of this process\n", double(nowNs() - begin) / 1e6);
    if (argc > 1) {
        window.openProject(QString::fromLocal8Bit(argv[1]));
        std::int64_t beat = nowNs(), longest = 0;
        QTimer heart;
        QObject::connect(&heart, &QTimer::timeout, [&] {
            longest = std::max(longest, nowNs() - beat);
            beat = nowNs();
        });
        QObject::connect(&window.starter()->controller(), &RunController::finished, &app, &QApplication::quit);
        QObject::connect(window.starter(), &RunStarter::failed, &app, [](const Error &error) {
            std::printf("%s\n", qPrintable(error.sentence));
            QApplication::exit(1);
        });
        QTimer::singleShot(1000, &window, [&] {
            beat = nowNs();
            longest = 0;
            heart.start(10);
            window.starter()->start(false);
        });
        QApplication::exec();
        heart.stop();
        std::printf("longest silence of the event loop during a run: %.0f ms (heart beats every 10 ms)\n",
            double(longest) / 1e6);
    }
    heatMap();
    const ProcessMemory memory = processMemory(QCoreApplication::applicationPid());
    std::printf("own memory: %.0f MB resident, %.0f MB private, %.0f MB peak\n", memory.rss.value_or(0) / 1e6,
        memory.rssAnon.value_or(0) / 1e6, memory.peakRss.value_or(0) / 1e6);
    return 0;
}
