// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QMap>
#include <QTranslator>

namespace sweetspot::test
{

/// Another language while it lives: a handful of sentences of any context.
class WordSwapper : public QTranslator
{
public:
    explicit WordSwapper(const QMap<QByteArray, QByteArray> &words)
        : m_words(words)
    {
        QCoreApplication::installTranslator(this);
    }
    ~WordSwapper() override { QCoreApplication::removeTranslator(this); }
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        const auto found = m_words.constFind(source);
        return found == m_words.constEnd() ? QString() : QString::fromUtf8(*found);
    }

private:
    const QMap<QByteArray, QByteArray> m_words;
};

} // namespace sweetspot::test
