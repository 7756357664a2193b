// SPDX-License-Identifier: GPL-3.0-or-later
#include "differences/differencespanel.h"
#include "differences/factreader.h"
#include "differences/filterbar.h"
#include "differences/modeoffer.h"
#include "inspector/inspectorpanel.h"
#include "mainwindow.h"
#include "models/roles.h"
#include "settings.h"
#include "synopsis/synopsisview.h"

#include <QDockWidget>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace volets {

using namespace Qt::StringLiterals;

void MainWindow::makeDifferences()
{
    m_factReader = new FactReader(*m_model, this);
    m_filterBar = new FilterBar(*m_model, this);
    m_filterBar->setVisible(Settings().value(setting::filterBar, false).toBool());
    auto *centre = new QWidget(this);
    auto *stack = new QVBoxLayout(centre);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->setSpacing(0);
    stack->addWidget(m_modeOffer);
    stack->addWidget(m_filterBar);
    stack->addWidget(m_views, 1);
    setCentralWidget(centre);
    connect(m_filterBar, &FilterBar::factsNeeded, m_factReader, &FactReader::need);
    connect(m_inspector, &InspectorPanel::factsNeeded, m_factReader, &FactReader::needOf);
    connect(m_filterBar, &FilterBar::filterChanged, this,
            [this](const RowFilter &filter) { changeFilter([&](RowFilter &changed) { changed = filter; }); });

    auto *panel = new DifferencesPanel(*m_model, this);
    QDockWidget *dock = addPanel(u"differences"_s, tr("Differences"), panel, Qt::BottomDockWidgetArea);
    dock->hide();
    connect(dock, &QDockWidget::visibilityChanged, this, [this, panel](bool visible) {
        if (!visible)
            return;
        m_factReader->need();
        panel->setCurrent(m_synopsis->currentIndex().row(), m_synopsis->currentIndex().column());
    });
    connect(panel, &DifferencesPanel::cellActivated, this, [this](int row, int column) {
        if (m_views->currentIndex() != int(View::Synopsis))
            lookFrom(View::Synopsis);
        const QModelIndex index = m_model->index(row, column);
        m_synopsis->setCurrentIndex(index);
        m_synopsis->scrollTo(index, QAbstractItemView::PositionAtCenter);
    });
    connect(m_synopsis, &SynopsisView::currentCellChanged, panel,
            [panel](const QModelIndex &index) { panel->setCurrent(index.row(), index.column()); });
}

void MainWindow::fillFilterMenu(QMenu *menu)
{
    QAction *bar = act(menu, u"filterBar"_s, tr("&Filters"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F)}, [] {});
    bar->setCheckable(true);
    bar->setChecked(!m_filterBar->isHidden());
    connect(bar, &QAction::toggled, this, [this](bool shown) {
        m_filterBar->setVisible(shown);
        Settings().setValue(setting::filterBar, shown);
        if (shown)
            m_filterBar->setFocus();
    });
}

void MainWindow::fillStepMenu(QMenu *menu)
{
    act(menu, u"nextInCell"_s, tr("Next &Clause in the Cell"), {QKeySequence(Qt::ALT | Qt::Key_Down)},
        [this] { stepInCell(1); });
    act(menu, u"previousInCell"_s, tr("Previous C&lause in the Cell"), {QKeySequence(Qt::ALT | Qt::Key_Up)},
        [this] { stepInCell(-1); });
    // the same theme as the clause in hand, or any where it has none
    const auto theme = [this](int direction) {
        const QModelIndex current = m_synopsis->currentIndex();
        const QStringList wanted =
            current.isValid() ? m_model->themesAt(current.row(), current.column()) : QStringList();
        step(
            direction,
            [this, wanted](int row, int column) {
                const QStringList themes = m_model->themesAt(row, column);
                return wanted.isEmpty()
                           ? !themes.isEmpty()
                           : std::ranges::any_of(wanted, [&](const QString &code) { return themes.contains(code); });
            },
            tr("clause of this theme"));
    };
    act(menu, u"nextTheme"_s, tr("Next Clause of This &Theme"), {QKeySequence(Qt::CTRL | Qt::Key_F7)},
        [theme] { theme(1); });
    act(menu, u"previousTheme"_s, tr("Previous Clause of This T&heme"),
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F7)}, [theme] { theme(-1); });
    const auto note = [this](int direction) {
        step(
            direction,
            [this](int row, int column) { return m_model->index(row, column).data(NoteCountRole).toInt() > 0; },
            tr("note"));
    };
    act(menu, u"nextNote"_s, tr("Next &Note"), {QKeySequence(Qt::CTRL | Qt::Key_F8)}, [note] { note(1); });
    act(menu, u"previousNote"_s, tr("Previous N&ote"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F8)},
        [note] { note(-1); });
    const auto hit = [this](int direction) {
        step(
            direction, [this](int row, int column) { return m_model->index(row, column).data(HitRole).toBool(); },
            tr("place found"));
    };
    act(menu, u"nextHit"_s, tr("Next Place &Found"), {QKeySequence(Qt::Key_F3)}, [hit] { hit(1); });
    act(menu, u"previousHit"_s, tr("Previous Place F&ound"), {QKeySequence(Qt::SHIFT | Qt::Key_F3)},
        [hit] { hit(-1); });
}

} // namespace volets
