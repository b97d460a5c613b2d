// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <utility>

namespace sweetspot
{
class MatrixModel;
}

namespace sweetspot::ui
{

/// The heat map's colour scale with its ends and round values between them in figures, worst to best.
class Legend : public QWidget
{
    Q_OBJECT
public:
    explicit Legend(MatrixModel *model, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();
    std::pair<QString, QString> ends() const;
    QString meaning() const;
    QString figure(double value) const;
    QFont tickFont() const;
    int tickHeight() const;
    void paintTicks(QPainter &painter, const QRect &bar) const;

    MatrixModel *m_model;
};

} // namespace sweetspot::ui
