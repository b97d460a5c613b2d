// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/startpage.h"

#include "core/plan/memoryestimate.h"
#include "ui/base/colors.h"

#include <QDir>
#include <QFileInfo>
#include <QFrame>
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
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(area);
    auto *page = new QWidget(area);
    area->setWidget(page);
    auto *centre = new QHBoxLayout(page);
    centre->addStretch(1);
    auto *column = new QVBoxLayout;
    column->setSpacing(line);
    column->setContentsMargins(line, line * 2, line, line * 2);
    centre->addLayout(column, 8);
    centre->addStretch(1);

    auto *title = new QLabel(tr("Find the sweet spot"), page);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 2);
    large.setBold(true);
    title->setFont(large);
    column->addWidget(title);
    column->addWidget(
        paragraph(tr("Which language model, at which quantization, serves you best on this machine? Sweetspot "
                     "starts real servers, measures them, and fills in a matrix while you watch."),
            page));

    auto *doors = new QHBoxLayout;
    doors->setSpacing(line);
    doors->addWidget(door(QStringLiteral("doorDemo"), tr("Run the demo"),
        tr("Three tiny models in six quantizations, created on your machine in seconds. Only the engine is "
           "downloaded."),
        &StartPage::demoRequested));
    doors->addWidget(door(QStringLiteral("doorFiles"), tr("Test models I have"),
        tr("Choose GGUF files for a new project; they stay where they are."), &StartPage::filesRequested));
    doors->addWidget(door(QStringLiteral("doorScan"), tr("Find models"),
        tr("Search the folders of LM Studio, Hugging Face, llama.cpp and others for GGUF files."),
        &StartPage::scanRequested));
    for (int i = 0; i < doors->count(); ++i)
        doors->setStretch(i, 1);
    column->addLayout(doors);

    m_busyBox = new QWidget(page);
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
    column->addWidget(m_busyBox);

    auto *lower = new QHBoxLayout;
    lower->setSpacing(line);
    auto *machineBox = new QGroupBox(tr("This machine"), page);
    auto *machine = new QVBoxLayout(machineBox);
    m_machine = paragraph(tr("Looking…"), machineBox);
    m_machine->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_llamaCpp = paragraph({}, machineBox);
    m_llamaCpp->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_fetch = new QPushButton(tr("Download llama.cpp (13 MB)"), machineBox);
    m_fetch->setObjectName(QStringLiteral("fetchEngine"));
    m_fetch->hide();
    machine->addWidget(m_machine);
    machine->addWidget(m_llamaCpp);
    machine->addWidget(m_fetch, 0, Qt::AlignLeft);
    machine->addStretch(1);
    lower->addWidget(machineBox, 1);
    m_recentBox = new QGroupBox(tr("Projects"), page);
    m_recent = new QVBoxLayout(m_recentBox);
    lower->addWidget(m_recentBox, 1);
    column->addLayout(lower);
    column->addStretch(1);
    connect(m_fetch, &QPushButton::clicked, this, &StartPage::fetchEngineRequested);
    setRecent({});
}

QWidget *StartPage::door(
    const QString &name, const QString &title, const QString &text, void (StartPage::*signal)())
{
    const int line = fontMetrics().height();
    auto *frame = new QFrame(this);
    frame->setFrameShape(QFrame::StyledPanel);
    frame->setAutoFillBackground(true);
    frame->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line / 2);
    auto *body = paragraph(text, frame);
    auto *button = new QPushButton(title, frame);
    button->setObjectName(name);
    button->setAccessibleDescription(text);
    QFont bold = button->font();
    bold.setBold(true);
    button->setFont(bold);
    button->setMinimumHeight(line * 2 + line / 2);
    column->addWidget(button);
    column->addWidget(body, 1);
    connect(button, &QPushButton::clicked, this, signal);
    m_doors << button;
    return frame;
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
    m_llamaCpp->setText(llamaCpp
            ? tr("Engine: llama.cpp, %1\n%2").arg(llamaCpp->versionLine, llamaCpp->serverPath)
            : tr("Engine: %1").arg(llamaCpp.error().sentence));
    m_fetch->setVisible(!llamaCpp);
}

void StartPage::setRecent(const QStringList &paths)
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString &path : paths) {
        QString text = QStringLiteral("%1\n%2").arg(QFileInfo(path).fileName(), QDir::toNativeSeparators(path));
        text.replace(QLatin1Char('&'), QStringLiteral("&&")); // a name, not a mnemonic
        auto *button = new QPushButton(text, m_recentBox);
        button->setFlat(true);
        button->setStyleSheet(QStringLiteral("text-align: left; padding: 4px;"));
        connect(button, &QPushButton::clicked, this, [this, path] { emit projectRequested(path); });
        m_recent->addWidget(button);
    }
    if (paths.isEmpty())
        m_recent->addWidget(paragraph(tr("Projects you open appear here."), m_recentBox));
    auto *open = new QPushButton(tr("Open a project…"), m_recentBox);
    connect(open, &QPushButton::clicked, this, &StartPage::openRequested);
    m_recent->addWidget(open, 0, Qt::AlignLeft);
    m_recent->addStretch(1);
}

void StartPage::setBusy(const QString &what, double share)
{
    m_busyBox->setVisible(!what.isEmpty());
    m_busy->setText(what);
    m_bar->setRange(0, share < 0 ? 0 : 100);
    m_bar->setValue(int(share * 100));
    for (QPushButton *button : m_doors)
        button->setEnabled(what.isEmpty());
    m_fetch->setEnabled(what.isEmpty());
}

} // namespace sweetspot::ui
