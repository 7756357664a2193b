// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotate/apply.h"
#include "appearance/appearance.h"
#include "appearance/language.h"
#include "compare/pipeline.h"
#include "jobs/codebooks.h"
#include "mainwindow.h"
#include "models/briefingmodel.h"
#include "models/termsmodel.h"
#include "models/thememodels.h"
#include "notes/annotations.h"
#include "support/documents.h"
#include "support/dossier.h"
#include "support/shared.h"
#include "support/window.h"
#include "themes/briefingview.h"
#include "themes/clausethemesdialog.h"
#include "themes/codebookeditor.h"
#include "themes/codebookjson.h"
#include "themes/courseview.h"
#include "themes/duplicatedialog.h"
#include "themes/themeform.h"
#include "themes/themespage.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>
#include <QXmlStreamReader>

using namespace volets;
using namespace Qt::StringLiterals;

namespace {

CodebookPtr gardenBook()
{
    const QByteArray json = R"({"name": {"en": "Garden"}, "themes": [
        {"code": "ARB", "name": {"en": "Trees"}, "color": "#0B4A8F", "sign": "▲",
         "rules": {"en": [{"weight": 1, "terms": ["apple tree", "lime tree"]}]}},
        {"code": "EAU", "name": {"en": "Water"}, "color": "#8A3A00", "sign": "■",
         "rules": {"en": [{"weight": 1, "terms": ["fountain"]}]}}]})";
    return std::make_shared<const Codebook>(readCodebook(json, u"garden"_s).value());
}

ComparisonPtr gardenTexts()
{
    test::Dossier dossier;
    dossier.text(u"2031"_s, {u"1 Asks for an apple tree;"_s, u"2 Invites the storks;"_s, u"3 Wants a fountain."_s});
    return reassigned(*dossier.build(), gardenBook());
}

/// Two texts on trees, hedges and water.
ComparisonPtr grove()
{
    test::Dossier dossier;
    dossier.text(u"2031"_s,
                 {u"1 Asks the town for an apple tree beside every school;"_s,
                  u"2 Wants a fountain and a lime tree on the old market;"_s,
                  u"3 Wants hedges of hawthorn along the brook;"_s, u"4 Likes hedges of hawthorn near the mill;"_s});
    dossier.text(u"2033"_s, {u"1 Asks again for an apple tree beside each school;"_s,
                             u"2 Notes that a lime tree fell in the storm of the year;"_s});
    return reassigned(*dossier.build(), gardenBook());
}

} // namespace

class ThemesViewTest : public QObject
{
    Q_OBJECT
    Appearance m_appearance;
    QTemporaryDir m_folder;

