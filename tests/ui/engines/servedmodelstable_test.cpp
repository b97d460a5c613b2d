// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/engines/servedmodelstable.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class ModelsOfAServer : public testing::Test
{
protected:
    ModelsOfAServer()
    {
        entry.name = q("workshop");
        entry.kind = q("openai");
        entry.models = {{q("second"), q("Mine"), {}}};
        state.models = {q("first"), q("second"), q("third")};
        QObject::connect(&models, &ServedModelsTable::changed, &models,
            [this](const QString &, const QVector<ServedModel> &chosen) { changes << chosen; });
        QObject::connect(&models, &ServedModelsTable::fetchRequested, &models,
            [this](const QString &model) { fetched << model; });
        QObject::connect(&models, &ServedModelsTable::stopRequested, &models, [this] { ++stopped; });
    }
    void show() { models.show(entry, &state, {q("Mine"), q("Other")}, false); }
    QTreeWidget *list() { return models.findChild<QTreeWidget *>(q("servedModels")); }
    QTreeWidgetItem *item(int row) { return list()->topLevelItem(row); }
    QComboBox *rowOf(int row) { return qobject_cast<QComboBox *>(list()->itemWidget(item(row), 1)); }
    QLineEdit *another() { return models.findChild<QLineEdit *>(q("engineAnother")); }
    QPushButton *fetch() { return models.findChild<QPushButton *>(q("engineFetch")); }

    EngineEntry entry;
    EngineState state;
    ServedModelsTable models;
    QVector<QVector<ServedModel>> changes;
    QStringList fetched;
    int stopped = 0;
};

} // namespace

TEST_F(ModelsOfAServer, WhatIsMeasuredComesFirst)
{
    show();
    ASSERT_EQ(list()->topLevelItemCount(), 3);
    EXPECT_EQ(item(0)->text(0), q("second"));
    EXPECT_EQ(item(0)->checkState(0), Qt::Checked);
    EXPECT_EQ(rowOf(0)->currentText(), q("Mine"));
    for (const int row : {1, 2}) {
        EXPECT_EQ(item(row)->checkState(0), Qt::Unchecked);
        EXPECT_FALSE(rowOf(row)->isEnabled()) << "one that is not measured stands in no row";
    }
    QCoreApplication::processEvents();
    EXPECT_TRUE(changes.isEmpty()) << "to show them is no edit";
}

TEST_F(ModelsOfAServer, TicksAndRowsAreTold)
{
    show();
    item(1)->setCheckState(0, Qt::Checked);
    ASSERT_TRUE(test::waitUntil([&] { return changes.size() == 1; }));
    EXPECT_EQ(changes[0], (QVector<ServedModel>{{q("second"), q("Mine"), {}}, {q("first"), {}, {}}}));
    item(0)->setCheckState(0, Qt::Unchecked);
    ASSERT_TRUE(test::waitUntil([&] { return changes.size() == 2; }));
    EXPECT_TRUE(changes[1].isEmpty());
    rowOf(0)->setCurrentIndex(rowOf(0)->findData(q("Other")));
    emit rowOf(0)->activated(rowOf(0)->currentIndex());
    ASSERT_TRUE(test::waitUntil([&] { return changes.size() == 3; }));
    EXPECT_EQ(changes[2], (QVector<ServedModel>{{q("second"), q("Other"), {}}}));
}

TEST_F(ModelsOfAServer, AModelThatTheServerDoesNotTellOfIsAddedOnce)
{
    show();
    another()->setText(q("  fourth "));
    emit another()->returnPressed();
    ASSERT_EQ(changes.size(), 1);
    EXPECT_EQ(changes[0].last(), (ServedModel{q("fourth"), {}, {}}));
    EXPECT_TRUE(another()->text().isEmpty());
    another()->setText(q("second"));
    emit another()->returnPressed();
    another()->setText(q("   "));
    emit another()->returnPressed();
    EXPECT_EQ(changes.size(), 1) << "one that is there already, and none";
}

TEST_F(ModelsOfAServer, ARowThatIsGoneIsItsOwn)
{
    entry.models[0].model = q("Removed");
    show();
    EXPECT_EQ(rowOf(0)->currentText(), q("separate row"));
}

TEST_F(ModelsOfAServer, NamesAreShownAsTextAndKeptAsTheyAre)
{
    const QString strange = QString(QChar(0x202e)) + q("lmth.x");
    state.models = {strange};
    entry.models.clear();
    show();
    EXPECT_FALSE(item(0)->text(0).contains(QChar(0x202e)));
    item(0)->setCheckState(0, Qt::Checked);
    ASSERT_TRUE(test::waitUntil([&] { return changes.size() == 1; }));
    EXPECT_EQ(changes[0][0].served, strange) << "the server is asked for what it offered";
}

TEST_F(ModelsOfAServer, SaysWhetherTheListIsOnItsWay)
{
    entry.models.clear();
    models.show(entry, nullptr, {}, true);
    ASSERT_EQ(list()->topLevelItemCount(), 1);
    EXPECT_EQ(item(0)->text(0), q("Checking…"));
    EXPECT_FALSE(item(0)->flags() & Qt::ItemIsEnabled);
    models.show(entry, nullptr, {}, false);
    EXPECT_TRUE(item(0)->text(0).contains(q("Check again")));
}

TEST_F(ModelsOfAServer, OnlyOllamaFetchesAndTheSameButtonStopsIt)
{
    show();
    EXPECT_TRUE(fetch()->isHidden());
    entry.kind = q("ollama");
    show();
    EXPECT_FALSE(fetch()->isHidden());
    fetch()->click();
    EXPECT_TRUE(fetched.isEmpty()) << "nothing was named";
    another()->setText(q(" some-model "));
    fetch()->click();
    EXPECT_EQ(fetched, QStringList{q("some-model")});
    models.setFetching(true);
    fetch()->click();
    EXPECT_EQ(stopped, 1);
    models.setFetching(false);
    fetch()->click();
    EXPECT_EQ(stopped, 1);
    EXPECT_EQ(fetched.size(), 2);
}
