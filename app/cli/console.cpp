// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include "app/cli/tr.h"
#include "models/foreigntext.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <sys/ioctl.h>
#include <unistd.h>

namespace sweetspot::cli
{

namespace
{

int outputError = 0; // of the first result that could not be written; the window's thread alone prints

void write(std::FILE *stream, const QByteArray &bytes)
{
    if (stream == stdout && outputError != 0)
        return;
    const bool whole
        = std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stream) == std::size_t(bytes.size());
    if ((!whole || std::fflush(stream) != 0) && stream == stdout)
        outputError = errno;
}

int terminalWidth()
{
    winsize size{};
    return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

} // namespace

int exitCodeOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::BadInput:
    case ErrorCode::NotFound:
    case ErrorCode::TooNew:
        return BadUsage;
    case ErrorCode::Cancelled:
        return Interrupted;
    default:
        return BadEnvironment;
    }
}

int exitCodeAfterOutput(int code)
{
    if (outputError == 0 || code != Done)
        return code;
    if (outputError == EPIPE) // as behind "| head": whoever reads has seen enough
        return Interrupted;
    say(CliTr::tr("The output could not be written: %1.")
            .arg(QString::fromLocal8Bit(std::strerror(outputError))));
    return BadEnvironment;
}

void print(const QString &line)
{
    write(stdout, terminalText(line).toUtf8() + '\n');
}

void say(const QString &line)
{
    write(stderr, terminalText(line).toUtf8() + '\n');
}

void printJson(const Json &json)
{
    write(stdout, terminalJson(dumpJson(json, true)) + '\n');
}

int fail(const Error &error, bool json)
{
    const int code = exitCodeOf(error);
    if (json) {
        Json object = Json::object();
        object["error"] = toJsonText(error.sentence);
        if (!error.detail.isEmpty())
            object["detail"] = toJsonText(error.detail);
        object["exit_code"] = code;
        printJson(object);
    }
    say(error.sentence);
    if (!error.detail.isEmpty())
        say(QStringLiteral("  ") + error.detail.trimmed().replace(QLatin1Char('\n'), QLatin1String("\n  ")));
    return code;
}

void sayIssues(const Issues &issues)
{
    for (const Issue &issue : issues) {
        const QString kind = issue.severity == Issue::Severity::Error ? CliTr::tr("error")
            : issue.severity == Issue::Severity::Warning              ? CliTr::tr("warning")
                                                                      : CliTr::tr("note");
        say(QStringLiteral("%1: %2").arg(kind, issue.toLine()));
    }
}

Json issuesToJson(const Issues &issues)
{
    Json list = Json::array();
    for (const Issue &issue : issues) {
        Json json = Json::object();
        json["severity"] = issue.severity == Issue::Severity::Error ? "error"
            : issue.severity == Issue::Severity::Warning            ? "warning"
                                                                    : "note";
        json["file"] = toJsonText(issue.file);
        json["line"] = issue.line;
        json["key"] = toJsonText(issue.key);
        json["found"] = toJsonText(issue.found);
        json["allowed"] = toJsonText(issue.allowed);
        json["message"] = toJsonText(issue.message);
        list.push_back(json);
    }
    return list;
}

ProgressLine::ProgressLine()
    : m_terminal(isatty(STDERR_FILENO) != 0)
{
}

ProgressLine::~ProgressLine()
{
    clear();
}

void ProgressLine::clear()
{
    if (m_shown > 0)
        write(stderr, "\r\x1b[K");
    m_shown = 0;
}

void ProgressLine::show(double share, const QString &text)
{
    if (!m_terminal)
        return;
    constexpr int kBar = 24;
    const int full = int(share * kBar + 0.5);
    QString line = QStringLiteral("[%1%2] %3")
                       .arg(QString(full, QLatin1Char('#')), QString(kBar - full, QLatin1Char('.')), text);
    line = terminalText(line.simplified()).left(terminalWidth() - 1);
    write(stderr, "\r\x1b[K" + line.toUtf8());
    m_shown = int(line.size());
}

void ProgressLine::lasting(const QString &line)
{
    clear();
    say(line);
}

Arguments::Arguments(const QString &description)
{
    m_parser.setApplicationDescription(description);
    m_parser.addHelpOption();
    m_options << Option{QStringLiteral("help"), CliTr::tr("show help for the command")};
    option(QStringLiteral("json"), CliTr::tr("Print the result as JSON."));
}

void Arguments::positional(const QString &name, const QString &description, const QString &syntax)
{
    m_parser.addPositionalArgument(name, description, syntax);
}

void Arguments::option(const QString &name, const QString &description, const QString &valueName)
{
    m_options << Option{name, description, !valueName.isEmpty()};
    m_parser.addOption(valueName.isEmpty() ? QCommandLineOption(name, description)
                                           : QCommandLineOption(name, description, valueName));
}

void Arguments::formerOption(const QString &name)
{
    QCommandLineOption former(name, {}, QStringLiteral("VALUE"));
    former.setFlags(QCommandLineOption::HiddenFromHelp);
    m_parser.addOption(former);
}

void Arguments::logOptions()
{
    option(QStringLiteral("verbose"), CliTr::tr("log progress to standard error"));
    option(QStringLiteral("debug"),
        CliTr::tr("log every detail to standard error: each server's command line, how its environment differs "
                  "from yours (no secrets), discarded requests"));
}

void Arguments::parse(const QStringList &arguments, int least, int most)
{
    if (arguments.value(1) == QLatin1String(kDescribe)) {
        Json list = Json::array();
        for (const Option &known : m_options)
            list.push_back({{"name", toJsonText(known.name)}, {"description", toJsonText(known.description)},
                {"value", known.takesValue}});
        printJson(list);
        std::exit(exitCodeAfterOutput(Done));
    }
    const bool good = m_parser.parse(arguments);
    // Help is asked for whatever else is wrong.
    if (arguments.contains(QStringLiteral("--help")) || arguments.contains(QStringLiteral("-h"))) {
        print(helpText(arguments.value(0)));
        std::exit(exitCodeAfterOutput(Done));
    }
    if (!good)
        say(m_parser.errorText());
    else if (positionals().size() < least)
        say(CliTr::tr("An argument is missing; see --help."));
    else if (positionals().size() > most)
        say(CliTr::tr("Unexpected argument \"%1\"; see --help.").arg(positionals().at(most)));
    else
        return;
    std::exit(BadUsage);
}

// Qt begins with the path of the program; a person types its name and a command.
QString Arguments::helpText(const QString &command) const
{
    QString text = m_parser.helpText();
    const qsizetype options = text.indexOf(QLatin1String("[options]"));
    const qsizetype usage = text.lastIndexOf(QLatin1Char('\n'), options) + 1;
    const qsizetype colon = text.indexOf(QLatin1String(": "), usage);
    if (options > 0 && colon > 0 && colon < options)
        text.replace(colon + 2, options - colon - 2, QStringLiteral("sweetspot-cli %1 ").arg(command));
    return text.trimmed();
}

Status Arguments::allowOnly(const QString &action, const QStringList &options) const
{
    for (const QString &option : m_parser.optionNames())
        if (option != QLatin1String("json") && !options.contains(option))
            return Error{ErrorCode::BadInput,
                CliTr::tr("--%1 cannot be used with \"%2\"; see --help.").arg(option, action), {}};
    return success();
}

QStringList Arguments::list(const QString &name) const
{
    QStringList items;
    for (const QString &value : m_parser.values(name))
        for (const QString &item : value.split(QLatin1Char(','), Qt::SkipEmptyParts))
            items << item.trimmed();
    return items;
}

} // namespace sweetspot::cli
