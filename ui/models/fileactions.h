// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>

class QAction;
class QMenu;

namespace sweetspot::ui
{

/// Entries of a menu for one file of a model: giving it to the engines that keep models of their own, copying
/// it.
class FileActions : public QObject
{
    Q_OBJECT
public:
    FileActions(QMenu *menu, QObject *parent);

    /// @param quantization whose file it is; empty: there is none, so nothing can be done
    void show(const QString &model, const QString &quantization);

signals:
    void giveRequested(const QString &engine, const QString &model, const QString &quantization);
    void copyRequested(const QString &model, const QString &quantization);

private:
    QList<QAction *> m_actions;
    QString m_model, m_quantization;
};

} // namespace sweetspot::ui
