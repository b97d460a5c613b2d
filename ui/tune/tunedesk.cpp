// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tune/tunedesk.h"

#include "core/store/person/enginekeys.h"
#include "ui/base/background.h"
#include "ui/project/document.h"
#include "ui/project/runstarter.h"

#include <QSignalBlocker>

namespace sweetspot::ui
{

TuneDesk::TuneDesk(Document *document, RunStarter *runs, SecretStore *secrets, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_runs(runs)
    , m_secrets(secrets)
{
    connect(document, &Document::opened, this, [this] {
        suspend();
        emit stateChanged();
    });
    connect(runs, &RunStarter::busyChanged, this, &TuneDesk::stateChanged);
    connect(&m_controller, &TuneController::changed, this, &TuneDesk::changed);
    connect(&m_controller, &TuneController::finished, this, [this] {
        if (const auto &failure = m_controller.view().failure)
            emit failed(*failure);
        tellState();
        emit finished();
    });
}

TuneDesk::~TuneDesk()
{
    m_preparation.request_stop();
    m_controller.disconnect(this);
    m_controller.suspend(); // what is known is kept; its own end waits
    const QSignalBlocker quiet(m_runs); // whoever listens is being taken down, too
    m_runs->setObstacle({});
}

QString TuneDesk::obstacle() const
{
    if (!m_document->isOpen())
        return tr("No project is open.");
    if (m_document->isReadOnly())
        return m_document->readOnlyReason();
    if (m_runs->isBusy())
        return tr(
            "A run is in progress, and tuning would disturb what it measures. Wait for its end, or stop it.");
    if (m_controller.isRunning() && !concernsOpenProject())
        return tr("The tuning of another project is being set aside; this takes a moment.");
    return isBusy() ? tr("A tuning is in progress; there is one at a time.") : QString();
}

bool TuneDesk::concernsOpenProject() const
{
    return m_document->isOpen() && m_path == m_document->path();
}

void TuneDesk::start(const TuneWish &wish)
{
    TuneOrder order;
    order.cell = wish.cell;
    order.goal = wish.goal;
    order.effort = wish.effort;
    order.lossy = wish.lossy;
    begin(order);
}

void TuneDesk::resume(const QString &id)
{
    TuneOrder order;
    order.resume = id;
    begin(order);
}

void TuneDesk::begin(TuneOrder order)
{
    if (!obstacle().isEmpty())
        return;
    // What is tuned is what is on disk, so that the command line can take it up again.
    if (const auto saved = m_document->save(); !saved) {
        emit failed(saved.error());
        return;
    }
    order.projectPath = m_document->path();
    order.data = m_document->data();
    order.gpus = m_runs->gpus();
    m_preparing = true;
    tellState();
    readEngineKeys(*m_secrets, order.data.settings.engines, this,
        [this, order, number = ++m_number](const QHash<QString, QString> &keys) {
            if (number != m_number)
                return;
            TuneOrder whole = order;
            whole.keys = keys;
            clearTheWay(number, whole);
        });
}

void TuneDesk::clearTheWay(int number, const TuneOrder &order)
{
    m_preparation = inBackground(
        this,
        [wait = m_runs->clearance()](const std::stop_token &stop) {
            if (wait)
                wait(stop);
            return true;
        },
        [this, number, order](bool) {
            if (number != m_number)
                return;
            m_preparing = false;
            m_path = order.projectPath;
            m_controller.start(order);
            tellState();
        },
        Load::Wait);
}

void TuneDesk::cancelPreparation()
{
    m_preparation.request_stop();
    ++m_number;
    m_preparing = false;
}

void TuneDesk::tellState()
{
    m_runs->setObstacle(
        isBusy() ? tr(
            "A tuning is in progress, and anything else would disturb what it measures. Wait for its end, or "
            "stop it on the page Tune.")
                 : QString());
    emit stateChanged();
}

void TuneDesk::verifyNow()
{
    if (m_controller.isRunning())
        m_controller.verifyNow();
}

void TuneDesk::stop()
{
    cancelPreparation();
    if (m_controller.isRunning())
        m_controller.stop();
    tellState();
}

void TuneDesk::suspend()
{
    cancelPreparation();
    if (m_controller.isRunning())
        m_controller.suspend();
    tellState();
}

} // namespace sweetspot::ui
