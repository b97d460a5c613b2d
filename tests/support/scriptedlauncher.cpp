// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedlauncher.h"

#include "tests/support/testdata.h"

#include <QFile>
#include <QStandardPaths>

#include <unistd.h>

namespace sweetspot::test
{

namespace
{

constexpr const char *kScript = R"PY(#!/usr/bin/env python3
import json, os, signal, subprocess, sys, time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
HERE, MARK = os.path.dirname(os.path.abspath(sys.argv[0])), "@MARK@"
BEHAVIOUR = open(HERE + "/behaviour").read()
with open(HERE + "/arguments", "w") as file:
    file.write("\n".join(sys.argv[1:]))
with open(HERE + "/environment", "w") as file:
    file.write("\n".join(k + "=" + v for k, v in os.environ.items()))
if sys.argv[1:] == ["--version"]:
    print("9.8.7+cpu")
    sys.exit(0)
def value(*names):
    for i, word in enumerate(sys.argv):
        for name in names:
            if word == name:
                return sys.argv[i + 1]
            if word.startswith(name + "="):
                return word[len(name) + 1:]
    return None
subprocess.Popen(["/bin/sh", "-c", "sleep %s & sleep %s; wait" % (MARK, MARK)])
if BEHAVIOUR.startswith("says "):
    print(BEHAVIOUR[5:], file=sys.stderr, flush=True)
    sys.exit(1)
print("loading", flush=True)
if BEHAVIOUR == "hangs":
    time.sleep(600)
if BEHAVIOUR == "chatty":
    for step in range(90):
        print("compiling", step, flush=True)
        time.sleep(0.1)
class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    def log_message(self, *words):
        pass
    def answer(self, body, status=200):
        body = body.encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def do_GET(self):
        if self.path == "/v1/models":
            self.answer('{"data":[{"id":"m","max_model_len":1234}]}')
        elif self.path in ("/health", "/v2/health/ready", "/v2/health/live"):
            self.answer("")
        elif self.path == "/v2":
            self.answer('{"name":"triton","version":"2.51.0"}')
        else:
            self.answer('{"error":"not found"}', 404)
    def event(self, data):
        data = ("data: " + data + "\n\n").encode()
        self.wfile.write(b"%x\r\n" % len(data) + data + b"\r\n")
        self.wfile.flush()
    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        with open(HERE + "/asked", "wb") as file:
            file.write(body)
        if self.path == "/tokenize":
            return self.answer('{"tokens":[5,6,7]}')
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        triton = "generate_stream" in self.path
        for n, word in enumerate(["One ", "two ", "three"]):
            if triton:
                self.event(json.dumps({"model_name": "m", "model_version": "1", "text_output": word}))
            else:
                self.event(json.dumps({"choices": [{"index": 0, "text": word, "delta": {"content": word},
                    "finish_reason": "length" if n == 2 else None}],
                    "usage": {"prompt_tokens": 3, "completion_tokens": n + 1}}))
            if BEHAVIOUR == "midstream" and n == 1:
                os.kill(os.getpid(), signal.SIGKILL)
        if not triton:
            self.event("[DONE]")
        self.wfile.write(b"0\r\n\r\n")
ThreadingHTTPServer(("127.0.0.1", int(value("--port", "--http-port"))), Handler).serve_forever()
)PY";

} // namespace

ScriptedLauncher::ScriptedLauncher(const QString &name)
    : m_name(name)
{
    static int number = 0;
    m_mark = QStringLiteral("1000.%1%2").arg(getpid()).arg(++number, 3, 10, QLatin1Char('0'));
    writeFile(path(), QByteArray(kScript).replace("@MARK@", m_mark.toUtf8()));
    QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    behave(q("ok"));
}

bool ScriptedLauncher::canRun()
{
    return !QStandardPaths::findExecutable(q("python3")).isEmpty();
}

void ScriptedLauncher::behave(const QString &behaviour)
{
    writeFile(file(q("behaviour")), behaviour.toUtf8());
}

QString ScriptedLauncher::arguments() const
{
    return QString::fromUtf8(readFile(file(q("arguments"))));
}

QString ScriptedLauncher::environment(const QString &variable) const
{
    for (const QByteArray &line : readFile(file(q("environment"))).split('\n'))
        if (line.startsWith(variable.toUtf8() + '='))
            return QString::fromUtf8(line.mid(variable.size() + 1));
    return {};
}

int ScriptedLauncher::children() const
{
    return int(processesWith(m_mark.toUtf8()).size());
}

bool ScriptedLauncher::childrenEnd(int milliseconds) const
{
    return waitUntil([this] { return children() == 0; }, milliseconds);
}

} // namespace sweetspot::test
