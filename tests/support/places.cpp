// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/places.h"

namespace sweetspot::test
{

QString sourcePath(const QString &relative)
{
    return QStringLiteral(SOURCE_DIR "/") + relative;
}

QString fakeServer()
{
    return QStringLiteral(FAKE_SERVER);
}

QString cli()
{
    return QStringLiteral(CLI);
}

QString fakeNvml()
{
    return QStringLiteral(FAKE_NVML);
}

QString fakeOldNvml()
{
    return QStringLiteral(FAKE_OLD_NVML);
}

} // namespace sweetspot::test
