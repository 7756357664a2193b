// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotate/decision.h"
#include "annotate/note.h"
#include "compare/pipeline.h"
#include "jobs/dossier.h"
#include "jobs/importtexts.h"
#include "jobs/joblane.h"

#include <QObject>

namespace volets {

/// The stages that take long; a test puts its own in their place.
struct Stages
{
    ReadText read;
    CompareTexts compare;

    [[nodiscard]] static Stages standard();
};

/// The dossier that a window shows: a library file, its texts, and their comparison. Whatever takes long runs off the
/// window's thread; what was published last stays until what is newer is complete.
class ComparisonController : public QObject
{
    Q_OBJECT
public:
    explicit ComparisonController(Stages stages, QObject *parent = nullptr);

    /// Begins to read the library at `path`, which openLibrary() is asked for as soon as there is a window to show it.
    void readAhead(const QString &path);
    /// Opens (or makes) the library at `path`, reads its texts and compares them. Imports that run are finished first.
    void openLibrary(const QString &path);
    /// Adds texts to the open library; what is there already is left alone. Then all are compared anew.
    void addTexts(const ImportRequest &request);
    void removeText(DocumentId id);
    /// Compares anew, after a decision for instance.
    void recompute();
    /// How the dossier's texts are compared; kept with it.
    void setMode(DossierMode mode);

    /// The file of the reader's book for all dossiers; empty: there is none. Before a library is opened.
    void setSharedBook(const QString &path);
    /// The folder of the reader's model of meaning; empty: there is none. An open dossier is compared anew.
    void setMeaningModel(const QString &folder);
    /// Keeps another code book for `scope` (this dossier or all) and reads the themes anew; links and rows stay.
    void setCodebook(const CodebookPtr &book, BookScope scope);
    [[nodiscard]] const ChosenBook &codebook(); ///< read when first asked for

    /// Stops what runs: an import leaves nothing, a comparison the one that was shown.
    void cancel();

    [[nodiscard]] const QString &libraryPath() const { return m_path; }
    [[nodiscard]] const std::vector<LibraryEntry> &entries() const { return m_entries; }
    [[nodiscard]] const std::vector<DocumentPtr> &documents() const { return m_documents; } ///< in the order of entries
    [[nodiscard]] const ComparisonState &state() const { return m_state; }
    [[nodiscard]] bool isImporting() const { return m_imports.isRunning(); }
    [[nodiscard]] bool isComparing() const { return m_comparisons.isRunning(); }
    /// True while what was compared is written into the library, which nobody waits for.
    [[nodiscard]] bool isKeeping() const { return m_keeping.isRunning(); }

signals:
    /// What readers decided and wrote, as the library had it when it was read; just before libraryChanged().
    void annotationsRead(const QString &path, const std::vector<volets::Decision> &decisions,
                         const std::vector<volets::Note> &notes);
    /// The texts look like drafts of one, and nobody said yet how they are to be compared.
    void draftsFound();
    void libraryChanged(); ///< path, entries or documents
    void stateChanged();
    void codebookChanged();
    void imported(const volets::ImportReport &report);
    void importCancelled();
    void runningChanged(); ///< isImporting() or isComparing()
    void progressChanged(double part);
    void failed(const QString &sentence);
    void noticed(const QString &sentence); ///< of no failure, such as a library open for reading only

private:
    void load(const QString &path);
    void askWhetherDrafts();
    void compare();
    /// Keeps what was proposed for the next start, and tells the search what the clauses do and are about; after the
    /// comparison was published, so that nobody waits.
    void keep(const Compared &compared);

    Stages m_stages;
    QString m_path;
    std::vector<LibraryEntry> m_entries;
    std::vector<DocumentPtr> m_documents;
    PipelineOptions m_options;
    QString m_sharedBook;
    QString m_meaningModel;
    ChosenBook m_book;
    ComparisonState m_state;
    bool m_modeChosen = false; ///< by the reader; otherwise texts are distinct
    bool m_loading = false;
    bool m_readAhead = false; ///< what is loading was not announced yet
    JobLane m_imports;
    JobLane m_comparisons;
    JobLane m_keeping;
    JobLane m_wondering; ///< whether the texts are drafts of one
};

} // namespace volets
