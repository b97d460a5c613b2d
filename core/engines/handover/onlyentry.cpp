// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/handover/onlyentry.h"

#include "core/base/yamlnode.h"
#include "core/engines/handover/handoverform.h"

namespace sweetspot
{

Result<YAML::Node> onlyEntryOf(const QString &text, const char *key, const QString &label)
{
    if (const Status good = checkHandOver(text); !good)
        return good.error();
    Issues issues;
    const auto document = yaml::parse(text.toUtf8(), QString(), issues);
    if (!document || !issues.isEmpty())
        return notOfThisForm(label, issues.isEmpty() ? QString() : issues.first().message);
    const YAML::Node entries = yaml::child(*document, key);
    if (!entries.IsMap() || entries.size() != 1 || !entries.begin()->second.IsMap())
        return notOfThisForm(label);
    return YAML::Node(entries.begin()->second);
}

} // namespace sweetspot
