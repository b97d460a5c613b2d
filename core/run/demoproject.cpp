// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/demoproject.h"

#include "core/base/files.h"
#include "core/base/tr.h"
#include "core/engines/process/serverenvironment.h"
#include "core/gguf/ggufheader.h"
#include "core/hardware/diskspace.h"
#include "core/store/project/projectfolder.h"
#include "models/quantization.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

#include <iterator>

namespace sweetspot
{

namespace
{

struct DemoModel {
    const char *name;
    const char *size;
    const char *base;
};
constexpr DemoModel kModels[]
    = {{"Demo 1M", "1M", "demo-1m"}, {"Demo 2M", "2M", "demo-2m"}, {"Demo 4M", "4M", "demo-4m"}};
// The largest of them once more, saying of itself that it can take 16 million tokens: their cache needs more
// memory than there is, so that a person sees a cell skipped and why.
constexpr DemoModel kLongModel{"Demo 4M long", "4M", "demo-4m-long"};
constexpr int kLongContext = 16 * 1024 * 1024; // tokens, 86 GB of cache
constexpr char kLongQuantization[] = "Q4_K_M";
constexpr double kDemoMemoryGb = 2; // the others need a tenth of one
constexpr double kDemoStressMinutes = 0.5; // the default half hour is for real models
constexpr qint64 kNeededBytes = 60ll << 20;

QString fileName(const DemoModel &model, const QString &quantization)
{
    return QStringLiteral("%1-%2.gguf").arg(QLatin1String(model.base), quantization.toLower());
}

Status copyResource(const QString &resource, const QString &path)
{
    QFile file(resource);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Environment,
            CoreTr::tr("This build of the program does not include the demo models."), resource};
    return writeFileSafely(path, file.readAll());
}

Status quantize(const QString &tool, const QString &from, const QString &to, const QString &quantization,
    const std::stop_token &stop, const QStringList &options = {})
{
    const QString part = to + QStringLiteral(".part"); // renamed when it is whole
    QProcess process;
    process.setProcessEnvironment(serverEnvironment());
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(tool, options + QStringList{from, part, quantization, QStringLiteral("1")});
    constexpr int kSliceMs = 50;
    while (process.state() != QProcess::NotRunning && !process.waitForFinished(kSliceMs)) {
        if (stop.stop_requested()) {
            process.kill();
            process.waitForFinished();
            QFile::remove(part);
            return Error{ErrorCode::Cancelled, CoreTr::tr("Stopped."), {}};
        }
    }
    const QString output = QString::fromUtf8(process.readAllStandardError());
    const bool good = process.error() != QProcess::FailedToStart && process.exitStatus() == QProcess::NormalExit
        && process.exitCode() == 0 && readGgufHeader(part).ok();
    QFile::remove(to);
    if (good && QFile::rename(part, to))
        return success();
    QFile::remove(part);
    return Error{ErrorCode::Environment,
        CoreTr::tr("llama-quantize could not create %1; check the free disk space.")
            .arg(QFileInfo(to).fileName()),
        output.right(1000)};
}

// So that passed, partly passed, skipped and dominated cells come out alike on any machine, whatever else runs
// on it: by what the models can (resources/demo/README.md), with two questions of ten or more between a score
// and its limit, never by speed. All of them are fast enough anywhere, so none fails in every profile.
void setDemoThresholds(BenchConfig &config)
{
    config.quality.minMathScore = 50; // 1M: 10, 2M: 80, 4M: 80 of a hundred
    config.quality.minComprehensionScore = 30; // 50, 70, 50
    config.quality.minReasoningScore = 50; // 0, 20, 80
    config.quality.minFormatCompliance = 60; // 80, 100, 100, and 10 to 20 as Q2_K
    config.longContext.testSizes = {4096}; // of the 8192 that the models know
    // A token takes a fraction of a millisecond: evenness is the desktop's, not the model's.
    config.interactive.maxVariance = config.batch.maxVariance = 1000;
    // A second thread brings little to models this small, and everything stalls where it has to wait for a
    // core.
    config.llamaCpp.defaultThreads = 1;
    config.llamaCpp.defaultCtxSize = kLongContext; // or as much as the model knows
    config.limits.maxMemoryGb = kDemoMemoryGb;
    config.limits.maxBackgroundPercent = 100; // other programs are noted and change no verdict
}

ProjectData demoData()
{
    ProjectData data;
    data.settings.name = CoreTr::tr("Demo");
    data.config.modelDir = QStringLiteral("./models");
    data.config.testMode = TestMode::Quick; // a first look should end while one watches
    data.config.quality.questionFile = QStringLiteral("./questions.jsonl");
    data.config.quality.corpusFile = QStringLiteral("./corpus.txt");
    setDemoThresholds(data.config);
    // Who adds the stress profile loads the machine with a model of some megabytes, for half a minute.
    data.config.profiles.removeAll(QStringLiteral("stress"));
    data.config.stress.withoutSensor = true;
    data.config.stress.duration = kDemoStressMinutes;
    data.config.output.formats = {QStringLiteral("json"), QStringLiteral("csv"), QStringLiteral("html")};
    for (const DemoModel &model : kModels) {
        ModelDefinition definition;
        definition.name = QLatin1String(model.name);
        definition.size = QLatin1String(model.size);
        definition.baseFilename = QLatin1String(model.base);
        for (const QString &quantization : quantizationTestingOrder())
            definition.files.insert(quantization, fileName(model, quantization));
        definition.reference = QLatin1String(model.base) + QStringLiteral("-f16.gguf");
        data.models.models << definition;
    }
    ModelDefinition definition;
    definition.name = QLatin1String(kLongModel.name);
    definition.size = QLatin1String(kLongModel.size);
    definition.baseFilename = QLatin1String(kLongModel.base);
    definition.files.insert(
        QLatin1String(kLongQuantization), fileName(kLongModel, QLatin1String(kLongQuantization)));
    data.models.models << definition;
    // One that keeps nearly everything, and one that loses much: the rules find that it is dominated.
    data.models.quickModeQuants = {QStringLiteral("Q4_K_M"), QStringLiteral("Q2_K")};
    return data;
}

} // namespace

