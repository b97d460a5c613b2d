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
