// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/catalog/ggufheader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <array>
#include <bit>
#include <cstring>
#include <limits>

namespace sweetspot
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("GgufHeader", text);
}

static_assert(
    std::endian::native == std::endian::little, "GGUF files are little-endian, and so is what runs us");

/// Thrown and caught inside this file only.
struct Damage {
    QString sentence;
    std::size_t offset;
};

class Cursor
{
public:
    explicit Cursor(std::string_view bytes)
        : m_bytes(bytes)
    {
    }

    std::size_t offset() const { return m_at; }
    std::size_t left() const { return m_bytes.size() - m_at; }

    std::string_view take(quint64 count)
    {
        if (count > left())
            throw Damage{tr("The file ends in the middle of its header; it is cut short."), m_at};
        const std::string_view taken = m_bytes.substr(m_at, std::size_t(count));
        m_at += std::size_t(count);
        return taken;
    }

    template <typename T>
    T number()
    {
        T value;
        std::memcpy(&value, take(sizeof value).data(), sizeof value);
        return value;
    }

    std::string_view string() { return take(number<quint64>()); }

private:
    std::string_view m_bytes;
    std::size_t m_at = 0;
};

enum ValueType : quint32 { U8, I8, U16, I16, U32, I32, F32, Bool, String, Array, U64, I64, F64, TypeCount };
constexpr std::array<int, TypeCount> kValueBytes{1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8};

struct TensorType {
    quint32 id;
    int block;
    int bytes;
};
// protocols.md 2.2
constexpr TensorType kTensorTypes[] = {{0, 1, 4}, {1, 1, 2}, {2, 32, 18}, {3, 32, 20}, {6, 32, 22}, {7, 32, 24},
    {8, 32, 34}, {9, 32, 36}, {10, 256, 84}, {11, 256, 110}, {12, 256, 144}, {13, 256, 176}, {14, 256, 210},
    {15, 256, 292}, {16, 256, 66}, {17, 256, 74}, {18, 256, 98}, {19, 256, 50}, {20, 32, 18}, {21, 256, 110},
    {22, 256, 82}, {23, 256, 136}, {24, 1, 1}, {25, 1, 2}, {26, 1, 4}, {27, 1, 8}, {28, 1, 8}, {29, 256, 56},
    {30, 1, 2}, {34, 256, 54}, {35, 256, 66}, {39, 32, 17}, {40, 64, 36}, {41, 128, 18}, {42, 64, 18}};

struct FileType {
    int id;
    const char *name;
};
// protocols.md 2.3
constexpr FileType kFileTypes[] = {{0, "F32"}, {1, "F16"}, {2, "Q4_0"}, {3, "Q4_1"}, {7, "Q8_0"}, {8, "Q5_0"},
    {9, "Q5_1"}, {10, "Q2_K"}, {11, "Q3_K_S"}, {12, "Q3_K_M"}, {13, "Q3_K_L"}, {14, "Q4_K_S"}, {15, "Q4_K_M"},
    {16, "Q5_K_S"}, {17, "Q5_K_M"}, {18, "Q6_K"}, {19, "IQ2_XXS"}, {20, "IQ2_XS"}, {21, "Q2_K_S"},
    {22, "IQ3_XS"}, {23, "IQ3_XXS"}, {24, "IQ1_S"}, {25, "IQ4_NL"}, {26, "IQ3_S"}, {27, "IQ3_M"}, {28, "IQ2_S"},
    {29, "IQ2_M"}, {30, "IQ4_XS"}, {31, "IQ1_M"}, {32, "BF16"}};

QString fileTypeName(quint64 id)
{
    constexpr quint64 kGuessed = 1024;
    for (const FileType &type : kFileTypes)
        if (quint64(type.id) == (id & ~kGuessed))
            return QLatin1String(type.name);
    return {};
}

