// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gguf/ggufheader.h"
#include "core/plan/kvcache.h"
#include "tests/fuzz/targets.h"

namespace sweetspot::fuzz
{

std::string gguf(std::string_view bytes)
{
    const quint64 size = bytes.size();
    // As a whole file, and as the beginning of a larger one that is still on the hub.
    for (const quint64 fileSize : {size, size + (quint64(1) << 34)}) {
        quint64 needed = 0;
        const auto file = parseGguf(bytes, fileSize, &needed);
        if (!file && needed != 0 && (needed <= size || needed > fileSize))
            return "more of the file would be asked for in vain";
        if (!file)
            continue;
        const GgufHeader header = describeGguf(*file);
        if (cacheBytesByLayer(header, {}).size() > 1'000'000)
            return "a model of a million layers was taken for one";
        if (file->dataEnd > fileSize)
            return "tensors outside of the file were taken";
    }
    return {};
}

} // namespace sweetspot::fuzz
