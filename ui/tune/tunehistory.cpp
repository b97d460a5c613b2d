// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tune/tunehistory.h"

#include "core/report/tunewords.h"
#include "core/run/tunelist.h"
#include "models/foreigntext.h"
#include "models/tooltiptext.h"
#include "ui/base/background.h"
#include "ui/base/latelabel.h"
#include "ui/base/named.h"
#include "ui/base/tr.h"

#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QVBoxLayout>

namespace sweetspot::ui
{

namespace
{

QVector<TuneView> readNewest(const QString &path, qsizetype most, const std::stop_token &stop)
{
    QVector<TuneView> views;
    for (const QString &id : tuningIds(path)) {
        if (stop.stop_requested() || views.size() >= most)
            break;
        if (const auto view = readTuning(path, id)) // one that is damaged hides no other
            views << *view;
    }
    return views;
}

QString lineOf(const TuneView &view)
{
    TuneAccount account; // as much of it as a headline needs
    account.goal = view.subject.goal; // which says what the figures are of
    account.progress = view.progress;
    const QString when = QLocale().toString(view.subject.startedUtc.toLocalTime(), QLocale::ShortFormat);
    const QString what = view.progress.result.end == TuneEnd::NotYet ? UiTr::tr("Paused; it can go on.")
                                                                     : QString(tuneHeadline(account));
    return QStringLiteral("%1 · %2\n%3").arg(when, view.subject.cell.toString(), what);
}

} // namespace

TuneHistory::TuneHistory(QWidget *parent)
    : QWidget(parent)
    , m_list(named(new QListWidget, "tuneHistory", UiTr::tr("Earlier tunings")))
    , m_reading(named(new LateLabel(UiTr::tr("Reading…")), "tuneReading"))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(fontMetrics().height() / 4);
    auto *heading = new QLabel(UiTr::tr("Ea&rlier tunings"));
    heading->setBuddy(m_list);
    column->addWidget(heading);
    column->addWidget(m_reading);
    column->addWidget(m_list, 1);
    m_list->setWordWrap(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAlternatingRowColors(true);
    m_list->setMinimumHeight(fontMetrics().height() * 5);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0 && row < m_views.size())
            emit chosen(m_views.at(row));
    });
    setViews({});
}

void TuneHistory::setProject(const QString &path)
{
    const int number = ++m_number;
    if (path.isEmpty()) {
        setViews({});
        return;
    }
    m_reading->begin();
    inBackground(
        this, [path](const std::stop_token &stop) { return readNewest(path, kMost, stop); },
        [this, number](const QVector<TuneView> &views) {
            m_reading->end();
            if (number == m_number)
                setViews(views);
        });
}

void TuneHistory::setViews(const QVector<TuneView> &views)
{
    m_views = views;
    const QSignalBlocker quiet(m_list); // nobody has chosen
    m_list->clear();
    for (const TuneView &view : views) {
        const QString line = foreignText(lineOf(view));
        auto *item = new QListWidgetItem(line, m_list);
        item->setToolTip(toolTipText(line));
    }
    m_list->setCurrentRow(-1);
    setVisible(!views.isEmpty());
}

void TuneHistory::clearChoice()
{
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentRow(-1);
}

} // namespace sweetspot::ui
