// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/dossier.h"

#include "annotate/apply.h"
#include "jobs/fingerprint.h"
#include "jobs/labels.h"
#include "jobs/meanings.h"
#include "store/annotationstore.h"
#include "store/proposalstore.h"
#include "themes/codebookjson.h"

namespace volets {

namespace {

const QString modeSetting = QStringLiteral("mode");
const QString versionsMode = QStringLiteral("versions");
const QString distinctMode = QStringLiteral("distinct");

/// The comparison of `documents` from what the library keeps of the last time; without one where it keeps another's.
Result<Compared> keptIn(Database &database, std::vector<DocumentPtr> documents, PipelineOptions &options,
                        std::span<const Decision> decisions)
{
    options.constraints = constraintsFrom(decisions, documents);
    Compared compared{.fingerprint = fingerprintOf(documents, options), .proposed = {}, .decided = {}, .notice = {}};
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
    comparison->meanings = options.meanings;
    compared.proposed = std::move(comparison);
    compared.decided = asDecided(compared.proposed, decisions);
    compared.wasThere = true;
    return compared;
}

} // namespace

Result<Dossier> readDossier(Database &library, const QString &sharedBook, const QString &model)
{
    const LibraryStore store(library);
    Dossier dossier;
    Result<std::vector<LibraryEntry>> entries = store.entries();
    if (!entries)
        return std::unexpected(entries.error());
    dossier.entries = *std::move(entries);
    for (const LibraryEntry &entry : dossier.entries) {
        Result<DocumentPtr> document = store.document(entry.id);
        if (!document)
            return std::unexpected(document.error());
        dossier.documents.push_back(*std::move(document));
    }
    const Result<QString> mode = store.setting(modeSetting);
    if (!mode)
        return std::unexpected(mode.error());
    dossier.mode = *mode == versionsMode ? DossierMode::VersionsOfOneText : DossierMode::DistinctTexts;
    dossier.modeChosen = !mode->isEmpty();
    Result<ChosenBook> book = chosenBook(library, sharedBook);
    if (!book)
        return std::unexpected(book.error());
    dossier.book = *std::move(book);
    const AnnotationStore annotations(library);
    Result<std::vector<Decision>> decisions = annotations.decisions();
    if (!decisions)
        return std::unexpected(decisions.error());
    dossier.decisions = *std::move(decisions);
    Result<std::vector<Note>> notes = annotations.notes();
    if (!notes)
        return std::unexpected(notes.error());
    dossier.notes = *std::move(notes);
    PipelineOptions options{.mode = dossier.mode, .codebook = dossier.book.book, .constraints = {}};
    const std::vector<DocumentPtr> documents = chronological(dossier.documents);
    QString notice;
    if (heedsMeaning(model, options)) {
        const Result<bool> complete = takeKeptMeanings(library, documents, model, options);
        if (complete && !*complete)
            return dossier;
        if (!complete)
            notice = complete.error().sentence;
    }
    const Result<Compared> kept = keptIn(library, documents, options, dossier.decisions);
    if (!kept)
        return std::unexpected(kept.error());
    dossier.comparison = kept->decided;
    if (dossier.comparison) // else who computes it says so
        dossier.notice = notice;
    return dossier;
}

std::variant<Compared, StopReason, Error> compareIn(Database &library, std::vector<DocumentPtr> documents,
                                                    PipelineOptions options, std::span<const Decision> decisions,
                                                    const CompareTexts &compare, const QString &model, const Stop &stop)
{
    documents = chronological(std::move(documents));
    QString notice;
    if (const auto reason = addMeanings(&library, documents, model, options, notice, stop))
        return *reason;
    Result<Compared> compared = keptIn(library, documents, options, decisions);
    if (!compared)
        return compared.error();
    compared->notice = notice;
    if (compared->wasThere)
        return *std::move(compared);
    const auto outcome = compare(std::move(documents), options, stop);
    if (const auto *problem = std::get_if<Error>(&outcome))
        return *problem;
    if (const auto *reason = std::get_if<StopReason>(&outcome))
        return *reason;
    compared->proposed = std::get<ComparisonPtr>(outcome);
    compared->decided = asDecided(compared->proposed, decisions);
    return *std::move(compared);
}

Result<void> keepIn(Database &library, const Compared &compared, const Stop &stop)
{
    if (!library.isWritable())
        return {};
    const Comparison &shown = *compared.decided;
    SearchIndex index(library);
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
    return ProposalStore(library).write(compared.fingerprint, proposed.documents,
                                        {proposed.alignment, proposed.assignments});
}

Result<void> keepMode(Database &library, DossierMode mode)
{
    return LibraryStore(library).setSetting(modeSetting,
                                            mode == DossierMode::VersionsOfOneText ? versionsMode : distinctMode);
}

} // namespace volets
