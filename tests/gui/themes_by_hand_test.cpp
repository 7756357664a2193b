// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/appearance.h"
#include "compare/pipeline.h"
#include "differences/filterbar.h"
#include "jobs/codebooks.h"
#include "mainwindow.h"
#include "models/roles.h"
#include "models/thememodels.h"
#include "notes/annotations.h"
#include "store/annotationstore.h"
#include "support/documents.h"
#include "support/dossier.h"
#include "support/shared.h"
#include "support/window.h"
#include "synopsis/synopsisview.h"
#include "themes/clausethemesdialog.h"
#include "themes/codebookeditor.h"
#include "themes/codebookjson.h"
#include "themes/courseview.h"
#include "themes/themeform.h"
#include "themes/themespage.h"
#include "themes/themetree.h"

#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QInputDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>

using namespace volets;
using namespace volets::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto patience = std::chrono::seconds(60);

CodebookPtr orchardBook()
{
    const QByteArray json = R"({"name": {"en": "Orchard"}, "themes": [
        {"code": "ARB", "name": {"en": "Trees"}, "color": "#0B4A8F", "sign": "▲",
         "rules": {"en": [{"weight": 1, "terms": ["apple tree", "lime tree"]}]}},
        {"code": "EAU", "name": {"en": "Water"}, "color": "#8A3A00", "sign": "■",
         "rules": {"en": [{"weight": 1, "terms": ["fountain"]}]}},
        {"code": "OIS", "name": {"en": "Birds"}, "color": "#5B2A86", "sign": "●",
         "rules": {"en": [{"weight": 1, "terms": ["stork"]}]}}]})";
    return std::make_shared<const Codebook>(readCodebook(json, u"orchard"_s).value());
}

ComparisonPtr orchard()
{
    Dossier dossier;
    dossier.text(u"2031"_s, {u"1 Asks for an apple tree beside the fountain;"_s, u"2 Invites the storks;"_s,
                             u"3 Wants a lime tree near the mill;"_s, u"4 Wants hedges of hawthorn;"_s,
                             u"5 Likes hedges of hawthorn by the brook."_s});
    dossier.text(u"2033"_s, {u"1 Asks for a fountain on the market."_s});
    return reassigned(*dossier.build(), orchardBook());
}

/// What a reader sees on the button, without the sign of its key.
template <class Button = QAbstractButton> Button *buttonOf(const QWidget &window, const QString &words)
{
    for (Button *button : window.findChildren<Button *>())
        if (QString shown = button->text(); button->isVisible() && shown.remove(u'&').startsWith(words))
            return button;
    return nullptr;
}
void press(const QWidget &window, const QString &words)
{
    auto *button = buttonOf(window, words);
    QVERIFY2(button && button->isEnabled(), qPrintable(words));
    QTest::mouseClick(button, Qt::LeftButton);
}
void click(const QAbstractItemView &view, const QModelIndex &index)
{
    QVERIFY(index.isValid());
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(index).center());
}

QString codes(const Codebook &book)
{
    QStringList all;
    for (const Theme &theme : book.themes)
        all << (theme.parent.isEmpty() ? theme.code : QString(theme.parent + u'>' + theme.code));
    return all.join(u' ');
}

} // namespace

/// The themes as a reader works on them: by keys and by the mouse, in windows that are shown.
class ThemesByHandTest : public QObject
{
    Q_OBJECT
    Appearance m_appearance;
    QTemporaryDir m_home;

