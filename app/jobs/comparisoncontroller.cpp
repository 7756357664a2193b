// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/comparisoncontroller.h"

#include "annotate/apply.h"
#include "compare/draftalignment.h"
#include "store/annotationstore.h"
#include "themes/codebookjson.h"

#include <QDateTime>
#include <QFileInfo>

#include <utility>

namespace volets {

namespace {

/// What opening a library gives.
struct Loaded
{
    QString notice;
    Dossier dossier;
};

Result<Loaded> loadLibrary(const QString &path, const QString &sharedBook, const QString &model)
{
    Result<Library> library = openLibrary(path);
    if (!library)
        return std::unexpected(library.error());
    Result<Dossier> dossier = readDossier(library->database, sharedBook, model);
    if (!dossier)
        return std::unexpected(dossier.error());
    return Loaded{.notice = library->notice, .dossier = *std::move(dossier)};
}

std::variant<Compared, StopReason, Error> compareAt(const QString &path, std::vector<DocumentPtr> documents,
                                                    const PipelineOptions &options, const CompareTexts &compare,
                                                    const QString &model, const Stop &stop)
{
    Result<Library> library = openLibrary(path);
    if (!library)
        return library.error();
    const auto decisions = AnnotationStore(library->database).decisions();
    if (!decisions)
        return decisions.error();
    return compareIn(library->database, std::move(documents), options, *decisions, compare, model, stop);
}

} // namespace

ComparisonController::ComparisonController(Stages stages, QObject *parent)
    : QObject(parent)
    , m_stages(std::move(stages))
    , m_imports(JobLane::Order::OneByOne)
    , m_comparisons(JobLane::Order::NewestWins)
    , m_keeping(JobLane::Order::NewestWins)
    , m_wondering(JobLane::Order::NewestWins)
{
    for (const JobLane *lane : {&m_imports, &m_comparisons}) {
        connect(lane, &JobLane::runningChanged, this, &ComparisonController::runningChanged);
        connect(lane, &JobLane::progressChanged, this, &ComparisonController::progressChanged);
        connect(lane, &JobLane::broke, this, [this](const QString &why) {
            emit failed(tr("This dossier is too large for the memory at hand; close other programs or take texts out "
                           "(%1).")
                            .arg(why));
        });
    }
}

void ComparisonController::readAhead(const QString &path)
{
    m_path = QFileInfo(path).absoluteFilePath();
    m_readAhead = true;
    load(m_path);
}

void ComparisonController::openLibrary(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    m_entries.clear();
    m_documents.clear();
    m_state = NotComputed{};
    if (!std::exchange(m_readAhead, false) || m_path != absolute) {
        m_path = absolute;
        load(m_path); // first: whoever hears of the new library may take its time
    }
    emit libraryChanged();
    emit stateChanged();
}

void ComparisonController::load(const QString &path)
{
    m_loading = true;
    m_comparisons.start(
        [this, path, sharedBook = m_sharedBook, model = m_meaningModel](const Stop &) -> JobLane::Publish {
            return [this, loaded = loadLibrary(path, sharedBook, model)] {
                if (loaded) // before anything else is computed: what was decided is in what was loaded
                    emit annotationsRead(m_path, loaded->dossier.decisions, loaded->dossier.notes);
                m_loading = false;
                if (!loaded) {
                    emit failed(loaded.error().sentence);
                    return;
                }
                const Dossier &dossier = loaded->dossier;
                m_entries = dossier.entries;
                m_documents = dossier.documents;
                m_options.mode = dossier.mode;
                m_modeChosen = dossier.modeChosen;
                m_book = dossier.book;
                m_options.codebook = m_book.book;
                emit libraryChanged();
                emit codebookChanged();
                for (const QString &notice : {loaded->notice, m_book.notice, dossier.notice})
                    if (!notice.isEmpty())
                        emit noticed(notice);
                if (dossier.comparison) {
                    m_state = dossier.comparison;
                    emit stateChanged();
                } else {
                    compare();
                }
                if (!m_modeChosen)
                    askWhetherDrafts();
            };
        });
}

void ComparisonController::askWhetherDrafts()
{
    m_wondering.start([this, documents = m_documents](const Stop &) -> JobLane::Publish {
        return [this, documents, drafts = lookLikeDrafts(documents)] {
            if (drafts && !m_modeChosen && documents == m_documents)
                emit draftsFound();
        };
    });
}

void ComparisonController::compare()
{
    if (m_loading) // what is being loaded is compared when it is there
        return;
    if (m_documents.empty()) {
        m_state = NotComputed{};
        emit stateChanged();
        return;
    }
    m_comparisons.start([this, path = m_path, documents = m_documents, options = m_options, stage = m_stages.compare,
                         model = m_meaningModel](const Stop &stop) -> JobLane::Publish {
        return [this, outcome = compareAt(path, documents, options, stage, model, stop)] {
            if (const auto *problem = std::get_if<Error>(&outcome)) {
                emit failed(problem->sentence);
                return;
            }
            if (const auto *compared = std::get_if<Compared>(&outcome)) {
                m_state = compared->decided;
                if (!compared->notice.isEmpty())
                    emit noticed(compared->notice);
                keep(*compared);
            } else if (std::get<StopReason>(outcome) == StopReason::OutOfBudget)
                m_state = TooLarge{tr("These texts are too large to be compared in one go; take some out.")};
            else
                return;
            emit stateChanged();
        };
    });
}

void ComparisonController::keep(const Compared &compared)
{
    m_keeping.start([this, path = m_path, compared](const Stop &stop) -> JobLane::Publish {
        const Result<void> kept = volets::openLibrary(path).and_then(
            [&](Library &&library) { return keepIn(library.database, compared, stop); });
        return [this, kept] {
            if (!kept)
                emit failed(kept.error().sentence);
        };
    });
}

void ComparisonController::addTexts(const ImportRequest &request)
{
    m_imports.start([this, request, path = m_path, read = m_stages.read,
                     when = QDateTime::currentDateTimeUtc()](const Stop &stop) -> JobLane::Publish {
        std::variant<ImportReport, StopReason, Error> outcome;
        if (Result<Library> library = volets::openLibrary(path); library)
            outcome = importTexts(library->database, request, when, read, stop);
        else
            outcome = library.error();
        return [this, path, outcome = std::move(outcome)] {
            if (const auto *report = std::get_if<ImportReport>(&outcome)) {
                emit imported(*report);
                if (path == m_path && !report->texts.empty())
                    load(m_path);
            } else if (const auto *problem = std::get_if<Error>(&outcome)) {
                emit failed(problem->sentence);
            } else {
                emit importCancelled();
            }
        };
    });
}

void ComparisonController::removeText(DocumentId id)
{
    m_imports.start([this, id, path = m_path](const Stop &) -> JobLane::Publish {
        const Result<void> removed = volets::openLibrary(path).and_then(
            [&](Library &&library) { return LibraryStore(library.database).remove(id); });
        return [this, path, removed] {
            if (!removed)
                emit failed(removed.error().sentence);
            else if (path == m_path)
                load(m_path);
        };
    });
}

void ComparisonController::recompute() { compare(); }

void ComparisonController::setMode(DossierMode mode)
{
    if (mode == m_options.mode && m_modeChosen)
        return;
    const bool changes = mode != m_options.mode;
    m_options.mode = mode;
    m_modeChosen = true;
    const Result<void> kept =
        volets::openLibrary(m_path).and_then([&](Library &&library) { return keepMode(library.database, mode); });
    if (!kept)
        emit failed(kept.error().sentence);
    if (changes)
        compare();
}

void ComparisonController::setSharedBook(const QString &path)
{
    m_sharedBook = path;
    m_book = {};
}

void ComparisonController::setMeaningModel(const QString &folder)
{
    if (std::exchange(m_meaningModel, folder) != folder && !m_path.isEmpty())
        compare();
}

const ChosenBook &ComparisonController::codebook()
{
    if (!m_book.book) {
        m_book = chosenBook(m_sharedBook);
        m_options.codebook = m_book.book;
        if (!m_book.notice.isEmpty())
            emit noticed(m_book.notice);
    }
    return m_book;
}

void ComparisonController::setCodebook(const CodebookPtr &book, BookScope scope)
{
    Result<void> kept;
    if (m_path.isEmpty()) {
        if (scope == BookScope::AllDossiers)
            kept = keepForAll(nullptr, m_sharedBook, *book);
    } else {
        kept = volets::openLibrary(m_path).and_then([&](Library &&library) {
            return scope == BookScope::AllDossiers ? keepForAll(&library.database, m_sharedBook, *book)
                                                   : keepForDossier(library.database, *book);
        });
    }
    if (!kept) {
        emit failed(kept.error().sentence);
        return;
    }
    m_book = {.book = book, .scope = scope, .notice = {}};
    m_options.codebook = book;
    emit codebookChanged();
    if (m_documents.empty())
        return;
    const auto *shown = std::get_if<ComparisonPtr>(&m_state);
    if (!shown || isComparing()) {
        compare();
        return;
    }
    m_comparisons.start([this, path = m_path, book, comparison = *shown](const Stop &stop) -> JobLane::Publish {
        const auto decisions = volets::openLibrary(path).and_then(
            [](Library &&library) { return AnnotationStore(library.database).decisions(); });
        ComparisonPtr anew = decisions ? reassigned(*comparison, book, *decisions, stop) : nullptr;
        return [this, anew = std::move(anew), decisions] {
            if (!decisions) {
                emit failed(decisions.error().sentence);
            } else if (anew) {
                m_state = anew;
                // what was proposed under the book before stays until the next comparison
                keep({.fingerprint = {}, .proposed = {}, .decided = anew, .wasThere = true, .notice = {}});
                emit stateChanged();
            }
        };
    });
}

void ComparisonController::cancel()
{
    m_imports.cancel();
    if (!m_loading) // takes no time, and half a list of texts is of no use
        m_comparisons.cancel();
}

} // namespace volets
