// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/releasefetch.h"

#include "core/base/json.h"
#include "core/base/tr.h"
#include "core/engines/process/serverenvironment.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <curl/curl.h>

namespace sweetspot
{

namespace
{

constexpr qint64 kLargestArchive = 2ll << 30;
constexpr qint64 kLargestListing = 16 << 20;

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

} // namespace

Result<ReleaseAsset> chooseAsset(const QByteArray &listing)
{
    const auto json = parseJson(listing);
    if (!json || !json->is_object() || !json->contains("assets") || !(*json)["assets"].is_array())
        return Error{ErrorCode::Protocol, CoreTr::tr("The list of llama.cpp releases could not be read."), {}};
    static const QRegularExpression wanted(QStringLiteral("^llama-b\\d+-bin-ubuntu-x64\\.tar\\.gz\\z"));
    for (const Json &entry : (*json)["assets"]) {
        ReleaseAsset asset{textOf(entry, "name"), textOf(entry, "browser_download_url"),
            textOf(entry, "digest"), optionalBytes(entry, "size").value_or(0)};
        if (!wanted.match(asset.name).hasMatch())
            continue;
        static const QRegularExpression digest(QStringLiteral("^sha256:([0-9a-f]{64})\\z"));
        const auto match = digest.match(asset.sha256);
        if (!match.hasMatch() || asset.url.isEmpty())
            return Error{ErrorCode::Protocol,
                CoreTr::tr("The release has no checksum for %1, so it was not used.").arg(asset.name), {}};
        asset.sha256 = match.captured(1);
        return asset;
    }
    return Error{
        ErrorCode::Protocol, CoreTr::tr("The newest llama.cpp release has no build for this machine."), {}};
}

Result<QString> fetchRelease(const QString &prefix, const std::function<void(const QString &)> &progress,
    const std::stop_token &stop, const QString &listUrl)
{
    if (progress)
        progress(CoreTr::tr("Looking for the newest llama.cpp release"));
    Download listing{nullptr, {}, 0, kLargestListing, stop};
    if (const auto got = get(listUrl, listing); !got)
        return got.error();
    const auto asset = chooseAsset(listing.bytes);
    if (!asset)
        return asset.error();
    if (!QDir().mkpath(QFileInfo(prefix).absolutePath()))
        return Error{ErrorCode::Permission, CoreTr::tr("The folder %1 is not writable.").arg(prefix), {}};
    QTemporaryDir work(prefix + QStringLiteral(".fetch-XXXXXX"));
    QFile archive(work.filePath(QStringLiteral("llama.tar.gz")));
    if (!work.isValid() || !archive.open(QIODevice::ReadWrite))
        return Error{ErrorCode::Permission, CoreTr::tr("The folder %1 is not writable.").arg(prefix),
            archive.errorString()};
    if (progress)
        progress(CoreTr::tr("Downloading %1").arg(asset->name));
    Download download{&archive, {}, 0, kLargestArchive, stop};
    if (const auto got = get(asset->url, download); !got)
        return got.error();
    if (sha256Of(archive) != asset->sha256.toLatin1())
        return Error{ErrorCode::Protocol,
            CoreTr::tr("%1 is damaged (wrong checksum) and was not used; try again.").arg(asset->name), {}};
    archive.close();
    if (progress)
        progress(CoreTr::tr("Unpacking"));
    const QString staging = work.filePath(QStringLiteral("unpacked"));
    QDir().mkpath(staging);
    QProcess tar;
    tar.setProcessEnvironment(childEnvironment());
    tar.start(QStringLiteral("tar"),
        {QStringLiteral("-xzf"), archive.fileName(), QStringLiteral("-C"), staging,
            QStringLiteral("--no-same-owner")});
    const bool started = tar.waitForStarted();
    constexpr int kSliceMs = 100;
    while (started && !tar.waitForFinished(kSliceMs) && tar.state() != QProcess::NotRunning)
        if (stop.stop_requested()) {
            tar.kill();
            tar.waitForFinished();
            return Error{ErrorCode::Cancelled, CoreTr::tr("Stopped."), {}};
        }
    if (!started || tar.exitStatus() != QProcess::NormalExit || tar.exitCode() != 0)
        return Error{ErrorCode::Environment,
            CoreTr::tr(
                "The archive could not be unpacked; check that tar is installed and that there is free space."),
            QString::fromUtf8(tar.readAllStandardError()).left(1000)};
    QDirIterator files(staging, {QStringLiteral("llama-server")}, QDir::Files, QDirIterator::Subdirectories);
    if (!files.hasNext())
        return Error{ErrorCode::Protocol, CoreTr::tr("The archive contains no llama-server."), {}};
    // Programs of the archive find their libraries beside them, so their folder becomes usr/bin as a whole.
    const QString programs = QFileInfo(files.next()).absolutePath();
    QDir(prefix).removeRecursively();
    if (!QDir().mkpath(prefix + QStringLiteral("/usr"))
        || !QDir().rename(programs, prefix + QStringLiteral("/usr/bin")))
        return Error{ErrorCode::Io, CoreTr::tr("The engine could not be moved to %1.").arg(prefix), {}};
    return prefix + QStringLiteral("/usr/bin/llama-server");
}

} // namespace sweetspot
