// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "tests/ui/plainnumbers.h"
#include "ui/window/startpage.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class PageOfTheStart : public testing::Test
{
protected:
    const test::PlainNumbers plain;
    PageOfTheStart()
    {
        page.resize(1000, 700);
        page.show();
    }
    QPushButton *button(const char *name) { return page.findChild<QPushButton *>(q(name)); }
    /// Projects, and the way to others.
    QStringList projects()
    {
        QStringList texts;
        for (const QPushButton *one : page.findChildren<QPushButton *>())
            if (one->text().contains(QLatin1Char('\n')))
                texts << one->text();
        return texts;
    }
    QString words()
    {
        QStringList all;
        for (const QLabel *label : page.findChildren<QLabel *>())
            if (label->isVisible())
                all << label->text();
        return all.join(QLatin1Char('\n'));
    }
    static HostInfo host()
    {
        HostInfo host;
        host.cpu = q("A CPU");
        host.cpuCores = 8;
        host.ramBytes = 32e9;
        return host;
    }
    static LlamaCppInstall llamaCpp()
    {
        LlamaCppInstall install;
        install.serverPath = q("/opt/llama-server");
        install.versionLine = q("version: 0.7.0");
        return install;
    }

    StartPage page;
};

} // namespace

TEST_F(PageOfTheStart, EachDoorLeadsToItsPlace)
{
    QSignalSpy demo(&page, &StartPage::demoRequested), files(&page, &StartPage::filesRequested),
        scan(&page, &StartPage::scanRequested);
    button("doorDemo")->click();
    EXPECT_EQ(demo.count(), 1);
    button("doorFiles")->click();
    EXPECT_EQ(files.count(), 1);
    button("doorScan")->click();
    EXPECT_EQ(scan.count(), 1);
    EXPECT_EQ(demo.count() + files.count() + scan.count(), 3);
}

TEST_F(PageOfTheStart, WhatTakesLongIsShownAndStoppedAndClosesTheDoors)
{
    auto *bar = page.findChild<QProgressBar *>();
    EXPECT_FALSE(bar->isVisible());
    page.setBusy(q("Creating the demo project…"));
    EXPECT_TRUE(words().contains(q("Creating the demo project…")));
    EXPECT_TRUE(bar->isVisible());
    EXPECT_EQ(bar->maximum(), 0) << "nobody knows how long";
    for (const char *door : {"doorDemo", "doorFiles", "doorScan", "fetchEngine"})
        EXPECT_FALSE(button(door)->isEnabled()) << door;
    page.setBusy(q("Downloading llama.cpp…"), 0.4);
    EXPECT_EQ(bar->value(), 40);
    EXPECT_EQ(bar->maximum(), 100);
    QSignalSpy stop(&page, &StartPage::stopRequested);
    button("stopBusy")->click();
    EXPECT_EQ(stop.count(), 1);
    page.setBusy({});
    EXPECT_FALSE(bar->isVisible());
    for (const char *door : {"doorDemo", "doorFiles", "doorScan", "fetchEngine"})
        EXPECT_TRUE(button(door)->isEnabled()) << door;
}

TEST_F(PageOfTheStart, ShowsTheMachineWithItsEngine)
{
    LlamaCppInstall install = llamaCpp();
    install.devices = {{q("CUDA0"), q("A GPU"), {}, {}}, {q("CUDA1"), q("Another"), {}, {}}};
    page.showMachine(host(), install);
    for (const char *line : {"CPU: A CPU (cores: 8)", "Memory: 32 GB", "GPUs: CUDA0 (A GPU), CUDA1 (Another)",
             "Engine: llama.cpp, version: 0.7.0\n/opt/llama-server"})
        EXPECT_TRUE(words().contains(q(line))) << line << "\n" << words();
    EXPECT_FALSE(words().contains(q("virtual machine")));
    EXPECT_FALSE(button("fetchEngine")->isVisible());
}

