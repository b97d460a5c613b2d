// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/dialect.h"
#include "models/texttask.h"

#include <QHash>
#include <QString>

#include <stop_token>
#include <vector>

namespace sweetspot
{

/// Characters of English for each token, until a server's count is known: judgement, between the 3.5 of small
/// vocabularies and the 4.8 of large ones.
inline constexpr double kCharactersPerToken = 4.2;

/// What a model is to read: token ids where the server has a tokenizer route, text of about that length
/// elsewhere. Value type.
struct Prompt {
    std::vector<int> tokens;
    QString text; ///< when there are no tokens
    double charactersPerToken = kCharactersPerToken;

    bool operator==(const Prompt &) const = default;

    bool isText() const { return tokens.empty(); }
    int length() const; ///< tokens; of a text about
    void append(const Prompt &more);
    /// @param position tokens from the beginning; in a text the next space
    void insert(int position, const Prompt &more);
    void cut(int length); ///< tokens at most
    void putInto(GenerationRequest &request) const;
};

/// Makes prompts for one server, in its tokens where it gives them. On a lane's thread.
class PromptMaker
{
public:
    /// @param salt see nonce()
    PromptMaker(const Dialect &dialect, StreamClient &client, std::stop_token stop, quint64 salt = 0)
        : m_dialect(dialect)
        , m_client(client)
        , m_stop(std::move(stop))
        , m_salt(salt)
    {
    }

    /// The text as this server takes it.
    Result<Prompt> of(const Endpoint &endpoint, const QString &text);
    /// Nonce, story, instruction: exactly this many tokens, or about as many where only text is taken.
    Result<Prompt> story(const Endpoint &endpoint, quint32 seed, int tokens, const QString &instruction);
    /// The same of another task than a story's.
    Result<Prompt> task(const Endpoint &endpoint, TextTask task, quint32 seed, int tokens);
    /// What a server counted in a text prompt makes the next ones more exact.
    void learn(const QString &text, int tokens);

private:
    /// @param text with as many words as tokens are wanted, or more
    Result<Prompt> made(const Endpoint &endpoint, const QString &text, int tokens, const QString &instruction);

    const Dialect &m_dialect;
    StreamClient &m_client;
    std::stop_token m_stop;
    quint64 m_salt;
    bool m_textOnly = false;
    double m_charactersPerToken = kCharactersPerToken;
    QHash<QString, Prompt> m_instructions; ///< their tokens, asked for once
};

} // namespace sweetspot
