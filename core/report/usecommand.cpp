// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/usecommand.h"

#include "core/engines/enginetable.h"

#include <QStringList>
#include <QVector>

namespace sweetspot
{

namespace
{

// Splits what shellCommand() of the launcher joined: words, or words in single quotes.
QStringList wordsOf(const QString &command)
{
    QStringList words;
    QString word;
    bool quoted = false, any = false;
    for (qsizetype i = 0; i < command.size(); ++i) {
        const QChar c = command.at(i);
        if (quoted) {
            if (c == QLatin1Char('\''))
                quoted = false;
            else
                word += c;
        } else if (c == QLatin1Char('\'')) {
            quoted = any = true;
        } else if (c == QLatin1Char('\\') && i + 1 < command.size()) {
            word += command.at(++i);
            any = true;
        } else if (c.isSpace()) {
            if (any)
                words << word;
            word.clear();
            any = false;
        } else {
            word += c;
            any = true;
        }
    }
    if (any)
        words << word;
    return words;
}

// Value of an option of the measured server, under any of its names.
QString valueOf(const QStringList &words, const QStringList &names)
{
    for (qsizetype i = 0; i + 1 < words.size(); ++i)
        if (names.contains(words.at(i)))
            return words.at(i + 1);
    return {};
}

// A journal of an earlier version has the command line only.
LaunchSettings settingsOf(const QString &commandLine, const QString &program)
{
    static const QVector<QStringList> shaping{{QStringLiteral("--ctx-size"), QStringLiteral("-c")},
        {QStringLiteral("--parallel"), QStringLiteral("-np")},
        {QStringLiteral("--cache-ram"), QStringLiteral("-cram")},
        {QStringLiteral("--ctx-checkpoints"), QStringLiteral("--swa-checkpoints"), QStringLiteral("-ctxcp")},
        {QStringLiteral("--fit"), QStringLiteral("-fit")}, {QStringLiteral("--threads"), QStringLiteral("-t")},
        {QStringLiteral("--batch-size"), QStringLiteral("-b")},
        {QStringLiteral("--flash-attn"), QStringLiteral("-fa")},
        {QStringLiteral("--cache-type-k"), QStringLiteral("-ctk")},
        {QStringLiteral("--cache-type-v"), QStringLiteral("-ctv")}, {QStringLiteral("--rpc")},
        {QStringLiteral("--device"), QStringLiteral("-dev")},
        {QStringLiteral("--gpu-layers"), QStringLiteral("--n-gpu-layers"), QStringLiteral("-ngl")}};
    const QStringList words = wordsOf(commandLine);
    LaunchSettings settings{program, valueOf(words, {QStringLiteral("--model"), QStringLiteral("-m")}), {}};
    for (const QStringList &names : shaping)
        if (const QString value = valueOf(words, names); !value.isEmpty())
            settings.options << LaunchOption{names.first(), value};
    return settings;
}

LaunchSettings measuredSettings(const CellRecord &cell)
{
    if (cell.launches.isEmpty())
        return {};
    const ServerFacts &first = cell.launches.first();
    if (!first.settings.program.isEmpty())
        return first.settings;
    const EngineKind *kind = anyEngineKind(cell.id.engine); // names of those in every project are ids
    if (!kind || !kind->always) // beside it version 0.1 brought files to one engine, whatever its name was
        for (const EngineKind &other : engineKinds())
            if (other.acceptsFiles) {
                kind = &other;
                break;
            }
    return kind ? settingsOf(first.commandLine, kind->program) : LaunchSettings();
}

} // namespace

ServeOrder serveOrderOf(const CellRecord &cell, int contextLength)
{
    return {measuredSettings(cell), cell.id.model, cell.id.device, contextLength};
}

QString serveCommand(const CellRecord &cell, int contextLength)
{
    const ServeOrder order = serveOrderOf(cell, contextLength);
    const Engine *engine = findEngineOf(order.settings.program);
    return engine ? engine->serveCommand(order) : QString();
}

QVector<Recipe> recipesOf(const CellRecord &cell, int contextLength)
{
    QVector<Recipe> recipes;
    const ServeOrder order = serveOrderOf(cell, contextLength);
    for (const auto &engine : engines())
        if (const QString text = engine->recipe(order); !text.isEmpty())
            recipes << Recipe{engine->kind().label, engine->kind().recipeName, text};
    return recipes;
}

} // namespace sweetspot
