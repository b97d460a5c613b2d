// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/models/scandialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

using namespace sweetspot;
using sweetspot::test::q;
using namespace sweetspot::ui;

namespace
{

ScanFindings twoModels()
{
    ScanFindings findings;
    findings.models = {{q("/store/a.gguf"), q("LM Studio"), q("org/a"), {}, q("Q4_K_M"), 1'500'000'000},
        {q("/store/b.gguf"), q("Ollama"), q("<b>:8b"), {}, q("Q8_0"), 3'000'000'000}};
    findings.places = {q("/store")};
    findings.forOpenProject = true;
    return findings;
}

} // namespace

TEST(ScanDialog, GivesWhatWasChosen)
{
    ScanDialog dialog(twoModels());
    QVector<StoredModel> chosen;
    QObject::connect(
        &dialog, &ScanDialog::chosen, &dialog, [&](const QVector<StoredModel> &models) { chosen = models; });
    auto *list = dialog.findChild<QListWidget *>(q("scanList"));
    ASSERT_EQ(list->count(), 2);
    EXPECT_TRUE(list->item(0)->text().contains(q("1.5 GB, LM Studio"))) << list->item(0)->text();
    QPushButton *ok = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    EXPECT_EQ(ok->text(), q("Add to project"));
    list->item(0)->setCheckState(Qt::Unchecked);
    EXPECT_TRUE(ok->isEnabled());
    ok->click();
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen[0].path, q("/store/b.gguf"));
}

TEST(ScanDialog, WhatTheProjectHasCannotBeChosenAgain)
{
    ScanFindings findings = twoModels();
    findings.known = {{q("/store/a.gguf"), q("Mine Q4_K_M")}};
    ScanDialog dialog(findings);
    auto *list = dialog.findChild<QListWidget *>(q("scanList"));
    EXPECT_EQ(list->item(0)->checkState(), Qt::Unchecked);
    EXPECT_FALSE(list->item(0)->flags() & Qt::ItemIsEnabled);
    EXPECT_TRUE(list->item(0)->text().contains(q("in the project as Mine Q4_K_M")));
    list->item(1)->setCheckState(Qt::Unchecked);
    EXPECT_FALSE(dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled())
        << "nothing is chosen";
}

TEST(ScanDialog, SaysWhereItLookedWhenThereIsNothing)
{
    ScanFindings findings;
    findings.places = {q("/store"), q("/other")};
    ScanDialog dialog(findings);
    EXPECT_TRUE(dialog.findChild<QLabel *>(q("scanHeadline"))->text().contains(q("/store, /other")));
    EXPECT_FALSE(dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled());
    EXPECT_FALSE(ScanDialog(ScanFindings()).findChild<QLabel *>(q("scanHeadline"))->text().isEmpty());
}

TEST(ScanDialog, LeadsToFilesAndFoldersInstead)
{
    for (const auto &[name, signal] : {std::pair("scanFiles", &ScanDialog::filesRequested),
             std::pair("scanFolder", &ScanDialog::folderRequested)}) {
        ScanDialog dialog{ScanFindings()};
        dialog.show();
        QSignalSpy asked(&dialog, signal), chosen(&dialog, &ScanDialog::chosen);
        dialog.findChild<QPushButton *>(q(name))->click();
        EXPECT_EQ(asked.count(), 1) << name;
        EXPECT_EQ(chosen.count(), 0);
        EXPECT_FALSE(dialog.isVisible());
    }
}
