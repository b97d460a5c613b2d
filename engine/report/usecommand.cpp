// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/usecommand.h"

#include "models/backendkind.h"

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
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_./:=,+@%-]+$"));
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

// The first start: later ones may have had the context or the slots of another profile.
QStringList measuredWords(const CellRecord &cell)
{
    return cell.launches.isEmpty() ? QStringList() : wordsOf(cell.launches.first().commandLine);
}

} // namespace

QString serveCommand(const CellRecord &cell, int contextLength)
{
    if (cell.id.backend != QLatin1String(kLlamaCpp)) { // what was measured on Ollama is served by Ollama
        const QString file = ollamaModelfile(cell, contextLength);
        const QString name
            = QString(cell.id.model)
                  .toLower()
                  .replace(QRegularExpression(QStringLiteral("[^a-z0-9._]+")), QStringLiteral("-"));
        return file.isEmpty()
            ? QString()
            : QStringLiteral("cat > Modelfile <<'END'\n%1END\nollama create %2 -f Modelfile && ollama run %2")
                  .arg(file, name);
    }
    const QStringList words = measuredWords(cell);
    const QString model = valueOf(words, {QStringLiteral("--model"), QStringLiteral("-m")});
    if (model.isEmpty())
        return {};
    QStringList command{QStringLiteral("llama-server"), QStringLiteral("--model"), quoted(model)};
    // What shapes the measured speed and memory, in the order in which people write it.
    static const QVector<QStringList> kept{{QStringLiteral("--ctx-size"), QStringLiteral("-c")},
        {QStringLiteral("--threads"), QStringLiteral("-t")},
        {QStringLiteral("--device"), QStringLiteral("-dev")},
        {QStringLiteral("--gpu-layers"), QStringLiteral("--n-gpu-layers"), QStringLiteral("-ngl")},
        {QStringLiteral("--rpc")}, {QStringLiteral("--batch-size"), QStringLiteral("-b")},
        {QStringLiteral("--flash-attn"), QStringLiteral("-fa")},
        {QStringLiteral("--cache-type-k"), QStringLiteral("-ctk")},
        {QStringLiteral("--cache-type-v"), QStringLiteral("-ctv")}};
    for (const QStringList &names : kept) {
        QString value = valueOf(words, names);
        if (names.first() == QLatin1String("--ctx-size") && contextLength > 0)
            value = QString::number(contextLength);
        if (!value.isEmpty())
            command << names.first() << quoted(value);
    }
    return command.join(QLatin1Char(' '));
}

QString ollamaModelfile(const CellRecord &cell, int contextLength)
{
    const QStringList words = measuredWords(cell);
    const QString model = valueOf(words, {QStringLiteral("--model"), QStringLiteral("-m")});
    if (model.isEmpty() || model.contains(QLatin1Char('\n')))
        return {};
    const QString context = contextLength > 0
        ? QString::number(contextLength)
        : valueOf(words, {QStringLiteral("--ctx-size"), QStringLiteral("-c")});
    const QString threads = valueOf(words, {QStringLiteral("--threads"), QStringLiteral("-t")});
    QStringList lines{QStringLiteral("FROM ")
        + (model.contains(QLatin1Char(' ')) ? QLatin1Char('"') + model + QLatin1Char('"') : model)};
    if (!context.isEmpty())
        lines << QStringLiteral("PARAMETER num_ctx ") + context;
    if (!threads.isEmpty())
        lines << QStringLiteral("PARAMETER num_thread ") + threads;
    if (cell.id.device == QLatin1String("CPU"))
        lines << QStringLiteral("PARAMETER num_gpu 0");
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace sweetspot
