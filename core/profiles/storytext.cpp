// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/storytext.h"

#include <QStringList>

#include <random>

namespace sweetspot
{

namespace
{

using Random = std::mt19937; // its sequence is fixed by the standard, so prompts are the same on every machine

QString pick(Random &random, const QStringList &choices)
{
    return choices.at(int(random() % quint32(choices.size())));
}

// English on purpose: prompts are test material, not interface.
const QStringList kNames{QStringLiteral("Mara"), QStringLiteral("Tobias"), QStringLiteral("Ilse"),
    QStringLiteral("Jonah"), QStringLiteral("Priya"), QStringLiteral("Anselm"), QStringLiteral("Yuki"),
    QStringLiteral("Dario"), QStringLiteral("Wren"), QStringLiteral("Olga")};
const QStringList kPlaces{QStringLiteral("the lighthouse"), QStringLiteral("an abandoned railway station"),
    QStringLiteral("the salt market"), QStringLiteral("a library under the hill"),
    QStringLiteral("the northern ferry"), QStringLiteral("the glass workshop"),
    QStringLiteral("a village without a name"), QStringLiteral("the old observatory"),
    QStringLiteral("the harbour master's office"), QStringLiteral("a garden behind seven doors")};
const QStringList kThings{QStringLiteral("a brass compass"), QStringLiteral("three unposted letters"),
    QStringLiteral("a map drawn on linen"), QStringLiteral("the key to the tide gate"),
    QStringLiteral("a jar of fireflies"), QStringLiteral("her grandmother's ledger"),
    QStringLiteral("a violin with two strings"), QStringLiteral("the last orange of the winter"),
    QStringLiteral("a coin from a drowned city"), QStringLiteral("a box that hummed")};
const QStringList kWhen{QStringLiteral("Before sunrise"), QStringLiteral("On the third day of rain"),
    QStringLiteral("When the bells had stopped"), QStringLiteral("Long after the others were asleep"),
    QStringLiteral("In the spring of that year"), QStringLiteral("Without a word"),
    QStringLiteral("While the kettle sang"), QStringLiteral("At the turn of the tide"),
    QStringLiteral("Against all advice"), QStringLiteral("Just as the lamps were lit")};
const QStringList kDid{QStringLiteral("carried %2 down to %3 and waited"),
    QStringLiteral("hid %2 where nobody from %3 would look"), QStringLiteral("traded %2 for a story about %3"),
    QStringLiteral("remembered leaving %2 at %3"), QStringLiteral("found %2 in the dust of %3"),
    QStringLiteral("promised to bring %2 back to %3"), QStringLiteral("drew %2 from memory on the wall of %3"),
    QStringLiteral("asked the keeper of %3 about %2")};
const QStringList kThen{QStringLiteral("It was colder than anyone had expected."),
    QStringLiteral("Nobody spoke of it afterwards."),
    QStringLiteral("The answer came sooner than the question."),
    QStringLiteral("Somewhere a door closed, softly, as doors do in such houses."),
    QStringLiteral("There was still time, or so it seemed."),
    QStringLiteral("The dog refused to go any further."),
    QStringLiteral("A second set of footprints began beside the first."),
    QStringLiteral("By noon the whole street knew, and by evening it had forgotten."),
    QStringLiteral("The sea kept its opinion to itself."),
    QStringLiteral("That was the first mistake, and not the worst one.")};
const QStringList kSyllables{QStringLiteral("bra"), QStringLiteral("ket"), QStringLiteral("lin"),
    QStringLiteral("mor"), QStringLiteral("sun"), QStringLiteral("tav"), QStringLiteral("rel"),
    QStringLiteral("dom"), QStringLiteral("fen"), QStringLiteral("gil"), QStringLiteral("hob"),
    QStringLiteral("jas")};

} // namespace

QString nonce(quint32 seed, quint64 salt)
{
    quint64 mixed = (salt + seed) * 0x9e3779b97f4a7c15u; // splitmix64: neighbours become unlike each other
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebu;
    mixed ^= mixed >> 31;
    Random random(quint32(mixed ^ (mixed >> 32)));
    QStringList words{QString::number(quint32(mixed >> 16))}; // unlike any other from the first token on
    while (words.size() < 16)
        words << pick(random, kSyllables) + pick(random, kSyllables);
    return words.join(QLatin1Char(' '));
}

QString storyText(quint32 seed, int words)
{
    Random random(seed);
    QString story;
    int count = 0;
    for (int sentence = 1; count < words; ++sentence) {
        QString text
            = QStringLiteral("%1, %2 %3. %4")
                  .arg(pick(random, kWhen), pick(random, kNames), pick(random, kDid), pick(random, kThen));
        text.replace(QLatin1String("%2"), pick(random, kThings))
            .replace(QLatin1String("%3"), pick(random, kPlaces));
        count += int(text.count(QLatin1Char(' '))) + 1;
        story += text + (sentence % 5 == 0 ? QStringLiteral("\n\n") : QStringLiteral(" "));
    }
    return story;
}

QString storyInstruction()
{
    return QStringLiteral("\n\nContinue this story in about 500 words. Keep the characters and the tone.\n\n");
}

} // namespace sweetspot
