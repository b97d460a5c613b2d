// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/texttask.h"

#include <QSet>

#include <gtest/gtest.h>

using namespace sweetspot;

TEST(TextTask, ANameLeadsBack)
{
    QSet<QString> names;
    for (int task = 0; task < kTextTasks; ++task) {
        const QString name = textTaskName(TextTask(task));
        EXPECT_EQ(textTaskFromName(name), TextTask(task));
        names << name;
    }
    EXPECT_EQ(names.size(), kTextTasks);
    EXPECT_FALSE(textTaskFromName(QStringLiteral("poem")));
    EXPECT_FALSE(textTaskFromName({}));
}
