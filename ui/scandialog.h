// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog/stores.h"

#include <QDialog>
#include <QVector>

class QListWidget;

namespace sweetspot::ui
{

/// The models that other programs keep on this machine, to choose from; they are used in place.
class ScanDialog : public QDialog
{
    Q_OBJECT
public:
    /// @param places where was looked, for saying so when nothing was found
    ScanDialog(const QVector<StoredModel> &models, const QStringList &places, QWidget *parent = nullptr);

signals:
    void chosen(const QVector<sweetspot::StoredModel> &models);

private:
    QListWidget *m_list;
    QVector<StoredModel> m_models;
};

} // namespace sweetspot::ui
