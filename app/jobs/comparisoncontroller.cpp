// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/comparisoncontroller.h"

#include "annotate/apply.h"
#include "compare/draftalignment.h"
#include "jobs/fingerprint.h"
#include "jobs/labels.h"
#include "store/annotationstore.h"
#include "store/proposalstore.h"
#include "themes/codebookjson.h"

#include <QDateTime>
#include <QFileInfo>

#include <span>

namespace volets {

namespace {

/// What opening a library gives, read in one go so that all of it agrees.
struct Loaded
{
    QString notice;
    std::vector<LibraryEntry> entries;
    std::vector<DocumentPtr> documents;
    DossierMode mode = DossierMode::DistinctTexts;
    bool modeChosen = false;
    std::vector<Decision> decisions;
    std::vector<Note> notes;
    bool drafts = false; ///< nobody chose, and the texts look like drafts of one
    ChosenBook book = {};
    ComparisonPtr comparison; ///< from the proposals that the library keeps; null where they have to be computed
};

const QString modeSetting = QStringLiteral("mode");
const QString versionsMode = QStringLiteral("versions");
const QString distinctMode = QStringLiteral("distinct");

/// The comparison of `documents` from what the library keeps of the last time; without one where it keeps another's.
Result<Compared> keptIn(Database &database, std::vector<DocumentPtr> documents, PipelineOptions &options,
                        std::span<const Decision> decisions)
{
    options.constraints = constraintsFrom(decisions, documents);
    Compared compared{.fingerprint = fingerprintOf(documents, options), .proposed = {}, .decided = {}};
    auto kept = ProposalStore(database).read(compared.fingerprint, documents);
    if (!kept)
        return std::unexpected(kept.error());
    if (!*kept)
        return compared;
    auto comparison = std::make_shared<Comparison>();
    comparison->mode = options.mode;
    comparison->documents = std::move(documents);
    comparison->alignment = std::move((*kept)->alignment);
    comparison->codebook = options.codebook ? options.codebook : defaultCodebook();
    comparison->assignments = std::move((*kept)->assignments);
    compared.proposed = std::move(comparison);
    compared.decided = asDecided(compared.proposed, decisions);
    compared.wasThere = true;
    return compared;
}

Result<Loaded> loadLibrary(const QString &path, const QString &sharedBook, PipelineOptions options)
{
    Result<Library> library = openLibrary(path);
    if (!library)
        return std::unexpected(library.error());
    const LibraryStore store(library->database);
    Loaded loaded;
    loaded.notice = library->notice;
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
    loaded.modeChosen = !mode->isEmpty();
    loaded.drafts = !loaded.modeChosen && lookLikeDrafts(chronological(loaded.documents));
    Result<ChosenBook> book = chosenBook(library->database, sharedBook);
    if (!book)
        return std::unexpected(book.error());
    loaded.book = *std::move(book);
    options.codebook = loaded.book.book;
    options.mode = loaded.mode;
    const AnnotationStore annotations(library->database);
    Result<std::vector<Decision>> decisions = annotations.decisions();
    if (!decisions)
        return std::unexpected(decisions.error());
    Result<std::vector<Note>> notes = annotations.notes();
    if (!notes)
        return std::unexpected(notes.error());
    loaded.decisions = *std::move(decisions);
    loaded.notes = *std::move(notes);
    const Result<Compared> kept = keptIn(library->database, chronological(loaded.documents), options, loaded.decisions);
    if (!kept)
        return std::unexpected(kept.error());
    loaded.comparison = kept->decided;
    return loaded;
}

/// Compares under what is decided in the library at `path`, from what it keeps where nothing that matters has changed.
std::variant<Compared, StopReason, Error> compareIn(const QString &path, const Stages &stages,
                                                    std::vector<DocumentPtr> documents, PipelineOptions options,
                                                    const Stop &stop)
{
    Result<Library> library = openLibrary(path);
    if (!library)
        return library.error();
    documents = chronological(std::move(documents));
    const auto decisions = AnnotationStore(library->database).decisions();
    if (!decisions)
        return decisions.error();
    Result<Compared> compared = keptIn(library->database, documents, options, *decisions);
    if (!compared)
        return compared.error();
    if (compared->wasThere)
        return *std::move(compared);
    const auto outcome = stages.compare(std::move(documents), options, stop);
    if (const auto *problem = std::get_if<Error>(&outcome))
        return *problem;
    if (const auto *reason = std::get_if<StopReason>(&outcome))
        return *reason;
    compared->proposed = std::get<ComparisonPtr>(outcome);
    compared->decided = asDecided(compared->proposed, *decisions);
    return *std::move(compared);
}

/// Writes what a comparison gave into the library at `path`, where that may be written.
Result<void> keepIn(const QString &path, const Compared &compared, const Stop &stop)
{
    Result<Library> library = openLibrary(path);
    if (!library)
        return std::unexpected(library.error());
    if (!library->database.isWritable())
        return {};
    const Comparison &shown = *compared.decided;
    SearchIndex index(library->database);
    for (std::size_t i = 0; i < shown.documents.size(); ++i) {
        if (stop.requested())
            return {};
        const Document &document = *shown.documents[i];
        const Result<void> labelled = index.setLabels(document.key, labelsOf(document, int(i), shown.assignments));
        if (!labelled)
            return labelled;
    }
    if (compared.wasThere || stop.requested())
        return {};
    const Comparison &proposed = *compared.proposed;
    return ProposalStore(library->database)
        .write(compared.fingerprint, proposed.documents, {proposed.alignment, proposed.assignments});
}

} // namespace

ComparisonController::ComparisonController(Stages stages, QObject *parent)
    : QObject(parent)
    , m_stages(std::move(stages))
    , m_imports(JobLane::Order::OneByOne)
    , m_comparisons(JobLane::Order::NewestWins)
    , m_keeping(JobLane::Order::NewestWins)
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
    load(m_path); // first: whoever hears of the new library may take its time
    emit libraryChanged();
    emit stateChanged();
}

