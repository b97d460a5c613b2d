// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/enginefolder.h"
#include "tests/support/places.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

class EngineFolder : public testing::Test
{
protected:
    void stage(bool works)
    {
        const QString bin = dir.filePath(q("staging/usr/bin"));
        QDir().mkpath(bin);
        if (works)
            ASSERT_TRUE(QFile::copy(test::fakeServer(), bin + q("/llama-server")));
        else
            test::writeFile(bin + q("/llama-server"), "no program");
        test::writeFile(bin + q("/mark"), works ? "new" : "broken");
    }
    Result<QString> install() { return installEngine(dir.filePath(q("staging")), prefix); }
    QStringList folders() { return QDir(dir.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot); }
    QTemporaryDir dir;
    QString prefix = dir.filePath(q("engine"));
};

} // namespace

TEST_F(EngineFolder, AnEngineThatAnswersTakesThePlace)
{
    stage(true);
    const auto first = install();
    ASSERT_TRUE(first) << first.error().sentence;
    EXPECT_EQ(*first, prefix + q("/usr/bin/llama-server"));
    test::writeFile(prefix + q("/usr/bin/mark"), "old");
    stage(true);
    ASSERT_TRUE(install());
    EXPECT_EQ(test::readFile(prefix + q("/usr/bin/mark")), "new");
    EXPECT_EQ(folders(), QStringList{q("engine")});
}

TEST_F(EngineFolder, OneThatDoesNotLeavesWhatWasThere)
{
    stage(false);
    EXPECT_FALSE(install());
    EXPECT_EQ(folders(), QStringList()) << "nothing was there";
    stage(true);
    ASSERT_TRUE(install());
    stage(false);
    EXPECT_FALSE(install());
    EXPECT_EQ(test::readFile(prefix + q("/usr/bin/mark")), "new");
    EXPECT_EQ(folders(), QStringList{q("engine")});
    EXPECT_FALSE(install()) << "nothing was prepared";
    EXPECT_EQ(test::readFile(prefix + q("/usr/bin/mark")), "new");
}

TEST_F(EngineFolder, AfterAPowerCutTheOldOneIsPutBackBeforeAnythingElse)
{
    stage(true);
    ASSERT_TRUE(install());
    ASSERT_TRUE(QDir().rename(prefix, prefix + q(".old"))); // between the two renames
    stage(false);
    EXPECT_FALSE(install());
    EXPECT_EQ(test::readFile(prefix + q("/usr/bin/mark")), "new") << "the engine that worked is there again";
    EXPECT_EQ(folders(), QStringList{q("engine")});
}
