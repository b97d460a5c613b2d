// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/matrix/foldcard.h"

#include <QStringList>

class QLabel;

namespace sweetspot::ui
{

/// A card of plain paragraphs, which may be foreign text.
class TextCard : public FoldCard
{
    Q_OBJECT
public:
    TextCard(const char *id, const QString &title, bool open, QWidget *parent = nullptr);

    /// Hides the card when there is none.
    void tell(const QStringList &paragraphs);

private:
    QLabel *m_text;
};

} // namespace sweetspot::ui
