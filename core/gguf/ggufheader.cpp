// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gguf/ggufheader.h"

#include "core/base/files.h"
#include "core/base/tr.h"
#include "core/gguf/tensortype.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>
#include <iterator>
#include <limits>
#include <vector>

namespace sweetspot
{

namespace
{

constexpr int kMostLayers = 4096; // judgement: bounds what is kept for each layer

struct FileType {
    int id;
    const char *name;
};
// general.file_type, by the ids of llama.cpp (docs/gguf.md#keys).
constexpr FileType kFileTypes[] = {{0, "F32"}, {1, "F16"}, {2, "Q4_0"}, {3, "Q4_1"}, {7, "Q8_0"}, {8, "Q5_0"},
    {9, "Q5_1"}, {10, "Q2_K"}, {11, "Q3_K_S"}, {12, "Q3_K_M"}, {13, "Q3_K_L"}, {14, "Q4_K_S"}, {15, "Q4_K_M"},
    {16, "Q5_K_S"}, {17, "Q5_K_M"}, {18, "Q6_K"}, {19, "IQ2_XXS"}, {20, "IQ2_XS"}, {21, "Q2_K_S"},
    {22, "IQ3_XS"}, {23, "IQ3_XXS"}, {24, "IQ1_S"}, {25, "IQ4_NL"}, {26, "IQ3_S"}, {27, "IQ3_M"}, {28, "IQ2_S"},
    {29, "IQ2_M"}, {30, "IQ4_XS"}, {31, "IQ1_M"}, {32, "BF16"}, {36, "TQ1_0"}, {37, "TQ2_0"}, {38, "MXFP4_MOE"},
    {39, "NVFP4"}, {40, "Q1_0"}, {41, "Q2_0"}};

QString fileTypeName(quint64 id)
{
    constexpr quint64 kGuessed = 1024;
    for (const FileType &type : kFileTypes)
        if (quint64(type.id) == (id & ~kGuessed))
            return QLatin1String(type.name);
    return {};
}

// Sliding layers of architectures that do not write them down: all but every n-th (read in llama.cpp's own
// tables).
int slidingPeriod(const QString &architecture)
{
    static const QMap<QString, int> periods{{QStringLiteral("gemma2"), 2}, {QStringLiteral("gemma3"), 6},
        {QStringLiteral("gemma3n"), 5}, {QStringLiteral("gpt-oss"), 2}, {QStringLiteral("cohere2"), 4},
        {QStringLiteral("exaone4"), 4}};
    return periods.value(architecture, 0);
}

// The type that most weights have, by bytes: what the file really is.
QString dominantType(const GgufFile &file)
{
    QMap<quint32, double> bytes;
    for (const GgufTensor &tensor : file.tensors)
        if (tensor.bytes && tensor.dimensions[1] > 1 && tensor.name != QLatin1String("token_embd.weight")
            && tensor.name != QLatin1String("output.weight")) // these two are often kept better than the rest
            bytes[tensor.type] += double(*tensor.bytes);
    const auto most = std::max_element(bytes.begin(), bytes.end());
    return most == bytes.end() ? QString() : ggufTypeName(most.key());
}

// Files are mixtures named after their most common type: Q4_K_M has Q6_K in places. The claim is believed where
// it names the kin of what is there; without one the share of better tensors decides.
QString quantizationOf(const GgufFile &file, const QString &claimed)
{
    const QString dominant = dominantType(file);
    if (dominant.isEmpty())
        return claimed;
    const QString family = dominant.section(QLatin1Char('_'), 0, 0); // "Q4", "IQ3"
    if (claimed.section(QLatin1Char('_'), 0, 0) == family)
        return claimed;
    // IQ3_M and the like mix two families; Q2_K has more bytes of Q3_K than of its own.
    const auto near = [](const QString &a, const QString &b) {
        const auto digit = [](const QString &name) {
            const auto at = std::find_if(name.begin(), name.end(), [](QChar c) { return c.isDigit(); });
            return at == name.end() ? -9 : at->digitValue();
        };
        return std::abs(digit(a) - digit(b)) <= 1
            && a.startsWith(QLatin1Char('I')) == b.startsWith(QLatin1Char('I'));
    };
    if (!claimed.isEmpty() && near(claimed, family))
        return claimed;
    if (dominant == QLatin1String("Q3_K") || dominant == QLatin1String("Q4_K")
        || dominant == QLatin1String("Q5_K")) {
        const QString better
            = dominant == QLatin1String("Q3_K") ? QStringLiteral("Q5_K") : QStringLiteral("Q6_K");
        const bool mixed = std::any_of(file.tensors.begin(), file.tensors.end(), [&](const GgufTensor &tensor) {
            return tensor.name.startsWith(QLatin1String("blk.")) && ggufTypeName(tensor.type) == better;
        });
        return dominant + (mixed ? QStringLiteral("_M") : QStringLiteral("_S"));
    }
    return dominant;
}

class Description
{
public:
    explicit Description(const GgufFile &file)
        : m_file(file)
    {
    }

