// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/issue.h"
#include "models/pricelist.h"
#include "models/result.h"

#include <QByteArray>
#include <QString>

namespace sweetspot
{

struct PricesFile {
    PriceList list;
    Issues issues; ///< with line and key
};

/// Reads prices.yaml: currency, as_of, and for each provider its models with input, output and cached_input.
/// Lines that cannot be used are issues and are left out.
PricesFile readPrices(const QByteArray &text, const QString &fileName);

/// The person's own list: $XDG_CONFIG_HOME/sweetspot/prices.yaml.
QString pricesFile();
/// The person's own list, or the one that comes with the program while there is none.
PricesFile currentPrices();
/// Makes the person's own list from the one that comes with the program, unless it is there. @returns its path
Result<QString> makeOwnPrices();

} // namespace sweetspot
