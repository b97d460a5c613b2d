// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/enginekind.h"

#include <QWidget>

#include <stop_token>

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sweetspot::ui
{

class Document;
class EngineMonitor;
class LaunchEditor;
class ServedModelsTable;
class TonedLabel;

/// The settings of one engine of the project: its address, the models of it that are measured and the rows
/// they stand in, and what may be sent to it.
class EngineDetails : public QWidget
{
    Q_OBJECT
public:
    EngineDetails(Document *document, EngineMonitor *monitor, QWidget *parent = nullptr);

    void show(const QString &engine); ///< a name; "llama.cpp" or an empty one shows only words
    void refresh();

signals:
    void keysRequested();
    void pricesRequested();
    void failed(const sweetspot::Error &error);
    void renamed(const QString &name);
    void noted(const QString &text);

private:
    void makeForm();
    void connectAll();
    const EngineEntry *entry() const;
    void change(const QString &text, const std::function<void(EngineEntry &)> &edit);
    void rename();
    void removeOurs();
    void showFields(const EngineEntry &entry, const EngineKind &kind);
    void showConsent(const EngineEntry &entry);
    void showLaunch(const EngineEntry &entry);
    void changeLaunch(const QVector<LaunchOption> &options, const QMap<QString, QString> &environment);
    void pull(const QString &model);

    Document *m_document;
    EngineMonitor *m_monitor;
    QString m_name;
    bool m_showing = false; ///< its own changes are no edits
    QString m_pulling; ///< model that a server fetches now
    std::stop_source m_pull;
    QLabel *m_title, *m_words;
    LaunchEditor *m_launch;
    QWidget *m_form;
    QFormLayout *m_fields;
    QLineEdit *m_nameEdit, *m_url, *m_program, *m_command;
    TonedLabel *m_problem;
    QCheckBox *m_baked, *m_allowed;
    QLabel *m_sending, *m_cost;
    ServedModelsTable *m_models;
    QPushButton *m_keys, *m_prices, *m_clean;
};

} // namespace sweetspot::ui
