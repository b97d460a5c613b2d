// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QHash>
#include <QObject>
#include <QProcessEnvironment>
#include <QString>

#include <functional>

namespace sweetspot
{

/// A key, and who has it.
struct FoundKey {
    enum class Source { None, Session, Environment, Keyring };
    QString key; ///< empty: none
    Source source = Source::None;
    /// Why the keyring could not be asked: a sentence; empty when it could.
    QString problem;
};

/// The person's keys: in the desktop's keyring (Secret Service or KWallet, through QtKeychain), in the
/// environment, or for this session only. They are in no file of the program. Every call returns at once;
/// answers come through the thread's event loop, also when a locked keyring first asks the person.
class SecretStore : public QObject
{
    Q_OBJECT
public:
    /// @param service under which the keyring lists the keys
    explicit SecretStore(QProcessEnvironment environment, QString service = QStringLiteral("Sweetspot"),
        QObject *parent = nullptr);

    /// Looks in this session, the environment, then the keyring.
    /// @param context when it is gone, the answer is dropped
    void read(const QString &id, QObject *context, const std::function<void(const FoundKey &)> &then);

    /// Into the keyring, in place of what is there under this id. An error says what to do: Environment (there
    /// is no keyring), Permission (locked or refused). A copy for this session is dropped when it succeeds.
    void write(const QString &id, const QString &key, QObject *context,
        const std::function<void(const Status &)> &then);

    /// Out of the keyring and of this session; none there is no error.
    void remove(const QString &id, QObject *context, const std::function<void(const Status &)> &then);

    /// Without a keyring: until the program ends.
    void keepForSession(const QString &id, const QString &key);

signals:
    void changed(const QString &id);

private:
    QProcessEnvironment m_environment;
    QString m_service;
    QHash<QString, QString> m_session;
};

} // namespace sweetspot
