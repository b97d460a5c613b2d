// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/launchsettings.h"
#include "models/parameterset.h"
#include "models/result.h"

#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace sweetspot
{

/// How an engine is told the value of a knob (models/knob.h). Value type.
struct EngineKnob {
    /// Where the value goes.
    enum class Place {
        Start, ///< with the start of the server: an option of its command line, or what stands for one
        Load, ///< with the order to load the model, and with each request
        Variable, ///< a variable in the environment of the server
    };
    /// What it takes to try another value.
    enum class Cost {
        Request, ///< nothing: it goes with the next one
        Reload, ///< the model is loaded again, the server stays
        Launch, ///< another server is started
        Variant, ///< another model is made of it and kept in the engine's store
    };

    QString knob; ///< Knob::id
    /// Of the option or variable that takes the value, in the order of preference: programs of different age
    /// have different ones. Empty: words, or a form of the engine's own.
    QStringList names;
    /// Options that say a value by being there, in the order of preference, where the program has none of the
    /// names.
    QMap<QString, QStringList> words = {};
    QStringList silent = {}; ///< values that a program without a word for them works by anyway
    QStringList choices = {}; ///< of a choice those that the engine takes; empty: all of the knob's
    Place place = Place::Start;
    Cost cost = Cost::Launch;
    bool always = false; ///< every version of the program has the first of the names
    bool onHostOnly = false; ///< taken only where the processor computes
    bool ofServerOnly = false; ///< the engine's other programs do not have it
    /// The value that its servers work by without being told, or the id of the knob whose value they take for
    /// it; empty: not known, or it depends on more than the program.
    QString byItself = {};

    bool operator==(const EngineKnob &) const = default;

    /// All options and variables that it can become.
    QStringList allNames() const;
};

/// What the program of an engine understands, as far as it was asked.
struct ProgramOptions {
    QSet<QString> flags; ///< every option of its --help; empty: nobody asked
    QString version; ///< as it says

    bool operator==(const ProgramOptions &) const = default;
};

/// The row of a knob; nullptr: the engine does not take it.
const EngineKnob *findEngineKnob(const QVector<EngineKnob> &table, QAnyStringView knob);

/// The option that says a value to a program: the first that it has. nullopt: it has none, or the value goes
/// without saying. Pure.
/// @param text the value as the option takes it; empty: as it is kept
std::optional<LaunchOption> optionOf(
    const EngineKnob &row, const QString &value, const QSet<QString> &flags, const QString &text = {});
/// Whether a program with these flags can be told a value, or works by it anyway. Pure.
bool canBeTold(const EngineKnob &row, const QString &value, const QSet<QString> &flags);

/// What it takes to try another value. Pure.
/// @param baked whether the entry has options baked into variants of models (EngineEntry::baked)
EngineKnob::Cost costOf(const EngineKnob &row, bool baked);

/// All names of a row, for a program whose --help nobody asked.
QSet<QString> everyName(const EngineKnob &row);

/// The options in the parameter extra_args: words with one blank between them, of which those that begin with a
/// dash and a letter are options and the others their values. Error::BadInput: a value without an option, two
/// values, or an option twice. Pure.
Result<QVector<LaunchOption>> extraOptions(const QString &text);

/// Those options of a person's that no value of a set takes the place of: what a cell says itself counts before
/// what its engine's entry says. Pure.
QVector<LaunchOption> besideSet(
    const QVector<LaunchOption> &options, const QVector<EngineKnob> &table, const ParameterSet &set);

} // namespace sweetspot