    /// Presses the button whose words contain `words`.
    static void press(CodebookEditor &editor, const QString &words)
    {
        for (QAbstractButton *button : editor.findChildren<QAbstractButton *>()) {
            QString shown = button->text();
            if (button->isVisible() && shown.remove(u'&').startsWith(words)) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        QFAIL(qPrintable(words));
    }
    static QComboBox *scopeOf(CodebookEditor &editor)
    {
        for (QComboBox *box : editor.findChildren<QComboBox *>())
            if (box->accessibleName() == u"For which dossiers"_s)
                return box;
        return nullptr;
    }
    static TermsModel *terms(CodebookEditor &editor) { return editor.findChild<TermsModel *>(); }

private slots:
    void initTestCase() { QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path()); }
    void aChangedTermShowsItsEffectAndTheReaderTakesIt()
    {
        CodebookEditor editor(m_appearance);
        editor.setBook(gardenBook(), false);
        editor.setComparison(gardenTexts());
        QCOMPARE(editor.theme(), u"ARB"_s);
        QTRY_COMPARE(editor.effect().now.size(), std::size_t(1));
        QVERIFY(!editor.effect().changes());

        TermsModel *model = terms(editor);
        QVERIFY(model);
        const QModelIndex fresh = model->index(model->rowCount() - 1, TermsModel::Term);
        QVERIFY(model->setData(fresh, u"stork"_s));
        QTRY_COMPARE(editor.effect().gained.size(), std::size_t(1));
        QCOMPARE(editor.effect().gained.front(), (UnitRef{0, 1}));

        editor.steps().undo();
        QTRY_VERIFY(!editor.effect().changes());
        editor.steps().redo();
        QCOMPARE(editor.book()->themes[0].rules.front().terms.size(), 3);
        const QSignalSpy taken(&editor, &CodebookEditor::taken);
        QVERIFY(editor.isWindowModified());
        for (QPushButton *button : editor.findChildren<QPushButton *>())
            if (button->text().contains(u"Apply"_s))
                button->click();
        QCOMPARE(taken.size(), 1);
        QVERIFY(!editor.isWindowModified());
    }
    void whatWouldBreakTheBookIsToldAndTheBookStays()
    {
        CodebookEditor editor(m_appearance);
        editor.setBook(gardenBook(), false);
        const CodebookPtr before = editor.book();
        TermsModel *model = terms(editor);
        model->setData(model->index(0, TermsModel::Term), u"of the"_s);
        QCOMPARE(*editor.book(), *before);
        QVERIFY(editor.steps().count() == 0);

        bool told = false;
        for (const QLabel *label : editor.findChildren<QLabel *>())
            told = told || label->text().contains(u"“of the”"_s);
        QVERIFY(told);
    }
    void aBrokenBookIsToldWithItsLineAndTheOldOneStays_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("line");
        const auto book = [](const QByteArray &terms) -> QByteArray {
            return QByteArray("{\n \"themes\": [\n {\"code\": \"A\", \"rules\": {\"en\": [{\"terms\": [\n") + terms +
                   "\n]}]}}]}";
        };
        QTest::newRow("no JSON") << u"a.json"_s << QByteArray("{\n \"themes\": [\n {\"code\": \"A\",,}]}") << 3;
        QTest::newRow("no text") << u"b.json"_s << QByteArray("\xFF\xFE\0{", 4) << 1;
        QTest::newRow("bad expression") << u"c.json"_s << book("\"pond\",\n\"(pond+)+$\"") << 5;
        QTest::newRow("catastrophic") << u"d.json"_s << book('"' + QByteArray("a_b|c_d|e_f|g_h ").repeated(20) + '"')
                                      << 4;
        QByteArray many;
        for (int k = 0; k < 10'000; ++k)
            many += "\"pond" + QByteArray::number(k) + "\",\n";
        QTest::newRow("10,000 terms") << u"e.json"_s << book(many + "\"pond\"") << 4 + maximumTerms;
        QTest::newRow("deep") << u"f.json"_s << QByteArray(100'000, '[') << 1;
        QTest::newRow("no QDC") << u"g.qdc"_s << QByteArray("<CodeBook>\n<Codes>\n<Code") << 3;
    }
    void aBrokenBookIsToldWithItsLineAndTheOldOneStays()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, line);
        CodebookEditor editor(m_appearance);
        editor.setBook(gardenBook(), false);
        const CodebookPtr before = editor.book();
        const QString path = m_folder.filePath(name);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        editor.importFrom(path);
        QCOMPARE(*editor.book(), *before);
        QCOMPARE(editor.steps().count(), 0);
        QString told;
        for (const QLabel *label : editor.findChildren<QLabel *>())
            if (label->text().contains(path))
                told = label->text();
        QVERIFY2(told.contains(u"line %1:"_s.arg(line)), qPrintable(told));
    }
    void aBookIsDuplicatedByOneCommand()
    {
        CodebookEditor editor(m_appearance);
        const QString shelf = m_folder.filePath(u"shelf"_s);
        editor.setShelf(shelf);
        editor.setBook(gardenBook(), false);
        editor.show();
        const QSignalSpy taken(&editor, &CodebookEditor::taken);
        const auto duplicate = [&](const QString &name, const QString &scope) {
            press(editor, u"Duplicate"_s);
            auto *dialog = editor.findChild<DuplicateDialog *>();
            QVERIFY(dialog && dialog->isVisible());
            QTest::keyClicks(dialog->findChild<QLineEdit *>(), name); // in the place of what is proposed
            for (QRadioButton *button : dialog->findChildren<QRadioButton *>())
                if (button->text().contains(scope))
                    QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(8, button->height() / 2));
            QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
            QTRY_VERIFY(!editor.findChild<DuplicateDialog *>());
        };
        duplicate(u"Orchard"_s, u"this"_s);
        QCOMPARE(taken.size(), 1);
        QCOMPARE(wordingIn(taken[0][0].value<CodebookPtr>()->name, u"en"_s), u"Orchard"_s);
        QCOMPARE(taken[0][0].value<CodebookPtr>()->themes, gardenBook()->themes);
        QCOMPARE(taken[0][1].toBool(), false);
        duplicate(u"Park"_s, u"all"_s);
        QCOMPARE(taken.size(), 2);
        QCOMPARE(taken[1][1].toBool(), true);
        QVERIFY(!editor.isWindowModified());

