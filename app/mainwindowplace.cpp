// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/inspectorpanel.h"
#include "library/librarypanel.h"
#include "mainwindow.h"
#include "models/roles.h"
#include "reading/readingview.h"
#include "search/gotodialog.h"
#include "synopsis/clipping.h"
#include "synopsis/synopsisview.h"

#include <QActionGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>

#include <algorithm>

namespace volets {

using namespace Qt::StringLiterals;

// Where the reader is, how they go elsewhere, and what they take along.

UnitRef MainWindow::currentUnit() const
{
    const QModelIndex current = m_synopsis->currentIndex();
    return current.isValid() ? current.data(UnitRole).value<UnitRef>() : UnitRef{};
}

UnitRef MainWindow::nearestUnit() const
{
    const QModelIndex current = m_synopsis->currentIndex();
    const int rows = m_model->rowCount();
    for (int away = 1; current.isValid() && away < rows; ++away)
        for (const int row : {current.row() - away, current.row() + away})
            if (const UnitRef unit = m_model->index(row, current.column()).data(UnitRole).value<UnitRef>();
                unit.isValid())
                return unit;
    return {};
}

void MainWindow::refreshCurrent()
{
    const QModelIndex current = m_synopsis->currentIndex();
    const UnitRef unit = currentUnit();
    if (unit != m_model->inHand())
        m_model->setInHand({}); // another cell
    if (current.isValid() && !unit.isValid())
        m_inspector->showAbsence(current.data(ClauseCellRole).value<ClauseCell>().mention);
    else
        m_inspector->showUnit(unit);
    if (unit.isValid())
        m_library->setCurrent(unit);
}

void MainWindow::lookFrom(View view)
{
    if (!m_model->comparison())
        return;
    const UnitRef unit = currentUnit();
    m_views->setCurrentIndex(int(view));
    m_viewGroup->actions().at(int(view))->setChecked(true);
    if (view == View::Reading)
        m_reading->showUnit(unit.isValid() ? unit : nearestUnit());
    if (view == View::Synopsis)
        m_synopsis->setFocus();
    else
        m_views->currentWidget()->setFocus();
}

void MainWindow::goTo(UnitRef unit)
{
    if (!m_model->comparison() || !unit.isValid())
        return;
    if (m_views->currentWidget() == m_reading) {
        m_reading->showUnit(unit);
        return;
    }
    m_model->setInHand(unit);
    if (m_views->currentIndex() != int(View::Synopsis)) // nothing of it would be seen there
        lookFrom(View::Synopsis);
    if (!std::ranges::contains(m_model->setup().columns, unit.document))
        changeSetup([&](ColumnSetup &setup) { setup.columns.push_back(unit.document); });
    QModelIndex index = m_model->find(unit);
    if (!index.isValid() && !m_model->filter().isEmpty()) {
        // a reader who asks for a clause wants to see it; the count in view says that the filter is gone
        m_model->setFilter({});
        refreshMenus();
        index = m_model->find(unit);
    }
    if (!index.isValid())
        return;
    m_synopsis->setCurrentIndex(index);
    m_synopsis->scrollTo(index, QAbstractItemView::PositionAtCenter);
    m_synopsis->showClause();
    refreshCurrent(); // the cell may be the same, the clause in it another
}

void MainWindow::goToAddress()
{
    if (!m_model->comparison())
        return;
    auto *dialog = new GoToDialog(m_model->comparison(), currentUnit().document, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &GoToDialog::chosen, this, &MainWindow::goTo);
    dialog->open();
}

void MainWindow::stepInCell(int direction)
{
    const QModelIndex current = m_synopsis->currentIndex();
    if (!current.isValid())
        return;
    const std::vector<int> &units = m_model->unitsAt(current.row(), current.column());
    const auto at = std::ranges::find(units, currentUnit().unit);
    const std::ptrdiff_t next = at - units.begin() + direction;
    if (at == units.end() || next < 0 || next >= std::ptrdiff_t(units.size())) {
        statusBar()->showMessage(tr("There is no further clause in this cell."), 4000);
        return;
    }
    m_model->setInHand({currentUnit().document, units[std::size_t(next)]});
    m_synopsis->showClause();
    refreshCurrent();
}

void MainWindow::step(int direction, const std::function<bool(int row, int column)> &wanted, const QString &what)
{
    if (m_views->currentIndex() != int(View::Synopsis)) {
        const UnitRef read = m_views->currentWidget() == m_reading ? m_reading->currentUnit() : UnitRef();
        lookFrom(View::Synopsis);
        if (const QModelIndex there = m_model->find(read); there.isValid())
            m_synopsis->setCurrentIndex(there);
    }
    const int columns = m_model->columnCount();
    const int cells = m_model->rowCount() * columns;
    const QModelIndex current = m_synopsis->currentIndex();
    const int from = current.isValid() ? current.row() * columns + current.column() : direction > 0 ? -1 : cells;
    for (int at = from + direction; at >= 0 && at < cells; at += direction) {
        if (!wanted(at / columns, at % columns))
            continue;
        const QModelIndex found = m_model->index(at / columns, at % columns);
        m_synopsis->setCurrentIndex(found);
        m_synopsis->scrollTo(found);
        m_synopsis->setFocus();
        statusBar()->clearMessage();
        return;
    }
    statusBar()->showMessage(
        direction > 0 ? tr("No further %1 below.").arg(what) : tr("No further %1 above.").arg(what), 4000);
}

void MainWindow::copy(bool asQuotation)
{
    const auto excerpts = m_synopsis->excerpts();
    if (excerpts.empty())
        return;
    QGuiApplication::clipboard()->setMimeData(clipping(excerpts, *m_model->comparison(), asQuotation).release());
    statusBar()->showMessage(asQuotation ? tr("Copied as a quotation.") : tr("Copied."), 3000);
}

} // namespace volets
