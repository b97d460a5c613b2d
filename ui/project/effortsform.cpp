// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/project/effortsform.h"

#include "core/engines/enginetable.h"
#include "core/store/project/effortscodec.h"
#include "models/tooltiptext.h"
#include "ui/base/named.h"
#include "ui/base/table.h"
#include "ui/base/tonedlabel.h"
#include "ui/project/document.h"
#include "ui/project/effortlabels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace sweetspot::ui
{

namespace
{

TuneEffort baseOf(const EffortRule &rule)
{
    return effortNamed(rule.base).value_or(preprodEffort());
}

// Labels of what is different from the base.
QStringList changesOf(const EffortRule &rule)
{
    const TuneEffort base = baseOf(rule);
    QStringList changes;
    for (const EffortNumber &number : effortNumbers())
        if (number.get(rule.effort) != number.get(base))
            changes << effortLabel(QString::fromLatin1(number.name));
    for (const EffortSwitch &one : effortSwitches())
        if (rule.effort.*one.member != base.*one.member)
            changes << effortLabel(QString::fromLatin1(one.name));
    if (rule.effort.phases != base.phases)
        changes << EffortsForm::tr("Phases");
    return changes;
}

void mark(QWidget *widget, bool changed, const QString &before)
{
    QFont font = widget->font();
    font.setBold(changed);
    widget->setFont(font);
    widget->setToolTip(changed ? toolTipText(before) : QString());
}

} // namespace

EffortsForm::EffortsForm(Document *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_table(ui::makeTable("efforts", tr("Environments of tuning"),
          {tr("Environment"), tr("Engine"), tr("Model"), tr("Family"), tr("Based on"), tr("Different")}))
    , m_add(named(new QPushButton(tr("&Add")), "addEffort", tr("Add an environment")))
    , m_duplicate(named(new QPushButton(tr("&Duplicate")), "duplicateEffort", tr("Duplicate the environment")))
    , m_remove(named(new QPushButton(tr("&Remove")), "removeEffort", tr("Remove the environment")))
    , m_details(named(new QWidget, "effortDetails"))
    , m_form(new QFormLayout(m_details))
{
    setObjectName(QStringLiteral("effortsForm"));
    makeTable();
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    makePlace();
    makeNumbers();
    makeSwitches();
    makePhases();
    layout()->addWidget(m_details);
    connect(document, &Document::changed, this, &EffortsForm::refresh);
    connect(document, &Document::opened, this, &EffortsForm::refresh);
    connect(document, &Document::historyChanged, this, &EffortsForm::refresh);
    refresh();
}

void EffortsForm::makeTable()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *words = new TonedLabel(TonedLabel::Tone::Muted);
    words->tell(tr("An environment says how thoroughly settings are looked for. For a cell the one that says "
                   "most of it is taken: a model before a family, that before an engine. Without any, the "
                   "program chooses explore or preprod. Empty: any."));
    column->addWidget(words);
    m_table->setMinimumHeight(fontMetrics().height() * 7);
    column->addWidget(m_table);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_add, m_duplicate, m_remove})
        buttons->addWidget(button);
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(m_table, &QTreeWidget::currentItemChanged, this, [this] {
        if (!m_showing)
            showRule();
    });
    connect(m_add, &QPushButton::clicked, this, [this] {
        EffortRule rule;
        rule.effort.name = tr("New environment");
        insert(rule, tr("add an environment"));
    });
    connect(m_duplicate, &QPushButton::clicked, this, [this] {
        if (current() < 0)
            return;
        EffortRule rule = rules().at(current());
        rule.effort.name = tr("%1 (copy)").arg(rule.effort.name).left(kLongestEffortText);
        insert(rule, tr("duplicate an environment"));
    });
    connect(m_remove, &QPushButton::clicked, this, &EffortsForm::remove);
}

QLabel *EffortsForm::addRow(const QString &label, QWidget *field)
{
    auto *shown = new QLabel(label);
    shown->setBuddy(field);
    m_form->addRow(shown, field);
    return shown;
}

QComboBox *EffortsForm::addName(const char *id, const QString &label, QString EffortRule::*member)
{
    auto *box = named(new QComboBox, id, label);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(16);
    box->lineEdit()->setMaxLength(kLongestEffortText);
    box->lineEdit()->setPlaceholderText(tr("any"));
    addRow(label, box);
    const auto take = [this, box, label, member] {
        const QString text = box->currentText().trimmed();
        change(tr("change: %1").arg(label), {}, [&](EffortRule &rule) { rule.*member = text; });
    };
    connect(box->lineEdit(), &QLineEdit::editingFinished, this, take);
    connect(box, &QComboBox::activated, this, take);
    return box;
}

