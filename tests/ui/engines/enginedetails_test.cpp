// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "tests/ui/plainnumbers.h"
#include "ui/base/chiplist.h"
#include "ui/engines/enginedetails.h"
#include "ui/engines/enginemonitor.h"
#include "ui/engines/launcheditor.h"
#include "ui/project/document.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTreeWidget>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

/// A project with one engine of each kind that there is to show; none of them is asked.
class DetailsOfEngines : public testing::Test
{
protected:
    const test::PlainNumbers plain;
    void SetUp() override
    {
        ProjectData data;
        data.settings.engines = {{q("own"), q("ollama"), {}, true, false, {}},
            {q("running"), q("ollama"), q("http://127.0.0.1:11434"), true, false, {}},
            {q("near"), q("openai"), q("http://127.0.0.1:8000"), true, false, {}},
            {q("far"), q("openai"), q("http://192.0.2.1:8000"), true, false, {}},
            {q("cloud"), q("openai-cloud"), {}, true, false, {}}};
        ASSERT_TRUE(ProjectFolder(dir.path()).save(data));
        ASSERT_TRUE(document.open(dir.path()));
        details.resize(700, 700);
        details.setVisible(true);
    }
    template <typename T>
    T *find(const char *name)
    {
        return details.findChild<T *>(q(name));
    }
    bool sees(const char *name) { return find<QWidget>(name)->isVisible(); }
    /// All words that are on it.
    QString words()
    {
        QStringList all;
        for (const QLabel *label : details.findChildren<QLabel *>())
            if (label->isVisible())
                all << label->text();
        return all.join(QLatin1Char('\n'));
    }
    QStringList buttons()
    {
        QStringList all;
        for (const QPushButton *button : details.findChildren<QPushButton *>())
            if (button->isVisible())
                all << button->text().remove(QLatin1Char('&'));
        return all;
    }
    void enter(const char *name, const char *text)
    {
        find<QLineEdit>(name)->setText(q(text));
        emit find<QLineEdit>(name)->editingFinished();
    }
    const EngineEntry &entry(int i) { return document.data().settings.engines.at(i); }

    QTemporaryDir dir;
    Document document;
    SecretStore secrets{QProcessEnvironment()};
    EngineMonitor monitor{&document, &secrets};
    EngineDetails details{&document, &monitor};
};

} // namespace

TEST_F(DetailsOfEngines, LlamaCppAndNoEngineAreWordsOnly)
{
    details.show(q("llama.cpp"));
    EXPECT_FALSE(sees("engineName"));
    EXPECT_TRUE(words().contains(q("a separate llama-server"))) << words();
    details.show(QString());
    EXPECT_FALSE(sees("engineName"));
    EXPECT_TRUE(words().contains(q("Select an engine above"))) << words();
    details.show(q("near"));
    EXPECT_TRUE(sees("engineName"));
}

TEST_F(DetailsOfEngines, ShowsWhatConcernsTheKindOfEngine)
{
    details.show(q("own"));
    EXPECT_TRUE(sees("engineBaked"));
    EXPECT_FALSE(sees("servedModels")) << "it gets the project's files";
    EXPECT_TRUE(buttons().isEmpty()) << buttons().join(q(", "));
    details.show(q("running"));
    EXPECT_TRUE(sees("engineBaked"));
    EXPECT_TRUE(sees("servedModels"));
    EXPECT_TRUE(buttons().contains(q("Remove Sweetspot's models from the server")));
    details.show(q("near"));
    EXPECT_FALSE(sees("engineBaked"));
    EXPECT_FALSE(sees("engineAllowed")) << "nothing leaves this machine";
    EXPECT_TRUE(buttons().contains(q("Keys…")));
    EXPECT_FALSE(buttons().contains(q("Price list…")));
    details.show(q("cloud"));
    EXPECT_TRUE(buttons().contains(q("Price list…")));
    EXPECT_FALSE(buttons().contains(q("Remove Sweetspot's models from the server")));
}

TEST_F(DetailsOfEngines, SaysWhatIsSentWhereAndWhoCanReadIt)
{
    details.show(q("far"));
    EXPECT_TRUE(sees("engineAllowed"));
    EXPECT_FALSE(find<QCheckBox>("engineAllowed")->isChecked());
    EXPECT_TRUE(find<QCheckBox>("engineAllowed")->text().contains(q("192.0.2.1:8000")));
    EXPECT_TRUE(words().contains(q("http://192.0.2.1:8000, with your key"))) << words();
    EXPECT_TRUE(words().contains(q("not encrypted"))) << words();
    details.show(q("cloud"));
    EXPECT_TRUE(words().contains(q("https://api.openai.com, with your key"))) << words();
    EXPECT_FALSE(words().contains(q("not encrypted"))) << words();
    details.show(q("near"));
    EXPECT_FALSE(words().contains(q("with your key"))) << words();
}

TEST_F(DetailsOfEngines, SaysWhatAServerCannotBeAskedFor)
{
    details.show(q("cloud"));
    EXPECT_TRUE(words().contains(q("Not supported by this server: "))) << words();
    EXPECT_TRUE(words().contains(q("server-side timings"))) << words();
}

