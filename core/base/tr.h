// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace sweetspot
{

/// Translates what the core says outside of classes with a tr() of their own. One context for all of it.
struct CoreTr {
    Q_DECLARE_TR_FUNCTIONS(sweetspot::CoreTr)
};

} // namespace sweetspot
