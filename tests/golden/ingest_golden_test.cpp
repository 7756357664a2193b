// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/reader.h"
#include "support/coverage.h"
#include "support/paths.h"
#include "support/shared.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace volets;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What was read, a line for each unit and repair, so that a difference can be read.
QString listing(const Document &document)
{
    QStringList lines{
        QStringLiteral("%1 | %2 | %3 | %4 | %5")
            .arg(name(document.genre), document.title, document.date, document.language, document.status)};
    QStringList headings;
    for (const Unit &unit : document.units) {
        if (unit.headings != headings)
            lines += QStringLiteral("# ") + unit.headings.join(QStringLiteral(" › "));
        headings = unit.headings;
        const QString parent =
            unit.parent < 0 ? QString() : QStringLiteral(" < ") + document.units[size_t(unit.parent)].id;
        lines += QStringLiteral("%1 %2%3 | %4").arg(unit.id, name(unit.kind), parent, unit.text);
    }
    for (const Repair &repair : document.repairs) {
        QString before = repair.before;
        QString after = repair.after;
        lines += QStringLiteral("~ %1 %2 | %3 | %4")
                     .arg(repair.rule, repair.unit, before.replace(u'\n', u'⏎'), after.replace(u'\n', u'⏎'));
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace

class IngestGoldenTest : public QObject
{
    Q_OBJECT
private slots:
    void readsAsBlessed_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(test::dataPath(QStringLiteral("ingest")));
        const QFileInfoList texts =
            folder.entryInfoList({QStringLiteral("*.txt"), QStringLiteral("*.md")}, QDir::Files, QDir::Name);
        QVERIFY(!texts.isEmpty());
        for (const QFileInfo &text : texts)
            QTest::newRow(qPrintable(text.fileName())) << text.filePath();
    }
    void readsAsBlessed()
    {
        QFETCH(QString, path);
        const Result<DocumentPtr> document = readFile(path);
        VERIFY_RESULT(document);
        const QString expectedPath = path + QStringLiteral(".expected");
        const QString found = listing(**document);
        if (qEnvironmentVariableIsSet("VOLETS_BLESS")) {
            QFile expected(expectedPath);
            QVERIFY(expected.open(QIODevice::WriteOnly) && expected.write(found.toUtf8()) > 0);
        }
        const QStringList want = QString::fromUtf8(bytesOf(expectedPath)).split(u'\n');
        const QStringList have = found.split(u'\n');
        for (qsizetype i = 0; i < std::min(want.size(), have.size()); ++i)
            QCOMPARE(have[i], want[i]);
        QCOMPARE(have.size(), want.size());
    }

    /// What was read and the list of repairs hold every word of a text, as often as it has it.
    void losesNothing_data()
    {
        QTest::addColumn<QString>("path");
        const QStringList names{QStringLiteral("*.txt"), QStringLiteral("*.md")};
        const QStringList folders{test::dataPath(QStringLiteral("ingest")), test::dataPath(QStringLiteral("structure")),
                                  test::sourceFolder() + QStringLiteral("/resources/samples")};
        for (const QString &folder : folders) {
            const QFileInfoList texts = QDir(folder).entryInfoList(names, QDir::Files, QDir::Name);
            for (const QFileInfo &text : texts)
                QTest::newRow(qPrintable(text.fileName())) << text.filePath();
        }
    }
    void losesNothing()
    {
        QFETCH(QString, path);
        const QByteArray source = bytesOf(path);
        const auto document = readDocument(source, QStringLiteral("any name"));
        VERIFY_RESULT(document);
        QCOMPARE(test::lostWords(source, **document), QStringList());
    }
    void losesNothingOfSharedTexts()
    {
        VOLETS_NEED_SHARED(shared);
        for (const auto *const folder :
             {"/corpus", "/samples/constitution", "/samples/logiciel-libre", "/samples/udhr"}) {
            const QFileInfoList texts =
                QDir(shared + QLatin1StringView(folder))
                    .entryInfoList({QStringLiteral("*.txt"), QStringLiteral("*.md")}, QDir::Files, QDir::Name);
            QVERIFY(!texts.isEmpty());
            for (const QFileInfo &text : texts) {
                const QByteArray source = bytesOf(text.filePath());
                const auto document = readDocument(source, QStringLiteral("any name"));
                VERIFY_RESULT(document);
                const QStringList lost = test::lostWords(source, **document);
                QVERIFY2(lost.isEmpty(), qPrintable(text.fileName() + QStringLiteral(": ") + lost.join(u' ')));
            }
        }
    }
};

QTEST_GUILESS_MAIN(IngestGoldenTest)
#include "ingest_golden_test.moc"
