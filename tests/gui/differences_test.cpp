// SPDX-License-Identifier: GPL-3.0-or-later
#include "differences/differencespanel.h"
#include "differences/filterbar.h"
#include "mainwindow.h"
#include "models/addresses.h"
#include "models/differencemodel.h"
#include "models/roles.h"
#include "reading/readingview.h"
#include "search/gotodialog.h"
#include "settings.h"
#include "support/dossier.h"
#include "support/window.h"
#include "synopsis/synopsisview.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace volets;
using namespace Qt::StringLiterals;

class DifferencesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;

    static constexpr auto patience = std::chrono::seconds(60);

    static ComparisonPtr comparison()
    {
        return test::Dossier()
            .text(u"2031"_s,
                  {u"1 Invites ports to publish their tables;"_s, u"2 Encourages schools to visit lighthouses;"_s,
                   u"3.a Calls on shipyards to paint hulls;"_s})
            .text(u"2033"_s, {u"1 Urges ports to publish their tables;"_s,
                              u"2 Encourages schools to visit lighthouses, where appropriate;"_s,
                              u"4 Invites ports to keep a watch;"_s})
            .rows(u"1|1 2|2 3.a| |4"_s)
            .links(u"2033:1~2031:1 2033:2~2031:2"_s)
            .themes(u"2031:1 RC;2033:1 RC,IA;2033:4 IA"_s)
            .build();
    }
    static void open(MainWindow &window)
    {
        QVERIFY(test::bringUp(window));
        window.showComparison(comparison());
    }

