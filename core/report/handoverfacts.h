// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/runrecord.h"

#include <QDate>
#include <QString>
#include <QStringList>

namespace sweetspot
{

/// What was measured, when, with which engine, driver and device and how much context, as lines for people.
/// What is not known is left out. Pure. @param run nullptr: not known @param today when it is written; invalid:
/// not said
QStringList handOverFacts(const CellRecord &cell, const RunContext *run, const QDate &today);

/// Lines as comments: nothing in them can end one. Empty for an empty @p prefix.
QString commentedLines(const QStringList &lines, const QString &prefix);

} // namespace sweetspot
