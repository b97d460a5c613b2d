// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

namespace sweetspot
{

inline constexpr int kFirstPort = 8080; // where llama.cpp's people expect a server; the first free one is taken
inline constexpr int kLastPort = 8180;

/// True when a server could listen on 127.0.0.1:port right now.
bool portIsFree(int port);

/// A random free port of the range; Error::Environment when all are taken. Somebody else may still take it
/// before the server does, so the caller tries again when the server cannot bind.
Result<int> pickFreePort(int first = kFirstPort, int last = kLastPort);

} // namespace sweetspot
