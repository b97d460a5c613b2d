// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <vector>

namespace sweetspot
{

/// The secret in a header that carries one ("Authorization: Bearer KEY", "x-api-key: KEY"); empty in any other.
std::string secretOfHeader(const std::string &header);

/// What must be in nothing that is kept or shown. Made for one request or one server and handed to where
/// foreign text arrives: who knows the key may repeat it. Value type.
class Secrets
{
public:
    Secrets() = default;
    explicit Secrets(const std::string &secret) { add(secret); }

    /// Ones of fewer than eight bytes are no secrets and would be found in ordinary words.
    void add(const std::string &secret);
    bool isEmpty() const { return m_all.empty(); }

    /// The text with "[key removed]" where a secret was, as it is or with characters escaped as JSON ("\u0061",
    /// "\/", JSON within JSON too) and addresses ("%61") do.
    QString scrub(QString text) const;
    /// Writes stars over the same: as long as before, so that offsets into the bytes stay right.
    void mask(std::string &bytes) const;

private:
    std::vector<std::string> m_all;
};

} // namespace sweetspot
