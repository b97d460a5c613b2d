// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/openai/vllmextensions.h"

#include "core/base/tr.h"
#include "core/engines/openai/llamaextensions.h"

namespace sweetspot
{

void putVllm(Json &body, const GenerationRequest &request)
{
    if (!request.fixedLength)
        return;
    body["ignore_eos"] = true;
    body["min_tokens"] = request.outputTokens; // stop tokens of the model's own settings count as ends too
}

Result<std::vector<int>> vllmTokens(
    StreamClient &client, const std::string &baseUrl, const QString &text, const std::stop_token &stop)
{
    Json body = Json::object();
    body["prompt"] = toJsonText(text);
    body["add_special_tokens"] = false;
    HttpLimits limits;
    limits.total = limits.firstByte = std::chrono::seconds(30);
    const StreamRecord record
        = client.run({baseUrl + "/tokenize", dumpJson(body).toStdString(), {}}, limits, stop);
    if (record.status == 404 || record.status == 405)
        return Error{ErrorCode::NotFound, CoreTr::tr("This kind of server does not offer tokenization."), {}};
    return tokensIn(record);
}

} // namespace sweetspot
