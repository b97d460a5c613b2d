// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/knob.h"

#include "models/knobtable.h"
#include "models/tr.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace sweetspot
{

namespace
{

constexpr int kMostDevices = 16; // llama.cpp's
constexpr int kDigits = 6; // of a decimal

// "34/47": not all of them nothing.
bool isSplit(const QString &text)
{
    const QStringList shares = text.split(QLatin1Char('/'));
    double sum = 0;
    for (const QString &share : shares) {
        bool ok = false;
        const double value = QLocale::c().toDouble(share, &ok);
        if (!ok || !(value >= 0 && value <= 1e6))
            return false;
        sum += value;
    }
    return shares.size() >= 2 && shares.size() <= kMostDevices && sum > 0;
}

Error wrong(const Sentence &sentence)
{
    return Error{ErrorCode::BadInput, sentence, {}};
}

Result<QString> numberOf(const Knob &knob, const QString &text)
{
    bool ok = false;
    if (knob.kind == Knob::Kind::Number) {
        const int number = text.toInt(&ok);
        if (ok && number >= knob.least && number <= knob.most)
            return QString::number(number);
        return wrong(
            ModelsTr::tr("%1 is not a valid value for %2; enter a whole number from %3 to %4.")
                .arg(text, knob.id, QString::number(qint64(knob.least)), QString::number(qint64(knob.most))));
    }
    const double number = QLocale::c().toDouble(text, &ok);
    if (ok && number >= knob.least && number <= knob.most)
        return QString::number(number, 'g', kDigits);
    return wrong(ModelsTr::tr("%1 is not a valid value for %2; enter a number from %3 to %4.")
                     .arg(text, knob.id, QString::number(knob.least), QString::number(knob.most)));
}

Result<QString> choiceOf(const Knob &knob, const QString &text)
{
    const QString value = text.toLower();
    const QStringList chosen
        = knob.kind == Knob::Kind::Choices ? value.split(QLatin1Char(',')) : QStringList{value};
    QStringList kept;
    for (const QString &choice : chosen) {
        if (!knob.choices.contains(choice.trimmed()) || kept.contains(choice.trimmed()))
            return wrong(ModelsTr::tr("%1 is not a valid value for %2; choose one of %3.")
                             .arg(text, knob.id, knob.choices.join(QStringLiteral(", "))));
        kept << choice.trimmed();
    }
    return kept.join(QLatin1Char(','));
}

Result<QString> textOf(const Knob &knob, const QString &text)
{
    constexpr int kLongest = 1024; // characters: a label is a part of names and of lists
    const QString value = text.trimmed();
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(knob.pattern));
    const bool plain
        = std::none_of(value.begin(), value.end(), [](QChar c) { return !c.isPrint() || c.isSurrogate(); });
    if (!value.isEmpty() && value.size() <= kLongest && plain && pattern.match(value).hasMatch())
        return value;
    return wrong(ModelsTr::tr("%1 is not a valid value for %2; enter a text such as %3.")
                     .arg(text.left(100), knob.id, knob.example));
}

} // namespace

Result<QString> Knob::valueOf(const QString &text) const
{
    switch (kind) {
    case Kind::Number:
    case Kind::Decimal:
        return numberOf(*this, text);
    case Kind::Switch:
    case Kind::Choice:
    case Kind::Choices:
        return choiceOf(*this, text);
    case Kind::Split:
        if (isSplit(text))
            return text;
        return wrong(ModelsTr::tr("%1 is not a valid value for %2; enter the share of each device with slashes "
                                  "between them, such as %3.")
                         .arg(text, id, example));
    case Kind::Text:
        break;
    }
    return textOf(*this, text);
}

const std::vector<Knob> &knobs()
{
    static const std::vector<Knob> table = knobTable();
    return table;
}

int knobIndex(const QString &name)
{
    const auto found = std::find_if(knobs().begin(), knobs().end(),
        [&name](const Knob &knob) { return knob.id == name || knob.letter == name; });
    return found == knobs().end() ? -1 : int(found - knobs().begin());
}

const Knob *findKnob(const QString &id)
{
    const auto found
        = std::find_if(knobs().begin(), knobs().end(), [&id](const Knob &knob) { return knob.id == id; });
    return found == knobs().end() ? nullptr : &*found;
}

} // namespace sweetspot
