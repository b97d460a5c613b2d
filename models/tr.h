// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace sweetspot
{

/// Translates what models/ says outside of classes with a tr() of their own. One context for all of it.
struct ModelsTr {
    Q_DECLARE_TR_FUNCTIONS(sweetspot::ModelsTr)
};

} // namespace sweetspot
