// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/handover/shellscript.h"

#include "core/base/shellwords.h"
#include "core/base/tr.h"
#include "core/engines/engine.h"

#include <QRegularExpression>

namespace sweetspot
{

namespace
{

QString fileOf(const HandOverOrder &order)
{
    return QStringLiteral("serve-%1.sh").arg(order.name);
}

Result<HandOverDraft> writeSteps(const HandOverOrder &order)
{
    const QString command = order.engine ? order.engine->serveCommand(order.serve) : QString();
    if (command.isEmpty())
        return Error{ErrorCode::NotFound, CoreTr::tr("No command serves this cell."), {}};
    HandOverDraft draft{fileOf(order), command + QLatin1Char('\n'), order.serve.settings};
    draft.steps = true;
    return draft;
}

Result<HandOverDraft> write(const HandOverOrder &order)
{
    const auto served = lineOf(order, {});
    if (!served)
        return writeSteps(order);
    const ProgramLine &line = served->line;
    QStringList rows;
    for (auto variable = line.environment.begin(); variable != line.environment.end(); ++variable)
        rows << variable.key() + QLatin1Char('=') + shellQuoted(variable.value());
    rows << shellQuoted(line.program);
    for (const QStringList &group : groupedByOption(line.arguments))
        rows << QStringLiteral("  ") + shellWords(group);
    const auto says = order.engine->settingsOf(line, {});
    if (!says)
        return says.error();
    return HandOverDraft{fileOf(order), rows.join(QStringLiteral(" \\\n")) + QLatin1Char('\n'), *says};
}

Result<LaunchSettings> read(const QString &text, const SettingsOf &settingsOf)
{
    if (const Status good = checkHandOver(text); !good)
        return good.error();
    const auto commands = shellCommandsIn(text);
    if (!commands)
        return commands.error();
    if (commands->size() != 1)
        return notOfThisForm(shellScriptForm().label);
    static const QRegularExpression assignment(
        QStringLiteral("^([A-Za-z_][A-Za-z0-9_]*)=(.*)\\z"), QRegularExpression::DotMatchesEverythingOption);
    QStringList words = commands->first();
    ProgramLine line;
    while (!words.isEmpty()) {
        const auto set = assignment.match(words.first());
        if (!set.hasMatch())
            break;
        line.environment.insert(set.captured(1), set.captured(2));
        words.removeFirst();
    }
    if (words.isEmpty())
        return notOfThisForm(shellScriptForm().label);
    line.program = words.takeFirst();
    line.arguments = words;
    return settingsOf(line, {});
}

} // namespace

HandOverForm shellScriptForm()
{
    return {QStringLiteral("shell"), CoreTr::tr("Shell command"), QStringLiteral("# "), write, read};
}

} // namespace sweetspot
