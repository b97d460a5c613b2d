// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/releaselisting.h"

#include "core/base/json.h"
#include "core/base/tr.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace sweetspot
{

namespace
{

constexpr qint64 kLargestListing = 16 << 20;

struct Named {
    const Json *entry = nullptr;
    QVersionNumber version; ///< of CUDA or ROCm
};

Error unreadable()
{
    return {ErrorCode::Protocol, CoreTr::tr("The list of llama.cpp releases could not be read."), {}};
}

Error noBuild(const ReleaseWish &wish)
{
    if (wish.kind == BuildKind::Cpu)
        return {
            ErrorCode::NotFound, CoreTr::tr("The newest llama.cpp release has no build for this machine."), {}};
    return {ErrorCode::NotFound,
        CoreTr::tr("The newest llama.cpp release has no %1 build for this machine and its driver.")
            .arg(buildLabel(wish.kind)),
        {}};
}

QString patternOf(BuildKind kind)
{
    const QString version = QStringLiteral("-(\\d{1,3})\\.(\\d{1,3})");
    const QString middle = kind == BuildKind::Cuda ? QStringLiteral("cuda") + version + QLatin1Char('-')
        : kind == BuildKind::Rocm                  ? QStringLiteral("rocm") + version + QLatin1Char('-')
        : kind == BuildKind::Vulkan                ? QStringLiteral("vulkan-")
                                                   : QString();
    return QStringLiteral("^llama-b\\d{1,9}-bin-ubuntu-%1x64\\.tar\\.gz\\z").arg(middle);
}

QVector<Named> matching(const Json &assets, const QString &pattern)
{
    const QRegularExpression wanted(pattern);
    QVector<Named> found;
    for (const Json &entry : assets) {
        const auto match = wanted.match(textOf(entry, "name"));
        if (match.hasMatch())
            found << Named{&entry, QVersionNumber(match.captured(1).toInt(), match.captured(2).toInt())};
    }
    std::stable_sort(
        found.begin(), found.end(), [](const Named &a, const Named &b) { return a.version > b.version; });
    return found;
}

Result<ReleaseAsset> assetOf(const Json &entry)
{
    ReleaseAsset asset{textOf(entry, "name"), textOf(entry, "browser_download_url"), textOf(entry, "digest"),
        optionalBytes(entry, "size").value_or(0)};
    static const QRegularExpression digest(QStringLiteral("^sha256:([0-9a-f]{64})\\z"));
    const auto match = digest.match(asset.sha256);
    if (!match.hasMatch() || asset.url.isEmpty())
        return Error{ErrorCode::Protocol,
            CoreTr::tr("The release has no checksum for %1, so it was not used.").arg(asset.name), {}};
    asset.sha256 = match.captured(1);
    return asset;
}

// What the archives have machine code for; other GPUs have it made by the driver at the first start, which
// takes a driver at least as new as the archive. And what the archives of CUDA 13 leave out.
bool hasMachineCode(const QString &capability)
{
    return capability == QLatin1String("8.6") || capability == QLatin1String("8.9")
        || capability.startsWith(QLatin1String("12."));
}
const QVersionNumber kOldestForCuda13(7, 5);

// Whether it certainly runs; with @p optimistic whether it may, where a GPU's generation is not known.
bool runsCuda(const QVersionNumber &archive, const ReleaseWish &wish, bool optimistic)
{
    constexpr int kFirstOf13 = 13;
    const int driver = wish.cudaDriver.value_or(archive.majorVersion() * 1000 + archive.minorVersion() * 10);
    const bool minorFits = archive.majorVersion() * 1000 + archive.minorVersion() * 10 <= driver;
    if (archive.majorVersion() > driver / 1000)
        return false;
    for (const QString &capability : wish.computeCapabilities) {
        if (capability.isEmpty()) {
            if (!optimistic && !minorFits)
                return false;
            continue;
        }
        if (archive.majorVersion() >= kFirstOf13 && QVersionNumber::fromString(capability) < kOldestForCuda13)
            return false;
        if (!hasMachineCode(capability) && !minorFits)
            return false;
    }
    return true;
}

Result<ReleaseChoice> chooseCuda(const Json &assets, const ReleaseWish &wish)
{
    const QVector<Named> archives = matching(assets, patternOf(BuildKind::Cuda));
    for (const bool optimistic : {false, true})
        for (const Named &archive : archives) {
            if (!runsCuda(archive.version, wish, optimistic))
                continue;
            const QString version = QRegularExpression::escape(archive.version.toString());
            const QVector<Named> runtimes = matching(assets,
                QStringLiteral("^cudart-llama-(?:b\\d{1,9}-)?bin-ubuntu-cuda-%1(?:-x64)?\\.tar\\.gz\\z")
                    .arg(version));
            if (runtimes.isEmpty())
                continue;
            const auto programs = assetOf(*archive.entry);
            const auto runtime = assetOf(*runtimes.first().entry);
            if (!programs)
                return programs.error();
            if (!runtime)
                return runtime.error();
            return ReleaseChoice{*programs, *runtime};
        }
    return noBuild(wish);
}

Result<ReleaseChoice> chooseAmong(const Json &release, const ReleaseWish &wish)
{
    if (!release.is_object() || !release.contains("assets") || !release["assets"].is_array())
        return unreadable();
    const Json &assets = release["assets"];
    if (wish.kind == BuildKind::Cuda)
        return chooseCuda(assets, wish);
    for (const Named &archive : matching(assets, patternOf(wish.kind))) {
        if (!wish.rocm.isNull() && wish.kind == BuildKind::Rocm
            && archive.version.majorVersion() != wish.rocm.majorVersion())
            continue;
        const auto programs = assetOf(*archive.entry);
        return programs ? Result<ReleaseChoice>(ReleaseChoice{*programs}) : programs.error();
    }
    return noBuild(wish);
}

} // namespace

ReleaseWish wishOf(BuildKind kind, const BuildMachine &machine)
{
    ReleaseWish wish;
    wish.kind = kind;
    wish.cudaDriver = machine.cudaDriver;
    for (const Device &device : machine.devices)
        if (device.isGpu() && device.vendor == QLatin1String("NVIDIA"))
            wish.computeCapabilities << device.computeCapability;
    wish.rocm = machine.rocm.value_or(QVersionNumber());
    return wish;
}

Result<ReleaseChoice> chooseAssets(const QByteArray &release, const ReleaseWish &wish)
{
    const auto json = parseJson(release, kLargestListing);
    return json ? chooseAmong(*json, wish) : unreadable();
}

Result<ReleaseChoice> chooseFromList(const QByteArray &releases, const ReleaseWish &wish)
{
    const auto json = parseJson(releases, kLargestListing);
    if (!json || !json->is_array())
        return unreadable();
    for (const Json &release : *json) {
        auto choice = chooseAmong(release, wish);
        if (choice || choice.error().code != ErrorCode::NotFound)
            return choice;
    }
    return noBuild(wish);
}

std::optional<ReleaseAsset> nightlyTagFile(const QByteArray &release)
{
    const auto json = parseJson(release, kLargestListing);
    if (!json || !json->is_object() || !json->contains("assets") || !(*json)["assets"].is_array())
        return std::nullopt;
    for (const Json &entry : (*json)["assets"])
        if (textOf(entry, "name") == QLatin1String("nightly-tag.txt")) {
            const QString url = textOf(entry, "browser_download_url");
            const auto verified = assetOf(entry);
            if (url.isEmpty())
                return std::nullopt;
            return verified ? *verified : ReleaseAsset{textOf(entry, "name"), url, {}, 0};
        }
    return std::nullopt;
}

Result<QString> readNightlyTag(const QByteArray &text)
{
    static const QRegularExpression tag(QStringLiteral("^b\\d{1,9}\\z"));
    const QString trimmed = QString::fromLatin1(text.left(64)).trimmed();
    if (text.size() > 64 || !tag.match(trimmed).hasMatch())
        return Error{ErrorCode::Protocol,
            CoreTr::tr("The newest llama.cpp release does not say where its builds are."), {}};
    return trimmed;
}

} // namespace sweetspot
