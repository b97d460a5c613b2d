// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace sweetspot
{

/// How the values of a tensor are packed.
struct TensorType {
    quint32 id; ///< ggml's number
    const char *name;
    quint32 block; ///< elements
    quint32 bytes; ///< of a block
};

/// nullptr for a type that is newer than this program.
const TensorType *findTensorType(quint32 id);
/// "Q4_K"; empty for a type that is newer than this program.
QString ggufTypeName(quint32 type);
/// Bits for each weight; nullopt for an unknown type.
std::optional<double> ggufTypeBits(quint32 type);

} // namespace sweetspot
