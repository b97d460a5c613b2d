// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/enginesurvey.h"

#include "core/base/tr.h"
#include "core/engines/enginetable.h"
#include "core/engines/modelnames.h"
#include "models/keykind.h"

namespace sweetspot
{

namespace
{

using namespace std::chrono_literals;

} // namespace

EngineState surveyEngine(const EngineEntry &entry, const std::string &key, const std::stop_token &stop)
{
    EngineState state;
    state.engine = entry.name;
    if (const Status good = checkEngine(entry); !good) {
        state.problem = good.error().sentence;
        return state;
    }
    const Engine &engine = *findEngine(entry.kind);
    if (engineUrl(entry).isEmpty())
        return engine.surveyProgram(entry, state, stop);
    state.where = engineUrl(entry);
    if (isCloud(entry) && key.empty()) {
        state.problem = CoreTr::tr(
            "No key for %1; add one under Edit > Keys in the window, or set %2 in the environment.")
                            .arg(engineHost(entry), keyVariable(engineKeyId(entry)));
        return state;
    }
    const auto dialect = engine.makeDialect();
    Endpoint endpoint(engineUrl(entry).toStdString());
    endpoint.key = key;
    StreamClient client;
    HttpLimits limits;
    limits.connect = 5s;
    limits.firstByte = limits.total = 15s;
    const StreamRecord listing = client.run(dialect->listing(endpoint), limits, stop);
    const bool untold = keepsNoList(listing) && !engine.isKnownByItsList();
    if (const auto problem = transportError(listing); problem && !untold) {
        state.problem = problem->sentence;
        return state;
    }
    const auto names = modelNames(QByteArray::fromStdString(listing.body));
    if (!names && !untold) {
        state.problem = listing.contentType.rfind("text/html", 0) == 0
            ? CoreTr::tr(
                "The server sent a web page instead of an answer; check for a login page or proxy at %1.")
                  .arg(engineOrigin(entry))
            : CoreTr::tr("The server at %1 is not of this kind.").arg(engineOrigin(entry));
        return state;
    }
    state.models = names.value_or(QStringList());
    state.usable = true;
    // Again on the open connection: how far away it is, without the handshakes.
    const StreamRecord health = client.run(dialect->health(endpoint), limits, stop);
    if (health.end == StreamEnd::Complete && !health.freshConnection)
        state.latencyMs = double(health.doneNs - health.sentNs) / 1e6;
    state.version = engine.versionAt(client, endpoint, stop);
    return state;
}

} // namespace sweetspot
