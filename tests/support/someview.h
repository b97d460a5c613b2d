// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/tuneview.h"
#include "tests/support/sometuning.h"

namespace sweetspot::test
{

/// The view of someTuning(), with what was started last where it was adopted.
inline TuneView someTuneView(TuneEnd end)
{
    const TuneAccount account = someTuning(end);
    TuneView view;
    view.id = q("20260102T030405Z");
    view.subject.cell = {q("M"), q("Q4_K_M")};
    view.subject.goal = account.goal;
    view.subject.startedUtc = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
    view.state.plan.space = account.space;
    view.state.plan.effort = account.effort;
    view.progress = account.progress;
    if (account.progress.result.adopted) {
        view.winner = measuredCell();
        view.winner->launches[0].commandLine = q("llama-server --model /m/small.gguf --threads 8");
    }
    return view;
}

} // namespace sweetspot::test
