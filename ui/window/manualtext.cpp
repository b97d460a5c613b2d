// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/manualtext.h"

#include "ui/compare/comparepage.h"
#include "ui/compare/runspage.h"
#include "ui/engines/enginespage.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace sweetspot::ui
{

namespace
{

const QStringList kChapters{QStringLiteral("guide"), QStringLiteral("measuring"), QStringLiteral("engines"),
    QStringLiteral("commandline"), QStringLiteral("glossary")};

QString withoutMarks(const QString &heading)
{
    static const QRegularExpression marks(QStringLiteral("[*`]"));
    return QString(heading).remove(marks).trimmed();
}

bool isOnTheWeb(const QString &link)
{
    return link.startsWith(QLatin1String("https://")) || link.startsWith(QLatin1String("http://"));
}

// What a person cannot open from here is said without a link.
QString withoutDeadLinks(const QString &markdown, const QString &id, const QStringList &chapters)
{
    static const QRegularExpression link(QStringLiteral("\\[([^\\]]+)\\]\\(([^)\\s]+)\\)"));
    QString kept;
    qsizetype from = 0;
    auto links = link.globalMatch(markdown);
    while (links.hasNext()) {
        const auto match = links.next();
        const QString target = match.captured(2);
        kept += markdown.mid(from, match.capturedStart() - from);
        const bool alive = isOnTheWeb(target) || chapters.contains(manualTarget(target, id).chapter);
        kept += alive ? match.captured(0) : match.captured(1);
        from = match.capturedEnd();
    }
    return kept + markdown.mid(from);
}

} // namespace

QString manualAnchor(const QString &heading)
{
    static const QRegularExpression left(
        QStringLiteral("[^\\w \\-]"), QRegularExpression::UseUnicodePropertiesOption);
    return heading.trimmed().toLower().remove(left).replace(QLatin1Char(' '), QLatin1Char('-'));
}

ManualChapter manualChapter(const QString &id, const QString &markdown, const QStringList &chapters)
{
    static const QRegularExpression picture(
        QStringLiteral("^!\\[[^\\]]*\\]\\([^)]*\\)[ \\t]*(?=\\n|\\z)"), QRegularExpression::MultilineOption);
    static const QRegularExpression heading(QStringLiteral("^(#{1,6}) +(.+)\\z"));
    ManualChapter chapter;
    chapter.id = id;
    chapter.markdown = withoutDeadLinks(QString(markdown).remove(picture), id, chapters);
    bool code = false; // a line of a script that begins with # is no heading
    for (const QString &line : chapter.markdown.split(QLatin1Char('\n'))) {
        if (line.startsWith(QLatin1String("```")))
            code = !code;
        const auto match = code ? QRegularExpressionMatch() : heading.match(line);
        if (match.hasMatch())
            chapter.sections.append({int(match.capturedLength(1)), withoutMarks(match.captured(2)),
                manualAnchor(match.captured(2)), {}});
        else if (!chapter.sections.isEmpty())
            chapter.sections.last().text += line + QLatin1Char('\n');
    }
    chapter.title = chapter.sections.isEmpty() ? id : chapter.sections.first().title;
    return chapter;
}

const QVector<ManualChapter> &manual()
{
    static const QVector<ManualChapter> chapters = [] {
        QVector<ManualChapter> all;
        for (const QString &id : kChapters) {
            QFile page(QStringLiteral(":/manual/") + id + QStringLiteral(".md"));
            if (page.open(QIODevice::ReadOnly)) // in memory
                all << manualChapter(id, QString::fromUtf8(page.readAll()), kChapters);
        }
        return all;
    }();
    return chapters;
}

QVector<int> sectionsWith(const ManualChapter &chapter, const QString &words)
{
    const QStringList asked = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QVector<int> found;
    for (int i = 0; i < chapter.sections.size(); ++i) {
        const ManualSection &section = chapter.sections.at(i);
        if (std::all_of(asked.begin(), asked.end(), [&](const QString &word) {
                return section.title.contains(word, Qt::CaseInsensitive)
                    || section.text.contains(word, Qt::CaseInsensitive);
            }))
            found << i;
    }
    return found;
}

ManualPlace manualTarget(const QString &link, const QString &inChapter)
{
    const QString page = link.section(QLatin1Char('#'), 0, 0), anchor = link.section(QLatin1Char('#'), 1);
    if (page.isEmpty())
        return {inChapter, anchor};
    const QString id = page.chopped(page.endsWith(QLatin1String(".md")) ? 3 : 0);
    return kChapters.contains(id) && id != page ? ManualPlace{id, anchor} : ManualPlace();
}

ManualPlace manualOfPage(const QString &page)
{
    static const QHash<QString, ManualPlace> places{
        {QLatin1String(EnginesPage::kId), {QStringLiteral("engines"), {}}},
        {QLatin1String(ComparePage::kId), {QStringLiteral("measuring"), QStringLiteral("comparing")}},
        {QLatin1String(RunsPage::kId), {QStringLiteral("measuring"), QStringLiteral("comparing")}}};
    return places.value(page, {QStringLiteral("guide"), {}});
}

} // namespace sweetspot::ui
