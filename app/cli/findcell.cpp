// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/findcell.h"

#include "app/cli/tr.h"

namespace sweetspot::cli
{

namespace
{

// A run may have a thousand cells; some of them show how they are written.
QString someOf(const QStringList &names)
{
    constexpr int kMost = 6;
    const QString some = names.mid(0, kMost).join(QStringLiteral(", "));
    return names.size() > kMost ? some + QStringLiteral(", …") : some;
}

} // namespace

CellAddress CellAddress::of(const QString &text)
{
    const QLatin1Char mark('@');
    if (!text.contains(mark))
        return {{}, text};
    return {text.section(mark, 0, 0), text.section(mark, 1)};
}

Result<qsizetype> findCell(const RunRecord &record, const QString &name)
{
    QVector<qsizetype> fits;
    QStringList names;
    for (qsizetype i = 0; i < record.cells.size(); ++i) {
        const QString own = record.cells.at(i).id.name();
        names << own;
        if (own.compare(name, Qt::CaseInsensitive) == 0)
            return i;
        if (own.contains(name, Qt::CaseInsensitive))
            fits << i;
    }
    if (fits.size() == 1)
        return fits.first();
    const Sentence why = name.isEmpty() ? CliTr::tr("Name one of the cells: %1.").arg(someOf(names))
        : fits.isEmpty() ? CliTr::tr("There is no cell %1; there are %2.").arg(name, someOf(names))
                         : CliTr::tr("%1 matches several cells; write the full name.").arg(name);
    return Error{ErrorCode::NotFound, why, {}};
}

} // namespace sweetspot::cli
