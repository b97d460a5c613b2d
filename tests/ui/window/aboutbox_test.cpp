// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/places.h"
#include "tests/support/testdata.h"
#include "ui/window/aboutbox.h"

#include <QMessageBox>
#include <QRegularExpression>

using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

QString fileText(const char *path)
{
    return QString::fromUtf8(sweetspot::test::readFile(sweetspot::test::sourcePath(q(path))));
}

} // namespace

TEST(AboutBox, SaysVersionBuildAndTheLicenceOfWhatIsLinked)
{
    const QString text = aboutText();
    EXPECT_TRUE(text.contains(q("Sweetspot " SWEETSPOT_VERSION))) << text;
    EXPECT_TRUE(text.contains(q("Build: "))) << text;
    EXPECT_TRUE(text.contains(q("GNU General Public License"))) << text;
    for (const LinkedLibrary &library : linkedLibraries()) {
        EXPECT_FALSE(library.license.isEmpty()) << library.name;
        EXPECT_FALSE(library.version.isEmpty()) << library.name;
        EXPECT_TRUE(text.contains(library.name) && text.contains(library.license)) << library.name;
    }
}

TEST(AboutBox, OpensOverTheWindowAndHoldsNothingUp)
{
    QWidget window;
    showAbout(&window);
    auto *box = window.findChild<QMessageBox *>();
    ASSERT_TRUE(box);
    EXPECT_TRUE(box->isVisible());
    EXPECT_EQ(box->text(), aboutText());
    EXPECT_FALSE(box->iconPixmap().isNull());
    box->close();
}

TEST(AboutBox, NamesEveryLibraryThatTheBuildLooksFor)
{
    const QString build = fileText("CMakeLists.txt");
    static const QRegularExpression wanted(
        q("^(?:find_package\\((\\w+)|pkg_check_modules\\((\\w+))"), QRegularExpression::MultilineOption);
    const QMap<QString, QString> names{{q("Qt6"), q("Qt")}, {q("CURL"), q("libcurl")},
        {q("OpenSSL"), q("OpenSSL")}, {q("Qt6Keychain"), q("QtKeychain")}, {q("YAMLCPP"), q("yaml-cpp")},
        {q("nlohmann_json"), q("JSON for Modern C++")}};
    const QStringList tools{q("Threads"), q("PkgConfig")};
    QStringList told;
    for (const LinkedLibrary &library : linkedLibraries())
        told << library.name;
    auto matches = wanted.globalMatch(build);
    int seen = 0;
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString found = match.captured(1) + match.captured(2);
        if (tools.contains(found))
            continue;
        ++seen;
        EXPECT_TRUE(told.contains(names.value(found))) << found << " is linked; About must tell its licence";
    }
    EXPECT_EQ(seen, names.size());
}
