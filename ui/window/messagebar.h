// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace sweetspot::ui
{

/// One message that waits to be read, instead of a box that has to be closed. It lies over the lower edge of
/// its parent, so that nothing moves under the pointer when it comes or goes.
class MessageBar : public QFrame
{
    Q_OBJECT
public:
    /// What a message is about; it goes by itself when that is over.
    enum class About {
        Other, ///< stays until it is closed or another one comes
        Start, ///< why a run could not start; over when the project changes or a run starts
        Project, ///< the state of the open project; over when it is closed
    };

    explicit MessageBar(QWidget *parent);

    void showError(const Error &error, About about);
    void showError(const Error &error) { showError(error, About::Other); }
    void showNote(const QString &text, About about);
    void showNote(const QString &text) { showNote(text, About::Other); }
    /// With a button that does something about it.
    void offer(const QString &text, const QString &action, std::function<void()> doIt, About about);
    /// What this kind of message is about is over.
    void settle(About about);
    QString text() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void present(const QString &text, const QString &detail, bool error, About about);
    void place();

    QLabel *m_text;
    QPushButton *m_action;
    About m_about = About::Other;
    std::function<void()> m_doIt;
};

} // namespace sweetspot::ui
