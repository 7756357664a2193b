// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "appearance/lazypage.h"
#include "compare/pipeline.h"
#include "document/citation.h"
#include "export/exportdialog.h"
#include "ingest/reader.h"
#include "inspector/inspectorpanel.h"
#include "jobs/comparisoncontroller.h"
#include "jobs/searchcontroller.h"
#include "library/addtextsdialog.h"
#include "library/firstdossier.h"
#include "library/librarypanel.h"
#include "library/recentdossiers.h"
#include "library/welcomepage.h"
#include "models/roles.h"
#include "notes/annotationactions.h"
#include "notes/annotations.h"
#include "reading/readingview.h"
#include "search/gotodialog.h"
#include "search/searchpanel.h"
#include "settings.h"
#include "synopsis/columnheads.h"
#include "synopsis/overviewstrip.h"
#include "synopsis/synopsisview.h"
#include "themes/codebookjson.h"
#include "themes/themespage.h"

#include <QActionGroup>
#include <QClipboard>
#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QScreen>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QStatusBar>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace volets {

using namespace Qt::StringLiterals;

namespace {

/// Settings of one set of texts, however they are listed: the same texts find their columns and filters again.
QString sessionOf(const Comparison &comparison)
{
    QStringList keys;
    for (const DocumentPtr &document : comparison.documents)
        keys.append(document->key);
    keys.sort();
    return setting::session % u'/' % keys.join(u'+');
}

const QString &key(const DocumentPtr &document) { return document->key; }

int indexOf(const Comparison &comparison, const QString &key)
{
    for (int i = 0; i < int(comparison.documents.size()); ++i)
        if (comparison.document(i).key == key)
            return i;
    return -1;
}

} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_model(new ComparisonModel(this))
{
    setWindowTitle(tr("Volets"));
    m_preferences = loadPreferences(Settings());
    m_appearance.setLook(m_preferences.look);
    makeViews();
    makeJobs();
    makeSearch();
    makeAnnotations();
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
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_synopsis, 1);
    row->addWidget(m_strip);

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
    connect(m_reading, &ReadingView::openRequested, this, openHere);
    connect(m_reading, &ReadingView::currentChanged, m_inspector, &InspectorPanel::showUnit);
    connect(m_synopsis, &SynopsisView::openRequested, this, [this] { lookFrom(View::Reading); });

    auto *dock = new QDockWidget(tr("Inspector"), this);
    dock->setObjectName(u"inspector"_s);
    dock->setWidget(m_inspector);
    dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    addDockWidget(Qt::RightDockWidgetArea, dock);

    m_library = new LibraryPanel(this);
    auto *texts = new QDockWidget(tr("Texts"), this);
    texts->setObjectName(u"library"_s);
    texts->setWidget(m_library);
    texts->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    addDockWidget(Qt::LeftDockWidgetArea, texts);
    resizeDocks({texts, dock}, {232, 280}, Qt::Horizontal);
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
    connect(m_synopsis, &SynopsisView::columnMoved, this, &MainWindow::moveColumn);
    connect(m_synopsis->heads(), &QWidget::customContextMenuRequested, this, &MainWindow::columnMenu);
    connect(m_strip, &OverviewStrip::goTo, this, [this](int r, int column) {
        const QModelIndex index = m_model->index(r, column);
        m_synopsis->setCurrentIndex(index);
        m_synopsis->scrollTo(index, QAbstractItemView::PositionAtTop);
    });
    connect(m_inspector, &InspectorPanel::goTo, this, &MainWindow::goTo);

    m_texts = new QLabel(this);
    m_links = new QLabel(this);
    m_zoom = new QLabel(tr("%1 %").arg(m_appearance.zoom()), this);
    m_texts->setContentsMargins(8, 0, 16, 0);
    m_zoom->setContentsMargins(16, 0, 8, 0);
    m_zoom->setAccessibleDescription(tr("Zoom"));
    statusBar()->addWidget(m_texts);
    statusBar()->addWidget(m_links);
    statusBar()->addPermanentWidget(m_zoom);
}

// ---- what takes long

void MainWindow::makeJobs()
{
    m_files = new JobLane(JobLane::Order::NewestWins, this);
    m_controller = new ComparisonController(Stages::standard(), this);
    m_controller->setSharedBook(
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).filePath(u"codebook.json"_s));
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
    auto *dock = new QDockWidget(tr("Search"), this);
    dock->setObjectName(u"search"_s);
    dock->setWidget(new LazyPage(
        [this](QWidget *parent) {
            m_search = new SearchPanel(*m_searches, parent);
            connect(m_search, &SearchPanel::unitActivated, this, &MainWindow::goTo);
            connect(m_search, &SearchPanel::hitsChanged, m_model, &ComparisonModel::setHits);
            refreshSearch();
            return m_search;
        },
        dock));
    dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    addDockWidget(Qt::BottomDockWidgetArea, dock);
    dock->hide();
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
    findChild<QDockWidget *>(u"search"_s)->show();
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

