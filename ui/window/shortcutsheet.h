// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>
#include <QVector>

class QMenuBar;

namespace sweetspot::ui
{

/// An action of the menus and its keys.
struct ShortcutLine {
    QString menu; ///< that it stands in: "Run"
    QString text; ///< without mnemonic
    QString keys; ///< as this system writes them; empty: none

    bool operator==(const ShortcutLine &) const = default;
};

/// Every action of the menus, in their order.
QVector<ShortcutLine> shortcutLines(const QMenuBar *menus);

/// Help > Keyboard shortcuts: what can be done, and by which keys.
class ShortcutSheet : public QDialog
{
    Q_OBJECT
public:
    explicit ShortcutSheet(const QVector<ShortcutLine> &lines, QWidget *parent = nullptr);
};

} // namespace sweetspot::ui
