// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace sweetspot::ui
{

class Page;
struct Services;

/// How the pages that follow the matrix are made, in the order of their tabs. To add one: a class derived from
/// Page in a file of its own, and a line in pagetable.cpp.
const std::vector<Page *(*)(Services &services)> &pageTable();

} // namespace sweetspot::ui
