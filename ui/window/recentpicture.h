// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/judge/glance.h"

#include <QWidget>

namespace sweetspot::ui
{

/// A project's matrix as a small picture. It says nothing that the text beside it does not, so it is not read
/// aloud.
class RecentPicture : public QWidget
{
    Q_OBJECT
public:
    explicit RecentPicture(QWidget *parent = nullptr);

    void setGlance(const MatrixGlance &glance);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    MatrixGlance m_glance;
};

} // namespace sweetspot::ui
