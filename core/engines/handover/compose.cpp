// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/handover/compose.h"

#include "core/base/tr.h"
#include "core/base/yamlnode.h"
#include "core/engines/engine.h"
#include "core/engines/handover/onlyentry.h"

#include <QRegularExpression>

namespace sweetspot
{

namespace
{

const ListenAt &inside()
{
    static const ListenAt at{QStringLiteral("0.0.0.0"), QStringLiteral("8080")};
    return at;
}

// Compose replaces what follows a single $.
QString scalar(QString text)
{
    return yaml::quoted(text.replace(QLatin1Char('$'), QLatin1String("$$")));
}

QString listOf(const char *key, const QStringList &values)
{
    QString text = values.isEmpty() ? QString() : QStringLiteral("    %1:\n").arg(QLatin1String(key));
    for (const QString &value : values)
        text += QStringLiteral("      - %1\n").arg(scalar(value));
    return text;
}

QString variablesOf(const QMap<QString, QString> &variables)
{
    QString text = variables.isEmpty() ? QString() : QStringLiteral("    environment:\n");
    for (auto variable = variables.begin(); variable != variables.end(); ++variable)
        text += QStringLiteral("      %1: %2\n").arg(scalar(variable.key()), scalar(variable.value()));
    return text;
}

// The model under the path that it has outside, so that the arguments stay the same.
QString mountOf(const QString &path)
{
    return path.isEmpty()
        ? QString()
        : QStringLiteral("    volumes:\n      - type: bind\n        source: %1\n        target: "
                         "%1\n        read_only: true\n")
              .arg(scalar(path));
}

QString machineOf(const ContainerImage &image, const ServeLine &served)
{
    QString text = listOf("devices", image.hostDevices);
    if (image.sharedMemory)
        text += QStringLiteral("    ipc: host\n");
    if (served.locksMemory)
        text += QStringLiteral("    ulimits:\n      memlock: -1\n");
    if (image.nvidia)
        text += QStringLiteral("    deploy:\n      resources:\n        reservations:\n          devices:\n"
                               "            - driver: nvidia\n              count: all\n"
                               "              capabilities: [gpu]\n");
    return text;
}

QString serviceName(QString name)
{
    static const QRegularExpression odd(QStringLiteral("[^a-z0-9_-]"));
    return name.replace(odd, QStringLiteral("-"));
}

Result<HandOverDraft> write(const HandOverOrder &order)
{
    auto served = lineOf(order, inside());
    if (!served)
        return served.error();
    const ContainerImage image = order.engine->containerImage(order);
    if (image.image.isEmpty())
        return Error{ErrorCode::NotFound, CoreTr::tr("No container image of this engine is known."), {}};
    ProgramLine &line = served->line;
    line.program = image.program;
    HandOverDraft draft;
    draft.fileName = QStringLiteral("compose.yaml");
    draft.text = QStringLiteral("services:\n  %1:\n    image: %2\n")
                     .arg(yaml::quoted(serviceName(order.name)), yaml::quoted(image.image))
        + listOf("entrypoint", {line.program}) + listOf("command", line.arguments)
        + variablesOf(line.environment) + mountOf(order.serve.settings.modelFile)
        + QStringLiteral("    ports:\n      - \"127.0.0.1:%1:%1\"\n").arg(inside().port)
        + machineOf(image, *served) + QStringLiteral("    restart: unless-stopped\n");
    draft.lost = image.lost;
    draft.lost.prepend(CoreTr::tr("The build that was measured: a container has its own, and another driver's "
                                  "libraries and cache of the disk."));
    const auto says = order.engine->settingsOf(line, inside());
    if (!says)
        return says.error();
    draft.says = *says;
    return draft;
}

Result<QString> plainText(const YAML::Node &node)
{
    if (!node.IsDefined() || !node.IsScalar())
        return notOfThisForm(composeForm().label);
    QString text = yaml::textOf(node);
    static const QRegularExpression single(QStringLiteral("(?<!\\$)(?:\\$\\$)*\\$(?!\\$)"));
    if (single.match(text).hasMatch())
        return notOfThisForm(composeForm().label, text.left(80));
    return text.replace(QLatin1String("$$"), QLatin1String("$"));
}

Result<QStringList> plainTexts(const YAML::Node &node)
{
    if (!node.IsDefined() || !node.IsSequence())
        return notOfThisForm(composeForm().label);
    QStringList texts;
    for (const YAML::Node &item : node) {
        const auto text = plainText(item);
        if (!text)
            return text.error();
        texts << *text;
    }
    return texts;
}

Result<ProgramLine> lineIn(const YAML::Node &service)
{
    const auto entry = plainTexts(yaml::child(service, "entrypoint"));
    const auto command = plainTexts(yaml::child(service, "command"));
    if (!entry || !command || entry->isEmpty())
        return notOfThisForm(composeForm().label);
    ProgramLine line{entry->first(), entry->mid(1) + *command, {}};
    const YAML::Node variables = yaml::child(service, "environment");
    if (!variables.IsDefined() || variables.IsNull())
        return line;
    if (!variables.IsMap())
        return notOfThisForm(composeForm().label);
    for (const auto &variable : variables) {
        const auto name = plainText(variable.first), value = plainText(variable.second);
        if (!name || !value)
            return notOfThisForm(composeForm().label);
        line.environment.insert(*name, *value);
    }
    return line;
}

Result<LaunchSettings> read(const QString &text, const SettingsOf &settingsOf)
{
    const auto service = onlyEntryOf(text, "services", composeForm().label);
    if (!service)
        return service.error();
    const auto line = lineIn(*service);
    return line ? settingsOf(*line, inside()) : Result<LaunchSettings>(line.error());
}

} // namespace

HandOverForm composeForm()
{
    return {QStringLiteral("compose"), CoreTr::tr("docker compose (YAML)"), QStringLiteral("# "), write, read};
}

} // namespace sweetspot
