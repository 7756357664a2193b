// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appearance/appearance.h"
#include "base/ids.h"
#include "base/result.h"
#include "jobs/importtexts.h"
#include "models/comparisonmodel.h"
#include "settings/actionlist.h"
#include "settings/preferences.h"

#include <QMainWindow>
#include <QMap>

class QActionGroup;
class QDockWidget;
class QLabel;
class QMenu;
class QProgressBar;
class QStackedWidget;
class QToolButton;

namespace volets {

class AnnotationActions;
class Annotations;
class CodebookEditor;
class ComparisonController;
class FactReader;
class FilterBar;
class HelpWindow;
class InspectorPanel;
class JobLane;
class LibraryPanel;
class LinkLabel;
class ModeOffer;
class ReadingView;
class SearchController;
class SearchPanel;
class WelcomePage;
struct FirstDossier;
class OverviewStrip;
class SynopsisView;
class ThemesPage;

/// One window on one dossier: its views, and every action in a menu.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    enum class View { Synopsis, Reading, Themes };

    /// A `library` that openDossier() is asked for right after is read while the window is made.
    explicit MainWindow(const QString &library = {});
    ~MainWindow() override;

    void openFiles(const QStringList &paths); ///< reads and compares them, off this thread; keeps nothing
    /// The named library, else the user's; where it has no texts yet, those found on this computer are offered.
    void openDossier(const QString &library = {});
    void showComparison(const ComparisonPtr &comparison);

    [[nodiscard]] SynopsisView *synopsis() const { return m_synopsis; }
    [[nodiscard]] ComparisonModel *model() const { return m_model; }
    [[nodiscard]] Appearance *appearance() { return &m_appearance; }

    void goTo(UnitRef unit); ///< shows a unit in the current view; a filter that hides it is lifted
    void lookFrom(View view);

protected:
    void closeEvent(QCloseEvent *event) override;
    bool focusNextPrevChild(bool next) override;  ///< Tab, in reading order
    void childEvent(QChildEvent *event) override; ///< tabs of panels that share a place are made by Qt

private:
    void makeViews();
    QDockWidget *addPanel(const QString &name, const QString &title, QWidget *panel, Qt::DockWidgetArea area);
    void makeJobs();
    void makeSearch();
    void makeAnnotations(); ///< what a reader decides and writes: mainwindowannotations.cpp
    void makeModeOffer();   ///< drafts of one text: mainwindowversions.cpp
    void fillModeMenu(QMenu *menu);
    void setMode(DossierMode mode);
    /// Compares texts that are in no dossier.
    void compareOpenFiles(const std::function<Result<std::vector<DocumentPtr>>(const Stop &stop)> &read,
                          DossierMode mode);
    void showConcordance();
    void makeDifferences(); ///< their list, and the filters
    void fillFilterMenu(QMenu *menu);
    void fillStepMenu(QMenu *menu); ///< from one theme, one place found to the next
    void find();
    void refreshSearch(); ///< what its form offers
    void exportTable();
    void refreshRunning();
    void addTexts(const ImportRequest &dropped = {});
    void openLibrary();
    void rememberLibrary();
    [[nodiscard]] Result<DocumentId> storedText(int document) const;
    void complain(const QString &sentence);
    void makeToolBar();
    // one function for each menu
    void makeFileMenu();
    void makeEditMenu();
    void makeViewMenu();
    void makeGoMenu();
    void makeAlignmentMenu();
    void makeAnnotateMenu();
    void makeThemesMenu();
    void makeExportMenu();
    void makeHelpMenu();
    QAction *act(QMenu *menu, const QString &name, const QString &text, const QList<QKeySequence> &shortcuts,
                 const std::function<void()> &run);

    void addBriefing(ThemesPage &page);
    void codeThemes(); ///< the reader says what the clause or the words in hand are about
    void editCodebook();
    void showCodebook(); ///< the book in use, in the editor
    void reassignOpenFiles();

