// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/cellfigures.h"
#include "compare/distincttitles.h"
#include "compare/draftalignment.h"
#include "compare/lineage.h"
#include "compare/mentions.h"
#include "compare/pipeline.h"
#include "compare/renumbering.h"
#include "compare/roworder.h"
#include "compare/versions.h"
#include "compare/wordoptions.h"
#include "ingest/reader.h"
#include "support/documents.h"
#include "support/shared.h"

#include <QTest>

using namespace volets;
using namespace Qt::StringLiterals;

namespace {

const QString harbour = u"The harbour stays open to fishing boats all through the year"_s;
const QString school = u"The school takes in the children of the islands without a fee"_s;
const QString market = u"The covered market sells what the gardens of the canton grow"_s;
const QString library = u"The library lends its books to anyone who asks at the desk"_s;
const QString ferry = u"A ferry crosses the strait twice a day in winter and in summer"_s;

DocumentPtr draft(const QString &key, const QStringList &lines)
{
    return test::documentFromLines(key, key, lines.join(u'\n'));
}

ComparisonPtr compared(const std::vector<DocumentPtr> &documents, const Constraints &constraints = {})
{
    const auto outcome =
        compare(documents, {.mode = DossierMode::VersionsOfOneText, .codebook = {}, .constraints = constraints});
    return std::get<ComparisonPtr>(outcome);
}

ColumnSetup allColumns(const Comparison &comparison)
{
    ColumnSetup setup;
    for (int i = 0; i < int(comparison.documents.size()); ++i)
        setup.columns.push_back(i);
    return setup;
}

/// «1|1 changed», rows between « · », cells between «|».
QString told(const Comparison &comparison, const ColumnSetup &setup)
{
    const CellReader reader(comparison);
    QStringList rows;
    for (const Row &row : comparison.alignment.rows) {
        QStringList cells;
        for (std::size_t column = 0; column < setup.columns.size(); ++column) {
            const int document = setup.columns[column];
            const Cell shown = reader.cell(row, setup, column);
            QStringList words;
            for (const int unit : shown.units)
                words += comparison.unit({document, unit}).id;
            QString text = words.join(u'+');
            if (const QString said = mention(comparison, shown, document); !said.isEmpty())
                text += text.isEmpty() ? said : QString(u' ' + said);
            cells += text;
        }
        rows += cells.join(u'|');
    }
    return rows.join(u" · ");
}

} // namespace

/// Drafts of one text: how they are paired, in which words it is said, and what renumbering is.
class DraftsTest : public QObject
{
    Q_OBJECT
private slots:
    void saysWhatBecameOfEachClause()
    {
        const auto comparison =
            compared({draft(u"2031"_s, {u"1: "_s + harbour, u"2: "_s + school, u"3: "_s + market}),
                      draft(u"2032"_s, {u"1: "_s + harbour, u"2: "_s + ferry, u"3: "_s + school + u" in any term"_s})});
        QCOMPARE(told(*comparison, allColumns(*comparison)),
                 u"1|1 no change · not in 2031|2 new · 2|3 changed · 3|deleted"_s);
    }

    void whatMovedIsSaidAndIsADifference()
    {
        const auto comparison = compared(
            {draft(u"2031"_s, {u"1: "_s + harbour, u"2: "_s + school, u"3: "_s + market, u"4: "_s + library}),
             draft(u"2032"_s, {u"1: "_s + library, u"2: "_s + harbour, u"3: "_s + school, u"4: "_s + market})});
        const ColumnSetup setup = allColumns(*comparison);
        QCOMPARE(told(*comparison, setup), u"4|1 moved · 1|2 no change · 2|3 no change · 3|4 no change"_s);
        const auto figures = cellFigures(*comparison, setup);
        QVERIFY(figures[1].marked);
        QVERIFY(!figures[3].marked);
    }

