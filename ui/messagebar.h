// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace sweetspot::ui
{

/// One message at the top of the window that waits to be read, instead of a box that has to be closed.
class MessageBar : public QFrame
{
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);

    void showError(const Error &error);
    void showNote(const QString &text);
    /// With a button that does something about it.
    void offer(const QString &text, const QString &action, std::function<void()> doIt);
    QString text() const;

private:
    void present(const QString &text, const QString &detail, bool error);

    QLabel *m_text;
    QPushButton *m_action;
    std::function<void()> m_doIt;
};

} // namespace sweetspot::ui
