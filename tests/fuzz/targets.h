// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace sweetspot::fuzz
{

// What libFuzzer calls, and the test of the kept findings too: each reads the bytes as its surface would and
// returns what of its promises did not hold, in words; empty when all did. Any bytes are allowed.

/// Heads of model files: what a second read would need is told truly; what is read can be described.
std::string gguf(std::string_view bytes);
/// config.yaml, models.yaml, project.yaml, prices.yaml, by the first byte: what is read and written again reads
/// the same.
std::string yaml(std::string_view bytes);
/// Journal, run.json, attempts, timelines, observations, machine memory, votes, consents, by the first byte:
/// the same.
std::string records(std::string_view bytes);
/// runs.json: a title that is written changes nothing else, and what cannot be read is not written over.
std::string notes(std::string_view bytes);
/// Lists of runs, by a journal or a run.json (the first byte): what a list says holds of the whole, and an
/// imported run goes into its own place, once.
std::string runlist(std::string_view bytes);
/// prompts.yaml: what is read can be asked, and reads the same when it is written again.
std::string prompts(std::string_view bytes);
/// Answers of the hub and of servers that list their models, by the first byte.
std::string hub(std::string_view bytes);
/// Streams of every dialect, by the first byte; the second says how the network cut them, which changes times
/// and nothing else.
std::string streams(std::string_view bytes);

} // namespace sweetspot::fuzz