    /// Answers the question that the editor asks, with words or by choosing what begins with them.
    static void answer(const CodebookEditor &editor, const QString &words)
    {
        QTRY_VERIFY(editor.findChild<QInputDialog *>() && editor.findChild<QInputDialog *>()->isVisible());
        auto *dialog = editor.findChild<QInputDialog *>();
        QVERIFY(bringUp(*dialog, dialog->size()));
        if (auto *choice = dialog->findChild<QComboBox *>(); choice && choice->isVisible())
            QTest::keyClicks(choice, words);
        else
            QTest::keyClicks(dialog->findChild<QLineEdit *>(), words);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(!editor.findChild<QInputDialog *>());
    }
    static void clickTheme(const CodebookEditor &editor, int place)
    {
        const auto *tree = editor.findChild<ThemeTree *>()->findChild<QTreeWidget *>();
        click(*tree, tree->model()->index(place, 0));
    }

private slots:
    void initTestCase()
    {
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home.path());
        qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
    }

    void themesAreMadeRenamedMergedSplitAndMoved()
    {
        CodebookEditor editor(m_appearance);
        editor.setBook(orchardBook(), false);
        QVERIFY(bringUp(editor));

        press(editor, u"New"_s);
        answer(editor, u"Hedges"_s);
        QCOMPARE(wordingIn(editor.book()->theme(editor.theme())->name, u"en"_s), u"Hedges"_s);
        const QString hedges = editor.theme();
        press(editor, u"New Below"_s);
        answer(editor, u"Hawthorn"_s);
        QCOMPARE(editor.book()->theme(editor.theme())->parent, hedges);

        clickTheme(editor, 1);
        QCOMPARE(editor.theme(), u"EAU"_s);
        auto *name = editor.findChild<ThemeForm *>()->findChildren<QLineEdit *>().front();
        QTest::mouseDClick(name, Qt::LeftButton);
        QTest::keyClicks(name, u"Springs"_s);
        QCOMPARE(wordingIn(editor.book()->theme(u"EAU")->name, u"en"_s), u"Springs"_s);
        press(editor, u"Up"_s);
        QVERIFY(codes(*editor.book()).startsWith(u"EAU ARB OIS"));
        press(editor, u"Down"_s);
        QVERIFY(codes(*editor.book()).startsWith(u"ARB EAU OIS"));

        press(editor, u"Merge"_s); // the springs
        answer(editor, u"Birds"_s);
        QVERIFY(!editor.book()->theme(u"EAU"));
        QCOMPARE(editor.theme(), u"OIS"_s);
        QCOMPARE(editor.book()->codeNow(u"EAU"_s), u"OIS"_s);

        clickTheme(editor, 0);
        auto *terms = editor.findChild<ThemeForm *>()->findChild<QTableView *>();
        click(*terms, terms->model()->index(1, 0));
        press(editor, u"Split Off"_s);
        answer(editor, u"Limes"_s);
        QCOMPARE(editor.book()->theme(u"ARB")->rules.front().terms, QStringList(u"apple tree"_s));
        QCOMPARE(editor.book()->theme(editor.theme())->rules.front().terms, QStringList(u"lime tree"_s));
        press(editor, u"Remove"_s);

        const int steps = editor.steps().index();
        QVERIFY(bringUp(editor)); // a question had its turn
        QTest::keySequence(&editor, QKeySequence::Undo);
        QTRY_COMPARE(editor.steps().index(), steps - 1);
        while (editor.steps().canUndo())
            press(editor, u"Undo"_s);
        QCOMPARE(*editor.book(), *orchardBook());
    }
    void aQuestionLeftUnansweredChangesNothing()
    {
        CodebookEditor editor(m_appearance);
        editor.setBook(orchardBook(), false);
        QVERIFY(bringUp(editor));
        for (const QString &button : {u"New"_s, u"Merge"_s}) {
            press(editor, button);
            QTRY_VERIFY(editor.findChild<QInputDialog *>());
            QTest::keyClick(editor.findChild<QInputDialog *>(), Qt::Key_Escape);
            QTRY_VERIFY(!editor.findChild<QInputDialog *>());
        }
        press(editor, u"Split Off"_s); // no terms are chosen: told, not asked
        QVERIFY(!editor.findChild<QInputDialog *>());
        QCOMPARE(editor.steps().count(), 0);
    }
    void theBookIsRenamedWhereItsNameStands()
    {
        CodebookEditor editor(m_appearance);
        editor.setBook(orchardBook(), false);
        QVERIFY(bringUp(editor));
        QLineEdit *name = nullptr;
        for (QLineEdit *line : editor.findChildren<QLineEdit *>())
            if (line->accessibleName() == u"Name of the book"_s)
                name = line;
        QVERIFY(name);
        QTest::mouseDClick(name, Qt::LeftButton);
        QTest::keyClicks(name, u"Meadow"_s);
        QCOMPARE(wordingIn(editor.book()->name, u"en"_s), u"Meadow"_s);
        QCOMPARE(editor.steps().count(), 1); // typing is one step
    }
    void aProposedTermIsTaken()
    {
        CodebookEditor editor(m_appearance);
        editor.setBook(orchardBook(), false);
        editor.setRulings([](const QString &theme) {
            return theme == u"ARB" ? std::vector<Ruling>{{.unit = {0, 3}, .kept = true}, {.unit = {0, 4}, .kept = true}}
                                   : std::vector<Ruling>();
        });
        editor.setComparison(orchard());
        QVERIFY(bringUp(editor));
        QTRY_VERIFY(!editor.proposals().empty());
        const TermProposal first = editor.proposals().front();
        QCOMPARE(first.kept, 2);
        QCOMPARE(*editor.book(), *orchardBook()); // nothing changes silently

        auto *tabs = editor.findChild<ThemeForm *>()->findChild<QTabWidget *>();
        QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {}, tabs->tabBar()->tabRect(1).center());
        const auto *proposed = tabs->currentWidget()->findChild<QTreeWidget *>();
        QVERIFY(!buttonOf(editor, u"Take"_s)->isEnabled());
        click(*proposed, proposed->model()->index(0, 0));
        press(editor, u"Take"_s);
        QStringList terms;
        for (const TermRule &rule : editor.book()->theme(u"ARB")->rules)
            terms += rule.terms;
        QVERIFY(terms.contains(first.term));
        QTRY_VERIFY(
            std::ranges::none_of(editor.proposals(), [&](const TermProposal &one) { return one.term == first.term; }));
    }
    void aBookComesBackFromAFileAsItWent_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("QDC") << u"orchard.qdc"_s;
        QTest::newRow("JSON") << u"orchard.json"_s;
    }
    void aBookComesBackFromAFileAsItWent()
    {
        QFETCH(const QString, name);
        CodebookEditor editor(m_appearance);
        editor.setBook(orchardBook(), false);
        QVERIFY(bringUp(editor));
        press(editor, u"New Below"_s);
        answer(editor, u"Pears"_s);
        const CodebookPtr whole = editor.book();
        editor.exportTo(m_home.filePath(name));
        press(editor, u"Remove"_s);
        clickTheme(editor, 0);
        press(editor, u"Down"_s);
        QVERIFY(editor.book()->themes != whole->themes);
        editor.importFrom(m_home.filePath(name));
        // a QDC has themes where they stand in the tree, those below a theme right after it
        QCOMPARE(editor.book()->themes.size(), whole->themes.size());
        for (const Theme &theme : whole->themes)
            QCOMPARE(*editor.book()->theme(theme.code), theme);
        QCOMPARE(editor.steps().undoText(), u"Import Code Book"_s);
    }
    void aCellOfTheMapListsItsClausesInOrder()
    {
        MainWindow window;
        QVERIFY(bringUp(window));
        window.showComparison(orchard());
        window.lookFrom(MainWindow::View::Themes);
        auto *page = window.findChild<ThemesPage *>();
        const auto *map = page->tabs()->currentWidget()->findChild<QTableView *>();
        const auto clauses = [&] {
            std::vector<UnitRef> all;
            const QAbstractItemModel &list = *page->findChild<QTreeView *>()->model();
            for (int row = 0; row < list.rowCount(); ++row)
                all.push_back(list.index(row, 0).data(UnitRole).value<UnitRef>());
            return all;
        };
        click(*map, map->model()->index(0, 0));
        QCOMPARE(clauses(), (std::vector<UnitRef>{{0, 0}, {0, 2}}));
        click(*map, map->model()->index(1, 1));
        QCOMPARE(clauses(), (std::vector<UnitRef>{{1, 0}}));
        // from the cell to its clause, and with the next key to the clause in its row
        QTest::keyClick(map->viewport()->parentWidget(), Qt::Key_Return);
        QTest::keyClick(page->findChild<QTreeView *>(), Qt::Key_Return);
        QTRY_COMPARE(window.synopsis()->currentIndex().data(UnitRole).value<UnitRef>(), (UnitRef{1, 0}));
    }
    void rowsAreFilteredByAnyAllOrNoneOfTheThemes()
    {
        MainWindow window;
        QVERIFY(bringUp(window));
        window.showComparison(orchard());
        const int all = window.model()->rowCount();
        RowFilter filter;
        filter.themes = {u"ARB"_s, u"EAU"_s};
        window.model()->setFilter(filter);
        auto *bar = window.findChild<FilterBar *>();
        bar->show();
        QComboBox *match = nullptr;
        for (QComboBox *box : bar->findChildren<QComboBox *>())
            if (box->accessibleName() == u"How themes are taken together"_s)
                match = box;
        QVERIFY(match && match->isVisible());
        const auto rows = [&](Qt::Key key) {
            QTest::keyClick(match, key);
            return window.model()->rowCount();
        };
        QTest::keyClick(match, Qt::Key_Home);
        const int any = window.model()->rowCount();
        QCOMPARE(rows(Qt::Key_Down), 1); // all: the apple tree beside the fountain
        QCOMPARE(rows(Qt::Key_Down), all - any);
        QVERIFY(any > 1 && any < all);
    }
    void wordsAreCodedWithARemark()
    {
        const QString library = m_home.filePath(u"orchard.volets"_s);
        {
            Result<Library> opened = openLibrary(library);
            VERIFY_RESULT(opened);
            const QString words = u"1: asks the town for an orchard;\n2: remembers the garden of training."_s;
            VERIFY_RESULT(LibraryStore(opened->database)
                              .add(*documentFromLines(u"2031"_s, u"2031"_s, words), sourceOf(words),
                                   QDateTime(QDate(2031, 3, 4), QTime(5, 6), QTimeZone::UTC)));
        }
        MainWindow window;
        QVERIFY(bringUp(window));
        window.openDossier(library);
        QTRY_VERIFY_WITH_TIMEOUT(window.model()->comparison(), patience);
        SynopsisView &synopsis = *window.synopsis();
        const QModelIndex second = window.model()->find({0, 1});
        synopsis.setCurrentIndex(second);
        synopsis.setFocus();
        QTest::mouseDClick(synopsis.viewport(), Qt::LeftButton, {},
                           synopsis.visualRect(second).topLeft() + QPoint(60, 34));
        QTRY_VERIFY(synopsis.hasSelectedWords());
        const SynopsisView::Excerpt chosen = synopsis.excerpts().front();
        QCOMPARE(chosen.unit, (UnitRef{0, 1}));

        QTest::keyClick(&window, Qt::Key_T, Qt::ControlModifier);
        auto *dialog = window.findChild<ClauseThemesDialog *>();
        QTRY_VERIFY(dialog && dialog->isVisible());
        auto *themes = dialog->findChild<QListWidget *>();
        const QString theme = window.model()->themes().front().code;
        themes->setFocus();
        themes->setCurrentRow(0);
        QTest::keyClick(themes, Qt::Key_Space);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"see the minutes"_s);
        QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok), Qt::LeftButton);

        const auto coded = [&]() -> const Assignment * {
            for (const Assignment &one : window.model()->comparison()->assignments)
                if (one.unit == UnitRef{0, 1} && one.theme == theme && one.decided)
                    return &one;
            return nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(coded(), patience);
        QCOMPARE(coded()->coded.size(), std::size_t(1));
        QCOMPARE(coded()->coded.front().span, chosen.span);
        QCOMPARE(coded()->coded.front().remark, u"see the minutes"_s);
        window.findChild<QAction *>(u"undo"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!coded(), patience);
    }
};

QTEST_MAIN(ThemesByHandTest)
#include "themes_by_hand_test.moc"
