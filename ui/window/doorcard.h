// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

class QLabel;

namespace sweetspot::ui
{

/// A card that is a button as a whole: a click anywhere, Space or Enter. What lies on it is laid out like any
/// widget's content.
class CardButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit CardButton(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
};

/// One of the ways in: a picture, what it is called, what it does.
class DoorCard : public CardButton
{
    Q_OBJECT
public:
    enum class Picture { Demo, Disk, Search, Server };

    DoorCard(Picture picture, const QString &title, const QString &text, QWidget *parent = nullptr);

private:
    QLabel *m_title, *m_text;
};

} // namespace sweetspot::ui
