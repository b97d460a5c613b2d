// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/printing.h"

#include "core/base/files.h"
#include "ui/base/tr.h"
#include "ui/charts/chartview.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextDocument>
#include <QUrl>

namespace sweetspot::ui
{

namespace
{

constexpr QSizeF kChartSize(480, 260); // points; the width that A4 leaves between margins
constexpr double kSharpness = 3; // pixels per point
constexpr double kMarginMm = 0; // the document keeps 2 cm itself, with its page numbers in them

} // namespace

std::unique_ptr<QTextDocument> printDocument(const PrintReport &report)
{
    auto document = std::make_unique<QTextDocument>();
    QFont body(QStringLiteral("sans-serif"));
    body.setStyleHint(QFont::SansSerif);
    body.setPointSizeF(9);
    document->setDefaultFont(body);
    document->setDefaultStyleSheet(QStringLiteral(
        "body { color: #202020; } h1 { font-size: 17pt; } h2 { font-size: 12.5pt; margin-top: 14px; }"
        "h3 { font-size: 10pt; margin-top: 8px; margin-bottom: 0; } p { margin: 4px 0; } p.item { margin: 1px "
        "0 1px 14px; } table { "
        "border-collapse: "
        "collapse; border-color: #b0b0b0; } td, th { font-size: 8pt; } pre { font-size: 7.5pt; background: "
        "#f2f2f2; }"));
    QFont small(body);
    small.setPixelSize(10); // of the chart's own points
    for (qsizetype i = 0; i < report.charts.size(); ++i) {
        QImage image = chartImage(report.charts[i], kChartSize, kSharpness, ChartStyle::paper(small));
        document->addResource(QTextDocument::ImageResource, QUrl(QStringLiteral("chart:%1").arg(i)), image);
    }
    document->setHtml(QStringLiteral("<body>%1</body>").arg(report.html));
    return document;
}

void printOn(QTextDocument &document, QPagedPaintDevice &device)
{
    document.print(&device); // numbers its pages itself
}

Status savePdf(QTextDocument &document, const QString &path, const QString &title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("Sweetspot " SWEETSPOT_VERSION));
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
            QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm), QPageLayout::Millimeter));
        printOn(document, writer);
    }
    if (!bytes.startsWith("%PDF"))
        return Error{ErrorCode::Io, UiTr::tr("The PDF could not be created; print to a file instead."), {}};
    return writeFileSafely(path, bytes);
}

} // namespace sweetspot::ui
