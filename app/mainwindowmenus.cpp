// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/linklabel.h"
#include "library/firstdossier.h"
#include "mainwindow.h"
#include "notes/annotationactions.h"
#include "settings/settingsdialog.h"
#include "synopsis/synopsisview.h"
#include "text/foldnames.h"

#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

namespace volets {

using namespace Qt::StringLiterals;

QAction *MainWindow::act(QMenu *menu, const QString &name, const QString &text, const QList<QKeySequence> &shortcuts,
                         const std::function<void()> &run)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    QList<QKeySequence> distinct; // a standard key may be what is named beside it
    for (const QKeySequence &keys : shortcuts)
        if (!keys.isEmpty() && !distinct.contains(keys))
            distinct.append(keys);
    action->setShortcuts(distinct);
    // without this, actions whose text reads like one of these would wander into another menu on some desktops
    action->setMenuRole(QAction::NoRole);
    connect(action, &QAction::triggered, this, run);
    menu->addAction(action);
    m_actions.insert(name, action);
    return action;
}

void MainWindow::makeFileMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&File"));
    act(menu, u"addTexts"_s, tr("&Add Texts…"), {QKeySequence::Open}, [this] { addTexts(); });
    act(menu, u"openDossier"_s, tr("&Open Dossier…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)},
        [this] { openLibrary(); });
    QMenu *recent = menu->addMenu(tr("Open &Recent"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecentMenu(recent); });
    act(menu, u"welcome"_s, tr("&Welcome Page"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Home)},
        [this] { welcome(findFirstDossier()); });
    menu->addSeparator();
    act(menu, u"newWindow"_s, tr("&New Window"), {QKeySequence::New},
        [] { openWindow()->welcome(findFirstDossier()); });
    act(menu, u"close"_s, tr("&Close Window"), {QKeySequence::Close}, [this] { close(); });
    menu->addSeparator();
    act(menu, u"quit"_s, tr("&Quit"), {QKeySequence::Quit, QKeySequence(Qt::CTRL | Qt::Key_Q)}, [] {
        QApplication::closeAllWindows();
    })->setMenuRole(QAction::QuitRole);
}

void MainWindow::makeEditMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Edit"));
    QAction *words = act(menu, u"copy"_s, tr("&Copy"), {QKeySequence::Copy}, [this] { copy(false); });
    QAction *quotation = act(menu, u"copyQuotation"_s, tr("Copy as &Quotation"),
                             {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)}, [this] { copy(true); });
    QAction *all = act(menu, u"selectAll"_s, tr("Select &All Words of the Clause"), {QKeySequence::SelectAll},
                       [this] { m_synopsis->selectAllWords(); });
    m_synopsis->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_synopsis->addActions({words, quotation, all});
    menu->addSeparator();
    act(menu, u"find"_s, tr("&Find in All Texts"), {QKeySequence::Find}, [this] { find(); });
    menu->addSeparator();
    act(menu, u"settings"_s, tr("&Settings…"), {QKeySequence::Preferences, QKeySequence(Qt::CTRL | Qt::Key_Comma)},
        [this] { showSettings(); })
        ->setMenuRole(QAction::PreferencesRole);
    m_annotating->fillEditMenu(menu);
}

