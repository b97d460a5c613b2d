// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sweetspot
{

/// A person's own prompt and what an answer to it has to be like. See core/judge/owncheck.h for the checks.
struct OwnPrompt {
    QString prompt;
    QString check = QStringLiteral("contains");
    QString expected; ///< what the check compares with; empty where it needs nothing

    bool operator==(const OwnPrompt &) const = default;
};

} // namespace sweetspot
