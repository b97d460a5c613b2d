// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/matrix/handoverdialog.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

QVector<HandOver> someForms()
{
    CellRecord cell = test::measuredCell();
    cell.launches[0].commandLine = q("/opt/llama-server --model /m/a.gguf");
    cell.launches[0].settings
        = LaunchSettings{q("llama-server"), q("/m/a.gguf"), {{q("--ctx-size"), q("8192")}}};
    const RunContext run = test::someContext();
    return handOversOf(cell, &run);
}

int placeOf(const QVector<HandOver> &forms, const char *id)
{
    for (int i = 0; i < forms.size(); ++i)
        if (forms[i].id == q(id))
            return i;
    return -1;
}

template <typename T>
T *in(HandOverDialog &dialog, const char *name)
{
    return dialog.findChild<T *>(q(name));
}

} // namespace

TEST(HandOverDialog, ShowsTheTextOfTheChosenFormAndWhatItCannotSay)
{
    const auto forms = someForms();
    HandOverDialog dialog(q("M Q4_K_M"), forms);
    ASSERT_EQ(in<QListWidget>(dialog, "handOverForms")->count(), forms.size());
    const auto *text = in<QPlainTextEdit>(dialog, "handOverText");
    const auto *about = in<QLabel>(dialog, "handOverAbout"), *lost = in<QLabel>(dialog, "handOverLost");
    EXPECT_EQ(text->toPlainText(), forms[0].text);
    EXPECT_TRUE(text->isReadOnly());
    EXPECT_TRUE(about->text().startsWith(q("Verified"))) << about->text();
    EXPECT_TRUE(lost->isHidden());
    dialog.choose(placeOf(forms, "compose"));
    EXPECT_TRUE(text->toPlainText().contains(q("services:")));
    EXPECT_TRUE(about->text().startsWith(q("Not verified"))) << about->text();
    EXPECT_FALSE(lost->isHidden());
    dialog.choose(placeOf(forms, "lmstudio"));
    EXPECT_TRUE(about->text().contains(q("as Sweetspot"))) << "the file has no comments";
}

TEST(HandOverDialog, CopiesAndSaves)
{
    const auto forms = someForms();
    HandOverDialog dialog(q("M Q4_K_M"), forms);
    dialog.choose(placeOf(forms, "systemd"));
    in<QPushButton>(dialog, "handOverCopy")->click();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), forms[placeOf(forms, "systemd")].text);
    EXPECT_FALSE(in<QLabel>(dialog, "handOverDone")->isHidden());
    const QTemporaryDir folder;
    QSignalSpy saved(&dialog, &HandOverDialog::saved);
    dialog.saveTo(folder.filePath(q("a.service")));
    ASSERT_TRUE(saved.wait());
    EXPECT_EQ(test::readFile(folder.filePath(q("a.service"))), forms[placeOf(forms, "systemd")].text.toUtf8());
    dialog.saveTo(folder.filePath(q("no/such/a.service")));
    ASSERT_TRUE(saved.wait());
    EXPECT_EQ(saved.last().first().toBool(), in<QLabel>(dialog, "handOverFailed")->isHidden());
    dialog.choose(0);
    EXPECT_TRUE(in<QLabel>(dialog, "handOverDone")->isHidden()) << "that was another form's";
}

TEST(HandOverDialog, ProposesTheFilesName)
{
    const auto forms = someForms();
    HandOverDialog dialog(q("M Q4_K_M"), forms);
    dialog.choose(placeOf(forms, "systemd"));
    in<QPushButton>(dialog, "handOverSave")->click();
    auto *asked = dialog.findChild<QFileDialog *>();
    ASSERT_TRUE(asked);
    EXPECT_TRUE(asked->selectedFiles().value(0).endsWith(q(".service"))) << asked->selectedFiles().value(0);
    asked->reject();
}
