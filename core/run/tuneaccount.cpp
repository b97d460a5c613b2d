// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/tuneaccount.h"

namespace sweetspot
{

TuneAccount accountOf(const TuneView &view)
{
    TuneAccount account;
    account.cell = view.subject.cell.toString();
    account.goal = view.subject.goal;
    account.space = view.state.plan.space;
    account.effort = view.state.plan.effort;
    account.progress = view.progress;
    account.figures = armFigures(view.state);
    account.engineVersion = view.subject.engineVersion;
    account.startedUtc = view.subject.startedUtc;
    return account;
}

} // namespace sweetspot
