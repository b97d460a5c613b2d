// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "models/sentence.h"

namespace sweetspot
{

/// Sentences in journals: under `name` in English, as a person or a script reads it, and under `name`_says how
/// to say it in another language: ["Needs %1, %2 are free.", ["%1 GB", [3.2, 1]], "text", {"n": 3}]. A list
/// that begins with text is a sentence, one that begins with a number is a number and its decimals, {"n"} is
/// the count of a plural. Text from elsewhere, and journals before 0.2, have `name` alone.
/// docs/contributing.md#texts-in-files
void putSentence(Json &object, const std::string &name, const Sentence &sentence);

/// Said in the language of this program where its source is there, else as it was written. Anything malformed,
/// nested deeper than kMostNested or with more than nine arguments counts as not there.
Sentence sentenceOf(const Json &object, const std::string &name);

inline constexpr int kMostNested = 4; ///< sentences in sentences; judgement: three is what there is

/// What a key of `name`_says ends with: not a text of its own.
inline constexpr const char *kSaysSuffix = "_says";

} // namespace sweetspot
