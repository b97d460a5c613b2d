// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/device.h"
#include "models/devicereading.h"

#include <QFrame>

#include <optional>

class QCheckBox;
class QLabel;
class QMenu;
class QToolButton;

namespace sweetspot::ui
{

class UsageBar;

/// One device of this machine: whether it takes part, its memory, heat and power. Dragged onto another one it
/// is joined with it; its menu does the same from the keyboard.
class DeviceTile : public QFrame
{
    Q_OBJECT
public:
    explicit DeviceTile(const Device &device, QWidget *parent = nullptr);

    const Device &device() const { return m_device; }
    void setTakesPart(bool takesPart);
    /// @param partners labels of those it is joined with; empty: none
    void setPartners(const QStringList &partners);
    /// @param ours bytes of our servers on it; absent: none runs, or not known
    void showReading(const DeviceReading &reading, std::optional<double> ours);
    void setEditable(bool editable);
    /// What it can be joined with: id and label of each.
    void offer(const QVector<QPair<QString, QString>> &others);

signals:
    void ticked(const QString &device, bool takesPart);
    void joinRequested(const QString &device, const QString &other);
    void separateRequested(const QString &device);
    void offloadRequested(const QString &device); ///< measure shares of the layers on it, beside the processor
    void dropped(const QString &device, const QPoint &at); ///< dragged to this place of the screen

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void describe();
    void endDrag();

    const Device m_device;
    QCheckBox *m_box;
    QToolButton *m_more;
    QMenu *m_menu;
    UsageBar *m_bar;
    QLabel *m_state, *m_partners;
    QString m_memory; ///< "5.1 of 24 GB", for those who hear it
    QPoint m_pressed;
    bool m_editable = true, m_dragged = false;
};

/// "5.1 of 24 GB · 61 °C · 285 W" from what is known of it.
QString deviceStateText(const DeviceReading &reading);

} // namespace sweetspot::ui
