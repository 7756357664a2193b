// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/draftalignment.h"
#include "compare/pipeline.h"
#include "differences/modeoffer.h"
#include "ingest/reader.h"
#include "jobs/comparisoncontroller.h"
#include "jobs/joblane.h"
#include "jobs/meanings.h"
#include "jobs/searchcontroller.h"
#include "library/addtextsdialog.h"
#include "library/firstdossier.h"
#include "library/recentdossiers.h"
#include "library/welcomepage.h"
#include "mainwindow.h"
#include "models/recentmodel.h"
#include "notes/annotations.h"
#include "settings.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QStackedWidget>

namespace volets {

using namespace Qt::StringLiterals;

void MainWindow::openFiles(const QStringList &paths)
{
    compareOpenFiles([paths](const Stop &stop) { return readFiles(paths, stop); }, DossierMode::DistinctTexts);
}

void MainWindow::compareOpenFiles(const std::function<Result<std::vector<DocumentPtr>>(const Stop &stop)> &read,
                                  DossierMode mode)
{
    const bool asked = m_model->comparison() != nullptr;
    m_files->start([this, read, mode, asked, book = m_controller->codebook().book,
                    model = m_preferences.meaningModel](const Stop &stop) -> JobLane::Publish {
        const auto trouble = [this](const QString &sentence) { return [this, sentence] { complain(sentence); }; };
        auto texts = read(stop);
        if (!texts)
            return trouble(texts.error().sentence);
        const std::vector<DocumentPtr> documents = chronological(*std::move(texts));
        const bool drafts = mode == DossierMode::DistinctTexts && lookLikeDrafts(documents);
        PipelineOptions options{.mode = mode, .codebook = book, .constraints = {}};
        QString notice;
        if (addMeanings(nullptr, documents, model, options, notice, stop))
            return [] {};
        const auto result = compare(documents, options, stop);
        if (const auto *error = std::get_if<Error>(&result))
            return trouble(error->sentence);
        if (const auto *comparison = std::get_if<ComparisonPtr>(&result))
            return [this, shown = *comparison, offer = drafts && !asked, notice] {
                if (!notice.isEmpty())
                    complain(notice);
                // these texts are in no library, so nothing can be kept about them
                m_annotations->close();
                showComparison(shown);
                m_searches->setComparison(shown);
                m_modeOffer->setVisible(offer);
            };
        return [] {}; // stopped by the reader
    });
}

void MainWindow::openDossier(const QString &library)
{
    const DossierPlaces places = DossierPlaces::standard(library);
    m_newLibrary = places.library();
    if (!QFileInfo::exists(m_newLibrary)) {
        welcome(findFirstDossier(places));
        return;
    }
    // what is in it shows when it is read, on another thread
    m_controller->openLibrary(m_newLibrary);
    connect(
        m_controller, &ComparisonController::stateChanged, this,
        [this, places] {
            if (m_controller->entries().empty())
                welcome(findFirstDossier(places));
            else
                rememberLibrary();
        },
        Qt::SingleShotConnection);
}

void MainWindow::welcome(const FirstDossier &found)
{
    m_welcome->setRecent(recentDossiers(Settings()));
    m_welcome->setSample(sampleDossier());
    m_welcome->setFound(found);
    m_views->setCurrentWidget(m_welcome);
    m_welcome->setFocus();
}

void MainWindow::openFound(const FirstDossier &found)
{
    m_controller->openLibrary(found.library);
    if (!found.paths.isEmpty())
        m_controller->addTexts({.paths = found.paths, .pasted = {}});
    rememberLibrary();
}

void MainWindow::openLibrary()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open Dossier"), {}, tr("Dossiers (*.volets)"));
    if (path.isEmpty())
        return;
    m_controller->openLibrary(path);
    rememberLibrary();
}

void MainWindow::rememberLibrary()
{
    Settings settings;
    noteRecentDossier(settings, m_controller->libraryPath());
    setWindowTitle(tr("%1 – Volets").arg(dossierName(m_controller->libraryPath())));
}

void MainWindow::addTexts(const ImportRequest &dropped)
{
    AddTextsDialog dialog(this);
    dialog.add(dropped);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (m_controller->libraryPath().isEmpty()) {
        m_controller->openLibrary(m_newLibrary.isEmpty() ? DossierPlaces::standard().userLibrary : m_newLibrary);
        rememberLibrary();
    }
    m_controller->addTexts(dialog.request());
}

Result<DocumentId> MainWindow::storedText(int document) const
{
    const Document &wanted = m_model->comparison()->document(document);
    for (const LibraryEntry &entry : m_controller->entries())
        if (entry.head.sha256 == wanted.sha256)
            return entry.id;
    return fail(
        tr("“%1” was opened from a file and is in no dossier; close the window to leave it.").arg(wanted.shortTitle));
}

void MainWindow::fillRecentMenu(QMenu *menu)
{
    menu->clear();
    RecentModel recent;
    recent.setPaths(recentDossiers(Settings()), dossierName);
    for (int row = 0; row < recent.rowCount(); ++row) {
        const QModelIndex index = recent.index(row);
        const QString path = index.data(RecentModel::PathRole).toString();
        // names that begin alike are told apart by their folders
        QString words = QString(index.data().toString() + u" – "_s + index.data(RecentModel::FolderRole).toString())
                            .replace(u'&', u"&&"_s);
        QAction *action = menu->addAction(words, this, [this, path] { openDossier(path); });
        action->setEnabled(index.flags().testFlag(Qt::ItemIsEnabled));
    }
    if (recent.rowCount() == 0)
        menu->addAction(tr("No dossier was open yet"))->setEnabled(false);
    menu->addSeparator();
    QAction *forget = menu->addAction(tr("&Forget Missing Dossiers"), this, [] {
        Settings settings;
        for (const QString &path : recentDossiers(settings))
            if (!QFileInfo::exists(path))
                forgetRecentDossier(settings, path);
    });
    bool missing = false;
    for (int row = 0; row < recent.rowCount(); ++row)
        missing = missing || !recent.index(row).flags().testFlag(Qt::ItemIsEnabled);
    forget->setEnabled(missing);
}

} // namespace volets
