// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "differences/filterbar.h"
#include "help/helpwindow.h"
#include "jobs/comparisoncontroller.h"
#include "library/firstdossier.h"
#include "library/recentdossiers.h"
#include "mainwindow.h"
#include "notes/annotations.h"
#include "report/writer.h"
#include "settings.h"
#include "support/dossier.h"
#include "support/window.h"
#include "synopsis/overviewstrip.h"
#include "synopsis/synopsisview.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>
#include <QWhatsThis>

using namespace volets;
using namespace Qt::StringLiterals;

/// The window as a whole: every action is pressed, the handbook holds, and the session comes back.
class WalkTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;

    static constexpr auto patience = std::chrono::seconds(60);

    static QList<QWidget *> otherWindows(const QWidget &but)
    {
        QList<QWidget *> others;
        for (QWidget *widget : QApplication::topLevelWidgets())
            if (widget != &but && widget->isVisible())
                others.append(widget);
        return others;
    }
    /// Closes what an action opened, however deep it is nested, without choosing anything.
    static void closeOthers(const QWidget &window)
    {
        for (int round = 0; round < 10 && !otherWindows(window).isEmpty(); ++round)
            for (QWidget *other : otherWindows(window))
                other->close();
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home.path());
    }
    void init() { Settings().clear(); }

    void everyActionIsPressed()
    {
        MainWindow window;
        QVERIFY(test::bringUp(window));
        QStringList names;
        for (const ListedAction &listed : actionsOf(*window.menuBar()))
            if (!listed.action->objectName().isEmpty())
                names.append(listed.action->objectName());
        QVERIFY(names.size() > 40);
        // once without texts, once with them; a modal dialog is closed from inside
        QTimer closer;
        closer.setInterval(20);
        connect(&closer, &QTimer::timeout, &window, [&] { closeOthers(window); });
        closer.start();
        for (const bool open : {false, true}) {
            if (open)
                window.showComparison(test::sampleComparison());
            for (const QString &name : std::as_const(names)) {
                if (name == u"quit" || name == u"close" || name == u"aboutQt")
                    continue;
                auto *action = window.findChild<QAction *>(name);
                QVERIFY2(action, qPrintable(name));
                action->trigger();
                QTest::qWait(5);
                closeOthers(window);
                if (QWhatsThis::inWhatsThisMode())
                    QWhatsThis::leaveWhatsThisMode();
                if (action->isCheckable() && action->isEnabled())
                    action->trigger(); // back to where it was
                QVERIFY2(window.isVisible(), qPrintable(name));
            }
        }
        QTRY_VERIFY(otherWindows(window).isEmpty());
    }

    /// Presses, types and clicks whatever comes. VOLETS_WALK_SECONDS makes it last, at a thousand steps a minute, and
    /// VOLETS_WALK_SEED takes another way; tests/robustness/walk does both.
    void walksAtRandom()
    {
        const qint64 milliseconds = qint64(qEnvironmentVariableIntValue("VOLETS_WALK_SECONDS")) * 1000;
        bool given = false;
        const int named = qEnvironmentVariableIntValue("VOLETS_WALK_SEED", &given);
        const quint32 seed = given ? quint32(named) : 20261122U;
        constexpr int usual = 150;
        constexpr int pace = 60; // milliseconds
        QRandomGenerator random(seed);
        const auto chance = [&](int percent) { return random.bounded(100) < percent; };

        const QString library = m_home.filePath(u"walk.volets"_s);
        {
            ComparisonController controller(Stages::standard());
            controller.openLibrary(library);
            controller.addTexts({.paths = sampleDossier().paths, .pasted = {}});
            QTRY_VERIFY_WITH_TIMEOUT(std::holds_alternative<ComparisonPtr>(controller.state()), patience);
        }
        MainWindow window;
        window.resize(1366, 768);
        window.show();
        window.openDossier(library);
        QTRY_VERIFY_WITH_TIMEOUT(window.model()->rowCount() > 0, patience);
        QTimer closer;
        closer.setInterval(250); // a dialog lives for a step or four
        connect(&closer, &QTimer::timeout, &window, [&] { closeOthers(window); });
        closer.start();
        static constexpr std::array keys{Qt::Key_Up,   Qt::Key_Down,  Qt::Key_Left,     Qt::Key_Right, Qt::Key_PageUp,
                                         Qt::Key_Home, Qt::Key_End,   Qt::Key_PageDown, Qt::Key_Tab,   Qt::Key_Return,
                                         Qt::Key_Down, Qt::Key_Space, Qt::Key_Escape,   Qt::Key_A,     Qt::Key_Delete};
        QElapsedTimer clock;
        clock.start();
        int done = 0;
        for (; done < usual || clock.elapsed() < milliseconds; ++done) {
            const auto actions = actionsOf(*window.menuBar());
            if (chance(60)) {
                QAction *action = actions[random.bounded(actions.size())].action;
                const QString name = action->objectName();
                if (name != u"quit" && name != u"close" && name != u"aboutQt")
                    action->trigger();
            } else if (chance(60)) {
                QWidget *focus = QApplication::focusWidget();
                QTest::keyClick(focus ? focus : &window, keys[std::size_t(random.bounded(int(keys.size())))],
                                chance(20) ? Qt::ShiftModifier : Qt::NoModifier);
            } else if (chance(85)) {
                const QPoint place(random.bounded(window.width()), random.bounded(window.height()));
                if (QWidget *child = window.childAt(place))
                    QTest::mouseClick(child, Qt::LeftButton, {}, child->mapFrom(&window, place));
            } else {
                window.resize(600 + random.bounded(1000), 400 + random.bounded(600));
            }
            QVERIFY2(window.isVisible(), qPrintable(u"seed %1, step %2"_s.arg(seed).arg(done)));
            QTest::qWait(milliseconds > 0 ? int(std::max<qint64>(1, pace * (done + 1) - clock.elapsed())) : 2);
            if (QWhatsThis::inWhatsThisMode())
                QWhatsThis::leaveWhatsThisMode();
        }
        closeOthers(window);
        qInfo("%d steps in %lld s, seed %u", done, clock.elapsed() / 1000, seed);
        // whatever was decided and written can be taken back
        QUndoStack &steps = window.findChild<Annotations *>()->steps();
        while (steps.canUndo())
            steps.undo();
        QVERIFY(window.findChild<Annotations *>()->decisions().empty());
        QVERIFY(window.findChild<Annotations *>()->notes().empty());
    }

    void everyActionHasWordsAndAPlace()
    {
        MainWindow window;
        window.showComparison(test::sampleComparison());
        const auto actions = actionsOf(*window.menuBar());
        QSet<QString> seen;
        for (const ListedAction &listed : actions) {
            QVERIFY(!listed.text.isEmpty() && !listed.menu.isEmpty());
            const QString place = QString(listed.menu + u'/' + listed.text);
            QVERIFY2(!seen.contains(place), qPrintable(place));
            seen.insert(place);
        }
    }

    /// Every command of the program and every format of exports is in the handbook, and the handbook names no other;
    /// the options it shows are those that the command's own help lists, and the keys that it spells out do something.
    void theHandbookKeepsToTheProgram()
    {
        MainWindow window;
        const auto actions = actionsOf(*window.menuBar());
        QStringList keysInForce{u"Tab"_s, u"Enter"_s, u"Entrée"_s};
        for (const ListedAction &listed : actions)
            for (const QKeySequence &keys : listed.action->shortcuts())
                keysInForce += keys.toString(QKeySequence::PortableText);
        QStringList names;
        for (const Command &command : commands())
            names += QLatin1String(command.name);
        for (const QString &language : {u"en"_s, u"fr"_s}) {
            QString all;
            for (const Chapter &chapter : handbook(language, actions))
                all += chapter.text + u'\n';
            static const QRegularExpression call(uR"(`volets ([a-z]+)([^`]*)`)"_s);
            static const QRegularExpression option(uR"((?<![\w-])(--[a-z-]+))"_s);
            QStringList named;
            for (const auto &match : call.globalMatch(all)) {
                const QString name = match.captured(1);
                if (match.captured(2).startsWith(u'.')) // a file: `volets a.txt`
                    continue;
                QVERIFY2(names.contains(name), qPrintable(name));
                named += name;
                QString help;
                QTextStream out(&help);
                Streams streams{out, out};
                const auto command = std::ranges::find(
                    commands(), name, [](const Command &one) { return QString(QLatin1String(one.name)); });
                static_cast<void>(command->run({u"--help"_s}, streams));
                out.flush();
                for (const auto &used : option.globalMatch(match.captured(2)))
                    QVERIFY2(help.contains(used.captured(1)), qPrintable(match.captured()));
            }
            for (const QString &name : std::as_const(names))
                QVERIFY2(named.contains(name), qPrintable(QString(language + u": "_s + name)));
            for (const ReportFormat format : reportFormats()) {
                const QString word = format == ReportFormat::Markdown ? u"Markdown"_s : suffix(format).toUpper();
                QVERIFY2(all.contains(word), qPrintable(QString(language + u": "_s + word)));
            }
            static const QRegularExpression spelt(uR"(\b((?:(?:Ctrl|Alt|Shift|Maj)\+)+[A-Z0-9]\w*|F[0-9]{1,2})\b)"_s);
            for (const auto &match : spelt.globalMatch(all)) {
                const QString keys = match.captured(1).replace(u"Maj+"_s, u"Shift+"_s);
                QVERIFY2(keysInForce.contains(keys), qPrintable(keys));
            }
        }
        // and the sheet lists every key of every action
        const QString sheet = shortcutSheet(actions).text;
        for (const ListedAction &listed : actions)
            if (!listed.action->objectName().isEmpty() && !listed.action->shortcut().isEmpty())
                QVERIFY2(sheet.contains(listed.action->shortcut().toString(QKeySequence::NativeText)),
                         qPrintable(listed.text));
    }

    void theHandbookNamesRealActions()
    {
        MainWindow window;
        const auto actions = actionsOf(*window.menuBar());
        QStringList names;
        for (const QString &language : {u"en"_s, u"fr"_s}) {
            QVERIFY(handbookLanguages().contains(language));
            const QList<Chapter> chapters = handbook(language, actions);
            QVERIFY(chapters.size() >= 10);
            QStringList ours;
            for (const Chapter &chapter : chapters)
                ours.append(chapter.name);
            if (names.isEmpty())
                names = ours;
            QCOMPARE(ours, names); // both languages have the same chapters
            static const QRegularExpression link(uR"(\]\(([a-z-]+)\.md\))"_s);
            for (const Chapter &chapter : chapters) {
                QVERIFY(!chapter.title.isEmpty());
                const qsizetype place = chapter.text.indexOf(u"{key:"_s);
                QVERIFY2(place < 0,
                         qPrintable(chapter.name + u": "_s + chapter.text.sliced(std::max<qsizetype>(place, 0), 30)));
                QVERIFY(!chapter.text.contains(u"{menu:"_s));
                for (const auto &match : link.globalMatch(chapter.text))
                    QVERIFY2(names.contains(match.captured(1)) || match.captured(1) == u"shortcuts",
                             qPrintable(match.captured(1)));
            }
        }
        QVERIFY(shortcutSheet(actions).text.contains(u"F7"_s));
    }

    void f1OpensTheChapterOfWhatHasTheFocus()
    {
        MainWindow window;
        QVERIFY(test::bringUp(window));
        window.showComparison(test::sampleComparison());
        QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F1);
        auto *help = window.findChild<HelpWindow *>();
        QVERIFY(help && help->isVisible());
        QCOMPARE(help->currentChapter(), u"search"_s);
        QVERIFY(test::shoot(*help, u"handbook"_s));
        auto *line = help->findChild<QLineEdit *>();
        line->setFocus();
        QTest::keyClicks(line, u"SHA-256"_s);
        QCOMPARE(help->currentChapter(), u"exports"_s);
        QVERIFY(help->findChild<QTextBrowser *>()->textCursor().hasSelection());
        help->openChapter(u"shortcuts"_s);
        QVERIFY(help->findChild<QTextBrowser *>()->toPlainText().contains(u"Next Difference"_s));
        QVERIFY(test::shoot(*help, u"handbook-keys"_s));
    }

    void mainControlsSayWhatTheyAre()
    {
        MainWindow window;
        int explained = 0;
        for (const QWidget *widget : window.findChildren<QWidget *>())
            explained += widget->whatsThis().isEmpty() ? 0 : 1;
        QVERIFY(explained >= 12);
    }

    void whatsThisExplainsWhatIsPointedAt()
    {
        MainWindow window;
        QVERIFY(test::bringUp(window));
        window.showComparison(test::sampleComparison());
        const auto explanation = [] {
            for (QWidget *widget : QApplication::topLevelWidgets())
                if (widget->isVisible() && widget->inherits("QWhatsThat"))
                    return widget;
            return static_cast<QWidget *>(nullptr);
        };
        for (QWidget *control : {window.synopsis()->viewport(), static_cast<QWidget *>(window.findChild<FilterBar *>()),
                                 static_cast<QWidget *>(window.findChild<OverviewStrip *>())}) {
            control->show();
            QTest::keyClick(&window, Qt::Key_F1, Qt::ShiftModifier);
            QVERIFY(QWhatsThis::inWhatsThisMode());
            QTest::mouseClick(control, Qt::LeftButton, {}, QPoint(4, 4));
            QTRY_VERIFY(explanation());
            QVERIFY(!QWhatsThis::inWhatsThisMode());
            QTest::keyClick(explanation(), Qt::Key_Escape);
            QTRY_VERIFY(!explanation());
        }
    }

    void aKeyOpensTheSheetOfShortcuts()
    {
        MainWindow window;
        QVERIFY(test::bringUp(window));
        QTest::keyClick(&window, Qt::Key_F1, Qt::ControlModifier);
        auto *help = window.findChild<HelpWindow *>();
        QVERIFY(help && help->isVisible());
        QCOMPARE(help->currentChapter(), u"shortcuts"_s);
        const QString sheet = help->findChild<QTextBrowser *>()->toPlainText();
        for (const ListedAction &listed : actionsOf(*window.menuBar()))
            if (!listed.action->objectName().isEmpty() && !listed.action->shortcut().isEmpty())
                QVERIFY2(sheet.contains(listed.text), qPrintable(listed.text));
    }

    void aStoppedImportLeavesNothing()
    {
        QByteArray charter;
        for (int clause = 1; clause < 60; ++clause)
            charter += u"%1. Invites every port to keep %1 lamps lit.\n\n"_s.arg(clause).toUtf8();
        std::vector<Source> texts; // more than are read while somebody reaches for the button
        for (int i = 0; i < 5000; ++i)
            texts.push_back({u"charter %1"_s.arg(i), QByteArray(charter + QByteArray::number(i))});
        MainWindow window;
        QVERIFY(test::bringUp(window));
        auto *controller = window.findChild<ComparisonController *>();
        controller->openLibrary(m_home.filePath(u"stopped.volets"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!controller->isComparing() && !controller->isImporting(), patience);
        controller->addTexts({.paths = {}, .pasted = std::move(texts)});
        QToolButton *cancel = nullptr;
        for (auto *button : window.statusBar()->findChildren<QToolButton *>())
            if (button->text() == u"Cancel"_s)
                cancel = button;
        QVERIFY(cancel && cancel->isVisible());
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!cancel->isVisible(), patience);
        QVERIFY(controller->entries().empty());
        QVERIFY(!window.model()->comparison() || window.model()->comparison()->documents.empty());
        controller->openLibrary(m_home.filePath(u"stopped.volets"_s)); // nor is anything in the file
        QTRY_VERIFY_WITH_TIMEOUT(!controller->isComparing() && !controller->isImporting(), patience);
        QVERIFY(controller->entries().empty());
    }

    void recentDossiersAreListedAndMissingOnesGreyed()
    {
        const QString there = m_home.filePath(u"there.volets"_s);
        QFile file(there);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        Settings settings;
        noteRecentDossier(settings, m_home.filePath(u"gone.volets"_s));
        noteRecentDossier(settings, there);
        MainWindow window;
        QMenu *recent = nullptr;
        for (const QAction *top : window.menuBar()->actions())
            for (const QAction *action : top->menu()->actions())
                if (action->menu() && action->text().contains(u"Recent"_s))
                    recent = action->menu();
        QVERIFY(recent);
        emit recent->aboutToShow();
        QVERIFY(recent->actions().at(0)->text().startsWith(u"there"_s) && recent->actions().at(0)->isEnabled());
        QVERIFY(recent->actions().at(1)->text().startsWith(u"gone"_s) && !recent->actions().at(1)->isEnabled());
        recent->actions().last()->trigger();
        QCOMPARE(recentDossiers(Settings()), QStringList(there));
    }

    void severalWindowsStandSideBySide()
    {
        MainWindow window;
        window.show();
        window.showComparison(test::sampleComparison());
        window.findChild<QAction *>(u"newWindow"_s)->trigger();
        const QList<QWidget *> others = otherWindows(window);
        QCOMPARE(others.size(), 1);
        auto *other = qobject_cast<MainWindow *>(others.first());
        QVERIFY(other);
        other->showComparison(test::sampleComparison());
        other->model()->setOrder(RowOrder::ByTheme, 0);
        QCOMPARE(window.model()->order(), RowOrder::ByBase); // each has its own look at the texts
        other->close();
        QTRY_VERIFY(otherWindows(window).isEmpty());
    }

    void theSessionComesBackWithFiltersAndPlace()
    {
        UnitRef unit;
        {
            MainWindow window;
            window.resize(1200, 700);
            window.show();
            window.showComparison(test::sampleComparison());
            RowFilter filter;
            filter.themes = {u"BOOKS"_s, u"LIGHT"_s};
            filter.themeMatch = ThemeMatch::Any;
            filter.linkedOnly = true;
            window.model()->setFilter(filter);
            window.findChild<QAction *>(u"filterBar"_s)->trigger();
            const QModelIndex last = window.model()->index(window.model()->rowCount() - 1, 0);
            window.synopsis()->setCurrentIndex(last);
            unit =
                window.model()->rowCount() > 0 ? UnitRef{0, window.model()->unitsAt(last.row(), 0).front()} : UnitRef();
            window.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&window));
            QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
            window.close();
        }
        MainWindow window;
        window.show();
        window.showComparison(test::sampleComparison());
        QVERIFY(window.findChild<QAction *>(u"reading"_s)->isChecked());
        QCOMPARE(window.model()->filter().themes, (QStringList{u"BOOKS"_s, u"LIGHT"_s}));
        QVERIFY(window.model()->filter().linkedOnly);
        QVERIFY(window.findChild<QAction *>(u"filterBar"_s)->isChecked());
        const QModelIndex current = window.synopsis()->currentIndex();
        QVERIFY(current.isValid());
        QCOMPARE(window.model()->unitsAt(current.row(), 0).front(), unit.unit);
    }

    void theSearchComesBeforeThePanelThatSharesItsPlace()
    {
        MainWindow window;
        QVERIFY(test::bringUp(window, {1200, 700}));
        window.showComparison(test::sampleComparison());
        const auto panel = [&](const QString &name) { return window.findChild<QDockWidget *>(name)->widget(); };
        for (int round = 0; round < 2; ++round) { // made the first time, there the second
            QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier | Qt::AltModifier);
            QTRY_VERIFY(!panel(u"notes"_s)->visibleRegion().isEmpty());
            QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier);
            QTRY_VERIFY(!panel(u"search"_s)->visibleRegion().isEmpty());
            QVERIFY(panel(u"search"_s)->isAncestorOf(QApplication::focusWidget()));
            QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier | Qt::AltModifier); // closed
            QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier | Qt::AltModifier); // and opened before the other
            QTRY_VERIFY(!panel(u"notes"_s)->visibleRegion().isEmpty());
            QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier | Qt::AltModifier);
        }
    }

    void filesThatAreInNoDossierAreSearched()
    {
        const QString path = m_home.filePath(u"charter.txt"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Harbour charter\n\n1. Invites every port to keep its lamps lit.\n\n2. Asks for a book of tides.\n");
        file.close();
        MainWindow window;
        QVERIFY(test::bringUp(window, {1200, 700}));
        window.openFiles({path});
        QTRY_VERIFY_WITH_TIMEOUT(window.model()->rowCount() > 0, patience);
        QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier);
        auto *dock = window.findChild<QDockWidget *>(u"search"_s);
        QTRY_VERIFY(dock->isVisible());
        QTest::keyClicks(QApplication::focusWidget(), u"lamps"_s);
        auto *list = dock->findChild<QTreeView *>();
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 1, patience);
    }
};

QTEST_MAIN(WalkTest)
#include "walk_test.moc"
