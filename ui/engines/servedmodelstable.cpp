// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engines/servedmodelstable.h"

#include "models/foreigntext.h"
#include "ui/base/table.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sweetspot::ui
{

ServedModelsTable::ServedModelsTable(QWidget *parent)
    : QWidget(parent)
    , m_models(makeTable(
          "servedModels", tr("Models of this server"), {tr("Model of the server"), tr("Row of the matrix")}))
    , m_another(new QLineEdit)
    , m_add(new QPushButton(tr("Add &model")))
    , m_fetch(new QPushButton)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_models->header()->setStretchLastSection(false);
    m_models->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    column->addWidget(m_models, 1);
    auto *adding = new QHBoxLayout;
    m_another->setPlaceholderText(tr("Another model, by the server's name"));
    m_another->setObjectName(QStringLiteral("engineAnother"));
    m_fetch->setObjectName(QStringLiteral("engineFetch"));
    m_fetch->setToolTip(tr("Asks this server to download the model from its library."));
    adding->addWidget(m_another, 1);
    adding->addWidget(m_add);
    adding->addWidget(m_fetch);
    column->addLayout(adding);
    // After the signal: the answer to a change rebuilds the list, and with it what sent the signal.
    connect(m_models, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *item) {
        if (!m_showing)
            QMetaObject::invokeMethod(
                this,
                [this, name = item->data(0, Qt::UserRole).toString(), on = item->checkState(0) == Qt::Checked] {
                    choose(name, on);
                },
                Qt::QueuedConnection);
    });
    connect(m_add, &QPushButton::clicked, this, &ServedModelsTable::add);
    connect(m_another, &QLineEdit::returnPressed, this, &ServedModelsTable::add);
    connect(m_fetch, &QPushButton::clicked, this, [this] {
        if (m_fetching)
            emit stopRequested();
        else if (const QString model = m_another->text().trimmed(); !model.isEmpty())
            emit fetchRequested(model);
    });
}

void ServedModelsTable::setFetching(bool fetching)
{
    m_fetching = fetching;
    m_fetch->setText(fetching ? tr("Stop do&wnload") : tr("Do&wnload with %1").arg(m_fetcher));
}

void ServedModelsTable::show(
    const EngineEntry &entry, const EngineState *state, const QStringList &rows, bool asking)
{
    m_showing = true;
    m_chosen = entry.models;
    const EngineKind *kind = findEngineKind(entry.kind);
    m_fetcher = kind && kind->fetches ? kind->label : QString();
    m_fetch->setVisible(!m_fetcher.isEmpty());
    QStringList names;
    for (const ServedModel &model : m_chosen)
        names << model.served;
    if (state)
        for (const QString &name : state->models)
            if (!names.contains(name))
                names << name;
    m_models->clear();
    for (const QString &name : names) {
        auto *item = new QTreeWidgetItem(m_models, {foreignText(name)});
        item->setData(0, Qt::UserRole, name);
        const auto chosen = std::find_if(m_chosen.begin(), m_chosen.end(),
            [&name](const ServedModel &model) { return model.served == name; });
        item->setCheckState(0, chosen != m_chosen.end() ? Qt::Checked : Qt::Unchecked);
        auto *row = new QComboBox;
        row->setAccessibleName(tr("Row of %1").arg(foreignText(name)));
        row->addItem(tr("separate row"), QString());
        for (const QString &model : rows)
            row->addItem(model, model);
        row->setCurrentIndex(chosen != m_chosen.end() ? std::max(0, row->findData(chosen->model)) : 0);
        row->setEnabled(chosen != m_chosen.end());
        connect(row, &QComboBox::activated, this, [this, name, row] {
            QMetaObject::invokeMethod(
                this, [this, name, model = row->currentData().toString()] { put(name, model); },
                Qt::QueuedConnection);
        });
        m_models->setItemWidget(item, 1, row);
    }
    if (names.isEmpty()) {
        auto *item = new QTreeWidgetItem(
            m_models, {asking ? tr("Checking…") : tr("Not known yet; “Check again” loads the list.")});
        item->setFlags(Qt::NoItemFlags);
    }
    m_models->setColumnWidth(1, fontMetrics().averageCharWidth() * 40);
    m_showing = false;
}

void ServedModelsTable::add()
{
    const QString name = m_another->text().trimmed();
    m_another->clear();
    if (!name.isEmpty())
        choose(name, true);
}

void ServedModelsTable::choose(const QString &served, bool on)
{
    QVector<ServedModel> models = m_chosen;
    const bool there = std::any_of(
        models.begin(), models.end(), [&served](const ServedModel &model) { return model.served == served; });
    if (on == there)
        return;
    if (on)
        models << ServedModel{served, {}, {}};
    else
        models.erase(std::remove_if(models.begin(), models.end(),
                         [&served](const ServedModel &model) { return model.served == served; }),
            models.end());
    emit changed(on ? tr("include served model") : tr("exclude served model"), models);
}

void ServedModelsTable::put(const QString &served, const QString &row)
{
    QVector<ServedModel> models = m_chosen;
    for (ServedModel &model : models)
        if (model.served == served)
            model.model = row;
    emit changed(tr("choose row"), models);
}

} // namespace sweetspot::ui
