// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/project/settingfield.h"

#include "core/profiles/profile.h"
#include "models/tooltiptext.h"
#include "ui/base/tonedlabel.h"
#include "ui/project/numberbox.h"
#include "ui/project/pathbutton.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <optional>

namespace sweetspot::ui
{
namespace
{
constexpr auto kChoice = "choice"; // property of a box: the value it stands for

// Whole numbers of a list are taken as the person writes them; the table of keys knows them as files hold them.
// nullopt: not a number.
std::optional<QString> asInFiles(const ConfigKey &key, const QString &text)
{
    if (key.kind != ConfigKey::Kind::IntegerList)
        return text;
    bool ok = false;
    const qlonglong value = QLocale().toLongLong(text.trimmed(), &ok);
    return ok ? std::optional(QString::number(value)) : std::nullopt;
}

// A choice as people know it. Names of formats and types are their own words.
QString wordFor(const QString &choice)
{
    if (const Profile *profile = findProfile(choice))
        return profile->label();
    if (choice == testModeName(TestMode::Quick))
        return SettingField::tr("Quick");
    if (choice == testModeName(TestMode::Full))
        return SettingField::tr("Full");
    return QString(choice).replace(QLatin1Char('_'), QLatin1Char(' '));
}

/// Does not turn with the wheel while the page scrolls beneath it.
class QuietComboBox : public QComboBox
{
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent *event) override
    {
        if (hasFocus())
            QComboBox::wheelEvent(event);
        else
            event->ignore();
    }
};

// What stands in a field, ready for checkConfigValue(). nullopt: a number that is none.
std::optional<RawValue> rawOf(const ConfigKey &key, const QString &text)
{
    RawValue raw = RawValue::fromText(text);
    if (raw.kind != RawValue::Kind::Scalar)
        return raw;
    const bool list = key.kind == ConfigKey::Kind::IntegerList || key.kind == ConfigKey::Kind::TextList
        || key.kind == ConfigKey::Kind::ChoiceList;
    if (!list)
        return raw;
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
    m_editor = makeEditor();
    m_editor->setObjectName(key.path + QStringLiteral(".editor"));
    m_editor->setAccessibleName(key.label);
    m_editor->setAccessibleDescription(key.help);
    m_editor->setToolTip(toolTipText(QStringLiteral("%1\n%2").arg(key.help, key.allowed(QLocale()))));
    setFocusProxy(m_editor);
    row->addWidget(m_editor, 1);
    if (!key.unit.isEmpty() && !qobject_cast<NumberBox *>(m_editor)) // which shows it itself
        row->addWidget(new QLabel(key.unit, this));
    if (key.kind == ConfigKey::Kind::Path) {
        m_browse = new PathButton(key.leads, key.label, this);
        row->addWidget(m_browse);
        connect(m_browse, &PathButton::chosen, this, [this](const QString &path) { emit edited(m_key, path); });
    }
    m_problem->hide();
    column->addWidget(m_problem);
}

QWidget *SettingField::makeEditor()
{
    switch (m_key.kind) {
    case ConfigKey::Kind::Boolean:
        return makeSwitch();
    case ConfigKey::Kind::Choice:
        return makeChoice();
    case ConfigKey::Kind::ChoiceList:
        return makeChoices();
    case ConfigKey::Kind::Integer:
    case ConfigKey::Kind::Number:
        return makeNumber();
    default:
        return makeLine();
    }
}

QWidget *SettingField::makeNumber()
{
    auto *box = new NumberBox(m_key, this);
    connect(box, &NumberBox::typed, this, [this](bool good) {
        m_problem->tell(good ? QString() : tr("Enter %1.").arg(m_key.allowed(QLocale())));
    });
    connect(box, &QDoubleSpinBox::valueChanged, this, [this, box] {
        if (!m_showing)
            emit edited(m_key, box->chosen());
    });
    return box;
}

QWidget *SettingField::makeSwitch()
{
    auto *box = new QCheckBox(this);
    connect(box, &QCheckBox::toggled, this, [this](bool on) {
        if (!m_showing)
            emit edited(m_key, on);
    });
    return box;
}

QWidget *SettingField::makeChoice()
{
    auto *box = new QuietComboBox(this);
    box->setFocusPolicy(Qt::StrongFocus);
    for (const QString &choice : m_key.choices())
        box->addItem(wordFor(choice), choice);
    connect(box, &QComboBox::currentIndexChanged, this, [this, box] {
        if (!m_showing)
            emit edited(m_key, box->currentData());
    });
    return box;
}

QWidget *SettingField::makeChoices()
{
    auto *boxes = new QWidget(this);
    auto *list = new QVBoxLayout(boxes);
    list->setContentsMargins(0, 0, 0, 0);
    for (const QString &choice : m_key.choices()) {
        auto *box = new QCheckBox(wordFor(choice), boxes);
        box->setProperty(kChoice, choice);
        list->addWidget(box);
        connect(box, &QCheckBox::toggled, this, [this] {
            if (!m_showing)
                check(ticked().join(QLatin1Char(',')), true);
        });
    }
    return boxes;
}

QWidget *SettingField::makeLine()
{
    auto *line = new QLineEdit(this);
    line->setMinimumWidth(fontMetrics().averageCharWidth() * 8);
    if (m_key.nullable)
        line->setPlaceholderText(tr("automatic"));
    connect(line, &QLineEdit::textEdited, this, [this](const QString &text) { check(text, false); });
    connect(line, &QLineEdit::editingFinished, this, [this, line] {
        if (line->isModified())
            check(line->text(), true);
    });
    return line;
}

QString SettingField::problem() const
{
    return m_problem->text();
}

QString SettingField::textOf(const ConfigKey &key, const QVariant &value)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator); // easier to edit
    switch (key.kind) {
    case ConfigKey::Kind::Integer:
    case ConfigKey::Kind::Number:
        return value.isNull() ? tr("automatic") : locale.toString(value.toDouble(), 'g', 12);
    case ConfigKey::Kind::Boolean:
        return value.toBool() ? tr("on") : tr("off");
    case ConfigKey::Kind::IntegerList:
    case ConfigKey::Kind::TextList:
        return value.toStringList().join(QStringLiteral(", "));
    case ConfigKey::Kind::Choice:
        return wordFor(value.toString());
    case ConfigKey::Kind::ChoiceList: {
        QStringList words;
        for (const QString &choice : value.toStringList())
            words << wordFor(choice);
        return words.join(QStringLiteral(", "));
    }
    default:
        return value.isNull() ? QString() : value.toString();
    }
}

