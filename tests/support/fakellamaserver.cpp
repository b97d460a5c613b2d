// SPDX-License-Identifier: GPL-3.0-or-later
// A stand-in for llama-server that misbehaves as FAKE_BEHAVIOUR says. Only for tests: the product never starts
// it. With FAKE_DEVICES it lists these lines as its devices and knows the options for them. Each start as a
// server is a line in the file that FAKE_ARGUMENTS names: its arguments, and the cards that it is shown. With
// FAKE_KNOBS it knows options for two more settings.
#include "tests/support/scriptedserver.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string>
#include <thread>
#include <unistd.h>

namespace
{

using sweetspot::test::ScriptedServer;

std::string behaviour()
{
    const char *text = std::getenv("FAKE_BEHAVIOUR");
    return text ? text : "good";
}

void pause(int ms)
{
    std::this_thread::sleep_for(std::chrono::milliseconds(ms));
}

std::string word(int n);

std::string tokenEvent(int n)
{
    return "data: {\"index\":0,\"content\":\"" + word(n)
        + "\",\"tokens\":[1],\"stop\":false,\"id_slot\":-1,\"tokens_predicted\":" + std::to_string(n)
        + ",\"tokens_evaluated\":512}\n\n";
}

std::string lastEvent(int n, const std::string &timings)
{
    return "data: {\"index\":0,\"content\":\"\",\"tokens\":[],\"stop\":true,\"tokens_predicted\":"
        + std::to_string(n) + ",\"tokens_evaluated\":512,\"stop_type\":\"limit\",\"timings\":" + timings
        + "}\n\n";
}

int numberAfter(const std::string &body, const std::string &key, int fallback)
{
    const std::size_t at = body.find(key);
    return at == std::string::npos ? fallback : std::atoi(body.c_str() + at + key.size());
}

bool busy(ScriptedServer::Connection &connection, const std::string &how)
{
    const int status = how == "http429" ? 429 : 503;
    return connection.send(ScriptedServer::response(
        status, "{\"error\":{\"code\":" + std::to_string(status) + ",\"message\":\"Slots are taken.\"}}"));
}

// What the model says word by word.
std::string word(int n)
{
    const std::string how = behaviour();
    if (how == "whitespace")
        return n % 2 ? "\\n" : "  ";
    if (how == "bad_utf8")
        return n % 2 ? "gr\xC3" : "\xFF\xFE";
    return "w ";
}

// "The answer is 4." in words, then the end; what a chat stream looks like with timings in each event.
bool chat(ScriptedServer::Connection &connection)
{
    const std::string how = behaviour();
    if (how == "http500")
        return connection.send(
            ScriptedServer::response(500, R"({"error":{"code":500,"message":"Compute error."}})"));
    if (how == "http429" || how == "http503")
        return busy(connection, how);
    const auto event = [](const std::string &delta, int n, const char *end) {
        return ScriptedServer::chunk("data: {\"choices\":[{\"index\":0,\"delta\":" + delta
            + ",\"finish_reason\":" + end + "}],\"timings\":{\"cache_n\":0,\"prompt_n\":20,\"prompt_ms\":1.0,"
            + "\"predicted_n\":" + std::to_string(n) + ",\"predicted_ms\":" + std::to_string(n * 0.5)
            + "}}\n\n");
    };
    connection.send(ScriptedServer::streamHead());
    connection.send(event("{\"role\":\"assistant\",\"content\":null}", 0, "null"));
    if (how == "ends_at_once")
        return connection.send(event("{}", 1, "\"stop\"") + ScriptedServer::lastChunk());
    int n = 0;
    const bool strange = how == "whitespace" || how == "bad_utf8";
    std::string held;
    for (const char *text : {"The ", "answer ", "is ", "4", "."}) {
        ++n;
        const std::string next = event("{\"content\":\"" + (strange ? word(n) : text) + "\"}", n, "null");
        if (how == "held_back")
            held += next;
        else
            connection.send(next);
        pause(1);
    }
    connection.send(held);
    return connection.send(
        event("{}", n, "\"stop\"") + ScriptedServer::chunk("data: [DONE]\n\n") + ScriptedServer::lastChunk());
}

bool complete(const ScriptedServer::Request &request, ScriptedServer::Connection &connection)
{
    const std::string how = behaviour();
    const int tokens = numberAfter(request.body, "\"n_predict\":", 16);
    if (how == "http500") {
        return connection.send(ScriptedServer::response(
            500, R"({"error":{"code":500,"message":"Compute error.","type":"server_error"}})"));
    }
    if (how == "http429" || how == "http503")
        return busy(connection, how);
    connection.send(ScriptedServer::streamHead());
    if (how == "ends_at_once")
        return connection.send(ScriptedServer::chunk(lastEvent(1, "{\"predicted_n\":1,\"predicted_ms\":0.001}"))
            + ScriptedServer::lastChunk());
    if (how == "garbage")
        return connection.send(
            ScriptedServer::chunk("data: <html>not json</html>\n\n") + ScriptedServer::lastChunk());
    if (how == "error_in_stream")
        return connection.send(ScriptedServer::chunk(tokenEvent(1))
            + ScriptedServer::chunk(
                "data: {\"error\":{\"code\":500,\"message\":\"Context size has been exceeded.\"}}\n\n")
            + ScriptedServer::lastChunk());
    const auto gap = std::chrono::microseconds(500);
    std::string held;
    for (int n = 1; n <= tokens; ++n) {
        if (how == "held_back") {
            held += ScriptedServer::chunk(tokenEvent(n));
            std::this_thread::sleep_for(gap);
            continue;
        }
        if (how == "die_in_stream" && n == 5) {
            std::fprintf(stderr, "0.00.100.000 E ggml: GGML_ASSERT(x) failed\n");
            std::abort();
        }
        const int longest = how == "die_on_long_prompt" ? 3000 : how == "die_on_half_context" ? 1024 : 1 << 30;
        if (n == 2 && std::count(request.body.begin(), request.body.end(), ',') > longest) {
            std::fprintf(stderr, "0.00.100.000 E ggml: GGML_ASSERT(x) failed\n");
            std::abort();
        }
        if (how == "oom_in_stream" && n == 5) {
            std::fprintf(stderr, "0.00.100.000 E ggml: failed to allocate buffer of size 123\n");
            _exit(1);
        }
        if (how == "cut_stream" && n == 5) {
            connection.close();
            return false;
        }
        if (!connection.send(ScriptedServer::chunk(tokenEvent(n))))
            return false;
        std::this_thread::sleep_for(gap);
    }
    connection.send(held);
    const double ms = (tokens - 1) * 0.56;
    const bool cached = request.body.find("\"cache_prompt\":true") != std::string::npos;
    std::string timings = "{\"cache_n\":" + std::string(cached ? "100000" : "0")
        + ",\"prompt_n\":512,\"prompt_ms\":0.5,\"predicted_n\":" + std::to_string(tokens)
        + ",\"predicted_ms\":" + std::to_string(ms) + "}";
    if (how == "absurd_timings")
        timings = "{\"cache_n\":0,\"prompt_n\":512,\"prompt_ms\":99999,\"predicted_n\":"
            + std::to_string(tokens) + ",\"predicted_ms\":0.001}";
    return connection.send(ScriptedServer::chunk(lastEvent(tokens, timings)) + ScriptedServer::lastChunk());
}

void keepArguments(int argc, char **argv)
{
    const char *path = std::getenv("FAKE_ARGUMENTS");
    if (!path)
        return;
    std::ofstream file(path, std::ios::app);
    for (int i = 1; i < argc; ++i)
        file << argv[i] << ' ';
    const char *cards = std::getenv("CUDA_VISIBLE_DEVICES");
    file << "CUDA_VISIBLE_DEVICES=" << (cards ? cards : "") << std::endl;
}

} // namespace

