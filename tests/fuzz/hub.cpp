// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/hubanswers.h"
#include "core/catalog/hublink.h"
#include "core/catalog/starterlist.h"
#include "core/engines/modelnames.h"
#include "core/engines/ollama/ollamaapi.h"
#include "tests/fuzz/targets.h"

namespace sweetspot::fuzz
{

namespace
{

std::string search(const QByteArray &body)
{
    const auto models = parseHubSearch(body);
    if (!models)
        return {};
    for (const HubModel &model : *models)
        if (!parseHubReference(model.repo) || model.downloads < 0 || model.likes < 0)
            return "a repository that cannot be was taken";
    return parseHubSearch(body, QStringLiteral("Q4_K_M")).has_value() ? std::string() : "a search was lost";
}

std::string repo(const QByteArray &body)
{
    const auto repo = parseHubRepo(body, QStringLiteral("org/name"));
    if (!repo)
        return {};
    for (const HubFile &file : repo->files) {
        if (file.paths.isEmpty() || file.sizes.size() != file.paths.size()
            || file.sha256.size() != file.paths.size() || file.bytes() < 0)
            return "parts of a file do not fit together";
        for (qsizetype i = 0; i < file.paths.size(); ++i)
            if (!isSafeHubPath(file.paths[i]) || file.sizes[i] < 0
                || (!file.sha256[i].isEmpty() && file.sha256[i].size() != 64))
                return "a path, size or checksum that cannot be was taken";
    }
    return {};
}

std::string names(const QByteArray &body)
{
    const auto names = modelNames(body);
    return names && names->contains(QString()) ? "a model without a name was taken" : std::string();
}

std::string reference(const QByteArray &text)
{
    const auto found = parseHubReference(QString::fromUtf8(text));
    if (!found)
        return {};
    if (!found->file.isEmpty() && !isSafeHubPath(found->file))
        return "a path that leaves its folder was taken";
    return parseHubReference(found->repo) ? std::string() : "a reference names no repository";
}

std::string loaded(const QByteArray &body)
{
    for (const OllamaLoaded &model : parseOllamaLoaded(body))
        if (model.name.isEmpty())
            return "a model without a name was taken";
    return {};
}

std::string starter(const QByteArray &body)
{
    for (const StarterModel &model : parseStarters(body))
        if (!parseHubReference(model.repo) || !(model.gigabytes > 0))
            return "a starter that cannot be fetched was taken";
    return {};
}

} // namespace

std::string hub(std::string_view bytes)
{
    if (bytes.empty())
        return {};
    constexpr std::array readers{search, repo, names, reference, loaded, starter};
    return readers[static_cast<unsigned char>(bytes.front()) % readers.size()](
        QByteArray(bytes.data() + 1, qsizetype(bytes.size()) - 1));
}

} // namespace sweetspot::fuzz
