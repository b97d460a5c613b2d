// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/engines/enginetable.h"
#include "core/engines/install/installcheck.h"
#include "tests/support/places.h"
#include "tests/support/scriptedlauncher.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

InstallPlan planOf(const char *engine, const QString &folder)
{
    InstallPlan plan;
    plan.engine = plan.label = q(engine);
    plan.folder = folder;
    return plan;
}

/// The fake llama-server in the place where a fetched one is.
class InstallCheckLlama : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(QDir().mkpath(dir.filePath(q("usr/bin"))));
        ASSERT_TRUE(QFile::copy(test::fakeServer(), dir.filePath(q("usr/bin/llama-server"))));
    }
    void TearDown() override { qunsetenv("FAKE_BEHAVIOUR"); }
    Result<QString> check(const char *behaviour, const std::stop_token &stop = {})
    {
        qputenv("FAKE_BEHAVIOUR", behaviour);
        const InstallPlan plan = planOf("llama.cpp", dir.path());
        return checkInstall(*findEngine(plan.engine), plan, stop);
    }
    QTemporaryDir dir;
};

} // namespace

TEST_F(InstallCheckLlama, AServerThatAnswersIsGood)
{
    const auto checked = check("good");
    EXPECT_TRUE(checked) << checked.error().sentence << checked.error().detail;
}

TEST_F(InstallCheckLlama, OneThatDoesNotSaysWhy)
{
    for (const char *behaviour : {"http500", "crash_at_start"}) {
        const auto checked = check(behaviour);
        ASSERT_FALSE(checked) << behaviour;
        EXPECT_FALSE(checked.error().sentence.isEmpty()) << behaviour;
    }
    QFile::remove(dir.filePath(q("usr/bin/llama-server")));
    EXPECT_FALSE(check("good"));
    EXPECT_TRUE(test::processesWith(dir.path().toUtf8()).isEmpty()) << "nothing of it is left";
}

TEST_F(InstallCheckLlama, AStopIsHeard)
{
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(check("good", stop.get_token()).error().code, ErrorCode::Cancelled);
}

TEST(InstallCheckVllm, LoadsAModelWhoseWeightsAreMadeUp)
{
    if (!test::ScriptedLauncher::canRun())
        GTEST_SKIP() << "there is no Python";
    const test::ScriptedLauncher launcher(q("vllm"));
    const InstallPlan plan = planOf("vllm", launcher.folder());
    const auto checked = checkInstall(*findEngine(plan.engine), plan, {});
    ASSERT_TRUE(checked) << checked.error().sentence << checked.error().detail;
    EXPECT_EQ(*checked, q("vLLM 9.8.7+cpu"));
    EXPECT_TRUE(launcher.childrenEnd());
}

TEST(InstallCheckVllm, OneThatDiesSaysWhy)
{
    if (!test::ScriptedLauncher::canRun())
        GTEST_SKIP() << "there is no Python";
    test::ScriptedLauncher launcher(q("vllm"));
    launcher.behave(q("says ImportError: libtorch.so"));
    const InstallPlan plan = planOf("vllm", launcher.folder());
    EXPECT_FALSE(checkInstall(*findEngine(plan.engine), plan, {}));
    EXPECT_TRUE(launcher.arguments().contains(q("--load-format\ndummy"))) << launcher.arguments();
    EXPECT_TRUE(launcher.childrenEnd());
}

TEST(InstallCheckModel, HasAConfigurationAndATokenizerOfBytes)
{
    QTemporaryDir dir;
    const QString folder = dir.filePath(q("model"));
    ASSERT_TRUE(writeTinyModel(folder));
    const auto config = parseJson(test::readFile(folder + q("/config.json")));
    ASSERT_TRUE(config);
    EXPECT_EQ(integerOf(*config, "hidden_size"),
        integerOf(*config, "num_attention_heads") * integerOf(*config, "head_dim"));
    const auto tokenizer = parseJson(test::readFile(folder + q("/tokenizer.json")));
    ASSERT_TRUE(tokenizer);
    const Json &vocabulary = (*tokenizer)["model"]["vocab"];
    EXPECT_EQ(vocabulary.size(), 257u) << "each byte has a letter of its own";
    EXPECT_EQ(vocabulary["A"], 65);
    EXPECT_EQ(vocabulary["\u0120"], 32) << "as byte-level tokenizers write a space";
    EXPECT_LT(int(vocabulary.size()), integerOf(*config, "vocab_size"));
    EXPECT_TRUE(parseJson(test::readFile(folder + q("/tokenizer_config.json"))));
}
