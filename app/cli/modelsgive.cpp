// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/modelsgive.h"

#include "app/cli/commands.h"
#include "app/cli/signals.h"
#include "app/cli/tr.h"
#include "core/catalog/modelcopy.h"
#include "core/catalog/stores.h"
#include "core/engines/enginetable.h"
#include "core/run/keptmodel.h"
#include "models/quantization.h"

#include <QDir>

#include <algorithm>

namespace sweetspot::cli
{

namespace
{

QVector<ModelStore> storesHere()
{
    return modelStores(QProcessEnvironment::systemEnvironment(), QDir::homePath());
}

// The file that is meant: of several quantizations one has to be named.
Result<GivenModel> given(const ModelsContext &context, const QString &name, QString quantization)
{
    const ModelDefinition *model = context.data.models.find(name);
    if (!model)
        return Error{ErrorCode::NotFound, CliTr::tr("The project has no model “%1”.").arg(name), {}};
    const QStringList all = sortedForDisplay(model->files.keys());
    if (quantization.isEmpty() && all.size() == 1)
        quantization = all.first();
    const auto file = std::find_if(all.begin(), all.end(), [&quantization](const QString &candidate) {
        return candidate.compare(quantization, Qt::CaseInsensitive) == 0;
    });
    if (file == all.end())
        return Error{ErrorCode::BadInput,
            CliTr::tr("Name one of the quantizations of %1: %2.").arg(name, all.join(QStringLiteral(", "))),
            {}};
    const QString path = context.folder.modelFile(context.data, *model, model->files.value(*file));
    if (path.isEmpty())
        return Error{ErrorCode::NotFound,
            CliTr::tr("%1 is not in the model folder.").arg(model->files.value(*file)), {}};
    return GivenModel{path, name, *file};
}

} // namespace

int giveModel(const ModelsContext &context, const QStringList &words)
{
    if (words.size() < 2 || words.size() > 3 || !keepers().contains(words[0]))
        return fail(
            {ErrorCode::BadInput,
                CliTr::tr("Name an engine that keeps models (%1), a model of the project and, where there "
                          "are several, a quantization.")
                    .arg(keepers().join(QStringLiteral(", "))),
                {}},
            context.args.json());
    const auto model = given(context, words[1], words.value(2));
    if (!model)
        return fail(model.error(), context.args.json());
    const Engine &engine = *findEngine(words[0]);
    const auto kept = stoppable<Result<QString>>(
        [&](const std::stop_token &stop) { return keepModel(engine, *model, storesHere(), stop); });
    if (!kept)
        return fail(kept.error(), context.args.json());
    if (context.args.json())
        printJson(Json{{"engine", toJsonText(words[0])}, {"name", toJsonText(*kept)}});
    else
        print(CliTr::tr("%1 has it now as %2.").arg(engine.kind().label, *kept));
    return Done;
}

int copyModel(const ModelsContext &context, const QString &name, const QString &folder)
{
    const QVector<StoredModel> stored = scanStores(storesHere());
    const auto found = std::find_if(
        stored.begin(), stored.end(), [&name](const StoredModel &model) { return model.name == name; });
    if (found == stored.end() || found->kind != Artifact::Kind::Gguf)
        return fail(
            {ErrorCode::NotFound,
                CliTr::tr("No program here keeps a GGUF file of the name “%1”; \"models scan\" lists them.")
                    .arg(name),
                {}},
            context.args.json());
    QString fileName = name;
    fileName.replace(QLatin1Char(':'), QLatin1Char('-')).replace(QLatin1Char('/'), QLatin1Char('-'));
    if (!fileName.endsWith(QLatin1String(".gguf")))
        fileName += QLatin1String(".gguf");
    const auto copied = copyModelFile(found->path, folder, fileName);
    if (!copied)
        return fail(copied.error(), context.args.json());
    if (context.args.json())
        printJson(Json{{"file", toJsonText(*copied)}});
    else
        print(QDir::toNativeSeparators(*copied));
    return Done;
}

} // namespace sweetspot::cli
