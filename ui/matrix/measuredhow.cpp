// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/measuredhow.h"

#include "models/foreigntext.h"
#include "ui/base/colors.h"
#include "ui/base/named.h"
#include "ui/base/tr.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace sweetspot::ui
{

MeasuredHow::MeasuredHow(QWidget *parent)
    : FoldCard("measuredHow", UiTr::tr("How was this measured"), false, parent)
    , m_text(named(new QLabel, "measuredHowText"))
{
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    content()->addWidget(m_text);
    hide();
}

void MeasuredHow::tell(const QVector<Circumstance> &list)
{
    setVisible(!list.isEmpty());
    if (list == m_list)
        return;
    m_list = list;
    showList();
}

void MeasuredHow::showList()
{
    QString html;
    for (const Circumstance &one : std::as_const(m_list))
        html += QStringLiteral("<p style='margin:2px 0 0 0'><span style='color:%1'>%2:</span> %3</p>")
                    .arg(mutedText(palette()).name(), one.label.toHtmlEscaped(),
                        foreignText(one.value).toHtmlEscaped());
    m_text->setText(html);
}

void MeasuredHow::changeEvent(QEvent *event)
{
    FoldCard::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showList();
}

} // namespace sweetspot::ui
