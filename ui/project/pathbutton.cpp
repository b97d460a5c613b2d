// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/project/pathbutton.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace sweetspot::ui
{

QString pathInProject(const QString &project, const QString &chosen)
{
    const QString path = QDir::cleanPath(chosen);
    if (project.isEmpty())
        return path;
    const QString relative = QDir(project).relativeFilePath(path);
    if (relative == QLatin1String(".."))
        return path;
    return relative.startsWith(QLatin1String("../")) || QDir::isAbsolutePath(relative)
        ? path
        : QStringLiteral("./") + (relative == QLatin1String(".") ? QString() : relative);
}

PathButton::PathButton(ConfigKey::Leads leads, const QString &what, QWidget *parent)
    : QToolButton(parent)
    , m_leads(leads)
    , m_what(what)
{
    setText(tr("Browse…"));
    setAccessibleName(tr("Browse for %1").arg(what));
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QToolButton::clicked, this, &PathButton::open);
}

void PathButton::start(const QString &project, const QString &current)
{
    m_project = project;
    m_current = current;
}

void PathButton::open()
{
    auto *dialog = new QFileDialog(this, m_what);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (m_leads == ConfigKey::Leads::ToFolder) {
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
    } else {
        const bool fresh = m_leads == ConfigKey::Leads::ToNewFile;
        dialog->setFileMode(fresh ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
        dialog->setAcceptMode(fresh ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
        dialog->setOption(QFileDialog::DontConfirmOverwrite); // a log goes on where it was
    }
    const QFileInfo current(QDir(m_project).absoluteFilePath(m_current));
    dialog->setDirectory(m_current.isEmpty() ? m_project : current.absolutePath());
    if (!m_current.isEmpty())
        dialog->selectFile(current.absoluteFilePath());
    connect(dialog, &QFileDialog::fileSelected, this,
        [this](const QString &path) { emit chosen(pathInProject(m_project, path)); });
    dialog->open();
}

} // namespace sweetspot::ui
