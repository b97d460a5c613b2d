// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>

namespace sweetspot
{

/// One problem in a file or a setting, shown beside the field and listed by sweetspot-cli.
struct Issue {
    enum class Severity { Note, Warning, Error };

    Severity severity = Severity::Error;
    QString file; ///< as the person knows it; empty when it is not about a file
    int line = 0; ///< counted from 1; 0 when there is none
    QString key; ///< dotted path such as "limits.max_load_time"
    QString found; ///< the text that was found
    QString allowed; ///< what would have been accepted
    QString message; ///< a full sentence

    bool operator==(const Issue &) const = default;

    /// What is worth knowing and no problem; key: the setting it comes from.
    static Issue note(const QString &message, const QString &key = {});
    /// "config.yaml:12: limits.max_load_time: ... Found "x"; allowed: ..." for one line of output.
    QString toLine() const;
};

using Issues = QVector<Issue>;

bool hasErrors(const Issues &issues);

} // namespace sweetspot
