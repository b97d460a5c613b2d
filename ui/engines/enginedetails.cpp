// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engines/enginedetails.h"

#include "core/base/shellwords.h"
#include "core/engines/enginetable.h"
#include "core/plan/artifactchoice.h"
#include "core/plan/servedcells.h"
#include "core/run/cost.h"
#include "models/foreigntext.h"
#include "models/tooltiptext.h"
#include "ui/base/background.h"
#include "ui/base/tonedlabel.h"
#include "ui/engines/enginemonitor.h"
#include "ui/engines/servedmodelstable.h"
#include "ui/project/document.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sweetspot::ui
{
EngineDetails::EngineDetails(Document *document, EngineMonitor *monitor, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_monitor(monitor)
    , m_title(new QLabel)
    , m_words(new QLabel)
    , m_launch(new QLabel)
    , m_form(new QWidget)
    , m_nameEdit(new QLineEdit)
    , m_url(new QLineEdit)
    , m_problem(new TonedLabel(TonedLabel::Tone::Problem))
    , m_baked(new QCheckBox(tr("&Bake context and threads into a variant of each model")))
    , m_allowed(new QCheckBox)
    , m_sending(new QLabel)
    , m_cost(new QLabel)
    , m_models(new ServedModelsTable)
    , m_keys(new QPushButton(tr("&Keys…")))
    , m_prices(new QPushButton(tr("&Price list…")))
    , m_clean(new QPushButton(tr("Remove Swee&tspot's models from the server")))
{
    setObjectName(QStringLiteral("engineDetails"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_sending->setWordWrap(true);
    m_cost->setWordWrap(true);
    m_cost->setTextFormat(Qt::PlainText);
    column->addWidget(m_title);
    column->addWidget(m_words);
    m_launch->setObjectName(QStringLiteral("engineLaunch"));
    m_launch->setTextFormat(Qt::PlainText);
    m_launch->setWordWrap(true);
    m_launch->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(m_launch);
    m_nameEdit->setObjectName(QStringLiteral("engineName"));
    m_url->setObjectName(QStringLiteral("engineUrl"));
    m_problem->setObjectName(QStringLiteral("engineProblem"));
    m_baked->setObjectName(QStringLiteral("engineBaked"));
    m_allowed->setObjectName(QStringLiteral("engineAllowed"));
    makeForm();
    column->addWidget(m_form, 1);
    column->addStretch(0);

    connectAll();
    refresh();
}

void EngineDetails::makeForm()
{
    // Sentences stand below one another: a form would give each of them room for three lines.
    auto *rows = new QVBoxLayout(m_form);
    rows->setContentsMargins(0, 0, 0, 0);
    auto *fields = new QFormLayout;
    fields->addRow(tr("N&ame"), m_nameEdit);
    fields->addRow(tr("A&ddress"), m_url);
    rows->addLayout(fields);
    for (QWidget *widget : {static_cast<QWidget *>(m_problem), static_cast<QWidget *>(m_baked),
             static_cast<QWidget *>(m_sending), static_cast<QWidget *>(m_allowed)})
        rows->addWidget(widget);
    rows->addWidget(m_models, 1);
    rows->addWidget(m_cost);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_keys);
    buttons->addWidget(m_prices);
    buttons->addWidget(m_clean);
    buttons->addStretch(1);
    rows->addLayout(buttons);
}

void EngineDetails::connectAll()
{
    connect(m_nameEdit, &QLineEdit::editingFinished, this, &EngineDetails::rename);
    connect(m_url, &QLineEdit::editingFinished, this, [this] {
        const QString url = m_url->text().trimmed();
        change(tr("change address"), [url](EngineEntry &e) { e.url = url; });
    });
    connect(m_baked, &QCheckBox::toggled, this, [this](bool on) {
        change(on ? tr("bake options") : tr("send options"), [on](EngineEntry &e) { e.baked = on; });
    });
    connect(m_allowed, &QCheckBox::toggled, this, [this](bool on) {
        const EngineEntry *e = entry();
        if (m_showing || !e)
            return;
        m_monitor->allow(*e, on);
    });
    connect(m_models, &ServedModelsTable::changed, this,
        [this](const QString &what, const QVector<ServedModel> &models) {
            change(what, [&models](EngineEntry &e) { e.models = models; });
        });
    connect(m_models, &ServedModelsTable::fetchRequested, this, &EngineDetails::pull);
    connect(m_models, &ServedModelsTable::stopRequested, this, [this] { m_pull.request_stop(); });
    connect(m_keys, &QPushButton::clicked, this, &EngineDetails::keysRequested);
    connect(m_prices, &QPushButton::clicked, this, &EngineDetails::pricesRequested);
    connect(m_clean, &QPushButton::clicked, this, &EngineDetails::removeOurs);
    connect(m_document, &Document::changed, this, &EngineDetails::refresh);
    connect(m_document, &Document::historyChanged, this, &EngineDetails::refresh);
    connect(m_monitor, &EngineMonitor::changed, this, &EngineDetails::refresh);
    connect(m_monitor, &EngineMonitor::failed, this, &EngineDetails::failed);
}

const EngineEntry *EngineDetails::entry() const
{
    const auto &all = m_document->data().settings.engines;
    const auto found = std::find_if(
        all.begin(), all.end(), [this](const EngineEntry &candidate) { return candidate.name == m_name; });
    return m_document->isOpen() && found != all.end() ? &*found : nullptr;
}

void EngineDetails::change(const QString &text, const std::function<void(EngineEntry &)> &edit)
{
    if (m_showing || !entry())
        return;
    m_document->change(text, {}, [&](ProjectData &data) {
        for (EngineEntry &candidate : data.settings.engines)
            if (candidate.name == m_name)
                edit(candidate);
    });
}

void EngineDetails::rename()
{
    const QString name = m_nameEdit->text().trimmed();
    const EngineEntry *e = entry();
    if (m_showing || !e || name == e->name)
        return;
    EngineEntry changed = *e;
    changed.name = name;
    const auto &all = m_document->data().settings.engines;
    const bool taken
        = std::any_of(all.begin(), all.end(), [&](const EngineEntry &b) { return b.name == name; });
    if (taken || !checkEngine(changed)) {
        m_problem->tell(taken ? tr("Another engine has this name already.")
                              : QString(checkEngine(changed).error().sentence));
        return;
    }
    const QString old = m_name;
    m_name = name;
    m_document->change(tr("rename engine"), {}, [&](ProjectData &data) {
        for (EngineEntry &candidate : data.settings.engines)
            if (candidate.name == old)
                candidate.name = name;
    });
    emit renamed(name);
}

void EngineDetails::show(const QString &engine)
{
    m_name = engine;
    refresh();
}

QString EngineDetails::sendingText(const EngineEntry &e) const
{
    const QString readable = engineUrl(e).startsWith(QLatin1String("http:"))
        ? QLatin1Char(' ') + tr("The connection is not encrypted: others on the network can read everything.")
        : QString();
    return tr("Measuring sends the program's prompts and questions, or your own question file, to %1, with "
              "your key if you stored one. Model files, the name of this machine and results are not sent.")
               .arg(engineOrigin(e))
        + readable;
}

// What a kind of server cannot be asked for, so that nobody misses a number without a reason.
QString EngineDetails::limitsText(const EngineEntry &e) const
{
    const Engine *engine = findEngine(e.kind);
    if (!engine)
        return {};
    const DialectAbilities can = engine->makeDialect()->abilities();
    QStringList missing;
    if (!can.fixedLength)
        missing << tr("fixed answer length");
    if (!can.cacheOff)
        missing << tr("disabling the prompt cache");
    if (!can.cachedCounts)
        missing << tr("reporting cached tokens");
    if (!can.serverTimings)
        missing << tr("server-side timings for cross-checking");
    if (!can.eventCounts)
        missing << tr("token counts per event");
    return missing.isEmpty() ? QString()
                             : tr("Not supported by this server: %1. Affected metrics are flagged or omitted.")
                                   .arg(missing.join(QStringLiteral(", ")));
}

// What a run of the chosen models will cost, and what stands in the way.
QString EngineDetails::costText(const EngineEntry &e) const
{
    PlanInput input;
    input.config = m_document->data().config;
    input.prices = m_monitor->prices();
    RunPlan plan;
    plan.config = input.config;
    plan.mode = input.config.testMode;
    plan.profiles = input.config.profiles;
    plan.engines = {e};
    plan.cells = servedCells(input, e, 0);
    const CostEstimate cost = estimateCost(plan);
    QStringList lines;
    if (cost.cells > 0)
        lines << tr("A run of these models costs %1. Measuring them stops at %2 %3 (Thresholds, Maximum cost).")
                     .arg(sweetspot::costText(cost, input.prices))
                     .arg(QLocale().toString(input.config.cloud.maxCost))
                     .arg(input.prices.currency);
    else if (plan.cells.isEmpty())
        lines << tr("Select models to see what a run of them will cost.");
    for (const CellSpec &cell : plan.cells)
        if (cell.skip)
            lines << cell.skip->sentence;
    return lines.join(QLatin1Char('\n'));
}

// What is added to each start of its server: shown here, changed in project.yaml or on the command line.
void EngineDetails::showLaunch(const EngineEntry &e)
{
    QStringList lines;
    if (!e.options.isEmpty())
        lines << tr("Additional options: %1").arg(shellWords(LaunchSettings{{}, {}, e.options}.arguments()));
    if (!e.environment.isEmpty())
        lines << tr("Additional variables: %1").arg(shellAssignments(e.environment).trimmed());
    if (!lines.isEmpty())
        lines
            << tr("They are in project.yaml; “sweetspot-cli engines PROJECT set %1” changes them.").arg(e.name);
    m_launch->setVisible(!lines.isEmpty());
    m_launch->setText(foreignText(lines.join(QLatin1Char('\n'))));
}

void EngineDetails::refresh()
{
    const EngineEntry *e = entry();
    m_showing = true;
    m_form->setVisible(e);
    m_words->setVisible(true);
    if (!e) {
        const Engine *ours = findEngine(m_name);
        const bool always = ours && ours->kind().always;
        m_title->setText(always ? m_name : QString());
        m_words->setText(always ? ours->kind().explanation
                                : tr("Select an engine above, or add one to measure the same models on it."));
        showLaunch(
            always && m_document->isOpen() ? builtInEntry(m_document->data().settings, m_name) : EngineEntry());
        m_showing = false;
        return;
    }
    showLaunch(*e);
    const EngineKind *kind = findEngineKind(e->kind);
    const bool editable = m_document->isEditable();
    m_title->setText(kind->label);
    m_words->setText(kind->explanation + QLatin1Char(' ') + limitsText(*e));
    if (!m_nameEdit->hasFocus())
        m_nameEdit->setText(e->name);
    if (!m_url->hasFocus())
        m_url->setText(e->url);
    m_url->setPlaceholderText(kind->urlHint);
    for (QWidget *widget : {static_cast<QWidget *>(m_nameEdit), static_cast<QWidget *>(m_url),
             static_cast<QWidget *>(m_baked), static_cast<QWidget *>(m_models)})
        widget->setEnabled(editable);
    const Status good = checkEngine(*e);
    const EngineState *state = m_monitor->state(e->name);
    m_problem->tell(!good ? QString(good.error().sentence) : state ? QString(state->problem) : QString());
    m_baked->setVisible(kind->bakes);
    m_baked->setToolTip(
        toolTipText(tr("Otherwise they are sent with every request. Variants have names that begin with “%1”.")
                        .arg(kind->modelPrefix)));
    m_baked->setChecked(e->baked);
    const bool elsewhere = good && !isOnThisMachine(*e);
    m_sending->setVisible(elsewhere);
    m_allowed->setVisible(elsewhere);
    m_sending->setText(sendingText(*e));
    m_allowed->setText(tr("Allow &sending to %1").arg(engineHost(*e)));
    m_allowed->setChecked(elsewhere && m_monitor->isAllowed(*e));
    m_models->setVisible(!engineUrl(*e).isEmpty());
    static_cast<QVBoxLayout *>(layout())->setStretchFactor(m_form, engineUrl(*e).isEmpty() ? 0 : 1);
    static_cast<QVBoxLayout *>(layout())->setStretch(layout()->count() - 1, engineUrl(*e).isEmpty() ? 1 : 0);
    m_keys->setVisible(kind->takesKeys);
    m_prices->setVisible(kind->cloud);
    m_cost->setVisible(kind->cloud);
    m_clean->setVisible(!kind->modelPrefix.isEmpty() && !engineUrl(*e).isEmpty());
    QStringList rows;
    for (const ModelDefinition &model : m_document->data().models.models)
        rows << model.name;
    m_models->show(*e, state, rows, m_monitor->isAsking());
    m_models->setFetching(!m_pulling.isEmpty());
    if (kind->cloud)
        m_cost->setText(costText(*e));
    m_showing = false;
}

// Gigabytes come only when somebody asks for them.
void EngineDetails::pull(const QString &model)
{
    const EngineEntry *e = entry();
    if (!e)
        return;
    emit noted(tr("%1 is downloading %2; this may take a while.").arg(e->name, model));
    m_pulling = model;
    m_models->setFetching(true);
    m_pull = inBackground(
        this,
        [kind = e->kind, url = engineUrl(*e), model](const std::stop_token &stop) {
            return findEngine(kind)->fetchModel(Endpoint(url.toStdString()), model, stop);
        },
        [this, model](const Status &pulled) {
            m_pulling.clear();
            m_models->setFetching(false);
            if (pulled)
                emit noted(tr("%1 has been downloaded.").arg(model));
            else if (pulled.error().code == ErrorCode::Cancelled)
                emit noted(
                    tr("The download of %1 was stopped; the server keeps the downloaded part.").arg(model));
            else
                emit failed(pulled.error());
            m_monitor->ask();
        },
        Load::Wait);
}

void EngineDetails::removeOurs()
{
    const EngineEntry *e = entry();
    if (!e)
        return;
    m_clean->setEnabled(false);
    inBackground(
        this,
        [kind = e->kind, url = engineUrl(*e)](const std::stop_token &stop) {
            return findEngine(kind)->removeOurs(Endpoint(url.toStdString()), stop);
        },
        [this](const Result<QStringList> &cleaned) {
            m_clean->setEnabled(true);
            if (!cleaned)
                emit failed(cleaned.error());
            m_monitor->ask();
        },
        Load::Wait);
}
} // namespace sweetspot::ui
