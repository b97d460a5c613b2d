// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/matrix/advicepanel.h"
#include "ui/matrix/matrixpresenter.h"
#include "ui/project/document.h"

#include <QClipboard>
#include <QDoubleSpinBox>
#include <QGuiApplication>
#include <QSlider>
#include <QTextBrowser>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class AdviceView : public testing::Test
{
protected:
    void SetUp() override
    {
        ProjectData data;
        data.settings.name = q("Bench");
        ASSERT_TRUE(m_document.create(m_dir.filePath(q("p")), data));
        RunRecord record;
        record.context = test::someContext();
        record.cells << test::measuredCell(q("Small"), q("Q4_K_M"), 5)
                     << test::measuredCell(q("Large"), q("Q8_0"), 5);
        record.cells[0].launches[0].commandLine = q("llama-server --model /m/small.gguf --threads 2");
        for (Attempt &attempt : record.cells[1].attempts)
            attempt.resources.rssBytes = 9e9;
        m_presenter.setRecord(record);
    }

    QTemporaryDir m_dir;
    Document m_document;
    MatrixModel m_model;
    MatrixPresenter m_presenter{&m_document, &m_model};
    AdvicePanel m_panel{&m_document, &m_presenter};
};

} // namespace

TEST_F(AdviceView, SaysWhatToUseAndFollowsTheNeedsAtOnce)
{
    auto *text = m_panel.findChild<QTextBrowser *>(q("adviceText"));
    ASSERT_TRUE(text);
    EXPECT_TRUE(text->toPlainText().contains(q("Overall best: Small Q4_K_M"))) << text->toPlainText();
    EXPECT_TRUE(text->toPlainText().contains(q("Large Q8_0")));
    m_panel.findChild<QDoubleSpinBox *>(q("needSpeed"))->setValue(100000);
    EXPECT_FALSE(m_panel.recommendations().overall.best) << "nothing is that fast";
    EXPECT_EQ(m_document.data().settings.wishes.needs.leastTokensPerSecond, 100000);
    m_document.undoStack()->undo();
    EXPECT_TRUE(m_panel.recommendations().overall.best);
    EXPECT_EQ(m_panel.findChild<QDoubleSpinBox *>(q("needSpeed"))->value(), 0);
    auto *most = m_panel.findChild<QDoubleSpinBox *>(q("needMostMemory"));
    most->setValue(8);
    EXPECT_EQ(m_document.data().settings.wishes.needs.mostMemoryGb, 8);
    EXPECT_EQ(m_panel.recommendations().overall.ranked[1].mark, AdviceMark::Cross)
        << "9 GB, where 8 are granted";
    most->setValue(0);
    EXPECT_FALSE(m_document.data().settings.wishes.needs.mostMemoryGb);
    m_panel.findChild<QDoubleSpinBox *>(q("needLeaveFree"))->setValue(8);
    const auto &ranked = m_panel.recommendations().overall.ranked;
    ASSERT_EQ(ranked.size(), 2);
    EXPECT_EQ(ranked[1].cell.model, q("Large"));
    EXPECT_EQ(ranked[1].mark, AdviceMark::Cross) << "9 GB are too many where 6 may be used";
}

TEST_F(AdviceView, WeightsAreKeptInTheProject)
{
    auto *slider = m_panel.findChild<QSlider *>(q("weight_batch"));
    ASSERT_TRUE(slider);
    EXPECT_EQ(slider->value(), slider->maximum()) << "everything counts fully at first";
    slider->setValue(3);
    EXPECT_DOUBLE_EQ(m_document.data().settings.wishes.weights.value(q("batch")), 0.3);
    slider->setValue(slider->maximum());
    EXPECT_TRUE(m_document.data().settings.wishes.weights.isEmpty());
}

TEST_F(AdviceView, HandsOutTheCommand)
{
    auto *text = m_panel.findChild<QTextBrowser *>(q("adviceText"));
    emit text->anchorClicked(QUrl(q("copy:0")));
    EXPECT_EQ(QGuiApplication::clipboard()->text(), q("llama-server --model /m/small.gguf --threads 2"));
    emit text->anchorClicked(QUrl(q("copy:99")));
    emit text->anchorClicked(QUrl(q("http://example.com")));
    EXPECT_EQ(QGuiApplication::clipboard()->text(), q("llama-server --model /m/small.gguf --threads 2"));
}

TEST(AdviceHtml, EscapesAndHelpsWhenThereIsNothing)
{
    QStringList copies;
    EXPECT_TRUE(adviceHtml({}, {}, QPalette(), copies).contains(q("After a run")));
    Recommendations evil;
    UseCaseAdvice advice;
    advice.useCase = q("interactive");
    advice.best = CellId{q("<b>M</b>"), q("Q"), q("llama.cpp"), q("CPU"), {}};
    advice.ranked << sweetspot::Advice{*advice.best, AdviceMark::Tick, 1, {q("<i>")}, q("<u>"), {}};
    evil.useCases << advice;
    evil.overall = advice;
    const QString html = adviceHtml(evil, {}, QPalette(), copies);
    for (const char *tag : {"<b>M", "<i>", "<u>"})
        EXPECT_FALSE(html.contains(q(tag))) << tag;
}
