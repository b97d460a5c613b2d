// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/planproposal.h"

#include <QWidget>

class QVBoxLayout;

namespace sweetspot::ui
{

class Document;

/// A button for each change of the project that its plan proposes; a click makes it, as a step that can be
/// undone. Hidden where nothing is proposed.
class ProposalButtons : public QWidget
{
    Q_OBJECT
public:
    explicit ProposalButtons(Document *document, QWidget *parent = nullptr);

    /// Those that would change the project as it is, the same change once.
    void propose(const QVector<PlanProposal> &proposals);
    void setEditable(bool editable);

private:
    void take(const PlanProposal &proposal);

    Document *m_document;
    QVBoxLayout *m_column;
    QVector<PlanProposal> m_shown;
    bool m_editable = true;
};

} // namespace sweetspot::ui
