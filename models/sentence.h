// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>

#include <memory>
#include <optional>

namespace sweetspot
{

/// A text for people that remembers how it was made: the English source and what was filled in. It is shown in
/// the language of the program that made it, and written so that another program can say it in its own
/// (core/store/runs/sentencejson.h). Text from elsewhere becomes a Sentence without a source. A value; it is a
/// QString wherever one is wanted, which then no longer knows its source.
class Sentence : public QString
{
public:
    /// What fills a place: a text as it is, a number in the way of the language, or another sentence.
    struct Argument {
        QString text;
        std::optional<double> number = {};
        int decimals = 0; ///< of number
        std::shared_ptr<const Sentence> sentence = {};

        bool operator==(const Argument &other) const;
    };
    static constexpr int kMostArguments = 9; ///< %1 to %9

    Sentence() = default;
    Sentence(const QString &text) // as it is
        : QString(text)
    {
    }

    /// @param context of lupdate, empty: a text without words, such as "%1 GB", that is never translated
    /// @param count for %n, -1: none
    static Sentence translated(
        const char *context, const QByteArray &source, const QVector<Argument> &arguments = {}, int count = -1);

    /// As QString::arg, for places that are numbered from %1 without a gap. More than nine: left out.
    Sentence arg(const QString &text) const { return with({text}); }
    Sentence arg(QLatin1String text) const { return with({QString(text)}); }
    Sentence arg(QChar text) const { return with({QString(text)}); }
    Sentence arg(const char16_t *text) const { return with({QString::fromUtf16(text)}); }
    Sentence arg(const Sentence &sentence) const;
    template <typename T>
    requires std::is_arithmetic_v<T> Sentence arg(T number)
    const { return with({QString(QStringLiteral("%1")).arg(number)}); }
    template <typename T, typename... More>
    requires std::is_arithmetic_v<T> Sentence arg(T number, int width, More... more)
    const { return with({QString(QStringLiteral("%1")).arg(number, width, more...)}); }
    template <typename First, typename Second, typename... Rest>
    requires(std::is_convertible_v<First, QString> &&std::is_convertible_v<Second, QString>) Sentence
        arg(const First &first, const Second &second, const Rest &...rest)
    const
    {
        if constexpr (sizeof...(rest) == 0)
            return arg(first).arg(second);
        else
            return arg(first).arg(second, rest...);
    }
    /// A number with digits and separators of the language.
    Sentence argNumber(double number, int decimals) const { return with({{}, number, decimals, {}}); }

    const QByteArray &source() const { return m_source; } ///< empty: a text from elsewhere
    const QVector<Argument> &arguments() const { return m_arguments; }
    int count() const { return m_count; }
    const char *context() const { return m_context; }

    /// In English and the C locale, as files have it; a text from elsewhere as it is.
    QString english() const;

private:
    Sentence with(const Argument &argument) const;
    QString filled(const QString &pattern, bool english) const;
    void say();

    const char *m_context = nullptr; ///< a literal
    QByteArray m_source;
    QVector<Argument> m_arguments;
    int m_count = -1;
};

} // namespace sweetspot
