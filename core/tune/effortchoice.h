// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tune/effort.h"
#include "models/result.h"

#include <QString>
#include <QVector>

#include <optional>

namespace sweetspot
{

/// An environment of a project: an effort, and for what it is meant (docs/tuning.md#environments). An empty
/// engine, model or family means any.
struct EffortRule {
    QString engine = {}; ///< name of an engine's entry, or the id of its kind
    QString model = {}; ///< name in models.yaml
    QString family = {}; ///< see familyOf()
    QString base
        = QStringLiteral("preprod"); ///< of tuneEfforts(): what its numbers are when a file says nothing
    TuneEffort effort = preprodEffort(); ///< whose name is the environment's

    bool operator==(const EffortRule &) const = default;
};

/// What is known of a cell when its effort is chosen. Case does not matter in names.
struct EffortSubject {
    QString engine; ///< name of its entry
    QString kind; ///< EngineKind::id
    QString model;
    QString family = {}; ///< see familyOf(); empty: not known, and no rule with a family holds
    bool tunedBefore = false; ///< on this machine
    std::optional<double> loadSeconds = {}; ///< of its latest start
    std::optional<double> modelBytes = {}; ///< of its file
    std::optional<double> memoryBytes = {}; ///< of the machine
    bool onCpu = false;
};

struct EffortChoice {
    TuneEffort effort; ///< within its bounds
    Sentence reason;
    std::optional<int> rule; ///< index; absent: none of the project's

    bool operator==(const EffortChoice &) const = default;
};

// Judgements: a start that takes longer, or a model that leaves no more room, makes each launch of a thorough
// search dear.
inline constexpr double kLongLoad = 60; ///< s
inline constexpr double kLargePart = 0.5; ///< of the memory

/// Chooses by, in this order: the person's word, the rule that says most of the cell (a model more than a
/// family, a family more than an engine, that more than nothing; the first of those that say as much), and what
/// the cell is like: explore where it was never tuned, or is dear to start, else preprod. prod is never chosen
/// without being named. Pure.
/// @param word the name of an environment or of an effort; empty: none. Of several environments of one name the
/// one that holds for the cell is meant, and without any the first.
/// @returns BadInput: no environment and no effort has this name
Result<EffortChoice> chooseEffort(
    const QVector<EffortRule> &rules, const EffortSubject &subject, const QString &word = {});

/// What a rule is for: "llama.cpp, qwen2"; "any model" when it is for all.
Sentence placeOf(const EffortRule &rule);

/// The family of a model by its architecture, in lower case: that of a GGUF header ("qwen2") as it is, a class
/// of config.json ("Qwen2ForCausalLM") without what it is for, so that both are one. Empty: not known. Pure.
QString familyOf(const QString &architecture);

} // namespace sweetspot
