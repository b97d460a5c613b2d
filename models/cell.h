// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/artifact.h"
#include "models/device.h"
#include "models/parameterset.h"
#include "models/pricelist.h"
#include "models/sentence.h"

#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace sweetspot
{

/// CellId::engine of cells that name none, which goes without saying.
inline constexpr auto kDefaultEngine = "llama.cpp";

/// Names a cell: model x quantization x engine x device x parameters. Stable across runs.
struct CellId {
    QString model;
    QString quantization;
    QString engine = QString::fromLatin1(kDefaultEngine); ///< name of an engine
    QString device = QStringLiteral("CPU");
    QString parameters = {}; ///< ParameterSet::label()

    bool operator==(const CellId &) const = default;
    friend size_t qHash(const CellId &id, size_t seed = 0)
    {
        return qHashMulti(seed, id.model, id.quantization, id.engine, id.device, id.parameters);
    }
    bool onDefaultEngine() const { return engine == QLatin1String(kDefaultEngine); }
    QString toString() const; ///< for people: "Demo 1M Q4_K_M on CPU", "... on Ollama, CPU"
    /// Engine, device and parameters, as far as they do not go without saying: "ollama · t=4".
    QString place(bool severalDevices) const;
    QString name() const; ///< the same without what goes without saying: "Demo 1M Q4_K_M"
};

/// Whose memory, heat and energy a cell's figures are.
enum class CellPlace {
    Host, ///< the processor and the memory of this machine
    Gpu, ///< one or several devices, beside the host
    Elsewhere, ///< a server at an address
};

/// As files have it: "host", "gpu", "elsewhere".
QString cellPlaceName(CellPlace place);
/// @param device of the cell, which decides where the name is empty: journals before 0.2 had no places
CellPlace cellPlaceFromName(const QString &name, const QString &device);

/// A device or a group of combined devices that one lane measures on.
struct LaneSpec {
    QString name; ///< "CPU", "CUDA0", "RPC0+RPC1"
    QStringList devices; ///< engine device names; empty for the CPU lane
    bool remote = false; ///< a server at an address, which is asked and not started
    bool onThisMachine = false; ///< of such a server: the address is a loopback one
    /// Of each device what it is, as we found it; without an id where that is not known. Of the CPU lane the
    /// processor. Empty at an address.
    QVector<Device> hardware = {};
    bool isCpu() const { return devices.isEmpty() && !remote; }
    CellPlace place() const
    {
        return remote ? CellPlace::Elsewhere : devices.isEmpty() ? CellPlace::Host : CellPlace::Gpu;
    }
    bool operator==(const LaneSpec &) const = default;
};

/// What an engine says it will take on a device, in bytes.
struct EngineMemory {
    double model = 0; ///< weights, as they lie in their file
    double context = 0; ///< KV cache
    double compute = 0;
    bool operator==(const EngineMemory &) const = default;
};

/// What a cell will need, and who says so. "Estimated", never "measured".
struct MemoryEstimate {
    double bytes = 0;
    enum class Source { Engine, Formula, FileSize } source = Source::FileSize;
    double learned = 0; ///< part of bytes: what earlier cells of this machine needed beyond the estimate
    int samples = 0; ///< how many they were
    double droppable = 0; ///< part of bytes: pages of the file that are read once and that the system may drop
    bool operator==(const MemoryEstimate &) const = default;
};

/// What a memory is taken by, in bytes.
struct MemoryParts {
    double weights = 0;
    double cache = 0; ///< KV cache and recurrent state
    double buffers = 0; ///< computing, and the process or device runtime itself
    double sum() const { return weights + cache + buffers; }
    bool operator==(const MemoryParts &) const = default;
};

/// What of a model lies on one device. Predicted, not measured.
struct DevicePart {
    QString device; ///< as the engine calls it: "CUDA0"
    int layers = 0; ///< the output counts as one, on the device that has it
    MemoryParts bytes;
    bool operator==(const DevicePart &) const = default;
};

/// Why a cell is not measured.
struct SkipReason {
    QString rule; ///< stable id such as "memory", "no_file", "mode"
    Sentence sentence; ///< the rule, the evidence, in words
    enum class Certainty { Certain, Likely } certainty = Certainty::Certain; ///< how sure the rule is
    bool operator==(const SkipReason &) const = default;
};

/// A profile, or a part of one, that a cell was not measured in, and why.
struct LeftOut {
    QString profile;
    QString rule; ///< stable id such as "dominated", "cost", "not_here"; empty in runs of version 0.1
    Sentence sentence;
    QStringList metrics = {}; ///< ids, when it concerns these only; empty: all of the profile
    bool operator==(const LeftOut &) const = default;
};

/// One cell of a plan with everything a lane needs to measure it.
struct CellSpec {
    CellId id;
    QString engineKind = QString::fromLatin1(kDefaultEngine); ///< EngineKind::id, of which abilities are asked
    int lane = 0; ///< index into RunPlan::lanes
    CellPlace place = CellPlace::Host; ///< of its lane
    QString modelFile; ///< absolute path of a file or a folder; empty for models that a server has
    Artifact::Kind artifact = Artifact::Kind::Gguf; ///< what modelFile is
    QString served; ///< as such a server calls it
    qint64 fileBytes = 0;
    QString fileFingerprint; ///< of what the file holds: part of the key, so that another file is noticed at a
                             ///< resume
    QString sizeLabel;
    double sizeOrder = 0; ///< billions of parameters
    int contextLength = 0; ///< tokens, already bounded by the model's own limit
    std::optional<int> modelContextLimit; ///< tokens
    ParameterSet parameters;
    std::optional<int> offloadLayers; ///< as many as the device holds; absent: as configured, or all
    /// Layers on each device of the lane, in its order, the output in the last one; 0: nothing of it lies
    /// there. Empty: one device, or not planned by us.
    QVector<int> tensorSplit = {};
    std::optional<int> cpuMoeLayers = {}; ///< as many first layers' experts are in host memory
    QString draftFile = {}; ///< absolute path of the model that drafts for it; empty: none
    QString draftFingerprint = {}; ///< of what that file holds
    QVector<DevicePart> deviceParts = {}; ///< what is predicted of each device that holds a part
    std::optional<MemoryParts> hostPart = {}; ///< predicted of the host, where parts are on devices
    std::optional<MemoryEstimate> memory;
    std::optional<double> kvBytesPerToken; ///< KV cache of one token in all layers
    std::optional<double> activeBytes; ///< weights read for each token
    quint64 vocabulary = 0; ///< tokens the model knows; 0: not known
    QString referenceFile; ///< absolute path of the best local file of the same model; empty: none, or this one
    QString referenceName; ///< its quantization
    bool forced = false; ///< the person wants it measured whatever the rules say
    std::optional<ModelPrice> price; ///< of a cloud model
    std::optional<SkipReason> skip;
    QString key; ///< hash of everything that, when changed, makes old measurements of this cell void

    bool operator==(const CellSpec &) const = default;
};

} // namespace sweetspot
