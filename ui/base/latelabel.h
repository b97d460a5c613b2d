// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

#include <chrono>

namespace sweetspot::ui
{

/// A sentence that appears when something that was asked has not been answered after a while, and goes with the
/// answer. What answers at once is never announced.
class LateLabel : public QLabel
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds kLate{700};

    explicit LateLabel(const QString &text, QWidget *parent = nullptr);

    void begin(); ///< something is asked; several may be at once
    void end(); ///< one of them was answered

private:
    int m_open = 0;
};

} // namespace sweetspot::ui
