// SPDX-License-Identifier: GPL-3.0-or-later
// Messages that translators see must be messages that the program asks for: in a class of ours, found by
// lupdate. German is complete, and no translation loses a placeholder.
#include "tests/support/places.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using sweetspot::test::q;

namespace
{

QString lupdatePath()
{
    return QStandardPaths::findExecutable(
        q("lupdate"), {q("/usr/lib/qt6/bin"), q("/usr/lib64/qt6/bin"), q("/usr/bin")});
}

// Brings a file of translations up to date with the sources, or makes one. What lupdate said comes back.
QString update(const QString &ts)
{
    QProcess process;
    process.setWorkingDirectory(sweetspot::test::sourcePath({}));
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(lupdatePath(), {q("-I"), q("."), q("app"), q("core"), q("models"), q("ui"), q("-ts"), ts});
    EXPECT_TRUE(process.waitForFinished(sweetspot::test::kPatienceMs));
    return QString::fromUtf8(process.readAll());
}

struct Message {
    QString source, state; ///< the state is empty where the translation is finished
    QStringList forms; ///< several for messages with a number
};

QVector<Message> messagesOf(const QString &ts)
{
    QVector<Message> messages;
    bool numbered = false;
    QXmlStreamReader xml(sweetspot::test::readFile(ts));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == q("message")) {
            messages << Message{};
            numbered = xml.attributes().hasAttribute(q("numerus"));
        } else if (xml.name() == q("source")) {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == q("translation")) {
            messages.last().state = xml.attributes().value(q("type")).toString();
            if (!numbered)
                messages.last().forms << xml.readElementText();
        } else if (xml.name() == q("numerusform")) {
            messages.last().forms << xml.readElementText();
        }
    }
    EXPECT_FALSE(xml.hasError()) << xml.errorString();
    return messages;
}

// Placeholders, tags, and the letters that are pressed with Alt: "%1 %n <b> &".
QMap<QString, int> marksOf(const QString &text)
{
    static const QRegularExpression mark(
        q("%L?(?:n|\\d+)|</?[a-z]+>|&(?=\\w)"), QRegularExpression::UseUnicodePropertiesOption);
    QMap<QString, int> found;
    for (auto match = mark.globalMatch(text); match.hasNext();) {
        const QString one = match.next().captured();
        found[one] = one.startsWith(QLatin1Char('%')) ? 1 : found.value(one) + 1;
    }
    return found;
}

} // namespace

TEST(Translation, EveryMessageHasAHomeThatIsAskedFor)
{
    if (lupdatePath().isEmpty())
        GTEST_SKIP() << "lupdate (qt6-l10n-tools) is not here";
    const QTemporaryDir dir;
    const QString ts = dir.filePath(q("all.ts"));
    const QString said = update(ts);
    EXPECT_FALSE(said.contains(q("lacks Q_OBJECT"))) << said;
    EXPECT_FALSE(said.contains(q("tr() cannot be called"))) << said;
    const QString file = QString::fromUtf8(sweetspot::test::readFile(ts));
    static const QRegularExpression name(q("<name>([^<]*)</name>"));
    int seen = 0;
    for (auto context = name.globalMatch(file); context.hasNext(); ++seen) {
        const QString text = context.next().captured(1);
        EXPECT_TRUE(text.startsWith(q("sweetspot::")))
            << text << " is the context of messages that the program looks for elsewhere";
    }
    EXPECT_GT(seen, 30);
    // Nobody looks messages up by a context of his own making.
    EXPECT_EQ(file.count(q("<name>sweetspot::CoreTr</name>")), 1);
}

TEST(Translation, GermanHasEveryMessage)
{
    if (lupdatePath().isEmpty())
        GTEST_SKIP() << "lupdate (qt6-l10n-tools) is not here";
    const QTemporaryDir dir;
    const QString ts = dir.filePath(q("sweetspot_de.ts"));
    ASSERT_TRUE(QFile::copy(sweetspot::test::sourcePath(q("translations/sweetspot_de.ts")), ts));
    update(ts);
    const QVector<Message> messages = messagesOf(ts);
    EXPECT_GT(messages.size(), 1500);
    for (const Message &message : messages)
        EXPECT_TRUE(message.state.isEmpty()) << message.state << " in German: " << message.source;
}

TEST(Translation, NoneLosesAPlaceholderOrAKey)
{
    const QDir folder(sweetspot::test::sourcePath(q("translations")));
    const QStringList files = folder.entryList({q("*.ts")});
    EXPECT_GE(files.size(), 3);
    for (const QString &file : files)
        for (const Message &message : messagesOf(folder.filePath(file)))
            for (const QString &form : message.forms)
                EXPECT_TRUE(
                    !message.state.isEmpty() || (!form.isEmpty() && marksOf(form) == marksOf(message.source)))
                    << file << ": " << message.source << " became " << form;
}
