// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/tryoutnews.h"

#include <QHash>
#include <QWidget>

#include <utility>

class QComboBox;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace sweetspot::ui
{

class Document;
class TonedLabel;

/// The person's own prompts, one line each, with a column for each chosen cell that says whether its answer
/// passes; below them the chosen one to be edited. What was answered lives as long as the page.
class PromptGrid : public QWidget
{
    Q_OBJECT
public:
    explicit PromptGrid(Document *document, QWidget *parent = nullptr);

    void setCells(const QVector<CellId> &cells); ///< those of the columns
    /// @param obstacle why nothing can be asked; empty: it can
    void setState(bool busy, const QString &obstacle);
    /// What came of the prompt at this place for this cell.
    void show(const OwnPrompt &prompt, const CellId &cell, const TryoutUpdate &update);

signals:
    void askRequested(); ///< all of them
    void stopRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Answer {
        TryoutUpdate update;
        std::optional<bool> passes; ///< as checked, or as a person said
    };

    QLayout *makeButtons();
    QWidget *makeEditor();
    void refresh();
    void fillMarks(QTreeWidgetItem *line, const OwnPrompt &prompt);
    void fillHeadings();
    void showEditor();
    void keepEdit();
    void add();
    void remove();
    void judgeByHand(QTreeWidgetItem *line, int column);
    int current() const;
    QString answerKey(const OwnPrompt &prompt, const CellId &cell) const;

    Document *m_document;
    QTreeWidget *m_table;
    QPlainTextEdit *m_prompt, *m_expected;
    QComboBox *m_check, *m_use;
    TonedLabel *m_problem;
    QPushButton *m_ask, *m_stop, *m_add, *m_remove;
    QVector<CellId> m_cells;
    QHash<QString, Answer> m_answers;
    bool m_showing = false; ///< the editor is filled by us
};

} // namespace sweetspot::ui
