// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/window/manual.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTreeWidget>

using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class WindowOfTheManual : public testing::Test
{
protected:
    WindowOfTheManual()
    {
        window.show();
        QCoreApplication::processEvents();
    }
    int shownChapters()
    {
        int shown = 0;
        for (int i = 0; i < contents->topLevelItemCount(); ++i)
            shown += contents->topLevelItem(i)->isHidden() ? 0 : 1;
        return shown;
    }

    Manual window;
    QTextBrowser *text = window.findChild<QTextBrowser *>(q("manualText"));
    QTreeWidget *contents = window.findChild<QTreeWidget *>(q("manualContents"));
    QLineEdit *search = window.findChild<QLineEdit *>(q("manualSearch"));
};

} // namespace

TEST_F(WindowOfTheManual, OpensAChapterAtAHeading)
{
    window.open(ManualPlace{q("measuring"), q("comparing")});
    EXPECT_EQ(text->textCursor().block().text(), q("Comparing"));
    EXPECT_GT(text->verticalScrollBar()->value(), 0);
    window.open(ManualPlace{q("engines"), {}});
    EXPECT_EQ(text->verticalScrollBar()->value(), 0);
    EXPECT_TRUE(text->toPlainText().contains(q("Options and environment")));
    window.open(ManualPlace{q("nowhere"), {}});
    EXPECT_EQ(window.place().chapter, q("engines")) << "what is not there changes nothing";
}

TEST_F(WindowOfTheManual, ContentsLeadThere)
{
    EXPECT_EQ(contents->topLevelItemCount(), 5);
    contents->setCurrentItem(contents->topLevelItem(1)->child(1));
    EXPECT_EQ(window.place().chapter, q("measuring"));
    EXPECT_EQ(text->textCursor().block().text(), contents->currentItem()->text(0));
}

TEST_F(WindowOfTheManual, SearchesAllChaptersAndMarksWhatItFound)
{
    window.open(ManualPlace{q("glossary"), {}});
    search->setText(q("ladder"));
    EXPECT_LT(shownChapters(), 5);
    EXPECT_GT(shownChapters(), 0);
    EXPECT_FALSE(text->extraSelections().isEmpty());
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_EQ(text->textCursor().selectedText().toLower(), q("ladder"));
    search->clear();
    EXPECT_EQ(shownChapters(), 5);
    EXPECT_TRUE(text->extraSelections().isEmpty());
}

TEST_F(WindowOfTheManual, LinksLeadToOtherChapters)
{
    window.open(ManualPlace{q("commandline"), {}});
    emit text->anchorClicked(QUrl(q("engines.md#options-and-environment")));
    EXPECT_EQ(window.place(), (ManualPlace{q("engines"), q("options-and-environment")}));
    emit text->anchorClicked(QUrl(q("#what-each-loads")));
    EXPECT_EQ(window.place(), (ManualPlace{q("engines"), q("what-each-loads")}));
}
