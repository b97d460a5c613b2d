// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartview.h"

#include "core/base/files.h"
#include "core/report/chartdata.h"

#include <QBuffer>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
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
    setFocusPolicy(Qt::StrongFocus);
}

ChartStyle ChartView::style() const
{
    return ChartStyle::of(palette(), font());
}

void ChartView::setChart(const Chart &chart)
{
    m_chart = chart;
    m_pointed = {};
    m_point = m_entry = -1;
    hideSeries();
    setAccessibleName(chart.title);
    setAccessibleDescription(chart.isEmpty()
            ? chart.emptyText
            : tr("Arrow keys go through values and legend; Space hides a series."));
    update();
}

void ChartView::toggle(const QString &series)
{
    if (!m_hidden.remove(series))
        m_hidden.insert(series);
    hideSeries();
    update();
}

// A chart of one series has no legend by which it could be shown again.
void ChartView::hideSeries()
{
    for (Chart::Series &series : m_chart.series)
        series.hidden = m_chart.series.size() > 1 && m_hidden.contains(series.name);
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

void ChartView::copyData() const
{
    QGuiApplication::clipboard()->setText(chartAsTsv(m_chart));
}

void ChartView::copyMarkdown() const
{
    QGuiApplication::clipboard()->setText(chartAsMarkdown(m_chart));
}

QSize ChartView::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 24};
}

void ChartView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_hits = paintChart(painter, rect(), m_chart, style());
    if (m_pointed.area.isNull())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.drawRoundedRect(m_pointed.area.adjusted(-2, -2, 2, 2), 4, 4);
}

// Small marks lie on large ones: the smallest that is under the mouse is meant.
const ChartHit *ChartView::hitAt(const QPointF &place) const
{
    const ChartHit *found = nullptr;
    for (const ChartHit &hit : m_hits)
        if (hit.area.contains(place)
            && (!found || hit.area.width() * hit.area.height() < found->area.width() * found->area.height()))
            found = &hit;
    return found;
}

QVector<ChartHit> ChartView::hitsOf(bool legend) const
{
    QVector<ChartHit> hits;
    for (const ChartHit &hit : m_hits)
        if (hit.legend == legend)
            hits << hit;
    return hits;
}

void ChartView::say(const ChartHit &hit, const QPoint &globalPlace)
{
    QString text = hit.text;
    if (hit.legend)
        text += QLatin1Char('\n')
            + (m_hidden.contains(hit.text) ? tr("Hidden; click or press Space to show it")
                                           : tr("Click or press Space to hide it"));
    m_pointed = hit;
    setAccessibleDescription(text);
    // Names are foreign text: shown as they are, never as markup.
    QToolTip::showText(
        globalPlace, QStringLiteral("<p style='white-space:pre'>%1</p>").arg(text.toHtmlEscaped()), this);
    update();
}

bool ChartView::step(bool legend, int by)
{
    const QVector<ChartHit> hits = hitsOf(legend);
    if (hits.isEmpty())
        return false;
    int &place = legend ? m_entry : m_point;
    (legend ? m_point : m_entry) = -1;
    const int count = int(hits.size());
    place = place < 0 ? (by > 0 ? 0 : count - 1) : (place + by + count) % count;
    say(hits[place], mapToGlobal(hits[place].area.center().toPoint()));
    return true;
}

bool ChartView::event(QEvent *event)
{
    return event->type() == QEvent::ToolTip || QWidget::event(event); // said at once, by mouseMoveEvent()
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    const ChartHit *hit = hitAt(event->position());
    if (!hit) {
        leaveEvent(event);
        return;
    }
    setCursor(hit->legend ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (hit->area != m_pointed.area || hit->text != m_pointed.text)
        say(*hit, event->globalPosition().toPoint());
}

void ChartView::mousePressEvent(QMouseEvent *event)
{
    const ChartHit *hit = hitAt(event->position());
    if (event->button() == Qt::LeftButton && hit && hit->legend)
        toggle(hit->text);
    else
        QWidget::mousePressEvent(event);
}

void ChartView::leaveEvent(QEvent *)
{
    if (m_pointed.area.isNull())
        return;
    m_pointed = {};
    unsetCursor();
    QToolTip::hideText();
    update();
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    bool done = false;
    const int key = event->key();
    if (key == Qt::Key_Left || key == Qt::Key_Right) {
        done = step(false, key == Qt::Key_Right ? 1 : -1);
    } else if (key == Qt::Key_Up || key == Qt::Key_Down) {
        done = step(true, key == Qt::Key_Down ? 1 : -1);
    } else if (const auto legend = hitsOf(true);
               key == Qt::Key_Space && m_entry >= 0 && m_entry < legend.size()) {
        toggle(legend[m_entry].text);
        done = true;
    } else if (event->matches(QKeySequence::Copy)) {
        copy();
        done = true;
    }
    if (!done) // a list around it may scroll
        QWidget::keyPressEvent(event);
}

void ChartView::focusOutEvent(QFocusEvent *event)
{
    leaveEvent(event);
    QWidget::focusOutEvent(event);
}

} // namespace sweetspot::ui
