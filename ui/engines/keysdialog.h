// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/person/secretstore.h"
#include "models/keykind.h"

#include <QDialog>
#include <QHash>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sweetspot::ui
{

class LateLabel;
class TonedLabel;

/// The keys the program keeps: put in, tested, replaced, removed. Shown masked; in the desktop's keyring, or
/// for this session when there is none.
class KeysDialog : public QDialog
{
    Q_OBJECT
public:
    /// @param kinds the table of models/keykind.h, or a test's own
    KeysDialog(SecretStore *store, const QVector<KeyKind> &kinds, QWidget *parent = nullptr);

private:
    struct Row {
        KeyKind kind;
        QLabel *state = nullptr;
        QLineEdit *edit = nullptr;
        QPushButton *keep = nullptr, *test = nullptr, *remove = nullptr;
        FoundKey found;
        QString note; ///< what was said of the key last
        bool problem = false, asking = false;
        int reads = 0; ///< only the latest reading counts
    };
    void addRow(QGridLayout *grid, const KeyKind &kind);
    void refresh(const QString &id);
    void note(const QString &id, const QString &text, bool problem = false);
    void showRow(Row &row);
    void keep(const QString &id);
    void test(const QString &id);
    void remove(const QString &id);

    SecretStore *m_store;
    QHash<QString, Row> m_rows;
    TonedLabel *m_problem; ///< of the keyring: said once, not in every row
    LateLabel *m_waiting;
};

} // namespace sweetspot::ui
