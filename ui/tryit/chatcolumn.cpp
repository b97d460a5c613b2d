// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tryit/chatcolumn.h"

#include "models/foreigntext.h"
#include "ui/base/named.h"
#include "ui/base/tonedlabel.h"
#include "ui/base/tr.h"

#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QVBoxLayout>

namespace sweetspot::ui
{

namespace
{

const QString kUser = QStringLiteral("user"), kModel = QStringLiteral("assistant");

QString stateText(const TryoutUpdate &update)
{
    switch (update.state) {
    case TryoutUpdate::State::Waiting:
    case TryoutUpdate::State::Loading:
        return update.sentence;
    case TryoutUpdate::State::Reading:
        return UiTr::tr("reading the prompt");
    case TryoutUpdate::State::Stopped:
        return UiTr::tr("stopped");
    case TryoutUpdate::State::Answering:
    case TryoutUpdate::State::Done:
    case TryoutUpdate::State::Failed:
        break;
    }
    return {};
}

} // namespace

QString figuresText(const TryoutUpdate &update)
{
    const QLocale locale;
    QStringList parts;
    if (update.tokensPerSecond)
        parts << UiTr::tr("%1 tokens/s").arg(locale.toString(*update.tokensPerSecond, 'f', 1));
    if (update.ttftMs)
        parts << UiTr::tr("TTFT %1 ms").arg(locale.toString(*update.ttftMs, 'f', 0));
    if (update.tokens)
        parts << UiTr::tr("tokens: %1").arg(*update.tokens);
    if (const QString state = stateText(update); !state.isEmpty())
        parts << state;
    return parts.join(QStringLiteral(" · "));
}

ChatColumn::ChatColumn(const QString &side, QWidget *parent)
    : QWidget(parent)
    , m_text(named(new QPlainTextEdit(this), "chatText", UiTr::tr("Conversation, %1").arg(side)))
    , m_figures(named(new QLabel(this), "chatFigures", UiTr::tr("Speed, %1").arg(side)))
    , m_problem(named(new TonedLabel(TonedLabel::Tone::Problem, this), "chatProblem"))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(fontMetrics().height() / 4);
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(fontMetrics().height() * 6);
    m_text->setPlaceholderText(UiTr::tr("The conversation appears here."));
    m_figures->setTextFormat(Qt::PlainText);
    m_figures->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->tell({});
    column->addWidget(m_text, 1);
    column->addWidget(m_problem);
    column->addWidget(m_figures);
}

void ChatColumn::clear()
{
    m_messages.clear();
    m_answer.clear();
    m_reasoning.clear();
    m_ended = false;
    m_figures->clear();
    m_problem->tell({});
    write();
}

// What was answered becomes part of what is sent the next time.
void ChatColumn::keepAnswer()
{
    if (m_messages.isEmpty() || m_messages.last().role != kUser)
        return;
    if (m_answer.isEmpty()) // models want turns that alternate
        m_messages.removeLast();
    else
        m_messages << ChatMessage{kModel, m_answer};
}

void ChatColumn::say(const QString &text)
{
    keepAnswer();
    m_messages << ChatMessage{kUser, text};
    takeBack();
}

void ChatColumn::takeBack()
{
    m_answer.clear();
    m_reasoning.clear();
    m_ended = false;
    m_figures->clear();
    m_problem->tell({});
    write();
}

void ChatColumn::show(const TryoutUpdate &update)
{
    const bool keeps = update.state == TryoutUpdate::State::Stopped && update.text.isEmpty();
    if (!keeps) { // a stop may come without the words that were seen
        m_answer = update.text;
        m_reasoning = update.reasoning;
    }
    m_ended = update.hasEnded();
    QString figures = figuresText(update);
    if (keeps && !m_figures->text().isEmpty() && update.tokens == std::nullopt)
        figures = m_figures->text() + QStringLiteral(" · ") + figures;
    m_figures->setText(figures);
    m_problem->tell(update.state == TryoutUpdate::State::Failed ? foreignText(update.sentence) : QString());
    write();
}

QString ChatColumn::question() const
{
    return m_messages.isEmpty() || m_messages.last().role != kUser ? QString() : m_messages.last().text;
}

void ChatColumn::write()
{
    QStringList parts;
    for (const ChatMessage &message : m_messages)
        parts << (message.role == kUser ? UiTr::tr("You:") : UiTr::tr("Model:")) + QLatin1Char('\n')
                + foreignText(message.text);
    if (!m_reasoning.isEmpty())
        parts << UiTr::tr("Reasoning:") + QLatin1Char('\n') + foreignText(m_reasoning);
    if (!m_answer.isEmpty())
        parts << UiTr::tr("Model:") + QLatin1Char('\n') + foreignText(m_answer);
    const QString all = parts.join(QStringLiteral("\n\n")), before = m_text->toPlainText();
    if (all == before)
        return;
    QScrollBar *bar = m_text->verticalScrollBar();
    const bool follows = bar->value() >= bar->maximum() - 1; // unless the person scrolled up to read
    const int place = bar->value();
    if (!before.isEmpty() && all.startsWith(before)) { // the selection stays, and nothing is laid out again
        QTextCursor end(m_text->document());
        end.movePosition(QTextCursor::End);
        end.insertText(all.mid(before.size()));
    } else {
        m_text->setPlainText(all);
    }
    bar->setValue(follows ? bar->maximum() : place);
}

} // namespace sweetspot::ui
