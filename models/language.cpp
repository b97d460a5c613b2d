// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>

namespace sweetspot
{

namespace
{

constexpr auto kEnglish = "en";

const Language *languageOf(const QString &id)
{
    const auto found = std::find_if(
        languages().begin(), languages().end(), [&id](const Language &language) { return language.id == id; });
    return found == languages().end() ? nullptr : &*found;
}

void install(const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(name, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

const QVector<Language> &languages()
{
    static const QVector<Language> table{
        {QString::fromLatin1(kEnglish), QStringLiteral("English")},
        {QStringLiteral("de"), QStringLiteral("Deutsch")},
        {QStringLiteral("he"), QStringLiteral("עברית"), false},
    };
    return table;
}

QString languageToSpeak(const QString &choice, const QStringList &preferred)
{
    if (languageOf(choice))
        return choice;
    for (const QString &tag : preferred) {
        const Language *language = languageOf(tag.section(QLatin1Char('-'), 0, 0));
        if (language && language->complete)
            return language->id;
    }
    return QString::fromLatin1(kEnglish);
}

void speak(const QString &language)
{
    const QString messages = QStringLiteral(":/i18n");
    // English is beneath the others: its file says how things are counted, for messages that another one lacks.
    install(QStringLiteral("sweetspot_") + QLatin1String(kEnglish), messages);
    if (language != QLatin1String(kEnglish)) {
        install(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        install(QStringLiteral("sweetspot_") + language, messages);
    }
    const QString system = QLocale::system().name().section(QLatin1Char('_'), 0, 0);
    const bool plain = system == QLatin1String("C") && language == QLatin1String(kEnglish);
    if (system != language && !plain)
        QLocale::setDefault(QLocale(language));
}

} // namespace sweetspot
