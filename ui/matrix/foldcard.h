// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QToolButton;
class QVBoxLayout;

namespace sweetspot::ui
{

/// A card whose contents fold away below its heading. The heading is a button, so that the keyboard reaches it;
/// its name says whether the card is open.
class FoldCard : public QFrame
{
    Q_OBJECT
public:
    /// @param open as it is at first
    FoldCard(const char *id, const QString &title, bool open, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    bool isOpen() const { return m_open; }
    void setOpen(bool open);
    QToolButton *heading() const { return m_heading; }

protected:
    QVBoxLayout *content() const { return m_column; } ///< for what folds away

    void changeEvent(QEvent *event) override;

private:
    void retitle();

    QToolButton *m_heading;
    QWidget *m_body;
    QVBoxLayout *m_column;
    QString m_title;
    bool m_open;
};

} // namespace sweetspot::ui
