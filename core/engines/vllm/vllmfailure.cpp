// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/vllm/vllmfailure.h"

#include "core/base/tr.h"
#include "core/engines/process/serverfailure.h"

#include <vector>

namespace sweetspot
{

namespace
{

/// One cause and the words that tell of it.
struct Cause {
    std::vector<const char *> words; ///< lower case
    ErrorCode code;
    Sentence (*sentence)();
};

const std::vector<Cause> &causes()
{
    static const std::vector<Cause> all{
        {{"larger than the available kv cache memory", "kv cache is needed",
             "no available memory for the cache"},
            ErrorCode::OutOfMemory,
            [] {
                return CoreTr::tr("vLLM has no room for the cache of this context; choose a shorter context, a "
                                  "smaller model or a larger share of memory.");
            }},
        {{"free memory on device", "less than desired gpu memory utilization"}, ErrorCode::OutOfMemory,
            [] {
                return CoreTr::tr(
                    "Other programs use too much of the GPU's memory for vLLM; end them, or lower "
                    "--gpu-memory-utilization in the engine's options.");
            }},
        {{"address already in use"}, ErrorCode::Busy,
            [] { return CoreTr::tr("Another program took the server's port."); }},
        {{"unrecognized arguments", "invalid choice"}, ErrorCode::Environment,
            [] { return CoreTr::tr("This vLLM does not know one of the options; another version may."); }},
        {{"failed to infer device type", "no cuda gpus are available", "found no nvidia driver",
             "cuda driver version is insufficient", "libcuda.so", "libcudart.so", "no hip gpus are available"},
            ErrorCode::Environment,
            [] {
                return CoreTr::tr("vLLM found no GPU that it can use; install the driver that it needs, or for "
                                  "the processor the build for CPUs.");
            }},
        {{"packagenotfounderror", "no module named 'vllm", "no package metadata was found"},
            ErrorCode::Environment,
            [] {
                return CoreTr::tr("The installation of vLLM is damaged; install it into a new environment.");
            }},
        {{"is greater than the derived max_model_len"}, ErrorCode::BadInput,
            [] { return CoreTr::tr("The context is longer than the model allows; choose a shorter one."); }},
        {{"are not supported for now", "does not recognize this architecture", "model architectures ["},
            ErrorCode::BadInput,
            [] {
                return CoreTr::tr("This vLLM does not support the model's architecture; a newer version may.");
            }},
        {{"unknown quantization method", "quantization method specified in the model config",
             "is not supported for the current gpu", "minimum capability"},
            ErrorCode::BadInput,
            [] {
                return CoreTr::tr("vLLM cannot use the model's quantization here; another quantization or GPU "
                                  "may do.");
            }},
        {{"safetensorerror", "headertoolarge", "incompletemetadata", "metadataincompletebuffer",
             "error while deserializing header"},
            ErrorCode::BadInput,
            [] { return CoreTr::tr("The weights of the model are damaged; download it again."); }},
        {{"hfvalidationerror", "does not appear to have a file named",
             "invalid repository id or local directory", "cannot find any model weights"},
            ErrorCode::BadInput,
            [] {
                return CoreTr::tr("This is no folder that vLLM can load; it needs config.json, a tokenizer and "
                                  "*.safetensors.");
            }},
    };
    return all;
}

} // namespace

Error classifyVllmFailure(const std::optional<ChildExit> &exit, const QByteArray &output, bool ready)
{
    const QByteArray said = withoutWarnings(output), lower = said.toLower();
    const QString line = firstPythonError(output);
    for (const Cause &cause : causes())
        for (const char *words : cause.words)
            if (lower.contains(words))
                return {cause.code, cause.sentence(),
                    line.isEmpty() ? QString::fromUtf8(said.right(500)).trimmed() : line};
    return explainExit(exit, said, ready, line);
}

} // namespace sweetspot
