// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sweetspot
{

/// How an answer to a person's own prompt can be checked (core/judge/owncheck.h does it):
///   contains  the expected text is part of the answer, whatever its case and spacing
///   exact     the answer is the expected text, but for case, spacing and a final full stop
///   regex     the answer has a match of the pattern
///   json      the answer is, or holds, JSON; with something expected, it has the expected value's keys with
///             values of the same types, as deep as they go
///   hand      a person says it
inline const QStringList &ownChecks()
{
    static const QStringList ids{QStringLiteral("contains"), QStringLiteral("exact"), QStringLiteral("regex"),
        QStringLiteral("json"), QStringLiteral("hand")};
    return ids;
}

/// Category of a person's own prompts among the questions of the quality profile: counted by itself, so that
/// figures of different projects stay comparable.
inline constexpr QLatin1String kOwnCategory("own");

/// What a person's own prompt may be for; each is given as a figure of its own beside that of all.
inline const QStringList &ownUses()
{
    static const QStringList ids{QStringLiteral("chat"), QStringLiteral("summaries"), QStringLiteral("code"),
        QStringLiteral("retrieval")};
    return ids;
}

/// "own", or "own/code" of a prompt that is for something.
inline QString ownCategory(const QString &use)
{
    return use.isEmpty() ? QString(kOwnCategory) : kOwnCategory + QLatin1Char('/') + use;
}
inline bool isOwnCategory(const QString &category)
{
    return category == kOwnCategory || category.startsWith(kOwnCategory + QLatin1Char('/'));
}
/// What a category's prompts are for; empty: nothing in particular.
inline QString useOfCategory(const QString &category)
{
    return isOwnCategory(category) ? category.section(QLatin1Char('/'), 1) : QString();
}

/// A person's own prompt and what an answer to it has to be like. See core/judge/owncheck.h for the checks.
struct OwnPrompt {
    QString prompt;
    QString check = QStringLiteral("contains");
    QString expected; ///< what the check compares with; empty where it needs nothing
    QString use = {}; ///< one of ownUses(), or empty

    bool operator==(const OwnPrompt &) const = default;
};

} // namespace sweetspot
