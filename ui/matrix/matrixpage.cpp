// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/matrixpage.h"

#include "models/matrixmodel.h"
#include "models/tooltiptext.h"
#include "ui/base/groupedbox.h"
#include "ui/base/tonedlabel.h"
#include "ui/matrix/devicestrip.h"
#include "ui/matrix/filterbar.h"
#include "ui/matrix/heatmapview.h"
#include "ui/matrix/legend.h"
#include "ui/matrix/matrixcontrols.h"
#include "ui/matrix/resultcard.h"
#include "ui/project/document.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace sweetspot::ui
{
MatrixPage::MatrixPage(Document *document, MatrixModel *model, QWidget *parent)
    : Page(kId, Glyph::Squares, tr("Matrix"), parent)
    , m_document(document)
    , m_model(model)
    , m_view(new HeatMapView(model, this))
    , m_metric(new GroupedBox(tr("Metric shown in the matrix"), this))
    , m_mode(new QComboBox(this))
    , m_summary(new TonedLabel(TonedLabel::Tone::Muted, this))
    , m_warning(new TonedLabel(TonedLabel::Tone::Warning, this))
    , m_devices(new DeviceStrip(document, this))
    , m_card(new ResultCard(this))
    , m_controls(new MatrixControls(model, m_view, this))
{
    const int space = fontMetrics().height() / 2;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space, space, space, space);
    makeBar(column);
    column->addWidget(m_devices);
    column->addWidget(m_controls->bar());
    column->addWidget(m_controls->devices());
    column->addWidget(m_controls->note());
    column->addWidget(m_card);
    makeMiddle(column);
    m_warning->setObjectName(QStringLiteral("disturbance"));
    m_warning->hide();
    column->addWidget(m_warning);
    column->addWidget(m_summary);
    connectAll();
    m_controls->setProject(m_document->path());
    refresh();
}

void MatrixPage::makeBar(QBoxLayout *column)
{
    const int space = fontMetrics().height() / 2;
    auto *bar = new QHBoxLayout;
    column->addLayout(bar);
    auto *metricLabel = new QLabel(tr("&Show"), this);
    metricLabel->setBuddy(m_metric);
    fillMetrics();
    bar->addWidget(metricLabel);
    bar->addWidget(m_metric, 1);
    bar->addSpacing(space);
    auto *modeLabel = new QLabel(tr("&Mode"), this);
    modeLabel->setBuddy(m_mode);
    m_mode->setObjectName(QStringLiteral("modeSelector"));
    m_mode->addItem(tr("Quick"), int(TestMode::Quick));
    m_mode->addItem(tr("Full"), int(TestMode::Full));
    m_mode->setToolTip(tr("Quick measures a few quantizations with few repetitions, full measures all of them "
                          "until the intervals are narrow."));
    bar->addWidget(modeLabel);
    bar->addWidget(m_mode);
    auto *look = new QToolButton(this);
    look->setObjectName(QStringLiteral("matrixView"));
    look->setText(tr("Vie&w"));
    look->setToolTip(tr("Filter, sort, colours, size of the squares"));
    look->setPopupMode(QToolButton::InstantPopup);
    m_look = new QMenu(look);
    m_look->addActions(actions());
    look->setMenu(m_look);
    bar->addWidget(look);
    bar->addWidget(new Legend(m_model, this), 2);
}

void MatrixPage::makeMiddle(QBoxLayout *column)
{
    auto *holder = new QWidget(this);
    m_stack = new QStackedLayout(holder);
    auto *empty
        = new QLabel(tr("No models in this project yet.\n\nDrop GGUF files anywhere in this window, or add "
                        "them to the list on the left.\nEach model becomes a row, each quantization a column."),
            holder);
    empty->setObjectName(QStringLiteral("matrixEmpty"));
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    m_stack->addWidget(m_view);
    m_stack->addWidget(empty);
    column->addWidget(holder, 1);
}

void MatrixPage::setShareMenu(QMenu *menu)
{
    m_view->setShareMenu(menu);
    m_look->addMenu(menu);
    addAction(menu->menuAction());
}

// Its keys mean nothing while another page is seen.
void MatrixPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    for (QAction *action : actions())
        action->setEnabled(true);
}

void MatrixPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    for (QAction *action : actions())
        action->setEnabled(false);
}

void MatrixPage::fillMetrics()
{
    m_metric->setObjectName(QStringLiteral("metricSelector"));
    // As wide as there is room, not as the longest name of fifty.
    m_metric->setMinimumContentsLength(8);
    m_metric->setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Fixed);
    m_metric->setMaximumWidth(fontMetrics().averageCharWidth() * 44);
    for (const Metric &metric : metrics()) {
        m_metric->add(GroupedBox::headingOf(metric.profile),
            metric.unit.isEmpty() ? metric.label : QStringLiteral("%1 [%2]").arg(metric.label, metric.unit),
            metric.id);
        m_metric->setItemData(m_metric->findData(metric.id), toolTipText(metric.meaning), Qt::ToolTipRole);
    }
    m_metric->add(GroupedBox::headingOf({}), tr("Rating"), QStringLiteral("rating"));
}

