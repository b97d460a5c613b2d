// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project/projectcodec.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

ProjectFile read(const char *lanes)
{
    return readProjectSettings(
        QByteArray("formatVersion: 2\nname: P\nlanes: ") + lanes + '\n', q("project.yaml"));
}

} // namespace

TEST(LanesCodec, DevicesAndGroupsReadBack)
{
    ProjectSettings settings;
    settings.name = q("P");
    settings.lanes = {{q("cpu")}, {q("0000:01:00.0"), q("0000:02:00.0")}, {q("RPC0")}};
    const QByteArray text = writeProjectSettings({}, settings);
    const ProjectFile file = readProjectSettings(text, q("project.yaml"));
    EXPECT_TRUE(file.issues.isEmpty());
    EXPECT_EQ(file.settings, settings);
    settings.lanes.clear();
    EXPECT_FALSE(writeProjectSettings(text, settings).contains("lanes")) << "the default needs no key";
}

TEST(LanesCodec, WhatNamesNothingIsToldWithItsLine)
{
    const ProjectFile file = read("[cpu, [], {a: 1}, [cpu, [x]], cpu]");
    EXPECT_EQ(file.settings.lanes, (QVector<QStringList>{{q("cpu")}})) << "a lane given twice is one";
    ASSERT_EQ(file.issues.size(), 3);
    EXPECT_EQ(file.issues.first().line, 3);
    EXPECT_EQ(read("cpu").issues.size(), 1) << "not a list";
    EXPECT_TRUE(read("").issues.isEmpty());
    const QByteArray longName(100, 'x');
    EXPECT_EQ(read(("[" + longName + "]").constData()).issues.size(), 1);
    QByteArray many = "[";
    for (int i = 0; i < 70; ++i)
        many += "CUDA" + QByteArray::number(i) + ", ";
    EXPECT_EQ(read((many + "cpu]").constData()).issues.size(), 1) << "no machine has so many";
}

TEST(LanesCodec, SharingIsAKeyOfItsOwnAndOffWithoutIt)
{
    ProjectSettings settings;
    settings.name = q("P");
    settings.shareEqualGpus = true;
    const QByteArray text = writeProjectSettings({}, settings);
    const ProjectFile file = readProjectSettings(text, q("project.yaml"));
    EXPECT_TRUE(file.issues.isEmpty());
    EXPECT_EQ(file.settings, settings);
    settings.shareEqualGpus = false;
    EXPECT_FALSE(writeProjectSettings(text, settings).contains("share")) << "the default needs no key";
    for (const char *wrong : {"perhaps", "[true]", "{a: true}"}) {
        const ProjectFile bad = readProjectSettings(
            QByteArray("formatVersion: 2\nname: P\nshare_equal_gpus: ") + wrong + '\n', q("project.yaml"));
        EXPECT_FALSE(bad.settings.shareEqualGpus) << wrong;
        ASSERT_EQ(bad.issues.size(), 1) << wrong;
        EXPECT_EQ(bad.issues.first().line, 3) << wrong;
    }
}
