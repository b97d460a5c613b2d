// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recommendation.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace sweetspot::ui
{

class TonedLabel;

/// The answer of a run that has ended, above the matrix until it is closed: what to use for what, how sure that
/// is, and what to do next.
class ResultCard : public QFrame
{
    Q_OBJECT
public:
    explicit ResultCard(QWidget *parent = nullptr);

    /// @param again cells of the run that failed or need measuring again
    void tell(const Recommendations &advice, int again);

signals:
    void reportRequested();
    void compareRequested();
    void measureAgainRequested();
    void shareRequested(const sweetspot::CellId &cell); ///< the best one, as a card

private:
    QLabel *m_best, *m_uses;
    TonedLabel *m_doubts;
    QPushButton *m_again, *m_share;
    std::optional<CellId> m_shared;
};

} // namespace sweetspot::ui