TEST_F(PageOfTheStart, OffersAnEngineWhereThereIsNone)
{
    page.showMachine(host(), Error{ErrorCode::Environment, q("No llama-server was found."), {}});
    EXPECT_TRUE(words().contains(q("Engine: No llama-server was found.")));
    EXPECT_TRUE(words().contains(q("GPUs: none usable by the engine")));
    ASSERT_TRUE(button("fetchEngine")->isVisible());
    QSignalSpy fetch(&page, &StartPage::fetchEngineRequested);
    button("fetchEngine")->click();
    EXPECT_EQ(fetch.count(), 1);
    page.showMachine(host(), llamaCpp());
    EXPECT_FALSE(button("fetchEngine")->isVisible()) << "it has come";
}

TEST_F(PageOfTheStart, WhatIsUnknownIsCalledSo)
{
    HostInfo nothing;
    nothing.virtualised = {q("hypervisor")};
    page.showMachine(nothing, llamaCpp());
    EXPECT_TRUE(words().contains(q("CPU: unknown"))) << words();
    EXPECT_TRUE(words().contains(q("Memory: unknown"))) << words();
    EXPECT_TRUE(words().contains(q("virtual machine"))) << words();
}

TEST_F(PageOfTheStart, NamesOfDevicesAreTextAndNoMarkup)
{
    LlamaCppInstall install = llamaCpp();
    install.devices = {{q("X0"), q("<b>A GPU</b>"), {}, {}}};
    page.showMachine(host(), install);
    int shown = 0;
    for (const QLabel *label : page.findChildren<QLabel *>())
        if (label->text().contains(q("<b>A GPU</b>"))) {
            ++shown;
            EXPECT_EQ(label->textFormat(), Qt::PlainText);
        }
    EXPECT_EQ(shown, 1);
}

TEST_F(PageOfTheStart, ProjectsAreListedAndOpened)
{
    EXPECT_TRUE(words().contains(q("Projects you open appear here.")));
    page.setRecent({q("/home/me/first"), q("/home/me/R&D")});
    EXPECT_EQ(projects(), (QStringList{q("first\n/home/me/first"), q("R&&D\n/home/me/R&&D")}))
        << "a name is no mnemonic";
    QCoreApplication::processEvents();
    EXPECT_FALSE(words().contains(q("Projects you open appear here.")));
    QSignalSpy wanted(&page, &StartPage::projectRequested), open(&page, &StartPage::openRequested);
    for (QPushButton *one : page.findChildren<QPushButton *>())
        if (one->text().startsWith(q("R&&D")) || one->text() == q("Open a project…"))
            one->click();
    ASSERT_EQ(wanted.count(), 1);
    EXPECT_EQ(wanted[0][0].toString(), q("/home/me/R&D"));
    EXPECT_EQ(open.count(), 1);
    page.setRecent({q("/home/me/third")});
    EXPECT_EQ(projects(), QStringList{q("third\n/home/me/third")}) << "in place of the others";
}

TEST_F(PageOfTheStart, ItsListCanChangeWhileAProjectIsBeingOpened)
{
    page.setRecent({q("/a"), q("/b")});
    QStringList opened;
    QObject::connect(&page, &StartPage::projectRequested, &page, [&](const QString &path) {
        page.setRecent({q("/b"), q("/a")}); // as the window does when it opened one
        opened << path;
    });
    for (QPushButton *one : page.findChildren<QPushButton *>())
        if (one->text().startsWith(q("b\n"))) {
            one->click();
            break;
        }
    EXPECT_EQ(opened, QStringList{q("/b")});
    EXPECT_EQ(projects().size(), 2);
}

TEST_F(PageOfTheStart, FitsASmallScreen)
{
    EXPECT_LE(page.minimumSizeHint().width(), 640);
    EXPECT_LE(page.minimumSizeHint().height(), 480);
}
