// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/aboutbox.h"

#include "ui/base/icons.h"
#include "ui/base/tr.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QStringList>
#include <QStyle>
#include <QSysInfo>

namespace sweetspot::ui
{

QString buildText()
{
    const QString build = QStringLiteral(SWEETSPOT_BUILD), type = QStringLiteral(BUILD_TYPE);
    QStringList parts{build.isEmpty() ? UiTr::tr("unreleased") : build};
    if (!type.isEmpty())
        parts << type;
    parts << QStringLiteral(COMPILER) << QSysInfo::buildCpuArchitecture();
    return parts.join(QStringLiteral(", "));
}

QVector<LinkedLibrary> linkedLibraries()
{
    const QString qt = QString::fromLatin1(qVersion());
    return {
        {QStringLiteral("Qt"), qt, QStringLiteral("LGPL-3.0-only")},
        {QStringLiteral("Qt Charts"), qt, QStringLiteral("GPL-3.0-only")},
        {QStringLiteral("libcurl"), QStringLiteral(CURL_LINKED), QStringLiteral("curl")},
        {QStringLiteral("OpenSSL"), QStringLiteral(OPENSSL_LINKED), QStringLiteral("Apache-2.0")},
        {QStringLiteral("QtKeychain"), QStringLiteral(KEYCHAIN_LINKED), QStringLiteral("BSD-3-Clause")},
        {QStringLiteral("yaml-cpp"), QStringLiteral(YAMLCPP_LINKED), QStringLiteral("MIT")},
        {QStringLiteral("JSON for Modern C++"), QStringLiteral(JSON_LINKED), QStringLiteral("MIT")},
    };
}

QString aboutText()
{
    QString rows;
    for (const LinkedLibrary &library : linkedLibraries())
        rows += QStringLiteral("<tr><td>%1</td><td>&nbsp;&nbsp;%2&nbsp;&nbsp;</td><td>%3</td></tr>")
                    .arg(library.name.toHtmlEscaped(), library.version.toHtmlEscaped(),
                        library.license.toHtmlEscaped());
    return UiTr::tr(
               "<b>Sweetspot %1</b><p>Finds which language model, at which quantization, serves you best on "
               "this "
               "machine.</p><p>Build: %2</p><p>Free software under the GNU General Public License, version 3 "
               "or "
               "later, without any warranty.</p><p>Linked with:</p>")
               .arg(QStringLiteral(SWEETSPOT_VERSION), buildText().toHtmlEscaped())
        + QStringLiteral("<table>%1</table>").arg(rows);
}

void showAbout(QWidget *window)
{
    auto *box = new QMessageBox(
        QMessageBox::NoIcon, UiTr::tr("About Sweetspot"), aboutText(), QMessageBox::Ok, window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const int side = box->style()->pixelMetric(QStyle::PM_MessageBoxIconSize, nullptr, box);
    box->setIconPixmap(programIcon().pixmap(side));
    box->open();
}

} // namespace sweetspot::ui
