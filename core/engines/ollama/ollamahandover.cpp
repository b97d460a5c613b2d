// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/ollama/ollamahandover.h"

#include "core/base/tr.h"
#include "core/engines/handover/systemdwords.h"

#include <QRegularExpression>

#include <algorithm>

namespace sweetspot
{

namespace
{

bool isOfTheServer(const QString &name)
{
    return name.startsWith(QLatin1String("OLLAMA_"));
}

const QString kContext = QStringLiteral("num_ctx"), kLayers = QStringLiteral("num_gpu");

// Its own name for an option of llama-server or LM Studio; empty: it has none.
QString ownName(const QString &name, const QString &program)
{
    static const QVector<QStringList> names{
        {kContext, QStringLiteral("--ctx-size"), QStringLiteral("-c"), QStringLiteral("--context-length")},
        {QStringLiteral("num_thread"), QStringLiteral("--threads"), QStringLiteral("-t")},
        {QStringLiteral("num_batch"), QStringLiteral("--batch-size"), QStringLiteral("-b")},
        {kLayers, QStringLiteral("--gpu-layers"), QStringLiteral("--n-gpu-layers"), QStringLiteral("-ngl")},
        {QStringLiteral("main_gpu"), QStringLiteral("--main-gpu"), QStringLiteral("-mg")},
        {QStringLiteral("OLLAMA_NUM_PARALLEL"), QStringLiteral("--parallel"), QStringLiteral("-np")},
        {QStringLiteral("OLLAMA_FLASH_ATTENTION"), QStringLiteral("--flash-attn"), QStringLiteral("-fa")},
        {QStringLiteral("OLLAMA_KV_CACHE_TYPE"), QStringLiteral("--cache-type-k"), QStringLiteral("-ctk")}};
    if (!name.startsWith(QLatin1Char('-')))
        return program == QLatin1String("ollama") ? name : QString();
    for (const QStringList &all : names)
        if (all.contains(name))
            return all.first();
    return {};
}

// Said already by the number of layers on GPUs, or by the type of the keys.
bool isSaidElsewhere(const LaunchOption &option, const LaunchSettings &settings)
{
    if (option.name == QLatin1String("--device") || option.name == QLatin1String("-dev"))
        return option.value == QLatin1String("none");
    if (option.name == QLatin1String("--cache-type-v") || option.name == QLatin1String("-ctv"))
        return option.value == settings.value({QStringLiteral("--cache-type-k"), QStringLiteral("-ctk")});
    return false;
}

// llama-server divides its context among the requests at once; Ollama's is that of each.
QString contextOf(const LaunchSettings &settings, const QString &all)
{
    const int slots_ = settings.value({QStringLiteral("--parallel"), QStringLiteral("-np")}).toInt();
    return slots_ > 1 ? QString::number(all.toLongLong() / slots_) : all;
}

QString ownValue(const LaunchOption &option, const LaunchSettings &settings, const QString &name)
{
    const bool foreign = option.name != name;
    if (foreign && name == kContext)
        return contextOf(settings, option.value);
    if (foreign && name == QLatin1String("OLLAMA_FLASH_ATTENTION"))
        return option.value == QLatin1String("on") ? QStringLiteral("1")
            : option.value == QLatin1String("off") ? QStringLiteral("0")
                                                   : QString();
    if (foreign && name == kLayers && option.value == QLatin1String("all"))
        return QStringLiteral("999");
    return option.value;
}

bool isGguf(const QString &path)
{
    return path.endsWith(QLatin1String(".gguf"), Qt::CaseInsensitive);
}

// The forms are of a file that Ollama takes, with options whose names it or llama-server knows.
bool applies(const HandOverOrder &order)
{
    const LaunchSettings &settings = order.serve.settings;
    return isGguf(settings.modelFile)
        && std::any_of(settings.options.begin(), settings.options.end(),
            [&](const LaunchOption &option) { return ownName(option.name, settings.program) == kContext; });
}

LaunchSettings partOf(const LaunchSettings &settings, bool server)
{
    LaunchSettings part{settings.program, server ? QString() : settings.modelFile, {}, {}};
    for (const LaunchOption &option : settings.options)
        if (isOfTheServer(option.name) == server)
            part.options << option;
    if (server)
        part.environment = settings.environment;
    return part;
}

Error notHere()
{
    return {ErrorCode::NotFound, CoreTr::tr("Ollama does not take this model."), {}};
}

Result<HandOverDraft> writeModelfile(const HandOverOrder &order)
{
    if (!applies(order))
        return notHere();
    HandOverDraft draft{QStringLiteral("Modelfile"), {}, {}};
    const LaunchSettings all = ollamaSettings(order.serve, draft.lost);
    draft.says = partOf(all, false);
    draft.text = modelfileText(draft.says);
    if (draft.text.isEmpty())
        return cannotHold(draft.says.modelFile);
    for (const LaunchOption &option : all.options)
        if (isOfTheServer(option.name))
            draft.lost << CoreTr::tr(
                "%1=%2: its server is told so, for all models; see the form for the service.")
                              .arg(option.name, option.value);
    for (auto one = all.environment.begin(); one != all.environment.end(); ++one)
        draft.lost << CoreTr::tr("%1=%2: its server is told so, for all models; see the form for the service.")
                          .arg(one.key(), one.value());
    draft.notes << CoreTr::tr("Make the model with \"ollama create %1 -f Modelfile\".").arg(order.name);
    return draft;
}

Result<LaunchSettings> readModelfile(const QString &text, const SettingsOf &)
{
    if (const Status good = checkHandOver(text); !good)
        return good.error();
    static const QRegularExpression from(QStringLiteral("^FROM (?:\"(.+)\"|([^\" ]+))\\z")),
        parameter(QStringLiteral("^PARAMETER ([a-z_]+) ([^ ]+)\\z"));
    LaunchSettings settings{QStringLiteral("ollama"), {}, {}, {}};
    for (const QString &row : text.split(QLatin1Char('\n'))) {
        const QString line = row.trimmed();
        if (line.isEmpty() || line.startsWith(QLatin1Char('#')))
            continue;
        if (const auto model = from.match(line); model.hasMatch() && settings.modelFile.isEmpty())
            settings.modelFile = model.captured(1) + model.captured(2);
        else if (const auto set = parameter.match(line); set.hasMatch())
            settings.options << LaunchOption{set.captured(1), set.captured(2)};
        else
            return notOfThisForm(modelfileForm().label, line.left(80));
    }
    if (settings.modelFile.isEmpty())
        return notOfThisForm(modelfileForm().label);
    return settings;
}

Result<HandOverDraft> writeService(const HandOverOrder &order)
{
    if (!applies(order))
        return notHere();
    QStringList lost; // the Modelfile tells them
    HandOverDraft draft{QStringLiteral("sweetspot.conf"), {}, {}};
    draft.says = partOf(ollamaSettings(order.serve, lost), true);
    QMap<QString, QString> variables = draft.says.environment;
    for (const LaunchOption &option : draft.says.options)
        variables.insert(option.name, option.value);
    if (variables.isEmpty())
        return Error{ErrorCode::NotFound, CoreTr::tr("This cell needs no variables of Ollama's service."), {}};
    draft.says.options.clear();
    for (auto one = variables.begin(); one != variables.end(); ++one)
        if (isOfTheServer(one.key()))
            draft.says.options << LaunchOption{one.key(), one.value()};
    for (const LaunchOption &option : draft.says.options)
        draft.says.environment.remove(option.name);
    draft.text = QStringLiteral("[Service]\n") + systemdEnvironment(variables);
    draft.notes << CoreTr::tr("It counts for every model of that server. Save it in "
                              "/etc/systemd/system/ollama.service.d, then \"systemctl daemon-reload\" and "
                              "\"systemctl restart ollama\".");
    draft.lost << CoreTr::tr("The model and its parameters: see the Modelfile.");
    return draft;
}

Result<LaunchSettings> readService(const QString &text, const SettingsOf &)
{
    if (const Status good = checkHandOver(text); !good)
        return good.error();
    const auto variables = systemdVariables(text);
    if (!variables)
        return variables.error();
    if (variables->isEmpty())
        return notOfThisForm(ollamaServiceForm().label);
    LaunchSettings settings{QStringLiteral("ollama"), {}, {}, {}};
    for (auto one = variables->begin(); one != variables->end(); ++one)
        if (isOfTheServer(one.key()))
            settings.options << LaunchOption{one.key(), one.value()};
        else
            settings.environment.insert(one.key(), one.value());
    return settings;
}

} // namespace

LaunchSettings ollamaSettings(const ServeOrder &order, QStringList &lost)
{
    const LaunchSettings &from = order.settings;
    LaunchSettings settings{QStringLiteral("ollama"), from.modelFile, {}, from.environment};
    for (const LaunchOption &option : from.options) {
        const QString name = ownName(option.name, from.program);
        QString value = name.isEmpty() ? QString() : ownValue(option, from, name);
        if (name == kContext && order.contextLength > 0)
            value = QString::number(order.contextLength);
        if (!value.isEmpty())
            settings.options << LaunchOption{name, value};
        else if (!isSaidElsewhere(option, from))
            lost << CoreTr::tr("%1: Ollama has no such setting.")
                        .arg(QStringLiteral("%1 %2").arg(option.name, option.value).trimmed());
    }
    if (order.device == QLatin1String("CPU") && settings.value({kLayers}).isEmpty())
        settings.options << LaunchOption{kLayers, QStringLiteral("0")};
    return settings;
}

QString modelfileText(const LaunchSettings &settings)
{
    const QString &model = settings.modelFile;
    if (model.isEmpty() || !fitsOneLine(model))
        return {};
    // Nothing can be escaped in it; a path that is quoted ends at the last quotation mark.
    const bool quoted = model.contains(QLatin1Char(' ')) || model.contains(QLatin1Char('"'));
    QString text
        = QStringLiteral("FROM %1\n").arg(quoted ? QLatin1Char('"') + model + QLatin1Char('"') : model);
    for (const LaunchOption &option : settings.options)
        if (!isOfTheServer(option.name) && fitsOneLine(option.value))
            text += QStringLiteral("PARAMETER %1 %2\n").arg(option.name, option.value);
    return text;
}

HandOverForm modelfileForm()
{
    return {QStringLiteral("modelfile"), CoreTr::tr("Ollama Modelfile"), QStringLiteral("# "), writeModelfile,
        readModelfile};
}

HandOverForm ollamaServiceForm()
{
    return {QStringLiteral("ollama-service"), CoreTr::tr("Variables of Ollama's service"), QStringLiteral("# "),
        writeService, readService};
}

} // namespace sweetspot
