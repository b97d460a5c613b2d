// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/preparestep.h"

#include "core/base/tr.h"

namespace sweetspot
{

namespace
{

QString partText(PrepareStep::Part part)
{
    switch (part) {
    case PrepareStep::Part::Devices:
        return CoreTr::tr("Looking for devices and the engine");
    case PrepareStep::Part::Files:
        return CoreTr::tr("Reading the heads of the model files");
    case PrepareStep::Part::Contents:
        return CoreTr::tr("Getting to know new model files");
    case PrepareStep::Part::Memory:
        return CoreTr::tr("Asking the engine how much memory each model needs");
    case PrepareStep::Part::Bandwidth:
        return CoreTr::tr("Measuring the memory bandwidth");
    case PrepareStep::Part::Engines:
        break;
    }
    return CoreTr::tr("Asking the other engines how they are");
}

} // namespace

QString prepareStepText(const PrepareStep &step)
{
    return step.total > 1 ? CoreTr::tr("%1: %2 of %3").arg(partText(step.part)).arg(step.done).arg(step.total)
                          : CoreTr::tr("%1…").arg(partText(step.part));
}

} // namespace sweetspot
