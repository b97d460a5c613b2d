// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/project/settingrow.h"

#include "models/tooltiptext.h"
#include "ui/base/named.h"
#include "ui/base/tonedlabel.h"
#include "ui/project/settingfield.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>

namespace sweetspot::ui
{

namespace
{

constexpr int kNameWidth = 24; // characters; longer names wrap

} // namespace

SettingRow::SettingRow(const ConfigKey &key, QWidget *parent)
    : QWidget(parent)
    , m_field(new SettingField(key, this))
    , m_dot(named(new QLabel(this), "changed"))
    , m_reset(named(new QToolButton(this), "reset", tr("Reset %1 to default").arg(key.label)))
{
    auto *name = new QLabel(key.label, this);
    name->setBuddy(m_field);
    name->setWordWrap(true);
    name->setToolTip(toolTipText(key.help));
    auto *help = new TonedLabel(TonedLabel::Tone::Muted, this);
    help->tell(key.help);
    const int unit = fontMetrics().averageCharWidth();
    m_dot->setFixedWidth(unit * 2);
    name->setFixedWidth(unit * kNameWidth);
    // On a line with what stands in the field, and with the first of several boxes.
    const int line = QLineEdit().sizeHint().height();
    for (QLabel *label : {name, m_dot})
        label->setMinimumHeight(line);
    m_reset->setText(tr("Reset to default"));
    m_reset->setAutoRaise(true);
    m_reset->setFocusPolicy(Qt::StrongFocus);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, unit);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_dot, 0, 0, Qt::AlignTop);
    grid->addWidget(name, 0, 1, Qt::AlignTop);
    grid->addWidget(m_field, 0, 2, 1, 2);
    grid->addWidget(help, 1, 2);
    grid->addWidget(m_reset, 1, 3, Qt::AlignTop);
    grid->setColumnStretch(2, 1);
    connect(m_field, &SettingField::edited, this, &SettingRow::edited);
    connect(m_reset, &QToolButton::clicked, this, [this] {
        m_field->setFocus(); // the button is about to go
        emit edited(this->key(), this->key().get(BenchConfig()));
    });
}

const ConfigKey &SettingRow::key() const
{
    return m_field->key();
}

void SettingRow::show(const BenchConfig &config, const QString &project)
{
    m_field->show(config, project);
    mark(key().get(config), key().get(BenchConfig()));
}

void SettingRow::mark(const QVariant &value, const QVariant &usual)
{
    m_changed = value != usual;
    const QString text = SettingField::textOf(key(), usual);
    const QString words
        = text.isEmpty() ? tr("Changed; the default is empty.") : tr("Changed; the default is %1.").arg(text);
    m_dot->setText(m_changed ? QStringLiteral("●") : QString());
    m_dot->setToolTip(m_changed ? toolTipText(words) : QString());
    m_dot->setAccessibleName(m_changed ? words : QString());
    m_reset->setVisible(m_changed);
    m_reset->setToolTip(toolTipText(words));
    m_field->editor()->setAccessibleDescription(m_changed ? key().help + QLatin1Char(' ') + words : key().help);
}

void SettingRow::setReadOnly(bool readOnly)
{
    m_field->setReadOnly(readOnly);
    m_reset->setEnabled(!readOnly);
}

bool SettingRow::matches(const QStringList &words) const
{
    const QString all = key().label + QLatin1Char('\n') + key().help + QLatin1Char('\n') + key().path;
    return std::all_of(words.begin(), words.end(),
        [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

} // namespace sweetspot::ui