void MainWindow::makeViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    m_viewGroup = new QActionGroup(this);
    const auto view = [&](const QString &name, const QString &text, Qt::Key key, View which) {
        QAction *action = act(menu, name, text, {QKeySequence(Qt::CTRL | key)}, [this, which] { lookFrom(which); });
        action->setCheckable(true);
        m_viewGroup->addAction(action);
        return action;
    };
    view(u"synopsis"_s, tr("&Synopsis"), Qt::Key_1, View::Synopsis)->setChecked(true);
    view(u"reading"_s, tr("&Reading"), Qt::Key_2, View::Reading);
    view(u"themeMap"_s, tr("&Themes"), Qt::Key_3, View::Themes);
    menu->addSeparator();

    act(menu, u"moveLeft"_s, tr("Move Column &Left"), {QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Left)}, [this] {
        const int column = m_synopsis->currentIndex().column();
        moveColumn(column, column - 1);
    });
    act(menu, u"moveRight"_s, tr("Move Column &Right"), {QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Right)}, [this] {
        const int column = m_synopsis->currentIndex().column();
        moveColumn(column, column + 1);
    });
    act(menu, u"hideColumn"_s, tr("&Hide Column"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H)},
        [this] { hideColumn(m_synopsis->currentIndex().column()); });
    act(menu, u"pinColumn"_s, tr("&Keep Column in Sight"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)},
        [this] { pinColumn(m_synopsis->currentIndex().column()); });
    act(menu, u"unhookColumn"_s, tr("Let Column Scroll Alone, or Hook It A&gain"),
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U)}, [this] {
            const int column = m_synopsis->currentIndex().column();
            if (m_synopsis->unhooked() >= 0)
                m_synopsis->toggleHook(m_synopsis->unhooked());
            else if (column >= 0)
                m_synopsis->toggleHook(m_model->setup().columns[std::size_t(column)]);
        });
    m_columnsMenu = menu->addMenu(tr("&Columns"));
    act(menu, u"equalColumns"_s, tr("Columns of &Equal Width"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)},
        [this] { m_synopsis->resetColumnWeights(); });
    menu->addSeparator();
    QAction *collapsed = act(menu, u"collapse"_s, tr("Only Changed Sentences of &Long Clauses"),
                             {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)}, [] {});
    collapsed->setCheckable(true);
    connect(collapsed, &QAction::toggled, m_synopsis, &SynopsisView::setCollapsed);
    act(menu, u"apparatus"_s, tr("&Apparatus of the Row"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R)}, [this] {
        if (const QModelIndex current = m_synopsis->currentIndex(); current.isValid())
            m_synopsis->toggleApparatus(current.row());
    });
    menu->addSeparator();

    const auto panel = [&](const QString &name, const QString &text, const QKeySequence &shortcut) {
        auto *dock = findChild<QDockWidget *>(name);
        QAction *action = dock->toggleViewAction();
        connect(action, &QAction::triggered, dock, [dock](bool shown) {
            if (shown)
                dock->raise(); // panels may share a place
        });
        action->setObjectName(QString(name + u"Panel"_s));
        action->setText(text);
        action->setShortcut(shortcut);
        menu->addAction(action);
    };
    panel(u"library"_s, tr("Te&xts"), QKeySequence(Qt::Key_F9));
    panel(u"search"_s, tr("Searc&h"), QKeySequence(Qt::Key_F4));
    panel(u"differences"_s, tr("&Differences"), QKeySequence(Qt::CTRL | Qt::Key_D));
    panel(u"notes"_s, tr("&Notes and Decisions"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_N));
    panel(u"inspector"_s, tr("Ins&pector"), QKeySequence(Qt::CTRL | Qt::Key_I));
    menu->addSeparator();

    act(menu, u"zoomIn"_s, tr("Zoom &In"), {QKeySequence::ZoomIn, QKeySequence(Qt::CTRL | Qt::Key_Equal)},
        [this] { m_appearance.stepZoom(1); });
    act(menu, u"zoomOut"_s, tr("Zoom &Out"), {QKeySequence::ZoomOut}, [this] { m_appearance.stepZoom(-1); });
    act(menu, u"zoomReset"_s, tr("&Normal Size"), {QKeySequence(Qt::CTRL | Qt::Key_0)},
        [this] { m_appearance.setZoom(100); });
    menu->addSeparator();

    QMenu *looks = menu->addMenu(tr("A&ppearance"));
    auto *group = new QActionGroup(this);
    const auto look = [&](const QString &name, const QString &text, Scheme scheme) {
        QAction *action = act(looks, name, text, {}, [this, scheme] { m_appearance.setScheme(scheme); });
        action->setCheckable(true);
        action->setChecked(m_appearance.scheme() == scheme);
        group->addAction(action);
    };
    look(u"lookSystem"_s, tr("As the &System"), Scheme::System);
    look(u"lookLight"_s, tr("&Light"), Scheme::Light);
    look(u"lookDark"_s, tr("&Dark"), Scheme::Dark);
    look(u"lookContrast"_s, tr("&High Contrast"), Scheme::HighContrast);
    looks->addSeparator();
    QAction *signsShown = act(looks, u"signs"_s, tr("Si&gns before Marks"), {}, [] {});
    signsShown->setCheckable(true);
    signsShown->setChecked(m_appearance.signs());
    connect(signsShown, &QAction::toggled, &m_appearance, &Appearance::setSigns);
    QAction *full =
        act(menu, u"fullScreen"_s, tr("&Full Screen"), {QKeySequence::FullScreen, QKeySequence(Qt::Key_F11)},
            [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    full->setCheckable(true);
}

void MainWindow::makeGoMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Go"));
    const auto difference = [this](int direction) {
        step(direction, [this](int row, int column) { return m_model->isDifference(row, column); }, tr("difference"));
    };
    const auto absence = [this](int direction) {
        step(direction, [this](int row, int column) { return m_model->unitsAt(row, column).empty(); }, tr("absence"));
    };
    act(menu, u"goTo"_s, tr("&Go to Address…"), {QKeySequence(Qt::CTRL | Qt::Key_G)}, [this] { goToAddress(); });
    menu->addSeparator();
    act(menu, u"nextDifference"_s, tr("&Next Difference"), {QKeySequence(Qt::Key_F7)}, [difference] { difference(1); });
    act(menu, u"previousDifference"_s, tr("&Previous Difference"), {QKeySequence(Qt::SHIFT | Qt::Key_F7)},
        [difference] { difference(-1); });
    act(menu, u"nextAbsence"_s, tr("Next A&bsence"), {QKeySequence(Qt::Key_F8)}, [absence] { absence(1); });
    act(menu, u"previousAbsence"_s, tr("Previous Ab&sence"), {QKeySequence(Qt::SHIFT | Qt::Key_F8)},
        [absence] { absence(-1); });
    fillStepMenu(menu);
}

