// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/prompt.h"

#include "core/base/tr.h"
#include "core/profiles/storytext.h"
#include "core/profiles/tasktext.h"

#include <algorithm>
#include <cmath>

namespace sweetspot
{

namespace
{

constexpr double kLeastCharacters = 0.5, kMostCharacters = 12; // of a token: beyond these a count is wrong
constexpr QLatin1String kGap("\n\n");
constexpr int kLeastLearned = 32; // tokens: a template around a short text would count for too much

qsizetype placeOf(const QString &text, double characters)
{
    if (characters >= double(text.size()))
        return text.size();
    const qsizetype space = text.indexOf(QLatin1Char(' '), qsizetype(std::max(0.0, characters)));
    return space < 0 ? text.size() : space;
}

} // namespace

int Prompt::length() const
{
    return isText() ? int(std::lround(double(text.size()) / charactersPerToken)) : int(tokens.size());
}

void Prompt::append(const Prompt &more)
{
    text += more.text;
    tokens.insert(tokens.end(), more.tokens.begin(), more.tokens.end());
}

void Prompt::insert(int position, const Prompt &more)
{
    if (!more.isText())
        tokens.insert(tokens.begin() + std::clamp(position, 0, int(tokens.size())), more.tokens.begin(),
            more.tokens.end());
    else
        text.insert(placeOf(text, position * charactersPerToken), more.text);
}

void Prompt::cut(int length)
{
    const int most = std::max(0, length);
    if (!isText())
        tokens.resize(std::min(tokens.size(), std::size_t(most)));
    else if (this->length() > most)
        text.truncate(text.lastIndexOf(QLatin1Char(' '), qsizetype(most * charactersPerToken)));
}

void Prompt::putInto(GenerationRequest &request) const
{
    request.promptTokens = tokens;
    request.promptText = isText() ? text : QString();
}

Result<Prompt> PromptMaker::of(const Endpoint &endpoint, const QString &text)
{
    if (!m_textOnly) {
        auto tokens = m_dialect.tokenize(m_client, endpoint.baseUrl, text, m_stop);
        if (tokens)
            return Prompt{std::move(*tokens), {}, m_charactersPerToken};
        if (tokens.error().code != ErrorCode::NotFound)
            return tokens.error();
        m_textOnly = true;
    }
    return Prompt{{}, text, m_charactersPerToken};
}

Result<Prompt> PromptMaker::story(
    const Endpoint &endpoint, quint32 seed, int tokens, const QString &instruction)
{
    return made(endpoint, nonce(seed, m_salt) + kGap + storyText(seed, tokens), tokens, instruction);
}

Result<Prompt> PromptMaker::task(const Endpoint &endpoint, TextTask task, quint32 seed, int tokens)
{
    return made(
        endpoint, nonce(seed, m_salt) + kGap + taskText(task, seed, tokens), tokens, taskInstruction(task));
}

Result<Prompt> PromptMaker::made(
    const Endpoint &endpoint, const QString &text, int tokens, const QString &instruction)
{
    if (!m_instructions.contains(instruction) || m_textOnly) {
        auto ending = of(endpoint, instruction);
        if (!ending)
            return ending.error();
        m_instructions.insert(instruction, std::move(*ending));
    }
    const Prompt ending = m_instructions.value(instruction);
    // One token per word is fewer than any tokenizer makes, so one text is always long enough.
    auto prompt = of(endpoint, text);
    if (!prompt)
        return prompt.error();
    const int room = std::max(0, tokens - ending.length());
    if (!prompt->isText() && prompt->length() < room)
        return Error{
            ErrorCode::Protocol, CoreTr::tr("The server's tokenizer returned fewer tokens than words."), {}};
    prompt->cut(room);
    prompt->append(ending);
    if (!prompt->isText())
        prompt->cut(tokens);
    return prompt;
}

void PromptMaker::learn(const QString &text, int tokens)
{
    if (text.isEmpty() || tokens < kLeastLearned)
        return;
    const double seen = double(text.size()) / tokens;
    if (seen >= kLeastCharacters && seen <= kMostCharacters)
        m_charactersPerToken = seen;
}

} // namespace sweetspot
