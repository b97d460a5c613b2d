// SPDX-License-Identifier: GPL-3.0-or-later
// What libFuzzer calls. SWEETSPOT_FUZZ_TARGET is a function of targets.h; see docs/contributing.md.
#include "tests/fuzz/targets.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string broken
        = sweetspot::fuzz::SWEETSPOT_FUZZ_TARGET(std::string_view(reinterpret_cast<const char *>(data), size));
    if (!broken.empty()) {
        std::fprintf(stderr, "BROKEN PROMISE: %s\n", broken.c_str());
        __builtin_trap();
    }
    return 0;
}