void MainWindow::openFiles(const QStringList &paths)
{
    m_files->start([this, paths, book = m_controller->codebook().book](const Stop &stop) -> JobLane::Publish {
        const auto trouble = [this](const QString &sentence) { return [this, sentence] { complain(sentence); }; };
        auto documents = readFiles(paths, stop);
        if (!documents)
            return trouble(documents.error().sentence);
        const auto result = compare(*std::move(documents), {.codebook = book, .constraints = {}}, stop);
        if (const auto *error = std::get_if<Error>(&result))
            return trouble(error->sentence);
        if (const auto *comparison = std::get_if<ComparisonPtr>(&result))
            return [this, shown = *comparison] {
                // these texts are in no library, so nothing can be kept about them
                if (const Result<void> left = m_annotations->open({}); !left)
                    complain(left.error().sentence);
                showComparison(shown);
                m_searches->setComparison(shown);
            };
        return [] {}; // stopped by the reader
    });
}

void MainWindow::openDossier(const QString &library)
{
    const DossierPlaces places = DossierPlaces::standard(library);
    m_newLibrary = library.isEmpty() ? places.userLibrary : library;
    if (!QFileInfo::exists(m_newLibrary)) {
        welcome(findFirstDossier(places));
        return;
    }
    // what is in it shows when it is read, on another thread
    m_controller->openLibrary(m_newLibrary);
    connect(
        m_controller, &ComparisonController::stateChanged, this,
        [this, places] {
            if (m_controller->entries().empty())
                welcome(findFirstDossier(places));
            else
                rememberLibrary();
        },
        Qt::SingleShotConnection);
}

void MainWindow::welcome(const FirstDossier &found)
{
    m_welcome->setRecent(recentDossiers(Settings()));
    m_welcome->setSample(sampleDossier());
    m_welcome->setFound(found);
    m_views->setCurrentWidget(m_welcome);
    m_welcome->setFocus();
}

void MainWindow::openFound(const FirstDossier &found)
{
    m_controller->openLibrary(found.library);
    if (!found.paths.isEmpty())
        m_controller->addTexts({.paths = found.paths, .pasted = {}});
    rememberLibrary();
    if (found.kind == FirstDossier::Kind::Sample)
        setWindowTitle(tr("Sample dossier – Volets"));
}

void MainWindow::openLibrary()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open Dossier"), {}, tr("Dossiers (*.volets)"));
    if (path.isEmpty())
        return;
    m_controller->openLibrary(path);
    rememberLibrary();
}

void MainWindow::rememberLibrary()
{
    Settings settings;
    noteRecentDossier(settings, m_controller->libraryPath());
    setWindowTitle(tr("%1 – Volets").arg(QFileInfo(m_controller->libraryPath()).completeBaseName()));
}

void MainWindow::addTexts(const ImportRequest &dropped)
{
    AddTextsDialog dialog(this);
    dialog.add(dropped);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (m_controller->libraryPath().isEmpty()) {
        m_controller->openLibrary(m_newLibrary.isEmpty() ? DossierPlaces::standard().userLibrary : m_newLibrary);
        rememberLibrary();
    }
    m_controller->addTexts(dialog.request());
}

Result<DocumentId> MainWindow::storedText(int document) const
{
    const Document &wanted = m_model->comparison()->document(document);
    for (const LibraryEntry &entry : m_controller->entries())
        if (entry.head.sha256 == wanted.sha256)
            return entry.id;
    return fail(
        tr("“%1” was opened from a file and is in no dossier; close the window to leave it.").arg(wanted.shortTitle));
}

