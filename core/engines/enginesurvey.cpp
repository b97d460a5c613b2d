// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/enginesurvey.h"

#include "core/engines/modelnames.h"
#include "core/engines/ollama/ollamaserver.h"
#include "core/engines/process/tool.h"
#include "models/keykind.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace sweetspot
{

namespace
{

using namespace std::chrono_literals;

QString tr(const char *text)
{
    return QCoreApplication::translate("EngineSurvey", text);
}

// "Warning: could not connect ...\nWarning: client version is 0.17.4"
QString versionIn(const QByteArray &output)
{
    static const QRegularExpression number(QStringLiteral("(\\d+\\.\\d+[\\w.+-]*)"));
    return number.match(QString::fromUtf8(output)).captured(1);
}

EngineState surveyProgram(EngineState state, const std::stop_token &stop)
{
    state.where = findOllama();
    if (state.where.isEmpty()) {
        state.problem
            = tr("Ollama is not installed; install it from ollama.com, or give the address of one that runs.");
        return state;
    }
    const auto said = runTool(state.where, {QStringLiteral("--version")}, 10s, stop);
    if (!said) {
        state.problem = said.error().sentence;
        return state;
    }
    state.usable = true;
    const QString number = versionIn(said->standardOutput + said->standardError);
    state.version = number.isEmpty() ? QString() : QStringLiteral("Ollama ") + number;
    return state;
}

} // namespace

EngineState surveyEngine(const EngineEntry &entry, const std::string &key, const std::stop_token &stop)
{
    EngineState state;
    state.engine = entry.name;
    if (const Status good = checkEngine(entry); !good) {
        state.problem = good.error().sentence;
        return state;
    }
    if (entry.baseUrl().isEmpty())
        return surveyProgram(state, stop);
    state.where = entry.baseUrl();
    if (entry.isCloud() && key.empty()) {
        state.problem = tr(
            "There is no key for %1; put one in under Edit > Keys in the window, or set %2 in the environment.")
                            .arg(entry.host(), keyVariable(entry.keyId()));
        return state;
    }
    const auto dialect = findEngine(entry.kind)->makeDialect();
    Endpoint endpoint(entry.baseUrl().toStdString());
    endpoint.key = key;
    StreamClient client;
    HttpLimits limits;
    limits.connect = 5s;
    limits.firstByte = limits.total = 15s;
    const StreamRecord listing = client.run(dialect->listing(endpoint), limits, stop);
    // Of an Ollama the list is how it is known; others may have none.
    const bool untold = keepsNoList(listing) && !entry.takesFiles();
    if (const auto problem = transportError(listing); problem && !untold) {
        state.problem = problem->sentence;
        return state;
    }
    const auto names = modelNames(QByteArray::fromStdString(listing.body));
    if (!names && !untold) {
        state.problem = listing.contentType.rfind("text/html", 0) == 0
            ? tr("A web page came in place of an answer; look for a login or a proxy at %1.")
                  .arg(entry.origin())
            : tr("What answers at %1 is no server of this kind.").arg(entry.origin());
        return state;
    }
    state.models = names.value_or(QStringList());
    state.usable = true;
    // Again on the open connection: how far away it is, without the handshakes.
    const StreamRecord health = client.run(dialect->health(endpoint), limits, stop);
    if (health.end == StreamEnd::Complete && !health.freshConnection)
        state.latencyMs = double(health.doneNs - health.sentNs) / 1e6;
    if (entry.takesFiles())
        if (const auto version = OllamaApi(client, endpoint, stop).version())
            state.version = QStringLiteral("Ollama ") + *version;
    return state;
}

} // namespace sweetspot
