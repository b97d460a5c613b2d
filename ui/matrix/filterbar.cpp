// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/filterbar.h"

#include "ui/base/flowlayout.h"
#include "ui/base/groupedbox.h"
#include "ui/base/named.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace sweetspot::ui
{

namespace
{

const QString kBestDevice = QStringLiteral("*best*"); // no device has stars in its name

// Orders as a list offers them: what rows are sorted by, and which way.
QString orderKey(const MatrixOrder &order)
{
    switch (order.by) {
    case MatrixOrder::By::Setup:
        break;
    case MatrixOrder::By::Name:
        return order.descending ? QStringLiteral("name-down") : QStringLiteral("name");
    case MatrixOrder::By::Size:
        return order.descending ? QStringLiteral("size-down") : QStringLiteral("size");
    case MatrixOrder::By::Metric:
        return QStringLiteral("metric:") + order.metric;
    }
    return QStringLiteral("setup");
}

MatrixOrder orderOf(const QString &key)
{
    for (const MatrixOrder::By by : {MatrixOrder::By::Name, MatrixOrder::By::Size})
        for (const bool down : {false, true})
            if (const MatrixOrder order{by, {}, down}; orderKey(order) == key)
                return order;
    if (const QString metric = key.section(QLatin1Char(':'), 1); findMetric(metric))
        return {MatrixOrder::By::Metric, metric, false};
    return {};
}

// What is asked for stays askable, even where the matrix has none of it just now.
void choose(QComboBox *box, const QVariant &value)
{
    int index = box->findData(value);
    if (index < 0 && value.typeId() == QMetaType::QString) {
        box->addItem(value.toString(), value);
        index = box->count() - 1;
    }
    box->setCurrentIndex(std::max(0, index));
}

// The first entry stands for all of them.
void fill(QComboBox *box, const QString &all, const QStringList &values)
{
    const QString chosen = box->currentData().toString();
    box->clear();
    box->addItem(all, QString());
    for (const QString &value : values)
        box->addItem(value, value);
    choose(box, chosen);
}

} // namespace

FilterBar::FilterBar(MatrixModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_flow(new FlowLayout(fontMetrics().height() / 2, this))
    , m_name(named(new QLineEdit, "filterName"))
    , m_hideEmpty(named(new QCheckBox(tr("Hide empty rows and co&lumns")), "filterEmpty"))
{
    setObjectName(QStringLiteral("filterBar"));
    setAccessibleName(tr("What of the matrix is shown"));
    makeFields();
    fillOrders();
    fillFromModel();
    connect(model, &QAbstractItemModel::modelReset, this, &FilterBar::fillFromModel);
    connect(m_name, &QLineEdit::textChanged, this, &FilterBar::read);
    connect(m_hideEmpty, &QCheckBox::toggled, this, &FilterBar::read);
    for (QDoubleSpinBox *field : {m_from, m_to})
        connect(field, &QDoubleSpinBox::valueChanged, this, &FilterBar::read);
    for (QComboBox *box :
        std::initializer_list<QComboBox *>{m_quantization, m_engine, m_device, m_state, m_fit, m_orderBy})
        connect(box, &QComboBox::currentIndexChanged, this, &FilterBar::read);
}

void FilterBar::makeFields()
{
    m_name->setPlaceholderText(tr("Part of a name"));
    m_name->setClearButtonEnabled(true);
    m_name->setMinimumWidth(fontMetrics().averageCharWidth() * 18);
    addLabelled(tr("&Name"), m_name);
    m_from = addSize(tr("Si&ze from"), "filterSizeFrom");
    m_to = addSize(tr("t&o"), "filterSizeTo");
    m_quantization = addChoice(tr("&Quantization"), "filterQuantization");
    m_engine = addChoice(tr("En&gine"), "filterEngine");
    m_device = addChoice(tr("&Device"), "filterDevice");
    m_state = addChoice(tr("S&tate"), "filterState");
    using State = MatrixFilter::State;
    for (const auto &[state, text] :
        {std::pair(State::Any, tr("any")), std::pair(State::Measured, tr("measured")),
            std::pair(State::Failed, tr("failed")), std::pair(State::Skipped, tr("skipped")),
            std::pair(State::NotMeasured, tr("not measured")), std::pair(State::Stale, tr("changed since"))})
        m_state->addItem(text, int(state));
    m_fit = addChoice(tr("Memor&y"), "filterFit");
    using Fit = MatrixFilter::Fit;
    for (const auto &[fit, text] : {std::pair(Fit::Any, tr("any")), std::pair(Fit::Fits, tr("fits")),
             std::pair(Fit::DoesNot, tr("does not fit"))})
        m_fit->addItem(text, int(fit));
    m_flow->addWidget(m_hideEmpty);
    m_orderBy = named(new GroupedBox(tr("Order of the rows")), "sortRows");
    addLabelled(tr("Sort &by"), m_orderBy);
    auto *close = named(new QPushButton(tr("Close")), "closeFilter");
    connect(close, &QPushButton::clicked, this, &FilterBar::closed);
    m_flow->addWidget(close);
}

void FilterBar::addLabelled(const QString &label, QWidget *field)
{
    auto *pair = new QWidget;
    auto *line = new QHBoxLayout(pair);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(fontMetrics().height() / 4);
    auto *words = new QLabel(label);
    words->setBuddy(field);
    line->addWidget(words);
    line->addWidget(field);
    m_flow->addWidget(pair);
}

QComboBox *FilterBar::addChoice(const QString &label, const char *name)
{
    auto *box = named(new QComboBox, name);
    addLabelled(label, box);
    return box;
}

QDoubleSpinBox *FilterBar::addSize(const QString &label, const char *name)
{
    auto *field = named(new QDoubleSpinBox, name);
    constexpr double kMost = 5000; // billions; no open model is as large
    field->setRange(0, kMost);
    field->setDecimals(1);
    field->setSpecialValueText(tr("any", "size"));
    field->setSuffix(tr(" B", "billions of parameters"));
    field->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    field->setKeyboardTracking(false); // not while a number is half written
    addLabelled(label, field);
    return field;
}

void FilterBar::fillOrders()
{
    using By = MatrixOrder::By;
    const std::pair<MatrixOrder, QString> orders[] = {{{}, tr("as set up")},
        {{By::Name, {}, false}, tr("name")}, {{By::Name, {}, true}, tr("name, backwards")},
        {{By::Size, {}, false}, tr("size, smallest first")}, {{By::Size, {}, true}, tr("size, largest first")}};
    for (const auto &[order, text] : orders)
        m_orderBy->add(tr("Models"), text, orderKey(order));
    for (const Metric &metric : metrics())
        m_orderBy->add(GroupedBox::headingOf(metric.profile), tr("best: %1").arg(metric.label),
            orderKey({By::Metric, metric.id, false}));
}

void FilterBar::fillFromModel()
{
    m_setting = true;
    QStringList engines, devices;
    for (const MatrixRow &row : m_model->rows()) {
        engines << row.engine;
        devices << row.lane;
    }
    engines.removeDuplicates();
    devices.removeDuplicates();
    fill(m_quantization, tr("any"), m_model->columns());
    fill(m_engine, tr("any"), engines);
    fill(m_device, tr("any"), devices);
    if (devices.size() > 1)
        m_device->insertItem(1, tr("the best one for each model"), kBestDevice);
    m_setting = false;
}

void FilterBar::set(const MatrixFilter &filter, const MatrixOrder &order)
{
    m_setting = true;
    m_name->setText(filter.name);
    m_from->setValue(filter.sizeFrom.value_or(0));
    m_to->setValue(filter.sizeTo.value_or(0));
    choose(m_quantization, filter.quantization);
    choose(m_engine, filter.engine);
    choose(m_device, filter.bestDevice ? kBestDevice : filter.device);
    choose(m_state, int(filter.state));
    choose(m_fit, int(filter.fit));
    m_hideEmpty->setChecked(filter.hideEmpty);
    choose(m_orderBy, orderKey(order));
    m_setting = false;
    read();
}

void FilterBar::read()
{
    if (m_setting)
        return;
    const auto size = [](const QDoubleSpinBox *field) {
        return field->value() > 0 ? std::optional<double>(field->value()) : std::nullopt;
    };
    MatrixFilter filter;
    filter.name = m_name->text().trimmed();
    filter.sizeFrom = size(m_from);
    filter.sizeTo = size(m_to);
    filter.quantization = m_quantization->currentData().toString();
    filter.engine = m_engine->currentData().toString();
    const QString device = m_device->currentData().toString();
    filter.bestDevice = device == kBestDevice;
    filter.device = filter.bestDevice ? QString() : device;
    filter.state = MatrixFilter::State(m_state->currentData().toInt());
    filter.fit = MatrixFilter::Fit(m_fit->currentData().toInt());
    filter.hideEmpty = m_hideEmpty->isChecked();
    const MatrixOrder order = orderOf(m_orderBy->currentData().toString());
    if (filter == m_filter && order == m_order)
        return;
    m_filter = filter;
    m_order = order;
    emit changed();
}

void FilterBar::takeFocus()
{
    m_name->setFocus();
    m_name->selectAll();
}

void FilterBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace sweetspot::ui
