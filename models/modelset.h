// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/artifact.h"

#include <QMap>
#include <QString>
#include <QStringList>
#include <QVector>

namespace sweetspot
{

/// One entry of models.yaml.
struct ModelDefinition {
    QString name;
    QString size; ///< a label such as "3B", for grouping and for the order of testing
    QString repo; ///< Hugging Face repository; empty when the files are only local
    QString baseFilename;
    QMap<QString, QString> files; ///< quantization -> file, relative to model_dir or absolute
    QVector<Artifact> artifacts = {}; ///< what else there is of it: folders of safetensors, tags
    QString reference = {}; ///< unquantized file to compare with; empty: the best of the files

    bool operator==(const ModelDefinition &) const = default;

    bool isEmpty() const { return files.isEmpty() && artifacts.isEmpty(); }
    QStringList quantizations() const; ///< of files and artifacts, in display order
    /// Everything of one quantization, its file first.
    QVector<Artifact> artifactsOf(const QString &quantization) const;
};

/// models.yaml as one value.
struct ModelSet {
    QVector<ModelDefinition> models;
    QStringList quickModeQuants{QStringLiteral("Q4_K_M"), QStringLiteral("Q5_K_M")};
    QStringList fullModeQuants{QStringLiteral("Q2_K"), QStringLiteral("Q3_K_M"), QStringLiteral("Q4_K_M"),
        QStringLiteral("Q5_K_M"), QStringLiteral("Q6_K"), QStringLiteral("Q8_0")};

    bool operator==(const ModelSet &) const = default;

    const ModelDefinition *find(const QString &name) const;

    /// Quantizations that any model has or full mode tests, in display order: the columns of the matrix.
    QStringList allQuantizations() const;

    /// Which of a model's files quick mode measures: those of its quantizations, or where there is none of them
    /// the one that is nearest to the first of them, so that a project of other files is no empty one.
    QStringList quickQuantsOf(const ModelDefinition &model) const;

    /// A name that is not taken yet: "name", "name (2)", ...
    QString freeName(const QString &wanted) const;

    /// The same with a copy of one model right behind it, under a free name. A row that is none changes
    /// nothing.
    ModelSet duplicated(qsizetype row) const;

    /// The same with one model at another place; a place beyond the ends is the end.
    ModelSet moved(qsizetype from, qsizetype to) const;

    /// Small models first, as the matrix groups them; equal ones keep their order, those without a size come
    /// last.
    ModelSet sortedBySize() const;

    /// Takes in another list's models. One that is here already with the same files is left out; another of a
    /// name that is taken gets a free one.
    ModelSet merged(const ModelSet &other) const;
};

} // namespace sweetspot
