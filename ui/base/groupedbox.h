// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace sweetspot::ui
{

/// A box whose long list has headings, and whose entries can be grey where there is nothing behind them. A
/// heading cannot be chosen, by mouse or by keyboard. It opens below itself with a scroll bar, where a style
/// would cover the screen with a menu of fifty.
class GroupedBox : public QComboBox
{
    Q_OBJECT
public:
    explicit GroupedBox(const QString &accessible, QWidget *parent = nullptr);

    /// Under which metrics of a profile stand; of no profile: those of the entire cell.
    static QString headingOf(const QString &profile);

    /// Adds the entry below its heading, which is made when it is new. The first entry becomes the chosen one.
    void add(const QString &heading, const QString &text, const QVariant &data);
    void empty(); ///< without headings too
    /// Grey entries can be chosen all the same: what is shown then says why it is empty.
    void setGrey(const QVariant &data, bool grey);
    bool isGrey(const QVariant &data) const;
    void choose(const QVariant &data); ///< unknown: nothing changes

    void showPopup() override; ///< as wide as its words, however narrow the box is

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintGrey(int row, bool grey);

    QStringList m_headings;
};

} // namespace sweetspot::ui
