// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/configkeys.h"

#include "models/tr.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace sweetspot
{

namespace
{

using Kind = ConfigKey::Kind;

// The names by which core/plan/rules.cpp knows its rules; a test compares the two.
QStringList terminationRuleIds()
{
    return {QStringLiteral("memory"), QStringLiteral("load_failure"), QStringLiteral("performance"),
        QStringLiteral("quantization_path"), QStringLiteral("memory_trend"), QStringLiteral("roofline"),
        QStringLiteral("dominated")};
}

QStringList toStrings(const QVector<int> &numbers)
{
    QStringList strings;
    for (const int number : numbers)
        strings << QString::number(number);
    return strings;
}

// Absurd values are refused, large machines are not: the upper ends are what no machine of the next years
// reaches.
constexpr double kMaxContext = 16.0 * 1024 * 1024;
constexpr double kMaxThreads = 4096;
constexpr double kMaxMemoryGb = 65536;
constexpr double kDay = 86400;

std::vector<ConfigKey> makeKeys()
{
    std::vector<ConfigKey> keys;
    auto add
        = [&](const char *path, Kind kind, double minimum, double maximum, QStringList choices, bool nullable,
              const QString &unit, const QString &label, const QString &help, auto get, auto set) {
              keys.push_back(ConfigKey{QString::fromLatin1(path), kind, minimum, maximum, std::move(choices),
                  nullable, unit, label, help, get, set});
          };
    using C = const BenchConfig &;
    using M = BenchConfig &;
    using V = const QVariant &;
    const QString tps = ModelsTr::tr("tokens/s");
    const QString seconds = ModelsTr::tr("s");
    const QString percent = QStringLiteral("%");

    add(
        "llama_cpp.server_path", Kind::Path, 0, 0, {}, true, {}, ModelsTr::tr("llama-server"),
        ModelsTr::tr(
            "The llama-server to use. Empty: the one found on PATH, in well-known places, or fetched."),
        [](C c) { return QVariant(c.llamaCpp.serverPath); },
        [](M c, V v) { c.llamaCpp.serverPath = v.toString(); });
    add(
        "llama_cpp.default_ctx_size", Kind::Integer, 256, kMaxContext, {}, false, ModelsTr::tr("tokens"),
        ModelsTr::tr("Context length"),
        ModelsTr::tr("Context length every server is started with, unless the model's own limit is smaller."),
        [](C c) { return QVariant(c.llamaCpp.defaultCtxSize); },
        [](M c, V v) { c.llamaCpp.defaultCtxSize = v.toInt(); });
    add(
        "llama_cpp.default_threads", Kind::Integer, 1, kMaxThreads, {}, true, ModelsTr::tr("threads"),
        ModelsTr::tr("Threads"), ModelsTr::tr("Threads of the server. Empty: one for each physical core."),
        [](C c) { return c.llamaCpp.defaultThreads ? QVariant(*c.llamaCpp.defaultThreads) : QVariant(); },
        [](M c, V v) {
            c.llamaCpp.defaultThreads = v.isNull() ? std::nullopt : std::optional<int>(v.toInt());
        });
    add(
        "llama_cpp.gpu_layers", Kind::Integer, 0, 10000, {}, false, ModelsTr::tr("layers"),
        ModelsTr::tr("GPU layers"),
        ModelsTr::tr(
            "Layers offloaded on GPU lanes; 0: all of them, or as many as the device holds. The CPU lane never "
            "offloads."),
        [](C c) { return QVariant(c.llamaCpp.gpuLayers); }, [](M c, V v) { c.llamaCpp.gpuLayers = v.toInt(); });
    add(
        "llama_cpp.rpc_servers", Kind::TextList, 0, 0, {}, true, {}, ModelsTr::tr("RPC servers"),
        ModelsTr::tr("host:port of ggml-rpc-server processes; each gives a device RPC0, RPC1, ..."),
        [](C c) { return QVariant(c.llamaCpp.rpcServers); },
        [](M c, V v) { c.llamaCpp.rpcServers = v.toStringList(); });

    add(
        "test_mode", Kind::Choice, 0, 0, {QStringLiteral("quick"), QStringLiteral("full")}, false, {},
        ModelsTr::tr("Mode"),
        ModelsTr::tr("Quick tests few quantizations with few repetitions, full tests all of them."),
        [](C c) { return QVariant(testModeName(c.testMode)); },
        [](M c, V v) {
            c.testMode = v.toString() == QLatin1String("quick") ? TestMode::Quick : TestMode::Full;
        });
    add(
        "profiles", Kind::ChoiceList, 0, 0, BenchConfig{}.profiles, false, {}, ModelsTr::tr("Profiles"),
        ModelsTr::tr("Which ways of using a model are measured."), [](C c) { return QVariant(c.profiles); },
        [](M c, V v) { c.profiles = v.toStringList(); });

    add(
        "thresholds.interactive.min_tokens_per_sec", Kind::Number, 0, 1e6, {}, false, tps,
        ModelsTr::tr("Least speed"),
        ModelsTr::tr("A cell that streams slower than this fails the interactive profile."),
        [](C c) { return QVariant(c.interactive.minTokensPerSec); },
        [](M c, V v) { c.interactive.minTokensPerSec = v.toDouble(); });
    add(
        "thresholds.interactive.max_time_to_first_token", Kind::Number, 0.001, kDay, {}, false, seconds,
        ModelsTr::tr("Longest TTFT"),
        ModelsTr::tr("A cell that takes longer to its first token fails the interactive profile."),
        [](C c) { return QVariant(c.interactive.maxTimeToFirstToken); },
        [](M c, V v) { c.interactive.maxTimeToFirstToken = v.toDouble(); });
    add(
        "thresholds.interactive.max_variance", Kind::Number, 0, 1000, {}, false, percent,
        ModelsTr::tr("Timing variance"),
        ModelsTr::tr("Largest variation of token timing that still reads smoothly."),
        [](C c) { return QVariant(c.interactive.maxVariance); },
        [](M c, V v) { c.interactive.maxVariance = v.toDouble(); });
    add(
        "thresholds.long_context.max_initial_load_time", Kind::Number, 0.001, kDay, {}, false, seconds,
        ModelsTr::tr("Longest context load"),
        ModelsTr::tr("Longest acceptable time to read a context for the first time."),
        [](C c) { return QVariant(c.longContext.maxInitialLoadTime); },
        [](M c, V v) { c.longContext.maxInitialLoadTime = v.toDouble(); });
    add(
        "thresholds.long_context.test_sizes", Kind::IntegerList, 256, kMaxContext, {}, false,
        ModelsTr::tr("tokens"), ModelsTr::tr("Context sizes"), ModelsTr::tr("Context sizes that are measured."),
        [](C c) { return QVariant(toStrings(c.longContext.testSizes)); },
        [](M c, V v) {
            c.longContext.testSizes.clear();
            for (const QString &item : v.toStringList())
                c.longContext.testSizes << item.toInt();
        });
    add(
        "thresholds.batch.max_variance", Kind::Number, 0, 1000, {}, false, percent,
        ModelsTr::tr("Batch variance"), ModelsTr::tr("Largest variation between documents."),
        [](C c) { return QVariant(c.batch.maxVariance); },
        [](M c, V v) { c.batch.maxVariance = v.toDouble(); });
    add(
        "thresholds.batch.num_documents", Kind::Integer, 1, 100000, {}, false, ModelsTr::tr("documents"),
        ModelsTr::tr("Documents"), ModelsTr::tr("How many documents the batch profile works through."),
        [](C c) { return QVariant(c.batch.numDocuments); }, [](M c, V v) { c.batch.numDocuments = v.toInt(); });
    add(
        "thresholds.quality.min_math_score", Kind::Number, 0, 100, {}, false, percent, ModelsTr::tr("Math"),
        ModelsTr::tr("Least share of right answers to the math questions."),
        [](C c) { return QVariant(c.quality.minMathScore); },
        [](M c, V v) { c.quality.minMathScore = v.toDouble(); });
    add(
        "thresholds.quality.min_comprehension_score", Kind::Number, 0, 100, {}, false, percent,
        ModelsTr::tr("Comprehension"),
        ModelsTr::tr("Least share of right answers to the comprehension questions."),
        [](C c) { return QVariant(c.quality.minComprehensionScore); },
        [](M c, V v) { c.quality.minComprehensionScore = v.toDouble(); });
    add(
        "thresholds.quality.min_reasoning_score", Kind::Number, 0, 100, {}, false, percent,
        ModelsTr::tr("Reasoning"), ModelsTr::tr("Least share of right answers to the reasoning questions."),
        [](C c) { return QVariant(c.quality.minReasoningScore); },
        [](M c, V v) { c.quality.minReasoningScore = v.toDouble(); });
    add(
        "thresholds.quality.min_format_compliance", Kind::Number, 0, 100, {}, false, percent,
        ModelsTr::tr("Format"), ModelsTr::tr("Least share of answers in the format that was asked for."),
        [](C c) { return QVariant(c.quality.minFormatCompliance); },
        [](M c, V v) { c.quality.minFormatCompliance = v.toDouble(); });
    add(
        "thresholds.stress.duration", Kind::Number, 0.1, 7 * 24 * 60, {}, false, ModelsTr::tr("min"),
        ModelsTr::tr("Stress duration"), ModelsTr::tr("How long the stress profile keeps the machine busy."),
        [](C c) { return QVariant(c.stress.duration); }, [](M c, V v) { c.stress.duration = v.toDouble(); });
    add(
        "thresholds.stress.max_temperature", Kind::Number, 30, 110, {}, false, QStringLiteral("°C"),
        ModelsTr::tr("Hottest"), ModelsTr::tr("Temperature above which a sustained load is not acceptable."),
        [](C c) { return QVariant(c.stress.maxTemperature); },
        [](M c, V v) { c.stress.maxTemperature = v.toDouble(); });
    add(
        "thresholds.stress.without_sensor", Kind::Boolean, 0, 0, {}, false, {}, ModelsTr::tr("Without sensor"),
        ModelsTr::tr("Whether the stress profile may run where no temperature can be read, so that nothing "
                     "would stop it "
                     "when the machine gets too hot."),
        [](C c) { return QVariant(c.stress.withoutSensor); },
        [](M c, V v) { c.stress.withoutSensor = v.toBool(); });

    add(
        "quality.question_file", Kind::Path, 0, 0, {}, true, {}, ModelsTr::tr("Questions"),
        ModelsTr::tr(
            "Your own questions, one JSON object a line. Empty: the questions that come with the program."),
        [](C c) { return QVariant(c.quality.questionFile); },
        [](M c, V v) { c.quality.questionFile = v.toString(); });
    add(
        "quality.corpus_file", Kind::Path, 0, 0, {}, true, {}, ModelsTr::tr("Reference text"),
        ModelsTr::tr(
            "Plain text on which quantizations are compared with the best local file. Empty: the text that "
            "comes "
            "with the program."),
        [](C c) { return QVariant(c.quality.corpusFile); },
        [](M c, V v) { c.quality.corpusFile = v.toString(); });

    add(
        "limits.max_memory_gb", Kind::Number, 0.1, kMaxMemoryGb, {}, false, ModelsTr::tr("GB"),
        ModelsTr::tr("Most memory"), ModelsTr::tr("Cells that would need more memory than this are skipped."),
        [](C c) { return QVariant(c.limits.maxMemoryGb); },
        [](M c, V v) { c.limits.maxMemoryGb = v.toDouble(); });
    add(
        "limits.max_load_time", Kind::Integer, 1, kDay, {}, false, seconds, ModelsTr::tr("Longest load"),
        ModelsTr::tr("A server that is not ready by then is stopped and the cell counts as not loadable."),
        [](C c) { return QVariant(c.limits.maxLoadTime); }, [](M c, V v) { c.limits.maxLoadTime = v.toInt(); });
    add(
        "limits.allow_swap", Kind::Boolean, 0, 0, {}, false, {}, ModelsTr::tr("Allow swapping"),
        ModelsTr::tr("Whether cells that would swap are measured all the same."),
        [](C c) { return QVariant(c.limits.allowSwap); }, [](M c, V v) { c.limits.allowSwap = v.toBool(); });

    add(
        "limits.max_background_percent", Kind::Number, 0, 100, {}, false, QStringLiteral("%"),
        ModelsTr::tr("Most background load"),
        ModelsTr::tr(
            "Attempts during which other programs used more of the processors than this do not count. 100: all "
            "count."),
        [](C c) { return QVariant(c.limits.maxBackgroundPercent); },
        [](M c, V v) { c.limits.maxBackgroundPercent = v.toDouble(); });
    add(
        "limits.quiet_wait", Kind::Integer, 0, kDay, {}, false, seconds, ModelsTr::tr("Wait for quiet"),
        ModelsTr::tr(
            "How long a cell may wait in all until other programs are quieter, before it is called disturbed."),
        [](C c) { return QVariant(c.limits.quietWait); }, [](M c, V v) { c.limits.quietWait = v.toInt(); });

    add(
        "termination.off", Kind::ChoiceList, 0, 0, terminationRuleIds(), true, {},
        ModelsTr::tr("Rules that are off"), ModelsTr::tr("Rules of early termination that are not applied."),
        [](C c) { return QVariant(c.termination.off); },
        [](M c, V v) { c.termination.off = v.toStringList(); });
    add(
        "termination.exhaustive", Kind::Boolean, 0, 0, {}, false, {}, ModelsTr::tr("Exhaustive"),
        ModelsTr::tr(
            "Whether every cell is measured in every profile, however futile. The memory limit still holds."),
        [](C c) { return QVariant(c.termination.exhaustive); },
        [](M c, V v) { c.termination.exhaustive = v.toBool(); });

    add(
        "network.min_timeout", Kind::Number, 0.1, 3600, {}, false, seconds, ModelsTr::tr("Least patience"),
        ModelsTr::tr("Time-outs of servers that are not ours follow what they were seen to need, but are never "
                     "shorter."),
        [](C c) { return QVariant(c.network.minTimeout); },
        [](M c, V v) { c.network.minTimeout = v.toDouble(); });
    add(
        "network.max_timeout", Kind::Number, 1, kDay, {}, false, seconds, ModelsTr::tr("Most patience"),
        ModelsTr::tr("Time-outs of servers that are not ours are never longer."),
        [](C c) { return QVariant(c.network.maxTimeout); },
        [](M c, V v) { c.network.maxTimeout = v.toDouble(); });
    add(
        "network.breaker_rest", Kind::Number, 0.05, kDay, {}, false, seconds,
        ModelsTr::tr("Rest after failures"),
        ModelsTr::tr("How long a server that is not ours is left alone after five failures in a row."),
        [](C c) { return QVariant(c.network.breakerRest); },
        [](M c, V v) { c.network.breakerRest = v.toDouble(); });
    add(
        "cloud.max_cost", Kind::Number, 0, 1e6, {}, false, {}, ModelsTr::tr("Most cost"),
        ModelsTr::tr(
            "What the cloud models of one run may cost, in the currency of the price list; it stops measuring "
            "them before "
            "that is exceeded."),
        [](C c) { return QVariant(c.cloud.maxCost); }, [](M c, V v) { c.cloud.maxCost = v.toDouble(); });
    add(
        "cloud.energy_price", Kind::Number, 0, 100, {}, false, ModelsTr::tr("per kWh"),
        ModelsTr::tr("Price of electricity"),
        ModelsTr::tr("For comparing what a token costs here and in the cloud."),
        [](C c) { return QVariant(c.cloud.energyPrice); },
        [](M c, V v) { c.cloud.energyPrice = v.toDouble(); });

    add(
        "model_dir", Kind::Path, 0, 0, {}, false, {}, ModelsTr::tr("Model folder"),
        ModelsTr::tr("Where model files are looked for, relative to the project."),
        [](C c) { return QVariant(c.modelDir); }, [](M c, V v) { c.modelDir = v.toString(); });
    add(
        "output.dir", Kind::Path, 0, 0, {}, true, {}, ModelsTr::tr("Report folder"),
        ModelsTr::tr("Where reports go. Empty: the run's own folder."),
        [](C c) { return QVariant(c.output.dir); }, [](M c, V v) { c.output.dir = v.toString(); });
    add(
        "output.formats", Kind::ChoiceList, 0, 0,
        {QStringLiteral("json"), QStringLiteral("csv"), QStringLiteral("html"), QStringLiteral("md")}, false,
        {}, ModelsTr::tr("Report formats"), ModelsTr::tr("Which reports are written at the end of a run."),
        [](C c) { return QVariant(c.output.formats); }, [](M c, V v) { c.output.formats = v.toStringList(); });
    add(
        "output.include_logs", Kind::Boolean, 0, 0, {}, false, {}, ModelsTr::tr("Include logs"),
        ModelsTr::tr("Whether reports carry the servers' logs."),
        [](C c) { return QVariant(c.output.includeLogs); },
        [](M c, V v) { c.output.includeLogs = v.toBool(); });
    add(
        "logging.level", Kind::Choice, 0, 0,
        {QStringLiteral("DEBUG"), QStringLiteral("INFO"), QStringLiteral("WARNING"), QStringLiteral("ERROR")},
        false, {}, ModelsTr::tr("Log level"),
        ModelsTr::tr(
            "What goes into the log file: DEBUG everything, INFO what goes on, WARNING and ERROR what went "
            "wrong."),
        [](C c) { return QVariant(c.logging.level); }, [](M c, V v) { c.logging.level = v.toString(); });
    add(
        "logging.file", Kind::Path, 0, 0, {}, true, {}, ModelsTr::tr("Log file"),
        ModelsTr::tr(
            "Log of what runs do, relative to the project; beyond 8 MB it becomes FILE.1. Empty: none."),
        [](C c) { return QVariant(c.logging.file); }, [](M c, V v) { c.logging.file = v.toString(); });
    return keys;
}

// As fields show numbers that are edited.
QLocale ungrouped(QLocale locale)
{
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale;
}

Error wrong(const ConfigKey &key, const RawValue &raw)
{
    return Error{ErrorCode::BadInput, ModelsTr::tr("This value cannot be used; write %1.").arg(key.allowed()),
        raw.describe()};
}

// One scalar of the key's element type; an empty optional means "not acceptable".
std::optional<QVariant> scalarValue(const ConfigKey &key, const QString &text)
{
    bool ok = false;
    switch (key.kind) {
    case Kind::Integer:
    case Kind::IntegerList: {
        const qlonglong value = QLocale::c().toLongLong(text, &ok);
        if (!ok || text.contains(QLatin1Char(',')) || double(value) < key.minimum
            || double(value) > key.maximum)
            return std::nullopt;
        return QVariant(static_cast<int>(value));
    }
    case Kind::Number: {
        const double value = QLocale::c().toDouble(text, &ok);
        if (!ok || text.contains(QLatin1Char(',')) || !std::isfinite(value) || value < key.minimum
            || value > key.maximum)
            return std::nullopt;
        return QVariant(value);
    }
    case Kind::Boolean: {
        const QString lower = text.toLower();
        if (lower == QLatin1String("true") || lower == QLatin1String("yes") || lower == QLatin1String("on"))
            return QVariant(true);
        if (lower == QLatin1String("false") || lower == QLatin1String("no") || lower == QLatin1String("off"))
            return QVariant(false);
        return std::nullopt;
    }
    case Kind::Choice:
    case Kind::ChoiceList:
        for (const QString &choice : key.choices)
            if (choice.compare(text, Qt::CaseInsensitive) == 0)
                return QVariant(choice);
        return std::nullopt;
    case Kind::Text:
    case Kind::Path:
    case Kind::TextList:
        if (text.contains(QChar(0)))
            return std::nullopt;
        return QVariant(text);
    }
    return std::nullopt;
}

bool isList(const ConfigKey &key)
{
    return key.kind == Kind::IntegerList || key.kind == Kind::TextList || key.kind == Kind::ChoiceList;
}

} // namespace

RawValue RawValue::fromText(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed == QLatin1String("null") || trimmed == QLatin1String("~"))
        return RawValue{};
    return RawValue{Kind::Scalar, trimmed, {}};
}

