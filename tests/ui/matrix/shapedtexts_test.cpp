// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/shapedtexts.h"

#include "tests/ui/drawing.h"

#include <QApplication>
#include <QPainter>

#include <gtest/gtest.h>

using namespace sweetspot;
using namespace sweetspot::ui;

namespace
{

const QRect kPlace(20, 10, 120, 24);

/// The part of a sheet that has ink.
QRect inkOf(const QImage &image)
{
    QRect ink;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) != QColor(Qt::white))
                ink |= QRect(x, y, 1, 1);
    return ink;
}

QImage drawn(ShapedTexts &texts, const QRect &place, const QString &text,
    ShapedTexts::TooWide tooWide = ShapedTexts::TooWide::Elide)
{
    QImage image = test::sheet({160, 48});
    QPainter painter(&image);
    painter.setPen(Qt::black);
    texts.draw(&painter, place, text, tooWide);
    return image;
}

/// As Qt lays a text out that it sees for the first time.
QImage plainly(const QRect &place, const QString &text, const QFont &font)
{
    QImage image = test::sheet({160, 48});
    QPainter painter(&image);
    painter.setPen(Qt::black);
    painter.setFont(font);
    painter.drawText(place, Qt::AlignCenter, text);
    return image;
}

class Shaped : public testing::Test
{
protected:
    Shaped() { texts.setFont(font); }

    QFont font = QApplication::font();
    ShapedTexts texts;
};

} // namespace

TEST_F(Shaped, StandsWhereQtWouldPutIt)
{
    for (const char *text : {"3,150", "±2.1 %", "✓", "skipped", "überschritten"}) {
        const QString words = QString::fromUtf8(text);
        const QRect ours = inkOf(drawn(texts, kPlace, words)), theirs = inkOf(plainly(kPlace, words, font));
        ASSERT_FALSE(theirs.isEmpty()) << text;
        EXPECT_LE((ours.topLeft() - theirs.topLeft()).manhattanLength(), 2) << text;
        EXPECT_LE((ours.bottomRight() - theirs.bottomRight()).manhattanLength(), 2) << text;
    }
}

TEST_F(Shaped, LooksTheSameEachTimeAndInAnyPen)
{
    const QString text = QStringLiteral("412");
    const QImage first = drawn(texts, kPlace, text);
    EXPECT_EQ(drawn(texts, kPlace, text), first);
    QImage red = test::sheet({160, 48});
    {
        QPainter painter(&red);
        painter.setPen(Qt::red);
        texts.draw(&painter, kPlace, text);
    }
    EXPECT_EQ(inkOf(red), inkOf(first));
    EXPECT_NE(red, first) << "the pen of the first is not kept";
}

TEST_F(Shaped, WhatIsTooWideIsElidedOrLeftOut)
{
    const QString text = QStringLiteral("a sentence that has no room here at all");
    const QRect ink = inkOf(drawn(texts, kPlace, text));
    EXPECT_GT(ink.width(), kPlace.width() / 2);
    EXPECT_LE(ink.right(), kPlace.right() + 1);
    EXPECT_GE(ink.left(), kPlace.left() - 1);
    EXPECT_TRUE(inkOf(drawn(texts, kPlace, text, ShapedTexts::TooWide::LeaveOut)).isEmpty());
    EXPECT_FALSE(inkOf(drawn(texts, kPlace, text)).isEmpty()) << "nor is that kept for the other";
    const QRect wider(0, 10, 160, 24);
    EXPECT_GT(inkOf(drawn(texts, wider, text)).width(), ink.width()) << "kept for each width";
}

TEST_F(Shaped, AnotherFontForgetsTheOld)
{
    const QString text = QStringLiteral("412");
    const QRect small = inkOf(drawn(texts, kPlace, text));
    font.setPointSizeF(font.pointSizeF() * 1.5);
    texts.setFont(font);
    EXPECT_GT(inkOf(drawn(texts, kPlace, text)).height(), small.height());
}

TEST_F(Shaped, NoPlaceAndNoTextAreNothing)
{
    EXPECT_TRUE(inkOf(drawn(texts, QRect(), QStringLiteral("412"))).isEmpty());
    EXPECT_TRUE(inkOf(drawn(texts, kPlace, QString())).isEmpty());
}

TEST_F(Shaped, NothingIsDrawnBeyondItsPlace)
{
    for (const QSize size : {QSize(4, 24), QSize(40, 6), QSize(1, 1)}) {
        const QRect tiny(QPoint(60, 15), size);
        EXPECT_EQ(test::inkedOutside(drawn(texts, tiny, QStringLiteral("Ägyptg")), tiny), 0)
            << size.width() << " by " << size.height();
    }
}
