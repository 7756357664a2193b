// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotate/apply.h"
#include "differences/filterbar.h"
#include "jobs/comparisoncontroller.h"
#include "mainwindow.h"
#include "notes/annotations.h"
#include "synopsis/synopsisview.h"
#include "themes/briefingview.h"
#include "themes/clausethemesdialog.h"
#include "themes/codebookeditor.h"
#include "themes/themespage.h"

#include <QMenuBar>
#include <QStatusBar>

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
    act(menu, u"clauseThemes"_s, tr("Themes of Clause or &Words…"), {QKeySequence(Qt::CTRL | Qt::Key_T)},
        [this] { codeThemes(); });
}

void MainWindow::addBriefing(ThemesPage &page)
{
    auto *briefing = new BriefingView(*m_annotations, *m_model, &page);
    page.addView(briefing, tr("Briefing"), true);
    connect(briefing, &BriefingView::openRequested, &page, &ThemesPage::openRequested);
    connect(briefing, &BriefingView::told, this,
            [this](const QString &sentence) { statusBar()->showMessage(sentence, 6000); });
}

void MainWindow::codeThemes()
{
    UnitRef unit = currentUnit();
    Span words;
    if (m_synopsis->hasSelectedWords())
        if (const auto excerpts = m_synopsis->excerpts(); !excerpts.empty()) {
            unit = excerpts.front().unit;
            words = excerpts.front().span;
            if (words.length == m_model->comparison()->unit(unit).text.size())
                words = {};
        }
    if (!unit.isValid())
        return;
    if (!m_annotations->isOpen()) {
        statusBar()->showMessage(tr("These texts are in no dossier; add them to one to keep decisions and notes."),
                                 6000);
        return;
    }
    auto *dialog = new ClauseThemesDialog(*m_model, m_appearance, unit, words, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (const std::vector<Decision> decisions = dialog->decisions(); !decisions.empty())
            m_annotations->decide(decisions, tr("Code Themes"));
    });
    dialog->open();
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
        m_codebook->setRulings([this](const QString &theme) {
            const ComparisonPtr &comparison = m_model->comparison();
            if (!comparison || !m_codebook->book())
                return std::vector<Ruling>();
            return rulingsOn(theme, underTodaysCodes(m_annotations->decisions(), *m_codebook->book()),
                             comparison->documents);
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
