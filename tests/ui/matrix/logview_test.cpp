// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/matrix/logview.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class LogOfAServer : public testing::Test
{
protected:
    void open(const QByteArray &text)
    {
        if (!text.isNull())
            test::writeFile(dir.filePath(q("log")), text);
        view = std::make_unique<LogView>(q("Demo Q4_K_M"), dir.filePath(q("log")));
        bool there = false;
        QObject::connect(view.get(), &LogView::loaded, view.get(), [&] { there = true; });
        ASSERT_TRUE(test::waitUntil([&] { return there; }));
        shown = view->findChild<QPlainTextEdit *>(q("logText"));
        found = view->findChild<QLabel *>(q("logFound"));
    }
    int line() { return shown->textCursor().blockNumber(); }
    void type(const char *word) { view->findChild<QLineEdit *>(q("logFind"))->setText(q(word)); }
    void press(const char *button) { view->findChild<QPushButton *>(q(button))->click(); }

    QTemporaryDir dir;
    std::unique_ptr<LogView> view;
    QPlainTextEdit *shown = nullptr;
    QLabel *found = nullptr;
};

} // namespace

TEST_F(LogOfAServer, FindsForthAndBackAndAroundTheEnd)
{
    open("error one\nfine\nError two\nfine\nan error\n");
    EXPECT_TRUE(view->windowTitle().contains(q("Demo Q4_K_M")));
    type("error");
    EXPECT_EQ(line(), 0);
    EXPECT_TRUE(found->text().contains(q("3"))) << found->text();
    press("logNext");
    EXPECT_EQ(line(), 2);
    press("logNext");
    press("logNext");
    EXPECT_EQ(line(), 0) << "from the beginning again";
    press("logPrevious");
    EXPECT_EQ(line(), 4);
    type("nowhere");
    EXPECT_EQ(found->text(), q("Not found"));
    type("");
    EXPECT_TRUE(found->isHidden());
}

TEST_F(LogOfAServer, WrapsOnDemandAndSaysWhenItIsEmpty)
{
    open(QByteArray());
    EXPECT_TRUE(shown->toPlainText().isEmpty());
    EXPECT_TRUE(shown->placeholderText().contains(q("empty")));
    EXPECT_EQ(shown->lineWrapMode(), QPlainTextEdit::NoWrap);
    view->findChild<QCheckBox *>(q("logWrap"))->setChecked(true);
    EXPECT_EQ(shown->lineWrapMode(), QPlainTextEdit::WidgetWidth);
}
