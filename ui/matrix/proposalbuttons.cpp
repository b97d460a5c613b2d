// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/proposalbuttons.h"

#include "models/foreigntext.h"
#include "ui/project/document.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sweetspot::ui
{

namespace
{

bool isSameChange(const PlanProposal &a, const PlanProposal &b)
{
    return a.kind == b.kind && a.lane == b.lane && a.from == b.from && a.to == b.to;
}

} // namespace

ProposalButtons::ProposalButtons(Document *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("proposals"));
    m_column->setContentsMargins(0, 0, 0, 0);
    hide();
}

void ProposalButtons::propose(const QVector<PlanProposal> &proposals)
{
    QVector<PlanProposal> changes;
    const ProjectSettings &now = m_document->data().settings;
    for (const PlanProposal &proposal : proposals) {
        const bool known = std::any_of(changes.begin(), changes.end(),
            [&](const PlanProposal &other) { return isSameChange(other, proposal); });
        if (!known && withProposal(now, proposal) != now)
            changes << proposal;
    }
    if (changes == m_shown)
        return;
    m_shown = changes;
    while (QLayoutItem *item = m_column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one that was clicked
        delete item;
    }
    for (const PlanProposal &proposal : std::as_const(m_shown)) {
        const bool combine = proposal.kind == PlanProposal::Kind::CombineDevices;
        // A name of a device may be foreign, and "&" in it no mnemonic.
        const QString devices = foreignText(proposal.devices.join(QStringLiteral(" + ")));
        auto *button = new QPushButton(combine
                ? tr("Measure on %1 combined").arg(QString(devices).replace(u'&', QLatin1String("&&")))
                : tr("Set n_cpu_moe to %1").arg(proposal.to.cpuMoeLayers().value_or(0)),
            this);
        button->setObjectName(combine ? QStringLiteral("combineDevices") : QStringLiteral("keepExperts"));
        button->setEnabled(m_editable);
        connect(button, &QPushButton::clicked, this, [this, proposal] { take(proposal); });
        m_column->addWidget(button);
        button->show(); // a layout would do it later
    }
    setVisible(!m_shown.isEmpty());
}

void ProposalButtons::setEditable(bool editable)
{
    m_editable = editable;
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setEnabled(editable);
}

void ProposalButtons::take(const PlanProposal &proposal)
{
    const QString step
        = proposal.kind == PlanProposal::Kind::CombineDevices ? tr("join devices") : tr("set a parameter");
    m_document->change(
        step, {}, [&](ProjectData &data) { data.settings = withProposal(data.settings, proposal); });
}

} // namespace sweetspot::ui
