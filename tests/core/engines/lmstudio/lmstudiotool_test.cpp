// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/lmstudio/lmstudiotool.h"
#include "tests/support/testdata.h"

#include <QFile>

using namespace sweetspot;
using sweetspot::test::q;

TEST(LmStudioTool, ReadsWhatItsCommandLinePrints)
{
    EXPECT_EQ(lmStudioPort("{\"running\":true,\"port\":1234}"), 1234);
    EXPECT_EQ(lmStudioPort("Waking up...\n{\"running\":true,\"port\":4321}\n"), 4321);
    for (const char *none :
        {"", "{\"running\":false}", "{\"running\":true}", "{\"running\":true,\"port\":-1}", "x"})
        EXPECT_FALSE(lmStudioPort(none)) << none;
    const auto models = parseLmStudioModels(
        R"([{"type":"llm","modelKey":"qwen/qwen3-8b","path":"qwen/qwen3/q4.gguf"},7,{},{"path":"x"}])");
    ASSERT_EQ(models.size(), 1);
    EXPECT_EQ(models[0], (LmStudioModel{q("qwen/qwen3-8b"), q("qwen/qwen3/q4.gguf")}));
    EXPECT_TRUE(parseLmStudioModels("{}").isEmpty());
    EXPECT_EQ(parseLmStudioLoaded(R"([{"identifier":"a","modelKey":"b"},{"modelKey":"c"}])"),
        (QStringList{q("a"), q("c")}));
    EXPECT_EQ(
        parseLmStudioListing(
            R"({"data":[{"id":"a","state":"loaded"},{"id":"b","state":"not-loaded"},{"state":"loaded"},7]})"),
        QStringList{q("a")});
    for (const char *other : {"", "[]", R"({"data":1})", "<html>"})
        EXPECT_TRUE(parseLmStudioListing(other).isEmpty()) << other;
}

TEST(LmStudioTool, AFileIsKnownByItsPlaceInItsFolder)
{
    const QVector<LmStudioModel> models{{q("k"), q("pub/repo/m.gguf")}, {q("none"), {}}};
    EXPECT_EQ(lmStudioKey(models, q("/home/x/.lmstudio/models/pub/repo/m.gguf")), q("k"));
    EXPECT_EQ(lmStudioKey(models, q("/other/m.gguf")), QString());
    EXPECT_EQ(lmStudioKey(models, q("/otherpub/repo/m.gguf")), QString());
}

TEST(LmStudioTool, ItsOwnWordsAreInItsErrors)
{
    QTemporaryDir dir;
    test::writeFile(dir.filePath(q("lms")),
        "#!/bin/sh\ncase $1 in memory) echo 'Model loading was stopped due to insufficient system resources.' "
        ">&2; "
        "exit 1;; bad) echo 'no such model' >&2; exit 2;; *) echo fine;; esac\n");
    QFile::setPermissions(dir.filePath(q("lms")), QFile::ReadOwner | QFile::ExeOwner);
    EXPECT_EQ(findLms(dir.path()), dir.filePath(q("lms")));
    const LmStudioTool tool(findLms(dir.path()), {});
    EXPECT_EQ(*tool.run({q("good")}), "fine\n");
    EXPECT_EQ(tool.run({q("memory")}).error().code, ErrorCode::OutOfMemory);
    const auto bad = tool.run({q("bad")});
    ASSERT_FALSE(bad);
    EXPECT_TRUE(bad.error().sentence.contains(q("no such model")));
}
