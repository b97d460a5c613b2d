// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/engines/triton/tritondialect.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

StreamRecord stream(const std::vector<std::string> &events)
{
    StreamRecord record;
    record.end = StreamEnd::Complete;
    record.status = 200;
    record.contentType = "text/event-stream";
    std::int64_t at = 0;
    for (const std::string &event : events) {
        record.body += "data: " + event + "\n\n";
        record.reads.push_back({record.body.size(), at += 1'000'000, std::uint32_t(at)});
    }
    record.doneNs = at;
    return record;
}

} // namespace

TEST(TritonDialect, AsksWithVllmsParametersAsAText)
{
    Endpoint endpoint("http://h");
    endpoint.model = "my model";
    GenerationRequest request;
    request.promptText = q("Once");
    request.outputTokens = 9;
    const HttpRequest http = TritonDialect().generation(endpoint, request);
    EXPECT_EQ(http.url, "http://h/v2/models/my%20model/generate_stream");
    const auto body = *parseJson(QByteArray::fromStdString(http.body));
    EXPECT_EQ(body["text_input"], "Once");
    EXPECT_EQ(body["stream"], true);
    ASSERT_TRUE(body["sampling_parameters"].is_string());
    const auto sampling = *parseJson(QByteArray::fromStdString(body["sampling_parameters"].get<std::string>()));
    EXPECT_EQ(sampling["max_tokens"], 9);
    EXPECT_EQ(sampling["ignore_eos"], true);
    EXPECT_EQ(sampling["temperature"], 0);
    EXPECT_FALSE(body.contains("max_tokens")) << "what a model does not know can fail";
}

TEST(TritonDialect, CountsWhatEachEventSays)
{
    const GenerationReply reply = TritonDialect().interpret(stream(
        {R"({"model_name":"m","model_version":"1","text_output":" a","num_output_tokens":1,"num_input_tokens":5,"finish_reason":"None"})",
            R"({"text_output":"","num_output_tokens":1,"num_input_tokens":5,"finish_reason":"None"})",
            R"({"text_output":" bc","num_output_tokens":2,"num_input_tokens":5,"finish_reason":"length"})"}));
    ASSERT_FALSE(reply.error) << reply.error->sentence;
    EXPECT_EQ(reply.promptTokens, 5);
    EXPECT_EQ(reply.outputTokens, 4);
    ASSERT_EQ(reply.timeline.events.size(), 2);
    EXPECT_EQ(reply.timeline.events[1].tokens, 3) << "with the one whose text was held back";
    EXPECT_EQ(reply.stopReason, q("limit"));
}

TEST(TritonDialect, AModelOfThePersonsMaySayNothingBeyondItsText)
{
    const GenerationReply reply
        = TritonDialect().interpret(stream({R"({"text_output":"a"})", R"({"text_output":"b"})"}));
    ASSERT_FALSE(reply.error) << reply.error->sentence;
    EXPECT_EQ(reply.text, q("ab"));
    EXPECT_EQ(reply.outputTokens, 2);
    EXPECT_TRUE(reply.tokensGuessed);
    EXPECT_FALSE(reply.promptTokens);
    EXPECT_TRUE(TritonDialect().interpret(stream({})).error) << "nothing at all is no answer";
}

TEST(TritonDialect, ARefusalInAStreamIsOne)
{
    StreamRecord refused = stream({R"({"error":"prompt is too long"})"});
    refused.status = 400;
    const GenerationReply reply = TritonDialect().interpret(refused);
    ASSERT_TRUE(reply.error);
    EXPECT_TRUE(reply.error->sentence.contains(q("prompt is too long"))) << reply.error->sentence;
    EXPECT_TRUE(TritonDialect().interpret(stream({R"({"error":"it died"})"})).error) << "with 200 too";
}
