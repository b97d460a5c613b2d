// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cell.h"
#include "models/engineentry.h"
#include "models/usecase.h"

#include <QSet>
#include <QString>

#include <utility>

namespace sweetspot
{

/// One square of the matrix as the person sees it, whatever device it runs on.
struct MatrixKey {
    QString model;
    QString quantization;

    bool operator==(const MatrixKey &) const = default;
    friend bool operator<(const MatrixKey &a, const MatrixKey &b)
    {
        return std::pair(a.model, a.quantization) < std::pair(b.model, b.quantization);
    }
    friend size_t qHash(const MatrixKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.model, key.quantization);
    }
};

/// project.yaml as one value. Squares are included unless they were clicked out.
struct ProjectSettings {
    static constexpr int kFormatVersion = 2;

    QString name;
    QSet<MatrixKey> excluded;
    QSet<MatrixKey> forced; ///< squares to be measured whatever the rules of termination say
    /// What is measured on: each makes a lane, of one device or of several that one model is split over. "cpu",
    /// a GPU's PCI address, or a name that only an engine knows ("RPC0"). Empty: every GPU, or the processor
    /// where there is none.
    QVector<QStringList> lanes;
    bool shareEqualGpus = false; ///< each model is measured on one of several equal GPUs
    QVector<ParameterSet> parameterSets; ///< each makes a cell of its own; empty: the configuration's alone
    QVector<EngineEntry> engines; ///< measured beside those that are part of every project
    QVector<EngineEntry> builtIn; ///< options and environment of those that are; only where something is said
    Wishes wishes; ///< of the recommendations

    bool operator==(const ProjectSettings &) const = default;
};

} // namespace sweetspot
