// SPDX-License-Identifier: GPL-3.0-or-later
// The ways into a project, with every dialog answered.
#include "core/store/person/secretstore.h"
#include "core/store/project/newplace.h"
#include "tests/support/places.h"
#include "tests/support/testdata.h"
#include "tests/ui/answering.h"
#include "ui/models/scandialog.h"
#include "ui/project/document.h"
#include "ui/project/runstarter.h"
#include "ui/window/projectactions.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::Answering;
using sweetspot::test::q;

namespace
{

/// A home of its own, so that nothing of this machine's is found.
class ActionsOfProjects : public testing::Test
{
protected:
    void SetUp() override
    {
        set("HOME", dir.path().toUtf8());
        for (const char *name :
            {"HF_HOME", "HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE", "HF_ENDPOINT", "LLAMA_CACHE", "OLLAMA_MODELS"})
            set(name, {});
        set("XDG_CACHE_HOME", dir.filePath(q("cache")).toUtf8());
        set("XDG_DATA_HOME", dir.filePath(q("data")).toUtf8());
        ProjectData data;
        data.settings.name = q("P");
        ASSERT_TRUE(ProjectFolder(path("p")).save(data));
        ASSERT_TRUE(document.open(path("p")));
        QObject::connect(
            &actions, &ProjectActions::failed, &actions, [this](const Error &error) { failures << error; });
        QObject::connect(
            &actions, &ProjectActions::noted, &actions, [this](const QString &text) { notes << text; });
        QObject::connect(
            &actions, &ProjectActions::hubRequested, &actions, [this](const QString &text) { asked << text; });
        QObject::connect(&actions, &ProjectActions::projectMade, &actions,
            [this](const QString &, const QString &place) { made << place; });
        QObject::connect(&actions, &ProjectActions::busy, &actions, [this](const QString &text, double) {
            wasBusy |= !text.isEmpty();
            busy = text;
        });
    }
    void TearDown() override
    {
        for (const auto &[name, value] : before)
            if (value.isNull())
                qunsetenv(name);
            else
                qputenv(name, value);
    }
    void set(const char *name, const QByteArray &value)
    {
        before.emplace_back(name, qgetenv(name));
        if (value.isNull())
            qunsetenv(name);
        else
            qputenv(name, value);
    }
    QString path(const char *name) { return dir.filePath(q(name)); }
    /// A model file below the home.
    QString model(const char *name)
    {
        test::writeFile(path(name), test::tinyGguf() + name); // no two alike
        return path(name);
    }
    void edit()
    {
        document.change(q("x"), {}, [](ProjectData &data) { data.config.limits.maxLoadTime = 77; });
    }
    int loadTimeOnDisk()
    {
        Issues issues;
        return ProjectFolder(path("p")).load(issues)->config.limits.maxLoadTime;
    }
    const QVector<ModelDefinition> &models() { return document.data().models.models; }
    ScanDialog *found() { return window.findChild<ScanDialog *>(); }

    std::vector<std::pair<const char *, QByteArray>> before;
    QTemporaryDir dir;
    Document document;
    SecretStore secrets{QProcessEnvironment()};
    RunStarter runs{&document, &secrets};
    QWidget window;
    ProjectActions actions{&document, &runs, &window};
    QVector<Error> failures;
    QStringList notes, asked, made;
    QString busy;
    bool wasBusy = false;
};

} // namespace

TEST_F(ActionsOfProjects, WhatCannotBeSavedIsNotLeft)
{
    edit();
    test::writeFile(path("p/config.yaml"), "limits: [ not closed");
    bool left = false;
    {
        const Answering answers({Answering::pressing(QMessageBox::Save)});
        actions.leave([&] { left = true; });
        EXPECT_FALSE(actions.isFree());
    }
    EXPECT_FALSE(left);
    ASSERT_EQ(failures.size(), 1);
    EXPECT_TRUE(document.isModified());
}

