// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/matrixfilter.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;

namespace sweetspot::ui
{

class FlowLayout;
class GroupedBox;

/// Fields that say which rows and columns of the matrix are seen, and in which order. Escape puts it away; what
/// it says goes on to hold.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(MatrixModel *model, QWidget *parent = nullptr);

    MatrixFilter filter() const { return m_filter; }
    MatrixOrder order() const { return m_order; }
    /// Shows them, and says nothing of it.
    void set(const MatrixFilter &filter, const MatrixOrder &order);
    /// To the field for names.
    void takeFocus();

signals:
    void changed();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QComboBox *addChoice(const QString &label, const char *name);
    QDoubleSpinBox *addSize(const QString &label, const char *name);
    void addLabelled(const QString &label, QWidget *field);
    void makeFields();
    void fillOrders();
    void fillFromModel();
    void read();

    MatrixModel *m_model;
    FlowLayout *m_flow;
    QLineEdit *m_name;
    QDoubleSpinBox *m_from, *m_to;
    QComboBox *m_quantization, *m_engine, *m_device, *m_state, *m_fit;
    GroupedBox *m_orderBy;
    QCheckBox *m_hideEmpty;
    MatrixFilter m_filter;
    MatrixOrder m_order;
    bool m_setting = false;
};

} // namespace sweetspot::ui
