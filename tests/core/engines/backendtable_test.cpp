// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/backendtable.h"
#include "tests/support/testdata.h"

#include <QSet>

using namespace sweetspot;
using sweetspot::test::q;

TEST(BackendTable, EveryBackendHasAServerAndADialect)
{
    QSet<QString> ids;
    for (const Backend &backend : backends()) {
        EXPECT_FALSE(ids.contains(backend.kind));
        ids.insert(backend.kind);
        EXPECT_TRUE(backend.makeServer(BackendSite{}));
        const auto dialect = backend.makeDialect();
        ASSERT_TRUE(dialect);
        EXPECT_FALSE(dialect->health({"http://h"}).url.empty());
    }
    for (const BackendKind &kind : backendKinds())
        EXPECT_TRUE(findBackend(kind.id)) << "what people can choose can be made: " << kind.id;
    EXPECT_TRUE(findBackend(CellId{}.backend)) << "the default backend exists";
    EXPECT_EQ(findBackend(q("carrier pigeon")), nullptr);
}
