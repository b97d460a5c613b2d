// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/engine.h"

#include "core/base/tr.h"

namespace sweetspot
{

EngineState Engine::surveyProgram(EngineState state, const std::stop_token &) const
{
    state.problem = CoreTr::tr("%1 can only be measured at an address; enter one.").arg(m_kind.label);
    return state;
}

QString Engine::versionAt(StreamClient &, const Endpoint &, const std::stop_token &) const
{
    return {};
}

QStringList Engine::fingerprint(const EngineEntry &) const
{
    return {};
}

QString Engine::serveCommand(const ServeOrder &) const
{
    return {};
}

QString Engine::recipe(const ServeOrder &) const
{
    return {};
}

Status Engine::fetchModel(const Endpoint &, const QString &, const std::stop_token &) const
{
    return Error{ErrorCode::NotFound, CoreTr::tr("%1 cannot download models.").arg(m_kind.label), {}};
}

Result<QStringList> Engine::removeOurs(const Endpoint &, const std::stop_token &) const
{
    return Error{ErrorCode::NotFound, CoreTr::tr("Sweetspot has stored nothing on %1.").arg(m_kind.label), {}};
}

} // namespace sweetspot
