// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/yamlkeys.h"
#include "core/store/person/pricescodec.h"
#include "core/store/project/modelscodec.h"
#include "core/store/project/projectcodec.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

// "line key nearest" of the first warning.
QString firstWarning(const Issues &issues)
{
    for (const Issue &issue : issues)
        if (issue.severity == Issue::Severity::Warning)
            return q("%1 %2: %3").arg(issue.line).arg(issue.key, issue.message);
    return {};
}

} // namespace

TEST(YamlKeys, TheNearestIsAFewEditsAway)
{
    const QStringList known{q("models"), q("files"), q("limits.max_load_time")};
    EXPECT_EQ(yaml::nearestKey(q("model"), known), q("models"));
    EXPECT_EQ(yaml::nearestKey(q("flies"), known), q("files"));
    EXPECT_EQ(yaml::nearestKey(q("max_load_tim"), known), q("limits.max_load_time"));
    EXPECT_EQ(yaml::nearestKey(q("something_else"), known), QString());
    EXPECT_EQ(yaml::nearestKey(QString(5000, QLatin1Char('x')), known), QString());
}

TEST(YamlKeys, TyposInEveryFileAreToldWithLineAndHint)
{
    const QString models
        = firstWarning(readModels("models:\n  - name: A\n    flies: {Q4_K_M: a}\n", q("m")).issues);
    EXPECT_TRUE(models.startsWith(q("3 models[0].flies: "))) << models;
    EXPECT_TRUE(models.contains(q("Did you mean files?"))) << models;
    const QString root = firstWarning(readModels("model: []\n", q("m")).issues);
    EXPECT_TRUE(root.startsWith(q("1 model: "))) << root;
    const QString project
        = firstWarning(readProjectSettings("formatVersion: 1\nmatrix:\n  exclude: []\n", q("p")).issues);
    EXPECT_TRUE(project.startsWith(q("3 matrix.exclude: ")) && project.contains(q("excluded"))) << project;
    const QString engine = firstWarning(readProjectSettings(
        "formatVersion: 2\nengines:\n  - {name: o, kind: ollama, urll: http://127.0.0.1:1}\n", q("p"))
                                            .issues);
    EXPECT_TRUE(engine.startsWith(q("3 engines.urll: "))) << engine;
    const QString need = firstWarning(readProjectSettings("needs: {context_lenght: 1}\n", q("p")).issues);
    EXPECT_TRUE(need.contains(q("context_length"))) << need;
    const QString use = firstWarning(readProjectSettings("use_case_weights: {interactiv: 1}\n", q("p")).issues);
    EXPECT_TRUE(use.contains(q("interactive"))) << use;
    const QString price
        = firstWarning(readPrices("prices:\n  a:\n    b: {input: 1, ouput: 2, output: 2}\n", q("c")).issues);
    EXPECT_TRUE(price.startsWith(q("3 a.b.ouput: "))) << price;
}

TEST(YamlKeys, KeysGivenTwiceAreErrorsInEveryFile)
{
    EXPECT_TRUE(hasErrors(readModels("models: []\nmodels: []\n", q("m")).issues));
    EXPECT_TRUE(
        hasErrors(readModels("models:\n  - {name: A, size: 1B, size: 2B, files: {Q8_0: a}}\n", q("m")).issues));
    EXPECT_TRUE(hasErrors(readProjectSettings("name: a\nname: b\n", q("p")).issues));
    EXPECT_TRUE(hasErrors(readPrices("prices: {}\nprices: {}\n", q("c")).issues));
}
