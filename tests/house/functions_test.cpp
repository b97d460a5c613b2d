// SPDX-License-Identifier: GPL-3.0-or-later
// A function is read at one go: it has at most sixty lines, its head included.
#include "tests/house/sources.h"

#include <QMap>
#include <QRegularExpression>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

constexpr int kMostLines = 60;

struct Function {
    QString head; ///< without line breaks
    int lines = 0;
};

// Functions as clang-format writes them: a head, a brace on a line of its own, the same indentation at the end.
QVector<Function> functionsIn(const QString &code)
{
    static const QRegularExpression noFunction(
        q("^(?:template <.*> )?(?:typedef |inline )?(?:namespace|class|struct|enum|union|extern)\\b"));
    static const QRegularExpression border(q("^\\s*(?://|#|public:|private:|protected:|signals:|$)|[;}]$"));
    const QStringList lines = code.split(QLatin1Char('\n'));
    QVector<Function> found;
    for (qsizetype open = 0; open < lines.size(); ++open) {
        const QString indent = lines[open].chopped(lines[open].trimmed().size());
        if (lines[open] != indent + QLatin1Char('{'))
            continue;
        qsizetype first = open;
        while (first > 0 && !border.match(lines[first - 1]).hasMatch())
            --first;
        QStringList head;
        for (qsizetype i = first; i < open; ++i)
            head << lines[i].trimmed();
        const Function function{
            head.join(QLatin1Char(' ')), int(lines.indexOf(indent + QLatin1Char('}'), open) - first + 1)};
        if (!head.isEmpty() && !noFunction.match(function.head).hasMatch())
            found << function;
    }
    return found;
}

} // namespace

TEST(Functions, AreReadAtOneGo)
{
    int seen = 0;
    for (const QString &file : test::writtenFiles()) {
        if (file.startsWith(q("tests/")) || (!file.endsWith(q(".cpp")) && !file.endsWith(q(".h"))))
            continue;
        for (const Function &function : functionsIn(test::writtenText(file))) {
            ++seen;
            EXPECT_LE(function.lines, kMostLines)
                << file << ": " << function.head.section(QLatin1Char('('), 0, 0);
        }
    }
    EXPECT_GT(seen, 1500);
}

TEST(Functions, AreFoundWithTheirWholeHead)
{
    const auto found
        = functionsIn(q("namespace a\n{\n\n// Says so.\nint one(int a,\n    int b)\n{\n    if (a) {\n"
                        "    }\n    return b;\n}\n\nclass C\n{\npublic:\n    C()\n        : m_a(1)\n"
                        "    {\n    }\n};\n\n} // namespace a\n"));
    ASSERT_EQ(found.size(), 2);
    EXPECT_EQ(found[0].head, q("int one(int a, int b)"));
    EXPECT_EQ(found[0].lines, 7);
    EXPECT_EQ(found[1].head, q("C() : m_a(1)"));
    EXPECT_EQ(found[1].lines, 4);
}
