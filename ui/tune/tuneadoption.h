// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/tuneview.h"
#include "models/projectsettings.h"

namespace sweetspot::ui
{

class Document;

/// The project's parameter sets with the chosen ones of a tuning among them. Where there were none the
/// configuration's own stay beside them, so that both are measured. Pure. Error::BadInput when the tuning's
/// cell has a label that cannot be read.
Result<QVector<ParameterSet>> withChosen(const QVector<ParameterSet> &sets, const TuneView &view);

/// The same in the open project, as a step that can be undone.
Status useInProject(Document &document, const TuneView &view);

} // namespace sweetspot::ui
