// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engines/enginedetails.h"

#include "core/engines/enginetable.h"
#include "core/plan/artifactchoice.h"
#include "models/tooltiptext.h"
#include "ui/base/background.h"
#include "ui/base/tonedlabel.h"
#include "ui/engines/enginemonitor.h"
#include "ui/engines/enginewords.h"
#include "ui/engines/launcheditor.h"
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
    , m_launch(new LaunchEditor)
    , m_form(new QWidget)
    , m_fields(new QFormLayout)
    , m_nameEdit(new QLineEdit)
    , m_url(new QLineEdit)
    , m_program(new QLineEdit)
    , m_command(new QLineEdit)
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
    m_nameEdit->setObjectName(QStringLiteral("engineName"));
    m_url->setObjectName(QStringLiteral("engineUrl"));
    m_program->setObjectName(QStringLiteral("engineProgram"));
    m_command->setObjectName(QStringLiteral("engineCommand"));
    m_problem->setObjectName(QStringLiteral("engineProblem"));
    m_baked->setObjectName(QStringLiteral("engineBaked"));
    m_allowed->setObjectName(QStringLiteral("engineAllowed"));
    makeForm();
    column->addWidget(m_form, 1);
    column->addWidget(m_launch);
    column->addStretch(0);

    connectAll();
    refresh();
}

void EngineDetails::makeForm()
{
    // Sentences stand below one another: a form would give each of them room for three lines.
    auto *rows = new QVBoxLayout(m_form);
    rows->setContentsMargins(0, 0, 0, 0);
    m_fields->addRow(tr("N&ame"), m_nameEdit);
    m_fields->addRow(tr("A&ddress"), m_url);
    m_fields->addRow(tr("Pr&ogram"), m_program);
    m_fields->addRow(tr("Co&mmand"), m_command);
    m_program->setPlaceholderText(
        tr("empty: it is looked for; or its path, or a Python environment that has it"));
    m_command->setPlaceholderText(QString::fromLatin1(kCommandExample));
    rows->addLayout(m_fields);
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
    connect(m_program, &QLineEdit::editingFinished, this, [this] {
        const QString program = m_program->text().trimmed();
        change(tr("change program"), [program](EngineEntry &e) { e.program = program; });
    });
    connect(m_command, &QLineEdit::editingFinished, this, [this] {
        const QString command = m_command->text().trimmed();
        change(tr("change command"), [command](EngineEntry &e) { e.command = command; });
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
    connect(m_launch, &LaunchEditor::changed, this, &EngineDetails::changeLaunch);
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

// A server that is started here takes what a person adds to its start; one at an address has been started.
void EngineDetails::showLaunch(const EngineEntry &e)
{
    const EngineKind *kind = anyEngineKind(e.kind);
    const bool ours = kind && !kind->program.isEmpty() && engineUrl(e).isEmpty();
    m_launch->setVisible(ours || !launchFingerprint(e).isEmpty());
    m_launch->show(e, m_document->isEditable());
}

void EngineDetails::changeLaunch(
    const QVector<LaunchOption> &options, const QMap<QString, QString> &environment)
{
    const auto edit = [&](EngineEntry &e) {
        e.options = options;
        e.environment = environment;
    };
    if (entry()) {
        change(tr("change the start of %1").arg(m_name), edit);
        return;
    }
    if (!isBuiltIn(m_name))
        return;
    m_document->change(tr("change the start of %1").arg(m_name), {}, [&](ProjectData &data) {
        EngineEntry e = builtInEntry(data.settings, m_name);
        edit(e);
        data.settings.builtIn.removeIf([this](const EngineEntry &other) { return other.kind == m_name; });
        if (!launchFingerprint(e).isEmpty())
            data.settings.builtIn << e;
    });
}

void EngineDetails::showFields(const EngineEntry &e, const EngineKind &kind)
{
    const auto put = [](QLineEdit *field, const QString &text) {
        if (!field->hasFocus())
            field->setText(text);
    };
    put(m_nameEdit, e.name);
    put(m_url, e.url);
    put(m_program, e.program);
    put(m_command, e.command);
    m_url->setPlaceholderText(kind.urlHint);
    m_fields->setRowVisible(m_url, !kind.ownOnly || !e.url.isEmpty());
    m_fields->setRowVisible(m_program, kind.takesProgram || !e.program.isEmpty());
    m_fields->setRowVisible(m_command, kind.takesCommand || !e.command.isEmpty());
}

// What leaves this machine, or runs on it, only with the person's word.
void EngineDetails::showConsent(const EngineEntry &e)
{
    const QString consent = consentOf(e);
    const bool elsewhere = !isOnThisMachine(e);
    m_sending->setVisible(elsewhere);
    m_allowed->setVisible(!consent.isEmpty());
    m_sending->setText(elsewhere ? sendingText(e) : QString());
    m_allowed->setText(elsewhere ? tr("Allow &sending to %1").arg(engineHost(e))
                                 : tr("Allow this project to &run the program named here"));
    m_allowed->setChecked(!consent.isEmpty() && m_monitor->isAllowed(e));
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
    showFields(*e, *kind);
    for (QWidget *widget : {static_cast<QWidget *>(m_nameEdit), static_cast<QWidget *>(m_url),
             static_cast<QWidget *>(m_program), static_cast<QWidget *>(m_command),
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
    showConsent(good ? *e : EngineEntry());
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
        m_cost->setText(costText(*e, m_document->data(), m_monitor->prices()));
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
