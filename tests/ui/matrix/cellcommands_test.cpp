// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/usecommand.h"
#include "tests/support/testdata.h"
#include "ui/matrix/cellcommands.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

TEST(CellCommands, CopiesTheCommandItNamesAndSaysSo)
{
    CellRecord cell = test::measuredCell();
    cell.launches[0].commandLine = q("llama-server --model x.gguf --port 8150 --parallel 8");
    CellCommands commands;
    auto *serve = commands.findChild<QPushButton *>(q("copyServe"));
    auto *measured = commands.findChild<QPushButton *>(q("copyMeasured"));
    auto *done = commands.findChild<QLabel *>(q("commandCopied"));
    EXPECT_FALSE(serve->isEnabled());
    commands.tell(cell, true);
    measured->click();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), cell.launches[0].commandLine);
    EXPECT_FALSE(done->isHidden());
    EXPECT_TRUE(done->text().contains(q("measured"))) << done->text();
    serve->click();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), serveCommand(cell));
    EXPECT_FALSE(serveCommand(cell).contains(q("8150")));
    EXPECT_TRUE(done->text().contains(q("serves"))) << done->text();
    commands.tell(cell, true);
    EXPECT_FALSE(done->isHidden()) << "it is the same cell's";
    commands.tell({}, false);
    EXPECT_TRUE(done->isHidden());
    EXPECT_FALSE(measured->isEnabled());
}

TEST(CellCommands, AsksForTheLogWhereThereIsOne)
{
    CellCommands commands;
    auto *log = commands.findChild<QPushButton *>(q("serverLog"));
    int asked = 0;
    QObject::connect(&commands, &CellCommands::logRequested, &commands, [&] { ++asked; });
    commands.tell(test::measuredCell(), false);
    log->click();
    EXPECT_EQ(asked, 0);
    commands.tell(test::measuredCell(), true);
    log->click();
    EXPECT_EQ(asked, 1);
}

TEST(CellCommands, OpensAChatWithTheCell)
{
    CellCommands commands;
    int asked = 0;
    QObject::connect(&commands, &CellCommands::tryRequested, &commands, [&] { ++asked; });
    commands.findChild<QPushButton *>(q("tryCell"))->click();
    EXPECT_EQ(asked, 1);
}

TEST(CellCommands, AsksForTheBestSettings)
{
    CellCommands commands;
    int asked = 0;
    QObject::connect(&commands, &CellCommands::tuneRequested, &commands, [&] { ++asked; });
    commands.findChild<QPushButton *>(q("tuneCell"))->click();
    EXPECT_EQ(asked, 1);
}

TEST(CellCommands, HandsOverWhatCanBeServed)
{
    CellRecord cell = test::measuredCell();
    cell.launches[0].commandLine = q("llama-server --model x.gguf");
    CellCommands commands;
    auto *button = commands.findChild<QPushButton *>(q("handOver"));
    int asked = 0;
    QObject::connect(&commands, &CellCommands::handOverRequested, &commands, [&] { ++asked; });
    EXPECT_FALSE(button->isEnabled());
    commands.tell(cell, false);
    button->click();
    EXPECT_EQ(asked, 1);
    cell.launches.clear();
    commands.tell(cell, false);
    EXPECT_FALSE(button->isEnabled());
}
