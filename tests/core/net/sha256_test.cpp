// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/sha256.h"
#include "tests/support/testdata.h"

#include <QCryptographicHash>

using namespace sweetspot;

TEST(Sha256, IsTheKnownSum)
{
    Sha256 sum;
    EXPECT_EQ(Sha256().hex(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        << "of nothing";
    sum.add("ab");
    sum.add("c");
    EXPECT_EQ(sum.hex(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"); // FIPS 180-2
    sum.reset();
    const QByteArray large(3000000, 'x');
    sum.add(large);
    EXPECT_EQ(sum.hex(), QCryptographicHash::hash(large, QCryptographicHash::Sha256).toHex());
}