TEST_F(ActionsOfProjects, AnotherProjectIsOpenedWhenThisOneMayBeLeft)
{
    ASSERT_TRUE(ProjectFolder(path("other")).save({}));
    edit();
    {
        const Answering answers({Answering::pressing(QMessageBox::Cancel)});
        actions.openProject(path("other"));
    }
    EXPECT_EQ(document.path(), path("p"));
    {
        const Answering answers(
            {Answering::naming({path("other")}), Answering::pressing(QMessageBox::Discard)});
        actions.openDialog();
    }
    EXPECT_EQ(document.path(), path("other"));
    actions.openProject(path("nothing"));
    EXPECT_EQ(failures.size(), 1);
    EXPECT_EQ(document.path(), path("other")) << "it stays open";
    {
        const Answering answers({Answering::cancelling()});
        actions.openDialog();
    }
    EXPECT_EQ(failures.size(), 1);
    EXPECT_EQ(document.path(), path("other"));
}

TEST_F(ActionsOfProjects, FilesBecomeAProjectThatRunsInMinutes)
{
    const QString file = model("tiny-Q4_K_M.gguf");
    {
        const Answering answers({Answering::naming({file})});
        actions.newProject();
    }
    ASSERT_TRUE(test::waitUntil([&] { return document.path() == projectsFolder() + q("/tiny"); }));
    EXPECT_TRUE(wasBusy);
    EXPECT_TRUE(busy.isEmpty()) << "it is over";
    EXPECT_EQ(document.data().settings.name, q("tiny"));
    EXPECT_EQ(made, QStringList{document.path()}) << "the window tells where it is";
    ASSERT_EQ(models().size(), 1);
    EXPECT_EQ(models()[0].files.value(q("Q4_K_M")), file) << "it stays where it is";
    EXPECT_FALSE(document.data().config.profiles.contains(q("stress")));
    EXPECT_TRUE(document.data().config.profiles.contains(q("interactive")));
    EXPECT_FALSE(document.isModified());
    EXPECT_TRUE(failures.isEmpty());
}

TEST_F(ActionsOfProjects, NoProjectIsMadeWhenNothingIsNamed)
{
    const QString file = model("tiny-Q4_K_M.gguf");
    {
        const Answering answers({Answering::cancelling()});
        actions.newProject();
    }
    edit();
    {
        const Answering answers({Answering::pressing(QMessageBox::Cancel)});
        actions.newProjectWith({file});
    }
    EXPECT_FALSE(wasBusy);
    EXPECT_EQ(document.path(), path("p"));
}

TEST_F(ActionsOfProjects, ChosenFilesJoinTheOpenProject)
{
    const QString first = model("tiny-Q4_K_M.gguf"), second = model("tiny-Q8_0.gguf");
    {
        const Answering answers({Answering::naming({first, second})});
        actions.addFilesDialog();
    }
    ASSERT_TRUE(test::waitUntil([&] { return models().size() == 1; }));
    EXPECT_EQ(models()[0].files.size(), 2);
    document.undo();
    {
        const Answering answers({Answering::cancelling()});
        actions.addFilesDialog();
    }
    EXPECT_TRUE(models().isEmpty());
}

TEST_F(ActionsOfProjects, SavedElsewhereItGoesOnThere)
{
    edit();
    {
        const Answering answers({Answering::cancelling()});
        actions.saveAs();
    }
    EXPECT_EQ(document.path(), path("p"));
    {
        const Answering answers({Answering::naming({path("copy")})});
        actions.saveAs();
    }
    EXPECT_EQ(document.path(), path("copy"));
    EXPECT_EQ(document.data().config.limits.maxLoadTime, 77);
    EXPECT_EQ(loadTimeOnDisk(), 300) << "the old one is as it was";
}

TEST_F(ActionsOfProjects, LinksAndNothingAreTheHubs)
{
    actions.addByName({});
    actions.addByName(q("org/repo:Q4_K_M"));
    EXPECT_EQ(asked, (QStringList{QString(), q("org/repo:Q4_K_M")}));
    EXPECT_FALSE(wasBusy) << "nothing was looked for here";
}

