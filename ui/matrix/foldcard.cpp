// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/foldcard.h"

#include "ui/base/tr.h"

#include <QEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace sweetspot::ui
{

FoldCard::FoldCard(const char *id, const QString &title, bool open, QWidget *parent)
    : QFrame(parent)
    , m_heading(new QToolButton(this))
    , m_body(new QWidget(this))
    , m_column(new QVBoxLayout(m_body))
    , m_title(title)
    , m_open(open)
{
    setObjectName(QString::fromLatin1(id));
    setFrameShape(QFrame::StyledPanel);
    m_heading->setObjectName(QStringLiteral("cardHeading"));
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setAutoRaise(true);
    m_heading->setFocusPolicy(Qt::StrongFocus);
    m_heading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // a long title never widens the panel
    QFont bold = m_heading->font();
    bold.setBold(true);
    m_heading->setFont(bold);
    const int space = fontMetrics().height() / 4;
    m_column->setContentsMargins(space * 2, 0, space * 2, space * 2);
    m_column->setSpacing(space);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space, space, space, space);
    layout->setSpacing(space);
    layout->addWidget(m_heading);
    layout->addWidget(m_body);
    connect(m_heading, &QToolButton::clicked, this, [this] { setOpen(!m_open); });
    m_body->setVisible(m_open);
    retitle();
}

void FoldCard::setTitle(const QString &title)
{
    m_title = title;
    retitle();
}

void FoldCard::setOpen(bool open)
{
    m_open = open;
    m_body->setVisible(open);
    retitle();
}

void FoldCard::retitle()
{
    m_heading->setArrowType(m_open ? Qt::DownArrow : Qt::RightArrow);
    QString shown = m_title;
    m_heading->setText(shown.replace(QLatin1Char('&'), QStringLiteral("&&")));
    m_heading->setAccessibleName(
        m_open ? UiTr::tr("%1, open").arg(m_title) : UiTr::tr("%1, closed", "a card").arg(m_title));
}

void FoldCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    QFont bold = font();
    bold.setBold(true);
    m_heading->setFont(bold);
}

} // namespace sweetspot::ui
