// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/matrixcontrols.h"

#include "ui/base/named.h"
#include "ui/matrix/devicetabs.h"
#include "ui/matrix/filterbar.h"
#include "ui/matrix/heatmapview.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTimer>

namespace sweetspot::ui
{

namespace
{

constexpr double kZoomStep = 1.2;

const QString kSettings = QStringLiteral("sweetspot");

} // namespace

MatrixControls::MatrixControls(MatrixModel *model, HeatMapView *view, QWidget *page)
    : QObject(page)
    , m_model(model)
    , m_view(view)
    , m_page(page)
    , m_bar(new FilterBar(model, page))
    , m_tabs(new DeviceTabs(model, page))
    , m_note(new QWidget(page))
    , m_hidden(named(new QLabel, "matrixHidden"))
    , m_later(new QTimer(this))
{
    m_bar->hide();
    makeNote(page);
    makeFilterActions();
    makeColourActions();
    makeZoomActions();
    constexpr int kLaterMs = 300;
    m_later->setSingleShot(true);
    m_later->setInterval(kLaterMs);
    connect(m_later, &QTimer::timeout, this, &MatrixControls::arrange);
    connect(model, &QAbstractItemModel::modelReset, this, &MatrixControls::arrange);
    connect(model, &QAbstractItemModel::dataChanged, this, [this] {
        if (!m_later->isActive() && (!m_bar->filter().isEmpty() || m_bar->order() != MatrixOrder()))
            m_later->start();
    });
    connect(m_bar, &FilterBar::changed, this, [this] {
        arrange();
        save();
    });
    connect(m_tabs, &DeviceTabs::picked, this,
        [this] { m_bar->set(m_tabs->chosen(m_bar->filter()), m_bar->order()); });
    connect(m_bar, &FilterBar::closed, this, [this] {
        m_bar->hide();
        m_view->setFocus();
    });
    connect(view, &HeatMapView::keepRequested, this, &MatrixControls::keepRow);
    connect(view, &HeatMapView::zoomChanged, this, &MatrixControls::save);
}

void MatrixControls::makeNote(QWidget *page)
{
    auto *line = new QHBoxLayout(m_note);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(page->fontMetrics().height() / 2);
    auto *all = named(new QPushButton(tr("Show all")), "matrixShowAll");
    connect(all, &QPushButton::clicked, this, &MatrixControls::showAll);
    line->addWidget(m_hidden);
    line->addWidget(all);
    line->addStretch(1);
    m_note->hide();
}

QAction *MatrixControls::addAction(const QString &text, const char *name, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcuts(keys);
    m_page->addAction(action);
    m_actions << action;
    return action;
}

void MatrixControls::makeFilterActions()
{
    const QAction *filter
        = addAction(tr("&Filter and sort…"), "matrixFilter", {QKeySequence(QStringLiteral("Ctrl+F"))});
    connect(filter, &QAction::triggered, this, [this] {
        m_bar->show();
        m_bar->takeFocus();
    });
    connect(addAction(tr("Show &all rows and columns"), "matrixAll", {}), &QAction::triggered, this,
        &MatrixControls::showAll);
}

void MatrixControls::makeColourActions()
{
    auto *group = new QActionGroup(this);
    const std::pair<ColourView, QString> views[] = {{ColourView::Value, tr("Colours: &value")},
        {ColourView::BestPerRow, tr("Colours: best of each &row")},
        {ColourView::DistanceFromBest, tr("Colours: &distance from the best")}};
    for (const auto &[view, text] : views) {
        QAction *action = addAction(text, "matrixColours", {});
        action->setCheckable(true);
        action->setChecked(view == m_model->colourView());
        group->addAction(action);
        m_colours << action;
        connect(action, &QAction::triggered, this, [this, view = view] {
            m_model->setColourView(view);
            save();
        });
    }
}

void MatrixControls::makeZoomActions()
{
    // With and without Shift, whichever the keyboard needs for a plus.
    connect(addAction(tr("&Larger squares"), "matrixZoomIn",
                {QKeySequence(QStringLiteral("Ctrl++")), QKeySequence(QStringLiteral("Ctrl+="))}),
        &QAction::triggered, this, [this] { m_view->setZoom(m_view->zoom() * kZoomStep); });
    connect(addAction(tr("&Smaller squares"), "matrixZoomOut", {QKeySequence(QStringLiteral("Ctrl+-"))}),
        &QAction::triggered, this, [this] { m_view->setZoom(m_view->zoom() / kZoomStep); });
    connect(
        addAction(tr("&Usual size of squares"), "matrixZoomReset", {QKeySequence(QStringLiteral("Ctrl+0"))}),
        &QAction::triggered, this, [this] { m_view->setZoom(1); });
}

void MatrixControls::setProject(const QString &project)
{
    if (project == m_project)
        return;
    m_project = project;
    const MatrixViewState state
        = project.isEmpty() ? MatrixViewState() : readViewState(QSettings(kSettings, kSettings), project);
    m_loading = true;
    m_kept = state.kept;
    m_bar->set(state.filter, state.order);
    m_colours.at(int(state.colours))->setChecked(true);
    m_model->setColourView(state.colours);
    m_view->setZoom(state.zoom);
    m_loading = false;
    arrange();
}

MatrixViewState MatrixControls::state() const
{
    return {m_bar->filter(), m_bar->order(), m_kept, m_model->colourView(), m_view->zoom()};
}

void MatrixControls::save()
{
    if (m_loading || m_project.isEmpty())
        return;
    QSettings settings(kSettings, kSettings);
    writeViewState(settings, m_project, state());
}

QWidget *MatrixControls::devices() const
{
    return m_tabs;
}

void MatrixControls::arrange()
{
    m_later->stop();
    m_tabs->tell(m_bar->filter());
    const ShownMatrix shown = shownOf(*m_model, m_bar->filter(), m_bar->order(), m_kept);
    m_view->arrange(shown, m_bar->order() == MatrixOrder() && shown.kept == 0);
    tellHidden();
}

void MatrixControls::tellHidden()
{
    const ShownMatrix &shown = m_view->shown();
    QStringList parts;
    if (shown.hiddenRows > 0)
        parts << tr("%1 of %n row(s) hidden", "", m_model->rowCount()).arg(shown.hiddenRows);
    if (shown.hiddenColumns > 0)
        parts << tr("%1 of %n column(s) hidden", "", m_model->columnCount()).arg(shown.hiddenColumns);
    m_hidden->setText(parts.join(QStringLiteral(" · ")));
    m_note->setVisible(!parts.isEmpty());
}

void MatrixControls::keepRow(int row, bool keep)
{
    const QString key = rowKey(m_model->rows().at(row));
    if (keep)
        m_kept.insert(key);
    else
        m_kept.remove(key);
    arrange();
    save();
}

void MatrixControls::showAll()
{
    m_bar->set({}, m_bar->order());
}

} // namespace sweetspot::ui
