// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/handover/llamaswap.h"

#include "core/base/shellwords.h"
#include "core/base/tr.h"
#include "core/base/yamlnode.h"
#include "core/engines/engine.h"
#include "core/engines/handover/onlyentry.h"

namespace sweetspot
{

namespace
{

const QString kPort = QStringLiteral("${PORT}"); // it puts a number there
const QString kPlainPort = QStringLiteral("@PORT@"); // which needs no quotation marks

const ListenAt &where()
{
    static const ListenAt at{{}, kPlainPort};
    return at;
}

// It replaces names in braces wherever they stand, and knows no way to write one that is meant.
bool wouldBeReplaced(const QString &word)
{
    return word.contains(QLatin1String("${")) || word.contains(kPlainPort);
}

Status checkWords(const HandOverOrder &order)
{
    const LaunchSettings &settings = order.serve.settings;
    const QStringList words = QStringList{order.programPath, settings.modelFile} + settings.arguments()
        + settings.environment.values();
    for (const QString &word : words)
        if (!fitsOneLine(word) || wouldBeReplaced(word))
            return cannotHold(word);
    return success();
}

Result<HandOverDraft> write(const HandOverOrder &order)
{
    const auto served = lineOf(order, where());
    if (!served)
        return served.error();
    if (const Status good = checkWords(order); !good)
        return good.error();
    const ProgramLine &line = served->line;
    QString command = QStringLiteral("      ") + shellQuoted(line.program) + QLatin1Char('\n');
    for (const QStringList &group : groupedByOption(line.arguments))
        command += QStringLiteral("      %1\n").arg(shellWords(group));
    command.replace(kPlainPort, kPort);
    QString text = QStringLiteral("healthCheckTimeout: %1\nmodels:\n  %2:\n    cmd: |\n%3")
                       .arg(QString::number(startPatience(order)), yaml::quoted(order.name), command);
    if (served->healthPath != QLatin1String("/health"))
        text += QStringLiteral("    checkEndpoint: %1\n")
                    .arg(yaml::quoted(
                        served->healthPath.isEmpty() ? QStringLiteral("none") : served->healthPath));
    if (!line.environment.isEmpty())
        text += QStringLiteral("    env:\n");
    for (auto variable = line.environment.begin(); variable != line.environment.end(); ++variable)
        text += QStringLiteral("      - %1\n")
                    .arg(yaml::quoted(variable.key() + QLatin1Char('=') + variable.value()));
    const auto says = order.engine->settingsOf(line, where());
    if (!says)
        return says.error();
    HandOverDraft draft{QStringLiteral("llama-swap.yaml"), text, *says};
    draft.notes << CoreTr::tr(
        "In a configuration that exists, add the entry below \"models\" and keep the longer "
        "healthCheckTimeout.");
    return draft;
}

Result<QStringList> wordsOf(QString command)
{
    const auto commands = shellCommandsIn(command.replace(kPort, kPlainPort));
    if (!commands)
        return commands.error();
    QStringList words; // it takes line feeds for spaces
    for (const QStringList &one : *commands)
        words << one;
    for (const QString &word : words) // nothing else may be replaced
        if (word.contains(QLatin1String("${")))
            return cannotHold(word);
    if (words.isEmpty())
        return notOfThisForm(llamaSwapForm().label);
    return words;
}

Result<LaunchSettings> read(const QString &text, const SettingsOf &settingsOf)
{
    const auto entry = onlyEntryOf(text, "models", llamaSwapForm().label);
    if (!entry)
        return entry.error();
    const auto words = wordsOf(yaml::textOf(yaml::child(*entry, "cmd")));
    if (!words)
        return words.error();
    ProgramLine line{words->first(), words->mid(1), {}};
    const YAML::Node variables = yaml::child(*entry, "env");
    if (variables.IsSequence())
        for (const YAML::Node &variable : variables) {
            const QString set = yaml::textOf(variable);
            if (set.indexOf(QLatin1Char('=')) < 1 || set.contains(QLatin1String("${")))
                return notOfThisForm(llamaSwapForm().label, set);
            line.environment.insert(set.section(QLatin1Char('='), 0, 0), set.section(QLatin1Char('='), 1));
        }
    return settingsOf(line, where());
}

} // namespace

HandOverForm llamaSwapForm()
{
    return {QStringLiteral("llama-swap"), CoreTr::tr("llama-swap (YAML)"), QStringLiteral("# "), write, read};
}

} // namespace sweetspot
