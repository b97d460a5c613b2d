// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/enginekind.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testdata.h"
#include "ui/base/background.h"
#include "ui/engines/enginedetails.h"
#include "ui/engines/enginemonitor.h"
#include "ui/engines/enginespage.h"
#include "ui/project/document.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QTreeWidget>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;
using sweetspot::test::ScriptedServer;

namespace
{

class Engines : public testing::Test
{
protected:
    void SetUp() override
    {
        qputenv("XDG_CONFIG_HOME", config.path().toUtf8());
        QProcessEnvironment environment;
        environment.insert(q("OPENAI_API_KEY"), q("sk-environment-0123456789"));
        secrets = std::make_unique<SecretStore>(environment);
        test::smallProject(dir.path());
        ASSERT_TRUE(document.open(dir.path()));
        monitor = std::make_unique<EngineMonitor>(&document, secrets.get());
        page = std::make_unique<EnginesPage>(&document, monitor.get());
        page->show();
        settle();
    }
    void TearDown() override { qputenv("XDG_CONFIG_HOME", before); }
    void settle()
    {
        ASSERT_TRUE(test::waitUntil([&] { return !monitor->isAsking(); }));
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
    }
    QTreeWidget *table() { return page->findChild<QTreeWidget *>(q("engines")); }
    QTreeWidget *models() { return page->findChild<QTreeWidget *>(q("servedModels")); }
    QString text(int row, int column) { return table()->topLevelItem(row)->text(column); }
    void add(const char *kind)
    {
        for (QAction *action : page->findChild<QPushButton *>(q("addEngine"))->menu()->actions())
            if (action->text() == findEngineKind(q(kind))->label)
                action->trigger();
        settle();
    }
    const EngineEntry &entry() { return document.data().settings.engines.at(0); }
    QLineEdit *edit(const char *name) { return page->findChild<QLineEdit *>(q(name)); }
    void enter(const char *name, const QString &value)
    {
        edit(name)->setText(value);
        emit edit(name)->editingFinished();
        settle();
    }

    ScriptedServer server{[](const ScriptedServer::Request &, ScriptedServer::Connection &to) {
        to.send(ScriptedServer::response(200, R"({"data":[{"id":"first"},{"id":"second"}]})"));
        return true;
    }};
    const QByteArray before = qgetenv("XDG_CONFIG_HOME");
    QTemporaryDir dir, config;
    Document document;
    std::unique_ptr<SecretStore> secrets;
    std::unique_ptr<EngineMonitor> monitor;
    std::unique_ptr<EnginesPage> page;
};

} // namespace

TEST_F(Engines, LlamaCppIsAlwaysThereAndOthersAreAddedAndUndone)
{
    ASSERT_EQ(table()->topLevelItemCount(), 1);
    EXPECT_EQ(text(0, 0), q("llama.cpp"));
    EXPECT_FALSE(page->findChild<QPushButton *>(q("removeEngine"))->isEnabled());
    add("ollama");
    ASSERT_EQ(table()->topLevelItemCount(), 2);
    EXPECT_EQ(table()->currentItem()->text(0), q("ollama")) << "what was added is shown";
    add("ollama");
    EXPECT_EQ(text(2, 0), q("ollama 2"));
    document.undoStack()->undo();
    settle();
    EXPECT_EQ(table()->topLevelItemCount(), 2);
    table()->topLevelItem(1)->setCheckState(0, Qt::Unchecked);
    settle();
    EXPECT_FALSE(entry().enabled);
    table()->setCurrentItem(table()->topLevelItem(1));
    page->findChild<QPushButton *>(q("removeEngine"))->click();
    EXPECT_TRUE(document.data().settings.engines.isEmpty());
}

