// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace sweetspot::ui
{

/// A thin bar of a memory: what is ours, what others hold, what is free.
class UsageBar : public QWidget
{
    Q_OBJECT
public:
    explicit UsageBar(QWidget *parent = nullptr);

    /// Bytes. @param total 0: not known, nothing is drawn
    void showUse(double ours, double others, double total);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_ours = 0, m_others = 0, m_total = 0;
};

} // namespace sweetspot::ui
