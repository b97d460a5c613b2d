// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scandialog.h"

#include "engine/catalog/localscan.h"
#include "engine/plan/memoryestimate.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace sweetspot::ui
{

ScanDialog::ScanDialog(const QStringList &files, QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
{
    setWindowTitle(tr("Models on this machine"));
    auto *column = new QVBoxLayout(this);
    auto *label = new QLabel(this);
    label->setWordWrap(true);
    column->addWidget(label);
    column->addWidget(m_list, 1);
    for (const QString &file : files) {
        const QFileInfo info(file);
        auto *item = new QListWidgetItem(
            QStringLiteral("%1   (%2)\n%3")
                .arg(info.fileName(), formatBytes(double(info.size())), info.absolutePath()),
            m_list);
        item->setData(Qt::UserRole, file);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Make a project of them"));
    buttons->button(QDialogButtonBox::Ok)->setEnabled(!files.isEmpty());
    column->addWidget(buttons);
    if (files.isEmpty()) {
        const QStringList folders = usualModelFolders();
        label->setText(folders.isEmpty()
                ? tr("None of the folders in which programs keep models is on this machine. Choose files with "
                     "“Test models I have” instead.")
                : tr("No GGUF files were found in %1. Choose files with “Test models I have” instead.")
                      .arg(folders.join(QStringLiteral(", "))));
        m_list->hide();
    } else {
        label->setText(tr("Model files found: %1. They stay where they are.").arg(files.size()));
    }
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        QStringList picked;
        for (int row = 0; row < m_list->count(); ++row)
            if (m_list->item(row)->checkState() == Qt::Checked)
                picked << m_list->item(row)->data(Qt::UserRole).toString();
        accept();
        if (!picked.isEmpty())
            emit chosen(picked);
    });
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * (files.isEmpty() ? 8 : 24));
}

} // namespace sweetspot::ui
