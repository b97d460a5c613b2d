// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/startback.h"

#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace sweetspot::ui
{

StartBack::StartBack(const QString &title, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    const int line = fontMetrics().height();
    m_column->setContentsMargins(line, line, line, line / 2);
    m_column->setSpacing(line / 2);
    auto *head = new QHBoxLayout;
    head->setSpacing(line);
    auto *back = new QPushButton(tr("‹ &Back"), this);
    back->setObjectName(QStringLiteral("backToStart"));
    back->setAccessibleName(tr("Back to the start page"));
    head->addWidget(back);
    auto *heading = new QLabel(title, this);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setBold(true);
    heading->setFont(large);
    head->addWidget(heading, 1);
    m_column->addLayout(head);
    auto *about = new QLabel(text, this);
    about->setWordWrap(true);
    m_column->addWidget(about);
    connect(back, &QPushButton::clicked, this, &StartBack::backRequested);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &StartBack::backRequested);
}

} // namespace sweetspot::ui
