// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/enginekind.h"
#include "tests/support/testdata.h"
#include "ui/base/tonedlabel.h"
#include "ui/window/startserver.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class ServersAtTheStart : public testing::Test
{
protected:
    ServersAtTheStart() { page.show(); }
    void choose(const char *id) { kind->setCurrentIndex(kind->findData(q(id))); }

    StartServer page;
    QComboBox *kind = page.findChild<QComboBox *>(q("serverKind"));
    QLineEdit *address = page.findChild<QLineEdit *>(q("serverAddress"));
    QPushButton *add = page.findChild<QPushButton *>(q("serverAdd"));
    TonedLabel *problem = page.findChild<TonedLabel *>(q("serverProblem"));
    QSignalSpy chosen{&page, &StartServer::chosen};
};

} // namespace

TEST_F(ServersAtTheStart, OffersEveryKindThatCanBeAtAnAddress)
{
    EXPECT_EQ(kind->count(),
        std::count_if(engineKinds().begin(), engineKinds().end(),
            [](const EngineKind &known) { return !known.ownOnly; }));
    EXPECT_EQ(kind->findData(q("vllm")), -1);
    EXPECT_GT(kind->count(), 3);
}

TEST_F(ServersAtTheStart, AServerIsChosenByItsAddress)
{
    choose("openai");
    EXPECT_EQ(address->text(), findEngineKind(q("openai"))->urlHint) << "something to begin with";
    address->setText(q("http://10.0.0.5:8000 "));
    EXPECT_TRUE(problem->isHidden());
    add->click();
    ASSERT_EQ(chosen.count(), 1);
    const auto entry = chosen[0][0].value<EngineEntry>();
    EXPECT_EQ(entry.kind, q("openai"));
    EXPECT_EQ(entry.url, q("http://10.0.0.5:8000"));
    EXPECT_FALSE(entry.name.isEmpty());
    EXPECT_TRUE(checkEngine(entry).ok());
}

TEST_F(ServersAtTheStart, ACloudNeedsNoAddressButMayNeedAKey)
{
    choose("anthropic");
    EXPECT_TRUE(address->text().isEmpty());
    EXPECT_EQ(address->placeholderText(), findEngineKind(q("anthropic"))->url);
    auto *keys = page.findChild<QPushButton *>(q("serverKeys"));
    EXPECT_TRUE(keys->isVisible());
    QSignalSpy asked(&page, &StartServer::keysRequested);
    keys->click();
    EXPECT_EQ(asked.count(), 1);
    emit address->returnPressed();
    EXPECT_EQ(chosen.count(), 1);
}

TEST_F(ServersAtTheStart, WhatIsNoAddressIsSaidBesideIt)
{
    choose("openai");
    address->setText(q("not an address"));
    EXPECT_FALSE(problem->isHidden());
    EXPECT_FALSE(problem->text().isEmpty());
    EXPECT_FALSE(add->isEnabled());
    emit address->returnPressed();
    EXPECT_EQ(chosen.count(), 0);
}
