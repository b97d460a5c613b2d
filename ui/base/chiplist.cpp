// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/chiplist.h"

#include "ui/base/flowlayout.h"
#include "ui/base/tonedlabel.h"

#include <QCompleter>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>

namespace sweetspot::ui
{

ChipList::ChipList(const QString &what, QWidget *parent)
    : QWidget(parent)
    , m_what(what)
    , m_shown([](const QString &value) { return value; })
    , m_flow(new FlowLayout(fontMetrics().averageCharWidth()))
    , m_input(new QLineEdit)
    , m_problem(new TonedLabel(TonedLabel::Tone::Problem))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_flow);
    column->addWidget(m_problem);
    m_input->setObjectName(QStringLiteral("chipInput"));
    m_input->setAccessibleName(tr("Add to %1").arg(what));
    m_input->setPlaceholderText(tr("Add…"));
    m_input->setFixedWidth(fontMetrics().averageCharWidth() * 16);
    m_input->installEventFilter(this);
    m_flow->insertWidget(0, m_input);
    m_problem->tell({});
    setFocusProxy(m_input);
    connect(m_input, &QLineEdit::returnPressed, this, &ChipList::add);
    connect(m_input, &QLineEdit::textEdited, this, [this] { m_problem->tell({}); });
}

void ChipList::setChoices(const QStringList &choices)
{
    auto *completer = new QCompleter(choices, m_input);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_input->setCompleter(completer);
    // Later: the completer writes its choice into the field only now.
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &ChipList::add,
        Qt::QueuedConnection);
}

void ChipList::setHint(const QString &hint)
{
    m_input->setPlaceholderText(hint);
    const int unit = fontMetrics().averageCharWidth();
    m_input->setFixedWidth(std::max(unit * 16, fontMetrics().horizontalAdvance(hint) + unit * 3));
}

void ChipList::setEditable(bool editable)
{
    m_editable = editable;
    m_input->setVisible(editable);
    for (QWidget *chip : std::as_const(m_chips))
        chip->setEnabled(editable);
}

void ChipList::setValues(const QStringList &values)
{
    if (values == m_values)
        return; // keeps the focus where it is
    m_values = values;
    rebuild();
}

QString ChipList::problem() const
{
    return m_problem->text();
}

void ChipList::add()
{
    const QString text = m_input->text().trimmed();
    if (text.isEmpty())
        return;
    const Result<QString> value = m_check ? m_check(text) : Result<QString>(text);
    if (!value) {
        m_problem->tell(value.error().sentence);
        return;
    }
    m_input->clear();
    m_problem->tell({});
    if (m_values.contains(*value))
        return;
    m_values << *value;
    rebuild();
    emit changed(m_values);
}

void ChipList::removeAt(int index, bool backwards)
{
    if (!m_editable || index < 0 || index >= m_values.size())
        return;
    m_values.removeAt(index);
    rebuild();
    focusChip(backwards ? index - 1 : index);
    emit changed(m_values);
}

void ChipList::focusChip(int index)
{
    if (index >= 0 && index < m_chips.size())
        m_chips.at(index)->setFocus();
    else
        m_input->setFocus();
}

void ChipList::rebuild()
{
    for (QWidget *button : std::as_const(m_chips)) {
        QWidget *chip = button->parentWidget();
        delete m_flow->takeAt(m_flow->indexOf(chip));
        chip->hide();
        chip->deleteLater(); // it may be what is just being handled
    }
    m_chips.clear();
    for (int i = 0; i < m_values.size(); ++i)
        m_flow->insertWidget(i, makeChip(i));
    updateGeometry();
}

QWidget *ChipList::makeChip(int index)
{
    const QString text = m_shown(m_values.at(index));
    auto *chip = new QFrame(this);
    chip->setFrameShape(QFrame::StyledPanel);
    chip->setAutoFillBackground(true);
    chip->setBackgroundRole(QPalette::AlternateBase);
    auto *row = new QHBoxLayout(chip);
    const int unit = fontMetrics().averageCharWidth();
    row->setContentsMargins(unit, 0, 0, 0);
    row->setSpacing(unit / 2);
    auto *label = new QLabel(text, chip);
    label->setTextFormat(Qt::PlainText);
    row->addWidget(label);
    auto *remove = new QToolButton(chip);
    remove->setText(QStringLiteral("×"));
    remove->setAutoRaise(true);
    remove->setFocusPolicy(Qt::StrongFocus);
    remove->setAccessibleName(tr("%1 of %2, remove").arg(text, m_what));
    remove->setEnabled(m_editable);
    remove->installEventFilter(this);
    row->addWidget(remove);
    connect(
        remove, &QToolButton::clicked, this, [this, remove] { removeAt(int(m_chips.indexOf(remove)), false); });
    m_chips << remove;
    chip->show();
    return chip;
}

bool ChipList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int back = mirrored ? Qt::Key_Right : Qt::Key_Left, on = mirrored ? Qt::Key_Left : Qt::Key_Right;
    if (watched == m_input) {
        if (m_input->text().isEmpty() && (key == back || key == Qt::Key_Backspace) && !m_chips.isEmpty()) {
            focusChip(int(m_chips.size()) - 1);
            return true;
        }
        if (key == Qt::Key_Down && m_input->completer() && m_input->text().isEmpty()) {
            m_input->completer()->setCompletionPrefix({});
            m_input->completer()->complete();
            return true;
        }
        return false;
    }
    const int index = int(m_chips.indexOf(static_cast<QWidget *>(watched)));
    if (key == Qt::Key_Delete || key == Qt::Key_Backspace)
        removeAt(index, key == Qt::Key_Backspace);
    else if (key == back || key == on)
        focusChip(key == on ? index + 1 : std::max(0, index - 1));
    else
        return false;
    return true;
}

} // namespace sweetspot::ui
