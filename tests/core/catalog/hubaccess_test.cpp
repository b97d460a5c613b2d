// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/hubaccess.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(HubAccess, FindsEndpointAndToken)
{
    QTemporaryDir home;
    QProcessEnvironment environment;
    EXPECT_EQ(hubAccess(environment, home.path()).endpoint, q("https://huggingface.co"));
    EXPECT_EQ(hubAccess(environment, home.path()).token, QString());
    test::writeFile(home.filePath(q(".cache/huggingface/token")), "hf_file\n");
    EXPECT_EQ(hubAccess(environment, home.path()).token, q("hf_file"));
    test::writeFile(home.filePath(q("other")), "hf_other");
    environment.insert(q("HF_TOKEN_PATH"), home.filePath(q("other")));
    EXPECT_EQ(hubAccess(environment, home.path()).token, q("hf_other"));
    environment.insert(q("HF_TOKEN"), q("hf_env"));
    environment.insert(q("HF_ENDPOINT"), q("http://127.0.0.1:5/"));
    const HubAccess access = hubAccess(environment, home.path());
    EXPECT_EQ(access.token, q("hf_env"));
    EXPECT_EQ(access.tokenFrom, q("HF_TOKEN"));
    EXPECT_EQ(access.endpoint, q("http://127.0.0.1:5"));
}

TEST(HubAccess, TheEnvironmentComesBeforeTheKeyring)
{
    HubAccess access;
    EXPECT_EQ(withKey(access, {}).token, QString());
    EXPECT_EQ(withKey(access, q("hf_kept")).token, q("hf_kept"));
    EXPECT_FALSE(withKey(access, q("hf_kept")).tokenFrom.isEmpty());
    access.token = q("hf_environment");
    access.tokenFrom = q("HF_TOKEN");
    EXPECT_EQ(withKey(access, q("hf_kept")).token, q("hf_environment"));
    EXPECT_EQ(withKey(access, q("hf_kept")).tokenFrom, q("HF_TOKEN"));
}
