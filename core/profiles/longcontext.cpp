// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/longcontext.h"

#include "core/base/tr.h"
#include "core/profiles/storytext.h"
#include "core/profiles/throttledagain.h"
#include "models/observationname.h"

#include <algorithm>

namespace sweetspot
{

namespace
{

using namespace std::chrono_literals;

constexpr int kLargestAsked = 65536; // tokens; more takes minutes to read on a CPU
constexpr int kBaseDepth = 512; // what "depth 0" means in practice: a short prompt
constexpr int kSpare = 16; // tokens the server may add around a prompt
constexpr int kAnswerTokens = 24; // for a four-figure number and some words
// Where needles lie in the text, as shares of it (docs/measuring.md#long-context).
constexpr double kPositions[] = {0.5, 0.1, 0.9, 0.3, 0.7};

struct Mode {
    int coldReps;
    int needles;
    int outputTokens;
};

Mode modeOf(TestMode mode)
{
    return mode == TestMode::Quick ? Mode{1, 2, 64} : Mode{3, 5, 128};
}

HttpLimits limitsFor(const BenchConfig &config)
{
    HttpLimits limits;
    limits.firstByte = std::chrono::milliseconds(
        std::int64_t(std::max(60.0, 2 * config.longContext.maxInitialLoadTime) * 1000));
    limits.idle = 60s;
    limits.total = limits.firstByte + 600s;
    return limits;
}

QString instruction(const Needle &needle)
{
    return QStringLiteral("\n\nQuestion: ") + needle.question + QStringLiteral("\nAnswer:");
}

class LongContextSession
{
public:
    explicit LongContextSession(ProfileContext &context)
        : m_context(context)
        , m_mode(modeOf(context.mode))
        , m_throttled(context, QStringLiteral("long_context"))
    {
        m_order.profile = QStringLiteral("long_context");
        m_order.limits = limitsFor(context.config);
        m_mode.outputTokens = context.config.workload.longContextAnswer.value_or(m_mode.outputTokens);
    }

    Status run()
    {
        QVector<int> sizes = contextSizes(
            m_context.config.longContext.testSizes, m_context.cell.modelContextLimit, m_context.mode);
        while (!sizes.isEmpty() && !m_context.fits({sizes.last(), 1})) {
            if (const auto kept
                = leftOut(sizes.takeLast(), CoreTr::tr("It is not expected to fit into memory."));
                !kept)
                return kept;
        }
        if (sizes.isEmpty())
            return success();
        if (const auto served = serve(sizes); !served)
            return served;
        if (const auto status = measureSize(std::min(kBaseDepth, sizes.first() / 2), 0); !status)
            return status.error();
        for (qsizetype i = 0; i < sizes.size(); ++i) {
            const auto goOn = measureSize(sizes[i], double(i + 1) / double(sizes.size() + 1));
            if (!goOn)
                return goOn.error();
            if (*goOn)
                continue;
            for (qsizetype rest = i + 1; rest < sizes.size(); ++rest)
                if (const auto kept = leftOut(sizes[rest],
                        CoreTr::tr(
                            "%1 tokens took longer to load than thresholds.long_context.max_initial_load_time.")
                            .arg(sizes[i]));
                    !kept)
                    return kept;
            break;
        }
        return success();
    }

private:
    // One server for the largest size that it can be had for.
    Status serve(QVector<int> &sizes)
    {
        while (true) {
            const auto facts = m_context.bench.serve({sizes.last(), 1});
            if (facts) {
                m_order.launch = facts->launch;
                return success();
            }
            if (facts.error().code != ErrorCode::OutOfMemory || sizes.size() == 1)
                return facts.error();
            if (const auto kept = leftOut(sizes.takeLast(), facts.error().sentence); !kept)
                return kept;
        }
    }

    Status leftOut(int size, const Sentence &why)
    {
        Observation observation;
        observation.profile = m_order.profile;
        observation.kind = observationkind::kLeftOut;
        observation.index = size;
        observation.numbers.insert(figure::kTokens, size);
        observation.texts.insert(observationtext::kReason, why);
        return m_context.bench.observe(observation);
    }

    // False: larger sizes are pointless.
    Result<bool> measureSize(int size, double progress)
    {
        double longest = 0;
        for (int rep = 0; rep < m_mode.coldReps; ++rep) {
            if (!m_context.checkpoint(
                    progress, CoreTr::tr("%1 tokens, %2 of %3").arg(size).arg(rep + 1).arg(m_mode.coldReps)))
                return profileStopped();
            const auto cold
                = m_throttled.measure(progress, [&](int again) { return askCold(size, rep, again); });
            if (!cold && cold.error().code == ErrorCode::BadInput) { // no room for text, needles and an answer
                if (const auto kept = leftOut(size, cold.error().sentence); !kept)
                    return kept.error();
                return size <= kBaseDepth; // a larger one may have it
            }
            if (!cold)
                return cold.error();
            m_coldTtftMs = cold->outcome == AttemptOutcome::Ok ? cold->ttftMs : std::nullopt;
            if (cold->outcome == AttemptOutcome::Failed || cold->outcome == AttemptOutcome::TimedOut)
                return false;
            longest = std::max(longest, cold->ttftMs.value_or(0) / 1000);
            if (longest > m_context.config.longContext.maxInitialLoadTime)
                return false; // said once; repeating it would only cost time
        }
        if (size <= kBaseDepth)
            return true;
        for (int needle = 1; needle < m_mode.needles; ++needle) {
            if (!m_context.checkpoint(progress, CoreTr::tr("%1 tokens, question %2").arg(size).arg(needle + 1)))
                return profileStopped();
            if (const auto asked = askAgain(size, needle); !asked)
                return asked.error();
        }
        return true;
    }

