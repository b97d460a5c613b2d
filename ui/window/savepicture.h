// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QImage>
#include <QStringList>

#include <functional>

class QWidget;

namespace sweetspot::ui
{

/// Asks for a file to write, without holding up the window. @param name proposed, without an ending
/// @param kinds as QFileDialog has them; the first one's ending is added to a name that has none
void askWhereToSave(QWidget *parent, const QString &title, const QString &name, const QStringList &kinds,
    const std::function<void(const QString &file)> &chosen);

/// Writes a file away from the window's thread.
void saveFile(QObject *context, const QString &file, const QByteArray &bytes,
    const std::function<void(const Status &written)> &done);

QByteArray pngOf(const QImage &picture);
/// "Saved as ..."
QString savedText(const QString &file);

} // namespace sweetspot::ui
