// SPDX-License-Identifier: GPL-3.0-or-later
// How fast models are known and fetched: the head of a file with 150,000 tokens, a scan of 1,000 files, a
// download from loopback with its checksum against curl's own; and a folder of lies through the command line,
// which must stay under 300 MB and 2 s. Usage: bench_models [MEGABYTES]
#include "core/catalog/download.h"
#include "core/catalog/stores.h"
#include "core/gguf/ggufheader.h"
#include "core/store/project/projectfolder.h"
#include "tests/support/hostilefolder.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace sweetspot;

namespace
{

template <typename T>
void put(QByteArray &bytes, T value)
{
    bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
}

void putText(QByteArray &bytes, const QByteArray &text)
{
    put(bytes, quint64(text.size()));
    bytes += text;
}

QByteArray largeVocabulary()
{
    constexpr quint64 kTokens = 150000, kMerges = 150000, kTensors = 300;
    QByteArray bytes = "GGUF";
    put(bytes, quint32(3));
    put(bytes, kTensors);
    put(bytes, quint64(3));
    putText(bytes, "general.architecture");
    put(bytes, quint32(8));
    putText(bytes, "llama");
    for (const auto &[key, count] :
        {std::pair("tokenizer.ggml.tokens", kTokens), std::pair("tokenizer.ggml.merges", kMerges)}) {
        putText(bytes, key);
        put(bytes, quint32(9));
        put(bytes, quint32(8));
        put(bytes, count);
        for (quint64 i = 0; i < count; ++i)
            putText(bytes, "token" + QByteArray::number(qulonglong(i)));
    }
    for (quint64 i = 0; i < kTensors; ++i) {
        putText(bytes, "blk." + QByteArray::number(qulonglong(i)) + ".ffn_up.weight");
        put(bytes, quint32(1));
        put(bytes, quint64(32));
        put(bytes, quint32(8));
        put(bytes, i * 64);
    }
    return bytes + QByteArray(64 * 300 + 64, '\0');
}

double cpuSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

bool hostileFolder(const QString &folder)
{
    constexpr double kMostMegabytes = 300, kMostSeconds = 2;
    ProjectData data;
    data.config.modelDir = QStringLiteral("m");
    const QString project = folder + QStringLiteral("/p");
    if (!ProjectFolder(project).save(data))
        return false;
    test::makeHostileFolder(project + QStringLiteral("/m"));
    bool good = true;
    for (const QString &words : {QStringLiteral("scan"), QStringLiteral("scan --add"), QStringLiteral("list"),
             QStringLiteral("scan"), QStringLiteral("verify")}) {
        const auto cost = test::costOf(QStringLiteral(CLI),
            QStringList{QStringLiteral("models"), project} + words.split(QLatin1Char(' ')), folder);
        std::printf("a folder of lies, models %s: exit %d, %.0f MB, %.2f s\n", qPrintable(words), cost.exitCode,
            cost.megabytes, cost.seconds);
        good = good && cost.megabytes < kMostMegabytes && cost.seconds < kMostSeconds;
    }
    QFile::setPermissions(
        project + QStringLiteral("/m/hidden-Q4_0.gguf"), QFile::ReadOwner | QFile::WriteOwner);
    return good;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("v.gguf")));
    (void)file.open(QIODevice::WriteOnly);
    file.write(largeVocabulary());
    file.close();
    std::vector<double> times;
    for (int i = 0; i < 50; ++i) {
        QElapsedTimer timer;
        timer.start();
        if (!readGgufHeader(file.fileName()))
            return 1;
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::nth_element(times.begin(), times.begin() + 25, times.end());
    std::printf("head with 150,000 tokens and as many merges, %.1f MB: %.2f ms (median of 50, warm)\n",
        double(file.size()) / 1e6, times[25]);

    for (int i = 0; i < 1000; ++i) {
        const QString folder = dir.filePath(QStringLiteral("store/pub%1/repo%2").arg(i / 100).arg(i / 10));
        QDir().mkpath(folder);
        QFile model(folder + QStringLiteral("/m%1-Q4_K_M.gguf").arg(i));
        (void)model.open(QIODevice::WriteOnly);
        model.write("GGUF");
    }
    QElapsedTimer timer;
    timer.start();
    const auto found
        = scanStores({{ModelStore::Kind::Folder, QStringLiteral("s"), dir.filePath(QStringLiteral("store"))}});
    std::printf("scan of %d files: %.3f s\n", int(found.size()), double(timer.nsecsElapsed()) / 1e9);

    const bool good = hostileFolder(dir.filePath(QStringLiteral("lies")));
    const int megabytes = argc > 1 ? std::atoi(argv[1]) : 500;
    const QByteArray content(qsizetype(megabytes) * 1000000, 'x');
    // A server of its own process, so that our processor time is ours.
    QDir().mkpath(dir.filePath(QStringLiteral("www/org/repo/resolve/x")));
    QFile served(dir.filePath(QStringLiteral("www/org/repo/resolve/x/m.gguf")));
    (void)served.open(QIODevice::WriteOnly);
    served.write(content);
    served.close();
    constexpr int kPort = 18931;
    QProcess server;
    server.start(QStringLiteral("python3"),
        {QStringLiteral("-m"), QStringLiteral("http.server"), QString::number(kPort), QStringLiteral("--bind"),
            QStringLiteral("127.0.0.1"), QStringLiteral("--directory"), dir.filePath(QStringLiteral("www"))});
    server.waitForStarted();
    QThread::sleep(1);
    const Hub hub({QStringLiteral("http://127.0.0.1:%1").arg(kPort), {}, {}});
    const QString sum
        = QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    for (int round = 0; round < 3; ++round) {
        timer.restart();
        QProcess curl;
        curl.start(QStringLiteral("curl"),
            {QStringLiteral("-sL"), QStringLiteral("-o"), dir.filePath(QStringLiteral("curl.gguf")),
                hub.fileUrl(QStringLiteral("org/repo"), QStringLiteral("x"), QStringLiteral("m.gguf"))});
        curl.waitForFinished(-1);
        const double theirs = double(timer.nsecsElapsed()) / 1e9;
        const QString target = dir.filePath(QStringLiteral("ours%1.gguf").arg(round));
        const double cpu = cpuSeconds();
        timer.restart();
        const auto fetched = downloadFile(hub,
            {hub.fileUrl(QStringLiteral("org/repo"), QStringLiteral("x"), QStringLiteral("m.gguf")), target,
                content.size(), sum});
        const double ours = double(timer.nsecsElapsed()) / 1e9;
        std::printf("%d MB from loopback: curl %.2f s, we %.2f s with the checksum (%s), ratio %.2f, our "
                    "process %.2f s "
                    "of processor\n",
            megabytes, theirs, ours, fetched ? "good" : "bad", theirs / ours, cpuSeconds() - cpu);
        QFile::remove(target);
    }
    server.kill();
    server.waitForFinished();
    return good ? 0 : 1;
}
