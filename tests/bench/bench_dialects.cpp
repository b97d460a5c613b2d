// SPDX-License-Identifier: GPL-3.0-or-later
// The same model, the same prompt, asked natively and through llama-server's OpenAI and Anthropic routes, in
// turns: decode rates and times to first token must agree, or a dialect measures itself. Usage: bench_dialects
// MODEL.gguf [ROUNDS]
#include "engine/backends/anthropicmessages.h"
#include "engine/measure/statistics.h"
#include "engine/measure/timelinemetrics.h"
#include "tests/support/fakebench.h"

#include <cstdio>

using namespace sweetspot;
using namespace sweetspot::test;

namespace
{

struct Way {
    const char *name;
    std::unique_ptr<Dialect> dialect;
    bool chat;
    std::vector<double> rates, firsts;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc < 2) {
        std::fprintf(stderr, "Usage: bench_dialects MODEL.gguf [ROUNDS]\n");
        return 2;
    }
    const int rounds = argc > 2 ? std::max(3, std::atoi(argv[2])) : 25;
    FakeBench fake(realEngine(), QString::fromLocal8Bit(argv[1]));
    CellBench &bench = fake.bench();
    if (const auto facts = bench.serve({2048, 1}); !facts) {
        std::fprintf(stderr, "%s\n", qPrintable(facts.error().sentence));
        return 1;
    }
    Way ways[] = {{"native /completion", std::make_unique<LlamaNative>(), false, {}, {}},
        {"OpenAI /v1/completions", std::make_unique<OpenAiCompletions>(), false, {}, {}},
        {"OpenAI /v1/chat/completions", std::make_unique<OpenAiChat>(), true, {}, {}},
        {"OpenAI chat, common part only", std::make_unique<OpenAiChat>(OpenAiChat::Flavour::Plain), true, {},
            {}},
        {"Anthropic /v1/messages", std::make_unique<AnthropicMessages>(), true, {}, {}}};
    Endpoint endpoint(bench.server().baseUrl());
    endpoint.model = "any";
    StreamClient client;
    constexpr int kTokens = 256;
    for (int round = -2; round < rounds; ++round) // two to warm up
        for (Way &way : ways) {
            GenerationRequest request;
            request.promptText = q("Round %1. Once upon a time there was a laboratory that").arg(round + 100);
            request.messages = {{q("user"), request.promptText}};
            request.outputTokens = kTokens;
            const GenerationReply reply
                = way.dialect->interpret(client.run(way.dialect->generation(endpoint, request), {}, {}));
            if (reply.error) {
                std::fprintf(stderr, "%s: %s\n", way.name, qPrintable(reply.error->sentence));
                return 1;
            }
            const TimelineMetrics metrics = timelineMetrics(reply.timeline, reply.outputTokens);
            if (round < 0 || reply.outputTokens.value_or(0) < kTokens / 2)
                continue; // ended by itself: another length is another rate
            if (metrics.decodeTps)
                way.rates.push_back(*metrics.decodeTps);
            if (metrics.ttftMs)
                way.firsts.push_back(*metrics.ttftMs);
        }
    const auto median = [](const std::vector<double> &v) { return statistics::median(v).value_or(0); };
    const double rate = median(ways[0].rates), first = median(ways[0].firsts);
    std::printf("| way | n | decode, median | against native | TTFT, median | against native |\n"
                "|---|---:|---:|---:|---:|---:|\n");
    for (const Way &way : ways)
        std::printf("| %s | %zu | %.1f tokens/s | %+.2f %% | %.2f ms | %+.2f ms |\n", way.name,
            way.rates.size(), median(way.rates), (median(way.rates) / rate - 1) * 100, median(way.firsts),
            median(way.firsts) - first);
    return 0;
}
