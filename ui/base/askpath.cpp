// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/askpath.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QRegularExpression>

namespace sweetspot::ui
{

namespace
{

QFileDialog *pathDialog(QWidget *parent, const PathQuestion &question)
{
    const QFileInfo start(question.start);
    const bool folder = question.start.isEmpty() || start.isDir();
    auto *dialog = new QFileDialog(parent, question.title, folder ? question.start : start.absolutePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!question.kinds.isEmpty())
        dialog->setNameFilters(question.kinds);
    return dialog;
}

// After the modes are set, which a selected file depends on.
void propose(QFileDialog *dialog, const PathQuestion &question)
{
    const QFileInfo start(question.start);
    if (!question.start.isEmpty() && !start.isDir())
        dialog->selectFile(start.fileName());
}

void openFor(QFileDialog *dialog, QObject *receiver, const ChosenPath &then)
{
    QObject::connect(dialog, &QFileDialog::fileSelected, receiver, then, Qt::QueuedConnection);
    dialog->open();
}

} // namespace

void askForFolder(QWidget *parent, QObject *receiver, const PathQuestion &question, const ChosenPath &then)
{
    QFileDialog *dialog = pathDialog(parent, question);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    openFor(dialog, receiver, then);
}

void askForFile(QWidget *parent, QObject *receiver, const PathQuestion &question, const ChosenPath &then)
{
    QFileDialog *dialog = pathDialog(parent, question);
    dialog->setFileMode(QFileDialog::ExistingFile);
    openFor(dialog, receiver, then);
}

void askForFiles(QWidget *parent, QObject *receiver, const PathQuestion &question, const ChosenPaths &then)
{
    QFileDialog *dialog = pathDialog(parent, question);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, receiver, then, Qt::QueuedConnection);
    dialog->open();
}

void askForNewFile(QWidget *parent, QObject *receiver, const PathQuestion &question, const ChosenPath &then)
{
    static const QRegularExpression ending(QStringLiteral("\\*\\.(\\w+)"));
    QFileDialog *dialog = pathDialog(parent, question);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(ending.match(question.kinds.value(0)).captured(1));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
        [dialog](const QString &kind) { dialog->setDefaultSuffix(ending.match(kind).captured(1)); });
    propose(dialog, question);
    openFor(dialog, receiver, then);
}

} // namespace sweetspot::ui
