// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/logmodel.h"

#include "models/tooltiptext.h"

#include <algorithm>

namespace sweetspot
{

LogModel::LogModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

namespace
{
QString lineOf(const LogEntry &entry)
{
    return QStringLiteral("%1  %2").arg(
        entry.utc.toLocalTime().toString(QStringLiteral("HH:mm:ss")), entry.text);
}
} // namespace

void LogModel::append(const QVector<LogEntry> &entries)
{
    if (entries.isEmpty())
        return;
    const auto added = entries.size() > kMaxLines ? entries.mid(entries.size() - kMaxLines) : entries;
    const qsizetype overflow = m_entries.size() + added.size() - kMaxLines;
    if (overflow > 0) {
        const qsizetype block
            = std::min<qsizetype>(std::max<qsizetype>(overflow, kMaxLines / 10), m_entries.size());
        beginRemoveRows({}, 0, static_cast<int>(block) - 1);
        m_entries.remove(0, block);
        endRemoveRows();
    }
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(added.size()) - 1);
    m_entries += added;
    endInsertRows();
}

void LogModel::clear()
{
    if (m_entries.isEmpty())
        return;
    beginResetModel();
    m_entries.clear();
    endResetModel();
}

QStringList LogModel::toLines() const
{
    QStringList lines;
    for (const LogEntry &entry : m_entries)
        lines << lineOf(entry);
    return lines;
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_entries.size())
        return {};
    const LogEntry &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return lineOf(entry);
    case Qt::ToolTipRole:
        return toolTipText(entry.text);
    case LevelRole:
        return int(entry.level);
    default:
        return {};
    }
}

} // namespace sweetspot
