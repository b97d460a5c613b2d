// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/process/serverfailure.h"

#include "core/base/tr.h"

#include <QList>
#include <QRegularExpression>

namespace sweetspot
{

namespace
{

bool containsAny(const QByteArray &lower, std::initializer_list<const char *> phrases)
{
    for (const char *phrase : phrases)
        if (lower.contains(phrase))
            return true;
    return false;
}

} // namespace

bool mentionsOutOfMemory(const QByteArray &output)
{
    return containsAny(output.toLower(),
        {"out of memory", "out of device memory", "cudamalloc failed", "hipmalloc failed", "failed to allocate",
            "allocation failed", "not enough memory", "insufficient memory", "vk_error_out_of_device_memory",
            "erroroutofmemory", "cannot allocate memory", "std::bad_alloc"});
}

bool mentionsPortInUse(const QByteArray &output)
{
    return containsAny(output.toLower(), {"couldn't bind", "address already in use"});
}

QString firstErrorLine(const QByteArray &output)
{
    for (const QByteArray &raw : output.split('\n')) {
        const QByteArray line = raw.trimmed();
        const QByteArray lower = line.toLower();
        if (lower.contains("failed to enumerate")) // harmless: looks for backends in a folder that is not there
            continue;
        const QList<QByteArray> words = line.left(40).split(' ');
        const bool marked = words.contains("E"); // "0.00.123.456 E component function: text"
        if (marked
            || containsAny(lower, {"error", "failed", "invalid", "ggml_assert", "what():", "unknown model"}))
            return QString::fromUtf8(line).left(300);
    }
    return {};
}

QByteArray withoutWarnings(const QByteArray &output)
{
    QByteArrayList lines;
    for (const QByteArray &line : output.split('\n'))
        if (!line.contains("WARNING "))
            lines << line;
    return lines.join('\n');
}

QString firstPythonError(const QByteArray &output)
{
    static const QRegularExpression raised(
        QStringLiteral("(?:^|\\s)((?:\\w+\\.)*[A-Z]\\w*(?:Error|Exception|Interrupt): .+)$"));
    for (const QByteArray &line : withoutWarnings(output).split('\n'))
        if (const auto found = raised.match(QString::fromUtf8(line).trimmed()); found.hasMatch())
            return found.captured(1).left(300);
    return {};
}

Error explainExit(
    const std::optional<ChildExit> &exit, const QByteArray &output, bool ready, const QString &cause)
{
    const auto error = [&](ErrorCode code, const Sentence &sentence) {
        return Error{code, sentence, cause.isEmpty() ? QString::fromUtf8(output.right(500)).trimmed() : cause};
    };
    if (mentionsOutOfMemory(output))
        return error(ErrorCode::OutOfMemory,
            CoreTr::tr("The server ran out of memory; choose a smaller quantization or a shorter context."));
    if (exit && mentionsPortInUse(output))
        return error(ErrorCode::Busy, CoreTr::tr("Another program took the server's port."));
    if (exit && exit->bySignal && exit->code == 9)
        return error(ErrorCode::OutOfMemory,
            CoreTr::tr("The server was killed, most likely by the system because memory ran out."));
    if (exit && exit->bySignal)
        return error(ErrorCode::Server,
            ready ? CoreTr::tr("The server crashed (signal %1) while it was answering.").arg(exit->code)
                  : CoreTr::tr("The server crashed (signal %1) while it was loading.").arg(exit->code));
    if (exit)
        return error(ErrorCode::Server,
            ready ? CoreTr::tr("The server exited unexpectedly (exit code %1).").arg(exit->code)
                  : CoreTr::tr("The server exited before it was ready (exit code %1).").arg(exit->code));
    return error(ErrorCode::Server, CoreTr::tr("The server is running but does not respond."));
}

Error classifyServerFailure(const std::optional<ChildExit> &exit, const QByteArray &output, bool ready)
{
    const QByteArray lower = output.toLower();
    const QString line = firstErrorLine(output);
    const auto error = [&](ErrorCode code, const Sentence &sentence) {
        return Error{code, sentence, line.isEmpty() ? QString::fromUtf8(output.right(500)).trimmed() : line};
    };
    if (mentionsOutOfMemory(output))
        return error(ErrorCode::OutOfMemory,
            CoreTr::tr("The server ran out of memory; choose a smaller quantization or a shorter context."));
    if (mentionsPortInUse(output))
        return error(ErrorCode::Busy, CoreTr::tr("Another program took the server's port."));
    if (lower.contains("invalid magic"))
        return error(ErrorCode::BadInput, CoreTr::tr("The model file is not a GGUF file."));
    if (lower.contains("not within the file bounds") || lower.contains("corrupted or incomplete"))
        return error(ErrorCode::BadInput, CoreTr::tr("The model file is truncated; download it again."));
    if (lower.contains("failed to open gguf file"))
        return error(ErrorCode::BadInput,
            CoreTr::tr("The model file cannot be opened; check its path and permissions."));
    if (lower.contains("unknown model architecture"))
        return error(ErrorCode::BadInput,
            CoreTr::tr("This llama.cpp does not support the model's architecture; a newer build may."));
    if (lower.contains("invalid argument") || lower.contains("error while handling argument"))
        return error(ErrorCode::Environment,
            CoreTr::tr("This llama-server rejected an option; its build is not supported."));
    return explainExit(exit, output, ready, line);
}

} // namespace sweetspot
