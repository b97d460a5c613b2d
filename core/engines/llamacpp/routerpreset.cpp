// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/routerpreset.h"

#include "core/base/tr.h"
#include "core/engines/handover/optionwords.h"
#include "core/engines/llamacpp/llamaserve.h"

#include <QRegularExpression>
#include <QSet>

namespace sweetspot
{

namespace
{

// The router sets these itself.
bool belongsToTheRouter(const QString &name)
{
    static const QSet<QString> names{QStringLiteral("--host"), QStringLiteral("--port"),
        QStringLiteral("--api-key"), QStringLiteral("--alias"), QStringLiteral("--hf-repo")};
    return names.contains(name);
}

bool fitsAValue(const QString &value)
{
    return fitsOneLine(value) && value == value.trimmed() && !value.contains(QLatin1Char(';'))
        && !value.contains(QLatin1Char('#'));
}

// What the file can say: long names, each once.
LaunchSettings expressible(const ServeOrder &order, QStringList &lost)
{
    LaunchSettings says{order.settings.program, order.settings.modelFile, {}, {}};
    for (const LaunchOption &option : eachOptionOnce(order.settings.options, llamaLongName, {})) {
        LaunchOption named{llamaLongName(option.name), option.value};
        if (named.name == QLatin1String("--ctx-size") && order.contextLength > 0)
            named.value = QString::number(order.contextLength);
        if (belongsToTheRouter(named.name) || !named.name.startsWith(QLatin1String("--")))
            lost << CoreTr::tr("%1: it is no option of a model in such a file.").arg(option.name);
        else
            says.options << named;
    }
    if (eachOptionOnce(order.settings.options, llamaLongName, llamaAddingOptions()).size()
        > eachOptionOnce(order.settings.options, llamaLongName, {}).size())
        lost << CoreTr::tr(
            "Options that add up when they are given several times: a section holds each once, so "
            "the last stands there.");
    for (auto one = order.settings.environment.begin(); one != order.settings.environment.end(); ++one)
        lost << CoreTr::tr("The variable %1=%2: set it for the router, whose servers all get it.")
                    .arg(one.key(), one.value());
    return says;
}

Result<HandOverDraft> write(const HandOverOrder &order)
{
    const LaunchSettings &settings = order.serve.settings;
    if (settings.program != QLatin1String("llama-server") || settings.modelFile.isEmpty())
        return Error{ErrorCode::NotFound, CoreTr::tr("This cell was not measured with llama-server."), {}};
    HandOverDraft draft{QStringLiteral("models.ini"), {}, {}};
    draft.says = expressible(order.serve, draft.lost);
    if (!fitsAValue(settings.modelFile))
        return cannotHold(settings.modelFile);
    draft.text = QStringLiteral("version = 1\n\n[%1]\nmodel = %2\n").arg(order.name, settings.modelFile);
    for (const LaunchOption &option : draft.says.options) {
        if (!fitsAValue(option.value))
            return cannotHold(option.value);
        draft.text
            += QStringLiteral("%1 = %2\n")
                   .arg(option.name.mid(2), option.value.isEmpty() ? QStringLiteral("true") : option.value);
    }
    draft.notes << CoreTr::tr("Start the router with \"llama-server --models-preset %1\" and no other options: "
                              "those on its command line come before every section.")
                       .arg(draft.fileName);
    return draft;
}

Result<LaunchSettings> read(const QString &text, const SettingsOf &)
{
    if (const Status good = checkHandOver(text); !good)
        return good.error();
    static const QRegularExpression comment(QStringLiteral("[;#].*\\z")),
        header(QStringLiteral("^\\[([^\\]]+)\\]\\z")),
        entry(QStringLiteral("^([A-Za-z_][A-Za-z0-9_.-]*)[ \\t]*=[ \\t]*(.*)\\z"));
    LaunchSettings settings{QStringLiteral("llama-server"), {}, {}, {}};
    int sections = 0;
    for (const QString &row : text.split(QLatin1Char('\n'))) {
        const QString line = QString(row).remove(comment).trimmed();
        const auto pair = entry.match(line);
        if (line.isEmpty())
            continue;
        if (header.match(line).hasMatch()) {
            ++sections;
        } else if (!pair.hasMatch()) {
            return notOfThisForm(routerPresetForm().label, line.left(80));
        } else if (pair.captured(1) == QLatin1String("version") && sections == 0) {
            continue;
        } else if (const QString key = pair.captured(1), value = pair.captured(2);
                   key == QLatin1String("model")) {
            settings.modelFile = value;
        } else {
            // Short names are taken as well as long ones.
            const QString shortOne = llamaLongName(QLatin1Char('-') + key),
                          longOne = QStringLiteral("--") + key;
            settings.options << LaunchOption{shortOne.startsWith(QLatin1String("--")) ? shortOne : longOne,
                value == QLatin1String("true") ? QString() : value};
        }
    }
    if (sections != 1 || settings.modelFile.isEmpty())
        return notOfThisForm(routerPresetForm().label);
    return settings;
}

} // namespace

HandOverForm routerPresetForm()
{
    return {QStringLiteral("llama-router"), CoreTr::tr("llama-server router preset (INI)"),
        QStringLiteral("; "), write, read};
}

} // namespace sweetspot
