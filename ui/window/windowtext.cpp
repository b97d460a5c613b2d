// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/windowtext.h"

#include "core/store/project/projectfolder.h"
#include "models/durationtext.h"
#include "ui/base/tr.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace sweetspot::ui
{

QString progressText(const RunProgress &progress)
{
    const QString cells = UiTr::tr("%1 of %2 cells").arg(progress.done).arg(progress.total);
    return progress.secondsLeft ? UiTr::tr("%1, about %2 left").arg(cells, durationText(*progress.secondsLeft))
                                : cells;
}

QString pausedText(const RunProgress &progress)
{
    return UiTr::tr("Paused at %1 of %2 cells. What is being measured is finished first; press Pause again to "
                    "continue.")
        .arg(progress.done)
        .arg(progress.total);
}

QString outcomeText(const RunOutcome &outcome)
{
    if (outcome.error)
        return UiTr::tr("The run could not continue: %1").arg(outcome.error->sentence);
    QString text = outcome.completed ? UiTr::tr("Run complete.") : UiTr::tr("Run stopped. You can resume it.");
    if (outcome.erroredCells > 0)
        text += QLatin1Char(' ') + UiTr::tr("Failed or to be measured again: %1.").arg(outcome.erroredCells);
    if (!outcome.reports.isEmpty())
        text += QLatin1Char(' ')
            + UiTr::tr("Reports: %1").arg(QDir::toNativeSeparators(outcome.reports.first()));
    return text;
}

QStringList droppedModels(const QMimeData *data)
{
    QStringList files;
    for (const QUrl &url : data->urls())
        if (url.isLocalFile() && url.toLocalFile().endsWith(QLatin1String(".gguf"), Qt::CaseInsensitive))
            files << url.toLocalFile();
    return files;
}

QStringList droppedFolders(const QMimeData *data)
{
    QStringList folders;
    for (const QUrl &url : data->urls())
        if (const QString path = url.toLocalFile();
            url.isLocalFile() && QFileInfo(path).isDir() && !ProjectFolder(path).looksLikeProject())
            folders << QDir(path).absolutePath();
    return folders;
}

QString droppedProject(const QMimeData *data)
{
    for (const QUrl &url : data->urls())
        if (url.isLocalFile() && ProjectFolder(url.toLocalFile()).looksLikeProject())
            return url.toLocalFile();
    return {};
}

} // namespace sweetspot::ui