TEST_F(Engines, AServersModelsAreTickedIntoTheMatrix)
{
    add("openai");
    EXPECT_EQ(text(1, 1), q("not usable")) << "nobody is at the address it begins with";
    enter("engineUrl", QString::fromStdString(server.url()) + q("/v1")); // asked again by itself
    EXPECT_EQ(text(1, 1), q("ready")) << text(1, 1);
    ASSERT_EQ(models()->topLevelItemCount(), 2);
    EXPECT_EQ(models()->topLevelItem(1)->text(0), q("second"));
    models()->topLevelItem(1)->setCheckState(0, Qt::Checked);
    settle();
    EXPECT_EQ(entry().models, QVector<ServedModel>({{q("second"), {}, {}}}));
    edit("engineAnother")->setText(q("third"));
    emit edit("engineAnother")->returnPressed();
    settle();
    ASSERT_EQ(entry().models.size(), 2);
    EXPECT_EQ(models()->topLevelItem(0)->text(0), q("second")) << "what is measured comes first";
    models()->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
    settle();
    EXPECT_EQ(entry().models, QVector<ServedModel>({{q("third"), {}, {}}}));
    enter("engineName", q("workshop"));
    EXPECT_EQ(entry().name, q("workshop"));
    EXPECT_EQ(table()->topLevelItem(1)->text(0), q("workshop"));
    enter("engineName", q("llama.cpp"));
    EXPECT_EQ(entry().name, q("workshop"));
    EXPECT_FALSE(page->findChild<QLabel *>(q("engineProblem"))->text().isEmpty());
}

TEST_F(Engines, NothingIsSentElsewhereBeforeItIsTicked)
{
    add("openai-cloud");
    enter("engineUrl", q("https://192.0.2.1")); // TEST-NET: nobody is there
    page->findChild<QPushButton *>(q("askEngines"))->click();
    settle();
    auto *allowed = page->findChild<QCheckBox *>(q("engineAllowed"));
    ASSERT_TRUE(allowed->isVisibleTo(page.get()));
    EXPECT_FALSE(allowed->isChecked());
    EXPECT_TRUE(allowed->text().contains(q("192.0.2.1")));
    EXPECT_EQ(text(1, 1), q("not usable"));
    EXPECT_TRUE(page->findChild<QLabel *>(q("engineProblem"))->text().contains(q("allow")));
    EXPECT_FALSE(monitor->isAllowed(entry()));
    EngineEntry there = entry();
    Consents consents = readConsents(consentsFile());
    consents.set(document.path(), engineOrigin(there), true);
    ASSERT_TRUE(writeConsents(consentsFile(), consents));
    monitor->ask(); // which reads them again
    settle();
    EXPECT_TRUE(monitor->isAllowed(there));
    emit allowed->toggled(false);
    settle();
    ASSERT_TRUE(test::waitUntil([&] {
        return !readConsents(consentsFile()).allows(document.path(), engineOrigin(there));
    })) << "a tick is kept, in the background";
    EXPECT_FALSE(test::readFile(dir.filePath(q("project.yaml"))).contains("allow"))
        << "it is no part of the project";
}

TEST_F(Engines, TheStateOfConnectionsIsShown)
{
    add("openai");
    ConnectionState state;
    state.engine = entry().name;
    state.breaker = ConnectionState::Breaker::Open;
    state.retries = 3;
    monitor->setConnections({state});
    EXPECT_TRUE(text(1, 6).contains(breakerLabel(state.breaker))) << text(1, 6);
    EXPECT_TRUE(text(1, 6).contains(q("3")));
}

TEST_F(Engines, KeysOfAddressesHaveARowOfTheirOwn)
{
    EXPECT_EQ(monitor->keys(), keyKinds());
    add("openai");
    ASSERT_EQ(monitor->keys().size(), keyKinds().size() + 1);
    EXPECT_EQ(monitor->keys().last().id, q("backend/http://127.0.0.1:8000"));
    add("openai-cloud");
    EXPECT_EQ(monitor->keys().size(), keyKinds().size() + 1) << "OpenAI's own has one already";
}

