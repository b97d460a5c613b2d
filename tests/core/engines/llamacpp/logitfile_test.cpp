// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/logitfile.h"

#include "core/engines/process/tool.h"
#include "tests/support/testdata.h"

#include <QTemporaryDir>

#include <cmath>
#include <cstring>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

constexpr int kContext = 8, kVocabulary = 3, kScored = 3;

void put(QByteArray &bytes, const void *value, int size)
{
    bytes.append(static_cast<const char *>(value), size);
}

// A file of one chunk whose positions all expect the same: logarithms from `least` in steps of `scale`.
QByteArray logits(float scale, float least, const std::vector<quint16> &steps, int token = 0)
{
    QByteArray bytes("_logits_");
    for (const qint32 number : {kContext, kVocabulary, 1})
        put(bytes, &number, 4);
    for (int i = 0; i < kContext; ++i) {
        const qint32 id = token;
        put(bytes, &id, 4);
    }
    for (int i = 0; i < kScored; ++i) {
        put(bytes, &scale, 4);
        put(bytes, &least, 4);
        for (int value = 0; value < 4; ++value) { // an even number of them
            const quint16 step = value < int(steps.size()) ? steps[std::size_t(value)] : 0;
            put(bytes, &step, 2);
        }
    }
    return bytes;
}

// Probabilities 1/2, 1/4, 1/4 and 1/4, 1/2, 1/4, in steps of ln 2.
QByteArray one()
{
    return logits(float(std::log(2)), float(std::log(0.25)), {1, 0, 0});
}

QByteArray other(int token = 0)
{
    return logits(float(std::log(2)), float(std::log(0.25)), {0, 1, 0}, token);
}

class Files
{
public:
    QString write(const char *name, const QByteArray &bytes) const
    {
        const QString path = m_dir.filePath(q(name));
        test::writeFile(path, bytes);
        return path;
    }
    QString place(const char *name) const { return m_dir.filePath(q(name)); }

private:
    QTemporaryDir m_dir;
};

} // namespace

TEST(LogitFile, TellsHowFarTwoExpectationsAreApart)
{
    const Files files;
    const auto divergence = divergenceBetween(files.write("a", one()), files.write("b", other()), {});
    ASSERT_TRUE(divergence);
    EXPECT_NEAR(divergence->kldMean, 0.5 * std::log(2) - 0.25 * std::log(2), 1e-6);
    EXPECT_NEAR(*divergence->kldMedian, divergence->kldMean, 1e-9);
    EXPECT_EQ(divergence->topAgreement, 0);
    EXPECT_NEAR(*divergence->rmsDeltaP, 25, 1e-4) << "the token that follows: a half, a quarter";
    EXPECT_NEAR(*divergence->referencePerplexity, 2, 1e-5);
    EXPECT_NEAR(*divergence->perplexity, 4, 1e-5);
    EXPECT_NEAR(*divergence->perplexityRatio, 2, 1e-5);
    ASSERT_EQ(divergence->chunkKld.size(), 1u);
    EXPECT_NEAR(divergence->chunkKld[0], divergence->kldMean, 1e-12);
    const auto same = divergenceBetween(files.place("a"), files.place("a"), {});
    ASSERT_TRUE(same);
    EXPECT_EQ(same->kldMean, 0);
    EXPECT_EQ(same->topAgreement, 100);
    EXPECT_EQ(same->topAgreementError, 0);
}

TEST(LogitFile, IsTakenOnlyWhole)
{
    const Files files;
    const QByteArray whole = one();
    EXPECT_TRUE(isWholeLogitFile(files.write("whole", whole)));
    for (qsizetype length = 0; length < whole.size(); ++length)
        EXPECT_FALSE(isWholeLogitFile(files.write("cut", whole.left(length)))) << length;
    EXPECT_FALSE(isWholeLogitFile(files.write("more", whole + 'x')));
    EXPECT_FALSE(isWholeLogitFile(files.place("nowhere")));
    for (const qint32 number : {0, -1, 1 << 30, std::numeric_limits<qint32>::min()})
        for (const int field : {8, 12, 16}) {
            QByteArray wrong = whole;
            std::memcpy(wrong.data() + field, &number, 4);
            EXPECT_FALSE(isWholeLogitFile(files.write("wrong", wrong))) << field << ' ' << number;
        }
}

TEST(LogitFile, ComparesOnlyTheSameText)
{
    const Files files;
    const QString a = files.write("a", one());
    EXPECT_FALSE(divergenceBetween(a, files.write("b", other(1)), {})) << "other tokens";
    EXPECT_FALSE(divergenceBetween(files.write("c", other(3)), files.place("c"), {})) << "a token there is not";
    EXPECT_FALSE(divergenceBetween(a, files.place("nowhere"), {}));
    const float nothing = std::nanf("");
    EXPECT_FALSE(divergenceBetween(a, files.write("nan", logits(nothing, 0, {1, 0, 0})), {}));
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = divergenceBetween(a, a, stop.get_token());
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
}

// What llama-perplexity printed for these two models and four chunks of the demo's text.
TEST(LogitFile, SaysWhatTheToolSays)
{
    const Files files;
    const QString models = test::sharedDemo() + q("/models/1M/");
    const QString tool = test::realLlamaCpp().tool(q("llama-perplexity"));
    for (const char *quantization : {"f16", "q2_k"}) {
        const auto output = runTool(tool,
            {q("-m"), models + q("demo-1m-%1.gguf").arg(q(quantization)), q("-c"), q("512"), q("-t"), q("1"),
                q("--device"), q("none"), q("-ngl"), q("0"), q("-f"), test::sharedDemo() + q("/corpus.txt"),
                q("--chunks"), q("4"), q("--kl-divergence-base"), files.place(quantization)},
            std::chrono::seconds(600), {});
        ASSERT_TRUE(output) << output.error().sentence;
        ASSERT_TRUE(isWholeLogitFile(files.place(quantization)));
    }
    const auto divergence = divergenceBetween(files.place("f16"), files.place("q2_k"), {});
    ASSERT_TRUE(divergence);
    EXPECT_NEAR(divergence->kldMean, 0.488178, 0.002);
    EXPECT_NEAR(*divergence->kldMedian, 0.044849, 0.0005);
    EXPECT_NEAR(*divergence->kldP99, 7.084793, 0.05);
    EXPECT_NEAR(*divergence->kldP999, 10.659802, 0.2);
    EXPECT_NEAR(divergence->topAgreement, 73.039, 0.3);
    EXPECT_NEAR(*divergence->topAgreementError, 1.390, 0.01);
    EXPECT_NEAR(*divergence->rmsDeltaP, 31.157, 0.05);
    EXPECT_NEAR(*divergence->perplexity, 3.712847, 0.005);
    EXPECT_NEAR(*divergence->referencePerplexity, 2.283162, 0.005);
    EXPECT_NEAR(*divergence->perplexityRatio, 1.626187, 0.003);
    ASSERT_EQ(divergence->chunkKld.size(), 4u);
    EXPECT_NEAR(divergence->chunkKld[0], 0.26745, 0.001);
}
