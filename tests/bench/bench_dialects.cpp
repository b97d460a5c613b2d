// SPDX-License-Identifier: GPL-3.0-or-later
// The same model, the same prompt, asked natively and through llama-server's OpenAI and Anthropic routes, in
// turns: decode rates and times to first token must agree, or a dialect measures itself. Usage: bench_dialects
// MODEL.gguf [ROUNDS]
#include "core/engines/remote/anthropicmessages.h"
#include "core/measure/statistics.h"
#include "core/measure/timelinemetrics.h"
#include "tests/support/fakesession.h"

#include <cstdio>

using namespace sweetspot;
using namespace sweetspot::test;

namespace
{

struct Way {
    const char *name;
    std::unique_ptr<Dialect> dialect;
    std::vector<double> rates = {}, servers = {}; ///< tokens/s, by our clock and by the server's own
    std::vector<double> ratios = {}, later = {}; ///< against the native request of the same round; ms
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
    FakeSession fake(realLlamaCpp(), QString::fromLocal8Bit(argv[1]));
    CellSession &bench = fake.bench();
    if (const auto facts = bench.serve({2048, 1}); !facts) {
        std::fprintf(stderr, "%s\n", qPrintable(facts.error().sentence));
        return 1;
    }
    Way ways[] = {{"native /completion", std::make_unique<LlamaNative>()},
        {"OpenAI /v1/completions", std::make_unique<OpenAiCompletions>()},
        {"OpenAI /v1/chat/completions", std::make_unique<OpenAiChat>()},
        {"OpenAI chat, common part only", std::make_unique<OpenAiChat>(OpenAiChat::Flavour::Plain)},
        {"Anthropic /v1/messages", std::make_unique<AnthropicMessages>()}};
    Endpoint endpoint(bench.server().endpoint().baseUrl);
    endpoint.model = "any";
    StreamClient client;
    constexpr int kTokens = 256;
    for (int round = -2; round < rounds; ++round) { // two to warm up
        double nativeRate = 0, nativeFirst = 0;
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
            // One that ended by itself has another length, and so another rate.
            if (round < 0 || reply.outputTokens.value_or(0) < kTokens / 2 || !metrics.decodeTps
                || !metrics.ttftMs)
                continue;
            way.rates.push_back(*metrics.decodeTps);
            if (const auto own = reply.server.decodeTps())
                way.servers.push_back(*own);
            if (&way == ways) {
                nativeRate = *metrics.decodeTps;
                nativeFirst = *metrics.ttftMs;
            }
            if (nativeRate > 0) {
                way.ratios.push_back(*metrics.decodeTps / nativeRate);
                way.later.push_back(*metrics.ttftMs - nativeFirst);
            }
        }
    }
    const auto median = [](const std::vector<double> &v) { return statistics::median(v).value_or(0); };
    const auto part
        = [](const std::vector<double> &v, double p) { return statistics::percentile(v, p).value_or(0); };
    std::printf(
        "| way | n | decode, median | by the server's clock | against native, median of pairs (quartiles) | "
        "first token later |\n|---|---:|---:|---:|---:|---:|\n");
    for (const Way &way : ways)
        std::printf("| %s | %zu | %.1f tokens/s | %.1f | %+.2f %% (%+.2f to %+.2f) | %+.2f ms |\n", way.name,
            way.rates.size(), median(way.rates), median(way.servers), (median(way.ratios) - 1) * 100,
            (part(way.ratios, 0.25) - 1) * 100, (part(way.ratios, 0.75) - 1) * 100, median(way.later));
    return 0;
}
