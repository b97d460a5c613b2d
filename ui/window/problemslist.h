// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/issue.h"

#include <QListWidget>

namespace sweetspot::ui
{

/// What is wrong with a project's files, a line each; or that nothing is.
class ProblemsList : public QListWidget
{
    Q_OBJECT
public:
    explicit ProblemsList(QWidget *parent = nullptr);

    void show(const Issues &issues);
};

} // namespace sweetspot::ui
