// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/person/pricescodec.h"

#include "core/base/files.h"
#include "core/base/tr.h"
#include "core/base/yamlkeys.h"
#include "core/base/yamlnode.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace sweetspot
{

namespace
{

const QString kBundled = QStringLiteral(":/cloud/prices.yaml");

} // namespace

PricesFile readPrices(const QByteArray &text, const QString &fileName)
{
    PricesFile result;
    const auto root = yaml::parse(text, fileName, result.issues);
    if (!root)
        return result;
    const auto wrong = [&](const YAML::Node &node, const QString &key, const QString &message) {
        result.issues << Issue{Issue::Severity::Error, fileName, yaml::lineOf(node), key,
            yaml::rawValue(node).describe(), CoreTr::tr("a number from 0, per million tokens"), message};
    };
    yaml::checkKeys(*root, {QStringLiteral("currency"), QStringLiteral("as_of"), QStringLiteral("prices")}, {},
        fileName, result.issues);
    if (const QString currency = yaml::textOf(yaml::child(*root, "currency")); !currency.isEmpty())
        result.list.currency = currency.left(8);
    result.list.asOf = yaml::textOf(yaml::child(*root, "as_of")).left(20);
    const YAML::Node prices = yaml::child(*root, "prices");
    if (!prices.IsMap())
        return result;
    for (const auto &provider : prices) {
        if (!provider.second.IsMap()) {
            wrong(provider.second, yaml::textOf(provider.first),
                CoreTr::tr("Models with their prices are required here."));
            continue;
        }
        for (const auto &model : provider.second) {
            const QString key = yaml::textOf(provider.first) + QLatin1Char('.') + yaml::textOf(model.first);
            yaml::checkKeys(model.second,
                {QStringLiteral("input"), QStringLiteral("output"), QStringLiteral("cached_input")},
                key + QLatin1Char('.'), fileName, result.issues);
            const auto number = [&](const char *name) -> std::optional<double> {
                bool ok = false;
                const double value = yaml::textOf(yaml::child(model.second, name)).toDouble(&ok);
                return ok && value >= 0 && value < 1e6 ? std::optional(value) : std::nullopt;
            };
            const auto input = number("input"), output = number("output");
            if (!input || !output) {
                wrong(model.second, key, CoreTr::tr("A price needs both input and output."));
                continue;
            }
            result.list.lines << PriceList::Line{yaml::textOf(provider.first), yaml::textOf(model.first),
                ModelPrice{*input, *output, number("cached_input")}};
        }
    }
    return result;
}

QString pricesFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/sweetspot/prices.yaml");
}

PricesFile currentPrices()
{
    const QString own = pricesFile();
    if (!QFile::exists(own)) {
        QFile bundled(kBundled);
        return readPrices(bundled.open(QIODevice::ReadOnly) ? bundled.readAll() : QByteArray(), kBundled);
    }
    const auto bytes = readWholeFile(own, yaml::kLargestFile);
    if (bytes)
        return readPrices(*bytes, own);
    return {{}, {Issue{Issue::Severity::Error, own, 0, {}, {}, {}, bytes.error().sentence}}};
}

Result<QString> makeOwnPrices()
{
    const QString own = pricesFile();
    if (QFile::exists(own))
        return own;
    if (!QDir().mkpath(QFileInfo(own).absolutePath()))
        return Error{ErrorCode::Permission, CoreTr::tr("The folder of %1 could not be created.").arg(own), {}};
    QFile bundled(kBundled);
    if (!bundled.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Environment,
            CoreTr::tr("This build of the program does not include a price list."), kBundled};
    if (const auto written = writeFileSafely(own, bundled.readAll()); !written)
        return written.error();
    return own;
}

} // namespace sweetspot
