// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/problembundle.h"

#include "core/base/files.h"
#include "core/base/tr.h"
#include "core/store/project/projectfolder.h"

#include <QDir>
#include <QRegularExpression>

namespace sweetspot
{

namespace
{

constexpr qint64 kMostBytes = 4 << 20; // of a file of the project

} // namespace

QString withoutPrivate(QString text, const ProblemBundle &bundle)
{
    text = bundle.secrets.scrub(text);
    static const QRegularExpression user(QStringLiteral("([a-zA-Z][a-zA-Z0-9+.-]*://)[^/@\\s\"']+@"));
    text.replace(user, QStringLiteral("\\1"));
    // Variables and options whose name says that their value is nobody else's.
    static const QRegularExpression named(
        QStringLiteral("([A-Za-z0-9_-]*(?:key(?!s)|(?<!first_)token(?!s)|secret|password|passwd)[A-Za-z0-9_-]*["
                       "\"']?\\s*[:=]\\s*)"
                       "(?!null\\b|~)(\"[^\"\\n]*\"|'[^'\\n]*'|[^\\s,}\\]]+)"),
        QRegularExpression::CaseInsensitiveOption);
    text.replace(named, QStringLiteral("\\1[removed]"));
    const QString home = QDir::cleanPath(bundle.home);
    if (home.size() > 1)
        text.replace(home, QStringLiteral("~"));
    return text;
}

QMap<QString, QByteArray> filesOf(const ProblemBundle &bundle)
{
    const auto clean = [&bundle](const QString &text) { return withoutPrivate(text, bundle).toUtf8(); };
    QMap<QString, QByteArray> files;
    files.insert(QStringLiteral("about.txt"), clean(bundle.about.join(QLatin1Char('\n')) + QLatin1Char('\n')));
    files.insert(QStringLiteral("log.txt"), clean(bundle.log.join(QLatin1Char('\n')) + QLatin1Char('\n')));
    if (bundle.project.isEmpty())
        return files;
    const QDir project(bundle.project);
    for (const char *name :
        {ProjectFolder::kConfigFile, ProjectFolder::kModelsFile, ProjectFolder::kProjectFile})
        if (const auto bytes = readWholeFile(project.filePath(QString::fromLatin1(name)), kMostBytes))
            files.insert(QString::fromLatin1(name), clean(QString::fromUtf8(*bytes)));
    return files;
}

Status writeProblemBundle(const QString &folder, const ProblemBundle &bundle)
{
    if (QFileInfo::exists(folder))
        return Error{ErrorCode::BadInput, CoreTr::tr("%1 exists already; choose a new name.").arg(folder), {}};
    if (!QDir().mkpath(folder))
        return Error{ErrorCode::Permission, CoreTr::tr("The folder %1 cannot be created.").arg(folder), {}};
    const QMap<QString, QByteArray> files = filesOf(bundle);
    for (auto file = files.begin(); file != files.end(); ++file)
        if (const Status written = writeFileSafely(QDir(folder).filePath(file.key()), file.value()); !written)
            return written;
    return success();
}

} // namespace sweetspot
