// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/hub.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace sweetspot::ui
{

/// What is looked for on the hub: a name or a link, and filters.
class HubSearchBar : public QWidget
{
    Q_OBJECT
public:
    explicit HubSearchBar(QWidget *parent = nullptr);

    void setText(const QString &text); ///< and puts the cursor there
    QString text() const; ///< without spaces around it
    QString quantization() const; ///< empty: any
    /// Whether only models that fit into this machine's memory are looked for.
    void setFitting(bool fitting);
    /// @param usableBytes of memory that a model may take here
    HubQuery query(double usableBytes) const;

signals:
    void searchRequested();

private:
    QLineEdit *m_text;
    QComboBox *m_size, *m_license, *m_quantization;
    QCheckBox *m_fitting;
};

} // namespace sweetspot::ui
