// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/matrixfilter.h"

#include <QTabBar>

namespace sweetspot
{
class MatrixModel;
}

namespace sweetspot::ui
{

/// The devices as a third axis of the matrix: all of them in rows below each other, one of them, or for each
/// model the one that is best by the metric that is shown. Hidden where there is only one.
class DeviceTabs : public QTabBar
{
    Q_OBJECT
public:
    explicit DeviceTabs(const MatrixModel *model, QWidget *parent = nullptr);

    /// Shows what the filter says, and says nothing of it.
    void tell(const MatrixFilter &filter);
    /// The filter with the choice of this bar.
    MatrixFilter chosen(MatrixFilter filter) const;

signals:
    void picked();

private:
    void fill();

    const MatrixModel *m_model;
    QStringList m_devices;
    bool m_setting = false;
};

} // namespace sweetspot::ui
