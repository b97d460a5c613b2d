// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sentence.h"

#include <QCoreApplication>
#include <QLocale>

namespace sweetspot
{

bool Sentence::Argument::operator==(const Argument &other) const
{
    const bool both = sentence && other.sentence;
    return text == other.text && number == other.number && decimals == other.decimals
        && (both ? *sentence == *other.sentence : sentence == other.sentence);
}

Sentence Sentence::translated(
    const char *context, const QByteArray &source, const QVector<Argument> &arguments, int count)
{
    Sentence sentence;
    sentence.m_context = context;
    sentence.m_source = source;
    sentence.m_arguments = arguments.mid(0, kMostArguments);
    sentence.m_count = count;
    sentence.say();
    return sentence;
}

Sentence Sentence::arg(const Sentence &sentence) const
{
    return sentence.m_source.isEmpty() ? with({QString(sentence)})
                                       : with({{}, {}, 0, std::make_shared<const Sentence>(sentence)});
}

Sentence Sentence::with(const Argument &argument) const
{
    Sentence sentence = *this;
    if (m_source.isEmpty()) { // a pattern of a person's or an engine's own: as QString does it
        sentence.QString::operator=(QString::arg(argument.text));
        return sentence;
    }
    if (m_arguments.size() < kMostArguments)
        sentence.m_arguments << argument;
    sentence.say();
    return sentence;
}

void Sentence::say()
{
    QString::operator=(
        filled(m_context ? QCoreApplication::translate(m_context, m_source.constData(), nullptr, m_count)
                         : QString::fromUtf8(m_source),
            false));
}

QString Sentence::english() const
{
    if (m_source.isEmpty())
        return *this;
    QString pattern = QString::fromUtf8(m_source);
    if (m_count >= 0)
        pattern.replace(QLatin1String("%n"), QString::number(m_count));
    return filled(pattern, true);
}

// In one pass: what is filled in may itself hold a "%1".
QString Sentence::filled(const QString &pattern, bool english) const
{
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int place
            = pattern[i] == QLatin1Char('%') && i + 1 < pattern.size() ? pattern[i + 1].digitValue() : -1;
        if (place < 1 || place > m_arguments.size()) {
            text += pattern[i];
            continue;
        }
        const Argument &argument = m_arguments[place - 1];
        if (argument.sentence)
            text += english ? argument.sentence->english() : QString(*argument.sentence);
        else if (argument.number)
            text += (english ? QLocale::c() : QLocale()).toString(*argument.number, 'f', argument.decimals);
        else
            text += argument.text;
        ++i;
    }
    return text;
}

} // namespace sweetspot
