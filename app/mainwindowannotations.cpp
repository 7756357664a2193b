// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/inspectorpanel.h"
#include "jobs/comparisoncontroller.h"
#include "mainwindow.h"
#include "notes/annotationactions.h"
#include "notes/annotations.h"
#include "notes/notespanel.h"
#include "settings.h"

#include <QDateTime>
#include <QDockWidget>
#include <QMenuBar>
#include <QStatusBar>

namespace volets {

using namespace Qt::StringLiterals;

namespace {

/// Who decides and writes: the name that the reader gave, else the one that the system knows.
QString reader()
{
    const QString name = loadPreferences(Settings()).reader;
    return name.isEmpty() ? accountName() : name;
}

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
        if (m_controller->libraryPath() != m_annotations->path())
            m_annotations->close(); // until the other library is read
    });
    connect(m_controller, &ComparisonController::annotationsRead, this,
            [this](const QString &path, const std::vector<Decision> &decisions, const std::vector<Note> &notes) {
                if (path != m_annotations->path()) // else what is here is newer
                    m_annotations->open(path, decisions, notes);
            });
    connect(m_model, &ComparisonModel::arranged, m_annotating, &AnnotationActions::refresh);

    m_inspector->setAnnotations(m_annotations);
    connect(m_inspector, &InspectorPanel::confirmRequested, m_annotating, &AnnotationActions::confirm);
    connect(m_inspector, &InspectorPanel::rejectRequested, m_annotating, &AnnotationActions::reject);
    connect(m_inspector, &InspectorPanel::linkRequested, m_annotating, &AnnotationActions::link);
    connect(m_inspector, &InspectorPanel::withdrawRequested, m_annotating, &AnnotationActions::withdraw);
    connect(m_inspector, &InspectorPanel::themeRequested, m_annotating, &AnnotationActions::decideTheme);
    connect(m_inspector, &InspectorPanel::counterpartsRequested, m_annotating,
            [this](UnitRef unit) { m_annotating->offerCounterparts(unit, -1); });

    auto *panel = new NotesPanel(*m_annotations, this);
    QDockWidget *dock = addPanel(u"notes"_s, tr("Notes and Decisions"), panel, Qt::BottomDockWidgetArea);
    tabifyDockWidget(findChild<QDockWidget *>(u"search"_s), dock);
    dock->hide();
    const auto show = [dock] {
        dock->show();
        dock->raise();
    };
    connect(panel, &NotesPanel::unitActivated, this, &MainWindow::goTo);
    connect(m_model, &ComparisonModel::citationsChanged, panel, &NotesPanel::refresh);
    connect(m_annotating, &AnnotationActions::noteRequested, this,
            [panel, show](const Anchor &anchor, Note::Subject subject) {
                show();
                panel->write(anchor, subject);
            });
    connect(m_annotating, &AnnotationActions::decisionsRequested, this, [panel, show] {
        show();
        panel->showDecisions();
    });
    connect(m_inspector, &InspectorPanel::noteRequested, this, [panel, show](NoteId note) {
        show();
        panel->edit(note);
    });
    connect(m_inspector, &InspectorPanel::newNoteRequested, m_annotating, &AnnotationActions::noteOn);
    const auto mark = [this] {
        if (m_model->comparison() && m_annotations->documents() == m_model->comparison()->documents)
            m_model->setNotes(m_annotations->placedNotes());
    };
    connect(m_annotations, &Annotations::placesChanged, this, mark);
    connect(m_model, &ComparisonModel::modelReset, this, mark);
}

void MainWindow::makeAnnotateMenu()
{
    m_annotating->fillMenu(menuBar()->addMenu(tr("&Decisions")));
    for (QAction *action : m_annotating->actions())
        m_actions.insert(action->objectName(), action);
}

} // namespace volets
