// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/server.h"

#include <QByteArray>
#include <QTemporaryDir>

#include <memory>

namespace sweetspot
{

/// Whether a folder is a model of a Triton repository by itself, which is taken as it is.
bool isTritonModel(const QString &folder);

/// What Triton's vLLM models read: vLLM's engine arguments. Reads the shape of the model's folder.
QByteArray tritonModelJson(const ServerOrder &order);
/// The configuration beside it. Pure.
QByteArray tritonConfig();

/// A model repository for one start, in the person's cache; vanishes with the object. Those of programs that
/// were killed are removed by the next one.
class TritonRepository
{
public:
    /// Writes it for a cell, or leads to the person's own model. Error::Io when it cannot be written.
    Status make(const ServerOrder &order);
    QString path() const { return m_dir ? m_dir->path() : QString(); }
    QString model() const { return m_model; } ///< as requests name it

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_model;
};

} // namespace sweetspot
