// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "tests/ui/answering.h"
#include "ui/base/askpath.h"

#include <QTemporaryDir>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::Answering;
using sweetspot::test::q;

namespace
{

class AskedPaths : public testing::Test
{
protected:
    QString path(const char *name) { return dir.filePath(q(name)); }
    ChosenPath keep()
    {
        return [this](const QString &chosen) { paths << chosen; };
    }

    QTemporaryDir dir;
    QWidget window;
    QStringList paths;
};

} // namespace

TEST_F(AskedPaths, AreToldAfterTheDialogHasClosed)
{
    bool open = true;
    {
        const Answering answers({Answering::naming({dir.path()})});
        askForFolder(&window, &window, {q("A folder"), dir.path()}, [&](const QString &chosen) {
            open = window.findChild<QFileDialog *>() && window.findChild<QFileDialog *>()->isVisible();
            paths << chosen;
        });
        EXPECT_TRUE(paths.isEmpty()) << "it came back at once";
    }
    EXPECT_EQ(paths, QStringList{dir.path()});
    EXPECT_FALSE(open) << "what is asked next does not open over it";
}

TEST_F(AskedPaths, AreNoneWhenThePersonThinksBetterOfIt)
{
    const Answering answers({Answering::cancelling()});
    askForFile(&window, &window, {q("A file"), dir.path()}, keep());
    EXPECT_TRUE(paths.isEmpty());
}

TEST_F(AskedPaths, ComeTogetherWhereSeveralAreAskedFor)
{
    test::writeFile(path("a.gguf"), "a");
    test::writeFile(path("b.gguf"), "b");
    {
        const Answering answers({Answering::naming({path("a.gguf"), path("b.gguf")})});
        askForFiles(&window, &window, {q("Files"), dir.path(), {q("Models (*.gguf)")}},
            [this](const QStringList &chosen) { paths = chosen; });
    }
    EXPECT_EQ(paths, (QStringList{path("a.gguf"), path("b.gguf")}));
}

TEST_F(AskedPaths, ANewFileGetsTheEndingOfItsKind)
{
    {
        const Answering answers({Answering::naming({path("mine")})});
        askForNewFile(&window, &window, {q("Save"), path("report.pdf"), {q("PDF (*.pdf)")}}, keep());
        const auto *dialog = window.findChild<QFileDialog *>();
        ASSERT_TRUE(dialog);
        EXPECT_EQ(dialog->acceptMode(), QFileDialog::AcceptSave);
        EXPECT_EQ(QFileInfo(dialog->selectedFiles().value(0)).fileName(), q("report.pdf")) << "it is proposed";
    }
    EXPECT_EQ(paths, QStringList{path("mine.pdf")});
    const Answering answers({Answering::naming({path("folder")})});
    askForNewFile(&window, &window, {q("Save"), dir.path()},
        [&](const QString &chosen) { EXPECT_EQ(chosen, path("folder")) << "a folder has no ending"; });
}

TEST_F(AskedPaths, AreNotToldToWhoIsGone)
{
    auto receiver = std::make_unique<QObject>();
    const Answering answers({Answering::naming({dir.path()})});
    askForFolder(&window, receiver.get(), {q("A folder"), dir.path()}, keep());
    receiver.reset();
    EXPECT_TRUE(test::waitUntil([&] { return !window.findChild<QFileDialog *>(); }));
    EXPECT_TRUE(paths.isEmpty());
}
