// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/groupedbox.h"

#include "core/profiles/profile.h"
#include "ui/base/colors.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QStandardItemModel>
#include <QStyle>

namespace sweetspot::ui
{

namespace
{
constexpr int kGreyRole = Qt::UserRole + 1, kHeadingRole = Qt::UserRole + 2;
}

GroupedBox::GroupedBox(const QString &accessible, QWidget *parent)
    : QComboBox(parent)
{
    setAccessibleName(accessible);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(22);
    constexpr int kVisible = 24;
    setMaxVisibleItems(kVisible);
    setStyleSheet(QStringLiteral("QComboBox { combobox-popup: 0; }")); // Fusion's menu knows no most
}

QString GroupedBox::headingOf(const QString &profile)
{
    const Profile *found = findProfile(profile);
    return found ? found->label() : tr("Entire cell");
}

void GroupedBox::add(const QString &heading, const QString &text, const QVariant &data)
{
    int place = count();
    if (const qsizetype group = m_headings.indexOf(heading); group < 0) {
        m_headings << heading;
        addItem(heading);
        auto *item = qobject_cast<QStandardItemModel *>(model())->item(place);
        item->setFlags(Qt::NoItemFlags);
        item->setData(true, kHeadingRole);
        QFont bold = font();
        bold.setBold(true);
        item->setFont(bold);
        ++place;
    } else if (group + 1 < m_headings.size()) { // the group is followed by others
        place = findText(m_headings[group + 1]);
    }
    insertItem(place, QStringLiteral("  ") + text, data);
    if (currentIndex() < 0 || !currentData().isValid())
        setCurrentIndex(place);
}

void GroupedBox::empty()
{
    clear();
    m_headings.clear();
}

void GroupedBox::setGrey(const QVariant &data, bool grey)
{
    if (const int row = findData(data); row >= 0) {
        setItemData(row, grey, kGreyRole);
        paintGrey(row, grey);
    }
}

void GroupedBox::paintGrey(int row, bool grey)
{
    setItemData(row, grey ? QVariant(mutedText(palette())) : QVariant(), Qt::ForegroundRole);
    setItemData(row, grey ? QVariant(tr("No data for the selected cells")) : QVariant(), Qt::ToolTipRole);
}

bool GroupedBox::isGrey(const QVariant &data) const
{
    return itemData(findData(data), kGreyRole).toBool();
}

void GroupedBox::choose(const QVariant &data)
{
    if (!data.isValid())
        return; // as a heading is
    if (const int row = findData(data); row >= 0)
        setCurrentIndex(row);
}

void GroupedBox::showPopup()
{
    view()->setMinimumWidth(view()->sizeHintForColumn(0) + style()->pixelMetric(QStyle::PM_ScrollBarExtent)
        + 2 * style()->pixelMetric(QStyle::PM_DefaultFrameWidth));
    QComboBox::showPopup();
}

void GroupedBox::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        for (int row = 0; row < count(); ++row)
            if (itemData(row, kGreyRole).toBool())
                paintGrey(row, true);
}

} // namespace sweetspot::ui
