// SPDX-License-Identifier: GPL-3.0-or-later
// What could not be written is no result: the exit code says so, and a sentence.
#include "support/paths.h"

#include <QProcess>
#include <QTest>

using namespace volets::test;
using namespace Qt::StringLiterals;

class FullDiskTest : public QObject
{
    Q_OBJECT
private slots:
    void aResultThatCannotBeWrittenIsTrouble_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::newRow("diff") << QStringList{u"diff"_s};
        QTest::newRow("diff, as data") << QStringList{u"diff"_s, u"--json"_s};
        QTest::newRow("align") << QStringList{u"align"_s};
        QTest::newRow("inspect") << QStringList{u"inspect"_s};
    }
    void aResultThatCannotBeWrittenIsTrouble()
    {
        QFETCH(const QStringList, command);
        const QString full = u"/dev/full"_s;
        if (!QFile::exists(full))
            QSKIP("This system has no disk that is always full.");
        const QString samples = sourceFolder() + u"/resources/samples/eaux-203%1-document-final.txt"_s;
        QProcess program;
        program.setStandardOutputFile(full);
        program.start(programFile(), command + QStringList{samples.arg(1), samples.arg(3)});
        QVERIFY(program.waitForFinished());
        constexpr int trouble = 2;
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), trouble);
        QVERIFY(!program.readAllStandardError().isEmpty());
    }
};

QTEST_GUILESS_MAIN(FullDiskTest)
#include "fulldisk_test.moc"
