// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plurals.h"
#include "tests/support/testdata.h"

#include <QCoreApplication>

using namespace sweetspot;
using sweetspot::test::q;

TEST(Plurals, OneThingAndMany)
{
    EXPECT_EQ(pluralText(q("%n cell(s) below the thresholds."), 1), q("%n cell below the thresholds."));
    EXPECT_EQ(pluralText(q("%n cell(s) below the thresholds."), 0), q("%n cells below the thresholds."));
    EXPECT_EQ(pluralText(q("%n model(s) in %n file(s)"), 2), q("%n models in %n files"));
    EXPECT_EQ(pluralText(q("nothing to count"), 2), q("nothing to count"));
}

TEST(Plurals, TheApplicationAsksForThem)
{
    const auto runs = [](int n) { return QCoreApplication::translate("Any", "%n run(s) imported.", "", n); };
    EXPECT_EQ(runs(1), q("1 run(s) imported."));
    EnglishPlurals plurals;
    QCoreApplication::installTranslator(&plurals);
    EXPECT_EQ(runs(1), q("1 run imported."));
    EXPECT_EQ(runs(3), q("3 runs imported."));
    EXPECT_EQ(QCoreApplication::translate("Any", "function(s)"), q("function(s)")) << "no number, no change";
    QCoreApplication::removeTranslator(&plurals);
}
