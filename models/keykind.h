// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>

namespace sweetspot
{

/// A kind of key that the program can keep for a person.
struct KeyKind {
    QString id; ///< name in the keyring: "huggingface"
    QString label; ///< "Hugging Face"
    QString variable; ///< environment variable that holds it, for sweetspot-cli
    QString serves; ///< what it is good for: a sentence
    QString page; ///< where the person gets one
    QString testUrl; ///< answers 200 to a GET with a good key, 401 or 403 to another; costs nothing
    QString header; ///< that carries the key
    QString prefix; ///< before it in the header: "Bearer "

    bool operator==(const KeyKind &) const = default;
};

const QVector<KeyKind> &keyKinds();

/// nullptr for an unknown one.
const KeyKind *findKeyKind(const QString &id);

/// Before the origin in the id of a key that belongs to an address. Keyrings hold keys under this word since
/// 0.1.0.
inline constexpr char kAddressKey[] = "backend/";

/// Environment variable that holds a key: of its kind, or "SWEETSPOT_KEY_HOST" of one that belongs to an
/// address ("backend/https://host").
QString keyVariable(const QString &id);

/// A key that belongs to an address.
/// @param origin "https://host:port"
KeyKind keyKindOfAddress(const QString &label, const QString &origin);

/// What may be shown of a key: its last four characters, nothing of one shorter than twelve.
QString maskedKey(const QString &key);

} // namespace sweetspot
