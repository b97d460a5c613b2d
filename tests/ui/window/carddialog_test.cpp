// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metricid.h"
#include "tests/support/testdata.h"
#include "ui/window/carddialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

TEST(CardDialog, ShowsCopiesAndSavesACard)
{
    CellVerdict verdict;
    verdict.metrics.insert(metricid::kInteractiveTokensPerSecond, MetricValue{20, 5, 19, 21, true, {}});
    CardDialog dialog(sweetspot::test::measuredCell(), verdict, sweetspot::test::someContext(), BenchConfig());
    const QByteArray first = dialog.svg();
    EXPECT_TRUE(first.contains("20.0"));
    auto *use = dialog.findChild<QComboBox *>(q("cardUse"));
    use->setCurrentIndex(1);
    EXPECT_NE(dialog.svg(), first) << "another use, another score or another reason for none";
    dialog.findChild<QPushButton *>(q("cardCopy"))->click();
    EXPECT_EQ(QGuiApplication::clipboard()->image().size(), CellCard::kSize);
    EXPECT_NE(dialog.picture().pixelColor(600, 300), QColor(Qt::white)) << "something is drawn";

    const QTemporaryDir folder;
    QSignalSpy noted(&dialog, &CardDialog::noted);
    dialog.saveTo(folder.filePath(q("card.svg")));
    ASSERT_TRUE(noted.wait());
    EXPECT_EQ(sweetspot::test::readFile(folder.filePath(q("card.svg"))), dialog.svg());
    dialog.saveTo(folder.filePath(q("card.png")));
    ASSERT_TRUE(noted.wait());
    EXPECT_EQ(QImage(folder.filePath(q("card.png"))).size(), CellCard::kSize);
}
