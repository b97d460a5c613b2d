// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/person/consents.h"
#include "tests/support/testdata.h"

#include <QTemporaryDir>

using namespace sweetspot;
using sweetspot::test::q;

TEST(Consents, HoldForOneProjectAndOneAddress)
{
    QTemporaryDir dir;
    QDir(dir.path()).mkdir(q("a"));
    QDir(dir.path()).mkdir(q("b"));
    const QString file = dir.filePath(q("deep/er/consents.json")), a = dir.filePath(q("a"));
    EXPECT_FALSE(readConsents(file).allows(a, q("https://h"))) << "nothing is allowed unasked";
    Consents consents;
    consents.set(a, q("https://h"), true);
    ASSERT_TRUE(writeConsents(file, consents));
    const Consents again = readConsents(file);
    EXPECT_EQ(again, consents);
    EXPECT_TRUE(again.allows(a, q("https://h")));
    EXPECT_TRUE(again.allows(dir.filePath(q("b/../a")), q("https://h"))) << "the same folder by another name";
    EXPECT_FALSE(again.allows(dir.filePath(q("b")), q("https://h")));
    EXPECT_FALSE(again.allows(a, q("https://h.evil")));
    EXPECT_FALSE(again.allows(a, q("http://h")));
    consents.set(a, q("https://h"), false);
    ASSERT_TRUE(writeConsents(file, consents));
    EXPECT_FALSE(readConsents(file).allows(a, q("https://h")));
}

TEST(Consents, ADamagedFileAllowsNothing)
{
    QTemporaryDir dir;
    for (const char *text : {"", "[", "[]", "{\"allowed\": 7}", "{\"allowed\": [7, null]}"}) {
        test::writeFile(dir.filePath(q("c.json")), text);
        EXPECT_EQ(readConsents(dir.filePath(q("c.json"))), Consents()) << text;
    }
}
