// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/engine.h"
#include "core/engines/process/treeserver.h"
#include "core/engines/triton/tritonrepository.h"

namespace sweetspot
{

/// The tritonserver program: where an entry says, on PATH, or where NVIDIA's images have it; empty: not there.
QString findTriton(const QString &named);

/// The folder that has what it runs models with, beside the program; empty where there is none.
QString tritonModules(const QString &program);

/// "2.51.0" from the file that NVIDIA's images have; empty where nothing says so.
QString installedTritonVersion(const QString &program);

/// How it is started on a repository: explicit model control, HTTP on 127.0.0.1, nothing else open. Pure.
QStringList tritonArguments(const QString &repository, const QString &model, const QString &modules, int port);

/// Why a tritonserver ended (docs/protocols/triton.md#failures). Pure.
Error classifyTritonFailure(const std::optional<ChildExit> &exit, const QByteArray &output, bool ready);

/// A tritonserver of our own with a model repository that we write.
class TritonServer : public TreeServer
{
public:
    explicit TritonServer(const EngineSite &site);

    Result<ServerFacts> start(
        const ServerOrder &order, StreamClient &client, const std::stop_token &stop) override;

protected:
    Error explain(const std::optional<ChildExit> &exit, const QByteArray &output, bool ready) const override;

private:
    Status probe(StreamClient &client, const std::stop_token &stop);

    EngineEntry m_entry;
    TritonRepository m_repository;
};

} // namespace sweetspot
