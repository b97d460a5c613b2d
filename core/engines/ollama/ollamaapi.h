// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/engines/dialect.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <stop_token>

namespace sweetspot
{

/// A model that an Ollama holds in memory, from /api/ps.
struct OllamaLoaded {
    QString name;
    double bytes = 0;
    double gpuBytes = 0; ///< size_vram
    std::optional<int> contextLength; ///< tokens

    bool operator==(const OllamaLoaded &) const = default;
};

/// Lines of /api/ps. Pure; what is not understood is left out.
QVector<OllamaLoaded> parseOllamaLoaded(const QByteArray &body);

/// Everything that is made by us in an Ollama has a name that begins so.
inline constexpr auto kOllamaPrefix = "sweetspot/";

/// The one option that is no number but true or false; kept as 1 and 0.
inline constexpr auto kOllamaUseMmap = "use_mmap";
/// Adds an option to what is sent, as Ollama types it. Pure.
void putOllamaOption(Json &options, const std::string &name, int value);

/// Where an Ollama that was started as usual listens, by what OLLAMA_HOST says; empty: on another machine.
/// Pure.
QString ollamaAddress(const QString &ollamaHost);

/// Name for a model file in an Ollama: "sweetspot/demo-4m:q4_k_m"; letters that Ollama refuses are dashes.
/// Pure.
/// @param variant "" or what is baked into it: "c8192-g0"
QString ollamaName(const QString &model, const QString &quantization, const QString &variant = {});

/// The management side of Ollama (docs/protocols/ollama.md#managing-models), on a lane's thread. Errors are
/// sentences, with Ollama's own words in them.
class OllamaApi
{
public:
    OllamaApi(StreamClient &client, Endpoint endpoint, std::stop_token stop)
        : m_client(client)
        , m_endpoint(std::move(endpoint))
        , m_stop(std::move(stop))
    {
    }

    Result<QString> version();
    Result<QStringList> models();
    Result<QVector<OllamaLoaded>> loaded(std::chrono::milliseconds patience = std::chrono::seconds(30));
    /// Whether a model has a chat template of its own; Ollama gives one that does nothing to those that bring
    /// none.
    Result<bool> hasTemplate(const QString &name);
    Result<bool> hasBlob(const QString &sha256);
    Status upload(const QString &sha256, const QString &file);
    /// A model of a file: uploaded where it is not there yet.
    Status give(const QString &name, const QString &sha256, const QString &file);
    /// A model of a blob that is there, or a variant of a model ("from"), with options baked into it.
    Status create(const QString &name, const QString &blob, const QString &from,
        const std::vector<std::pair<std::string, int>> &parameters = {});
    /// Loads a model and keeps it; returns when it is ready. OutOfMemory when Ollama says so.
    Status load(const QString &name, const std::vector<std::pair<std::string, int>> &options,
        std::chrono::seconds patience);
    /// Unloads and waits until it is gone, some seconds at most.
    Status unload(const QString &name);
    Status remove(const QString &name);
    /// Removes every model with a name of ours. @returns their names
    Result<QStringList> removeOurs();
    /// Fetches a model from Ollama's own library. Blocks for as long as that takes.
    Status pull(const QString &name);

private:
    Result<QByteArray> ask(const char *path, const std::string &body = {}, const char *method = nullptr,
        std::chrono::milliseconds patience = std::chrono::seconds(30));

    StreamClient &m_client;
    Endpoint m_endpoint;
    std::stop_token m_stop;
};

} // namespace sweetspot
