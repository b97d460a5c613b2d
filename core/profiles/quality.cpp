// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/quality.h"

#include "core/base/files.h"
#include "core/base/tr.h"
#include "core/engines/enginetable.h"
#include "core/engines/llamacpp/perplexity.h"
#include "core/measure/statistics.h"
#include "core/profiles/divergenceorder.h"
#include "core/profiles/questions.h"
#include "models/observationname.h"

#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace sweetspot
{

namespace
{

using namespace std::chrono_literals;

constexpr int kFailuresAtMost = 3;
constexpr double kSelfCheckShare = 0.1; // a tenth is asked twice (docs/measuring.md#reading-answers)

struct Mode {
    int perCategory;
    int chunks;
};

// docs/measuring.md#quality: ten questions of each set in quick mode, all of them in full mode
Mode modeOf(TestMode mode)
{
    return mode == TestMode::Quick ? Mode{10, 16} : Mode{1000, 64};
}

constexpr QLatin1String kQuestionShape("question/"), kAgainShape("again/"), kOwnShape("own/");

// How many of the questions are asked a second time.
int againOf(int questions)
{
    return questions > 0 ? std::max(1, int(std::lround(questions * kSelfCheckShare))) : 0;
}

class QualitySession
{
public:
    explicit QualitySession(ProfileContext &context)
        : m_context(context)
        , m_mode(modeOf(context.mode))
    {
    }

    Status run()
    {
        Issues issues;
        const auto questions = loadQuestions(m_context.config.quality.questionFile, issues);
        if (!questions)
            if (const auto kept = note(observationkind::kNoQuestions, questions.error().sentence); !kept)
                return kept;
        const auto order = orderOf(
            questions ? spreadOfEach(*questions, m_mode.perCategory) : QVector<Question>(), m_context.prompts);
        if (const auto asked = ask(order); !asked)
            return asked;
        if (!m_context.checkpoint(0.85, CoreTr::tr("distance from the reference")))
            return profileStopped();
        return distance();
    }

private:
    /// A question, and as what it is asked.
    struct Asked {
        Question question;
        QLatin1String shape;
    };

    // A person's own come last: what is compared between projects was then measured in the same order
    // everywhere.
    static QVector<Asked> orderOf(const QVector<Question> &questions, const QVector<OwnPrompt> &prompts)
    {
        QVector<Asked> order;
        for (const Question &question : questions)
            order << Asked{question, kQuestionShape};
        for (int i = 0; i < againOf(int(questions.size())); ++i)
            order << Asked{questions[i], kAgainShape};
        for (const OwnPrompt &prompt : prompts)
            order << Asked{ownQuestion(prompt), kOwnShape};
        return order;
    }

    Status ask(const QVector<Asked> &order)
    {
        if (order.isEmpty())
            return success();
        const auto facts = m_context.bench.serve({});
        if (!facts)
            return facts.error();
        const auto wanted = std::count_if(
            order.begin(), order.end(), [](const Asked &asked) { return asked.shape == kQuestionShape; });
        if (const auto kept = m_context.bench.want(QStringLiteral("quality"), int(wanted)); !kept)
            return kept;
        if (const auto kept = keepOwnPrompts(); !kept)
            return kept;
        int failures = 0;
        for (qsizetype i = 0; i < order.size() && failures < kFailuresAtMost; ++i) {
            if (!m_context.checkpoint(0.85 * double(i) / double(order.size()),
                    CoreTr::tr("question %1 of %2").arg(i + 1).arg(order.size())))
                return profileStopped();
            const auto attempt = m_context.bench.runner().run(attemptOf(order[i], *facts));
            if (!attempt)
                return attempt.error();
            failures
                += attempt->outcome == AttemptOutcome::Failed || attempt->outcome == AttemptOutcome::TimedOut;
        }
        return success();
    }

    // Says later whether the figure is still one of today's prompts, even where some of them were not reached.
    // That there are none is kept too: before this was taken up again there may have been some.
    Status keepOwnPrompts()
    {
        Observation o;
        o.profile = QStringLiteral("quality");
        o.kind = observationkind::kOwnPrompts;
        o.texts.insert(observationtext::kPromptsHash, ownPromptsHash(m_context.prompts));
        return m_context.bench.observe(o);
    }

    AttemptOrder attemptOf(const Asked &asked, const ServerFacts &facts) const
    {
        const Question &question = asked.question;
        const int context = facts.contextLength.value_or(m_context.cell.contextLength);
        AttemptOrder order;
        order.profile = QStringLiteral("quality");
        order.shape = asked.shape + question.id();
        order.launch = facts.launch;
        order.limits.firstByte = 120s;
        order.limits.total = 600s;
        const WorkloadSettings &workload = m_context.config.workload;
        order.keepTimeline = false;
        order.cacheMatters = false;
        order.question
            = QuestionAnswer{question.id(), question.category, question.check, question.expected, {}};
        order.request.outputTokens = std::min(
            asked.shape == kOwnShape ? workload.qualityOwnAnswer : workload.qualityAnswer, context / 2);
        if (workload.qualityTemperature > 0)
            order.request.temperature = workload.qualityTemperature;
        order.request.fixedLength = false;
        if (facts.chatTemplate) {
            order.chat = true;
            order.request.messages = {{QStringLiteral("user"), question.prompt}};
        } else { // a base model completes; the frame is the same for all its quantizations
            order.request.promptText
                = QStringLiteral("Question: ") + question.prompt + QStringLiteral("\nAnswer:");
        }
        return order;
    }

    Status distance()
    {
        const CellSpec &cell = m_context.cell;
        if (const EngineKind *kind = anyEngineKind(cell.engineKind); !kind || !kind->measuresLogits)
            return note(observationkind::kNoDivergence,
                CoreTr::tr("The distance from the reference is a property of the file; see llama.cpp's cell of "
                           "the same file."));
        if (cell.referenceFile.isEmpty())
            return note(observationkind::kNoDivergence,
                CoreTr::tr("There is no better local file of this model to compare with; this file is the "
                           "reference."));
        m_context.bench.release(); // the tool loads the models itself
        const auto setup = setUpDivergence(cell, cell.referenceFile, m_mode.chunks, m_context.config,
            m_context.bench.llamaCpp().versionLine, m_context.bench.lane().name);
        if (!setup)
            return note(observationkind::kNoDivergence, setup.error().sentence);
        const auto divergence = measureDivergence(m_context.bench.llamaCpp(), cell, m_context.bench.lane(),
            m_context.config, m_context.bench.physicalCores(), setup->order, m_context.bench.stop());
        trimLogits();
        if (!divergence)
            return divergence.error().code == ErrorCode::Cancelled
                ? Status(divergence.error())
                : note(observationkind::kNoDivergence, divergence.error().sentence);
        return keep(*divergence, setup->corpusHash);
    }

    Status keep(const Divergence &d, const QString &corpusHash)
    {
        Observation o;
        o.profile = QStringLiteral("quality");
        o.kind = observationkind::kDivergence;
        o.put(figure::kKldMean, d.kldMean);
        o.put(figure::kKldMedian, d.kldMedian);
        o.put(figure::kKldP99, d.kldP99);
        o.put(figure::kKldP999, d.kldP999);
        o.put(figure::kTop1Pct, d.topAgreement);
        o.put(figure::kTop1SePct, d.topAgreementError);
        o.put(figure::kRmsDpPct, d.rmsDeltaP);
        o.put(figure::kPpl, d.perplexity);
        o.put(figure::kPplReference, d.referencePerplexity);
        o.put(figure::kPplRatio, d.perplexityRatio);
        o.put(figure::kChunks, double(d.chunkKld.size()));
        // Positions within a chunk belong together, so the interval is over chunks
        // (docs/measuring.md#kl-divergence).
        const auto deviation = statistics::standardDeviation(d.chunkKld);
        if (deviation) {
            const double half = statistics::studentT95(int(d.chunkKld.size()) - 1) * *deviation
                / std::sqrt(double(d.chunkKld.size()));
            o.put(figure::kKldLow, std::max(0.0, d.kldMean - half));
            o.put(figure::kKldHigh, d.kldMean + half);
        }
        o.texts.insert(observationtext::kReference, m_context.cell.referenceName);
        o.texts.insert(observationtext::kReferenceFile, QFileInfo(m_context.cell.referenceFile).fileName());
        o.texts.insert(observationtext::kCorpusHash, corpusHash);
        return m_context.bench.observe(o);
    }

    Status note(QLatin1String kind, const Sentence &reason)
    {
        Observation o;
        o.profile = QStringLiteral("quality");
        o.kind = kind;
        o.texts.insert(observationtext::kReason, reason);
        return m_context.bench.observe(o);
    }

    ProfileContext &m_context;
    Mode m_mode;
};

} // namespace

QString Quality::label() const
{
    return CoreTr::tr("Quality");
}

Workload Quality::workload(const BenchConfig &config, TestMode mode, const QVector<OwnPrompt> &prompts) const
{
    constexpr double kQuestion = 120; // tokens in the mean of the bundled set
    constexpr double kCharacters = 3; // of a token, at the least
    Issues ignored;
    const auto questions = loadQuestions(config.quality.questionFile, ignored);
    const int count = questions ? int(spreadOfEach(*questions, modeOf(mode).perCategory).size()) : 0;
    const int all = count + againOf(count);
    double own = 0;
    for (const OwnPrompt &prompt : prompts)
        own += double(prompt.prompt.size()) / kCharacters;
    Workload work;
    work.leastRequests = work.mostRequests = all + int(prompts.size());
    work.leastPrompt = work.mostPrompt = all * kQuestion + own;
    work.mostOutput = double(all) * config.workload.qualityAnswer
        + double(prompts.size()) * config.workload.qualityOwnAnswer;
    work.leastOutput = work.mostOutput / 8.0; // most answers are a word or a number
    return work;
}

Status Quality::run(ProfileContext &context) const
{
    return QualitySession(context).run();
}

} // namespace sweetspot
