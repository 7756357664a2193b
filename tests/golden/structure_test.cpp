// SPDX-License-Identifier: GPL-3.0-or-later
//
// Each text in tests/data/structure and in the sample dossier is a test: what is read from it must be what its
// .expected says. VOLETS_BLESS=1 rewrites what is expected; the diff is the review.
#include "ingest/reader.h"
#include "support/paths.h"
#include "support/shared.h"
#include "text/normalizer.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QTest>

using namespace volets;

namespace {

QString listing(const Document &document)
{
    QString text = QStringLiteral("genre: %1\nlanguage: %2\ntitle: %3\ndate: %4\nstatus: %5\n")
                       .arg(name(document.genre), document.language, document.title, document.date, document.status);
    QMap<QString, int> repairs;
    for (const Repair &repair : document.repairs)
        ++repairs[repair.rule];
    QStringList counts;
    for (auto rule = repairs.cbegin(); rule != repairs.cend(); ++rule)
        counts += QStringLiteral("%1 %2").arg(rule.key()).arg(rule.value());
    text += QStringLiteral("repairs: ") + counts.join(QStringLiteral(", ")) + u'\n';
    QStringList headings{QStringLiteral("?")};
    for (const Unit &unit : document.units) {
        if (unit.headings != headings)
            text += QStringLiteral("\n[") + unit.headings.join(QStringLiteral(" > ")) + QStringLiteral("]\n");
        headings = unit.headings;
        const QString parent =
            unit.parent < 0 ? QString() : QStringLiteral(" < ") + document.units.at(size_t(unit.parent)).id;
        text += unit.id + u' ' + name(unit.kind) + parent + QStringLiteral(" | ") + unit.text + u'\n';
    }
    return text;
}

struct Folder
{
    QString texts;
    QString expected;
};

/// The tests' own texts, and the dossier that comes with the program.
std::vector<Folder> folders()
{
    const QString own = test::dataPath(QStringLiteral("structure/"));
    return {{own, own},
            {test::sourceFolder() + QStringLiteral("/resources/samples/"), own + QStringLiteral("samples/")}};
}

} // namespace

class StructureTest : public QObject
{
    Q_OBJECT

private slots:
    void readsStructure_data();
    void readsStructure();
    void agreesWithTheReference();
    void readsMessagesOfTheCorpus();
};

void StructureTest::readsStructure_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expectedPath");
    for (const Folder &folder : folders()) {
        const QStringList files = QDir(folder.texts).entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name);
        QVERIFY(!files.isEmpty());
        for (const QString &file : files)
            QTest::newRow(qPrintable(file))
                << folder.texts + file << folder.expected + file.chopped(4) + QStringLiteral(".expected");
    }
}

void StructureTest::readsStructure()
{
    QFETCH(QString, path);
    QFETCH(QString, expectedPath);
    QFile text(path);
    QVERIFY(text.open(QIODevice::ReadOnly));
    const auto document = readDocument(text.readAll(), QStringLiteral("any name"));
    VERIFY_RESULT(document);
    const QString found = listing(**document);
    QFile expected(expectedPath);
    if (qEnvironmentVariableIsSet("VOLETS_BLESS")) {
        QVERIFY(expected.open(QIODevice::WriteOnly));
        expected.write(found.toUtf8());
        return;
    }
    QVERIFY2(expected.open(QIODevice::ReadOnly), "no listing is expected yet: run with VOLETS_BLESS=1 and review it");
    const QStringList wanted = QString::fromUtf8(expected.readAll()).split(u'\n');
    const QStringList lines = found.split(u'\n');
    for (qsizetype i = 0; i < std::max(wanted.size(), lines.size()); ++i)
        QCOMPARE(lines.value(i), wanted.value(i));
}

void StructureTest::agreesWithTheReference()
{
    VOLETS_NEED_SHARED(shared);
    QFile file(shared + QStringLiteral("/reference/units.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject reference = QJsonDocument::fromJson(file.readAll()).object();
    const auto documents = readFiles({shared + QStringLiteral("/corpus")});
    VERIFY_RESULT(documents);
    int compared = 0;
    for (const DocumentPtr &document : *documents) {
        const QJsonObject wanted = reference.value(document->key).toObject();
        const QJsonArray units = wanted.value(QStringLiteral("units")).toArray();
        if (units.isEmpty())
            continue;
        ++compared;
        QCOMPARE(document->date, wanted.value(QStringLiteral("date")).toString());
        for (const QJsonValue &value : units) {
            const QString id = value[QStringLiteral("id")].toString();
            const int index = document->indexOf(id);
            QVERIFY2(index >= 0, qPrintable(document->key + u' ' + id + QStringLiteral(" is missing")));
            const Unit &unit = document->units.at(size_t(index));
            QCOMPARE(fold(unit.text, standardFolds), fold(value[QStringLiteral("text")].toString(), standardFolds));
            QCOMPARE(name(unit.kind), value[QStringLiteral("kind")].toString());
            QStringList headings;
            for (const QJsonValue &heading : value[QStringLiteral("headings")].toArray())
                headings += heading.toString();
            QCOMPARE(fold(unit.headings.join(u'|'), standardFolds), fold(headings.join(u'|'), standardFolds));
        }
        QCOMPARE(document->units.size(), size_t(units.size()));
    }
    QCOMPARE(compared, int(reference.size()));
}

/// No reference says what the messages are; what their make promises can still be held against them.
void StructureTest::readsMessagesOfTheCorpus()
{
    VOLETS_NEED_SHARED(shared);
    const auto document = readFile(shared + QStringLiteral("/corpus/messages-lillestrom-2025.txt"));
    VERIFY_RESULT(document);
    QCOMPARE((*document)->genre, Genre::Messages);
    QCOMPARE((*document)->date, QStringLiteral("2025-06-27"));
    QMap<QString, int> messages;
    for (const Unit &unit : (*document)->units) {
        QVERIFY2(!unit.text.contains(u'*') && !unit.text.contains(u'\n'), qPrintable(unit.id));
        if (unit.kind == UnitKind::Theme || unit.kind == UnitKind::Message)
            QVERIFY2(unit.text.endsWith(u'.') && unit.text.front().isUpper() != unit.text.front().isDigit(),
                     qPrintable(unit.id + QStringLiteral(": ") + unit.text));
        if (unit.kind == UnitKind::Message)
            ++messages[unit.id.section(u'.', 0, 1)];
    }
    const QMap<QString, int> counted{
        {QStringLiteral("1.1"), 10}, {QStringLiteral("1.2"), 9}, {QStringLiteral("2.1"), 2},
        {QStringLiteral("2.2"), 4},  {QStringLiteral("2.3"), 4}, {QStringLiteral("2.4"), 5},
        {QStringLiteral("2.5"), 2},  {QStringLiteral("2.6"), 4}, {QStringLiteral("2.7"), 4},
        {QStringLiteral("3.1"), 8},  {QStringLiteral("3.2"), 3}, {QStringLiteral("3.3"), 6},
        {QStringLiteral("3.4"), 2},  {QStringLiteral("4.0"), 8}, {QStringLiteral("4.1"), 13},
        {QStringLiteral("4.2"), 4}};
    QCOMPARE(messages, counted);
}

QTEST_GUILESS_MAIN(StructureTest)
#include "structure_test.moc"
