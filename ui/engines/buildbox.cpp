// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engines/buildbox.h"

#include "core/engines/llamacpp/buildmachine.h"
#include "models/bytetext.h"
#include "models/foreigntext.h"
#include "ui/base/background.h"
#include "ui/base/workrow.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace sweetspot::ui
{

namespace
{

Result<FetchedBuild> fetchHere(
    BuildKind kind, const std::function<void(const FetchProgress &)> &progress, const std::stop_token &stop)
{
    return fetchBuild(kind, findBuildMachine(stop), progress, stop);
}

QString deviceText(const EngineDevice &device)
{
    const QString name
        = QStringLiteral("%1 (%2)").arg(foreignText(device.name), foreignText(device.description));
    return device.totalBytes ? QStringLiteral("%1, %2").arg(name, formatBytes(*device.totalBytes)) : name;
}

QString installText(const LlamaCppInstall &install)
{
    if (!install.problem.isEmpty())
        return QStringLiteral("%1: %2").arg(install.origin, foreignText(install.problem));
    QStringList devices;
    for (const EngineDevice &device : install.devices)
        devices << deviceText(device);
    return QStringLiteral("%1: %2").arg(install.origin,
        devices.isEmpty() ? BuildBox::tr("the processor only") : devices.join(QStringLiteral("; ")));
}

} // namespace

BuildBox::BuildBox(Fetch fetch, QWidget *parent)
    : QWidget(parent)
    , m_fetch(fetch ? std::move(fetch) : fetchHere)
    , m_list(new QLabel)
    , m_offer(new QLabel)
    , m_row(new WorkRow(tr("Get the build for yo&ur GPU"), tr("St&op")))
{
    setObjectName(QStringLiteral("buildBox"));
    m_list->setObjectName(QStringLiteral("builds"));
    m_offer->setObjectName(QStringLiteral("buildOffer"));
    m_row->begin()->setObjectName(QStringLiteral("getGpuBuild"));
    m_row->stop()->setObjectName(QStringLiteral("stopGpuBuild"));
    m_row->progress()->setObjectName(QStringLiteral("buildProgress"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    for (QLabel *label : {m_list, m_offer}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_list->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_list);
    column->addWidget(m_offer);
    column->addWidget(m_row);
    connect(m_row->begin(), &QPushButton::clicked, this, &BuildBox::start);
    connect(m_row->stop(), &QPushButton::clicked, this, [this] { m_stop.request_stop(); });
    refresh();
}

void BuildBox::show(const EngineBuilds &builds)
{
    m_builds = builds;
    refresh();
}

void BuildBox::refresh()
{
    QStringList lines;
    for (const LlamaCppInstall &install : std::as_const(m_builds.installs))
        lines << installText(install);
    m_list->setText(lines.isEmpty()
            ? QString()
            : tr("llama.cpp on this machine:") + QLatin1Char('\n') + lines.join(QLatin1Char('\n')));
    m_list->setVisible(!lines.isEmpty());
    const bool offers = m_builds.better.has_value();
    m_offer->setText(offers ? m_builds.better->why : QString());
    m_offer->setVisible(offers);
    m_row->begin()->setVisible(offers && !m_fetching);
    m_row->stop()->setVisible(m_fetching);
    m_row->progress()->setVisible(m_fetching);
    m_row->setVisible(offers || m_fetching);
}

void BuildBox::start()
{
    if (m_fetching || !m_builds.better)
        return;
    m_fetching = true;
    m_row->tell(tr("Downloading llama.cpp…"));
    refresh();
    m_stop = inBackground(
        this,
        [tell = m_row->teller(), fetch = m_fetch, kind = m_builds.better->kind](const std::stop_token &stop) {
            return fetch(
                kind, [tell](const FetchProgress &p) { tell(p.step, p.steps, p.text); }, stop);
        },
        [this](const Result<FetchedBuild> &build) { take(build); }, Load::Wait);
}

void BuildBox::take(const Result<FetchedBuild> &build)
{
    m_fetching = false;
    refresh();
    if (!build) {
        if (build.error().code != ErrorCode::Cancelled)
            emit failed(build.error());
        return;
    }
    const QString label = buildLabel(build->kind);
    emit noted(build->problem.isEmpty()
            ? tr("The %1 build of llama.cpp is ready.").arg(label)
            : tr("The %1 build was downloaded, but it cannot use a GPU. %2").arg(label, build->problem));
    emit fetched();
}

} // namespace sweetspot::ui
