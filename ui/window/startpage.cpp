// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/startpage.h"

#include "core/plan/memoryestimate.h"
#include "models/tooltiptext.h"
#include "ui/base/scrollable.h"
#include "ui/window/recentlist.h"

#include <QGridLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace sweetspot::ui
{
namespace
{
QLabel *paragraph(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText); // names of devices and folders are foreign
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    return label;
}
} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("startPage"));
    const int line = fontMetrics().height();
    auto *page = new QWidget;
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scrollable(page));
    auto *centre = new QHBoxLayout(page);
    centre->addStretch(1);
    auto *column = new QVBoxLayout;
    column->setSpacing(line);
    column->setContentsMargins(line, line, line, line);
    centre->addLayout(column, 12);
    centre->addStretch(1);
    addHeading(column);
    column->addLayout(makeDoors());
    column->addWidget(makeBusyBox());
    column->addLayout(makeLower());
    column->addStretch(1);
}

void StartPage::addHeading(QVBoxLayout *column)
{
    auto *title = new QLabel(tr("Find the sweet spot"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 2);
    large.setBold(true);
    title->setFont(large);
    column->addWidget(title);
    column->addWidget(
        paragraph(tr("Which language model, at which quantization, serves you best on this machine? Sweetspot "
                     "starts real servers, measures them, and fills in a matrix while you watch."),
            this));
}

QLayout *StartPage::makeDoors()
{
    auto *doors = new QGridLayout;
    doors->setSpacing(fontMetrics().height());
    doors->addWidget(door("doorDemo", DoorCard::Picture::Demo, tr("Try the demo"),
                         tr("Tiny models made on this machine and measured within minutes. Where there is no "
                            "engine, llama.cpp (13 MB or more) is downloaded first."),
                         &StartPage::demoRequested),
        0, 0);
    doors->addWidget(
        door("doorMachine", DoorCard::Picture::Disk, tr("Models on this machine"),
            tr("Looks where LM Studio, Ollama, Hugging Face and others keep models, or takes your files and "
               "folders. You can also drop them here. They stay where they are."),
            &StartPage::machineRequested),
        0, 1);
    doors->addWidget(door("doorFind", DoorCard::Picture::Search, tr("Find a model"),
                         tr("Well-known free models that fit into this machine's memory, or a search of the "
                            "Hugging Face Hub."),
                         &StartPage::findRequested),
        1, 0);
    doors->addWidget(door("doorServers", DoorCard::Picture::Server, tr("Servers and clouds I have"),
                         tr("Measure what answers at an address: Ollama, vLLM, LM Studio, OpenAI, Anthropic, "
                            "Gemini and others."),
                         &StartPage::serversRequested),
        1, 1);
    for (const int column : {0, 1})
        doors->setColumnStretch(column, 1);
    return doors;
}

void StartPage::takeFocus()
{
    m_doors.first()->setFocus();
}

DoorCard *StartPage::door(const char *name, DoorCard::Picture picture, const QString &title,
    const QString &text, void (StartPage::*signal)())
{
    auto *card = new DoorCard(picture, title, text, this);
    card->setObjectName(QString::fromLatin1(name));
    connect(card, &QAbstractButton::clicked, this, signal);
    m_doors << card;
    return card;
}

QWidget *StartPage::makeBusyBox()
{
    m_busyBox = new QWidget(this);
    auto *busyRow = new QVBoxLayout(m_busyBox);
    busyRow->setContentsMargins(0, 0, 0, 0);
    m_busy = new QLabel(m_busyBox);
    m_bar = new QProgressBar(m_busyBox);
    m_bar->setTextVisible(false);
    busyRow->addWidget(m_busy);
    auto *stop = new QPushButton(tr("Stop"), m_busyBox);
    stop->setObjectName(QStringLiteral("stopBusy"));
    auto *barRow = new QHBoxLayout;
    barRow->addWidget(m_bar, 1);
    barRow->addWidget(stop);
    busyRow->addLayout(barRow);
    connect(stop, &QPushButton::clicked, this, &StartPage::stopRequested);
    m_busyBox->hide();
    return m_busyBox;
}

QLayout *StartPage::makeLower()
{
    auto *lower = new QGridLayout;
    lower->setSpacing(fontMetrics().height());
    auto *recentBox = new QGroupBox(tr("Recent projects"), this);
    auto *recent = new QVBoxLayout(recentBox);
    m_recent = new RecentList(recentBox);
    recent->addWidget(m_recent);
    auto *open = new QPushButton(tr("Open a project…"), recentBox);
    open->setObjectName(QStringLiteral("openProject"));
    recent->addWidget(open, 0, Qt::AlignLeft);
    recent->addStretch(1);
    lower->addWidget(recentBox, 0, 0);
    lower->addWidget(makeMachineBox(), 0, 1, Qt::AlignTop);
    for (const int column : {0, 1})
        lower->setColumnStretch(column, 1);
    connect(open, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(m_recent, &RecentList::projectRequested, this, &StartPage::projectRequested);
    connect(m_recent, &RecentList::resumeRequested, this, &StartPage::resumeRequested);
    connect(m_recent, &RecentList::forgetRequested, this, &StartPage::forgetRequested);
    return lower;
}

QGroupBox *StartPage::makeMachineBox()
{
    auto *box = new QGroupBox(tr("This machine"), this);
    auto *machine = new QVBoxLayout(box);
    m_machine = paragraph(tr("Looking…"), box);
    m_machine->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_llamaCpp = paragraph({}, box);
    m_llamaCpp->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_fetch = new QPushButton(tr("Get llama.cpp"), box);
    m_fetch->setObjectName(QStringLiteral("fetchEngine"));
    m_fetch->hide();
    machine->addWidget(m_machine);
    machine->addWidget(m_llamaCpp);
    machine->addWidget(m_fetch, 0, Qt::AlignLeft);
    connect(m_fetch, &QPushButton::clicked, this, &StartPage::fetchEngineRequested);
    return box;
}

void StartPage::showMachine(const HostInfo &host, const Result<LlamaCppInstall> &llamaCpp)
{
    QStringList lines;
    lines << tr("CPU: %1").arg(
        host.cpu.isEmpty() ? tr("unknown") : tr("%1 (cores: %2)").arg(host.cpu).arg(host.cpuCores));
    lines << tr("Memory: %1").arg(host.ramBytes ? formatBytes(*host.ramBytes) : tr("unknown"));
    QStringList gpus;
    if (llamaCpp)
        for (const EngineDevice &device : llamaCpp->devices)
            gpus << QStringLiteral("%1 (%2)").arg(device.name, device.description);
    lines << tr("GPUs: %1")
                 .arg(gpus.isEmpty() ? tr("none usable by the engine") : gpus.join(QStringLiteral(", ")));
    if (!host.virtualised.isEmpty())
        lines << tr("This is a virtual machine: speeds vary with other load on the host.");
    m_machine->setText(lines.join(QLatin1Char('\n')));
    showEngine(llamaCpp);
}

void StartPage::showEngine(const Result<LlamaCppInstall> &llamaCpp)
{
    m_fetch->setVisible(!llamaCpp);
    if (llamaCpp) {
        m_llamaCpp->setText(tr("Engine: llama.cpp, %1\n%2").arg(llamaCpp->versionLine, llamaCpp->serverPath));
        m_llamaCpp->setToolTip(toolTipText(QString()));
        return;
    }
    // What a command line would be told stands in the error's sentence; here is a button. What was tried and
    // does not work is its detail.
    const QString tried = llamaCpp.error().detail.section(QLatin1Char('\n'), 0, 0);
    m_llamaCpp->setText(tried.isEmpty() ? tr("Engine: missing") : tr("Engine: none that works. %1").arg(tried));
    m_llamaCpp->setToolTip(toolTipText(llamaCpp.error().detail));
}

void StartPage::setRecent(const QVector<RecentProject> &projects)
{
    m_recent->setProjects(projects);
}

void StartPage::setBusy(const QString &what, double share)
{
    m_busyBox->setVisible(!what.isEmpty());
    m_busy->setText(what);
    m_bar->setRange(0, share < 0 ? 0 : 100);
    m_bar->setValue(int(share * 100));
    m_bar->setAccessibleName(what);
    for (DoorCard *card : m_doors)
        card->setEnabled(what.isEmpty());
    m_fetch->setEnabled(what.isEmpty());
}
} // namespace sweetspot::ui
