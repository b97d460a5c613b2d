// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/knobid.h"
#include "models/result.h"

#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>
#include <utility>

namespace sweetspot
{

/// Settings that make two cells of the same model and quantization different: values of knobs (models/knob.h),
/// as they are kept. What is absent is as the configuration says. Value type; a copy costs a pointer.
class ParameterSet
{
public:
    bool operator==(const ParameterSet &) const = default;
    bool isDefault() const { return m_values.isEmpty(); }
    QString label() const; ///< "t=4,c=8192"; empty for the default

    bool has(QAnyStringView knob) const { return find(knob) != nullptr; }
    QString text(QAnyStringView knob) const; ///< as it is kept; empty: absent
    std::optional<int> number(QAnyStringView knob) const; ///< of a whole number
    std::optional<double> decimal(QAnyStringView knob) const;
    std::optional<bool> isOn(QAnyStringView knob) const; ///< of a switch

    /// For values that are known to be good; others come in by setParameter(). An empty text takes the knob
    /// out.
    void put(QAnyStringView knob, const QString &value) { putAt(indexOf(knob), value); }
    void put(QAnyStringView knob, int value) { put(knob, QString::number(value)); }
    void put(QAnyStringView knob, std::optional<int> value)
    {
        put(knob, value ? QString::number(*value) : QString());
    }
    void putAt(int index, const QString &value); ///< @param index in knobs()
    void remove(QAnyStringView knob) { put(knob, QString()); }

    // Those that plans read often.
    std::optional<int> threads() const { return number(knobid::kThreads); }
    std::optional<int> contextLength() const { return number(knobid::kContextLength); } ///< tokens
    std::optional<int> batch() const { return number(knobid::kBatch); } ///< tokens, logical
    std::optional<int> gpuLayers() const { return number(knobid::kGpuLayers); }
    /// Of the model's layers, the output counted as one; where there are no gpuLayers().
    std::optional<int> offloadPercent() const { return number(knobid::kOffload); }
    /// As many first layers' experts stay in host memory.
    std::optional<int> cpuMoeLayers() const { return number(knobid::kCpuMoeLayers); }
    /// Which device of the lane has it all, from 0, where splitMode() is "none".
    std::optional<int> mainGpu() const { return number(knobid::kMainGpu); }
    std::optional<int> slotCount() const { return number(knobid::kSlots); } ///< requests at once
    /// Of the two sides of the KV cache, where they are said: one's own before that of both. Empty: as
    /// configured.
    QString kvTypeOfKeys() const;
    QString kvTypeOfValues() const;
    QString splitMode() const { return text(knobid::kSplitMode); }
    QVector<double> tensorShares() const; ///< of each device of the lane; empty: none

    /// Index in knobs() and value, in that table's order.
    using Values = QVector<std::pair<int, QString>>;
    const Values &values() const { return m_values; }

private:
    static int indexOf(QAnyStringView knob);
    const QString *find(QAnyStringView knob) const;

    Values m_values;
};

/// Names under which a parameter set is written: the ids of all knobs, in their order.
QStringList parameterNames();

/// Sets one parameter, by its id or its letter. Errors say what is allowed.
Status setParameter(ParameterSet &set, const QString &name, const QString &value);

/// Name and value of every parameter that is set, in the order of parameterNames().
QVector<std::pair<QString, QString>> parametersOf(const ParameterSet &set);

/// "threads=4,kv_type=q8_0", or a label as of ParameterSet::label(); an empty text is the default set. A comma
/// inside a value has a backslash before it, and so has a backslash before a comma or another one.
Result<ParameterSet> parseParameterSet(const QString &text);

} // namespace sweetspot
