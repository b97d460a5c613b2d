// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sweetspot::test
{

/// Fills a folder with what nobody should have and somebody will: sparse files that claim 10^11 strings, names
/// of 8 GB, 10^9 tensors, templates of 1 GB and heads that never end; split models of a thousand parts that
/// are not there; FIFOs, sockets and folders with a model's name; links in circles and to nowhere; files
/// nobody may read; names with control characters; 3,000 small files of one size. Takes a few MB of disk.
void makeHostileFolder(const QString &folder);

/// What a program took at most and how long it took, with its output; it gets no input.
struct ProgramCost {
    int exitCode = -1; ///< -1: it did not end by itself
    double megabytes = 0; ///< of memory, at its highest (10^6 bytes)
    double seconds = 0;
    double processorSeconds = 0; ///< which other programs do not lengthen
    QString output; ///< both streams
};
ProgramCost costOf(const QString &program, const QStringList &arguments, const QString &home);

} // namespace sweetspot::test
