// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/sha256.h"

#include <QFile>
#include <QFileInfo>

#include <openssl/evp.h>

#include <array>

namespace sweetspot
{

struct Sha256::State {
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
};

Sha256::Sha256()
    : m_state(std::make_unique<State>())
{
    reset();
}

Sha256::~Sha256() = default;

void Sha256::reset()
{
    EVP_DigestInit_ex(m_state->context.get(), EVP_sha256(), nullptr);
}

void Sha256::add(QByteArrayView bytes)
{
    EVP_DigestUpdate(m_state->context.get(), bytes.data(), std::size_t(bytes.size()));
}

QByteArray Sha256::hex()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> sum{};
    unsigned int length = 0;
    EVP_DigestFinal_ex(m_state->context.get(), sum.data(), &length);
    return QByteArray(reinterpret_cast<const char *>(sum.data()), qsizetype(length)).toHex();
}

QByteArray sha256OfFile(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) // opening a pipe would wait
        return {};
    Sha256 sum;
    constexpr qint64 kBlock = 1 << 20;
    while (!file.atEnd()) {
        const QByteArray block = file.read(kBlock);
        if (block.isEmpty())
            return {};
        sum.add(block);
    }
    return sum.hex();
}

} // namespace sweetspot
