// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/judge/profilejudge.h"

namespace sweetspot
{

const std::vector<ProfileJudge> &profileJudges()
{
    static const std::vector<ProfileJudge> table{
        interactiveJudge(),
        longContextJudge(),
        batchJudge(),
        qualityJudge(),
        stressJudge(),
    };
    return table;
}

} // namespace sweetspot
