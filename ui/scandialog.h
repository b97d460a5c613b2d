// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

class QListWidget;

namespace sweetspot::ui
{

/// The model files that were found on this machine, to choose from.
class ScanDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ScanDialog(const QStringList &files, QWidget *parent = nullptr);

signals:
    void chosen(const QStringList &files);

private:
    QListWidget *m_list;
};

} // namespace sweetspot::ui
