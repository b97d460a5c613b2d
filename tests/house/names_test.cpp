// SPDX-License-Identifier: GPL-3.0-or-later
// What the sources call metrics, curves and validity flags by: a misspelt name would be a figure that is never
// there.
#include "models/configkeys.h"
#include "models/metric.h"
#include "models/series.h"
#include "models/verdict.h"
#include "tests/support/places.h"
#include "tests/support/testdata.h"

#include <QDirIterator>
#include <QRegularExpression>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

// What the pattern's first group holds in the sources, with a place for each.
QMap<QString, QString> namesIn(const char *pattern, const QStringList &folders)
{
    const QRegularExpression expression(q(pattern));
    static const QRegularExpression comment(q("//[^\n]*"));
    QMap<QString, QString> names;
    for (const QString &folder : folders) {
        QDirIterator files(QDir(test::sourcePath({})).filePath(folder), {q("*.h"), q("*.cpp")}, QDir::Files,
            QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            const QString text = QString::fromUtf8(test::readFile(path)).remove(comment);
            for (auto found = expression.globalMatch(text); found.hasNext();)
                names.insert(found.next().captured(1), path);
        }
    }
    return names;
}

bool isConfigKey(const QString &name)
{
    const auto &keys = configKeys();
    return std::any_of(keys.begin(), keys.end(), [&name](const ConfigKey &key) {
        return key.path == name || key.path.endsWith(QLatin1Char('.') + name);
    });
}

} // namespace

TEST(Names, EveryMetricThatTheSourcesNameIsInTheTable)
{
    const auto names = namesIn("\"((?:interactive|long_context|batch|quality|stress|cost)\\.[a-z0-9_]+)\"",
        {q("app"), q("core"), q("models"), q("ui")});
    ASSERT_GT(names.size(), 50);
    for (auto name = names.begin(); name != names.end(); ++name)
        EXPECT_TRUE(findMetric(name.key()) || findSeries(name.key()) || isConfigKey(name.key())
            || isRetiredConfigKey(name.key()))
            << name.key() << " in " << name.value();
    const auto asked = namesIn("[mM]etrics\\.(?:value|find|contains|constFind|insert)\\("
                               "(?:QStringLiteral|QLatin1String)\\(\"([a-z0-9_.]+)\"",
        {q("app"), q("core"), q("models"), q("ui")});
    ASSERT_GT(asked.size(), 5);
    for (auto name = asked.begin(); name != asked.end(); ++name)
        EXPECT_TRUE(findMetric(name.key())) << name.key() << " in " << name.value();
}

TEST(Names, EveryFlagThatIsRaisedIsExplained)
{
    const auto raised = namesIn("[fF]lags[\\w.()>-]*\\s*(?:<<|\\.contains\\(|\\.append\\(|\\.insert\\()\\s*"
                                "(?:QStringLiteral|QLatin1String)\\(\"([a-z_]+)\"",
        {q("app"), q("core"), q("models"), q("ui")});
    ASSERT_GT(raised.size(), 25);
    for (auto flag = raised.begin(); flag != raised.end(); ++flag)
        EXPECT_FALSE(flagExplanation(flag.key()).isEmpty()) << flag.key() << " in " << flag.value();
}
