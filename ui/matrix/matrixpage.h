// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/runevents.h"
#include "models/projectsettings.h"
#include "ui/base/page.h"

#include <QHash>

class QBoxLayout;
class QComboBox;
class QLabel;
class QMenu;
class QStackedLayout;

namespace sweetspot
{
class MatrixModel;
}

namespace sweetspot::ui
{

class DeviceStrip;
class Document;
class GroupedBox;
class HeatMapView;
class MatrixControls;
class ResultCard;
class TonedLabel;

/// The matrix with its metric selector, mode and legend, and a word of help while it is empty.
class MatrixPage : public Page
{
    Q_OBJECT
public:
    static constexpr char kId[] = "matrix";

    MatrixPage(Document *document, MatrixModel *model, QWidget *parent = nullptr);

    HeatMapView *view() const { return m_view; }
    DeviceStrip *devices() const { return m_devices; }
    ResultCard *card() const { return m_card; } ///< of the run that ended last
    void setRunning(bool running);
    /// Says what disturbs the measurement, as long as it does, in place of the line below the matrix.
    void follow(const QVector<CellUpdate> &updates);
    /// Nothing disturbs any more.
    void endWarnings();
    QString shownMetric() const;
    void setMetric(const QString &id);
    /// What the menus of the page, its squares and its headings offer to share. Not owned.
    void setShareMenu(QMenu *menu);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeBar(QBoxLayout *column);
    void makeMiddle(QBoxLayout *column);
    void fillMetrics();
    void connectAll();
    void toggle(const QVector<MatrixKey> &keys, bool include);
    void force(const QVector<MatrixKey> &keys, bool on);
    void refresh();
    void showWarning();

    Document *m_document;
    MatrixModel *m_model;
    HeatMapView *m_view;
    GroupedBox *m_metric;
    QComboBox *m_mode;
    TonedLabel *m_summary, *m_warning;
    QHash<CellId, QString> m_warnings;
    DeviceStrip *m_devices;
    ResultCard *m_card;
    MatrixControls *m_controls;
    QMenu *m_look; ///< of the button for how the matrix is looked at
    QStackedLayout *m_stack;
    bool m_refreshing = false;
};

} // namespace sweetspot::ui
