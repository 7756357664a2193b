// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "appearance/docktitle.h"
#include "appearance/lazypage.h"
#include "appearance/linklabel.h"
#include "compare/renumbering.h"
#include "differences/dotlegend.h"
#include "export/exportdialog.h"
#include "inspector/inspectorpanel.h"
#include "jobs/comparisoncontroller.h"
#include "jobs/searchcontroller.h"
#include "library/firstdossier.h"
#include "library/librarypanel.h"
#include "library/welcomepage.h"
#include "notes/annotationactions.h"
#include "notes/annotations.h"
#include "reading/readingview.h"
#include "search/searchpanel.h"
#include "settings.h"
#include "synopsis/columnheads.h"
#include "synopsis/overviewstrip.h"
#include "synopsis/synopsisview.h"
#include "themes/codebookjson.h"
#include "themes/themespage.h"

#include <QActionGroup>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QProgressBar>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

namespace volets {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(const QString &library)
    : m_model(new ComparisonModel(this))
    , m_controller(new ComparisonController(Stages::standard(), this))
{
    m_preferences = loadPreferences(Settings());
    m_controller->setSharedBook(sharedBookFile());
    m_controller->setMeaningModel(m_preferences.meaningModel);
    if (QFileInfo::exists(library))
        m_controller->readAhead(library);
    setWindowTitle(tr("Volets"));
    m_appearance.setLook(m_preferences.look);
    makeViews();
    makeJobs();
    makeSearch();
    makeAnnotations();
    makeModeOffer();
    makeDifferences();
    makeFileMenu();
    makeEditMenu();
    makeViewMenu();
    makeGoMenu();
    makeAlignmentMenu();
    makeAnnotateMenu();
    makeThemesMenu();
    makeExportMenu();
    makeHelpMenu();
    makeToolBar();

    connect(m_model, &ComparisonModel::modelAboutToBeReset, this, [this] { m_keptUnit = currentUnit(); });
    connect(m_model, &ComparisonModel::arranged, this, [this] {
        refreshCounts();
        refreshLibrary();
        const QModelIndex kept = m_model->find(m_keptUnit);
        const QModelIndex target = kept.isValid() ? kept : m_model->index(0, 0);
        if (target.isValid() && !m_synopsis->currentIndex().isValid()) {
            m_synopsis->setCurrentIndex(target);
            m_synopsis->scrollTo(target);
        }
        refreshCurrent();
    });
    connect(&m_appearance, &Appearance::changed, this, [this] {
        refreshLook();
        shareLook();
    });
    explainControls();
    m_shortcuts.learn(actionsOf(*menuBar()));
    takePreferences(m_preferences);
    restoreWindow();
    refreshCounts();
}

MainWindow::~MainWindow() = default;

void MainWindow::makeViews()
{
    m_synopsis = new SynopsisView(m_appearance, this);
    m_synopsis->setModel(m_model);
    m_strip = new OverviewStrip(*m_model, m_appearance, this);
    auto *page = new QWidget(this);
    auto *lines = new QVBoxLayout(page);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    auto *legend = new DotLegend(*m_model, m_appearance, page);
    connect(m_synopsis, &SynopsisView::themeDotted, legend, &DotLegend::setDottedTheme);
    lines->addWidget(legend);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_synopsis, 1);
    row->addWidget(m_strip);
    lines->addLayout(row, 1);

    m_views = new QStackedWidget(this);
    m_views->addWidget(page);
    m_inspector = new InspectorPanel(*m_model, m_appearance, this);
    m_reading = new ReadingView(*m_model, m_appearance, this);
    m_views->addWidget(m_reading);
    const auto openHere = [this](UnitRef unit) {
        lookFrom(View::Synopsis);
        goTo(unit);
    };
    m_views->addWidget(new LazyPage(
        [this, openHere](QWidget *parent) {
            auto *themes = new ThemesPage(*m_model, m_appearance, parent);
            connect(themes, &ThemesPage::openRequested, this, openHere);
            addBriefing(*themes);
            return themes;
        },
        this));
    m_welcome = new WelcomePage(this);
    m_views->addWidget(m_welcome);
    m_views->setCurrentWidget(m_welcome);
    m_waiting = new QLabel(tr("Reading and comparing the texts…"), this);
    m_waiting->setAlignment(Qt::AlignCenter);
    m_views->addWidget(m_waiting);
    connect(m_reading, &ReadingView::openRequested, this, openHere);
    connect(m_reading, &ReadingView::currentChanged, m_inspector, &InspectorPanel::showUnit);
    connect(m_synopsis, &SynopsisView::openRequested, this, [this] { lookFrom(View::Reading); });

