// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/citation.h"
#include "inspector/inspectorpanel.h"
#include "mainwindow.h"
#include "models/roles.h"
#include "notes/notespanel.h"
#include "support/dossier.h"
#include "support/window.h"
#include "synopsis/synopsisview.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QSet>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace volets;
using namespace Qt::StringLiterals;

class MainWindowTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;

    static QAction *action(const MainWindow &window, const QString &name) { return window.findChild<QAction *>(name); }

private slots:
    void initTestCase() { QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home.path()); }

    void everyShortcutIsTakenOnce()
    {
        MainWindow window;
        window.showComparison(test::sampleComparison());
        QSet<QString> taken;
        for (const QAction *one : window.findChildren<QAction *>())
            for (const QKeySequence &keys : one->shortcuts()) {
                if (keys.isEmpty())
                    continue;
                QVERIFY2(!taken.contains(keys.toString()), qPrintable(keys.toString()));
                taken.insert(keys.toString());
            }
        QVERIFY(taken.size() > 15);
        for (const QAction *menu : window.menuBar()->actions())
            QVERIFY(!menu->text().isEmpty());
    }
    void theClauseInHandIsOneOfItsCell()
    {
        MainWindow window;
        QVERIFY(test::bringUp(window, {1200, 700}));
        window.showComparison(
            test::Dossier()
                .text(u"2031"_s, {u"1 Invites every port to light its quays and to ring its bells;"_s})
                .text(u"2033"_s,
                      {u"1 Invites every port to light its quays;"_s, u"2 Invites every port to ring its bells;"_s})
                .rows(u"1|1+2"_s)
                .links(u"2033:1~2031:1 2033:2~2031:1"_s)
                .build());
        const auto inHand = [&] { return window.synopsis()->currentIndex().data(UnitRole).value<UnitRef>(); };
        window.goTo({1, 1}); // as a search does
        QCOMPARE(inHand(), (UnitRef{1, 1}));
        QTest::keyClick(&window, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(inHand(), (UnitRef{1, 0}));
        QTest::keyClick(&window, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(inHand(), (UnitRef{1, 1}));
        const QString said = window.synopsis()->currentIndex().data(Qt::AccessibleTextRole).toString();
        QVERIFY2(said.contains(u"para.\u00a02 in hand"_s), qPrintable(said));
        QTest::keyClick(window.synopsis(), Qt::Key_Left);
        QCOMPARE(inHand(), (UnitRef{0, 0}));
        QTest::keyClick(window.synopsis(), Qt::Key_Right);
        QCOMPARE(inHand(), (UnitRef{1, 0})); // another cell was in between

        // by mouse: the lower half of the cell is its second clause, and the picture tells which one it is
        const auto picture = [&] { return window.synopsis()->grab().toImage(); };
        const QImage first = picture();
        const QRect cell = window.synopsis()->visualRect(window.synopsis()->currentIndex());
        QTest::mouseClick(window.synopsis()->viewport(), Qt::LeftButton, {}, cell.bottomLeft() + QPoint(60, -30));
        QCOMPARE(inHand(), (UnitRef{1, 1}));
        const auto inspected = [&] {
            return window.findChild<InspectorPanel *>()->findChildren<QLabel *>().at(1)->text();
        };
        QVERIFY2(inspected().contains(u"para.\u00a02"_s), qPrintable(inspected()));
        QVERIFY(picture() != first);
        QTest::mouseClick(window.synopsis()->viewport(), Qt::LeftButton, {}, cell.topLeft() + QPoint(60, 30));
        QCOMPARE(inHand(), (UnitRef{1, 0}));
        QCOMPARE(picture(), first);
    }
    void whatIsGoneToIsSeen()
    {
        MainWindow window;
        QVERIFY(test::bringUp(window, {1200, 700}));
        window.showComparison(test::sampleComparison());
        QTest::keyClick(&window, Qt::Key_3, Qt::ControlModifier);
        QVERIFY(action(window, u"themeMap"_s)->isChecked());
        window.goTo({1, 0});
        QVERIFY(action(window, u"synopsis"_s)->isChecked() && window.synopsis()->isVisible());
        QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
        QTest::keyClick(&window, Qt::Key_F7);
        const QModelIndex current = window.synopsis()->currentIndex();
        QVERIFY(window.synopsis()->isVisible());
        QVERIFY(window.model()->isDifference(current.row(), current.column()));
    }
    void hiddenRowsAreCountedAndCanBeShown()
    {
        MainWindow window;
        window.resize(1200, 700);
        window.show();
        window.showComparison(test::sampleComparison());
        const int all = window.model()->rowCount();
        action(window, u"linkedOnly"_s)->trigger();
        QVERIFY(window.model()->rowCount() < all);
        bool told = false;
        for (const QLabel *label : window.findChildren<QLabel *>())
            told = told || label->text().contains(u"%1 rows of %2"_s.arg(QString::number(window.model()->rowCount()),
                                                                         QString::number(all)));
        QVERIFY(told);
        action(window, u"showAll"_s)->trigger();
        QCOMPARE(window.model()->rowCount(), all);
    }
    void theKeyboardGoesFromDifferenceToDifference()
    {
        MainWindow window;
        QVERIFY(test::bringUp(window, {1200, 700}));
        window.showComparison(test::sampleComparison());
        window.synopsis()->setCurrentIndex(window.model()->index(0, 0));
        QTest::keyClick(&window, Qt::Key_F7);
        const QModelIndex first = window.synopsis()->currentIndex();
        QVERIFY(window.model()->isDifference(first.row(), first.column()));
        QTest::keyClick(&window, Qt::Key_F7);
        const QModelIndex second = window.synopsis()->currentIndex();
        QVERIFY(second != first);
        QTest::keyClick(&window, Qt::Key_F7, Qt::ShiftModifier);
        QCOMPARE(window.synopsis()->currentIndex(), first);
        QTest::keyClick(&window, Qt::Key_F8);
        const QModelIndex gap = window.synopsis()->currentIndex();
        QVERIFY(window.model()->unitsAt(gap.row(), gap.column()).empty());
    }
    void quotationsCarryTheirSource()
    {
        MainWindow window;
        QVERIFY(test::bringUp(window, {1200, 700}));
        window.showComparison(test::sampleComparison());
        window.synopsis()->setCurrentIndex(window.model()->index(1, 1));
        QTest::keyClick(&window, Qt::Key_C, Qt::ControlModifier);
        const QString words = QGuiApplication::clipboard()->text();
        QCOMPARE(words, window.model()->index(1, 1).data().toString());
        const auto quote = [&] {
            QTest::keyClick(&window, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
            return QGuiApplication::clipboard()->text();
        };
        const auto sourceOf = [&](int row, int column) {
            const auto unit = window.model()->index(row, column).data(UnitRole).value<UnitRef>();
            const Comparison &comparison = *window.model()->comparison();
            return citation(comparison.document(unit.document), comparison.unit(unit));
        };
        QCOMPARE(quote(), u"“%1” (%2)"_s.arg(words, sourceOf(1, 1)));
        QVERIFY(QGuiApplication::clipboard()->mimeData()->html().contains(u"<i>"_s + sourceOf(1, 1) + u"</i>"_s));

        // two words of a clause
        QTest::keyClick(window.synopsis(), Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(window.synopsis(), Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(quote(), u"“%1” (%2)"_s.arg(words.section(u' ', 0, 1), sourceOf(1, 1)));

        // across cells: each with its own source, in the order in which they are read
        QTest::keyClick(window.synopsis(), Qt::Key_Escape);
        QTest::keyClick(window.synopsis(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(window.synopsis(), Qt::Key_Right, Qt::ShiftModifier);
        const QStringList lines = quote().split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].endsWith(u'(' + sourceOf(1, 1) + u')'));
        QVERIFY(lines[1].endsWith(u'(' + sourceOf(1, 2) + u')'));
    }
    void closingWhatHasTheKeyboardLeadsBackToTheView()
    {
        MainWindow window;
        QVERIFY(test::bringUp(window, {1200, 700}));
        window.showComparison(test::sampleComparison());
        window.synopsis()->setFocus();
        for (const auto &[key, modifiers] : {std::pair(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier),
                                             std::pair(Qt::Key_N, Qt::ControlModifier | Qt::AltModifier)}) {
            QTest::keyClick(&window, key, modifiers);
            for (int i = 0; i < 40 && window.synopsis()->hasFocus(); ++i)
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QVERIFY(!window.synopsis()->hasFocus());
            if (key == Qt::Key_N)
                window.findChild<NotesPanel *>()->setFocus();
            QTest::keyClick(&window, key, modifiers);
            QVERIFY(window.synopsis()->hasFocus());
        }
    }
    void withoutTextsThereIsNothingToLookFrom()
    {
        MainWindow window;
        QVERIFY(test::bringUp(window, {1200, 700}));
        QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
        QVERIFY(!action(window, u"reading"_s)->isChecked());
        QVERIFY(!action(window, u"reading"_s)->isEnabled());
        window.showComparison(test::sampleComparison());
        QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
        QVERIFY(action(window, u"reading"_s)->isChecked());
    }
    void theSessionComesBack()
    {
        {
            MainWindow window;
            window.show();
            window.showComparison(test::sampleComparison());
            window.model()->setSetup({.columns = {2, 1}, .reference = Reference::None, .base = -1});
            window.model()->setOrder(RowOrder::ByTheme, 1);
            window.appearance()->setZoom(150);
            window.close();
        }
        MainWindow window;
        window.show();
        window.showComparison(test::sampleComparison());
        QCOMPARE(window.model()->setup().columns, (std::vector<int>{2, 1}));
        QCOMPARE(window.model()->setup().reference, Reference::None);
        QCOMPARE(window.model()->order(), RowOrder::ByTheme);
        QCOMPARE(window.appearance()->zoom(), 150);
    }
    void theThreeViewsFollowTheReader()
    {
        MainWindow window;
        window.resize(1200, 700);
        window.show();
        window.showComparison(test::sampleComparison());
        for (const QString &name : {u"reading"_s, u"themeMap"_s, u"synopsis"_s}) {
            action(window, name)->trigger();
            QVERIFY(action(window, name)->isChecked());
            QVERIFY(!window.grab().isNull());
        }
    }
};

QTEST_MAIN(MainWindowTest)
#include "mainwindow_test.moc"
