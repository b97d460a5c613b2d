// SPDX-License-Identifier: GPL-3.0-or-later
// What a scan and a list take of a folder full of lies. How long by the clock is for tests/bench/bench_models
// to say.
#include "core/base/json.h"
#include "tests/support/hostilefolder.h"
#include "tests/support/places.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QTemporaryDir>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

#if defined(SWEETSPOT_ASAN) || defined(SWEETSPOT_TSAN)
constexpr double kMostMegabytes = 4000; // theirs, not ours
constexpr double kMostProcessorSeconds = 20;
#else
constexpr double kMostMegabytes = 300;
constexpr double kMostProcessorSeconds = 2;
#endif

// A plan measures memory bandwidth where that is not known yet: the buffer of core/hardware/cpu/bandwidth.h.
constexpr double kBandwidthMegabytes = 256;

class HostileFolder : public testing::Test
{
protected:
    void SetUp() override
    {
        ProjectData data;
        data.config.modelDir = q("m");
        ASSERT_TRUE(ProjectFolder(project).save(data));
        test::makeHostileFolder(project + q("/m"));
    }
    void TearDown() override
    {
        QFile::setPermissions(project + q("/m/hidden-Q4_0.gguf"), QFile::ReadOwner | QFile::WriteOwner);
    }
    test::ProgramCost models(const QStringList &words) const
    {
        const test::ProgramCost cost
            = test::costOf(test::cli(), QStringList{q("models"), project} + words, dir.path());
        EXPECT_LT(cost.megabytes, kMostMegabytes) << words.join(q(" "));
        EXPECT_LT(cost.processorSeconds, kMostProcessorSeconds) << words.join(q(" "));
        EXPECT_FALSE(cost.output.contains(QChar(0x1b))) << "a terminal would obey it";
        EXPECT_FALSE(cost.output.contains(QChar(0x202e)));
        return cost;
    }
    QTemporaryDir dir;
    const QString project = dir.filePath(q("p"));
};

} // namespace

TEST_F(HostileFolder, IsScannedAndListedInLittleMemory)
{
    const auto scanned = models({q("scan")});
    EXPECT_EQ(scanned.exitCode, 0) << scanned.output.right(500);
    EXPECT_TRUE(scanned.output.contains(q("small-2999-Q4_0"))) << scanned.output.right(500);
    for (const char *no : {"fifo", "folder", "socket", "zero.gguf", "broken", "linked"})
        EXPECT_FALSE(scanned.output.contains(q(no))) << no;
    const auto added = models({q("scan"), q("--add")});
    EXPECT_EQ(added.exitCode, 0) << added.output.right(500);
    const auto listed = models({q("list"), q("--json")});
    EXPECT_EQ(listed.exitCode, 0) << listed.output.right(500);
    const auto json = parseJson(listed.output.toUtf8());
    ASSERT_TRUE(json && json->is_array()) << listed.output.left(500);
    EXPECT_GT(json->size(), 3000u);
    for (const Json &file : *json) {
        const QString name = textOf(file, "file");
        if (!name.contains(q("small-")) && !name.contains(q("layers"))) { // its head is whole, whatever it says
            EXPECT_FALSE(boolOf(file, "available")) << name;
        }
    }
    const auto again = models({q("scan"), q("--json")});
    EXPECT_EQ(again.exitCode, 0);
    EXPECT_EQ(again.output.trimmed(), q("[]")) << "all of them are known now: " << again.output.left(500);
}

TEST_F(HostileFolder, IsLookedThroughByTheOtherCommandsToo)
{
    ASSERT_EQ(models({q("scan"), q("--add")}).exitCode, 0);
    for (const QStringList &words : {QStringList{q("verify")}, QStringList{q("download"), q("--dry-run")}}) {
        const auto cost = models(words);
        EXPECT_TRUE(cost.exitCode >= 0 && cost.exitCode <= 4) << words.join(q(" ")) << cost.output.right(500);
    }
    const auto plan = test::costOf(test::cli(), {q("plan"), project}, dir.path());
    EXPECT_TRUE(plan.exitCode >= 0 && plan.exitCode <= 4) << plan.output.right(500);
    EXPECT_LT(plan.megabytes, kMostMegabytes + kBandwidthMegabytes);
}