    QDockWidget *inspector = addPanel(u"inspector"_s, tr("Inspector"), m_inspector, Qt::RightDockWidgetArea);
    m_library = new LibraryPanel(this);
    QDockWidget *texts = addPanel(u"library"_s, tr("Dossier"), m_library, Qt::LeftDockWidgetArea);
    resizeDocks({texts, inspector}, {232, 280}, Qt::Horizontal);
    connect(m_library, &LibraryPanel::shownChanged, this, &MainWindow::showColumn);
    connect(m_library, &LibraryPanel::unitActivated, this, &MainWindow::goTo);
    connect(m_library, &LibraryPanel::addTextsRequested, this, [this] { addTexts(); });
    connect(m_library, &LibraryPanel::textsDropped, this, &MainWindow::addTexts);
    connect(m_library, &LibraryPanel::removeRequested, this, [this](int document) {
        if (const Result<DocumentId> id = storedText(document))
            m_controller->removeText(*id);
        else
            complain(id.error().sentence);
    });
    connect(m_welcome, &WelcomePage::openRequested, this, [this](const QString &path) { openDossier(path); });
    connect(m_welcome, &WelcomePage::openOtherRequested, this, &MainWindow::openLibrary);
    connect(m_welcome, &WelcomePage::foundRequested, this, &MainWindow::openFound);
    connect(m_welcome, &WelcomePage::addTextsRequested, this, [this] { addTexts(); });
    connect(m_welcome, &WelcomePage::textsDropped, this, &MainWindow::addTexts);

    connect(m_synopsis, &SynopsisView::currentCellChanged, this, &MainWindow::refreshCurrent);
    connect(m_synopsis, &SynopsisView::rowsInView, this,
            [this] { m_strip->setRowsInView(m_synopsis->firstVisibleRow(), m_synopsis->lastVisibleRow()); });
    connect(m_synopsis, &SynopsisView::ghostActivated, this, &MainWindow::goTo);
    connect(m_synopsis, &SynopsisView::clauseChosen, this, [this](UnitRef unit) {
        m_model->setInHand(unit);
        refreshCurrent();
    });
    connect(m_synopsis, &SynopsisView::themeDotted, this, [this](const QString &code) {
        if (code.isEmpty())
            statusBar()->clearMessage();
        else
            statusBar()->showMessage(tr("Dots below words: they speak for “%1”. Escape takes them away.")
                                         .arg(m_model->themeMark(code).name));
    });
    connect(m_synopsis, &SynopsisView::columnMoved, this, &MainWindow::moveColumn);
    connect(m_synopsis->heads(), &QWidget::customContextMenuRequested, this, &MainWindow::columnMenu);
    connect(m_strip, &OverviewStrip::goTo, this, [this](int r, int column) {
        const QModelIndex index = m_model->index(r, column);
        m_synopsis->setCurrentIndex(index);
        m_synopsis->scrollTo(index, QAbstractItemView::PositionAtTop);
    });
    connect(m_inspector, &InspectorPanel::goTo, this, &MainWindow::goTo);

    m_texts = new LinkLabel(this);
    m_links = new LinkLabel(this);
    m_zoom = new QLabel(tr("%1 %").arg(m_appearance.zoom()), this);
    connect(m_texts, &QLabel::linkActivated, this, &MainWindow::showAllColumns);
    connect(m_links, &QLabel::linkActivated, this, &MainWindow::showConcordance);
    m_texts->setContentsMargins(8, 0, 16, 0);
    m_zoom->setContentsMargins(16, 0, 8, 0);
    m_zoom->setAccessibleDescription(tr("Zoom"));
    statusBar()->addWidget(m_texts);
    statusBar()->addWidget(m_links);
    statusBar()->addPermanentWidget(m_zoom);
}

QDockWidget *MainWindow::addPanel(const QString &name, const QString &title, QWidget *panel, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setWidget(panel);
    dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    dock->setTitleBarWidget(new DockTitle(dock));
    addDockWidget(area, dock);
    return dock;
}

