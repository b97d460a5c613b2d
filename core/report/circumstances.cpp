// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/circumstances.h"

#include "core/base/tr.h"
#include "core/report/engineversion.h"
#include "models/bytetext.h"

#include <QLocale>
#include <QMap>

namespace sweetspot
{

namespace
{

using List = QVector<Circumstance>;

void add(List &list, const QString &label, const QString &value)
{
    if (!value.isEmpty())
        list << Circumstance{label, value};
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString tokens(int count)
{
    return CoreTr::tr("%1 tokens").arg(number(count));
}

// "num_threads" as Ollama writes it, "--threads" as llama.cpp does.
QString threadsOf(const CellRecord &cell, const RunContext *run)
{
    if (!cell.launches.isEmpty()) {
        const QString asked = cell.launches.first().settings.value(
            {QStringLiteral("--threads"), QStringLiteral("-t"), QStringLiteral("num_thread")});
        if (!asked.isEmpty())
            return asked;
    }
    return run && run->cpuCores > 0
        ? CoreTr::tr("chosen by the engine (the processor has %1 cores)").arg(run->cpuCores)
        : QString();
}

void addEngine(List &list, const CellRecord &cell, const RunContext *run)
{
    add(list, CoreTr::tr("Engine"), cell.id.engine);
    QString version = cell.launches.isEmpty() ? QString() : cell.launches.last().version;
    if (version.isEmpty() && run && cell.id.onDefaultEngine())
        version = engineVersionText(run->engineVersion);
    add(list, CoreTr::tr("Engine version"), version);
    add(list, CoreTr::tr("Device"), cell.id.device);
    if (run)
        add(list, CoreTr::tr("Processor"), run->cpu);
    if (run && run->ramBytes)
        add(list, CoreTr::tr("Memory"), formatBytes(*run->ramBytes));
    add(list, CoreTr::tr("Threads"), threadsOf(cell, run));
}

// "CUDA0 4.1 GB (33 of 33 layers), CPU 0.3 GB", as the server said; of the host alone nothing needs to be said.
QString placesOf(const ServerFacts &facts)
{
    if (facts.parts.size() < 2)
        return {};
    QStringList places;
    for (const LoadedPart &part : facts.parts)
        places << QStringLiteral("%1 %2").arg(part.device, formatBytes(part.total()));
    QString text = places.join(QStringLiteral(", "));
    if (facts.offloadedLayers && facts.layers)
        text = CoreTr::tr("%1; %2 of %3 layers on GPUs")
                   .arg(text, number(*facts.offloadedLayers), number(*facts.layers));
    return text;
}

void addServer(List &list, const CellRecord &cell)
{
    if (cell.contextLength > 0)
        add(list, CoreTr::tr("Context"), tokens(cell.contextLength));
    add(list, CoreTr::tr("Parameters"), cell.id.parameters);
    if (cell.launches.isEmpty())
        return;
    add(list, CoreTr::tr("Starts of the server"), number(cell.launches.size()));
    const LaunchSettings &settings = cell.launches.first().settings;
    QStringList options;
    for (const LaunchOption &option : settings.options)
        options << (option.value.isEmpty() ? option.name
                                           : QStringLiteral("%1 %2").arg(option.name, option.value));
    add(list, CoreTr::tr("Options"), options.join(QStringLiteral(", ")));
    QStringList variables;
    for (auto one = settings.environment.begin(); one != settings.environment.end(); ++one)
        variables << QStringLiteral("%1=%2").arg(one.key(), one.value());
    add(list, CoreTr::tr("Environment"), variables.join(QStringLiteral(", ")));
    add(list, CoreTr::tr("Placed on"), placesOf(cell.launches.last()));
    if (cell.launches.last().gpuShare)
        add(list, CoreTr::tr("Model on GPUs"),
            CoreTr::tr("%1 %").arg(QLocale().toString(*cell.launches.last().gpuShare * 100, 'f', 0)));
}

void addRequests(List &list, const CellRecord &cell)
{
    QMap<QString, int> shapes; // of the profile whose shapes are lengths
    int warmUps = 0, failed = 0;
    for (const Attempt &attempt : cell.attempts) {
        failed += attempt.outcome != AttemptOutcome::Ok;
        if (attempt.profile != QLatin1String("interactive"))
            continue;
        warmUps += attempt.phase == AttemptPhase::Warmup;
        if (attempt.phase == AttemptPhase::Measured)
            ++shapes[attempt.shape];
    }
    QStringList lengths;
    for (auto shape = shapes.begin(); shape != shapes.end(); ++shape) {
        const QStringList parts = shape.key().split(QLatin1Char('/'));
        if (parts.size() == 2 && parts[0].toInt() > 0)
            lengths << CoreTr::tr("%1 + %2 tokens, %3 times", "prompt, answer")
                           .arg(number(parts[0].toInt()), number(parts[1].toInt()), number(shape.value()));
    }
    add(list, CoreTr::tr("Prompt and answer"), lengths.join(QStringLiteral("; ")));
    if (warmUps > 0)
        add(list, CoreTr::tr("Warm-ups"), number(warmUps));
    if (!cell.attempts.isEmpty())
        add(list, CoreTr::tr("Requests"),
            failed > 0
                ? CoreTr::tr("%1, %2 of them not usable").arg(number(cell.attempts.size()), number(failed))
                : number(cell.attempts.size()));
}

} // namespace

QVector<Circumstance> circumstancesOf(const CellRecord &cell, const RunContext *run)
{
    List list;
    addEngine(list, cell, run);
    addServer(list, cell);
    addRequests(list, cell);
    if (!run)
        return list;
    add(list, CoreTr::tr("Mode"),
        run->config.testMode == TestMode::Quick ? CoreTr::tr("Quick") : CoreTr::tr("Full"));
    if (run->promptSalt != 0)
        add(list, CoreTr::tr("Prompts"),
            CoreTr::tr("each begins with words of its own, made from %1")
                .arg(QString::number(run->promptSalt, 16)));
    add(list, CoreTr::tr("Machine"), run->hostname);
    add(list, CoreTr::tr("System"), run->os);
    if (run->onBattery)
        add(list, CoreTr::tr("Power"), CoreTr::tr("battery"));
    add(list, CoreTr::tr("Measured by"), QStringLiteral("Sweetspot %1").arg(run->programVersion));
    add(list, CoreTr::tr("Run"), run->runId);
    return list;
}

} // namespace sweetspot
