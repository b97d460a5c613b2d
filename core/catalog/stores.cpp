// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/stores.h"

#include "core/base/tr.h"
#include "core/catalog/localscan.h"
#include "core/catalog/ollamastore.h"
#include "core/catalog/safetensorsfolder.h"
#include "core/gguf/ggufheader.h"
#include "models/quantization.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace sweetspot
{

namespace
{

using Kind = ModelStore::Kind;

// models--org--name/snapshots/... names its repository.
QString repoOf(const QString &store, const QString &path)
{
    const QString first = QDir(store).relativeFilePath(path).section(QLatin1Char('/'), 0, 0);
    const QStringList parts = first.split(QStringLiteral("--"));
    return parts.size() == 3 && parts[0] == QLatin1String("models") ? parts[1] + QLatin1Char('/') + parts[2]
                                                                    : QString();
}

qint64 bytesOf(const QString &path)
{
    qint64 all = 0;
    for (const QString &part : splitParts(path))
        all += QFileInfo(part).size();
    return all;
}

void scanFiles(const ModelStore &store, QVector<StoredModel> &models, const std::stop_token &stop)
{
    for (const QString &path : scanForModels({store.path}, stop)) {
        StoredModel model{
            path, store.label, {}, {}, quantizationFromFileName(QFileInfo(path).fileName()), bytesOf(path)};
        if (store.kind == Kind::HuggingFace)
            model.repo = repoOf(store.path, path);
        if (model.quantization.isEmpty()) // ".../Q4_K_M/model-00001-of-00002.gguf"
            model.quantization = quantizationFromFileName(QFileInfo(path).dir().dirName());
        model.name = model.repo.isEmpty() ? QFileInfo(path).completeBaseName() : model.repo;
        models << model;
    }
}

void scanFolders(const ModelStore &store, QVector<StoredModel> &models, const std::stop_token &stop)
{
    for (const QString &path : scanForSafetensors({store.path}, stop)) {
        const auto facts = readSafetensorsFolder(path);
        if (!facts)
            continue;
        StoredModel model{path, store.label, QFileInfo(path).fileName(), {}, facts->quantization, facts->bytes,
            Artifact::Kind::Safetensors};
        if (store.kind == Kind::HuggingFace)
            model.repo = repoOf(store.path, path);
        if (!model.repo.isEmpty())
            model.name = model.repo;
        models << model;
    }
}

} // namespace

QVector<ModelStore> modelStores(const QProcessEnvironment &environment, const QString &home)
{
    const QString cache = environment.value(QStringLiteral("XDG_CACHE_HOME"), home + QStringLiteral("/.cache"));
    const QString data
        = environment.value(QStringLiteral("XDG_DATA_HOME"), home + QStringLiteral("/.local/share"));
    const QString hfHome = environment.value(QStringLiteral("HF_HOME"), cache + QStringLiteral("/huggingface"));
    const QString hub = environment.value(QStringLiteral("HF_HUB_CACHE"),
        environment.value(QStringLiteral("HUGGINGFACE_HUB_CACHE"), hfHome + QStringLiteral("/hub")));
    const ModelStore known[] = {{Kind::HuggingFace, CoreTr::tr("Hugging Face cache"), hub},
        {Kind::HuggingFace, CoreTr::tr("llama.cpp cache"), environment.value(QStringLiteral("LLAMA_CACHE"))},
        {Kind::Folder, CoreTr::tr("llama.cpp cache"), cache + QStringLiteral("/llama.cpp")},
        {Kind::Folder, QStringLiteral("LM Studio"), home + QStringLiteral("/.lmstudio/models")},
        {Kind::Folder, QStringLiteral("LM Studio"), cache + QStringLiteral("/lm-studio/models")},
        {Kind::Ollama, QStringLiteral("Ollama"),
            environment.value(QStringLiteral("OLLAMA_MODELS"), home + QStringLiteral("/.ollama/models"))},
        {Kind::Ollama, QStringLiteral("Ollama"), QStringLiteral("/usr/share/ollama/.ollama/models")},
        {Kind::Folder, QStringLiteral("GPT4All"), data + QStringLiteral("/nomic.ai/GPT4All")},
        {Kind::Folder, QStringLiteral("Jan"), data + QStringLiteral("/Jan/data/llamacpp/models")},
        {Kind::Folder, QStringLiteral("Jan"), data + QStringLiteral("/Jan/data/models")},
        {Kind::Folder, QStringLiteral("Jan"), home + QStringLiteral("/jan/models")},
        {Kind::Folder, CoreTr::tr("Models folder"), home + QStringLiteral("/models")},
        {Kind::Folder, CoreTr::tr("Models folder"), home + QStringLiteral("/Models")}};
    QVector<ModelStore> stores;
    QSet<QString> seen;
    for (const ModelStore &store : known) {
        const QString real = store.path.isEmpty() ? QString() : QFileInfo(store.path).canonicalFilePath();
        if (real.isEmpty() || !QFileInfo(real).isDir() || seen.contains(real))
            continue;
        seen.insert(real);
        stores << store;
    }
    return stores;
}

QVector<StoredModel> scanStores(const QVector<ModelStore> &stores, const std::stop_token &stop)
{
    QVector<StoredModel> all;
    for (const ModelStore &store : stores) {
        if (stop.stop_requested())
            break;
        if (store.kind != Kind::Ollama) {
            scanFiles(store, all, stop);
            scanFolders(store, all, stop);
            continue;
        }
        for (const OllamaModel &model : readOllamaStore(store.path))
            all << StoredModel{model.blob, store.label, model.name, {},
                quantizationFromFileName(model.name.section(QLatin1Char(':'), -1)), model.bytes};
    }
    QSet<QString> seen;
    all.removeIf([&seen](const StoredModel &model) {
        const QString real = QFileInfo(model.path).canonicalFilePath();
        if (real.isEmpty() || seen.contains(real))
            return true;
        seen.insert(real);
        return false;
    });
    std::stable_sort(all.begin(), all.end(), [](const StoredModel &a, const StoredModel &b) {
        return std::tie(a.store, a.name, a.path) < std::tie(b.store, b.name, b.path);
    });
    return all;
}

} // namespace sweetspot