void EffortsForm::makePlace()
{
    m_name = named(new QLineEdit, "effortName", tr("Name of the environment"));
    m_name->setMaxLength(kLongestEffortText);
    addRow(tr("Name"), m_name);
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        const QString text = m_name->text().trimmed();
        if (text.isEmpty())
            showRule(); // it needs one
        else
            change(tr("rename an environment"), {}, [&](EffortRule &rule) { rule.effort.name = text; });
    });
    m_engine = addName("effortEngine", tr("Engine"), &EffortRule::engine);
    m_model = addName("effortModel", tr("Model"), &EffortRule::model);
    m_family = addName("effortFamily", tr("Family"), &EffortRule::family);
    m_family->lineEdit()->setPlaceholderText(tr("any; an architecture such as qwen2"));
    m_base = named(new QComboBox, "effortBase", tr("Based on"));
    for (const TuneEffort &effort : tuneEfforts())
        m_base->addItem(effort.name);
    addRow(tr("Based on"), m_base);
    connect(m_base, &QComboBox::activated, this, [this] { rebase(m_base->currentText()); });
}

void EffortsForm::makeNumbers()
{
    for (const EffortNumber &number : effortNumbers()) {
        const QString name = QString::fromLatin1(number.name), label = effortLabel(name);
        const double factor = effortFactor(number);
        auto *box = new QDoubleSpinBox;
        box->setObjectName(QStringLiteral("effort.") + name);
        box->setAccessibleName(label);
        box->setDecimals(number.whole ? 0 : factor > 1 ? 2 : 1);
        box->setRange(number.least * factor, number.most * factor);
        box->setSingleStep(factor > 1 ? 0.5 : 1);
        if (factor > 1)
            box->setSuffix(QStringLiteral(" %"));
        else if (name == QLatin1String("minutes"))
            box->setSuffix(tr(" min"));
        box->setKeyboardTracking(false);
        m_numberLabels << addRow(label, box);
        m_numbers << box;
        connect(box, &QDoubleSpinBox::valueChanged, this, [this, &number, name, label, factor](double value) {
            change(tr("change: %1").arg(label), name,
                [&](EffortRule &rule) { number.set(rule.effort, std::round(value * 100) / (100 * factor)); });
        });
    }
}

void EffortsForm::makeSwitches()
{
    for (const EffortSwitch &one : effortSwitches()) {
        const QString name = QString::fromLatin1(one.name), label = effortLabel(name);
        auto *box = new QCheckBox(label);
        box->setObjectName(QStringLiteral("effort.") + name);
        m_form->addRow(box);
        m_switches << box;
        connect(box, &QCheckBox::toggled, this, [this, member = one.member, label](bool on) {
            change(tr("change: %1").arg(label), {}, [&](EffortRule &rule) { rule.effort.*member = on; });
        });
    }
}

void EffortsForm::makePhases()
{
    auto *row = new QWidget;
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    for (int i = 0; i < kKnobPhases; ++i) {
        const auto phase = KnobPhase(i);
        auto *box = new QCheckBox(phaseLabel(phase));
        box->setObjectName(QStringLiteral("effortPhase.") + knobPhaseName(phase));
        box->setAccessibleName(tr("Look at: %1").arg(phaseLabel(phase)));
        column->addWidget(box);
        m_phases << box;
        connect(box, &QCheckBox::toggled, this, [this, phase](bool on) {
            change(tr("change phases"), {}, [&](EffortRule &rule) {
                QVector<KnobPhase> &phases = rule.effort.phases;
                if (!on && phases.size() > 1) // none at all would look at nothing
                    phases.removeAll(phase);
                else if (on && !phases.contains(phase))
                    phases.insert(std::upper_bound(phases.begin(), phases.end(), phase), phase);
            });
            showRule(); // the last one stays
        });
    }
    m_phasesLabel = new QLabel(tr("Phases"));
    m_form->addRow(m_phasesLabel, row);
}

const QVector<EffortRule> &EffortsForm::rules() const
{
    return m_document->data().tuning;
}

int EffortsForm::current() const
{
    const int row = m_table->indexOfTopLevelItem(m_table->currentItem());
    return row < rules().size() ? row : -1;
}

void EffortsForm::insert(const EffortRule &rule, const QString &what)
{
    if (rules().size() >= kMostEffortRules)
        return;
    const int row = current() + 1;
    m_document->change(what, {}, [&](ProjectData &data) { data.tuning.insert(row, rule); });
    m_table->setCurrentItem(m_table->topLevelItem(row));
    m_name->setFocus();
    m_name->selectAll();
}

void EffortsForm::remove()
{
    const int row = current();
    if (row >= 0)
        m_document->change(
            tr("remove an environment"), {}, [&](ProjectData &data) { data.tuning.removeAt(row); });
}

void EffortsForm::change(const QString &what, const QString &key, const std::function<void(EffortRule &)> &edit)
{
    const int row = current();
    if (m_showing || row < 0)
        return;
    m_document->change(what, key.isEmpty() ? QString() : QStringLiteral("effort.%1.%2").arg(row).arg(key),
        [&](ProjectData &data) { edit(data.tuning[row]); });
}

