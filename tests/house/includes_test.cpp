// SPDX-License-Identifier: GPL-3.0-or-later
// The house rules that a compiler does not check: which folder may see which.
#include "tests/support/places.h"
#include "tests/support/testdata.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QMap>
#include <QRegularExpression>

namespace test = sweetspot::test;
using sweetspot::test::q;

namespace
{

struct Include {
    QString from; ///< relative file
    QString to; ///< as included
};

QVector<Include> includesOf(const QStringList &folders)
{
    static const QRegularExpression line(
        q("^\\s*#\\s*include\\s+\"([^\"]+)\""), QRegularExpression::MultilineOption);
    QVector<Include> all;
    const QDir root(test::sourcePath({}));
    for (const QString &folder : folders) {
        QDirIterator files(
            root.filePath(folder), {q("*.h"), q("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            auto matches = line.globalMatch(QString::fromUtf8(sweetspot::test::readFile(path)));
            while (matches.hasNext())
                all << Include{root.relativeFilePath(path), matches.next().captured(1)};
        }
    }
    return all;
}

QString top(const QString &path)
{
    return path.section(QLatin1Char('/'), 0, 0);
}

} // namespace

TEST(House, TopFoldersSeeOnlyWhatIsToTheirRight)
{
    const QStringList order{q("app"), q("ui"), q("core"), q("models")};
    const auto includes = includesOf(order);
    ASSERT_GT(includes.size(), 200) << "the test must see the sources";
    for (const Include &include : includes) {
        ASSERT_TRUE(order.contains(top(include.to)))
            << include.from << " includes " << include.to << ": own headers are included from the root";
        EXPECT_LE(order.indexOf(top(include.from)), order.indexOf(top(include.to)))
            << include.from << " includes " << include.to;
    }
}

namespace
{

/// A folder inside @p root may see itself and what @p mayUse lists behind it.
void expectArrows(const QString &root, const QMap<QString, QStringList> &mayUse)
{
    for (const Include &include : includesOf({root})) {
        if (top(include.to) != root)
            continue;
        const QString from = include.from.section(QLatin1Char('/'), 1, 1),
                      to = include.to.section(QLatin1Char('/'), 1, 1);
        ASSERT_TRUE(mayUse.contains(from)) << root << '/' << from << " is not on the map in tests/house";
        EXPECT_TRUE(from == to || mayUse.value(from).contains(to))
            << include.from << " includes " << include.to;
    }
}

} // namespace

TEST(House, InsideTheCoreArrowsRunOneWay)
{
    expectArrows(q("core"),
        {
            {q("run"),
                {q("profiles"), q("engines"), q("measure"), q("plan"), q("tune"), q("judge"), q("report"),
                    q("store"), q("hardware"), q("catalog"), q("gguf"), q("base")}},
            {q("profiles"), {q("engines"), q("measure"), q("hardware"), q("base")}},
            {q("engines"), {q("measure"), q("hardware"), q("net"), q("base")}},
            {q("catalog"), {q("gguf"), q("hardware"), q("net"), q("store"), q("base")}},
            {q("report"), {q("tune"), q("judge"), q("engines"), q("store"), q("base")}},
            {q("judge"), {q("measure"), q("base")}},
            {q("tune"), {q("plan"), q("measure"), q("base")}},
            {q("plan"), {q("engines"), q("gguf"), q("measure"), q("base")}},
            {q("gguf"), {q("base")}},
            {q("store"), {q("engines"), q("tune"), q("base")}},
            {q("measure"), {q("base")}},
            {q("hardware"), {q("base")}},
            {q("net"), {q("base")}},
            {q("base"), {}},
        });
}

// The interface knows no engine, and no engine another one; the table alone knows them all.
TEST(House, AnEngineIsAFolderAndALine)
{
    const QStringList shared{
        q("process"), q("connection"), q("openai"), q("safetensors"), q("handover"), q("install")};
    int seen = 0;
    for (const Include &include : includesOf({q("core/engines")})) {
        if (!include.to.startsWith(q("core/engines/")))
            continue;
        const auto folder = [](const QString &path) {
            const QStringList parts = path.split(QLatin1Char('/'));
            return parts.size() > 3 ? parts.at(2) : QString();
        };
        const QString from = folder(include.from), to = folder(include.to);
        ++seen;
        const bool table = include.from == q("core/engines/enginetable.cpp");
        EXPECT_TRUE(from == to || to.isEmpty() || shared.contains(to) || table)
            << include.from << " includes " << include.to;
    }
    EXPECT_GT(seen, 50);
}

TEST(House, InsideTheWindowArrowsRunOneWay)
{
    expectArrows(q("ui"),
        {
            {q("window"),
                {q("matrix"), q("models"), q("engines"), q("compare"), q("tryit"), q("tune"), q("project"),
                    q("charts"), q("base")}},
            {q("tryit"), {q("project"), q("base")}},
            {q("tune"), {q("project"), q("charts"), q("base")}},
            {q("matrix"), {q("project"), q("charts"), q("base")}},
            {q("models"), {q("project"), q("base")}},
            {q("engines"), {q("project"), q("base")}},
            {q("compare"), {q("project"), q("charts"), q("base")}},
            {q("project"), {q("base")}},
            {q("charts"), {q("base")}},
            {q("base"), {}},
        });
}

TEST(House, OnlyTheWindowKnowsWidgets)
{
    static const QRegularExpression widgets(
        q("#\\s*include\\s+<(QWidget|QApplication|QDialog|QMessageBox|QtWidgets|QMainWindow)[/>]"));
    for (const char *folder : {"core", "models", "app/cli"}) {
        QDirIterator files(QDir(test::sourcePath({})).filePath(q(folder)), {q("*.h"), q("*.cpp")}, QDir::Files,
            QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            EXPECT_FALSE(widgets.match(QString::fromUtf8(sweetspot::test::readFile(path))).hasMatch()) << path;
        }
    }
}

TEST(House, PlansVerdictsAndReportsKnowNothingOfThreads)
{
    static const QRegularExpression threads(q("#\\s*include\\s+<(thread|mutex|QThread|QMutex|QtConcurrent)>"));
    for (const char *folder : {"core/plan", "core/judge", "core/report", "core/tune"}) {
        QDirIterator files(QDir(test::sourcePath({})).filePath(q(folder)), {q("*.h"), q("*.cpp")}, QDir::Files,
            QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            EXPECT_FALSE(threads.match(QString::fromUtf8(sweetspot::test::readFile(path))).hasMatch()) << path;
        }
    }
}

TEST(House, EveryFileSaysItsLicence)
{
    int seen = 0;
    for (const char *folder : {"app", "ui", "core", "models", "tests"}) {
        QDirIterator files(QDir(test::sourcePath({})).filePath(q(folder)), {q("*.h"), q("*.cpp")}, QDir::Files,
            QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            ++seen;
            EXPECT_TRUE(
                sweetspot::test::readFile(path).startsWith("// SPDX-License-Identifier: GPL-3.0-or-later\n"))
                << path;
        }
    }
    EXPECT_GT(seen, 150);
}

TEST(House, EveryUnitHasATestOfItsName)
{
    const QDir root(test::sourcePath({}));
    int seen = 0;
    for (const char *folder : {"ui", "core", "models"}) {
        QDirIterator units(root.filePath(q(folder)), {q("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
        while (units.hasNext()) {
            const QString unit = root.relativeFilePath(units.next()).chopped(4);
            ++seen;
            EXPECT_TRUE(QFileInfo::exists(root.filePath(q("tests/%1_test.cpp").arg(unit)))) << unit;
        }
    }
    EXPECT_GT(seen, 150);
}