void MainWindow::makeJobs()
{
    m_files = new JobLane(JobLane::Order::NewestWins, this);
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 0);
    m_progress->setMaximumWidth(160);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_cancel = new QToolButton(this);
    m_cancel->setText(tr("Cancel"));
    statusBar()->addPermanentWidget(m_progress);
    statusBar()->addPermanentWidget(m_cancel);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        m_files->cancel();
        m_controller->cancel();
    });
    connect(m_files, &JobLane::runningChanged, this, &MainWindow::refreshRunning);
    connect(m_files, &JobLane::broke, this, &MainWindow::complain);
    connect(m_controller, &ComparisonController::runningChanged, this, &MainWindow::refreshRunning);
    connect(m_controller, &ComparisonController::codebookChanged, this, &MainWindow::reassignOpenFiles);
    connect(m_controller, &ComparisonController::failed, this, &MainWindow::complain);
    connect(m_controller, &ComparisonController::noticed, this,
            [this](const QString &sentence) { statusBar()->showMessage(sentence, 15000); });
    connect(m_controller, &ComparisonController::imported, this, [this](const ImportReport &report) {
        if (!report.problems.isEmpty())
            complain(report.problems.join(u'\n'));
    });
    connect(m_controller, &ComparisonController::stateChanged, this, [this] {
        if (const auto *comparison = std::get_if<ComparisonPtr>(&m_controller->state()))
            showComparison(*comparison);
        else if (const auto *tooLarge = std::get_if<TooLarge>(&m_controller->state()))
            complain(tooLarge->sentence);
    });
    refreshRunning();
}

void MainWindow::makeSearch()
{
    m_searches = new SearchController(this);
    auto *page = new LazyPage(
        [this](QWidget *parent) {
            m_search = new SearchPanel(*m_searches, parent);
            connect(m_search, &SearchPanel::unitActivated, this, &MainWindow::goTo);
            connect(m_search, &SearchPanel::hitsChanged, m_model, &ComparisonModel::setHits);
            refreshSearch();
            return m_search;
        },
        this);
    addPanel(u"search"_s, tr("Search"), page, Qt::BottomDockWidgetArea)->hide();
    connect(m_controller, &ComparisonController::libraryChanged, this,
            [this] { m_searches->setLibrary(m_controller->libraryPath()); });
}

void MainWindow::refreshSearch()
{
    const ComparisonPtr &comparison = m_model->comparison();
    if (!m_search || !comparison)
        return;
    QList<ThemeChoice> choices;
    for (const ThemeName &theme : m_model->themes())
        choices.append({theme.code, theme.name});
    m_search->setThemes(choices);
    m_search->setTexts(comparison->documents);
}

void MainWindow::find()
{
    auto *dock = findChild<QDockWidget *>(u"search"_s);
    dock->show();
    dock->raise(); // it may share its place with the notes
    m_search->focusQuery();
}

void MainWindow::exportTable()
{
    const ComparisonPtr &comparison = m_model->comparison();
    if (!comparison)
        return;
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    ExportOptions options = usualExport(comparison->codebook ? *comparison->codebook : *defaultCodebook(),
                                        comparison->document(0).language);
    // paper compares words as the screen does
    options.report.folds = m_model->wordRules().folds;
    options.report.rewritten = m_model->wordRules().rewritten;
    if (comparison->mode == DossierMode::VersionsOfOneText)
        options.report.byTheme = false; // drafts are read in the order of their text
    takeNotes(m_annotations->notes(), comparison->documents, options.report);
    auto *dialog = new ExportDialog(comparison, std::move(options), documents.filePath(tr("comparison.pdf")), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exported, this,
            [this](const QString &path) { statusBar()->showMessage(tr("Written: %1").arg(path), 8000); });
    dialog->open();
}

void MainWindow::refreshRunning()
{
    const bool running = m_files->isRunning() || m_controller->isImporting() || m_controller->isComparing();
    m_progress->setVisible(running);
    m_cancel->setVisible(running);
    if (running)
        statusBar()->showMessage(tr("Reading and comparing the texts…"));
    else
        statusBar()->clearMessage();
    // a dossier that is being opened is not an empty one
    if (running && m_views->currentWidget() == m_welcome)
        m_views->setCurrentWidget(m_waiting);
    else if (!running && m_views->currentWidget() == m_waiting)
        m_views->setCurrentWidget(m_welcome);
}

