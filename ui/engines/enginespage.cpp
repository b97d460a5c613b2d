// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engines/enginespage.h"

#include "core/engines/enginekind.h"
#include "core/store/person/pricescodec.h"
#include "models/foreigntext.h"
#include "models/tooltiptext.h"
#include "ui/base/table.h"
#include "ui/engines/buildbox.h"
#include "ui/engines/enginedetails.h"
#include "ui/engines/enginemonitor.h"
#include "ui/engines/installbox.h"
#include "ui/project/document.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace sweetspot::ui
{
namespace
{
enum Column { Name, State, Version, Where, Models, Latency, Connection };

QString stateText(const EngineState *state, bool asking)
{
    if (asking && !state)
        return EnginesPage::tr("checking…");
    if (!state)
        return EnginesPage::tr("not checked yet");
    return state->usable ? EnginesPage::tr("ready") : EnginesPage::tr("not usable");
}

QString connectionText(const ConnectionState *connection)
{
    if (!connection)
        return {};
    QString text = breakerLabel(connection->breaker);
    if (connection->retries > 0)
        text += QStringLiteral(", ") + EnginesPage::tr("%n request(s) retried", "", connection->retries);
    return text;
}
} // namespace

EnginesPage::EnginesPage(Document *document, EngineMonitor *monitor, QWidget *parent)
    : Page(kId, Glyph::Chip, tr("Engines"), parent)
    , m_document(document)
    , m_monitor(monitor)
    , m_table(makeTable("engines", tr("Engines of the project"),
          {tr("Engine"), tr("State"), tr("Version"), tr("Program or address"), tr("Models"), tr("Latency"),
              tr("Connection")}))
    , m_details(new EngineDetails(document, monitor))
    , m_builds(new BuildBox)
    , m_install(new InstallBox)
    , m_add(new QPushButton(tr("&Add engine")))
    , m_remove(new QPushButton(tr("Re&move")))
    , m_ask(new QPushButton(tr("Check a&gain")))
{
    setObjectName(QStringLiteral("enginesPage"));
    const int space = fontMetrics().height() / 2;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space, space, space, space);
    auto *hello = new QLabel(
        tr("Every model of the project can be measured on several engines, side by side. llama.cpp is always "
           "included; nothing is sent to another machine until you allow it here."));
    hello->setWordWrap(true);
    column->addWidget(hello);
    auto *bar = makeBar();
    column->addLayout(bar);
    auto *split = new QSplitter(Qt::Vertical);
    split->addWidget(m_table);
    auto *below = new QWidget; // what is selected: its settings, and of llama.cpp the builds there are
    auto *selected = new QVBoxLayout(below);
    selected->setContentsMargins(0, 0, 0, 0);
    selected->addWidget(m_details, 1);
    selected->addWidget(m_install);
    selected->addWidget(m_builds);
    selected->addStretch(0);
    split->addWidget(below);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    split->setSizes({fontMetrics().height() * 10, fontMetrics().height() * 30});
    column->addWidget(split, 1);
    m_table->header()->setStretchLastSection(true);
    connectAll();
    refresh();
}

QLayout *EnginesPage::makeBar()
{
    auto *bar = new QHBoxLayout;
    auto *menu = new QMenu(m_add);
    menu->setToolTipsVisible(true);
    for (const EngineKind &kind : engineKinds()) {
        auto *action = menu->addAction(kind.label, this, [this, id = kind.id] { add(id); });
        action->setToolTip(toolTipText(kind.explanation));
    }
    m_add->setMenu(menu);
    m_add->setObjectName(QStringLiteral("addEngine"));
    m_remove->setObjectName(QStringLiteral("removeEngine"));
    m_ask->setObjectName(QStringLiteral("askEngines"));
    for (QPushButton *button : {m_add, m_remove, m_ask})
        bar->addWidget(button);
    bar->addStretch(1);
    return bar;
}

