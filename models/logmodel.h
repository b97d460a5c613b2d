// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QDateTime>
#include <QStringList>
#include <QVector>

namespace sweetspot
{

struct LogEntry {
    enum class Level { Debug, Info, Warning, Error };
    Level level = Level::Info;
    QDateTime utc;
    QString text;
    QString part = {}; ///< of the program that says it, such as "run" or a lane's name

    bool operator==(const LogEntry &) const = default;
};

/// The newest lines of the log. Lives on the window's thread. Old lines go in blocks, so that a long run
/// costs a constant.
class LogModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { LevelRole = Qt::UserRole + 1 };
    static constexpr int kMaxLines = 5000;

    explicit LogModel(QObject *parent = nullptr);

    void append(const QVector<LogEntry> &entries);
    void clear();
    QStringList toLines() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QVector<LogEntry> m_entries;
};

} // namespace sweetspot
