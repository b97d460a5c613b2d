// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/circumstances.h"
#include "ui/matrix/foldcard.h"

class QLabel;

namespace sweetspot::ui
{

/// How a cell was measured, line by line. Closed at first: it is looked up, not read.
class MeasuredHow : public FoldCard
{
    Q_OBJECT
public:
    explicit MeasuredHow(QWidget *parent = nullptr);

    /// Hides the card when nothing is known.
    void tell(const QVector<Circumstance> &list);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showList();

    QVector<Circumstance> m_list;
    QLabel *m_text;
};

} // namespace sweetspot::ui
