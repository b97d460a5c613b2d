// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/base/chiplist.h"
#include "ui/engines/launcheditor.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class EditorOfLaunches : public testing::Test
{
protected:
    void SetUp() override
    {
        entry.name = entry.kind = q("llama.cpp");
        entry.options = {{q("--mlock"), {}}, {q("--poll"), q("50")}};
        entry.environment = {{q("GGML_X"), q("a b")}};
        editor.show(entry, true);
        static_cast<QWidget &>(editor).show();
        QObject::connect(&editor, &LaunchEditor::changed, [this](const auto &options, const auto &environment) {
            entry.options = options;
            entry.environment = environment;
            editor.show(entry, true);
            ++edits;
        });
    }
    ChipList *chips(const char *name) { return editor.findChild<ChipList *>(q(name)); }
    void add(const char *name, const char *text)
    {
        auto *input = chips(name)->findChild<QLineEdit *>();
        input->clear();
        QTest::keyClicks(input, q(text));
        QTest::keyClick(input, Qt::Key_Return);
    }

    EngineEntry entry;
    LaunchEditor editor;
    int edits = 0;
};

} // namespace

TEST_F(EditorOfLaunches, ShowsAndTakesOptionsAndVariables)
{
    EXPECT_EQ(chips("launchOptions")->values(), (QStringList{q("--mlock"), q("--poll=50")}));
    add("launchOptions", "--defrag-thold 4");
    ASSERT_EQ(edits, 1) << chips("launchOptions")->problem();
    EXPECT_EQ(entry.options.last(), (LaunchOption{q("--defrag-thold"), q("4")}));
    EXPECT_EQ(entry.options.first(), (LaunchOption{q("--mlock"), {}}));
    add("launchEnvironment", "GGML_X=c");
    EXPECT_EQ(entry.environment, (QMap<QString, QString>{{q("GGML_X"), q("c")}})) << "the newer value";
}

TEST_F(EditorOfLaunches, RefusesWhatIsOursToSet)
{
    add("launchOptions", "--port=8080");
    EXPECT_EQ(edits, 0);
    EXPECT_FALSE(chips("launchOptions")->problem().isEmpty());
    add("launchEnvironment", "not a name=1");
    EXPECT_EQ(edits, 0);
    EXPECT_FALSE(chips("launchEnvironment")->problem().isEmpty());
}