namespace
{

/// An Ollama whose address takes every question and never answers.
class SilentEngine : public Engines
{
protected:
    void SetUp() override
    {
        Engines::SetUp();
        add("ollama");
        document.change(q("address"), {},
            [this](ProjectData &data) { data.settings.engines[0].url = QString::fromStdString(silent.url()); });
        ASSERT_TRUE(test::waitUntil([&] { return silent.requests() > 0; }));
        table()->setCurrentItem(table()->topLevelItem(1));
    }
    QPushButton *fetch() { return page->findChild<QPushButton *>(q("engineFetch")); }
    void beginToFetch()
    {
        const int before = silent.requests();
        edit("engineAnother")->setText(q("some-model"));
        fetch()->click();
        ASSERT_TRUE(test::waitUntil([&] { return silent.requests() > before; }));
    }

    ScriptedServer silent{[](const ScriptedServer::Request &, ScriptedServer::Connection &) { return true; }};
};

} // namespace

TEST_F(SilentEngine, WhatItFetchesIsStoppedByTheSameButton)
{
    beginToFetch(); // it has six hours for that
    QSignalSpy noted(page.get(), &EnginesPage::noted);
    fetch()->click();
    ASSERT_TRUE(test::waitUntil([&] { return noted.count() == 1; }));
    EXPECT_TRUE(noted[0][0].toString().contains(q("stopped")));
}

TEST_F(SilentEngine, HoldsNeitherItsPageNorTheProgram)
{
    beginToFetch();
    ASSERT_TRUE(monitor->isAsking());
    page.reset();
    monitor.reset();
    EXPECT_TRUE(poolFor(Load::Wait)->waitForDone(test::kPatienceMs)) << "what was asked goes on";
}

TEST_F(Engines, OneIsShownByItsName)
{
    add("openai");
    add("ollama");
    page->select(q("server"));
    ASSERT_TRUE(table()->currentItem());
    EXPECT_EQ(table()->currentItem()->text(0), q("server"));
    page->select(q("nobody"));
    EXPECT_EQ(table()->currentItem()->text(0), q("server"));
}

TEST_F(Engines, ShowsTheBuildsOfLlamaCppAndWhatEachComputesOn)
{
    ASSERT_FALSE(monitor->builds().installs.isEmpty()) << "tests need a real one";
    const QString shown = page->findChild<QLabel *>(q("builds"))->text();
    for (const LlamaCppInstall &install : monitor->builds().installs)
        EXPECT_TRUE(shown.contains(install.origin)) << shown;
    auto *box = page->findChild<QWidget *>(q("buildBox"));
    EXPECT_EQ(table()->currentItem()->text(0), q("llama.cpp")) << "what is always there is shown at first";
    EXPECT_FALSE(box->isHidden());
    add("ollama");
    EXPECT_TRUE(box->isHidden()) << "they are llama.cpp's";
    QSignalSpy fetched(monitor.get(), &EngineMonitor::engineFetched);
    monitor->takeFetched();
    EXPECT_EQ(fetched.count(), 1);
    EXPECT_TRUE(monitor->isAsking()) << "everything is asked again";
    settle();
}

TEST_F(Engines, WhatIsNotHereAndCanBeInstalledIsOffered)
{
    const auto *box = page->findChild<QWidget *>(q("installBox"));
    ASSERT_TRUE(box);
    add("triton");
    EXPECT_TRUE(box->isHidden()) << "it can only be said how";
    add("vllm");
    ASSERT_TRUE(monitor->state(q("vllm")));
    EXPECT_EQ(box->isHidden(), !monitor->state(q("vllm"))->where.isEmpty());
    enter("engineProgram", q("/no/such/environment"));
    EXPECT_TRUE(box->isHidden()) << "the person says where it is";
    add("openai");
    EXPECT_TRUE(box->isHidden()) << "a server at an address";
}
