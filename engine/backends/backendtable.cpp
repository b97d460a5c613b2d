// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/backends/backendtable.h"

#include "engine/backends/llamanative.h"
#include "engine/backends/llamaserver.h"
#include "engine/backends/openaichat.h"

namespace sweetspot
{

namespace
{

template <typename ServerType, typename DialectType, typename ChatType>
Backend backend(const char *id)
{
    return {QString::fromLatin1(id),
        [](const EngineInfo &engine) -> std::unique_ptr<Server> {
            return std::make_unique<ServerType>(engine);
        },
        []() -> std::unique_ptr<Dialect> { return std::make_unique<DialectType>(); },
        []() -> std::unique_ptr<Dialect> { return std::make_unique<ChatType>(); }};
}

} // namespace

const std::vector<Backend> &backends()
{
    static const std::vector<Backend> table{
        backend<LlamaServer, LlamaNative, OpenAiChat>("llama.cpp"),
    };
    return table;
}

const Backend *findBackend(const QString &id)
{
    for (const Backend &backend : backends())
        if (backend.id == id)
            return &backend;
    return nullptr;
}

} // namespace sweetspot
