// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/comparisoncontroller.h"

#include "annotate/apply.h"
#include "jobs/labels.h"
#include "store/annotationstore.h"

#include <QDateTime>
#include <QFileInfo>

namespace volets {

namespace {

/// What opening a library gives, read in one go so that entries and documents agree.
struct Loaded
{
    QString notice;
    std::vector<LibraryEntry> entries;
    std::vector<DocumentPtr> documents;
    DossierMode mode = DossierMode::DistinctTexts;
    ChosenBook book = {};
};

const QString modeSetting = QStringLiteral("mode");
const QString versionsMode = QStringLiteral("versions");
const QString distinctMode = QStringLiteral("distinct");

Result<Loaded> loadLibrary(const QString &path, const QString &sharedBook)
{
    Result<Library> library = openLibrary(path);
    if (!library)
        return std::unexpected(library.error());
    const LibraryStore store(library->database);
    Loaded loaded{.notice = library->notice, .entries = {}, .documents = {}};
    Result<std::vector<LibraryEntry>> entries = store.entries();
    if (!entries)
        return std::unexpected(entries.error());
    for (const LibraryEntry &entry : *entries) {
        Result<DocumentPtr> document = store.document(entry.id);
        if (!document)
            return std::unexpected(document.error());
        loaded.documents.push_back(*std::move(document));
    }
    loaded.entries = *std::move(entries);
    const Result<QString> mode = store.setting(modeSetting);
    if (!mode)
        return std::unexpected(mode.error());
    loaded.mode = *mode == versionsMode ? DossierMode::VersionsOfOneText : DossierMode::DistinctTexts;
    Result<ChosenBook> book = chosenBook(library->database, sharedBook);
    if (!book)
        return std::unexpected(book.error());
    loaded.book = *std::move(book);
    return loaded;
}

/// What is decided in the library at `path`; nothing where there is none yet.
Result<std::vector<Decision>> decisionsIn(const QString &path)
{
    return openLibrary(path).and_then([](Library &&library) { return AnnotationStore(library.database).decisions(); });
}

/// Compares under what a reader decided: links go in as constraints, themes and rows are set right afterwards.
std::variant<ComparisonPtr, StopReason, Error>
compareAsDecided(const Stages &stages, const std::vector<DocumentPtr> &documents, PipelineOptions options,
                 const std::vector<Decision> &decisions, const Stop &stop)
{
    options.constraints = constraintsFrom(decisions, documents);
    auto result = stages.compare(documents, options, stop);
    if (const auto *comparison = std::get_if<ComparisonPtr>(&result); comparison && !decisions.empty()) {
        auto decided = std::make_shared<Comparison>(**comparison);
        applyToThemes(decisions, decided->documents, decided->assignments, decided->alignment.rows);
        applyToRows(decisions, decided->documents, decided->alignment.rows);
        return ComparisonPtr(std::move(decided));
    }
    return result;
}

} // namespace

ComparisonController::ComparisonController(Stages stages, QObject *parent)
    : QObject(parent)
    , m_stages(std::move(stages))
    , m_imports(JobLane::Order::OneByOne)
    , m_comparisons(JobLane::Order::NewestWins)
    , m_labels(JobLane::Order::NewestWins)
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

void ComparisonController::openLibrary(const QString &path)
{
    m_path = QFileInfo(path).absoluteFilePath();
    m_entries.clear();
    m_documents.clear();
    m_state = NotComputed{};
    emit libraryChanged();
    emit stateChanged();
    load(m_path);
}

void ComparisonController::load(const QString &path)
{
    m_loading = true;
    m_comparisons.start([this, path, sharedBook = m_sharedBook](const Stop &) -> JobLane::Publish {
        return [this, loaded = loadLibrary(path, sharedBook)] {
            m_loading = false;
            if (!loaded) {
                emit failed(loaded.error().sentence);
                return;
            }
            m_entries = loaded->entries;
            m_documents = loaded->documents;
            m_options.mode = loaded->mode;
            m_book = loaded->book;
            m_options.codebook = m_book.book;
            emit libraryChanged();
            emit codebookChanged();
            for (const QString &notice : {loaded->notice, m_book.notice})
                if (!notice.isEmpty())
                    emit noticed(notice);
            compare();
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
    m_comparisons.start([this, path = m_path, documents = m_documents, options = m_options,
                         stages = m_stages](const Stop &stop) -> JobLane::Publish {
        std::variant<ComparisonPtr, StopReason, Error> outcome;
        if (const auto decisions = decisionsIn(path))
            outcome = compareAsDecided(stages, documents, options, *decisions, stop);
        else
            outcome = decisions.error();
        return [this, result = std::move(outcome)] {
            if (const auto *problem = std::get_if<Error>(&result)) {
                emit failed(problem->sentence);
                return;
            }
            if (const auto *comparison = std::get_if<ComparisonPtr>(&result)) {
                m_state = *comparison;
                label(*comparison);
            } else if (std::get<StopReason>(result) == StopReason::OutOfBudget)
                m_state = TooLarge{tr("These texts are too large to be compared in one go; take some out.")};
            else
                return;
            emit stateChanged();
        };
    });
}

void ComparisonController::label(const ComparisonPtr &comparison)
{
    m_labels.start([this, path = m_path, comparison](const Stop &stop) -> JobLane::Publish {
        Result<void> state;
        Result<Library> library = volets::openLibrary(path);
        if (!library)
            state = std::unexpected(library.error());
        else if (library->database.isWritable()) {
            SearchIndex index(library->database);
            for (std::size_t i = 0; i < comparison->documents.size() && state && !stop.requested(); ++i) {
                const Document &document = *comparison->documents[i];
                state = index.setLabels(document.key, labelsOf(document, int(i), comparison->assignments));
            }
        }
        return [this, state] {
            if (!state)
                emit failed(state.error().sentence);
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
    if (mode == m_options.mode)
        return;
    m_options.mode = mode;
    const QString value = mode == DossierMode::VersionsOfOneText ? versionsMode : distinctMode;
    const Result<void> kept = volets::openLibrary(m_path).and_then(
        [&](Library &&library) { return LibraryStore(library.database).setSetting(modeSetting, value); });
    if (!kept)
        emit failed(kept.error().sentence);
    compare();
}

void ComparisonController::setSharedBook(const QString &path)
{
    m_sharedBook = path;
    m_book = chosenBook(path);
    m_options.codebook = m_book.book;
    if (!m_book.notice.isEmpty())
        emit noticed(m_book.notice);
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
        const Result<std::vector<Decision>> decisions = decisionsIn(path);
        ComparisonPtr anew = decisions ? reassigned(*comparison, book, *decisions, stop) : nullptr;
        return [this, anew = std::move(anew), decisions] {
            if (!decisions) {
                emit failed(decisions.error().sentence);
            } else if (anew) {
                m_state = anew;
                label(anew);
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
