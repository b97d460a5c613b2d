// SPDX-License-Identifier: GPL-3.0-or-later
// Tooltips guess whether a text is HTML. A name of a file or a model in one is shown as it is only when the
// text went through toolTipText().
#include "tests/support/places.h"
#include "tests/support/testdata.h"

#include <QDirIterator>
#include <QRegularExpression>

using sweetspot::test::q;

namespace
{

// From the opening bracket at `open` to the one that closes it.
QString argumentsAt(const QString &text, qsizetype open)
{
    int depth = 0;
    bool quoted = false;
    for (qsizetype i = open; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == QLatin1Char('"') && text[i - 1] != QLatin1Char('\\'))
            quoted = !quoted;
        if (quoted)
            continue;
        depth += c == QLatin1Char('(') ? 1 : c == QLatin1Char(')') ? -1 : 0;
        if (depth == 0)
            return text.mid(open, i - open + 1);
    }
    return text.mid(open);
}

// Whether these arguments of a call can hold nothing but words of our own.
bool isSafe(const QString &arguments)
{
    if (arguments.contains(QLatin1String("toolTipText(")))
        return true;
    static const QRegularExpression literal(q("\"(\\\\.|[^\"\\\\])*\""));
    static const QRegularExpression ours(q("tr\\(\\s*\""));
    const bool words = arguments.contains(ours);
    return words && !QString(arguments).remove(literal).contains(QLatin1String(".arg("));
}

} // namespace

TEST(House, TooltipsShowNamesAsTheyAre)
{
    EXPECT_TRUE(isSafe(q("(tr(\"Only words.\"))")));
    EXPECT_TRUE(isSafe(q("(tr(\n    \"Only words, below.\"))")));
    EXPECT_FALSE(isSafe(q("(0, item->text(0))")));
    EXPECT_FALSE(isSafe(q("(tr(\"File %1\").arg(name))")));
    int seen = 0;
    for (const char *folder : {"ui", "models"}) {
        QDirIterator files(QDir(sweetspot::test::sourcePath({})).filePath(q(folder)), {q("*.cpp")}, QDir::Files,
            QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            const QString text = QString::fromUtf8(sweetspot::test::readFile(path));
            static const QRegularExpression call(q("setToolTip\\(|ToolTipRole:|== Qt::ToolTipRole\\)"));
            auto matches = call.globalMatch(text);
            while (matches.hasNext()) {
                const auto match = matches.next();
                ++seen;
                if (match.captured().startsWith(QLatin1String("setToolTip"))) {
                    const QString arguments = argumentsAt(text, match.capturedEnd() - 1);
                    EXPECT_TRUE(isSafe(arguments)) << path << ": setToolTip" << arguments;
                    continue;
                }
                // A role of a model: what it returns next.
                const QString returned = text.mid(match.capturedEnd(), 300).section(QLatin1Char(';'), 0, 0);
                EXPECT_TRUE(isSafe(returned)) << path << ": " << returned;
            }
        }
    }
    EXPECT_GT(seen, 30) << "the test must see the sources";
}
