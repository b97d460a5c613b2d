// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/matrix/whatif.h"
#include "ui/project/document.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QSlider>

using namespace sweetspot;
using sweetspot::test::q;
using namespace sweetspot::ui;

namespace
{

class WhatIfDialog : public testing::Test
{
protected:
    void SetUp() override
    {
        ProjectData data;
        data.config.llamaCpp.defaultCtxSize = 8192;
        ASSERT_TRUE(ProjectFolder(dir.path()).save(data));
        ASSERT_TRUE(document.open(dir.path()));
        GgufHeader header = test::sevenBillion();
        model = {q("Seven"), {{q("Q4_K_M"), header}}};
        header.fileBytes = 7.2e9;
        header.layerBytes.fill(200e6, 32);
        model.files.insert(q("Q8_0"), header);
    }
    void open(double hostBytes)
    {
        dialog = std::make_unique<WhatIf>(&document, model, HostMemory{hostBytes}, std::nullopt);
    }
    template <typename T>
    T *find(const char *name)
    {
        return dialog->findChild<T *>(q(name));
    }
    QString answer() { return find<QLabel>("whatIfAnswer")->text(); }

    QTemporaryDir dir;
    Document document;
    WhatIfModel model;
    std::unique_ptr<WhatIf> dialog;
};

} // namespace

TEST_F(WhatIfDialog, AnswersWhileTheSlidersMove)
{
    open(8e9);
    EXPECT_EQ(find<QComboBox>("whatIfQuantization")->currentText(), q("Q4_K_M"));
    EXPECT_TRUE(answer().startsWith(q("Fits, "))) << answer();
    QSlider *context = find<QSlider>("whatIfContext");
    context->setValue(context->maximum());
    EXPECT_TRUE(answer().startsWith(q("Needs "))) << "131,072 tokens take 17 GB: " << answer();
    find<QComboBox>("whatIfKeys")->setCurrentText(q("q4_0"));
    find<QComboBox>("whatIfValues")->setCurrentText(q("q4_0"));
    const QString smaller = answer();
    EXPECT_TRUE(smaller.startsWith(q("Fits")) || smaller.contains(q("tokens"))) << smaller;
    context->setValue(0);
    find<QComboBox>("whatIfQuantization")->setCurrentText(q("Q8_0"));
    find<QSlider>("whatIfSlots")->setValue(1);
    EXPECT_TRUE(answer().startsWith(q("Fits, "))) << answer();
    find<QSlider>("whatIfContext")->setValue(context->maximum() / 2);
    find<QSlider>("whatIfSlots")->setValue(32);
    EXPECT_TRUE(answer().startsWith(q("Needs "))) << answer();
}

TEST_F(WhatIfDialog, SharesTheLayersWithAGpu)
{
    open(8e9);
    EXPECT_FALSE(find<QSlider>("whatIfLayers")->isEnabled()) << "there is no GPU";
    find<QDoubleSpinBox>("whatIfGpu")->setValue(3);
    EXPECT_TRUE(find<QSlider>("whatIfLayers")->isEnabled());
    EXPECT_TRUE(answer().contains(q("of 33 layers on the CPU"))) << answer();
    find<QSlider>("whatIfLayers")->setValue(33);
    EXPECT_TRUE(answer().startsWith(q("Needs "))) << "all of them do not fit: " << answer();
    find<QDoubleSpinBox>("whatIfGpu")->setValue(24);
    EXPECT_TRUE(answer().startsWith(q("Fits, "))) << answer();
}

TEST_F(WhatIfDialog, TheContextCanBeTakenOverAndUndone)
{
    open(64e9);
    EXPECT_FALSE(find<QPushButton>("whatIfTake")->isEnabled()) << "it is the project's already";
    QSlider *context = find<QSlider>("whatIfContext");
    context->setValue(context->value() + 4); // an octave
    find<QPushButton>("whatIfTake")->click();
    EXPECT_EQ(document.data().config.llamaCpp.defaultCtxSize, 16384);
    EXPECT_FALSE(find<QPushButton>("whatIfTake")->isEnabled());
    document.undoStack()->undo();
    EXPECT_EQ(document.data().config.llamaCpp.defaultCtxSize, 8192);
}
