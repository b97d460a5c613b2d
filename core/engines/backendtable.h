// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/dialect.h"
#include "core/engines/server.h"
#include "models/backendkind.h"

#include <memory>
#include <vector>

namespace sweetspot
{

/// What a server is made from. The key is here and in the requests, nowhere else.
struct BackendSite {
    LlamaCppInstall llamaCpp; ///< the llama.cpp of this machine
    BackendEntry entry; ///< of the project; default for the llama-server of our own
    std::string key; ///< empty: none
};

/// A kind of server: how it starts and how it speaks. A new backend is one line in backendtable.cpp, and one in
/// models/backendkind.cpp for what people choose it by.
struct Backend {
    QString kind; ///< BackendKind::id, or "llama.cpp"
    std::unique_ptr<Server> (*makeServer)(const BackendSite &site);
    std::unique_ptr<Dialect> (*makeDialect)(); ///< for speeds: raw completion where there is one
    std::unique_ptr<Dialect> (*makeChat)(); ///< for questions: through the model's chat template
};

const std::vector<Backend> &backends();
const Backend *findBackend(const QString &kind);

} // namespace sweetspot
