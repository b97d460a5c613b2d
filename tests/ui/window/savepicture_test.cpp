// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/window/savepicture.h"

#include <QFileDialog>
#include <QTemporaryDir>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

TEST(SavePicture, WritesAPictureThatCanBeReadAgain)
{
    const QTemporaryDir folder;
    QImage picture(20, 10, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QObject context;
    std::optional<bool> good;
    const QString file = folder.filePath(q("a.png"));
    saveFile(&context, file, pngOf(picture), [&](const Status &written) { good = bool(written); });
    ASSERT_TRUE(sweetspot::test::waitUntil([&] { return good.has_value(); }));
    EXPECT_TRUE(*good);
    EXPECT_EQ(QImage(file).size(), picture.size());
    good.reset();
    saveFile(&context, folder.path(), pngOf(picture), [&](const Status &written) { good = bool(written); });
    ASSERT_TRUE(sweetspot::test::waitUntil([&] { return good.has_value(); }));
    EXPECT_FALSE(*good) << "a folder is no file";
    EXPECT_TRUE(savedText(file).contains(q("a.png")));
}

TEST(SavePicture, AddsTheEndingOfTheKindThatIsChosen)
{
    QWidget window;
    askWhereToSave(
        &window, q("Save"), q("a/b c"), {q("Pictures (*.png)"), q("Drawings (*.svg)")}, [](const QString &) {});
    auto *dialog = window.findChild<QFileDialog *>();
    ASSERT_TRUE(dialog);
    EXPECT_EQ(dialog->defaultSuffix(), q("png"));
    emit dialog->filterSelected(q("Drawings (*.svg)"));
    EXPECT_EQ(dialog->defaultSuffix(), q("svg"));
    dialog->close();
}
