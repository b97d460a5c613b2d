// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/printreport.h"
#include "models/result.h"

#include <QString>

#include <memory>

class QPagedPaintDevice;
class QTextDocument;

namespace sweetspot::ui
{

/// A report as a document that is shown and printed: black on white, charts as sharp as a printer needs.
std::unique_ptr<QTextDocument> printDocument(const PrintReport &report);

/// Prints with page numbers. The document is laid out again for the page.
void printOn(QTextDocument &document, QPagedPaintDevice &device);

/// A PDF of A4 pages, through Qt's printing.
Status savePdf(QTextDocument &document, const QString &path, const QString &title);

} // namespace sweetspot::ui
