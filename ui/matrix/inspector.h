// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/matrixmodel.h"
#include "models/runrecord.h"

#include <QHash>
#include <QWidget>

#include <optional>

class QScrollArea;
class QVBoxLayout;

namespace sweetspot::ui
{

class CellCommands;
class InspectorHeadline;
class MeasuredHow;
class ProfileCard;
class RepetitionsCard;
class TextCard;

/// What is known of a square of the matrix.
struct InspectedCell {
    MatrixRow row;
    QString quantization;
    MatrixSquare square;
    std::optional<CellRecord> record; ///< if it was measured
    BenchConfig config;
    std::optional<RunContext> run; ///< that the record is from
    QString runFolder; ///< of that run; empty: none
    CellId kept; ///< as that run calls the cell

    bool operator==(const InspectedCell &) const = default;
    bool isSameCell(const InspectedCell &other) const;
    bool hasFiguresOf(InspectedCell other) const; ///< all but how far its measuring is
};

/// Everything about the chosen square: a headline that is always seen, below it cards that fold away, for each
/// profile, the repetitions, what to know, how it was measured. The cards stay as they were folded from cell to
/// cell.
class Inspector : public QWidget
{
    Q_OBJECT
public:
    explicit Inspector(QWidget *parent = nullptr);

    void clear();
    void show(const InspectedCell &cell);
    void takeFocus(); ///< to the first card

signals:
    void tryRequested(const QVector<sweetspot::CellId> &cells); ///< to be talked with
    void tuneRequested(const sweetspot::CellId &cell); ///< its best settings are to be found
    void shareRequested(const sweetspot::CellId &cell); ///< as a card

private:
    void addCards(QVBoxLayout *column);
    void showCards();
    void showTimeline();
    void showLog();
    void showHandOver();

    InspectorHeadline *m_headline;
    QScrollArea *m_scroll;
    QWidget *m_body;
    QHash<QString, ProfileCard *> m_profiles; ///< by id; "": the whole cell
    RepetitionsCard *m_repetitions;
    TextCard *m_flags, *m_notes, *m_answer;
    MeasuredHow *m_how;
    CellCommands *m_commands;
    std::optional<InspectedCell> m_shown;
    QString m_timeline; ///< path of the one that is shown or being read
};

} // namespace sweetspot::ui
