// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/logmodel.h"
#include "tests/support/testdata.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{
QVector<LogEntry> lines(int count)
{
    QVector<LogEntry> entries;
    for (int i = 0; i < count; ++i)
        entries << LogEntry{LogEntry::Level::Info, QDateTime::currentDateTimeUtc(), q("line %1").arg(i)};
    return entries;
}
} // namespace

TEST(LogModel, AppendsABatchWithOneSignal)
{
    LogModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.append(lines(100));
    model.append({});
    EXPECT_EQ(inserted.count(), 1);
    EXPECT_EQ(model.rowCount(), 100);
    EXPECT_TRUE(model.index(99).data(Qt::DisplayRole).toString().endsWith(q("line 99")));
    EXPECT_EQ(model.toLines().size(), 100);
    model.clear();
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(LogModel, ForgetsTheOldest)
{
    LogModel model;
    for (int i = 0; i < 30; ++i)
        model.append(lines(400));
    EXPECT_LE(model.rowCount(), LogModel::kMaxLines);
    EXPECT_GT(model.rowCount(), LogModel::kMaxLines * 8 / 10);
    model.append(lines(LogModel::kMaxLines * 2));
    EXPECT_EQ(model.rowCount(), LogModel::kMaxLines);
    EXPECT_TRUE(model.index(LogModel::kMaxLines - 1).data(Qt::DisplayRole).toString().endsWith(q("line 9999")));
}
