// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/issue.h"
#include "models/projectsettings.h"

#include <QByteArray>
#include <QString>

namespace sweetspot
{

struct ProjectFile {
    ProjectSettings settings;
    Issues issues;
    int formatVersion = ProjectSettings::kFormatVersion; ///< that the file had
    bool tooNew = false; ///< written by a newer program: must not be touched
    bool whole = false; ///< the text could be read to its end, each key once
};

/// Reads project.yaml; older formats are upgraded one step at a time.
ProjectFile readProjectSettings(const QByteArray &text, const QString &fileName);

/// The settings as YAML, in the current format; unknown keys of the old text stay.
QByteArray writeProjectSettings(const QByteArray &oldText, const ProjectSettings &settings);

} // namespace sweetspot
