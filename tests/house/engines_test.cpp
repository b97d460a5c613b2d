// SPDX-License-Identifier: GPL-3.0-or-later
// Nobody outside an engine's folder asks for its name: what an engine can do is an ability (EngineKind), what
// it is asked is a virtual function (Engine). docs/contributing.md#add-an-engine
#include "core/engines/enginetable.h"
#include "tests/house/sources.h"

#include <QRegularExpression>

namespace test = sweetspot::test;
using sweetspot::test::q;

namespace
{

// The name in a comparison, or the constant of one engine.
QString nameAskedFor(const QString &text)
{
    QStringList names{q("llama-server")};
    for (const auto &engine : sweetspot::engines())
        names << QRegularExpression::escape(engine->kind().id);
    const QRegularExpression compared(
        q("[=!]=\\s*(?:QLatin1String|QStringLiteral|q)\\(\"(%1)\"\\)").arg(names.join(QLatin1Char('|'))));
    static const QRegularExpression constant(q("\\b(kLlamaCpp|kOllama)\\b"));
    for (const QRegularExpression &expression : {compared, constant})
        if (const auto found = expression.match(text); found.hasMatch())
            return found.captured(1);
    return {};
}

} // namespace

TEST(House, NobodyAsksAnEngineForItsName)
{
    EXPECT_EQ(nameAskedFor(q("if (kind == QLatin1String(\"ollama\"))")), q("ollama"));
    EXPECT_EQ(nameAskedFor(q("id.engine != QLatin1String(kLlamaCpp)")), q("kLlamaCpp"));
    EXPECT_EQ(nameAskedFor(q("if (kind->acceptsFiles) // not ollama")), QString());
    int seen = 0;
    for (const QString &path : test::writtenFiles()) {
        const bool source = path.endsWith(q(".cpp")) || path.endsWith(q(".h"));
        if (path == q("core/catalog/keytest.cpp")) // of a kind of key, which has the name of its maker
            continue;
        if (!source || path.startsWith(q("tests/"))
            || (path.startsWith(q("core/engines/")) && path.count(QLatin1Char('/')) > 2))
            continue;
        ++seen;
        EXPECT_EQ(nameAskedFor(test::writtenText(path)), QString()) << path.toStdString();
    }
    EXPECT_GT(seen, 300) << "the test must see the sources";
}

// One engine goes without saying in names that people read. That is all that the constant decides.
TEST(House, TheDefaultEngineIsADefaultAndNoAbility)
{
    static const QRegularExpression compared(q("[=!]=\\s*QLatin1String\\(kDefaultEngine\\)"));
    ASSERT_NE(sweetspot::findEngine(q(sweetspot::kDefaultEngine)), nullptr);
    EXPECT_TRUE(sweetspot::isBuiltIn(q(sweetspot::kDefaultEngine)));
    for (const QString &path : test::writtenFiles()) {
        const bool may = path.startsWith(q("models/")) || path.startsWith(q("tests/"));
        EXPECT_TRUE(may || !compared.match(test::writtenText(path)).hasMatch()) << path.toStdString();
    }
}
