// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/backends/dialect.h"
#include "engine/backends/server.h"

#include <memory>
#include <vector>

namespace sweetspot
{

/// A kind of server: how it starts and how it speaks. A new backend is one line in backendtable.cpp.
struct Backend {
    QString id; ///< as in CellId::backend
    std::unique_ptr<Server> (*makeServer)(const EngineInfo &engine);
    std::unique_ptr<Dialect> (*makeDialect)(); ///< for speeds: raw completion where there is one
    std::unique_ptr<Dialect> (*makeChat)(); ///< for questions: through the model's chat template
};

const std::vector<Backend> &backends();
const Backend *findBackend(const QString &id);

} // namespace sweetspot
