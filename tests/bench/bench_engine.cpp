// SPDX-License-Identifier: GPL-3.0-or-later
// Do our numbers agree with the engine's own tools at the same settings? Decode speed (A6) and prompt
// processing (A7) against llama-bench, many streams (A8) against llama-batched-bench, our slope against the
// server's prompt clock (A5); in turns, so that a machine that becomes slower does so for both. The letters are
// those of docs/measuring.md#accuracy-targets. Usage:
// bench_engine [--runs N] [--streams] MODEL.gguf...
#include "core/base/json.h"
#include "core/engines/process/tool.h"
#include "core/measure/clock.h"
#include "core/measure/statistics.h"
#include "core/measure/streamwindow.h"
#include "core/profiles/concurrentload.h"
#include "tests/support/fakesession.h"

#include <QFileInfo>

#include <algorithm>
#include <cstdio>

using namespace sweetspot;
using namespace sweetspot::test;

namespace
{

constexpr int kOutput = 256;
constexpr int kDepth = 512;
// Prompts so short that they hardly matter: the tool generates in lockstep, a server mixes prompts in between.
constexpr int kBatchPrompt = 16, kBatchOutput = 240;

struct Pair {
    std::vector<double> ours, theirs;
};

QString tool(const char *name)
{
    return QFileInfo(realLlamaCpp().serverPath).path() + QLatin1Char('/') + q(name);
}

// Tokens per second of one test of llama-bench.
std::optional<double> llamaBench(const QString &model, int prompt, int output, int depth)
{
    const auto number = [](int n) { return QString::number(n); };
    const auto ran = runTool(tool("llama-bench"),
        {q("-m"), model, q("-p"), number(prompt), q("-n"), number(output), q("-d"), number(depth), q("-r"),
            q("1"), q("-t"), q("2"), q("-ngl"), q("0"), q("-dev"), q("none"), q("-o"), q("json")},
        std::chrono::seconds(600), {});
    if (!ran)
        return std::nullopt;
    const auto json = parseJson(ran->standardOutput);
    if (!json || !json->is_array() || json->empty())
        return std::nullopt;
    return optionalNumber((*json)[0], "avg_ts");
}

// Output tokens per second of all streams, lockstep.
std::optional<double> batchedBench(const QString &model, int streams)
{
    const auto ran = runTool(tool("llama-batched-bench"),
        {q("-m"), model, q("-c"), QString::number(streams * 1024), q("-npp"), QString::number(kBatchPrompt),
            q("-ntg"), QString::number(kBatchOutput), q("-npl"), QString::number(streams), q("-t"), q("2"),
            q("-ngl"), q("0"), q("-dev"), q("none"), q("--output-format"), q("jsonl")},
        std::chrono::seconds(600), {});
    if (!ran)
        return std::nullopt;
    for (const QByteArray &line : ran->standardOutput.split('\n'))
        if (const auto json = parseJson(line); json && json->is_object())
            if (const auto speed = optionalNumber(*json, "speed_tg"))
                return speed;
    return std::nullopt;
}

std::optional<Attempt> ours(FakeSession &fake, quint32 seed, int prompt, int output)
{
    auto tokens = fake.bench().runner().storyPrompt(seed, prompt);
    if (!tokens)
        return std::nullopt;
    AttemptOrder order;
    order.profile = q("bench");
    order.ask(*tokens);
    order.request.outputTokens = output;
    order.keepTimeline = false;
    const auto attempt = fake.bench().runner().run(order);
    return attempt ? std::optional<Attempt>(*attempt) : std::nullopt;
}

// Output tokens per second of all streams, as the batch profile measures it: everybody busy all the time.
std::optional<double> together(FakeSession &fake, int streams)
{
    if (!fake.bench().serve({1024, streams}))
        return std::nullopt;
    ConcurrentLoad load(fake.bench(), streams, {kBatchPrompt, kBatchOutput});
    if (!load.start())
        return std::nullopt;
    const auto since = [](std::int64_t ns) { return double(nowNs() - ns) / 1e9; };
    const std::int64_t begin = nowNs();
    while (!load.allActive() && since(begin) < 60)
        if (!load.serve(std::chrono::milliseconds(100)))
            return std::nullopt;
    const std::int64_t from = nowNs();
    const int before = load.completions();
    while (load.completions() - before < 3 * streams && since(from) < 60)
        if (!load.serve(std::chrono::milliseconds(50)))
            return std::nullopt;
    const std::int64_t to = nowNs();
    const QVector<ConcurrentStream> all = load.finish();
    return streamWindow(all, streams, from, to).decodeTps;
}

void row(const char *what, const Pair &pair, const char *wanted)
{
    if (pair.ours.empty() || pair.theirs.empty()) {
        std::printf("| | %s | – | – | – | | | %s |\n", what, wanted);
        return;
    }
    const double mine = *statistics::median(pair.ours), theirs = *statistics::median(pair.theirs);
    const auto spread = [](const std::vector<double> &v) {
        const auto [least, most] = std::minmax_element(v.begin(), v.end());
        return (*most - *least) / *statistics::median(v) * 100;
    };
    std::printf("| | %s | %.1f | %.1f | %+.2f %% | %.1f %% | %.1f %% | %s |\n", what, mine, theirs,
        (mine / theirs - 1) * 100, spread(pair.ours), spread(pair.theirs), wanted);
}

void model(const QString &path, int runs, bool streams)
{
    std::printf("| %s | | | | | | | |\n", qPrintable(QFileInfo(path).completeBaseName()));
    Pair decode, prefill512, prefill2048, slope;
    FakeSession fake(realLlamaCpp(), path, TestMode::Full);
    fake.cell.contextLength = 4096;
    for (int run = -1; run < runs; ++run) { // the first warms up
        if (!fake.bench().serve({4096, 1})) {
            std::printf("| | could not be started | | | | | | |\n");
            return;
        }
        const quint32 seed = quint32(100 * (run + 2));
        // A server warms up with its first requests, the tools before theirs (the profiles watch for it).
        for (quint32 warm = 0; warm < 2; ++warm)
            (void)ours(fake, seed + 10 + warm, kDepth, kOutput);
        const auto shortest = ours(fake, seed + 3, 64, 8), d = ours(fake, seed, kDepth, kOutput),
                   p = ours(fake, seed + 1, 2048, 8);
        fake.bench().release(); // the tools shall have the machine for themselves
        if (!d || !p || !shortest)
            std::fprintf(stderr, "run %d: a request failed\n", run);
        if (run < 0 || !d || !p || !shortest)
            continue;
        if (d->decodeTps)
            decode.ours.push_back(*d->decodeTps);
        if (const auto tps = d->server.promptTps())
            prefill512.ours.push_back(*tps);
        if (const auto tps = p->server.promptTps()) {
            prefill2048.ours.push_back(*tps);
            slope.theirs.push_back(*tps);
        }
        if (p->ttftMs && shortest->ttftMs)
            slope.ours.push_back((2048 - 64) / ((*p->ttftMs - *shortest->ttftMs) / 1000));
        if (const auto tps = llamaBench(path, 0, kOutput, kDepth))
            decode.theirs.push_back(*tps);
        if (const auto tps = llamaBench(path, 512, 0, 0))
            prefill512.theirs.push_back(*tps);
        if (const auto tps = llamaBench(path, 2048, 0, 0))
            prefill2048.theirs.push_back(*tps);
    }
    row("A6 decode, 256 tokens at depth 512, llama-bench", decode, "within 3 %");
    row("A7 prompt of 512, llama-bench", prefill512, "within 5 %");
    row("A7 prompt of 2048, llama-bench", prefill2048, "within 5 %");
    row("A5 slope 64 to 2048 by our clock, the server's clock", slope, "within 3 %");
    if (!streams)
        return;
    for (const int count : {4, 8}) {
        Pair pair;
        for (int i = 0; i < 3; ++i) {
            if (const auto tps = together(fake, count))
                pair.ours.push_back(*tps);
            fake.bench().release();
            if (const auto tps = batchedBench(path, count))
                pair.theirs.push_back(*tps);
        }
        row(count == 4 ? "A8 4 streams, llama-batched-bench" : "A8 8 streams, llama-batched-bench", pair,
            "-15 to 0 %");
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    int runs = 7;
    bool streams = false;
    std::printf("| model | what | ours | the tool's | difference | our spread | its spread | wanted |\n"
                "|---|---|---:|---:|---:|---:|---:|---|\n");
    for (int i = 1; i < argc; ++i) {
        const QString argument = QString::fromLocal8Bit(argv[i]);
        if (argument == q("--runs") && i + 1 < argc)
            runs = std::atoi(argv[++i]);
        else if (argument == q("--streams"))
            streams = true;
        else
            model(argument, runs, streams);
        std::fflush(stdout);
    }
    return 0;
}
