// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartview.h"

#include "core/base/files.h"

#include <QBuffer>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMimeData>
#include <QPainter>
#include <QSvgGenerator>
#include <QToolTip>

namespace sweetspot::ui
{

namespace
{
constexpr double kPictureScale = 2;

QByteArray svgOf(const Chart &chart, const QSize &size, const ChartStyle &style)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setTitle(chart.title.toHtmlEscaped()); // it is written as it is
    QPainter painter(&generator);
    paintChart(painter, QRectF(QPointF(), size), chart, style);
    painter.end();
    return bytes;
}
} // namespace

QImage chartImage(const Chart &chart, const QSizeF &size, double scale, const ChartStyle &style)
{
    QImage image((size * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(style.background);
    QPainter painter(&image);
    paintChart(painter, QRectF(QPointF(), size), chart, style);
    return image;
}

ChartView::ChartView(QWidget *parent)
    : QWidget(parent)
{
    setMinimumSize(fontMetrics().averageCharWidth() * 40, fontMetrics().height() * 14);
    setMouseTracking(true);
}

ChartStyle ChartView::style() const
{
    return ChartStyle::of(palette(), font());
}

void ChartView::setChart(const Chart &chart)
{
    m_chart = chart;
    setAccessibleName(chart.title);
    setAccessibleDescription(chart.isEmpty() ? chart.emptyText : QString());
    update();
}

Status ChartView::save(const QString &path) const
{
    if (path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive))
        return writeFileSafely(path, svgOf(m_chart, size(), style()));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image(kPictureScale).save(&buffer, "PNG"))
        return Error{ErrorCode::Io, tr("The image could not be created; try the SVG format."), {}};
    return writeFileSafely(path, bytes);
}

QImage ChartView::image(double scale) const
{
    return chartImage(m_chart, size(), scale, style());
}

void ChartView::copy() const
{
    auto *data = new QMimeData;
    data->setImageData(image(kPictureScale));
    data->setData(QStringLiteral("image/svg+xml"), svgOf(m_chart, size(), style()));
    QGuiApplication::clipboard()->setMimeData(data);
}

QSize ChartView::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 24};
}

void ChartView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_hits = paintChart(painter, rect(), m_chart, style());
}

bool ChartView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        for (const ChartHit &hit : m_hits)
            if (hit.area.contains(help->pos())) {
                // Names are foreign text: shown as they are, never as markup.
                QToolTip::showText(help->globalPos(),
                    QStringLiteral("<p style='white-space:pre'>%1</p>").arg(hit.text.toHtmlEscaped()), this);
                return true;
            }
        QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace sweetspot::ui
