// SPDX-License-Identifier: GPL-3.0-or-later
// The table of config.yaml: one line for each key. What a key is and how a value is checked: configkeys.cpp.
#include "models/configrow.h"
#include "models/tr.h"

namespace sweetspot
{

namespace
{

using namespace configrow;

// Absurd values are refused, large machines are not: the upper ends are what no machine of the next years
// reaches.
constexpr double kMaxContext = 16.0 * 1024 * 1024;
constexpr double kMaxThreads = 4096;
constexpr double kMaxMemoryGb = 65536;
constexpr double kDay = 86400;

std::vector<ConfigKey> engineKeys()
{
    return {
        key("llama_cpp.server_path", &C::llamaCpp, &C::LlamaCpp::serverPath, ModelsTr::tr("llama-server"),
            ModelsTr::tr("Path of llama-server. Empty: found on PATH, in a standard location, or downloaded."))
            .path()
            .orNull(),
        key("llama_cpp.default_ctx_size", &C::llamaCpp, &C::LlamaCpp::defaultCtxSize,
            ModelsTr::tr("Context length"),
            ModelsTr::tr(
                "Context length that servers are started with, unless the model's own limit is smaller."))
            .range(256, kMaxContext)
            .unit(ModelsTr::tr("tokens")),
        key("llama_cpp.default_threads", &C::llamaCpp, &C::LlamaCpp::defaultThreads, ModelsTr::tr("Threads"),
            ModelsTr::tr("Server threads. Empty: one per physical core."))
            .range(1, kMaxThreads)
            .unit(ModelsTr::tr("threads")),
        key("llama_cpp.gpu_layers", &C::llamaCpp, &C::LlamaCpp::gpuLayers, ModelsTr::tr("GPU layers"),
            ModelsTr::tr("Layers to offload on GPU lanes. 0: all of them, or as many as fit on the device. The "
                         "CPU lane never offloads."))
            .range(0, 10000)
            .unit(ModelsTr::tr("layers")),
        key("llama_cpp.rpc_servers", &C::llamaCpp, &C::LlamaCpp::rpcServers, ModelsTr::tr("RPC servers"),
            ModelsTr::tr("host:port of ggml-rpc-server processes; each becomes a device RPC0, RPC1, ..."))
            .orNull(),
    };
}

std::vector<ConfigKey> runKeys()
{
    return {
        key("test_mode", &C::testMode, ModelsTr::tr("Mode"),
            ModelsTr::tr("Quick tests a few quantizations with few repetitions, full tests all of them."))
            .of({QStringLiteral("quick"), QStringLiteral("full")}),
        key("profiles", &C::profiles, ModelsTr::tr("Profiles"),
            ModelsTr::tr("The ways of using a model to measure."))
            .offered(),
    };
}

constexpr double kLeastLength = 16; // tokens; fewer have no rate, and answers of 8 only time a prompt
// Longer than any server's context makes no sense; its own limit cuts them anyway.
ConfigRow lengthKey(const char *path, int WorkloadSettings::*member, const QString &label, const QString &help)
{
    return key(path, &C::workload, member, label, help).range(kLeastLength, 1e6).unit(ModelsTr::tr("tokens"));
}

std::vector<ConfigKey> speedWorkloadKeys()
{
    using W = WorkloadSettings;
    const QString prompt = ModelsTr::tr("Prompt length"), answer = ModelsTr::tr("Answer length");
    const QString streams = ModelsTr::tr("streams");
    return {
        lengthKey("workload.interactive.prompt_tokens", &W::interactivePrompt, prompt,
            ModelsTr::tr("Length of the prompts whose answers are timed one at a time.")),
        lengthKey("workload.interactive.answer_tokens", &W::interactiveAnswer, answer,
            ModelsTr::tr("Length of the answers that are timed one at a time. The default is shortened on slow "
                         "machines and in quick mode, another length is not.")),
        key("workload.long_context.answer_tokens", &C::workload, &W::longContextAnswer, answer,
            ModelsTr::tr("Length of the answers after a long text. Empty: 64 in quick mode, 128 in full mode."))
            .range(kLeastLength, 1e6)
            .unit(ModelsTr::tr("tokens")),
        lengthKey("workload.batch.document_tokens", &W::batchDocument, ModelsTr::tr("Document length"),
            ModelsTr::tr(
                "Mean length of the documents that are summarized; they differ by up to 43 % from it.")),
        lengthKey("workload.batch.summary_tokens", &W::batchSummary, ModelsTr::tr("Summary length"),
            ModelsTr::tr("Length of the summary of each document.")),
        lengthKey("workload.batch.prompt_tokens", &W::batchPrompt, prompt,
            ModelsTr::tr("Length of the prompts of concurrent streams.")),
        lengthKey("workload.batch.answer_tokens", &W::batchAnswer, answer,
            ModelsTr::tr("Length of the answers of concurrent streams.")),
        key("workload.batch.max_streams", &C::workload, &W::batchStreams, ModelsTr::tr("Most streams"),
            ModelsTr::tr(
                "The number of concurrent streams is doubled up to this. Empty: 8 in quick mode, 64 in "
                "full mode, but at most 4 on a server not started by Sweetspot."))
            .range(1, 4096)
            .unit(streams),
        lengthKey("workload.stress.prompt_tokens", &W::stressPrompt, prompt,
            ModelsTr::tr("Length of the prompts of the stress profile.")),
        lengthKey("workload.stress.answer_tokens", &W::stressAnswer, answer,
            ModelsTr::tr("Length of the answers of the stress profile.")),
        key("workload.stress.streams", &C::workload, &W::stressStreams, ModelsTr::tr("Streams"),
            ModelsTr::tr("Concurrent streams of the stress profile. Empty: as many as still made the batch "
                         "profile faster."))
            .range(1, 4096)
            .unit(streams),
    };
}

std::vector<ConfigKey> otherWorkloadKeys()
{
    using W = WorkloadSettings;
    return {
        lengthKey("workload.quality.answer_tokens", &W::qualityAnswer, ModelsTr::tr("Longest answer"),
            ModelsTr::tr("Answers to the questions are cut off at this length.")),
        lengthKey("workload.quality.own_answer_tokens", &W::qualityOwnAnswer,
            ModelsTr::tr("Longest answer to your own prompts"),
            ModelsTr::tr("Answers to your own prompts are cut off at this length.")),
        key("workload.quality.temperature", &C::workload, &W::qualityTemperature, ModelsTr::tr("Temperature"),
            ModelsTr::tr("Temperature that answers are sampled with where quality is measured. 0: always the "
                         "likeliest token, so that answers can be repeated."))
            .range(0, 2),
        key("workload.timeout", &C::workload, &W::timeout, ModelsTr::tr("Timeout"),
            ModelsTr::tr(
                "Longest time that one request may take. Empty: each profile has its own, of ten minutes "
                "and more."))
            .range(1, kDay)
            .unit(ModelsTr::tr("s")),
    };
}

std::vector<ConfigKey> speedThresholdKeys()
{
    const QString tps = ModelsTr::tr("tokens/s");
    const QString seconds = ModelsTr::tr("s");
    const QString percent = QStringLiteral("%");
    return {
        key("thresholds.interactive.min_tokens_per_sec", &C::interactive, &C::Interactive::minTokensPerSec,
            ModelsTr::tr("Minimum speed"),
            ModelsTr::tr("A cell that streams slower than this fails the interactive profile."))
            .range(0, 1e6)
            .unit(tps),
        key("thresholds.interactive.max_time_to_first_token", &C::interactive,
            &C::Interactive::maxTimeToFirstToken, ModelsTr::tr("Maximum TTFT"),
            ModelsTr::tr("A cell that takes longer to produce its first token fails the interactive profile."))
            .range(0.001, kDay)
            .unit(seconds),
        key("thresholds.interactive.max_variance", &C::interactive, &C::Interactive::maxVariance,
            ModelsTr::tr("Timing variance"),
            ModelsTr::tr("Largest variation in token timing that still reads smoothly."))
            .range(0, 1000)
            .unit(percent),
        key("thresholds.long_context.max_initial_load_time", &C::longContext,
            &C::LongContext::maxInitialLoadTime, ModelsTr::tr("Maximum context load"),
            ModelsTr::tr("Longest acceptable time to process a context for the first time."))
            .range(0.001, kDay)
            .unit(seconds),
        key("thresholds.long_context.test_sizes", &C::longContext, &C::LongContext::testSizes,
            ModelsTr::tr("Context sizes"), ModelsTr::tr("Context sizes to measure."))
            .range(256, kMaxContext)
            .unit(ModelsTr::tr("tokens")),
        key("thresholds.batch.max_variance", &C::batch, &C::Batch::maxVariance, ModelsTr::tr("Batch variance"),
            ModelsTr::tr("Largest acceptable variation between documents."))
            .range(0, 1000)
            .unit(percent),
        key("thresholds.batch.num_documents", &C::batch, &C::Batch::numDocuments, ModelsTr::tr("Documents"),
            ModelsTr::tr("Number of documents in the batch profile."))
            .range(1, 100000)
            .unit(ModelsTr::tr("documents")),
    };
}

std::vector<ConfigKey> otherThresholdKeys()
{
    const QString percent = QStringLiteral("%");
    return {
        key("thresholds.quality.min_math_score", &C::quality, &C::Quality::minMathScore, ModelsTr::tr("Math"),
            ModelsTr::tr("Minimum share of correct answers to the math questions."))
            .range(0, 100)
            .unit(percent),
        key("thresholds.quality.min_comprehension_score", &C::quality, &C::Quality::minComprehensionScore,
            ModelsTr::tr("Comprehension"),
            ModelsTr::tr("Minimum share of correct answers to the comprehension questions."))
            .range(0, 100)
            .unit(percent),
        key("thresholds.quality.min_reasoning_score", &C::quality, &C::Quality::minReasoningScore,
            ModelsTr::tr("Reasoning"),
            ModelsTr::tr("Minimum share of correct answers to the reasoning questions."))
            .range(0, 100)
            .unit(percent),
        key("thresholds.quality.min_format_compliance", &C::quality, &C::Quality::minFormatCompliance,
            ModelsTr::tr("Format"), ModelsTr::tr("Minimum share of answers in the requested format."))
            .range(0, 100)
            .unit(percent),
        key("thresholds.stress.duration", &C::stress, &C::Stress::duration, ModelsTr::tr("Stress duration"),
            ModelsTr::tr("How long the stress profile keeps the machine under load."))
            .range(0.1, 7 * 24 * 60)
            .unit(ModelsTr::tr("min")),
        key("thresholds.stress.max_temperature", &C::stress, &C::Stress::maxTemperature,
            ModelsTr::tr("Maximum temperature"),
            ModelsTr::tr("Temperature above which a sustained load is not acceptable."))
            .range(30, 110)
            .unit(QStringLiteral("°C")),
        key("thresholds.stress.without_sensor", &C::stress, &C::Stress::withoutSensor,
            ModelsTr::tr("Run without sensor"),
            ModelsTr::tr("Run the stress profile even if no temperature can be read. Nothing would stop it if "
                         "the machine overheats.")),
    };
}

std::vector<ConfigKey> qualityKeys()
{
    return {
        key("quality.question_file", &C::quality, &C::Quality::questionFile, ModelsTr::tr("Questions"),
            ModelsTr::tr("Your own questions, one JSON object per line. Empty: the built-in questions."))
            .path()
            .orNull(),
        key("quality.corpus_file", &C::quality, &C::Quality::corpusFile, ModelsTr::tr("Reference text"),
            ModelsTr::tr(
                "Plain text used to compare quantizations with the best local file. Empty: the built-in text."))
            .path()
            .orNull(),
    };
}

std::vector<ConfigKey> limitKeys()
{
    const QString seconds = ModelsTr::tr("s");
    return {
        key("limits.max_memory_gb", &C::limits, &C::Limits::maxMemoryGb, ModelsTr::tr("Maximum memory"),
            ModelsTr::tr(
                "Cells that would need more memory than this are skipped. Empty: what this machine can "
                "spare, which is all but a tenth, and at least 2 GB less."))
            .range(0.1, kMaxMemoryGb)
            .unit(ModelsTr::tr("GB"))
            .empty(ModelsTr::tr("this machine")),
        key("limits.max_vram_gb", &C::limits, &C::Limits::maxVramGb, ModelsTr::tr("Maximum GPU memory"),
            ModelsTr::tr("No more than this of each GPU's memory is used. Empty: what the GPU has."))
            .range(0.1, kMaxMemoryGb)
            .unit(ModelsTr::tr("GB"))
            .empty(ModelsTr::tr("this machine")),
        key("limits.max_load_time", &C::limits, &C::Limits::maxLoadTime, ModelsTr::tr("Maximum load time"),
            ModelsTr::tr("A server that is not ready in time is stopped, and the cell counts as not loadable."))
            .range(1, kDay)
            .unit(seconds),
        key("limits.allow_swap", &C::limits, &C::Limits::allowSwap, ModelsTr::tr("Allow swapping"),
            ModelsTr::tr("Measure cells even if they would swap.")),
        key("limits.max_background_percent", &C::limits, &C::Limits::maxBackgroundPercent,
            ModelsTr::tr("Maximum background load"),
            ModelsTr::tr("Attempts are discarded if other programs use more of the CPU than this. 100: no "
                         "attempts are discarded."))
            .range(0, 100)
            .unit(QStringLiteral("%")),
        key("limits.quiet_wait", &C::limits, &C::Limits::quietWait, ModelsTr::tr("Wait for idle machine"),
            ModelsTr::tr("How long a cell waits in total for other programs to become idle before it is marked "
                         "as disturbed."))
            .range(0, kDay)
            .unit(seconds),
        key("termination.off", &C::termination, &C::Termination::off, ModelsTr::tr("Disabled rules"),
            ModelsTr::tr("Pruning rules that are not applied."))
            .offered()
            .orNull(),
        key("termination.exhaustive", &C::termination, &C::Termination::exhaustive, ModelsTr::tr("Exhaustive"),
            ModelsTr::tr(
                "Measure every cell in every profile without pruning. The memory limit still applies.")),
    };
}

std::vector<ConfigKey> serverKeys()
{
    const QString seconds = ModelsTr::tr("s");
    return {
        key("network.min_timeout", &C::network, &C::Network::minTimeout, ModelsTr::tr("Minimum timeout"),
            ModelsTr::tr("Timeouts for servers not started by Sweetspot adapt to their speed, but are never "
                         "shorter than this."))
            .range(0.1, 3600)
            .unit(seconds),
        key("network.max_timeout", &C::network, &C::Network::maxTimeout, ModelsTr::tr("Maximum timeout"),
            ModelsTr::tr("Timeouts for servers not started by Sweetspot are never longer than this."))
            .range(1, kDay)
            .unit(seconds),
        key("network.breaker_rest", &C::network, &C::Network::breakerRest, ModelsTr::tr("Pause after failures"),
            ModelsTr::tr("How long no requests are sent to a server not started by Sweetspot after five "
                         "failures in a row."))
            .range(0.05, kDay)
            .unit(seconds),
        key("cloud.max_cost", &C::cloud, &C::Cloud::maxCost, ModelsTr::tr("Maximum cost"),
            ModelsTr::tr("Maximum cost of the cloud models in one run, in the currency of the price list. "
                         "Measuring them stops before it is exceeded."))
            .range(0, 1e6),
        key("cloud.energy_price", &C::cloud, &C::Cloud::energyPrice, ModelsTr::tr("Electricity price"),
            ModelsTr::tr("Used to compare the cost of a token here and in the cloud."))
            .range(0, 100)
            .unit(ModelsTr::tr("per kWh")),
    };
}

std::vector<ConfigKey> fileKeys()
{
    return {
        key("model_dir", &C::modelDir, ModelsTr::tr("Model folder"),
            ModelsTr::tr("Folder with the model files, relative to the project."))
            .path(ConfigKey::Leads::ToFolder),
        key("output.dir", &C::output, &C::Output::dir, ModelsTr::tr("Report folder"),
            ModelsTr::tr("Folder for reports. Empty: the run's own folder."))
            .path(ConfigKey::Leads::ToFolder)
            .orNull(),
        key("output.formats", &C::output, &C::Output::formats, ModelsTr::tr("Report formats"),
            ModelsTr::tr("Reports to write at the end of a run."))
            .offered(),
        key("output.include_logs", &C::output, &C::Output::includeLogs, ModelsTr::tr("Include logs"),
            ModelsTr::tr("Include the servers' logs in reports.")),
        key("logging.level", &C::logging, &C::Logging::level, ModelsTr::tr("Log level"),
            ModelsTr::tr(
                "Detail of the log file: DEBUG everything, INFO progress, WARNING and ERROR problems."))
            .of({QStringLiteral("DEBUG"), QStringLiteral("INFO"), QStringLiteral("WARNING"),
                QStringLiteral("ERROR")}),
        key("logging.file", &C::logging, &C::Logging::file, ModelsTr::tr("Log file"),
            ModelsTr::tr(
                "Log file for runs, relative to the project; renamed to FILE.1 beyond 8 MB. Empty: no log."))
            .path(ConfigKey::Leads::ToNewFile)
            .orNull(),
    };
}

} // namespace

const std::vector<ConfigKey> &configKeys()
{
    static const std::vector<ConfigKey> keys = [] {
        std::vector<ConfigKey> all;
        for (const auto part : {engineKeys, runKeys, speedWorkloadKeys, otherWorkloadKeys, speedThresholdKeys,
                 otherThresholdKeys, qualityKeys, limitKeys, serverKeys, fileKeys})
            for (ConfigKey &key : part())
                all.push_back(std::move(key));
        return all;
    }();
    return keys;
}

} // namespace sweetspot
