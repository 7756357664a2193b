// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/subcommands.h"
#include "jobs/comparisoncontroller.h"
#include "jobs/joblane.h"
#include "library/firstdossier.h"
#include "store/annotationstore.h"
#include "support/documents.h"
#include "support/shared.h"
#include "themes/codebookjson.h"

#include <QDir>
#include <QFile>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace volets;
using namespace volets::test;

namespace {

constexpr auto patience = std::chrono::seconds(60); ///< for a machine that is busy elsewhere

const QByteArray text2031 = "2031 2031-02\n1: demandons un phare ;\n2: invitons les marins.";
const QByteArray text2033 = "2033 2033-02\n1: demandons deux phares.";

ReadText reader()
{
    return [](const QByteArray &bytes, const QString &name, const Stop &) -> Result<DocumentPtr> {
        if (bytes.startsWith("bad"))
            return fail(name + QStringLiteral(" is bad."));
        return documentFromBytes(bytes, name);
    };
}

std::variant<ComparisonPtr, StopReason, Error> compareNothing(const std::vector<DocumentPtr> &documents,
                                                              const PipelineOptions &options, const Stop &)
{
    auto comparison = std::make_shared<Comparison>();
    comparison->documents = documents;
    comparison->mode = options.mode;
    return comparison;
}

} // namespace

class JobsTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    int m_count = 0;

    QString freshPath() { return m_folder.filePath(QStringLiteral("fresh%1/library.volets").arg(++m_count)); }
    QString file(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile out(path);
        return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() ? path : QString();
    }
    static std::size_t textsIn(const QString &path)
    {
        Result<Library> library = openLibrary(path);
        return library ? LibraryStore(library->database).entries().value().size() : 0;
    }