    void refreshMenus(); ///< those that list the dossier's texts and themes
    void refreshCounts();
    void refreshCurrent();
    void refreshLibrary();
    void openFound(const FirstDossier &found);
    void welcome(const FirstDossier &found); ///< shows what there is to open
    void goToAddress();
    void changeFilter(const std::function<void(RowFilter &)> &change);
    void changeSetup(const std::function<void(ColumnSetup &)> &change);
    void moveColumn(int from, int to);
    void hideColumn(int column);
    void pinColumn(int column); ///< or lets it go again
    void showColumn(int document, bool shown);
    void showAllColumns();
    void step(int direction, const std::function<bool(int row, int column)> &wanted, const QString &what);
    void stepInCell(int direction); ///< from clause to clause, where a cell has several
    void copy(bool asQuotation);
    void columnMenu(QPoint position);

    void showSettings();
    void fillHelpMenu(QMenu *menu);
    void openHandbook(const QString &chapter);
    void explainControls(); ///< for “What’s This?”, and which chapter F1 opens
    void takePreferences(const Preferences &preferences);
    void refreshLook();
    void turnFold(Fold fold);                      ///< what is no difference, in all windows
    void shareLook();                              ///< with the other windows, and keeps it
    [[nodiscard]] static MainWindow *openWindow(); ///< another one; it deletes itself when it is closed
    void openAnew();                               ///< in another window, for another language of the interface
    void fillRecentMenu(QMenu *menu);
    void remember();

    [[nodiscard]] QWidgetList focusOrder() const; ///< what Tab reaches, as it is read
    [[nodiscard]] UnitRef currentUnit() const;
    [[nodiscard]] UnitRef nearestUnit() const; ///< of the current column, to a cell that holds none
    void restoreWindow();
    void rememberSession() const;
    void restoreSession();

    Preferences m_preferences;
    ShortcutBook m_shortcuts;
    Appearance m_appearance;
    ComparisonModel *m_model;
    ComparisonController *m_controller;
    SynopsisView *m_synopsis = nullptr;
    OverviewStrip *m_strip = nullptr;
    InspectorPanel *m_inspector = nullptr;
    QStackedWidget *m_views = nullptr;
    ReadingView *m_reading = nullptr;
    CodebookEditor *m_codebook = nullptr; ///< made when first asked for
    QLabel *m_waiting = nullptr;          ///< in the welcome page's place while texts are read
    WelcomePage *m_welcome = nullptr;     ///< what stands where no texts are open
    LibraryPanel *m_library = nullptr;
    SearchController *m_searches = nullptr;
    SearchPanel *m_search = nullptr; ///< null until it is first shown
    FactReader *m_factReader = nullptr;
    HelpWindow *m_help = nullptr; ///< null until it is asked for
    FilterBar *m_filterBar = nullptr;
    ModeOffer *m_modeOffer = nullptr;
    Annotations *m_annotations = nullptr;
    AnnotationActions *m_annotating = nullptr;
    JobLane *m_files = nullptr;
    QProgressBar *m_progress = nullptr;
    QToolButton *m_cancel = nullptr;
    LinkLabel *m_rowCount = nullptr;
    LinkLabel *m_texts = nullptr;
    LinkLabel *m_links = nullptr;
    QLabel *m_zoom = nullptr;
    QToolButton *m_themeButton = nullptr;
    QToolButton *m_orderButton = nullptr;
    QToolButton *m_referenceButton = nullptr;
    QMenu *m_columnsMenu = nullptr;
    QMenu *m_baseMenu = nullptr;
    QMenu *m_absentMenu = nullptr;
    QMenu *m_starMenu = nullptr;
    QMenu *m_themesMenu = nullptr;
    QMap<QString, QAction *> m_actions; ///< by object name
    QActionGroup *m_viewGroup = nullptr;
    QString m_newLibrary; ///< where the first texts go
    UnitRef m_keptUnit;   ///< current unit while the model is rearranged
};

} // namespace volets
