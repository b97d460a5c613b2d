// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scandialog.h"

#include "models/bytetext.h"
#include "models/foreigntext.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace sweetspot::ui
{

ScanDialog::ScanDialog(const QVector<StoredModel> &models, const QStringList &places, QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
    , m_models(models)
{
    setWindowTitle(tr("Models on this machine"));
    auto *column = new QVBoxLayout(this);
    auto *label = new QLabel(this);
    label->setWordWrap(true);
    column->addWidget(label);
    column->addWidget(m_list, 1);
    for (const StoredModel &model : models) {
        auto *item = new QListWidgetItem(QStringLiteral("%1   %2   (%3, %4)\n%5")
                                             .arg(foreignText(model.name), model.quantization,
                                                 formatBytes(double(model.bytes)), model.store, model.path),
            m_list);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Make a project of them"));
    buttons->button(QDialogButtonBox::Ok)->setEnabled(!models.isEmpty());
    column->addWidget(buttons);
    if (models.isEmpty()) {
        label->setText(places.isEmpty()
                ? tr("None of the folders in which programs keep models is on this machine. Choose files with "
                     "“Test models I have” instead.")
                : tr("No GGUF files were found in %1. Choose files with “Test models I have” instead.")
                      .arg(places.join(QStringLiteral(", "))));
        m_list->hide();
    } else {
        label->setText(tr("Models found: %1. They stay where they are.").arg(models.size()));
    }
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        QVector<StoredModel> picked;
        for (int row = 0; row < m_list->count(); ++row)
            if (m_list->item(row)->checkState() == Qt::Checked)
                picked << m_models[row];
        accept();
        if (!picked.isEmpty())
            emit chosen(picked);
    });
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * (models.isEmpty() ? 8 : 24));
}

} // namespace sweetspot::ui
