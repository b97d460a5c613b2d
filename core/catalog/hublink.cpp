// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/hublink.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace sweetspot
{

namespace
{

const QStringList kHubs{
    QStringLiteral("huggingface.co"), QStringLiteral("hf.co"), QStringLiteral("www.huggingface.co")};

bool isRepo(const QString &repo)
{
    static const QRegularExpression valid(
        QStringLiteral("^[A-Za-z0-9][\\w.-]{0,95}/[A-Za-z0-9_][\\w.-]{0,95}\\z"));
    return valid.match(repo).hasMatch() && !repo.contains(QLatin1String(".."))
        && !kHubs.contains(
            repo.section(QLatin1Char('/'), 0, 0).toLower()); // an address that lacks its second half
}

bool isRevision(const QString &revision)
{
    static const QRegularExpression valid(QStringLiteral("^[\\w./-]{1,100}\\z"));
    return valid.match(revision).hasMatch() && !revision.contains(QLatin1String(".."));
}

std::optional<HubReference> checked(HubReference reference)
{
    if (!isRepo(reference.repo) || !isRevision(reference.revision)
        || (!reference.file.isEmpty() && !isSafeHubPath(reference.file)))
        return std::nullopt;
    return reference;
}

// "org/repo:Q4_K_M", the way Ollama and llama.cpp write it.
std::optional<HubReference> shortForm(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^([^/:@]+/[^/:@]+)(?::([A-Za-z0-9_.-]+))?\\z"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    HubReference reference;
    reference.repo = match.captured(1);
    reference.quantization = match.captured(2).toUpper();
    return checked(reference);
}

std::optional<HubReference> ofPath(QStringList parts)
{
    HubReference reference;
    if (parts.size() < 2)
        return std::nullopt;
    reference.repo = parts[0] + QLatin1Char('/') + parts[1];
    parts.remove(0, 2);
    static const QStringList views{
        QStringLiteral("blob"), QStringLiteral("resolve"), QStringLiteral("tree"), QStringLiteral("raw")};
    if (parts.size() >= 2 && views.contains(parts[0])) {
        reference.revision = parts[1];
        parts.remove(0, 2);
        reference.file = parts.join(QLatin1Char('/'));
    }
    return checked(reference);
}

} // namespace

bool isSafeHubPath(const QString &path)
{
    constexpr qsizetype kLongest = 1000, kLongestPart = 200;
    if (path.isEmpty() || path.size() > kLongest || path.startsWith(QLatin1Char('/'))
        || path.contains(QLatin1Char('\\')) || path.contains(QLatin1Char(':')))
        return false;
    const QStringList parts = path.split(QLatin1Char('/'));
    return std::all_of(parts.begin(), parts.end(), [](const QString &part) {
        return !part.isEmpty() && part != QLatin1String(".") && part != QLatin1String("..")
            && part.size() <= kLongestPart && std::none_of(part.begin(), part.end(), [](QChar c) {
                   return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
               });
    });
}

std::optional<HubReference> parseHubReference(const QString &pasted, const QString &endpoint)
{
    const QString text = pasted.trimmed();
    if (text.startsWith(QLatin1String("hf://"), Qt::CaseInsensitive)) {
        QString rest = text.mid(5);
        HubReference reference;
        const QStringList parts = rest.split(QLatin1Char('/'));
        if (parts.size() < 2)
            return std::nullopt;
        const QString name = parts[1].section(QLatin1Char('@'), 0, 0);
        if (parts.size() == 2 && name.contains(QLatin1Char(':')))
            return shortForm(rest);
        reference.repo = parts[0] + QLatin1Char('/') + name;
        if (parts[1].contains(QLatin1Char('@')))
            reference.revision = parts[1].section(QLatin1Char('@'), 1);
        reference.file = parts.mid(2).join(QLatin1Char('/'));
        return checked(reference);
    }
    QString path;
    const QUrl url(text, QUrl::TolerantMode);
    const QString host = url.host().toLower();
    if (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http")) {
        const bool hub
            = kHubs.contains(host) || (!endpoint.isEmpty() && host == QUrl(endpoint).host().toLower());
        if (!hub)
            return std::nullopt;
        return ofPath(url.path(QUrl::FullyDecoded).split(QLatin1Char('/'), Qt::SkipEmptyParts));
    }
    for (const char *prefix : {"huggingface.co/", "hf.co/"})
        if (text.startsWith(QLatin1String(prefix), Qt::CaseInsensitive)) {
            const QString rest = text.mid(qsizetype(qstrlen(prefix)));
            if (const auto reference = shortForm(rest))
                return reference;
            return ofPath(rest.split(QLatin1Char('/'), Qt::SkipEmptyParts));
        }
    return shortForm(text);
}

} // namespace sweetspot
