// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"
#include "ui/base/icons.h"

#include <QString>
#include <QWidget>

namespace sweetspot::ui
{

/// A page of an open project: one tab of the window. What it has to say to the window goes through these
/// signals.
class Page : public QWidget
{
    Q_OBJECT
public:
    /// @param id stable and English, by which others ask for the page
    /// @param glyph on its tab where there is no room for the title
    /// @param title on its tab and in the View menu
    Page(const char *id, Glyph glyph, const QString &title, QWidget *parent = nullptr);

    const QString &id() const { return m_id; }
    Glyph glyph() const { return m_glyph; }
    const QString &title() const { return m_title; }

signals:
    void failed(const sweetspot::Error &error);
    void noted(const QString &text);
    void keysRequested(); ///< the dialog of keys
    void showRequested(const QString &runId); ///< a run in the matrix

private:
    QString m_id;
    Glyph m_glyph;
    QString m_title;
};

} // namespace sweetspot::ui
