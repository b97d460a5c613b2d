// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/modelset.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(ModelSet, FindsByNameAndFindsFreeNames)
{
    ModelSet list;
    list.models << ModelDefinition{q("A"), {}, {}, {}, {}, {}}
                << ModelDefinition{q("A (2)"), {}, {}, {}, {}, {}};
    EXPECT_EQ(list.find(q("A")), &list.models.at(0));
    EXPECT_EQ(list.find(q("B")), nullptr);
    EXPECT_EQ(list.freeName(q("A")), q("A (3)"));
    EXPECT_EQ(list.freeName(q("B")), q("B"));
}

TEST(ModelSet, ColumnsAreWhatFullModeTestsAndWhatModelsHave)
{
    ModelSet list;
    list.fullModeQuants = {q("Q8_0"), q("Q4_K_M")};
    ModelDefinition model;
    model.files = {{q("F16"), q("a")}, {q("Q4_K_M"), q("b")}};
    list.models << model;
    EXPECT_EQ(list.allQuantizations(), (QStringList{q("Q4_K_M"), q("Q8_0"), q("F16")}));
}

TEST(ModelSet, QuickModeMeasuresSomethingOfEveryModel)
{
    const ModelSet list;
    ModelDefinition model;
    EXPECT_EQ(list.quickQuantsOf(model), QStringList()) << "no files";
    model.files = {{q("F16"), q("a")}, {q("BF16"), q("b")}, {q("Q8_0"), q("c")}, {q("MINE"), q("d")}};
    EXPECT_EQ(list.quickQuantsOf(model), QStringList{q("Q8_0")}) << "the nearest";
    model.files.insert(q("Q5_K_M"), q("e"));
    EXPECT_EQ(list.quickQuantsOf(model), QStringList{q("Q5_K_M")});
    model.files = {{q("MINE"), q("d")}};
    EXPECT_EQ(list.quickQuantsOf(model), QStringList{q("MINE")});
}

namespace
{

ModelSet threeModels()
{
    ModelSet list;
    for (const auto &[name, size] : {std::pair("C", "7B"), std::pair("A", ""), std::pair("B", "500M")}) {
        ModelDefinition model;
        model.name = q(name);
        model.size = q(size);
        model.files.insert(q("Q4_K_M"), q(name) + q(".gguf"));
        list.models << model;
    }
    return list;
}

QString order(const ModelSet &list)
{
    QStringList names;
    for (const ModelDefinition &model : list.models)
        names << model.name;
    return names.join(QLatin1Char(' '));
}

} // namespace

TEST(ModelSet, IsOrderedByHand)
{
    const ModelSet list = threeModels();
    EXPECT_EQ(order(list.moved(2, 0)), q("B C A"));
    EXPECT_EQ(order(list.moved(0, 99)), q("A B C"));
    EXPECT_EQ(order(list.moved(1, -1)), q("A C B"));
    EXPECT_EQ(order(list.moved(7, 0)), q("C A B"));
    EXPECT_EQ(order(list.sortedBySize()), q("B C A")) << "no size comes last";
    EXPECT_EQ(order(ModelSet().sortedBySize()), QString());
}

TEST(ModelSet, ACopyStandsBehindItsModel)
{
    const ModelSet list = threeModels().duplicated(0);
    EXPECT_EQ(order(list), q("C C (2) A B"));
    EXPECT_EQ(list.models[1].files, list.models[0].files);
    EXPECT_EQ(threeModels().duplicated(-1), threeModels());
    EXPECT_EQ(threeModels().duplicated(3), threeModels());
}

TEST(ModelSet, TakesInAnothersModels)
{
    ModelSet other = threeModels();
    other.models[0].files.insert(q("Q8_0"), q("more.gguf")); // the same name, something else
    other.models[1].name = q("Renamed");
    const ModelSet list = threeModels().merged(other);
    EXPECT_EQ(order(list), q("C A B C (2)")) << "what is here under whatever name is not taken twice";
    EXPECT_EQ(threeModels().merged(ModelSet()), threeModels());
    EXPECT_EQ(order(ModelSet().merged(threeModels())), q("C A B"));
}

TEST(ModelSet, QuantizationsAreThoseOfFilesAndOfEverythingElse)
{
    ModelDefinition model;
    EXPECT_TRUE(model.isEmpty());
    model.files = {{q("Q8_0"), q("m.gguf")}};
    model.artifacts
        = {{Artifact::Kind::Safetensors, q("f"), q("BF16")}, {Artifact::Kind::Safetensors, q("g"), q("Q8_0")}};
    EXPECT_FALSE(model.isEmpty());
    EXPECT_EQ(model.quantizations(), (QStringList{q("Q8_0"), q("BF16")}));
    const auto both = model.artifactsOf(q("Q8_0"));
    ASSERT_EQ(both.size(), 2);
    EXPECT_EQ(both[0].kind, Artifact::Kind::Gguf) << "the file first";
    EXPECT_EQ(both[1].location, q("g"));
    ModelSet list;
    list.models = {model};
    EXPECT_TRUE(list.allQuantizations().contains(q("BF16")));
    model.files.clear();
    model.artifacts.removeLast();
    EXPECT_EQ(list.quickQuantsOf(model), QStringList{q("BF16")}) << "the nearest";
    list.models = {model};
    ModelSet other = list;
    EXPECT_EQ(list.merged(other).models.size(), 1) << "the same folder is the same model";
    other.models[0].artifacts[0].location = q("h");
    EXPECT_EQ(list.merged(other).models.size(), 2);
}
