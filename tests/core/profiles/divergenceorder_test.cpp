// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/divergenceorder.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

struct Files {
    QTemporaryDir dir;
    BenchConfig config;
    CellSpec cell;

    Files()
    {
        test::writeFile(dir.filePath(q("a.gguf")), "a");
        test::writeFile(dir.filePath(q("b.gguf")), "bb");
        test::writeFile(dir.filePath(q("text.txt")), "Once upon a time.");
        config.quality.corpusFile = dir.filePath(q("text.txt"));
        cell.modelFile = dir.filePath(q("a.gguf"));
        cell.vocabulary = 512;
    }
    QString base(
        const char *reference, int chunks = 16, const char *engine = "v1", const char *lane = "CPU") const
    {
        const auto setup
            = setUpDivergence(cell, dir.filePath(q(reference)), chunks, config, q(engine), q(lane));
        EXPECT_TRUE(setup);
        return setup ? setup->order.baseFile : QString();
    }
};

} // namespace

TEST(DivergenceOrder, LogitsAreUsedAgainForTheSameAndForNothingElse)
{
    Files files;
    const QString first = files.base("b.gguf");
    EXPECT_EQ(files.base("b.gguf"), first);
    EXPECT_NE(files.base("a.gguf"), first);
    EXPECT_NE(files.base("b.gguf", 64), first);
    EXPECT_NE(files.base("b.gguf", 16, "v2"), first);
    EXPECT_NE(files.base("b.gguf", 16, "v1", "CUDA0"), first);
    files.cell.modelFile = files.dir.filePath(q("b.gguf"));
    EXPECT_EQ(files.base("b.gguf"), first) << "they are the reference's, whatever is compared";
    test::writeFile(files.dir.filePath(q("text.txt")), "Another text.");
    EXPECT_NE(files.base("b.gguf"), first);
}

TEST(DivergenceOrder, SaysWhatIsCompared)
{
    const Files files;
    const auto setup
        = setUpDivergence(files.cell, files.dir.filePath(q("b.gguf")), 16, files.config, q("v1"), q("CPU"));
    ASSERT_TRUE(setup);
    EXPECT_EQ(setup->order.modelFile, files.cell.modelFile);
    EXPECT_EQ(setup->order.referenceFile, files.dir.filePath(q("b.gguf")));
    EXPECT_EQ(setup->order.corpusFile, files.config.quality.corpusFile);
    EXPECT_EQ(setup->order.vocabulary, 512u);
    EXPECT_FALSE(setup->corpusHash.isEmpty());
}

TEST(DivergenceOrder, ATextThatIsNotThereIsSaid)
{
    Files files;
    files.config.quality.corpusFile = files.dir.filePath(q("none.txt"));
    const auto setup = setUpDivergence(files.cell, files.cell.modelFile, 16, files.config, q("v1"), q("CPU"));
    ASSERT_FALSE(setup);
    EXPECT_TRUE(setup.error().sentence.contains(q("none.txt")));
}

TEST(DivergenceOrder, TrimmingLeavesWhatIsSmall)
{
    const Files files;
    const QString base = files.base("b.gguf");
    test::writeFile(base, "logits");
    trimLogits();
    EXPECT_TRUE(QFile::exists(base));
    QFile::remove(base);
}
