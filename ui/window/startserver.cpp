// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/startserver.h"

#include "core/engines/enginekind.h"
#include "ui/base/named.h"
#include "ui/base/tonedlabel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace sweetspot::ui
{

StartServer::StartServer(QWidget *parent)
    : StartBack(tr("Servers and clouds I have"),
        tr("A project is created with it. Nothing is sent to another machine until you allow it on the next "
           "page, "
           "where you also choose which of its models to measure."),
        parent)
    , m_kind(named(new QComboBox, "serverKind"))
    , m_about(new QLabel)
    , m_address(named(new QLineEdit, "serverAddress"))
    , m_problem(named(new TonedLabel(TonedLabel::Tone::Problem), "serverProblem"))
    , m_keys(named(new QPushButton(tr("&Keys…")), "serverKeys"))
    , m_add(named(new QPushButton(tr("&Create project")), "serverAdd"))
{
    setObjectName(QStringLiteral("startServer"));
    const int line = fontMetrics().height();
    for (const EngineKind &kind : engineKinds())
        if (!kind.ownOnly) // those are given models, and measured beside others
            m_kind->addItem(kind.label, kind.id);
    m_about->setWordWrap(true);
    auto *form = new QFormLayout;
    form->setSpacing(line * 3 / 4);
    form->setContentsMargins(0, line / 2, 0, 0);
    form->addRow(tr("K&ind"), m_kind);
    form->addRow(QString(), m_about);
    form->addRow(tr("&Address"), m_address);
    form->addRow(QString(), m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_keys);
    buttons->addStretch(1);
    form->addRow(QString(), buttons);
    auto *wide = new QHBoxLayout;
    wide->addLayout(form, 3);
    wide->addStretch(1);
    column()->addLayout(wide);
    setTabOrder(m_address, m_add);
    setTabOrder(m_add, m_keys);
    column()->addStretch(1);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &StartServer::showKind);
    connect(m_address, &QLineEdit::textChanged, this, &StartServer::check);
    connect(m_address, &QLineEdit::returnPressed, m_add, &QPushButton::click);
    connect(m_keys, &QPushButton::clicked, this, &StartServer::keysRequested);
    connect(m_add, &QPushButton::clicked, this, [this] { emit chosen(entry()); });
    showKind();
}

void StartServer::showEvent(QShowEvent *event)
{
    StartBack::showEvent(event);
    m_kind->setFocus();
}

void StartServer::showKind()
{
    const EngineKind *kind = findEngineKind(m_kind->currentData().toString());
    if (!kind)
        return;
    m_about->setText(kind->explanation);
    m_address->setPlaceholderText(kind->urlHint);
    // Where nothing is started and nothing is known, an address has to be given: it begins with an example.
    m_address->setText(kind->url.isEmpty() && kind->program.isEmpty() ? kind->urlHint : QString());
    m_keys->setVisible(kind->takesKeys);
    check();
}

EngineEntry StartServer::entry() const
{
    EngineEntry entry;
    const EngineKind *kind = findEngineKind(m_kind->currentData().toString());
    if (!kind)
        return entry;
    entry.kind = kind->id;
    entry.name = kind->entryName.isEmpty() ? kind->id : kind->entryName;
    entry.url = m_address->text().trimmed();
    return entry;
}

void StartServer::check()
{
    const auto good = checkEngine(entry());
    m_problem->tell(good ? QString() : QString(good.error().sentence));
    m_add->setEnabled(good.ok());
}

} // namespace sweetspot::ui
