// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/project/runstarter.h"

#include "core/store/person/enginekeys.h"
#include "core/store/runs/runstore.h"
#include "ui/base/background.h"
#include "ui/project/document.h"

#include <QCoreApplication>
#include <QPointer>

#include <utility>

namespace sweetspot::ui
{

RunStarter::RunStarter(Document *document, SecretStore *secrets, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_secrets(secrets)
{
    connect(document, &Document::opened, this, [this] {
        if (letGo()) // what was being prepared was another project's: it must not start in this one
            emit busyChanged();
    });
    connect(&m_controller, &RunController::started, this, &RunStarter::busyChanged);
    connect(&m_controller, &RunController::finished, this, [this](const RunOutcome &outcome) {
        if (concernsOpenProject())
            m_unfinished = outcome.completed && outcome.erroredCells == 0 ? QString() : outcome.runId;
        emit busyChanged();
    });
}

bool RunStarter::letGo()
{
    m_preparation.request_stop();
    ++m_number;
    return std::exchange(m_preparing, false);
}

void RunStarter::stopPreparing()
{
    if (!m_preparing)
        return;
    letGo();
    emit busyChanged();
    emit stopped();
}

PrepareTeller RunStarter::teller(int number)
{
    return [self = QPointer<RunStarter>(this), number](const PrepareStep &step) {
        QMetaObject::invokeMethod(qApp, [self, number, step] {
            if (self && number == self->m_number && self->m_preparing)
                emit self->preparing(step);
        });
    };
}

void RunStarter::setUnfinishedRun(const QString &run)
{
    m_unfinished = run;
    emit busyChanged();
}

void RunStarter::setObstacle(const QString &sentence)
{
    if (sentence == m_obstacle)
        return;
    m_obstacle = sentence;
    emit busyChanged();
}

bool RunStarter::concernsOpenProject() const
{
    return m_runPath == m_document->path();
}

void RunStarter::start(bool resume)
{
    PlanOptions options;
    if (!resume && m_choice != CellChoice::All) {
        options.choice = m_choice;
        if (m_measured)
            options.measured = m_measured();
    }
    prepare(options, resume ? m_unfinished : QString());
}

void RunStarter::measure(const QSet<CellId> &cells)
{
    PlanOptions options;
    options.only = cells;
    prepare(options, {});
}

void RunStarter::prepare(const PlanOptions &options, const QString &resumeRun)
{
    if (isBusy() || !m_document->isOpen())
        return;
    if (m_document->isReadOnly()) {
        emit failed({ErrorCode::Busy, m_document->readOnlyReason(), {}});
        return;
    }
    if (!m_obstacle.isEmpty()) {
        emit failed({ErrorCode::Busy, m_obstacle, {}});
        return;
    }
    // What is measured is what is on disk, so that sweetspot-cli and a later resume see the same.
    if (const auto saved = m_document->save(); !saved) {
        emit failed(saved.error());
        return;
    }
    m_preparing = true;
    emit busyChanged();
    const int number = ++m_number;
    readEngineKeys(*m_secrets, m_document->data().settings.engines, this,
        [this, number, options, resumeRun](const QHash<QString, QString> &keys) {
            if (number == m_number)
                prepareWithKeys(number, options, resumeRun, keys);
        });
}

namespace
{

struct Prepared {
    Result<Preparation> preparation;
    bool picked = false;
};

} // namespace

void RunStarter::prepareWithKeys(
    int number, const PlanOptions &wanted, const QString &run, const QHash<QString, QString> &keys)
{
    m_keys = keys;
    m_preparation = inBackground(
        this,
        [folder = m_document->folder(), data = m_document->data(), wanted, run, keys, gpus = m_gpus,
            tell = teller(number), wait = m_before ? m_before() : Waiting()](const std::stop_token &stop) {
            if (wait)
                wait(stop);
            PlanOptions options = wanted;
            LaneOptions lanes;
            if (!run.isEmpty()) {
                // Resume with the mode and the devices of that run.
                if (const auto record = RunStore(folder.path()).read(run)) {
                    options.mode = record->context.config.testMode;
                    lanes = lanesOf(*record, data.settings.engines);
                    if (record->context.picked) {
                        options.only.emplace();
                        for (const CellRecord &cell : record->cells)
                            options.only->insert(cell.id);
                    }
                }
            }
            return Prepared{
                prepareRun(folder, data, options, lanes, Asking::Machine, {keys, stop, gpus.get(), tell}),
                options.picksCells()};
        },
        [this, number, run](const Prepared &prepared) {
            if (number != m_number)
                return;
            m_picked = prepared.picked;
            begin(prepared.preparation, run);
        },
        Load::Wait);
}

void RunStarter::begin(const Result<Preparation> &preparation, const QString &resumeRun)
{
    m_preparing = false;
    emit busyChanged();
    if (!preparation) {
        emit failed(preparation.error());
        return;
    }
    if (preparation->plan.cells.isEmpty()) {
        emit failed({ErrorCode::BadInput, preparation->plan.notes.last().message, {}});
        return;
    }
    RunOrder order;
    order.projectPath = m_document->path();
    order.projectName = m_document->data().settings.name;
    order.preparation = *preparation;
    order.wishes = m_document->data().settings.wishes;
    order.resumeRunId = resumeRun;
    order.keys = m_keys;
    order.picked = m_picked;
    order.gpus = m_gpus;
    if (!m_document->data().config.output.dir.isEmpty())
        order.reportFolder = m_document->folder().absolute(m_document->data().config.output.dir);
    m_runPath = order.projectPath;
    emit prepared(preparation->plan);
    if (const auto started = m_controller.start(order); !started)
        emit failed(started.error());
}

} // namespace sweetspot::ui
