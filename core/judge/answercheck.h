// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace sweetspot
{

/// What became of an answer. Unparseable is not counted as Wrong: it is a loss of format
/// (docs/measuring.md#reading-answers).
enum class AnswerOutcome { Correct, Wrong, Unparseable, Truncated };

/// Compares an answer with what was expected. Pure and deterministic.
/// The value is looked for in this order: the text after the last "ANSWER:", the last number, option letter or
/// JSON value, the whole text.
/// @param check
///   exact     the text itself, trimmed, case folded, without a final full stop
///   number    as numbers, to a part in a million; thousands commas, currency signs and percent signs are
///   dropped choice    the option letter, A to Z json      the same JSON value, whatever its spacing contains
///   the expected text is part of the answer words     the answer has "MIN-MAX" words bullets   the answer has
///   exactly this many lines that begin with a bullet without   the answer does not contain the expected text
/// @param stopReason "limit" makes an answer without a value truncated instead of unparseable
AnswerOutcome checkAnswer(
    const QString &check, const QString &expected, const QString &answer, const QString &stopReason = {});

QStringList answerChecks();

/// A text without the thinking that some models put before it between tags.
QString withoutReasoning(const QString &answer);

} // namespace sweetspot
