// SPDX-License-Identifier: GPL-3.0-or-later
// How true are the stamps? Against a scripted server whose send instants are known, and against a real
// llama-server's own clock. Usage: bench_clock MODEL.gguf... (models are optional)
#include "core/engines/llamacpp/llamacppfinder.h"
#include "core/engines/llamacpp/llamanative.h"
#include "core/engines/llamacpp/llamaserver.h"
#include "core/engines/openai/openaichat.h"
#include "core/hardware/hostinfo.h"
#include "core/measure/stampedevents.h"
#include "core/measure/statistics.h"
#include "core/measure/timelinemetrics.h"
#include "core/profiles/attemptrunner.h"
#include "tests/support/scriptedserver.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cmath>
#include <cstdio>

using namespace sweetspot;
using sweetspot::test::ScriptedServer;

namespace
{

std::string event(int n)
{
    // As long as llama-server's own events.
    return "data: {\"index\":0,\"content\":\" "
           "word\",\"tokens\":[1234],\"stop\":false,\"id_slot\":-1,\"tokens_predicted\":"
        + std::to_string(n) + ",\"tokens_evaluated\":512,\"padding\":\"" + std::string(110, 'x') + "\"}\n\n";
}

void scripted(double periodMs, int tokens)
{
    std::vector<std::int64_t> sent;
    const ScriptedServer server([&](const ScriptedServer::Request &, ScriptedServer::Connection &c) {
        c.sentAt.clear();
        c.send(ScriptedServer::streamHead());
        const std::int64_t begin = ScriptedServer::now() + 50'000'000;
        for (int i = 0; i < tokens; ++i)
            c.sendAt(begin + std::int64_t(i * periodMs * 1e6), ScriptedServer::chunk(event(i + 1)));
        sent = c.sentAt;
        return c.send(ScriptedServer::chunk("data: {\"content\":\"\",\"stop\":true,\"tokens_predicted\":"
                          + std::to_string(tokens) + "}\n\n")
            + ScriptedServer::lastChunk());
    });
    StreamClient client;
    client.run({server.url() + "/warm", "{}", {}}, {}, {});
    const StreamRecord record = client.run({server.url(), "{}", {}}, {}, {});
    const auto events = stampEvents(record);
    std::vector<double> delays;
    int coalesced = 0;
    for (std::size_t i = 0; i < sent.size() && i < events.size(); ++i) {
        delays.push_back(double(events[i].dtNs + record.sentNs - sent[i]) / 1000);
        coalesced += events[i].coalesced ? 1 : 0;
    }
    const GenerationReply reply = LlamaNative().interpret(record);
    const TimelineMetrics metrics = timelineMetrics(reply.timeline, reply.outputTokens);
    const double truth = (tokens - 1) / (double(sent.back() - sent.front()) / 1e9);
    std::printf("| %7.2f ms | %5d | %+8.4f %% | %7.0f | %7.0f | %7.0f | %5d | %6.1f us |\n", periodMs, tokens,
        (metrics.decodeTps.value_or(0) / truth - 1) * 100, *statistics::percentile(delays, 0.5),
        *statistics::percentile(delays, 0.99), *statistics::percentile(delays, 1.0), coalesced,
        record.cpuUs / tokens);
}

// The first token at a known instant after the request has come (A2 of docs/measuring.md#accuracy-targets): how
// far off is the time to it?
void firstToken(int delayMs, int rounds)
{
    std::int64_t sent = 0;
    const ScriptedServer server([&](const ScriptedServer::Request &, ScriptedServer::Connection &c) {
        const std::int64_t come = ScriptedServer::now();
        c.sentAt.clear();
        c.send(ScriptedServer::streamHead());
        c.sendAt(come + std::int64_t(delayMs) * 1'000'000, ScriptedServer::chunk(event(1)));
        sent = c.sentAt.front();
        return c.send(ScriptedServer::chunk(event(2)) + ScriptedServer::lastChunk());
    });
    StreamClient client;
    client.run({server.url() + "/warm", "{}", {}}, {}, {});
    std::vector<double> errors;
    for (int i = 0; i < rounds; ++i) {
        const StreamRecord record = client.run({server.url(), "{}", {}}, {}, {});
        const TimelineMetrics metrics = timelineMetrics(LlamaNative().interpret(record).timeline, std::nullopt);
        errors.push_back(metrics.ttftMs.value_or(0) - double(sent - record.sentNs) / 1e6);
    }
    std::printf("| %5d ms | %3d | %+.3f ms | %.3f ms | %.3f ms |\n", delayMs, rounds,
        *statistics::median(errors), *statistics::percentile(errors, 0.99),
        *statistics::percentile(errors, 1.0));
}

void real(const QString &model)
{
    QTemporaryDir dir;
    const auto llamaCpp = findLlamaCpp({}, QStringLiteral("."));
    if (!llamaCpp) {
        std::printf("%s\n", qPrintable(llamaCpp.error().sentence));
        return;
    }
    LlamaServer server(*llamaCpp);
    ServerOrder order;
    order.cell.modelFile = model;
    order.cell.contextLength = 4096;
    order.lane = LaneSpec{QStringLiteral("CPU"), {}};
    order.physicalCores = std::max(1, probeHost().cpuCores);
    order.stdoutFile = dir.filePath(QStringLiteral("out"));
    order.stderrFile = dir.filePath(QStringLiteral("err"));
    StreamClient client;
    if (const auto started = server.start(order, client, {}); !started) {
        std::printf("%s\n", qPrintable(started.error().sentence));
        return;
    }
    const LlamaNative dialect;
    const OpenAiChat chat;
    const CpuSensors sensors;
    std::vector<double> errors, cpu, rates;
    {
        AttemptRunner runner(
            order.cell, server, dialect, chat, client, sensors,
            [](const Attempt &, const TokenTimeline *) { return success(); }, {}, nullptr);
        for (int rep = 0; rep < 21; ++rep) {
            AttemptOrder attempt;
            attempt.ask(*runner.storyPrompt(quint32(rep), 512));
            attempt.request.outputTokens = 500;
            const auto result = runner.run(attempt);
            if (rep == 0 || !result || !result->decodeTps || !result->server.decodeTps())
                continue;
            errors.push_back((*result->decodeTps / *result->server.decodeTps() - 1) * 100);
            cpu.push_back(result->clientCpuUs / result->events);
            rates.push_back(*result->decodeTps);
        }
    }
    server.stop(client);
    std::vector<double> size;
    int within = 0;
    for (const double error : errors) {
        size.push_back(std::abs(error));
        within += std::abs(error) <= 1 ? 1 : 0;
    }
    if (errors.empty())
        return;
    std::printf("| %-22s | %8.0f | %7.3f %% | %7.3f %% | %2d of %2zu | %6.1f us |\n",
        qPrintable(QFileInfo(model).fileName()), *statistics::median(rates), *statistics::median(size),
        *statistics::percentile(size, 1.0), within, errors.size(), *statistics::median(cpu));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    std::printf("Scripted server: its send instants are the truth. Delays in microseconds.\n");
    std::printf("| period     | n     | rate error | p50     | p99     | max     | same wake-up | client CPU "
                "per event |\n|---|---|---|---|---|---|---|---|\n");
    for (const auto &[period, tokens] : {std::pair(20.0, 128), std::pair(5.0, 600), std::pair(2.0, 1000),
             std::pair(1.0, 2000), std::pair(0.5, 3000), std::pair(0.1, 5000)})
        scripted(period, tokens);
    std::printf("\nTime to first token against the instant at which it was sent.\n| sent after | n | median "
                "error | p99 | "
                "largest |\n|---:|---:|---:|---:|---:|\n");
    for (const auto &[delay, rounds] : {std::pair(50, 100), std::pair(500, 20), std::pair(5000, 3)})
        firstToken(delay, rounds);
    if (argc < 2)
        return 0;
    std::printf(
        "\nReal server, 512/500, 20 repetitions: our rate against its (predicted_n - 1) / predicted_ms.\n");
    std::printf("| model | tokens/s | median difference | largest | within 1 %% | client CPU per event "
                "|\n|---|---|---|---|---|---|\n");
    for (int i = 1; i < argc; ++i)
        real(QString::fromLocal8Bit(argv[i]));
    return 0;
}
