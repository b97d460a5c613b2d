// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testdata.h"
#include "tests/ui/plainnumbers.h"
#include "ui/project/document.h"
#include "ui/project/runlibrary.h"

#include <QTemporaryDir>

namespace sweetspot::test
{

/// A finished run of two models at two quantizations, made some days after the first of January 2026.
/// @param factor of the second model's speed
inline RunRecord runOfDay(int day, double factor = 1)
{
    RunRecord record;
    record.context = someContext();
    record.context.startedUtc = record.context.startedUtc.addDays(day);
    record.context.runId = q("2026-01-%1T03-04-05Z").arg(day + 2, 2, 10, QLatin1Char('0'));
    record.completed = true;
    for (const char *model : {"Small", "Large"})
        for (const char *quantization : {"Q8_0", "Q4_K_M"}) {
            CellRecord cell = measuredCell(q(model), q(quantization), 5);
            cell.sizeOrder = cell.id.model == q("Large") ? 7 : 1;
            for (Attempt &attempt : cell.attempts) {
                attempt.decodeTps = *attempt.decodeTps * (cell.id.model == q("Large") ? factor : 1);
                attempt.server.predictedMs = 127 / *attempt.decodeTps * 1000;
            }
            record.cells << cell;
        }
    return record;
}

/// A project on disk that gets its runs before it is opened, and the library of them.
class ProjectWithRuns : public testing::Test
{
protected:
    const test::PlainNumbers plain;
    void SetUp() override
    {
        ProjectData data;
        data.settings.name = q("Bench");
        ASSERT_TRUE(ProjectFolder(path).save(data));
    }
    QString write(const RunRecord &record) { return writeRun(path, record); }
    /// Opens the project and waits for the list of its runs.
    void open(qsizetype runs)
    {
        ASSERT_TRUE(document.open(path));
        ASSERT_TRUE(waitUntil([&] { return library.runs().size() == runs; }));
    }
    void load(const QString &run)
    {
        library.load(run);
        ASSERT_TRUE(waitUntil([&] { return library.run(run) != nullptr; }));
    }

    QTemporaryDir dir;
    const QString path = dir.filePath(q("p"));
    ui::Document document;
    ui::RunLibrary library{&document};
};

} // namespace sweetspot::test
