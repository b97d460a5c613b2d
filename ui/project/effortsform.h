// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tune/effortchoice.h"

#include <QVector>
#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace sweetspot::ui
{

class Document;

/// The environments of tuning of a project: what each is for, the effort it begins with, and what is different
/// in it, which is marked (docs/tuning.md#environments). Every change can be undone.
class EffortsForm : public QWidget
{
    Q_OBJECT
public:
    explicit EffortsForm(Document *document, QWidget *parent = nullptr);

private:
    void makeTable();
    void makePlace();
    void makeNumbers();
    void makeSwitches();
    void makePhases();
    QComboBox *addName(const char *id, const QString &label, QString EffortRule::*member);
    QLabel *addRow(const QString &label, QWidget *field);
    const QVector<EffortRule> &rules() const;
    int current() const; ///< -1: none
    void insert(const EffortRule &rule, const QString &what); ///< behind the current one
    void remove();
    /// Changes the current one. Changes of one @p key that follow each other are one step of undo.
    void change(const QString &what, const QString &key, const std::function<void(EffortRule &)> &edit);
    void rebase(const QString &base); ///< what is different stays so
    void refresh();
    void refreshTable();
    void showRule();
    void showMarks(const EffortRule &rule);

    Document *m_document;
    QTreeWidget *m_table;
    QPushButton *m_add, *m_duplicate, *m_remove;
    QWidget *m_details;
    QFormLayout *m_form;
    QLineEdit *m_name = nullptr;
    QComboBox *m_engine = nullptr, *m_model = nullptr, *m_family = nullptr, *m_base = nullptr;
    QVector<QDoubleSpinBox *> m_numbers; ///< as effortNumbers()
    QVector<QLabel *> m_numberLabels;
    QVector<QCheckBox *> m_switches; ///< as effortSwitches()
    QVector<QCheckBox *> m_phases; ///< by KnobPhase
    QLabel *m_phasesLabel = nullptr;
    bool m_showing = false; ///< fields follow the document, not the other way round
};

} // namespace sweetspot::ui