    void renumberingIsNoChangeAndIsToldOnce()
    {
        const auto comparison = compared({draft(u"2031"_s, {u"1: "_s + harbour, u"2: "_s + school}),
                                          draft(u"2032"_s, {u"1: "_s + ferry, u"2: "_s + harbour, u"3: "_s + school})});
        const ColumnSetup setup = allColumns(*comparison);
        QCOMPARE(renumberedCount(*comparison, setup), 2);
        QVERIFY(renumberingInWords(*comparison, setup, 9).contains(u" → "_s));
        QVERIFY(renumberingInWords(*comparison, setup, 1).endsWith(u'…'));
        QCOMPARE(told(*comparison, setup), u"not in 2031|1 new · 1|2 no change · 2|3 no change"_s);
    }

    void theLineageSpeaksOfDrafts()
    {
        const QString both = harbour + u", and t"_s + school.sliced(1);
        const auto comparison =
            compared({draft(u"2031"_s, {u"1: "_s + both, u"2: "_s + market, u"3: "_s + library}),
                      draft(u"2032"_s, {u"1: "_s + ferry, u"2: "_s + harbour, u"3: "_s + school, u"4: "_s + library}),
                      draft(u"2033"_s, {u"1: "_s + ferry + u" alike"_s, u"2: "_s + both, u"3: "_s + library})});
        const auto told = [&](int document, int unit) {
            return lineageSentence(*comparison, {document, unit}).replace(QChar::Nbsp, u' ');
        };
        QCOMPARE(told(0, 1), u"This clause is deleted in 2032."_s);
        QCOMPARE(told(1, 0), u"This clause is new; it is changed in 2033, para. 1."_s);
        QCOMPARE(told(1, 3), u"This clause comes unchanged from 2031, para. 3; it stays unchanged in 2033, para. 3."_s);
        QVERIFY2(told(0, 0).startsWith(u"This clause is split into 2032, para. 2, para. 3"_s), qPrintable(told(0, 0)));
        QCOMPARE(told(1, 1),
                 u"This clause is split from 2031, para. 1; it is merged with others into 2033, para. 2."_s);
        QVERIFY2(told(2, 1).startsWith(u"This clause is merged from 2032, para. 2, para. 3"_s), qPrintable(told(2, 1)));
    }

    void textsOfOneTitleAndNoDateAreToldByTheirFiles()
    {
        QCOMPARE(distinctParts({u"harbour_v1.0.en.md"_s, u"harbour_v1.1.en.md"_s}),
                 (QStringList{u"v1.0"_s, u"v1.1"_s}));
        QCOMPARE(distinctParts({u"rules-first-reading.txt"_s, u"rules-second-reading.txt"_s}),
                 (QStringList{u"first"_s, u"second"_s}));
        std::vector<DocumentPtr> texts;
        for (const QString &name : {u"rules-a.txt"_s, u"rules-b.txt"_s, u"other.txt"_s}) {
            auto text = std::make_shared<Document>(*draft(name, {u"1: "_s + harbour}));
            text->shortTitle = name == u"other.txt"_s ? u"Other"_s : u"Rules"_s;
            text->date.clear();
            text->sourceName = name;
            texts.push_back(std::move(text));
        }
        QStringList titles;
        for (const DocumentPtr &text : withDistinctTitles(texts))
            titles += text->shortTitle;
        QCOMPARE(titles, (QStringList{u"Rules (a)"_s, u"Rules (b)"_s, u"Other"_s}));
    }

    void textsOfOneTitleAreToldByTheirDates()
    {
        auto first = std::make_shared<Document>(*draft(u"2031-02-01"_s, {u"1: "_s + harbour}));
        auto second = std::make_shared<Document>(*draft(u"2031-07-09"_s, {u"1: "_s + harbour, u"2: "_s + ferry}));
        first->shortTitle = second->shortTitle = u"2031 – Harbour"_s;
        const auto comparison = compared({first, second});
        const ColumnSetup setup = allColumns(*comparison);
        QVERIFY(comparedWith(*comparison, setup, 1) != u"compared with 2031"_s);
        QVERIFY(told(*comparison, setup).contains(QLocale().toString(QDate(2031, 2, 1), QLocale::ShortFormat)));
    }

