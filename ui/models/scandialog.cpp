// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/scandialog.h"

#include "core/engines/enginetable.h"
#include "models/bytetext.h"
#include "models/foreigntext.h"
#include "models/tooltiptext.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace sweetspot::ui
{

ScanDialog::ScanDialog(const ScanFindings &findings, QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
    , m_models(findings.models)
{
    setObjectName(QStringLiteral("scanDialog"));
    setWindowTitle(tr("Models on this machine"));
    auto *column = new QVBoxLayout(this);
    auto *label = new QLabel(headline(findings), this);
    label->setObjectName(QStringLiteral("scanHeadline"));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    column->addWidget(label);
    column->addWidget(m_list, 1);
    m_list->setObjectName(QStringLiteral("scanList"));
    m_list->setAccessibleName(tr("Models found"));
    m_list->setAlternatingRowColors(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVisible(!m_models.isEmpty());
    addModels(findings);
    column->addWidget(makeButtons(findings));
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * (m_models.isEmpty() ? 8 : 28));
}

void ScanDialog::addModels(const ScanFindings &findings)
{
    for (const StoredModel &model : m_models) {
        const QString known = findings.known.value(model.path);
        const QString about = known.isEmpty()
            ? tr("%1, %2").arg(formatBytes(double(model.bytes)), model.store)
            : tr("%1, %2; in the project as %3").arg(formatBytes(double(model.bytes)), model.store, known);
        auto *item = new QListWidgetItem(
            QStringLiteral("%1   %2   (%3)\n%4")
                .arg(foreignText(model.name), model.quantization, about, QDir::toNativeSeparators(model.path)),
            m_list);
        const bool loaded = !enginesThatLoad({model.kind, model.path, model.quantization}).isEmpty();
        if (model.kind != Artifact::Kind::Gguf)
            item->setText(item->text() + QLatin1Char('\n')
                + (loaded ? artifactKindLabel(model.kind)
                          : tr("%1; no engine here can load this yet").arg(artifactKindLabel(model.kind))));
        item->setToolTip(toolTipText(model.path));
        item->setFlags(known.isEmpty() ? Qt::ItemIsUserCheckable | Qt::ItemIsEnabled | Qt::ItemIsSelectable
                                       : Qt::ItemIsSelectable);
        item->setCheckState(known.isEmpty() && loaded ? Qt::Checked : Qt::Unchecked);
    }
}

QWidget *ScanDialog::makeButtons(const ScanFindings &findings)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton *ok = buttons->button(QDialogButtonBox::Ok);
    ok->setText(findings.forOpenProject ? tr("Add to project") : tr("Create project"));
    const auto instead = [this, buttons](const QString &text, const char *name, void (ScanDialog::*signal)()) {
        QPushButton *button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(QString::fromLatin1(name));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, signal] {
            reject();
            emit(this->*signal)();
        });
    };
    instead(tr("Choose &files…"), "scanFiles", &ScanDialog::filesRequested);
    instead(tr("Choose a f&older…"), "scanFolder", &ScanDialog::folderRequested);
    const auto anyChecked = [this] {
        for (int row = 0; row < m_list->count(); ++row)
            if (m_list->item(row)->checkState() == Qt::Checked)
                return true;
        return false;
    };
    ok->setEnabled(anyChecked());
    connect(m_list, &QListWidget::itemChanged, this, [ok, anyChecked] { ok->setEnabled(anyChecked()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &ScanDialog::accepted);
    return buttons;
}

QString ScanDialog::headline(const ScanFindings &findings) const
{
    if (!m_models.isEmpty())
        return findings.name.isEmpty()
            ? tr("%n model file(s) found. Files stay where they are.", "", int(m_models.size()))
            : tr("%n model file(s) with a name like “%1”. Files stay where they are.", "", int(m_models.size()))
                  .arg(findings.name);
    return findings.places.isEmpty()
        ? tr("None of the usual model folders exists on this machine. Choose files instead.")
        : tr("No GGUF files found in %1. Choose files instead.")
              .arg(findings.places.join(QStringLiteral(", ")));
}

void ScanDialog::accepted()
{
    QVector<StoredModel> picked;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            picked << m_models[row];
    accept();
    if (!picked.isEmpty())
        emit chosen(picked);
}

} // namespace sweetspot::ui
