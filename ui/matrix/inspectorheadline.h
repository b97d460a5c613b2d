// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/matrixmodel.h"

#include <QWidget>

class QLabel;

namespace sweetspot::ui
{

class TonedLabel;

/// What a cell is and how it stands, in a few lines that are always seen: name, state and rating, one sentence
/// why, when it was measured and in which run, what has changed since.
class InspectorHeadline : public QWidget
{
    Q_OBJECT
public:
    explicit InspectorHeadline(QWidget *parent = nullptr);

    void clear();
    void tell(const MatrixRow &row, const QString &quantization, const MatrixSquare &square);

private:
    QLabel *m_name;
    QLabel *m_state;
    QLabel *m_why;
    TonedLabel *m_when;
    TonedLabel *m_stale;
};

} // namespace sweetspot::ui
