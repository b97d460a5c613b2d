// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/advicepanel.h"

#include "core/judge/recommend.h"
#include "core/report/usecommand.h"
#include "models/tooltiptext.h"
#include "ui/base/colors.h"
#include "ui/base/tr.h"
#include "ui/matrix/matrixpresenter.h"
#include "ui/project/document.h"

#include <QClipboard>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFormLayout>
#include <QGroupBox>
#include <QGuiApplication>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

#include <cmath>

namespace sweetspot::ui
{
namespace
{
constexpr int kShown = 3; // of each use
constexpr int kSteps = 10; // of a weight

QString colored(const QColor &color, const QString &html)
{
    return QStringLiteral("<span style='color:%1'>%2</span>").arg(color.name(), html);
}

QString markHtml(AdviceMark mark, const QPalette &palette)
{
    const QColor color = mark == AdviceMark::Tick ? palette.color(QPalette::Text)
        : mark == AdviceMark::Warning             ? warningColor(palette)
                                                  : errorColor(palette);
    return colored(color, adviceMarkText(mark));
}

QString chosenHtml(const UseCaseAdvice &advice, const QHash<CellId, QString> &commands, QStringList &copies)
{
    QString html = QStringLiteral("<p style='margin:2px 0'>%1</p>")
                       .arg((advice.reason + QLatin1Char(' ') + advice.tradeOff).trimmed().toHtmlEscaped());
    const QString command = advice.best ? commands.value(*advice.best) : QString();
    if (!command.isEmpty()) {
        html
            += QStringLiteral("<p style='margin:2px 0'><a href='copy:%1'>%2</a> · <a href='tune:%3'>%4</a></p>")
                   .arg(QString::number(copies.size()), UiTr::tr("Copy start command").toHtmlEscaped(),
                       advice.useCase.toHtmlEscaped(), UiTr::tr("Find the best settings…").toHtmlEscaped());
        copies << command;
    }
    return html;
}
} // namespace

QString adviceHtml(const Recommendations &recommendations, const QHash<CellId, QString> &commands,
    const QPalette &palette, QStringList &copies)
{
    const UseCaseAdvice &overall = recommendations.overall;
    if (recommendations.useCases.isEmpty())
        return QStringLiteral("<p>%1</p>")
            .arg(UiTr::tr("Nothing has been measured yet. After a run, this page recommends a model for each "
                          "use case and says how certain that is.")
                     .toHtmlEscaped());
    QString html = QStringLiteral("<h3 style='margin:0'>%1 %2</h3>")
                       .arg(UiTr::tr("Overall best:").toHtmlEscaped(),
                           (overall.best ? overall.best->name() : UiTr::tr("none")).toHtmlEscaped())
        + chosenHtml(overall, commands, copies);
    for (const UseCaseAdvice &advice : recommendations.useCases) {
        const UseCase *useCase = findUseCase(advice.useCase);
        html += QStringLiteral("<h4 style='margin:10px 0 0 0'>%1</h4>")
                    .arg((useCase ? useCase->label : advice.useCase).toHtmlEscaped());
        int shown = 0, refused = 0;
        for (const Advice &cell : advice.ranked) {
            if (cell.mark == AdviceMark::Cross) {
                ++refused;
                continue;
            }
            if (++shown > kShown)
                continue;
            html
                += QStringLiteral("<p style='margin:2px 0'>%1 <b>%2</b> %3%4</p>")
                       .arg(markHtml(cell.mark, palette), cell.cell.name().toHtmlEscaped(),
                           colored(mutedText(palette), cell.figures.join(QStringLiteral("; ")).toHtmlEscaped()),
                           cell.sentence.isEmpty() ? QString()
                                                   : QStringLiteral(" – ") + cell.sentence.toHtmlEscaped());
        }
        if (refused > 0)
            html += QStringLiteral("<p style='margin:2px 0'>%1 %2</p>")
                        .arg(markHtml(AdviceMark::Cross, palette),
                            UiTr::tr("%n cell(s) below the thresholds or requirements.", "", refused)
                                .toHtmlEscaped());
        html += advice.best
            ? chosenHtml(advice, commands, copies)
            : QStringLiteral("<p style='margin:2px 0'>%1</p>").arg(advice.reason.toHtmlEscaped());
    }
    if (!recommendations.dominated.isEmpty()) {
        html += QStringLiteral("<h4 style='margin:10px 0 0 0'>%1</h4>")
                    .arg(UiTr::tr("Beaten by another cell").toHtmlEscaped());
        for (const Dominated &cell : recommendations.dominated)
            html += QStringLiteral("<p style='margin:2px 0'>%1: %2</p>")
                        .arg(cell.cell.name().toHtmlEscaped(),
                            colored(mutedText(palette), cell.sentence.toHtmlEscaped()));
    }
    return html;
}

AdvicePanel::AdvicePanel(Document *document, MatrixPresenter *presenter, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_presenter(presenter)
    , m_mostMemory(new QDoubleSpinBox(this))
    , m_leaveFree(new QDoubleSpinBox(this))
    , m_context(new QSpinBox(this))
    , m_speed(new QDoubleSpinBox(this))
    , m_text(new QTextBrowser(this))
{
    setObjectName(QStringLiteral("advicePanel"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    m_text->setObjectName(QStringLiteral("adviceText"));
    m_text->setAccessibleName(UiTr::tr("Recommendations"));
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    column->addWidget(m_text, 1);
    auto *wishes = makeWishes();
    column->addWidget(wishes);
    connectAll();
    showWishes();
    refresh();
}

QWidget *AdvicePanel::makeWishes()
{
    auto *wishes = new QGroupBox(UiTr::tr("Requirements"), this);
    auto *form = new QFormLayout(wishes);
    m_mostMemory->setObjectName(QStringLiteral("needMostMemory"));
    m_mostMemory->setRange(0, 10000);
    m_mostMemory->setDecimals(1);
    m_mostMemory->setSuffix(UiTr::tr(" GB"));
    m_mostMemory->setSpecialValueText(UiTr::tr("no limit"));
    m_mostMemory->setToolTip(
        UiTr::tr("Recommends only what needs no more: of the graphics card's memory where it computes there."));
    form->addRow(UiTr::tr("&Memory at most"), m_mostMemory);
    m_leaveFree->setObjectName(QStringLiteral("needLeaveFree"));
    m_leaveFree->setRange(0, 10000);
    m_leaveFree->setDecimals(1);
    m_leaveFree->setSuffix(UiTr::tr(" GB"));
    m_leaveFree->setSpecialValueText(UiTr::tr("no extra"));
    m_leaveFree->setToolTip(UiTr::tr("Part of the memory limit to leave for other programs."));
    form->addRow(UiTr::tr("Leave &free"), m_leaveFree);
    m_context->setObjectName(QStringLiteral("needContext"));
    m_context->setRange(0, 16 << 20);
    m_context->setSingleStep(1024);
    m_context->setGroupSeparatorShown(true);
    m_context->setSuffix(UiTr::tr(" tokens"));
    m_context->setSpecialValueText(UiTr::tr("default"));
    m_context->setToolTip(UiTr::tr(
        "Context at which long context work is rated; the default is 8,192 or the closest measured size."));
    form->addRow(UiTr::tr("&Context"), m_context);
    m_speed->setObjectName(QStringLiteral("needSpeed"));
    m_speed->setRange(0, 100000);
    m_speed->setDecimals(1);
    m_speed->setSuffix(UiTr::tr(" tokens/s"));
    m_speed->setSpecialValueText(UiTr::tr("the threshold"));
    form->addRow(UiTr::tr("Speed at &least"), m_speed);
    for (const UseCase &useCase : useCases())
        form->addRow(useCase.label, makeWeight(useCase));
    return wishes;
}

QSlider *AdvicePanel::makeWeight(const UseCase &useCase)
{
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setObjectName(QStringLiteral("weight_") + useCase.id);
    slider->setAccessibleName(UiTr::tr("Weight of %1").arg(useCase.label));
    slider->setRange(0, kSteps);
    slider->setPageStep(2);
    slider->setToolTip(
        toolTipText(UiTr::tr("How much %1 counts for the overall recommendation.").arg(useCase.label)));
    m_weights.insert(useCase.id, slider);
    connect(slider, &QSlider::valueChanged, this, [this, id = useCase.id](int value) {
        change(UiTr::tr("change weights"), [&](Wishes &w) {
            if (value == kSteps)
                w.weights.remove(id);
            else
                w.weights.insert(id, double(value) / kSteps);
        });
    });
    return slider;
}

void AdvicePanel::connectAll()
{
    connect(m_mostMemory, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        change(UiTr::tr("change requirements"),
            [&](Wishes &w) { w.needs.mostMemoryGb = value > 0 ? std::optional<double>(value) : std::nullopt; });
    });
    connect(m_leaveFree, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        change(UiTr::tr("change requirements"), [&](Wishes &w) { w.needs.leaveFreeGb = value; });
    });
    connect(m_context, &QSpinBox::valueChanged, this, [this](int value) {
        change(UiTr::tr("change requirements"),
            [&](Wishes &w) { w.needs.contextLength = value > 0 ? std::optional<int>(value) : std::nullopt; });
    });
    connect(m_speed, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        change(UiTr::tr("change requirements"), [&](Wishes &w) {
            w.needs.leastTokensPerSecond = value > 0 ? std::optional<double>(value) : std::nullopt;
        });
    });
    connect(m_text, &QTextBrowser::anchorClicked, this, &AdvicePanel::follow);
    connect(m_document, &Document::changed, this, [this] {
        showWishes();
        refresh();
    });
    connect(m_presenter, &MatrixPresenter::verdictsChanged, this, &AdvicePanel::refresh);
}

void AdvicePanel::change(const QString &what, const std::function<void(Wishes &)> &edit)
{
    if (m_showing)
        return;
    // Steps of one control merge, so that a slider that was dragged is undone at once.
    const QString key = sender() ? sender()->objectName() : QString();
    m_document->change(what, key, [&](ProjectData &data) { edit(data.settings.wishes); });
}

void AdvicePanel::showWishes()
{
    m_showing = true;
    const Wishes &wishes = m_document->data().settings.wishes;
    m_mostMemory->setValue(wishes.needs.mostMemoryGb.value_or(0));
    m_leaveFree->setValue(wishes.needs.leaveFreeGb);
    m_context->setValue(wishes.needs.contextLength.value_or(0));
    m_speed->setValue(wishes.needs.leastTokensPerSecond.value_or(0));
    for (auto slider = m_weights.begin(); slider != m_weights.end(); ++slider)
        (*slider)->setValue(int(std::lround(wishes.weights.value(slider.key(), 1) * kSteps)));
    const bool editable = m_document->isOpen() && !m_document->isReadOnly();
    for (QWidget *field : {static_cast<QWidget *>(m_mostMemory), static_cast<QWidget *>(m_leaveFree),
             static_cast<QWidget *>(m_context), static_cast<QWidget *>(m_speed)})
        field->setEnabled(editable);
    for (QSlider *slider : m_weights)
        slider->setEnabled(editable);
    m_showing = false;
}

void AdvicePanel::refresh()
{
    m_recommendations
        = recommend(m_presenter->verdicts(), m_document->data().settings.wishes, m_document->data().config);
    QHash<CellId, QString> commands;
    const auto note = [&](const UseCaseAdvice &advice) {
        if (const CellRecord *cell = advice.best ? m_presenter->record().find(*advice.best) : nullptr)
            commands.insert(*advice.best, serveCommand(*cell));
    };
    note(m_recommendations.overall);
    for (const UseCaseAdvice &advice : m_recommendations.useCases)
        note(advice);
    m_copies.clear();
    const QString html = adviceHtml(m_recommendations, commands, palette(), m_copies);
    if (html == m_html)
        return; // do not scroll under the reader's eyes
    m_html = html;
    const int place = m_text->verticalScrollBar()->value();
    m_text->setHtml(html);
    m_text->verticalScrollBar()->setValue(place);
}

void AdvicePanel::follow(const QUrl &link)
{
    const int index = link.path().toInt();
    if (link.scheme() == QLatin1String("copy") && index >= 0 && index < m_copies.size())
        QGuiApplication::clipboard()->setText(m_copies.at(index));
    if (link.scheme() != QLatin1String("tune"))
        return;
    for (const UseCaseAdvice &advice :
        QVector<UseCaseAdvice>{m_recommendations.overall} + m_recommendations.useCases)
        if (advice.useCase == link.path() && advice.best) {
            emit tuneRequested(*advice.best);
            return;
        }
}

void AdvicePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}
} // namespace sweetspot::ui
