// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/streamclient.h"

#include <stop_token>
#include <string>

namespace sweetspot
{

/// Whether a server answers a GET with 200 within two seconds. On a lane's thread.
bool answersOk(StreamClient &client, const std::string &url, const std::stop_token &stop);

} // namespace sweetspot
