// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/dialect.h"
#include "core/engines/server.h"
#include "models/enginekind.h"

#include <memory>
#include <vector>

namespace sweetspot
{

/// What a server is made from. The key is here and in the requests, nowhere else.
struct EngineSite {
    LlamaCppInstall llamaCpp; ///< the llama.cpp of this machine
    EngineEntry entry; ///< of the project; default for the llama-server of our own
    std::string key; ///< empty: none
};

/// A kind of server: how it starts and how it speaks. A new engine is one line in enginetable.cpp, and one in
/// models/enginekind.cpp for what people choose it by.
struct Engine {
    QString kind; ///< EngineKind::id, or "llama.cpp"
    std::unique_ptr<Server> (*makeServer)(const EngineSite &site);
    std::unique_ptr<Dialect> (*makeDialect)(); ///< for speeds: raw completion where there is one
    std::unique_ptr<Dialect> (*makeChat)(); ///< for questions: through the model's chat template
};

const std::vector<Engine> &engines();
const Engine *findEngine(const QString &kind);

} // namespace sweetspot
