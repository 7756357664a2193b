// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"
#include "models/roles.h"
#include "session.h"
#include "settings.h"
#include "synopsis/synopsisview.h"

#include <QCloseEvent>
#include <QScreen>
#include <QStackedWidget>

#include <algorithm>

namespace volets {

using namespace Qt::StringLiterals;

// What a window remembers of itself and of each set of texts.

void MainWindow::restoreWindow()
{
    const Settings settings;
    if (!restoreGeometry(settings.value(setting::geometry).toByteArray())) {
        const QSize room = screen()->availableGeometry().size();
        // on a small screen every pixel is wanted for the columns
        resize(std::min(1440, room.width()), std::min(900, room.height() * 19 / 20));
    }
    restoreState(settings.value(setting::panels).toByteArray());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    remember();
    QMainWindow::closeEvent(event);
}

void MainWindow::remember()
{
    rememberSession();
    Settings settings;
    settings.setValue(setting::geometry, saveGeometry());
    settings.setValue(setting::panels, saveState());
}

void MainWindow::rememberSession() const
{
    const ComparisonPtr &comparison = m_model->comparison();
    if (!comparison)
        return;
    Settings settings;
    saveSession(settings, *comparison,
                {.setup = m_model->setup(),
                 .marks = m_model->marks(),
                 .order = m_model->order(),
                 .base = m_model->base(),
                 .filter = m_model->filter(),
                 .widths = m_synopsis->columnWeights(),
                 .pinned = m_synopsis->pinned(),
                 .unit = currentUnit(),
                 .view = m_views->currentIndex()});
}

void MainWindow::restoreSession()
{
    Settings settings;
    const std::optional<Session> session = loadSession(settings, *m_model->comparison());
    if (!session)
        return;
    m_model->setSetup(session->setup);
    m_model->setMarks(session->marks);
    m_model->setOrder(session->order, session->base);
    m_model->setFilter(session->filter);
    m_synopsis->setColumnWeights(session->widths);
    m_synopsis->setPinned(session->pinned);
    if (const QModelIndex index = m_model->find(session->unit); index.isValid()) {
        m_synopsis->setCurrentIndex(index);
        m_synopsis->scrollTo(index, QAbstractItemView::PositionAtTop);
    }
    if (session->view == int(View::Reading) || session->view == int(View::Themes))
        lookFrom(View(session->view));
}

} // namespace volets