QString RawValue::describe() const
{
    // Quoted files can be huge; a message is not the place to repeat them.
    const auto shortened
        = [](const QString &text) { return text.size() > 60 ? text.left(57) + QStringLiteral("...") : text; };
    switch (kind) {
    case Kind::Null:
        return ModelsTr::tr("nothing (null)");
    case Kind::Scalar:
        return QStringLiteral("\"%1\"").arg(shortened(scalar));
    case Kind::List:
        return ModelsTr::tr("the list [%1]").arg(shortened(items.join(QStringLiteral(", "))));
    case Kind::Map:
        return ModelsTr::tr("a group of keys");
    }
    return {};
}

QString ConfigKey::allowed(const QLocale &locale) const
{
    const auto number = [plain = ungrouped(locale)](double value) { return plain.toString(value, 'g', 12); };
    QString text;
    switch (kind) {
    case Kind::Integer:
        text = ModelsTr::tr("a whole number from %1 to %2").arg(number(minimum), number(maximum));
        break;
    case Kind::Number:
        text = ModelsTr::tr("a number from %1 to %2").arg(number(minimum), number(maximum));
        break;
    case Kind::Boolean:
        text = ModelsTr::tr("true or false");
        break;
    case Kind::Text:
        text = ModelsTr::tr("a text");
        break;
    case Kind::Path:
        text = ModelsTr::tr("a path");
        break;
    case Kind::Choice:
        text = ModelsTr::tr("one of %1").arg(choices.join(QStringLiteral(", ")));
        break;
    case Kind::IntegerList:
        text = ModelsTr::tr("a list of whole numbers from %1 to %2").arg(number(minimum), number(maximum));
        break;
    case Kind::TextList:
        text = ModelsTr::tr("a list of texts");
        break;
    case Kind::ChoiceList:
        text = ModelsTr::tr("a list of any of %1").arg(choices.join(QStringLiteral(", ")));
        break;
    }
    return nullable ? ModelsTr::tr("%1, or null").arg(text) : text;
}