QString text(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

class Reader
{
public:
    Reader(std::string_view bytes, quint64 fileSize)
        : m_in(bytes)
        , m_fileSize(fileSize)
    {
    }

    GgufHeader read()
    {
        if (m_in.left() < 4 || m_in.take(4) != "GGUF")
            throw Damage{tr("This is not a GGUF file."), 0};
        m_header.version = int(m_in.number<quint32>());
        if (m_header.version == 0x02000000 || m_header.version == 0x03000000)
            throw Damage{tr("This GGUF file was made for big-endian machines and cannot be used here."), 4};
        if (m_header.version != 2 && m_header.version != 3)
            throw Damage{tr("GGUF version %1 is not known here.").arg(m_header.version), 4};
        m_header.tensorCount = m_in.number<quint64>();
        const quint64 keys = m_in.number<quint64>();
        constexpr quint64 kSmallestTensor = 24,
                          kSmallestKey = 13; // bytes: bounds the counts before anything is done with them
        if (m_header.tensorCount > m_fileSize / kSmallestTensor || keys > m_fileSize / kSmallestKey)
            throw Damage{tr("The file claims more tensors or keys than it can hold; it is damaged."), 8};
        for (quint64 i = 0; i < keys; ++i)
            keyValue();
        for (quint64 i = 0; i < m_header.tensorCount; ++i)
            tensor();
        if (m_alignment == 0 || (m_alignment & (m_alignment - 1)) != 0 || m_alignment > (1u << 20))
            throw Damage{tr("The file's alignment makes no sense; it is damaged."), m_in.offset()};
        m_header.dataOffset = (m_in.offset() + m_alignment - 1) / m_alignment * m_alignment;
        m_header.dataEnd = m_header.dataOffset + m_relativeEnd;
        if (m_header.dataEnd > m_fileSize)
            throw Damage{
                tr("The file ends %1 bytes before its last tensor does; it is cut short, fetch it again.")
                    .arg(m_header.dataEnd - m_fileSize),
                std::size_t(m_fileSize)};
        return m_header;
    }

private:
    void keyValue()
    {
        const std::string_view key = m_in.string();
        const quint32 type = m_in.number<quint32>();
        if (type == Array) {
            const quint64 count = skipArray();
            if (key == "tokenizer.ggml.tokens")
                m_header.vocabulary = count;
            return;
        }
        if (type == String) {
            const std::string_view value = m_in.string();
            if (key == "general.architecture")
                m_architecture = value;
            else if (key == "general.name")
                m_header.name = text(value);
            else if (key == "general.size_label")
                m_header.sizeLabel = text(value);
            m_header.architecture = text(m_architecture);
            return;
        }
        const std::optional<quint64> value = integer(type);
        if (!value)
            return;
        if (key == "general.alignment")
            m_alignment = *value;
        else if (key == "general.file_type")
            m_header.quantization = fileTypeName(*value);
        // "{architecture}.rest": the architecture is written first, but a file need not know that
        const std::size_t dot = key.find('.');
        if (dot == std::string_view::npos || *value > quint64(std::numeric_limits<int>::max()))
            return;
        if (!m_architecture.empty() && key.substr(0, dot) != m_architecture)
            return;
        const std::string_view rest = key.substr(dot + 1);
        const struct {
            std::string_view name;
            std::optional<int> &target;
        } known[] = {{"context_length", m_header.contextLength}, {"block_count", m_header.layers},
            {"embedding_length", m_header.embedding}, {"attention.head_count", m_header.heads},
            {"attention.head_count_kv", m_header.kvHeads}, {"attention.key_length", m_header.keyLength},
            {"attention.value_length", m_header.valueLength},
            {"attention.sliding_window", m_header.slidingWindow}, {"expert_count", m_header.experts},
            {"expert_used_count", m_header.expertsUsed}};
        for (const auto &entry : known)
            if (rest == entry.name)
                entry.target = int(*value);
    }

    std::optional<quint64> integer(quint32 type)
    {
        switch (type) {
        case U8:
        case I8:
        case Bool:
            return m_in.number<quint8>();
        case U16:
        case I16:
            return m_in.number<quint16>();
        case U32:
        case I32:
            return m_in.number<quint32>();
        case U64:
        case I64:
            return m_in.number<quint64>();
        case F32:
            m_in.take(4);
            return std::nullopt;
        case F64:
            m_in.take(8);
            return std::nullopt;
        default:
            throw Damage{tr("A value in the header is of unknown type %1; the file is damaged or newer than "
                            "this program.")
                             .arg(type),
                m_in.offset()};
        }
    }

    quint64 skipArray()
    {
        const quint32 type = m_in.number<quint32>();
        const quint64 count = m_in.number<quint64>();
        if (type == String) {
            if (count > m_in.left() / 8)
                throw Damage{tr("A list in the header is longer than the file; it is damaged or cut short."),
                    m_in.offset()};
            for (quint64 i = 0; i < count; ++i)
                m_in.string();
            return count;
        }
        if (type >= TypeCount || kValueBytes[type] == 0)
            throw Damage{tr("A list in the header is of unknown type %1; the file is damaged or newer than "
                            "this program.")
                             .arg(type),
                m_in.offset()};
        const quint64 each = quint64(kValueBytes[type]);
        if (count > m_in.left() / each)
            throw Damage{
                tr("A list in the header is longer than the file; it is damaged or cut short."), m_in.offset()};
        m_in.take(count * each);
        return count;
    }

    void tensor()
    {
        const std::string_view name = m_in.string();
        const quint32 dimensions = m_in.number<quint32>();
        if (dimensions > 4)
            throw Damage{tr("A tensor has %1 dimensions; the file is damaged.").arg(dimensions), m_in.offset()};
        double elements = 1; // as double: a product of damaged dimensions must not wrap around
        for (quint32 i = 0; i < dimensions; ++i)
            elements *= double(m_in.number<quint64>());
        const quint32 type = m_in.number<quint32>();
        const quint64 offset = m_in.number<quint64>();
        m_header.parameters += elements;
        for (const TensorType &known : kTensorTypes) {
            if (known.id != type)
                continue;
            const double end = double(offset) + elements / known.block * known.bytes;
            if (end > 9e18)
                throw Damage{tr("A tensor is larger than any file; the file is damaged."), m_in.offset()};
            m_relativeEnd = std::max(m_relativeEnd, quint64(end));
            const double bytes = elements / known.block * known.bytes;
            if (name == "token_embd.weight")
                m_header.embeddingBytes = bytes;
            else if (name == "output.weight")
                m_header.outputTied = false;
            else if (name.find("_exps.") != std::string_view::npos)
                m_header.expertBytes += bytes;
        }
    }

    Cursor m_in;
    quint64 m_fileSize;
    GgufHeader m_header;
    std::string_view m_architecture;
    quint64 m_alignment = 32;
    quint64 m_relativeEnd = 0;
};

} // namespace

