// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messagebar.h"

#include "ui/colors.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace sweetspot::ui
{

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
{
    setObjectName(QStringLiteral("messageBar"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    auto *row = new QHBoxLayout(this);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText); // may quote a server
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    auto *close = new QToolButton(this);
    close->setIcon(style()->standardIcon(QStyle::SP_DialogCloseButton));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close message"));
    row->addWidget(close);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        if (m_doIt)
            m_doIt();
    });
    hide();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::present(const QString &text, const QString &detail, bool error)
{
    QPalette colors = parentWidget()->palette();
    const bool dark = isDark(colors);
    if (error)
        colors.setColor(QPalette::Window, dark ? QColor(80, 30, 30) : QColor(255, 225, 222));
    else
        colors.setColor(QPalette::Window, dark ? QColor(30, 52, 80) : QColor(222, 236, 252));
    colors.setColor(QPalette::WindowText, dark ? Qt::white : Qt::black);
    setPalette(colors);
    m_text->setText(text);
    m_text->setToolTip(detail.toHtmlEscaped());
    m_action->hide();
    m_doIt = nullptr;
    show();
}

void MessageBar::showError(const Error &error)
{
    present(error.sentence, error.detail, true);
}

void MessageBar::showNote(const QString &text)
{
    present(text, {}, false);
}

void MessageBar::offer(const QString &text, const QString &action, std::function<void()> doIt)
{
    present(text, {}, false);
    m_action->setText(action);
    m_action->show();
    m_doIt = std::move(doIt);
}

} // namespace sweetspot::ui
