// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/releasefetch.h"

#include "core/base/tr.h"
#include "core/engines/install/archiveunpack.h"
#include "core/engines/llamacpp/enginefolder.h"
#include "core/hardware/diskspace.h"
#include "models/bytetext.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <curl/curl.h>

#include <algorithm>

namespace sweetspot
{

namespace
{

constexpr qint64 kLargestArchive = 2ll << 30;
constexpr qint64 kLargestListing = 16 << 20;
constexpr qint64 kLargestTagFile = 4096;
// Judgement: CUDA with its libraries is below two.
constexpr qint64 kLargestUnpacked = 8ll << 30;

struct Download {
    QFile *file = nullptr; ///< or into bytes
    QByteArray bytes;
    qint64 received = 0;
    qint64 limit = 0;
    std::stop_token stop;
};

std::size_t onData(char *data, std::size_t, std::size_t count, void *user)
{
    auto &download = *static_cast<Download *>(user);
    download.received += qint64(count);
    if (download.stop.stop_requested() || download.received > download.limit)
        return 0;
    if (!download.file) {
        download.bytes.append(data, qsizetype(count));
        return count;
    }
    return download.file->write(data, qint64(count)) == qint64(count) ? count : 0;
}

// Called about once a second even when nothing arrives.
int onProgress(void *user, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<Download *>(user)->stop.stop_requested() ? 1 : 0;
}

// Loopback may be plain HTTP (tests, a mirror of one's own); everything else must be HTTPS, redirects too.
Status get(const QString &url, Download &download)
{
    CURL *easy = curl_easy_init();
    if (!easy)
        return Error{ErrorCode::Environment, CoreTr::tr("The network library could not be started."), {}};
    const bool local = url.startsWith(QLatin1String("http://127.0.0.1:"));
    curl_easy_setopt(easy, CURLOPT_URL, url.toUtf8().constData());
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, local ? "http" : "https");
    curl_easy_setopt(easy, CURLOPT_REDIR_PROTOCOLS_STR, local ? "http" : "https");
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 1L);
    curl_easy_setopt(easy, CURLOPT_MAXREDIRS, 5L);
    curl_easy_setopt(easy, CURLOPT_FAILONERROR, 1L);
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT, 20L);
    curl_easy_setopt(easy, CURLOPT_LOW_SPEED_LIMIT, 1000L);
    curl_easy_setopt(easy, CURLOPT_LOW_SPEED_TIME, 60L);
    curl_easy_setopt(easy, CURLOPT_USERAGENT, "sweetspot/" SWEETSPOT_VERSION);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, onData);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, &download);
    curl_easy_setopt(easy, CURLOPT_XFERINFOFUNCTION, onProgress);
    curl_easy_setopt(easy, CURLOPT_XFERINFODATA, &download);
    curl_easy_setopt(easy, CURLOPT_NOPROGRESS, 0L);
    const CURLcode code = curl_easy_perform(easy);
    curl_easy_cleanup(easy);
    if (code == CURLE_OK)
        return success();
    if (download.stop.stop_requested())
        return Error{ErrorCode::Cancelled, CoreTr::tr("Stopped."), {}};
    return Error{ErrorCode::Environment,
        CoreTr::tr("llama.cpp could not be downloaded; check the network connection and try again, or set "
                   "llama_cpp.server_path to your own llama-server."),
        QStringLiteral("%1: %2").arg(url, QString::fromUtf8(curl_easy_strerror(code)))};
}

QByteArray sha256Of(QFile &file)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    file.seek(0);
    return hash.addData(&file) ? hash.result().toHex() : QByteArray();
}

Result<QByteArray> getText(const QString &url, qint64 limit, const std::stop_token &stop)
{
    Download download{nullptr, {}, 0, limit, stop};
    if (const auto got = get(url, download); !got)
        return got.error();
    return download.bytes;
}

bool isMissing(const Error &error)
{
    return error.code == ErrorCode::NotFound;
}

// "latest" may be a release whose only file names the one that has the archives.
Result<ReleaseChoice> findRelease(const QString &releases, const ReleaseWish &wish, const std::stop_token &stop)
{
    const auto latest = getText(releases + QStringLiteral("/latest"), kLargestListing, stop);
    if (!latest)
        return latest.error();
    const auto direct = chooseAssets(*latest, wish);
    if (direct || !isMissing(direct.error()))
        return direct;
    if (const auto file = nightlyTagFile(*latest)) {
        const auto text = getText(file->url, kLargestTagFile, stop);
        if (!text)
            return text.error();
        const QByteArray sum = QCryptographicHash::hash(*text, QCryptographicHash::Sha256).toHex();
        const auto tag = file->sha256.isEmpty() || file->sha256.toLatin1() == sum ? readNightlyTag(*text)
                                                                                  : readNightlyTag({});
        if (!tag)
            return tag.error();
        const auto named = getText(releases + QStringLiteral("/tags/") + *tag, kLargestListing, stop);
        if (!named)
            return named.error();
        const auto choice = chooseAssets(*named, wish);
        if (choice || !isMissing(choice.error()))
            return choice;
    }
    const auto list = getText(releases + QStringLiteral("?per_page=15"), kLargestListing, stop);
    return list ? chooseFromList(*list, wish) : list.error();
}

