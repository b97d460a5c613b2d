// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sweetspot::test
{

/// A file of a llama model of 70 billion parameters in Q4_K_M, 42.5 GB, of which only the head was written: the
/// rest is a hole that takes no room on the disk. 80 blocks with 8 KV heads of 128; blocks as llama.cpp
/// quantizes them, 0.481 GB or, with two tensors in Q6_K, 0.544 GB; an output of 0.862 GB. It is read like any
/// other and cannot be loaded.
void writeSeventyBillion(const QString &path);

} // namespace sweetspot::test
