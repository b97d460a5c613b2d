// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/handover/optionwords.h"

#include "core/base/tr.h"

#include <QRegularExpression>

#include <algorithm>

namespace sweetspot
{

namespace
{

bool isName(const QString &word)
{
    static const QRegularExpression name(QStringLiteral("^-{1,2}[A-Za-z][A-Za-z0-9_.-]*\\z"));
    return name.match(word).hasMatch();
}

} // namespace

QVector<LaunchOption> eachOptionOnce(
    const QVector<LaunchOption> &options, QString (*sameName)(const QString &), const QStringList &adding)
{
    QVector<LaunchOption> once;
    for (auto option = options.begin(); option != options.end(); ++option) {
        const QString name = sameName(option->name);
        const bool again = std::any_of(
            option + 1, options.end(), [&](const LaunchOption &later) { return sameName(later.name) == name; });
        if (!again || adding.contains(name))
            once << *option;
    }
    return once;
}

QString takeOption(QStringList &words, const QStringList &names)
{
    for (qsizetype i = 0; i + 1 < words.size(); ++i)
        if (names.contains(words[i])) {
            const QString value = words[i + 1];
            words.remove(i, 2);
            return value;
        }
    return {};
}

Result<QVector<LaunchOption>> optionsOfWords(const QStringList &words)
{
    QVector<LaunchOption> options;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (!isName(words[i]))
            return Error{ErrorCode::BadInput,
                CoreTr::tr("\"%1\" is neither an option nor its value.").arg(words[i]), {}};
        LaunchOption option{words[i], {}};
        if (i + 1 < words.size() && !isName(words[i + 1]))
            option.value = words[++i];
        options << option;
    }
    return options;
}

} // namespace sweetspot
