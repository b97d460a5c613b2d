// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/enginekind.h"
#include "core/store/person/pricescodec.h"
#include "tests/support/testdata.h"

#include <QTemporaryDir>

using namespace sweetspot;
using sweetspot::test::q;

TEST(PricesCodec, ReadsTheBundledList)
{
    const PricesFile prices = currentPrices();
    EXPECT_TRUE(prices.issues.isEmpty());
    EXPECT_FALSE(prices.list.asOf.isEmpty()) << "a price without a date is no price";
    for (const EngineKind &kind : engineKinds()) {
        const bool priced = std::any_of(prices.list.lines.begin(), prices.list.lines.end(),
            [&](const PriceList::Line &line) { return line.provider == kind.id; });
        EXPECT_EQ(priced, kind.cloud) << kind.id;
    }
}

TEST(PricesCodec, WrongLinesAreSaidAndTheRestIsRead)
{
    const PricesFile prices
        = readPrices("currency: EUR\nas_of: 2026-11\nprices:\n  gemini:\n    a: {input: 1, output: 2}\n"
                     "    b: {input: -1, output: 2}\n    c: {input: 1}\n    d: 7\n  openai-cloud: 3\n",
            q("prices.yaml"));
    ASSERT_EQ(prices.list.lines.size(), 1);
    EXPECT_EQ(prices.list.lines[0].price, (ModelPrice{1, 2, {}}));
    EXPECT_EQ(prices.list.currency, q("EUR"));
    ASSERT_EQ(prices.issues.size(), 4);
    EXPECT_EQ(prices.issues[0].line, 6);
    EXPECT_EQ(prices.issues[0].key, q("gemini.b"));
    EXPECT_FALSE(readPrices("prices: [\n", q("p")).issues.isEmpty());
    EXPECT_TRUE(readPrices("", q("p")).list.lines.isEmpty());
}

TEST(PricesCodec, APersonsOwnListIsMadeOnceAndWins)
{
    QTemporaryDir dir;
    const QByteArray before = qgetenv("XDG_CONFIG_HOME");
    qputenv("XDG_CONFIG_HOME", dir.path().toUtf8());
    const auto path = makeOwnPrices();
    ASSERT_TRUE(path);
    EXPECT_EQ(readPrices(test::readFile(*path), *path).list, currentPrices().list);
    test::writeFile(*path, "currency: JPY\nprices: {gemini: {g: {input: 5, output: 6}}}\n");
    EXPECT_EQ(*makeOwnPrices(), *path) << "what is there stays";
    EXPECT_EQ(currentPrices().list.currency, q("JPY"));
    qputenv("XDG_CONFIG_HOME", before);
}
