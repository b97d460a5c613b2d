// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/findcell.h"

#include "app/cli/tr.h"
#include "core/base/files.h"
#include "core/report/handovers.h"
#include "core/store/project/projectfolder.h"
#include "core/store/runs/runstore.h"

#include <QDir>

namespace sweetspot::cli
{

namespace
{

const QString kForm = QStringLiteral("form"), kOutput = QStringLiteral("output"),
              kForms = QStringLiteral("forms"), kContext = QStringLiteral("context");

struct Measured {
    RunRecord record;
    qsizetype cell = 0;
};

Result<Measured> measured(const QString &project, const QString &text)
{
    const RunStore store(project);
    const CellAddress address = CellAddress::of(text);
    const QString run = address.run.isEmpty() ? store.runIds().value(0) : address.run;
    if (run.isEmpty())
        return Error{ErrorCode::NotFound, CliTr::tr("This project has no run yet."), {}};
    const auto record = store.read(run);
    if (!record)
        return record.error();
    const auto cell = findCell(*record, address.cell);
    return cell ? Result<Measured>(Measured{*record, *cell}) : Result<Measured>(cell.error());
}

Json handOverJson(const HandOver &one, bool text)
{
    Json json = Json::object();
    json["form"] = toJsonText(one.id);
    json["label"] = toJsonText(one.label);
    json["file_name"] = toJsonText(one.fileName);
    json["verified"] = one.verified;
    json["lost"] = toJson(one.lost);
    if (text) {
        json["facts"] = toJson(one.facts);
        json["notes"] = toJson(one.notes);
        json["text"] = toJsonText(one.text);
    }
    return json;
}

int listForms(const Arguments &args, const CellRecord &cell, const RunContext &run, const HandOverWish &wish)
{
    const auto all = handOversOf(cell, &run, wish);
    if (all.isEmpty())
        return fail({ErrorCode::NotFound, CliTr::tr("No server was started for this cell."), {}}, args.json());
    Json list = Json::array();
    for (const HandOver &one : all) {
        list.push_back(handOverJson(one, false));
        if (!args.json())
            print(QStringLiteral("%1 %2: %3").arg(one.id, -16).arg(one.label, verificationOf(one)));
    }
    if (args.json())
        printJson(list);
    return Done;
}

// What a file without comments cannot say stands beside it.
void sayBeside(const HandOver &one)
{
    if (one.commented)
        return;
    for (const QString &line : one.facts)
        say(line);
    say(verificationOf(one));
    for (const QString &line : one.lost)
        say(CliTr::tr("Not said in the file: %1").arg(line));
    for (const QString &line : one.notes)
        say(line);
}

int give(const Arguments &args, const HandOver &one)
{
    if (args.has(kOutput)) {
        const QString file = QDir().absoluteFilePath(args.value(kOutput));
        if (const auto written = writeFileSafely(file, one.text.toUtf8()); !written)
            return fail(written.error(), args.json());
        if (!args.json())
            print(QDir::toNativeSeparators(file));
    } else if (!args.json()) {
        print(one.text.trimmed());
    }
    if (args.json())
        printJson(handOverJson(one, true));
    else
        sayBeside(one);
    return Done;
}

} // namespace

int runCommand(const QStringList &arguments)
{
    Arguments args(CliTr::tr("Print what serves a measured cell with the settings it was measured with, for a "
                             "shell or another program."));
    args.positional(QStringLiteral("PROJECT"), CliTr::tr("the project folder"));
    args.positional(
        QStringLiteral("CELL"), CliTr::tr("\"MODEL Q4_K_M\" of the newest run, or \"RUN@MODEL Q4_K_M\""));
    args.option(kForm, CliTr::tr("%1 (default: shell)").arg(handOverIds().join(QStringLiteral(", "))),
        QStringLiteral("FORM"));
    args.option(kForms, CliTr::tr("list the forms that fit the cell, and whether each is verified"));
    args.option(kContext, CliTr::tr("tokens of context instead of those that were measured; not verified then"),
        QStringLiteral("N"));
    args.option(kOutput, CliTr::tr("write it into this file"), QStringLiteral("FILE"));
    args.parse(arguments, 2, 2);
    HandOverWish wish;
    wish.today = QDate::currentDate();
    if (args.has(kContext)) {
        bool number = false;
        wish.contextLength = args.value(kContext).toInt(&number);
        if (!number || wish.contextLength < 1)
            return fail(
                {ErrorCode::BadInput, CliTr::tr("--context takes a number of tokens."), {}}, args.json());
    }
    const ProjectFolder folder(args.positionals().first());
    Issues issues;
    if (const auto data = folder.load(issues); !data)
        return fail(data.error(), args.json());
    const auto found = measured(folder.path(), args.positionals().at(1));
    if (!found)
        return fail(found.error(), args.json());
    const CellRecord &cell = found->record.cells.at(found->cell);
    if (args.has(kForms))
        return listForms(args, cell, found->record.context, wish);
    const auto one = handOverOf(
        args.has(kForm) ? args.value(kForm) : QStringLiteral("shell"), cell, &found->record.context, wish);
    return one ? give(args, *one) : fail(one.error(), args.json());
}

} // namespace sweetspot::cli
