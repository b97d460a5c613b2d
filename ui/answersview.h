// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/judge/answers.h"
#include "engine/judge/worddiff.h"
#include "engine/report/comparecharts.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QPalette;

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

private:
    void showPrompt();
    void next();
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
    QVector<ChosenCell> m_cells;
    QVector<PromptAnswers> m_all;
    QHash<QString, QString> m_questionTexts;
    QVector<int> m_order; ///< cells as they are shown now
    bool m_voting = true;
};

/// A text with what differs from another marked: added words underlined and coloured, removed ones struck out.
/// Everything foreign is escaped.
QString diffHtml(const QVector<DiffPart> &parts, const QPalette &palette);

} // namespace sweetspot::ui
