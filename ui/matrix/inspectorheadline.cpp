// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/inspectorheadline.h"

#include "core/judge/cellwords.h"
#include "models/foreigntext.h"
#include "models/metricid.h"
#include "ui/base/named.h"
#include "ui/base/tonedlabel.h"
#include "ui/base/tr.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace sweetspot::ui
{

namespace
{

template <typename Label>
Label *plain(Label *label, const char *id)
{
    named(label, id);
    label->setTextFormat(Qt::PlainText); // names and reasons are foreign text
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString stateOf(const MatrixSquare &square)
{
    const CellVerdict &verdict = square.verdict;
    QString text = QStringLiteral("%1 %2").arg(cellStateMark(verdict.state), cellStateLabel(verdict.state));
    if (verdict.rating)
        text += QStringLiteral(" · ") + ratingLabel(*verdict.rating);
    return text;
}

// A run is known by when it was started; its folder's name stands with how it was measured.
QString whenOf(const MatrixSquare &square)
{
    return square.measuredUtc.isValid()
        ? UiTr::tr("Measured in the run of %1")
              .arg(QLocale().toString(square.measuredUtc.toLocalTime(), QLocale::ShortFormat))
        : QString();
}

void tellLabel(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

InspectorHeadline::InspectorHeadline(QWidget *parent)
    : QWidget(parent)
    , m_name(plain(new QLabel, "inspectedName"))
    , m_state(plain(new QLabel, "inspectedState"))
    , m_why(plain(new QLabel, "inspectedWhy"))
    , m_when(plain(new TonedLabel(TonedLabel::Tone::Muted), "inspectedWhen"))
    , m_stale(plain(new TonedLabel(TonedLabel::Tone::Warning), "inspectedStale"))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(fontMetrics().height() / 4);
    for (QLabel *label :
        {m_name, m_state, m_why, static_cast<QLabel *>(m_when), static_cast<QLabel *>(m_stale)})
        column->addWidget(label);
    QFont large = m_name->font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.2);
    m_name->setFont(large);
    clear();
}

void InspectorHeadline::clear()
{
    for (QLabel *label : {m_state, static_cast<QLabel *>(m_when), static_cast<QLabel *>(m_stale)})
        label->hide();
    tellLabel(m_name, {});
    tellLabel(m_why, UiTr::tr("Select a cell of the matrix to see its details."));
}

void InspectorHeadline::tell(const MatrixRow &row, const QString &quantization, const MatrixSquare &square)
{
    QStringList place{row.lane, row.parameters};
    place.removeAll(QString());
    QString name = QStringLiteral("%1 %2").arg(row.model, quantization);
    if (!place.isEmpty())
        name += QStringLiteral(" · ") + place.join(QStringLiteral(" · "));
    tellLabel(m_name, foreignText(name));
    tellLabel(m_state, stateOf(square));
    QString why = square.activity.isEmpty() ? whyOf(square.verdict) : square.activity;
    // Once it is among the figures, a forecast beside it would only be another number for the same.
    if (why.isEmpty() && !square.verdict.metrics.contains(metricid::kMemoryEstimatedGb))
        why = square.forecast;
    tellLabel(m_why, foreignText(why));
    m_when->tell(whenOf(square));
    QStringList stale;
    for (const QString &reason : square.stale)
        stale << QStringLiteral("↻ ") + foreignText(reason);
    m_stale->tell(stale.join(QLatin1Char('\n')));
}

} // namespace sweetspot::ui