    void aClauseThatComesBackIsFoundAgain()
    {
        const auto comparison =
            compared({draft(u"2031"_s, {u"1: "_s + harbour, u"2: "_s + school}), draft(u"2032"_s, {u"1: "_s + harbour}),
                      draft(u"2033"_s, {u"1: "_s + harbour, u"2: "_s + school})});
        QCOMPARE(comparison->alignment.rows.size(), 2U);
        QCOMPARE(told(*comparison, allColumns(*comparison)).section(u" · "_s, 1), u"2|deleted|2 no change · 2031"_s);
    }

    void anyTwoDraftsCanBeCompared()
    {
        const auto comparison = compared({draft(u"2031"_s, {u"1: "_s + harbour}),
                                          draft(u"2032"_s, {u"1: "_s + harbour + u" but Sundays"_s}),
                                          draft(u"2033"_s, {u"1: "_s + harbour + u" but Sundays and feasts"_s})});
        ColumnSetup setup{.columns = {0, 2}};
        QCOMPARE(told(*comparison, setup), u"1|1 changed"_s);
        setup.reference = Reference::Star;
        setup.base = 0;
        QCOMPARE(told(*comparison, setup), u"1|1 changed"_s);
    }

    void aReadersDecisionsHold()
    {
        const std::vector drafts{draft(u"2031"_s, {u"1: "_s + harbour, u"2: "_s + school}),
                                 draft(u"2032"_s, {u"1: "_s + harbour, u"2: "_s + ferry})};
        const auto comparison = compared(drafts, {.pins = {{.a = {1, 1}, .b = {0, 1}, .relation = Relation::Partial}},
                                                  .rejections = {{{1, 0}, {0, 0}}}});
        for (const Row &row : comparison->alignment.rows)
            QVERIFY(row.cells[0] != std::vector{0} || row.cells[1].empty());
        QVERIFY(std::ranges::any_of(comparison->alignment.links,
                                    [](const Link &link) { return link.decided && link.a == UnitRef{1, 1}; }));
        QVERIFY(std::ranges::none_of(comparison->alignment.links,
                                     [](const Link &link) { return link.a == UnitRef{1, 0}; }));
    }

    void splitClausesStandInOneRow()
    {
        const auto comparison =
            compared({draft(u"2031"_s, {u"1: "_s + harbour + u", and "_s + school, u"2: "_s + market}),
                      draft(u"2032"_s, {u"1: "_s + harbour, u"2: "_s + school, u"3: "_s + market})});
        QCOMPARE(comparison->alignment.rows.size(), 2U);
        QCOMPARE(comparison->alignment.rows.front().cells[1].size(), 2U);
        const Cell divided =
            CellReader(*comparison).cell(comparison->alignment.rows.front(), allColumns(*comparison), 1);
        for (const int unit : divided.units) { // what stands in the other part was not deleted
            const EditScript *marks = divided.marksOf(unit);
            QVERIFY(marks);
            QVERIFY(marks->ratio < 0.3);
        }
    }

    void aMergedClauseIsComparedWithAllItWasMadeOf()
    {
        const auto comparison =
            compared({draft(u"2031"_s, {u"1: "_s + harbour, u"2: "_s + school, u"3: "_s + market}),
                      draft(u"2032"_s, {u"1: "_s + school + u", and "_s + harbour, u"2: "_s + market})});
        const Cell merged =
            CellReader(*comparison).cell(comparison->alignment.rows.front(), allColumns(*comparison), 1);
        QCOMPARE(merged.sources.size(), 2U);
        QCOMPARE(merged.sources.front().unit, 1); // as the new clause has them
        QVERIFY(merged.script);
        const QString before = merged.textBefore(*comparison);
        const QString &now = comparison->unit({1, merged.scriptUnit}).text;
        QCOMPARE(apply(*merged.script, before, now), now);
        for (const Edit &edit : merged.script->edits) // what stands in the other source is not new
            if (edit.op == Edit::Op::Insert)
                QCOMPARE(edit.after.of(now).toString().simplified(), u", and"_s);
    }

