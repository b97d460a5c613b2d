// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/backends/backendtable.h"
#include "tests/support/testdata.h"

#include <QSet>

using namespace sweetspot;
using sweetspot::test::q;

TEST(BackendTable, EveryBackendHasAServerAndADialect)
{
    QSet<QString> ids;
    for (const Backend &backend : backends()) {
        EXPECT_FALSE(ids.contains(backend.id));
        ids.insert(backend.id);
        EXPECT_TRUE(backend.makeServer(EngineInfo{}));
        const auto dialect = backend.makeDialect();
        ASSERT_TRUE(dialect);
        EXPECT_FALSE(dialect->health({"http://h"}).url.empty());
    }
    EXPECT_TRUE(findBackend(CellId{}.backend)) << "the default backend exists";
    EXPECT_EQ(findBackend(q("carrier pigeon")), nullptr);
}
