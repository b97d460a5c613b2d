// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engines/installbox.h"

#include "core/engines/enginetable.h"
#include "core/engines/install/installcheck.h"
#include "core/engines/install/installmachine.h"
#include "models/foreigntext.h"
#include "ui/base/background.h"
#include "ui/base/workrow.h"

#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace sweetspot::ui
{

InstallBox::Ways InstallBox::realWays()
{
    return {[](const QString &kind, const std::stop_token &stop) {
                return findEngine(kind)->installPlan(findInstallMachine(stop));
            },
        [](const InstallPlan &plan, const InstallTeller &tell, const std::stop_token &stop) {
            return followPlan(*findEngine(plan.engine), plan, tell, stop, false, checkInstall);
        }};
}

InstallBox::InstallBox(const Ways &ways, QWidget *parent)
    : QWidget(parent)
    , m_ways(ways)
    , m_words(new QLabel)
    , m_row(new WorkRow(tr("&Install…"), tr("Stop insta&lling")))
{
    setObjectName(QStringLiteral("installBox"));
    m_words->setObjectName(QStringLiteral("installWords"));
    m_row->progress()->setObjectName(QStringLiteral("installProgress"));
    m_row->begin()->setObjectName(QStringLiteral("installEngine"));
    m_row->stop()->setObjectName(QStringLiteral("stopInstall"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_words);
    column->addWidget(m_row);
    connect(m_row->begin(), &QPushButton::clicked, this, &InstallBox::look);
    connect(m_row->stop(), &QPushButton::clicked, this, [this] { m_stop.request_stop(); });
    refresh();
}

void InstallBox::offer(const QString &kind)
{
    m_kind = kind;
    refresh();
}

void InstallBox::refresh()
{
    const Engine *engine = findEngine(m_kind);
    const bool offers = engine && engine->kind().installs && !m_installing;
    m_words->setText(offers
            ? tr("Sweetspot can install %1 for you. It says first what it does.").arg(engine->kind().label)
            : QString());
    m_words->setVisible(offers);
    m_row->begin()->setVisible(offers);
    m_row->begin()->setEnabled(!m_busy);
    if (offers)
        m_row->begin()->setAccessibleName(tr("Install %1").arg(engine->kind().label));
    m_row->stop()->setVisible(m_installing);
    m_row->progress()->setVisible(m_busy);
    setVisible(offers || m_busy);
}

// What this machine has is looked at first, which starts programs.
void InstallBox::look()
{
    if (m_busy || m_kind.isEmpty())
        return;
    m_busy = true;
    m_row->tell(tr("Looking at this machine…"));
    refresh();
    m_stop = inBackground(
        this, [plan = m_ways.plan, kind = m_kind](const std::stop_token &stop) { return plan(kind, stop); },
        [this](const InstallPlan &plan) { ask(plan); }, Load::Wait);
}

void InstallBox::ask(const InstallPlan &plan)
{
    auto *box = new QMessageBox(plan.fits() ? QMessageBox::Question : QMessageBox::Information,
        tr("Install %1").arg(plan.label), planLines(plan).join(QLatin1Char('\n')),
        plan.fits() ? QMessageBox::Ok | QMessageBox::Cancel : QMessageBox::Close, this);
    box->setObjectName(QStringLiteral("installQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setTextInteractionFlags(
        Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard); // commands are copied
    if (plan.fits()) {
        box->button(QMessageBox::Ok)->setText(tr("&Install"));
        box->setDefaultButton(QMessageBox::Cancel);
    }
    connect(box, &QMessageBox::finished, this, [this, plan](int answer) {
        m_busy = false;
        if (answer == QMessageBox::Ok)
            start(plan);
        refresh();
    });
    box->open();
}

void InstallBox::start(const InstallPlan &plan)
{
    m_busy = m_installing = true;
    m_row->tell(tr("Installing %1…").arg(plan.label));
    m_stop = inBackground(
        this,
        [tell = m_row->teller(), plan, follow = m_ways.follow](const std::stop_token &stop) {
            return follow(
                plan, [tell](const InstallProgress &p) { tell(p.step, p.steps, p.text); }, stop);
        },
        [this, plan](const Result<Installed> &result) { take(plan, result); }, Load::Wait);
}

void InstallBox::take(const InstallPlan &plan, const Result<Installed> &result)
{
    m_busy = m_installing = false;
    refresh();
    if (!result && result.error().code == ErrorCode::Cancelled) {
        emit noted(tr("Installing %1 was stopped; nothing of it is left.").arg(plan.label));
        return;
    }
    if (!result) {
        emit failed(result.error());
        return;
    }
    emit noted(tr("%1 is installed and answers.")
                   .arg(result->version.isEmpty() ? plan.label : foreignText(result->version)));
    emit installed(plan.engine);
}

} // namespace sweetspot::ui
