// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

namespace sweetspot
{

/// What both programs do before anything else, on the only thread:
/// no core dump of this process and no other program of this user may read its memory, as keys are in it
/// (children stay readable: that is reset when they start); a full disk quota or file size limit
/// is an error of writing, not the end, and so is a pipe or connection whose other side is closed; standard
/// streams that are closed lead nowhere, not into the next file that is opened; and HOME is that of the user
/// database when it is missing or not absolute.
/// @returns Error::Environment when nobody knows a home: folders would be made wherever the program was started
Status settleProcess();

} // namespace sweetspot
