// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace sweetspot::ui
{

/// A wrapping label in a signal colour that follows the palette from light to dark.
class TonedLabel : public QLabel
{
    Q_OBJECT
public:
    enum class Tone { Muted, Warning, Problem };

    explicit TonedLabel(Tone tone, QWidget *parent = nullptr);

    /// Shows the text, or hides the label when there is none.
    void tell(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void recolour();
    Tone m_tone;
};

} // namespace sweetspot::ui
