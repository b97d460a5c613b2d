// SPDX-License-Identifier: GPL-3.0-or-later
// What a comment, a document or a script cites is there: the page, and the heading in it.
#include "tests/house/sources.h"

#include <QFileInfo>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

namespace test = sweetspot::test;
using sweetspot::test::q;

namespace
{

// Pages that the program writes or reads elsewhere, not pages of this repository.
const QStringList kNotOurs{q("results.md"), q("report.md")};

// As the sites that show Markdown make an anchor of a heading: "What is *not* here" is "what-is-not-here".
QString anchorOf(const QString &heading)
{
    static const QRegularExpression left(q("[^\\w \\-]"), QRegularExpression::UseUnicodePropertiesOption);
    return heading.trimmed().toLower().remove(left).replace(QLatin1Char(' '), QLatin1Char('-'));
}

QSet<QString> anchorsOf(const QString &markdown)
{
    static const QRegularExpression code(
        q("^```.*?^```"), QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression heading(q("^#{1,6} +(.+)$"), QRegularExpression::MultilineOption);
    QMap<QString, int> times;
    QSet<QString> anchors;
    auto headings = heading.globalMatch(QString(markdown).remove(code));
    while (headings.hasNext()) {
        const QString anchor = anchorOf(headings.next().captured(1));
        const int before = times[anchor]++;
        anchors << (before == 0 ? anchor : anchor + QLatin1Char('-') + QString::number(before));
    }
    return anchors;
}

// Relative to the root, to docs/, or to the file that names it. Empty: there is none.
QString pageOf(const QString &cited, const QString &from)
{
    for (const QString &base : {QString(), q("docs"), QFileInfo(from).path()}) {
        const QString path = QDir::cleanPath(base.isEmpty() ? cited : base + QLatin1Char('/') + cited);
        if (!path.startsWith(QLatin1String("..")) && test::sourceRoot().exists(path))
            return path;
    }
    return {};
}

// What is wrong with the citations in a text.
QStringList brokenCitations(const QString &text, const QString &from)
{
    static const QRegularExpression page(q("([\\w./-]*\\w\\.md)\\b(?:#([\\w-]+))?"));
    static const QRegularExpression within(q("\\]\\(#([\\w-]+)\\)"));
    QStringList broken;
    auto pages = page.globalMatch(text);
    while (pages.hasNext()) {
        const auto match = pages.next();
        const QString cited = match.captured(1), anchor = match.captured(2);
        if (kNotOurs.contains(QFileInfo(cited).fileName()))
            continue;
        const QString found = pageOf(cited, from);
        if (found.isEmpty())
            broken << from + q(" cites ") + cited + q(", which is not there");
        else if (!anchor.isEmpty() && !anchorsOf(test::writtenText(found)).contains(anchor))
            broken << from + q(" cites the heading ") + anchor + q(" of ") + cited + q(", which has none such");
    }
    if (!from.endsWith(QLatin1String(".md")))
        return broken;
    const QSet<QString> own = anchorsOf(text);
    auto links = within.globalMatch(text);
    while (links.hasNext())
        if (const QString anchor = links.next().captured(1); !own.contains(anchor))
            broken << from + q(" links to its own heading ") + anchor + q(", which is not there");
    return broken;
}

} // namespace

TEST(House, ACitationThatLeadsNowhereIsSeen)
{
    const QString md = q(".") + q("md"), code = q("core/x.cpp"), guide = q("docs/guide") + md;
    EXPECT_EQ(brokenCitations(q("// measurement") + md + q(" 9.7"), code).size(), 1);
    EXPECT_EQ(brokenCitations(q("// docs/nowhere") + md, code).size(), 1);
    EXPECT_EQ(brokenCitations(q("// docs/measuring") + md + q("#nowhere"), code).size(), 1);
    EXPECT_EQ(brokenCitations(q("[x](../../etc/x") + md + q(")"), guide).size(), 1);
    EXPECT_EQ(brokenCitations(q("# Here\n[x](#there)"), guide).size(), 1);
    EXPECT_EQ(brokenCitations(q("```\n# Here\n```\n[x](#here)"), guide).size(), 1) << "code is no heading";
    EXPECT_EQ(brokenCitations(q("# Here\n# Here\n[x](#here-1) [y](#here)"), guide), QStringList{});
    EXPECT_EQ(brokenCitations(q("// docs/measuring") + md + q("#screening"), code), QStringList{});
    EXPECT_EQ(brokenCitations(q("see measuring") + md, guide), QStringList{}) << "beside it";
    EXPECT_EQ(anchorOf(q("Memory: the engine's *own* account")), q("memory-the-engines-own-account"));
}

TEST(House, WhatIsCitedIsThere)
{
    static const QRegularExpression any(q("\\w\\.md\\b"));
    int files = 0, citing = 0;
    for (const QString &path : test::writtenFiles()) {
        const QString text = test::writtenText(path);
        ++files;
        citing += any.match(text).hasMatch();
        for (const QString &broken : brokenCitations(text, path))
            ADD_FAILURE() << broken.toStdString();
    }
    EXPECT_GT(files, 600) << "the test must see the sources";
    EXPECT_GT(citing, 60) << "the test must see the citations";
}
