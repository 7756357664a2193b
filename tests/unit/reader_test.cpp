// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/reader.h"
#include "support/shared.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace volets;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Fails where a text was read; otherwise the sentence that says why not.
QString refusal(const Result<DocumentPtr> &document) { return document ? QString() : document.error().sentence; }

const QString words =
    QStringLiteral("Nous, délégués du Cercle des rives,\n\nrappelant l’accord d’été,\n\n1. invitons «l’œuvre» ;\n");

} // namespace

class ReaderTest : public QObject
{
    Q_OBJECT
private slots:
    void readsEveryEncoding_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("encoding");
        const auto utf16 = [](QStringConverter::Encoding encoding, QStringConverter::Flag flag) {
            QStringEncoder encoder(encoding, flag);
            return QByteArray(encoder.encode(words));
        };
        using enum QStringConverter::Encoding;
        using enum QStringConverter::Flag;
        QTest::newRow("UTF-8") << words.toUtf8() << QStringLiteral("UTF-8");
        QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF" + words.toUtf8() << QStringLiteral("UTF-8");
        QTest::newRow("UTF-16LE with mark") << utf16(Utf16LE, WriteBom) << QStringLiteral("UTF-16LE");
        QTest::newRow("UTF-16BE with mark") << utf16(Utf16BE, WriteBom) << QStringLiteral("UTF-16BE");
        QTest::newRow("UTF-16LE") << utf16(Utf16LE, Default) << QStringLiteral("UTF-16LE");
        QTest::newRow("UTF-16BE") << utf16(Utf16BE, Default) << QStringLiteral("UTF-16BE");
        QByteArray windows = QString(words).replace(u'’', QChar(0x92)).replace(u'œ', QChar(0x9C)).toLatin1();
        QTest::newRow("Windows-1252") << windows << QStringLiteral("windows-1252");
    }
    void readsEveryEncoding()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, encoding);
        const Result<SourceText> source = decode(bytes, QStringLiteral("a.txt"));
        VERIFY_RESULT(source);
        QCOMPARE(source->encoding, encoding);
        const Result<DocumentPtr> document = readDocument(bytes, QStringLiteral("a.txt"));
        VERIFY_RESULT(document);
        QCOMPARE((*document)->units.size(), 3U);
        QCOMPARE((*document)->units[2].text, QStringLiteral("invitons «l’œuvre» ;"));
    }
    void readsLatin1()
    {
        const Result<SourceText> source = decode(QByteArray("d\xE9j\xE0 vu\n"), QStringLiteral("a.txt"));
        VERIFY_RESULT(source);
        QCOMPARE(source->encoding, QStringLiteral("ISO-8859-1"));
        QCOMPARE(source->lines.front().text, QStringLiteral("déjà vu"));
    }
    void splitsAtEveryLineEnd()
    {
        const Result<SourceText> source = decode("a\r\nb\rc\nd\fe\xC2\x85"
                                                 "f\xE2\x80\xA8g",
                                                 QStringLiteral("a.txt"));
        VERIFY_RESULT(source);
        QCOMPARE(source->lines.size(), 7U);
        QCOMPARE(source->lines[4].text, QStringLiteral("e"));
        QVERIFY(source->lines[4].startsPage);
        QVERIFY(!source->lines[3].startsPage);
    }
    void refusesWhatIsNoText()
    {
        QTemporaryDir folder;
        const auto in = [&](const char *name, const QByteArray &bytes) {
            const QString path = folder.filePath(QLatin1String(name));
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
                qFatal("cannot write the test's file");
            return path;
        };
        const QStringList refused{
            in("empty.txt", ""),
            in("blank.txt", " \n\n\t \n"),
            in("binary.txt", QByteArray("\x00\x01\x02\x03\x00\xFF\xFE\x80", 8).repeated(40)),
            in("brochure.txt", "%PDF-1.7\n..."),
            in("page.html", "\n<!DOCTYPE html><html><body><script>words()</script></body></html>"),
            in("line.txt", QByteArray(10'000'000, 'a')),
            in("data.txt", QByteArray("a line of words\n").repeated(6'600'000)),
            folder.path(),
            folder.filePath(QStringLiteral("absent.txt"))};
        for (const QString &path : refused) {
            const QString sentence = refusal(readFile(path));
            QVERIFY2(sentence.contains(QFileInfo(path).fileName()) && sentence.endsWith(u'.'),
                     qPrintable(path + ": " + sentence));
        }
        QVERIFY(refusal(readFile(refused[5])).contains(QLatin1String("1,000,000")));
        QVERIFY(refusal(readFile(refused[6])).contains(QLatin1String("20 MiB")));
    }
    void refusesFifoWithoutWaiting()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("pipe.txt"));
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        QVERIFY(refusal(readFile(path)).contains(QLatin1String("pipe")));
        QVERIFY(!readFiles({folder.path()}).has_value());
    }
    void refusesFolderWithoutTexts()
    {
        QTemporaryDir folder;
        const Result<std::vector<DocumentPtr>> documents = readFiles({folder.path()});
        QVERIFY(!documents);
        QVERIFY(documents.error().sentence.contains(QLatin1String("no texts")));
    }
    void aGrammarThatMissesMostOfATextIsNotItsOwn()
    {
        QByteArray report = "Rapport sur les marées\n\n";
        for (int i = 1; i <= 40; ++i)
            report += "La digue numéro " + QByteArray::number(i) + " a tenu, et le fleuve est resté dans son lit.\n\n";
        const QByteArray resolution = "Le Conseil des digues,\n\nRappelant ses vœux,\n\nSaluant les éclusiers,\n\n"
                                      "1. Décide de se réunir.\n";
        const auto read = readDocument(report + resolution, QStringLiteral("rapport.txt"));
        QVERIFY(read);
        QCOMPARE((*read)->genre, Genre::Other);
        QVERIFY((*read)->units.size() > 40);
        QCOMPARE(readDocument(resolution, QStringLiteral("voeu.txt")).value()->genre, Genre::Outcome);
    }
    void aResolutionIsNamedByItsSubject_data()
    {
        QTest::addColumn<QByteArray>("front");
        QTest::addColumn<QString>("title");
        QTest::newRow("a draft names it twice")
            << QByteArray("Troisième Commission\n\nPoint 20 b) de l’ordre du jour\n\nLe droit aux ports sûrs\n\n"
                          "Projet de résolution déposé par la Présidente de l’Assemblée générale\n\n"
                          "Le droit aux ports sûrs\n\n")
            << QStringLiteral("Le droit aux ports sûrs");
        QTest::newRow("below its sponsors")
            << QByteArray("Third Committee\n\nAgenda item 20 (b)\n\nSafe harbours for all crews\n\n"
                          "Belgravia, Freedonia and Syldavia: draft resolution\n\nSafe harbours for all crews\n\n")
            << QStringLiteral("Safe harbours for all crews");
        QTest::newRow("behind its adoption, on one line")
            << QByteArray("Eightieth session\n\nResolution adopted by the Assembly on 17 December 2035 [on the report "
                          "of the Third Committee (A/80/459, para. 24)] 80/173.Safe harbours for all crews\n\n")
            << QStringLiteral("80/173. Safe harbours for all crews");
    }
    void aResolutionIsNamedByItsSubject()
    {
        QFETCH(const QByteArray, front);
        const QByteArray clauses =
            "L’Assemblée générale,\n\nRappelant ses vœux,\n\nSaluant les éclusiers,\n\n1. Décide de se réunir.\n";
        const auto read = readDocument(front + clauses, QStringLiteral("texte.txt"));
        QVERIFY(read);
        QTEST((*read)->title, "title");
    }
    void makesKeysUnique()
    {
        QTemporaryDir folder;
        for (const char *name : {"a.txt", "a.md"}) {
            QFile file(folder.filePath(QLatin1String(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(words.toUtf8());
        }
        const Result<std::vector<DocumentPtr>> documents = readFiles({folder.path()});
        VERIFY_RESULT(documents);
        QCOMPARE(documents->size(), 2U);
        QCOMPARE(documents->at(1)->key, QString(documents->at(0)->key + QStringLiteral("-2")));
    }
    void knowsTheFirstDossierUnderAnyName()
    {
        VOLETS_NEED_SHARED(shared);
        const std::vector<std::pair<QString, QString>> texts{
            {QStringLiteral("document-final-2022.txt"), QStringLiteral("2022")},
            {QStringLiteral("document-final-2024.txt"), QStringLiteral("2024")},
            {QStringLiteral("document-final-2025.txt"), QStringLiteral("2025")},
        };
        for (const auto &[file, key] : texts) {
            const Result<DocumentPtr> document =
                readDocument(bytesOf(shared + QStringLiteral("/corpus/") + file), QStringLiteral("8f3c"));
            VERIFY_RESULT(document);
            QCOMPARE((*document)->key, key);
            QCOMPARE((*document)->genre, Genre::Outcome);
            QCOMPARE((*document)->language, QStringLiteral("fr"));
        }
    }
};

QTEST_GUILESS_MAIN(ReaderTest)
#include "reader_test.moc"
