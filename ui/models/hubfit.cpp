// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/hubfit.h"

#include "core/plan/memoryestimate.h"

namespace sweetspot::ui
{

namespace
{

GgufHeader scaledTo(GgufHeader header, double fileBytes)
{
    const double factor = header.fileBytes > 0 ? fileBytes / header.fileBytes : 1;
    for (double &bytes : header.layerBytes)
        bytes *= factor;
    for (double &bytes : header.layerExpertBytes)
        bytes *= factor;
    header.expertBytes *= factor;
    header.outputBytes *= factor;
    header.embeddingBytes *= factor;
    header.fileBytes = fileBytes;
    return header;
}

} // namespace

HubFit fitOfHubFile(const GgufHeader &header, double bytes, const MachineRoom &room, int contextLength)
{
    CacheOptions cache;
    cache.contextLength = contextLength;
    const GgufHeader scaled = scaledTo(header, bytes);
    return {estimateMemory(bytes, scaled, cache).bytes, fitOn(room, scaled, bytes, cache)};
}

} // namespace sweetspot::ui