    GgufHeader make()
    {
        GgufHeader &h = m_header;
        h.version = m_file.version;
        h.tensorCount = m_file.tensors.size();
        h.architecture = m_file.text(QStringLiteral("general.architecture"));
        h.name = m_file.text(QStringLiteral("general.name"));
        h.type = m_file.text(QStringLiteral("general.type"));
        h.sizeLabel = m_file.text(QStringLiteral("general.size_label"));
        h.license = m_file.text(QStringLiteral("general.license"));
        h.tokenizer = m_file.text(QStringLiteral("tokenizer.ggml.model"));
        h.chatTemplate = m_file.find(QStringLiteral("tokenizer.chat_template")) != nullptr;
        h.splitCount = std::max(1, general("split.count").value_or(1));
        h.dataOffset = m_file.dataOffset;
        h.dataEnd = m_file.dataEnd;
        if (const auto type = m_file.integer(QStringLiteral("general.file_type")))
            h.claimedQuantization = fileTypeName(*type);
        h.contextLength = own("context_length");
        h.layers = own("block_count");
        if (h.layers && (*h.layers <= 0 || *h.layers > kMostLayers))
            h.layers.reset();
        if (const auto predicting = own("nextn_predict_layers");
            predicting && h.layers && *predicting > 0 && *predicting < *h.layers) {
            *h.layers -= *predicting;
            h.predictingLayers = *predicting;
        }
        h.embedding = own("embedding_length");
        h.heads = most("attention.head_count");
        h.kvHeads = most("attention.head_count_kv");
        h.kvHeadsByLayer = perLayer("attention.head_count_kv");
        h.keyLength = own("attention.key_length");
        h.valueLength = own("attention.value_length");
        h.experts = own("expert_count");
        h.expertsUsed = own("expert_used_count");
        h.sharedKvLayers = own("attention.shared_kv_layers").value_or(0);
        if (const GgufValue *tokens = m_file.find(QStringLiteral("tokenizer.ggml.tokens")))
            if (const auto *list = std::get_if<GgufArray>(tokens))
                h.vocabulary = list->count;
        if (h.vocabulary == 0)
            h.vocabulary = quint64(own("vocab_size").value_or(0));
        sliding();
        compressed();
        recurrent();
        weights();
        h.quantization = quantizationOf(m_file, h.claimedQuantization);
        return h;
    }

private:
    std::optional<int> general(const char *key) const
    {
        const auto value = m_file.integer(QString::fromLatin1(key));
        return value && *value <= quint64(std::numeric_limits<int>::max()) ? std::optional(int(*value))
                                                                           : std::nullopt;
    }
    QString ownKey(const char *rest) const
    {
        return m_header.architecture + QLatin1Char('.') + QLatin1String(rest);
    }
    std::optional<int> own(const char *rest) const { return general(ownKey(rest).toLatin1().constData()); }

