// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/unproven.h"

#include "core/base/tr.h"
#include "models/usecase.h"

#include <algorithm>

namespace sweetspot
{

bool wasOutOfReach(const QString &rule)
{
    return rule == QLatin1String("engine");
}

QVector<Unproven> unprovenOf(const QVector<CellVerdict> &verdicts)
{
    QVector<Unproven> all;
    for (const CellVerdict &verdict : verdicts) {
        QVector<Unproven> ofCell;
        for (const ProfileVerdict &profile : verdict.profiles)
            if (profile.evidence != Evidence::Enough)
                ofCell << Unproven{verdict.id, profile.profile, verdictLabel(profile), profile.sentence};
        const bool told = std::any_of(ofCell.begin(), ofCell.end(),
            [&verdict](const Unproven &part) { return part.sentence == verdict.reason; });
        const bool outOfReach = verdict.state == CellState::Skipped && wasOutOfReach(verdict.rule);
        if ((verdict.state == CellState::Error || outOfReach) && !told)
            ofCell.prepend(Unproven{verdict.id, {}, cellStateLabel(verdict.state), verdict.reason});
        all << ofCell;
    }
    return all;
}

QString unprovenPart(const Unproven &unproven)
{
    for (const UseCase &useCase : useCases())
        if (useCase.profile == unproven.profile && !unproven.profile.isEmpty())
            return useCase.label;
    return unproven.profile.isEmpty() ? CoreTr::tr("entire cell") : unproven.profile;
}

QString unprovenText(const Unproven &unproven)
{
    return CoreTr::tr("%1, %2: %3.").arg(unproven.cell.name(), unprovenPart(unproven), unproven.what)
        + (unproven.sentence.isEmpty() ? QString() : QLatin1Char(' ') + unproven.sentence);
}

QString unprovenHeading()
{
    return CoreTr::tr("Failed or to be measured again");
}

} // namespace sweetspot
