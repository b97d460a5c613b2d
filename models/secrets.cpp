// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/secrets.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>
#include <utility>

namespace sweetspot
{

namespace
{

int hexDigits(std::string_view bytes, std::size_t at, int count)
{
    int value = 0;
    for (int i = 0; i < count; ++i, ++at) {
        const char c = at < bytes.size() ? bytes[at] : '\0';
        const int digit = c >= '0' && c <= '9' ? c - '0'
            : c >= 'a' && c <= 'f'             ? c - 'a' + 10
            : c >= 'A' && c <= 'F'             ? c - 'A' + 10
                                               : -1;
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

// How many bytes at this place stand for the character, as it is or as JSON and addresses write it; 0: another
// one.
std::size_t standsFor(std::string_view bytes, std::size_t at, char wanted)
{
    if (at >= bytes.size())
        return 0;
    if (bytes[at] == wanted)
        return 1;
    const int code = static_cast<unsigned char>(wanted);
    if (bytes[at] == '%')
        return hexDigits(bytes, at + 1, 2) == code ? 3 : 0;
    constexpr std::size_t kMostBackslashes = 8; // JSON in JSON in JSON
    std::size_t behind = at;
    while (behind < bytes.size() && behind - at < kMostBackslashes && bytes[behind] == '\\')
        ++behind;
    if (behind == at || behind >= bytes.size())
        return 0;
    if (bytes[behind] == wanted) // as in \/
        return behind - at + 1;
    return bytes[behind] == 'u' && hexDigits(bytes, behind + 1, 4) == code ? behind - at + 5 : 0;
}

// The same for a whole secret.
std::size_t lengthAt(std::string_view bytes, std::size_t at, std::string_view secret)
{
    std::size_t length = 0;
    for (const char c : secret) {
        const std::size_t one = standsFor(bytes, at + length, c);
        if (one == 0)
            return 0;
        length += one;
    }
    return length;
}

// Calls back for every place where one of the secrets stands, however it is escaped.
template <typename Found>
void findAll(std::string_view bytes, const std::vector<std::string> &secrets, const Found &found)
{
    for (const std::string &secret : secrets) {
        const std::array starts{secret.front(), '\\', '%'};
        const std::string_view set(starts.data(), starts.size());
        for (std::size_t at = bytes.find_first_of(set); at != std::string_view::npos;) {
            const std::size_t length = lengthAt(bytes, at, secret);
            if (length > 0)
                found(at, length);
            at = bytes.find_first_of(set, at + std::max<std::size_t>(1, length));
        }
    }
}

} // namespace

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
    if (m_all.empty())
        return text;
    // Places first: ones that overlap or hold one another leave nothing.
    const std::string before = text.toStdString();
    std::vector<bool> secret(before.size(), false);
    findAll(before, m_all, [&](std::size_t at, std::size_t length) {
        std::fill_n(secret.begin() + std::ptrdiff_t(at), length, true);
    });
    std::string left;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (!secret[i])
            left += before[i];
        else if (i == 0 || !secret[i - 1])
            left += "[key removed]";
    }
    return left == before ? text : QString::fromStdString(left);
}

void Secrets::mask(std::string &bytes) const
{
    std::vector<std::pair<std::size_t, std::size_t>> places;
    findAll(bytes, m_all, [&places](std::size_t at, std::size_t length) { places.emplace_back(at, length); });
    for (const auto &[at, length] : places)
        std::fill_n(bytes.begin() + std::ptrdiff_t(at), length, '*');
}

} // namespace sweetspot