        // the books themselves were put aside, each under its name, and can be taken again
        const std::vector<ShelvedBook> books = shelvedBooks(shelf);
        QCOMPARE(books.size(), std::size_t(2));
        QCOMPARE(books[0].name, u"Garden"_s);
        QCOMPARE(books[1].name, u"Orchard"_s);
        editor.importFrom(books[0].path);
        QCOMPARE(*editor.book(), *gardenBook());
        editor.steps().undo();
        QCOMPARE(wordingIn(editor.book()->name, u"en"_s), u"Park"_s);
    }
    void themesAreRenamedMovedAndTakenForAllDossiers()
    {
        CodebookEditor editor(m_appearance);
        editor.setBook(gardenBook(), false);
        editor.show();
        const auto codes = [&] {
            QStringList all;
            for (const Theme &theme : editor.book()->themes)
                all << theme.code;
            return all.join(u' ');
        };
        auto *name = editor.findChild<ThemeForm *>()->findChildren<QLineEdit *>().front();
        QCOMPARE(name->text(), u"Trees"_s);
        name->selectAll();
        QTest::keyClicks(name, u"Woods"_s);
        QCOMPARE(wordingIn(editor.book()->themes[0].name, u"en"_s), u"Woods"_s);
        press(editor, u"Down"_s);
        QCOMPARE(codes(), u"EAU ARB"_s);
        press(editor, u"Up"_s);
        QCOMPARE(codes(), u"ARB EAU"_s);
        const QSignalSpy taken(&editor, &CodebookEditor::taken);
        scopeOf(editor)->setFocus();
        QTest::keyClick(scopeOf(editor), Qt::Key_Down);
        press(editor, u"Apply"_s);
        QCOMPARE(taken.size(), 1);
        QCOMPARE(taken[0][1].toBool(), true);
        while (editor.steps().canUndo())
            press(editor, u"Undo"_s);
        QCOMPARE(*editor.book(), *gardenBook());
    }
    void booksTravelAsJsonAndQdc()
    {
        CodebookEditor editor(m_appearance);
        editor.setBook(gardenBook(), false);
        for (const QString &name : {u"book.json"_s, u"book.qdc"_s}) {
            const QString path = m_folder.filePath(name);
            editor.exportTo(path);
            const CodebookPtr before = editor.book();
            editor.importFrom(path);
            QCOMPARE(editor.book()->themes, before->themes);
        }
    }
    void coursesAreSavedAsPictureAndTable()
    {
        ComparisonModel model;
        model.setComparison(gardenTexts());
        ThemesPage page(model, m_appearance);
        QCOMPARE(page.matrix().rowCount(), 2);
        QCOMPARE(page.matrix().index(0, 0).data().toInt(), 1);
        for (const QString &name : {u"course.svg"_s, u"course.png"_s, u"course.csv"_s}) {
            page.course()->exportTo(m_folder.filePath(name));
            QVERIFY(QFileInfo(m_folder.filePath(name)).size() > 60);
        }
        QFile svg(m_folder.filePath(u"course.svg"_s));
        QVERIFY(svg.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&svg);
        int texts = 0;
        while (!xml.atEnd())
            texts += xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"text" ? 1 : 0;
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(texts >= 8); // two themes with their scales, bars and feet
        QVERIFY(!QImage(m_folder.filePath(u"course.png"_s)).isNull());
    }
    void briefingRowsAreTheReadersAndStay()
    {
        const auto now = [] { return QDateTime(QDate(2031, 5, 4), QTime(12, 0), QTimeZone::UTC); };
        const QString library = m_folder.filePath(u"garden.volets"_s);
        Annotations annotations(now, [] { return u"Ada"_s; });
        QVERIFY(annotations.open(library));
        ComparisonModel model;
        model.setThemeNames({{u"ARB"_s, u"Trees"_s}, {u"EAU"_s, u"Water"_s}});
        model.setComparison(grove());
        annotations.setDocuments(model.comparison()->documents);
        BriefingView view(annotations, model);
        QTRY_VERIFY(view.rows()->rowCount() >= 2);
        const int rows = view.rows()->rowCount();
        view.rename(0, u"Trees to plant"_s);
        QTRY_COMPARE(view.rows()->index(0, 0).data().toString(), u"Trees to plant"_s);
        view.joinWithAbove(1);
        QTRY_COMPARE(view.rows()->rowCount(), rows - 1);
        annotations.steps().undo();
        QTRY_COMPARE(view.rows()->rowCount(), rows);
        const QString second = view.rows()->index(1, 0).data().toString();
        view.move(0, 1);
        QTRY_COMPARE(view.rows()->index(0, 0).data().toString(), second);
        // the rows of the synopsis are others
        std::vector<Row> synopsis = model.comparison()->alignment.rows;
        applyToRows(annotations.decisions(), model.comparison()->documents, synopsis);
        QVERIFY(std::ranges::none_of(synopsis, &Row::decided));

        Annotations later(now, [] { return u"Ada"_s; });
        QVERIFY(later.open(library));
        BriefingView again(later, model);
        QTRY_COMPARE(again.rows()->index(1, 0).data().toString(), u"Trees to plant"_s);
    }
    void wordsAreCodedByHandAndTermsProposed()
    {
        ComparisonModel model;
        model.setThemeNames({{u"ARB"_s, u"Trees"_s}, {u"EAU"_s, u"Water"_s}});
        const ComparisonPtr before = grove();
        model.setComparison(before);
        std::vector<Decision> decisions;
        // two clauses on hedges, which the book does not know yet
        for (const int unit : {2, 3}) {
            ClauseThemesDialog dialog(model, m_appearance, {0, unit}, {6, 5});
            dialog.tick(u"ARB"_s, true);
            dialog.remark(u"hedges are trees"_s);
            for (const Decision &one : dialog.decisions())
                decisions.push_back(one);
        }
        QCOMPARE(decisions.size(), std::size_t(2));
        QCOMPARE(decisions.front().kind, DecisionKind::AddTheme);
        QCOMPARE(decisions.front().text, u"hedges are trees"_s);
        {
            ClauseThemesDialog dialog(model, m_appearance, {0, 0}, {});
            dialog.tick(u"ARB"_s, false);
            QCOMPARE(dialog.decisions().size(), std::size_t(1));
            QCOMPARE(dialog.decisions().front().kind, DecisionKind::RejectTheme);
            decisions.push_back(dialog.decisions().front());
        }
        const ComparisonPtr after = reassigned(*before, gardenBook(), decisions);
        const auto coded = std::ranges::find(after->assignments, UnitRef{0, 2}, &Assignment::unit);
        QVERIFY(coded != after->assignments.end() && coded->decided);
        QCOMPARE(coded->evidence, (std::vector<Span>{{6, 5}}));
        QVERIFY(
            std::ranges::none_of(after->assignments, [](const Assignment &one) { return one.unit == UnitRef{0, 0}; }));

        CodebookEditor editor(m_appearance);
        editor.setBook(gardenBook(), false);
        editor.setRulings([&](const QString &theme) { return rulingsOn(theme, decisions, after->documents); });
        editor.setComparison(after);
        QTRY_VERIFY(!editor.proposals().empty());
        QCOMPARE(editor.proposals().front().kept, 2);
        QVERIFY(editor.effect().gained.empty()); // what the reader rejected is not gained again
    }
    void picturesOfTheThemesPage_data()
    {
        QTest::addColumn<int>("scheme");
        QTest::addColumn<int>("size");
        QTest::addRow("light") << int(Scheme::Light) << 0;
        QTest::addRow("dark") << int(Scheme::Dark) << 0;
        QTest::addRow("large") << int(Scheme::Light) << 10; // the letters of a screen at 200 %
    }
    /// Written to the folder VOLETS_SHOTS names, to be looked at.
    void picturesOfTheThemesPage()
    {
        QFETCH(const int, scheme);
        QFETCH(const int, size);
        if (qEnvironmentVariableIsEmpty("VOLETS_SHOTS"))
            QSKIP("VOLETS_SHOTS names no folder for pictures");
        VOLETS_NEED_SHARED(shared);
        useLanguage(systemLanguage()); // of whoever looks at them
        const QFont before = QApplication::font();
        QFont font = before;
        if (size > 0)
            font.setPointSize(font.pointSize() * 2);
        QApplication::setFont(font);
        MainWindow window;
        window.appearance()->setScheme(Scheme(scheme));
        window.resize(1366, 768);
        window.show();
        window.openFiles({shared + u"/corpus"_s});
        QTRY_VERIFY_WITH_TIMEOUT(window.model()->rowCount() > 0, 60000);
        window.lookFrom(MainWindow::View::Themes);
        auto *page = window.findChild<ThemesPage *>();
        const QString name = u"themes-%1-"_s + QString::fromLatin1(QTest::currentDataTag());
        for (int tab = 0; tab < page->tabs()->count(); ++tab) {
            page->tabs()->setCurrentIndex(tab);
            if (auto *table = page->tabs()->currentWidget()->findChild<QTableView *>())
                table->setCurrentIndex(table->model()->index(0, 0));
            QVERIFY(test::shoot(window, name.arg(tab)));
        }
        window.findChild<QAction *>(u"codebook"_s)->trigger();
        auto *editor = window.findChild<CodebookEditor *>();
        QTRY_VERIFY(!editor->effect().now.empty());
        QVERIFY(test::shoot(*editor, name.arg(u"book"_s)));
        QApplication::setFont(before);
        useLanguage(u"en"_s);
    }
    void termsAreEditedInRows()
    {
        TermsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTheme(gardenBook()->themes.front(), u"en"_s);
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(model.setData(model.index(1, TermsModel::Weight), u"0.5"_s));
        QVERIFY(model.setData(model.index(1, TermsModel::With), u"alley ; park"_s));
        QCOMPARE(model.rules().size(), std::size_t(2));
        QCOMPARE(model.rules()[1].with, (QStringList{u"alley"_s, u"park"_s}));
        QVERIFY(!model.setData(model.index(1, TermsModel::Weight), u"much"_s));
        model.remove({model.index(0, 0)});
        QCOMPARE(model.rules().size(), std::size_t(1));
    }
};

QTEST_MAIN(ThemesViewTest)
#include "themes_view_test.moc"