TEST_F(DetailsOfEngines, TellsWhatACloudWillCost)
{
    details.show(q("cloud"));
    EXPECT_TRUE(words().contains(q("Select models to see what a run of them will cost."))) << words();
    document.change(q("m"), {}, [](ProjectData &data) {
        data.settings.engines[4].models << ServedModel{q("some"), {}, {}};
    });
    EXPECT_FALSE(words().contains(q("Select models to see"))) << words();
    EXPECT_TRUE(words().contains(q("The price of some is unknown"))) << words();
    details.show(q("near"));
    EXPECT_FALSE(words().contains(q("cost"))) << words();
}

TEST_F(DetailsOfEngines, ChangesAreStepsThatCanBeUndone)
{
    details.show(q("near"));
    enter("engineUrl", "  http://127.0.0.1:9000/v1 ");
    EXPECT_EQ(entry(2).url, q("http://127.0.0.1:9000/v1"));
    document.undo();
    EXPECT_EQ(entry(2).url, q("http://127.0.0.1:8000"));
    EXPECT_EQ(find<QLineEdit>("engineUrl")->text(), q("http://127.0.0.1:8000"));
    details.show(q("own"));
    find<QCheckBox>("engineBaked")->click();
    EXPECT_TRUE(entry(0).baked);
    EXPECT_FALSE(entry(1).baked) << "the other Ollama";
    details.show(q("running"));
    EXPECT_FALSE(find<QCheckBox>("engineBaked")->isChecked());
    EXPECT_EQ(document.undoStack()->count(), 1) << "what is shown is no edit";
}

TEST_F(DetailsOfEngines, AnEngineIsRenamedUnlessTheNameIsTakenOrNone)
{
    QSignalSpy renamed(&details, &EngineDetails::renamed);
    details.show(q("near"));
    auto *problem = find<QLabel>("engineProblem");
    for (const char *bad : {"far", "llama.cpp", "", "a/b"}) {
        enter("engineName", bad);
        EXPECT_EQ(entry(2).name, q("near")) << bad;
        EXPECT_TRUE(problem->isVisible()) << bad;
    }
    EXPECT_EQ(renamed.count(), 0);
    enter("engineName", " workshop ");
    EXPECT_EQ(entry(2).name, q("workshop"));
    ASSERT_EQ(renamed.count(), 1);
    EXPECT_EQ(renamed[0][0].toString(), q("workshop"));
    EXPECT_FALSE(problem->isVisible());
    enter("engineUrl", "http://127.0.0.1:9001");
    EXPECT_EQ(entry(2).url, q("http://127.0.0.1:9001")) << "it is still the one that is shown";
}

TEST_F(DetailsOfEngines, AnAddressThatIsNoneIsToldBesideIt)
{
    details.show(q("near"));
    enter("engineUrl", "ftp://somewhere");
    EXPECT_TRUE(find<QLabel>("engineProblem")->text().contains(q("ftp://somewhere")));
    EXPECT_TRUE(find<QLabel>("engineProblem")->isVisible());
    enter("engineUrl", "http://127.0.0.1:8000");
    EXPECT_FALSE(find<QLabel>("engineProblem")->isVisible());
}

TEST_F(DetailsOfEngines, WhatIsBeingMeasuredIsNotChanged)
{
    details.show(q("running"));
    document.setLocked(true);
    for (const char *name : {"engineName", "engineUrl", "engineBaked", "servedModels"})
        EXPECT_FALSE(find<QWidget>(name)->isEnabled()) << name;
    document.setLocked(false);
    for (const char *name : {"engineName", "engineUrl", "engineBaked", "servedModels"})
        EXPECT_TRUE(find<QWidget>(name)->isEnabled()) << name;
}

TEST_F(DetailsOfEngines, AnEngineThatIsRemovedLeavesNoForm)
{
    details.show(q("cloud"));
    document.change(q("r"), {}, [](ProjectData &data) { data.settings.engines.removeLast(); });
    EXPECT_FALSE(sees("engineName"));
    document.undo();
    EXPECT_TRUE(sees("engineName")) << "it came back";
    document.close();
    EXPECT_FALSE(sees("engineName"));
}

TEST_F(DetailsOfEngines, WhatIsAddedToALaunchIsShownAndEdited)
{
    details.show(q("llama.cpp"));
    ASSERT_TRUE(sees("engineLaunch"));
    auto *options = find<ChipList>("launchOptions");
    EXPECT_TRUE(options->values().isEmpty());
    document.change(q("options"), {}, [](ProjectData &data) {
        EngineEntry ours;
        ours.name = ours.kind = q("llama.cpp");
        ours.options = {{q("--mlock"), {}}, {q("--poll"), q("50")}};
        ours.environment = {{q("GGML_X"), q("a b")}};
        data.settings.builtIn = {ours};
    });
    EXPECT_EQ(options->values(), (QStringList{q("--mlock"), q("--poll=50")}));
    EXPECT_EQ(find<ChipList>("launchEnvironment")->values(), QStringList{q("GGML_X=a b")});
    emit find<LaunchEditor>("engineLaunch")->changed({{q("--mlock"), {}}}, {});
    ASSERT_EQ(document.data().settings.builtIn.size(), 1);
    EXPECT_EQ(document.data().settings.builtIn.first().options.size(), 1);
    emit find<LaunchEditor>("engineLaunch")->changed({}, {});
    EXPECT_TRUE(document.data().settings.builtIn.isEmpty()) << "nothing is added any more";
    document.undo();
    EXPECT_EQ(options->values(), QStringList{q("--mlock")});
    details.show(QString());
    EXPECT_FALSE(sees("engineLaunch"));
}
