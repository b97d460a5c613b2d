// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/runs/runnotes.h"
#include "tests/fuzz/targets.h"

#include <QFile>
#include <QTemporaryDir>

namespace sweetspot::fuzz
{

namespace
{

/// A project's folder, of which there is nothing but its notes.
QString notedProject()
{
    static const QTemporaryDir folder;
    return folder.path();
}

QString notesFile()
{
    return notedProject() + QStringLiteral("/runs.json");
}

QByteArray notesOnDisk()
{
    QFile file(notesFile());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isTooLong(const RunNotes &notes)
{
    for (const RunNote &note : notes.runs)
        if (note.title.size() > kMostTitle || note.note.size() > kMostNote)
            return true;
    return notes.runs.size() > kMostNotedRuns;
}

} // namespace

std::string notes(std::string_view bytes)
{
    const QByteArray text(bytes.data(), qsizetype(bytes.size()));
    QFile file(notesFile());
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(text) != text.size())
        qFatal("no place for notes");
    file.close();
    Issues issues;
    const RunNotes before = readRunNotes(notedProject(), &issues);
    if (isTooLong(before))
        return "more was read than is kept";
    const QString run = QStringLiteral("a run"), title = QStringLiteral("A title");
    const Status wrote = writeRunTitle(notedProject(), run, title);
    if (!issues.isEmpty())
        return wrote || notesOnDisk() != text ? "notes that cannot be read were written over" : "";
    if (!wrote)
        return "a title cannot be kept";
    RunNotes expected = before;
    expected.runs[run].title = title;
    if (before.runs.size() < kMostNotedRuns && readRunNotes(notedProject()) != expected)
        return "a title changed something else";
    if (!writeRunTitle(notedProject(), run, {}))
        return "a title cannot be taken away";
    expected = before;
    expected.runs[run].title.clear();
    if (expected.runs.value(run) == RunNote{})
        expected.runs.remove(run);
    return before.runs.size() < kMostNotedRuns && readRunNotes(notedProject()) != expected
        ? "taking a title away changed something else"
        : "";
}

} // namespace sweetspot::fuzz
