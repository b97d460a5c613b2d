// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/configkeys.h"
#include "ui/base/page.h"

#include <QVector>

class QGroupBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QScrollArea;

namespace sweetspot::ui
{

class Document;
class SettingRow;
struct SettingGroup;
struct SettingSection;

/// What is set in a project, by purpose: a list of groups, beside it the fields of one, above them a search
/// over all. Made from the table of groups and the table of configuration keys.
class SettingsPage : public Page
{
    Q_OBJECT
public:
    static constexpr auto kId = "settings";

    explicit SettingsPage(Document *document, QWidget *parent = nullptr);

private:
    /// A box, what is in it, and the group that it belongs to.
    struct Box {
        int group = 0;
        QString title; ///< without the group's
        QGroupBox *box = nullptr;
        QVector<SettingRow *> rows;
        QWidget *form = nullptr; ///< of its own, with no rows
    };

    QWidget *makeHead();
    QWidget *makeContent();
    void makeBox(int group, int index, const SettingSection &section);
    void refresh();
    void find(); ///< shows the chosen group, or of all groups what is looked for
    bool hasWords(const Box &box, const QStringList &words) const;
    void resetGroup();
    void edit(const ConfigKey &key, const QVariant &value);

    Document *m_document;
    QLineEdit *m_search;
    QListWidget *m_groups;
    QScrollArea *m_area;
    QLabel *m_nothing;
    QPushButton *m_resetGroup;
    QVector<Box> m_boxes;
};

} // namespace sweetspot::ui
