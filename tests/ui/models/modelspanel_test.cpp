// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/modelimport.h"
#include "tests/support/testdata.h"
#include "ui/models/modelspanel.h"
#include "ui/project/document.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

using namespace sweetspot;
using sweetspot::test::q;
using namespace sweetspot::ui;

TEST(ModelsPanel, FilesThatDifferInQuantizationAreOneModel)
{
    QTemporaryDir dir;
    QStringList files;
    for (const char *name : {"qwen-1b-Q4_K_M.gguf", "qwen-1b-q8_0.gguf", "phi.Q2_K.gguf", "plain.gguf"}) {
        test::writeFile(dir.filePath(q(name)), test::tinyGguf());
        files << dir.filePath(q(name));
    }
    const ModelSet list = withFilesAdded(ModelSet(), files);
    ASSERT_EQ(list.models.size(), 3);
    EXPECT_EQ(list.models.at(0).name, q("qwen-1b"));
    EXPECT_EQ(list.models.at(0).files.keys(), (QStringList{q("Q4_K_M"), q("Q8_0")}));
    EXPECT_EQ(list.models.at(1).name, q("phi"));
    EXPECT_EQ(list.models.at(2).files.keys(), QStringList{q("Q4_K_M")}) << "from the file's own head";
    EXPECT_EQ(withFilesAdded(list, QStringList{files.first()}).models.size(), 4)
        << "the same again is another model";
}

namespace
{
class Panel : public testing::Test
{
protected:
    void SetUp() override
    {
        ProjectData data;
        for (const char *name : {"A", "B"}) {
            ModelDefinition model;
            model.name = q(name);
            model.size = q("1B");
            model.files.insert(q("Q4_K_M"), q("x.gguf"));
            data.models.models << model;
        }
        data.settings.excluded.insert({q("A"), q("Q4_K_M")});
        ASSERT_TRUE(ProjectFolder(dir.path()).save(data));
        ASSERT_TRUE(document.open(dir.path()));
        panel = std::make_unique<ModelsPanel>(&document);
        panel->show();
    }
    QLineEdit *line(const char *name) { return panel->findChild<QLineEdit *>(q(name)); }
    QString problem(const char *name) { return panel->findChild<QLabel *>(q(name))->text(); }
    void type(QLineEdit *edit, const char *text)
    {
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, q(text));
        QTest::keyClick(edit, Qt::Key_Return);
    }
    QTemporaryDir dir;
    Document document;
    std::unique_ptr<ModelsPanel> panel;
};
} // namespace

TEST_F(Panel, RenamesWithWhatWasClickedOut)
{
    type(line("modelName"), "Alpha");
    EXPECT_EQ(document.data().models.models.at(0).name, q("Alpha"));
    EXPECT_TRUE(document.data().settings.excluded.contains({q("Alpha"), q("Q4_K_M")}));
    document.undoStack()->undo();
    EXPECT_EQ(document.data().models.models.at(0).name, q("A"));
    EXPECT_TRUE(document.data().settings.excluded.contains({q("A"), q("Q4_K_M")}));
}

TEST_F(Panel, ProblemsStandBesideTheFieldAndChangeNothing)
{
    const ProjectData before = document.data();
    type(line("modelName"), "B");
    EXPECT_FALSE(problem("modelNameProblem").isEmpty());
    type(line("modelName"), "");
    QTest::keyClick(line("modelName"), Qt::Key_Delete);
    type(line("modelSize"), "huge");
    EXPECT_FALSE(problem("modelSizeProblem").isEmpty());
    EXPECT_EQ(document.data(), before);
    type(line("modelSize"), "3B");
    EXPECT_EQ(document.data().models.models.at(0).size, q("3B"));
}

TEST_F(Panel, RemovesAndKeepsTheSelection)
{
    auto *list = panel->findChild<QListWidget *>(q("modelList"));
    panel->select(q("B"));
    EXPECT_EQ(list->currentRow(), 1);
    document.change(q("x"), {}, [](ProjectData &d) { d.models.models[0].size = q("9B"); });
    EXPECT_EQ(list->currentRow(), 1) << "the list does not jump";
    panel->findChild<QPushButton *>(q("removeModel"))->click();
    EXPECT_EQ(document.data().models.models.size(), 1);
    document.undoStack()->undo();
    EXPECT_EQ(document.data().models.models.size(), 2);
    panel->setLocked(true);
    EXPECT_FALSE(panel->findChild<QPushButton *>(q("removeModel"))->isEnabled());
}

TEST_F(Panel, ModelsAreOrderedAndDuplicatedWithUndo)
{
    const auto names = [&] {
        QStringList all;
        for (const ModelDefinition &model : document.data().models.models)
            all << model.name;
        return all.join(QLatin1Char(' '));
    };
    auto *list = panel->findChild<QListWidget *>(q("modelList"));
    list->setCurrentRow(1);
    const auto trigger = [&](const char *text) {
        for (QAction *action : panel->findChild<QPushButton *>(q("moreModels"))->menu()->actions())
            if (action->text().remove(QLatin1Char('&')) == q(text)) {
                EXPECT_TRUE(action->isEnabled()) << text;
                action->trigger();
            }
    };
    trigger("Move up");
    EXPECT_EQ(names(), q("B A"));
    EXPECT_EQ(list->currentRow(), 0) << "the model stays chosen";
    trigger("Duplicate");
    EXPECT_EQ(names(), q("B B (2) A"));
    EXPECT_EQ(list->currentRow(), 1);
    document.undoStack()->undo();
    document.undoStack()->undo();
    EXPECT_EQ(names(), q("A B"));
    QString asked;
    QObject::connect(
        panel.get(), &ModelsPanel::whatIfRequested, panel.get(), [&](const QString &model) { asked = model; });
    list->setCurrentRow(0);
    trigger("What would fit…");
    EXPECT_EQ(asked, q("A"));
}

TEST_F(Panel, ANameOrALinkIsHandedOn)
{
    QStringList asked;
    QObject::connect(panel.get(), &ModelsPanel::addByNameRequested, panel.get(),
        [&](const QString &text) { asked << text; });
    type(line("addByName"), "  org/repo:Q4_K_M ");
    EXPECT_EQ(asked, QStringList{q("org/repo:Q4_K_M")});
    EXPECT_TRUE(line("addByName")->text().isEmpty());
    QTest::keyClick(line("addByName"), Qt::Key_Return);
    EXPECT_EQ(asked.size(), 1) << "nothing is no name";
}

TEST_F(Panel, WhatIsNoFileIsShownWithWhoLoadsIt)
{
    document.change(q("folder"), {}, [](ProjectData &data) {
        data.models.models[0].artifacts = {{Artifact::Kind::Safetensors, q("/m/folder"), q("BF16")}};
    });
    auto *files = panel->findChild<QTableWidget *>(q("modelFiles"));
    ASSERT_EQ(files->rowCount(), 2);
    EXPECT_EQ(files->item(1, 0)->text(), q("BF16"));
    EXPECT_TRUE(files->item(1, 1)->text().contains(q("/m/folder")));
    EXPECT_TRUE(files->item(1, 1)->text().contains(q("for vLLM")));
    EXPECT_FALSE(files->item(1, 1)->flags() & Qt::ItemIsEditable);
    files->setCurrentCell(1, 0);
    for (QPushButton *button : panel->findChildren<QPushButton *>())
        if (button->text().contains(q("Remove file")))
            button->click();
    EXPECT_TRUE(document.data().models.models[0].artifacts.isEmpty());
    EXPECT_EQ(document.data().models.models[0].files.size(), 1);
}
