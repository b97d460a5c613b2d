// SPDX-License-Identifier: GPL-3.0-or-later
// What the sources call metrics, curves and validity flags by: a misspelt name would be a figure that is never
// there.
#include "models/configkeys.h"
#include "models/metric.h"
#include "models/series.h"
#include "models/verdict.h"
#include "tests/house/sources.h"

#include <QMap>
#include <QRegularExpression>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

bool isConfigKey(const QString &name)
{
    const auto &keys = configKeys();
    return isRetiredConfigKey(name) || std::any_of(keys.begin(), keys.end(), [&name](const ConfigKey &key) {
        return key.path == name || key.path.endsWith(QLatin1Char('.') + name);
    });
}

// The names in a header of names, and what they are in the sources: {"too_busy", "validityflag::kTooBusy"}.
QMap<QString, QString> constantsIn(const QString &header)
{
    static const QRegularExpression constant(
        q("QLatin1String (k\\w+)\\(\\s*\"([^\"]+)\"\\)|namespace sweetspot::(\\w+)\\s*\\{"));
    QMap<QString, QString> names;
    QString space;
    for (auto found = constant.globalMatch(test::writtenText(header)); found.hasNext();) {
        const auto match = found.next();
        if (match.hasCaptured(3))
            space = match.captured(3);
        else
            names.insert(match.captured(2), space + q("::") + match.captured(1));
    }
    return names;
}

struct Literal {
    QString file;
    QString before; ///< what stands in front of it: "QStringLiteral(", "["
    QString text;
};

QVector<Literal> literalsIn(const QStringList &folders)
{
    static const QRegularExpression comment(q("//[^\n]*"));
    static const QRegularExpression literal(q("(\\w*[(\\[{]?\\s*)\"((?:[^\"\\\\\n]|\\\\.)*)\""));
    QVector<Literal> literals;
    for (const QString &file : test::writtenFiles()) {
        if (!file.endsWith(q(".cpp")) && !file.endsWith(q(".h")))
            continue;
        if (std::none_of(folders.begin(), folders.end(),
                [&file](const QString &folder) { return file.startsWith(folder + QLatin1Char('/')); }))
            continue;
        const QString code = test::writtenText(file).remove(comment);
        for (auto found = literal.globalMatch(code); found.hasNext();) {
            const auto match = found.next();
            literals << Literal{file, match.captured(1), match.captured(2)};
        }
    }
    return literals;
}

bool isText(const Literal &literal)
{
    return literal.before.contains(q("QStringLiteral(")) || literal.before.contains(q("QLatin1String("))
        || literal.before.contains(q("fromLatin1(")) || literal.before == q("s(");
}

} // namespace

TEST(Names, MetricsAndCurvesAreSpeltInOnePlace)
{
    const auto names = constantsIn(q("models/metricid.h"));
    ASSERT_GT(names.size(), 80);
    for (const Metric &metric : metrics())
        EXPECT_TRUE(names.contains(metric.id)) << metric.id << " is no constant of models/metricid.h";
    for (const Series &series : seriesTable())
        EXPECT_TRUE(names.contains(series.id)) << series.id << " is no constant of models/metricid.h";
    for (auto name = names.begin(); name != names.end(); ++name)
        EXPECT_TRUE(findMetric(name.key()) || findSeries(name.key())) << name.key() << " is in no table";
    // Columns of the CSV have names of their own, some of which are those of metrics.
    const QStringList columns{q("models/metricid.h"), q("models/metric.cpp"), q("core/report/csvreport.cpp")};
    for (const Literal &literal : literalsIn({q("app"), q("core"), q("models"), q("ui")}))
        if (names.contains(literal.text) && !columns.contains(literal.file) && !literal.before.endsWith(q("[")))
            ADD_FAILURE() << literal.file << " spells \"" << literal.text << "\"; write "
                          << names.value(literal.text);
    // What looks like one is one, or a key of config.yaml: "interactive.tokens_per_secnd" would never be there.
    static const QRegularExpression figure(
        q("^(?:interactive|long_context|batch|quality|stress|cost)\\.[a-z0-9_]+$"));
    for (const Literal &literal : literalsIn({q("app"), q("core"), q("models"), q("ui")}))
        if (figure.match(literal.text).hasMatch() && !names.contains(literal.text)
            && !isConfigKey(literal.text))
            ADD_FAILURE() << literal.text << " in " << literal.file << " is nothing that is known";
    const QString csv = test::writtenText(q("core/report/csvreport.cpp"));
    for (auto name = names.begin(); name != names.end(); ++name)
        EXPECT_FALSE(name.key().contains(QLatin1Char('.')) && csv.contains(name.key())) << name.key();
}

TEST(Names, FlagsAreSpeltInOnePlaceAndExplained)
{
    const auto flags = constantsIn(q("models/validityflag.h"));
    ASSERT_GT(flags.size(), 40);
    for (auto flag = flags.begin(); flag != flags.end(); ++flag)
        EXPECT_FALSE(flagExplanation(flag.key()).isEmpty()) << flag.key();
    for (const Literal &literal : literalsIn({q("app"), q("core"), q("models"), q("ui")}))
        if (flags.contains(literal.text) && isText(literal)
            && literal.file != q("core/profiles/questions.cpp")) // "reasoning" is a kind of question there
            ADD_FAILURE() << literal.file << " spells \"" << literal.text << "\"; write "
                          << flags.value(literal.text);
}

// Where observations are made, judged and counted; elsewhere "text" or "cost" are other things.
TEST(Names, ObservationsAreSpeltInOnePlace)
{
    // rules of early termination, and why a stress ended
    const QStringList others{q("core/judge/unproven.cpp: engine"), q("core/run/laneengines.cpp: cost"),
        q("core/profiles/stress.cpp: errors")};
    const auto names = constantsIn(q("models/observationname.h"));
    ASSERT_GT(names.size(), 60);
    for (const Literal &literal :
        literalsIn({q("core/profiles"), q("core/judge"), q("core/run"), q("core/engines/connection")}))
        if (names.contains(literal.text) && isText(literal)
            && !others.contains(literal.file + q(": ") + literal.text))
            ADD_FAILURE() << literal.file << " spells \"" << literal.text << "\"; write "
                          << names.value(literal.text);
}

TEST(Names, ASpeltNameIsFound)
{
    const auto literals = literalsIn({q("models")});
    EXPECT_TRUE(std::any_of(literals.begin(), literals.end(), [](const Literal &literal) {
        return literal.file == q("models/metric.cpp") && literal.text == q("memory_gb");
    }));
    EXPECT_TRUE(isText({{}, q("QStringLiteral("), {}}));
    EXPECT_FALSE(isText({{}, q("json["), {}}));
}
