// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/stores.h"

#include <QDialog>
#include <QHash>
#include <QVector>

class QListWidget;

namespace sweetspot::ui
{

/// What a look at this machine found.
struct ScanFindings {
    QVector<StoredModel> models;
    QStringList places; ///< where was looked, for saying so when nothing was found
    QHash<QString, QString> known; ///< path -> what the open project calls it
    QString name; ///< what they were looked for by; empty: all
    bool forOpenProject = false; ///< else a new one is made of them
};

/// The models that other programs keep on this machine, to choose from; they are used in place. What the
/// project has already is shown as such and cannot be chosen.
class ScanDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ScanDialog(const ScanFindings &findings, QWidget *parent = nullptr);

signals:
    void filesRequested(); ///< instead, by hand
    void folderRequested();
    void chosen(const QVector<sweetspot::StoredModel> &models);

private:
    void addModels(const ScanFindings &findings);
    QWidget *makeButtons(const ScanFindings &findings);
    void accepted();
    QString headline(const ScanFindings &findings) const;

    QListWidget *m_list;
    QVector<StoredModel> m_models;
};

} // namespace sweetspot::ui
