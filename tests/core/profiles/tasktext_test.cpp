// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/tasktext.h"

#include "core/profiles/storytext.h"
#include "tests/support/testdata.h"

#include <QRegularExpression>
#include <QSet>

using namespace sweetspot;
using sweetspot::test::q;

TEST(TaskText, IsTheSameForTheSameSeedAndDifferentForAnother)
{
    for (int t = 0; t < kTextTasks; ++t) {
        const auto task = TextTask(t);
        EXPECT_EQ(taskText(task, 1, 300), taskText(task, 1, 300));
        EXPECT_NE(taskText(task, 1, 300), taskText(task, 2, 300));
    }
    EXPECT_EQ(taskText(TextTask::Story, 5, 100), storyText(5, 100)) << "stories are the other profiles' too";
    EXPECT_EQ(taskInstruction(TextTask::Story), storyInstruction());
}

TEST(TaskText, IsLongEnoughAndNeverTiled)
{
    for (const TextTask task : {TextTask::Code, TextTask::Records}) {
        const QString text = taskText(task, 3, 3000);
        EXPECT_GE(text.split(QRegularExpression(q("\\s+")), Qt::SkipEmptyParts).size(), 3000);
        const QStringList parts
            = text.split(task == TextTask::Code ? q("\n\n\n") : q("\n"), Qt::SkipEmptyParts);
        const QSet<QString> distinct(parts.begin(), parts.end());
        EXPECT_EQ(distinct.size(), parts.size()) << "what is repeated can be foreseen without being understood";
        EXPECT_FALSE(text.contains(QRegularExpression(q("%\\d")))) << "every place is filled";
    }
}

TEST(TaskText, CodeIsCodeAndRecordsAreLines)
{
    const QString code = taskText(TextTask::Code, 1, 10), records = taskText(TextTask::Records, 1, 60);
    EXPECT_TRUE(code.startsWith(q("def ")));
    EXPECT_TRUE(code.contains(q("    return total ")));
    const QRegularExpression line(
        q("\\A[A-Z][a-z]+ [A-Z][a-z]+ lives in [A-Z][a-z]+, is \\d+ years old, ordered \\d+ [a-z]+ on day \\d+ "
          "and paid \\d+\\.\\d\\d\\.\\z"));
    for (const QString &one : records.split(q("\n"), Qt::SkipEmptyParts))
        EXPECT_TRUE(line.match(one).hasMatch()) << one;
    for (int t = 0; t < kTextTasks; ++t)
        EXPECT_FALSE(taskInstruction(TextTask(t)).isEmpty());
}