private slots:
    void newestRequestWins()
    {
        JobLane lane(JobLane::Order::NewestWins);
        QSemaphore started;
        QStringList answers;
        lane.start([&](const Stop &stop) -> JobLane::Publish {
            started.release();
            while (!stop.requested())
                QThread::yieldCurrentThread();
            return [&] { answers += QStringLiteral("old"); };
        });
        started.acquire();
        lane.start([&](const Stop &) -> JobLane::Publish { return [&] { answers += QStringLiteral("new"); }; });
        QTRY_VERIFY_WITH_TIMEOUT(!lane.isRunning(), patience);
        QCOMPARE(answers, QStringList(QStringLiteral("new")));
    }

    void cancelledRequestIsDropped()
    {
        JobLane lane(JobLane::Order::NewestWins);
        QSemaphore ended;
        bool published = false;
        lane.start([&](const Stop &stop) -> JobLane::Publish {
            while (!stop.requested())
                QThread::yieldCurrentThread();
            ended.release();
            return [&] { published = true; };
        });
        lane.cancel();
        QVERIFY(!lane.isRunning());
        ended.acquire();
        QTest::qWait(0);
        QVERIFY(!published);
    }

    void oneByOneKeepsTheOrder()
    {
        JobLane lane(JobLane::Order::OneByOne);
        QList<int> answers;
        for (int i = 0; i < 5; ++i)
            lane.start([&answers, i](const Stop &) -> JobLane::Publish { return [&answers, i] { answers += i; }; });
        QTRY_COMPARE_WITH_TIMEOUT(answers, (QList<int>{0, 1, 2, 3, 4}), patience);
        QVERIFY(!lane.isRunning());
    }

    void endOfMemoryIsReported()
    {
        JobLane lane(JobLane::Order::NewestWins);
        QSignalSpy broke(&lane, &JobLane::broke);
        lane.start([](const Stop &) -> JobLane::Publish { throw std::bad_alloc(); });
        QTRY_COMPARE_WITH_TIMEOUT(broke.count(), 1, patience);
        QVERIFY(!lane.isRunning());
    }

    void importsWhatCanBeRead()
    {
        Result<Library> library = openLibrary(freshPath());
        VERIFY_RESULT(library);
        const QString good = file(QStringLiteral("a.txt"), text2031);
        const QString bad = file(QStringLiteral("b.txt"), "bad");
        const QString missing = m_folder.filePath(QStringLiteral("nowhere.txt"));
        const ImportRequest request{.paths = {good, bad, missing}, .pasted = {{QStringLiteral("pasted"), text2033}}};
        const auto outcome = importTexts(library->database, request, QDateTime::currentDateTimeUtc(), reader());
        const auto *report = std::get_if<ImportReport>(&outcome);
        QVERIFY(report);
        QCOMPARE(report->texts.size(), 2U);
        QCOMPARE(report->problems.size(), 2);
        QCOMPARE(report->texts[1].document->sourceName, QStringLiteral("pasted"));
        const auto again = importTexts(library->database, request, QDateTime::currentDateTimeUtc(), reader());
        QVERIFY(std::get<ImportReport>(again).texts[0].added.wasThere);
        QCOMPARE(LibraryStore(library->database).entries().value().size(), 2U);
    }

    void stoppedImportLeavesNothing()
    {
        Result<Library> library = openLibrary(freshPath());
        VERIFY_RESULT(library);
        std::stop_source source;
        int read = 0;
        const ReadText stopsAtSecond = [&](const QByteArray &bytes, const QString &name,
                                           const Stop &) -> Result<DocumentPtr> {
            if (++read == 2)
                source.request_stop();
            return documentFromBytes(bytes, name);
        };
        const ImportRequest request{.paths = {},
                                    .pasted = {{QStringLiteral("a"), text2031}, {QStringLiteral("b"), text2033}}};
        const auto outcome = importTexts(library->database, request, QDateTime::currentDateTimeUtc(), stopsAtSecond,
                                         Stop(source.get_token()));
        QVERIFY(std::holds_alternative<StopReason>(outcome));
        QCOMPARE(LibraryStore(library->database).entries().value().size(), 0U);
    }

    void controllerImportsAndCompares()
    {
        ComparisonController controller({.read = reader(), .compare = compareNothing});
        QSignalSpy imported(&controller, &ComparisonController::imported);
        QSignalSpy failed(&controller, &ComparisonController::failed);
        controller.openLibrary(freshPath());
        QTRY_VERIFY_WITH_TIMEOUT(!controller.isComparing(), patience);
        QVERIFY(std::holds_alternative<NotComputed>(controller.state()));
        controller.addTexts(
            {.paths = {file(QStringLiteral("c.txt"), text2033)}, .pasted = {{QStringLiteral("p"), text2031}}});
        QTRY_VERIFY_WITH_TIMEOUT(std::holds_alternative<ComparisonPtr>(controller.state()), patience);
        QCOMPARE(imported.count(), 1);
        QCOMPARE(failed.count(), 0);
        QCOMPARE(controller.entries().size(), 2U);
        QCOMPARE(controller.entries()[0].head.key, QStringLiteral("2031")); // by date
        QCOMPARE(controller.documents()[1]->key, QStringLiteral("2033"));
        controller.removeText(controller.entries()[0].id);
        QTRY_COMPARE_WITH_TIMEOUT(controller.documents().size(), 1U, patience);
        QTRY_COMPARE_WITH_TIMEOUT(std::get<ComparisonPtr>(controller.state())->documents.size(), 1U, patience);
    }

    void recomputingKeepsTheTextsThatArrive()
    {
        ComparisonController controller({.read = reader(), .compare = compareNothing});
        controller.openLibrary(freshPath());
        controller.addTexts({.paths = {}, .pasted = {{QStringLiteral("p"), text2031}}});
        QTRY_COMPARE_WITH_TIMEOUT(controller.documents().size(), 1U, patience);
        // a decision that is made just when the texts are being read again
        connect(
            &controller, &ComparisonController::imported, &controller, [&] { controller.recompute(); },
            Qt::QueuedConnection);
        controller.addTexts({.paths = {}, .pasted = {{QStringLiteral("q"), text2033}}});
        QTRY_COMPARE_WITH_TIMEOUT(controller.documents().size(), 2U, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!controller.isComparing(), patience);
        QCOMPARE(std::get<ComparisonPtr>(controller.state())->documents.size(), 2U);
    }

    void whatIsReadAheadIsAnnouncedOnce()
    {
        const QString ahead = freshPath();
        {
            ComparisonController controller({.read = reader(), .compare = compareNothing});
            controller.openLibrary(ahead);
            controller.addTexts({.paths = {file(QStringLiteral("ahead.txt"), text2031)}, .pasted = {}});
            QTRY_VERIFY_WITH_TIMEOUT(std::holds_alternative<ComparisonPtr>(controller.state()), patience);
            QTRY_VERIFY_WITH_TIMEOUT(!controller.isKeeping(), patience);
        }
        for (const QString &opened : {ahead, freshPath()}) {
            ComparisonController controller({.read = reader(), .compare = compareNothing});
            QSignalSpy read(&controller, &ComparisonController::annotationsRead);
            QSignalSpy changed(&controller, &ComparisonController::libraryChanged);
            controller.readAhead(ahead);
            QCOMPARE(changed.count(), 0); // nobody listens yet
            controller.openLibrary(opened);
            QCOMPARE(changed.count(), 1);
            QCOMPARE(controller.libraryPath(), opened);
            QTRY_VERIFY_WITH_TIMEOUT(!controller.isComparing(), patience);
            QCOMPARE(read.count(), 1);
            QCOMPARE(read.first().first().toString(), opened);
            QCOMPARE(controller.entries().size(), opened == ahead ? 1U : 0U);
        }
    }

    void modeIsOfTheDossier()
    {
        const QString path = freshPath();
        for (int round = 0; round < 2; ++round) {
            ComparisonController controller({.read = reader(), .compare = compareNothing});
            controller.openLibrary(path);
            if (round == 0) {
                controller.addTexts({.paths = {}, .pasted = {{QStringLiteral("p"), text2031}}});
                QTRY_VERIFY_WITH_TIMEOUT(std::holds_alternative<ComparisonPtr>(controller.state()), patience);
                controller.setMode(DossierMode::VersionsOfOneText);
            }
            QTRY_VERIFY_WITH_TIMEOUT(
                std::holds_alternative<ComparisonPtr>(controller.state()) && !controller.isComparing(), patience);
            QCOMPARE(std::get<ComparisonPtr>(controller.state())->mode, DossierMode::VersionsOfOneText);
        }
    }

    /// A dossier printed from the command line says what its window says: the same mode, code book and proposals.
    void anExportTakesTheDossierAsItsLibraryHoldsIt()
    {
        const QString path = freshPath();
        Codebook book = *defaultCodebook();
        Theme lights;
        lights.code = QStringLiteral("PH");
        lights.name = {{QStringLiteral("en"), QStringLiteral("beacons of the coast")}};
        TermRule rule;
        rule.language = QStringLiteral("fr");
        rule.terms = {QStringLiteral("phare")};
        lights.rules = {rule};
        book.themes = {lights};
        {
            ComparisonController controller(
                {.read = reader(), .compare = [](auto &&documents, auto &&options, auto &&stop) {
                     auto outcome = compare(documents, options, stop);
                     auto titled = std::make_shared<Comparison>(*std::get<ComparisonPtr>(outcome));
                     titled->alignment.rows.front().title = QStringLiteral("as it was kept");
                     outcome = ComparisonPtr(titled);
                     return outcome;
                 }});
            controller.openLibrary(path);
            controller.addTexts(
                {.paths = {}, .pasted = {{QStringLiteral("p"), text2031}, {QStringLiteral("q"), text2033}}});
            QTRY_VERIFY_WITH_TIMEOUT(std::holds_alternative<ComparisonPtr>(controller.state()), patience);
            controller.setCodebook(std::make_shared<const Codebook>(book), BookScope::Dossier);
            controller.setMode(DossierMode::VersionsOfOneText);
            QTRY_VERIFY_WITH_TIMEOUT(!controller.isComparing() && !controller.isKeeping(), patience);
        }
        const auto printed = [&](const QStringList &further) {
            const QString target = m_folder.filePath(QStringLiteral("printed.md"));
            QString said;
            QTextStream stream(&said);
            Streams streams{stream, stream};
            const QStringList arguments{QStringLiteral("--library"), path,
                                        QStringLiteral("--lang"),    QStringLiteral("en"),
                                        QStringLiteral("-o"),        target};
            if (exportCommand(arguments + further, streams) != Done)
                return said;
            QFile file(target);
            return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
        };
        const QString kept = printed({});
        QVERIFY2(kept.contains(QStringLiteral("versions of one text")), qPrintable(kept));
        QVERIFY2(kept.contains(QStringLiteral("as it was kept")), qPrintable(kept));
        const QString anew = printed({QStringLiteral("--mode"), QStringLiteral("distinct")});
        QVERIFY2(anew.contains(QStringLiteral("Beacons of the coast")), qPrintable(anew));
        QVERIFY(!anew.contains(QStringLiteral("as it was kept")));
    }

    void whatWasComputedIsComputedOnce()
    {
        const QString path = freshPath();
        std::atomic<int> runs = 0;
        Stages stages{.read = reader(), .compare = [&](auto &&documents, auto &&options, auto &&stop) {
                          ++runs;
                          return compare(documents, options, stop);
                      }};
        ComparisonPtr first;
        {
            ComparisonController controller(stages);
            controller.openLibrary(path);
            controller.addTexts(
                {.paths = {}, .pasted = {{QStringLiteral("p"), text2031}, {QStringLiteral("q"), text2033}}});
            QTRY_VERIFY_WITH_TIMEOUT(std::holds_alternative<ComparisonPtr>(controller.state()), patience);
            first = std::get<ComparisonPtr>(controller.state());
            QVERIFY(!first->alignment.rows.empty());
            QTRY_VERIFY_WITH_TIMEOUT(!controller.isKeeping(), patience);
        }
        QCOMPARE(runs, 1);
        ComparisonController controller(stages);
        controller.openLibrary(path);
        QTRY_VERIFY_WITH_TIMEOUT(std::holds_alternative<ComparisonPtr>(controller.state()), patience);
        QCOMPARE(runs, 1);
        const ComparisonPtr second = std::get<ComparisonPtr>(controller.state());
        QCOMPARE(second->alignment, first->alignment);
        QCOMPARE(second->assignments, first->assignments);
        QVERIFY(second->codebook);
        // what is decided counts at once, and what it gives is kept in the place of what was proposed without it
        {
            Result<Library> library = openLibrary(path);
            VERIFY_RESULT(library);
            Decision link;
            link.kind = DecisionKind::MakeLink;
            link.a = anchorTo(*second->documents[1], 0);
            link.b = anchorTo(*second->documents[0], 1);
            link.relation = Relation::Same;
            VERIFY_RESULT(AnnotationStore(library->database).replace({}, link));
        }
        controller.recompute();
        QTRY_COMPARE_WITH_TIMEOUT(runs, 2, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!controller.isComparing() && !controller.isKeeping(), patience);
        QVERIFY(std::ranges::any_of(std::get<ComparisonPtr>(controller.state())->alignment.links, &Link::decided));
        controller.recompute();
        QTRY_VERIFY_WITH_TIMEOUT(!controller.isComparing(), patience);
        QCOMPARE(runs, 2);
        // a text that comes in is compared with the others
        controller.addTexts({.paths = {}, .pasted = {{QStringLiteral("r"), "2034 2034-02\n1: saluons le phare."}}});
        QTRY_COMPARE_WITH_TIMEOUT(runs, 3, patience);
    }

    void cancelledImportIsHeardAndLeavesNothing()
    {
        const QString path = freshPath();
        QSemaphore started;
        const ReadText waits = [&](const QByteArray &bytes, const QString &name,
                                   const Stop &stop) -> Result<DocumentPtr> {
            started.release();
            while (!stop.requested())
                QThread::yieldCurrentThread();
            return documentFromBytes(bytes, name);
        };
        ComparisonController controller({.read = waits, .compare = compareNothing});
        QSignalSpy cancelled(&controller, &ComparisonController::importCancelled);
        controller.openLibrary(path);
        QTRY_VERIFY_WITH_TIMEOUT(!controller.isComparing(), patience);
        controller.addTexts({.paths = {}, .pasted = {{QStringLiteral("p"), text2031}}});
        started.acquire();
        controller.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(cancelled.count(), 1, patience);
        QVERIFY(!controller.isImporting());
        QCOMPARE(textsIn(path), 0U);
    }

    void failureNamesTheFile()
    {
        ComparisonController controller({.read = reader(), .compare = compareNothing});
        QSignalSpy failed(&controller, &ComparisonController::failed);
        controller.openLibrary(file(QStringLiteral("no.volets"), "this is a letter"));
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience);
        QVERIFY(failed[0][0].toString().contains(QStringLiteral("no.volets")));
    }

    // --- where the first dossier comes from

    void firstDossierIsTheLibraryThatHasTexts()
    {
        DossierPlaces places{.namedLibrary = {},
                             .userLibrary = freshPath(),
                             .sampleLibrary = freshPath(),
                             .corpusFolders = {QString(), m_folder.filePath(QStringLiteral("none")),
                                               m_folder.filePath(QStringLiteral("corpus"))},
                             .samples = {QStringLiteral("sample.txt")}};
        QCOMPARE(findFirstDossier(places).kind, FirstDossier::Kind::Sample);
        QCOMPARE(findFirstDossier(places).library, places.sampleLibrary);
        const QString text = file(QStringLiteral("corpus/a.txt"), text2031);
        QCOMPARE(findFirstDossier(places).kind, FirstDossier::Kind::Corpus);
        QCOMPARE(findFirstDossier(places).paths, QStringList(text));
        QCOMPARE(findFirstDossier(places).library, places.userLibrary);
        {
            Result<Library> library = openLibrary(places.userLibrary); // an empty one is still a first run
            VERIFY_RESULT(library);
            QCOMPARE(findFirstDossier(places).kind, FirstDossier::Kind::Corpus);
            const auto imported = importTexts(library->database, {.paths = {text}, .pasted = {}},
                                              QDateTime::currentDateTimeUtc(), reader());
            QVERIFY(std::holds_alternative<ImportReport>(imported));
        }
        QCOMPARE(findFirstDossier(places).kind, FirstDossier::Kind::Library);
        places.namedLibrary = freshPath();
        QCOMPARE(findFirstDossier(places).kind, FirstDossier::Kind::Corpus);
        QCOMPARE(findFirstDossier(places).library, places.namedLibrary);
        places.corpusFolders.clear();
        places.samples.clear();
        QCOMPARE(findFirstDossier(places).kind, FirstDossier::Kind::Nothing);
    }

    void unreadableLibraryIsNotPassedOver()
    {
        const DossierPlaces places{.namedLibrary = {},
                                   .userLibrary = file(QStringLiteral("letter.volets"), "this is a letter"),
                                   .sampleLibrary = freshPath(),
                                   .corpusFolders = {},
                                   .samples = {QStringLiteral("sample.txt")}};
        QCOMPARE(findFirstDossier(places).kind, FirstDossier::Kind::Library);
    }
};

QTEST_GUILESS_MAIN(JobsTest)
#include "jobs_test.moc"
