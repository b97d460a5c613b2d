// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/sameterms.h"

#include "core/base/tr.h"
#include "models/quantization.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <functional>

namespace sweetspot
{

namespace
{

QString tokens(int count)
{
    return count > 0 ? CoreTr::tr("%1 tokens").arg(QLocale().toString(count)) : QString();
}

// Enough of a checksum to be told from another one.
QString fileOf(const MeasuredUnder &at)
{
    return at.cell->fileFingerprint.left(12);
}

// Formats of the same width are the same precision, whatever the engine calls them. To a tenth: what is finer
// in the table only gives formats an order.
QString bitsOf(const MeasuredUnder &at)
{
    const auto bits = nominalBitsPerWeight(at.cell->id.quantization);
    return bits ? QLocale().toString(std::round(*bits * 10) / 10, 'f', 1) : QString();
}

// How a server at an address was started, nobody tells us.
bool isOurs(const MeasuredUnder &at)
{
    return at.cell->place != CellPlace::Elsewhere;
}

QString templateOf(const MeasuredUnder &at)
{
    if (at.cell->launches.isEmpty() || !isOurs(at))
        return {};
    return at.cell->launches.last().chatTemplate ? CoreTr::tr("the model's own") : CoreTr::tr("none");
}

QString samplingOf(const MeasuredUnder &at)
{
    if (!at.run || at.cell->price) // some clouds take no temperature, so nothing is known of them
        return {};
    const double temperature = at.run->config.workload.qualityTemperature;
    return temperature > 0 ? CoreTr::tr("temperature %1").arg(QLocale().toString(temperature))
                           : CoreTr::tr("the likeliest token");
}

QString contextOf(const MeasuredUnder &at)
{
    for (const ServerFacts &launch : at.cell->launches) // the first is that of single answers
        if (launch.contextLength)
            return tokens(*launch.contextLength);
    return isOurs(at) ? tokens(at.cell->contextLength) : QString();
}

QString slotsTold(const MeasuredUnder &at)
{
    return at.cell->launches.isEmpty() || !isOurs(at) ? QString()
                                                      : QLocale().toString(at.cell->launches.first().parallel);
}

QString threadsOf(const MeasuredUnder &at)
{
    if (at.cell->launches.isEmpty())
        return {};
    const LaunchSettings &settings = at.cell->launches.first().settings;
    const QString option
        = settings.value({QStringLiteral("--threads"), QStringLiteral("-t"), QStringLiteral("num_thread")});
    return option.isEmpty() ? settings.environment.value(QStringLiteral("OMP_NUM_THREADS")) : option;
}

QString workloadOf(const MeasuredUnder &at)
{
    return at.cell->workload.isEmpty() ? CoreTr::tr("as usual") : at.cell->workload;
}

QString parameterLabelOf(const MeasuredUnder &at)
{
    return at.cell->id.parameters.isEmpty() ? CoreTr::tr("none") : at.cell->id.parameters;
}

QString modeOf(const MeasuredUnder &at)
{
    if (!at.run)
        return {};
    return at.run->config.testMode == TestMode::Quick ? CoreTr::tr("Quick") : CoreTr::tr("Full");
}

QString deviceOf(const MeasuredUnder &at)
{
    return at.cell->id.device;
}

QString machineOf(const MeasuredUnder &at)
{
    return at.run ? at.run->hostname : QString();
}

} // namespace

QVector<Term> termsOf(const QVector<MeasuredUnder> &cells)
{
    const std::pair<QString, std::function<QString(const MeasuredUnder &)>> lines[]
        = {{CoreTr::tr("File"), fileOf}, {CoreTr::tr("Bits per weight"), bitsOf},
            {CoreTr::tr("Chat template"), templateOf}, {CoreTr::tr("Sampling"), samplingOf},
            {CoreTr::tr("Context"), contextOf}, {CoreTr::tr("Slots"), slotsTold},
            {CoreTr::tr("Threads"), threadsOf}, {CoreTr::tr("Workload"), workloadOf},
            {CoreTr::tr("Parameters"), parameterLabelOf}, {CoreTr::tr("Mode"), modeOf},
            {CoreTr::tr("Device"), deviceOf}, {CoreTr::tr("Machine"), machineOf}};
    QVector<Term> terms;
    for (const auto &[label, valueOf] : lines) {
        Term term{label, {}, Term::State::Equal};
        bool any = false;
        for (const MeasuredUnder &at : cells) {
            term.values << valueOf(at);
            any |= !term.values.last().isEmpty();
        }
        if (!any)
            continue;
        if (term.values.contains(QString()))
            term.state = Term::State::Unknown;
        QStringList known = term.values;
        known.removeAll(QString());
        known.removeDuplicates();
        if (known.size() > 1) // two that are known differ, whatever the others are
            term.state = Term::State::Different;
        terms << term;
    }
    return terms;
}

QString termStateLabel(Term::State state)
{
    switch (state) {
    case Term::State::Equal:
        return CoreTr::tr("equal");
    case Term::State::Different:
        return CoreTr::tr("different");
    case Term::State::Unknown:
        break;
    }
    return CoreTr::tr("not known of all");
}

} // namespace sweetspot
