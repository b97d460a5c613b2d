// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/hublink.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(HubLink, UnderstandsWhatPeoplePaste)
{
    const HubReference repo{q("org/Repo-GGUF"), q("main"), {}, {}};
    for (const char *text :
        {"org/Repo-GGUF", "https://huggingface.co/org/Repo-GGUF", "https://huggingface.co/org/Repo-GGUF/",
            " https://huggingface.co/org/Repo-GGUF?library=llama-cpp ", "huggingface.co/org/Repo-GGUF",
            "hf.co/org/Repo-GGUF", "hf://org/Repo-GGUF", "https://huggingface.co/org/Repo-GGUF/tree/main",
            "https://hf.co/org/Repo-GGUF"})
        EXPECT_EQ(parseHubReference(q(text)), repo) << text;
    const HubReference quant{q("org/Repo"), q("main"), {}, q("Q4_K_M")};
    for (const char *text :
        {"org/Repo:Q4_K_M", "org/Repo:q4_k_m", "hf.co/org/Repo:Q4_K_M", "hf://org/Repo:Q4_K_M"})
        EXPECT_EQ(parseHubReference(q(text)), quant) << text;
    const HubReference file{q("org/Repo"), q("abc123"), q("sub dir/m-Q4.gguf"), {}};
    for (const char *text : {"https://huggingface.co/org/Repo/blob/abc123/sub%20dir/m-Q4.gguf",
             "https://huggingface.co/org/Repo/resolve/abc123/sub%20dir/m-Q4.gguf?download=true",
             "hf://org/Repo@abc123/sub dir/m-Q4.gguf"})
        EXPECT_EQ(parseHubReference(q(text)), file) << text;
    EXPECT_EQ(parseHubReference(q("http://127.0.0.1:8080/org/Repo"), q("http://127.0.0.1:8080"))->repo,
        q("org/Repo"));
}

TEST(HubLink, AnythingElseIsNone)
{
    for (const char *text :
        {"", "org", "/etc/passwd", "../x", "org/..", "a/b/c", "https://example.com/org/repo",
            "https://huggingface.co/org", "ftp://huggingface.co/a/b", "hf://x", "org/repo:", "org/re po",
            "https://huggingface.co/org/repo/resolve/main/../../../x", "hf://org/repo/../../etc", "org\\repo",
            "C:/models/x.gguf", "model.gguf", "org/repo\n", "https://huggingface.co.evil.example/org/repo"}) {
        const auto reference = parseHubReference(q(text));
        EXPECT_TRUE(!reference || reference->repo == q("org/repo")) << text;
        if (reference) {
            EXPECT_TRUE(reference->file.isEmpty()) << text;
        }
    }
    EXPECT_FALSE(parseHubReference(q("../x")));
    EXPECT_FALSE(parseHubReference(q("https://huggingface.co.evil.example/org/repo")));
}

TEST(HubLink, PathsStayBelowTheirFolder)
{
    for (const char *path : {"m.gguf", "a/b/m-00001-of-00002.gguf", "Ünïcode 日本.gguf"})
        EXPECT_TRUE(isSafeHubPath(q(path))) << path;
    for (const char *path : {"", "/abs", "../m", "a/../m", "a//b", "./m", "a\\b", "C:x", "a/\x01"})
        EXPECT_FALSE(isSafeHubPath(q(path))) << path;
    EXPECT_FALSE(isSafeHubPath(QString(5000, QLatin1Char('x'))));
    EXPECT_FALSE(isSafeHubPath(q("a") + QChar(0x202E)));
}

TEST(HubLink, ALineFeedOrHalfAnAddressIsNoName)
{
    for (const char *none : {"hf://org/name\n/x", "hf://org\n/name/x", "hf://org/name@main\n/x",
             "hf.co/hf.co/2", "huggingface.co/huggingface.co/x", "https://hf.co/HF.co/x/blob/main/m.gguf"})
        EXPECT_FALSE(parseHubReference(q(none))) << none;
    EXPECT_EQ(parseHubReference(q(" org/name\n"))->repo, q("org/name")) << "as it is pasted";
}
