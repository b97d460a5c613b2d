// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedhub.h"
#include "tests/support/testdata.h"
#include "ui/models/downloadmanager.h"
#include "ui/models/hubpage.h"
#include "ui/project/document.h"
#include "ui/window/startfind.h"

#include <QCheckBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

TEST(StartFind, WhatIsChosenOnTheHubIsHandedOn)
{
    test::ScriptedHub server;
    server.add(q("m-Q4_K_M.gguf"), test::tinyGguf());
    Document document;
    DownloadManager downloads(&document, Hub({server.endpoint(), {}, {}}));
    StartFind page(&document, &downloads);
    page.show();
    EXPECT_TRUE(page.findChild<QCheckBox *>(q("hubFitting"))->isChecked());
    QSignalSpy chosen(&page, &StartFind::chosen);
    page.hub()->lookFor(q("org/repo:Q4_K_M"));
    auto *files = page.findChild<QTreeWidget *>(q("hubFiles"));
    ASSERT_TRUE(test::waitUntil([&] { return !files->selectedItems().isEmpty(); }));
    auto *fetch = page.findChild<QPushButton *>(q("hubFetch"));
    EXPECT_TRUE(fetch->text().contains(q("new project"))) << fetch->text();
    fetch->click();
    ASSERT_EQ(chosen.count(), 1);
    const auto models = chosen[0][0].value<QVector<HubReference>>();
    ASSERT_EQ(models.size(), 1);
    EXPECT_EQ(models[0].repo, q("org/repo"));
    EXPECT_EQ(models[0].file, q("m-Q4_K_M.gguf"));
    EXPECT_TRUE(downloads.items().isEmpty()) << "there is no project for it yet";
}
