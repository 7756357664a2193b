// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "store/librarystore.h"
#include "store/maintenance.h"
#include "store/migrations.h"
#include "store/proposalstore.h"
#include "support/documents.h"
#include "support/shared.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#ifdef Q_OS_LINUX
#include <sys/fsuid.h>
#include <unistd.h>
#endif

using namespace volets;
using namespace volets::test;

namespace {

const QDateTime someDay(QDate(2026, 3, 4), QTime(5, 6), QTimeZone::UTC);

const QString lines2031 =
    QStringLiteral("# Preamble\nP1: Rappelant l’œuvre du Forum des marées,\n"
                   "# Requests\n1: demandons au Forum :\n1.a: d’ouvrir un port ;\n1.b: de l’éclairer ;");
const QString lines2033 = QStringLiteral("1: invitons les marins à lire les cartes.\n2: demandons un phare.");

/// The lines that the last row of `sql` has, for comparing whole tables.
QStringList dump(const Database &database, const QString &sql)
{
    QStringList all;
    const Result<void> read = database.read(sql, {}, [&](const Record &record) { all += record.text(0); });
    return read ? all : QStringList{read.error().sentence};
}

Result<Added> addText(Database &database, const QString &key, const QString &lines)
{
    return LibraryStore(database).add(*documentFromLines(key, key, lines), sourceOf(lines), someDay);
}

/// One of everything, for lines2031 and lines2033.
Proposals someProposals()
{
    Proposals proposals;
    proposals.alignment.links = {{.a = {1, 1},
                                  .b = {0, 2},
                                  .relation = Relation::Partial,
                                  .confidence = 1.0 / 3,
                                  .change = QStringLiteral("split"),
                                  .why = {{QStringLiteral("stems"), -0.1, {QStringLiteral("port ~ « phare »")}},
                                          {QStringLiteral("act"), 2.0 / 7, {}}},
                                  .decided = true}};
    proposals.alignment.alternatives = {{{1, 0}, {0, 3}, 0.1}, {{1, 0}, {0, 1}, 1.0 / 9}};
    proposals.alignment.rows = {
        {.cells = {{2, 3}, {1}}, .themes = {QStringLiteral("RC"), QStringLiteral("IA")}, .title = {}, .weakest = 0.7},
        {.cells = {{0}, {}}, .themes = {}, .title = QStringLiteral("L’œuvre"), .weakest = 1}};
    proposals.alignment.skipped = {{QStringLiteral("2031"), QStringLiteral("too far away")}};
    proposals.assignments = {
        {.unit = {0, 2}, .theme = QStringLiteral("RC"), .confidence = 0.9, .evidence = {{2, 7}, {10, 1}}},
        {.unit = {1, 1}, .theme = QStringLiteral("IA"), .confidence = 0.4, .evidence = {}}};
    return proposals;
}

Migration step(int version, int oldestReader, const QString &statement)
{
    return {.version = version,
            .oldestReader = oldestReader,
            .description = QStringLiteral("step"),
            .statements = {statement}};
}

} // namespace

class StoreTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    int m_count = 0;

    QString freshPath() { return m_folder.filePath(QStringLiteral("fresh%1/library.volets").arg(++m_count)); }

