// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/matrix/matrixviewstate.h"

#include <QTemporaryDir>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

TEST(MatrixViewState, IsKeptForEachProject)
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(q("s.ini")), QSettings::IniFormat);
    MatrixViewState state;
    state.filter.name = q("llama, 3 = \x1f ü");
    state.filter.sizeTo = 8.5;
    state.filter.state = MatrixFilter::State::Stale;
    state.filter.hideEmpty = true;
    state.order = {MatrixOrder::By::Metric, q("memory_gb"), false};
    state.kept = {q("A\x1fllama.cpp\x1f"
                    "CPU\x1f"),
        q("B")};
    state.colours = ColourView::DistanceFromBest;
    state.zoom = 1.5;
    writeViewState(settings, q("/home/me/ä b"), state);
    settings.sync();
    const QSettings again(folder.filePath(q("s.ini")), QSettings::IniFormat);
    EXPECT_EQ(readViewState(again, q("/home/me/ä b")), state);
    EXPECT_EQ(readViewState(again, q("/home/me/other")), MatrixViewState());
    writeViewState(settings, q("/home/me/ä b"), {});
    EXPECT_TRUE(settings.allKeys().isEmpty()) << "what is as at first leaves nothing behind";
    writeViewState(settings, {}, state);
    EXPECT_TRUE(settings.allKeys().isEmpty()) << "no project, nothing to remember";
}

TEST(MatrixViewState, ReadsNonsenseAsTheUsual)
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(q("s.ini")), QSettings::IniFormat);
    MatrixViewState odd;
    odd.filter.state = MatrixFilter::State(99);
    odd.order.by = MatrixOrder::By(-1);
    odd.colours = ColourView(7);
    odd.zoom = -2;
    writeViewState(settings, q("/p"), odd);
    EXPECT_EQ(readViewState(settings, q("/p")), MatrixViewState());
}
