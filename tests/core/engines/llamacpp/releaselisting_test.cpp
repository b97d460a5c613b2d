// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/engines/llamacpp/releaselisting.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

const std::string kDigest = "sha256:" + std::string(64, 'a');

Json entry(const std::string &name, const std::string &digest = kDigest)
{
    return {{"name", name}, {"browser_download_url", "https://h/" + name}, {"digest", digest}, {"size", 5}};
}

Json release(const std::vector<std::string> &names)
{
    Json assets = Json::array();
    for (const std::string &name : names)
        assets.push_back(entry(name));
    return {{"assets", assets}};
}

// As of v0.5.0.
Json today()
{
    return release({"llama-b10942-bin-macos-arm64.tar.gz", "llama-b10942-bin-ubuntu-arm64.tar.gz",
        "llama-b10942-bin-ubuntu-x64.tar.gz", "llama-b10942-bin-ubuntu-vulkan-x64.tar.gz",
        "llama-b10942-bin-ubuntu-vulkan-arm64.tar.gz", "llama-b10942-bin-ubuntu-cuda-12.8-x64.tar.gz",
        "llama-b10942-bin-ubuntu-cuda-13.4-x64.tar.gz", "llama-b10942-bin-ubuntu-cuda-13.4-arm64.tar.gz",
        "cudart-llama-b10942-bin-ubuntu-cuda-12.8-x64.tar.gz",
        "cudart-llama-b10942-bin-ubuntu-cuda-13.4-x64.tar.gz", "llama-b10942-bin-ubuntu-rocm-10.0-x64.tar.gz",
        "llama-b10942-bin-ubuntu-rocm-7.2-x64.tar.gz", "llama-b10942-bin-ubuntu-sycl-fp16-x64.tar.gz",
        "llama-b10942-bin-win-cuda-13.4-x64.zip", "cudart-llama-bin-win-cuda-13.4-x64.zip"});
}

QByteArray text(const Json &json)
{
    return QByteArray::fromStdString(json.dump());
}

ReleaseWish cuda(int driver, const QStringList &capabilities)
{
    ReleaseWish wish;
    wish.kind = BuildKind::Cuda;
    wish.cudaDriver = driver;
    wish.computeCapabilities = capabilities;
    return wish;
}

// "13.4" of the chosen archive; empty: none.
QString cudaOf(const ReleaseWish &wish)
{
    const auto choice = chooseAssets(text(today()), wish);
    if (!choice) {
        EXPECT_EQ(choice.error().code, ErrorCode::NotFound);
        return {};
    }
    const QString version = choice->programs.name.section(q("cuda-"), 1).section(q("-x64"), 0, 0);
    EXPECT_TRUE(choice->runtime && choice->runtime->name.contains(q("cuda-") + version));
    return version;
}

} // namespace

TEST(ReleaseListing, ChoosesTheArchiveOfEachKindWithItsChecksum)
{
    ReleaseWish wish;
    const auto plain = chooseAssets(text(today()), wish);
    ASSERT_TRUE(plain) << plain.error().sentence;
    EXPECT_EQ(plain->programs.name, q("llama-b10942-bin-ubuntu-x64.tar.gz"));
    EXPECT_EQ(plain->programs.url, q("https://h/llama-b10942-bin-ubuntu-x64.tar.gz"));
    EXPECT_EQ(plain->programs.sha256, QString(64, QLatin1Char('a')));
    EXPECT_FALSE(plain->runtime);
    wish.kind = BuildKind::Vulkan;
    const auto vulkan = chooseAssets(text(today()), wish);
    ASSERT_TRUE(vulkan);
    EXPECT_EQ(vulkan->programs.name, q("llama-b10942-bin-ubuntu-vulkan-x64.tar.gz"));
}

TEST(ReleaseListing, OfCudaTheNewestThatDriverAndGpusRun)
{
    EXPECT_EQ(cudaOf(cuda(13040, {q("8.9")})), q("13.4"));
    EXPECT_EQ(cudaOf(cuda(13000, {q("8.9")})), q("13.4")) << "minor versions are compatible";
    EXPECT_EQ(cudaOf(cuda(13000, {q("9.0")})), q("12.8"))
        << "the driver makes its code, and cannot from a newer archive";
    EXPECT_EQ(cudaOf(cuda(13040, {q("9.0")})), q("13.4"));
    EXPECT_EQ(cudaOf(cuda(12000, {q("8.6")})), q("12.8"));
    EXPECT_EQ(cudaOf(cuda(12040, {q("8.0")})), QString());
    EXPECT_EQ(cudaOf(cuda(11080, {q("8.6")})), QString());
    EXPECT_EQ(cudaOf(cuda(13040, {q("6.1")})), q("12.8")) << "13 leaves it out";
    EXPECT_EQ(cudaOf(cuda(13040, {q("8.9"), q("6.1")})), q("12.8"));
    EXPECT_EQ(cudaOf(cuda(13000, {QString()})), q("12.8")) << "what runs for certain";
    EXPECT_EQ(cudaOf(cuda(12020, {QString()})), q("12.8")) << "what may run";
    EXPECT_EQ(cudaOf(cuda(13000, {})), q("13.4"));
}