private slots:
    void documentsComeBackAsTheyWere()
    {
        Result<Library> library = openLibrary(freshPath());
        VERIFY_RESULT(library);
        QCOMPARE(library->outcome, SchemaOutcome::Upgraded);
        auto written = std::make_shared<Document>(
            *documentFromLines(QStringLiteral("2031"), QStringLiteral("2031-02"), lines2031));
        written->repairs = {{QStringLiteral("soft-wrap"), QStringLiteral("1.a"), QStringLiteral("d’ou-\nvrir"),
                             QStringLiteral("d’ouvrir")}};
        LibraryStore store(library->database);
        const Result<Added> added = store.add(*written, sourceOf(lines2031), someDay);
        VERIFY_RESULT(added);
        QVERIFY(!added->wasThere);
        const Result<DocumentPtr> read = store.document(added->id);
        VERIFY_RESULT(read);
        QCOMPARE((*read)->units, written->units);
        QCOMPARE((*read)->repairs, written->repairs);
        QCOMPARE((*read)->title, written->title);
        QCOMPARE((*read)->date, written->date);
        QCOMPARE((*read)->genre, written->genre);
        QCOMPARE((*read)->sha256, written->sha256);
        QCOMPARE(store.source(added->id).value_or(QByteArray()), sourceOf(lines2031));
    }

    void sameBytesAreOneText()
    {
        Result<Library> library = openLibrary(freshPath());
        VERIFY_RESULT(library);
        const auto first = addText(library->database, QStringLiteral("2031"), lines2031);
        const auto again = addText(library->database, QStringLiteral("other"), lines2031);
        const auto sameKey = addText(library->database, QStringLiteral("2031"), lines2033);
        VERIFY_RESULT(first);
        VERIFY_RESULT(again);
        VERIFY_RESULT(sameKey);
        QVERIFY(again->wasThere);
        QCOMPARE(again->id, first->id);
        QCOMPARE(again->key, QStringLiteral("2031"));
        QCOMPARE(sameKey->key, QStringLiteral("2031-2"));
        QCOMPARE(LibraryStore(library->database).entries().value().size(), 2U);
    }

    void replacedTextKeepsItsKey()
    {
        Result<Library> library = openLibrary(freshPath());
        VERIFY_RESULT(library);
        LibraryStore store(library->database);
        const auto first = addText(library->database, QStringLiteral("2031"), lines2031);
        VERIFY_RESULT(first);
        VERIFY_RESULT(store.replace(first->id,
                                    *documentFromLines(QStringLiteral("new"), QStringLiteral("2031"), lines2033),
                                    sourceOf(lines2033), someDay));
        const auto document = store.document(first->id);
        VERIFY_RESULT(document);
        QCOMPARE((*document)->key, QStringLiteral("2031"));
        QCOMPARE((*document)->units.size(), 2U);
        QVERIFY(checkLibrary(library->database.path()).value().isEmpty());
    }

    void removedTextLeavesNothing()
    {
        Result<Library> library = openLibrary(freshPath());
        VERIFY_RESULT(library);
        const auto added = addText(library->database, QStringLiteral("2031"), lines2031);
        VERIFY_RESULT(added);
        VERIFY_RESULT(LibraryStore(library->database).remove(added->id));
        for (const char *table : {"documents", "sources", "units", "repairs", "unit_words"})
            QCOMPARE(
                library->database.number(QStringLiteral("SELECT count(*) FROM %1").arg(QLatin1String(table))).value(),
                0);
    }

    void proposalsComeBackAsTheyWere()
    {
        Result<Library> library = openLibrary(freshPath());
        VERIFY_RESULT(library);
        VERIFY_RESULT(addText(library->database, QStringLiteral("2031"), lines2031));
        VERIFY_RESULT(addText(library->database, QStringLiteral("2033"), lines2033));
        const std::vector<DocumentPtr> documents = LibraryStore(library->database).documents().value();
        const Proposals proposals = someProposals();
        ProposalStore store(library->database);
        VERIFY_RESULT(store.write("one", documents, proposals));
        const auto read = store.read("one", documents);
        VERIFY_RESULT(read);
        QVERIFY(*read);
        QCOMPARE((*read)->alignment, proposals.alignment);
        QCOMPARE((*read)->assignments, proposals.assignments);
        // another fingerprint is another set of proposals, and the newest takes the place of the others
        QVERIFY(!store.read("two", documents).value());
        VERIFY_RESULT(store.write("two", documents, proposals));
        QVERIFY(store.read("two", documents).value());
        QVERIFY(!store.read("one", documents).value());
        QCOMPARE(library->database.number(QStringLiteral("SELECT count(*) FROM links")).value(), 1);
    }

    void proposalsLeaveWithTheTexts()
    {
        Result<Library> library = openLibrary(freshPath());
        VERIFY_RESULT(library);
        LibraryStore texts(library->database);
        VERIFY_RESULT(addText(library->database, QStringLiteral("2031"), lines2031));
        const auto later = addText(library->database, QStringLiteral("2033"), lines2033);
        VERIFY_RESULT(later);
        const std::vector<DocumentPtr> documents = texts.documents().value();
        ProposalStore store(library->database);
        VERIFY_RESULT(store.write("one", documents, someProposals()));
        VERIFY_RESULT(texts.remove(later->id));
        QVERIFY(!store.read("one", documents).value());
        // a comparison that ends after a text was taken out is not kept
        VERIFY_RESULT(store.write("one", documents, someProposals()));
        QVERIFY(!store.read("one", documents).value());
        VERIFY_RESULT(addText(library->database, QStringLiteral("2033"), lines2033));
        QVERIFY(!store.read("one", documents).value());
        for (const char *table : {"comparisons", "links", "alternatives", "rows", "themes"})
            QCOMPARE(
                library->database.number(QStringLiteral("SELECT count(*) FROM %1").arg(QLatin1String(table))).value(),
                0);
    }

    void sourceOfAnotherTextIsRefused()
    {
        Result<Library> library = openLibrary(freshPath());
        VERIFY_RESULT(library);
        const auto added =
            LibraryStore(library->database)
                .add(*documentFromLines(QStringLiteral("2031"), {}, lines2031), sourceOf(lines2033), someDay);
        QVERIFY(!added);
        QVERIFY(added.error().sentence.contains(QStringLiteral("2031.txt")));
        QCOMPARE(LibraryStore(library->database).entries().value().size(), 0U);
    }

    void uncommittedIsRolledBack()
    {
        Result<Library> library = openLibrary(freshPath());
        VERIFY_RESULT(library);
        {
            Transaction change(library->database);
            change.execute(QStringLiteral("INSERT INTO settings VALUES ('a', '1')"));
        }
        {
            Transaction change(library->database);
            change.execute(QStringLiteral("INSERT INTO settings VALUES ('b', '1')"));
            change.execute(QStringLiteral("INSERT INTO nowhere VALUES (1)"));
            change.execute(QStringLiteral("INSERT INTO settings VALUES ('c', '1')"));
            QVERIFY(!change.commit());
        }
        QCOMPARE(dump(library->database, QStringLiteral("SELECT name FROM settings")), QStringList());
    }

    void foreignKeysHold()
    {
        Result<Library> library = openLibrary(freshPath());
        VERIFY_RESULT(library);
        QVERIFY(!library->database.execute(QStringLiteral("INSERT INTO sources VALUES (77, x'00')")));
        QCOMPARE(library->database.number(QStringLiteral("PRAGMA synchronous")).value(), 2);
    }

    void journalFitsTheDisk()
    {
        Result<Library> library = openLibrary(freshPath());
        VERIFY_RESULT(library);
        QCOMPARE(dump(library->database, QStringLiteral("PRAGMA journal_mode")),
                 QStringList(isOnLocalDisk(m_folder.path()) ? QStringLiteral("wal") : QStringLiteral("delete")));
    }

    // --- schema

    void migrationsAreNumberedWithoutGaps()
    {
        const auto migrations = libraryMigrations();
        VERIFY_RESULT(migrations);
        QVERIFY(!migrations->empty());
        for (std::size_t i = 0; i < migrations->size(); ++i) {
            QCOMPARE(migrations->at(i).version, int(i) + 1);
            QVERIFY(migrations->at(i).oldestReader <= migrations->at(i).version);
        }
    }

    void incompleteMigrationIsRefused()
    {
        QVERIFY(parseMigration(QStringLiteral("0002_x.sql"),
                               QStringLiteral("-- description: x\n-- oldest-reader: 1\nCREATE TABLE x (y);\n")));
        QVERIFY(!parseMigration(QStringLiteral("0002_x.sql"),
                                QStringLiteral("-- description: x\n-- oldest-reader: 1\nCREATE TABLE x (y)\n")));
        QVERIFY(!parseMigration(QStringLiteral("x.sql"),
                                QStringLiteral("-- description: x\n-- oldest-reader: 1\nCREATE TABLE x (y);\n")));
    }

    void outcomesOfMigrating()
    {
        const auto one = step(1, 1, QStringLiteral("CREATE TABLE a (x);"));
        const auto two = step(2, 1, QStringLiteral("CREATE TABLE b (x);"));
        const auto three = step(3, 3, QStringLiteral("CREATE TABLE c (x);"));
        const auto broken = step(3, 3, QStringLiteral("CREATE TABLE a (x);"));
        Result<Database> database = Database::open(freshPath());
        VERIFY_RESULT(database);
        QCOMPARE(migrate(*database, {one}).outcome, SchemaOutcome::Upgraded);
        QCOMPARE(migrate(*database, {one}).outcome, SchemaOutcome::UpToDate);
        QCOMPARE(migrate(*database, {one, two, broken}).outcome, SchemaOutcome::Failed);
        QCOMPARE(database->number(QStringLiteral("SELECT max(version) FROM schema_history")).value(), 2);
        QCOMPARE(migrate(*database, {one, two, three}).outcome, SchemaOutcome::Upgraded);
        const Schema tooNew = migrate(*database, {one, two});
        QCOMPARE(tooNew.outcome, SchemaOutcome::TooNew);
        QVERIFY(tooNew.sentence.contains(QStringLiteral("library.volets")));
    }

    void anOlderLibraryIsBroughtUpToDateAlsoToBeRead()
    {
        const QString path = freshPath();
        {
            Result<Database> database = Database::open(path);
            VERIFY_RESULT(database);
            std::vector<Migration> older = libraryMigrations().value();
            older.pop_back();
            QCOMPARE(migrate(*database, older).outcome, SchemaOutcome::Upgraded);
        }
        const Result<Library> library = openLibrary(path, {.access = DatabaseOptions::Access::ReadOnly});
        VERIFY_RESULT(library);
        QVERIFY(!library->database.isWritable());
    }

    void newerLibraryIsReadAndNotWritten()
    {
        const QString path = freshPath();
        {
            Result<Library> library = openLibrary(path);
            VERIFY_RESULT(library);
            VERIFY_RESULT(addText(library->database, QStringLiteral("2031"), lines2031));
            VERIFY_RESULT(
                library->database.execute(QStringLiteral("INSERT INTO schema_history VALUES (99, 1, 'future')")));
        }
        Result<Library> library = openLibrary(path);
        VERIFY_RESULT(library);
        QCOMPARE(library->outcome, SchemaOutcome::NewerButReadable);
        QVERIFY(!library->notice.isEmpty());
        QCOMPARE(LibraryStore(library->database).documents().value().size(), 1U);
        QVERIFY(!addText(library->database, QStringLiteral("2033"), lines2033));
        library = fail({});
        {
            Result<Database> database = Database::open(path);
            VERIFY_RESULT(database);
            VERIFY_RESULT(
                database->execute(QStringLiteral("UPDATE schema_history SET oldest_reader = 99 WHERE version = 99")));
        }
        const auto refused = openLibrary(path);
        QVERIFY(!refused);
        QVERIFY(refused.error().sentence.contains(QStringLiteral("newer Volets")));
    }

    // --- faults: one clear sentence, nothing lost

    void anotherProgramsDatabaseIsLeftAlone()
    {
        const QString path = m_folder.filePath(QStringLiteral("others.db"));
        {
            Result<Database> other = Database::open(path);
            VERIFY_RESULT(other);
            VERIFY_RESULT(other->execute(QStringLiteral("CREATE TABLE recipes (name)")));
        }
        const auto library = openLibrary(path);
        QVERIFY(!library);
        QVERIFY(library.error().sentence.contains(QStringLiteral("another program")));
        Result<Database> other = Database::open(path);
        VERIFY_RESULT(other);
        QCOMPARE(dump(*other, QStringLiteral("SELECT name FROM sqlite_schema")),
                 QStringList(QStringLiteral("recipes")));
    }

    void textFileIsNoLibrary()
    {
        const QString path = m_folder.filePath(QStringLiteral("text.volets"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Nous, marins, réunis au port");
        file.close();
        const auto library = openLibrary(path);
        QVERIFY(!library);
        QVERIFY(library.error().sentence.contains(QStringLiteral("not a library")));
        QVERIFY(!openLibrary(m_folder.path()));
    }

    void emptyFileHasNothingToCheck()
    {
        const QString path = m_folder.filePath(QStringLiteral("empty.volets"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        const auto checked = checkLibrary(path);
        QVERIFY(!checked);
        QVERIFY2(checked.error().sentence.contains(QStringLiteral("is empty")), qPrintable(checked.error().sentence));
        Result<Library> library = openLibrary(path); // an import that was stopped is begun again
        VERIFY_RESULT(library);
        VERIFY_RESULT(addText(library->database, QStringLiteral("2031"), lines2031));
    }

    void damagedLibraryIsReported()
    {
        const QString path = freshPath();
        {
            Result<Library> library = openLibrary(path);
            VERIFY_RESULT(library);
            VERIFY_RESULT(addText(library->database, QStringLiteral("2031"), lines2031));
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 size = file.size();
        for (qint64 page = 1; page * 4096 < size; ++page) {
            file.seek(page * 4096);
            file.write(QByteArray(2000, '\x5a'));
        }
        file.close();
        const auto faults = checkLibrary(path);
        QVERIFY(!faults || !faults->isEmpty());
        QString sentence;
        if (Result<Library> library = openLibrary(path); !library)
            sentence = library.error().sentence;
        else if (const auto documents = LibraryStore(library->database).documents(); !documents)
            sentence = documents.error().sentence;
        QVERIFY2(sentence.contains(QStringLiteral("damaged")), qPrintable(sentence));
    }

    void fullDiskLosesNothing()
    {
        const QString path = freshPath();
        Result<Library> library = openLibrary(path);
        VERIFY_RESULT(library);
        VERIFY_RESULT(addText(library->database, QStringLiteral("2031"), lines2031));
        const qint64 pages = library->database.number(QStringLiteral("PRAGMA page_count")).value();
        VERIFY_RESULT(library->database.execute(QStringLiteral("PRAGMA max_page_count = %1").arg(pages + 2)));
        QString large;
        for (int i = 1; i < 400; ++i)
            large += QStringLiteral("%1: demandons encore et encore le phare numéro %1.\n").arg(i);
        const auto refused = addText(library->database, QStringLiteral("2040"), large);
        QVERIFY(!refused);
        QVERIFY2(refused.error().sentence.contains(QStringLiteral("full")), qPrintable(refused.error().sentence));
        QCOMPARE(LibraryStore(library->database).entries().value().size(), 1U);
        QVERIFY(checkLibrary(path).value().isEmpty());
        VERIFY_RESULT(library->database.execute(QStringLiteral("PRAGMA max_page_count = 100000")));
        VERIFY_RESULT(addText(library->database, QStringLiteral("2040"), large));
    }

    void lockedLibrarySaysSo()
    {
        const QString path = freshPath();
        Result<Library> holder = openLibrary(path);
        VERIFY_RESULT(holder);
        Transaction writing(holder->database);
        writing.execute(QStringLiteral("INSERT INTO settings VALUES ('a', '1')"));
        QString sentence;
        const std::unique_ptr<QThread> other(QThread::create([&] {
            Result<Library> library = openLibrary(path, {.patience = 50});
            if (!library)
                return;
            const auto added = addText(library->database, QStringLiteral("2031"), lines2031);
            sentence = added ? QString() : added.error().sentence;
        }));
        other->start();
        QVERIFY(other->wait(20000));
        QVERIFY2(sentence.contains(QStringLiteral("in use by another program")), qPrintable(sentence));
        VERIFY_RESULT(writing.commit());
        VERIFY_RESULT(addText(holder->database, QStringLiteral("2031"), lines2031));
    }

    void readOnlyFileOpensForReading()
    {
        const QString path = freshPath();
        {
            Result<Library> library = openLibrary(path);
            VERIFY_RESULT(library);
            VERIFY_RESULT(addText(library->database, QStringLiteral("2031"), lines2031));
        }
        const QString folder = QFileInfo(path).absolutePath();
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
        const QFile::Permissions enter = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup |
                                         QFile::ReadOther | QFile::ExeOther;
        QVERIFY(QFile::setPermissions(folder, enter));
        QVERIFY(QFile::setPermissions(m_folder.path(), enter | QFile::WriteOwner));
#ifdef Q_OS_LINUX
        if (geteuid() == 0)
            setfsuid(65534); // an administrator may write everywhere: be nobody for a moment
#endif
        QString sentence;
        std::size_t texts = 0;
        bool writable = true;
        if (Result<Library> library = openLibrary(path); library) {
            texts = LibraryStore(library->database).documents().value_or(std::vector<DocumentPtr>()).size();
            writable = library->database.isWritable();
            const auto refused = addText(library->database, QStringLiteral("2033"), lines2033);
            sentence = refused ? QString() : refused.error().sentence;
        } else {
            sentence = library.error().sentence;
        }
#ifdef Q_OS_LINUX
        if (geteuid() == 0)
            setfsuid(0);
#endif
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY2(texts == 1, qPrintable(sentence));
        QVERIFY(!writable);
        QVERIFY2(sentence.contains(QStringLiteral("can only be read")), qPrintable(sentence));
    }

    // --- care

    void backupAndRestore()
    {
        const QString path = freshPath();
        const QString copy = m_folder.filePath(QStringLiteral("copy.volets"));
        Result<Library> library = openLibrary(path);
        VERIFY_RESULT(library);
        VERIFY_RESULT(addText(library->database, QStringLiteral("2031"), lines2031));
        VERIFY_RESULT(backupLibrary(path, copy)); // while it is open
        VERIFY_RESULT(addText(library->database, QStringLiteral("2033"), lines2033));
        QVERIFY(!backupLibrary(path, path));
        QVERIFY(!restoreLibrary(path, copy)); // while it is open
        library = fail({});
        const auto kept = restoreLibrary(path, copy);
        VERIFY_RESULT(kept);
        Result<Library> restored = openLibrary(path);
        VERIFY_RESULT(restored);
        QCOMPARE(LibraryStore(restored->database).entries().value().size(), 1U);
        Result<Library> before = openLibrary(*kept);
        VERIFY_RESULT(before);
        QCOMPARE(LibraryStore(before->database).entries().value().size(), 2U);
        QVERIFY(checkLibrary(path).value().isEmpty());
    }

    void alteredSourceIsFound()
    {
        const QString path = freshPath();
        Result<Library> library = openLibrary(path);
        VERIFY_RESULT(library);
        VERIFY_RESULT(addText(library->database, QStringLiteral("2031"), lines2031));
        QVERIFY(checkLibrary(path).value().isEmpty());
        VERIFY_RESULT(library->database.execute(QStringLiteral("UPDATE sources SET bytes = x'00'")));
        QCOMPARE(checkLibrary(path).value().size(), 1);
    }
};

QTEST_GUILESS_MAIN(StoreTest)
#include "store_test.moc"
