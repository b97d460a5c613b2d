// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bytetext.h"

namespace sweetspot
{

Sentence formatBytes(double bytes)
{
    struct Unit {
        double size;
        const char *pattern;
    };
    for (const Unit unit : {Unit{1e12, "%1 TB"}, Unit{1e9, "%1 GB"}, Unit{1e6, "%1 MB"}, Unit{1e3, "%1 kB"}})
        if (bytes >= unit.size)
            return Sentence::translated(nullptr, unit.pattern)
                .argNumber(bytes / unit.size, bytes / unit.size < 10 ? 1 : 0);
    return Sentence::translated(nullptr, "%1 B").argNumber(bytes, 0);
}

} // namespace sweetspot