TEST(ReleaseListing, CudaWithoutItsLibrariesIsNoBuild)
{
    Json some = release({"llama-b1-bin-ubuntu-cuda-13.4-x64.tar.gz",
        "cudart-llama-b1-bin-ubuntu-cuda-12.8-x64.tar.gz", "cudart-llama-bin-win-cuda-13.4-x64.zip"});
    EXPECT_EQ(chooseAssets(text(some), cuda(13040, {})).error().code, ErrorCode::NotFound);
    some["assets"].push_back(entry("cudart-llama-bin-ubuntu-cuda-13.4.tar.gz"));
    EXPECT_TRUE(chooseAssets(text(some), cuda(13040, {})));
    some["assets"].back()["digest"] = "";
    EXPECT_EQ(chooseAssets(text(some), cuda(13040, {})).error().code, ErrorCode::Protocol)
        << "no checksum, no use";
}

TEST(ReleaseListing, OfRocmTheNewestOfWhatIsInstalled)
{
    ReleaseWish wish;
    wish.kind = BuildKind::Rocm;
    EXPECT_TRUE(chooseAssets(text(today()), wish)->programs.name.contains(q("rocm-10.0"))) << "10 is above 7";
    wish.rocm = QVersionNumber(7, 1, 1);
    EXPECT_TRUE(chooseAssets(text(today()), wish)->programs.name.contains(q("rocm-7.2")));
    wish.rocm = QVersionNumber(6);
    EXPECT_EQ(chooseAssets(text(today()), wish).error().code, ErrorCode::NotFound);
}

TEST(ReleaseListing, AListIsSearchedForTheFirstThatHasIt)
{
    const Json list = Json::array({release({"nightly-tag.txt"}), release({"llama-b9-bin-ubuntu-x64.tar.gz"}),
        release({"llama-b8-bin-ubuntu-x64.tar.gz", "llama-b8-bin-ubuntu-vulkan-x64.tar.gz"})});
    ReleaseWish wish;
    EXPECT_TRUE(chooseFromList(text(list), wish)->programs.name.contains(q("b9")));
    wish.kind = BuildKind::Vulkan;
    EXPECT_TRUE(chooseFromList(text(list), wish)->programs.name.contains(q("b8")));
    EXPECT_EQ(chooseFromList(text(list), cuda(13000, {})).error().code, ErrorCode::NotFound);
    EXPECT_FALSE(chooseFromList(text(today()), wish)) << "one release is no list";
}

TEST(ReleaseListing, WhatIsNoListingIsRefused)
{
    for (const char *bad : {"", "[]", "{}", "{\"assets\":5}", "<html>rate limited</html>", "{\"assets\":[5]}"})
        EXPECT_FALSE(chooseAssets(bad, {})) << bad;
    for (const char *digest : {"", "sha256:short", "md5:aaaa"}) {
        const Json some = {{"assets", Json::array({entry("llama-b1-bin-ubuntu-x64.tar.gz", digest)})}};
        EXPECT_EQ(chooseAssets(text(some), {}).error().code, ErrorCode::Protocol) << digest;
    }
    for (const char *name : {"llama-b1-bin-ubuntu-x64.tar.gz.sh", "xllama-b1-bin-ubuntu-x64.tar.gz",
             "llama-v1-bin-ubuntu-x64.tar.gz", "llama-b1-bin-ubuntu-x64.tar.gz\n"})
        EXPECT_FALSE(chooseAssets(text(release({name})), {})) << name;
}

TEST(ReleaseListing, TheFileThatNamesAnotherReleaseIsBelievedOnlyIfItDoes)
{
    const auto file = nightlyTagFile(text(release({"nightly-tag.txt"})));
    ASSERT_TRUE(file);
    EXPECT_EQ(file->url, q("https://h/nightly-tag.txt"));
    EXPECT_EQ(file->sha256.size(), 64);
    EXPECT_FALSE(nightlyTagFile(text(today())));
    EXPECT_FALSE(nightlyTagFile("[]"));
    const Json unsummed = {{"assets", Json::array({entry("nightly-tag.txt", "")})}};
    EXPECT_EQ(nightlyTagFile(text(unsummed))->sha256, QString());
    EXPECT_EQ(*readNightlyTag("b10942\n"), q("b10942"));
    EXPECT_EQ(*readNightlyTag("  b1 "), q("b1"));
    for (const QByteArray &bad :
        {QByteArray(), QByteArray("10942"), QByteArray("b"), QByteArray("b1/../x"), QByteArray("b1\nb2"),
            QByteArray("b1234567890"), "b1" + QByteArray(100, ' '), QByteArray("<html>")})
        EXPECT_FALSE(readNightlyTag(bad)) << bad.toStdString();
}

TEST(ReleaseListing, AWishIsWhatTheMachineHas)
{
    BuildMachine machine;
    Device card;
    card.kind = Device::Kind::Gpu;
    card.vendor = q("NVIDIA");
    card.computeCapability = q("9.0");
    machine.devices << Device{} << card;
    machine.cudaDriver = 13000;
    machine.rocm = QVersionNumber(7);
    const ReleaseWish wish = wishOf(BuildKind::Cuda, machine);
    EXPECT_EQ(wish.kind, BuildKind::Cuda);
    EXPECT_EQ(wish.cudaDriver, 13000);
    EXPECT_EQ(wish.computeCapabilities, QStringList{q("9.0")});
    EXPECT_EQ(wish.rocm, QVersionNumber(7));
}
