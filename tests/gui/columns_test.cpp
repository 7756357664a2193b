// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/language.h"
#include "mainwindow.h"
#include "models/roles.h"
#include "settings.h"
#include "support/dossier.h"
#include "support/window.h"
#include "synopsis/columnheads.h"
#include "synopsis/synopsisview.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QScopeGuard>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace volets;
using namespace Qt::StringLiterals;

/// The columns of the synopsis as a reader arranges them: by keys, by mouse, from their menu, and after a restart.
class ColumnsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;

    static void open(MainWindow &window, const ComparisonPtr &comparison = test::sampleComparison())
    {
        QVERIFY(test::bringUp(window));
        window.showComparison(comparison);
    }
    static const std::vector<int> &columns(const MainWindow &window) { return window.model()->setup().columns; }
    static QPoint middle(const ColumnHeads &heads, int section)
    {
        return {heads.sectionViewportPosition(section) + heads.sectionSize(section) / 2, heads.height() / 2};
    }
    static void drag(QWidget *widget, QPoint from, QPoint to)
    {
        QTest::mousePress(widget, Qt::LeftButton, {}, from);
        for (int step = 1; step <= 10; ++step)
            QTest::mouseMove(widget, from + (to - from) * step / 10);
        QTest::mouseRelease(widget, Qt::LeftButton, {}, to);
    }
    /// Opens the menu of a column's head by the mouse and takes from it, by the keyboard, what is called `words`.
    static void takeFromMenu(const MainWindow &window, int section, const QString &words)
    {
        ColumnHeads *heads = window.synopsis()->heads();
        bool taken = false;
        QTimer::singleShot(0, heads, [&] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(menu);
            for (int i = 0; i < 12 && !(menu->activeAction() && menu->activeAction()->text() == words); ++i)
                QTest::keyClick(menu, Qt::Key_Down);
            taken = menu->activeAction() && menu->activeAction()->text() == words;
            QTest::keyClick(menu, taken ? Qt::Key_Return : Qt::Key_Escape);
        });
        QContextMenuEvent asked(QContextMenuEvent::Mouse, middle(*heads, section),
                                heads->mapToGlobal(middle(*heads, section)));
        QCoreApplication::sendEvent(heads->viewport(), &asked);
        QVERIFY2(taken, qPrintable(words));
    }

