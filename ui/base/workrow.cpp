// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/workrow.h"

#include "models/foreigntext.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>

namespace sweetspot::ui
{

WorkRow::WorkRow(const QString &begin, const QString &stop, QWidget *parent)
    : QWidget(parent)
    , m_begin(new QPushButton(begin))
    , m_stop(new QPushButton(stop))
    , m_progress(new QLabel)
{
    m_progress->setTextFormat(Qt::PlainText);
    m_progress->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_begin);
    row->addWidget(m_stop);
    row->addWidget(m_progress, 1);
    row->addStretch(); // a button alone is no wider than its words
}

void WorkRow::tell(const QString &text)
{
    constexpr int kLongest = 300; // characters: lines of other programs
    m_progress->setText(foreignText(text, kLongest));
}

std::function<void(int, int, const QString &)> WorkRow::teller()
{
    return [self = QPointer<WorkRow>(this)](int step, int steps, const QString &text) {
        QMetaObject::invokeMethod(qApp, [self, step, steps, text] {
            if (self)
                self->tell(QStringLiteral("%1/%2 %3").arg(step).arg(steps).arg(text));
        });
    };
}

} // namespace sweetspot::ui
