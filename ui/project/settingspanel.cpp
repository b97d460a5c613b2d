// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/project/settingspanel.h"

#include "models/configkeys.h"
#include "models/tooltiptext.h"
#include "ui/project/document.h"
#include "ui/project/settingfield.h"

#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace sweetspot::ui
{

namespace
{

struct Group {
    QString title;
    QString prefix;
};

} // namespace

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
    const QVector<Group> groups{{tr("Measurements"), QStringLiteral("profiles")},
        {tr("Interactive use"), QStringLiteral("thresholds.interactive.")},
        {tr("Long context"), QStringLiteral("thresholds.long_context.")},
        {tr("Batch"), QStringLiteral("thresholds.batch.")},
        {tr("Quality"), QStringLiteral("thresholds.quality.")}, {tr("Questions"), QStringLiteral("quality.")},
        {tr("Stress"), QStringLiteral("thresholds.stress.")}, {tr("Limits"), QStringLiteral("limits.")},
        {tr("Pruning"), QStringLiteral("termination.")}, {tr("Engine"), QStringLiteral("llama_cpp.")},
        {tr("Other servers"), QStringLiteral("network.")}, {tr("Cloud"), QStringLiteral("cloud.")},
        {tr("Run"), QStringLiteral("test_mode")}, {tr("Files"), QStringLiteral("model_dir")},
        {tr("Reports"), QStringLiteral("output.")}, {tr("Log"), QStringLiteral("logging.")}};
    for (const Group &group : groups) {
        auto *box = new QGroupBox(group.title, content);
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
        column->addWidget(box);
    }
    column->addStretch(1);
    connect(document, &Document::changed, this, &SettingsPanel::refresh);
    refresh();
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
