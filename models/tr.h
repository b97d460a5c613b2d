// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sentence.h"

#include <QCoreApplication>

namespace sweetspot
{

/// Translates what models/ says outside of classes with a tr() of their own. One context for all of it.
struct ModelsTr {
#ifdef SWEETSPOT_FOR_LUPDATE // which reads it all the same, and then knows the context
    Q_DECLARE_TR_FUNCTIONS(sweetspot::ModelsTr)
#endif
    static Sentence tr(const char *source, const char * = nullptr, int count = -1)
    {
        return Sentence::translated("sweetspot::ModelsTr", source, {}, count);
    }
};

} // namespace sweetspot
