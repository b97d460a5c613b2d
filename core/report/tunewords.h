// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/texttable.h"
#include "core/report/tunefigures.h"
#include "core/tune/armfigures.h"
#include "core/tune/search.h"
#include "core/tune/tunegoal.h"

#include <QDateTime>
#include <QVector>

namespace sweetspot
{

/// Everything that reports of one tuning are made from. A value: its writers ask nothing else.
struct TuneAccount {
    QString cell; ///< its name, foreign text
    TuneGoal goal;
    KnobSpace space;
    TuneEffort effort;
    QString effortReason = {}; ///< why this one, as a sentence; empty: the person chose it
    TuneProgress progress;
    QVector<ArmFigure> figures; ///< of every arm that was started
    QString engineVersion; ///< empty: not known
    QString machine; ///< empty: not known
    QDateTime startedUtc; ///< invalid: not known

    bool operator==(const TuneAccount &) const = default;
};

// All of these are pure.

/// What differs from another arm, for people: "Threads: 8, Batch size: 1024"; empty when nothing does.
QString armWords(const KnobSpace &space, const Arm &arm, const Arm &from);
/// The same against the person's own settings; says so when it is those.
Sentence armName(const TuneAccount &account, const Arm &arm);
/// A knob as people know it; its id where it is none of models/knob.h.
QString knobLabel(const QString &id);

/// What a tuning came to, in one sentence; what it does while it runs.
Sentence tuneHeadline(const TuneAccount &account);
/// Which gain the verification would have seen; empty where that is not known or says nothing.
Sentence tuneResolution(const TuneAccount &account);
/// What is done now.
Sentence tuneStepWords(const TuneAccount &account);
Sentence faultWords(LaunchFault fault);

/// One line of what was tried and not taken.
struct TriedRow {
    QString settings; ///< what differs from the person's own
    QString change; ///< of what is counted in percent, with its interval of 95 %, against what was the best
                    ///< when it was tried; empty: not measured
    Sentence reason;
    ArmFate fate = ArmFate::Unknown;

    bool operator==(const TriedRow &) const = default;
};
QVector<TriedRow> triedRows(const TuneAccount &account);
QStringList triedHeadings(TuneMeasure measure);
/// With the headings, for tables of text.
TextRows triedTable(const TuneAccount &account);

/// What the verified settings do to the time of each class of requests, where there are several: "Code: time
/// −31 % (−35 to −27 %)." And how many of the tokens that were drafted under them were accepted.
QStringList tuneClassTexts(const TuneAccount &account);
/// What to know beside the result, a sentence each.
QStringList tuneNoteTexts(const TuneAccount &account);
/// Under which conditions the figures hold, a sentence each.
QStringList tuneConditions(const TuneAccount &account);

} // namespace sweetspot
