// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotate/decision.h"
#include "annotate/note.h"
#include "compare/pipeline.h"
#include "jobs/codebooks.h"
#include "store/librarystore.h"

#include <functional>
#include <span>
#include <variant>
#include <vector>

namespace volets {

/// A comparison under a reader's decisions, and the proposals that it was made from.
struct Compared
{
    QByteArray fingerprint; ///< of the proposals
    ComparisonPtr proposed;
    ComparisonPtr decided; ///< the same where a reader decided nothing
    bool wasThere = false; ///< the library keeps the proposals already
    QString notice = {};   ///< for the reader, where their model of meaning could not be used; else empty
};

/// A dossier as its library holds it, read in one go so that all of it agrees.
struct Dossier
{
    std::vector<LibraryEntry> entries;
    std::vector<DocumentPtr> documents; ///< in the order of entries: by date, then title
    DossierMode mode = DossierMode::DistinctTexts;
    bool modeChosen = false; ///< by a reader
    ChosenBook book;
    std::vector<Decision> decisions;
    std::vector<Note> notes;
    ComparisonPtr comparison; ///< from the proposals that the library keeps; null where they have to be computed
    QString notice;           ///< for the reader, where their model of meaning cannot be used; else empty
};

/// `sharedBook`: the file of the reader's code book for all dossiers; empty or not there: none. `model`: the folder of
/// their model of meaning; empty: none.
[[nodiscard]] Result<Dossier> readDossier(Database &library, const QString &sharedBook, const QString &model);

/// compare(), or what a test puts in its place.
using CompareTexts = std::function<std::variant<ComparisonPtr, StopReason, Error>(
    std::vector<DocumentPtr>, const PipelineOptions &, const Stop &)>;

/// Compares `documents` under `decisions`, from what the library keeps where nothing that matters has changed. Where
/// the model of meaning in the folder `model` cannot be used, the comparison does without it and says so.
[[nodiscard]] std::variant<Compared, StopReason, Error> compareIn(Database &library, std::vector<DocumentPtr> documents,
                                                                  PipelineOptions options,
                                                                  std::span<const Decision> decisions,
                                                                  const CompareTexts &compare, const QString &model,
                                                                  const Stop &stop = {});

/// Keeps in the library, where that may be written, the proposals of a comparison, and what the search needs of it.
[[nodiscard]] Result<void> keepIn(Database &library, const Compared &compared, const Stop &stop);

/// Keeps the mode that a reader chose for the dossier.
[[nodiscard]] Result<void> keepMode(Database &library, DossierMode mode);

} // namespace volets
