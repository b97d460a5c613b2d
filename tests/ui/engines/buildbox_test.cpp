// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/engines/buildbox.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

#include <atomic>
#include <thread>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class Builds : public testing::Test
{
protected:
    void SetUp() override
    {
        box.resize(600, 200);
        static_cast<QWidget &>(box).show();
    }
    static LlamaCppInstall install(const char *origin, const QVector<EngineDevice> &devices)
    {
        LlamaCppInstall some;
        some.origin = q(origin);
        some.devices = devices;
        return some;
    }
    static EngineBuilds offer()
    {
        return {
            {install("downloaded", {})}, BuildCandidate{BuildKind::Vulkan, q("Vulkan computes on A GPU."), {}}};
    }
    QLabel *label(const char *name) { return box.findChild<QLabel *>(q(name)); }
    QPushButton *button(const char *name) { return box.findChild<QPushButton *>(q(name)); }

    std::atomic<int> asked{-1};
    std::atomic<bool> waits{false};
    Result<FetchedBuild> answer = FetchedBuild{BuildKind::Vulkan, {}, {}, {}};
    BuildBox box{[this](BuildKind kind, const std::function<void(const FetchProgress &)> &progress,
                     const std::stop_token &stop) -> Result<FetchedBuild> {
        asked = int(kind);
        progress({1, 3, q("Downloading")});
        while (waits && !stop.stop_requested())
            std::this_thread::yield();
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, q("Stopped."), {}};
        return answer;
    }};
};

} // namespace

TEST_F(Builds, EachIsShownWithWhatItComputesOn)
{
    EXPECT_FALSE(label("builds")->isVisible());
    LlamaCppInstall broken = install("found", {});
    broken.problem = q("It crashes.");
    box.show({{install("downloaded", {}), install("mine", {{q("CUDA0"), q("<b>A GPU</b>"), 24e9, {}}}), broken},
        std::nullopt});
    const QString text = label("builds")->text();
    for (const char *line :
        {"downloaded: the processor only", "mine: CUDA0 (<b>A GPU</b>), 24", "found: It crashes."})
        EXPECT_TRUE(text.contains(q(line))) << line << "\n" << text;
    EXPECT_EQ(label("builds")->textFormat(), Qt::PlainText);
    EXPECT_FALSE(button("getGpuBuild")->isVisible()) << "there is nothing better";
}

TEST_F(Builds, ABetterOneIsFetchedInTheBackground)
{
    box.show(offer());
    EXPECT_EQ(label("buildOffer")->text(), q("Vulkan computes on A GPU."));
    ASSERT_TRUE(button("getGpuBuild")->isVisible());
    QSignalSpy fetched(&box, &BuildBox::fetched), noted(&box, &BuildBox::noted),
        failed(&box, &BuildBox::failed);
    button("getGpuBuild")->click();
    EXPECT_FALSE(button("getGpuBuild")->isVisible());
    EXPECT_TRUE(button("stopGpuBuild")->isVisible());
    ASSERT_TRUE(test::waitUntil([&] { return fetched.count() == 1; }));
    EXPECT_EQ(asked, int(BuildKind::Vulkan));
    ASSERT_EQ(noted.count(), 1);
    EXPECT_TRUE(noted.first().first().toString().contains(q("Vulkan build of llama.cpp is ready")));
    EXPECT_EQ(failed.count(), 0);
    EXPECT_FALSE(button("stopGpuBuild")->isVisible());
}

TEST_F(Builds, OneThatSeesNoGpuSaysWhy)
{
    answer = FetchedBuild{BuildKind::Vulkan, {}, {}, q("libvulkan.so.1 is missing.")};
    box.show(offer());
    QSignalSpy noted(&box, &BuildBox::noted);
    button("getGpuBuild")->click();
    ASSERT_TRUE(test::waitUntil([&] { return noted.count() == 1; }));
    EXPECT_TRUE(noted.first().first().toString().contains(q("libvulkan.so.1 is missing.")));
}

TEST_F(Builds, AFailureAndAStopAreNoBuild)
{
    box.show(offer());
    QSignalSpy fetched(&box, &BuildBox::fetched), failed(&box, &BuildBox::failed);
    answer = Error{ErrorCode::Environment, q("No network."), {}};
    button("getGpuBuild")->click();
    ASSERT_TRUE(test::waitUntil([&] { return failed.count() == 1; }));
    waits = true;
    button("getGpuBuild")->click();
    ASSERT_TRUE(test::waitUntil([&] { return label("buildProgress")->text() == q("1/3 Downloading"); }));
    button("stopGpuBuild")->click();
    ASSERT_TRUE(test::waitUntil([&] { return button("getGpuBuild")->isVisible(); }));
    EXPECT_EQ(failed.count(), 1) << "a stop is no failure";
    EXPECT_EQ(fetched.count(), 0);
}
