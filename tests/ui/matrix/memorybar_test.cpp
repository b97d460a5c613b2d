// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "tests/ui/drawing.h"
#include "tests/ui/plainnumbers.h"
#include "ui/base/colors.h"
#include "ui/matrix/memorybar.h"

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class BarOfMemory : public testing::Test
{
protected:
    const test::PlainNumbers plain;
    BarOfMemory()
    {
        bar.setPalette(QPalette(QColor(240, 240, 240), QColor(250, 250, 250)));
        bar.resize(bar.sizeHint());
    }
    QImage show(const QVector<MemoryBar::Part> &parts, double limit)
    {
        bar.showParts(parts, limit);
        return bar.grab().toImage().convertToFormat(QImage::Format_ARGB32_Premultiplied);
    }
    /// The row of pixels through the middle of the bar itself.
    QRect middle() const
    {
        const int line = bar.fontMetrics().height();
        return {0, line + 3 + line / 2, bar.width(), 1};
    }
    double share(const QImage &image, int part) const
    {
        return double(test::pixelsOf(image, middle(), seriesColor(part, false))) / bar.width();
    }

    MemoryBar bar{q("Main memory")};
};

} // namespace

TEST_F(BarOfMemory, PartsAreAsLongAsTheirShares)
{
    const QImage image = show({{q("weights"), 4e9}, {q("KV cache"), 2e9}, {q("buffers"), 1e9}}, 8e9);
    EXPECT_NEAR(share(image, 0), 0.5, 0.01);
    EXPECT_NEAR(share(image, 1), 0.25, 0.01);
    EXPECT_NEAR(share(image, 2), 0.125, 0.01);
    EXPECT_EQ(test::pixelsOf(image, image.rect(), errorColor(bar.palette())), 0);
}

TEST_F(BarOfMemory, TooMuchSticksOutBeyondAMark)
{
    const QImage image = show({{q("weights"), 8e9}, {q("KV cache"), 8e9}}, 8e9);
    EXPECT_NEAR(share(image, 0), 0.5, 0.02) << "the bar shows all that is needed";
    EXPECT_NEAR(share(image, 1), 0.5, 0.02);
    const QColor red = errorColor(bar.palette());
    const QRect mark(bar.width() / 2 - 3, middle().top() - 2, 6, 5);
    EXPECT_GT(test::pixelsOf(image, mark, red), 4) << "where the memory ends";
    const QRect words(0, 0, bar.width(), bar.fontMetrics().height());
    EXPECT_GT(test::countPixels(image, words,
                  [&](const QColor &colour) { return colour.red() > 150 && colour.green() < 120; }),
        10)
        << "the words are red as well";
}

TEST_F(BarOfMemory, SaysItInWordsToo)
{
    show({{q("weights"), 4.2e9}, {q("KV cache"), 5e8}}, 8e9);
    EXPECT_EQ(bar.accessibleName(), q("Main memory"));
    EXPECT_EQ(bar.accessibleDescription(), q("weights: 4.2 GB, KV cache: 500 MB"));
    EXPECT_TRUE(bar.toolTip().contains(q("weights: 4.2 GB<br>KV cache: 500 MB"))) << bar.toolTip();
}

TEST_F(BarOfMemory, NothingAndNoMemoryAreDrawnToo)
{
    const QImage nothing = show({}, 8e9);
    EXPECT_EQ(share(nothing, 0), 0);
    EXPECT_GT(test::inked(nothing, middle(), bar.palette().color(QPalette::Window)), bar.width() / 2)
        << "an empty bar";
    const QImage unknown = show({{q("weights"), 0}}, 0);
    EXPECT_EQ(share(unknown, 0), 0);
    EXPECT_EQ(test::pixelsOf(unknown, middle(), errorColor(bar.palette())), 0);
}

TEST_F(BarOfMemory, ItsWordsFitIntoTheLeastWidth)
{
    const QVector<MemoryBar::Part> parts{
        {q("weights"), 123.4e9}, {q("KV cache"), 123.4e9}, {q("buffers"), 123.4e9}};
    show(parts, 8e9);
    bar.resize(bar.minimumSizeHint());
    const QImage narrow = show(parts, 8e9);
    bar.resize(bar.minimumSizeHint() + QSize(400, 0));
    const QImage wide = show(parts, 8e9);
    const int top = bar.fontMetrics().height() * 5 / 2;
    const auto legend = [&](const QImage &image) {
        return test::inked(
            image, {0, top, image.width(), image.height() - top}, bar.palette().color(QPalette::Window));
    };
    EXPECT_EQ(legend(narrow), legend(wide)) << "words are cut off";
}
