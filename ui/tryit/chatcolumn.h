// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/tryoutnews.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace sweetspot::ui
{

class TonedLabel;

/// One cell's side of a conversation: what was said, as plain text, and how fast the answer comes.
class ChatColumn : public QWidget
{
    Q_OBJECT
public:
    /// @param side of the page, for screen readers
    explicit ChatColumn(const QString &side, QWidget *parent = nullptr);

    void clear(); ///< a new conversation
    /// Adds what the person says; what follows is its answer.
    void say(const QString &text);
    /// The last answer is taken back, to be given again.
    void takeBack();
    void show(const TryoutUpdate &update);

    /// The conversation, the person's last words last.
    const QVector<ChatMessage> &messages() const { return m_messages; }
    QString answer() const { return m_answer; } ///< the last one; empty: none was given
    bool hasAnswer() const { return m_ended && !m_answer.isEmpty(); }
    bool isEmpty() const { return m_messages.isEmpty(); }
    QString question() const; ///< the person's last words

private:
    void keepAnswer();
    void write();

    QPlainTextEdit *m_text;
    QLabel *m_figures;
    TonedLabel *m_problem;
    QVector<ChatMessage> m_messages;
    QString m_answer, m_reasoning; ///< the last one's, while it comes and after
    bool m_ended = false;
};

/// "23.4 tokens/s · TTFT 180 ms · tokens: 41"; what is not known is left out.
QString figuresText(const TryoutUpdate &update);

} // namespace sweetspot::ui
