// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/handover/handoverform.h"
#include "tests/support/llamahandover.h"

#include <QSet>

using namespace sweetspot;
using namespace sweetspot::test;

TEST(HandOverForm, EachHasANameOfItsOwn)
{
    QSet<QString> ids;
    for (const HandOverForm &form : sharedForms()) {
        EXPECT_FALSE(form.label.isEmpty()) << form.id;
        EXPECT_TRUE(form.write && form.read) << form.id;
        ids << form.id;
    }
    EXPECT_EQ(ids.size(), sharedForms().size());
}

TEST(HandOverForm, ALineHasThePathOfTheProgram)
{
    HandOverOrder order = llamaHandOver({q("llama-server"), q("/m/a.gguf"), {}});
    EXPECT_EQ(lineOf(order, {})->line.program, q("/opt/llama.cpp/llama-server"));
    order.programPath.clear();
    EXPECT_EQ(lineOf(order, {})->line.program, q("llama-server"));
    order.serve.settings.modelFile.clear();
    EXPECT_FALSE(lineOf(order, {}));
    EXPECT_FALSE(lineOf({}, {})) << "no engine";
}

TEST(HandOverForm, OptionsStandWithTheirValues)
{
    EXPECT_EQ(groupedByOption({q("serve"), q("m"), q("--a"), q("-1"), q("--b"), q("-c"), q("d")}),
        (QVector<QStringList>{{q("serve"), q("m")}, {q("--a"), q("-1")}, {q("--b")}, {q("-c"), q("d")}}));
    EXPECT_TRUE(groupedByOption({}).isEmpty());
}

TEST(HandOverForm, PatienceIsLongerThanAnyStartWas)
{
    HandOverOrder order;
    EXPECT_EQ(startPatience(order), 600) << "not known";
    order.loadSeconds = 0.1;
    EXPECT_EQ(startPatience(order), 60);
    order.loadSeconds = 100;
    EXPECT_EQ(startPatience(order), 400);
    order.loadSeconds = 1e12;
    EXPECT_EQ(startPatience(order), 86400);
}

TEST(HandOverForm, WhatEndsALineFitsNone)
{
    EXPECT_TRUE(fitsOneLine(q("a b;#'\"ü")));
    for (const char *bad : {"a\nb", "a\rb", "a\tb", "\x7f", "\xc2\x85", "\xe2\x80\xa8", "a\xef\xbb\xbf"})
        EXPECT_FALSE(fitsOneLine(q(bad))) << bad;
    EXPECT_TRUE(checkHandOver(q("a\n")));
    EXPECT_FALSE(checkHandOver(QString(QChar(0))));
    EXPECT_FALSE(checkHandOver(QString(kLargestHandOver + 1, QLatin1Char('a'))));
}
