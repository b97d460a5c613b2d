// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/localscan.h"
#include "tests/support/testdata.h"

#include <QFile>

using namespace sweetspot;
using sweetspot::test::q;

TEST(LocalScan, FindsModelsAndOnlyModelsOnce)
{
    QTemporaryDir dir;
    for (const char *file : {"a/one.gguf", "a/mmproj-one.gguf", "a/two-00001-of-00002.gguf",
             "a/two-00002-of-00002.gguf", "a/imatrix.gguf", "a/read.me", "b/c/THREE.GGUF"})
        test::writeFile(dir.filePath(q(file)), "x");
    ASSERT_TRUE(QFile::link(dir.filePath(q("a/one.gguf")), dir.filePath(q("b/link.gguf"))));
    const QStringList found = scanForModels({dir.filePath(q("a")), dir.filePath(q("b")), dir.filePath(q("a"))});
    EXPECT_EQ(found,
        (QStringList{dir.filePath(q("a/one.gguf")), dir.filePath(q("a/two-00001-of-00002.gguf")),
            dir.filePath(q("b/c/THREE.GGUF"))}));
    EXPECT_TRUE(scanForModels({q("/no/such")}).isEmpty());
}
