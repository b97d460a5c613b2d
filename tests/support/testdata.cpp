// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"

#include "core/engines/llamacpp/llamacppfinder.h"
#include "core/run/demoproject.h"
#include "core/store/runs/journal.h"
#include "core/store/runs/runstore.h"
#include "tests/support/ggufbytes.h"

#include <algorithm>

#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QThread>

#include <cstring>
#include <functional>

namespace sweetspot::test
{

void writeFile(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly)) << path;
    ASSERT_EQ(file.write(bytes), bytes.size());
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray tinyGguf()
{
    QByteArray b = "GGUF";
    put<quint32>(b, 3);
    put<quint64>(b, 1); // tensors
    const std::pair<const char *, quint32> numbers[]
        = {{"llama.context_length", 2048}, {"llama.block_count", 2}, {"llama.embedding_length", 64},
            {"llama.attention.head_count", 4}, {"llama.attention.head_count_kv", 2}, {"general.file_type", 15}};
    put<quint64>(b, 2 + std::size(numbers));
    putString(b, "general.architecture");
    put<quint32>(b, 8);
    putString(b, "llama");
    for (const auto &[key, value] : numbers) {
        putString(b, key);
        put<quint32>(b, 4);
        put<quint32>(b, value);
    }
    putString(b, "tokenizer.ggml.tokens");
    put<quint32>(b, 9);
    put<quint32>(b, 8);
    put<quint64>(b, 3);
    for (const char *token : {"a", "b", "c"})
        putString(b, token);
    putString(b, "token_embd.weight");
    put<quint32>(b, 2);
    put<quint64>(b, 64);
    put<quint64>(b, 3);
    put<quint32>(b, 1); // F16
    put<quint64>(b, 0);
    while (b.size() % 32 != 0)
        b += '\0';
    b += QByteArray(64 * 3 * 2, '\1');
    return b;
}

Attempt goodAttempt(int rep, double decodeTps)
{
    Attempt a;
    a.cell = CellId{q("M"), q("Q4_K_M"), q("llama.cpp"), q("CPU"), {}};
    a.cellKey = q("key");
    a.profile = q("interactive");
    a.shape = q("512/128");
    a.rep = rep;
    a.startedUtc = QDateTime::fromMSecsSinceEpoch(1700000000000 + rep, Qt::UTC);
    a.promptTokensAsked = a.promptTokens.emplace(512);
    a.outputTokensAsked = a.outputTokens.emplace(128);
    a.cachedTokens = 0;
    a.stopReason = q("limit");
    a.ttftMs = 250;
    a.decodeTps = decodeTps;
    a.decodeTpsTypical = decodeTps * 1.01;
    a.stallFraction = 0.01;
    a.variancePercent = 5;
    a.gapP50Ms = 9.9;
    a.gapP95Ms = 12;
    a.endToEndMs = 1600;
    a.events = 128;
    a.server = ServerTimings{0, 512, 240.0, 128, 127 / decodeTps * 1000};
    a.resources.rssBytes = 1.5e9;
    a.resources.rssAnonBytes = 0.3e9;
    return a;
}

GgufHeader sevenBillion()
{
    GgufHeader header;
    header.layers = 32;
    header.embedding = 4096;
    header.heads = 32;
    header.kvHeads = 8;
    header.contextLength = 131072;
    header.vocabulary = 32000;
    header.layerBytes.fill(100e6, 32);
    header.embeddingBytes = header.outputBytes = 200e6;
    header.outputTied = false;
    header.fileBytes = 3.6e9;
    return header;
}

CellRecord measuredCell(const QString &model, const QString &quantization, int n)
{
    CellRecord cell;
    cell.id = CellId{model, quantization, q("llama.cpp"), q("CPU"), {}};
    cell.key = q("key");
    cell.fileBytes = 1e9;
    cell.sizeLabel = q("1B");
    cell.sizeOrder = 1;
    cell.launches << ServerFacts{0, 1.25, 1.2e9, 8192, 1, 4e6, true, 0.2, q("llama-server -m x")};
    for (int rep = 0; rep < n; ++rep) {
        Attempt a = goodAttempt(rep, 100 + rep);
        a.cell = cell.id;
        cell.attempts << a;
    }
    cell.outcome = CellOutcome::Done;
    return cell;
}

RunContext someContext()
{
    RunContext context;
    context.runId = q("2026-01-02T03-04-05Z");
    context.projectName = q("Test");
    context.startedUtc = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
    context.hostname = q("host");
    context.os = q("Debian");
    context.cpu = q("A CPU");
    context.cpuCores = 4;
    context.cpuThreads = 8;
    context.ramBytes = 16e9;
    context.engineVersion = q("version: 0.7.0 (build 11669, commit Debian)");
    context.engineBuild = 11669;
    context.programVersion = q("0.1.0");
    return context;
}

