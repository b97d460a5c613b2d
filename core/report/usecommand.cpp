// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/usecommand.h"

#include "models/enginekind.h"

#include <QRegularExpression>
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

QString quoted(const QString &word)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_./:=,+@%-]+\\z"));
    if (plain.match(word).hasMatch())
        return word;
    QString inner = word;
    inner.replace(QLatin1Char('\''), QLatin1String("'\\''"));
    return QLatin1Char('\'') + inner + QLatin1Char('\'');
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

// The first start: later ones may have had the context or the slots of another profile.
LaunchSettings measuredSettings(const CellRecord &cell)
{
    if (cell.launches.isEmpty())
        return {};
    const ServerFacts &first = cell.launches.first();
    if (!first.settings.program.isEmpty())
        return first.settings;
    const bool llama = cell.id.engine == QLatin1String(kLlamaCpp);
    return settingsOf(first.commandLine, llama ? QStringLiteral("llama-server") : QStringLiteral("ollama"));
}

bool isContext(const QString &option)
{
    return option == QLatin1String("--ctx-size") || option == QLatin1String("num_ctx");
}

QString ollamaCommand(const CellRecord &cell, int contextLength)
{
    const QString file = ollamaModelfile(cell, contextLength);
    if (file.isEmpty())
        return {};
    const QString name = QString(cell.id.model)
                             .toLower()
                             .replace(QRegularExpression(QStringLiteral("[^a-z0-9._]+")), QStringLiteral("-"));
    QStringList environment;
    for (const LaunchOption &option : measuredSettings(cell).options)
        if (option.name.startsWith(QLatin1String("OLLAMA_")))
            environment << option.name + QLatin1Char('=') + quoted(option.value);
    const QString server = environment.isEmpty()
        ? QString()
        : QStringLiteral("# the server was started as: %1 ollama serve\n")
              .arg(environment.join(QLatin1Char(' ')));
    return QStringLiteral("%1cat > Modelfile <<'END'\n%2END\nollama create %3 -f Modelfile && ollama run %3")
        .arg(server, file, name);
}

} // namespace

QString serveCommand(const CellRecord &cell, int contextLength)
{
    if (cell.id.engine != QLatin1String(kLlamaCpp)) // what was measured on Ollama is served by Ollama
        return ollamaCommand(cell, contextLength);
    const LaunchSettings settings = measuredSettings(cell);
    if (settings.modelFile.isEmpty())
        return {};
    QStringList command{settings.program, QStringLiteral("--model"), quoted(settings.modelFile)};
    for (const LaunchOption &option : settings.options) {
        command << quoted(option.name);
        const bool asked = isContext(option.name) && contextLength > 0;
        if (asked || !option.value.isEmpty())
            command << (asked ? QString::number(contextLength) : quoted(option.value));
    }
    return command.join(QLatin1Char(' '));
}

QString ollamaModelfile(const CellRecord &cell, int contextLength)
{
    const LaunchSettings settings = measuredSettings(cell);
    const QString &model = settings.modelFile;
    if (model.isEmpty() || model.contains(QLatin1Char('\n')))
        return {};
    QStringList lines{QStringLiteral("FROM ")
        + (model.contains(QLatin1Char(' ')) ? QLatin1Char('"') + model + QLatin1Char('"') : model)};
    // As Ollama calls it, then as llama-server does: any cell of a file can be taken to Ollama.
    static const QVector<QStringList> parameters{{QStringLiteral("num_ctx"), QStringLiteral("--ctx-size")},
        {QStringLiteral("num_thread"), QStringLiteral("--threads"), QStringLiteral("-t")},
        {QStringLiteral("num_batch"), QStringLiteral("--batch-size"), QStringLiteral("-b")}};
    for (const QStringList &names : parameters) {
        QString value = settings.value(names);
        if (isContext(names.first()) && contextLength > 0)
            value = QString::number(contextLength);
        if (!value.isEmpty())
            lines << QStringLiteral("PARAMETER %1 %2").arg(names.first(), value);
    }
    const QString layers = cell.id.device == QLatin1String("CPU") ? QStringLiteral("0")
                                                                  : settings.value({QStringLiteral("num_gpu")});
    if (!layers.isEmpty())
        lines << QStringLiteral("PARAMETER num_gpu ") + layers;
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace sweetspot