void MainWindow::makeAlignmentMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Alignment"));
    fillModeMenu(menu);
    auto *references = new QActionGroup(this);
    const auto reference = [&](const QString &name, const QString &text, Reference kind) {
        QAction *action = act(menu, name, text, {},
                              [this, kind] { changeSetup([kind](ColumnSetup &setup) { setup.reference = kind; }); });
        action->setCheckable(true);
        references->addAction(action);
    };
    reference(u"referenceChain"_s, tr("Compare with the Column on the &Left"), Reference::Chain);
    m_starMenu = menu->addMenu(tr("Compare with &One Text"));
    reference(u"referenceNone"_s, tr("Do &Not Compare"), Reference::None);
    QAction *rewritten = act(menu, u"rewritten"_s, tr("Word Marks also in Entirely New &Wording"),
                             {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W)}, [] {});
    rewritten->setCheckable(true);
    connect(rewritten, &QAction::toggled, this,
            [this](bool on) { m_model->setMarks(on ? Marks::AlsoRewritten : Marks::AsProposed); });
    QMenu *folds = menu->addMenu(tr("Not Counted as a &Difference"));
    for (const Fold fold : allFolds) {
        QAction *ignored = act(folds, QString(u"fold-" + volets::name(fold)), SettingsDialog::words(fold), {},
                               [this, fold] { turnFold(fold); });
        ignored->setCheckable(true);
        ignored->setChecked(m_preferences.words.folds.testFlag(fold));
    }
    menu->addSeparator();
    m_baseMenu = menu->addMenu(tr("&Rows in the Order of"));
    QAction *byTheme =
        act(menu, u"orderTheme"_s, tr("Rows by &Theme"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T)}, [this] {
            m_model->setOrder(m_model->order() == RowOrder::ByTheme ? RowOrder::ByBase : RowOrder::ByTheme,
                              m_model->base());
            refreshMenus();
        });
    byTheme->setCheckable(true);
    QAction *byChange =
        act(menu, u"orderChange"_s, tr("Rows by Strength of Chan&ge"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G)},
            [this] {
                m_model->setOrder(m_model->order() == RowOrder::ByChange ? RowOrder::ByBase : RowOrder::ByChange,
                                  m_model->base());
                refreshMenus();
            });
    byChange->setCheckable(true);
    menu->addSeparator();
    QAction *changed =
        act(menu, u"changedOnly"_s, tr("Only Rows with &Changes"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D)},
            [this] { changeFilter([](RowFilter &filter) { filter.changedOnly = !filter.changedOnly; }); });
    changed->setCheckable(true);
    QAction *linked =
        act(menu, u"linkedOnly"_s, tr("Only Rows of &Several Texts"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)},
            [this] { changeFilter([](RowFilter &filter) { filter.linkedOnly = !filter.linkedOnly; }); });
    linked->setCheckable(true);
    m_absentMenu = menu->addMenu(tr("Only Rows &Absent in"));
    fillFilterMenu(menu);
    act(menu, u"showAll"_s, tr("&Show All Rows"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A)},
        [this] { changeFilter([](RowFilter &filter) { filter = {}; }); });
}

