// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/htmltext.h"

#include <QRegularExpression>

namespace sweetspot::html
{

QString clean(QString text)
{
    static const QRegularExpression controls(
        QStringLiteral("[\\x{0}-\\x{8}\\x{b}-\\x{1f}\\x{7f}-\\x{9f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]"));
    constexpr qsizetype kMost = 20000; // a message of megabytes helps nobody
    if (text.size() > kMost)
        text = text.left(kMost) + QStringLiteral(" …");
    return text.replace(controls, QString(QChar(0xFFFD)));
}

QString esc(const QString &text)
{
    return clean(text).toHtmlEscaped();
}

QString bdi(const QString &text)
{
    return QStringLiteral("<bdi>%1</bdi>").arg(esc(text));
}

QByteArray fill(const QString &form, const QMap<QString, QString> &texts)
{
    QString page;
    page.reserve(form.size() + 1024);
    qsizetype from = 0;
    while (true) {
        const qsizetype open = form.indexOf(QLatin1String("%{"), from);
        const qsizetype close = open < 0 ? -1 : form.indexOf(QLatin1Char('}'), open);
        if (close < 0) {
            page += QStringView(form).mid(from);
            return page.toUtf8();
        }
        page += QStringView(form).mid(from, open - from);
        page += texts.value(form.mid(open + 2, close - open - 2));
        from = close + 1;
    }
}

} // namespace sweetspot::html
