// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/paths.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace volets::test;

/// Runs the program as it was built, in other surroundings each time; the last time where no font is installed.
class SameBytesTest : public QObject
{
    Q_OBJECT
private slots:
    void sameProjectSameBytes_data()
    {
        QTest::addColumn<QString>("suffix");
        for (const char *suffix : {"pdf", "docx", "odt", "xlsx", "html"})
            QTest::newRow(suffix) << QString::fromLatin1(suffix);
    }
    void sameProjectSameBytes()
    {
        QFETCH(QString, suffix);
        const QTemporaryDir folder;
        QByteArray expected;
        int run = 0;
        const QString noFonts = folder.filePath(QStringLiteral("nofonts.conf"));
        QFile configuration(noFonts);
        QVERIFY(configuration.open(QIODevice::WriteOnly));
        configuration.write("<?xml version=\"1.0\"?><fontconfig></fontconfig>");
        configuration.close();
        struct Surroundings
        {
            const char *locale;
            const char *zone;
            bool hasFonts = true;
        };
        for (const auto &[locale, zone, hasFonts] : {Surroundings{"C.UTF-8", "Pacific/Auckland"},
                                                     {"fr_FR.UTF-8", "America/Lima"},
                                                     {"ar_EG.UTF-8", "Asia/Tokyo", false}}) {
            const QString path = folder.filePath(QStringLiteral("%1.%2").arg(++run).arg(suffix));
            QProcess program;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            for (const char *name : {"LANG", "LC_ALL"})
                environment.insert(QLatin1String(name), QLatin1String(locale));
            environment.remove(QStringLiteral("LANGUAGE"));
            environment.insert(QStringLiteral("TZ"), QLatin1String(zone));
            if (!hasFonts)
                environment.insert(QStringLiteral("FONTCONFIG_FILE"), noFonts);
            environment.insert(QStringLiteral("SOURCE_DATE_EPOCH"), QStringLiteral("1735689600"));
            environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
            environment.insert(QStringLiteral("HOME"), folder.path());
            program.setProcessEnvironment(environment);
            const QString samples = sourceFolder() + QStringLiteral("/resources/samples/");
            program.start(programFile(),
                          {QStringLiteral("export"), samples + QStringLiteral("eaux-2031-document-final.txt"),
                           samples + QStringLiteral("eaux-2033-document-final.txt"), QStringLiteral("-o"), path});
            QVERIFY2(program.waitForFinished(120'000), qPrintable(program.errorString()));
            QVERIFY2(program.exitCode() == 0, program.readAllStandardError().constData());
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY(!bytes.isEmpty());
            if (expected.isEmpty())
                expected = bytes;
            QVERIFY2(bytes == expected, locale);
        }
    }
};

QTEST_GUILESS_MAIN(SameBytesTest)
#include "same_bytes_test.moc"
