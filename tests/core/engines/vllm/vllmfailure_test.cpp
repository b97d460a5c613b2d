// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/process/serverfailure.h"
#include "core/engines/vllm/vllmfailure.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

const ChildExit kOne{1, false};

Error of(const char *output)
{
    return classifyVllmFailure(kOne, output, false);
}

} // namespace

TEST(VllmFailure, EveryCauseHasItsSentence)
{
    const struct {
        const char *output;
        ErrorCode code;
        const char *says;
    } cases[] = {
        {"ValueError: To serve at least one request with the models's max seq len (131072), (16.00 GiB KV "
         "cache "
         "is needed, which is larger than the available KV cache memory (3.21 GiB).",
            ErrorCode::OutOfMemory, "shorter context"},
        {"ValueError: No available memory for the cache blocks.", ErrorCode::OutOfMemory, "cache"},
        {"ValueError: Free memory on device cuda:0 (3.1/23.6 GiB) on startup is less than desired GPU memory "
         "utilization (0.9, 21.2 GiB).",
            ErrorCode::OutOfMemory, "Other programs"},
        {"torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.00 GiB.", ErrorCode::OutOfMemory,
            "ran out of memory"},
        {"OSError: [Errno 98] Address already in use", ErrorCode::Busy, "port"},
        {"vllm: error: unrecognized arguments: --no-such-flag", ErrorCode::Environment, "version"},
        {"RuntimeError: Failed to infer device type, please set the environment variable",
            ErrorCode::Environment, "no GPU"},
        {"ImportError: libcuda.so.1: cannot open shared object file", ErrorCode::Environment, "no GPU"},
        {"importlib.metadata.PackageNotFoundError: No package metadata was found for vllm",
            ErrorCode::Environment, "damaged"},
        {"ValueError: User-specified max_model_len (65536) is greater than the derived max_model_len (8192)",
            ErrorCode::BadInput, "longer than the model"},
        {"ValueError: Model architectures ['FooForCausalLM'] are not supported for now.", ErrorCode::BadInput,
            "architecture"},
        {"ValueError: Unknown quantization method: foo.", ErrorCode::BadInput, "quantization"},
        {"safetensors_rust.SafetensorError: Error while deserializing header: HeaderTooLarge",
            ErrorCode::BadInput, "damaged"},
        {"huggingface_hub.errors.HFValidationError: Repo id must be in the form 'repo_name': '/nowhere'.",
            ErrorCode::BadInput, "config.json"},
    };
    for (const auto &known : cases) {
        const Error error = of(known.output);
        EXPECT_EQ(error.code, known.code) << known.output;
        EXPECT_TRUE(error.sentence.contains(q(known.says))) << known.output << " -> " << error.sentence;
    }
}

TEST(VllmFailure, TheFirstExceptionIsTheCauseAndAWarningIsNone)
{
    const QByteArray output
        = "(APIServer pid=12) WARNING 11-27 17:45:34 [system_utils.py:255] Found ulimit of 20000. This can "
          "cause "
          "errors like `OSError: [Errno 24] Too many open files`: address already in use.\n"
          "(EngineCore pid=13) ERROR 11-27 17:45:36 [core.py:1] KeyError: 'model.layers.0.weight'\n"
          "(APIServer pid=12) RuntimeError: Engine core initialization failed. See root cause above.\n";
    EXPECT_EQ(firstPythonError(output), q("KeyError: 'model.layers.0.weight'"));
    const Error error = classifyVllmFailure(kOne, output, false);
    EXPECT_EQ(error.code, ErrorCode::Server);
    EXPECT_EQ(error.detail, q("KeyError: 'model.layers.0.weight'"));
    EXPECT_EQ(firstPythonError("all is well\n"), QString());
}

TEST(VllmFailure, TellsWhenAndHowItEnded)
{
    EXPECT_TRUE(classifyVllmFailure(ChildExit{9, true}, "", true).code == ErrorCode::OutOfMemory);
    EXPECT_TRUE(classifyVllmFailure(ChildExit{11, true}, "", true).sentence.contains(q("answering")));
    EXPECT_TRUE(classifyVllmFailure(ChildExit{11, true}, "", false).sentence.contains(q("loading")));
    EXPECT_TRUE(classifyVllmFailure(kOne, "", false).sentence.contains(q("exit code 1")));
    EXPECT_TRUE(classifyVllmFailure(kOne, "", true).sentence.contains(q("unexpectedly")));
    EXPECT_TRUE(classifyVllmFailure(std::nullopt, "", true).sentence.contains(q("does not respond")));
}
