// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/messagebar.h"

#include "models/tooltiptext.h"
#include "ui/base/colors.h"

#include <QEvent>
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
    parent->installEventFilter(this);
    hide();
}

bool MessageBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisibleTo(parentWidget()))
        place();
    return QFrame::eventFilter(watched, event);
}

void MessageBar::place()
{
    const QWidget *below = parentWidget();
    const int margin = fontMetrics().height() / 2;
    const int wide = std::max(0, below->width() - 2 * margin);
    const int high = std::min(
        below->height(), layout()->hasHeightForWidth() ? layout()->heightForWidth(wide) : sizeHint().height());
    setGeometry(margin, below->height() - high - margin, wide, high);
    raise();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::present(const QString &text, const QString &detail, bool error, About about)
{
    m_about = about;
    QPalette colors = parentWidget()->palette();
    const bool dark = isDark(colors);
    if (error)
        colors.setColor(QPalette::Window, dark ? QColor(80, 30, 30) : QColor(255, 225, 222));
    else
        colors.setColor(QPalette::Window, dark ? QColor(30, 52, 80) : QColor(222, 236, 252));
    colors.setColor(QPalette::WindowText, dark ? Qt::white : Qt::black);
    setPalette(colors);
    m_text->setText(text);
    m_text->setToolTip(toolTipText(detail));
    m_action->hide();
    m_doIt = nullptr;
    show();
    place();
}

void MessageBar::showError(const Error &error, About about)
{
    present(error.sentence, error.detail, true, about);
}

void MessageBar::showNote(const QString &text, About about)
{
    present(text, {}, false, about);
}

void MessageBar::offer(const QString &text, const QString &action, std::function<void()> doIt, About about)
{
    present(text, {}, false, about);
    m_action->setText(action);
    m_action->show();
    m_doIt = std::move(doIt);
    place();
}

void MessageBar::settle(About about)
{
    if (m_about == about)
        hide();
}

} // namespace sweetspot::ui