void MainWindow::complain(const QString &sentence)
{
    // not modal: what is open stays usable while the reader reads what went wrong
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Volets"), sentence, QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setWindowModality(Qt::NonModal);
    box->show();
}

void MainWindow::showComparison(const ComparisonPtr &comparison)
{
    const ComparisonPtr before = m_model->comparison();
    const auto keyOf = [](const DocumentPtr &document) { return document->key; };
    const bool sameTexts = before && std::ranges::equal(before->documents, comparison->documents, {}, keyOf, keyOf);
    rememberSession();
    const CodebookPtr book = comparison->codebook ? comparison->codebook : defaultCodebook();
    QList<ThemeName> themes;
    for (const Theme &theme : book->themes)
        themes.append(
            {theme.code, wordingIn(theme.name, QLocale().name().section(u'_', 0, 0)), theme.sign, drawn(theme.color)});
    m_model->setThemeNames(themes);
    m_annotating->rememberPlace();
    m_annotations->setDocuments(comparison->documents);
    if (!sameTexts)
        m_views->setCurrentIndex(int(View::Synopsis)); // first: rows are laid out in the room that they will have
    m_model->setComparison(comparison);
    refreshSearch();
    m_library->setTexts(comparison->documents);
    if (!sameTexts) {
        lookFrom(View::Synopsis);
        restoreSession();
    } else {
        m_annotating->restorePlace();
    }
    refreshMenus();
    refreshCounts();
    refreshCurrent();
}

void MainWindow::refreshLibrary()
{
    const ComparisonPtr &comparison = m_model->comparison();
    std::vector<bool> shown(comparison ? comparison->documents.size() : 0, false);
    for (const int document : m_model->setup().columns)
        shown[std::size_t(document)] = true;
    m_library->setShown(shown);
}

void MainWindow::refreshCounts()
{
    const ComparisonPtr &comparison = m_model->comparison();
    if (!comparison) {
        m_texts->setWords({});
        m_links->setWords({});
        if (m_rowCount)
            m_rowCount->setWords({});
        return;
    }
    int units = 0;
    for (const DocumentPtr &document : comparison->documents)
        units += int(document->units.size());
    QString texts = tr("%n text(s)", nullptr, int(comparison->documents.size()));
    if (const auto hidden = int(comparison->documents.size() - m_model->setup().columns.size()); hidden > 0)
        texts += u" · "_s % tr("%n hidden", "texts whose columns are not shown", hidden) % u" · <a href=\"all\">"_s %
                 tr("show all") % u"</a>"_s;
    m_texts->setWords(texts % u" · "_s % tr("%n unit(s)", nullptr, units));
    const auto reviewed = std::ranges::count_if(comparison->alignment.links, &Link::decided);
    QString links =
        tr("%n link(s) proposed", nullptr, int(comparison->alignment.links.size() - std::size_t(reviewed))) % u", "_s %
        tr("%n reviewed", nullptr, int(reviewed));
    if (comparison->mode == DossierMode::VersionsOfOneText)
        if (const int renumbered = renumberedCount(*comparison, m_model->setup()); renumbered > 0)
            links += u" · <a href=\"concordance\">"_s % tr("%n clause(s) renumbered", nullptr, renumbered) % u"</a>"_s;
    m_links->setWords(links);
    if (!m_rowCount)
        return;
    const int shown = m_model->rowCount();
    const int hidden = m_model->hidden();
    m_rowCount->setWords(hidden == 0 ? tr("%n row(s)", nullptr, shown)
                                     : tr("%1 rows of %2 · %3 hidden")
                                               .arg(QLocale().toString(shown), QLocale().toString(m_model->total()),
                                                    QLocale().toString(hidden)) %
                                           u" · <a href=\"all\">"_s % tr("show all") % u"</a>"_s);
}

void MainWindow::childEvent(QChildEvent *event)
{
    QMainWindow::childEvent(event);
    if (!event->polished())
        return;
    if (auto *tabs = qobject_cast<QTabBar *>(event->child()))
        tabs->setElideMode(Qt::ElideNone); // it can be scrolled; half a name tells nothing
}

} // namespace volets
