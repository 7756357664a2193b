// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/inspectorpanel.h"
#include "jobs/comparisoncontroller.h"
#include "mainwindow.h"
#include "notes/annotationactions.h"
#include "notes/annotations.h"
#include "settings.h"

#include <QDateTime>
#include <QDir>
#include <QMenuBar>
#include <QStatusBar>

namespace volets {

namespace {

/// Who decides and writes: the name that the reader gave, else the one that the system knows.
QString reader() { return Settings().value(setting::reader, QDir::home().dirName()).toString(); }

} // namespace

void MainWindow::makeAnnotations()
{
    m_annotations = new Annotations([] { return QDateTime::currentDateTimeUtc(); }, reader, this);
    m_annotating = new AnnotationActions(*m_annotations, *m_model, *m_synopsis, this);
    connect(m_annotations, &Annotations::failed, this, &MainWindow::complain);
    connect(m_annotations, &Annotations::decisionsChanged, m_controller, &ComparisonController::recompute);
    connect(m_annotating, &AnnotationActions::told, this,
            [this](const QString &sentence) { statusBar()->showMessage(sentence, 6000); });
    connect(m_controller, &ComparisonController::libraryChanged, this, [this] {
        if (m_controller->libraryPath() == m_annotations->path())
            return;
        if (const Result<void> opened = m_annotations->open(m_controller->libraryPath()); !opened)
            complain(opened.error().sentence);
    });
    connect(m_model, &ComparisonModel::arranged, m_annotating, &AnnotationActions::refresh);
}

void MainWindow::makeAnnotateMenu()
{
    m_annotating->fillMenu(menuBar()->addMenu(tr("&Decisions")));
    for (QAction *action : m_annotating->actions())
        m_actions.insert(action->objectName(), action);
}

} // namespace volets
