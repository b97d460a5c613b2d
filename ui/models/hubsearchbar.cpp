// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/hubsearchbar.h"

#include "models/modelsize.h"
#include "models/quantization.h"
#include "ui/base/named.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace sweetspot::ui
{

HubSearchBar::HubSearchBar(QWidget *parent)
    : QWidget(parent)
    , m_text(named(new QLineEdit, "hubText"))
    , m_size(new QComboBox)
    , m_license(new QComboBox)
    , m_quantization(named(new QComboBox, "hubQuantization"))
    , m_fitting(named(new QCheckBox(tr("Fits &here")), "hubFitting"))
{
    m_text->setPlaceholderText(tr("Name, link or organisation/name:QUANTIZATION"));
    m_text->setClearButtonEnabled(true);
    m_size->addItem(tr("Any size"), 0.0);
    for (const double billions : {1.5, 4.0, 9.0, 15.0, 35.0, 80.0})
        m_size->addItem(tr("At most %1").arg(modelSizeLabel(billions * 1e9)), billions * 1e9);
    m_license->addItem(tr("Any licence"), QString());
    for (const char *license : {"apache-2.0", "mit", "llama3.2", "gemma"})
        m_license->addItem(QString::fromLatin1(license), QString::fromLatin1(license));
    m_quantization->addItem(tr("Any quantization"), QString());
    for (const QString &name : quantizationTestingOrder())
        m_quantization->addItem(name, name);
    m_fitting->setToolTip(
        tr("Only models that fit into this machine's memory at the selected quantization (default: Q4_K_M)."));
    auto *go = named(new QPushButton(tr("&Search")), "hubSearch");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_text, 1);
    bar->addWidget(go);
    column->addLayout(bar);
    auto *filters = new QHBoxLayout;
    filters->addWidget(m_size);
    filters->addWidget(m_quantization);
    filters->addWidget(m_license);
    filters->addWidget(m_fitting);
    filters->addStretch(1);
    column->addLayout(filters);
    connect(go, &QPushButton::clicked, this, &HubSearchBar::searchRequested);
    connect(m_text, &QLineEdit::returnPressed, this, &HubSearchBar::searchRequested);
}

void HubSearchBar::setText(const QString &text)
{
    m_text->setText(text);
    m_text->setFocus();
}

QString HubSearchBar::text() const
{
    return m_text->text().trimmed();
}

QString HubSearchBar::quantization() const
{
    return m_quantization->currentData().toString();
}

void HubSearchBar::setFitting(bool fitting)
{
    m_fitting->setChecked(fitting);
}

HubQuery HubSearchBar::query(double usableBytes) const
{
    HubQuery query;
    query.text = text();
    query.license = m_license->currentData().toString();
    if (const double most = m_size->currentData().toDouble(); most > 0)
        query.mostParameters = most;
    query.quantization = quantization();
    if (m_fitting->isChecked())
        query.mostParameters = std::min(query.mostParameters.value_or(std::numeric_limits<double>::max()),
            mostParametersFor(usableBytes, query.quantization));
    return query;
}

} // namespace sweetspot::ui
