// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/enginetable.h"

#include "core/engines/command/commandengine.h"
#include "core/engines/llamacpp/llamacppengine.h"
#include "core/engines/lmstudio/lmstudioengine.h"
#include "core/engines/ollama/ollamaengine.h"
#include "core/engines/remote/remoteengines.h"
#include "core/engines/triton/tritonengine.h"
#include "core/engines/vllm/vllmengine.h"

#include <algorithm>

namespace sweetspot
{

const std::vector<std::unique_ptr<const Engine>> &engines()
{
    static const auto table = [] {
        std::vector<std::unique_ptr<const Engine>> all;
        all.push_back(makeLlamaCppEngine());
        all.push_back(makeOllamaEngine());
        all.push_back(makeVllmEngine());
        all.push_back(makeTritonEngine());
        all.push_back(makeLmStudioEngine());
        all.push_back(makeOpenAiEngine());
        all.push_back(makeCommandEngine());
        all.push_back(makeOpenAiCloudEngine());
        all.push_back(makeAnthropicEngine());
        all.push_back(makeGeminiEngine());
        return all;
    }();
    return table;
}

const Engine *findEngine(const QString &kind)
{
    const auto found = std::find_if(
        engines().begin(), engines().end(), [&kind](const auto &engine) { return engine->kind().id == kind; });
    return found == engines().end() ? nullptr : found->get();
}

QStringList enginesThatLoad(const Artifact &artifact)
{
    QStringList labels;
    for (const auto &engine : engines())
        if (!engine->kind().takesCommand && engine->accepts(artifact, {})) // a command loads what it likes
            labels << engine->kind().label;
    return labels;
}

const Engine *findEngineOf(const QString &program)
{
    const auto found = std::find_if(engines().begin(), engines().end(),
        [&program](const auto &engine) { return !program.isEmpty() && engine->kind().program == program; });
    return found == engines().end() ? nullptr : found->get();
}

const QVector<EngineKind> &engineKinds()
{
    static const auto kinds = [] {
        QVector<EngineKind> all;
        for (const auto &engine : engines())
            if (!engine->kind().always)
                all << engine->kind();
        return all;
    }();
    return kinds;
}

const QVector<EngineKind> &builtInEngines()
{
    static const auto kinds = [] {
        QVector<EngineKind> all;
        for (const auto &engine : engines())
            if (engine->kind().always)
                all << engine->kind();
        return all;
    }();
    return kinds;
}

bool isBuiltIn(const QString &name)
{
    const EngineKind *kind = anyEngineKind(name);
    return kind && kind->always;
}

const EngineKind *anyEngineKind(const QString &id)
{
    const Engine *engine = findEngine(id);
    return engine ? &engine->kind() : nullptr;
}

const EngineKind *findEngineKind(const QString &id)
{
    const Engine *engine = findEngine(id);
    return engine && !engine->kind().always ? &engine->kind() : nullptr;
}

QStringList engineFingerprint(const EngineEntry &entry)
{
    const Engine *engine = findEngine(entry.kind);
    return engine ? engine->fingerprint(entry) : QStringList();
}

} // namespace sweetspot
