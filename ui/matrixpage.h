// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/projectsettings.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QStackedLayout;

namespace sweetspot
{
class MatrixModel;
}

namespace sweetspot::ui
{

class Document;
class HeatMapView;
class TonedLabel;

/// The matrix with its metric selector, mode and legend, and a word of help while it is empty.
class MatrixPage : public QWidget
{
    Q_OBJECT
public:
    MatrixPage(Document *document, MatrixModel *model, QWidget *parent = nullptr);

    HeatMapView *view() const { return m_view; }
    void setRunning(bool running);
    QString metric() const;
    void setMetric(const QString &id);

private:
    void toggle(const QVector<MatrixKey> &keys, bool include);
    void force(const QVector<MatrixKey> &keys, bool on);
    void refresh();

    Document *m_document;
    MatrixModel *m_model;
    HeatMapView *m_view;
    QComboBox *m_metric;
    QComboBox *m_mode;
    TonedLabel *m_summary;
    QStackedLayout *m_stack;
    bool m_refreshing = false;
};

} // namespace sweetspot::ui
