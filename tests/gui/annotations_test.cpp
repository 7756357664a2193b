// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/emptywords.h"
#include "document/citation.h"
#include "inspector/inspectorpanel.h"
#include "mainwindow.h"
#include "models/roles.h"
#include "notes/annotations.h"
#include "notes/notespanel.h"
#include "settings.h"
#include "store/annotationstore.h"
#include "support/documents.h"
#include "support/shared.h"
#include "support/window.h"
#include "synopsis/synopsisview.h"

#include <QAction>
#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace volets;
using namespace volets::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto patience = std::chrono::seconds(60);

// clauses of our own: 1 and 2 of the later text take up 1 and 2 of the earlier one, 3 stands alone in each
const QString earlier = u"1: demandons au port d’ouvrir le quai du nord aux navires de pêche ;\n"
                        "2: invitons les marins à relire chaque année les cartes des récifs ;\n"
                        "3: remercions le gardien du phare."_s;
const QString later = u"1: demandons au port d’ouvrir le quai du nord à tous les navires de pêche ;\n"
                      "2: invitons les marins à relire chaque printemps les cartes des récifs ;\n"
                      "3: décidons d’une veille nocturne sur la digue."_s;

} // namespace

class AnnotationsTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_home;
    int m_count = 0;
    QString m_library;
    std::unique_ptr<MainWindow> m_window;

    QStringList stored() const
    {
        QStringList all;
        Result<Database> database = Database::open(m_library);
        if (!database)
            return {database.error().sentence};
        for (const char *table : {"decisions", "notes"})
            static_cast<void>(database->read(u"SELECT * FROM %1 ORDER BY id"_s.arg(QLatin1String(table)), {},
                                             [&](const Record &record) {
                                                 QStringList fields;
                                                 for (int column = 0; column < 8; ++column)
                                                     fields += record.text(column);
                                                 all += fields.join(u'|');
                                             }));
        return all;
    }
    Annotations &said() const { return *m_window->findChild<Annotations *>(); }
    ComparisonModel &model() const { return *m_window->model(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        m_window->activateWindow(); // a dialog may have had its turn
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window.get(), key, modifiers);
    }
    const Link *linkOf(UnitRef a, UnitRef b) const
    {
        for (const Link &link : model().comparison()->alignment.links)
            if ((link.a == a && link.b == b) || (link.a == b && link.b == a))
                return &link;
        return nullptr;
    }
    bool share(UnitRef a, UnitRef b) const
    {
        return std::ranges::any_of(model().comparison()->alignment.rows, [&](const Row &row) {
            return std::ranges::contains(row.cells[std::size_t(a.document)], a.unit) &&
                   std::ranges::contains(row.cells[std::size_t(b.document)], b.unit);
        });
    }
    int rowOf(UnitRef unit) const { return model().find(unit).row(); }
    void goTo(UnitRef unit) const
    {
        m_window->synopsis()->setCurrentIndex(model().find(unit));
        m_window->synopsis()->setFocus();
    }
    bool inspectorSays(const QString &words) const
    {
        const auto labels = m_window->findChild<InspectorPanel *>()->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(words); });
    }
    QPushButton *buttonOf(const QString &text, const QString &about) const
    {
        for (QPushButton *button : m_window->findChild<InspectorPanel *>()->findChildren<QPushButton *>())
            if (button->text() == text && button->accessibleName().contains(about))
                return button;
        return nullptr;
    }
    const Row &row(int shown) const { return model().row(shown); }

