// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gguf/gguffile.h"

#include "core/base/tr.h"
#include "core/gguf/tensortype.h"

#include <QStringDecoder>

#include <algorithm>
#include <bit>
#include <cstring>
#include <unordered_set>

namespace sweetspot
{

namespace
{

static_assert(
    std::endian::native == std::endian::little, "GGUF files are little-endian, and so is what runs us");

constexpr quint64 kMostNumbers = 4096; // kept of a list: more than any model has layers
constexpr quint64 kLongestName = 64; // of a tensor: ggml's GGML_MAX_NAME
constexpr quint64 kLongestKey = 65535; // of the format
// Judgements, each ten times and more what the largest models have: sparse files may claim anything.
constexpr quint64 kMostKeys = 4096;
constexpr quint64 kMostTensors = 65536;
constexpr quint64 kMostItems = 2 << 20; // of a list; the longest, vocabularies and merges, have half a million
constexpr quint64 kLongestText = 4 << 20; // bytes; a chat template has some ten thousand
constexpr quint64 kMostText = 32 << 20; // bytes of all single texts together

/// Thrown and caught inside this file only.
struct Damage {
    QString sentence;
    quint64 offset;
};
/// The bytes end, but the file does not.
struct NeedsMore {
    quint64 bytes;
};

// QString::fromUtf8 would let damage pass as U+FFFD.
bool isUtf8(std::string_view bytes)
{
    if (std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<signed char>(c) >= 0; }))
        return true;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    [[maybe_unused]] const QString decoded = decoder(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
    return !decoder.hasError();
}

QString textOf(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

class Cursor
{
public:
    Cursor(std::string_view bytes, quint64 fileSize)
        : m_bytes(bytes)
        , m_fileSize(std::max<quint64>(fileSize, bytes.size()))
    {
    }

    quint64 offset() const { return m_at; }
    /// Of the file: what a count may at most speak of.
    quint64 left() const { return m_fileSize - m_at; }
    quint64 fileSize() const { return m_fileSize; }

    std::string_view take(quint64 count)
    {
        if (count > left())
            throw Damage{
                sweetspot::CoreTr::tr("The file ends in the middle of its header; it is truncated."), m_at};
        if (count > kLargestGgufHead || m_at > kLargestGgufHead - count)
            throw Damage{sweetspot::CoreTr::tr("The header is impossibly long; the file is damaged."), m_at};
        if (count > m_bytes.size() - m_at)
            throw NeedsMore{m_at + count};
        const std::string_view taken = m_bytes.substr(std::size_t(m_at), std::size_t(count));
        m_at += count;
        return taken;
    }

    template <typename T>
    T number()
    {
        T value;
        std::memcpy(&value, take(sizeof value).data(), sizeof value);
        return value;
    }

    std::string_view string()
    {
        const quint64 at = m_at;
        const auto length = number<quint64>();
        if (length > left())
            throw Damage{
                sweetspot::CoreTr::tr("The file ends in the middle of its header; it is truncated."), at};
        if (length > kLongestText)
            throw Damage{
                sweetspot::CoreTr::tr("A string in the header is impossibly long; the file is damaged."), at};
        return take(length);
    }

private:
    std::string_view m_bytes;
    quint64 m_fileSize;
    quint64 m_at = 0;
};

enum ValueType : quint32 { U8, I8, U16, I16, U32, I32, F32, Bool, String, Array, U64, I64, F64, TypeCount };
constexpr std::array<quint64, TypeCount> kValueBytes{1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8};

class Reader
{
public:
    Reader(std::string_view bytes, quint64 fileSize)
        : m_in(bytes, fileSize)
    {
    }

    GgufFile read()
    {
        if (m_in.left() < 4 || m_in.take(4) != "GGUF")
            throw Damage{sweetspot::CoreTr::tr("This is not a GGUF file."), 0};
        const auto version = m_in.number<quint32>();
        if (version == 0x02000000 || version == 0x03000000)
            throw Damage{
                sweetspot::CoreTr::tr("This GGUF file is for big-endian machines and cannot be used here."), 4};
        if (version != 2 && version != 3)
            throw Damage{sweetspot::CoreTr::tr("GGUF version %1 is not supported.").arg(version), 4};
        m_file.version = int(version);
        const auto tensors = m_in.number<quint64>(), keys = m_in.number<quint64>();
        constexpr quint64 kSmallestTensor = 24, kSmallestKey = 13; // bytes
        if (tensors > m_in.left() / kSmallestTensor || keys > m_in.left() / kSmallestKey)
            throw Damage{
                sweetspot::CoreTr::tr("The file claims more tensors or keys than it can hold; it is damaged."),
                8};
        if (tensors > kMostTensors || keys > kMostKeys)
            throw Damage{sweetspot::CoreTr::tr(
                             "The file claims more tensors or keys than any model has; it is damaged."),
                8};
        for (quint64 i = 0; i < keys; ++i)
            keyValue();
        readAlignment();
        for (quint64 i = 0; i < tensors; ++i)
            tensor();
        m_file.dataOffset = (m_in.offset() + m_file.alignment - 1) / m_file.alignment * m_file.alignment;
        m_file.dataEnd = m_file.dataOffset;
        for (const GgufTensor &tensor : m_file.tensors)
            if (!tensor.bytes && tensor.offset > m_in.fileSize() - std::min(m_file.dataOffset, m_in.fileSize()))
                throw Damage{
                    sweetspot::CoreTr::tr(
                        "A tensor starts beyond the end of the file; the file is damaged or truncated."),
                    m_in.fileSize()};
            else if (tensor.bytes)
                m_file.dataEnd = std::max(m_file.dataEnd, m_file.dataOffset + tensor.offset + *tensor.bytes);
        if (m_file.dataEnd > m_in.fileSize())
            throw Damage{
                sweetspot::CoreTr::tr(
                    "The file ends %1 bytes before its last tensor does; it is truncated, download it again.")
                    .arg(m_file.dataEnd - m_in.fileSize()),
                m_in.fileSize()};
        return std::move(m_file);
    }

private:
    void keyValue()
    {
        const quint64 at = m_in.offset();
        const std::string_view name = m_in.string();
        if (name.empty() || name.size() > kLongestKey || !isUtf8(name))
            throw Damage{
                sweetspot::CoreTr::tr("The name of a key is not valid text; the file is damaged."), at};
        if (!m_keyNames.insert(name).second)
            throw Damage{
                sweetspot::CoreTr::tr("The key %1 appears twice; the file is damaged.").arg(textOf(name)), at};
        const auto type = m_in.number<quint32>();
        m_file.keys.push_back({textOf(name), type == Array ? GgufValue(array()) : scalar(type)});
    }

    GgufValue scalar(quint32 type)
    {
        switch (type) {
        case U8:
            return quint64(m_in.number<quint8>());
        case I8:
            return qint64(m_in.number<qint8>());
        case U16:
            return quint64(m_in.number<quint16>());
        case I16:
            return qint64(m_in.number<qint16>());
        case U32:
            return quint64(m_in.number<quint32>());
        case I32:
            return qint64(m_in.number<qint32>());
        case F32:
            return double(m_in.number<float>());
        case Bool:
            return m_in.number<quint8>() != 0;
        case String: {
            const quint64 at = m_in.offset();
            const std::string_view text = m_in.string();
            m_textBytes += text.size();
            if (m_textBytes > kMostText)
                throw Damage{sweetspot::CoreTr::tr(
                                 "The strings in the header are impossibly long; the file is damaged."),
                    at};
            return textOf(text);
        }
        case U64:
            return m_in.number<quint64>();
        case I64:
            return m_in.number<qint64>();
        case F64:
            return m_in.number<double>();
        default:
            throw Damage{sweetspot::CoreTr::tr("A value in the header has the unknown type %1; the file is "
                                               "damaged or newer than this program.")
                             .arg(type),
                m_in.offset()};
        }
    }

    GgufArray array()
    {
        const quint64 at = m_in.offset();
        const auto type = m_in.number<quint32>();
        GgufArray list;
        list.count = m_in.number<quint64>();
        const bool strings = type == String;
        if (!strings
            && (type >= TypeCount || kValueBytes[type] == 0)) // lists of lists: llama.cpp refuses them, too
            throw Damage{sweetspot::CoreTr::tr("A list in the header has the unknown type %1; the file is "
                                               "damaged or newer than this program.")
                             .arg(type),
                at};
        const quint64 each = strings ? sizeof(quint64) : kValueBytes[type];
        if (list.count > m_in.left() / each)
            throw Damage{sweetspot::CoreTr::tr(
                             "A list in the header is longer than the file; the file is damaged or truncated."),
                at};
        if (list.count > kMostItems)
            throw Damage{
                sweetspot::CoreTr::tr("A list in the header is impossibly long; the file is damaged."), at};
        if (strings) {
            for (quint64 i = 0; i < list.count; ++i)
                m_in.string();
        } else if (list.count > kMostNumbers) {
            m_in.take(list.count * each);
        } else {
            for (quint64 i = 0; i < list.count; ++i)
                list.numbers << std::visit(
                    [](const auto &value) {
                        if constexpr (std::is_arithmetic_v<std::decay_t<decltype(value)>>)
                            return double(value);
                        else
                            return 0.0;
                    },
                    scalar(type));
        }
        return list;
    }

    void readAlignment()
    {
        if (m_file.find(QStringLiteral("general.alignment")))
            m_file.alignment = m_file.integer(QStringLiteral("general.alignment")).value_or(0);
        constexpr quint64 kLargest = 1 << 20;
        if (m_file.alignment == 0 || !std::has_single_bit(m_file.alignment) || m_file.alignment > kLargest)
            throw Damage{
                sweetspot::CoreTr::tr("The file's alignment is invalid; the file is damaged."), m_in.offset()};
    }

    void tensor()
    {
        const quint64 at = m_in.offset();
        const std::string_view name = m_in.string();
        if (name.empty() || name.size() >= kLongestName || !isUtf8(name))
            throw Damage{
                sweetspot::CoreTr::tr("The name of a tensor is not valid text; the file is damaged."), at};
        if (!m_tensorNames.insert(name).second)
            throw Damage{
                sweetspot::CoreTr::tr("The tensor %1 appears twice; the file is damaged.").arg(textOf(name)),
                at};
        GgufTensor tensor;
        tensor.name = textOf(name);
        const auto dimensions = m_in.number<quint32>();
        if (dimensions > tensor.dimensions.size())
            throw Damage{
                sweetspot::CoreTr::tr("A tensor has %1 dimensions; the file is damaged.").arg(dimensions), at};
        constexpr quint64 kMost = quint64(1) << 62;
        quint64 elements = 1;
        for (quint32 i = 0; i < dimensions; ++i) {
            const auto size = m_in.number<quint64>();
            if (size > 0 && elements > kMost / size)
                throw Damage{
                    sweetspot::CoreTr::tr("A tensor is larger than any file; the file is damaged."), at};
            elements *= size;
            tensor.dimensions[i] = size;
        }
        tensor.elements = double(elements);
        tensor.type = m_in.number<quint32>();
        tensor.offset = m_in.number<quint64>();
        if (tensor.offset % m_file.alignment != 0)
            throw Damage{
                sweetspot::CoreTr::tr("A tensor starts at an invalid offset; the file is damaged."), at};
        if (const TensorType *type = findTensorType(tensor.type)) {
            if (tensor.dimensions[0] % type->block != 0)
                throw Damage{
                    sweetspot::CoreTr::tr("The rows of a tensor do not fit its type; the file is damaged."),
                    at};
            const quint64 blocks = elements / type->block;
            if (blocks > kMost / type->bytes || tensor.offset > kMost
                || blocks * type->bytes > kMost - tensor.offset)
                throw Damage{
                    sweetspot::CoreTr::tr("A tensor is larger than any file; the file is damaged."), at};
            tensor.bytes = blocks * type->bytes;
        }
        m_file.tensors.push_back(std::move(tensor));
    }

    Cursor m_in;
    GgufFile m_file;
    quint64 m_textBytes = 0;
    std::unordered_set<std::string_view> m_keyNames, m_tensorNames;
};

} // namespace

const GgufValue *GgufFile::find(const QString &key) const
{
    for (const GgufKey &entry : keys)
        if (entry.name == key)
            return &entry.value;
    return nullptr;
}

std::optional<quint64> GgufFile::integer(const QString &key) const
{
    const GgufValue *value = find(key);
    if (!value)
        return std::nullopt;
    if (const auto *number = std::get_if<quint64>(value))
        return *number;
    if (const auto *number = std::get_if<qint64>(value); number && *number >= 0)
        return quint64(*number);
    return std::nullopt;
}

QString GgufFile::text(const QString &key) const
{
    const GgufValue *value = find(key);
    const auto *text = value ? std::get_if<QString>(value) : nullptr;
    return text ? *text : QString();
}

Result<GgufFile> parseGguf(std::string_view bytes, quint64 fileSize, quint64 *needed)
{
    try {
        return Reader(bytes, fileSize).read();
    } catch (const Damage &damage) {
        return Error{
            ErrorCode::BadInput, damage.sentence, sweetspot::CoreTr::tr("at byte %1").arg(damage.offset)};
    } catch (const NeedsMore &more) {
        if (needed)
            *needed = more.bytes;
        return Error{ErrorCode::BadInput,
            sweetspot::CoreTr::tr("The header is longer than the part that was read."),
            sweetspot::CoreTr::tr("%1 bytes are needed").arg(more.bytes)};
    }
}

} // namespace sweetspot
