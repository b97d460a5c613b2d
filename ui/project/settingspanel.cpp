// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/project/settingspanel.h"

#include "models/configkeys.h"
#include "models/tooltiptext.h"
#include "ui/project/document.h"
#include "ui/project/settingfield.h"
#include "ui/project/settinggroups.h"

#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace sweetspot::ui
{

SettingsPanel::SettingsPanel(Document *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
{
    setObjectName(QStringLiteral("settingsPanel"));
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
    auto *content = new QWidget(area);
    area->setWidget(content);
    auto *column = new QVBoxLayout(content);
    for (const SettingGroup &group : settingGroups().lines())
        column->addWidget(makeBox(group));
    column->addStretch(1);
    connect(document, &Document::changed, this, &SettingsPanel::refresh);
    refresh();
}

QWidget *SettingsPanel::makeBox(const SettingGroup &group)
{
    auto *box = new QGroupBox(group.title);
    auto *form = new QFormLayout(box);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const ConfigKey &key : configKeys()) {
        if (!key.path.startsWith(group.prefix))
            continue;
        auto *field = new SettingField(key, box);
        auto *label = new QLabel(key.label, box);
        label->setBuddy(field);
        label->setToolTip(toolTipText(key.help));
        form->addRow(label, field);
        m_fields << field;
        connect(field, &SettingField::edited, this, [this](const ConfigKey &edited, const QVariant &value) {
            m_document->change(tr("set %1").arg(edited.label), edited.path,
                [&](ProjectData &data) { edited.set(data.config, value); });
        });
    }
    return box;
}

void SettingsPanel::refresh()
{
    for (SettingField *field : m_fields) {
        field->show(m_document->data().config);
        const bool judges = field->key().path.startsWith(QLatin1String("thresholds."));
        field->setReadOnly(!m_document->isOpen() || m_document->isReadOnly() || (m_locked && !judges));
    }
}

void SettingsPanel::setLocked(bool locked)
{
    m_locked = locked;
    refresh();
}

} // namespace sweetspot::ui
