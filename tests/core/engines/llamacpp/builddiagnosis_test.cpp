// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/builddiagnosis.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

Device gpu(const char *vendor)
{
    Device device;
    device.id = q("0000:01:00.0");
    device.kind = Device::Kind::Gpu;
    device.vendor = q(vendor);
    return device;
}

/// A fetched build whose own loader is a script.
class Diagnosis : public testing::Test
{
protected:
    void SetUp() override
    {
        add("usr/bin/llama-server", "");
        install.serverPath = dir.filePath(q("usr/bin/llama-server"));
    }
    void add(const char *path, const QByteArray &text, bool program = false)
    {
        const QString file = dir.filePath(q(path));
        QDir().mkpath(QFileInfo(file).absolutePath());
        test::writeFile(file, text);
        if (program)
            QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    void loaderPrints(const QByteArray &text)
    {
        add("usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2", "#!/bin/sh\n" + text + "\n", true);
    }
    Sentence why(BuildKind kind) { return whyNoGpu(kind, install, machine, {}, dir.path()); }
    QTemporaryDir dir;
    LlamaCppInstall install;
    BuildMachine machine;
};

} // namespace

TEST(BuildDiagnosis, NamesWhatTheLoaderMisses)
{
    EXPECT_EQ(missingLibraries(q("\tlinux-vdso.so.1 (0x00007f9aff361000)\n"
                                 "\tlibcudart.so.13 => not found\n"
                                 "\tlibm.so.6 => /usr/lib/libm.so.6 (0x00007f9afc8ea000)\n"
                                 "\tlibcuda.so.1 => not found\n\tlibcuda.so.1 => not found\n")),
        (QStringList{q("libcudart.so.13"), q("libcuda.so.1")}));
    EXPECT_EQ(missingLibraries(q("/x/libvulkan_lvp.so: /x/libc.so.6: version `GLIBC_2.99' not found (required "
                                 "by /x/libvulkan_lvp.so)\n")),
        QStringList{q("GLIBC_2.99")});
    EXPECT_EQ(missingLibraries(q("/x/p: error while loading shared libraries: libfoo.so.2: cannot open shared "
                                 "object file: No such file or directory\n")),
        QStringList{q("libfoo.so.2")});
    EXPECT_EQ(missingLibraries({}), QStringList());
    QString much;
    for (int i = 0; i < 1000; ++i)
        much += q("\tlib%1.so => not found\n").arg(i);
    EXPECT_EQ(missingLibraries(much).size(), 20);
    EXPECT_EQ(missingLibraries(q("\t%1 => not found\n").arg(QString(5000, QLatin1Char('x')))), QStringList());
}

TEST_F(Diagnosis, NamesFilesThatMayNotBeOpened)
{
    for (const char *file : {"dev/nvidia0", "dev/nvidiactl", "dev/nvidia-uvm", "dev/nvidia-modeset", "dev/kfd",
             "dev/dri/renderD128", "dev/dri/renderD129", "dev/dri/card0"})
        add(file, "");
    const QString root = dir.path();
    const auto none = [](const QString &) { return false; };
    const auto closed = [&](const QVector<Device> &devices) {
        QStringList names;
        for (const QString &file : closedDeviceFiles(devices, root, none))
            names << file.mid(root.size());
        return names;
    };
    EXPECT_EQ(
        closed({gpu("NVIDIA")}), (QStringList{q("/dev/nvidia-uvm"), q("/dev/nvidia0"), q("/dev/nvidiactl")}));
    EXPECT_EQ(
        closed({gpu("AMD")}), (QStringList{q("/dev/kfd"), q("/dev/dri/renderD128"), q("/dev/dri/renderD129")}));
    EXPECT_EQ(closed({gpu("Intel")}), (QStringList{q("/dev/dri/renderD128"), q("/dev/dri/renderD129")}));
    EXPECT_EQ(closed({Device{}}), QStringList());
    EXPECT_EQ(
        closedDeviceFiles({gpu("AMD")}, root, [](const QString &file) { return !file.endsWith(q("D129")); }),
        QStringList{root + q("/dev/dri/renderD129")});
}

TEST_F(Diagnosis, ABuildWithoutThePartSaysSo)
{
    EXPECT_TRUE(why(BuildKind::Cpu).isEmpty());
    EXPECT_TRUE(why(BuildKind::Vulkan).contains(q("without Vulkan")));
    EXPECT_TRUE(why(BuildKind::Cuda).contains(q("without CUDA")));
}

TEST_F(Diagnosis, TheMissingLibraryIsNamed)
{
    add("usr/bin/libggml-cuda.so", "");
    add("usr/bin/libggml-vulkan.so", "");
    add("usr/bin/libggml-hip.so", "");
    loaderPrints("echo \"\tlibcuda.so.1 => not found\"");
    EXPECT_TRUE(why(BuildKind::Cuda).contains(q("libcuda.so.1"))) << why(BuildKind::Cuda);
    EXPECT_TRUE(why(BuildKind::Cuda).contains(q("driver")));
    loaderPrints("echo \"\tlibamdhip64.so.7 => not found\"");
    EXPECT_TRUE(why(BuildKind::Rocm).contains(q("libamdhip64.so.7")));
    loaderPrints("echo \"\tlibvulkan.so.1 => not found\"");
    EXPECT_TRUE(why(BuildKind::Vulkan).contains(q("libvulkan.so.1")));
    loaderPrints("exit 0");
    EXPECT_TRUE(why(BuildKind::Cuda).isEmpty()) << "nothing is known to be wrong";
}

TEST_F(Diagnosis, AVulkanDriverThatCannotBeLoadedIsNamed)
{
    add("usr/bin/libggml-vulkan.so", "");
    loaderPrints("exit 0");
    EXPECT_TRUE(why(BuildKind::Vulkan).contains(q("no Vulkan driver"))) << why(BuildKind::Vulkan);
    machine.vulkanDrivers << dir.filePath(q("lvp_icd.json"));
    EXPECT_TRUE(why(BuildKind::Vulkan).contains(q("GGML_VK_VISIBLE_DEVICES"))) << why(BuildKind::Vulkan);
    machine.devices << gpu("AMD");
    machine.vulkanDrivers << dir.filePath(q("radeon_icd.json"));
    add("radeon_icd.json", "{\"ICD\":{\"library_path\":\"./libvulkan_radeon.so\"}}");
    EXPECT_TRUE(why(BuildKind::Vulkan).contains(q("is not there"))) << why(BuildKind::Vulkan);
    add("libvulkan_radeon.so", "");
    EXPECT_TRUE(why(BuildKind::Vulkan).isEmpty());
    loaderPrints("case \"$*\" in *radeon*) echo \"\tlibLLVM.so.99 => not found\" ;; esac");
    EXPECT_TRUE(why(BuildKind::Vulkan).contains(q("libLLVM.so.99"))) << why(BuildKind::Vulkan);
    for (const char *bad :
        {"", "[]", "{\"ICD\":5}", "{\"ICD\":{}}", "{\"ICD\":{\"library_path\":\"libx.so\"}}"}) {
        add("radeon_icd.json", bad);
        EXPECT_TRUE(why(BuildKind::Vulkan).isEmpty()) << bad;
    }
}

TEST_F(Diagnosis, TheSystemsLoaderIsAskedAboutArchives)
{
    if (!QFileInfo::exists(q("/lib64/ld-linux-x86-64.so.2")))
        GTEST_SKIP() << "another architecture";
    add("usr/bin/libggml-cuda.so", "no library");
    EXPECT_TRUE(why(BuildKind::Cuda).isEmpty()) << "what it says is none of the known things";
}
