// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/problembundle.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QTemporaryDir>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

ProblemBundle someBundle()
{
    ProblemBundle bundle;
    bundle.about = {q("Sweetspot 1.2.3"), q("Linux")};
    bundle.log = {q("read /home/ada/models/a.gguf"), q("sent Bearer sk-1234567890abcdef")};
    bundle.home = q("/home/ada");
    bundle.secrets = Secrets("sk-1234567890abcdef");
    return bundle;
}

} // namespace

TEST(ProblemBundle, HoldsNothingThatIsNobodyElses)
{
    const ProblemBundle bundle = someBundle();
    const QString log = QString::fromUtf8(filesOf(bundle).value(q("log.txt")));
    EXPECT_TRUE(log.contains(q("read ~/models/a.gguf"))) << log;
    EXPECT_FALSE(log.contains(q("1234567890"))) << log;
    const auto clean = [&bundle](const char *text) { return withoutPrivate(q(text), bundle); };
    EXPECT_EQ(clean("url: http://ada:geheim@host:80/v1"), q("url: http://host:80/v1"));
    EXPECT_EQ(clean("environment: {HF_TOKEN: hf_abc, OMP_NUM_THREADS: 4}"),
        q("environment: {HF_TOKEN: [removed], OMP_NUM_THREADS: 4}"));
    EXPECT_EQ(clean("MY_API_KEY=\"a b\" next"), q("MY_API_KEY=[removed] next"));
    for (const char *kept :
        {"limits:\n  max_load_time: 300", "min_tokens_per_sec: 2", "max_time_to_first_token: 30"})
        EXPECT_EQ(clean(kept), q(kept));
}

TEST(ProblemBundle, TakesTheProjectsFilesAndNothingElse)
{
    QTemporaryDir dir;
    test::writeFile(dir.filePath(q("config.yaml")), "test_mode: quick\n");
    test::writeFile(dir.filePath(q("models.yaml")), "models: []\n");
    test::writeFile(dir.filePath(q("questions.jsonl")), "{}\n");
    ProblemBundle bundle = someBundle();
    EXPECT_EQ(filesOf(bundle).size(), 2) << "no project";
    bundle.project = dir.path();
    EXPECT_EQ(filesOf(bundle).keys(),
        (QStringList{q("about.txt"), q("config.yaml"), q("log.txt"), q("models.yaml")}));
}

TEST(ProblemBundle, IsWrittenIntoANewFolderOnly)
{
    QTemporaryDir dir;
    const QString folder = dir.filePath(q("report"));
    ASSERT_TRUE(writeProblemBundle(folder, someBundle()));
    EXPECT_TRUE(test::readFile(folder + q("/about.txt")).startsWith("Sweetspot 1.2.3\n"));
    EXPECT_FALSE(writeProblemBundle(folder, someBundle())) << "nothing is written over";
}