void MainWindow::showComparison(const ComparisonPtr &comparison)
{
    const ComparisonPtr before = m_model->comparison();
    const bool sameTexts = before && std::ranges::equal(before->documents, comparison->documents, {}, key, key);
    if (before)
        saveSession();
    const CodebookPtr book = comparison->codebook ? comparison->codebook : defaultCodebook();
    QList<ThemeName> themes;
    for (const Theme &theme : book->themes)
        themes.append(
            {theme.code, wordingIn(theme.name, QLocale().name().section(u'_', 0, 0)), theme.sign, theme.color});
    m_model->setThemeNames(themes);
    m_annotating->rememberPlace();
    m_annotations->setDocuments(comparison->documents);
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

// ---- what the reader is at

UnitRef MainWindow::currentUnit() const
{
    const QModelIndex current = m_synopsis->currentIndex();
    return current.isValid() ? current.data(UnitRole).value<UnitRef>() : UnitRef{};
}

void MainWindow::refreshCurrent()
{
    const QModelIndex current = m_synopsis->currentIndex();
    const UnitRef unit = currentUnit();
    if (current.isValid() && !unit.isValid())
        m_inspector->showAbsence(current.data(ClauseCellRole).value<ClauseCell>().mention);
    else
        m_inspector->showUnit(unit);
    if (unit.isValid())
        m_library->setCurrent(unit);
}

void MainWindow::refreshLibrary()
{
    const ComparisonPtr &comparison = m_model->comparison();
    std::vector<bool> shown(comparison ? comparison->documents.size() : 0, false);
    for (const int document : m_model->setup().columns)
        shown[std::size_t(document)] = true;
    m_library->setShown(shown);
}

void MainWindow::goTo(UnitRef unit)
{
    if (!m_model->comparison() || !unit.isValid())
        return;
    if (m_views->currentWidget() == m_reading) {
        m_reading->showUnit(unit);
        return;
    }
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
}

void MainWindow::step(int direction, const std::function<bool(int row, int column)> &wanted, const QString &what)
{
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
    QStringList plain;
    QString rich;
    for (const SynopsisView::Excerpt &excerpt : excerpts) {
        if (!asQuotation) {
            plain.append(excerpt.words);
            rich += u"<p>"_s + excerpt.words.toHtmlEscaped() + u"</p>"_s;
            continue;
        }
        const Comparison &comparison = *m_model->comparison();
        const QString source = citation(comparison.document(excerpt.unit.document), comparison.unit(excerpt.unit),
                                        m_model->citationStyle());
        plain.append(tr("“%1” (%2)").arg(excerpt.words, source));
        rich += u"<p>"_s +
                tr("“%1” (%2)").arg(excerpt.words.toHtmlEscaped(), u"<i>"_s + source.toHtmlEscaped() + u"</i>"_s) +
                u"</p>"_s;
    }
    auto *clip = new QMimeData;
    clip->setText(plain.join(u'\n'));
    clip->setHtml(rich);
    QGuiApplication::clipboard()->setMimeData(clip);
    statusBar()->showMessage(asQuotation ? tr("Copied as a quotation.") : tr("Copied."), 3000);
}

// ---- columns and filters

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

void MainWindow::refreshCounts()
{
    const ComparisonPtr &comparison = m_model->comparison();
    if (!comparison) {
        m_texts->clear();
        m_links->clear();
        if (m_rowCount)
            m_rowCount->clear();
        return;
    }
    int units = 0;
    for (const DocumentPtr &document : comparison->documents)
        units += int(document->units.size());
    m_texts->setText(tr("%n text(s)", nullptr, int(comparison->documents.size())) % u" · "_s %
                     tr("%n unit(s)", nullptr, units));
    const auto reviewed = std::ranges::count_if(comparison->alignment.links, &Link::decided);
    m_links->setText(
        tr("%n link(s) proposed", nullptr, int(comparison->alignment.links.size() - std::size_t(reviewed))) % u", "_s %
        tr("%n reviewed", nullptr, int(reviewed)));
    if (!m_rowCount)
        return;
    const int shown = m_model->rowCount();
    const int hidden = m_model->hidden();
    m_rowCount->setText(
        hidden == 0 ? tr("%n row(s)", nullptr, shown)
                    : tr("%1 rows of %2 · %3 hidden")
                              .arg(QString::number(shown), QString::number(m_model->total()), QString::number(hidden)) %
                          u" · <a href=\"all\">"_s % tr("show all") % u"</a>"_s);
}

// ---- remembering

void MainWindow::restoreWindow()
{
    const Settings settings;
    if (!restoreGeometry(settings.value(setting::geometry).toByteArray())) {
        const QSize room = screen()->availableGeometry().size();
        resize(std::min(1440, room.width() * 9 / 10), std::min(900, room.height() * 9 / 10));
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
    saveSession();
    Settings settings;
    settings.setValue(setting::geometry, saveGeometry());
    settings.setValue(setting::panels, saveState());
}

void MainWindow::saveSession() const
{
    const ComparisonPtr &comparison = m_model->comparison();
    if (!comparison)
        return;
    const auto key = [&](int document) { return document < 0 ? QString() : comparison->document(document).key; };
    Settings settings;
    settings.beginGroup(sessionOf(*comparison));
    QStringList columns;
    for (const int document : m_model->setup().columns)
        columns.append(key(document));
    settings.setValue(u"columns"_s, columns);
    settings.setValue(u"reference"_s, int(m_model->setup().reference));
    settings.setValue(u"referenceBase"_s, key(m_model->setup().base));
    settings.setValue(u"order"_s, int(m_model->order()));
    settings.setValue(u"base"_s, key(m_model->base()));
    settings.setValue(u"rewritten"_s, m_model->marks() == Marks::AlsoRewritten);
    const RowFilter &filter = m_model->filter();
    settings.setValue(u"themes"_s, filter.themes);
    settings.setValue(u"themeMatch"_s, int(filter.themeMatch));
    settings.setValue(u"verbs"_s, filter.verbs);
    settings.setValue(u"addressees"_s, filter.addressees);
    settings.setValue(u"changedOnly"_s, filter.changedOnly);
    settings.setValue(u"linkedOnly"_s, filter.linkedOnly);
    settings.setValue(u"absentIn"_s, key(filter.absentIn));
    QVariantMap widths;
    const auto weights = m_synopsis->columnWeights();
    for (auto weight = weights.cbegin(); weight != weights.cend(); ++weight)
        widths.insert(key(weight.key()), weight.value());
    settings.setValue(u"widths"_s, widths);
    QStringList pinned;
    for (const int document : m_synopsis->pinned())
        pinned.append(key(document));
    settings.setValue(u"pinned"_s, pinned);
    const UnitRef unit = currentUnit();
    settings.setValue(u"unit"_s,
                      unit.isValid() ? QString(key(unit.document) % u':' % comparison->unit(unit).id) : QString());
}

void MainWindow::restoreSession()
{
    const ComparisonPtr &comparison = m_model->comparison();
    if (!comparison)
        return;
    Settings settings;
    settings.beginGroup(sessionOf(*comparison));
    if (!settings.contains(u"columns"_s))
        return;
    ColumnSetup setup;
    for (const QString &key : settings.value(u"columns"_s).toStringList())
        if (const int document = indexOf(*comparison, key); document >= 0)
            setup.columns.push_back(document);
    if (setup.columns.empty())
        setup.columns = m_model->setup().columns;
    setup.reference = Reference(std::clamp(settings.value(u"reference"_s).toInt(), 0, int(Reference::None)));
    setup.base = indexOf(*comparison, settings.value(u"referenceBase"_s).toString());
    m_model->setSetup(setup);
    m_model->setMarks(settings.value(u"rewritten"_s).toBool() ? Marks::AlsoRewritten : Marks::AsProposed);
    m_model->setOrder(RowOrder(std::clamp(settings.value(u"order"_s).toInt(), 0, int(RowOrder::ByChange))),
                      std::max(0, indexOf(*comparison, settings.value(u"base"_s).toString())));
    RowFilter filter;
    filter.themes = settings.value(u"themes"_s).toStringList();
    filter.themeMatch = ThemeMatch(std::clamp(settings.value(u"themeMatch"_s).toInt(), 0, int(ThemeMatch::None)));
    filter.verbs = settings.value(u"verbs"_s).toStringList();
    filter.addressees = settings.value(u"addressees"_s).toStringList();
    filter.changedOnly = settings.value(u"changedOnly"_s).toBool();
    filter.linkedOnly = settings.value(u"linkedOnly"_s).toBool();
    filter.absentIn = indexOf(*comparison, settings.value(u"absentIn"_s).toString());
    m_model->setFilter(filter);
    QMap<int, double> weights;
    const QVariantMap widths = settings.value(u"widths"_s).toMap();
    for (auto width = widths.cbegin(); width != widths.cend(); ++width)
        if (const int document = indexOf(*comparison, width.key()); document >= 0)
            weights.insert(document, std::clamp(width.value().toDouble(), 0.2, 5.0));
    m_synopsis->setColumnWeights(weights);
    QSet<int> pinned;
    for (const QString &key : settings.value(u"pinned"_s).toStringList())
        if (const int document = indexOf(*comparison, key); document >= 0)
            pinned.insert(document);
    m_synopsis->setPinned(pinned);
    const QString unit = settings.value(u"unit"_s).toString();
    const int document = indexOf(*comparison, unit.section(u':', 0, 0));
    if (document < 0)
        return;
    const QModelIndex index = m_model->find({document, comparison->document(document).indexOf(unit.section(u':', 1))});
    if (index.isValid()) {
        m_synopsis->setCurrentIndex(index);
        m_synopsis->scrollTo(index, QAbstractItemView::PositionAtTop);
    }
}

void MainWindow::lookFrom(View view)
{
    if (!m_model->comparison())
        return;
    const UnitRef unit = currentUnit();
    m_views->setCurrentIndex(int(view));
    m_viewGroup->actions().at(int(view))->setChecked(true);
    if (view == View::Reading && unit.isValid())
        m_reading->showUnit(unit);
    if (view == View::Synopsis)
        m_synopsis->setFocus();
    else
        m_views->currentWidget()->setFocus();
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

} // namespace volets
