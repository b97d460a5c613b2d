// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/window/manualtext.h"

#include <QRegularExpression>
#include <QSet>

using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

const char *const kPage
    = "# How it *works*\nIntro with [engines](engines.md#options-and-environment), [code](architecture.md).\n\n"
      "![A picture](images/a.png)\n## First `part`\nAlpha beta.\n```\n# no heading\n```\n"
      "### Deeper\nGamma [web](https://example.org/x).\n";

} // namespace

TEST(ManualText, FindsHeadingsAndWhatStandsUnderThem)
{
    const ManualChapter chapter = manualChapter(q("guide"), q(kPage), {q("guide"), q("engines")});
    EXPECT_EQ(chapter.title, q("How it works"));
    ASSERT_EQ(chapter.sections.size(), 3) << "what begins with # in code is none";
    EXPECT_EQ(chapter.sections[1].title, q("First part"));
    EXPECT_EQ(chapter.sections[1].anchor, q("first-part"));
    EXPECT_EQ(chapter.sections[2].level, 3);
    EXPECT_TRUE(chapter.sections[1].text.contains(q("# no heading")));
}

TEST(ManualText, KeepsOnlyWhatCanBeOpenedFromHere)
{
    const ManualChapter chapter = manualChapter(q("guide"), q(kPage), {q("guide"), q("engines")});
    EXPECT_TRUE(chapter.markdown.contains(q("[engines](engines.md#options-and-environment)")));
    EXPECT_TRUE(chapter.markdown.contains(q("[web](https://example.org/x)")));
    EXPECT_FALSE(chapter.markdown.contains(q("architecture.md")));
    EXPECT_TRUE(chapter.markdown.contains(q(", code."))) << "the words stay";
    EXPECT_FALSE(chapter.markdown.contains(q("a.png")));
}

TEST(ManualText, SearchesTitlesAndTextForAllWords)
{
    const ManualChapter chapter = manualChapter(q("guide"), q(kPage), {});
    EXPECT_EQ(sectionsWith(chapter, q("BETA alpha")), (QVector<int>{1}));
    EXPECT_EQ(sectionsWith(chapter, q("deeper")), (QVector<int>{2}));
    EXPECT_EQ(sectionsWith(chapter, q("alpha gamma")), QVector<int>());
    EXPECT_EQ(sectionsWith(chapter, {}).size(), 3);
}

TEST(ManualText, FollowsLinks)
{
    EXPECT_EQ(manualTarget(q("engines.md#options-and-environment"), q("guide")),
        (ManualPlace{q("engines"), q("options-and-environment")}));
    EXPECT_EQ(manualTarget(q("#keys"), q("commandline")), (ManualPlace{q("commandline"), q("keys")}));
    EXPECT_EQ(manualTarget(q("../resources/demo/README.md"), q("guide")), ManualPlace());
    EXPECT_EQ(manualTarget(q("protocols/openai.md"), q("engines")), ManualPlace());
}

TEST(ManualText, EveryChapterAndEveryLinkInItIsThere)
{
    ASSERT_EQ(manual().size(), 5);
    QSet<QString> places;
    for (const ManualChapter &chapter : manual()) {
        places << chapter.id;
        for (const ManualSection &section : chapter.sections)
            places << chapter.id + q("#") + section.anchor;
        EXPECT_FALSE(chapter.sections.isEmpty()) << chapter.id;
    }
    static const QRegularExpression link(q("\\]\\(([^)\\s]+)\\)"));
    int seen = 0;
    for (const ManualChapter &chapter : manual()) {
        auto links = link.globalMatch(chapter.markdown);
        for (; links.hasNext(); ++seen) {
            const QString target = links.next().captured(1);
            if (target.startsWith(q("http")))
                continue;
            const ManualPlace place = manualTarget(target, chapter.id);
            const QString name = place.anchor.isEmpty() ? place.chapter : place.chapter + q("#") + place.anchor;
            EXPECT_TRUE(places.contains(name)) << target << " in " << chapter.id;
        }
    }
    EXPECT_GT(seen, 3);
    for (const char *page : {"matrix", "engines", "compare", "runs", "report", "settings", ""}) {
        const ManualPlace place = manualOfPage(q(page));
        EXPECT_TRUE(
            places.contains(place.anchor.isEmpty() ? place.chapter : place.chapter + q("#") + place.anchor))
            << page;
    }
}
