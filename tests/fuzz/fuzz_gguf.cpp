// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer target of the GGUF reader. Built by clang with -DSWEETSPOT_FUZZ=ON; see docs/contributing.md.
#include "engine/catalog/ggufheader.h"
#include "engine/plan/kvcache.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

using namespace sweetspot;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    // As a whole file, and as the beginning of a larger one that is still on the hub.
    for (const quint64 fileSize : {quint64(size), quint64(size) + (quint64(1) << 34)}) {
        quint64 needed = 0;
        const auto file = parseGguf(bytes, fileSize, &needed);
        if (file)
            (void)cacheBytesByLayer(describeGguf(*file), {}).size();
        else if (needed != 0 && (needed <= size || needed > fileSize))
            __builtin_trap(); // it would be asked for in vain
    }
    return 0;
}