Result<GgufHeader> parseGgufHeader(std::string_view bytes, quint64 fileSize)
{
    try {
        return Reader(bytes, fileSize).read();
    } catch (const Damage &damage) {
        return Error{ErrorCode::BadInput, damage.sentence, tr("at byte %1").arg(damage.offset)};
    }
}

Result<GgufHeader> readGgufHeader(const QString &path)
{
    QFile file(path);
    const QString shown = QDir::toNativeSeparators(path);
    if (!file.exists())
        return Error{ErrorCode::NotFound, tr("The model file %1 does not exist.").arg(shown), {}};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Permission,
            tr("The model file %1 cannot be read; check its permissions.").arg(shown), file.errorString()};
    if (file.size() == 0)
        return Error{ErrorCode::BadInput, tr("The model file %1 is empty.").arg(shown), {}};
    const uchar *mapped = file.map(0, file.size());
    if (!mapped)
        return Error{ErrorCode::Io, tr("The model file %1 cannot be read.").arg(shown), file.errorString()};
    auto header = parseGgufHeader(
        {reinterpret_cast<const char *>(mapped), std::size_t(file.size())}, quint64(file.size()));
    if (!header)
        return Error{header.error().code, QStringLiteral("%1: %2").arg(shown, header.error().sentence),
            header.error().detail};
    return header;
}

} // namespace sweetspot
