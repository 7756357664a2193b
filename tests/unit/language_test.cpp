// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/language.h"
#include "support/paths.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace volets;
using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList translations;
    bool finished = true;
};

QList<Message> messagesOf(const QString &language)
{
    QFile file(test::sourceFolder() + u"/translations/volets_%1.ts"_s.arg(language));
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            messages.append({context, {}, {}, true});
        } else if (xml.name() == u"source") {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            messages.last().finished = xml.attributes().value("type"_L1) != u"unfinished";
            if (xml.attributes().isEmpty() || !messages.last().finished || xml.attributes().hasAttribute("type"_L1)) {
                const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
                messages.last().translations.append(text);
            }
        } else if (xml.name() == u"numerusform") {
            messages.last().translations.append(xml.readElementText());
        }
    }
    return messages;
}

} // namespace

class LanguageTest : public QObject
{
    Q_OBJECT
private slots:
    void speaksFrenchAndEnglish() { QCOMPARE(interfaceLanguages(), (QStringList{u"en"_s, u"fr"_s})); }
    void theFrenchIsComplete()
    {
        const QList<Message> messages = messagesOf(u"fr"_s);
        for (const Message &message : messages) {
            QVERIFY2(message.finished, qPrintable(message.context + u": "_s + message.source));
            for (const QString &text : message.translations)
                QVERIFY2(!text.trimmed().isEmpty() || message.source.trimmed().isEmpty(),
                         qPrintable(message.context + u": "_s + message.source));
        }
    }
    /// A no-break space before ; : ? ! » and after «, typographic apostrophes and quotes.
    void theFrenchIsSetAsFrench()
    {
        static const QRegularExpression plainApostrophe(uR"(\p{L}'\p{L})"_s);
        static const QRegularExpression plainQuote(u"\"[^\"<>=]*\""_s);
        static const QRegularExpression looseSpace(uR"([ ][;:?!»]|«[ ]|\p{L}[;?!»](?:\s|$))"_s);
        for (const Message &message : messagesOf(u"fr"_s)) {
            for (const QString &text : message.translations) {
                const QByteArray why = (message.source + u" → "_s + text).toUtf8();
                QVERIFY2(!text.contains(plainApostrophe), why.constData());
                QVERIFY2(!text.contains(plainQuote) || text.contains(u'<'), why.constData());
                QVERIFY2(!text.contains(looseSpace), why.constData());
            }
        }
    }
    /// The places (%1, %n) of a sentence are the same in both languages.
    void placeholdersAgree()
    {
        static const QRegularExpression place(uR"(%L?(\d|n))"_s);
        const auto places = [](const QString &text) {
            QSet<QString> found;
            for (const QRegularExpressionMatch &match : place.globalMatch(text))
                found.insert(match.captured(1));
            return found;
        };
        for (const Message &message : messagesOf(u"fr"_s))
            for (const QString &text : message.translations)
                QVERIFY2(places(text).subtract({u"n"_s}) == places(message.source).subtract({u"n"_s}),
                         qPrintable(message.source + u" → "_s + text));
    }
};

QTEST_GUILESS_MAIN(LanguageTest)
#include "language_test.moc"
