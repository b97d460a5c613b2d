// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project/modelscodec.h"
#include "tests/support/testdata.h"
#include "tests/ui/answering.h"
#include "ui/project/document.h"
#include "ui/window/modellistfiles.h"

#include <QTemporaryDir>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::Answering;
using sweetspot::test::q;

namespace
{

class FilesOfModelLists : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(ProjectFolder(path("p")).save({}));
        ASSERT_TRUE(document.open(path("p")));
        QObject::connect(
            &lists, &ModelListFiles::failed, &lists, [this](const Error &error) { failures << error; });
        QObject::connect(
            &lists, &ModelListFiles::noted, &lists, [this](const QString &text) { notes << text; });
    }
    QString path(const char *name) { return dir.filePath(q(name)); }
    const QVector<ModelDefinition> &models() { return document.data().models.models; }

    QTemporaryDir dir;
    Document document;
    QWidget window;
    ModelListFiles lists{&document, &window};
    QVector<Error> failures;
    QStringList notes;
};

} // namespace

TEST_F(FilesOfModelLists, AreExportedAndImportedOnce)
{
    document.change(q("m"), {}, [](ProjectData &data) {
        for (const char *name : {"A", "B"}) {
            ModelDefinition model;
            model.name = q(name);
            model.size = q("1B");
            model.files.insert(q("Q4_K_M"), q(name) + q(".gguf"));
            data.models.models << model;
        }
    });
    const ModelSet exported = document.data().models;
    {
        const Answering answers({Answering::naming({path("list.yaml")})});
        lists.exportModels();
    }
    ASSERT_EQ(notes.size(), 1);
    EXPECT_TRUE(notes[0].contains(q("list.yaml")));
    EXPECT_EQ(readModels(test::readFile(path("list.yaml")), q("list.yaml")).list.models, exported.models);

    document.change(q("less"), {}, [](ProjectData &data) { data.models.models.removeLast(); });
    {
        const Answering answers({Answering::naming({path("list.yaml")})});
        lists.importModels();
    }
    ASSERT_TRUE(test::waitUntil([&] { return notes.size() == 2; }));
    EXPECT_TRUE(notes[1].contains(q("1 model(s) imported. 1 already present."))) << notes[1];
    EXPECT_EQ(document.data().models.models, exported.models);
    document.undo();
    EXPECT_EQ(models().size(), 1);
}

TEST_F(FilesOfModelLists, OneThatIsNoneIsTold)
{
    test::writeFile(path("bad.yaml"), "models: [ not closed");
    {
        const Answering answers({Answering::naming({path("bad.yaml")})});
        lists.importModels();
    }
    ASSERT_TRUE(test::waitUntil([&] { return failures.size() == 1; }));
    EXPECT_FALSE(document.isModified());
    {
        const Answering answers({Answering::cancelling()});
        lists.importModels();
    }
    EXPECT_EQ(failures.size(), 1);
}