void MainWindow::makeExportMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("E&xport"));
    act(menu, u"export"_s, tr("&Comparison Table…"), {QKeySequence(Qt::CTRL | Qt::Key_E)}, [this] { exportTable(); });
}

void MainWindow::makeHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    fillHelpMenu(menu);
    act(menu, u"about"_s, tr("&About Volets"), {}, [this] {
        QMessageBox::about(
            this, tr("About Volets"),
            tr("<b>Volets %1</b><p>Comparative reading of policy texts.</p><p>Free software under the GNU "
               "General Public License, version 3 or later.</p>")
                .arg(QApplication::applicationVersion()));
    })->setMenuRole(QAction::AboutRole);
    act(menu, u"aboutQt"_s, tr("About &Qt"), {}, [] { QApplication::aboutQt(); })->setMenuRole(QAction::AboutQtRole);
}

void MainWindow::makeToolBar()
{
    auto *bar = addToolBar(tr("Tools"));
    bar->setObjectName(u"tools"_s);
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->addActions(m_viewGroup->actions());
    bar->addSeparator();
    const auto drop = [&](QMenu *menu, const QString &name) {
        auto *button = new QToolButton(bar);
        button->setMenu(menu);
        button->setPopupMode(QToolButton::InstantPopup);
        button->setAutoRaise(false);
        button->setAccessibleName(name);
        button->setFocusPolicy(Qt::TabFocus);
        bar->addWidget(button);
        return button;
    };
    m_themeButton = drop(m_themesMenu, tr("Themes shown"));
    auto *order = new QMenu(this);
    m_orderButton = drop(order, tr("Order of rows"));
    connect(order, &QMenu::aboutToShow, this, [this, order] {
        order->clear();
        order->addActions(m_baseMenu->actions());
        order->addSeparator();
        order->addAction(m_actions[u"orderTheme"_s]);
        order->addAction(m_actions[u"orderChange"_s]);
    });
    auto *reference = new QMenu(this);
    m_referenceButton = drop(reference, tr("Reference of the comparison"));
    connect(reference, &QMenu::aboutToShow, this, [this, reference] {
        reference->clear();
        reference->addAction(m_actions[u"referenceChain"_s]);
        reference->addActions(m_starMenu->actions());
        reference->addAction(m_actions[u"referenceNone"_s]);
    });
    m_rowCount = new LinkLabel(bar);
    m_rowCount->setContentsMargins(10, 0, 10, 0);
    connect(m_rowCount, &QLabel::linkActivated, this, [this] { m_actions[u"showAll"_s]->trigger(); });
    bar->addWidget(m_rowCount);
    auto *space = new QWidget(bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    m_actions[u"find"_s]->setIconText(tr("Find…"));
    m_actions[u"export"_s]->setIconText(tr("Export…"));
    bar->addActions({m_actions[u"find"_s], m_actions[u"export"_s]});
    refreshMenus();
}

void MainWindow::refreshMenus()
{
    const ComparisonPtr &comparison = m_model->comparison();
    const ColumnSetup &setup = m_model->setup();
    const RowFilter &filter = m_model->filter();
    for (QMenu *menu : {m_columnsMenu, m_baseMenu, m_absentMenu, m_starMenu, m_themesMenu})
        menu->clear();
    for (QToolButton *button : {m_themeButton, m_orderButton, m_referenceButton})
        button->setEnabled(comparison != nullptr);
    m_viewGroup->setEnabled(comparison != nullptr);
    m_actions[u"versionsMode"_s]->setChecked(comparison && comparison->mode == DossierMode::VersionsOfOneText);
    m_actions[u"changedOnly"_s]->setChecked(filter.changedOnly);
    m_actions[u"linkedOnly"_s]->setChecked(filter.linkedOnly);
    m_actions[u"orderTheme"_s]->setChecked(m_model->order() == RowOrder::ByTheme);
    m_actions[u"orderChange"_s]->setChecked(m_model->order() == RowOrder::ByChange);
    m_actions[u"referenceChain"_s]->setChecked(setup.reference == Reference::Chain);
    m_actions[u"referenceNone"_s]->setChecked(setup.reference == Reference::None);
    m_actions[u"rewritten"_s]->setChecked(m_model->marks() == Marks::AlsoRewritten);
    m_actions[u"showAll"_s]->setEnabled(!filter.isEmpty());
    const int texts = comparison ? int(comparison->documents.size()) : 0;
    const auto check = [](QAction *action, bool on) {
        action->setCheckable(true);
        action->setChecked(on);
    };
    for (int document = 0; document < texts; ++document) {
        const QString title = comparison->document(document).shortTitle;
        const bool shown = std::ranges::contains(setup.columns, document);
        check(m_columnsMenu->addAction(title, this, [this, document, shown] { showColumn(document, !shown); }), shown);
        check(m_baseMenu->addAction(title, this,
                                    [this, document] {
                                        m_model->setOrder(RowOrder::ByBase, document);
                                        refreshMenus();
                                    }),
              m_model->order() == RowOrder::ByBase && m_model->base() == document);
        check(m_absentMenu->addAction(title, this,
                                      [this, document] {
                                          changeFilter([document](RowFilter &changed) {
                                              changed.absentIn = changed.absentIn == document ? -1 : document;
                                          });
                                      }),
              filter.absentIn == document);
        check(m_starMenu->addAction(tr("Compare with %1").arg(title), this,
                                    [this, document] {
                                        changeSetup([document](ColumnSetup &changed) {
                                            changed.reference = Reference::Star;
                                            changed.base = document;
                                        });
                                    }),
              setup.reference == Reference::Star && setup.base == document);
    }

    QStringList codes;
    for (const ThemeName &theme : m_model->themes())
        codes.append(theme.code);
    if (comparison)
        for (const Assignment &assignment : comparison->assignments)
            if (!codes.contains(assignment.theme))
                codes.append(assignment.theme);
    for (int i = 0; i < codes.size(); ++i) {
        const QString &code = codes[i];
        QAction *action = m_themesMenu->addAction(m_model->themeMark(code).name, this, [this, code] {
            changeFilter([&](RowFilter &changed) {
                if (!changed.themes.removeOne(code))
                    changed.themes.append(code);
            });
        });
        check(action, filter.themes.contains(code));
        if (i < 9)
            action->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key(Qt::Key_1 + i)));
    }
    m_themesMenu->addSeparator();
    QAction *all = m_themesMenu->addAction(
        tr("&All Themes"), this, [this] { changeFilter([](RowFilter &changed) { changed.themes.clear(); }); });
    all->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_0));
    check(all, filter.themes.isEmpty());

    m_themeButton->setText(filter.themes.isEmpty() ? tr("Themes: all")
                                                   : tr("Themes: %1").arg(filter.themes.join(u", "_s)));
    m_orderButton->setText(m_model->order() == RowOrder::ByTheme    ? tr("Rows: by theme")
                           : m_model->order() == RowOrder::ByChange ? tr("Rows: by strength of change")
                           : comparison ? tr("Rows: as in %1").arg(comparison->document(m_model->base()).shortTitle)
                                        : tr("Rows"));
    m_referenceButton->setText(setup.reference == Reference::Chain  ? tr("Reference: column on the left")
                               : setup.reference == Reference::None ? tr("Reference: none")
                               : setup.base >= 0 && comparison
                                   ? tr("Reference: %1").arg(comparison->document(setup.base).shortTitle)
                                   : tr("Reference: one text"));
}

} // namespace volets