int main(int argc, char **argv)
{
    const char *devices = std::getenv("FAKE_DEVICES");
    int port = 0, context = 2048, parallel = 1;
    for (int i = 1; i < argc; ++i) {
        if (!std::strcmp(argv[i], "--version")) {
            std::fprintf(stderr, "version: 9.9.9 (build 99999, commit Fake)\n");
            return behaviour() == "crash_when_asked" ? 3 : 0;
        }
        if (!std::strcmp(argv[i], "--help")) {
            std::printf(
                "-h,    --help     print usage\n-m,    --model FNAME    model\n-t,    --threads N    "
                "threads\n--list-devices    devices\n--rpc SERVERS    rpc\n-np,   --parallel N    slots\n");
            if (std::getenv("FAKE_KNOBS"))
                std::printf(
                    "-ub,   --ubatch-size N    tokens at once\n-fa,   --flash-attn MODE    attention\n");
            if (devices)
                std::printf("-dev,  --device LIST    devices\n-ngl,  --gpu-layers N    layers on them\n-sm,   "
                            "--split-mode MODE    how\n-ts,   --tensor-split LIST    layers of each\n-mg,   "
                            "--main-gpu N    the one\n");
            return 0;
        }
        if (!std::strcmp(argv[i], "--list-devices")) {
            std::printf("Available devices:\n%s",
                devices ? devices
                        : "  FAKE0: One fake (8000 MiB, 7900 MiB free)\n  FAKE1: Another fake (8000 MiB, 7900 "
                          "MiB free)\n");
            return 0;
        }
        if (!std::strcmp(argv[i], "--port") && i + 1 < argc)
            port = std::atoi(argv[i + 1]);
        if (!std::strcmp(argv[i], "--ctx-size") && i + 1 < argc)
            context = std::atoi(argv[i + 1]);
        if (!std::strcmp(argv[i], "--parallel") && i + 1 < argc)
            parallel = std::max(1, std::atoi(argv[i + 1]));
    }
    context /= parallel;
    keepArguments(argc, argv);
    const std::string how = behaviour();
    if (how == "oom_with_slots" && parallel > 1) {
        std::fprintf(stderr, "0.00.001.000 E llama: failed to allocate buffer for kv cache\n");
        return 1;
    }
    if (how == "crash_at_start") {
        std::fprintf(stderr, "0.00.001.000 E srv: something broke\n");
        std::abort();
    }
    if (how == "exit_at_start") {
        std::fprintf(stderr, "error: invalid argument: --bogus\n");
        return 1;
    }
    if (how == "oom_at_start") {
        std::fprintf(stderr, "0.00.001.000 E llama: failed to allocate buffer for kv cache\n");
        return 1;
    }
    if (how == "port_taken_once") {
        const std::string marker = std::string(std::getenv("FAKE_STATE")) + "/tried";
        if (!std::ifstream(marker)) {
            std::ofstream(marker) << "x";
            std::fprintf(stderr, "couldn't bind HTTP server socket, hostname: 127.0.0.1, port: %d\n", port);
            return 1;
        }
    }
    if (how == "ignores_term")
        std::signal(SIGTERM, SIG_IGN);
    const auto begin = std::chrono::steady_clock::now();
    const ScriptedServer server(
        [&how, begin, context](const ScriptedServer::Request &request, ScriptedServer::Connection &connection) {
            if (request.path == "/health") {
                const bool loading = how == "never_ready"
                    || (how == "slow_load"
                        && std::chrono::steady_clock::now() - begin < std::chrono::milliseconds(400));
                return connection.send(loading
                        ? ScriptedServer::response(503, R"({"error":{"message":"Loading model","code":503}})")
                        : ScriptedServer::response(200, R"({"status":"ok"})"));
            }
            if (request.path == "/props")
                return connection.send(ScriptedServer::response(200,
                    std::string("{\"chat_template\":\"") + (how == "no_template" ? "" : "x")
                        + "\",\"default_generation_settings\":{\"n_ctx\":" + std::to_string(context) + "}}"));
            if (request.path == "/tokenize") { // four tokens for three words
                const auto words = std::count(request.body.begin(), request.body.end(), ' ') + 1;
                std::string tokens = "{\"tokens\":[";
                for (int i = 0; i < words * 4 / 3; ++i)
                    tokens += (i ? "," : "") + std::to_string(i % 1000);
                return connection.send(ScriptedServer::response(200, tokens + "]}"));
            }
            if (request.path == "/v1/chat/completions")
                return chat(connection);
            if (request.path == "/completion")
                return complete(request, connection);
            return connection.send(ScriptedServer::response(404, R"({"error":{"message":"File Not Found"}})"));
        },
        port);
    if (how == "dies_after_ready") {
        pause(300);
        std::abort();
    }
    while (true)
        pause(1000);
}
