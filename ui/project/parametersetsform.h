// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/parametersweep.h"

#include <QMap>
#include <QWidget>

class QFormLayout;
class QLabel;
class QPushButton;

namespace sweetspot
{
struct Knob;
}

namespace sweetspot::ui
{

class ChipList;
class Document;
class TonedLabel;

/// The parameter sets of a project, each a row of every model; and a sweep, which makes them of the levels of
/// several parameters: the usual ones, those that the project has levels of, and those that a person adds by
/// name.
class ParameterSetsForm : public QWidget
{
    Q_OBJECT
public:
    explicit ParameterSetsForm(Document *document, QWidget *parent = nullptr);

private:
    void makeSets();
    void makeSweep();
    void showKnob(const Knob &knob); ///< a row for its levels, where there is none yet
    void offerOthers(); ///< those that have no row
    void add(const QString &parameter);
    void refresh();
    void count(); ///< what the levels make
    void apply();

    Document *m_document;
    ChipList *m_sets;
    QMap<QString, ChipList *> m_levels; ///< by parameter
    QFormLayout *m_form;
    QPushButton *m_more;
    QLabel *m_count;
    TonedLabel *m_problem;
    QPushButton *m_apply;
    QVector<ParameterSet> m_shown; ///< that the levels were read off
};

} // namespace sweetspot::ui
