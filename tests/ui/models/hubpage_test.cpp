// SPDX-License-Identifier: GPL-3.0-or-later
// The hub's page and its queue against a scripted hub on loopback.
#include "core/catalog/starterlist.h"
#include "core/run/gpuwatch.h"
#include "tests/support/madeupgpus.h"
#include "tests/support/scriptedhub.h"
#include "tests/support/testdata.h"
#include "ui/models/downloadmanager.h"
#include "ui/models/hubpage.h"
#include "ui/project/document.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;
using sweetspot::test::ScriptedHub;
using sweetspot::test::ScriptedServer;

namespace
{

class FindModels : public testing::Test
{
protected:
    void SetUp() override
    {
        server.add(q("m-Q4_K_M.gguf"), test::tinyGguf());
        server.add(q("m-Q8_0.gguf"), test::tinyGguf());
        ProjectData data;
        data.settings.name = q("P");
        data.config.modelDir = q("models");
        ASSERT_TRUE(document.create(dir.filePath(q("p")), data));
        page.show();
    }

    QTreeWidget *list(const char *name) { return page.findChild<QTreeWidget *>(q(name)); }
    void open(const char *text)
    {
        page.findChild<QLineEdit *>(q("hubText"))->setText(q(text));
        page.search();
    }
    const DownloadItem &item() { return downloads.items().last(); }

    QTemporaryDir dir;
    ScriptedHub server;
    Document document;
    DownloadManager downloads{
        &document, Hub({server.endpoint(), {}, {}}, [](double, const std::stop_token &) { return true; })};
    HubPage page{&document, &downloads};
};

} // namespace

TEST_F(FindModels, APastedNameShowsItsFilesAndWhetherTheyFit)
{
    open("org/repo:Q8_0");
    ASSERT_TRUE(test::waitUntil([&] { return list("hubFiles")->topLevelItemCount() == 2; }));
    EXPECT_EQ(list("hubFiles")->topLevelItem(0)->text(0), q("Q4_K_M"));
    EXPECT_TRUE(list("hubFiles")->topLevelItem(1)->isSelected()) << "the one that was named";
    EXPECT_TRUE(test::waitUntil([&] { return !list("hubFiles")->topLevelItem(0)->text(2).isEmpty(); }));
    EXPECT_FALSE(list("hubFiles")->topLevelItem(0)->text(3).contains(q("being read")));
}

TEST_F(FindModels, WhatIsShownIsSaidAgainAfterANewLookAtTheMachine)
{
    open("org/repo");
    ASSERT_TRUE(test::waitUntil([&] { return list("hubFiles")->topLevelItemCount() == 2; }));
    const QTreeWidgetItem *file = list("hubFiles")->topLevelItem(0);
    ASSERT_TRUE(test::waitUntil([&] { return !file->text(2).isEmpty(); }));
    const QString before = file->text(3);
    page.setGpus(std::make_shared<GpuWatch>(test::madeUpGpus({24, 24, 24})));
    EXPECT_TRUE(test::waitUntil([&] { return file->text(3) != before; })) << before;
    EXPECT_EQ(list("hubFiles")->topLevelItem(0), file) << "the list is the same";
}

TEST_F(FindModels, WhatIsFetchedBecomesPartOfTheProject)
{
    open("org/repo:Q4_K_M");
    ASSERT_TRUE(test::waitUntil([&] { return !list("hubFiles")->selectedItems().isEmpty(); }));
    QSignalSpy arrived(&downloads, &DownloadManager::arrived);
    page.findChild<QPushButton *>(q("hubFetch"))->click();
    ASSERT_TRUE(test::waitUntil([&] { return arrived.count() == 1; }));
    EXPECT_TRUE(QFileInfo::exists(arrived.first().first().toString()));
    ASSERT_TRUE(test::waitUntil([&] { return document.data().models.models.size() == 1; }));
    EXPECT_EQ(document.data().models.models[0].repo, q("org/repo"));
    EXPECT_EQ(item().state, DownloadItem::State::Done);
    EXPECT_EQ(list("downloads")->topLevelItemCount(), 1);
    document.undoStack()->undo();
    EXPECT_TRUE(document.data().models.models.isEmpty()) << "it can be undone; the file stays";
}

TEST_F(FindModels, DownloadsWaitWhileSomethingIsMeasured)
{
    downloads.setMeasuring(true);
    const auto plan = planFetch(downloads.hub(), HubReference{q("org/repo"), q("main"), {}, q("Q8_0")},
        document.folder(), document.data());
    ASSERT_TRUE(plan) << plan.error().sentence;
    downloads.add(*plan);
    downloads.add(*plan);
    EXPECT_EQ(downloads.items().size(), 1) << "the same twice is one";
    EXPECT_EQ(item().state, DownloadItem::State::Waiting);
    EXPECT_TRUE(downloadStateText(item(), true).contains(q("run")));
    downloads.pause(item().id);
    downloads.setMeasuring(false);
    EXPECT_EQ(item().state, DownloadItem::State::Paused);
    downloads.resume(item().id);
    EXPECT_TRUE(test::waitUntil([&] { return item().state == DownloadItem::State::Done; }));
    downloads.remove(item().id);
    EXPECT_TRUE(downloads.items().isEmpty());
}

