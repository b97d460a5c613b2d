// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>

#include <cstdint>

namespace sweetspot
{

/// An address on the PCI bus as the kernel writes it and Device::id has it: "0000:01:00.0". Libraries write the
/// domain with eight digits or in capitals, so numbers are what is compared.
inline QString pciAddress(
    std::uint32_t domain, std::uint32_t bus, std::uint32_t device, std::uint32_t function = 0)
{
    const auto digits = [](std::uint32_t number, int width) {
        return QStringLiteral("%1").arg(number, width, 16, QLatin1Char('0'));
    };
    return QStringLiteral("%1:%2:%3.%4")
        .arg(digits(domain, 4), digits(bus, 2), digits(device, 2), digits(function, 1));
}

/// The same address in that form, from any other; empty: it is none.
inline QString pciAddress(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^([0-9a-fA-F]{4,8}):([0-9a-fA-F]{2}):([0-9a-fA-F]{2})\\.([0-7])\\z"));
    const auto match = form.match(text);
    const auto number = [&match](int part) { return match.captured(part).toUInt(nullptr, 16); };
    return match.hasMatch() ? pciAddress(number(1), number(2), number(3), number(4)) : QString();
}

} // namespace sweetspot
