// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/issue.h"
#include "models/modelset.h"

#include <QByteArray>
#include <QString>

namespace sweetspot
{

struct ModelsFile {
    ModelSet list;
    Issues issues;
    bool whole = false; ///< the text could be read to its end, each key once
};

/// Reads models.yaml: every problem at once, with line and key. Entries with errors are left out of the list.
ModelsFile readModels(const QByteArray &text, const QString &fileName);

/// The list as YAML. Unknown keys of the old text stay with the model of the same name. Comments do not
/// survive; the project folder keeps a copy of the text as it was. Entries that had errors do not survive
/// either: the caller writes over no text with errors.
QByteArray writeModels(const QByteArray &oldText, const ModelSet &list);

} // namespace sweetspot
