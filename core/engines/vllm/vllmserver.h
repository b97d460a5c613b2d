// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/engine.h"
#include "core/engines/process/treeserver.h"

namespace sweetspot
{

/// A vLLM of our own on 127.0.0.1, with its whole tree of processes.
class VllmServer : public TreeServer
{
public:
    explicit VllmServer(const EngineSite &site);

    Result<ServerFacts> start(
        const ServerOrder &order, StreamClient &client, const std::stop_token &stop) override;

protected:
    Error explain(const std::optional<ChildExit> &exit, const QByteArray &output, bool ready) const override;

private:
    Result<QString> program(const LaneSpec &lane);

    EngineEntry m_entry;
    QString m_version;
};

} // namespace sweetspot
