// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tryit/ballot.h"

#include "ui/base/named.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace sweetspot::ui
{

Ballot::Ballot(QWidget *parent)
    : QWidget(parent)
    , m_tally(named(new QLabel(this), "voteTally"))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(fontMetrics().height() / 2);
    auto *question = new QLabel(tr("Which is better?"), this);
    row->addWidget(question);
    add("voteLeft", tr("&Left"), 0, false);
    add("voteRight", tr("Ri&ght"), 1, false);
    add("voteTie", tr("T&ie"), {}, false);
    add("voteBad", tr("&Both bad"), {}, true);
    for (QPushButton *button : m_buttons)
        row->addWidget(button);
    m_tally->setWordWrap(true);
    row->addWidget(m_tally, 1);
    setOpen(false);
}

void Ballot::add(const char *id, const QString &text, std::optional<int> chosen, bool bothBad)
{
    auto *button = named(new QPushButton(text, this), id);
    connect(button, &QPushButton::clicked, this, [this, chosen, bothBad] { emit voted(chosen, bothBad); });
    m_buttons << button;
}

void Ballot::setOpen(bool open)
{
    for (QPushButton *button : m_buttons)
        button->setEnabled(open);
}

void Ballot::show(const PairTally &tally)
{
    if (tally == PairTally{})
        m_tally->setText(tr("No votes on these two yet."));
    else
        m_tally->setText(tr("Votes: left %1, right %2, tie %3, both bad %4")
                             .arg(tally.first)
                             .arg(tally.second)
                             .arg(tally.tied)
                             .arg(tally.bad));
}

} // namespace sweetspot::ui
