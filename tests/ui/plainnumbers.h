// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

namespace sweetspot::test
{

/// Numbers look as in the C locale while it lives; tests that come later see the person's again.
class PlainNumbers
{
public:
    PlainNumbers() { QLocale::setDefault(QLocale::c()); }
    ~PlainNumbers() { QLocale::setDefault(m_before); }
    PlainNumbers(const PlainNumbers &) = delete;
    PlainNumbers &operator=(const PlainNumbers &) = delete;

private:
    const QLocale m_before; ///< the default until then
};

} // namespace sweetspot::test
