// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/judge/latest.h"
#include "models/vote.h"
#include "ui/base/page.h"
#include "ui/tryit/tryoutdesk.h"

#include <deque>
#include <functional>

class QDoubleSpinBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace sweetspot
{
class MatrixModel;
}

namespace sweetspot::ui
{

class Ballot;
class CellPair;
class ChatColumn;
class PromptGrid;
class TonedLabel;

/// A chat with any cell of the project, or with two side by side, and the person's own prompts. Nothing that is
/// said here is a measurement; a vote on two answers is kept.
class TryItPage : public Page
{
    Q_OBJECT
public:
    static constexpr char kId[] = "tryit";

    struct Parts {
        Document *document;
        MatrixModel *matrix;
        RunStarter *runs;
        SecretStore *secrets;
        /// Where a cell was measured last, for votes; nullptr: nowhere.
        std::function<const CellSource *(const CellId &)> sourceOf;
    };
    explicit TryItPage(const Parts &parts, QWidget *parent = nullptr);

    /// One cell, or two.
    void choose(const QVector<CellId> &cells);
    QVector<CellId> chosen() const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    /// What a turn was asked for.
    struct Asked {
        int side = -1; ///< of the chat; -1: of the prompts
        OwnPrompt prompt;
        CellId cell;
    };

    QLayout *makeTop();
    QWidget *makeChat();
    QLayout *makeInput();
    QWidget *makeOptions();
    void connectAll();
    void takeProject();
    void listCells();
    void cellsChanged();
    void clearChat();
    void send();
    void regenerate();
    void askSides();
    void askAll();
    void askNextPrompt();
    void take(const TryoutUpdate &update);
    void refresh();
    void keep(std::optional<int> chosen, bool bothBad);
    void showTally();
    RunCell voted(const CellId &cell) const;
    TryoutTurn turnOf(const CellId &cell, const QVector<ChatMessage> &messages) const;

    Parts m_parts;
    TryoutDesk *m_desk;
    CellPair *m_cells;
    ChatColumn *m_sides[2];
    PromptGrid *m_grid;
    Ballot *m_ballot;
    TonedLabel *m_note, *m_warning;
    QPlainTextEdit *m_input;
    QPushButton *m_send, *m_stop, *m_again, *m_new, *m_end;
    QDoubleSpinBox *m_temperature;
    QSpinBox *m_most;
    QHash<int, Asked> m_asked; ///< by turn
    std::deque<Asked> m_prompts; ///< own prompts that are still to be asked
    QVector<Vote> m_votes;
    bool m_votedOn = false; ///< the answers that are shown
    int m_seed = 0;
    int m_number = 0; ///< of the project; late answers are dropped
};

} // namespace sweetspot::ui
