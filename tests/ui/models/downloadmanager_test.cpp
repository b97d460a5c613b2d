// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/downloadqueuefile.h"
#include "tests/support/scriptedhub.h"
#include "tests/support/testdata.h"
#include "tests/ui/plainnumbers.h"
#include "ui/models/downloadmanager.h"
#include "ui/project/document.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <condition_variable>
#include <mutex>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;
using sweetspot::test::ScriptedHub;
using sweetspot::test::ScriptedServer;

namespace
{

/// What passes it waits while it is closed.
class Gate
{
public:
    void pass()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_open; });
    }
    void set(bool open)
    {
        const std::lock_guard lock(m_mutex);
        m_open = open;
        m_changed.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_open = true;
};

class ManagerOfDownloads : public testing::Test
{
protected:
    const test::PlainNumbers plain;
    using State = DownloadItem::State;

    void SetUp() override
    {
        for (const char *name : {"m-Q4_K_M.gguf", "m-Q8_0.gguf"})
            server.add(q(name), test::tinyGguf());
        ProjectData data;
        data.config.modelDir = q("models");
        ASSERT_TRUE(document.create(dir.filePath(q("p")), data));
        for (const char *quantization : {"Q4_K_M", "Q8_0"}) { // which reads their heads
            const auto planned
                = planFetch(downloads.hub(), HubReference{q("org/repo"), q("main"), {}, q(quantization)},
                    document.folder(), document.data());
            ASSERT_TRUE(planned.ok());
            plans.insert(q(quantization), *planned);
        }
        server.paceFiles([this] { gate.pass(); });
    }
    void TearDown() override { gate.set(true); }

    PlannedFetch plan(const char *quantization) { return plans.value(q(quantization)); }
    void addBoth()
    {
        downloads.add(plan("Q4_K_M"));
        downloads.add(plan("Q8_0"));
        ASSERT_EQ(downloads.items().size(), 2);
    }
    State state(int i) { return downloads.items().at(i).state; }
    int id(int i) { return downloads.items().at(i).id; }
    bool becomes(int i, State wanted)
    {
        return test::waitUntil([&] { return downloads.items().size() > i && state(i) == wanted; });
    }
    QHash<QString, PlannedFetch> plans;
    QVector<QueuedFetch> onDisk() { return readFetchQueue(document.path(), dir.filePath(q("p/models"))); }

    Gate gate;
    QTemporaryDir dir;
    ScriptedHub server;
    Document document;
    DownloadManager downloads{
        &document, Hub({server.endpoint(), {}, {}}, [](double, const std::stop_token &) { return true; })};
};

} // namespace

TEST_F(ManagerOfDownloads, OneIsFetchedAfterTheOther)
{
    gate.set(false);
    addBoth();
    EXPECT_EQ(state(0), State::Fetching);
    EXPECT_EQ(state(1), State::Waiting);
    EXPECT_EQ(onDisk().size(), 2) << "they outlive the program";
    QStringList arrived;
    QObject::connect(&downloads, &DownloadManager::arrived, &downloads,
        [&](const QString &path) { arrived << QFileInfo(path).fileName(); });
    gate.set(true);
    EXPECT_TRUE(becomes(0, State::Done));
    EXPECT_TRUE(becomes(1, State::Done));
    EXPECT_EQ(arrived, (QStringList{q("m-Q4_K_M.gguf"), q("m-Q8_0.gguf")}));
    EXPECT_TRUE(onDisk().isEmpty());
    EXPECT_TRUE(test::waitUntil([&] {
        return document.data().models.models.size() == 1 && document.data().models.models[0].files.size() == 2;
    })) << "one model of the project";
}

TEST_F(ManagerOfDownloads, WhatIsPausedLetsTheNextOnePass)
{
    gate.set(false);
    addBoth();
    downloads.pause(id(0));
    EXPECT_EQ(state(0), State::Paused);
    EXPECT_TRUE(becomes(1, State::Fetching));
    EXPECT_TRUE(onDisk().value(0).paused);
    gate.set(true);
    EXPECT_TRUE(becomes(1, State::Done));
    EXPECT_EQ(state(0), State::Paused);
    downloads.resume(id(0));
    EXPECT_TRUE(becomes(0, State::Done));
    downloads.pause(id(0));
    downloads.resume(id(1));
    EXPECT_EQ(state(0), State::Done) << "what is here is neither paused nor fetched again";
    EXPECT_EQ(state(1), State::Done);
}

TEST_F(ManagerOfDownloads, APauseThatIsTakenBackAtOnceLosesNothing)
{
    gate.set(false);
    downloads.add(plan("Q4_K_M"));
    downloads.pause(id(0));
    downloads.resume(id(0));
    gate.set(true);
    EXPECT_TRUE(becomes(0, State::Done));
}

