// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/models/modelfiles.h"

#include <QTableWidget>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

ModelDefinition model()
{
    ModelDefinition model;
    model.name = q("M");
    model.files.insert(q("Q8_0"), q("m-q8.gguf"));
    model.files.insert(q("Q4_K_M"), q("<b>m</b>-q4.gguf"));
    model.artifacts << Artifact{Artifact::Kind::Safetensors, q("./m"), q("BF16")};
    return model;
}

} // namespace

TEST(ModelFiles, AreShownWithWhatIsNoFileBelow)
{
    QTableWidget table(0, 2);
    showFilesOf(&table, model(), {});
    ASSERT_EQ(table.rowCount(), 3);
    for (int row = 0; row < 2; ++row) {
        EXPECT_EQ(table.item(row, 1)->text(), model().files.value(table.item(row, 0)->text()));
        EXPECT_TRUE(table.item(row, 1)->flags() & Qt::ItemIsEditable);
        EXPECT_FALSE(table.item(row, 1)->toolTip().contains(q("<b>"))) << "names are shown as they are";
    }
    EXPECT_EQ(table.item(2, 0)->text(), q("BF16"));
    EXPECT_TRUE(table.item(2, 1)->text().startsWith(q("./m ("))) << table.item(2, 1)->text();
    EXPECT_FALSE(table.item(2, 1)->flags() & Qt::ItemIsEditable) << "that is changed in models.yaml";
}

TEST(ModelFiles, MissingOnesAreMarked)
{
    QTableWidget table(0, 2);
    showFilesOf(&table, model(), {{q("M"), q("Q8_0")}, {q("Other"), q("Q4_K_M")}});
    int marked = 0;
    for (int row = 0; row < 2; ++row)
        if (table.item(row, 1)->toolTip().contains(q("not in the model folder"))) {
            ++marked;
            EXPECT_EQ(table.item(row, 0)->text(), q("Q8_0"));
        }
    EXPECT_EQ(marked, 1);
}

TEST(ModelFiles, AnotherModelTakesTheirPlace)
{
    QTableWidget table(0, 2);
    showFilesOf(&table, model(), {});
    showFilesOf(&table, ModelDefinition(), {});
    EXPECT_EQ(table.rowCount(), 0);
}

TEST(ModelFiles, TheSelectedOneIsMeantOrTheOnlyOne)
{
    QTableWidget table(0, 2);
    showFilesOf(&table, model(), {});
    EXPECT_EQ(presentFileOf(&table, model(), {}), QString()) << "none of two is selected";
    table.setCurrentCell(0, 0);
    const QString first = table.item(0, 0)->text();
    EXPECT_EQ(presentFileOf(&table, model(), {}), first);
    EXPECT_EQ(presentFileOf(&table, model(), {{q("M"), first}}), QString()) << "it is missing";
    ModelDefinition one = model();
    one.files = {{q("Q8_0"), q("only.gguf")}};
    table.setCurrentCell(-1, -1);
    EXPECT_EQ(presentFileOf(&table, one, {}), q("Q8_0"));
}
