// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>

class QObject;
class QWidget;

namespace sweetspot::ui
{

/// What a file dialog is to say and where it begins.
struct PathQuestion {
    QString title;
    QString start; ///< a folder, or the file that is proposed
    QStringList kinds
        = {}; ///< as QFileDialog has them, "PDF (*.pdf)"; a new file without an ending gets the first one's
};

// Each opens a dialog over @p parent and comes back at once. What was chosen goes to @p then when the dialog
// has closed, so that the next question does not open over it; nothing does when the person thinks better of
// it, or when @p receiver is gone by then. On the window's thread.

using ChosenPath = std::function<void(const QString &path)>;
using ChosenPaths = std::function<void(const QStringList &paths)>;

void askForFolder(QWidget *parent, QObject *receiver, const PathQuestion &question, const ChosenPath &then);
void askForFile(QWidget *parent, QObject *receiver, const PathQuestion &question, const ChosenPath &then);
void askForFiles(QWidget *parent, QObject *receiver, const PathQuestion &question, const ChosenPaths &then);
/// A file that is to be written. One that is there is replaced only after the dialog has asked.
void askForNewFile(QWidget *parent, QObject *receiver, const PathQuestion &question, const ChosenPath &then);

} // namespace sweetspot::ui