TEST_F(FindModels, TheQueueGoesOnAfterARestart)
{
    downloads.setMeasuring(true);
    for (const char *quantization : {"Q4_K_M", "Q8_0"}) {
        const auto plan = planFetch(downloads.hub(),
            HubReference{q("org/repo"), q("main"), {}, q(quantization)}, document.folder(), document.data());
        ASSERT_TRUE(plan) << plan.error().sentence;
        downloads.add(*plan);
    }
    downloads.pause(item().id);
    const QString folder = document.path();
    document.close();
    EXPECT_TRUE(downloads.items().isEmpty()) << "they belong to the project";

    Document again;
    DownloadManager later{&again, downloads.hub()};
    ASSERT_TRUE(again.open(folder));
    ASSERT_EQ(later.items().size(), 2);
    EXPECT_TRUE(test::waitUntil([&] { return later.items()[0].state == DownloadItem::State::Done; }));
    EXPECT_EQ(later.items()[1].state, DownloadItem::State::Paused) << "the person paused it";
    later.resume(later.items()[1].id);
    EXPECT_TRUE(test::waitUntil([&] { return later.items()[1].state == DownloadItem::State::Done; }));
    EXPECT_FALSE(QFileInfo::exists(folder + q("/downloads.json"))) << "nothing is left to do";
}

TEST_F(FindModels, AnotherHubsQueueIsNotFetched)
{
    downloads.setMeasuring(true);
    const auto plan = planFetch(downloads.hub(), HubReference{q("org/repo"), q("main"), {}, q("Q8_0")},
        document.folder(), document.data());
    ASSERT_TRUE(plan);
    downloads.add(*plan);
    const QString folder = document.path();
    document.close();
    Document again;
    DownloadManager later{&again, Hub({q("https://hub.example"), {}, {}})};
    ASSERT_TRUE(again.open(folder));
    EXPECT_TRUE(later.items().isEmpty()) << "whoever wrote the file, only the hub is asked";
    QFile queue(folder + q("/downloads.json"));
    ASSERT_TRUE(queue.open(QIODevice::ReadOnly));
    const QByteArray text = queue.readAll();
    queue.close();
    again.close();
    QByteArray lookalike = text;
    lookalike.replace("/org/repo", ".evil.example/org/repo");
    ASSERT_NE(lookalike, text);
    test::writeFile(folder + q("/downloads.json"), lookalike);
    Document third;
    DownloadManager deceived{&third, downloads.hub()};
    ASSERT_TRUE(third.open(folder));
    EXPECT_TRUE(deceived.items().isEmpty()) << "an address that only begins like the hub's is another";
}

TEST_F(FindModels, TheyMayGoOnWhileSomethingIsMeasured)
{
    downloads.setMeasuring(true);
    const auto plan = planFetch(downloads.hub(), HubReference{q("org/repo"), q("main"), {}, q("Q8_0")},
        document.folder(), document.data());
    ASSERT_TRUE(plan);
    downloads.add(*plan);
    EXPECT_TRUE(downloads.isHeld());
    page.findChild<QCheckBox *>(q("downloadsWhileMeasuring"))->click();
    EXPECT_FALSE(downloads.isHeld());
    EXPECT_TRUE(test::waitUntil([&] { return item().state == DownloadItem::State::Done; }));
}

TEST_F(FindModels, WhatTheRunLacksIsFetchedAtOnce)
{
    auto *button = page.findChild<QPushButton *>(q("fetchMissing"));
    EXPECT_FALSE(button->isVisibleTo(&page)) << "nothing is missing";
    document.change(q("add"), {}, [](ProjectData &data) {
        ModelDefinition model;
        model.name = q("M");
        model.size = q("1B");
        model.repo = q("org/repo");
        model.files
            = {{q("Q4_K_M"), q("m-Q4_K_M.gguf")}, {q("Q8_0"), q("m-Q8_0.gguf")}, {q("Q6_K"), q("none.gguf")}};
        data.models.models << model;
        data.settings.excluded.insert({q("M"), q("Q8_0")});
    });
    ASSERT_TRUE(test::waitUntil([&] { return button->isVisibleTo(&page); }));
    EXPECT_TRUE(button->text().contains(q("(2)"))) << "not what was clicked out: " << button->text();
    button->click();
    ASSERT_TRUE(test::waitUntil(
        [&] { return downloads.items().size() == 1 && item().state == DownloadItem::State::Done; }));
    EXPECT_EQ(document.data().models.models.size(), 1) << "it was in the project";
    EXPECT_TRUE(test::waitUntil([&] {
        return page.findChild<QLabel *>(q("hubStatus"))->text().contains(q("M Q6_K"));
    })) << "what is not there is told";
    EXPECT_TRUE(test::waitUntil([&] { return button->text().contains(q("(1)")); })) << button->text();
}

