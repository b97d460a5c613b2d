// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/textcard.h"

#include "models/foreigntext.h"
#include "ui/base/named.h"

#include <QLabel>
#include <QVBoxLayout>

namespace sweetspot::ui
{

TextCard::TextCard(const char *id, const QString &title, bool open, QWidget *parent)
    : FoldCard(id, title, open, parent)
    , m_text(named(new QLabel, "cardText"))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    content()->addWidget(m_text);
    hide();
}

void TextCard::tell(const QStringList &paragraphs)
{
    m_text->setText(foreignText(paragraphs.join(QLatin1Char('\n'))));
    setVisible(!paragraphs.isEmpty());
}

} // namespace sweetspot::ui