namespace
{

QString longFile(const QDir &project)
{
    return project.filePath(
        QStringLiteral("models/%1/%2")
            .arg(QLatin1String(kLongModel.size), fileName(kLongModel, QLatin1String(kLongQuantization))));
}

Status makeLongModel(const QDir &project, const QString &tool, const std::stop_token &stop)
{
    const QString file = longFile(project);
    if (readGgufHeader(file))
        return success();
    const QString source = QFileInfo(file).absoluteDir().filePath(
        QLatin1String(kModels[std::size(kModels) - 1].base) + QStringLiteral("-f16.gguf"));
    return quantize(tool, source, file, QLatin1String(kLongQuantization), stop,
        {QStringLiteral("--override-kv"), QStringLiteral("llama.context_length=int:%1").arg(kLongContext)});
}

} // namespace

bool isCompleteDemo(const QString &folder)
{
    const ProjectFolder project(folder);
    Issues issues;
    const auto data = project.looksLikeProject() ? project.load(issues) : Result<ProjectData>(Error{});
    if (!data)
        return false;
    for (const DemoModel &model : kModels)
        for (const QString &quantization : quantizationTestingOrder())
            if (!QFileInfo::exists(
                    project.absolute(QStringLiteral("models/%1/%2")
                                         .arg(QLatin1String(model.size), fileName(model, quantization)))))
                return false;
    return QFileInfo::exists(longFile(QDir(project.path())));
}

