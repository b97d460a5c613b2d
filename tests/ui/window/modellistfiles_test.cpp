// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project/modelscodec.h"
#include "tests/support/testdata.h"
#include "tests/ui/answering.h"
#include "ui/project/document.h"
#include "ui/window/modellistfiles.h"

#include <QDir>
#include <QFileInfo>
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

TEST_F(FilesOfModelLists, AFileIsCopiedUnderANameThatSaysWhatItIs)
{
    document.change(q("m"), {}, [](ProjectData &data) {
        ModelDefinition model;
        model.name = q("Demo");
        model.files.insert(q("Q4_K_M"), q("sha256-1234"));
        data.models.models << model;
        data.config.modelDir = q(".");
    });
    test::writeFile(path("p/sha256-1234"), test::tinyGguf());
    ASSERT_TRUE(QDir().mkpath(path("out")));
    for (int round = 1; round <= 2; ++round) {
        const Answering answers({Answering::naming({path("out")})});
        lists.copyOut(q("Demo"), q("Q4_K_M"));
        ASSERT_TRUE(test::waitUntil([&] { return notes.size() + failures.size() == round; }));
    }
    EXPECT_EQ(test::readFile(path("out/Demo-Q4_K_M.gguf")), test::tinyGguf());
    EXPECT_EQ(failures.size(), 1) << "a second time nothing is overwritten";
}

TEST_F(FilesOfModelLists, AFileIsGivenToAnEngineAndWhereItIsThenIsTold)
{
    const QByteArray host = qgetenv("OLLAMA_HOST"), store = qgetenv("OLLAMA_MODELS");
    ASSERT_TRUE(QDir().mkpath(path("store")));
    qputenv("OLLAMA_HOST", "127.0.0.1:1"); // nobody answers there
    qputenv("OLLAMA_MODELS", path("store").toUtf8());
    document.change(q("m"), {}, [](ProjectData &data) {
        ModelDefinition model;
        model.name = q("Demo");
        model.files.insert(q("Q4_K_M"), q("m.gguf"));
        data.models.models << model;
        data.config.modelDir = q(".");
    });
    lists.give(q("ollama"), q("Demo"), q("Q8_0"));
    lists.give(q("ollama"), q("Nobody"), q("Q4_K_M"));
    EXPECT_TRUE(notes.isEmpty()) << "there is no such file";
    test::writeFile(path("p/m.gguf"), test::tinyGguf());
    lists.give(q("ollama"), q("Demo"), q("Q4_K_M"));
    EXPECT_TRUE(test::waitUntil([&] { return notes.size() == 2 || !failures.isEmpty(); }));
    EXPECT_TRUE(failures.isEmpty()) << failures.value(0).sentence;
    EXPECT_TRUE(notes.value(1).contains(q("demo:q4_k_m"))) << notes.value(1);
    EXPECT_TRUE(QFileInfo::exists(path("store/manifests/registry.ollama.ai/library/demo/q4_k_m")));
    qputenv("OLLAMA_HOST", host);
    qputenv("OLLAMA_MODELS", store);
}
