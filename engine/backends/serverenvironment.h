// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcessEnvironment>

namespace sweetspot
{

/// Our environment without what would change a server behind our back: LLAMA_ARG_* variables and the user's
/// llama.cpp configuration file, which builds since August 2026 read unasked (protocols.md 1.2), and OLLAMA_*.
/// Keys and tokens are left out.
QProcessEnvironment serverEnvironment();

} // namespace sweetspot