namespace
{

using DemoNews = std::function<void(const DemoProgress &)>;

// A folder that is empty, new, or the demo already.
Status mayBecomeTheDemo(const ProjectFolder &project)
{
    const QDir dir(project.path());
    const QString shown = QDir::toNativeSeparators(project.path());
    if (!project.looksLikeProject())
        return dir.exists() && !dir.isEmpty() ? Status(Error{ErrorCode::BadInput,
                   CoreTr::tr("%1 contains other files; choose an empty or new folder.").arg(shown), {}})
                                              : success();
    Issues issues;
    const auto data = project.load(issues);
    if (!data || !data->models.find(QLatin1String(kModels[0].name)))
        return Error{ErrorCode::BadInput,
            CoreTr::tr("%1 is another project; choose an empty or new folder.").arg(shown), {}};
    return success();
}

// The models' own held-out items, because they know nothing else.
Status copyItems(const QDir &dir)
{
    for (const auto &[resource, name] :
        {std::pair(":/demo/eval.jsonl", "questions.jsonl"), std::pair(":/demo/heldout.txt", "corpus.txt")})
        if (const QString path = dir.filePath(QLatin1String(name)); !QFileInfo::exists(path)) {
            if (!QDir().mkpath(dir.path()))
                return Error{ErrorCode::Permission,
                    CoreTr::tr("The folder %1 could not be created; choose another location.").arg(dir.path()),
                    {}};
            if (const auto copied = copyResource(QLatin1String(resource), path); !copied)
                return copied;
        }
    return success();
}

/// @param told says what is being done, before each quantization
Status quantizeModel(const DemoModel &model, const QDir &dir, const QString &tool,
    const std::function<void(const QString &text)> &told, const std::stop_token &stop)
{
    const QString modelDir = dir.filePath(QStringLiteral("models/") + QLatin1String(model.size));
    if (!QDir().mkpath(modelDir))
        return Error{ErrorCode::Permission,
            CoreTr::tr("The folder %1 could not be created; choose another location.").arg(modelDir), {}};
    const QString source
        = modelDir + QLatin1Char('/') + QLatin1String(model.base) + QStringLiteral("-f16.gguf");
    if (!readGgufHeader(source))
        if (const auto copied
            = copyResource(QStringLiteral(":/demo/%1-f16.gguf").arg(QLatin1String(model.base)), source);
            !copied)
            return copied;
    for (const QString &quantization : quantizationTestingOrder()) {
        const QString file = modelDir + QLatin1Char('/') + fileName(model, quantization);
        told(CoreTr::tr("Quantizing %1 to %2").arg(QLatin1String(model.name), quantization));
        if (!readGgufHeader(file))
            if (const auto made = quantize(tool, source, file, quantization, stop); !made)
                return made;
    }
    return success();
}

} // namespace

Status makeDemoProject(const QString &folder, const LlamaCppInstall &llamaCpp, const DemoNews &progress,
    const std::stop_token &stop)
{
    const ProjectFolder project(folder);
    const QDir dir(project.path());
    if (const auto may = mayBecomeTheDemo(project); !may)
        return may;
    const QString tool = llamaCpp.tool(QStringLiteral("llama-quantize"));
    if (tool.isEmpty())
        return Error{ErrorCode::Environment,
            CoreTr::tr("The demo needs llama-quantize, which was not found next to %1; \"sweetspot-cli engine "
                       "fetch\" installs a complete engine.")
                .arg(llamaCpp.serverPath),
            {}};
    if (const auto space = requireDiskSpace(project.path(), kNeededBytes); !space)
        return space;
    if (const auto copied = copyItems(dir); !copied)
        return copied;
    const int total = int(std::size(kModels)) * int(quantizationTestingOrder().size()) + 1;
    int done = 0;
    const auto told = [&](const QString &text) {
        if (progress)
            progress({done, total, text});
        ++done;
    };
    for (const DemoModel &model : kModels)
        if (const auto made = quantizeModel(model, dir, tool, told, stop); !made)
            return made;
    told(CoreTr::tr("Quantizing %1 to %2")
             .arg(QLatin1String(kLongModel.name), QLatin1String(kLongQuantization)));
    if (const auto made = makeLongModel(dir, tool, stop); !made)
        return made;
    told(CoreTr::tr("The demo project is ready."));
    // What somebody changed in an existing demo stays.
    return project.looksLikeProject() ? success() : project.save(demoData());
}

} // namespace sweetspot
