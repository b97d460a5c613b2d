// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/person/pricescodec.h"
#include "core/store/project/configcodec.h"
#include "core/store/project/modelscodec.h"
#include "core/store/project/projectcodec.h"
#include "tests/fuzz/targets.h"

namespace sweetspot::fuzz
{

namespace
{

std::string config(const QByteArray &text)
{
    const ConfigFile file = readConfig(text, QStringLiteral("config.yaml"));
    if (!file.whole && !hasErrors(file.issues))
        return "a config.yaml that is not whole has no error that says so";
    const auto same = writeConfig(text, file.config);
    if (same.has_value() != file.whole)
        return "a config.yaml was written although it is not whole, or the other way round";
    if (same && *same != text)
        return "nothing was changed, but config.yaml was";
    if (file.config != BenchConfig()) { // of defaults once is enough
        const auto anew = writeConfig({}, file.config);
        if (!anew || readConfig(*anew, {}).config != file.config)
            return "a configuration cannot be written so that it reads the same";
        if (readConfig(configTemplate(file.config), {}).config != file.config)
            return "the template of a configuration reads otherwise";
    }
    if (!file.whole)
        return {};
    // One changed key: either it arrives and all others stay, or nothing is written.
    BenchConfig other = file.config;
    other.limits.maxLoadTime = 1 + other.limits.maxLoadTime / 2;
    const auto changed = writeConfig(text, other);
    if (changed && readConfig(*changed, {}).config != other)
        return "a changed config.yaml reads otherwise";
    return {};
}

std::string models(const QByteArray &text)
{
    const ModelsFile file = readModels(text, QStringLiteral("models.yaml"));
    if (!file.whole || hasErrors(file.issues)) // nobody writes over it
        return {};
    const ModelsFile again = readModels(writeModels(text, file.list), {});
    if (!again.whole || hasErrors(again.issues) || again.list != file.list)
        return "a written models.yaml reads otherwise";
    return readModels(writeModels({}, file.list), {}).list != file.list ? "a new models.yaml reads otherwise"
                                                                        : std::string();
}

std::string project(const QByteArray &text)
{
    const ProjectFile file = readProjectSettings(text, QStringLiteral("project.yaml"));
    if (!file.whole || file.tooNew || hasErrors(file.issues))
        return {};
    const ProjectFile again = readProjectSettings(writeProjectSettings(text, file.settings), {});
    if (!again.whole || hasErrors(again.issues) || again.settings != file.settings)
        return "a written project.yaml reads otherwise";
    return readProjectSettings(writeProjectSettings({}, file.settings), {}).settings != file.settings
        ? "a new project.yaml reads otherwise"
        : std::string();
}

std::string prices(const QByteArray &text)
{
    const PricesFile file = readPrices(text, QStringLiteral("prices.yaml"));
    for (const PriceList::Line &line : file.list.lines)
        if (!(line.price.input >= 0) || !(line.price.output >= 0))
            return "a price below nothing was taken";
    return {};
}

} // namespace

std::string yaml(std::string_view bytes)
{
    if (bytes.empty())
        return {};
    const QByteArray text(bytes.data() + 1, qsizetype(bytes.size()) - 1);
    switch (static_cast<unsigned char>(bytes.front()) % 4) {
    case 0:
        return config(text);
    case 1:
        return models(text);
    case 2:
        return project(text);
    default:
        return prices(text);
    }
}

} // namespace sweetspot::fuzz