private slots:
    void initTestCase() { QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home.path()); }
    void init() { Settings().clear(); }

    void whereNoRowIsLeftThePageSaysSo()
    {
        MainWindow window;
        open(window);
        const QImage before = window.synopsis()->viewport()->grab().toImage();
        RowFilter filter;
        filter.themes = {u"none"_s};
        window.model()->setFilter(filter);
        QCOMPARE(window.model()->rowCount(), 0);
        QImage left = window.synopsis()->viewport()->grab().toImage();
        QVERIFY(left != before);
        QImage blank = left;
        blank.fill(left.pixel(0, 0));
        QVERIFY(left != blank);
    }
    void readingBeginsNearAnEmptyCell()
    {
        MainWindow window;
        open(window);
        const QModelIndex absence = window.model()->index(2, 1);
        QVERIFY(!absence.data(UnitRole).value<UnitRef>().isValid());
        window.synopsis()->setCurrentIndex(absence);
        window.lookFrom(MainWindow::View::Reading);
        QCOMPARE(window.findChild<ReadingView *>()->currentUnit(), (UnitRef{1, 1}));
    }
    void aTranslationIsNotToldAsChangedWords()
    {
        MainWindow window;
        QVERIFY(test::bringUp(window));
        window.showComparison(test::Dossier()
                                  .text(u"2031"_s, {u"1 Invites ports to publish their tables;"_s})
                                  .text(u"2033"_s, {u"1 Invite les ports à publier leurs tables ;"_s})
                                  .language(u"fr"_s)
                                  .rows(u"1|1"_s)
                                  .links(u"2033:1~2031:1"_s)
                                  .build());
        QTest::keyClick(&window, Qt::Key_D, Qt::ControlModifier);
        auto *panel = window.findChild<DifferencesPanel *>();
        QTRY_VERIFY(panel->isVisible());
        auto *list = panel->findChild<QTreeView *>();
        auto *kinds = panel->findChild<QComboBox *>();
        kinds->setFocus();
        QTest::keyClick(kinds, Qt::Key_Down); // all differences
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 1, patience);
        QCOMPARE(list->model()->index(0, DifferenceModel::Kind).data().toString(), u"in another language"_s);
        QTest::keyClick(kinds, Qt::Key_Up);
        QCOMPARE(list->model()->rowCount(), 0);
    }
    void theListTellsKindTextAndAddress()
    {
        MainWindow window;
        open(window);
        QTest::keyClick(&window, Qt::Key_D, Qt::ControlModifier);
        auto *panel = window.findChild<DifferencesPanel *>();
        QTRY_VERIFY(panel->isVisible());
        const QAbstractItemModelTester tester(panel->model());
        auto *list = panel->findChild<QTreeView *>();
        const auto words = [&] {
            QStringList all;
            for (int row = 0; row < list->model()->rowCount(); ++row)
                all += list->model()->index(row, DifferenceModel::Kind).data().toString();
            return all.join(u'|');
        };
        // known by the words first, then by what the clauses do; gathered a few at a time
        QTRY_VERIFY_WITH_TIMEOUT(words().contains(u"stronger verb"_s), patience);
        QTRY_VERIFY_WITH_TIMEOUT(words().contains(u"reservation added"_s), patience);
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 2,
                                  patience); // what stands on one side only is of another kind
        bool told = false;
        for (const QLabel *label : panel->findChildren<QLabel *>())
            told = told || label->text().contains(u"of other kinds"_s);
        QVERIFY(told);
        auto *kinds = panel->findChild<QComboBox *>();
        kinds->setFocus();
        QTest::keyClick(kinds, Qt::Key_Down);
        QTRY_VERIFY_WITH_TIMEOUT(list->model()->rowCount() > 2, patience);
        QVERIFY(test::shoot(window, u"differences"_s));
        // Enter leads to the cell
        list->setCurrentIndex(list->model()->index(list->model()->rowCount() - 1, 0));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return);
        const int line = list->model()->rowCount() - 1;
        QCOMPARE(window.synopsis()->currentIndex().data(DocumentRole).toInt(),
                 list->model()->index(line, DifferenceModel::Text).data().toString().startsWith(u"2033"_s) ? 1 : 0);
        // a click on a head sorts
        const QRect head(list->header()->sectionViewportPosition(DifferenceModel::Kind), 0, 40,
                         list->header()->height());
        QTest::mouseClick(list->header()->viewport(), Qt::LeftButton, {}, head.center());
        QVERIFY(list->model()->index(0, 0).data().toString().contains(u"verb"_s));
    }

    void filtersCombineAndSayWhatTheyHide()
    {
        MainWindow window;
        open(window);
        const int all = window.model()->rowCount();
        QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        auto *bar = window.findChild<FilterBar *>();
        QTRY_VERIFY(bar->isVisible());
        const auto box = [&](const QString &name) {
            for (auto *one : bar->findChildren<QComboBox *>())
                if (one->accessibleName() == name)
                    return one;
            return static_cast<QComboBox *>(nullptr);
        };
        const auto choose = [&](const QString &name, const QString &words) {
            QComboBox *one = box(name);
            QTRY_VERIFY_WITH_TIMEOUT(one->findText(words, Qt::MatchContains) >= 0, patience);
            one->setFocus();
            QTest::keyClicks(one, words);
            QVERIFY2(one->currentText().startsWith(words), qPrintable(one->currentText()));
        };
        choose(u"Verb"_s, u"invite"_s);
        QCOMPARE(window.model()->rowCount(), 2);
        choose(u"Absent in"_s, u"Absent in 2031"_s);
        QCOMPARE(window.model()->rowCount(), 1);
        bool told = false;
        for (const QLabel *label : bar->findChildren<QLabel *>())
            told = told || label->text().contains(QString::number(all - 1));
        QVERIFY(told);
        auto *linked = bar->findChildren<QCheckBox *>().at(1);
        linked->setFocus();
        QTest::keyClick(linked, Qt::Key_Space);
        QCOMPARE(window.model()->rowCount(), 0); // that one stands in one text only
        QTest::keyClick(linked, Qt::Key_Space);
        QVERIFY(test::shoot(window, u"filters"_s));
        QTest::mouseClick(bar->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(window.model()->rowCount(), all);
        QVERIFY(window.model()->filter().isEmpty());
    }

    void themesAreTakenAnyAllOrNone()
    {
        MainWindow window;
        open(window);
        RowFilter filter;
        filter.themes = {u"RC"_s, u"IA"_s};
        const auto rows = [&](ThemeMatch match) {
            filter.themeMatch = match;
            window.model()->setFilter(filter);
            return window.model()->rowCount();
        };
        QCOMPARE(rows(ThemeMatch::Any), 2);
        QCOMPARE(rows(ThemeMatch::All), 1);
        QCOMPARE(rows(ThemeMatch::None), 2);
        RowFilter nothing;
        nothing.themeMatch = ThemeMatch::All;
        QVERIFY(nothing.isEmpty()); // of no theme it says nothing
    }

    void theKeyboardGoesFromThemeToThemeAndHitToHit()
    {
        MainWindow window;
        open(window);
        window.synopsis()->setCurrentIndex(window.model()->index(0, 0));
        QTest::keyClick(&window, Qt::Key_F7, Qt::ControlModifier);
        QCOMPARE(window.synopsis()->currentIndex(), window.model()->index(0, 1));
        QTest::keyClick(&window, Qt::Key_F7, Qt::ControlModifier);
        QCOMPARE(window.model()->themesAt(window.synopsis()->currentIndex().row(),
                                          window.synopsis()->currentIndex().column()),
                 QStringList(u"IA"_s));
        window.model()->setHits({{1, 1}});
        window.synopsis()->setCurrentIndex(window.model()->index(0, 0));
        QTest::keyClick(&window, Qt::Key_F3);
        QVERIFY(window.synopsis()->currentIndex().data(HitRole).toBool());
    }

    void wrongAddressesListTheNearest()
    {
        const ComparisonPtr texts = comparison();
        QCOMPARE(findAddress(*texts, u"2033 2"_s), (UnitRef{1, 1}));
        QCOMPARE(findAddress(*texts, u"3 a)"_s), (UnitRef{0, 2}));
        QVERIFY(!findAddress(*texts, u"2033 9"_s).isValid());
        QCOMPARE(nearestAddresses(*texts, u"2033 9"_s).front(), (UnitRef{1, 2}));
        QCOMPARE(nearestAddresses(*texts, u"3 c"_s).front(), (UnitRef{0, 2}));
        // a text's name may have slipped
        QCOMPARE(nearestAddresses(*texts, u"2303 2"_s).front(), (UnitRef{1, 1}));
        QVERIFY(!findAddress(*texts, u"2303 2"_s).isValid());
        const ComparisonPtr named = test::Dossier()
                                        .text(u"Lindesholm"_s, {u"1 Invites ports to ring;"_s, u"1.2 Thanks them;"_s})
                                        .text(u"Averhaven"_s, {u"1 Invites ports to ring;"_s, u"1.2 Thanks them;"_s})
                                        .build();
        QCOMPARE(nearestAddresses(*named, u"Averhavn 1.2"_s).front(), (UnitRef{1, 1}));
        QCOMPARE(nearestAddresses(*named, u"lindeshølm 1"_s).front(), (UnitRef{0, 0}));

        MainWindow window;
        open(window);
        QTest::keyClick(&window, Qt::Key_G, Qt::ControlModifier);
        auto *dialog = window.findChild<GoToDialog *>();
        QVERIFY(dialog);
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        auto *line = dialog->findChild<QLineEdit *>();
        QTest::keyClicks(line, u"2033 9"_s);
        bool told = false;
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            told = told || label->text().contains(u"nearest"_s);
        QVERIFY(told);
        QVERIFY(dialog->findChild<QListWidget *>()->count() > 2);
        QVERIFY(test::shoot(*dialog, u"goto"_s));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(window.synopsis()->currentIndex().data(UnitRole).value<UnitRef>(), (UnitRef{1, 2}));
    }
};

QTEST_MAIN(DifferencesTest)
#include "differences_test.moc"
