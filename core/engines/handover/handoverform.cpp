// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/handover/handoverform.h"

#include "core/base/tr.h"
#include "core/engines/engine.h"
#include "core/engines/handover/compose.h"
#include "core/engines/handover/llamaswap.h"
#include "core/engines/handover/shellscript.h"
#include "core/engines/handover/systemdunit.h"

#include <algorithm>
#include <cmath>

namespace sweetspot
{

const QVector<HandOverForm> &sharedForms()
{
    static const QVector<HandOverForm> forms{shellScriptForm(), llamaSwapForm(), systemdForm(), composeForm()};
    return forms;
}

Result<ServeLine> lineOf(const HandOverOrder &order, const ListenAt &at)
{
    ServeLine served = order.engine ? order.engine->serveLine(order.serve, at) : ServeLine();
    if (served.line.program.isEmpty())
        return Error{ErrorCode::NotFound, CoreTr::tr("No one program serves this cell."), {}};
    if (!order.programPath.isEmpty())
        served.line.program = order.programPath;
    return served;
}

QVector<QStringList> groupedByOption(const QStringList &arguments)
{
    QVector<QStringList> groups;
    for (const QString &word : arguments) {
        const bool name = word.startsWith(QLatin1Char('-')) && word.size() > 1 && !word[1].isDigit();
        if (name || groups.isEmpty())
            groups << QStringList{word};
        else
            groups.last() << word;
    }
    return groups;
}

int startPatience(const HandOverOrder &order)
{
    constexpr double kTimes = 4, kLeast = 60, kMost = 86400;
    return int(std::clamp(
        std::ceil(order.loadSeconds.value_or(kMost) * kTimes), kLeast, order.loadSeconds ? kMost : 600.0));
}

Status checkHandOver(const QString &text)
{
    if (text.size() > kLargestHandOver)
        return Error{ErrorCode::BadInput, CoreTr::tr("The text is too long to be settings of a server."), {}};
    if (text.contains(QChar(0)))
        return Error{ErrorCode::BadInput, CoreTr::tr("This is not a text."), {}};
    return success();
}

bool fitsOneLine(const QString &word)
{
    return std::none_of(word.begin(), word.end(), [](QChar c) {
        return c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0) || c.unicode() == 0x2028
            || c.unicode() == 0x2029 || c.unicode() == 0xfeff;
    });
}

Error cannotHold(const QString &word)
{
    return Error{ErrorCode::BadInput, CoreTr::tr("This form cannot hold \"%1\".").arg(word), {}};
}

Error notOfThisForm(const QString &label, const QString &detail)
{
    return Error{ErrorCode::BadInput,
        CoreTr::tr(
            "This is not what Sweetspot writes as \"%1\", or it was changed in a way that it cannot read.")
            .arg(label),
        detail};
}

} // namespace sweetspot
