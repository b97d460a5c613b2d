// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/project/filesadder.h"

#include "ui/base/background.h"
#include "ui/project/document.h"

#include <QFileInfo>

namespace sweetspot::ui
{

void addInBackground(QObject *context, Document *document, const QString &step, const QVector<NewFile> &files)
{
    if (files.isEmpty() || !document->isOpen())
        return;
    const ModelSet before = document->data().models;
    inBackground(
        context, [before, files] { return withFilesAdded(before, files); },
        [context, document, step, files, before, path = document->path()](const ModelSet &after) {
            if (document->path() != path)
                return;
            if (document->data().models != before) // edited meanwhile
                addInBackground(context, document, step, files);
            else
                document->change(step, {}, [&after](ProjectData &data) { data.models = after; });
        });
}

QVector<NewFile> newFilesOf(const QStringList &paths)
{
    QVector<NewFile> files;
    for (const QString &path : paths)
        files << NewFile{QFileInfo(path).absoluteFilePath(), {}, {}, {}, {}};
    return files;
}

} // namespace sweetspot::ui