TEST_F(ActionsOfProjects, ANameIsLookedForHereAndThenOnTheHub)
{
    const QString file = model("models/tiny-chat-Q4_K_M.gguf");
    model("models/another-Q8_0.gguf");
    actions.addByName(q("tiny"));
    EXPECT_FALSE(busy.isEmpty());
    ASSERT_TRUE(test::waitUntil([&] { return found() != nullptr; }));
    EXPECT_TRUE(busy.isEmpty());
    EXPECT_EQ(found()->findChild<QListWidget *>()->count(), 1);
    found()->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    ASSERT_TRUE(test::waitUntil([&] { return models().size() == 1; }));
    EXPECT_EQ(models()[0].files.value(q("Q4_K_M")), file);
    EXPECT_TRUE(asked.isEmpty());
    actions.addByName(q("nowhere"));
    EXPECT_TRUE(test::waitUntil([&] { return asked == QStringList{q("nowhere")}; }));
}

TEST_F(ActionsOfProjects, WhatIsOnThisMachineIsFoundAndMarkedWhenItIsInTheProject)
{
    const QString file = model("models/tiny-Q4_K_M.gguf");
    model("models/other-Q8_0.gguf");
    actions.addFiles({file});
    ASSERT_TRUE(test::waitUntil([&] { return models().size() == 1; }));
    actions.addStored();
    ASSERT_TRUE(test::waitUntil([&] { return found() != nullptr; }));
    auto *list = found()->findChild<QListWidget *>();
    ASSERT_EQ(list->count(), 2);
    int known = 0;
    for (int i = 0; i < 2; ++i)
        known += list->item(i)->text().contains(q("in the project as tiny Q4_K_M")) ? 1 : 0;
    EXPECT_EQ(known, 1);
}

TEST_F(ActionsOfProjects, AScanMakesANewProject)
{
    const QString file = model("models/tiny-Q4_K_M.gguf");
    actions.scanForFiles();
    ASSERT_TRUE(test::waitUntil([&] { return found() != nullptr; }));
    found()->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    ASSERT_TRUE(test::waitUntil([&] { return document.path() == projectsFolder() + q("/tiny"); }));
    ASSERT_EQ(models().size(), 1);
    EXPECT_EQ(models()[0].files.value(q("Q4_K_M")), file);
}

TEST_F(ActionsOfProjects, TheDemoIsNotMadeAmongOtherThings)
{
    QDir().mkpath(path("bin"));
    ASSERT_TRUE(QFile::link(test::fakeServer(), path("bin/llama-server")));
    set("PATH", path("bin").toUtf8() + ':' + qgetenv("PATH"));
    test::writeFile(path("data/sweetspot/demo/notes.txt"), "mine");
    actions.tryDemo();
    EXPECT_FALSE(busy.isEmpty());
    ASSERT_TRUE(test::waitUntil([&] { return failures.size() == 1; }));
    EXPECT_TRUE(busy.isEmpty());
    EXPECT_EQ(document.path(), path("p"));
    EXPECT_EQ(QDir(path("data/sweetspot/demo")).entryList(QDir::Files), QStringList{q("notes.txt")});
}

TEST_F(ActionsOfProjects, AFolderMakesAProjectOfItsName)
{
    document.close();
    const QString file = model("my files/deep/tiny-Q4_K_M.gguf"), single = model("other-Q8_0.gguf");
    actions.takeDropped({path("my files")}, {single});
    ASSERT_TRUE(test::waitUntil([&] { return document.path() == projectsFolder() + q("/my files"); }));
    ASSERT_EQ(models().size(), 2);
    EXPECT_EQ(models()[0].files.value(q("Q4_K_M")), file) << "it stays where it is";
}