void ComparisonController::load(const QString &path)
{
    m_loading = true;
    m_comparisons.start([this, path, sharedBook = m_sharedBook, options = m_options](const Stop &) -> JobLane::Publish {
        return [this, loaded = loadLibrary(path, sharedBook, options)] {
            if (loaded) // before anything else is computed: what was decided is in what was loaded
                emit annotationsRead(m_path, loaded->decisions, loaded->notes);
            m_loading = false;
            if (!loaded) {
                emit failed(loaded.error().sentence);
                return;
            }
            m_entries = loaded->entries;
            m_documents = loaded->documents;
            m_options.mode = loaded->mode;
            m_modeChosen = loaded->modeChosen;
            m_book = loaded->book;
            m_options.codebook = m_book.book;
            emit libraryChanged();
            emit codebookChanged();
            if (loaded->drafts)
                emit draftsFound();
            for (const QString &notice : {loaded->notice, m_book.notice})
                if (!notice.isEmpty())
                    emit noticed(notice);
            if (!loaded->comparison) {
                compare();
                return;
            }
            m_state = loaded->comparison;
            emit stateChanged();
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
        return [this, outcome = compareIn(path, stages, documents, options, stop)] {
            if (const auto *problem = std::get_if<Error>(&outcome)) {
                emit failed(problem->sentence);
                return;
            }
            if (const auto *compared = std::get_if<Compared>(&outcome)) {
                m_state = compared->decided;
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
        return [this, kept = keepIn(path, compared, stop)] {
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
    const QString value = mode == DossierMode::VersionsOfOneText ? versionsMode : distinctMode;
    const Result<void> kept = volets::openLibrary(m_path).and_then(
        [&](Library &&library) { return LibraryStore(library.database).setSetting(modeSetting, value); });
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
                keep({.fingerprint = {}, .proposed = {}, .decided = anew, .wasThere = true});
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
