// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/devicetile.h"

#include "models/bytetext.h"
#include "models/tooltiptext.h"
#include "ui/base/named.h"
#include "ui/base/tonedlabel.h"
#include "ui/matrix/usagebar.h"

#include <QApplication>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace sweetspot::ui
{

namespace
{

constexpr int kNameCharacters = 22; // of a device; longer ones are elided and whole in the tooltip

// Without its maker, which the tooltip has: "GeForce RTX 3090".
QString shortName(const Device &device)
{
    const QString label = device.label();
    const QString maker = device.vendor + QLatin1Char(' ');
    return !device.vendor.isEmpty() && label.size() > maker.size()
            && label.startsWith(maker, Qt::CaseInsensitive)
        ? label.mid(maker.size())
        : label;
}

QString idFor(const Device &device)
{
    return QStringLiteral("device:%1").arg(device.id);
}

} // namespace

QString deviceStateText(const DeviceReading &reading)
{
    const QLocale locale;
    QStringList parts;
    if (reading.usedBytes && reading.totalBytes)
        parts << DeviceTile::tr("%1 of %2")
                     .arg(formatBytes(*reading.usedBytes), formatBytes(*reading.totalBytes));
    else if (reading.totalBytes)
        parts << formatBytes(*reading.totalBytes);
    if (reading.temperatureC)
        parts << DeviceTile::tr("%1 °C").arg(locale.toString(*reading.temperatureC, 'f', 0));
    if (reading.powerW)
        parts << DeviceTile::tr("%1 W").arg(locale.toString(*reading.powerW, 'f', 0));
    if (reading.throttle.value_or(0) & (throttle::kThermal | throttle::kPowerBrake))
        parts << DeviceTile::tr("slowed down by heat");
    return reading.failure.isEmpty() ? parts.join(QStringLiteral(" · ")) : reading.failure;
}

DeviceTile::DeviceTile(const Device &device, QWidget *parent)
    : QFrame(parent)
    , m_device(device)
    , m_box(new QCheckBox)
    , m_more(new QToolButton)
    , m_menu(new QMenu(m_more))
    , m_bar(new UsageBar)
    , m_state(new TonedLabel(TonedLabel::Tone::Muted))
    , m_partners(new QLabel)
{
    setObjectName(idFor(device));
    setFrameShape(QFrame::StyledPanel);
    m_box->setObjectName(idFor(device) + QStringLiteral(":box"));
    m_box->setText(
        fontMetrics()
            .elidedText(shortName(device), Qt::ElideRight, fontMetrics().averageCharWidth() * kNameCharacters)
            .replace(QLatin1Char('&'), QStringLiteral("&&")));
    m_more->setObjectName(idFor(device) + QStringLiteral(":menu"));
    m_more->setText(QStringLiteral("⋯"));
    m_more->setAccessibleName(tr("More for %1").arg(device.label()));
    m_more->setAutoRaise(true);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    m_more->setVisible(device.isGpu());
    m_state->setWordWrap(false);
    if (!device.isGpu()) {
        m_bar->hide();
        m_state->setText(tr("processor and main memory"));
    }
    m_partners->hide();
    auto *top = new QHBoxLayout;
    top->addWidget(m_box, 1);
    top->addWidget(m_more);
    auto *column = new QVBoxLayout(this);
    const int space = fontMetrics().height() / 3;
    column->setContentsMargins(space, space / 2, space, space);
    column->setSpacing(space / 2);
    column->addLayout(top);
    column->addWidget(m_bar);
    column->addWidget(m_state);
    column->addWidget(m_partners);
    connect(m_box, &QCheckBox::clicked, this, [this](bool on) { emit ticked(m_device.id, on); });
    describe();
}

void DeviceTile::describe()
{
    QStringList lines{m_device.label()};
    if (!m_device.driver.isEmpty())
        lines << tr("Driver %1").arg(m_device.driver);
    if (m_device.isGpu())
        lines << tr("At %1").arg(m_device.id);
    if (m_device.display.value_or(false))
        lines << tr("A screen is attached to it, which takes memory and time.");
    if (m_device.powerLimitW && m_device.defaultPowerLimitW
        && *m_device.powerLimitW < *m_device.defaultPowerLimitW)
        lines << tr("Limited to %1 W of %2 W.").arg(*m_device.powerLimitW).arg(*m_device.defaultPowerLimitW);
    setToolTip(toolTipText(lines.join(QLatin1Char('\n'))));
    m_box->setAccessibleName(tr("Measure on %1").arg(m_device.label()));
    m_box->setAccessibleDescription(m_memory);
}

void DeviceTile::setTakesPart(bool takesPart)
{
    m_box->setChecked(takesPart);
}

void DeviceTile::setPartners(const QStringList &partners)
{
    m_partners->setVisible(!partners.isEmpty());
    m_partners->setText(tr("joined with %1").arg(partners.join(QStringLiteral(", "))));
}

void DeviceTile::showReading(const DeviceReading &reading, std::optional<double> ours)
{
    const double used = reading.usedBytes.value_or(0), mine = ours.value_or(0);
    m_bar->showUse(mine, used - mine, reading.totalBytes.value_or(0));
    m_state->setText(deviceStateText(reading));
    m_memory = m_state->text();
    describe();
}

void DeviceTile::setEditable(bool editable)
{
    m_editable = editable;
    m_box->setEnabled(editable);
    m_more->setEnabled(editable);
}

void DeviceTile::offer(const QVector<QPair<QString, QString>> &others)
{
    m_menu->clear();
    for (const auto &[id, label] : others) {
        auto *action = m_menu->addAction(
            tr("Join with %1").arg(QString(label).replace(QLatin1Char('&'), QStringLiteral("&&"))));
        connect(
            action, &QAction::triggered, this, [this, other = id] { emit joinRequested(m_device.id, other); });
    }
    if (!m_partners->text().isEmpty() && !m_partners->isHidden())
        connect(m_menu->addAction(tr("Measure on its own")), &QAction::triggered, this,
            [this] { emit separateRequested(m_device.id); });
    if (m_device.isGpu())
        connect(m_menu->addAction(tr("Compare with the CPU, 0 to 100 % of the layers")), &QAction::triggered,
            this, [this] { emit offloadRequested(m_device.id); });
    m_more->setVisible(!m_menu->isEmpty());
}

void DeviceTile::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->pos();
    QFrame::mousePressEvent(event);
}

// Not QDrag, which would run an event loop of its own until the button is released.
void DeviceTile::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragged && m_editable && m_device.isGpu() && (event->buttons() & Qt::LeftButton)
        && (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        m_dragged = true;
        setCursor(Qt::ClosedHandCursor);
    }
}

void DeviceTile::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_dragged)
        return QFrame::mouseReleaseEvent(event);
    endDrag();
    emit dropped(m_device.id, event->globalPosition().toPoint());
}

void DeviceTile::endDrag()
{
    m_dragged = false;
    unsetCursor();
}

} // namespace sweetspot::ui
