// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/hubanswers.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(HubAnswers, ASearchKeepsWhatIsARepository)
{
    const auto models = parseHubSearch(
        R"([{"id":"org/name","downloads":5,"likes":-2,"tags":["gguf","license:mit"],"gated":true,
             "gguf":{"total":7e9,"architecture":"llama","context_length":8192},
             "siblings":[{"rfilename":"m-Q4_K_M.gguf"},{"rfilename":"README.md"},7]},
            {"id":"../evil"}, {"id":7}, 3, null, {"modelId":"a/b","gated":"auto","gguf":[]}])");
    ASSERT_TRUE(models);
    ASSERT_EQ(models->size(), 2);
    EXPECT_EQ(models->at(0).repo, q("org/name"));
    EXPECT_EQ(models->at(0).likes, 0) << "no count";
    EXPECT_EQ(models->at(0).license, q("mit"));
    EXPECT_EQ(models->at(0).gated, q("manual"));
    EXPECT_EQ(models->at(0).parameters, 7e9);
    EXPECT_EQ(models->at(0).quantizations, QStringList{q("Q4_K_M")});
    EXPECT_EQ(models->at(1).gated, q("auto"));
    EXPECT_EQ(parseHubSearch(R"([{"id":"org/name"}])", q("Q4_K_M"))->size(), 0) << "it has none of it";
    for (const char *none : {"", "{}", "[", "null", "7"})
        EXPECT_FALSE(parseHubSearch(none)) << none;
}

TEST(HubAnswers, ARepositoryKeepsFilesThatCanBe)
{
    const QByteArray sum(64, 'a');
    const auto repo = parseHubRepo(R"({"sha":"0123456789abcdef","tags":["license:mit"],"siblings":[
        {"rfilename":"m-Q4_K_M.gguf","size":9,"lfs":{"size":5,"sha256":")"
            + sum + R"("}}, {"rfilename":"n-Q8_0.gguf","size":-1,"lfs":{"sha256":")" + sum + R"(\n"}},
        {"rfilename":"../up-Q4_0.gguf"}, {"rfilename":7}, 7, {"rfilename":"mmproj.gguf"},
        {"rfilename":"s-Q6_K-00001-of-00002.gguf","size":1}, {"rfilename":"s-Q6_K-00003-of-00002.gguf","size":1},
        {"rfilename":"t-Q5_0-00001-of-00002.gguf","size":1}, {"rfilename":"t-Q5_0-00002-of-00002.gguf","size":2}]})",
        q("org/name"));
    ASSERT_TRUE(repo);
    EXPECT_EQ(repo->license, q("mit"));
    ASSERT_EQ(repo->files.size(), 3) << "a split file of the parts 1 and 3 is none";
    EXPECT_EQ(repo->files[0].bytes(), 5) << "of the file, not of what points to it";
    EXPECT_EQ(repo->files[0].sha256[0].size(), 64);
    EXPECT_EQ(repo->files[1].bytes(), 0) << "unknown";
    EXPECT_TRUE(repo->files[1].sha256[0].isEmpty()) << "a line feed behind it is no checksum";
    EXPECT_EQ(repo->files[2].paths.size(), 2);
    EXPECT_EQ(repo->files[2].bytes(), 3);
    for (const char *none : {"", "[]", "{}", R"({"sha":"0123456789","siblings":{}})", R"({"siblings":[]})",
             R"({"sha":"../../etc","siblings":[]})", R"({"sha":"0123456789\n","siblings":[]})"})
        EXPECT_FALSE(parseHubRepo(none, q("org/name"))) << none;
}

TEST(HubAnswers, SizesOfManyPartsStayCounts)
{
    HubFile file;
    file.sizes = QVector<qint64>(100'000, (qint64(1) << 53) - 1);
    EXPECT_EQ(file.bytes(), qint64(1) << 60);
}
