// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace sweetspot
{

/// What is being done before a run can start.
struct PrepareStep {
    enum class Part {
        Devices, ///< they and the engine are looked for
        Files, ///< their heads are read
        Contents, ///< of files that were not seen before some megabytes are read, to know them again
        Memory, ///< the engine is asked what each file needs
        Bandwidth, ///< of the memory
        Engines, ///< others than the project's own are asked how they are
    };
    Part part = Part::Devices;
    int done = 0, total = 0; ///< total 0: it is one piece

    bool operator==(const PrepareStep &) const = default;
};

/// Called on the thread that prepares, before each step and each of its pieces.
using PrepareTeller = std::function<void(const PrepareStep &)>;

/// For people, a line: "Estimating memory: 3 of 19".
QString prepareStepText(const PrepareStep &step);

} // namespace sweetspot
