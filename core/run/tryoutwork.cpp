// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/tryoutwork.h"

#include "core/base/tr.h"
#include "core/engines/enginetuning.h"
#include "core/measure/clock.h"
#include "core/run/laneengines.h"

#include <algorithm>

namespace sweetspot
{

namespace
{

using namespace std::chrono_literals;

constexpr auto kShowEvery = 50ms; // the window looks as often
constexpr int kShowShare = 20; // reading what has come costs at most a twentieth of the time

using State = TryoutUpdate::State;

TryoutUpdate updateOf(const TryoutTurn &turn, State state, const Sentence &sentence = {})
{
    TryoutUpdate update;
    update.id = turn.id;
    update.state = state;
    update.sentence = sentence;
    return update;
}

HttpLimits chatLimits()
{
    HttpLimits limits; // judgements: a person is there, and has Stop
    limits.firstByte = 600s;
    limits.idle = 300s;
    limits.total = 3600s;
    return limits;
}

QVector<CellId> cellsOf(const QVector<TryoutTurn> &turns)
{
    QVector<CellId> cells;
    for (const TryoutTurn &turn : turns)
        cells << turn.cell;
    return cells;
}

} // namespace

struct TryoutWork::Site {
    Site(Preparation made, const QHash<QString, QString> &keys)
        : preparation(std::move(made))
        , engines(preparation.plan, preparation.llamaCpp, keys, nullptr)
    {
    }
    Preparation preparation;
    LaneEngines engines;
};

struct TryoutWork::Running {
    CellSpec cell;
    std::shared_ptr<Site> site; // outlives what is made from it
    std::unique_ptr<Server> server;
    std::unique_ptr<Dialect> dialect;
    bool chats = true;
};

struct TryoutWork::Stream {
    TryoutTurn turn;
    Running *running;
};

TryoutWork::TryoutWork(TryoutMailbox &mailbox)
    : m_mailbox(mailbox)
{
}

TryoutWork::~TryoutWork()
{
    endServers();
}

void TryoutWork::endServers()
{
    makeRoom({});
    m_site.reset(); // what is planned the next time is planned anew
}

// Ends the servers of all other cells, and those that died; true when any was ended.
bool TryoutWork::makeRoom(const QVector<CellId> &needed)
{
    bool ended = false;
    for (auto running = m_running.begin(); running != m_running.end();) {
        if (needed.contains((*running)->cell.id) && (*running)->server->running()) {
            ++running;
            continue;
        }
        (*running)->server->stop(m_client);
        running = m_running.erase(running);
        ended = true;
    }
    if (ended)
        tellServing();
    return ended;
}

void TryoutWork::tellServing()
{
    QVector<CellId> cells;
    for (const auto &running : m_running)
        cells << running->cell.id;
    m_mailbox.serving(cells);
}

const CellSpec *TryoutWork::planned(const CellId &cell) const
{
    for (const CellSpec &spec : m_site->preparation.plan.cells)
        if (spec.id == cell)
            return &spec;
    return nullptr;
}

bool TryoutWork::prepare(const TryoutOrder &order, const std::stop_token &stop)
{
    makeRoom(cellsOf(order.turns));
    const bool same = m_site && m_prepared.projectPath == order.projectPath && m_prepared.data == order.data
        && m_prepared.keys == order.keys && cellsOf(m_prepared.turns) == cellsOf(order.turns);
    if (same)
        return true;
    auto made = prepareTryout(order, stop);
    if (!made) {
        for (const TryoutTurn &turn : order.turns)
            fail(turn, made.error());
        return false;
    }
    m_prepared = order;
    m_site = std::make_shared<Site>(std::move(*made), order.keys);
    QVector<CellId> asBefore; // servers that would be started the same way again
    for (const auto &running : m_running)
        if (const CellSpec *cell = planned(running->cell.id); cell && cell->key == running->cell.key)
            asBefore << running->cell.id;
    makeRoom(asBefore);
    return true;
}

void TryoutWork::answer(const TryoutOrder &order, const std::stop_token &stop)
{
    for (const TryoutTurn &turn : order.turns)
        m_mailbox.post(updateOf(turn, State::Waiting, CoreTr::tr("looking at the machine")));
    if (!prepare(order, stop))
        return;
    QVector<CellSpec> cells;
    std::optional<double> available = availableMemoryBytes();
    for (const CellId &id : cellsOf(order.turns))
        if (const CellSpec *cell = planned(id)) {
            cells << *cell;
            const bool runs = std::any_of(m_running.begin(), m_running.end(),
                [&id](const auto &running) { return running->cell.id == id; });
            if (runs && available && cell->memory && m_site->preparation.plan.lanes[cell->lane].isCpu())
                *available += cell->memory->bytes; // it has its share already
        }
    if (fitTogether(cells, m_site->preparation.plan, {available, m_site->preparation.host.ramBytes})) {
        if (cells.size() > 1)
            m_mailbox.note(
                CoreTr::tr("They answer at the same time; on shared cores each is slower than alone."));
        answerAll(order.turns, stop);
        return;
    }
    m_mailbox.note(CoreTr::tr("They do not fit into memory side by side, so they answer one after the other."));
    for (const TryoutTurn &turn : order.turns) {
        makeRoom({turn.cell});
        answerAll({turn}, stop);
    }
}

void TryoutWork::answerAll(const QVector<TryoutTurn> &turns, const std::stop_token &stop)
{
    std::vector<Stream> streams;
    for (const TryoutTurn &turn : turns) {
        const auto running = serve(turn, stop);
        if (!running) {
            fail(turn, running.error());
            continue;
        }
        m_mailbox.post(updateOf(turn, State::Reading));
        streams.push_back({turn, *running});
    }
    for (const Stream &stream : streams) {
        GenerationRequest request;
        request.outputTokens = stream.turn.mostTokens;
        request.fixedLength = false;
        request.useCache = true; // the conversation so far
        request.seed = stream.turn.seed;
        request.temperature = stream.turn.temperature;
        if (stream.running->chats)
            request.messages = stream.turn.messages;
        else
            request.promptText = framedConversation(stream.turn.messages);
        m_client.pool().start(stream.turn.id,
            stream.running->dialect->generation(stream.running->server->endpoint(), request), chatLimits());
    }
    follow(std::move(streams), stop);
}

Result<TryoutWork::Running *> TryoutWork::serve(const TryoutTurn &turn, const std::stop_token &stop)
{
    if (stop.stop_requested())
        return Error{ErrorCode::Cancelled, CoreTr::tr("Stopped."), {}};
    for (const auto &running : m_running)
        if (running->cell.id == turn.cell && running->server->running())
            return running.get();
    const CellSpec *cell = planned(turn.cell);
    if (!cell)
        return Error{ErrorCode::NotFound,
            CoreTr::tr("There is no such cell any more; its model, engine or device has changed."), {}};
    const RunPlan &plan = m_site->preparation.plan;
    if (const auto problem = tryoutProblem(*cell, plan.lanes[cell->lane], plan.config,
            {availableMemoryBytes(), m_site->preparation.host.ramBytes}))
        return Error{ErrorCode::OutOfMemory, problem->sentence, {}};
    return launch(turn, *cell, stop);
}

Result<TryoutWork::Running *> TryoutWork::launch(
    const TryoutTurn &turn, const CellSpec &cell, const std::stop_token &stop)
{
    const Engine *engine = m_site->engines.kindOf(cell);
    if (!engine)
        return Error{ErrorCode::BadInput,
            CoreTr::tr("This version does not support the engine %1.").arg(cell.id.engine), {}};
    m_mailbox.post(updateOf(turn, State::Loading, CoreTr::tr("starting the server")));
    auto running = std::make_unique<Running>();
    running->cell = cell;
    running->site = m_site;
    running->server = engine->makeServer(m_site->engines.siteOf(cell));
    const Preparation &made = m_site->preparation;
    const QString log = m_logs.filePath(QString::number(++m_started)); // each server has its own: two may run
    const LaunchTuning tuning = made.plan.entryOf(cell.id).tuning;
    const ServerOrder order{tunedCell(cell, tuning), made.plan.lanes[cell.lane], made.plan.config, {},
        made.host.cpuCores, log + QStringLiteral(".stdout"), log + QStringLiteral(".stderr")};
    const auto facts = running->server->start(order, m_client, stop);
    if (!facts)
        return facts.error();
    running->chats = facts->chatTemplate;
    running->dialect = running->chats ? engine->makeChat() : engine->makeDialect();
    m_running.push_back(std::move(running));
    tellServing();
    return m_running.back().get();
}

void TryoutWork::follow(std::vector<Stream> streams, const std::stop_token &stop)
{
    auto wait = std::chrono::nanoseconds(kShowEvery);
    while (m_client.pool().running() > 0) {
        const auto finished
            = m_client.pool().poll(std::chrono::duration_cast<std::chrono::milliseconds>(wait), stop);
        const std::int64_t begin = nowNs();
        for (const auto &[id, record] : finished)
            for (const Stream &stream : streams)
                if (stream.turn.id == id)
                    end(stream, record);
        for (const Stream &stream : streams)
            show(stream);
        wait = std::max(
            std::chrono::nanoseconds(kShowEvery), kShowShare * std::chrono::nanoseconds(nowNs() - begin));
    }
}

// What has come until now. Reading it anew each time keeps one way of reading answers.
void TryoutWork::show(const Stream &stream)
{
    const auto record = m_client.pool().soFar(stream.turn.id);
    if (!record || record->status != 200 || record->body.empty())
        return;
    const GenerationReply reply
        = interpretReply(*stream.running->dialect, stream.running->server->endpoint(), *record);
    TryoutUpdate update = updateOf(stream.turn, State::Answering);
    putFigures(reply, update);
    if (update.tokens)
        m_mailbox.post(update);
}

void TryoutWork::end(const Stream &stream, const StreamRecord &record)
{
    const GenerationReply reply
        = interpretReply(*stream.running->dialect, stream.running->server->endpoint(), record);
    TryoutUpdate update = updateOf(stream.turn, State::Done);
    putFigures(reply, update);
    if (record.end == StreamEnd::Cancelled) {
        update.state = State::Stopped;
    } else if (reply.error) {
        update.state = State::Failed;
        update.sentence = reply.error->sentence;
        if (!stream.running->server->running())
            update.sentence = stream.running->server->failure().sentence;
    }
    m_mailbox.post(update);
}

void TryoutWork::fail(const TryoutTurn &turn, const Error &error)
{
    const bool stopped = error.code == ErrorCode::Cancelled;
    m_mailbox.post(
        updateOf(turn, stopped ? State::Stopped : State::Failed, stopped ? Sentence() : error.sentence));
}

} // namespace sweetspot
