// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace sweetspot
{

/// Text that came from elsewhere (names of files and models, answers, servers' messages) as it may be shown:
/// control characters and marks that turn the direction of what follows become U+FFFD, lines and tabs stay, and
/// what runs to megabytes is cut. Escaping is left to who knows where it goes.
QString foreignText(const QString &text, qsizetype most = 20000);

/// The same for a terminal, which obeys control characters: nothing is cut, lines and tabs stay.
QString terminalText(const QString &text);

/// JSON for a terminal or a pipe: the same characters, which stand in its strings only, as \uXXXX. It reads
/// back as it was.
QByteArray terminalJson(const QByteArray &json);

} // namespace sweetspot
