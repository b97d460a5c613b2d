// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tune/tuneadoption.h"

#include "core/run/tunespace.h"
#include "ui/base/tr.h"
#include "ui/project/document.h"

namespace sweetspot::ui
{

Result<QVector<ParameterSet>> withChosen(const QVector<ParameterSet> &sets, const TuneView &view)
{
    const auto base = parseParameterSet(view.subject.cell.parameters);
    if (!base)
        return base.error();
    QVector<ParameterSet> all = sets;
    if (all.isEmpty())
        all << ParameterSet();
    const ParameterSet chosen = parametersOf(view.state.plan.space, view.progress.result.chosen, *base);
    if (!all.contains(chosen))
        all << chosen;
    return all;
}

Status useInProject(Document &document, const TuneView &view)
{
    if (!document.isEditable())
        return Error{ErrorCode::Busy,
            UiTr::tr("The project cannot be changed now; a run is in progress, or it is opened read-only."),
            {}};
    const auto sets = withChosen(document.data().settings.parameterSets, view);
    if (!sets)
        return sets.error();
    document.change(UiTr::tr("use tuned settings"), {},
        [&sets](ProjectData &data) { data.settings.parameterSets = *sets; });
    return success();
}

} // namespace sweetspot::ui
