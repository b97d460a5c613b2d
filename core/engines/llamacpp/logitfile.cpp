// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/logitfile.h"

#include "core/base/files.h"
#include "core/base/tr.h"

#include <QFile>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace sweetspot
{

namespace
{

constexpr char kMagic[] = "_logits_";
constexpr qsizetype kMagicBytes = 8, kHeadBytes = kMagicBytes + 3 * 4;
constexpr int kMostContext = 1 << 16, kMostVocabulary = 1 << 22,
              kMostChunks = 1 << 20; // far above anything real
constexpr int kStartValues = 4; // 16 bits each, before a position's own: scale and least value, two floats
constexpr double kLeastLog = -16; // nats; below it a token counts as impossible, as in the tool

/// One position: what each token's probability is.
struct Position {
    double scale = 0, least = 0;
    const quint16 *steps = nullptr;

    double log(int token) const { return least + scale * steps[token]; }
};

/// Such a file, read from its beginning to its end.
class LogitFile
{
public:
    explicit LogitFile(const QString &path)
        : m_file(path)
    {
    }

    bool open()
    {
        if (!openForReading(m_file))
            return false;
        char head[kHeadBytes];
        if (m_file.read(head, kHeadBytes) != kHeadBytes || std::memcmp(head, kMagic, kMagicBytes) != 0)
            return false;
        qint32 numbers[3];
        std::memcpy(numbers, head + kMagicBytes, sizeof numbers);
        m_context = numbers[0], m_vocabulary = numbers[1], m_chunks = numbers[2];
        if (m_context < 8 || m_context > kMostContext || m_vocabulary < 2 || m_vocabulary > kMostVocabulary
            || m_chunks < 1 || m_chunks > kMostChunks)
            return false;
        const qint64 tokenBytes = qint64(m_chunks) * m_context * 4;
        if (m_file.size() != kHeadBytes + tokenBytes + qint64(m_chunks) * scored() * rowValues() * 2)
            return false;
        m_tokens = readUpTo(m_file, tokenBytes);
        m_row.resize(std::size_t(rowValues()));
        return m_tokens.size() == tokenBytes;
    }

    /// Positions of a chunk that are scored: those behind its first half, each by the token that follows.
    int scored() const { return m_context - 1 - m_context / 2; }
    int chunks() const { return m_chunks; }
    int vocabulary() const { return m_vocabulary; }
    const QByteArray &tokens() const { return m_tokens; }
    int tokenAfter(int chunk, int position) const
    {
        qint32 token = 0;
        const qint64 at = qint64(chunk) * m_context + m_context / 2 + position + 1;
        std::memcpy(&token, m_tokens.constData() + at * 4, sizeof token);
        return token;
    }

    /// The next position; nullopt at the end.
    std::optional<Position> next()
    {
        const qint64 bytes = qint64(m_row.size()) * 2;
        if (m_file.read(reinterpret_cast<char *>(m_row.data()), bytes) != bytes)
            return std::nullopt;
        float start[2];
        std::memcpy(start, m_row.data(), sizeof start);
        if (!std::isfinite(start[0]) || !std::isfinite(start[1]))
            return std::nullopt;
        return Position{start[0], start[1], m_row.data() + kStartValues};
    }

private:
    int rowValues() const { return kStartValues + (m_vocabulary + 1) / 2 * 2; }

    QFile m_file;
    int m_context = 0, m_vocabulary = 0, m_chunks = 0;
    QByteArray m_tokens;
    std::vector<quint16> m_row;
};

/// What is gathered over all positions.
struct Sums {
    std::vector<double> kld; ///< of each position
    double same = 0, squaredDelta = 0, nll = 0, referenceNll = 0;

    void add(const Position &reference, const Position &model, int vocabulary, int token)
    {
        double divergence = 0;
        int top = 0, referenceTop = 0;
        for (int i = 0; i < vocabulary; ++i) {
            if (model.steps[i] > model.steps[top])
                top = i;
            if (reference.steps[i] > reference.steps[referenceTop])
                referenceTop = i;
            const double log = reference.log(i);
            if (log > kLeastLog)
                divergence += std::exp(log) * (log - model.log(i));
        }
        kld.push_back(divergence);
        same += top == referenceTop;
        const double delta = std::exp(model.log(token)) - std::exp(reference.log(token));
        squaredDelta += delta * delta;
        nll -= model.log(token);
        referenceNll -= reference.log(token);
    }
};

double mean(const double *begin, std::size_t count)
{
    double sum = 0;
    for (std::size_t i = 0; i < count; ++i)
        sum += begin[i];
    return sum / double(count);
}

double quantile(const std::vector<double> &sorted, double share)
{
    const double at = share * double(sorted.size() - 1);
    const std::size_t below = std::size_t(at), above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (at - double(below)) * (sorted[above] - sorted[below]);
}

Divergence divergenceOf(Sums sums, int perChunk)
{
    const double n = double(sums.kld.size());
    Divergence result;
    result.kldMean = mean(sums.kld.data(), sums.kld.size());
    for (std::size_t i = 0; i < sums.kld.size(); i += std::size_t(perChunk))
        result.chunkKld.push_back(mean(sums.kld.data() + i, std::size_t(perChunk)));
    std::sort(sums.kld.begin(), sums.kld.end());
    result.kldMedian = quantile(sums.kld, 0.5);
    result.kldP99 = quantile(sums.kld, 0.99);
    result.kldP999 = quantile(sums.kld, 0.999);
    const double same = sums.same / n;
    result.topAgreement = 100 * same;
    result.topAgreementError = 100 * std::sqrt(same * (1 - same) / (n - 1));
    result.rmsDeltaP = 100 * std::sqrt(sums.squaredDelta / n);
    result.perplexity = std::exp(sums.nll / n);
    result.referencePerplexity = std::exp(sums.referenceNll / n);
    result.perplexityRatio = *result.perplexity / *result.referencePerplexity;
    return result;
}

} // namespace

bool isWholeLogitFile(const QString &path)
{
    return LogitFile(path).open();
}

Result<Divergence> divergenceBetween(
    const QString &referenceFile, const QString &modelFile, const std::stop_token &stop)
{
    LogitFile reference(referenceFile), model(modelFile);
    if (!reference.open() || !model.open() || reference.vocabulary() != model.vocabulary()
        || reference.tokens() != model.tokens())
        return notComparable();
    Sums sums;
    for (int chunk = 0; chunk < reference.chunks(); ++chunk)
        for (int position = 0; position < reference.scored(); ++position) {
            if (stop.stop_requested())
                return Error{ErrorCode::Cancelled, CoreTr::tr("Stopped."), {}};
            const auto expected = reference.next(), seen = model.next();
            const int token = reference.tokenAfter(chunk, position);
            if (!expected || !seen || token < 0 || token >= reference.vocabulary())
                return notComparable();
            sums.add(*expected, *seen, reference.vocabulary(), token);
        }
    return divergenceOf(std::move(sums), reference.scored());
}

} // namespace sweetspot
