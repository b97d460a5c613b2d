// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engineentry.h"
#include "models/residentmodel.h"
#include "models/result.h"
#include "models/sentence.h"

#include <QVector>

#include <stop_token>

namespace sweetspot
{

/// What servers of the person's on this machine hold in memory: those of the entries that have an address here,
/// and those that listen where their engine does by itself; but for what the project measures there. Only this
/// machine is asked. Blocks for two seconds for each server that does not answer; not for the window's thread.
QVector<ResidentModel> findResidents(const QVector<EngineEntry> &entries, const std::stop_token &stop);

/// Has their servers let go of them. Blocks for some seconds. @returns the first error; the others are tried
/// all the same
Status releaseResidents(const QVector<ResidentModel> &residents, const std::stop_token &stop);

/// "In the memory of Ollama: qwen3:8b (5.2 GB). ..." Empty where there is none.
Sentence residentsText(const QVector<ResidentModel> &residents);

} // namespace sweetspot
