// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cell.h"
#include "models/result.h"

#include <QString>
#include <QStringList>
#include <QVector>

namespace sweetspot
{

/// Names under which a parameter set is written: "threads", "context_length", "batch", "gpu_layers",
/// "flash_attention", "kv_type", "tensor_split", "main_gpu", "split_mode", "n_cpu_moe".
QStringList parameterNames();

/// "Threads": the parameter as a form calls it; an unknown one by its name.
QString parameterLabel(const QString &name);

/// Words that the parameter may be; empty: a whole number, or a text as of parameterExample().
QStringList parameterChoices(const QString &name);

/// What a text looks like, "34/47"; empty: a whole number, or one of the choices.
QString parameterExample(const QString &name);

/// Sets one parameter. Errors say what is allowed.
Status setParameter(ParameterSet &set, const QString &name, const QString &value);

/// Name and value of every parameter that is set, in the order of parameterNames().
QVector<std::pair<QString, QString>> parametersOf(const ParameterSet &set);

/// "threads=4,kv_type=q8_0", or a label as of ParameterSet::label(); an empty text is the default set.
Result<ParameterSet> parseParameterSet(const QString &text);

} // namespace sweetspot
