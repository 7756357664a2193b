// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/inspectorpanel.h"
#include "mainwindow.h"
#include "models/roles.h"
#include "support/dossier.h"
#include "support/window.h"
#include "synopsis/columnheads.h"
#include "synopsis/synopsisview.h"

#include <QAction>
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
    void columnsAreDraggedByTheirHeadsAndPulledWider()
    {
        MainWindow window;
        QVERIFY(test::bringUp(window));
        window.showComparison(test::sampleComparison());
        ColumnHeads *heads = window.synopsis()->heads();
        const auto middle = [&](int section) {
            return QPoint(heads->sectionViewportPosition(section) + heads->sectionSize(section) / 2,
                          heads->height() / 2);
        };
        const QPoint from = middle(0);
        const QPoint to = middle(2) + QPoint(heads->sectionSize(2) / 4, 0);
        QTest::mousePress(heads->viewport(), Qt::LeftButton, {}, from);
        for (int step = 1; step <= 10; ++step)
            QTest::mouseMove(heads->viewport(), from + (to - from) * step / 10);
        QTest::mouseRelease(heads->viewport(), Qt::LeftButton, {}, to);
        QTRY_COMPARE(window.model()->setup().columns, (std::vector<int>{1, 2, 0}));
        for (int section = 0; section < 3; ++section)
            QCOMPARE(heads->visualIndex(section), section); // the model has the order, the header none of its own

        const int before = heads->sectionSize(0);
        const QPoint edge(heads->sectionViewportPosition(1) - 1, heads->height() / 2);
        QTest::mousePress(heads->viewport(), Qt::LeftButton, {}, edge);
        QTest::mouseMove(heads->viewport(), edge + QPoint(30, 0));
        QTest::mouseMove(heads->viewport(), edge + QPoint(60, 0));
        QTest::mouseRelease(heads->viewport(), Qt::LeftButton, {}, edge + QPoint(60, 0));
        QVERIFY(heads->sectionSize(0) > before);
        QVERIFY(!window.synopsis()->columnWeights().isEmpty());
    }
    void columnsMoveAndTheReaderStays()
    {
        MainWindow window;
        window.resize(1200, 700);
        window.show();
        window.showComparison(test::sampleComparison());
        window.synopsis()->setCurrentIndex(window.model()->index(1, 2));
        const auto unit = window.synopsis()->currentIndex().data(UnitRole).value<UnitRef>();
        action(window, u"moveLeft"_s)->trigger();
        QCOMPARE(window.model()->setup().columns, (std::vector<int>{0, 2, 1}));
        QCOMPARE(window.synopsis()->currentIndex().data(UnitRole).value<UnitRef>(), unit);
        action(window, u"hideColumn"_s)->trigger();
        QCOMPARE(window.model()->setup().columns, (std::vector<int>{0, 1}));
    }
    void quotationsCarryTheirSource()
    {
        MainWindow window;
        window.resize(1200, 700);
        window.show();
        window.showComparison(test::sampleComparison());
        window.synopsis()->setCurrentIndex(window.model()->index(1, 1));
        action(window, u"copy"_s)->trigger();
        const QString words = QGuiApplication::clipboard()->text();
        QCOMPARE(words, window.model()->index(1, 1).data().toString());
        action(window, u"copyQuotation"_s)->trigger();
        const QString quotation = QGuiApplication::clipboard()->text();
        QVERIFY(quotation.contains(words) && quotation.size() > words.size() + 4);
        QVERIFY(QGuiApplication::clipboard()->mimeData()->hasHtml());
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
