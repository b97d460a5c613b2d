// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace sweetspot
{

/// A text with "(s)" behind its nouns for a number of things: "%n cell(s)" becomes "%n cell" or "%n cells".
QString pluralText(const QString &source, int number);

/// Gives the program's own English texts their singular and plural, which Qt leaves to a translation. Install
/// it before any translation into another language, so that those are asked first.
class EnglishPlurals : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }
    /// Null for texts that do not depend on a number, so that they stay as they are.
    QString translate(
        const char *context, const char *source, const char *disambiguation, int number) const override;
};

} // namespace sweetspot
