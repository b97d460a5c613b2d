// SPDX-License-Identifier: GPL-3.0-or-later
// The house rules that keep keys, terminals and memory safe: one way for each thing, and nobody beside it.
#include "tests/support/places.h"
#include "tests/support/testdata.h"

#include <QDirIterator>
#include <QRegularExpression>

using sweetspot::test::q;

namespace
{

// "file: match" of every place in the folders where the pattern stands, comments apart.
QStringList placesOf(const char *pattern, const QStringList &folders)
{
    const QRegularExpression expression(q(pattern), QRegularExpression::MultilineOption);
    static const QRegularExpression comment(q("//[^\n]*"));
    QStringList places;
    int seen = 0;
    for (const QString &folder : folders) {
        QDirIterator files(QDir(sweetspot::test::sourcePath({})).filePath(folder), {q("*.h"), q("*.cpp")},
            QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            ++seen;
            const QString text = QString::fromUtf8(sweetspot::test::readFile(path)).remove(comment);
            if (const auto match = expression.match(text); match.hasMatch())
                places << QDir(sweetspot::test::sourcePath({})).relativeFilePath(path);
        }
    }
    EXPECT_GT(seen, 10) << "the test must see the sources";
    places.sort();
    return places;
}

} // namespace

TEST(Safety, JsonIsParsedInOnePlaceWhichHasLimits)
{
    EXPECT_EQ(placesOf("(Json|json)::(parse|accept|sax_parse|from_\\w+)\\s*\\(",
                  {q("app"), q("ui"), q("core"), q("models")}),
        QStringList{q("core/base/json.cpp")});
}

TEST(Safety, YamlIsLoadedInTheFewPlacesThatHaveLimits)
{
    // configcodec.cpp loads what yamlValue() wrote a line before.
    EXPECT_EQ(placesOf("YAML::(Load|LoadFile|LoadAll|Parser)\\b", {q("app"), q("ui"), q("core"), q("models")}),
        (QStringList{q("core/base/yamllimits.cpp"), q("core/base/yamlnode.cpp"),
            q("core/store/project/configcodec.cpp")}));
}

TEST(Safety, EveryChildGetsAnEnvironmentWithoutSecrets)
{
    const QStringList folders{q("app"), q("ui"), q("core"), q("models")};
    const QStringList starting = placesOf("^\\s*QProcess \\w+;", folders);
    const QStringList clean = placesOf(
        "setProcessEnvironment\\((childEnvironment|serverEnvironment|withoutSecrets|environment)\\b", folders);
    EXPECT_GE(starting.size(), 4);
    for (const QString &file : starting)
        EXPECT_TRUE(clean.contains(file) || file.endsWith(q("childprocess.h"))) << file;
    EXPECT_EQ(
        placesOf("QProcessEnvironment environment = QProcessEnvironment::systemEnvironment\\(\\)", {q("core")}),
        QStringList{})
        << "childEnvironment() is what a child gets";
    EXPECT_EQ(placesOf("QProcess::(startDetached|execute)|\\bexecv|\\bexecl|\\bposix_spawn|\\bpopen\\s*\\(|"
                       "(?<!:)\\bsystem\\s*\\(",
                  folders),
        QStringList{q("core/engines/process/treewatch.cpp")})
        << "whose shell gets a PATH and nothing else";
}

TEST(Safety, TerminalsAreWrittenToInOnePlace)
{
    EXPECT_EQ(
        placesOf(
            "\\b(printf|fprintf|puts|fputs|fwrite)\\s*\\(|std::(cout|cerr)|QTextStream\\s*\\w*\\(std(out|err)",
            {q("app"), q("core"), q("models")}),
        QStringList{q("app/cli/console.cpp")});
}

// A network folder may be slow: heads of model files are read in the background, which these two see to.
TEST(Safety, TheWindowReadsNoModelFiles)
{
    EXPECT_EQ(placesOf("\\b(readGguf\\w*|contentFingerprint|readSafetensorsFolder)\\s*\\(", {q("ui")}),
        QStringList{});
    EXPECT_EQ(placesOf("\\bwithFilesAdded\\s*\\(", {q("ui")}),
        (QStringList{q("ui/project/filesadder.cpp"), q("ui/window/firstproject.cpp")}));
}

TEST(Safety, ModelFilesAreNotMapped)
{
    EXPECT_EQ(placesOf("\\bfile\\.map\\(", {q("app"), q("ui"), q("core"), q("models")}), QStringList{})
        << "a mapped file that is cut meanwhile ends the program";
}

TEST(Safety, PatternsThatCheckAWholeTextEndAtItsEnd)
{
    // "$" lets a line feed through at the end, into commands, paths and addresses.
    EXPECT_EQ(placesOf("\"\\^[^\"]*[^\\\\]\\$\"", {q("app"), q("ui"), q("core"), q("models")}), QStringList{})
        << "write \\\\z";
}
