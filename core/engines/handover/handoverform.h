// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/serveorder.h"
#include "models/result.h"

#include <QString>
#include <QStringList>
#include <QVector>

#include <functional>
#include <optional>

namespace sweetspot
{

class Engine;

/// Texts over this are none of ours (a judgement: the longest that was written had 3 kB).
inline constexpr qsizetype kLargestHandOver = 256 << 10;

/// What a form is written from: the settings of a cell, and what is known of how they ran.
struct HandOverOrder {
    const Engine *engine = nullptr; ///< that the settings are for; outlives the order
    ServeOrder serve;
    QString name; ///< of a section, a service, a file: a-z, 0-9, "-", "_" and "."
    QString programPath; ///< of the server that was measured, absolute; empty: not known
    std::optional<double> loadSeconds; ///< the longest of the starts
    std::optional<int> layers; ///< of the model, the output counted as one, as the server said
    QString version; ///< of the engine, as it says it
    int build = 0; ///< llama.cpp's number; 0: not known
};

/// A form that was written, before its header stands above it.
struct HandOverDraft {
    QString fileName; ///< to be proposed
    QString text; ///< of the file, ends with a line feed
    LaunchSettings says; ///< what reads() makes of the text
    QStringList lost = {}; ///< sentences: what was measured and cannot be said here
    QStringList notes = {}; ///< sentences: what to do with it
    bool steps = false; ///< commands one after the other, which read() does not take
};

/// Makes settings of a program's line; what it was told of where to listen is no setting.
using SettingsOf = std::function<Result<LaunchSettings>(const ProgramLine &line, const ListenAt &at)>;

/// A way to take the settings of a cell to another program. To add one: a file in this folder and a line in
/// sharedForms(), or, of one engine, a file in the engine's folder and Engine::handOverForms(). Pure.
struct HandOverForm {
    QString id; ///< "systemd"
    QString label; ///< for people
    QString comment; ///< what a line of a comment begins with, "# "; empty: the format has none
    /// Error::NotFound where it is no form of these settings, Error::BadInput where it cannot hold them.
    Result<HandOverDraft> (*write)(const HandOverOrder &order);
    /// What write() wrote, a header above it or not, and no more than that of the format. Error::BadInput for
    /// everything else.
    Result<LaunchSettings> (*read)(const QString &text, const SettingsOf &settingsOf);
};

/// Those of one program with arguments, whatever engine it belongs to.
const QVector<HandOverForm> &sharedForms();

/// The line of an order, by the path of its program where that is known. Error::NotFound where no one program
/// serves it.
Result<ServeLine> lineOf(const HandOverOrder &order, const ListenAt &at);
/// Arguments as people read them: each option with what belongs to it.
QVector<QStringList> groupedByOption(const QStringList &arguments);
/// Seconds that are surely enough for a start: four times the longest, a minute at least (a judgement: the
/// disk's cache was warm when most of them were measured).
int startPatience(const HandOverOrder &order);

/// Error::BadInput for text that is too long or holds what no text has.
Status checkHandOver(const QString &text);
/// Whether a word may stand in a file of lines.
bool fitsOneLine(const QString &word);
/// The error of a form that cannot hold a word, with the word.
Error cannotHold(const QString &word);
/// The error of reading: nothing of ours.
Error notOfThisForm(const QString &label, const QString &detail = {});

} // namespace sweetspot