void EffortsForm::rebase(const QString &base)
{
    const auto effort = effortNamed(base);
    if (!effort)
        return;
    change(tr("change the base of an environment"), {}, [&](EffortRule &rule) {
        const TuneEffort before = baseOf(rule), own = rule.effort;
        rule.base = base;
        rule.effort = *effort;
        rule.effort.name = own.name;
        for (const EffortNumber &number : effortNumbers())
            if (number.get(own) != number.get(before))
                number.set(rule.effort, number.get(own));
        for (const EffortSwitch &one : effortSwitches())
            if (own.*one.member != before.*one.member)
                rule.effort.*one.member = own.*one.member;
        if (own.phases != before.phases)
            rule.effort.phases = own.phases;
    });
}

void EffortsForm::refresh()
{
    refreshTable();
    showRule();
}

void EffortsForm::refreshTable()
{
    m_showing = true;
    const int row = m_table->indexOfTopLevelItem(m_table->currentItem());
    const int count = int(rules().size());
    while (m_table->topLevelItemCount() > count)
        delete m_table->takeTopLevelItem(m_table->topLevelItemCount() - 1);
    while (m_table->topLevelItemCount() < count)
        m_table->addTopLevelItem(new QTreeWidgetItem);
    for (int i = 0; i < count; ++i) {
        const EffortRule &rule = rules().at(i);
        const auto orAny = [](const QString &text) { return text.isEmpty() ? tr("any") : text; };
        const QStringList texts{rule.effort.name, orAny(rule.engine), orAny(rule.model), orAny(rule.family),
            rule.base, changesOf(rule).join(QStringLiteral(", "))};
        QTreeWidgetItem *item = m_table->topLevelItem(i);
        for (int column = 0; column < texts.size(); ++column) {
            item->setText(column, texts[column]);
            item->setToolTip(column, toolTipText(texts[column]));
        }
    }
    m_table->setCurrentItem(count > 0 ? m_table->topLevelItem(qBound(0, row, count - 1)) : nullptr);
    m_showing = false;
}

void EffortsForm::showRule()
{
    const int row = current();
    const bool editable = m_document->isEditable();
    m_add->setEnabled(editable && rules().size() < kMostEffortRules);
    m_duplicate->setEnabled(m_add->isEnabled() && row >= 0);
    m_remove->setEnabled(editable && row >= 0);
    m_details->setEnabled(editable);
    m_details->setVisible(row >= 0);
    if (row < 0)
        return;
    m_showing = true;
    const EffortRule &rule = rules().at(row);
    const auto fill = [](QComboBox *box, const QStringList &choices, const QString &text) {
        box->clear();
        box->addItems(choices);
        box->setCurrentIndex(-1);
        box->setEditText(text);
    };
    QStringList engineNames, models;
    for (const auto &engine : engines())
        engineNames << engine->kind().id;
    for (const EngineEntry &entry : m_document->data().settings.engines)
        if (!engineNames.contains(entry.name))
            engineNames << entry.name;
    for (const ModelDefinition &model : m_document->data().models.models)
        models << model.name;
    m_name->setText(rule.effort.name);
    fill(m_engine, engineNames, rule.engine);
    fill(m_model, models, rule.model);
    fill(m_family, {}, rule.family);
    m_base->setCurrentText(rule.base);
    for (int i = 0; i < m_numbers.size(); ++i)
        m_numbers[i]->setValue(effortNumbers()[i].get(rule.effort) * effortFactor(effortNumbers()[i]));
    for (int i = 0; i < m_switches.size(); ++i)
        m_switches[i]->setChecked(rule.effort.*effortSwitches()[i].member);
    for (int i = 0; i < m_phases.size(); ++i)
        m_phases[i]->setChecked(rule.effort.phases.contains(KnobPhase(i)));
    m_showing = false;
    showMarks(rule);
}

void EffortsForm::showMarks(const EffortRule &rule)
{
    const TuneEffort base = baseOf(rule);
    for (int i = 0; i < m_numbers.size(); ++i) {
        const EffortNumber &number = effortNumbers()[i];
        const bool changed = number.get(rule.effort) != number.get(base);
        const QString before = tr("%1 in %2").arg(effortNumberText(number, base), rule.base);
        mark(m_numberLabels[i], changed, before);
        m_numbers[i]->setAccessibleDescription(changed ? tr("changed; %1").arg(before) : QString());
    }
    for (int i = 0; i < m_switches.size(); ++i) {
        const bool was = base.*effortSwitches()[i].member;
        const bool changed = rule.effort.*effortSwitches()[i].member != was;
        const QString before = was ? tr("on in %1").arg(rule.base) : tr("off in %1").arg(rule.base);
        mark(m_switches[i], changed, before);
        m_switches[i]->setAccessibleDescription(changed ? tr("changed; %1").arg(before) : QString());
    }
    mark(m_phasesLabel, rule.effort.phases != base.phases, tr("all in %1").arg(rule.base));
}

} // namespace sweetspot::ui
