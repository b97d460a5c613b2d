// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recommendation.h"

#include "models/tr.h"

#include <algorithm>

namespace sweetspot
{

bool UseCaseAdvice::isOpen() const
{
    const auto isFit = [](const Advice &cell) { return cell.mark != AdviceMark::Cross; };
    return !best && std::any_of(ranked.begin(), ranked.end(), isFit);
}

QString adviceMarkText(AdviceMark mark)
{
    switch (mark) {
    case AdviceMark::Tick:
        return QStringLiteral("✓");
    case AdviceMark::Warning:
        return QStringLiteral("⚠");
    case AdviceMark::Cross:
        break;
    }
    return QStringLiteral("✗");
}

QString adviceMarkName(AdviceMark mark)
{
    switch (mark) {
    case AdviceMark::Tick:
        return QStringLiteral("recommended");
    case AdviceMark::Warning:
        return QStringLiteral("with_reservation");
    case AdviceMark::Cross:
        break;
    }
    return QStringLiteral("not_recommended");
}

QString certaintyName(Certainty certainty)
{
    switch (certainty) {
    case Certainty::Clear:
        return QStringLiteral("clear");
    case Certainty::Likely:
        return QStringLiteral("likely");
    case Certainty::Undecided:
        break;
    }
    return QStringLiteral("undecided");
}

QString certaintyLabel(Certainty certainty)
{
    switch (certainty) {
    case Certainty::Clear:
        return ModelsTr::tr("clear");
    case Certainty::Likely:
        return ModelsTr::tr("likely");
    case Certainty::Undecided:
        break;
    }
    return ModelsTr::tr("too close to call");
}

} // namespace sweetspot
