// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace sweetspot
{

/// In which order knobs are looked at: what decides which others matter comes first
/// (docs/tuning.md#the-search).
enum class KnobPhase { Placement, Threads, Attention, Batch, System, KvType, Speculation, Slots };
inline constexpr int kKnobPhases = 8;

QString knobPhaseName(KnobPhase phase); ///< stable, for files
std::optional<KnobPhase> knobPhaseFromName(const QString &name);

/// What an arm needs of memory as the level's index grows, everything else equal.
enum class MemoryTrend { Unknown, Grows, Shrinks };

/// One setting that can be chosen. Levels are texts as a parameter of a cell is written; what they mean is the
/// engine's business.
struct TuneKnob {
    QString id; ///< of the parameter, "threads"
    QStringList levels; ///< at least one, each once
    int start = 0; ///< index of the person's own level
    int engineDefault = -1; ///< index of what the engine does without the flag; -1: not known, or not offered
    bool ordered = false; ///< neighbours are alike: searched in steps instead of all at once
    KnobPhase phase = KnobPhase::System;
    QStringList pairs; ///< ids of knobs whose best level depends on this one's
    bool lossy = false; ///< changes answers: only with consent
    MemoryTrend memory = MemoryTrend::Unknown;

    bool operator==(const TuneKnob &) const = default;
};

/// Level of each knob, by index, in the order of the space.
struct Arm {
    QVector<int> levels;

    bool operator==(const Arm &) const = default;
};
size_t qHash(const Arm &arm, size_t seed = 0);

// Judgements: what any engine has is far below, and what is read from files stays small.
inline constexpr int kMostKnobs = 40;
inline constexpr int kMostLevels = 64;

/// Everything that can be chosen for one cell.
struct KnobSpace {
    QVector<TuneKnob> knobs;

    Arm start() const; ///< the person's own settings
    /// What the engine does by itself, where that is known of a knob; nullopt when it is the start.
    std::optional<Arm> engineDefault() const;
    bool contains(const Arm &arm) const;
    /// The text of a knob's level in the arm; empty when there is none.
    QString level(const Arm &arm, int knob) const;
    int indexOf(const QString &id) const; ///< -1: none
    /// Whether one names the other as depending on it.
    bool arePaired(int one, int other) const;
    bool isPaired(int knob) const; ///< with any other

    bool operator==(const KnobSpace &) const = default;
};

/// BadInput with what is wrong: ids that are empty or twice, no level, levels twice, indices that are out of
/// range, more than the limits above. Pure.
Status checkSpace(const KnobSpace &space);

Arm withLevel(const Arm &arm, int knob, int level);
/// Indices of the knobs in which they differ.
QVector<int> changedKnobs(const Arm &arm, const Arm &from);
/// "threads=8, ubatch=1024": what differs from another arm; empty when nothing does.
QString armLabel(const KnobSpace &space, const Arm &arm, const Arm &from);

/// Whether @p arm needs at least the memory that @p other does, by the trends of the knobs alone: equal where
/// the trend is not known, at or beyond it where it is. So what did not fit says the same of it.
bool needsAtLeast(const KnobSpace &space, const Arm &arm, const Arm &other);

} // namespace sweetspot
