// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/models/hubsearchbar.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

TEST(HubSearchBar, AsksForAWordAndNothingElseAtFirst)
{
    HubSearchBar bar;
    bar.setText(q("  tiny llama "));
    const HubQuery query = bar.query(8e9);
    EXPECT_EQ(query.text, q("tiny llama"));
    EXPECT_TRUE(query.license.isEmpty());
    EXPECT_TRUE(query.quantization.isEmpty());
    EXPECT_FALSE(query.mostParameters);
}

TEST(HubSearchBar, FiltersByWhatFitsAndByTheQuantization)
{
    HubSearchBar bar;
    auto *quantization = bar.findChild<QComboBox *>(q("hubQuantization"));
    quantization->setCurrentIndex(quantization->findData(q("Q8_0")));
    EXPECT_EQ(bar.quantization(), q("Q8_0"));
    bar.setFitting(true);
    const auto little = bar.query(4e9).mostParameters, much = bar.query(64e9).mostParameters;
    ASSERT_TRUE(little && much);
    EXPECT_LT(*little, *much);
    EXPECT_EQ(*little, mostParametersFor(4e9, q("Q8_0")));
}

TEST(HubSearchBar, ButtonAndReturnBeginTheSearch)
{
    HubSearchBar bar;
    QSignalSpy wanted(&bar, &HubSearchBar::searchRequested);
    bar.findChild<QPushButton *>(q("hubSearch"))->click();
    emit bar.findChild<QLineEdit *>(q("hubText"))->returnPressed();
    EXPECT_EQ(wanted.count(), 2);
}