// Downloads, verifies and unpacks one archive into a folder of its own.
Status fetchArchive(const ReleaseAsset &asset, const QString &folder,
    const std::function<void(const QString &)> &progress, const std::stop_token &stop)
{
    QFile archive(folder + QStringLiteral(".tar.gz"));
    if (!archive.open(QIODevice::ReadWrite))
        return Error{ErrorCode::Permission, CoreTr::tr("The folder %1 is not writable.").arg(folder),
            archive.errorString()};
    if (progress)
        progress(asset.bytes > 0
                ? CoreTr::tr("Downloading %1 (%2)").arg(asset.name, formatBytes(double(asset.bytes)))
                : CoreTr::tr("Downloading %1").arg(asset.name));
    Download download{&archive, {}, 0, kLargestArchive, stop};
    if (const auto got = get(asset.url, download); !got)
        return got.error();
    if (sha256Of(archive) != asset.sha256.toLatin1())
        return Error{ErrorCode::Protocol,
            CoreTr::tr("%1 is damaged (wrong checksum) and was not used; try again.").arg(asset.name), {}};
    archive.close();
    if (progress)
        progress(CoreTr::tr("Unpacking"));
    const auto unpacked = unpackArchive(archive.fileName(), folder, kLargestUnpacked, stop);
    archive.remove();
    return unpacked;
}

qint64 neededBytes(const ReleaseChoice &choice)
{
    constexpr qint64 kAtLeast = 300ll << 20;
    constexpr int kArchiveAndContents = 4; // seen: what is packed becomes two to three times as much
    const qint64 packed = choice.programs.bytes + (choice.runtime ? choice.runtime->bytes : 0);
    return std::max(kAtLeast, std::min(packed, 2 * kLargestArchive) * kArchiveAndContents);
}

} // namespace

Result<QString> fetchRelease(const QString &prefix, const ReleaseWish &wish,
    const std::function<void(const QString &)> &progress, const std::stop_token &stop, const QString &releases)
{
    if (progress)
        progress(CoreTr::tr("Looking for the newest llama.cpp release"));
    const auto choice = findRelease(releases, wish, stop);
    if (!choice)
        return choice.error();
    if (const auto space = requireDiskSpace(prefix, neededBytes(*choice)); !space)
        return space.error();
    if (!QDir().mkpath(QFileInfo(prefix).absolutePath()))
        return Error{ErrorCode::Permission, CoreTr::tr("The folder %1 is not writable.").arg(prefix), {}};
    QTemporaryDir work(prefix + QStringLiteral(".fetch-XXXXXX"));
    if (!work.isValid())
        return Error{ErrorCode::Permission, CoreTr::tr("The folder %1 is not writable.").arg(prefix),
            work.errorString()};
    const QString unpacked = work.filePath(QStringLiteral("llama"));
    if (const auto done = fetchArchive(choice->programs, unpacked, progress, stop); !done)
        return done.error();
    QDirIterator files(unpacked, {QStringLiteral("llama-server")}, QDir::Files | QDir::NoSymLinks,
        QDirIterator::Subdirectories);
    if (!files.hasNext())
        return Error{ErrorCode::Protocol, CoreTr::tr("The archive contains no llama-server."), {}};
    const QString programs = QFileInfo(files.next()).absolutePath();
    if (choice->runtime) {
        const QString runtime = work.filePath(QStringLiteral("runtime"));
        if (const auto done = fetchArchive(*choice->runtime, runtime, progress, stop); !done)
            return done.error();
        if (const auto moved = moveLibraries(runtime, programs); !moved)
            return moved.error();
    }
    // Programs of the archive find their libraries beside them, so their folder becomes usr/bin as a whole.
    const QString staging = work.filePath(QStringLiteral("prefix"));
    if (!QDir().mkpath(staging + QStringLiteral("/usr"))
        || !QDir().rename(programs, staging + QStringLiteral("/usr/bin")))
        return Error{ErrorCode::Io, CoreTr::tr("The engine could not be moved to %1.").arg(prefix), {}};
    if (progress)
        progress(CoreTr::tr("Testing the engine"));
    return installEngine(staging, prefix);
}

} // namespace sweetspot
