// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/contentmatch.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(ContentMatch, AFingerprintNamesTheContentAndNotTheName)
{
    QTemporaryDir dir;
    QByteArray content(3 << 20, 'a');
    for (int i = 0; i < content.size(); i += 97)
        content[i] = char(i * 31);
    const auto write = [&](const char *name, const QByteArray &bytes) {
        test::writeFile(dir.filePath(q(name)), bytes);
        return contentFingerprint(dir.filePath(q(name)));
    };
    const QByteArray print = write("one", content);
    EXPECT_EQ(print.size(), 64);
    EXPECT_EQ(write("two", content), print);
    QByteArray other = content;
    other[10] = char(other[10] + 1);
    EXPECT_NE(write("head", other), print);
    other = content;
    other[other.size() - 1] = char(other.back() + 1);
    EXPECT_NE(write("tail", other), print) << "the last bytes belong to the last sample";
    other = content;
    for (int i = 1 << 20; i < 2 << 20; ++i)
        other[i] = char(other[i] ^ 1);
    EXPECT_NE(write("middle", other), print) << "other weights";
    EXPECT_NE(write("longer", content + 'x'), print);
    EXPECT_NE(write("small", "abc"), write("small2", "abd"));
    EXPECT_EQ(contentFingerprint(dir.filePath(q("nowhere"))), QByteArray());
}

TEST(ContentMatch, KnowsAModelUnderAnotherName)
{
    QTemporaryDir dir, store;
    ProjectData data;
    data.config.modelDir = q(".");
    ModelDefinition model;
    model.name = q("Mine");
    model.files = {{q("Q4_K_M"), q("mine.gguf")}, {q("Q8_0"), q("gone.gguf")}};
    data.models.models << model;
    const QByteArray content = test::tinyGguf();
    test::writeFile(dir.filePath(q("mine.gguf")), content);
    test::writeFile(store.filePath(q("sha256-1234")), content);
    QByteArray changed = content;
    changed[changed.size() - 1] = char(changed.back() + 1);
    test::writeFile(store.filePath(q("other")), changed);
    QFile::link(dir.filePath(q("mine.gguf")), store.filePath(q("link.gguf")));
    QVector<StoredModel> stored;
    for (const char *name : {"sha256-1234", "other", "link.gguf", "missing"})
        stored << StoredModel{store.filePath(q(name)), q("Store"), q("m"), {}, {}, content.size()};
    const auto known = alreadyInProject(stored, ProjectFolder(dir.path()), data);
    EXPECT_EQ(known.value(store.filePath(q("sha256-1234"))), q("Mine Q4_K_M"));
    EXPECT_EQ(known.value(store.filePath(q("link.gguf"))), q("Mine Q4_K_M"));
    EXPECT_EQ(known.size(), 2) << "the same size is not the same model";
}

TEST(ContentMatch, TellsManyFilesOfOneSizeApart)
{
    QTemporaryDir dir, store;
    ProjectData data;
    data.config.modelDir = q(".");
    ModelDefinition model;
    model.name = q("Mine");
    QVector<StoredModel> stored;
    for (int i = 0; i < 300; ++i) {
        const QString name = QStringLiteral("m%1.gguf").arg(i, 3, 10, QLatin1Char('0'));
        const QByteArray content = "content of " + name.toUtf8();
        model.files.insert(QString::number(i), name);
        test::writeFile(dir.filePath(name), content);
        test::writeFile(store.filePath(name), i % 2 == 0 ? content : content.toUpper());
        stored << StoredModel{store.filePath(name), q("Store"), q("m"), {}, {}, content.size()};
    }
    data.models.models << model;
    const auto known = alreadyInProject(stored, ProjectFolder(dir.path()), data);
    EXPECT_EQ(known.size(), 150);
    EXPECT_EQ(known.value(store.filePath(q("m042.gguf"))), q("Mine 42"));
}
