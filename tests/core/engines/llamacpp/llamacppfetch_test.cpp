// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/llamacppfetch.h"
#include "tests/support/testdata.h"

#include <QFileInfo>

using namespace sweetspot;
using sweetspot::test::q;

TEST(LlamaCppFetch, FindsTheMachinesOwnMirror)
{
    EXPECT_EQ(debianSite(q("http://mirror.example/security|Debian-Security|main\nhttp://mirror.example/"
                           "debian|Debian|contrib\nhttp://mirror.example/debian|Debian|main\n")),
        q("http://mirror.example/debian"));
    EXPECT_EQ(debianSite(q("http://mirror.example/ubuntu|Ubuntu|main\n")), QString());
    EXPECT_EQ(debianSite(q("cdrom:|Debian|main\n")), QString());
    EXPECT_EQ(debianSite({}), QString());
}

TEST(LlamaCppFetch, AStopLeavesNothingBehind)
{
    QTemporaryDir dir;
    std::stop_source stop;
    stop.request_stop();
    const QString prefix = dir.filePath(q("engines/llama.cpp"));
    const auto fetched = fetchLlamaCpp(prefix, {}, stop.get_token());
    EXPECT_FALSE(fetched);
    EXPECT_FALSE(QFileInfo::exists(prefix));
}

TEST(LlamaCppFetch, VulkanTakesTwoPackagesMoreAndNoDriver)
{
    const QStringList plain = debianPackages(BuildKind::Cpu);
    QStringList more = debianPackages(BuildKind::Vulkan);
    for (const QString &name : plain)
        EXPECT_EQ(more.removeAll(name), 1) << name;
    EXPECT_EQ(more, (QStringList{q("libggml0-backend-vulkan"), q("libvulkan1")}));
    EXPECT_TRUE(plain.contains(q("llama.cpp-tools")) && plain.contains(q("libc6")));
}
