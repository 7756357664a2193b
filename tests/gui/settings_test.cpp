// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/inspectorpanel.h"
#include "mainwindow.h"
#include "models/clausecell.h"
#include "models/roles.h"
#include "report/buildreport.h"
#include "settings.h"
#include "settings/lookpreview.h"
#include "settings/settingsdialog.h"
#include "settings/shortcutpage.h"
#include "support/dossier.h"
#include "support/window.h"
#include "synopsis/synopsisview.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QColorDialog>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRandomGenerator>
#include <QScopeGuard>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace volets;
using namespace Qt::StringLiterals;

class SettingsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;

    static SettingsDialog *open(MainWindow &window)
    {
        window.findChild<QAction *>(u"settings"_s)->trigger();
        return window.findChild<SettingsDialog *>();
    }
    template <typename Box> static Box *boxWith(QWidget *parent, const QString &words)
    {
        for (Box *box : parent->findChildren<Box *>())
            if (box->text().contains(words))
                return box;
        return nullptr;
    }

private slots:
    void initTestCase() { QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home.path()); }
    void init() { Settings().clear(); }

    void choicesAreKept()
    {
        Preferences chosen;
        chosen.language = u"fr"_s;
        chosen.look.scheme = Scheme::Dark;
        chosen.look.marks = MarkScheme::BoldStrike;
        chosen.look.colours = ChangeColours::Own;
        chosen.look.own.added = QColor(0x00AA77);
        chosen.look.family = u"DejaVu Serif"_s;
        chosen.look.size = 19;
        chosen.look.lineLength = 66;
        chosen.wheelByRow = false;
        chosen.citation = CitationStyle::France;
        chosen.words.folds = standardFolds | Fold::Case;
        chosen.words.rewritten = 0.45;
        chosen.meaningModel = u"/models/small"_s;
        chosen.shortcuts = {{u"find"_s, {QKeySequence(Qt::CTRL | Qt::Key_L)}}, {u"goTo"_s, {}}};
        Settings settings;
        savePreferences(settings, chosen);
        QCOMPARE(loadPreferences(settings), chosen);
        settings.setValue(u"look/marks"_s, 77);
        settings.setValue(u"words/rewritten"_s, u"none"_s);
        QCOMPARE(loadPreferences(settings).look.marks, MarkScheme::UnderlineStrike);
        QVERIFY(loadPreferences(settings).words.rewritten >= 0.05);
    }

    void anyHueCanBeRead()
    {
        QRandomGenerator random(20261122);
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast}) {
            const Palette &palette = paletteOf(scheme, false);
            for (int i = 0; i < 400; ++i) {
                const MarkColours colours = coloursOf(QColor::fromRgb(random.generate()), palette);
                QVERIFY(contrast(colours.ink, colours.ground) >= 4.5);
                QVERIFY(contrast(colours.ink, palette.paper) >= 4.5);
                QVERIFY(contrast(palette.ink, colours.ground) >= 4.5);
            }
        }
    }

    void aFoldIsASwitchOfTheMenu()
    {
        MainWindow window;
        auto *capitals = window.findChild<QAction *>(u"fold-case"_s);
        QVERIFY(capitals && !capitals->isChecked());
        QVERIFY(window.findChild<QAction *>(u"fold-figures"_s)->isChecked());
        capitals->trigger();
        QVERIFY(window.model()->wordRules().folds.testFlag(Fold::Case));
        QVERIFY(capitals->isChecked());
        capitals->trigger();
        QVERIFY(!window.model()->wordRules().folds.testFlag(Fold::Case));
    }

    void whatIsChosenShowsAtOnceAndCancelTakesItBack()
    {
        MainWindow window;
        window.resize(1100, 700);
        window.show();
        window.showComparison(test::sampleComparison());
        const Look before = window.appearance()->look();
        const WordRules words = window.model()->wordRules();
        SettingsDialog *dialog = open(window);
        QVERIFY(dialog);
        auto *pages = dialog->findChild<QListWidget *>();
        pages->setFocus();
        QTest::keyClick(pages, Qt::Key_Down);
        QVERIFY(dialog->findChild<LookPreview *>()->isVisible());
        QSpinBox *size = nullptr;
        for (auto *box : dialog->findChildren<QSpinBox *>())
            if (box->maximum() == Appearance::largestSize)
                size = box;
        QVERIFY(size);
        QTest::keyClick(size, Qt::Key_Up);
        QCOMPARE(window.appearance()->look().size, before.size + 1);
        QTest::keyClick(pages, Qt::Key_Down);
        QTest::mouseClick(boxWith<QCheckBox>(dialog, u"apitals"_s), Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(window.model()->wordRules().folds.testFlag(Fold::Case));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QCOMPARE(window.appearance()->look(), before);
        QCOMPARE(window.model()->wordRules(), words);
    }

    void ownColoursAreChosenAndSeenAtOnce()
    {
        MainWindow window;
        QVERIFY(test::bringUp(window));
        window.showComparison(test::sampleComparison());
        SettingsDialog *dialog = open(window);
        auto *pages = dialog->findChild<QListWidget *>();
        pages->setFocus();
        QTest::keyClick(pages, Qt::Key_Down);
        auto *preview = dialog->findChild<LookPreview *>();
        const auto picture = [&] { return preview->grab().toImage(); };
        const QImage usual = picture();
        QComboBox *colours = nullptr;
        for (auto *box : dialog->findChildren<QComboBox *>())
            if (box->findText(u"My own"_s) >= 0)
                colours = box;
        QVERIFY(colours);
        auto *added = boxWith<QPushButton>(dialog, u"A&dded"_s);
        QVERIFY(!added->isEnabled());
        colours->setFocus();
        QTest::keyClicks(colours, u"Green"_s);
        QVERIFY(picture() != usual);
        QTest::keyClick(colours, Qt::Key_End);
        QVERIFY(added->isEnabled());
        const QImage own = picture();
        QTest::mouseClick(added, Qt::LeftButton);
        auto *chooser = dialog->findChild<QColorDialog *>();
        QVERIFY(chooser);
        chooser->setCurrentColor(QColor(0xAA00AA));
        QTest::keyClick(chooser, Qt::Key_Return);
        QTRY_COMPARE(window.appearance()->look().own.added, QColor(0xAA00AA));
        QVERIFY(picture() != own);
        QCOMPARE(window.appearance()->look().colours, ChangeColours::Own);
        dialog->accept();
        QCOMPARE(loadPreferences(Settings()).look.own.added, QColor(0xAA00AA));
    }

    void allWindowsFollowAndTheNextOneToo()
    {
        MainWindow one;
        MainWindow other;
        one.show();
        other.show();
        SettingsDialog *dialog = open(one);
        dialog->findChild<QListWidget *>()->setCurrentRow(1);
        for (auto *box : dialog->findChildren<QComboBox *>())
            if (box->findText(u"Dark"_s) >= 0)
                box->setCurrentIndex(box->findText(u"Dark"_s));
        dialog->accept();
        QVERIFY(other.appearance()->palette().dark);
        other.appearance()->setZoom(200);
        QCOMPARE(one.appearance()->zoom(), 100); // each window has its own distance
        const MainWindow next;
        QCOMPARE(loadPreferences(Settings()).look.scheme, Scheme::Dark);
    }

    void theStyleOfReferencesIsOneForAll()
    {
        const auto again = qScopeGuard([] { useCitationStyle(CitationStyle::UN); });
        MainWindow window;
        QVERIFY(test::bringUp(window, {1200, 700}));
        window.showComparison(test::sampleComparison());
        const auto inspectorSays = [&](const QString &words) {
            const auto labels = window.findChild<InspectorPanel *>()->findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(words); });
        };
        window.goTo({0, window.model()->comparison()->document(0).indexOf(u"1")});
        const auto address = [&] {
            return window.synopsis()->currentIndex().data(ClauseCellRole).value<ClauseCell>().clauses.front().address;
        };
        QVERIFY(address().startsWith(u"para."));
        SettingsDialog *dialog = open(window);
        for (auto *box : dialog->findChildren<QComboBox *>())
            if (const int france = box->findText(u"France"_s, Qt::MatchStartsWith); france >= 0) {
                box->setFocus();
                while (box->currentIndex() < france)
                    QTest::keyClick(box, Qt::Key_Down);
            }
        dialog->accept();
        QVERIFY(address().startsWith(u"paragraph"));
        QVERIFY(inspectorSays(u"paragraph\u00a01"_s) && !inspectorSays(u"para.\u00a01"_s));
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.synopsis()->setFocus();
        QTest::keyClick(&window, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"paragraph\u00a01)"_s));
        const ReportTable table = buildReport(*window.model()->comparison(), {});
        QVERIFY(std::ranges::any_of(table.sections.front().rows, [](const ReportRow &row) {
            return std::ranges::any_of(row.cells, [](const ReportCell &cell) {
                return !cell.extracts.empty() && cell.extracts.front().place.startsWith(u"Paragraph");
            });
        }));
    }

    void aNameIsKeptAndAbbreviationsCanBeFolded()
    {
        MainWindow window;
        window.resize(1100, 700);
        window.show();
        window.showComparison(test::sampleComparison());
        SettingsDialog *dialog = open(window);
        auto *name = dialog->findChild<QLineEdit *>(u"reader"_s);
        QVERIFY(name && name->isVisible());
        QTest::keyClicks(name, u"Ada Faro"_s);
        auto *pages = dialog->findChild<QListWidget *>();
        pages->setFocus();
        QTest::keyClick(pages, Qt::Key_Down);
        QTest::keyClick(pages, Qt::Key_Down);
        auto *fold = boxWith<QCheckBox>(dialog, u"bbreviations"_s);
        QVERIFY(fold && !fold->isChecked());
        fold->setFocus();
        QTest::keyClick(fold, Qt::Key_Space);
        QVERIFY(window.model()->wordRules().folds.testFlag(Fold::Abbreviations));
        dialog->accept();
        QCOMPARE(loadPreferences(Settings()).reader, u"Ada Faro"_s);
        QVERIFY(loadPreferences(Settings()).words.folds.testFlag(Fold::Abbreviations));
    }

    void rulesOfWordsDecideWhatIsMarked()
    {
        MainWindow window;
        window.showComparison(test::Dossier()
                                  .text(u"2031"_s, {u"1 Invites every Port to publish well-known tables;"_s})
                                  .text(u"2033"_s, {u"1 Invites every port to publish well‑known tables;"_s})
                                  .rows(u"1|1"_s)
                                  .links(u"2033:1~2031:1"_s)
                                  .build());
        QVERIFY(window.model()->isDifference(0, 1)); // the capital
        WordRules rules;
        rules.folds |= Fold::Case;
        window.model()->setWordRules(rules);
        QVERIFY(!window.model()->isDifference(0, 1));
        rules.folds = {};
        rules.rewritten = 0.05;
        window.model()->setWordRules(rules);
        QCOMPARE(window.model()->cell(0, 1).state, CellState::Rewritten);
    }

    void keysAreChangedAndConflictsTold()
    {
        MainWindow window;
        QVERIFY(test::bringUp(window, {1100, 700}));
        window.showComparison(test::sampleComparison());
        SettingsDialog *dialog = open(window);
        auto *page = dialog->findChild<ShortcutPage *>();
        dialog->findChild<QListWidget *>()->setCurrentRow(3);
        auto *tree = page->findChild<QTreeWidget *>();
        const auto choose = [&](const QString &words) {
            const auto found = tree->findItems(words, Qt::MatchExactly | Qt::MatchRecursive);
            QCOMPARE(found.size(), 1);
            tree->setCurrentItem(found.first());
        };
        auto *keys = page->findChild<QKeySequenceEdit *>();
        const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers) {
            keys->setFocus();
            QTest::keyClick(keys, key, modifiers);
            emit keys->editingFinished();
        };
        choose(u"Next Difference"_s);
        press(Qt::Key_F8, {}); // that of the next absence
        bool told = false;
        for (const QLabel *label : page->findChildren<QLabel *>())
            told = told || label->text().contains(u"Next Absence"_s);
        QVERIFY(told);
        QVERIFY(page->own().isEmpty());
        press(Qt::Key_Y, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(page->own().size(), 1);
        QVERIFY(test::shoot(*dialog, u"settings-keys"_s));
        dialog->accept();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.synopsis()->setCurrentIndex(window.model()->index(0, 0));
        QTest::keyClick(&window, Qt::Key_Y, Qt::ControlModifier | Qt::AltModifier);
        const QModelIndex there = window.synopsis()->currentIndex();
        QVERIFY(window.model()->isDifference(there.row(), there.column()));
        {
            MainWindow next; // remembered, and reset
            QCOMPARE(next.findChild<QAction *>(u"nextDifference"_s)->shortcut(),
                     QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Y));
            next.show();
            SettingsDialog *again = open(next);
            QTest::mouseClick(boxWith<QPushButton>(again->findChild<ShortcutPage *>(), u"for A&ll"_s), Qt::LeftButton);
            again->accept();
            QCOMPARE(next.findChild<QAction *>(u"nextDifference"_s)->shortcut(), QKeySequence(Qt::Key_F7));
        }
    }

    void pagesStandInSmallAndLargeType()
    {
        MainWindow window;
        window.show();
        for (const int points : {10, 20}) {
            QFont font = QApplication::font();
            font.setPointSize(points);
            QApplication::setFont(font);
            SettingsDialog *dialog = open(window);
            dialog->resize(1100, 700);
            auto *pages = dialog->findChild<QListWidget *>();
            for (int page = 0; page < pages->count(); ++page) {
                pages->setCurrentRow(page);
                QVERIFY(test::shoot(*dialog, u"settings-%1-%2"_s.arg(points).arg(page)));
            }
            dialog->reject();
            delete dialog;
        }
    }
};

QTEST_MAIN(SettingsTest)
#include "settings_test.moc"
