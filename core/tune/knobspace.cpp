// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/knobspace.h"

#include "core/base/tr.h"

#include <QHashFunctions>
#include <QSet>

#include <array>

namespace sweetspot
{

namespace
{

constexpr std::array<const char *, kKnobPhases> kPhases{
    "placement", "threads", "attention", "batch", "system", "kv_type", "speculation", "slots"};

bool isIndex(int index, qsizetype size)
{
    return index >= 0 && index < size;
}

Error wrongKnob(const TuneKnob &knob, const QString &detail)
{
    return Error{ErrorCode::BadInput,
        CoreTr::tr("The setting %1 cannot be tuned as it is described.").arg(knob.id), detail};
}

Status checkKnob(const TuneKnob &knob)
{
    if (knob.levels.isEmpty() || knob.levels.size() > kMostLevels)
        return wrongKnob(knob, QStringLiteral("%1 levels").arg(knob.levels.size()));
    if (QSet<QString>(knob.levels.begin(), knob.levels.end()).size() != knob.levels.size())
        return wrongKnob(knob, QStringLiteral("a level twice"));
    if (!isIndex(knob.start, knob.levels.size()))
        return wrongKnob(knob, QStringLiteral("start %1").arg(knob.start));
    if (knob.engineDefault != -1 && !isIndex(knob.engineDefault, knob.levels.size()))
        return wrongKnob(knob, QStringLiteral("engine default %1").arg(knob.engineDefault));
    return success();
}

} // namespace

QString knobPhaseName(KnobPhase phase)
{
    return QLatin1String(kPhases[std::size_t(phase)]);
}

std::optional<KnobPhase> knobPhaseFromName(const QString &name)
{
    for (std::size_t i = 0; i < kPhases.size(); ++i)
        if (name == QLatin1String(kPhases[i]))
            return KnobPhase(i);
    return std::nullopt;
}

size_t qHash(const Arm &arm, size_t seed)
{
    return qHashRange(arm.levels.begin(), arm.levels.end(), seed);
}

Arm KnobSpace::start() const
{
    Arm arm;
    for (const TuneKnob &knob : knobs)
        arm.levels << knob.start;
    return arm;
}

std::optional<Arm> KnobSpace::engineDefault() const
{
    Arm arm = start();
    for (qsizetype k = 0; k < knobs.size(); ++k)
        if (knobs[k].engineDefault >= 0 && !knobs[k].lossy)
            arm.levels[k] = knobs[k].engineDefault;
    return arm == start() ? std::nullopt : std::optional(arm);
}

bool KnobSpace::contains(const Arm &arm) const
{
    if (arm.levels.size() != knobs.size())
        return false;
    for (qsizetype k = 0; k < knobs.size(); ++k)
        if (!isIndex(arm.levels[k], knobs[k].levels.size()))
            return false;
    return true;
}

QString KnobSpace::level(const Arm &arm, int knob) const
{
    if (!isIndex(knob, knobs.size()) || !isIndex(knob, arm.levels.size()))
        return {};
    return knobs[knob].levels.value(arm.levels[knob]);
}

int KnobSpace::indexOf(const QString &id) const
{
    for (qsizetype k = 0; k < knobs.size(); ++k)
        if (knobs[k].id == id)
            return int(k);
    return -1;
}

bool KnobSpace::arePaired(int one, int other) const
{
    return one != other
        && (knobs[one].pairs.contains(knobs[other].id) || knobs[other].pairs.contains(knobs[one].id));
}

bool KnobSpace::isPaired(int knob) const
{
    for (int other = 0; other < int(knobs.size()); ++other)
        if (arePaired(knob, other))
            return true;
    return false;
}

Status checkSpace(const KnobSpace &space)
{
    if (space.knobs.size() > kMostKnobs)
        return Error{ErrorCode::BadInput, CoreTr::tr("Too many settings to tune at once; leave some out."),
            QStringLiteral("%1 of at most %2").arg(space.knobs.size()).arg(kMostKnobs)};
    QSet<QString> ids;
    for (const TuneKnob &knob : space.knobs) {
        if (knob.id.isEmpty() || ids.contains(knob.id))
            return wrongKnob(knob, QStringLiteral("its id is empty or there twice"));
        ids << knob.id;
        if (const Status fine = checkKnob(knob); !fine)
            return fine;
    }
    return success();
}

Arm withLevel(const Arm &arm, int knob, int level)
{
    Arm changed = arm;
    changed.levels[knob] = level;
    return changed;
}

QVector<int> changedKnobs(const Arm &arm, const Arm &from)
{
    QVector<int> changed;
    for (qsizetype k = 0; k < std::min(arm.levels.size(), from.levels.size()); ++k)
        if (arm.levels[k] != from.levels[k])
            changed << int(k);
    return changed;
}

QString armLabel(const KnobSpace &space, const Arm &arm, const Arm &from)
{
    QStringList parts;
    for (const int knob : changedKnobs(arm, from))
        parts << space.knobs[knob].id + QLatin1Char('=') + space.level(arm, knob);
    return parts.join(QLatin1String(", "));
}

bool needsAtLeast(const KnobSpace &space, const Arm &arm, const Arm &other)
{
    for (qsizetype k = 0; k < space.knobs.size(); ++k) {
        const int here = arm.levels[k], there = other.levels[k];
        const MemoryTrend trend = space.knobs[k].memory;
        if (here != there && (trend == MemoryTrend::Unknown || (trend == MemoryTrend::Grows) != (here > there)))
            return false;
    }
    return true;
}

} // namespace sweetspot
