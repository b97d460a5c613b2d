// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/project/parametersetsform.h"

#include "models/knob.h"
#include "models/parameterset.h"
#include "ui/base/chiplist.h"
#include "ui/base/named.h"
#include "ui/base/tonedlabel.h"
#include "ui/project/document.h"

#include <QFormLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace sweetspot::ui
{

namespace
{

// A chip's value is text: a set's label, or a level. Both are empty for what is as configured.
QString shownText(const QString &value)
{
    return value.isEmpty() ? ParameterSetsForm::tr("as configured") : value;
}

bool isAsConfigured(const QString &text)
{
    return text.compare(ParameterSetsForm::tr("as configured"), Qt::CaseInsensitive) == 0;
}

Result<QString> levelOf(const QString &parameter, const QString &text)
{
    if (isAsConfigured(text))
        return QString();
    ParameterSet set;
    if (const Status good = setParameter(set, parameter, text); !good)
        return good.error();
    return parametersOf(set).first().second;
}

Result<QString> setLabelOf(const QString &text)
{
    const auto set = parseParameterSet(isAsConfigured(text) ? QString() : text);
    return set ? Result<QString>(set->label()) : Result<QString>(set.error());
}

} // namespace

ParameterSetsForm::ParameterSetsForm(Document *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_sets(named(new ChipList(tr("parameter sets")), "parameterSets"))
    , m_form(new QFormLayout)
    , m_more(named(new QPushButton(tr("&Add a parameter")), "moreParameters"))
    , m_count(new QLabel)
    , m_problem(named(new TonedLabel(TonedLabel::Tone::Problem), "sweepProblem"))
    , m_apply(named(new QPushButton(tr("&Measure these combinations")), "applySweep"))
{
    setObjectName(QStringLiteral("parameterSetsForm"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    makeSets();
    makeSweep();
    connect(document, &Document::changed, this, &ParameterSetsForm::refresh);
    connect(document, &Document::opened, this, &ParameterSetsForm::refresh);
    connect(document, &Document::historyChanged, this, &ParameterSetsForm::refresh);
    refresh();
    count();
}

void ParameterSetsForm::makeSets()
{
    auto *words = new TonedLabel(TonedLabel::Tone::Muted);
    words->tell(
        tr("Each parameter set is a row of its own for every model. Without any, models are measured as "
           "configured under Engines."));
    layout()->addWidget(words);
    layout()->addWidget(m_sets);
    m_sets->setHint(tr("threads=4"));
    m_sets->setShown(shownText);
    m_sets->setCheck(setLabelOf);
    connect(m_sets, &ChipList::changed, this, [this](const QStringList &labels) {
        QVector<ParameterSet> sets;
        for (const QString &label : labels)
            if (const auto set = parseParameterSet(label))
                sets << *set;
        m_document->change(
            tr("change parameter sets"), {}, [&](ProjectData &data) { data.settings.parameterSets = sets; });
    });
}

void ParameterSetsForm::makeSweep()
{
    auto *words = new TonedLabel(TonedLabel::Tone::Muted);
    words->tell(tr("A sweep makes a parameter set of each combination of the values below."));
    layout()->addWidget(words);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    static_cast<QVBoxLayout *>(layout())->addLayout(m_form);
    for (const Knob &knob : knobs())
        if (knob.usual)
            showKnob(knob);
    m_more->setMenu(new QMenu(m_more));
    static_cast<QVBoxLayout *>(layout())->addWidget(m_more, 0, Qt::AlignLeft);
    offerOthers();
    layout()->addWidget(m_problem);
    auto *row = new QHBoxLayout;
    m_count->setWordWrap(true);
    row->addWidget(m_count, 1);
    row->addWidget(m_apply);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_apply, &QPushButton::clicked, this, &ParameterSetsForm::apply);
}

void ParameterSetsForm::showKnob(const Knob &knob)
{
    if (m_levels.contains(knob.id))
        return;
    auto *levels = new ChipList(knob.label);
    levels->setObjectName(QStringLiteral("levels.") + knob.id);
    levels->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    levels->setShown(shownText);
    levels->setCheck([name = knob.id](const QString &text) { return levelOf(name, text); });
    levels->setChoices(knob.choices + knob.levels + QStringList{shownText({})});
    levels->setHint(!knob.choices.isEmpty() ? knob.choices.mid(0, 3).join(QStringLiteral(", "))
            : !knob.example.isEmpty()       ? knob.example
            : knob.unit.isEmpty()           ? tr("a number")
                                            : tr("a number (%1)").arg(knob.unit));
    int before = 0; // in the order of the table, whenever it came
    for (const QString &shown : m_levels.keys())
        before += knobIndex(shown) < knobIndex(knob.id) ? 1 : 0;
    m_form->insertRow(before, knob.label, levels);
    m_levels.insert(knob.id, levels);
    connect(levels, &ChipList::changed, this, &ParameterSetsForm::count);
}

void ParameterSetsForm::offerOthers()
{
    m_more->menu()->clear();
    for (const Knob &knob : knobs())
        if (!m_levels.contains(knob.id))
            m_more->menu()->addAction(knob.label, this, [this, id = knob.id] { add(id); })->setData(knob.id);
    m_more->setVisible(!m_more->menu()->isEmpty());
}

void ParameterSetsForm::add(const QString &parameter)
{
    showKnob(*findKnob(parameter));
    // Later: the menu's own action is still at work.
    QMetaObject::invokeMethod(this, &ParameterSetsForm::offerOthers, Qt::QueuedConnection);
    m_levels.value(parameter)->setFocus();
}

void ParameterSetsForm::count()
{
    ParameterSweep sweep;
    for (auto levels = m_levels.begin(); levels != m_levels.end(); ++levels)
        sweep.levels.insert(levels.key(), levels.value()->values());
    const auto sets = sweep.sets();
    m_problem->tell(sets ? QString() : QString(sets.error().sentence));
    const int models = int(m_document->data().models.models.size());
    m_count->setText(!sets || sets->isEmpty()
            ? QString()
            : tr("%1 = %n parameter set(s)", "", int(sets->size())).arg(sweep.sizeText())
                + (models > 0
                        ? QStringLiteral("; ") + tr("%n row(s) of the matrix", "", int(sets->size()) * models)
                        : QString()));
    m_apply->setEnabled(m_document->isEditable() && sets && !sets->isEmpty()
        && *sets != m_document->data().settings.parameterSets);
}

void ParameterSetsForm::apply()
{
    ParameterSweep sweep;
    for (auto levels = m_levels.begin(); levels != m_levels.end(); ++levels)
        sweep.levels.insert(levels.key(), levels.value()->values());
    const auto sets = sweep.sets();
    if (sets && !sets->isEmpty())
        m_document->change(
            tr("sweep parameters"), {}, [&](ProjectData &data) { data.settings.parameterSets = *sets; });
}

void ParameterSetsForm::refresh()
{
    const QVector<ParameterSet> &sets = m_document->data().settings.parameterSets;
    QStringList labels;
    for (const ParameterSet &set : sets)
        labels << set.label();
    m_sets->setValues(labels);
    if (m_shown != sets) { // else what is being put together stays
        m_shown = sets;
        const ParameterSweep sweep = sweepOf(sets);
        for (const QString &name : sweep.levels.keys())
            showKnob(*findKnob(name));
        offerOthers();
        for (auto levels = m_levels.begin(); levels != m_levels.end(); ++levels)
            levels.value()->setValues(sweep.levels.value(levels.key()));
    }
    const bool editable = m_document->isEditable();
    m_sets->setEditable(editable);
    for (ChipList *levels : std::as_const(m_levels))
        levels->setEditable(editable);
    m_more->setEnabled(editable);
    count();
}

} // namespace sweetspot::ui
