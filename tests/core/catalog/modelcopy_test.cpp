// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/modelcopy.h"

#include "tests/support/testdata.h"

#include <QFileInfo>
#include <QTemporaryDir>

using namespace sweetspot;
using sweetspot::test::q;

TEST(ModelCopy, GetsANameOfItsOwnAndReplacesNothing)
{
    QTemporaryDir dir;
    test::writeFile(dir.filePath(q("sha256-12")), test::tinyGguf());
    const auto copied = copyModelFile(dir.filePath(q("sha256-12")), dir.filePath(q("out")), q("m-Q4_K_M.gguf"));
    ASSERT_TRUE(copied) << copied.error().sentence;
    EXPECT_EQ(*copied, dir.filePath(q("out/m-Q4_K_M.gguf")));
    EXPECT_EQ(test::readFile(*copied), test::tinyGguf());
    EXPECT_FALSE(copyModelFile(dir.filePath(q("sha256-12")), dir.filePath(q("out")), q("m-Q4_K_M.gguf")));
    EXPECT_FALSE(copyModelFile(dir.filePath(q("gone")), dir.filePath(q("out")), q("n.gguf")));
    EXPECT_FALSE(QFileInfo::exists(dir.filePath(q("out/n.gguf"))));
    test::writeFile(dir.filePath(q("file")), "x");
    EXPECT_FALSE(copyModelFile(dir.filePath(q("sha256-12")), dir.filePath(q("file/below")), q("m.gguf")));
}

TEST(ModelCopy, OneOfSeveralFilesIsNotTakenForTheModel)
{
    QTemporaryDir dir;
    for (const char *part : {"m-00001-of-00002.gguf", "m-00002-of-00002.gguf"})
        test::writeFile(dir.filePath(q(part)), test::tinyGguf());
    const auto copied = copyModelFile(dir.filePath(q("m-00001-of-00002.gguf")), dir.path(), q("m.gguf"));
    ASSERT_FALSE(copied);
    EXPECT_TRUE(copied.error().sentence.contains(q("several files"))) << copied.error().sentence;
}
