// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project/promptscodec.h"
#include "tests/fuzz/targets.h"

namespace sweetspot::fuzz
{

std::string prompts(std::string_view bytes)
{
    const QByteArray text(bytes.data(), qsizetype(bytes.size()));
    const PromptsFile file = readPrompts(text, QStringLiteral("prompts.yaml"));
    if (file.prompts.size() > kMostOwnPrompts)
        return "more prompts were read than are kept";
    for (const OwnPrompt &prompt : file.prompts) {
        if (prompt.prompt.trimmed().isEmpty() || !ownChecks().contains(prompt.check))
            return "a prompt was taken that cannot be asked or checked";
        if (prompt.prompt.size() > kLongestOwnPrompt || prompt.expected.size() > kLongestOwnPrompt)
            return "a text was taken that is too long";
    }
    if (!file.whole && !hasErrors(file.issues))
        return "a prompts.yaml that is not whole has no error that says so";
    if (!file.whole || hasErrors(file.issues)) // nobody writes over it
        return {};
    const PromptsFile again = readPrompts(writePrompts(text, file.prompts), {});
    if (!again.whole || hasErrors(again.issues) || again.prompts != file.prompts)
        return "a written prompts.yaml reads otherwise";
    return readPrompts(writePrompts({}, file.prompts), {}).prompts != file.prompts
        ? "a new prompts.yaml reads otherwise"
        : std::string();
}

} // namespace sweetspot::fuzz
