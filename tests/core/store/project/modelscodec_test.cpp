// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project/modelscodec.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{
const QByteArray kGood = R"(models:
  - name: "Qwen2.5-1.5B-Instruct"
    size: "1B"  # For categorization
    repo: "Qwen/Qwen2.5-1.5B-Instruct-GGUF"
    base_filename: "qwen2.5-1.5b-instruct"
    notes: mine
    files:
      Q2_K: "qwen2.5-1.5b-instruct-q2_k.gguf"
      q4_k_m: "qwen2.5-1.5b-instruct-q4_k_m.gguf"
  - name: Other
    files: {F16: other.gguf}
quick_mode_quants: ["Q4_K_M", "Q5_K_M"]
full_mode_quants: ["Q2_K", "Q4_K_M"]
colour: blue
)";
}

TEST(ModelsCodec, ReadsModelsAndKeepsWhatItDoesNotKnow)
{
    const ModelsFile file = readModels(kGood, q("models.yaml"));
    ASSERT_EQ(file.list.models.size(), 2);
    EXPECT_EQ(file.list.models.at(0).files.value(q("Q4_K_M")), q("qwen2.5-1.5b-instruct-q4_k_m.gguf"));
    EXPECT_EQ(file.list.models.at(0).repo, q("Qwen/Qwen2.5-1.5B-Instruct-GGUF"));
    EXPECT_EQ(file.list.fullModeQuants, (QStringList{q("Q2_K"), q("Q4_K_M")}));
    EXPECT_FALSE(hasErrors(file.issues));
    EXPECT_EQ(file.issues.size(), 2) << "two unknown keys are reported";
    ModelSet changed = file.list;
    changed.models[0].size = q("2B");
    changed.models.removeAt(1);
    const QByteArray written = writeModels(kGood, changed);
    EXPECT_EQ(readModels(written, {}).list, changed) << written.toStdString();
    EXPECT_TRUE(written.contains("notes: mine"));
    EXPECT_TRUE(written.contains("colour: blue"));
}

TEST(ModelsCodec, ReportsEveryProblemAndUsesTheRest)
{
    const ModelsFile file = readModels("models:\n"
                                       "  - size: 1B\n"
                                       "    files: {Q4_K_M: a.gguf}\n"
                                       "  - just text\n"
                                       "  - name: Good\n"
                                       "    files: {Q4_K_M: a.gguf}\n"
                                       "  - name: Good\n"
                                       "    files: {Q4_K_M: a.gguf}\n"
                                       "  - name: NoFiles\n"
                                       "  - name: ListFiles\n"
                                       "    files: [a, b]\n"
                                       "  - name: BadFile\n"
                                       "    size: huge\n"
                                       "    files: {Q4_K_M: [x], Q9_Z: y.gguf}\n"
                                       "quick_mode_quants: Q4_K_M\n",
        q("models.yaml"));
    ASSERT_EQ(file.list.models.size(), 2);
    EXPECT_EQ(file.list.models.at(0).name, q("Good"));
    EXPECT_EQ(file.list.models.at(1).name, q("NoFiles")) << "a model without files is only warned of";
    EXPECT_TRUE(hasErrors(file.issues));
    int lined = 0;
    for (const Issue &issue : file.issues)
        lined += issue.line > 0 ? 1 : 0;
    EXPECT_EQ(lined, file.issues.size());
    EXPECT_GE(file.issues.size(), 8);
    EXPECT_EQ(file.list.quickModeQuants, ModelSet{}.quickModeQuants);
    EXPECT_EQ(readModels("models: 5\n", q("m")).issues.size(), 1);
    EXPECT_TRUE(readModels("", q("m")).issues.isEmpty());
}

TEST(ModelsCodec, ArtifactsStandBesideFilesAndKeepWhatIsNotKnown)
{
    const QByteArray text = "models:\n"
                            "  - name: M\n"
                            "    files: {Q4_K_M: m.gguf}\n"
                            "    artifacts:\n"
                            "      - {kind: safetensors, path: 'm: folder', quantization: bf16, mood: good}\n"
                            "      - {kind: tag, name: 'm:1b', quantization: Q4_0}\n"
                            "      - {kind: onnx, path: m.onnx}\n"
                            "      - {kind: gguf, path: n.gguf, quantization: Q8_0}\n";
    const ModelsFile file = readModels(text, q("models.yaml"));
    EXPECT_FALSE(hasErrors(file.issues)) << file.issues.value(0).message;
    EXPECT_EQ(file.issues.size(), 2) << "an unknown key and an unknown kind are told";
    ASSERT_EQ(file.list.models.size(), 1);
    const ModelDefinition &model = file.list.models.first();
    EXPECT_EQ(model.artifacts,
        (QVector<Artifact>{{Artifact::Kind::Safetensors, q("m: folder"), q("BF16")},
            {Artifact::Kind::Tag, q("m:1b"), q("Q4_0")}}));
    EXPECT_EQ(model.files.value(q("Q8_0")), q("n.gguf")) << "a GGUF file is a file";
    const QByteArray written = writeModels(text, file.list);
    const ModelsFile again = readModels(written, q("models.yaml"));
    EXPECT_EQ(again.list, file.list) << written.toStdString();
    EXPECT_TRUE(written.contains("mood: good") && written.contains("m.onnx")) << written.toStdString();
    ModelSet none = file.list;
    none.models[0].artifacts.clear();
    EXPECT_FALSE(writeModels({}, none).contains("artifacts")) << "none leave no trace";
    EXPECT_TRUE(writeModels(text, none).contains("m.onnx")) << "what is not known is not taken away";
    EXPECT_FALSE(writeModels(text, none).contains("m: folder"));
}

TEST(ModelsCodec, AModelMayBeNothingButAFolder)
{
    const ModelsFile file = readModels(
        "models:\n  - name: M\n    artifacts: [{kind: safetensors, path: m, quantization: FP8}]\n", q("m"));
    EXPECT_TRUE(file.issues.isEmpty()) << file.issues.value(0).message;
    ASSERT_EQ(file.list.models.size(), 1);
    EXPECT_TRUE(file.list.models[0].files.isEmpty());
    const QByteArray written = writeModels({}, file.list);
    EXPECT_EQ(readModels(written, q("m")).list, file.list) << written.toStdString();
}

TEST(ModelsCodec, WrongArtifactsAreToldWithTheirLine)
{
    const char *head = "models:\n  - name: M\n    files: {Q4_K_M: a.gguf}\n    artifacts:\n";
    for (const char *entry :
        {"      - text\n", "      - {path: x}\n", "      - {kind: safetensors, quantization: F16}\n",
            "      - {kind: safetensors, path: x}\n", "      - {kind: gguf, path: x, quantization: q4_k_m}\n",
            "      - {kind: tag, path: x, quantization: F16}\n",
            "      - {kind: safetensors, path: [], quantization: A}\n",
            "      - {kind: safetensors, path: \"a\\0b\", quantization: A}\n"}) {
        const ModelsFile file = readModels(QByteArray(head) + entry, q("models.yaml"));
        EXPECT_TRUE(hasErrors(file.issues)) << entry;
        for (const Issue &issue : file.issues)
            EXPECT_EQ(issue.line, 5) << entry << issue.message;
    }
    EXPECT_TRUE(hasErrors(readModels("models:\n  - {name: M, artifacts: 7}\n", q("m")).issues));
}