void SettingField::show(const BenchConfig &config, const QString &project)
{
    m_showing = true;
    const QVariant value = m_key.get(config);
    if (m_browse)
        m_browse->start(project, value.toString());
    if (m_key.kind == ConfigKey::Kind::ChoiceList) {
        const QStringList chosen = value.toStringList();
        for (QCheckBox *box : m_editor->findChildren<QCheckBox *>())
            box->setChecked(chosen.contains(box->property(kChoice).toString()));
        m_problem->tell({});
    } else if (auto *box = qobject_cast<QCheckBox *>(m_editor)) {
        box->setChecked(value.toBool());
    } else if (auto *choice = qobject_cast<QComboBox *>(m_editor)) {
        choice->setCurrentIndex(choice->findData(value.toString()));
    } else if (auto *number = qobject_cast<NumberBox *>(m_editor)) {
        number->choose(value);
        if (number->hasAcceptableInput())
            m_problem->tell({});
    } else {
        showLine(value);
    }
    m_showing = false;
}

void SettingField::showLine(const QVariant &value)
{
    auto *line = qobject_cast<QLineEdit *>(m_editor);
    const auto raw = rawOf(m_key, line->text());
    const auto typed = raw ? std::optional(checkConfigValue(m_key, *raw)) : std::nullopt;
    const bool same = typed && *typed && (*typed)->toString() == value.toString() && !line->text().isEmpty();
    if (same && line->hasFocus())
        return;
    line->setText(textOf(m_key, value));
    m_problem->tell({});
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
    if (m_browse)
        m_browse->setEnabled(!readOnly);
}
} // namespace sweetspot::ui