QString writeRun(const QString &project, RunRecord record)
{
    const RunStore store(project);
    if (!store.create(record.context))
        return {};
    auto journal = JournalWriter::open(store.folder(record.context.runId).journal());
    QVector<CellSpec> cells;
    for (const CellRecord &cell : record.cells) {
        CellSpec spec;
        spec.id = cell.id;
        spec.key = cell.key;
        spec.sizeLabel = cell.sizeLabel;
        spec.sizeOrder = cell.sizeOrder;
        spec.fileBytes = qint64(cell.fileBytes);
        spec.fileFingerprint = cell.fileFingerprint;
        spec.contextLength = cell.contextLength;
        cells << spec;
    }
    bool good = (*journal)->planned(cells).ok();
    for (const CellRecord &cell : record.cells) {
        for (const ServerFacts &facts : cell.launches)
            good &= (*journal)->serverStarted(cell.id, cell.key, facts).ok();
        for (const Attempt &attempt : cell.attempts)
            good &= (*journal)->attempt(attempt).ok();
        for (const Observation &observation : cell.observations)
            good &= (*journal)->observation(observation).ok();
        good &= (*journal)->cellFinished(cell.id, cell.key, cell.outcome, cell.rule, cell.reason).ok();
    }
    good &= (*journal)->runEnded(record.completed, record.activeSeconds, record.unproven).ok();
    return good ? record.context.runId : QString();
}

const LlamaCppInstall &realLlamaCpp()
{
    static const Result<LlamaCppInstall> llamaCpp = findLlamaCpp({}, q("."));
    if (!llamaCpp) {
        std::fprintf(stderr, "%s\nRun \"sweetspot-cli engine fetch\" first; packaging/test.sh does it.\n",
            qPrintable(llamaCpp.error().sentence));
        std::abort();
    }
    return *llamaCpp;
}

QString sharedDemo()
{
    // Beside the test programs, so that test processes share it; the lock keeps them from making it at the same
    // time.
    const QString folder = QCoreApplication::applicationDirPath() + q("/demo");
    QLockFile lock(folder + q(".lock"));
    lock.lock();
    if (!isCompleteDemo(folder)) {
        const auto made = makeDemoProject(folder, realLlamaCpp(), {});
        if (!made)
            ADD_FAILURE() << made.error().sentence << made.error().detail;
    }
    return folder;
}

ProjectData smallProject(const QString &folder)
{
    const QString models = sharedDemo() + q("/models/");
    ProjectData data;
    data.settings.name = q("Small");
    data.config.profiles = {q("interactive")};
    data.config.testMode = TestMode::Quick;
    data.config.limits.maxBackgroundPercent = 100; // tests run beside other things
    data.config.llamaCpp.defaultCtxSize = 2048;
    data.config.output.formats = {q("json"), q("csv")};
    data.config.modelDir = q(".");
    ModelDefinition model;
    model.name = q("Demo 1M");
    model.size = q("1M");
    model.files.insert(q("Q4_K_M"), models + q("1M/demo-1m-q4_k_m.gguf"));
    model.files.insert(q("Q5_K_M"), models + q("1M/demo-1m-q5_k_m.gguf"));
    data.models.models << model;
    const auto saved = ProjectFolder(folder).save(data);
    EXPECT_TRUE(saved.ok());
    return data;
}

bool waitUntil(const std::function<bool()> &condition, int milliseconds)
{
    constexpr int kShort = 1000;
    const int patience = milliseconds < kShort ? milliseconds : std::max(milliseconds, kPatienceMs);
    QElapsedTimer timer;
    timer.start();
    while (!condition()) {
        if (timer.elapsed() > patience)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QThread::msleep(2);
    }
    return true;
}

QVector<qint64> processesWith(const QByteArray &text)
{
    QVector<qint64> pids;
    for (const QString &entry : QDir(q("/proc")).entryList(QDir::Dirs)) {
        bool number = false;
        const qint64 pid = entry.toLongLong(&number);
        if (!number || pid == QCoreApplication::applicationPid())
            continue;
        QByteArray line = readFile(q("/proc/%1/cmdline").arg(pid));
        if (!line.replace('\0', ' ').contains(text))
            continue;
        // Another suite that runs beside this one starts servers with the same words.
        const QByteArray environment = QByteArray(1, '\0') + readFile(q("/proc/%1/environ").arg(pid));
        QByteArray mark(1, '\0');
        mark.append(kTestMark).append('=');
        if (!environment.contains(mark) || environment.contains(mark + qgetenv(kTestMark) + '\0'))
            pids << pid;
    }
    return pids;
}

} // namespace sweetspot::test