    void everyUnitStandsInOneRow()
    {
        const auto comparison = compared({draft(u"2031"_s, {u"1: "_s + harbour, u"2: "_s + school, u"3: "_s + market}),
                                          draft(u"2032"_s, {u"1: "_s + market, u"2: "_s + ferry}),
                                          draft(u"2033"_s, {u"1: "_s + ferry, u"2: "_s + school, u"3: "_s + library})});
        for (int d = 0; d < 3; ++d)
            for (int unit = 0; unit < int(comparison->document(d).units.size()); ++unit)
                QCOMPARE(std::ranges::count_if(
                             comparison->alignment.rows,
                             [&](const Row &row) { return std::ranges::contains(row.cells[std::size_t(d)], unit); }),
                         1);
    }

    void rowsStandWhereTheTextHasThem()
    {
        std::vector<Row> rows(4);
        rows[0].cells = {{0}, {}};
        rows[1].cells = {{1}, {0}};
        rows[2].cells = {{2}, {2}};
        rows[3].cells = {{}, {1}};
        QCOMPARE(interleaved(rows, {0, 1}), (std::vector{0, 1, 3, 2}));
        QCOMPARE(interleaved(rows, {1}), (std::vector{1, 3, 2}));
    }

    void textsThatAreNearlyEqualLookLikeDrafts()
    {
        const auto first = draft(u"2031"_s, {u"1: "_s + harbour, u"2: "_s + school, u"3: "_s + market});
        const auto second = draft(u"2032"_s, {u"1: "_s + harbour, u"2: "_s + school, u"3: "_s + library});
        const auto other = draft(u"2033"_s, {u"1: "_s + ferry, u"2: "_s + library});
        QVERIFY(lookLikeDrafts(std::vector{first, second}));
        QVERIFY(!lookLikeDrafts(std::vector{first, other}));
        QVERIFY(!lookLikeDrafts(std::vector{first}));
        QVERIFY(!lookLikeDrafts({}));
    }

    /// Real drafts are told as such, real texts of their own are not; and rows are what `volets diff` pairs.
    void realTexts()
    {
        VOLETS_NEED_SHARED(shared)
        const auto read = [&](const QStringList &names) {
            QStringList paths;
            for (const QString &name : names)
                paths += QString(shared + u'/' + name);
            auto documents = readFiles(paths);
            return documents ? chronological(*std::move(documents)) : std::vector<DocumentPtr>();
        };
        const auto constitution =
            read({u"samples/constitution/2008-02-06.md"_s, u"samples/constitution/2008-07-25.md"_s});
        QCOMPARE(constitution.size(), 2U);
        QVERIFY(lookLikeDrafts(constitution));
        const auto policy =
            read({u"samples/logiciel-libre/politique_v1.0.fr.md"_s, u"samples/logiciel-libre/politique_v1.1.fr.md"_s});
        QVERIFY(lookLikeDrafts(policy));
        const auto outcomes = read({u"corpus/document-final-2022.txt"_s, u"corpus/document-final-2024.txt"_s});
        QVERIFY(!outcomes.empty() && !lookLikeDrafts(outcomes));
        const auto pairs =
            compareVersions(*constitution[0], *constitution[1], wordOptions(*constitution[0], *constitution[1])).pairs;
        const auto alignment = alignDrafts(constitution);
        QVERIFY(alignment);
        const auto paired =
            std::ranges::count_if(pairs, [](const UnitPair &pair) { return pair.before >= 0 && pair.after >= 0; });
        QCOMPARE(std::ptrdiff_t(alignment->links.size()), paired);
    }
};

QTEST_GUILESS_MAIN(DraftsTest)
#include "drafts_test.moc"
