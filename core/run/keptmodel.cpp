// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/keptmodel.h"

#include "core/base/tr.h"
#include "core/catalog/ollamastore.h"
#include "core/engines/enginetable.h"
#include "core/gguf/ggufheader.h"

#include <algorithm>

namespace sweetspot
{

QStringList keepers()
{
    QStringList ids;
    for (const auto &engine : engines())
        if (!engine->keptName(QStringLiteral("model"), QStringLiteral("Q4_K_M")).isEmpty())
            ids << engine->kind().id;
    return ids;
}

Result<QString> keepModel(const Engine &engine, const GivenModel &given, const QVector<ModelStore> &stores,
    const std::stop_token &stop)
{
    const QString name = engine.keptName(given.model, given.quantization);
    if (name.isEmpty())
        return Error{
            ErrorCode::NotFound, CoreTr::tr("%1 keeps no models of its own.").arg(engine.kind().label), {}};
    if (splitParts(given.file).size() > 1)
        return Error{ErrorCode::BadInput,
            CoreTr::tr("%1 is one of several files of a model; merge them first (llama-gguf-split --merge).")
                .arg(given.file),
            {}};
    const Status kept = engine.keep(engine.ownAddress(), given.file, name, stop);
    if (kept)
        return name;
    if (kept.error().code != ErrorCode::Environment)
        return kept.error();
    const auto store = std::find_if(stores.begin(), stores.end(), [&engine](const ModelStore &candidate) {
        return candidate.kind == ModelStore::Kind::Ollama && candidate.label == engine.kind().label;
    });
    if (store == stores.end())
        return kept.error();
    const Status written = importIntoOllama(store->path, given.file, name);
    return written ? Result<QString>(name) : Result<QString>(written.error());
}

} // namespace sweetspot