    // One number for all layers, or a list of them.
    QVector<int> perLayer(const char *rest) const
    {
        QVector<int> all;
        const GgufValue *value = m_file.find(ownKey(rest));
        const auto *list = value ? std::get_if<GgufArray>(value) : nullptr;
        if (list)
            for (const double number : list->numbers)
                all << (number > 0 ? int(std::min(number, 1e9)) : 0); // a damaged one may be no number at all
        return all;
    }
    std::optional<int> most(const char *rest) const
    {
        const QVector<int> all = perLayer(rest);
        return all.isEmpty() ? own(rest) : std::optional(*std::max_element(all.begin(), all.end()));
    }

    void sliding()
    {
        GgufHeader &h = m_header;
        h.slidingWindow = own("attention.sliding_window");
        h.slidingKeyLength = own("attention.key_length_swa");
        h.slidingValueLength = own("attention.value_length_swa");
        if (!h.slidingWindow || *h.slidingWindow <= 0 || !h.layers)
            return;
        const QVector<int> listed = perLayer("attention.sliding_window_pattern");
        const int period = own("attention.sliding_window_pattern").value_or(slidingPeriod(h.architecture));
        for (int layer = 0; layer < *h.layers; ++layer)
            if (!listed.isEmpty())
                h.slidingLayers << (layer < listed.size() && listed[layer] != 0);
            else if (period > 1)
                h.slidingLayers << (layer % period < period - 1);
    }

    void compressed()
    {
        if (const auto rank = own("attention.kv_lora_rank"))
            m_header.compressedWidth = *rank + own("rope.dimension_count").value_or(0);
    }

    // State of fixed size in place of a cache (docs/gguf.md#kv-cache).
    void recurrent()
    {
        const double inner = own("ssm.inner_size").value_or(0), state = own("ssm.state_size").value_or(0),
                     kernel = own("ssm.conv_kernel").value_or(0), groups = own("ssm.group_count").value_or(0);
        constexpr double kF32 = 4;
        if (inner > 0 && kernel > 0) {
            m_header.recurrence
                = GgufRecurrence{((kernel - 1) * (inner + 2 * groups * state) + state * inner) * kF32};
        } else if (const auto head = own("wkv.head_size"); head && m_header.embedding) {
            const double width = *m_header.embedding;
            m_header.recurrence
                = GgufRecurrence{(own("token_shift_count").value_or(2) * width + width * *head) * kF32};
        } else if (const auto cache = own("shortconv.l_cache"); cache && m_header.embedding) {
            m_header.recurrence = GgufRecurrence{double(*m_header.embedding) * (*cache - 1) * kF32};
        }
        if (!m_header.recurrence || !m_header.layers || !m_header.kvHeadsByLayer.isEmpty())
            return;
        // Which layers attend: every n-th, or none.
        const int interval = own("full_attention_interval").value_or(0);
        for (int layer = 0; layer < *m_header.layers; ++layer)
            m_header.kvHeadsByLayer << (interval > 0 && (layer + 1) % interval == 0
                    ? m_header.kvHeads.value_or(0)
                    : 0);
    }

    void weights()
    {
        GgufHeader &h = m_header;
        h.layerBytes.resize(h.layers.value_or(0));
        h.layerExpertBytes.resize(h.layerBytes.size());
        double known = 0;
        for (const GgufTensor &tensor : m_file.tensors) {
            h.parameters += tensor.elements;
            if (!tensor.bytes)
                continue;
            const auto bytes = double(*tensor.bytes);
            known += tensor.elements;
            h.tensorBytes += bytes;
            if (tensor.name == QLatin1String("token_embd.weight"))
                h.embeddingBytes = bytes;
            else if (tensor.name == QLatin1String("output.weight"))
                h.outputTied = false, h.outputBytes = bytes;
            const bool ofExperts = tensor.name.contains(QLatin1String("_exps."))
                || tensor.name.contains(QLatin1String("_chexps."));
            h.expertBytes += ofExperts ? bytes : 0;
            if (tensor.name.startsWith(QLatin1String("blk."))) {
                bool number = false;
                const int layer = tensor.name.section(QLatin1Char('.'), 1, 1).toInt(&number);
                if (!number || layer < 0 || layer >= h.layerBytes.size())
                    continue;
                h.layerBytes[layer] += bytes;
                h.layerExpertBytes[layer] += ofExperts ? bytes : 0;
            }
        }
        if (h.outputTied)
            h.outputBytes = h.embeddingBytes;
        if (known > 0)
            h.bitsPerWeight = 8 * h.tensorBytes / known;
    }

