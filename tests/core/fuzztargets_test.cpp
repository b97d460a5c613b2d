// SPDX-License-Identifier: GPL-3.0-or-later
// What the fuzzers found once, and what they began with, through the same functions: what was fixed stays so.
#include "tests/fuzz/targets.h"
#include "tests/support/places.h"
#include "tests/support/testdata.h"

#include <QDir>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

struct Target {
    const char *name;
    std::string (*holds)(std::string_view bytes);
};

class FuzzTargets : public testing::TestWithParam<Target>
{
};

} // namespace

TEST_P(FuzzTargets, HoldForWhatWasFound)
{
    const QDir corpus(test::sourcePath(q("tests/fuzz/corpus/") + q(GetParam().name)));
    const QStringList files = corpus.entryList(QDir::Files, QDir::Name);
    EXPECT_GE(files.size(), 5);
    for (const QString &file : files) {
        const QByteArray bytes = test::readFile(corpus.filePath(file));
        EXPECT_FALSE(bytes.isEmpty()) << file;
        EXPECT_EQ(GetParam().holds({bytes.constData(), std::size_t(bytes.size())}), "") << file;
        // Cut and bent in the simplest ways, which costs nothing.
        for (qsizetype cut = 0; cut < bytes.size(); cut += 1 + bytes.size() / 16)
            EXPECT_EQ(GetParam().holds({bytes.constData(), std::size_t(cut)}), "") << file << " cut at " << cut;
    }
}

INSTANTIATE_TEST_SUITE_P(All, FuzzTargets,
    testing::Values(Target{"gguf", fuzz::gguf}, Target{"yaml", fuzz::yaml}, Target{"records", fuzz::records},
        Target{"notes", fuzz::notes}, Target{"runlist", fuzz::runlist}, Target{"prompts", fuzz::prompts},
        Target{"hub", fuzz::hub}, Target{"streams", fuzz::streams}),
    [](const testing::TestParamInfo<Target> &target) { return std::string(target.param.name); });