void MatrixPage::connectAll()
{
    connect(m_metric, &QComboBox::currentIndexChanged, this, [this] { m_model->setMetric(shownMetric()); });
    connect(m_mode, &QComboBox::currentIndexChanged, this, [this] {
        if (m_refreshing)
            return;
        const auto mode = TestMode(m_mode->currentData().toInt());
        m_document->change(tr("change mode"), {}, [mode](ProjectData &data) { data.config.testMode = mode; });
    });
    connect(m_view, &HeatMapView::toggleRequested, this, &MatrixPage::toggle);
    connect(m_view, &HeatMapView::forceRequested, this, &MatrixPage::force);
    connect(m_document, &Document::opened, this, [this] { m_controls->setProject(m_document->path()); });
    connect(m_document, &Document::changed, this, &MatrixPage::refresh);
    connect(m_model, &QAbstractItemModel::modelReset, this, &MatrixPage::refresh);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &MatrixPage::refresh);
}

QString MatrixPage::shownMetric() const
{
    return m_metric->currentData().toString();
}

void MatrixPage::setMetric(const QString &id)
{
    if (const int index = m_metric->findData(id); index >= 0)
        m_metric->setCurrentIndex(index);
}

void MatrixPage::toggle(const QVector<MatrixKey> &keys, bool include)
{
    const QString text = include ? tr("include cells") : tr("exclude cells");
    m_document->change(text, {}, [&](ProjectData &data) {
        for (const MatrixKey &key : keys) {
            if (include)
                data.settings.excluded.remove(key);
            else
                data.settings.excluded.insert(key);
        }
    });
}

void MatrixPage::force(const QVector<MatrixKey> &keys, bool on)
{
    const QString text = on ? tr("always measure cells") : tr("let rules decide on cells");
    m_document->change(text, {}, [&](ProjectData &data) {
        for (const MatrixKey &key : keys) {
            if (on) {
                data.settings.forced.insert(key);
                data.settings.excluded.remove(key);
            } else {
                data.settings.forced.remove(key);
            }
        }
    });
}

void MatrixPage::refresh()
{
    m_refreshing = true;
    m_mode->setCurrentIndex(m_document->data().config.testMode == TestMode::Quick ? 0 : 1);
    m_refreshing = false;
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    // Cells that the mode leaves out or that cannot be measured are a common surprise, so they are counted
    // here.
    QHash<SquarePlan, int> count;
    for (int row = 0; row < m_model->rowCount(); ++row)
        for (int column = 0; column < m_model->columnCount(); ++column)
            ++count[m_model->square(row, column).plan];
    QStringList parts{tr("Cells to measure: %1").arg(count[SquarePlan::In])};
    const std::pair<SquarePlan, QString> others[] = {{SquarePlan::OtherMode, tr("full mode only: %1")},
        {SquarePlan::Unusable, tr("unusable: %1")}, {SquarePlan::Out, tr("excluded: %1")},
        {SquarePlan::OtherDevice, tr("on devices that take no part: %1")}};
    for (const auto &[plan, text] : others)
        if (count[plan] > 0)
            parts << text.arg(count[plan]);
    parts << tr("click a corner box or press Space to include or exclude cells; double-click a heading for an "
                "entire row or column");
    m_summary->setText(parts.join(QStringLiteral(" · ")));
    m_summary->setVisible(m_warning->text().isEmpty() && m_model->rowCount() > 0);
}

void MatrixPage::follow(const QVector<CellUpdate> &updates)
{
    for (const CellUpdate &update : updates)
        if (update.warning.isEmpty())
            m_warnings.remove(update.cell);
        else
            m_warnings.insert(update.cell, update.warning);
    showWarning();
}

void MatrixPage::endWarnings()
{
    m_warnings.clear();
    showWarning();
}

void MatrixPage::showWarning()
{
    const QString text
        = m_warnings.isEmpty() ? QString() : tr("≈ %1 Such attempts are discarded.").arg(*m_warnings.begin());
    if (m_warning->text() == text)
        return;
    m_warning->tell(text);
    m_summary->setVisible(text.isEmpty() && m_model->rowCount() > 0); // in its place, so that nothing moves
}

void MatrixPage::setRunning(bool running)
{
    m_view->setEditable(!running && !m_document->isReadOnly());
    m_mode->setEnabled(!running && !m_document->isReadOnly());
    m_devices->setRunning(running);
}
} // namespace sweetspot::ui
