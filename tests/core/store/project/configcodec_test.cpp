// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project/configcodec.h"
#include "models/configkeys.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFile>

#include <unistd.h>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

// A config.yaml as people know it, comments and all.
const QByteArray kSpecified = R"(# Where to find llama.cpp
llama_cpp:
  server_path: "./llama-server"  # Path to binary
  default_ctx_size: 8192          # Default context window
  default_threads: null           # null = auto-detect
  gpu_layers: 0                   # For GPU offloading (future)

# Test execution mode
test_mode: "full"  # Options: "quick", "full"
resume_from: null  # Path to results JSON to resume

profiles:
  - interactive
  - long_context
  - batch
  - quality      # Optional
  - stress       # Optional

thresholds:
  interactive:
    min_tokens_per_sec: 2
    max_time_to_first_token: 30
    max_variance: 20  # percent
  long_context:
    max_initial_load_time: 60
    test_sizes: [4096, 8192, 16384, 32768]
  batch:
    max_variance: 20  # percent
    num_documents: 30
  quality:
    min_math_score: 80  # percent
    min_comprehension_score: 75
    min_reasoning_score: 75
    min_format_compliance: 90
  stress:
    duration: 30  # minutes
    max_temperature: 85  # celsius
    sample_interval: 30  # seconds

limits:
  max_memory_gb: 14  # Skip tests exceeding this
  max_load_time: 300  # Seconds (5 min)
  allow_swap: false   # Abort if swapping detected

model_dir: "./models"

output:
  dir: "./results"
  formats: ["json", "csv", "html"]
  include_logs: true  # Include server logs in output

logging:
  level: "INFO"  # DEBUG, INFO, WARNING, ERROR
  file: "inference-tester.log"
)";

const Issue *issueAt(const Issues &issues, const char *key)
{
    for (const Issue &issue : issues)
        if (issue.key == q(key))
            return &issue;
    return nullptr;
}

} // namespace

TEST(ConfigCodec, ReadsTheSpecifiedFileWithoutComplaint)
{
    const ConfigFile file = readConfig(kSpecified, q("config.yaml"));
    ASSERT_EQ(file.issues.size(), 2) << "what is no longer used, and that is no error";
    for (const char *key : {"resume_from", "thresholds.stress.sample_interval"}) {
        const Issue *issue = issueAt(file.issues, key);
        ASSERT_TRUE(issue) << key;
        EXPECT_EQ(issue->severity, Issue::Severity::Note);
        EXPECT_TRUE(issue->message.contains(q("no longer used")));
    }
    BenchConfig expected;
    expected.limits.maxMemoryGb = 14;
    expected.llamaCpp.serverPath = q("./llama-server");
    expected.output.dir = q("./results");
    expected.logging.file = q("inference-tester.log");
    EXPECT_EQ(file.config, expected);
}

TEST(ConfigCodec, MergesDefaultsIntoWhatIsThere)
{
    const ConfigFile file = readConfig("limits:\n  max_load_time: 60\nthresholds:\n", q("config.yaml"));
    EXPECT_TRUE(file.issues.isEmpty());
    EXPECT_EQ(file.config.limits.maxLoadTime, 60);
    EXPECT_FALSE(file.config.limits.maxMemoryGb) << "what the machine can spare";
    EXPECT_EQ(readConfig("", q("c")).config, BenchConfig{});
}

TEST(ConfigCodec, ReportsAllProblemsAtOnceWithTheirPlace)
{
    const ConfigFile file = readConfig("limits:\n"
                                       "  max_load_time: soon\n"
                                       "  max_memory_gb: -3\n"
                                       "  max_memry_gb: 5\n"
                                       "test_mode: medium\n"
                                       "thresholds: 7\n"
                                       "profiles: interactive\n"
                                       "model_dir: [a]\n"
                                       "test_mode: full\n",
        q("config.yaml"));
    EXPECT_EQ(file.issues.size(), 8);
    const Issue *time = issueAt(file.issues, "limits.max_load_time");
    ASSERT_TRUE(time);
    EXPECT_EQ(time->line, 2);
    EXPECT_EQ(time->found, q("\"soon\""));
    EXPECT_EQ(time->allowed, q("a whole number from 1 to 86400"));
    const Issue *unknown = issueAt(file.issues, "limits.max_memry_gb");
    ASSERT_TRUE(unknown);
    EXPECT_EQ(unknown->severity, Issue::Severity::Warning);
    EXPECT_TRUE(unknown->message.contains(q("limits.max_memory_gb"))) << unknown->message;
    ASSERT_TRUE(issueAt(file.issues, "thresholds"));
    EXPECT_EQ(issueAt(file.issues, "thresholds")->line, 6);
    EXPECT_EQ(file.config.limits.maxLoadTime, 300) << "what cannot be used keeps its default";
}

