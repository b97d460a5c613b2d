// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/llamacpp/llamacppinstall.h"
#include "core/hardware/hostinfo.h"
#include "models/result.h"

#include <QObject>

#include <optional>

namespace sweetspot::ui
{

/// Looks at this machine and its llama.cpp in the background.
class MachineProbe : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void look();
    /// Bytes free on the largest device, as far as was seen; one device is one lane.
    std::optional<double> freeOnDevices() const { return m_freeOnDevices; }

signals:
    void found(const sweetspot::HostInfo &host, const sweetspot::Result<sweetspot::LlamaCppInstall> &llamaCpp);

private:
    std::optional<double> m_freeOnDevices;
};

} // namespace sweetspot::ui
