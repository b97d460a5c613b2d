// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/judge/answers.h"
#include "core/judge/worddiff.h"
#include "core/report/comparecharts.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QPalette;
class QPushButton;

namespace sweetspot::ui
{

class TonedLabel;

/// The answers of the compared cells to the same prompt, side by side, with the words marked that differ from
/// the first; and blind: without names, in a shuffled order, to be voted on.
class AnswersView : public QWidget
{
    Q_OBJECT
public:
    explicit AnswersView(QWidget *parent = nullptr);

    /// @param questions wording of the questions by their id
    void show(const QVector<ChosenCell> &cells, const QHash<QString, QString> &questions);
    void setBlind(bool blind);
    /// A project that cannot be written keeps no votes.
    void setVoting(bool possible);

signals:
    void voted(const sweetspot::Vote &vote);
    void withdrawn(const sweetspot::Vote &vote); ///< the last one was a mistake

private:
    QWidget *makeColumn(const PromptAnswers &prompt, int place);
    QPushButton *makeVote(int place, const QString &letter);
    QLayout *makeBar();
    void makeBallot();
    void connectAll();
    void showPrompt();
    void next();
    void showVotes();
    void labelPrompts();
    bool sameForAll(const PromptAnswers &prompt) const;
    void withdraw();
    void step(int by);
    void vote(std::optional<int> shown);
    QString promptLabel(const PromptAnswers &prompt) const;

    QComboBox *m_prompts;
    QCheckBox *m_marks, *m_blind;
    TonedLabel *m_question;
    QLabel *m_empty;
    QWidget *m_columns;
    QHBoxLayout *m_columnLayout;
    QWidget *m_ballot;
    QLabel *m_said; ///< what was voted last, and on how many
    QPushButton *m_undoVote;
    QVector<ChosenCell> m_cells;
    QVector<PromptAnswers> m_all;
    QHash<QString, QString> m_questionTexts;
    QVector<int> m_order; ///< cells as they are shown now
    bool m_voting = true;
    std::optional<Vote> m_last; ///< can be withdrawn
    int m_votes = 0; ///< since these cells are shown
    int m_skipped = 0; ///< prompts that were passed because all answered the same
};

/// A text with what differs from another marked: added words underlined and coloured, removed ones struck out.
/// Everything foreign is escaped.
QString diffHtml(const QVector<DiffPart> &parts, const QPalette &palette);

} // namespace sweetspot::ui
