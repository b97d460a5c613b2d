// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/benchconfig.h"
#include "models/result.h"

#include <QLocale>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <functional>
#include <vector>

namespace sweetspot
{

/// A value as a file or a command line holds it, before anyone knows what it should be.
struct RawValue {
    enum class Kind { Null, Scalar, List, Map };
    Kind kind = Kind::Null;
    QString scalar;
    QStringList items; ///< of a list of scalars

    static RawValue fromText(const QString &text); ///< "a,b" stays a scalar; "null" and "~" become Null
    QString describe() const; ///< how an error message quotes it
};

/// One key of config.yaml: where it is, what it allows, what it means. The codec, the command line's --set and
/// the thresholds form all read this table; a new key is one line in it.
struct ConfigKey {
    enum class Kind { Integer, Number, Boolean, Text, Path, Choice, IntegerList, TextList, ChoiceList };
    enum class Leads { ToFile, ToFolder, ToNewFile }; ///< where a path does

    QString path; ///< dotted, as in the file
    Kind kind = Kind::Text;
    double minimum = 0; ///< for numbers and for each number of a list
    double maximum = 0;
    QStringList fixedChoices; ///< empty where others know them: see OfferedChoices
    bool nullable = false;
    Leads leads = Leads::ToFile; ///< of a path, for who offers to choose one
    QString emptyText; ///< for the form: what no value means; empty: "automatic"
    QString unit; ///< for the form; empty when it has none
    QString label; ///< for the form
    QString help; ///< one sentence for the tooltip
    std::function<QVariant(const BenchConfig &)> get;
    std::function<void(BenchConfig &, const QVariant &)> set;

    /// Words that it may be, or a list of; empty: any.
    QStringList choices() const;
    /// "a whole number from 1 to 600", for messages; numbers as files and commands hold them, or as this person
    /// writes them.
    QString allowed(const QLocale &locale = QLocale::c()) const;
};

/// The choices of a key that models/ cannot know, such as the report formats there are. Made beside their
/// table, as a constant: before main() begins, and never again.
struct OfferedChoices {
    OfferedChoices(const char *path, QStringList (*choices)());
};

const std::vector<ConfigKey> &configKeys();

/// nullptr when there is no such key.
const ConfigKey *findConfigKey(const QString &path);

/// Whether earlier versions had this key, as it is in the file or after --set. It is ignored, and reported.
bool isRetiredConfigKey(const QString &path);

/// Type and range check. The value is ready for ConfigKey::set(). The error's sentence says what is wrong;
/// its detail repeats what was found.
Result<QVariant> checkConfigValue(const ConfigKey &key, const RawValue &raw);

/// "key=value" as of --set. Lists are comma-separated.
Status applyAssignment(BenchConfig &config, const QString &assignment);

QString testModeName(TestMode mode);

} // namespace sweetspot
