// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/resultcard.h"

#include "models/foreigntext.h"
#include "models/usecase.h"
#include "ui/base/tonedlabel.h"
#include "ui/base/tr.h"

#include <QHBoxLayout>
#include <QHash>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sweetspot::ui
{

namespace
{

constexpr int kNamed = 2; // cells beside the best that cannot be told apart from it

QString answerTo(const UseCaseAdvice &advice)
{
    if (!advice.best)
        return advice.isOpen() ? UiTr::tr("not yet known") : UiTr::tr("none meets the thresholds");
    QStringList names{foreignText(advice.best->name())};
    for (const CellId &cell : advice.tied.mid(0, kNamed))
        names << foreignText(cell.name());
    const int more = int(advice.tied.size()) - kNamed;
    const QString list = names.join(UiTr::tr(" or ", "between cells that cannot be told apart"));
    return more > 0 ? UiTr::tr("%1 or %n more", "", more).arg(list) : list;
}

QLabel *text(const char *name)
{
    auto *label = new QLabel;
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ResultCard::ResultCard(QWidget *parent)
    : QFrame(parent)
    , m_best(text("resultBest"))
    , m_uses(text("resultUses"))
    , m_doubts(new TonedLabel(TonedLabel::Tone::Muted))
    , m_again(new QPushButton)
    , m_share(new QPushButton(UiTr::tr("Share &card…")))
{
    setObjectName(QStringLiteral("resultCard"));
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(UiTr::tr("Result of the run"));
    QFont large = m_best->font();
    large.setBold(true);
    m_best->setFont(large);
    m_doubts->setObjectName(QStringLiteral("resultDoubts"));
    // The words have the whole width: beside buttons a narrow matrix leaves them a column of single words.
    auto *rows = new QVBoxLayout(this);
    auto *head = new QHBoxLayout, *buttons = new QHBoxLayout;
    rows->addLayout(head);
    rows->addWidget(m_uses);
    rows->addWidget(m_doubts);
    rows->addLayout(buttons);
    auto *report = new QPushButton(UiTr::tr("Open &report"), this);
    auto *compare = new QPushButton(UiTr::tr("Com&pare"), this);
    auto *close = new QToolButton(this);
    report->setObjectName(QStringLiteral("resultReport"));
    compare->setObjectName(QStringLiteral("resultCompare"));
    m_share->setObjectName(QStringLiteral("resultShare"));
    m_again->setObjectName(QStringLiteral("resultAgain"));
    close->setObjectName(QStringLiteral("resultClose"));
    close->setText(QStringLiteral("✕"));
    close->setAutoRaise(true);
    close->setAccessibleName(UiTr::tr("Close the result"));
    close->setToolTip(UiTr::tr("Close the result"));
    head->addWidget(m_best, 1);
    head->addWidget(close, 0, Qt::AlignTop);
    for (QPushButton *button : {m_again, m_share, compare, report})
        buttons->addWidget(button);
    buttons->addStretch(1);
    connect(report, &QPushButton::clicked, this, &ResultCard::reportRequested);
    connect(compare, &QPushButton::clicked, this, &ResultCard::compareRequested);
    connect(m_again, &QPushButton::clicked, this, &ResultCard::measureAgainRequested);
    connect(m_share, &QPushButton::clicked, this, [this] {
        if (m_shared)
            emit shareRequested(*m_shared);
    });
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void ResultCard::tell(const Recommendations &advice, int again)
{
    m_best->setText(advice.overall.best ? UiTr::tr("Overall best: %1").arg(answerTo(advice.overall))
            : advice.overall.isOpen()   ? advice.overall.reason
            : advice.useCases.isEmpty() ? UiTr::tr("Nothing could be recommended: too little was measured.")
                                        : UiTr::tr("No cell meets the thresholds for all uses."));
    QStringList answers, doubts;
    QHash<QString, QStringList> uses; // by answer: what is best for three of them is said once
    for (const UseCaseAdvice &use : advice.useCases) {
        const UseCase *known = findUseCase(use.useCase);
        const QString label = known ? known->label : use.useCase, answer = answerTo(use);
        if (!uses.contains(answer))
            answers << answer;
        uses[answer] << label;
        if (use.best && use.certainty == Certainty::Undecided)
            doubts << label;
    }
    QStringList lines;
    for (const QString &answer : std::as_const(answers))
        lines << UiTr::tr("%1: %2", "uses, and what to use for them")
                     .arg(uses.value(answer).join(QStringLiteral(", ")), answer);
    m_uses->setText(lines.join(QLatin1Char('\n')));
    m_uses->setVisible(!lines.isEmpty());
    m_doubts->tell(doubts.isEmpty() ? QString()
            : doubts.size() == advice.useCases.size()
            ? UiTr::tr("These measurements do not decide it; full mode measures until intervals are narrow.")
            : UiTr::tr("Not decided by these measurements: %1.").arg(doubts.join(QStringLiteral(", "))));
    m_again->setText(UiTr::tr("&Measure %n cell(s) again", "", again));
    m_again->setVisible(again > 0);
    m_shared = advice.overall.best;
    m_share->setVisible(m_shared.has_value());
    show();
}

} // namespace sweetspot::ui