void EnginesPage::connectAll()
{
    connect(m_table, &QTreeWidget::currentItemChanged, this, [this] {
        if (!m_showing)
            showSelected();
        m_remove->setEnabled(!isBuiltIn(selected()) && m_document->isEditable());
    });
    connect(m_table, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *item, int at) {
        if (!m_showing && at == Name)
            QMetaObject::invokeMethod(
                this,
                [this, name = item->data(Name, Qt::UserRole).toString(),
                    on = item->checkState(Name) == Qt::Checked] { enable(name, on); },
                Qt::QueuedConnection);
    });
    connect(m_remove, &QPushButton::clicked, this, &EnginesPage::remove);
    connect(m_ask, &QPushButton::clicked, m_monitor, &EngineMonitor::ask);
    connect(m_details, &EngineDetails::keysRequested, this, &EnginesPage::keysRequested);
    connect(m_details, &EngineDetails::pricesRequested, this, &EnginesPage::openPrices);
    connect(m_details, &EngineDetails::noted, this, &EnginesPage::noted);
    connect(m_details, &EngineDetails::failed, this, &EnginesPage::failed);
    connect(m_details, &EngineDetails::renamed, this, [this](const QString &name) {
        refresh();
        m_details->show(name);
    });
    connect(m_builds, &BuildBox::noted, this, &EnginesPage::noted);
    connect(m_builds, &BuildBox::failed, this, &EnginesPage::failed);
    connect(m_builds, &BuildBox::fetched, m_monitor, &EngineMonitor::takeFetched);
    connect(m_install, &InstallBox::noted, this, &EnginesPage::noted);
    connect(m_install, &InstallBox::failed, this, &EnginesPage::failed);
    connect(m_install, &InstallBox::installed, m_monitor, &EngineMonitor::takeFetched);
    connect(m_document, &Document::opened, this, [this] {
        m_asked = false;
        m_details->show({});
        refresh();
        showSelected();
    });
    connect(m_document, &Document::changed, this, &EnginesPage::refresh);
    connect(m_document, &Document::historyChanged, this, &EnginesPage::refresh);
    connect(m_monitor, &EngineMonitor::changed, this, &EnginesPage::refresh);
    connect(m_monitor->secrets(), &SecretStore::changed, this, [this] {
        if (m_asked)
            m_monitor->ask();
    });
}

void EnginesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_asked && m_document->isOpen()) {
        m_asked = true;
        m_monitor->ask();
    }
}

QString EnginesPage::selected() const
{
    const QTreeWidgetItem *item = m_table->currentItem();
    return item ? item->data(Name, Qt::UserRole).toString() : QString();
}

// The kind of the selected engine where Sweetspot starts its program and found none; empty: there is nothing to
// install.
QString EnginesPage::installable() const
{
    const QString name = selected();
    const EngineState *state = m_monitor->state(name);
    if (!state || state->usable || !state->where.isEmpty())
        return {};
    if (isBuiltIn(name))
        return name;
    for (const EngineEntry &entry : m_document->data().settings.engines)
        if (entry.name == name && engineUrl(entry).isEmpty() && entry.program.isEmpty())
            return entry.kind;
    return {};
}

void EnginesPage::showSelected()
{
    const QString name = selected();
    m_details->show(name);
    m_builds->setVisible(name.isEmpty() || isBuiltIn(name));
    m_install->offer(m_document->isOpen() ? installable() : QString());
}

