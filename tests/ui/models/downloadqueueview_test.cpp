// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedhub.h"
#include "tests/support/testdata.h"
#include "tests/ui/plainnumbers.h"
#include "ui/models/downloadmanager.h"
#include "ui/models/downloadqueueview.h"
#include "ui/project/document.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTreeWidget>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;
using sweetspot::test::ScriptedHub;

namespace
{

/// Two downloads that wait, because something is measured.
class QueueOfDownloads : public testing::Test
{
protected:
    const test::PlainNumbers plain;
    using State = DownloadItem::State;

    void SetUp() override
    {
        ProjectData data;
        data.config.modelDir = q("models");
        ASSERT_TRUE(document.create(dir.filePath(q("p")), data));
        downloads.setMeasuring(true);
        for (const char *name : {"m-Q4_K_M.gguf", "m-Q8_0.gguf"}) {
            server.add(q(name), test::tinyGguf());
            PlannedFetch plan;
            plan.wanted.repo = q("org/repo");
            plan.orders << DownloadOrder{server.endpoint() + q("/org/repo/resolve/main/") + q(name),
                dir.filePath(q("p/models/") + q(name)), 2'000'000, {}};
            plan.file = {{q(name)}, {2'000'000}, {QString()}, {}};
            downloads.add(plan);
        }
        queue.show();
    }
    QTreeWidget *list() { return queue.findChild<QTreeWidget *>(q("downloads")); }
    QString text(int row, int column) { return list()->topLevelItem(row)->text(column); }
    QPushButton *button(const QStringList &names)
    {
        for (QPushButton *one : queue.findChildren<QPushButton *>())
            if (names.contains(one->text().remove(QLatin1Char('&'))))
                return one;
        return nullptr;
    }
    QPushButton *pause() { return button({q("Pause"), q("Resume")}); }
    QPushButton *remove() { return button({q("Remove")}); }
    bool says(const char *words)
    {
        for (const QLabel *label : queue.findChildren<QLabel *>())
            if (label->text().contains(q(words)))
                return true;
        return false;
    }

    QTemporaryDir dir;
    ScriptedHub server;
    Document document;
    DownloadManager downloads{&document, Hub({server.endpoint(), {}, {}})};
    DownloadQueueView queue{&document, &downloads};
};

} // namespace

TEST_F(QueueOfDownloads, ShowsWhatIsFetchedAndHowFarItIs)
{
    ASSERT_EQ(list()->topLevelItemCount(), 2);
    EXPECT_EQ(text(0, 0), q("org/repo/m-Q4_K_M.gguf"));
    EXPECT_EQ(text(0, 1), q("0 B of 2.0 MB (0 %)"));
    EXPECT_EQ(text(0, 2), q("waiting for the run to finish"));
}

TEST_F(QueueOfDownloads, WhatIsChosenIsPausedGoesOnAndGoes)
{
    EXPECT_FALSE(pause()->isEnabled()) << "nothing is chosen";
    EXPECT_FALSE(remove()->isEnabled());
    list()->topLevelItem(1)->setSelected(true);
    EXPECT_TRUE(remove()->isEnabled());
    pause()->click();
    EXPECT_EQ(downloads.items()[1].state, State::Paused);
    EXPECT_EQ(downloads.items()[0].state, State::Waiting);
    EXPECT_EQ(text(1, 2), q("paused"));
    EXPECT_EQ(pause()->text(), q("Res&ume"));
    EXPECT_TRUE(list()->topLevelItem(1)->isSelected()) << "the list does not jump";
    list()->clearSelection();
    list()->topLevelItem(0)->setSelected(true);
    EXPECT_EQ(pause()->text(), q("&Pause")) << "of the other one";
    list()->clearSelection();
    list()->topLevelItem(1)->setSelected(true);
    pause()->click();
    EXPECT_EQ(downloads.items()[1].state, State::Waiting);
    EXPECT_EQ(pause()->text(), q("&Pause"));
    remove()->click();
    ASSERT_EQ(list()->topLevelItemCount(), 1);
    EXPECT_EQ(text(0, 0), q("org/repo/m-Q4_K_M.gguf"));
}

TEST_F(QueueOfDownloads, TheBoxSaysWhetherTheyMayDisturb)
{
    auto *box = queue.findChild<QCheckBox *>(q("downloadsWhileMeasuring"));
    EXPECT_FALSE(box->isChecked());
    downloads.pause(downloads.items()[0].id);
    downloads.pause(downloads.items()[1].id);
    box->click();
    EXPECT_TRUE(downloads.isAllowedWhileMeasuring());
    const DownloadQueueView other(&document, &downloads);
    EXPECT_TRUE(other.findChild<QCheckBox *>(q("downloadsWhileMeasuring"))->isChecked());
    box->click();
    EXPECT_FALSE(downloads.isAllowedWhileMeasuring());
}

TEST_F(QueueOfDownloads, TellsTheRoomOnTheDiskOfAnOpenProject)
{
    EXPECT_TRUE(test::waitUntil([&] { return says("free on disk"); }));
    document.close();
    EXPECT_FALSE(says("free on disk"));
    EXPECT_EQ(list()->topLevelItemCount(), 0) << "downloads belong to their project";
}

TEST_F(QueueOfDownloads, WhatTheRunLacksIsOfferedByName)
{
    auto *missing = queue.findChild<QPushButton *>(q("fetchMissing"));
    EXPECT_TRUE(missing->isHidden());
    document.change(q("add"), {}, [](ProjectData &data) {
        ModelDefinition model;
        model.name = q("Mine <3B>");
        model.repo = q("org/repo");
        model.files.insert(q("Q4_K_M"), q("none.gguf"));
        data.models.models << model;
    });
    ASSERT_TRUE(test::waitUntil([&] { return !missing->isHidden(); }));
    EXPECT_EQ(missing->text(), q("Down&load missing files (1)"));
    EXPECT_TRUE(missing->toolTip().contains(q("Mine &lt;3B&gt; Q4_K_M (org/repo)"))) << missing->toolTip();
    document.undo();
    EXPECT_TRUE(test::waitUntil([&] { return missing->isHidden(); }));
}

TEST_F(QueueOfDownloads, NamesAreShownAsText)
{
    PlannedFetch plan = downloads.items()[0].plan;
    plan.orders[0].target += q(".other");
    plan.file.paths[0] = QString(QChar(0x202e)) + q("fugg.m");
    downloads.add(plan);
    ASSERT_EQ(list()->topLevelItemCount(), 3);
    EXPECT_FALSE(text(2, 0).contains(QChar(0x202e))) << "it would turn what follows";
}
