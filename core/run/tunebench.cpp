// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/tunebench.h"

#include "core/base/tr.h"
#include "core/engines/enginetuning.h"
#include "core/measure/clock.h"
#include "core/measure/statistics.h"
#include "core/profiles/cellsession.h"
#include "core/profiles/concurrentload.h"
#include "core/run/gpuwatch.h"

#include <QDir>

#include <algorithm>
#include <cmath>

namespace sweetspot
{

namespace
{

using namespace std::chrono_literals;

constexpr int kWarmTokens = 16; // enough for the weights to be paged in and the clocks to climb
constexpr double kLongShare = 0.95; // of the context: what a person may ask some day
constexpr int kLongAnswer = 64, kLongSpare = 16;
constexpr int kAgain = 2; // a request that is no measurement is asked again so often
constexpr quint32 kRoundsApart = 1009, kRequestsApart = 37, kPromptsApart = 100'003, kAgainApart = 500'009,
                  kLongSeed = 77;

double secondsSince(std::int64_t ns)
{
    return double(nowNs() - ns) / 1e9;
}

HttpLimits limits()
{
    HttpLimits limits; // judgements: on a CPU a long text takes minutes
    limits.firstByte = 900s;
    limits.idle = 120s;
    limits.total = 1800s;
    return limits;
}

Error cancelled()
{
    return {ErrorCode::Cancelled, CoreTr::tr("Stopped."), {}};
}

// Seconds from a moment until the first and until the last token; nullopt: none came.
std::optional<std::pair<double, double>> tokensOf(const TokenTimeline &timeline, std::int64_t since)
{
    std::optional<std::pair<double, double>> span;
    for (const TokenEvent &event : timeline.events) {
        if (event.tokens == 0)
            continue;
        const double at = double(timeline.sentNs + event.dtNs - since) / 1e9;
        span = {span ? span->first : at, at};
    }
    return span;
}

Error noAnswer()
{
    return {ErrorCode::Protocol, CoreTr::tr("The server's answer says nothing of its speed."), {}};
}

Error failed(const Attempt &attempt)
{
    switch (attempt.outcome) {
    case AttemptOutcome::TimedOut:
        return {ErrorCode::Timeout, attempt.reason, {}};
    case AttemptOutcome::Rejected: // it answered, and nothing of its settings made the figure useless
        return {ErrorCode::Busy, attempt.reason, {}};
    default:
        return {ErrorCode::Protocol, attempt.reason, {}};
    }
}

} // namespace

std::optional<LaunchFault> faultOf(const Error &error, bool atLength)
{
    switch (error.code) {
    case ErrorCode::OutOfMemory:
        return atLength ? LaunchFault::OutOfMemoryAtLength : LaunchFault::OutOfMemory;
    case ErrorCode::Timeout:
        return LaunchFault::Hang;
    case ErrorCode::Busy:
        return LaunchFault::Transient;
    case ErrorCode::Server:
    case ErrorCode::Protocol:
    case ErrorCode::BadInput: // of its options
    case ErrorCode::Environment: // it rejected one; where there is no program, the default fails too
    case ErrorCode::NotFound:
        return atLength ? LaunchFault::OutOfMemoryAtLength : LaunchFault::LoadCrash;
    default:
        return std::nullopt;
    }
}

Error uncounted(TuneMeasure measure, const QString &why)
{
    const Sentence sentence = measure == TuneMeasure::Energy
        ? CoreTr::tr("Nothing tells how much energy an answer takes on this machine; tune for something else.")
        : CoreTr::tr("Nothing tells how much memory the server takes on its devices; tune for something else.");
    return {ErrorCode::Permission, sentence, why};
}

struct TuneBench::Launching {
    CellSession &session;
    const std::function<void(const Sentence &)> &tell;
    std::stop_token stop;
    int contextLength = 0; // tokens of each slot
    bool atLength = false; // the longest prompt is being read
    double drafted = 0, accepted = 0; // tokens, of the requests that count
};

TuneBench::TuneBench(
    const TuneSite &site, const TuneOrder &order, TuneGoal goal, QString logs, quint64 promptSalt)
    : m_site(site)
    , m_goal(std::move(goal))
    , m_logs(std::move(logs))
    , m_promptSalt(promptSalt)
    , m_engines(site.preparation().plan, site.preparation().llamaCpp, order.keys, nullptr)
    , m_sensors(CpuSensors::find())
{
    const QStringList ids = deviceIdsOf(site.lane());
    if (order.gpus && !ids.isEmpty())
        m_devices = order.gpus->usesOf(ids);
}

TuneBench::~TuneBench() = default;

ServerNeed TuneBench::need() const
{
    ServerNeed need;
    for (const TuneRequest &request : m_goal.requests)
        need.parallel = std::max(need.parallel, request.streams);
    if (need.parallel > 1)
        for (const TuneRequest &request : m_goal.requests)
            need.contextLength = std::max(need.contextLength,
                slotContext(m_site.start().contextLength / need.parallel, request.promptTokens,
                    request.measuredTokens));
    return need;
}

// Nothing of what is measured is kept as attempts: the journal of the tuning has the figures.
CellSession::Order TuneBench::orderFor(
    const CellSpec &cell, const std::optional<LaunchSettings> &exactly, const std::stop_token &stop)
{
    const Preparation &made = m_site.preparation();
    const LaunchTuning tuning = made.plan.entryOf(cell.id).tuning;
    const QString log = QDir(m_logs).filePath(QStringLiteral("%1").arg(++m_launches, 4, 10, QLatin1Char('0')));
    CellSession::Order order;
    order.server = ServerOrder{tunedCell(cell, tuning), m_site.lane(), made.plan.config, {}, made.host.cpuCores,
        log + QStringLiteral(".stdout"), log + QStringLiteral(".stderr"), exactly};
    order.llamaCpp = made.llamaCpp;
    order.promptSalt = m_promptSalt;
    order.stop = stop;
    order.devices = m_devices;
    order.sinks.launched = [](const ServerFacts &) { return success(); };
    order.sinks.attempt = [](const Attempt &, const TokenTimeline *) { return success(); };
    order.sinks.observation = [](const Observation &) { return success(); };
    order.sinks.serverPid = [](qint64) {};
    return order;
}

Result<TuneLaunch> TuneBench::launch(const CellSpec &cell, const LaunchStep &step,
    const std::optional<LaunchSettings> &exactly, const std::function<void(const Sentence &)> &tell,
    const std::stop_token &stop)
{
    const Engine *engine = m_engines.kindOf(cell);
    if (!engine)
        return Error{ErrorCode::Environment,
            CoreTr::tr("This version does not support the engine %1.").arg(cell.id.engine), {}};
    const auto server = engine->makeServer(m_engines.siteOf(cell));
    const auto dialect = engine->makeDialect(), chat = engine->makeChat();
    const std::int64_t begin = nowNs();
    TuneLaunch launch;
    LaunchMeasured measured;
    measured.arm = step.arm;
    bool atLength = false;
    Status status = success();
    {
        CellSession session(orderFor(cell, exactly, stop), *server, *dialect, *chat, m_sensors);
        // Whether other programs disturb is told by the incumbent's own launches, which stand beside each
        // arm's.
        session.runner().setQuiet(100, {});
        tell(CoreTr::tr("starting the server"));
        const auto facts = session.serve(need());
        status = facts ? success() : Status(facts.error());
        if (facts) {
            launch.facts = *facts;
            Launching now{session, tell, stop, facts->contextLength.value_or(cell.contextLength)};
            status = warmUp(now);
            if (status && step.longPrompt)
                status = askAtLength(now);
            atLength = now.atLength;
            if (status)
                status = askRounds(now, step.requests, measured);
        }
    }
    if (stop.stop_requested())
        return cancelled();
    if (status) {
        measured.launchSeconds = std::max(0.0, secondsSince(begin) - measured.requestSeconds);
        launch.event = measured;
        return launch;
    }
    const auto fault = faultOf(status.error(), atLength);
    if (!fault)
        return status.error();
    launch.reason = status.error().sentence;
    launch.event = LaunchFailed{0, step.arm, *fault, -1, secondsSince(begin)};
    return launch;
}

Status TuneBench::warmUp(Launching &now)
{
    now.tell(CoreTr::tr("warming up"));
    TuneRequest request = m_goal.requests.first();
    request.streams = 1;
    request.measuredTokens = std::min(request.measuredTokens, kWarmTokens);
    const auto asked = askOne(now, request, 0);
    return asked ? success() : Status(asked.error());
}

// What loads may still fail with a full context.
Status TuneBench::askAtLength(Launching &now)
{
    now.tell(CoreTr::tr("reading a prompt as long as the context"));
    now.atLength = true;
    TuneRequest request;
    request.measuredTokens = std::min(kLongAnswer, now.contextLength / 8);
    request.promptTokens = std::min(
        int(kLongShare * now.contextLength), now.contextLength - request.measuredTokens - kLongSpare);
    if (request.promptTokens > 0 && request.measuredTokens > 0)
        if (const auto asked = askOne(now, request, kLongSeed); !asked)
            return asked.error();
    now.atLength = false;
    return success();
}

Status TuneBench::askRounds(Launching &now, int rounds, LaunchMeasured &measured)
{
    std::vector<std::vector<double>> classes(std::size_t(m_goal.requests.size()));
    std::vector<double> logSeconds; // of each round, as its figure is
    now.drafted = now.accepted = 0;
    const std::int64_t begin = nowNs();
    for (int round = 0; round < rounds; ++round) {
        now.tell(CoreTr::tr("request %1 of %2").arg(round + 1).arg(rounds));
        double figure = 0, seconds = 0, weights = 0;
        for (qsizetype i = 0; i < m_goal.requests.size(); ++i) {
            const TuneRequest &request = m_goal.requests[i];
            const auto means
                = askClass(now, request, quint32(round + 1) * kRoundsApart + quint32(i) * kRequestsApart);
            if (!means)
                return means.error();
            classes[std::size_t(i)].push_back(means->logFigure);
            figure += request.weight * means->logFigure;
            seconds += request.weight * means->logSeconds;
            weights += request.weight;
        }
        measured.logFigures.push_back(figure / weights);
        logSeconds.push_back(seconds / weights);
    }
    if (m_goal.requests.size() > 1)
        for (const std::vector<double> &figures : classes)
            measured.classLogFigures.push_back(statistics::median(figures).value_or(0));
    if (m_goal.measure != TuneMeasure::Time)
        measured.logSeconds = statistics::median(logSeconds);
    if (now.drafted > 0)
        measured.accepted = now.accepted / now.drafted;
    measured.requestSeconds = secondsSince(begin);
    return success();
}

Result<TuneBench::Means> TuneBench::askClass(Launching &now, const TuneRequest &request, quint32 seed)
{
    Means means;
    for (int prompt = 0; prompt < request.prompts; ++prompt) {
        const auto taken = ask(now, request, seed + quint32(prompt) * kPromptsApart);
        if (!taken)
            return taken.error();
        if (!taken->counted || !(*taken->counted > 0))
            return uncounted(m_goal.measure, m_sensors.energy().whyNot());
        means.logFigure += std::log(*taken->counted) / request.prompts;
        means.logSeconds += std::log(taken->seconds) / request.prompts;
    }
    return means;
}

Result<TuneBench::Taken> TuneBench::ask(Launching &now, const TuneRequest &request, quint32 seed)
{
    for (int again = 0;; ++again) {
        const quint32 anew = seed + quint32(again) * kAgainApart;
        const auto taken = request.streams > 1 ? askMany(now, request, anew) : askOne(now, request, anew);
        if (taken && taken->seconds > 0)
            return taken;
        if (again >= kAgain || (!taken && taken.error().code != ErrorCode::Busy))
            return taken ? Result<Taken>(noAnswer()) : taken;
    }
}

std::optional<double> TuneBench::countedOf(
    const TuneRequest &request, const Attempt &attempt, double seconds) const
{
    const CellPlace place = m_site.lane().place();
    switch (m_goal.measure) {
    case TuneMeasure::Time:
        return seconds;
    case TuneMeasure::Memory:
        return scarceBytes(attempt.resources, place);
    case TuneMeasure::Energy:
        break;
    }
    const auto joules = energyOf(attempt.resources, place);
    if (!joules)
        return std::nullopt;
    return joulesOf(request, *joules, *attempt.ttftMs / 1000, *attempt.endToEndMs / 1000);
}

Result<TuneBench::Taken> TuneBench::askOne(Launching &now, const TuneRequest &request, quint32 seed)
{
    const auto prompt = now.session.runner().taskPrompt(request.task, seed, request.promptTokens);
    if (!prompt)
        return prompt.error();
    AttemptOrder order;
    order.profile = QStringLiteral("tune");
    order.shape = request.id;
    order.keepTimeline = false;
    order.limits = limits();
    order.ask(*prompt);
    order.request.outputTokens = request.measuredTokens;
    order.request.seed = int(seed);
    const auto attempt = now.session.runner().run(order);
    if (!attempt)
        return attempt.error();
    if (attempt->outcome != AttemptOutcome::Ok || !attempt->ttftMs || !attempt->endToEndMs)
        return failed(*attempt);
    now.drafted += attempt->server.draftN.value_or(0);
    now.accepted += attempt->server.draftAccepted.value_or(0);
    const double seconds = secondsOf(request, *attempt->ttftMs / 1000, *attempt->endToEndMs / 1000);
    return Taken{seconds, countedOf(request, *attempt, seconds)};
}

// All at once, until the last of them is answered. Time is all that is told of many.
Result<TuneBench::Taken> TuneBench::askMany(Launching &now, const TuneRequest &request, quint32 seed)
{
    CellSession &session = now.session;
    std::vector<HttpRequest> requests;
    for (int stream = 0; stream < request.streams; ++stream) {
        const auto prompt
            = session.runner().taskPrompt(request.task, seed + quint32(stream), request.promptTokens);
        if (!prompt)
            return prompt.error();
        GenerationRequest generation;
        prompt->putInto(generation);
        generation.outputTokens = request.measuredTokens;
        generation.seed = int(seed) + stream;
        requests.push_back(session.dialect().generation(session.server().endpoint(), generation));
    }
    const std::int64_t begin = nowNs();
    for (int stream = 0; stream < request.streams; ++stream)
        session.pool().start(stream, requests[std::size_t(stream)], limits());
    double first = 0, last = 0;
    std::optional<Error> error;
    while (session.pool().running() > 0) {
        for (const auto &[id, record] : session.pool().poll(1s, now.stop)) {
            const GenerationReply reply
                = interpretReply(session.dialect(), session.server().endpoint(), record);
            const auto span = tokensOf(reply.timeline, begin);
            if (reply.error || !span) {
                error = reply.error.value_or(noAnswer());
                continue;
            }
            first = std::max(first, span->first);
            last = std::max(last, span->second);
        }
        if (now.stop.stop_requested())
            return cancelled();
    }
    if (error)
        return session.server().running() ? *error : session.server().failure();
    const double seconds = secondsOf(request, first, last);
    return Taken{seconds, m_goal.measure == TuneMeasure::Time ? std::optional(seconds) : std::nullopt};
}

} // namespace sweetspot
