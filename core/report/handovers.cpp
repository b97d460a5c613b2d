// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/handovers.h"

#include "core/base/shellwords.h"
#include "core/base/tr.h"
#include "core/engines/enginetable.h"
#include "core/engines/handover/handoverform.h"
#include "core/report/handoverfacts.h"
#include "core/report/usecommand.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace sweetspot
{

namespace
{

QVector<HandOverForm> allForms()
{
    QVector<HandOverForm> forms = sharedForms();
    for (const auto &engine : engines())
        forms << engine->handOverForms();
    return forms;
}

// Of files, sections and services.
QString plainName(const CellId &id)
{
    static const QRegularExpression odd(QStringLiteral("[^a-z0-9._]+")),
        edge(QStringLiteral("^[-._]+|[-._]+\\z"));
    constexpr int kLongest = 60;
    QString name = QStringLiteral("%1-%2").arg(id.model, id.quantization).toLower();
    name = name.replace(odd, QStringLiteral("-")).left(kLongest).remove(edge);
    return name.isEmpty() ? QStringLiteral("model") : name;
}

QString programOf(const ServerFacts &facts)
{
    const auto commands = shellCommandsIn(facts.commandLine);
    const QString first = commands && !commands->isEmpty() ? commands->first().value(0) : QString();
    return first.startsWith(QLatin1Char('/')) ? first : QString();
}

HandOverOrder orderOf(const CellRecord &cell, const RunContext *run, const HandOverWish &wish)
{
    HandOverOrder order;
    order.serve = serveOrderOf(cell, wish.contextLength);
    order.engine = findEngineOf(order.serve.settings.program);
    order.name = plainName(cell.id);
    if (!cell.launches.isEmpty()) {
        order.programPath = programOf(cell.launches.first());
        order.version = cell.launches.first().version;
        order.layers = cell.launches.first().layers;
    }
    for (const ServerFacts &facts : cell.launches)
        if (facts.loadSeconds)
            order.loadSeconds = std::max(order.loadSeconds.value_or(0), *facts.loadSeconds);
    if (!run)
        return order;
    if (order.version.isEmpty() && order.engine && order.engine->kind().always)
        order.build = run->engineBuild;
    // What the engine found around it counted as well.
    QMap<QString, QString> environment = run->variables;
    environment.insert(order.serve.settings.environment);
    order.serve.settings.environment = environment;
    return order;
}

bool isText(const LaunchSettings &settings)
{
    const auto good = [](const QString &word) { return !word.contains(QChar(0)) && word.isValidUtf16(); };
    return good(settings.modelFile)
        && std::all_of(settings.options.begin(), settings.options.end(),
            [&](const LaunchOption &option) { return good(option.name) && good(option.value); })
        && std::all_of(settings.environment.begin(), settings.environment.end(), good);
}

// A process of ours was given these very words.
bool wasStarted(
    const HandOverForm &form, const HandOverOrder &order, const CellRecord &cell, const HandOverWish &wish)
{
    if (wish.started.contains(form.id))
        return true;
    static const QString shell = sharedForms().first().id;
    return form.id == shell && !order.programPath.isEmpty() && !cell.launches.first().settings.program.isEmpty()
        && !order.engine->serveLine(order.serve, {}).line.program.isEmpty();
}

QString readBackFailed()
{
    return CoreTr::tr("This form cannot hold these settings.");
}

Result<HandOver> written(const HandOverForm &form, const HandOverOrder &order, const CellRecord &cell,
    const RunContext *run, const HandOverWish &wish)
{
    if (!isText(order.serve.settings))
        return Error{ErrorCode::BadInput, readBackFailed(), {}};
    auto draft = form.write(order);
    if (!draft)
        return draft.error();
    HandOver result{form.id, form.label, draft->fileName, {}, draft->says, handOverFacts(cell, run, wish.today),
        draft->lost, draft->notes};
    if (const QString &model = order.serve.settings.modelFile;
        QFileInfo(model).isRelative() && !model.isEmpty())
        result.lost << CoreTr::tr(
            "Where the model lies: %1 begins in the folder that Sweetspot was started in.")
                           .arg(model);
    if (wish.contextLength > 0)
        result.lost << CoreTr::tr("The context that was measured: %1 tokens stand here instead.")
                           .arg(wish.contextLength);
    if (!draft->steps && draft->says.program == order.serve.settings.program)
        result.notes << order.engine->handOverNotes(order.serve.settings);
    result.verified = result.lost.isEmpty() && wasStarted(form, order, cell, wish);
    result.commented = !form.comment.isEmpty();
    QStringList header = result.facts;
    header << verificationOf(result);
    for (const QString &lost : result.lost)
        header << CoreTr::tr("Not said here: %1").arg(lost);
    header << result.notes;
    result.text = commentedLines(header, form.comment) + draft->text;
    if (draft->steps)
        return result;
    const auto back = form.read(result.text,
        [&order](const ProgramLine &line, const ListenAt &at) { return order.engine->settingsOf(line, at); });
    if (!back || *back != draft->says)
        return Error{ErrorCode::BadInput, readBackFailed(), back ? QString() : QString(back.error().sentence)};
    return result;
}

} // namespace

QVector<HandOver> handOversOf(const CellRecord &cell, const RunContext *run, const HandOverWish &wish)
{
    QVector<HandOver> all;
    const HandOverOrder order = orderOf(cell, run, wish);
    if (!order.engine)
        return all;
    for (const HandOverForm &form : allForms())
        if (auto one = written(form, order, cell, run, wish))
            all << *one;
    return all;
}

Result<HandOver> handOverOf(
    const QString &form, const CellRecord &cell, const RunContext *run, const HandOverWish &wish)
{
    const HandOverOrder order = orderOf(cell, run, wish);
    if (!order.engine)
        return Error{ErrorCode::NotFound, CoreTr::tr("No server was started for this cell."), {}};
    for (const HandOverForm &known : allForms())
        if (known.id == form)
            return written(known, order, cell, run, wish);
    return Error{ErrorCode::NotFound,
        CoreTr::tr("There is no form %1; there are %2.").arg(form, handOverIds().join(QStringLiteral(", "))),
        {}};
}

Result<LaunchSettings> settingsIn(const QString &form, const QString &text)
{
    const auto settingsOf = [](const ProgramLine &line, const ListenAt &at) -> Result<LaunchSettings> {
        if (const Engine *engine = findEngineOf(QFileInfo(line.program).fileName()))
            return engine->settingsOf(line, at);
        for (const auto &engine : engines())
            if (engine->kind().takesCommand) // any program is a command
                return engine->settingsOf(line, at);
        return notOfThisForm(line.program);
    };
    for (const HandOverForm &known : allForms())
        if (known.id == form)
            return known.read(text, settingsOf);
    return Error{ErrorCode::NotFound,
        CoreTr::tr("There is no form %1; there are %2.").arg(form, handOverIds().join(QStringLiteral(", "))),
        {}};
}

QStringList handOverIds()
{
    QStringList ids;
    for (const HandOverForm &form : allForms())
        ids << form.id;
    return ids;
}

QString verificationOf(const HandOver &handOver)
{
    if (handOver.verified)
        return CoreTr::tr("Verified: what was measured was started in this form.");
    return handOver.lost.isEmpty()
        ? CoreTr::tr("Not verified in this form: the settings were measured, but not started from this text.")
        : CoreTr::tr("Not verified in this form, which cannot say everything that was measured.");
}

} // namespace sweetspot
