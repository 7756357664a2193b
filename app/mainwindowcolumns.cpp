// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"
#include "synopsis/columnheads.h"
#include "synopsis/synopsisview.h"

#include <QMenu>

#include <algorithm>

namespace volets {

void MainWindow::changeFilter(const std::function<void(RowFilter &)> &change)
{
    RowFilter filter = m_model->filter();
    change(filter);
    m_model->setFilter(std::move(filter));
    refreshMenus();
}

void MainWindow::changeSetup(const std::function<void(ColumnSetup &)> &change)
{
    if (!m_model->comparison())
        return;
    ColumnSetup setup = m_model->setup();
    change(setup);
    m_model->setSetup(std::move(setup));
    refreshMenus();
}

void MainWindow::moveColumn(int from, int to)
{
    const int count = m_model->columnCount();
    if (from < 0 || from >= count || to < 0 || to >= count || from == to)
        return;
    changeSetup([&](ColumnSetup &setup) {
        const int moved = setup.columns[std::size_t(from)];
        setup.columns.erase(setup.columns.begin() + from);
        setup.columns.insert(setup.columns.begin() + to, moved);
    });
}

void MainWindow::showColumn(int document, bool shown)
{
    changeSetup([&](ColumnSetup &setup) {
        const auto at = std::ranges::find(setup.columns, document);
        if (shown && at == setup.columns.end())
            setup.columns.insert(std::ranges::upper_bound(setup.columns, document), document);
        else if (!shown && at != setup.columns.end() && setup.columns.size() > 1)
            setup.columns.erase(at);
    });
    refreshLibrary(); // the last column stays, whatever was asked
}

void MainWindow::showAllColumns()
{
    for (int document = 0; document < int(m_model->comparison()->documents.size()); ++document)
        showColumn(document, true);
}

void MainWindow::hideColumn(int column)
{
    if (m_model->columnCount() < 2 || column < 0)
        return;
    changeSetup([&](ColumnSetup &setup) { setup.columns.erase(setup.columns.begin() + column); });
}

void MainWindow::pinColumn(int column)
{
    if (column < 0 || column >= m_model->columnCount())
        return;
    QSet<int> pinned = m_synopsis->pinned();
    const int document = m_model->setup().columns[std::size_t(column)];
    if (!pinned.remove(document))
        pinned.insert(document);
    m_synopsis->setPinned(pinned);
}

void MainWindow::columnMenu(QPoint position)
{
    const int column = m_synopsis->heads()->sectionAt(position.x());
    if (column < 0)
        return;
    QMenu menu;
    menu.addAction(tr("Hide This Column"), this, [&] { hideColumn(column); })->setEnabled(m_model->columnCount() > 1);
    menu.addAction(tr("Move Left"), this, [&] { moveColumn(column, column - 1); })->setEnabled(column > 0);
    menu.addAction(tr("Move Right"), this, [&] { moveColumn(column, column + 1); })
        ->setEnabled(column + 1 < m_model->columnCount());
    QAction *pin = menu.addAction(tr("Keep in Sight"), this, [&] { pinColumn(column); });
    pin->setCheckable(true);
    pin->setChecked(m_synopsis->pinned().contains(m_model->setup().columns[std::size_t(column)]));
    const int shown = m_model->setup().columns[std::size_t(column)];
    QAction *loose =
        menu.addAction(tr("Let Column Scroll Alone"), this, [this, shown] { m_synopsis->toggleHook(shown); });
    loose->setCheckable(true);
    loose->setChecked(m_synopsis->unhooked() == shown);
    menu.addSeparator();
    menu.addAction(tr("Rows in the Order of This Text"), this,
                   [&] { m_model->setOrder(RowOrder::ByBase, m_model->setup().columns[std::size_t(column)]); });
    menu.addAction(tr("Compare All Columns with This Text"), this, [&] {
        changeSetup([&](ColumnSetup &setup) {
            setup.reference = Reference::Star;
            setup.base = setup.columns[std::size_t(column)];
        });
    });
    menu.exec(m_synopsis->heads()->mapToGlobal(position));
    refreshMenus();
}

} // namespace volets