const std::vector<ConfigKey> &configKeys()
{
    static const std::vector<ConfigKey> keys = makeKeys();
    return keys;
}

const ConfigKey *findConfigKey(const QString &path)
{
    for (const ConfigKey &key : configKeys())
        if (key.path == path)
            return &key;
    return nullptr;
}

bool isRetiredConfigKey(const QString &path)
{
    return path == QLatin1String("resume_from") || path == QLatin1String("thresholds.stress.sample_interval")
        || path == QLatin1String("stress.sample_interval");
}

Result<QVariant> checkConfigValue(const ConfigKey &key, const RawValue &raw)
{
    if (raw.kind == RawValue::Kind::Null)
        return key.nullable ? Result<QVariant>(QVariant()) : Result<QVariant>(wrong(key, raw));
    if (raw.kind == RawValue::Kind::Map || (raw.kind == RawValue::Kind::List) != isList(key))
        return wrong(key, raw);
    if (raw.kind == RawValue::Kind::Scalar) {
        const auto value = scalarValue(key, raw.scalar);
        return value ? Result<QVariant>(*value) : Result<QVariant>(wrong(key, raw));
    }
    QStringList values;
    for (const QString &item : raw.items) {
        const auto value = scalarValue(key, item);
        if (!value)
            return wrong(key, raw);
        values << value->toString();
    }
    if (values.isEmpty() && !key.nullable)
        return wrong(key, raw);
    return QVariant(values);
}

