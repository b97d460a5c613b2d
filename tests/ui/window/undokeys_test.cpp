// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/window/undokeys.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QMainWindow>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>

using sweetspot::test::q;
using sweetspot::ui::UndoKeys;

TEST(UndoKeys, AFieldWithNothingToUndoPassesTheKeyOn)
{
    QMainWindow window;
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    auto *line = new QLineEdit;
    auto *spin = new QSpinBox;
    column->addWidget(line);
    column->addWidget(spin);
    window.setCentralWidget(content);
    int undone = 0;
    QAction undo;
    undo.setShortcut(QKeySequence::Undo);
    QObject::connect(&undo, &QAction::triggered, [&undone] { ++undone; });
    window.addAction(&undo);
    new UndoKeys(&window);
    window.show();
    QApplication::setActiveWindow(&window);
    line->setFocus();
    QTest::keyClicks(line, q("abc"));
    QTest::keySequence(line, QKeySequence::Undo);
    EXPECT_EQ(undone, 0) << "its own text first";
    EXPECT_EQ(line->text(), QString());
    QTest::keySequence(line, QKeySequence::Undo);
    EXPECT_EQ(undone, 1);
    spin->setFocus();
    QTest::keySequence(spin, QKeySequence::Undo);
    EXPECT_EQ(undone, 2);
}