TEST_F(ActionsOfProjects, AFolderJoinsTheOpenProject)
{
    model("mine/tiny-Q4_K_M.gguf");
    actions.takeDropped({path("mine")}, {});
    ASSERT_TRUE(test::waitUntil([&] { return models().size() == 1; }));
    EXPECT_EQ(document.path(), path("p"));
    document.undo();
    EXPECT_TRUE(models().isEmpty());
}

TEST_F(ActionsOfProjects, AFolderWithoutModelsIsTold)
{
    document.close();
    QDir().mkpath(path("empty"));
    actions.takeDropped({path("empty")}, {});
    ASSERT_TRUE(test::waitUntil([&] { return notes.size() == 1; }));
    EXPECT_TRUE(notes[0].contains(path("empty"))) << notes[0];
    EXPECT_FALSE(document.isOpen());
    EXPECT_TRUE(busy.isEmpty());
}

TEST_F(ActionsOfProjects, AFoundListLeadsToFilesAndFoldersToo)
{
    document.close();
    actions.scanForFiles();
    ASSERT_TRUE(test::waitUntil([&] { return found() != nullptr; }));
    model("there/tiny-Q4_K_M.gguf");
    const Answering answers({Answering::naming({path("there")})});
    found()->findChild<QPushButton *>(q("scanFolder"))->click();
    EXPECT_TRUE(test::waitUntil([&] { return document.isOpen(); }));
}

TEST_F(ActionsOfProjects, DownloadsWaitForTheirProject)
{
    document.close();
    QSignalSpy wanted(&actions, &ProjectActions::downloadsWanted);
    actions.newProjectFromHub({});
    const QVector<HubReference> models{{q("org/Nice-GGUF"), q("main"), q("a-Q4_K_M.gguf"), {}},
        {q("org/Nice-GGUF"), q("main"), q("a-Q8_0.gguf"), {}}};
    actions.newProjectFromHub(models);
    ASSERT_TRUE(test::waitUntil([&] { return wanted.count() == 1; }));
    EXPECT_EQ(wanted[0][0].value<QVector<HubReference>>(), models);
    EXPECT_EQ(document.path(), projectsFolder() + q("/Nice-GGUF"));
}

TEST_F(ActionsOfProjects, AServerMakesAProject)
{
    document.close();
    QSignalSpy added(&actions, &ProjectActions::engineAdded);
    EngineEntry entry;
    entry.name = q("server");
    entry.kind = q("openai");
    entry.url = q("http://127.0.0.1:1");
    actions.newProjectWithEngine(entry);
    ASSERT_TRUE(test::waitUntil([&] { return added.count() == 1; }));
    EXPECT_EQ(added[0][0].toString(), q("server"));
    EXPECT_EQ(document.data().settings.engines, QVector<EngineEntry>{entry});
    EXPECT_TRUE(document.path().startsWith(projectsFolder()));
}

TEST_F(ActionsOfProjects, TheOpenProjectIsMoved)
{
    {
        const Answering answers({Answering::cancelling()});
        actions.moveProject();
    }
    EXPECT_EQ(document.path(), path("p"));
    {
        const Answering answers({Answering::naming({path("moved/here")})});
        actions.moveProject();
    }
    EXPECT_EQ(document.path(), path("moved/here"));
    EXPECT_FALSE(QFileInfo::exists(path("p")));
}

TEST_F(ActionsOfProjects, WhatIsResumedMustBeThere)
{
    actions.resumeProject(path("nothing"), q("a run"));
    EXPECT_EQ(failures.size(), 1);
    EXPECT_FALSE(runs.isBusy());
}

TEST_F(ActionsOfProjects, AnUnfinishedRunIsTakenUpAtOnce)
{
    RunRecord open;
    open.context = test::someContext();
    open.cells << test::measuredCell();
    const QString run = test::writeRun(path("p"), open);
    actions.resumeProject(path("p"), run);
    EXPECT_EQ(runs.unfinishedRun(), run);
    EXPECT_TRUE(runs.isBusy());
    document.close();
}