Status applyAssignment(BenchConfig &config, const QString &assignment)
{
    const int equals = static_cast<int>(assignment.indexOf(QLatin1Char('=')));
    if (equals <= 0)
        return Error{
            ErrorCode::BadInput, ModelsTr::tr("\"%1\" is not of the form key=value.").arg(assignment), {}};
    QString path = assignment.left(equals).trimmed();
    const ConfigKey *key = findConfigKey(path);
    if (!key) // "stress.duration" is what people type; thresholds is where it lives
        key = findConfigKey(QStringLiteral("thresholds.") + path);
    if (!key)
        return Error{ErrorCode::BadInput,
            ModelsTr::tr("There is no key \"%1\"; config.yaml's keys can be set.").arg(path), {}};
    RawValue raw = RawValue::fromText(assignment.mid(equals + 1));
    if (isList(*key) && raw.kind == RawValue::Kind::Scalar) {
        raw.kind = RawValue::Kind::List;
        for (const QString &item : raw.scalar.split(QLatin1Char(','), Qt::SkipEmptyParts))
            raw.items << item.trimmed();
    }
    const auto value = checkConfigValue(*key, raw);
    if (!value)
        return Error{ErrorCode::BadInput,
            ModelsTr::tr("%1: %2 Found: %3.").arg(key->path, value.error().sentence, value.error().detail), {}};
    key->set(config, *value);
    return success();
}

QString testModeName(TestMode mode)
{
    return mode == TestMode::Quick ? QStringLiteral("quick") : QStringLiteral("full");
}

} // namespace sweetspot
