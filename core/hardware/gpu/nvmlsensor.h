// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/gpu/gpusensors.h"
#include "core/hardware/gpu/nvmllibrary.h"

#include <cstdint>

namespace sweetspot
{

/// A GPU of NVIDIA's driver. Functions that never answer are not called again; those that take long enough to
/// disturb what runs on the GPU are left out from the start (docs/gpu.md#what-looking-costs).
class NvmlSensor : public GpuSensor
{
public:
    static constexpr std::int64_t kSlowNs = 1'000'000; ///< a call that takes longer is left out

    /// Calls each function once, the slow ones three times.
    NvmlSensor(std::shared_ptr<const NvmlLibrary> library, nvml::Handle handle, QString id,
        SensorClock clock = monotonicNs);

    QString id() const override { return m_id; }
    DeviceReading read() override;
    std::optional<ProcessBytes> processes() override;
    QStringList unavailable() const override;

private:
    using Way = nvml::Return (*)(const NvmlFunctions &, nvml::Handle, DeviceReading &);
    /// Something that is told, and the functions that tell it, the best first.
    struct Question {
        const char *what;
        bool always; ///< however long it takes
        std::vector<Way> ways;
        std::size_t way = 0; ///< the first that is still asked
        QString why = {}; ///< the last was given up
    };
    static std::vector<Question> questions();
    void check(Question &question);
    nvml::Return ask(Question &question, DeviceReading &reading);
    template <typename Call>
    std::int64_t quickest(const Call &call) const;

    std::shared_ptr<const NvmlLibrary> m_library;
    nvml::Handle m_handle;
    QString m_id;
    SensorClock m_clock;
    std::vector<Question> m_questions;
    QString m_noProcesses; ///< why; empty: they are told, as far as is known
    QString m_noGraphics; ///< the same of programs that draw
};

} // namespace sweetspot
