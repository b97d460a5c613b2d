// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace sweetspot::html
{

/// Foreign text as it may be shown (models/foreigntext.h), escaped for use in HTML.
QString esc(const QString &text);
/// Escaped, and kept from turning the direction of its surroundings.
QString bdi(const QString &text);

/// Fills %{name} in one pass, so that nothing that is filled in is looked at again. Unknown names become empty.
QByteArray fill(const QString &form, const QMap<QString, QString> &texts);

} // namespace sweetspot::html
