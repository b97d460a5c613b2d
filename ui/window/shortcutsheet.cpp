// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/shortcutsheet.h"

#include "ui/base/named.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace sweetspot::ui
{

namespace
{

QString withoutMnemonic(const QString &text)
{
    static const QRegularExpression added(QStringLiteral("\\(&.\\)")), mark(QStringLiteral("&(.)"));
    return QString(text).remove(added).replace(mark, QStringLiteral("\\1")).trimmed(); // "&&" is one &
}

void collect(const QMenu *menu, const QString &title, QVector<ShortcutLine> &lines)
{
    for (const QAction *action : menu->actions()) {
        if (action->isSeparator() || action->text().isEmpty())
            continue;
        if (const QMenu *inner = action->menu()) {
            collect(inner, title, lines);
            continue;
        }
        QStringList keys;
        for (const QKeySequence &key : action->shortcuts())
            keys << key.toString(QKeySequence::NativeText);
        lines.append({title, withoutMnemonic(action->text()), keys.join(QStringLiteral(", "))});
    }
}

} // namespace

QVector<ShortcutLine> shortcutLines(const QMenuBar *menus)
{
    QVector<ShortcutLine> lines;
    for (const QAction *action : menus->actions())
        if (const QMenu *menu = action->menu())
            collect(menu, withoutMnemonic(menu->title()), lines);
    return lines;
}

ShortcutSheet::ShortcutSheet(const QVector<ShortcutLine> &lines, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcutSheet"));
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *column = new QVBoxLayout(this);
    auto *search = named(new QLineEdit, "shortcutSearch", tr("Search actions"));
    search->setPlaceholderText(tr("Search actions"));
    search->setClearButtonEnabled(true);
    column->addWidget(search);
    auto *tree = named(new QTreeWidget, "shortcuts", tr("Keyboard shortcuts"));
    tree->setHeaderLabels({tr("Action"), tr("Keys")});
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    tree->header()->setStretchLastSection(false);
    QTreeWidgetItem *group = nullptr;
    for (const ShortcutLine &line : lines) {
        if (!group || group->text(0) != line.menu)
            group = new QTreeWidgetItem(tree, {line.menu});
        new QTreeWidgetItem(group, {line.text, line.keys});
    }
    tree->expandAll();
    column->addWidget(tree, 1);
    connect(search, &QLineEdit::textChanged, tree, [tree](const QString &text) {
        for (int g = 0; g < tree->topLevelItemCount(); ++g) {
            QTreeWidgetItem *menu = tree->topLevelItem(g);
            bool any = false;
            for (int i = 0; i < menu->childCount(); ++i) {
                QTreeWidgetItem *item = menu->child(i);
                const bool found = item->text(0).contains(text, Qt::CaseInsensitive)
                    || item->text(1).contains(text, Qt::CaseInsensitive);
                item->setHidden(!found);
                any |= found;
            }
            menu->setHidden(!any);
        }
    });
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 64, fontMetrics().height() * 32);
}

} // namespace sweetspot::ui