TEST(ConfigCodec, EditsKeepCommentsOrderAndUnknownKeys)
{
    const QByteArray text = kSpecified + "\nmine:\n  keep: [me]  # please\n";
    BenchConfig config = readConfig(text, {}).config;
    EXPECT_EQ(writeConfig(text, config).value(), text) << "nothing changed, nothing written differently";
    config.limits.maxLoadTime = 60;
    config.interactive.minTokensPerSec = 7.5;
    config.profiles = {q("interactive")};
    config.llamaCpp.defaultThreads = 4;
    config.output.dir.clear();
    const QByteArray edited = writeConfig(text, config).value();
    EXPECT_EQ(readConfig(edited, {}).config, config);
    for (const char *kept : {"# Where to find llama.cpp", "# Seconds (5 min)", "mine:\n  keep: [me]  # please",
             "min_tokens_per_sec: 7.5"})
        EXPECT_TRUE(edited.contains(kept)) << kept << "\n" << edited.toStdString();
}

TEST(ConfigCodec, LayoutsItCannotEditAreWrittenAnew)
{
    const QByteArray flow = "{limits: {max_load_time: 60}, extra: {a: 1}}\n";
    BenchConfig config = readConfig(flow, {}).config;
    EXPECT_EQ(config.limits.maxLoadTime, 60);
    config.limits.maxLoadTime = 90;
    config.testMode = TestMode::Quick;
    const QByteArray written = writeConfig(flow, config).value();
    EXPECT_EQ(readConfig(written, {}).config, config) << written.toStdString();
    EXPECT_TRUE(written.contains("extra"));
}

// Every key, changed one at a time, reads back from an empty and from the specified file.
TEST(ConfigCodec, EveryKeyCanBeWrittenAndReadBack)
{
    for (const ConfigKey &key : configKeys()) {
        BenchConfig config;
        QVariant value;
        switch (key.kind) {
        case ConfigKey::Kind::Integer:
            value = int(key.minimum) + 1;
            break;
        case ConfigKey::Kind::Number:
            value = key.minimum + 0.5;
            break;
        case ConfigKey::Kind::Boolean:
            value = !key.get(config).toBool();
            break;
        case ConfigKey::Kind::Choice:
            value = key.choices().first();
            break;
        case ConfigKey::Kind::ChoiceList:
            value = QStringList{key.choices().last()};
            break;
        case ConfigKey::Kind::IntegerList:
            value = QStringList{q("512"), q("1024")};
            break;
        case ConfigKey::Kind::TextList:
            value = QStringList{q("127.0.0.1:50052"), q("a b")};
            break;
        default:
            value = q("./some: odd #path");
        }
        key.set(config, value);
        for (const QByteArray &base : {QByteArray(), kSpecified}) {
            const ConfigFile read = readConfig(writeConfig(base,
                                                   [&] {
                                                       BenchConfig merged = readConfig(base, {}).config;
                                                       key.set(merged, value);
                                                       return merged;
                                                   }())
                                                   .value(),
                {});
            EXPECT_EQ(key.get(read.config), value) << key.path;
            EXPECT_FALSE(hasErrors(read.issues)) << key.path;
        }
    }
}

TEST(ConfigCodec, TheWorkloadIsWrittenWhereItIsNotTheUsualOne)
{
    BenchConfig config;
    EXPECT_FALSE(writeConfig("test_mode: full\n", config)->contains("workload"));
    config.workload.batchAnswer = 64;
    config.workload.stressStreams = 3;
    config.workload.qualityTemperature = 0.7;
    config.workload.timeout = 90;
    const auto text = writeConfig("test_mode: full\n", config);
    ASSERT_TRUE(text);
    EXPECT_FALSE(text->contains("interactive")) << text->toStdString();
    const ConfigFile again = readConfig(*text, QStringLiteral("config.yaml"));
    EXPECT_TRUE(again.issues.isEmpty()) << text->toStdString();
    EXPECT_EQ(again.config, config);
    const ConfigFile wrong = readConfig(
        "workload:\n  batch:\n    answer_tokens: 2\n    speed: 1\n", QStringLiteral("config.yaml"));
    ASSERT_EQ(wrong.issues.size(), 2);
    EXPECT_EQ(wrong.issues[0].line, 3);
    EXPECT_EQ(wrong.issues[1].line, 4);
    EXPECT_EQ(wrong.config, BenchConfig());
}

