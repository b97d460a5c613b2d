// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/stampedevents.h"
#include "core/measure/streamclient.h"
#include "models/attempt.h"
#include "models/result.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace sweetspot
{

struct ChatMessage {
    QString role; ///< "system", "user", "assistant"
    QString text;
};

/// Where a server is asked, for which of its models, as whom.
struct Endpoint {
    Endpoint(std::string url = {})
        : baseUrl(std::move(url))
    {
    }
    Endpoint(const char *url)
        : baseUrl(url)
    {
    }
    std::string baseUrl; ///< without a slash at its end
    std::string model; ///< as the server calls it; empty: it has only one
    std::string key; ///< goes into one header of the request, nowhere else; empty: nobody
    /// Goes with every request, by the server's own names: servers that load models on demand reload them
    /// when it changes.
    std::vector<std::pair<std::string, int>> options;
};

/// One generation to be asked for, whatever the server speaks.
struct GenerationRequest {
    std::vector<int> promptTokens; ///< used when the dialect takes token ids
    QString promptText; ///< otherwise
    QVector<ChatMessage> messages; ///< of a dialect that chats
    int outputTokens = 128;
    bool fixedLength = true; ///< go on after end-of-text
    bool useCache = false; ///< prefix reuse
    int seed = 0;
    /// For a conversation; absent: greedy, as everything is that is measured.
    std::optional<double> temperature = {};
};

/// Stop reason of an answer that the server broke off because the model repeated itself; its tokens are not
/// known.
inline constexpr auto kRepeated = "repeated";

/// What a finished stream amounts to.
struct GenerationReply {
    std::optional<Error> error; ///< when set, the rest is what was seen until then
    TokenTimeline timeline;
    std::optional<int> promptTokens; ///< whole prompt, cached part included
    std::optional<int> cachedTokens;
    std::optional<int> outputTokens; ///< reasoning included
    std::optional<int> hiddenTokens; ///< of them, those that were never streamed: reasoning that is kept back
    QString stopReason; ///< "limit", "eos", kRepeated, or the server's own word
    ServerTimings server;
    QString text; ///< the answer
    std::optional<qint64> answerDtNs; ///< first event with text of the answer; only when there was reasoning
    QString reasoning; ///< the model's reasoning before it, as the server marks it
    bool tokensGuessed = false; ///< the server gave no count: each event was taken for one token
    bool badText = false; ///< some of it was no UTF-8
    bool toolCalls = false; ///< the answer called tools, which nobody offered
};

/// What a server of this kind can be asked for; a metric it cannot give is absent and labelled.
struct DialectAbilities {
    bool tokenPrompts = false;
    bool fixedLength = false;
    bool cacheOff = false;
    bool seed = false;
    bool serverTimings = false;
    bool eventCounts = false; ///< tokens of each event, not only their sum
    bool cachedCounts = false; ///< how many prompt tokens came from a cache
    bool cacheMetrics = false; ///< where its answers have no such count, its page of metrics may
};

/// How a kind of server speaks. Stateless; everything but tokenize() is pure.
class Dialect
{
public:
    virtual ~Dialect() = default;

    virtual QString id() const = 0;
    virtual DialectAbilities abilities() const = 0;
    /// A question that costs nothing and that only a server in good health answers with 200.
    virtual HttpRequest health(const Endpoint &endpoint) const = 0;
    /// Asks for the names of its models; see modelNames().
    virtual HttpRequest listing(const Endpoint &endpoint) const { return health(endpoint); }
    virtual HttpRequest generation(const Endpoint &endpoint, const GenerationRequest &request) const = 0;
    virtual GenerationReply interpret(const StreamRecord &record) const = 0;
    /// Token ids of a text, without special tokens at its start. Error::NotFound where the server does not
    /// tell.
    virtual Result<std::vector<int>> tokenize(StreamClient &client, const std::string &baseUrl,
        const QString &text, const std::stop_token &stop) const;
};

/// What a finished stream amounts to, without the endpoint's key: a server may repeat it in pieces, which no
/// one finds before they are put together.
GenerationReply interpretReply(const Dialect &dialect, const Endpoint &endpoint, const StreamRecord &record);

/// What a dialect that only chats is to say: the messages, or the text as one message of the user.
QVector<ChatMessage> messagesOf(const GenerationRequest &request);

/// A failed HTTP exchange in words: timeouts, refusals, broken connections, HTTP errors with the server's
/// message.
std::optional<Error> transportError(const StreamRecord &record);

} // namespace sweetspot
