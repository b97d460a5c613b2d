// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/icons.h"

#include <QStringList>
#include <QTabBar>
#include <QVector>

namespace sweetspot::ui
{

/// The tabs of the pages. All of them are always there, at any width: where the titles do not fit, each is an
/// icon with its title as a tooltip, and only the page that is shown keeps its title. On the window's thread.
class PageBar : public QTabBar
{
    Q_OBJECT
public:
    explicit PageBar(QWidget *parent = nullptr);

    void addPage(Glyph glyph, const QString &title);
    bool isCompact() const { return m_compact; }

    /// A few icons wide: it is the pages that need room.
    QSize minimumSizeHint() const override;

protected:
    QSize minimumTabSizeHint(int index) const override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void measureAgain();
    void label();

    QVector<Glyph> m_glyphs;
    QStringList m_titles;
    int m_fullWidth = 0; ///< of all titles, in pixels
    bool m_compact = false;
};

} // namespace sweetspot::ui
