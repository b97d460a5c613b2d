// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/handover/handoverform.h"
#include "core/engines/llamacpp/llamacppengine.h"
#include "core/engines/llamacpp/llamaserve.h"
#include "tests/support/launchtable.h"

namespace sweetspot::test
{

/// An order for settings of a llama-server of a known path.
inline HandOverOrder llamaHandOver(const LaunchSettings &settings)
{
    static const auto engine = makeLlamaCppEngine();
    HandOverOrder order;
    order.engine = engine.get();
    order.serve = {settings, q("Demo 1M"), q("CPU"), 0};
    order.name = q("demo-1m-q4_k_m");
    order.programPath = q("/opt/llama.cpp/llama-server");
    order.loadSeconds = 20;
    order.build = 9931;
    return order;
}

inline Result<LaunchSettings> readLlama(const HandOverForm &form, const QString &text)
{
    return form.read(text, [](const ProgramLine &line, const ListenAt &) { return llamaSettingsOf(line); });
}

/// Writes the settings, reads them back, and says what is not the same; empty: nothing.
inline QString lostOnTheWay(const HandOverForm &form, const LaunchSettings &settings)
{
    const auto draft = form.write(llamaHandOver(settings));
    if (!draft)
        return q("not written: ") + draft.error().sentence;
    const auto back = readLlama(form, q("# a comment; with 'marks\n") + draft->text);
    if (!back)
        return q("not read: %1 (%2)\n%3").arg(back.error().sentence, back.error().detail, draft->text);
    if (*back != settings || draft->says != settings)
        return q("another:\n") + draft->text;
    return {};
}

} // namespace sweetspot::test
