// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/comparisoncontroller.h"
#include "differences/filterbar.h"
#include "mainwindow.h"
#include "themes/codebookeditor.h"

#include <QMenuBar>

namespace volets {

using namespace Qt::StringLiterals;

void MainWindow::makeThemesMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Themes"));
    m_themesMenu = menu->addMenu(tr("&Show Only Rows about"));
    m_filterBar->setThemesMenu(m_themesMenu);
    menu->addSeparator();
    act(menu, u"codebook"_s, tr("Code &Book…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B)},
        [this] { editCodebook(); });
}

void MainWindow::editCodebook()
{
    if (!m_codebook) {
        m_codebook = new CodebookEditor(m_appearance, this);
        connect(m_codebook, &CodebookEditor::taken, m_controller, [this](const CodebookPtr &book, bool forAll) {
            m_controller->setCodebook(book, forAll ? BookScope::AllDossiers : BookScope::Dossier);
        });
        connect(m_codebook, &CodebookEditor::openRequested, this, [this](UnitRef unit) {
            lookFrom(View::Synopsis);
            goTo(unit);
        });
        connect(m_controller, &ComparisonController::codebookChanged, m_codebook, [this] { showCodebook(); });
        connect(m_model, &ComparisonModel::arranged, m_codebook,
                [this] { m_codebook->setComparison(m_model->comparison()); });
    }
    showCodebook();
    m_codebook->setComparison(m_model->comparison());
    m_codebook->show();
    m_codebook->raise();
    m_codebook->activateWindow();
}

void MainWindow::showCodebook()
{
    const ChosenBook &chosen = m_controller->codebook();
    m_codebook->setBook(chosen.book, chosen.scope == BookScope::AllDossiers || m_controller->libraryPath().isEmpty());
}

void MainWindow::reassignOpenFiles()
{
    // texts opened from files are in no dossier: the controller does not hold their comparison
    const ComparisonPtr comparison = m_model->comparison();
    if (!comparison || !m_controller->libraryPath().isEmpty())
        return;
    m_files->start([this, comparison, book = m_controller->codebook().book](const Stop &stop) -> JobLane::Publish {
        const ComparisonPtr anew = reassigned(*comparison, book, {}, stop);
        return [this, anew] {
            if (anew)
                showComparison(anew);
        };
    });
}

} // namespace volets
