// SPDX-License-Identifier: GPL-3.0-or-later
// One word for each thing (docs/glossary.md). "Backend" is what llama.cpp calls CUDA, Vulkan and the like; the
// software that runs models is an engine.
#include "tests/house/sources.h"

#include <QMap>

#include <iterator>

namespace test = sweetspot::test;
using sweetspot::test::q;

namespace
{

// Where the word may stand, and why.
const QMap<QString, QString> &allowed()
{
    static const QString old = q("what version 0.1.0 wrote is still read"),
                         prefix = q("keys in people's keyrings"), llama = q("llama.cpp's own word"),
                         triton = q("Triton's own word");
    static const QMap<QString, QString> files{
        {q("app/cli/projectcommand.cpp"), old},
        {q("core/store/project/projectcodec.cpp"), old},
        {q("core/store/runs/contextjson.cpp"), old},
        {q("core/store/runs/recordjson.cpp"), old},
        {q("core/store/runs/recordjson.h"), old},
        {q("core/report/jsonreport.cpp"), old},
        {q("tests/core/store/project/enginescodec_test.cpp"), llama},
        {q("tests/core/store/project/projectcodec_test.cpp"), old},
        {q("tests/core/store/runs/recordjson_test.cpp"), old},
        {q("tests/integration/commandline_test.cpp"), old},
        {q("tests/integration/completion_test.cpp"), old},
        {q("tests/core/store/earlierversion_test.cpp"), old},
        {q("models/keykind.h"), prefix},
        {q("tests/core/store/person/enginekeys_test.cpp"), prefix},
        {q("tests/core/engines/enginekind_test.cpp"), prefix},
        {q("tests/ui/engines/enginespage_test.cpp"), prefix},
        {q("docs/decisions.md"), prefix},
        {q("CHANGELOG.md"), old},
        {q("core/engines/llamacpp/llamacppfetch.cpp"), llama},
        {q("tests/core/engines/llamacpp/llamacppfetch_test.cpp"), llama},
        {q("core/engines/process/serverfailure.cpp"), llama},
        {q("core/engines/vllm/vllmengine.cpp"), q("an option of vLLM")},
        {q("core/engines/triton/tritonrepository.cpp"), triton},
        {q("docs/protocols/triton.md"), triton},
        {q("core/engines/triton/tritonserver.cpp"), triton},
        {q("tests/core/engines/triton/tritonserver_test.cpp"), triton},
        {q("core/report/markdownreport.cpp"), q("a column of llama-bench's table")},
        {q("core/store/person/secretstore.cpp"), q("a name in QtKeychain")},
        {q("docs/glossary.md"), q("says what it means")},
        {q("tests/house/words_test.cpp"), q("this")},
    };
    return files;
}

bool saysIt(const QString &text)
{
    return text.contains(QLatin1String("backend"), Qt::CaseInsensitive);
}

QStringList filesThatSayIt()
{
    QStringList found;
    const QStringList files = test::writtenFiles();
    EXPECT_GT(files.size(), 600) << "the test must see the sources";
    std::copy_if(files.begin(), files.end(), std::back_inserter(found),
        [](const QString &path) { return saysIt(test::writtenText(path)); });
    return found;
}

} // namespace

TEST(House, AnEngineIsCalledAnEngine)
{
    EXPECT_TRUE(saysIt(q("the Backend of a cell")));
    EXPECT_FALSE(saysIt(q("the engine of a cell, in the back end of the shop")));
    const QStringList found = filesThatSayIt();
    for (const QString &path : found)
        EXPECT_TRUE(allowed().contains(path)) << path.toStdString() << " says backend; is an engine meant?";
    for (auto entry = allowed().begin(); entry != allowed().end(); ++entry)
        EXPECT_TRUE(found.contains(entry.key()))
            << entry.key().toStdString() << " does not say backend any more; take it off the list ("
            << entry.value().toStdString() << ')';
}
