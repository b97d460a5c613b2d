// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/llamacpp/llamacppinstall.h"
#include "core/hardware/hostinfo.h"
#include "models/result.h"

#include <QObject>

#include <memory>
#include <optional>

namespace sweetspot
{
class GpuWatch;
}

namespace sweetspot::ui
{

class Document;

/// Looks at this machine and the llama.cpp that is used on it in the background: the open project's own where
/// it has one. Looks again when that becomes another.
class MachineProbe : public QObject
{
    Q_OBJECT
public:
    /// @param document outlives it
    explicit MachineProbe(Document *document, QObject *parent = nullptr);

    /// Whose drivers tell of GPUs that the bus does not show, as under WSL, before an engine is chosen by them.
    void setGpus(std::shared_ptr<GpuWatch> gpus) { m_gpus = std::move(gpus); }
    void look();
    /// Bytes free on the largest device, as far as was seen; one device is one lane.
    std::optional<double> freeOnDevices() const { return m_freeOnDevices; }

signals:
    void found(const sweetspot::HostInfo &host, const sweetspot::Result<sweetspot::LlamaCppInstall> &llamaCpp);

private:
    QString ownServer() const;

    Document *m_document;
    QString m_server; ///< path that was looked at last; empty: whichever this machine has
    int m_number = 0; ///< late answers are dropped
    std::shared_ptr<GpuWatch> m_gpus;
    std::optional<double> m_freeOnDevices;
};

} // namespace sweetspot::ui
