// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/project/settingfield.h"

#include "models/tooltiptext.h"
#include "ui/base/tonedlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <optional>

namespace sweetspot::ui
{

namespace
{
constexpr auto kChoice = "choice"; // property of a box: the value it stands for

// Numbers are shown and taken as the person writes them; the table of keys knows them as files hold them.
// nullopt: not a number.
std::optional<QString> asInFiles(const ConfigKey &key, const QString &text)
{
    const QLocale locale;
    bool ok = false;
    switch (key.kind) {
    case ConfigKey::Kind::Number: {
        const double value = locale.toDouble(text.trimmed(), &ok);
        return ok ? std::optional(QLocale::c().toString(value, 'g', QLocale::FloatingPointShortest))
                  : std::nullopt;
    }
    case ConfigKey::Kind::Integer:
    case ConfigKey::Kind::IntegerList: {
        const qlonglong value = locale.toLongLong(text.trimmed(), &ok);
        return ok ? std::optional(QString::number(value)) : std::nullopt;
    }
    default:
        return text;
    }
}

// What stands in a field, ready for checkConfigValue(). nullopt: a number that is none.
std::optional<RawValue> rawOf(const ConfigKey &key, const QString &text)
{
    RawValue raw = RawValue::fromText(text);
    if (raw.kind != RawValue::Kind::Scalar)
        return raw;
    const bool list = key.kind == ConfigKey::Kind::IntegerList || key.kind == ConfigKey::Kind::TextList
        || key.kind == ConfigKey::Kind::ChoiceList;
    if (!list) {
        const auto scalar = asInFiles(key, raw.scalar);
        if (!scalar)
            return std::nullopt;
        raw.scalar = *scalar;
        return raw;
    }
    raw.kind = RawValue::Kind::List;
    for (const QString &item : raw.scalar.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const auto scalar = asInFiles(key, item.trimmed());
        if (!scalar)
            return std::nullopt;
        raw.items << *scalar;
    }
    return raw;
}
} // namespace

SettingField::SettingField(const ConfigKey &key, QWidget *parent)
    : QWidget(parent)
    , m_key(key)
    , m_problem(new TonedLabel(TonedLabel::Tone::Problem, this))
{
    setObjectName(key.path);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto *row = new QHBoxLayout;
    column->addLayout(row);
    switch (key.kind) {
    case ConfigKey::Kind::Boolean: {
        auto *box = new QCheckBox(this);
        connect(box, &QCheckBox::toggled, this, [this](bool on) {
            if (!m_showing)
                emit edited(m_key, on);
        });
        m_editor = box;
        break;
    }
    case ConfigKey::Kind::Choice: {
        auto *box = new QComboBox(this);
        box->addItems(key.choices);
        connect(box, &QComboBox::currentTextChanged, this, [this](const QString &text) {
            if (!m_showing)
                emit edited(m_key, text);
        });
        m_editor = box;
        break;
    }
    case ConfigKey::Kind::ChoiceList: {
        auto *boxes = new QWidget(this);
        auto *list = new QVBoxLayout(boxes);
        list->setContentsMargins(0, 0, 0, 0);
        for (const QString &choice : key.choices) {
            auto *box = new QCheckBox(QString(choice).replace(QLatin1Char('_'), QLatin1Char(' ')), boxes);
            box->setProperty(kChoice, choice);
            list->addWidget(box);
            connect(box, &QCheckBox::toggled, this, [this] {
                if (!m_showing)
                    check(ticked().join(QLatin1Char(',')), true);
            });
        }
        m_editor = boxes;
        break;
    }
    default: {
        auto *line = new QLineEdit(this);
        line->setMinimumWidth(fontMetrics().averageCharWidth() * 8);
        if (key.nullable)
            line->setPlaceholderText(tr("automatic"));
        connect(line, &QLineEdit::textEdited, this, [this](const QString &text) { check(text, false); });
        connect(line, &QLineEdit::editingFinished, this, [this, line] {
            if (line->isModified())
                check(line->text(), true);
        });
        m_editor = line;
    }
    }
    m_editor->setObjectName(key.path + QStringLiteral(".editor"));
    m_editor->setAccessibleName(key.label);
    m_editor->setAccessibleDescription(key.help);
    m_editor->setToolTip(toolTipText(QStringLiteral("%1\n%2").arg(key.help, key.allowed(QLocale()))));
    setFocusProxy(m_editor);
    row->addWidget(m_editor, 1);
    if (!key.unit.isEmpty())
        row->addWidget(new QLabel(key.unit, this));
    m_problem->hide();
    column->addWidget(m_problem);
}

QString SettingField::problem() const
{
    return m_problem->text();
}

QString SettingField::textOf(const ConfigKey &key, const QVariant &value)
{
    switch (key.kind) {
    case ConfigKey::Kind::Number: {
        QLocale locale;
        locale.setNumberOptions(QLocale::OmitGroupSeparator); // easier to edit
        return locale.toString(value.toDouble(), 'g', 12);
    }
    case ConfigKey::Kind::IntegerList:
    case ConfigKey::Kind::TextList:
    case ConfigKey::Kind::ChoiceList:
        return value.toStringList().join(QStringLiteral(", "));
    default:
        return value.isNull() ? QString() : value.toString();
    }
}

void SettingField::show(const BenchConfig &config)
{
    m_showing = true;
    const QVariant value = m_key.get(config);
    if (m_key.kind == ConfigKey::Kind::ChoiceList) {
        const QStringList chosen = value.toStringList();
        for (QCheckBox *box : m_editor->findChildren<QCheckBox *>())
            box->setChecked(chosen.contains(box->property(kChoice).toString()));
        m_problem->tell({});
    } else if (auto *box = qobject_cast<QCheckBox *>(m_editor)) {
        box->setChecked(value.toBool());
    } else if (auto *choice = qobject_cast<QComboBox *>(m_editor)) {
        choice->setCurrentText(value.toString());
    } else if (auto *line = qobject_cast<QLineEdit *>(m_editor)) {
        const auto raw = rawOf(m_key, line->text());
        const auto typed = raw ? std::optional(checkConfigValue(m_key, *raw)) : std::nullopt;
        const bool same
            = typed && *typed && (*typed)->toString() == value.toString() && !line->text().isEmpty();
        if (!same || !line->hasFocus()) {
            line->setText(textOf(m_key, value));
            m_problem->tell({});
        }
    }
    m_showing = false;
}

QStringList SettingField::ticked() const
{
    QStringList choices;
    for (const QCheckBox *box : m_editor->findChildren<QCheckBox *>())
        if (box->isChecked())
            choices << box->property(kChoice).toString();
    return choices;
}

void SettingField::check(const QString &text, bool final)
{
    const auto raw = rawOf(m_key, text);
    if (m_key.kind == ConfigKey::Kind::ChoiceList && raw && raw->kind == RawValue::Kind::Null
        && !m_key.nullable) {
        m_problem->tell(tr("Choose at least one."));
        return;
    }
    const auto value = raw ? std::optional(checkConfigValue(m_key, *raw)) : std::nullopt;
    const bool good = value && *value;
    m_problem->tell(good ? QString() : tr("Enter %1.").arg(m_key.allowed(QLocale())));
    if (good && final)
        emit edited(m_key, **value);
}

void SettingField::setReadOnly(bool readOnly)
{
    m_editor->setEnabled(!readOnly);
}

} // namespace sweetspot::ui