TEST(ConfigCodec, TheTemplateSaysWhatItsValuesAre)
{
    BenchConfig config;
    config.limits.maxLoadTime = 77;
    config.output.formats = {q("csv")};
    const QByteArray text = configTemplate(config);
    const ConfigFile read = readConfig(text, {});
    EXPECT_EQ(read.config, config) << text.toStdString();
    EXPECT_TRUE(read.issues.isEmpty());
    EXPECT_TRUE(text.contains("  max_load_time: 77"));
    EXPECT_TRUE(text.contains("# [s] A server that is not ready in time"));
}

TEST(ConfigCodec, ChecksPathsAndPermissions)
{
    QTemporaryDir dir;
    BenchConfig config;
    config.llamaCpp.serverPath = q("./llama-server");
    config.output.dir = q("/proc/nowhere");
    config.modelDir = q("models");
    test::writeFile(dir.filePath(q("models")), "a file");
    Issues issues = checkConfigPaths(config, dir.path(), q("config.yaml"));
    EXPECT_TRUE(issueAt(issues, "llama_cpp.server_path"));
    EXPECT_TRUE(issueAt(issues, "model_dir"));
    EXPECT_TRUE(geteuid() == 0 || issueAt(issues, "output.dir")) << "root may write anywhere";
    test::writeFile(dir.filePath(q("llama-server")), "#!/bin/sh\n");
    issues = checkConfigPaths(config, dir.path(), q("config.yaml"));
    ASSERT_TRUE(issueAt(issues, "llama_cpp.server_path"));
    EXPECT_TRUE(issueAt(issues, "llama_cpp.server_path")->message.contains(q("executable")));
    QFile::setPermissions(dir.filePath(q("llama-server")), QFile::ReadOwner | QFile::ExeOwner);
    EXPECT_FALSE(issueAt(checkConfigPaths(config, dir.path(), q("config.yaml")), "llama_cpp.server_path"));
}

// Cut anywhere, changed anywhere: an edit keeps every value that is not its own, or there is none.
TEST(ConfigCodec, NothingIsLostOfADamagedText)
{
    const QByteArray base = kSpecified + "\nmine:\n  keep: [me]  # please\n";
    int refused = 0, written = 0;
    const auto check = [&](const QByteArray &text, const std::string &what) {
        const ConfigFile before = readConfig(text, {});
        BenchConfig config = before.config;
        config.limits.maxLoadTime = 61;
        const auto edited = writeConfig(text, config);
        if (!edited) {
            ++refused;
            return;
        }
        ++written;
        ASSERT_TRUE(before.whole) << what;
        EXPECT_EQ(readConfig(*edited, {}).config, config) << what;
        EXPECT_EQ(edited->contains("keep: [me]"), text.contains("keep: [me]")) << what;
        EXPECT_EQ(writeConfig(*edited, config), edited) << what;
    };
    for (qsizetype cut = 0; cut <= base.size(); cut += 7)
        check(base.left(cut), "cut at " + std::to_string(cut));
    quint32 random = 7;
    for (int i = 0; i < 400; ++i) {
        QByteArray text = base;
        random = random * 1664525 + 1013904223;
        text[qsizetype((random >> 8) % quint32(text.size()))] = "\n:[{&*\t\"' -\x01#"[random % 12];
        check(text, "mutation " + std::to_string(i));
    }
    EXPECT_GT(refused, 20);
    EXPECT_GT(written, 200);
}

TEST(ConfigCodec, ABadValueStaysUntilSomebodyFixesIt)
{
    const QByteArray text = "limits:\n  max_load_time: soon  # mine\n  max_memory_gb: 8\n";
    BenchConfig config = readConfig(text, {}).config;
    config.limits.maxMemoryGb = 9;
    EXPECT_EQ(
        writeConfig(text, config).value(), "limits:\n  max_load_time: soon  # mine\n  max_memory_gb: 9\n");
    EXPECT_EQ(writeConfig("limits: [1\n", config), std::nullopt);
    EXPECT_EQ(writeConfig("test_mode: full\ntest_mode: quick\n", config), std::nullopt);
}
