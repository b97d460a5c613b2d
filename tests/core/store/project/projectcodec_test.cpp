// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project/projectcodec.h"
#include "models/knob.h"
#include "models/parameterset.h"
#include "tests/support/knobvalues.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(ProjectCodec, ReadsBackWhatItWrites)
{
    ProjectSettings settings;
    settings.name = q("My: bench");
    settings.excluded = {{q("A"), q("Q2_K")}, {q("B #1"), q("Q8_0")}};
    settings.forced = {MatrixKey{q("M"), q("Q2_K")}};
    settings.wishes.weights = {{q("interactive"), 0.7}};
    settings.parameterSets = {{}, *parseParameterSet(q("threads=2,kv_type=q8_0"))};
    settings.wishes.needs = Needs{12.5, 2.5, 16384, 8};
    const QByteArray text = writeProjectSettings("unknown: kept\n", settings);
    const ProjectFile file = readProjectSettings(text, q("project.yaml"));
    EXPECT_EQ(file.settings, settings);
    ASSERT_EQ(file.issues.size(), 1);
    EXPECT_EQ(file.issues.first().key, q("unknown"));
    EXPECT_EQ(file.issues.first().severity, Issue::Severity::Warning);
    EXPECT_TRUE(text.contains("unknown: kept"));
    EXPECT_EQ(writeProjectSettings(text, settings), text) << "the order of a set does not show";
}

TEST(ProjectCodec, EveryParameterComesBackAsItWas)
{
    ProjectSettings settings;
    ParameterSet all;
    for (const Knob &knob : knobs()) {
        ParameterSet one;
        ASSERT_TRUE(setParameter(one, knob.id, test::valueOf(knob)));
        ASSERT_TRUE(setParameter(all, knob.id, test::valueOf(knob)));
        settings.parameterSets << one;
    }
    settings.parameterSets << all
                           << *parseParameterSet(q("override_tensor=\\.up\\.=CPU\\,down=CPU,kv_unified=off"));
    const QByteArray text = writeProjectSettings({}, settings);
    const ProjectFile file = readProjectSettings(text, q("project.yaml"));
    EXPECT_TRUE(file.issues.isEmpty()) << text.constData();
    EXPECT_EQ(file.settings.parameterSets, settings.parameterSets) << text.constData();
    EXPECT_EQ(settings.parameterSets.last().text(knobid::kOverrideTensor), q("\\.up\\.=CPU,down=CPU"));
}

TEST(ProjectCodec, UpgradesOldFilesAndRefusesNewerOnes)
{
    const ProjectFile old
        = readProjectSettings("name: x\nexclude:\n  - {model: A, quantization: Q2_K}\n", q("project.yaml"));
    EXPECT_EQ(old.formatVersion, 0);
    EXPECT_TRUE(old.settings.excluded.contains({q("A"), q("Q2_K")}));
    const QByteArray before = "formatVersion: 1\nname: x\nbackends:\n  - {name: o, kind: ollama, mine: kept}\n";
    const ProjectFile one = readProjectSettings(before, q("project.yaml"));
    EXPECT_FALSE(hasErrors(one.issues));
    ASSERT_EQ(one.settings.engines.size(), 1) << "what 0.1.0 called backends";
    EXPECT_EQ(one.settings.engines[0].kind, q("ollama"));
    const QByteArray after = writeProjectSettings(before, one.settings);
    EXPECT_TRUE(after.contains("engines:") && !after.contains("backends")) << after.constData();
    EXPECT_EQ(readProjectSettings(after, q("project.yaml")).settings, one.settings);
    const ProjectFile newer = readProjectSettings("formatVersion: 3\nname: x\n", q("project.yaml"));
    EXPECT_TRUE(newer.tooNew);
    EXPECT_TRUE(hasErrors(newer.issues));
    const ProjectFile odd = readProjectSettings("formatVersion: soon\n", q("project.yaml"));
    EXPECT_FALSE(odd.tooNew);
    EXPECT_TRUE(hasErrors(odd.issues));
}

TEST(ProjectCodec, ReportsBadEntriesAndUsesTheRest)
{
    const ProjectFile file
        = readProjectSettings("formatVersion: 1\nmatrix:\n  excluded:\n    - {model: A}\n    - {model: B, "
                              "quantization: Q2_K}\n    - text\nuse_case_weights: {batch: 3, quality: 0.5}\n",
            q("p"));
    EXPECT_EQ(file.issues.size(), 4) << "two entries, a weight that is too large, a use that there is not";
    EXPECT_EQ(file.settings.excluded.size(), 1);
    EXPECT_EQ(file.settings.wishes.weights.value(q("quality")), 0.5);
    EXPECT_EQ(readProjectSettings("formatVersion: 1\nmatrix: {excluded: 5}\n", q("p")).issues.size(), 1);
}
