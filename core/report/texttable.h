// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

namespace sweetspot
{

/// Lines of fields, the first of which are the headings.
using TextRows = QVector<QStringList>;

/// Foreign text in a field of Markdown: nothing that ends the field, starts markup or hides in it; of one line
/// and of at most 500 characters.
QString markdownField(const QString &foreign);

/// For texts and issues. Pure, as the others.
QString tableAsMarkdown(const TextRows &rows);
/// For spreadsheets by the clipboard: tabs and line breaks in fields become spaces.
QString tableAsTsv(const TextRows &rows);
/// RFC 4180 but for plain line feeds, with a field that a spreadsheet would take for a formula made text by an
/// apostrophe.
QString tableAsCsv(const TextRows &rows);

} // namespace sweetspot