private slots:
    void initTestCase()
    {
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home.path());
        qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
    }
    void init()
    {
        m_library = m_home.filePath(u"%1.volets"_s.arg(++m_count));
        {
            Result<Library> library = openLibrary(m_library);
            VERIFY_RESULT(library);
            const QDateTime when(QDate(2026, 3, 4), QTime(5, 6), QTimeZone::UTC);
            VERIFY_RESULT(LibraryStore(library->database)
                              .add(*documentFromLines(u"2031"_s, u"2031"_s, earlier), sourceOf(earlier), when));
            VERIFY_RESULT(LibraryStore(library->database)
                              .add(*documentFromLines(u"2033"_s, u"2033"_s, later), sourceOf(later), when));
        }
        m_window = std::make_unique<MainWindow>();
        QVERIFY(test::bringUp(*m_window));
        m_window->openDossier(m_library);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->model()->comparison(), patience);
        QVERIFY(said().isOpen());
        const Link *first = linkOf({0, 0}, {1, 0});
        QVERIFY(first && !first->decided);
    }
    void cleanup() { m_window.reset(); }

    void aKeyConfirmsAnotherRejectsAndUndoBringsBack()
    {
        const UnitRef old{0, 0}, recent{1, 0};
        goTo(recent);
        press(Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(linkOf(old, recent)->decided, patience);
        QCOMPARE(said().decisions().size(), 1U);
        QCOMPARE(said().decisions()[0].kind, DecisionKind::ConfirmLink);
        QVERIFY(!said().decisions()[0].who.isEmpty());
        QVERIFY(m_window->synopsis()->currentIndex().data(ClauseCellRole).value<ClauseCell>().decided);
        QCOMPARE(m_window->synopsis()->currentIndex().data(UnitRole).value<UnitRef>(), recent);

        press(Qt::Key_F6);
        QTRY_VERIFY_WITH_TIMEOUT(!linkOf(old, recent), patience);
        QVERIFY(!share(old, recent));
        QCOMPARE(stored().size(), 1);
        QVERIFY(stored()[0].contains(u"reject-link"));

        QCOMPARE(m_window->findChild<QAction *>(u"undo"_s)->text(), u"&Undo Reject Link"_s);
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(linkOf(old, recent) && linkOf(old, recent)->decided, patience);
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!linkOf(old, recent)->decided, patience);
        QCOMPARE(stored().size(), 0);
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(linkOf(old, recent)->decided, patience);
    }
    void decisionsAndNotesBearTheNameInTheSettings()
    {
        Settings().setValue(setting::reader, u"Ada Faro"_s);
        goTo({1, 0});
        press(Qt::Key_F5);
        QTRY_COMPARE_WITH_TIMEOUT(said().decisions().size(), 1U, patience);
        QCOMPARE(said().decisions()[0].who, u"Ada Faro"_s);
        Settings().setValue(setting::reader, QString());
        press(Qt::Key_F6);
        QTRY_COMPARE_WITH_TIMEOUT(said().decisions()[0].kind, DecisionKind::RejectLink, patience);
        QVERIFY(!said().decisions()[0].who.isEmpty() && said().decisions()[0].who != u"Ada Faro"_s);
    }
    void theRelationChangesByAKey()
    {
        goTo({1, 0});
        press(Qt::Key_F2, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(linkOf({0, 0}, {1, 0})->relation, Relation::Kin, patience);
        press(Qt::Key_F5, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(linkOf({0, 0}, {1, 0})->relation, Relation::Same, patience);
        QVERIFY(linkOf({0, 0}, {1, 0})->decided);
        press(Qt::Key_F6, Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!linkOf({0, 0}, {1, 0})->decided, patience);
    }
    void theBestCounterpartsAreOffered()
    {
        goTo({1, 0});
        press(Qt::Key_F2);
        auto *menu = m_window->findChild<QMenu *>(u"counterparts"_s);
        QVERIFY(menu && menu->isVisible());
        QAction *best = nullptr;
        for (QAction *action : menu->actions())
            if (!best && action->isCheckable())
                best = action;
        QVERIFY(best && best->isChecked());
        QTest::keyClick(menu, Qt::Key_1);
        QTRY_VERIFY_WITH_TIMEOUT(linkOf({0, 0}, {1, 0})->decided, patience);
    }
    void aClauseIsLinkedElsewhereByItsAddress()
    {
        goTo({1, 0});
        press(Qt::Key_F2);
        auto *menu = m_window->findChild<QMenu *>(u"counterparts"_s);
        QVERIFY(menu);
        QTest::keyClick(menu, Qt::Key_E);
        auto *dialog = m_window->findChild<QDialog *>(u"linkDialog"_s);
        QTRY_VERIFY(dialog && dialog->isVisible());
        auto *address = dialog->findChild<QLineEdit *>();
        QTest::keyClicks(address, u"2033 1"_s); // the same text: no link
        QTest::keyClick(address, Qt::Key_Return);
        QVERIFY(dialog->isVisible());
        address->clear();
        QTest::keyClicks(address, u"2031 3"_s);
        QTest::keyClick(address, Qt::Key_Return);
        const UnitRef elsewhere{0, 2}, recent{1, 0};
        QTRY_VERIFY_WITH_TIMEOUT(linkOf(elsewhere, recent) && linkOf(elsewhere, recent)->decided, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!linkOf({0, 0}, recent), patience);
        QVERIFY(share(elsewhere, recent));
        // the reader is where both stand
        const int at = m_window->synopsis()->currentIndex().row();
        QVERIFY(std::ranges::contains(row(at).cells[0], 2) && std::ranges::contains(row(at).cells[1], 0));
        press(Qt::Key_Z, Qt::ControlModifier); // one step
        QTRY_VERIFY_WITH_TIMEOUT(linkOf({0, 0}, recent), patience);
        QCOMPARE(stored().size(), 0);
    }
    void anEmptyCellAsksForTheRowsClause()
    {
        const int alone = rowOf({1, 2});
        m_window->synopsis()->setCurrentIndex(model().index(alone, 0));
        m_window->synopsis()->setFocus();
        QVERIFY(!m_window->synopsis()->currentIndex().data(UnitRole).value<UnitRef>().isValid());
        QTest::mouseClick(buttonOf(u"Link elsewhere…"_s, {}), Qt::LeftButton);
        QTRY_VERIFY(m_window->findChild<QMenu *>(u"counterparts"_s));
        auto *menu = m_window->findChild<QMenu *>(u"counterparts"_s);
        QVERIFY(menu);
        QTest::keyClick(menu, Qt::Key_E);
        QTRY_VERIFY(m_window->findChild<QDialog *>(u"linkDialog"_s));
        auto *dialog = m_window->findChild<QDialog *>(u"linkDialog"_s);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"3"_s);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(linkOf({0, 2}, {1, 2}), patience);
    }
    void rowsAreNamedJoinedTakenApartAndMoved()
    {
        goTo({1, 1});
        press(Qt::Key_F2, Qt::ShiftModifier);
        auto *dialog = m_window->findChild<QInputDialog *>(u"nameRowDialog"_s);
        QTRY_VERIFY(dialog && dialog->isVisible());
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"Cartes"_s);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(row(rowOf({1, 1})).title, u"Cartes"_s, patience);
        QVERIFY(row(rowOf({1, 1})).decided);

        goTo({1, 1});
        press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!share({0, 1}, {1, 1}), patience);
        QVERIFY(linkOf({0, 1}, {1, 1})); // the link holds; only the row was taken apart
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(share({0, 1}, {1, 1}), patience);

        goTo({1, 1});
        press(Qt::Key_J, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(share({0, 0}, {1, 1}), patience);
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!share({0, 0}, {1, 1}), patience);

        goTo({0, 0});
        QCOMPARE(rowOf({0, 0}), 0);
        press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(rowOf({0, 0}), 1, patience);
        QCOMPARE(m_window->synopsis()->currentIndex().data(UnitRole).value<UnitRef>(), (UnitRef{0, 0}));
        press(Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(rowOf({0, 0}), 0, patience);
    }
    void aNoteIsTypedSavedAndUndoneAsOneStep()
    {
        goTo({1, 0});
        m_window->synopsis()->selectAllWords();
        press(Qt::Key_M, Qt::ControlModifier);
        auto *panel = m_window->findChild<NotesPanel *>();
        auto *editor = panel->findChild<QPlainTextEdit *>();
        QTRY_VERIFY(editor->hasFocus());
        QCOMPARE(said().notes().size(), 0U); // nothing is stored that has no words
        QTest::keyClicks(editor, u"to re"_s);
        QTRY_COMPARE(said().notes().size(), 1U);
        QTest::keyClicks(editor, u"read"_s);
        QTRY_COMPARE(said().notes()[0].text, u"to reread"_s);
        QCOMPARE(said().notes()[0].audience, Note::Audience::Internal);
        QCOMPARE(said().steps().count(), 1);
        const QModelIndex cell = m_window->synopsis()->currentIndex();
        QCOMPARE(cell.data(NoteCountRole).toInt(), 1);
        QVERIFY(cell.data(Qt::AccessibleTextRole).toString().contains(u"note"));

        auto *audience = panel->findChild<QComboBox *>();
        QTest::keyClick(audience, Qt::Key_Down);
        QTRY_COMPARE(said().notes()[0].audience, Note::Audience::ToPublish);
        editor->setFocus();
        QTest::keyClicks(editor, u" soon"_s);
        QTest::keyClick(editor, Qt::Key_Z, Qt::ControlModifier); // what was typed last is saved, then undone
        QCOMPARE(said().notes()[0].text, u"to reread"_s);
        QCOMPARE(editor->toPlainText(), u"to reread"_s);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(said().notes()[0].audience, Note::Audience::Internal);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(said().notes().size(), 0U);
        QCOMPARE(stored().size(), 0);
        QCOMPARE(editor->toPlainText(), QString());
        QCOMPARE(cell.data(NoteCountRole).toInt(), 0);
    }
    void aNoteOnWordsIsMarkedWhereTheyAre()
    {
        goTo({1, 1});
        const QString text = model().comparison()->unit({1, 1}).text;
        const Span words{text.indexOf(u"cartes"), 6};
        const NoteId id = said().addNote(anchorTo(model().comparison()->document(1), 1, words), Note::Subject::Words,
                                         u"lesquelles ?"_s);
        const auto cell = m_window->synopsis()->currentIndex().data(ClauseCellRole).value<ClauseCell>();
        QCOMPARE(cell.clauses[0].notes.size(), 1U);
        QCOMPARE(cell.clauses[0].notes[0].span, words);
        // from the inspector into the editor
        auto *inspector = m_window->findChild<InspectorPanel *>();
        QVERIFY(inspectorSays(u"lesquelles ?"_s));
        QTest::mouseClick(buttonOf(u"Edit"_s, u"lesquelles ?"_s), Qt::LeftButton);
        auto *panel = m_window->findChild<NotesPanel *>();
        auto *editor = panel->findChild<QPlainTextEdit *>();
        QTRY_COMPARE(editor->toPlainText(), u"lesquelles ?"_s);
        // the list leads back to the clause
        goTo({0, 0});
        auto *list = panel->findChild<QTreeView *>(u"allNotes"_s);
        QCOMPARE(list->model()->rowCount(), 1);
        QVERIFY(list->model()->index(0, 0).data().toString().contains(u"cartes"));
        const auto *whenEmpty = list->findChild<EmptyWords *>();
        QVERIFY(!whenEmpty->isVisible());
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(m_window->synopsis()->currentIndex().data(UnitRole).value<UnitRef>(), (UnitRef{1, 1}));
        for (QPushButton *button : panel->findChildren<QPushButton *>())
            if (button->text() == u"&Remove")
                QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(!said().note(id));
        QVERIFY(inspector);
        QVERIFY(whenEmpty->isVisible()); // no list is an unexplained blank
    }
    void theInspectorTellsAndDecides()
    {
        goTo({1, 0});
        QVERIFY(inspectorSays(u"This clause takes up"_s));
        QTRY_VERIFY_WITH_TIMEOUT(inspectorSays(u"demander"_s), patience); // what it does is read on another thread
        const QString other = citation(model().comparison()->document(0), model().comparison()->unit({0, 0}));
        QPushButton *confirm = buttonOf(u"Confirm"_s, other);
        QVERIFY(confirm);
        QVERIFY(confirm->height() >= 24);
        confirm->setFocus();
        QTest::keyClick(confirm, Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(linkOf({0, 0}, {1, 0})->decided, patience);
        QTRY_VERIFY_WITH_TIMEOUT(inspectorSays(said().decisions()[0].who), patience);
        // a link by hand has no reasons of the program's until they are asked for
        QTest::mouseClick(buttonOf(u"Why?"_s, other), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(inspectorSays(u"The program proposes this link too."_s), patience);
        QTest::mouseClick(buttonOf(u"Reject"_s, other), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!linkOf({0, 0}, {1, 0}), patience);
        QTRY_VERIFY_WITH_TIMEOUT(inspectorSays(u"rejected by"_s), patience);
        QTest::mouseClick(buttonOf(u"Withdraw"_s, other), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(linkOf({0, 0}, {1, 0}), patience);
        QVERIFY(!linkOf({0, 0}, {1, 0})->decided);
        for (const QPushButton *button : m_window->findChild<InspectorPanel *>()->findChildren<QPushButton *>())
            QVERIFY(!button->accessibleName().isEmpty());
    }
    void decisionsAreListedAndWithdrawnFromTheList()
    {
        goTo({1, 0});
        press(Qt::Key_F6);
        QTRY_VERIFY_WITH_TIMEOUT(!linkOf({0, 0}, {1, 0}), patience);
        press(Qt::Key_D, Qt::ControlModifier | Qt::AltModifier);
        auto *panel = m_window->findChild<NotesPanel *>();
        QTreeView *list = panel->findChild<QTreeView *>(u"allDecisions"_s);
        QTRY_VERIFY(list->isVisible());
        QCOMPARE(list->model()->rowCount(), 1);
        QVERIFY(list->model()->index(0, 2).data().toString().contains(said().decisions()[0].who));
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(m_window->synopsis()->currentIndex().data(UnitRole).value<UnitRef>(), (UnitRef{1, 0}));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Delete);
        QTRY_VERIFY_WITH_TIMEOUT(linkOf({0, 0}, {1, 0}), patience);
        QCOMPARE(list->model()->rowCount(), 0);
        QCOMPARE(said().steps().undoText(), u"Withdraw Decision"_s);
    }
    void whateverIsPressedCanBeUndone()
    {
        QRandomGenerator random(7);
        const QList<std::pair<Qt::Key, Qt::KeyboardModifiers>> keys{
            {Qt::Key_F5, Qt::NoModifier},
            {Qt::Key_F6, Qt::NoModifier},
            {Qt::Key_F2, Qt::ControlModifier},
            {Qt::Key_F6, Qt::ControlModifier},
            {Qt::Key_F6, Qt::ShiftModifier},
            {Qt::Key_J, Qt::ControlModifier},
            {Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier},
            {Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier},
            {Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier},
            {Qt::Key_Z, Qt::ControlModifier},
        };
        goTo({1, 1});
        press(Qt::Key_F5);
        const QStringList before = stored();
        said().steps().clear();
        for (int action = 0; action < 24; ++action) {
            const int row = random.bounded(model().rowCount());
            m_window->synopsis()->setCurrentIndex(model().index(row, random.bounded(2)));
            const auto [key, modifiers] = keys[random.bounded(keys.size())];
            press(key, modifiers);
            if (action % 8 == 0)
                QTest::qWait(50); // some come before the next comparison, some after it
        }
        while (said().steps().canUndo())
            press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(stored(), before);
    }
    void theReaderStaysInTheirRow()
    {
        goTo({1, 0});
        const int top = m_window->synopsis()->visualRect(m_window->synopsis()->currentIndex()).top();
        press(Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(linkOf({0, 0}, {1, 0})->decided, patience);
        const QModelIndex current = m_window->synopsis()->currentIndex();
        QVERIFY(std::ranges::contains(row(current.row()).cells[0], 0));
        QCOMPARE(current.data(UnitRole).value<UnitRef>(), (UnitRef{1, 0}));
        QCOMPARE(m_window->synopsis()->visualRect(current).top(), top);
    }
    void theKeyboardGoesFromNoteToNote()
    {
        said().addNote(anchorTo(model().comparison()->document(1), 1), Note::Subject::Unit, u"one"_s);
        said().addNote(anchorTo(model().comparison()->document(1), 2), Note::Subject::Unit, u"two"_s);
        goTo({0, 0});
        press(Qt::Key_F8, Qt::ControlModifier);
        QCOMPARE(m_window->synopsis()->currentIndex().data(UnitRole).value<UnitRef>(), (UnitRef{1, 1}));
        press(Qt::Key_F8, Qt::ControlModifier);
        QCOMPARE(m_window->synopsis()->currentIndex().data(UnitRole).value<UnitRef>(), (UnitRef{1, 2}));
        press(Qt::Key_F8, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_window->synopsis()->currentIndex().data(UnitRole).value<UnitRef>(), (UnitRef{1, 1}));
    }
    void decisionsAreThereWhenTheDossierIsOpenedAgain()
    {
        goTo({1, 0});
        press(Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(linkOf({0, 0}, {1, 0})->decided, patience);
        const QStringList before = stored();
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        m_window->openDossier(m_library);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->model()->comparison(), patience);
        QVERIFY(linkOf({0, 0}, {1, 0})->decided);
        QCOMPARE(stored(), before);
        QVERIFY(!m_window->findChild<QAction *>(u"undo"_s)->isEnabled());
    }
};

QTEST_MAIN(AnnotationsTest)
#include "annotations_test.moc"
