// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing waits inside something else: no event loop is entered but the program's own, and dialogs are opened,
// not executed.
#include "tests/house/sources.h"

#include <QRegularExpression>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

// What enters an event loop of its own. A test asks whether the pattern sees it.
QString nestedLoopIn(const QString &code)
{
    static const QRegularExpression comment(q("//[^\n]*"));
    static const QRegularExpression nested(
        q("\\b(?:QFileDialog::get\\w+|QInputDialog::get\\w+|QColorDialog::getColor|QFontDialog::getFont|"
          "QMessageBox::(?:about|aboutQt|critical|information|question|warning)) *\\(|"
          "(?:\\.|->|::)exec *\\(|\\bQEventLoop\\b|\\bprocessEvents *\\("));
    return nested.match(QString(code).remove(comment)).captured();
}

} // namespace

TEST(Dialogs, EnterNoEventLoopOfTheirOwn)
{
    int seen = 0;
    for (const QString &file : test::writtenFiles()) {
        const bool ours = file.startsWith(q("ui/")) || file.startsWith(q("core/"))
            || file.startsWith(q("models/")) || file == q("app/window.cpp");
        if (!ours || (!file.endsWith(q(".cpp")) && !file.endsWith(q(".h"))))
            continue;
        ++seen;
        const QString found = nestedLoopIn(test::writtenText(file).remove(q("return QApplication::exec();")));
        EXPECT_TRUE(found.isEmpty()) << file << ": " << found << ": open it, and go on in what it signals";
    }
    EXPECT_GT(seen, 500) << "the test must see the sources";
}

TEST(Dialogs, WhatEntersOneIsSeen)
{
    for (const char *code : {"QFileDialog::getOpenFileName(this)", "QMessageBox::question(this, a, b)",
             "QInputDialog::getText (this)", "menu.exec(place)", "dialog->exec()", "QDialog::exec()",
             "QEventLoop loop;", "QCoreApplication::processEvents();"})
        EXPECT_FALSE(nestedLoopIn(q(code)).isEmpty()) << code;
    for (const char *code : {"dialog->open();", "QMessageBox::Question", "menu->popup(place)", "// loop.exec()",
             "query.execute()", "new QMessageBox(QMessageBox::Question, a, b)"})
        EXPECT_TRUE(nestedLoopIn(q(code)).isEmpty()) << code;
}
