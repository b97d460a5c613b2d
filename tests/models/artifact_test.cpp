// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/artifact.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(Artifact, KindsAreReadAsTheyAreWritten)
{
    for (const auto kind : {Artifact::Kind::Gguf, Artifact::Kind::Safetensors, Artifact::Kind::Tag}) {
        EXPECT_EQ(artifactKindFromId(artifactKindId(kind)), kind);
        EXPECT_FALSE(artifactKindLabel(kind).isEmpty());
    }
    EXPECT_EQ(artifactKindId(Artifact::Kind::Safetensors), q("safetensors"));
    EXPECT_FALSE(artifactKindFromId(q("onnx")));
    EXPECT_FALSE(artifactKindFromId({}));
}
