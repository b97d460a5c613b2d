// SPDX-License-Identifier: GPL-3.0-or-later
// Without a keyring; with a real one: tests/integration/keyring_test.cpp.
#include "tests/support/scriptedserver.h"
#include "tests/support/testdata.h"
#include "ui/engines/keysdialog.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;
using sweetspot::test::ScriptedServer;

namespace
{

class Keys : public testing::Test
{
protected:
    void SetUp() override
    {
        QProcessEnvironment environment;
        environment.insert(q("OPENAI_API_KEY"), q("sk-environment-1234"));
        store = std::make_unique<SecretStore>(environment);
        QVector<KeyKind> kinds = keyKinds();
        for (KeyKind &kind : kinds)
            kind.testUrl = QString::fromStdString(server.url());
        dialog = std::make_unique<KeysDialog>(store.get(), kinds);
    }
    QString state(const char *id) { return dialog->findChild<QLabel *>(q(id) + q("State"))->text(); }
    QPushButton *button(const char *name) { return dialog->findChild<QPushButton *>(q(name)); }
    bool says(const char *id, const char *words)
    {
        return test::waitUntil([&] { return state(id).contains(q(words)); }, 60000);
    }

    ScriptedServer server{[](const ScriptedServer::Request &request, ScriptedServer::Connection &connection) {
        const bool good = request.headers.find("Bearer sk-") != std::string::npos;
        connection.send(ScriptedServer::response(good ? 200 : 401, "{}"));
        return false;
    }};
    std::unique_ptr<SecretStore> store;
    std::unique_ptr<KeysDialog> dialog;
};

} // namespace

TEST_F(Keys, WhatTheEnvironmentHasIsShownMaskedAndTested)
{
    ASSERT_TRUE(says("openai", "from OPENAI_API_KEY")) << state("openai");
    EXPECT_TRUE(state("openai").contains(q("1234")));
    EXPECT_FALSE(state("openai").contains(q("environment-")));
    EXPECT_FALSE(button("openaiRemove")->isEnabled()) << "it is not ours";
    button("openaiTest")->click();
    EXPECT_TRUE(says("openai", "accepts this key")) << state("openai");
}

TEST_F(Keys, WithoutAKeyringItIsKeptForTheSessionAndSaysSo)
{
    auto *problem = dialog->findChild<QLabel *>(q("keyringProblem"));
    ASSERT_TRUE(test::waitUntil([&] { return problem->text().contains(q("keyring")); })) << "why there is none";
    auto *edit = dialog->findChild<QLineEdit *>(q("geminiKey"));
    EXPECT_EQ(edit->echoMode(), QLineEdit::Password);
    EXPECT_FALSE(button("geminiKeep")->isEnabled());
    edit->setText(q("  AIza-0123456789-wxyz "));
    button("geminiTest")->click();
    EXPECT_TRUE(says("gemini", "rejected this key")) << state("gemini");
    button("geminiKeep")->click();
    EXPECT_TRUE(says("gemini", "for this session only")) << state("gemini");
    EXPECT_TRUE(state("gemini").contains(q("wxyz")));
    EXPECT_TRUE(edit->text().isEmpty()) << "what was kept does not stand in the field";
    EXPECT_EQ(button("geminiKeep")->text(), q("Replace"));
    button("geminiRemove")->click();
    EXPECT_TRUE(says("gemini", "No key")) << state("gemini");
}

// A keyring answers when it likes, and what the service said must not be lost by that.
TEST_F(Keys, WhatAServiceSaidOutlivesALateKeyring)
{
    dialog->findChild<QLineEdit *>(q("geminiKey"))->setText(q("AIza-0123456789-wxyz"));
    button("geminiTest")->click();
    EXPECT_FALSE(button("geminiTest")->isEnabled()) << "asked once at a time";
    ASSERT_TRUE(says("gemini", "rejected this key")) << state("gemini");
    EXPECT_TRUE(button("geminiTest")->isEnabled());
    emit store->changed(q("gemini"));
    auto *problem = dialog->findChild<QLabel *>(q("keyringProblem"));
    ASSERT_TRUE(test::waitUntil([&] { return !problem->text().isEmpty(); }, 60000));
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents();
    EXPECT_TRUE(state("gemini").contains(q("rejected this key"))) << state("gemini");
    dialog->findChild<QLineEdit *>(q("geminiKey"))->setText(q("AIza-another"));
    EXPECT_EQ(state("gemini"), q("No key.")) << "that was said of the other key";
}

TEST_F(Keys, WhatIsTypedCanBeLookedAtAndThePageIsALink)
{
    auto *edit = dialog->findChild<QLineEdit *>(q("geminiKey"));
    auto *reveal = edit->findChild<QAction *>(q("geminiKeyReveal"));
    if (!reveal)
        reveal = dialog->findChild<QAction *>(q("geminiKeyReveal"));
    ASSERT_TRUE(reveal);
    reveal->trigger();
    EXPECT_EQ(edit->echoMode(), QLineEdit::Normal);
    reveal->trigger();
    EXPECT_EQ(edit->echoMode(), QLineEdit::Password);
    for (const KeyKind &kind : keyKinds()) {
        auto *link = dialog->findChild<QLabel *>(kind.id + q("Page"));
        ASSERT_TRUE(link) << kind.id;
        EXPECT_TRUE(link->openExternalLinks());
        EXPECT_TRUE(link->text().contains(kind.page)) << link->text();
    }
}
