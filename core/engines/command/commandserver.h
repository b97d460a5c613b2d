// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/engine.h"
#include "core/engines/process/treeserver.h"

namespace sweetspot
{

/// A server that a command of the person's starts. Ready when it answers /health or lists its models.
class CommandServer : public TreeServer
{
public:
    explicit CommandServer(const EngineSite &site);

    Result<ServerFacts> start(
        const ServerOrder &order, StreamClient &client, const std::stop_token &stop) override;

protected:
    Error explain(const std::optional<ChildExit> &exit, const QByteArray &output, bool ready) const override;

private:
    EngineEntry m_entry;
};

/// What the placeholders stand for in a cell, but for the port. Pure.
QMap<QString, QString> commandValues(const ServerOrder &order);

} // namespace sweetspot
