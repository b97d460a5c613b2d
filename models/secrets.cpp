// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/secrets.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace sweetspot
{

std::string secretOfHeader(const std::string &header)
{
    constexpr std::array kNames{std::string_view("authorization"), std::string_view("proxy-authorization"),
        std::string_view("x-api-key"), std::string_view("api-key"), std::string_view("x-goog-api-key")};
    const std::size_t colon = header.find(':');
    if (colon == std::string::npos)
        return {};
    std::string name = header.substr(0, colon);
    std::transform(
        name.begin(), name.end(), name.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    if (std::find(kNames.begin(), kNames.end(), name) == kNames.end())
        return {};
    const std::size_t last = header.find_last_not_of(" \t\r\n");
    std::string value = header.substr(colon + 1, last - colon);
    return value.substr(value.find_last_of(" \t") + 1); // behind "Bearer"
}

void Secrets::add(const std::string &secret)
{
    constexpr std::size_t kLeast = 8;
    if (secret.size() >= kLeast && std::find(m_all.begin(), m_all.end(), secret) == m_all.end())
        m_all.push_back(secret);
}

QString Secrets::scrub(QString text) const
{
    for (const std::string &secret : m_all)
        text.replace(QString::fromStdString(secret), QStringLiteral("[key removed]"));
    return text;
}

void Secrets::mask(std::string &bytes) const
{
    for (const std::string &secret : m_all)
        for (std::size_t at = bytes.find(secret); at != std::string::npos; at = bytes.find(secret, at))
            std::fill_n(bytes.begin() + std::ptrdiff_t(at), secret.size(), '*');
}

} // namespace sweetspot
