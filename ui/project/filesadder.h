// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/modelimport.h"

#include <QObject>

namespace sweetspot::ui
{

class Document;

/// Makes files part of the open project in one step that can be undone. Their heads are read in the background,
/// because a network folder may be slow; nothing happens when another project was opened meanwhile.
/// @param context its end drops the work
/// @param step what the step is called: "add files"
void addInBackground(QObject *context, Document *document, const QString &step, const QVector<NewFile> &files);

/// Files as a person named them.
QVector<NewFile> newFilesOf(const QStringList &paths);

} // namespace sweetspot::ui
