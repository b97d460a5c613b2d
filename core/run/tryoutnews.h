// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/dialect.h"
#include "core/store/project/projectfolder.h"
#include "models/cell.h"

#include <QHash>
#include <QVector>

#include <memory>
#include <mutex>
#include <optional>

namespace sweetspot
{

class GpuWatch;

/// One answer that is asked for.
struct TryoutTurn {
    int id = 0; ///< of the asker's choosing; comes back with what becomes of it
    CellId cell;
    QVector<ChatMessage> messages; ///< the whole conversation, the question last
    double temperature = 0;
    int mostTokens = 512;
    int seed = 0;
};

/// Answers that are asked for together. A value of its own: nothing in it is looked up later.
struct TryoutOrder {
    QString projectPath;
    ProjectData data;
    QHash<QString, QString> keys; ///< by name of engine; nowhere else
    QVector<TryoutTurn> turns;
    std::shared_ptr<GpuWatch> gpus = {}; ///< whose drivers are asked for what is free; null: they are not
};

/// How far an answer is.
struct TryoutUpdate {
    enum class State { Waiting, Loading, Reading, Answering, Done, Stopped, Failed };

    int id = 0; ///< TryoutTurn::id
    State state = State::Waiting;
    QString text; ///< until now, whole; foreign
    QString reasoning; ///< before it; foreign
    std::optional<int> tokens;
    std::optional<double> ttftMs;
    std::optional<double> tokensPerSecond; ///< after the first token
    Sentence sentence; ///< why it failed, or what is waited for

    bool hasEnded() const { return state >= State::Done; }
};

struct TryoutNews {
    QVector<TryoutUpdate> updates; ///< at most one for each turn: the newest
    std::optional<QVector<CellId>> serving; ///< cells whose server runs, when that changed
    std::optional<Sentence> note; ///< the newest thing to know
};

/// Where the thread leaves its news and the window fetches them at its own pace, so that neither waits for the
/// other.
class TryoutMailbox
{
public:
    void post(TryoutUpdate update);
    void serving(QVector<CellId> cells);
    void note(Sentence sentence);
    TryoutNews take();

private:
    std::mutex m_mutex;
    TryoutNews m_news;
};

/// The figures of an answer, or of what has come of it.
void putFigures(const GenerationReply &reply, TryoutUpdate &update);

} // namespace sweetspot
