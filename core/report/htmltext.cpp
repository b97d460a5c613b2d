// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/htmltext.h"

#include "models/foreigntext.h"

namespace sweetspot::html
{

QString esc(const QString &text)
{
    return foreignText(text).toHtmlEscaped();
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
