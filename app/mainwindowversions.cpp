// SPDX-License-Identifier: GPL-3.0-or-later
#include "differences/concordancedialog.h"
#include "differences/modeoffer.h"
#include "jobs/comparisoncontroller.h"
#include "mainwindow.h"

#include <QAction>
#include <QMenu>

namespace volets {

using namespace Qt::StringLiterals;

void MainWindow::makeModeOffer()
{
    m_modeOffer = new ModeOffer(this);
    connect(m_modeOffer, &ModeOffer::chosen, this, &MainWindow::setMode);
    connect(m_controller, &ComparisonController::draftsFound, m_modeOffer, &QWidget::show);
    connect(m_controller, &ComparisonController::libraryChanged, m_modeOffer, &QWidget::hide);
}

void MainWindow::fillModeMenu(QMenu *menu)
{
    act(menu, u"versionsMode"_s, tr("&Versions of One Text"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V)}, [this] {
        const ComparisonPtr &comparison = m_model->comparison();
        if (comparison)
            setMode(comparison->mode == DossierMode::DistinctTexts ? DossierMode::VersionsOfOneText
                                                                   : DossierMode::DistinctTexts);
        refreshMenus();
    })->setCheckable(true);
    act(menu, u"concordance"_s, tr("Table of Con&cordance…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)},
        [this] { showConcordance(); });
    menu->addSeparator();
}

void MainWindow::setMode(DossierMode mode)
{
    m_modeOffer->hide();
    if (!m_controller->libraryPath().isEmpty())
        m_controller->setMode(mode);
    else if (const ComparisonPtr &comparison = m_model->comparison(); comparison && comparison->mode != mode)
        compareOpenFiles([documents = comparison->documents](const Stop &) { return documents; }, mode);
}

void MainWindow::showConcordance()
{
    const ComparisonPtr &comparison = m_model->comparison();
    if (!comparison)
        return;
    auto *dialog = new ConcordanceDialog(comparison, m_model->setup(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConcordanceDialog::unitActivated, this, [this, comparison](UnitRef unit) {
        if (m_model->comparison() == comparison)
            goTo(unit);
    });
    dialog->open();
}

} // namespace volets