TEST_F(ManagerOfDownloads, WhatIsRemovedIsFetchedNoFurther)
{
    gate.set(false);
    addBoth();
    const QString target = downloads.items()[0].plan.target();
    downloads.remove(id(0));
    ASSERT_EQ(downloads.items().size(), 1);
    EXPECT_EQ(onDisk().size(), 1);
    downloads.remove(4711); // unknown
    EXPECT_EQ(downloads.items().size(), 1);
    gate.set(true);
    EXPECT_TRUE(becomes(0, State::Done));
    EXPECT_FALSE(QFileInfo::exists(target));
    EXPECT_TRUE(QFileInfo::exists(downloads.items()[0].plan.target()));
}

TEST_F(ManagerOfDownloads, ARunHoldsWhatIsOnItsWayAndLetsItGoOn)
{
    gate.set(false);
    downloads.add(plan("Q4_K_M"));
    downloads.setMeasuring(true);
    EXPECT_TRUE(downloads.isHeld());
    EXPECT_TRUE(becomes(0, State::Waiting));
    gate.set(true);
    downloads.setWhileMeasuring(true);
    EXPECT_FALSE(downloads.isHeld());
    EXPECT_TRUE(becomes(0, State::Done));
    downloads.setWhileMeasuring(false);
    EXPECT_TRUE(downloads.isHeld()) << "the run still goes on";
    downloads.setMeasuring(false);
    EXPECT_FALSE(downloads.isHeld());
}

TEST_F(ManagerOfDownloads, AFailureSaysWhyAndCanBeTriedAgain)
{
    const PlannedFetch wanted = plan("Q4_K_M");
    server.misbehave({}, [](const ScriptedServer::Request &, ScriptedServer::Connection &to) {
        to.send("HTTP/1.1 404 X\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        return true;
    });
    downloads.add(wanted);
    ASSERT_TRUE(becomes(0, State::Failed));
    EXPECT_FALSE(downloads.items()[0].problem.isEmpty());
    EXPECT_EQ(downloadStateText(downloads.items()[0], false), downloads.items()[0].problem);
    EXPECT_TRUE(document.data().models.models.isEmpty());
    EXPECT_EQ(onDisk().size(), 1) << "it may be wanted after a restart";
    server.misbehave({});
    downloads.resume(id(0));
    EXPECT_TRUE(downloads.items()[0].problem.isEmpty());
    EXPECT_TRUE(becomes(0, State::Done));
}

TEST_F(ManagerOfDownloads, AModelOfTheListIsNotAddedToItAgain)
{
    PlannedFetch wanted = plan("Q4_K_M");
    wanted.wanted.model = q("M"); // as a run that lacks it asks
    QSignalSpy arrived(&downloads, &DownloadManager::arrived);
    downloads.add(wanted);
    ASSERT_TRUE(test::waitUntil([&] { return arrived.count() == 1; }));
    EXPECT_FALSE(document.isModified());
}

TEST_F(ManagerOfDownloads, AProjectThatIsHeldElsewhereKeepsItsQueue)
{
    downloads.setMeasuring(true);
    downloads.add(plan("Q4_K_M"));
    const QByteArray before = test::readFile(document.path() + q("/downloads.json"));
    ASSERT_FALSE(before.isEmpty());
    const PlannedFetch other = plan("Q8_0");
    const QString folder = document.path();
    document.close();
    const auto lock = ProjectLock::acquire(ProjectFolder(folder));
    ASSERT_TRUE(lock);
    ASSERT_TRUE(document.open(folder));
    ASSERT_TRUE(document.isReadOnly());
    EXPECT_TRUE(downloads.items().isEmpty()) << "whoever holds it fetches them";
    downloads.add(other);
    EXPECT_EQ(test::readFile(folder + q("/downloads.json")), before);
}

TEST_F(ManagerOfDownloads, AnotherTokenIsTold)
{
    QSignalSpy changed(&downloads, &DownloadManager::hubChanged);
    downloads.setHub(Hub({server.endpoint(), q("hf_other"), q("HF_TOKEN")}));
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(downloads.hub().access().token, q("hf_other"));
    downloads.add(plan("Q4_K_M"));
    EXPECT_TRUE(becomes(0, State::Done));
    EXPECT_TRUE(server.authorizations().last().contains(q("hf_other")));
}

TEST_F(ManagerOfDownloads, EachStateHasItsWords)
{
    DownloadItem item;
    item.plan.file.sha256 = {q("abc")};
    EXPECT_EQ(downloadStateText(item, false), q("waiting"));
    EXPECT_EQ(downloadStateText(item, true), q("waiting for the run to finish"));
    item.state = State::Fetching;
    EXPECT_EQ(downloadStateText(item, false), q("starting…"));
    item.progress = {1'000'000, 9'000'000};
    item.bytesPerSecond = 2e6;
    EXPECT_EQ(downloadStateText(item, false), q("2.0 MB/s, 4 s left"));
    item.state = State::Paused;
    EXPECT_EQ(downloadStateText(item, false), q("paused"));
    item.state = State::Done;
    EXPECT_EQ(downloadStateText(item, false), q("complete, checksum verified"));
    item.plan.file.sha256 = {q("abc"), QString()};
    EXPECT_TRUE(downloadStateText(item, false).contains(q("no checksum"))) << "of one of its parts";
}
