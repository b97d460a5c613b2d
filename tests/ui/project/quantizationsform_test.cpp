// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/base/chiplist.h"
#include "ui/project/document.h"
#include "ui/project/pathbutton.h"
#include "ui/project/quantizationsform.h"

#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class FormOfQuantizations : public testing::Test
{
protected:
    void SetUp() override
    {
        ProjectData data;
        for (const char *name : {"Small", "Large"}) {
            ModelDefinition model;
            model.name = q(name);
            data.models.models << model;
        }
        ASSERT_TRUE(ProjectFolder(dir.path()).save(data));
        ASSERT_TRUE(document.open(dir.path()));
        form.show();
    }
    ChipList *quick() { return form.findChild<ChipList *>(q("quickQuants")); }
    QLineEdit *reference(int row) { return form.findChildren<QLineEdit *>(q("reference")).value(row); }
    const ModelSet &models() { return document.data().models; }

    QTemporaryDir dir;
    Document document;
    QuantizationsForm form{&document};
};

} // namespace

TEST_F(FormOfQuantizations, QuickModeIsAListThatCanBeEdited)
{
    EXPECT_EQ(quick()->values(), models().quickModeQuants);
    auto *input = quick()->findChild<QLineEdit *>();
    QTest::keyClicks(input, q("q8_0"));
    QTest::keyClick(input, Qt::Key_Return);
    EXPECT_TRUE(models().quickModeQuants.contains(q("Q8_0")));
    QTest::keyClicks(input, q("two words"));
    QTest::keyClick(input, Qt::Key_Return);
    EXPECT_FALSE(quick()->problem().isEmpty());
    emit quick()->changed({});
    EXPECT_FALSE(models().quickModeQuants.isEmpty()) << "the last one stays";
    document.undo();
    EXPECT_EQ(quick()->values(), ModelSet().quickModeQuants);
}

TEST_F(FormOfQuantizations, EachModelHasAReferenceFile)
{
    ASSERT_TRUE(reference(1));
    EXPECT_FALSE(reference(2));
    QTest::keyClicks(reference(1), q("large-f16.gguf"));
    QTest::keyClick(reference(1), Qt::Key_Return);
    EXPECT_EQ(models().models[1].reference, q("large-f16.gguf"));
    EXPECT_TRUE(models().models[0].reference.isEmpty());
    emit form.findChildren<PathButton *>().first()->chosen(q("/gguf/small-f16.gguf"));
    EXPECT_EQ(models().models[0].reference, q("/gguf/small-f16.gguf"));
    EXPECT_EQ(reference(0)->text(), q("/gguf/small-f16.gguf"));
    document.undo();
    EXPECT_TRUE(reference(0)->text().isEmpty());
    document.setLocked(true);
    EXPECT_FALSE(reference(0)->isEnabled());
}

TEST_F(FormOfQuantizations, FollowsTheModels)
{
    document.change(q("x"), {}, [](ProjectData &data) { data.models.models.removeFirst(); });
    EXPECT_TRUE(reference(0)->accessibleName().contains(q("Large")));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_FALSE(reference(1));
}
