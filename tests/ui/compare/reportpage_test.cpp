// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "tests/ui/answering.h"
#include "tests/ui/projectwithruns.h"
#include "ui/compare/reportpage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextBrowser>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::Answering;
using sweetspot::test::q;

namespace
{

class PageOfReports : public test::ProjectWithRuns
{
protected:
    QPushButton *button(const char *text)
    {
        for (QPushButton *one : page.findChildren<QPushButton *>())
            if (one->text().remove(QLatin1Char('&')) == q(text))
                return one;
        ADD_FAILURE() << "no button " << text;
        return nullptr;
    }
    QString preview() { return page.findChild<QTextBrowser *>(q("reportPreview"))->toPlainText(); }
    QComboBox *runs() { return page.findChild<QComboBox *>(q("reportRun")); }
    void showReport()
    {
        page.show();
        ASSERT_TRUE(test::waitUntil([&] { return preview().contains(q("Overall best")); }));
    }

    ReportPage page{&document, &library};
};

} // namespace

TEST_F(PageOfReports, SaysWhatItIsForBeforeThereIsARun)
{
    open(0);
    page.show();
    bool words = false;
    for (const QLabel *label : page.findChildren<QLabel *>())
        words |= label->isVisible() && label->text().contains(q("No report yet"));
    EXPECT_TRUE(words);
    for (const char *way : {"Save to folder…", "Open in browser", "Save as PDF…", "Print…"})
        EXPECT_FALSE(button(way)->isEnabled()) << way;
}

TEST_F(PageOfReports, WritesTheChosenFormatsAndNoOther)
{
    write(test::runOfDay(0));
    open(1);
    showReport();
    for (const ReportFormat &format : reportFormats())
        page.findChild<QCheckBox *>(q("format_") + format.id)
            ->setChecked(format.id == q("csv") || format.id == q("md"));
    const QString folder = dir.filePath(q("out"));
    QDir().mkpath(folder);
    QSignalSpy saved(&page, &ReportPage::saved);
    {
        const Answering answers({Answering::naming({folder})});
        button("Save to folder…")->click();
    }
    ASSERT_TRUE(test::waitUntil([&] { return saved.count() == 1; }));
    QStringList written = saved[0][0].toStringList(), there;
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files))
        there << file.absoluteFilePath();
    written.sort();
    EXPECT_EQ(written, there);
    ASSERT_EQ(there.size(), 2);
    for (const QString &file : there)
        EXPECT_TRUE(test::readFile(file).contains("Large")) << file;
}

TEST_F(PageOfReports, NothingIsWrittenWhenTheFolderIsNotNamedOrNoFormatIsChosen)
{
    write(test::runOfDay(0));
    open(1);
    showReport();
    QSignalSpy saved(&page, &ReportPage::saved), failed(&page, &ReportPage::failed);
    const QString folder = dir.filePath(q("out"));
    QDir().mkpath(folder);
    {
        const Answering answers({Answering::cancelling()});
        button("Save to folder…")->click();
    }
    for (const ReportFormat &format : reportFormats())
        page.findChild<QCheckBox *>(q("format_") + format.id)->setChecked(false);
    {
        const Answering none({}); // nothing to write, so nobody is asked where
        button("Save to folder…")->click();
    }
    EXPECT_EQ(saved.count() + failed.count(), 0);
    EXPECT_TRUE(QDir(folder).isEmpty());
}

TEST_F(PageOfReports, ThePdfGetsItsSuffix)
{
    write(test::runOfDay(0));
    open(1);
    showReport();
    QSignalSpy saved(&page, &ReportPage::saved), failed(&page, &ReportPage::failed);
    {
        const Answering answers({Answering::naming({dir.filePath(q("mine"))})});
        button("Save as PDF…")->click();
    }
    ASSERT_EQ(saved.count(), 1);
    EXPECT_EQ(saved[0][0].toStringList(), QStringList{dir.filePath(q("mine.pdf"))});
    EXPECT_TRUE(test::readFile(dir.filePath(q("mine.pdf"))).startsWith("%PDF"));
    EXPECT_EQ(failed.count(), 0);
}

TEST_F(PageOfReports, IsMadeWhenItIsSeen)
{
    write(test::runOfDay(0));
    open(1);
    load(library.runs()[0].context.runId);
    QCoreApplication::processEvents();
    EXPECT_TRUE(preview().isEmpty()) << "nobody looks at it";
    showReport();
    EXPECT_TRUE(preview().contains(q("Small")));
}

TEST_F(PageOfReports, StaysOnTheRunThatWasChosen)
{
    const QString older = write(test::runOfDay(0)), newer = write(test::runOfDay(1));
    open(2);
    EXPECT_EQ(runs()->currentData().toString(), newer);
    const QString newest = write(test::runOfDay(2));
    library.refresh();
    ASSERT_TRUE(test::waitUntil([&] { return runs()->count() == 3; }));
    EXPECT_EQ(runs()->currentData().toString(), newest) << "who looked at the newest wants the newest";
    page.showRun(older);
    EXPECT_EQ(runs()->currentData().toString(), older);
    write(test::runOfDay(3));
    library.refresh();
    ASSERT_TRUE(test::waitUntil([&] { return runs()->count() == 4; }));
    EXPECT_EQ(runs()->currentData().toString(), older);
    page.showRun(q("no such run"));
    EXPECT_EQ(runs()->currentData().toString(), older);
}
