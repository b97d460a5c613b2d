// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/project/settingspage.h"

#include "ui/base/named.h"
#include "ui/project/document.h"
#include "ui/project/settingfield.h"
#include "ui/project/settinggroups.h"
#include "ui/project/settingrow.h"

#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace sweetspot::ui
{

SettingsPage::SettingsPage(Document *document, QWidget *parent)
    : Page(kId, Glyph::Sliders, tr("Settings"), parent)
    , m_document(document)
    , m_search(named(new QLineEdit, "settingsSearch", tr("Search settings")))
    , m_groups(named(new QListWidget, "settingGroups", tr("Groups of settings")))
    , m_area(new QScrollArea)
    , m_nothing(new QLabel(tr("No setting matches.")))
    , m_resetGroup(named(new QPushButton(tr("Reset &group to defaults")), "resetGroup"))
{
    auto *column = new QVBoxLayout(this);
    column->addWidget(makeHead());
    auto *row = new QHBoxLayout;
    column->addLayout(row, 1);
    for (const SettingGroup &group : settingGroups().lines())
        m_groups->addItem(group.title);
    m_groups->setWordWrap(true);
    m_groups->setSpacing(fontMetrics().averageCharWidth() / 2);
    m_groups->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const int unit = fontMetrics().averageCharWidth();
    m_groups->setFixedWidth(
        std::min(m_groups->sizeHintForColumn(0) + m_groups->frameWidth() * 2 + unit * 2, unit * 28));
    row->addWidget(m_groups);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidget(makeContent());
    row->addWidget(m_area, 1);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsPage::find);
    connect(m_groups, &QListWidget::currentRowChanged, this, [this] {
        m_search->clear();
        find();
        m_area->verticalScrollBar()->setValue(0);
    });
    connect(m_resetGroup, &QPushButton::clicked, this, &SettingsPage::resetGroup);
    connect(document, &Document::changed, this, &SettingsPage::refresh);
    connect(document, &Document::opened, this, &SettingsPage::refresh);
    connect(document, &Document::historyChanged, this, &SettingsPage::refresh);
    m_groups->setCurrentRow(0);
    refresh();
}

QWidget *SettingsPage::makeHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    m_search->setPlaceholderText(tr("Search settings by name, explanation or key"));
    m_search->setClearButtonEnabled(true);
    row->addWidget(m_search, 1);
    row->addWidget(m_resetGroup);
    return head;
}

QWidget *SettingsPage::makeContent()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    const auto &groups = settingGroups().lines();
    for (int g = 0; g < int(groups.size()); ++g)
        for (int s = 0; s < groups[std::size_t(g)].sections.size(); ++s) {
            makeBox(g, s, groups[std::size_t(g)].sections.at(s));
            column->addWidget(m_boxes.last().box);
        }
    m_nothing->hide();
    column->addWidget(m_nothing);
    column->addStretch(1);
    return content;
}

void SettingsPage::makeBox(int group, int index, const SettingSection &section)
{
    Box made;
    made.group = group;
    made.title = section.title;
    made.box = new QGroupBox(section.title);
    auto *rows = new QVBoxLayout(made.box);
    for (const ConfigKey &key : configKeys()) {
        if (sectionOf(key.path) != std::pair(group, index))
            continue;
        auto *row = new SettingRow(key, made.box);
        rows->addWidget(row);
        made.rows << row;
        connect(row, &SettingRow::edited, this, &SettingsPage::edit);
    }
    if (section.make) {
        made.form = section.make(m_document);
        rows->addWidget(made.form);
    }
    m_boxes << made;
}

void SettingsPage::edit(const ConfigKey &key, const QVariant &value)
{
    m_document->change(
        tr("set %1").arg(key.label), key.path, [&](ProjectData &data) { key.set(data.config, value); });
}

void SettingsPage::resetGroup()
{
    const int group = m_groups->currentRow();
    m_document->change(tr("reset %1").arg(m_groups->currentItem()->text()), {}, [&](ProjectData &data) {
        for (const Box &box : std::as_const(m_boxes))
            for (const SettingRow *row : box.rows)
                if (box.group == group && row->field()->isEditable())
                    row->key().set(data.config, row->key().get(BenchConfig()));
    });
}

void SettingsPage::refresh()
{
    bool changed = false;
    for (const Box &box : std::as_const(m_boxes))
        for (SettingRow *row : box.rows) {
            row->show(m_document->data().config, m_document->path());
            // While a run goes on thresholds may still move: they only judge.
            const bool judges = row->key().path.startsWith(QLatin1String("thresholds."));
            row->setReadOnly(
                !m_document->isOpen() || m_document->isReadOnly() || (m_document->isLocked() && !judges));
            changed |= box.group == m_groups->currentRow() && row->isChanged() && row->field()->isEditable();
        }
    m_resetGroup->setEnabled(changed);
}

bool SettingsPage::hasWords(const Box &box, const QStringList &words) const
{
    QStringList texts{box.box->title()};
    for (const QLabel *label : box.form->findChildren<QLabel *>())
        texts << label->text();
    const QString all = texts.join(QLatin1Char('\n'));
    return std::all_of(words.begin(), words.end(),
        [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

void SettingsPage::find()
{
    const QStringList words = m_search->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    bool any = false;
    for (const Box &box : std::as_const(m_boxes)) {
        bool shown = words.isEmpty() ? box.group == m_groups->currentRow() : box.form && hasWords(box, words);
        if (box.form)
            box.form->setVisible(shown);
        for (SettingRow *row : box.rows) {
            const bool matches = words.isEmpty() ? shown : row->matches(words);
            row->setVisible(matches);
            shown |= matches;
        }
        box.box->setTitle(words.isEmpty() // else the boxes of several groups stand below one another
                ? box.title
                : tr("%1: %2").arg(m_groups->item(box.group)->text(), box.title));
        box.box->setVisible(shown);
        any |= shown;
    }
    m_nothing->setVisible(!any);
    m_resetGroup->setVisible(words.isEmpty());
    refresh();
}

} // namespace sweetspot::ui
