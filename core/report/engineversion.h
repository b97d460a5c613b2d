// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sweetspot
{

/// What a llama-server says of its version as people read it: "llama.cpp 0.7.0 (build 11669, commit Debian)".
/// What several runs say, joined, is read piece by piece. Another text, and none, stays as it is. Files keep
/// the raw line. Pure.
/// @param raw the line that begins with "version:" (RunContext::engineVersion, LlamaCppInstall::versionLine)
QString engineVersionText(const QString &raw);

} // namespace sweetspot
