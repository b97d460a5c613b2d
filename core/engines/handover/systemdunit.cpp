// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/handover/systemdunit.h"

#include "core/base/tr.h"
#include "core/engines/engine.h"
#include "core/engines/handover/systemdwords.h"

#include <QRegularExpression>

namespace sweetspot
{

namespace
{

Error unreadable(const QString &value)
{
    return notOfThisForm(systemdForm().label, value.left(80));
}

QString probe(const QString &address)
{
    return QStringLiteral("ExecStartPost=/bin/sh -c 'command -v curl >/dev/null || exit 0; until curl -fs -o "
                          "/dev/null %1; do sleep 1; done'\n")
        .arg(address);
}

Result<HandOverDraft> write(const HandOverOrder &order)
{
    const ListenAt at{QStringLiteral("127.0.0.1"), QStringLiteral("8080")};
    const auto served = lineOf(order, at);
    if (!served)
        return served.error();
    const ProgramLine &line = served->line;
    HandOverDraft draft;
    if (!line.program.startsWith(QLatin1Char('/')))
        draft.notes
            << CoreTr::tr("Write the whole path of %1 into ExecStart; it was not recorded.").arg(line.program);
    QString command = systemdQuoted(line.program);
    bool dollar = line.program.contains(QLatin1Char('$'));
    for (const QStringList &group : groupedByOption(line.arguments)) {
        QStringList quoted;
        for (const QString &word : group) {
            quoted << systemdQuoted(word);
            dollar = dollar || word.contains(QLatin1Char('$'));
        }
        command += QStringLiteral(" \\\n  ") + quoted.join(QLatin1Char(' '));
    }
    // Before systemd 244 the colon was no prefix; without a $ it is not needed.
    if (dollar)
        command.insert(command.startsWith(QLatin1Char('"')) ? 1 : 0, QLatin1Char(':'));
    draft.fileName = QStringLiteral("%1.service").arg(order.name);
    draft.text
        = QStringLiteral("[Unit]\nDescription=%1\n\n[Service]\nType=simple\nExecStart=%2\n%3%4")
              .arg(QString(order.name).replace(QLatin1Char('%'), QLatin1String("%%")), command,
                  systemdEnvironment(line.environment),
                  served->healthPath.isEmpty()
                      ? QString()
                      : probe(QStringLiteral("http://%1:%2%3").arg(at.host, at.port, served->healthPath)));
    draft.text += QStringLiteral("TimeoutStartSec=%1\n").arg(startPatience(order));
    if (served->locksMemory)
        draft.text += QStringLiteral("LimitMEMLOCK=infinity\n");
    draft.text += QStringLiteral("Restart=on-failure\nRestartSec=5\n\n[Install]\nWantedBy=default.target\n");
    draft.notes << CoreTr::tr("Save it in ~/.config/systemd/user and start it with \"systemctl --user enable "
                              "--now %1\".")
                       .arg(draft.fileName);
    const auto says = order.engine->settingsOf(line, at);
    if (!says)
        return says.error();
    draft.says = *says;
    return draft;
}

Result<LaunchSettings> read(const QString &text, const SettingsOf &settingsOf)
{
    if (const Status good = checkHandOver(text); !good)
        return good.error();
    const QStringList commands = systemdValues(text, QStringLiteral("Service"), QStringLiteral("ExecStart"));
    if (commands.size() != 1)
        return unreadable(commands.join(QLatin1Char(' ')));
    auto words = systemdWords(commands.first());
    if (!words)
        return words.error();
    if (words->isEmpty())
        return unreadable(commands.first());
    const bool literal = words->first().startsWith(QLatin1Char(':'));
    if (literal)
        words->first().remove(0, 1);
    for (const QString &word : *words)
        if (!literal && word.contains(QLatin1Char('$')))
            return unreadable(word);
    static const QRegularExpression prefix(QStringLiteral("^[-@+!|]"));
    if (words->first().isEmpty() || prefix.match(words->first()).hasMatch())
        return unreadable(words->first());
    const auto variables = systemdVariables(text);
    if (!variables)
        return variables.error();
    return settingsOf(
        {words->first(), words->mid(1), *variables}, {QStringLiteral("127.0.0.1"), QStringLiteral("8080")});
}

} // namespace

HandOverForm systemdForm()
{
    return {
        QStringLiteral("systemd"), CoreTr::tr("systemd unit of your own"), QStringLiteral("# "), write, read};
}

} // namespace sweetspot