    const GgufFile &m_file;
    GgufHeader m_header;
};

struct ReadFile {
    GgufFile head;
    double bytes = 0;
};

// Read piece by piece, not mapped: a mapped file that is cut meanwhile ends the program.
Result<ReadFile> readOne(const QString &path)
{
    QFile file(path);
    const QString shown = QDir::toNativeSeparators(path);
    if (const auto opened = openForReading(file); !opened)
        return opened.error();
    const qint64 size = file.size();
    if (size == 0)
        return Error{ErrorCode::BadInput, CoreTr::tr("The model file %1 is empty.").arg(shown), {}};
    constexpr quint64 kFirst = 1 << 20;
    std::vector<char> head;
    for (quint64 wanted = kFirst;;) {
        wanted = std::min<quint64>(wanted, quint64(size));
        const std::size_t before = head.size();
        head.resize(std::size_t(wanted));
        if (file.read(head.data() + before, qint64(wanted - before)) != qint64(wanted - before))
            return Error{ErrorCode::Io,
                CoreTr::tr("The model file %1 ended while it was being read; is another program writing to it?")
                    .arg(shown),
                file.errorString()};
        quint64 needed = 0;
        auto parsed = parseGguf({head.data(), head.size()}, quint64(size), &needed);
        if (parsed)
            return ReadFile{std::move(*parsed), double(size)};
        if (needed <= wanted)
            return Error{parsed.error().code, QStringLiteral("%1: %2").arg(shown, parsed.error().sentence),
                parsed.error().detail};
        wanted = std::min(std::max(needed, wanted * 4), std::max(needed, kLargestGgufHead));
    }
}

} // namespace

QStringList splitParts(const QString &path)
{
    static const QRegularExpression first(
        QStringLiteral("-00001-of-(\\d{5})(\\.gguf)$"), QRegularExpression::CaseInsensitiveOption);
    const auto match = first.match(path);
    const int count = match.captured(1).toInt();
    constexpr int kMostParts = 1000;
    if (!match.hasMatch() || count < 1 || count > kMostParts)
        return {path};
    QStringList parts;
    for (int i = 1; i <= count; ++i)
        parts << path.left(match.capturedStart())
                + QStringLiteral("-%1-of-%2%3")
                      .arg(i, 5, 10, QLatin1Char('0'))
                      .arg(match.captured(1), match.captured(2));
    return parts;
}

GgufHeader describeGguf(const GgufFile &file)
{
    return Description(file).make();
}

Result<GgufHeader> parseGgufHeader(std::string_view bytes, quint64 fileSize)
{
    const auto file = parseGguf(bytes, fileSize);
    if (!file)
        return file.error();
    return describeGguf(*file);
}

Result<GgufHeader> readGgufHeader(const QString &path)
{
    auto whole = readOne(path);
    if (!whole)
        return whole.error();
    const QStringList parts = splitParts(path);
    for (const QString &name : parts.mid(1)) {
        auto part = readOne(name);
        if (!part)
            return Error{part.error().code,
                CoreTr::tr("A part of the split model cannot be used: %1").arg(part.error().sentence),
                part.error().detail};
        // Later parts say nothing of the model; what counts is their tensors.
        whole->bytes += part->bytes;
        std::move(
            part->head.tensors.begin(), part->head.tensors.end(), std::back_inserter(whole->head.tensors));
    }
    GgufHeader header = describeGguf(whole->head);
    header.splitCount = int(parts.size());
    header.fileBytes = whole->bytes;
    return header;
}

} // namespace sweetspot
