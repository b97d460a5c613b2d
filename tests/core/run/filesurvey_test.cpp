// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/filesurvey.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(FileSurvey, SurveysFilesAndTheirProblems)
{
    QTemporaryDir dir;
    test::writeFile(dir.filePath(q("models/good.gguf")), test::tinyGguf());
    test::writeFile(dir.filePath(q("models/cut.gguf")), test::tinyGguf().chopped(10));
    ProjectData data;
    ModelDefinition model;
    model.name = q("M");
    model.files = {{q("Q4_K_M"), q("good.gguf")}, {q("Q5_K_M"), q("cut.gguf")}, {q("Q6_K"), q("none.gguf")}};
    data.models.models << model;
    const auto files = surveyModelFiles(ProjectFolder(dir.path()), data);
    EXPECT_TRUE(files.value({q("M"), q("Q4_K_M")}).problem.isEmpty());
    EXPECT_EQ(files.value({q("M"), q("Q4_K_M")}).header->contextLength, 2048);
    EXPECT_TRUE(files.value({q("M"), q("Q5_K_M")}).problem.contains(q("truncated")));
    EXPECT_TRUE(files.value({q("M"), q("Q6_K")}).path.isEmpty());
    EXPECT_TRUE(files.value({q("M"), q("Q6_K")}).problem.contains(q("none.gguf")));
}

TEST(FileSurvey, SurveysEachDraftModelOnceByItsName)
{
    QTemporaryDir dir;
    test::writeFile(dir.filePath(q("models/draft.gguf")), test::tinyGguf());
    const auto drafts = surveyDrafts(ProjectFolder(dir.path()), {},
        {{}, *parseParameterSet(q("spec_draft_model=draft.gguf")),
            *parseParameterSet(q("spec_draft_model=draft.gguf,threads=2")),
            *parseParameterSet(q("spec_draft_model=none.gguf"))});
    EXPECT_EQ(drafts.size(), 2);
    EXPECT_TRUE(drafts.value({q("draft.gguf"), {}}).path.endsWith(q("models/draft.gguf")));
    EXPECT_TRUE(drafts.value({q("draft.gguf"), {}}).header);
    EXPECT_TRUE(drafts.value({q("none.gguf"), {}}).path.isEmpty());
    EXPECT_TRUE(drafts.value({q("none.gguf"), {}}).problem.contains(q("none.gguf")));
}

TEST(FileSurvey, ReadsAFileOnceAndRemembersItsContentUntilItIsTouched)
{
    QTemporaryDir dir;
    const QString path = dir.filePath(q("m.gguf"));
    test::writeFile(path, test::tinyGguf());
    ModelFileFacts facts;
    facts.path = path;
    const MatrixKey key{q("M"), q("Q4_K_M")}, absent{q("M"), q("Q8_0")};
    QHash<MatrixKey, ModelFileFacts> files{{key, facts}, {absent, {}}};
    MachineMemory memory;
    takeFingerprints(files, memory);
    EXPECT_EQ(files.value(key).fingerprint.size(), 32);
    EXPECT_TRUE(files.value(absent).fingerprint.isEmpty());
    ASSERT_EQ(memory.fingerprints.size(), 1);
    *memory.fingerprints.begin() = q("remembered");
    files[key].fingerprint.clear();
    takeFingerprints(files, memory);
    EXPECT_EQ(files.value(key).fingerprint, q("remembered"));
    test::writeFile(path, test::tinyGguf() + "x");
    takeFingerprints(files, memory);
    EXPECT_NE(files.value(key).fingerprint, q("remembered"));
    EXPECT_EQ(fingerprintsOf(files).value(key), files.value(key).fingerprint);
}
