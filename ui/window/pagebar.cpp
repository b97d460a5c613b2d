// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/pagebar.h"

#include <QEvent>

#include <algorithm>

namespace sweetspot::ui
{

PageBar::PageBar(QWidget *parent)
    : QTabBar(parent)
{
    setDrawBase(true);
    setExpanding(false);
    setUsesScrollButtons(false); // they hide pages
    setElideMode(Qt::ElideRight);
    connect(this, &QTabBar::currentChanged, this, &PageBar::label);
}

void PageBar::addPage(Glyph glyph, const QString &title)
{
    m_glyphs << glyph;
    m_titles << title;
    const int index = addTab(title);
    setAccessibleTabName(index, title);
    if (isVisible()) // else it has no width yet
        measureAgain();
}

QSize PageBar::minimumSizeHint() const
{
    return {iconSize().width() * 4, QTabBar::minimumSizeHint().height()};
}

QSize PageBar::minimumTabSizeHint(int index) const
{
    const QSize size = QTabBar::minimumTabSizeHint(index);
    return m_compact ? QSize(std::min(size.width(), iconSize().width()), size.height()) : size;
}

void PageBar::fit()
{
    if (!m_compact) { // else it is as it was measured before
        m_fullWidth = 0;
        for (int i = 0; i < count(); ++i)
            m_fullWidth += tabSizeHint(i).width();
    }
    const bool compact = m_fullWidth > width();
    if (compact == m_compact)
        return;
    m_compact = compact;
    label();
}

void PageBar::measureAgain()
{
    m_compact = false;
    label();
    fit();
}

void PageBar::label()
{
    for (int i = 0; i < count(); ++i) {
        setTabIcon(i, m_compact ? glyphIcon(m_glyphs.at(i), palette()) : QIcon());
        setTabText(i, m_compact && i != currentIndex() ? QString() : m_titles.at(i));
        setTabToolTip(i, m_compact ? m_titles.at(i) : QString());
    }
}

void PageBar::resizeEvent(QResizeEvent *event)
{
    QTabBar::resizeEvent(event);
    fit();
}

void PageBar::changeEvent(QEvent *event)
{
    QTabBar::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measureAgain();
    else if (event->type() == QEvent::PaletteChange)
        label(); // icons are drawn in its colours
}

} // namespace sweetspot::ui