    // The text that fills a size, with all needles in it, and the question for the first.
    Result<Attempt> askCold(int size, int rep, int again)
    {
        AttemptRunner &runner = m_context.bench.runner();
        constexpr int kSeedsApart = 7; // more than repetitions, fewer than sizes are apart
        const quint32 seed = quint32(size * 31 + rep + 1 + kSeedsApart * again);
        m_seed = seed;
        const int output = std::min(m_mode.outputTokens, size / 4);
        const int room = size - output - kSpare - (size > kBaseDepth ? kAnswerTokens * 2 : 0);
        const Needle first = makeNeedle(seed, 0);
        auto ending = runner.promptOf(instruction(first));
        if (!ending)
            return ending.error();
        std::vector<Prompt> hay;
        int needleTokens = 0;
        for (int i = 0; i < m_mode.needles; ++i) {
            auto sentence
                = runner.promptOf(QStringLiteral(" ") + makeNeedle(seed, i).sentence + QStringLiteral(" "));
            if (!sentence)
                return sentence.error();
            needleTokens += sentence->length();
            hay.push_back(std::move(*sentence));
        }
        const int story = room - ending->length() - needleTokens;
        if (story < 32)
            return Error{
                ErrorCode::BadInput, CoreTr::tr("This context is too small for a text with hidden facts."), {}};
        auto text = runner.storyPrompt(seed, story, QStringLiteral("\n"));
        if (!text)
            return text.error();
        std::vector<std::pair<int, int>> places; // position, needle: from the end, so that positions stay true
        for (int i = 0; i < m_mode.needles; ++i)
            places.emplace_back(int(kPositions[i] * story), i);
        std::sort(places.rbegin(), places.rend());
        for (const auto &[position, needle] : places)
            text->insert(position, hay[std::size_t(needle)]);
        m_text = *text;
        AttemptOrder order = m_order;
        order.shape = QStringLiteral("cold/%1").arg(size);
        order.rep = rep;
        order.again = again;
        order.question = question(first, size, 0);
        Prompt whole = m_text;
        whole.append(*ending);
        order.ask(whole);
        order.request.outputTokens = output;
        order.request.seed = int(seed);
        return runner.run(order);
    }

    // Another question about the same text, which the server still has.
    Result<Attempt> askAgain(int size, int index)
    {
        AttemptRunner &runner = m_context.bench.runner();
        const Needle needle = makeNeedle(m_seed, index);
        const auto ending = runner.promptOf(instruction(needle));
        if (!ending)
            return ending.error();
        AttemptOrder order = m_order;
        order.shape = QStringLiteral("ask/%1").arg(size);
        order.rep = index;
        order.depth = m_text.length();
        order.coldTtftMs = m_coldTtftMs;
        order.question = question(needle, size, index);
        Prompt whole = m_text;
        whole.append(*ending);
        order.ask(whole);
        order.request.outputTokens = kAnswerTokens;
        order.request.useCache = true;
        return runner.run(order);
    }

    static QuestionAnswer question(const Needle &needle, int size, int index)
    {
        return {QStringLiteral("needle-%1-%2").arg(size).arg(index), QStringLiteral("needle"),
            QStringLiteral("contains"), needle.answer, {}};
    }

    ProfileContext &m_context;
    Mode m_mode;
    ThrottledAgain m_throttled;
    AttemptOrder m_order;
    Prompt m_text; ///< of the last cold prompt, without its question
    std::optional<double> m_coldTtftMs; ///< of the last cold prompt
    quint32 m_seed = 0;
};

} // namespace

QString LongContext::label() const
{
    return CoreTr::tr("Long context");
}

QVector<int> contextSizes(const QVector<int> &configured, std::optional<int> modelLimit, TestMode mode)
{
    QVector<int> sizes;
    const int limit = modelLimit.value_or(kLargestAsked);
    for (const int size : configured)
        if (size > 0 && size <= limit)
            sizes << size;
    const bool none = sizes.isEmpty();
    if (modelLimit && *modelLimit > 0 && (none || (mode == TestMode::Full && *modelLimit <= kLargestAsked)))
        sizes << *modelLimit;
    std::sort(sizes.begin(), sizes.end());
    sizes.erase(std::unique(sizes.begin(), sizes.end()), sizes.end());
    return sizes;
}

Needle makeNeedle(quint32 seed, int index)
{
    static const QStringList keepers{QStringLiteral("Mara"), QStringLiteral("Tobias"), QStringLiteral("Priya"),
        QStringLiteral("Anselm"), QStringLiteral("Yuki")};
    static const QStringList places{QStringLiteral("the harbour vault"), QStringLiteral("the north tower"),
        QStringLiteral("the salt cellar"), QStringLiteral("the old bank"),
        QStringLiteral("the glass workshop")};
    // Four figures that do not follow from the name: a little mixing is enough.
    const int code = 1000 + int((seed * 2654435761u + quint32(index) * 40503u) % 9000u);
    const QString keeper = keepers.at(index % int(keepers.size())),
                  place = places.at(index % int(places.size()));
    return {QStringLiteral("The code that %1 chose for %2 is %3.").arg(keeper, place).arg(code),
        QStringLiteral("Which code did %1 choose for %2? Answer with the number only.").arg(keeper, place),
        QString::number(code)};
}

Status LongContext::run(ProfileContext &context) const
{
    return LongContextSession(context).run();
}

} // namespace sweetspot
