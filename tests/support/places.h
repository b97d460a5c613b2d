// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sweetspot::test
{

/// Where things are, known to one file only: so the objects of all others are alike in every checkout, and
/// ccache keeps them.
QString sourcePath(const QString &relative); ///< "tests/data": absolute, in the checkout that was built
QString fakeServer(); ///< the scripted server that is started as if it were llama-server
QString cli(); ///< sweetspot-cli
QString fakeNvml(); ///< a library that answers as NVIDIA's (tests/support/fakenvml.cpp)
QString fakeOldNvml(); ///< the same of an older driver, without what newer ones brought

} // namespace sweetspot::test
