// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/tasktext.h"

#include "core/profiles/storytext.h"

#include <QStringList>

#include <random>

namespace sweetspot
{

namespace
{

/// Draws from lists. Its sequence is fixed by the standard, so texts are the same on every machine.
class Draw
{
public:
    explicit Draw(quint32 seed)
        : m_random(seed)
    {
    }

    int below(int count) { return int(m_random() % quint32(count)); }
    QString from(const char *words)
    {
        const QStringList all = QString::fromLatin1(words).split(QLatin1Char(' '));
        return all.at(below(int(all.size())));
    }
    /// A word that means nothing: "tavlin".
    QString name()
    {
        constexpr const char *kParts = "bra ket lin mor sun tav rel dom fen gil hob jas";
        return from(kParts) + from(kParts);
    }

private:
    std::mt19937 m_random;
};

// English on purpose: prompts are test material, not interface.

QString functionText(Draw &draw)
{
    const QString item = draw.from("entry order reading sample ticket parcel");
    const QString field = draw.from("price weight count depth score length");
    const QString list = item + QLatin1Char('s'), limit = draw.name();
    return QStringLiteral("def %1_%2(%3, %4):\n"
                          "    \"\"\"Returns what the %3 above %4 come to.\"\"\"\n"
                          "    total = %5\n"
                          "    for %6 in %3:\n"
                          "        if %6.%7 %8 %4:\n"
                          "            total += %6.%7 * %9\n")
               .arg(draw.name(), draw.name(), list, limit, QString::number(draw.below(1000)), item, field,
                   draw.from("> >= < <="), QString::number(2 + draw.below(97)))
        + QStringLiteral("    return total %1 %2\n\n\n")
              .arg(draw.from("+ - // %"), QString::number(1 + draw.below(500)));
}

QString recordText(Draw &draw)
{
    const QString name = draw.name(), town = draw.name();
    return QStringLiteral("%1 %2 lives in %3, is %4 years old, ordered %5 %6 on day %7 and paid %8.%9.\n")
        .arg(name.left(1).toUpper() + name.mid(1), draw.from("Ames Brook Carter Dunn Ellis Frost Grant Hale"),
            town.left(1).toUpper() + town.mid(1), QString::number(18 + draw.below(70)),
            QString::number(1 + draw.below(40)), draw.from("lamps chairs ropes kettles maps bells"),
            QString::number(1 + draw.below(365)), QString::number(draw.below(900)),
            QString::number(10 + draw.below(90)));
}

int wordsOf(const QString &text)
{
    return int(text.simplified().count(QLatin1Char(' '))) + 1;
}

} // namespace

QString taskText(TextTask task, quint32 seed, int words)
{
    if (task == TextTask::Story)
        return storyText(seed, words);
    Draw draw(seed);
    QString text;
    for (int count = 0; count < words;) {
        const QString part = task == TextTask::Code ? functionText(draw) : recordText(draw);
        count += wordsOf(part);
        text += part;
    }
    return text;
}

QString taskInstruction(TextTask task)
{
    switch (task) {
    case TextTask::Story:
        break;
    case TextTask::Code:
        return QStringLiteral("\n\nWrite this file again. Change nothing but the word \"total\", which becomes "
                              "\"result\" everywhere.\n\n```python\n");
    case TextTask::Records:
        return QStringLiteral(
            "\n\nWrite these records as a JSON list of objects with the keys name, town, age, "
            "count, article, day and paid, in the same order.\n\n```json\n[\n");
    }
    return storyInstruction();
}

} // namespace sweetspot
