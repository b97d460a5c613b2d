// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/savepicture.h"

#include "core/base/files.h"
#include "ui/base/background.h"
#include "ui/base/tr.h"

#include <QBuffer>
#include <QDir>
#include <QFileDialog>
#include <QRegularExpression>
#include <QStandardPaths>

namespace sweetspot::ui
{

void askWhereToSave(QWidget *parent, const QString &title, const QString &name, const QStringList &kinds,
    const std::function<void(const QString &file)> &chosen)
{
    static const QRegularExpression ending(QStringLiteral("\\*\\.(\\w+)"));
    auto *dialog
        = new QFileDialog(parent, title, QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilters(kinds);
    dialog->setDefaultSuffix(ending.match(kinds.value(0)).captured(1));
    dialog->selectFile(safeFileName(name));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
        [dialog](const QString &kind) { dialog->setDefaultSuffix(ending.match(kind).captured(1)); });
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    dialog->open();
}

void saveFile(QObject *context, const QString &file, const QByteArray &bytes,
    const std::function<void(const Status &written)> &done)
{
    inBackground(
        context, [file, bytes] { return writeFileSafely(file, bytes); }, done);
}

QByteArray pngOf(const QImage &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return bytes;
}

QString savedText(const QString &file)
{
    return UiTr::tr("Saved as %1.").arg(QDir::toNativeSeparators(file));
}

} // namespace sweetspot::ui
