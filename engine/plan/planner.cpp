// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/planner.h"

#include "engine/plan/memoryestimate.h"
#include "models/configkeys.h"
#include "models/modelsize.h"
#include "models/quantization.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <limits>

namespace sweetspot
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("Planner", text);
}

constexpr double kGb = 1e9;
constexpr int kProtocolVersion = 1; // raise when the way of measuring changes

bool matchesAny(const QString &name, const QStringList &globs)
{
    if (globs.isEmpty())
        return true;
    return std::any_of(globs.begin(), globs.end(), [&name](const QString &glob) {
        return QRegularExpression(QRegularExpression::wildcardToRegularExpression(
                                      glob, QRegularExpression::UnanchoredWildcardConversion),
            QRegularExpression::CaseInsensitiveOption)
            .match(name)
            .hasMatch();
    });
}

QStringList upper(const QStringList &names)
{
    QStringList result;
    for (const QString &name : names)
        result << name.toUpper();
    return result;
}

double sizeOrder(const ModelDefinition &model, const ModelFileFacts &facts)
{
    if (const auto size = parseModelSize(model.size))
        return *size;
    if (facts.header && facts.header->parameters > 0)
        return facts.header->parameters / 1e9;
    return std::numeric_limits<double>::max(); // unknown sizes last
}

void chooseProfiles(const PlanInput &input, RunPlan &plan)
{
    const QStringList wanted
        = input.options.profiles.isEmpty() ? input.config.profiles : input.options.profiles;
    QStringList missing;
    for (const QString &profile : wanted)
        (input.availableProfiles.contains(profile) ? plan.profiles : missing) << profile;
    if (!missing.isEmpty())
        plan.notes << Issue{Issue::Severity::Note, {}, 0, QStringLiteral("profiles"), {}, {},
            tr("Not measured, because this version does not have them yet: %1.")
                .arg(missing.join(QStringLiteral(", ")))};
}

CellSpec makeCell(const PlanInput &input, const RunPlan &plan, const ModelDefinition &model,
    const QString &quantization, int lane)
{
    const ModelFileFacts facts = input.files.value(MatrixKey{model.name, quantization});
    CellSpec cell;
    cell.id = CellId{model.name, quantization, QStringLiteral("llama.cpp"), plan.lanes[lane].name, {}};
    cell.lane = lane;
    cell.modelFile = facts.path;
    cell.fileBytes = facts.bytes;
    cell.fileModifiedMs = facts.modifiedMs;
    cell.sizeLabel = model.size.isEmpty() && facts.header && facts.header->parameters > 0
        ? modelSizeLabel(facts.header->parameters)
        : model.size;
    cell.sizeOrder = sizeOrder(model, facts);
    cell.modelContextLimit = facts.header ? facts.header->contextLength : std::nullopt;
    cell.contextLength = std::min(
        input.config.llamaCpp.defaultCtxSize, cell.modelContextLimit.value_or(std::numeric_limits<int>::max()));
    if (facts.path.isEmpty()) {
        cell.skip = SkipReason{QStringLiteral("no_file"),
            facts.problem.isEmpty() ? tr("The model file is not on this machine.") : facts.problem};
        return cell;
    }
    cell.memory = estimateMemory(double(facts.bytes), facts.header, cell.contextLength);
    if (!facts.problem.isEmpty()) {
        cell.skip = SkipReason{QStringLiteral("bad_file"), facts.problem};
        return cell;
    }
    const auto available
        = lane < input.laneAvailableBytes.size() ? input.laneAvailableBytes[lane] : std::nullopt;
    const double limit
        = plan.lanes[lane].isCpu() ? input.config.limits.maxMemoryGb * kGb : std::numeric_limits<double>::max();
    cell.skip
        = memoryRule(*cell.memory, limit, available, input.config.limits.allowSwap, plan.lanes[lane].name);
    return cell;
}

} // namespace

QString cellKey(const CellSpec &cell, const LaneSpec &lane, const BenchConfig &config, TestMode mode,
    const QString &engineVersion)
{
    const auto number = [](qint64 value) { return QString::number(value); };
    const QStringList parts{number(kProtocolVersion), engineVersion, cell.modelFile, number(cell.fileBytes),
        number(cell.fileModifiedMs), number(cell.contextLength), cell.parameters.label(),
        lane.devices.join(QLatin1Char('+')),
        config.llamaCpp.defaultThreads ? number(*config.llamaCpp.defaultThreads) : QStringLiteral("auto"),
        lane.isCpu() ? QString() : number(config.llamaCpp.gpuLayers), testModeName(mode)};
    return QString::fromLatin1(
        QCryptographicHash::hash(parts.join(QChar(0x1f)).toUtf8(), QCryptographicHash::Sha256)
            .toHex()
            .left(12));
}

RunPlan makePlan(const PlanInput &input)
{
    RunPlan plan;
    plan.config = input.config;
    plan.mode = input.options.mode.value_or(input.config.testMode);
    plan.config.testMode = plan.mode;
    plan.lanes = input.lanes;
    chooseProfiles(input, plan);
    const QStringList byMode
        = plan.mode == TestMode::Quick ? input.models.quickModeQuants : input.models.fullModeQuants;
    const QStringList quantizations
        = input.options.quantizations.isEmpty() ? byMode : upper(input.options.quantizations);

    for (const ModelDefinition &model : input.models.models) {
        if (!matchesAny(model.name, input.options.models))
            continue;
        for (auto file = model.files.begin(); file != model.files.end(); ++file) {
            // Quantizations outside the usual lists are only there because somebody wrote them down.
            const bool usual = input.models.fullModeQuants.contains(file.key());
            if (!quantizations.contains(file.key())
                && (usual || plan.mode == TestMode::Quick || !input.options.quantizations.isEmpty()))
                continue;
            if (input.settings.excluded.contains(MatrixKey{model.name, file.key()}))
                continue;
            for (int lane = 0; lane < plan.lanes.size(); ++lane) {
                CellSpec cell = makeCell(input, plan, model, file.key(), lane);
                cell.key = cellKey(cell, plan.lanes[lane], plan.config, plan.mode, input.engineVersion);
                plan.cells << cell;
            }
        }
    }
    std::stable_sort(plan.cells.begin(), plan.cells.end(), [](const CellSpec &a, const CellSpec &b) {
        const int rankA = quantizationTestingRank(a.id.quantization),
                  rankB = quantizationTestingRank(b.id.quantization);
        if (rankA != rankB)
            return rankA < rankB;
        if (a.id.quantization != b.id.quantization)
            return a.id.quantization < b.id.quantization;
        if (a.sizeOrder != b.sizeOrder)
            return a.sizeOrder < b.sizeOrder;
        if (a.id.model != b.id.model)
            return a.id.model < b.id.model;
        return a.lane < b.lane;
    });
    if (plan.cells.isEmpty())
        plan.notes << Issue{Issue::Severity::Warning, {}, 0, {}, {}, {},
            tr("Nothing is planned: no model has a file of the chosen quantizations, or all cells are clicked "
               "out.")};
    return plan;
}

} // namespace sweetspot
