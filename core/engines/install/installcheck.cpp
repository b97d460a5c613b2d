// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/install/installcheck.h"

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/tr.h"
#include "core/engines/engine.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace sweetspot
{

namespace
{

using namespace std::chrono_literals;

const QString kDemoModel = QStringLiteral(":/demo/demo-1m-f16.gguf");
constexpr int kContext = 256; // tokens; every engine that was tried can have so few
constexpr int kAnswer = 8; // tokens
constexpr int kBytes = 256; // as many tokens as there are bytes
constexpr int kSilence = 900; // seconds a first start may say nothing: imports from a slow disk

// How byte-level tokenizers write a byte: printable ones as themselves, the others from U+0100 on, in their
// order.
std::string letterOf(int byte)
{
    const auto printable
        = [](int b) { return (b >= 0x21 && b <= 0x7e) || (b >= 0xa1 && b <= 0xac) || b >= 0xae; };
    if (printable(byte))
        return QString(QChar(byte)).toStdString();
    int others = 0;
    for (int before = 0; before < byte; ++before)
        others += printable(before) ? 0 : 1;
    return QString(QChar(0x100 + others)).toStdString();
}

Json tokenizerJson()
{
    const auto byteLevel = [] {
        return Json{
            {"type", "ByteLevel"}, {"add_prefix_space", false}, {"trim_offsets", true}, {"use_regex", true}};
    };
    Json vocabulary = Json::object();
    for (int byte = 0; byte < kBytes; ++byte)
        vocabulary[letterOf(byte)] = byte;
    vocabulary["<|end|>"] = kBytes;
    Json end{{"id", kBytes}, {"content", "<|end|>"}, {"single_word", false}, {"lstrip", false},
        {"rstrip", false}, {"normalized", false}, {"special", true}};
    return Json{{"version", "1.0"}, {"truncation", nullptr}, {"padding", nullptr},
        {"added_tokens", Json::array({end})}, {"normalizer", nullptr}, {"pre_tokenizer", byteLevel()},
        {"post_processor", nullptr}, {"decoder", byteLevel()},
        {"model",
            Json{{"type", "BPE"}, {"dropout", nullptr}, {"unk_token", nullptr},
                {"continuing_subword_prefix", nullptr}, {"end_of_word_suffix", nullptr}, {"fuse_unk", false},
                {"byte_fallback", false}, {"vocab", vocabulary}, {"merges", Json::array()}}}};
}

// Heads of 64, which every attention kernel that was looked at has.
Json configJson()
{
    return Json{{"architectures", Json::array({"LlamaForCausalLM"})}, {"model_type", "llama"},
        {"hidden_size", 256}, {"intermediate_size", 512}, {"num_hidden_layers", 2}, {"num_attention_heads", 4},
        {"num_key_value_heads", 4}, {"head_dim", 64}, {"hidden_act", "silu"},
        {"max_position_embeddings", 2 * kContext}, {"rms_norm_eps", 1e-5}, {"rope_theta", 10000.0},
        {"tie_word_embeddings", true}, {"torch_dtype", "float16"}, {"vocab_size", 2 * kBytes},
        {"bos_token_id", kBytes}, {"eos_token_id", kBytes}};
}

bool loads(const Engine &engine, Artifact::Kind kind)
{
    return engine.accepts({kind, QStringLiteral("model"), {}}, {}).ok();
}

/// A model that the engine loads, in the folder.
Result<CellSpec> cellIn(const QString &folder, const Engine &engine)
{
    CellSpec cell;
    cell.id = {QStringLiteral("Check"), QStringLiteral("F16"), engine.kind().id};
    cell.engineKind = engine.kind().id;
    cell.contextLength = kContext;
    cell.artifact = loads(engine, Artifact::Kind::Gguf) ? Artifact::Kind::Gguf : Artifact::Kind::Safetensors;
    if (cell.artifact == Artifact::Kind::Safetensors) {
        cell.modelFile = folder + QStringLiteral("/model");
        if (const auto written = writeTinyModel(cell.modelFile); !written)
            return written.error();
        return cell;
    }
    cell.modelFile = folder + QStringLiteral("/check.gguf");
    if (!QFile::copy(kDemoModel, cell.modelFile))
        return Error{ErrorCode::Io, CoreTr::tr("%1 cannot be written.").arg(cell.modelFile), {}};
    return cell;
}

LaneSpec laneOf(const Engine &engine, const InstallPlan &plan)
{
    const QVector<EngineDevice> named
        = plan.checkedOn ? engine.devices({}, {*plan.checkedOn}) : QVector<EngineDevice>();
    if (named.isEmpty())
        return {QStringLiteral("CPU"), {}};
    return {named.first().name, {named.first().name}, false, false, {*plan.checkedOn}};
}

Status ask(const Engine &engine, const Endpoint &endpoint, StreamClient &client, const std::stop_token &stop)
{
    const auto dialect = engine.makeDialect();
    GenerationRequest request;
    request.promptText = QStringLiteral("The weather is");
    request.outputTokens = kAnswer;
    HttpLimits limits;
    limits.firstByte = limits.idle = limits.total = 300s; // kernels may be compiled for the first request
    const auto reply
        = interpretReply(*dialect, endpoint, client.run(dialect->generation(endpoint, request), limits, stop));
    if (reply.error)
        return *reply.error;
    if (reply.outputTokens.value_or(0) < 1)
        return Error{ErrorCode::Protocol, CoreTr::tr("The server answered nothing."), {}};
    return success();
}

} // namespace

Status writeTinyModel(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return Error{ErrorCode::Io, CoreTr::tr("The folder %1 could not be created.").arg(folder), {}};
    const Json tokenizer{{"tokenizer_class", "PreTrainedTokenizerFast"}, {"eos_token", "<|end|>"},
        {"bos_token", "<|end|>"}, {"model_max_length", 2 * kContext}};
    for (const auto &[name, json] : {std::pair("config.json", configJson()),
             std::pair("tokenizer.json", tokenizerJson()), std::pair("tokenizer_config.json", tokenizer)})
        if (const auto written
            = writeFileSafely(folder + QLatin1Char('/') + QLatin1String(name), dumpJson(json));
            !written)
            return written;
    return success();
}

Result<QString> checkInstall(const Engine &engine, const InstallPlan &plan, const std::stop_token &stop)
{
    const QTemporaryDir folder;
    if (!folder.isValid())
        return Error{ErrorCode::Io, CoreTr::tr("No space for temporary files; free some disk space."),
            folder.errorString()};
    const auto cell = cellIn(folder.path(), engine);
    if (!cell)
        return cell.error();
    auto server = engine.installedServer(plan);
    if (!server)
        return server.error();
    BenchConfig config;
    config.limits.maxLoadTime = kSilence;
    const ServerOrder order{*cell, laneOf(engine, plan), config, {}, 1,
        folder.filePath(QStringLiteral("stdout")), folder.filePath(QStringLiteral("stderr"))};
    StreamClient client;
    const auto facts = (*server)->start(order, client, stop);
    if (!facts)
        return facts.error();
    Status answered = ask(engine, (*server)->endpoint(), client, stop);
    if (!answered && !stop.stop_requested() && !(*server)->running())
        answered = (*server)->failure();
    (*server)->stop(client);
    if (stop.stop_requested())
        return Error{ErrorCode::Cancelled, CoreTr::tr("Stopped."), {}};
    if (!answered)
        return answered.error();
    EngineEntry entry;
    entry.name = entry.kind = engine.kind().id;
    entry.program = plan.folder;
    return engine.surveyProgram(entry, {}, stop).version;
}

} // namespace sweetspot