private slots:
    void initTestCase()
    {
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home.path());
        useLanguage(u"en"_s); // plurals
    }
    void init() { Settings().clear(); }

    void headsAreDraggedAndPulledWider()
    {
        MainWindow window;
        open(window);
        ColumnHeads *heads = window.synopsis()->heads();
        drag(heads->viewport(), middle(*heads, 0), middle(*heads, 2) + QPoint(heads->sectionSize(2) / 4, 0));
        QTRY_COMPARE(columns(window), (std::vector<int>{1, 2, 0}));
        for (int section = 0; section < 3; ++section)
            QCOMPARE(heads->visualIndex(section), section); // the model has the order, the header none of its own

        const int before = heads->sectionSize(0);
        const QPoint edge(heads->sectionViewportPosition(1) - 1, heads->height() / 2);
        drag(heads->viewport(), edge, edge + QPoint(60, 0));
        QVERIFY(heads->sectionSize(0) > before);
        QVERIFY(!window.synopsis()->columnWeights().isEmpty());
        QTest::keyClick(&window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(std::abs(heads->sectionSize(0) - heads->sectionSize(1)) <= 1);
    }
    void keysMoveHideAndPin()
    {
        MainWindow window;
        open(window);
        window.synopsis()->setCurrentIndex(window.model()->index(1, 2));
        const auto unit = window.synopsis()->currentIndex().data(UnitRole).value<UnitRef>();
        QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(columns(window), (std::vector<int>{0, 2, 1}));
        QCOMPARE(window.synopsis()->currentIndex().data(UnitRole).value<UnitRef>(), unit); // the reader stays
        QTest::keyClick(&window, Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(columns(window), (std::vector<int>{0, 1, 2}));
        QTest::keyClick(&window, Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier); // it is the last
        QCOMPARE(columns(window), (std::vector<int>{0, 1, 2}));

        QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(window.synopsis()->pinned(), QSet<int>{2});
        QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(window.synopsis()->pinned().isEmpty());

        QTest::keyClick(&window, Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(columns(window), (std::vector<int>{0, 1}));
    }
    void whatIsHiddenIsSaidAndShownAgainByOneClick()
    {
        MainWindow window;
        open(window);
        const auto said = [&] {
            for (QLabel *label : window.statusBar()->findChildren<QLabel *>())
                if (label->text().contains(u"hidden"_s))
                    return label;
            return static_cast<QLabel *>(nullptr);
        };
        QVERIFY(!said());
        QTest::keyClick(&window, Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(said());
        QVERIFY2(said()->text().contains(u"1 hidden"_s), qPrintable(said()->text()));
        said()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(said(), Qt::Key_Return);
        QCOMPARE(columns(window), (std::vector<int>{0, 1, 2}));
        QVERIFY(!said());
    }
    void aHeadHasAMenu()
    {
        MainWindow window;
        open(window);
        takeFromMenu(window, 1, u"Move Left"_s);
        QCOMPARE(columns(window), (std::vector<int>{1, 0, 2}));
        takeFromMenu(window, 0, u"Keep in Sight"_s);
        QCOMPARE(window.synopsis()->pinned(), QSet<int>{1});
        takeFromMenu(window, 0, u"Compare All Columns with This Text"_s);
        QCOMPARE(window.model()->setup().reference, Reference::Star);
        QCOMPARE(window.model()->setup().base, 1);
        takeFromMenu(window, 2, u"Rows in the Order of This Text"_s);
        QCOMPARE(window.model()->base(), 2);
        takeFromMenu(window, 2, u"Hide This Column"_s);
        QCOMPARE(columns(window), (std::vector<int>{1, 0}));
    }
    void aColumnIsUnhookedAndHookedByAKey()
    {
        MainWindow window;
        open(window, test::largeComparison(3, 60));
        window.synopsis()->setCurrentIndex(window.model()->index(0, 1));
        QTest::keyClick(&window, Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(window.synopsis()->unhooked(), 1);
        SynopsisView *loose = window.synopsis()->looseColumn();
        loose->setFocus();
        for (int i = 0; i < 9; ++i)
            QTest::keyClick(loose, Qt::Key_Down);
        QCOMPARE(window.synopsis()->firstVisibleRow(), 0); // the others stayed
        QTest::keyClick(&window, Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(window.synopsis()->unhooked(), -1);
        const QRect chosen = window.synopsis()->visualRect(window.model()->index(9, 1));
        QVERIFY(window.synopsis()->viewport()->rect().contains(chosen.topLeft()));
    }
    void rowsAreOrderedByKeys()
    {
        MainWindow window;
        open(window);
        const int all = window.model()->rowCount();
        QTest::keyClick(&window, Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(window.model()->order(), RowOrder::ByTheme);
        QTest::keyClick(&window, Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(window.model()->order(), RowOrder::ByChange);
        QCOMPARE(window.model()->rowCount(), all);
        QTest::keyClick(&window, Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(window.model()->order(), RowOrder::ByBase);
    }
    void aKeyLeavesOnlyTheChangedSentences()
    {
        const QString kept = u"The tide comes in and the tide goes out again. "_s.repeated(12);
        MainWindow window;
        open(window, test::Dossier()
                         .text(u"2031"_s, {QString(u"1 "_s + kept + u"Lamps burn at night."_s)})
                         .text(u"2033"_s, {QString(u"1 "_s + kept + u"Lamps burn at dawn."_s)})
                         .rows(u"1|1"_s)
                         .links(u"2033:1~2031:1"_s)
                         .build());
        const auto height = [&] { return window.synopsis()->visualRect(window.model()->index(0, 1)).height(); };
        const int whole = height();
        QVERIFY(!window.synopsis()->isCollapsed()); // never by default
        QTest::keyClick(&window, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(window.synopsis()->isCollapsed());
        const int brief = height();
        QTest::keyClick(&window, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(height(), whole);
        QVERIFY2(brief < whole / 2, "the column that others are compared with collapses too");
    }
    void aSplitIsToldInTheReadersLanguage()
    {
        const auto restored = qScopeGuard([] { useLanguage(u"en"_s); });
        useLanguage(u"fr"_s);
        ComparisonModel model;
        model.setComparison(
            test::Dossier()
                .text(u"2031"_s, {u"7 Invite chaque port à éclairer ses quais et à sonner ses cloches ;"_s})
                .language(u"fr"_s)
                .text(u"2033"_s, {u"8 Invite chaque port à éclairer ses quais ;"_s,
                                  u"9 Invite chaque port à sonner ses cloches ;"_s})
                .language(u"fr"_s)
                .rows(u"7|8+9"_s)
                .links(u"2033:8~2031:7 2033:9~2031:7"_s)
                .build());
        const QString told = model.index(0, 0).data(ClauseCellRole).value<ClauseCell>().division;
        QCOMPARE(told, u"scindé en par.\u00A08 et par.\u00A09"_s);
        const QString spoken = model.index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(told), qPrintable(spoken));
    }
    void widthsOrderAndPinsOutliveTheWindow()
    {
        std::vector<int> widths;
        const auto widthsOf = [](const MainWindow &window) {
            std::vector<int> all;
            for (int section = 0; section < window.model()->columnCount(); ++section)
                all.push_back(window.synopsis()->heads()->sectionSize(section));
            return all;
        };
        QByteArray geometry;
        {
            MainWindow window;
            open(window);
            window.synopsis()->setCurrentIndex(window.model()->index(1, 2));
            QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
            QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
            ColumnHeads *heads = window.synopsis()->heads();
            const QPoint edge(heads->sectionViewportPosition(1) - 1, heads->height() / 2);
            drag(heads->viewport(), edge, edge + QPoint(70, 0));
            widths = widthsOf(window);
            window.close();
        }
        QVERIFY(widths[0] > widths[1] + 60);
        MainWindow window;
        open(window);
        QCOMPARE(window.size(), QSize(1366, 768));
        QCOMPARE(columns(window), (std::vector<int>{0, 2, 1}));
        QCOMPARE(window.synopsis()->pinned(), QSet<int>{2});
        QTRY_COMPARE(widthsOf(window), widths);
    }
};

QTEST_MAIN(ColumnsTest)
#include "columns_test.moc"
