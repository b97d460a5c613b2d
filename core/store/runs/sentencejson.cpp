// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/runs/sentencejson.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace sweetspot
{

namespace
{

constexpr const char *kCoreContext = "sweetspot::CoreTr"; // as core/base/tr.h and models/tr.h have them
constexpr const char *kModelsContext = "sweetspot::ModelsTr";
constexpr int kMostDecimals = 9;
constexpr std::size_t kLongestSource = 2000; // bytes; judgement: the longest of ours has 300

Json saysOf(const Sentence &sentence)
{
    Json says = Json::array({sentence.source().toStdString()});
    for (const Sentence::Argument &argument : sentence.arguments()) {
        if (argument.sentence)
            says.push_back(saysOf(*argument.sentence));
        else if (argument.number)
            says.push_back(Json::array({*argument.number, argument.decimals}));
        else
            says.push_back(toJsonText(argument.text));
    }
    if (sentence.count() >= 0)
        says.push_back(Json{{"n", sentence.count()}});
    return says;
}

std::optional<Sentence> saidBy(const Json &says, int depth);

std::optional<Sentence::Argument> argumentFrom(const Json &part, int depth)
{
    if (part.is_string())
        return Sentence::Argument{QString::fromStdString(part.get<std::string>())};
    if (!part.is_array() || part.empty())
        return std::nullopt;
    if (part[0].is_string()) {
        const auto sentence = saidBy(part, depth + 1);
        return sentence
            ? std::optional(Sentence::Argument{{}, {}, 0, std::make_shared<const Sentence>(*sentence)})
            : std::nullopt;
    }
    if (part.size() != 2 || !part[0].is_number() || !part[1].is_number_integer())
        return std::nullopt;
    const auto decimals = part[1].get<qint64>();
    if (decimals < 0 || decimals > kMostDecimals)
        return std::nullopt;
    return Sentence::Argument{{}, part[0].get<double>(), int(decimals), {}};
}

// Nothing tells which library a source is of: the one that has words for it.
Sentence translated(const QByteArray &source, const QVector<Sentence::Argument> &arguments, int count)
{
    const bool core = QCoreApplication::translate(kCoreContext, source.constData(), nullptr, count)
        != QCoreApplication::translate("", source.constData(), nullptr, count);
    return Sentence::translated(core ? kCoreContext : kModelsContext, source, arguments, count);
}

// A sentence is a QString too, so somebody may have changed the text since. Its source no longer says it then.
bool saysItsSource(const Sentence &sentence)
{
    return !sentence.source().isEmpty()
        && sentence
        == Sentence::translated(sentence.context(), sentence.source(), sentence.arguments(), sentence.count());
}

std::optional<Sentence> saidBy(const Json &says, int depth)
{
    if (depth > kMostNested || !says.is_array() || says.empty() || !says[0].is_string()
        || says.size() > Sentence::kMostArguments + 2)
        return std::nullopt;
    const std::string source = says[0].get<std::string>();
    if (source.empty() || source.size() > kLongestSource)
        return std::nullopt;
    QVector<Sentence::Argument> arguments;
    int count = -1;
    for (std::size_t i = 1; i < says.size(); ++i) {
        if (says[i].is_object()) {
            count = std::max(-1, integerOf(says[i], "n", -1));
            continue;
        }
        const auto argument = argumentFrom(says[i], depth);
        if (!argument || arguments.size() == Sentence::kMostArguments)
            return std::nullopt;
        arguments << *argument;
    }
    return translated(QByteArray::fromStdString(source), arguments, count);
}

} // namespace

void putSentence(Json &object, const std::string &name, const Sentence &sentence)
{
    if (sentence.isEmpty())
        return;
    const bool whole = saysItsSource(sentence);
    object[name] = toJsonText(whole ? sentence.english() : QString(sentence));
    if (whole)
        object[name + kSaysSuffix] = saysOf(sentence);
}

Sentence sentenceOf(const Json &object, const std::string &name)
{
    const std::string key = name + kSaysSuffix;
    if (object.is_object() && object.contains(key))
        if (const auto said = saidBy(object[key], 0))
            return *said;
    return textOf(object, name.c_str());
}

} // namespace sweetspot
