// SPDX-License-Identifier: GPL-3.0-or-later
// results.json of odd configurations and odd records fits docs/results.schema.json, by an implementation that
// is not ours.
#include "core/report/report.h"
#include "models/configkeys.h"
#include "tests/support/places.h"
#include "tests/support/testdata.h"

#include <QProcess>
#include <QTemporaryDir>

#include <random>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

class Odd
{
public:
    explicit Odd(unsigned seed)
        : m_random(seed)
    {
    }
    int below(int n) { return int(m_random() % unsigned(n)); }
    bool rarely() { return below(4) == 0; }
    std::optional<double> figure(double most)
    {
        switch (below(5)) {
        case 0:
            return std::nullopt;
        case 1:
            return 0;
        default:
            return most * std::uniform_real_distribution<double>(0, 1)(m_random);
        }
    }

    // Every number at an end of its range or somewhere in it, every choice at any of its values.
    BenchConfig config()
    {
        BenchConfig config;
        for (const ConfigKey &key : configKeys()) {
            if (!rarely())
                continue;
            QString text;
            if (key.kind == ConfigKey::Kind::Integer || key.kind == ConfigKey::Kind::Number)
                text = QString::number(rarely() ? key.maximum : key.minimum, 'f', 0);
            else if (key.kind == ConfigKey::Kind::Boolean)
                text = below(2) ? q("true") : q("false");
            if (!text.isEmpty())
                (void)applyAssignment(config, key.path + QLatin1Char('=') + text);
        }
        return config;
    }

    RunRecord record()
    {
        RunRecord record;
        record.context = test::someContext();
        record.context.config = config();
        if (rarely())
            record.context.ramBytes = 0;
        if (rarely())
            record.context.readBandwidth = 0;
        record.activeSeconds = figure(1e5).value_or(0);
        const int cells = below(5);
        for (int i = 0; i < cells; ++i)
            record.cells << cell(i);
        return record;
    }

private:
    CellRecord cell(int number)
    {
        CellRecord cell
            = test::measuredCell(q("M%1").arg(number % 2), rarely() ? q("Q8_0") : q("Q4_K_M"), below(4));
        cell.id.engine = rarely() ? q("ollama") : q("llama.cpp");
        cell.id.parameters = rarely() ? q("t=%1").arg(number) : QString();
        cell.fileBytes = figure(1e10).value_or(0);
        cell.estimatedBytes = figure(1e10);
        cell.activeBytes = figure(1e10);
        cell.outcome = CellOutcome(below(4));
        if (cell.outcome == CellOutcome::Skipped)
            cell.rule = rarely() ? QString() : q("memory");
        for (ServerFacts &facts : cell.launches) {
            facts.loadSeconds = figure(100);
            facts.rssBytes = figure(1e10);
            facts.gpuShare = figure(1);
            facts.diskReadBytes = figure(1e10);
        }
        for (Attempt &attempt : cell.attempts)
            spoil(attempt);
        if (rarely())
            ask(cell);
        return cell;
    }
    void spoil(Attempt &attempt)
    {
        attempt.outcome = rarely() ? AttemptOutcome::Failed : AttemptOutcome::Ok;
        attempt.retry = below(3);
        attempt.profile = rarely() ? q("batch") : q("interactive");
        attempt.ttftMs = figure(1e4);
        attempt.decodeTps = figure(1e3);
        attempt.variancePercent = figure(200);
        attempt.endToEndMs = figure(1e5);
        attempt.resources.rssBytes = figure(1e10);
        attempt.resources.swapInPages = figure(100);
        attempt.resources.temperatureC = figure(100);
        attempt.resources.cpuMhz = figure(5000);
        attempt.resources.energyJ = figure(100);
    }
    void ask(CellRecord &cell)
    {
        for (int i = 0; i < 3; ++i) {
            Attempt asked = test::goodAttempt(i);
            asked.cell = cell.id;
            asked.profile = q("quality");
            asked.shape = q("question/q%1").arg(i);
            asked.question = QuestionAnswer{q("q%1").arg(i), q("math"), q("number"), q("4"),
                rarely() ? QString() : q("ANSWER: %1").arg(below(6))};
            cell.attempts << asked;
        }
    }

    std::mt19937 m_random;
};

} // namespace

TEST(JsonSchema, OddConfigurationsAndRecordsStillFit)
{
    const QTemporaryDir folder;
    ASSERT_TRUE(folder.isValid());
    QStringList arguments{
        test::sourcePath(q("tests/tools/checkschema.py")), test::sourcePath(q("docs/results.schema.json"))};
    constexpr int kCases = 120;
    for (unsigned seed = 1; seed <= kCases; ++seed) {
        Odd odd(seed);
        const RunRecord record = odd.record();
        const QString path = folder.filePath(q("%1.json").arg(seed));
        test::writeFile(path, writeJsonReport(makeReport(record, odd.config(), {})));
        arguments << path;
    }
    QProcess check;
    check.start(q("python3"), arguments);
    ASSERT_TRUE(check.waitForFinished());
    EXPECT_EQ(check.exitCode(), 0) << check.readAllStandardOutput().left(3000).toStdString()
                                   << check.readAllStandardError().toStdString();
}