TEST_F(FindModels, FiltersGoIntoTheQuestion)
{
    auto *quantization = page.findChild<QComboBox *>(q("hubQuantization"));
    quantization->setCurrentIndex(quantization->findData(q("Q8_0")));
    page.findChild<QCheckBox *>(q("hubFitting"))->setChecked(true);
    open("some words");
    ASSERT_TRUE(test::waitUntil([&] { return !server.hubRequests().isEmpty(); }));
    EXPECT_TRUE(server.hubRequests()[0].contains(q("siblings")));
    EXPECT_TRUE(server.hubRequests()[0].contains(q("num_parameters=max"))) << server.hubRequests()[0];
    open("org/repo");
    ASSERT_TRUE(test::waitUntil([&] { return list("hubFiles")->topLevelItemCount() == 2; }));
    EXPECT_TRUE(list("hubFiles")->topLevelItem(1)->isSelected()) << "the one that was looked for";
}

TEST_F(FindModels, ErrorsStandWhereTheyConcern)
{
    server.misbehave([](const ScriptedServer::Request &, ScriptedServer::Connection &connection) {
        connection.send(
            "HTTP/1.1 401 X\r\nX-Error-Code: GatedRepo\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        return true;
    });
    open("org/gated");
    const auto shows = [&](const char *words) {
        for (const QLabel *label : page.findChildren<QLabel *>())
            if (label->text().contains(q(words)))
                return true;
        return false;
    };
    EXPECT_TRUE(test::waitUntil([&] { return shows("accept its terms"); }));
    server.misbehave([](const ScriptedServer::Request &, ScriptedServer::Connection &connection) {
        const std::string body = R"([{"id":"a/one","downloads":5,"gguf":{"total":7e9}}])";
        connection.send("HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(body.size())
            + "\r\nConnection: close\r\n\r\n" + body);
        return true;
    });
    open("some words");
    EXPECT_TRUE(test::waitUntil([&] { return list("hubModels")->topLevelItemCount() == 1; }));
    EXPECT_EQ(list("hubModels")->topLevelItem(0)->text(1), q("7B"));
    server.misbehave({}, [](const ScriptedServer::Request &, ScriptedServer::Connection &connection) {
        connection.send("HTTP/1.1 404 X\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        return true;
    });
    PlannedFetch plan;
    plan.orders << DownloadOrder{
        server.endpoint() + q("/org/repo/resolve/x/m-Q8_0.gguf"), dir.filePath(q("x.gguf")), 9, {}};
    plan.file = {{q("x.gguf")}, {9}, {QString()}, {}};
    downloads.add(plan);
    EXPECT_TRUE(test::waitUntil([&] { return item().state == DownloadItem::State::Failed; }));
    EXPECT_TRUE(list("downloads")->topLevelItem(0)->text(2).contains(q("check its name")));
}

TEST_F(FindModels, BeginsWithModelsThatFit)
{
    // How many fit depends on what else this machine does just now.
    const int fitting = list("hubModels")->topLevelItemCount();
    EXPECT_LE(fitting, 3);
    QStringList known;
    for (const StarterModel &model : starters())
        known << model.repo;
    for (int i = 0; i < fitting; ++i)
        EXPECT_TRUE(known.contains(list("hubModels")->topLevelItem(i)->text(0)));
    const auto *status = page.findChild<QLabel *>(q("hubStatus"));
    EXPECT_EQ(status->text().contains(q("fit into this machine")), fitting > 0);
    open("org/repo");
    EXPECT_EQ(list("hubModels")->topLevelItemCount(), fitting) << "nothing was searched for";
    server.misbehave([](const ScriptedServer::Request &, ScriptedServer::Connection &connection) {
        connection.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n[]");
        return true;
    });
    open("some words");
    EXPECT_EQ(list("hubModels")->topLevelItemCount(), 0) << "answers take their place";
}

TEST_F(FindModels, WithoutAProjectItAsksForOne)
{
    document.close();
    const auto *fetch = page.findChild<QPushButton *>(q("hubFetch"));
    EXPECT_TRUE(fetch->text().contains(q("new project")));
    EXPECT_TRUE(list("downloads")->parentWidget()->isHidden()) << "nothing can be on its way";
    open("org/repo:Q8_0");
    ASSERT_TRUE(test::waitUntil([&] { return !list("hubFiles")->selectedItems().isEmpty(); }));
    QSignalSpy needed(&page, &HubPage::projectNeeded);
    page.findChild<QPushButton *>(q("hubFetch"))->click();
    ASSERT_EQ(needed.count(), 1);
    const auto models = needed[0][0].value<QVector<HubReference>>();
    page.download(models);
    EXPECT_TRUE(downloads.items().isEmpty()) << "there is no project for it";
    ASSERT_TRUE(document.open(dir.filePath(q("p"))));
    EXPECT_FALSE(fetch->text().contains(q("new project")));
    page.download(models);
    ASSERT_TRUE(test::waitUntil([&] { return document.data().models.models.size() == 1; }));
    EXPECT_TRUE(document.data().models.models[0].files.contains(q("Q8_0")));
}
