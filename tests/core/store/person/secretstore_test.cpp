// SPDX-License-Identifier: GPL-3.0-or-later
// What needs no keyring; with a real one: tests/integration/keyring_test.cpp.
#include "core/store/person/secretstore.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(SecretStore, TheEnvironmentAndTheSessionNeedNoKeyring)
{
    QProcessEnvironment environment;
    environment.insert(q("GEMINI_API_KEY"), q("from-the-environment\n"));
    SecretStore store(environment);
    QObject context;
    QVector<FoundKey> found;
    QStringList changed;
    QObject::connect(&store, &SecretStore::changed, &context, [&](const QString &id) { changed << id; });
    store.read(q("gemini"), &context, [&](const FoundKey &key) { found << key; });
    EXPECT_TRUE(found.isEmpty()) << "the answer comes through the event loop, always";
    ASSERT_TRUE(test::waitUntil([&] { return found.size() == 1; }));
    EXPECT_EQ(found[0].key, q("from-the-environment"));
    EXPECT_EQ(found[0].source, FoundKey::Source::Environment);
    store.keepForSession(q("gemini"), q("mine"));
    EXPECT_EQ(changed, QStringList{q("gemini")});
    store.read(q("gemini"), &context, [&](const FoundKey &key) { found << key; });
    ASSERT_TRUE(test::waitUntil([&] { return found.size() == 2; }));
    EXPECT_EQ(found[1].source, FoundKey::Source::Session);
    {
        QObject gone;
        store.read(q("gemini"), &gone, [&](const FoundKey &key) { found << key; });
    }
    store.read(q("gemini"), &context, [&](const FoundKey &key) { found << key; });
    ASSERT_TRUE(test::waitUntil([&] { return found.size() == 3; }));
    QCoreApplication::processEvents();
    EXPECT_EQ(found.size(), 3) << "nobody waited for the one before";
}
