// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/project/runoutlook.h"

#include "core/engines/residents.h"
#include "core/hardware/cpu/disturbers.h"
#include "core/plan/laneenvironment.h"
#include "core/run/gpuwatch.h"
#include "core/run/prepare.h"
#include "models/foreigntext.h"
#include "ui/base/background.h"
#include "ui/base/tr.h"
#include "ui/project/document.h"

#include <QLocale>
#include <QThread>

#include <algorithm>

namespace sweetspot::ui
{

namespace
{

using namespace std::chrono_literals;

constexpr auto kPause = 400ms; // of somebody who ticks one box after the other
constexpr int kRuns = 5; // newest; older ones say little of today's machine
constexpr auto kLook = 700ms; // at what is busy: below half a second of processor time a share is rounding
constexpr double kWorthAWord = 5; // percent of all processors
constexpr int kNamed = 3; // programs

QStringList disturbancesNow(const HostInfo &host, const QVector<BusyProgram> &programs)
{
    QStringList said;
    if (host.onBattery)
        said << UiTr::tr("The machine runs on battery, so its clock may be held down.");
    if (!slowGovernors().isEmpty())
        said << UiTr::tr("The frequency governor is \"powersave\", so the processor stays slow. Choose "
                         "\"performance\" or \"schedutil\".");
    QStringList names;
    for (const BusyProgram &program : programs.first(std::min<qsizetype>(kNamed, programs.size())))
        names << UiTr::tr("%1 (%2 %)")
                     .arg(foreignText(program.name), QLocale().toString(program.percent, 'f', 0));
    if (!names.isEmpty())
        said << UiTr::tr("These programs use the processor: %1.").arg(names.join(QStringLiteral(", ")));
    return said;
}

} // namespace

RunOutlook::RunOutlook(Document *document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kPause);
    connect(&m_soon, &QTimer::timeout, this, &RunOutlook::begin);
    connect(document, &Document::opened, this, [this] {
        m_work.request_stop();
        ++m_number; // it was another project's
        m_working = false;
        m_outlook.reset();
        emit changed();
        refresh();
    });
    connect(document, &Document::changed, this, &RunOutlook::refresh);
}

void RunOutlook::setWatched(bool watched)
{
    m_watched = watched;
    if (!watched) {
        m_soon.stop();
        m_work.request_stop();
        ++m_number; // what it has so far is no answer
        m_stale = m_stale || m_working;
        m_working = false;
    }
    if (watched && m_stale)
        m_soon.start();
}

void RunOutlook::setChoice(CellChoice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    refresh();
}

void RunOutlook::refresh()
{
    m_stale = true;
    if (m_watched)
        m_soon.start();
}

void RunOutlook::releaseMemory()
{
    if (!m_outlook || m_outlook->residents.isEmpty())
        return;
    m_release = inBackground(
        this,
        [residents = m_outlook->residents](
            const std::stop_token &stop) { return releaseResidents(residents, stop); },
        [this](const Status &released) {
            if (!released)
                emit failed(released.error());
            refresh();
        },
        Load::Wait);
}

Outlook RunOutlook::workOut(const ProjectFolder &folder, const ProjectData &data, const PlanOptions &options,
    const QVector<RunRecord> &runs, const GpuWatch *gpus, const std::stop_token &stop)
{
    Outlook outlook;
    const BusyPrograms programs;
    QVector<ProfileTime> history;
    for (const RunRecord &run : runs) {
        const QVector<ProfileTime> times = profileTimes(run);
        outlook.runs += times.isEmpty() ? 0 : 1;
        history << times;
    }
    outlook.residents = findResidents(data.settings.engines, stop);
    const auto preparation = prepareRun(folder, data, options, {}, Asking::Remembered, {{}, stop, gpus, {}});
    for (auto looked = 0ms; looked < kLook && !stop.stop_requested(); looked += 50ms)
        QThread::msleep(50);
    outlook.disturbances = disturbancesNow(probeHost(), programs.since(kWorthAWord));
    if (preparation) {
        outlook.forecast = forecastRun(preparation->plan, history);
        outlook.notes = preparation->plan.notes;
        outlook.environments = environmentLines(preparation->plan, preparation->host.cpuCores);
        outlook.proposals = preparation->proposals;
        const QVector<EngineDevice> named
            = nameDevices(preparation->llamaCpp, data.settings, preparation->devices);
        std::copy_if(named.begin(), named.end(), std::back_inserter(outlook.engineOnly),
            [](const EngineDevice &device) { return device.deviceId.isEmpty(); });
    } else {
        outlook.problem = preparation.error();
    }
    return outlook;
}

void RunOutlook::begin()
{
    if (!m_watched || !m_document->isOpen())
        return;
    m_work.request_stop();
    m_stale = false;
    m_working = true;
    emit changed();
    const int number = ++m_number;
    PlanOptions options;
    options.choice = m_choice;
    if (m_choice != CellChoice::All && m_measured)
        options.measured = m_measured();
    const QVector<RunRecord> runs = m_history ? m_history().mid(0, kRuns) : QVector<RunRecord>();
    m_work = inBackground(
        this,
        [folder = m_document->folder(), data = m_document->data(), options, runs, gpus = m_gpus](
            const std::stop_token &stop) { return workOut(folder, data, options, runs, gpus.get(), stop); },
        [this, number](const Outlook &outlook) {
            if (number != m_number)
                return;
            m_working = false;
            m_outlook = outlook;
            emit changed();
        },
        Load::Wait);
}

} // namespace sweetspot::ui
