// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/appearance.h"
#include "appearance/evidenceline.h"
#include "differences/dotlegend.h"
#include "highlight/genrehighlighter.h"
#include "models/addresses.h"
#include "models/comparisonmodel.h"
#include "models/roles.h"
#include "models/thememodels.h"
#include "reading/readingview.h"
#include "support/dossier.h"
#include "support/paths.h"
#include "synopsis/columnheads.h"
#include "synopsis/overviewstrip.h"
#include "synopsis/synopsisaccessible.h"
#include "synopsis/synopsisview.h"
#include "themes/codebookjson.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QFile>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QToolTip>

using namespace volets;
using namespace Qt::StringLiterals;

namespace {

/// A synopsis of the invented dossier on its own.
struct Bench
{
    explicit Bench(const ComparisonPtr &comparison = test::sampleComparison())
    {
        model.setComparison(comparison);
        view.setModel(&model);
        view.resize(900, 600);
        view.show();
    }
    void go(int row, int column)
    {
        view.setCurrentIndex(model.index(row, column));
        view.scrollTo(model.index(row, column));
    }
    [[nodiscard]] std::pair<int, int> at() const { return {view.currentIndex().row(), view.currentIndex().column()}; }

    Appearance appearance;
    ComparisonModel model;
    SynopsisView view{appearance};
};

Clause clauseOf(const QString &before, const QString &text, std::vector<Edit> edits)
{
    Clause clause;
    clause.before = before;
    clause.text = text;
    clause.edits = std::move(edits);
    return clause;
}

/// The table as assistive technology reads it, a line for each head and cell.
QString spokenTable(SynopsisView &view)
{
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&view);
    const int columns = table->tableInterface()->columnCount();
    QString dump = u"%1: %2 rows, %3 columns\n"_s.arg(
        table->text(QAccessible::Name), QString::number(table->tableInterface()->rowCount()), QString::number(columns));
    for (int i = 0; i < table->childCount(); ++i) {
        const QAccessibleInterface *child = table->child(i);
        const bool head = child->role() == QAccessible::ColumnHeader;
        dump += u"%1 | %2 | %3\n"_s
                    .arg(head ? u"head"_s : u"row %1"_s.arg(i / columns), child->text(QAccessible::Name),
                         child->text(QAccessible::Description))
                    .replace(QChar::Nbsp, u'~');
    }
    return dump;
}

/// A cell of one word with one change, as black and white as a bad copier makes it.
QImage copied(const Appearance &appearance, Edit::Op op)
{
    const bool gone = op == Edit::Op::Delete || op == Edit::Op::MoveFrom;
    const Span word{0, 7};
    ClauseCell cell;
    cell.state = CellState::Partial;
    cell.clauses.push_back(clauseOf(
        u"lantern"_s, gone ? QString() : u"lantern"_s,
        {{op, op == Edit::Op::Insert || op == Edit::Op::MoveTo ? Span{0, 0} : word, gone ? Span{0, 0} : word, -1}}));
    ClauseDelegate delegate(appearance);
    QImage image(240, 80, QImage::Format_RGB32);
    image.fill(appearance.palette().paper);
    QPainter painter(&image);
    delegate.paint(painter, QRectF(0, 0, 240, 80), delegate.layout(cell, 240), {});
    painter.end();
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, qGray(image.pixel(x, y)) < 128 ? 0xFF000000 : 0xFFFFFFFF);
    return image;
}

} // namespace

