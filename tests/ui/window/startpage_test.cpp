// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "tests/ui/plainnumbers.h"
#include "ui/window/recentlist.h"
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
    QAbstractButton *button(const char *name) { return page.findChild<QAbstractButton *>(q(name)); }
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

constexpr const char *kDoors[] = {"doorDemo", "doorMachine", "doorFind", "doorServers"};

} // namespace

TEST_F(PageOfTheStart, EachDoorLeadsToItsPlace)
{
    QSignalSpy demo(&page, &StartPage::demoRequested), machine(&page, &StartPage::machineRequested),
        find(&page, &StartPage::findRequested), servers(&page, &StartPage::serversRequested);
    QSignalSpy *spies[] = {&demo, &machine, &find, &servers};
    for (int i = 0; i < 4; ++i) {
        button(kDoors[i])->click();
        for (int other = 0; other < 4; ++other)
            EXPECT_EQ(spies[other]->count(), other <= i ? 1 : 0) << kDoors[i] << " " << kDoors[other];
    }
}

TEST_F(PageOfTheStart, DoorsAreReachedInTheOrderInWhichTheyAreRead)
{
    for (int i = 0; i + 1 < 4; ++i) {
        const QWidget *next = button(kDoors[i])->nextInFocusChain();
        while (next->focusPolicy() == Qt::NoFocus)
            next = next->nextInFocusChain();
        EXPECT_EQ(next, button(kDoors[i + 1])) << kDoors[i];
    }
}

TEST_F(PageOfTheStart, WhatTakesLongIsShownAndStoppedAndClosesTheDoors)
{
    auto *bar = page.findChild<QProgressBar *>();
    EXPECT_FALSE(bar->isVisible());
    page.setBusy(q("Creating the demo project…"));
    EXPECT_TRUE(words().contains(q("Creating the demo project…")));
    EXPECT_TRUE(bar->isVisible());
    EXPECT_EQ(bar->maximum(), 0) << "nobody knows how long";
    for (const char *door : {"doorDemo", "doorMachine", "doorFind", "doorServers", "fetchEngine"})
        EXPECT_FALSE(button(door)->isEnabled()) << door;
    page.setBusy(q("Downloading llama.cpp…"), 0.4);
    EXPECT_EQ(bar->value(), 40);
    EXPECT_EQ(bar->maximum(), 100);
    QSignalSpy stop(&page, &StartPage::stopRequested);
    button("stopBusy")->click();
    EXPECT_EQ(stop.count(), 1);
    page.setBusy({});
    EXPECT_FALSE(bar->isVisible());
    for (const char *door : {"doorDemo", "doorMachine", "doorFind", "doorServers", "fetchEngine"})
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
    page.showMachine(host(), Error{ErrorCode::Environment, q("None. Run \"sweetspot-cli engine fetch\"."), {}});
    EXPECT_TRUE(words().contains(q("Engine: missing")));
    EXPECT_FALSE(words().contains(q("sweetspot-cli"))) << "here is a button";
    EXPECT_TRUE(words().contains(q("GPUs: none usable by the engine")));
    ASSERT_TRUE(button("fetchEngine")->isVisible());
    QSignalSpy fetch(&page, &StartPage::fetchEngineRequested);
    button("fetchEngine")->click();
    EXPECT_EQ(fetch.count(), 1);
    page.showMachine(host(), Error{ErrorCode::Environment, q("None."), q("It lacks libgomp.\nand more")});
    EXPECT_TRUE(words().contains(q("Engine: none that works. It lacks libgomp."))) << words();
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

TEST_F(PageOfTheStart, ProjectsAreListedOpenedResumedAndForgotten)
{
    page.setRecent({{q("/home/me/first"), {}}, {q("/home/me/R&D"), {}}});
    const auto rows = page.findChildren<RecentRow *>();
    ASSERT_EQ(rows.size(), 2);
    QSignalSpy wanted(&page, &StartPage::projectRequested), open(&page, &StartPage::openRequested),
        resume(&page, &StartPage::resumeRequested), forget(&page, &StartPage::forgetRequested);
    rows[1]->click();
    ASSERT_EQ(wanted.count(), 1);
    EXPECT_EQ(wanted[0][0].toString(), q("/home/me/R&D"));
    button("openProject")->click();
    EXPECT_EQ(open.count(), 1);
    emit rows[0]->resumeRequested(q("a run"));
    ASSERT_EQ(resume.count(), 1);
    EXPECT_EQ(resume[0][0].toString(), q("/home/me/first"));
    EXPECT_EQ(resume[0][1].toString(), q("a run"));
    emit rows[0]->forgetRequested();
    EXPECT_EQ(forget.count(), 1);
}

TEST_F(PageOfTheStart, FitsASmallScreen)
{
    EXPECT_LE(page.minimumSizeHint().width(), 640);
    EXPECT_LE(page.minimumSizeHint().height(), 480);
}