void EnginesPage::refresh()
{
    const QString before = selected();
    m_showing = true;
    m_table->clear();
    QVector<EngineEntry> all;
    if (m_document->isOpen())
        all = m_document->data().settings.engines;
    for (const EngineKind &kind : builtInEngines()) {
        EngineEntry ours;
        ours.name = kind.id;
        all.prepend(ours);
    }
    for (const EngineEntry &entry : all) {
        const bool isOurs = isBuiltIn(entry.name);
        const EngineState *state = m_monitor->state(entry.name);
        auto *item = new QTreeWidgetItem(m_table);
        item->setText(Name, entry.name);
        item->setSizeHint(Name,
            QSize(fontMetrics().horizontalAdvance(entry.name) + fontMetrics().height() * 5 / 2,
                fontMetrics().height() * 3 / 2));
        item->setData(Name, Qt::UserRole, entry.name);
        if (!isOurs && m_document->isEditable())
            item->setCheckState(Name, entry.enabled ? Qt::Checked : Qt::Unchecked);
        item->setText(State, stateText(state, m_monitor->isAsking()));
        if (state) {
            item->setText(Version, foreignText(state->version));
            item->setText(Where, foreignText(state->where));
            item->setToolTip(Where, toolTipText(state->where));
            item->setText(
                Models, state->models.isEmpty() ? QString() : QLocale().toString(state->models.size()));
            item->setToolTip(Models, toolTipText(state->models.mid(0, 30).join(QLatin1Char('\n'))));
            if (state->latencyMs)
                item->setText(Latency, tr("%1 ms").arg(QLocale().toString(*state->latencyMs, 'f', 1)));
            item->setToolTip(State, toolTipText(state->problem));
        }
        item->setText(Connection, connectionText(m_monitor->connection(entry.name)));
        if (const ConnectionState *connection = m_monitor->connection(entry.name))
            item->setToolTip(Connection, toolTipText(connection->lastProblem));
        if (entry.name == before || (before.isEmpty() && m_table->topLevelItemCount() == 1))
            m_table->setCurrentItem(item);
    }
    for (int i = 0; i < Connection; ++i) {
        m_table->resizeColumnToContents(i);
        m_table->setColumnWidth(i, m_table->columnWidth(i) + fontMetrics().averageCharWidth() * 2);
    }
    m_table->setColumnWidth(
        Where, std::min(m_table->columnWidth(Where), fontMetrics().averageCharWidth() * 50));
    m_table->setColumnWidth(
        Version, std::min(m_table->columnWidth(Version), fontMetrics().averageCharWidth() * 40));
    m_showing = false;
    const bool editable = m_document->isEditable();
    m_add->setEnabled(editable);
    m_remove->setEnabled(editable && !selected().isEmpty() && !isBuiltIn(selected()));
    m_ask->setEnabled(m_document->isOpen() && !m_monitor->isAsking());
    m_builds->show(m_monitor->builds());
    m_install->offer(m_document->isOpen() ? installable() : QString());
    if (selected() != before)
        showSelected();
}

void EnginesPage::add(const QString &kindId)
{
    const EngineKind *kind = findEngineKind(kindId);
    const auto &all = m_document->data().settings.engines;
    const QString plain = kind->entryName.isEmpty() ? kind->id : kind->entryName;
    QString name = plain;
    for (int number = 2;
         std::any_of(all.begin(), all.end(), [&name](const EngineEntry &entry) { return entry.name == name; });
         ++number)
        name = QStringLiteral("%1 %2").arg(plain).arg(number);
    EngineEntry entry;
    entry.name = name;
    entry.kind = kind->id;
    if (kind->url.isEmpty() && kind->program.isEmpty()) // nothing is started, so it needs an address
        entry.url = kind->urlHint;
    if (kind->takesCommand) // something to begin with; it does not run before it is allowed
        entry.command = QString::fromLatin1(kCommandExample);
    m_document->change(tr("add engine"), {}, [&](ProjectData &data) { data.settings.engines << entry; });
    select(name);
    if (!m_monitor->isAsking())
        m_monitor->ask();
}

void EnginesPage::select(const QString &name)
{
    for (int i = 0; i < m_table->topLevelItemCount(); ++i)
        if (m_table->topLevelItem(i)->data(Name, Qt::UserRole).toString() == name)
            m_table->setCurrentItem(m_table->topLevelItem(i));
}

void EnginesPage::remove()
{
    const QString name = selected();
    m_document->change(tr("remove engine"), {}, [&name](ProjectData &data) {
        auto &all = data.settings.engines;
        all.erase(std::remove_if(
                      all.begin(), all.end(), [&name](const EngineEntry &entry) { return entry.name == name; }),
            all.end());
    });
}

void EnginesPage::enable(const QString &name, bool on)
{
    m_document->change(on ? tr("include engine") : tr("exclude engine"), {}, [&](ProjectData &data) {
        for (EngineEntry &entry : data.settings.engines)
            if (entry.name == name)
                entry.enabled = on;
    });
}

void EnginesPage::openPrices()
{
    const auto path = makeOwnPrices();
    if (!path) {
        emit failed(path.error());
        return;
    }
    emit noted(
        tr("The price list is %1; edit it in a text editor. It is read again before each run.").arg(*path));
    QDesktopServices::openUrl(QUrl::fromLocalFile(*path));
}
} // namespace sweetspot::ui