class SynopsisTest : public QObject
{
    Q_OBJECT
private slots:
    void modelsKeepTheirPromises()
    {
        ComparisonModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ThemeMatrixModel matrix(model);
        const QAbstractItemModelTester matrixTester(&matrix, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ThemeClausesModel clauses(model);
        const QAbstractItemModelTester clausesTester(&clauses, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setComparison(test::sampleComparison());
        QCOMPARE(model.columnCount(), 3);
        QCOMPARE(matrix.columnCount(), 3);
        clauses.choose(u"LIGHT"_s, -1);
        QCOMPARE(clauses.rowCount(), 4);
        model.setOrder(RowOrder::ByTheme, 1);
        model.setSetup({.columns = {2, 0}, .reference = Reference::Star, .base = 0});
        QCOMPARE(model.columnCount(), 2);
        model.setComparison(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }
    void filtersSayWhatTheyHide()
    {
        ComparisonModel model;
        model.setComparison(test::sampleComparison());
        const int all = model.rowCount();
        QCOMPARE(model.hidden(), 0);
        RowFilter filter;
        filter.themes = {u"BOOKS"_s};
        model.setFilter(filter);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.hidden(), all - 1);
        filter = {};
        filter.absentIn = 2;
        model.setFilter(filter);
        for (int row = 0; row < model.rowCount(); ++row)
            QVERIFY(model.unitsAt(row, 2).empty());
        filter = {};
        filter.changedOnly = true;
        model.setFilter(filter);
        QVERIFY(model.rowCount() > 0 && model.rowCount() < all);
    }
    void rowsUnderThemesStandOnce()
    {
        ComparisonModel model;
        model.setThemeNames({{u"BOOKS"_s, u"Books"_s}, {u"LIGHT"_s, u"Light"_s}});
        model.setComparison(test::sampleComparison());
        const int all = model.rowCount();
        model.setOrder(RowOrder::ByTheme, 0);
        QCOMPARE(model.rowCount(), all);
        const auto first = model.headerData(0, Qt::Vertical, RowHeadRole).value<RowHead>();
        QCOMPARE(first.group, u"Books"_s);
    }
    void addressesAreFoundAsReadersWriteThem()
    {
        const ComparisonPtr comparison = test::sampleComparison();
        const UnitRef wanted{1, comparison->document(1).indexOf(u"2.b")};
        for (const QString &words : {u"2023 2.b"_s, u"2023 2 b)"_s, u"2.b"_s})
            QCOMPARE(findAddress(*comparison, words, 1), wanted);
        QVERIFY(!findAddress(*comparison, u"2023 77"_s).isValid());
    }
    void oldWordsStandBeforeNewOnes()
    {
        const Clause clause = clauseOf(u"light every quay before winter"_s, u"light every bridge before winter"_s,
                                       {{Edit::Op::Keep, {0, 12}, {0, 12}, -1},
                                        {Edit::Op::Delete, {12, 4}, {12, 0}, -1},
                                        {Edit::Op::Insert, {16, 0}, {12, 6}, -1},
                                        {Edit::Op::Keep, {16, 14}, {18, 14}, -1}});
        QCOMPARE(weave(clause, false).text, u"light every quay bridge before winter"_s);
        const ShownText shown = weave(clause, true);
        QCOMPARE(shown.own({0, shown.text.size()}), clause.text);
        QVERIFY(shown.text.indexOf(u'−') < shown.text.indexOf(u'+'));
    }
    void rowsStartAtOneHeightInAllColumns()
    {
        Bench bench;
        for (const int width : {500, 900, 1700})
            for (const int zoom : {80, 100, 200, 400}) {
                bench.view.resize(width, 600);
                bench.appearance.setZoom(zoom);
                for (int row = 0; row < bench.model.rowCount(); ++row) {
                    bench.go(row, 0);
                    const QRect first = bench.view.visualRect(bench.model.index(row, 0));
                    for (int column = 1; column < 3; ++column) {
                        const QRect other = bench.view.visualRect(bench.model.index(row, column));
                        QCOMPARE(other.top(), first.top());
                        QCOMPARE(other.height(), first.height());
                    }
                }
            }
    }
    void keysWalkTheTable()
    {
        Bench bench;
        bench.view.setFocus();
        bench.go(0, 0);
        QTest::keyClick(&bench.view, Qt::Key_Right);
        QCOMPARE(bench.at(), std::pair(0, 1));
        QTest::keyClick(&bench.view, Qt::Key_Tab);
        QCOMPARE(bench.at(), std::pair(0, 2));
        QTest::keyClick(&bench.view, Qt::Key_Home);
        QCOMPARE(bench.at(), std::pair(0, 2));
        QTest::keyClick(&bench.view, Qt::Key_End);
        QCOMPARE(bench.at(), std::pair(bench.model.rowCount() - 1, 2));
        QTest::keyClick(&bench.view, Qt::Key_Home);
        QTest::keyClick(&bench.view, Qt::Key_Down);
        QCOMPARE(bench.at(), std::pair(1, 2));
        QSignalSpy opened(&bench.view, &SynopsisView::openRequested);
        QTest::keyClick(&bench.view, Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
    }
    void onlyRowsInSightAreLaidOut()
    {
        Bench bench(test::largeComparison(3, 1000));
        QVERIFY(bench.view.layoutCount() < 40);
        bench.go(0, 0);
        QTest::keyClick(&bench.view, Qt::Key_End);
        QCOMPARE(bench.view.currentIndex().row(), 999);
        QCOMPARE(bench.view.lastVisibleRow(), 999);
        QVERIFY(bench.view.layoutCount() < 160);
        for (int i = 0; i < 30; ++i)
            QTest::keyClick(&bench.view, Qt::Key_PageUp);
        const QRect current = bench.view.visualRect(bench.view.currentIndex());
        QVERIFY(current.intersects(bench.view.viewport()->rect()));
    }
    void theMouseSelectsWords()
    {
        Bench bench;
        bench.go(0, 0);
        const QRect cell = bench.view.visualRect(bench.model.index(0, 0));
        const QPoint word = cell.topLeft() + QPoint(30, 40);
        QTest::mouseClick(bench.view.viewport(), Qt::LeftButton, {}, word);
        QVERIFY(!bench.view.hasSelectedWords());
        QTest::mouseDClick(bench.view.viewport(), Qt::LeftButton, {}, word);
        QVERIFY(bench.view.hasSelectedWords());
        auto excerpts = bench.view.excerpts();
        QCOMPARE(excerpts.size(), std::size_t(1));
        QVERIFY(!excerpts.front().words.contains(u' '));
        bench.view.selectAllWords();
        excerpts = bench.view.excerpts();
        QCOMPARE(excerpts.front().words, bench.model.index(0, 0).data().toString());
        QTest::keyClick(&bench.view, Qt::Key_Escape);
        QVERIFY(!bench.view.hasSelectedWords());
    }
    void wordsAreSelectedAcrossCells()
    {
        Bench bench;
        bench.view.resize(900, 1400);
        bench.go(0, 0);
        const auto placeIn = [&](int row, int column) {
            return bench.view.visualRect(bench.model.index(row, column)).topLeft() + QPoint(60, 42);
        };
        // down one column: from word to word, what lies between whole
        QTest::mousePress(bench.view.viewport(), Qt::LeftButton, {}, placeIn(0, 0));
        QTest::mouseMove(bench.view.viewport(), placeIn(2, 0) + QPoint(0, 20));
        QTest::mouseRelease(bench.view.viewport(), Qt::LeftButton, {}, placeIn(2, 0) + QPoint(0, 20));
        auto excerpts = bench.view.excerpts();
        QCOMPARE(excerpts.size(), std::size_t(3));
        QCOMPARE(excerpts[1].words, bench.model.index(1, 0).data().toString());
        QVERIFY(excerpts[0].words.size() < bench.model.index(0, 0).data().toString().size());
        QCOMPARE(excerpts[2].unit, bench.model.index(2, 0).data(UnitRole).value<UnitRef>());
        // across columns: whole cells
        QTest::mousePress(bench.view.viewport(), Qt::LeftButton, {}, placeIn(0, 0));
        QTest::mouseMove(bench.view.viewport(), placeIn(1, 1));
        QTest::mouseRelease(bench.view.viewport(), Qt::LeftButton, {}, placeIn(1, 1));
        excerpts = bench.view.excerpts();
        QCOMPARE(excerpts.size(), std::size_t(4));
        QCOMPARE(excerpts[1].words, bench.model.index(0, 1).data().toString());
    }
    void keysSelectWordsAndCells()
    {
        Bench bench;
        bench.view.setFocus();
        bench.go(0, 0);
        const QString words = bench.model.index(0, 0).data().toString();
        QTest::keyClick(&bench.view, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(bench.view.excerpts().front().words, words.section(u' ', 0, 0));
        QTest::keyClick(&bench.view, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(bench.view.excerpts().front().words, words.section(u' ', 0, 1));
        QTest::keyClick(&bench.view, Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(bench.view.excerpts().front().words, words.section(u' ', 0, 0));
        QTest::keyClick(&bench.view, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(bench.view.excerpts().front().words, words);
        QTest::keyClick(&bench.view, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(&bench.view, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(bench.view.excerpts().size(), std::size_t(4));
        QCOMPARE(bench.at(), std::pair(0, 0));
        QTest::keyClick(&bench.view, Qt::Key_Down);
        QVERIFY(!bench.view.hasSelectedWords());
    }
    void rowsStandByStrengthOfChange()
    {
        ComparisonModel model;
        model.setComparison(test::sampleComparison());
        const int all = model.rowCount();
        model.setOrder(RowOrder::ByChange, 0);
        QCOMPARE(model.rowCount(), all);
        CellFigure above{.state = CellState::Rewritten, .marked = true, .changed = 1};
        for (int row = 0; row < all; ++row) {
            CellFigure here;
            for (int column = 0; column < 3; ++column)
                here = strongest(here, figureOf(model.cell(row, column)));
            QCOMPARE(strongest(above, here), above);
            above = here;
        }
        QVERIFY(!model.headerData(0, Qt::Vertical, RowHeadRole).value<RowHead>().group.isEmpty());
    }
    void figuresComeFromElsewhereAndAgree()
    {
        ComparisonModel model;
        QSignalSpy known(&model, &ComparisonModel::figuresKnown);
        model.setComparison(test::sampleComparison());
        QTRY_COMPARE(known.count(), 1);
        for (int row = 0; row < model.rowCount(); ++row)
            for (int column = 0; column < 3; ++column) {
                CellFigure found = *model.figure(row, column);
                found.divided = false; // told of whole rows
                QCOMPARE(found, figureOf(model.cell(row, column)));
            }
    }
    void aSplitClauseSaysSo()
    {
        test::Dossier dossier;
        dossier.text(u"2021"_s, {u"1 Asks the keepers to write down each night what they saw and to send it on;"_s});
        dossier.text(u"2023"_s, {u"1 Asks the keepers to write down each night what they saw;"_s,
                                 u"2 Asks the keepers to send it on;"_s});
        dossier.rows(u"1|1+2"_s);
        dossier.links(u"2023:1~2021:1 2023:2~2021:1"_s);
        const Bench bench(dossier.build());
        const auto old = bench.model.index(0, 0).data(ClauseCellRole).value<ClauseCell>();
        const auto later = bench.model.index(0, 1).data(ClauseCellRole).value<ClauseCell>();
        QCOMPARE(old.division, u"split into para.\u00A01, para.\u00A02"_s); // a list as the locale writes it
        QCOMPARE(later.division, u"split from para.\u00A01"_s);
        const ClauseDelegate delegate(bench.appearance);
        QVERIFY(delegate.layout(old, 300).brace.isEmpty());
        QVERIFY(!delegate.layout(later, 300).brace.isEmpty());
    }
    void theStripBracketsASplitClause()
    {
        // the same texts and rows; in the second dossier the row's second clause is an echo, so that nothing was split
        std::vector<QImage> pictures;
        for (const QString &links : {u"2023:1~2021:1 2023:2~2021:1"_s, u"2023:1~2021:1 2023:2?2021:1"_s}) {
            test::Dossier dossier;
            dossier.text(u"2021"_s,
                         {u"1 Asks the keepers to write down each night what they saw and to send it on;"_s});
            dossier.text(u"2023"_s, {u"1 Asks the keepers to write down each night what they saw;"_s,
                                     u"2 Asks the keepers to send it on;"_s});
            dossier.rows(u"1|1+2"_s);
            dossier.links(links);
            const Bench bench(dossier.build());
            QSignalSpy known(&bench.model, &ComparisonModel::figuresKnown);
            OverviewStrip strip(bench.model, bench.appearance);
            strip.resize(strip.sizeHint());
            QVERIFY(!known.isEmpty() || known.wait());
            const bool split = pictures.empty();
            for (int column = 0; column < 2; ++column)
                QCOMPARE(bench.model.figure(0, column)->divided, split);
            pictures.push_back(strip.grab().toImage());
        }
        QVERIFY(pictures[0] != pictures[1]);
    }
    void theStripTellsNewFromDeleted()
    {
        test::Dossier dossier;
        dossier.mode(DossierMode::VersionsOfOneText);
        dossier.text(u"2021"_s, {u"1 Lamps burn all night;"_s, u"2 Boats carry names;"_s});
        dossier.text(u"2023"_s, {u"1 Lamps burn all night;"_s, u"2 Quays are swept;"_s});
        dossier.rows(u"1|1 2| |2"_s);
        dossier.links(u"2023:1=2021:1"_s);
        const Bench bench(dossier.build());
        QSignalSpy known(&bench.model, &ComparisonModel::figuresKnown);
        OverviewStrip strip(bench.model, bench.appearance);
        strip.resize(strip.sizeHint());
        QVERIFY(!known.isEmpty() || known.wait());
        const QImage picture = strip.grab().toImage();
        const auto holds = [&](const QColor &colour) {
            for (int y = 0; y < picture.height(); ++y)
                for (int x = 0; x < picture.width(); ++x) {
                    const QColor found = picture.pixelColor(x, y);
                    if (std::abs(found.hslHue() - colour.hslHue()) < 8 && found.hslSaturation() > 60)
                        return true;
                }
            return false;
        };
        QVERIFY(holds(bench.appearance.palette().added.ink));   // new
        QVERIFY(holds(bench.appearance.palette().removed.ink)); // deleted
    }
    void aMovedClauseLeavesAGhost()
    {
        test::Dossier dossier;
        dossier.mode(DossierMode::VersionsOfOneText);
        dossier.text(u"2021"_s, {u"1 Lamps burn all night;"_s, u"2 Boats carry names;"_s, u"3 Quays are swept;"_s});
        dossier.text(u"2023"_s, {u"1 Boats carry names;"_s, u"2 Quays are swept;"_s, u"3 Lamps burn all night;"_s});
        dossier.rows(u"1|3 2|1 3|2"_s);
        dossier.links(u"2023:3=2021:1 2023:1=2021:2 2023:2=2021:3"_s);
        Bench bench(dossier.build());
        bench.view.resize(900, 700);
        QVERIFY(bench.model.index(0, 1).data(ClauseCellRole).value<ClauseCell>().moved);
        const auto last = bench.model.index(2, 1).data(ClauseCellRole).value<ClauseCell>();
        QVERIFY(!last.moved);
        QCOMPARE(last.ghosts.size(), std::size_t(1));
        QCOMPARE(last.ghosts.front().unit, (UnitRef{1, 2}));
        QSignalSpy asked(&bench.view, &SynopsisView::ghostActivated);
        const QRect cell = bench.view.visualRect(bench.model.index(2, 1));
        const ClauseDelegate delegate(bench.appearance);
        const CellLayout layout = delegate.layout(last, cell.width());
        QTest::mouseClick(bench.view.viewport(), Qt::LeftButton, {},
                          cell.topLeft() + layout.ghosts.front().rect.center().toPoint());
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.front().front().value<UnitRef>(), (UnitRef{1, 2}));
    }
    void wordsThatSpeakForAThemeAreDotted()
    {
        Bench bench;
        bench.view.resize(900, 900);
        bench.model.setThemeNames({{u"BOOKS"_s, u"BOOKS"_s}, {u"LIGHT"_s, u"LIGHT"_s}});
        const auto cellAt = [&](int row, int column) {
            return bench.model.index(row, column).data(ClauseCellRole).value<ClauseCell>();
        };
        const auto row = bench.model.find({2, 2}).row(); // 2025, par. 2: two themes
        const ClauseCell cell = cellAt(row, 2);
        QCOMPARE(cell.themes.size(), std::size_t(2));
        QCOMPARE(cell.clauses.front().evidence.front().span, (Span{0, 8})); // «Requests»
        const ClauseDelegate delegate(bench.appearance);
        const CellLayout layout = delegate.layout(cell, 300);
        const auto drawn = [&](const QString &theme) {
            QImage image(300, int(layout.height), QImage::Format_RGB32);
            image.fill(bench.appearance.palette().paper);
            QPainter painter(&image);
            CellOptions options;
            options.theme = theme;
            delegate.paint(painter, QRectF(QPointF(), image.size()), layout, options);
            painter.end();
            const CellLayout::Block &block = layout.blocks.front();
            return image.copy(QRectF(block.at, block.text->boundingRect().size()).toRect());
        };
        QCOMPARE(drawn(u"SCHOOL"_s), drawn({})); // not of this clause
        QVERIFY(drawn(u"BOOKS"_s) != drawn({}));
        QVERIFY(drawn(u"BOOKS"_s) != drawn(u"LIGHT"_s)); // each in its colour
        QCOMPARE(ClauseDelegate::evidenceAt(layout, {0, 2}, u"BOOKS"_s), QStringList(u"BOOKS"_s));
        QVERIFY(ClauseDelegate::evidenceAt(layout, {0, 12}, u"BOOKS"_s).isEmpty());
        QVERIFY(ClauseDelegate::evidenceAt(layout, {0, 2}, {}).isEmpty());

        // a click on a chip dots the words in all cells, another or Escape takes the dots away
        QSignalSpy dotted(&bench.view, &SynopsisView::themeDotted);
        bench.view.scrollTo(bench.model.index(row, 2));
        const QRect rect = bench.view.visualRect(bench.model.index(row, 2));
        const CellLayout shown = delegate.layout(cell, rect.width());
        const auto chip = std::ranges::find_if(shown.chips, [](const auto &one) { return one.theme.has_value(); });
        const QPoint at = rect.topLeft() + chip->rect.center().toPoint();
        QTest::mouseClick(bench.view.viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(bench.view.dottedTheme(), chip->theme->code);
        QVERIFY(!bench.view.hasSelectedWords());
        QTest::keyClick(&bench.view, Qt::Key_Escape);
        QVERIFY(bench.view.dottedTheme().isEmpty());
        QTest::mouseClick(bench.view.viewport(), Qt::LeftButton, {}, at);
        QTest::mouseClick(bench.view.viewport(), Qt::LeftButton, {}, at);
        QVERIFY(bench.view.dottedTheme().isEmpty());
        QCOMPARE(dotted.count(), 4);

        // a filter by themes dots theirs
        RowFilter filter;
        filter.themes = {u"LIGHT"_s};
        bench.model.setFilter(filter);
        const ClauseCell filtered = cellAt(bench.model.find({2, 2}).row(), 2);
        QCOMPARE(ClauseDelegate::evidenceAt(delegate.layout(filtered, 300), {0, 2}, {}), QStringList(u"LIGHT"_s));
    }
    void longClausesCollapseOnDemand()
    {
        const QString kept = u"The tide comes in and the tide goes out again. "_s;
        const QString before = kept.repeated(10) + u"Lamps burn at night. "_s + kept;
        const QString after = kept.repeated(10) + u"Lamps burn at dawn. "_s + kept;
        const qsizetype at = before.indexOf(u"night"_s);
        const Clause clause =
            clauseOf(before, after,
                     {{Edit::Op::Keep, {0, at}, {0, at}, -1},
                      {Edit::Op::Delete, {at, 5}, {at, 0}, -1},
                      {Edit::Op::Insert, {at + 5, 0}, {at, 4}, -1},
                      {Edit::Op::Keep, {at + 5, before.size() - at - 5}, {at + 4, after.size() - at - 4}, -1}});
        const ShownText whole = weave(clause, false);
        const ShownText brief = collapse(whole);
        QCOMPARE(brief.text, u"[…] Lamps burn at night dawn. […] "_s);
        QCOMPARE(brief.own({0, brief.text.size()}), u"[…] Lamps burn at dawn. […] "_s);
        // the clause that is compared with leaves out the same sentences
        const ShownText plain = weave(clauseOf({}, before, {}), false);
        QCOMPARE(collapse(plain).text, before);
        QCOMPARE(collapse(plain, {{at, 5}}).text, u"[…] Lamps burn at night. […] "_s);
        QCOMPARE(collapse(plain, {{at, 0}}).text, u"[…] Lamps burn at night. […] "_s);
        Bench bench;
        QVERIFY(!bench.view.isCollapsed());
    }
    void theApparatusOpensBelowItsRow()
    {
        Bench bench;
        bench.view.resize(900, 1200);
        bench.go(1, 0);
        const int below = bench.view.visualRect(bench.model.index(2, 0)).top();
        bench.view.toggleApparatus(1);
        QCOMPARE(bench.view.apparatusRow(), 1);
        QVERIFY(bench.view.visualRect(bench.model.index(2, 0)).top() > below);
        const QStringList entries = bench.model.headerData(1, Qt::Vertical, ApparatusRole).toStringList();
        QVERIFY(std::ranges::any_of(entries, [](const QString &entry) {
            return entry.contains(u"Invites"_s) && entry.contains(u" ] "_s) && entry.contains(u"2025"_s);
        }));
        bench.view.toggleApparatus(1);
        QCOMPARE(bench.view.visualRect(bench.model.index(2, 0)).top(), below);
    }
    void aPinnedColumnStaysInSight()
    {
        Bench bench;
        bench.view.resize(300, 600);
        bench.appearance.setZoom(200);
        bench.view.setPinned({0});
        bench.go(0, 2);
        QVERIFY(bench.view.horizontalScrollBar()->value() > 0);
        const QRect pinned = bench.view.visualRect(bench.model.index(0, 0));
        QCOMPARE(pinned.left(), 0);
        QCOMPARE(bench.view.indexAt(pinned.center()), bench.model.index(0, 0));
        QCOMPARE(bench.view.heads()->sectionAt(5), 0);
        bench.view.setPinned({});
        QVERIFY(bench.view.visualRect(bench.model.index(0, 0)).right() < pinned.right());
    }
    void shortCellsStayInSightBesideLongOnes()
    {
        test::Dossier dossier;
        dossier.text(u"2021"_s, {u"1 Lamps burn."_s});
        dossier.text(u"2023"_s,
                     {QString(u"1 "_s + u"Lamps burn all night long and are seen from afar. "_s.repeated(80))});
        dossier.rows(u"1|1"_s);
        Bench bench(dossier.build());
        bench.go(0, 0);
        bench.view.verticalScrollBar()->setValue(400);
        QTest::mouseDClick(bench.view.viewport(), Qt::LeftButton, {}, QPoint(30, 40));
        QCOMPARE(bench.view.excerpts().front().words, u"Lamps"_s);
    }
    void theWheelZooms()
    {
        Bench bench;
        const QPointF middle(200, 200);
        QWheelEvent wheel(middle, bench.view.viewport()->mapToGlobal(middle), {}, {0, 120}, Qt::NoButton,
                          Qt::ControlModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(bench.view.viewport(), &wheel);
        QCOMPARE(bench.appearance.zoom(), 110);
        bench.appearance.setZoom(1000);
        QCOMPARE(bench.appearance.zoom(), Appearance::largestZoom);
    }
    void aNotchOfTheWheelMovesByARow()
    {
        Bench bench(test::largeComparison(3, 60));
        bench.go(0, 0);
        bench.view.verticalScrollBar()->setValue(0);
        const auto turn = [&](int angle, QPoint pixels = {}, Qt::ScrollPhase phase = Qt::NoScrollPhase) {
            const QPointF middle(200, 200);
            QWheelEvent wheel(middle, bench.view.viewport()->mapToGlobal(middle), pixels, {0, angle}, Qt::NoButton,
                              Qt::NoModifier, phase, false);
            QCoreApplication::sendEvent(bench.view.viewport(), &wheel);
        };
        const auto top = [&](int row) { return bench.view.visualRect(bench.model.index(row, 0)).top(); };
        const int head = top(0); // below the words above its cells
        turn(-120);
        QCOMPARE(bench.view.firstVisibleRow(), 1);
        QCOMPARE(top(1), 0);
        turn(-360);
        QCOMPARE(bench.view.firstVisibleRow(), 4);
        QCOMPARE(top(4), 0);
        turn(120);
        QCOMPARE(bench.view.firstVisibleRow(), 3);
        QCOMPARE(top(3), 0);
        // from the middle of a row first to where it begins
        bench.view.verticalScrollBar()->setValue(bench.view.verticalScrollBar()->value() + 5);
        turn(120);
        QCOMPARE(top(3), 0);
        turn(1200);
        QCOMPARE(top(0), head);
        // rows that nobody has seen yet, from the end upwards
        bench.view.verticalScrollBar()->setValue(bench.view.verticalScrollBar()->maximum());
        for (int i = 0; i < 8; ++i) {
            turn(120);
            QCOMPARE(top(bench.view.firstVisibleRow()), 0);
        }
        // a touchpad goes by pixels, and so does a wheel where the reader says so
        bench.go(0, 0);
        bench.view.verticalScrollBar()->setValue(0);
        turn(-24, {0, -7}, Qt::ScrollUpdate);
        QCOMPARE(bench.view.firstVisibleRow(), 0);
        bench.view.verticalScrollBar()->setValue(0);
        bench.view.setWheelByRow(false);
        turn(-120);
        QCOMPARE(bench.view.verticalScrollBar()->value(),
                 QApplication::wheelScrollLines() * bench.view.verticalScrollBar()->singleStep());
    }
    void aViewLowerThanItsHeadsHolds()
    {
        Bench bench(test::largeComparison(8, 20));
        bench.appearance.setZoom(400);
        for (const int height : {600, 120, 40, 10, 0, 300}) {
            bench.view.resize(500, height);
            QTest::qWait(5); // scroll bars come and go
            bench.view.verticalScrollBar()->setValue(bench.view.verticalScrollBar()->maximum());
            QTest::qWait(5);
        }
        QVERIFY(bench.view.viewport()->height() > 0);
    }
    void aTallRowIsReadToItsEndByTheWheel()
    {
        test::Dossier dossier;
        dossier.text(u"2021"_s, {QString(u"1 "_s + u"Lamps burn all night and are seen from afar. "_s.repeated(120)),
                                 u"2 Lamps burn."_s, u"3 Boats carry names."_s});
        Bench bench(dossier.build());
        bench.go(0, 0);
        const int visible = bench.view.viewport()->height();
        int seen = visible;
        for (int i = 0; i < 20 && bench.view.firstVisibleRow() == 0; ++i) {
            const QPointF middle(200, 200);
            QWheelEvent wheel(middle, bench.view.viewport()->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton,
                              Qt::NoModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(bench.view.viewport(), &wheel);
            const int at = bench.view.verticalScrollBar()->value();
            QVERIFY(at <= seen); // no line was passed over
            if (at + visible == seen)
                break; // the end
            seen = at + visible;
        }
        QCOMPARE(bench.view.lastVisibleRow(), 2);
    }
    void assistiveTechnologyReadsATable()
    {
        Bench bench;
        QAccessible::setActive(true);
        QAccessibleInterface *view = QAccessible::queryAccessibleInterface(&bench.view);
        QVERIFY(view);
        QCOMPARE(view->role(), QAccessible::Table);
        QAccessibleTableInterface *table = view->tableInterface();
        QVERIFY(table);
        QCOMPARE(table->columnCount(), 3);
        QCOMPARE(table->rowCount(), bench.model.rowCount());
        QCOMPARE(table->columnDescription(1), u"2023"_s);
        QAccessibleInterface *cell = table->cellAt(1, 1);
        QVERIFY(cell);
        const QString spoken = cell->text(QAccessible::Name);
        QVERIFY2(spoken.startsWith(u"2023, "_s) && spoken.contains(u"LIGHT"_s), qPrintable(spoken));
        QCOMPARE(cell->tableCellInterface()->rowIndex(), 1);
        QCOMPARE(view->indexOfChild(cell), accessibleChild(1, 1, 3));
        bench.go(1, 1);
        QCOMPARE(view->focusChild(), cell);
    }
    void theSpokenTableIsAsExpected()
    {
        Bench bench;
        QAccessible::setActive(true);
        const QString spoken = spokenTable(bench.view);
        QFile file(test::sourceFolder() + u"/tests/data/accessible/synopsis.txt"_s);
        if (qEnvironmentVariableIsSet("VOLETS_BLESS")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(spoken.toUtf8());
            return;
        }
        QVERIFY2(file.open(QIODevice::ReadOnly), "run with VOLETS_BLESS=1 and review it");
        QCOMPARE(spoken, QString::fromUtf8(file.readAll()));
    }
    void marksAreToldApartWithoutColour()
    {
        Appearance appearance;
        appearance.setScheme(Scheme::Light);
        for (const bool signs : {true, false}) {
            appearance.setSigns(signs);
            std::vector<QImage> seen;
            for (const Edit::Op op : {Edit::Op::Keep, Edit::Op::Inflect, Edit::Op::Insert, Edit::Op::Delete,
                                      Edit::Op::MoveFrom, Edit::Op::MoveTo}) {
                seen.push_back(copied(appearance, op));
                for (std::size_t other = 0; other + 1 < seen.size(); ++other)
                    QVERIFY2(seen[other] != seen.back(), qPrintable(u"%1 and %2 look alike"_s.arg(other).arg(int(op))));
            }
        }
    }
    void theGenresInksCanBeRead()
    {
        const GenreHighlighter highlighter;
        Appearance appearance;
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast}) {
            appearance.setScheme(scheme);
            const Palette &palette = appearance.palette();
            const auto spans = highlighter.highlight(
                u"Rappelant la Charte des Nations Unies et la résolution 76/307 du 8 septembre 2022, demandons aux "
                "parlements de renforcer la cybersécurité ;",
                u"fr", appearance.highlightTheme());
            QVERIFY(spans.size() > 3);
            for (const StyledSpan &span : spans)
                for (const QColor &ground : {palette.paper, palette.current})
                    QVERIFY2(
                        contrast(span.colour, ground) >= 4.5,
                        qPrintable(u"%1: %2 on %3"_s.arg(displayName(span.style), span.colour.name(), ground.name())));
        }
    }
    void theStripShowsGoesAndSpeaks()
    {
        ComparisonModel model;
        QSignalSpy known(&model, &ComparisonModel::figuresKnown);
        model.setComparison(test::sampleComparison());
        QTRY_COMPARE(known.count(), 1);
        const Appearance appearance;
        OverviewStrip strip(model, appearance);
        strip.resize(strip.sizeHint());
        QVERIFY(strip.width() >= 24);
        strip.show();
        const QImage before = strip.grab().toImage();
        model.setHits({model.index(1, 0).data(UnitRole).value<UnitRef>()});
        const QImage hit = strip.grab().toImage();
        QVERIFY(hit != before);
        PlacedNote note;
        note.unit = model.index(2, 0).data(UnitRole).value<UnitRef>();
        model.setNotes({note});
        QVERIFY(strip.grab().toImage() != hit);
        QSignalSpy goes(&strip, &OverviewStrip::goTo);
        QTest::mouseClick(&strip, Qt::LeftButton, {}, QPoint(12, 6));
        QCOMPARE(goes.takeFirst(), (QVariantList{0, 0}));
        QTest::mousePress(&strip, Qt::LeftButton, {}, QPoint(12, 6));
        QTest::mouseMove(&strip, QPoint(12, 26));
        QVERIFY(goes.last().front().toInt() > 0);
        QTest::mouseRelease(&strip, Qt::LeftButton, {}, QPoint(12, 26));
        strip.setRowsInView(0, 1);
        goes.clear();
        QTest::keyClick(&strip, Qt::Key_Down);
        QCOMPARE(goes.takeFirst(), (QVariantList{1, 0}));
        QTest::keyClick(&strip, Qt::Key_Right);
        QCOMPARE(goes.takeFirst(), (QVariantList{0, 1}));
        QVERIFY(!strip.accessibleDescription().isEmpty());
        // what the mouse points at is told with its address, and what else is there
        QToolTip::hideText();
        QTRY_VERIFY(!QToolTip::isVisible());
        const double step = double(strip.height()) / model.rowCount();
        for (int row = 1; row < 3; ++row) {
            const QPoint at(12, int(std::min(step, 10.0) * (row + 0.5)) + 2);
            QHelpEvent help(QEvent::ToolTip, at, strip.mapToGlobal(at));
            QCoreApplication::sendEvent(&strip, &help);
            const QString told = QToolTip::text();
            const QString spoken = model.index(row, 0).data(Qt::AccessibleTextRole).toString();
            QVERIFY2(told.startsWith(spoken) && spoken.startsWith(u"2021, para."_s), qPrintable(told));
            QVERIFY(told.endsWith(row == 1 ? u"found by the search"_s : u"with a note"_s));
        }
    }
    void notesAreMarkedAndRead()
    {
        Bench bench;
        ReadingView reading(bench.model, bench.appearance);
        reading.resize(900, 600);
        reading.show();
        reading.showUnit({1, 1});
        QTest::qWait(20);
        const QModelIndex noted = bench.model.index(1, 1);
        const QRect cell = bench.view.visualRect(noted);
        const QImage before = bench.view.viewport()->grab(cell).toImage();
        const QImage read = reading.grab().toImage();
        const QString text = bench.model.comparison()->unit({1, 1}).text;
        PlacedNote note;
        note.unit = {1, 1};
        note.span = {text.indexOf(u"council"), 7};
        note.note.subject = Note::Subject::Words;
        note.note.audience = Note::Audience::ToPublish;
        note.note.text = u"Which council?"_s;
        bench.model.setNotes({note});
        QVERIFY(bench.view.viewport()->grab(cell).toImage() != before);
        QVERIFY(reading.grab().toImage() != read);
        // pointed at, the words say what was noted; elsewhere in the clause they do not
        const auto told = [&](QWidget *view, QPoint at) {
            QToolTip::hideText();
            QHelpEvent help(QEvent::ToolTip, at, view->mapToGlobal(at));
            QCoreApplication::sendEvent(view, &help);
            return QToolTip::isVisible() ? QToolTip::text() : QString();
        };
        const auto somewhere = [&](QWidget *view, QRect where) {
            for (int y = where.top(); y < where.bottom(); y += 6)
                for (int x = where.left(); x < where.right(); x += 12)
                    if (told(view, {x, y}).contains(u"Which council?"))
                        return true;
            return false;
        };
        QVERIFY(somewhere(bench.view.viewport(), cell));
        // a tip goes away a little later than it is told to
        QToolTip::hideText();
        QTRY_VERIFY(!QToolTip::isVisible());
        QVERIFY(!somewhere(bench.view.viewport(), bench.view.visualRect(bench.model.index(1, 0))));
        QVERIFY(somewhere(reading.viewport(), reading.viewport()->rect()));
        // and by the keyboard, for those who listen
        QVERIFY(noted.data(Qt::AccessibleTextRole).toString().contains(u"1 note"));
        QVERIFY(noted.data(Qt::AccessibleDescriptionRole).toString().endsWith(u"to publish: Which council?"));
        // while its words change, rows are not laid out anew
        QSignalSpy changes(&bench.model, &ComparisonModel::dataChanged);
        note.note.text = u"Which council? That of the harbour."_s;
        bench.model.setNotes({note});
        QVERIFY(!changes.takeFirst().at(2).value<QList<int>>().contains(ClauseCellRole));
        QVERIFY(noted.data(Qt::AccessibleDescriptionRole).toString().endsWith(u"harbour."));
    }
    void aColumnScrollsAloneUntilItIsHookedAgain()
    {
        Bench bench(test::largeComparison(3, 60));
        bench.view.activateWindow();
        bench.go(0, 0);
        bench.view.toggleHook(1);
        SynopsisView *loose = bench.view.looseColumn();
        QVERIFY(loose && loose->isVisible());
        QCOMPARE(bench.view.unhooked(), 1);
        QCOMPARE(loose->model()->columnCount(), 1);
        const int stays = bench.view.verticalScrollBar()->value();
        loose->setFocus();
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(loose, Qt::Key_Down);
        QCOMPARE(bench.view.verticalScrollBar()->value(), stays);
        QVERIFY(loose->verticalScrollBar()->value() > 0);
        QCOMPARE(bench.at(), std::pair(20, 1)); // the reader's place is known to the whole window
        QCOMPARE(bench.view.excerpts().front().words, bench.model.index(20, 1).data().toString());
        bench.view.toggleHook(1);
        QVERIFY(!bench.view.looseColumn());
        const QRect chosen = bench.view.visualRect(bench.model.index(20, 1));
        QVERIFY(bench.view.viewport()->rect().contains(chosen.topLeft()));
        // a column that is hidden takes its own view along
        bench.view.toggleHook(2);
        bench.model.setSetup({.columns = {0, 1}, .reference = Reference::Chain, .base = -1});
        QVERIFY(!bench.view.looseColumn());
    }
    void readingIsColouredAndOpensTheRow()
    {
        ComparisonModel model;
        model.setComparison(test::sampleComparison());
        Appearance appearance;
        QSignalSpy coloured(&appearance, &Appearance::coloured);
        ReadingView reading(model, appearance);
        reading.resize(900, 700);
        reading.show();
        reading.showUnit({0, 1});
        if (!appearance.highlighter())
            QVERIFY(coloured.wait());
        QSet<QRgb> inks;
        bool evidence = false;
        for (QTextBlock block = reading.document()->begin(); block.isValid(); block = block.next())
            for (auto part = block.begin(); !part.atEnd(); ++part) {
                const QTextCharFormat format = part.fragment().charFormat();
                inks.insert(format.foreground().color().rgb());
                evidence = evidence || (format.underlineStyle() == QTextCharFormat::DotLine &&
                                        format.toolTip().contains(u"LIGHT"_s));
            }
        QVERIFY(evidence);
        QVERIFY(inks.size() > 3); // words, what is secondary, chips, and the genre's own
        QSignalSpy opened(&reading, &ReadingView::openRequested);
        QTest::keyClick(&reading, Qt::Key_Down);
        QTest::keyClick(&reading, Qt::Key_Return);
        QCOMPARE(opened.front().front().value<UnitRef>(), (UnitRef{0, 2}));
    }
    void everyPairOfColoursCanBeRead()
    {
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast}) {
            const Palette &palette = paletteOf(scheme, false);
            for (const QColor &ground : {palette.paper, palette.band, palette.group, palette.current}) {
                QVERIFY(contrast(palette.ink, ground) >= 4.5);
                QVERIFY(contrast(palette.soft, ground) >= 4.5);
                QVERIFY(contrast(palette.accent, ground) >= 4.5);
            }
            for (const MarkColours &mark : {palette.added, palette.removed, palette.changed, palette.moved}) {
                QVERIFY(contrast(mark.ink, mark.ground) >= 4.5);
                QVERIFY(contrast(palette.ink, mark.ground) >= 4.5);
            }
            QVERIFY(contrast(palette.onAccent, palette.accent) >= 4.5);
            QVERIFY(contrast(palette.onSelection, palette.selection) >= 4.5);
            QVERIFY(contrast(palette.chip, palette.paper) >= 3.0);
            QVERIFY(contrast(palette.rule, palette.paper) >= 3.0);
            for (const QColor &theme : palette.themes)
                QVERIFY(contrast(theme, palette.paper) >= 3.0);
        }
    }
    /// Signs, chips and dots of the program's themes, on every ground on which they are drawn, and of some colours that
    /// a reader could choose.
    void themesStandOutOnEveryGround()
    {
        std::vector<QColor> colours{Qt::black, Qt::white, Qt::yellow, Qt::cyan, Qt::darkBlue, QColor(128, 128, 128)};
        for (const Theme &theme : defaultCodebook()->themes)
            colours.push_back(drawn(theme.color));
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast}) {
            const Palette &palette = paletteOf(scheme, false);
            for (const QColor &colour : colours) {
                const QColor ink = themeInk(palette, colour, 0);
                QVERIFY(contrast(ink, palette.paper) >= 4.5);
                for (const QColor &ground : {palette.band, palette.group, palette.current, palette.added.ground,
                                             palette.removed.ground, palette.changed.ground, palette.moved.ground})
                    QVERIFY2(contrast(ink, ground) >= 3.0, qPrintable(colour.name() + u' ' + ground.name()));
            }
        }
    }
    void dotsAreAsDarkAsTheirColour_data()
    {
        QTest::addColumn<int>("scheme");
        QTest::addColumn<double>("pixels");
        QTest::addRow("light") << int(Scheme::Light) << 1.;
        QTest::addRow("dark") << int(Scheme::Dark) << 1.;
        QTest::addRow("dark, 125") << int(Scheme::Dark) << 1.25;
        QTest::addRow("dark, 200") << int(Scheme::Dark) << 2.;
    }
    /// No dot is lost in half pixels, wherever on the screen the words stand.
    void dotsAreAsDarkAsTheirColour()
    {
        QFETCH(const int, scheme);
        QFETCH(const double, pixels);
        const Palette &palette = paletteOf(Scheme(scheme), false);
        const QColor ink = themeInk(palette, drawn(defaultCodebook()->themes.front().color), 0);
        for (const EvidenceStroke stroke : {EvidenceStroke::Dots, EvidenceStroke::Strokes})
            for (const double at : {3., 3.25, 3.4, 3.5, 3.75}) {
                QImage image(QSize(80, 12) * pixels, QImage::Format_RGB32);
                image.setDevicePixelRatio(pixels);
                image.fill(palette.paper);
                QPainter painter(&image);
                painter.setRenderHint(QPainter::Antialiasing);
                paintEvidenceLine(painter, {at, at, 60, at}, 1.8, ink, stroke);
                painter.end();
                int full = 0;
                int faint = 0;
                for (int y = 0; y < image.height(); ++y)
                    for (int x = 0; x < image.width(); ++x) {
                        const QColor seen = image.pixelColor(x, y);
                        full += contrast(seen, palette.paper) >= 3.0 ? 1 : 0;
                        faint += seen != palette.paper && contrast(seen, palette.paper) < 3.0 ? 1 : 0;
                    }
                QVERIFY(full >= 40);
                QVERIFY2(faint <= full / 2, qPrintable(u"%1 full, %2 faint"_s.arg(full).arg(faint)));
            }
    }
    void theLegendNamesTheThemesThatAreDotted()
    {
        Bench bench;
        DotLegend legend(bench.model, bench.appearance);
        QVERIFY(legend.isHidden());
        legend.setDottedTheme(u"BOOKS"_s);
        QVERIFY(!legend.isHidden());
        RowFilter filter;
        filter.themes = {u"LIGHT"_s, u"BOOKS"_s};
        bench.model.setFilter(filter);
        QCOMPARE(legend.themes().size(), std::size_t(2));
        filter.themeMatch = ThemeMatch::None; // none of their words is in sight
        bench.model.setFilter(filter);
        QCOMPARE(legend.themes().size(), std::size_t(1));
        legend.setDottedTheme({});
        QVERIFY(legend.isHidden());
    }
};

QTEST_MAIN(SynopsisTest)
#include "synopsis_test.moc"
#include "themes/codebookjson.h"
