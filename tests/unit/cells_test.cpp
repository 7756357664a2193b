// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/language.h"
#include "compare/celldivision.h"
#include "compare/cellfigures.h"
#include "compare/cells.h"
#include "compare/mentions.h"
#include "support/dossier.h"

#include <QTest>

#include <array>

using namespace volets;
using namespace Qt::StringLiterals;

namespace {

/// Three texts: a clause kept, one redrafted, one rewritten, one echoed, one dropped in the middle.
test::Dossier dossier()
{
    test::Dossier texts;
    texts.text(u"2022"_s, {u"1 Invites every assembly to publish its debates within one month;"_s,
                           u"2 Asks the secretariat to train the staff of assemblies in open data;"_s,
                           u"3 Welcomes the hospitality of the river city;"_s});
    texts.text(u"2024"_s, {u"1 Invites every assembly to publish its debates within two months;"_s,
                           u"2 Calls for money, people and time so that members learn how registers work;"_s});
    texts.text(u"2025"_s, {u"1 Invites every assembly to publish its debates within two months;"_s,
                           u"2 Thanks the host for the boat and the bread;"_s});
    texts.rows(u"1|1|1 2|2| 3||2"_s);
    texts.links(u"2024:1~2022:1 2025:1=2024:1 2024:2~2022:2 2025:2?2022:3"_s);
    return texts;
}

ColumnSetup allColumns(Reference reference = Reference::Chain, int base = -1) { return {{0, 1, 2}, reference, base}; }

} // namespace

class CellsTest : public QObject
{
    Q_OBJECT
private slots:
    void aCellSaysWhatItIs()
    {
        const ComparisonPtr comparison = dossier().build();
        const auto &rows = comparison->alignment.rows;
        QCOMPARE(CellReader(*comparison).cell(rows[0], allColumns(), 0).state, CellState::First);
        QCOMPARE(CellReader(*comparison).cell(rows[0], allColumns(), 1).state, CellState::Partial);
        QCOMPARE(CellReader(*comparison).cell(rows[0], allColumns(), 2).state, CellState::Same);
        QCOMPARE(CellReader(*comparison).cell(rows[1], allColumns(), 1).state, CellState::Rewritten);
        QCOMPARE(CellReader(*comparison).cell(rows[1], allColumns(), 2).state, CellState::Absent);
        QCOMPARE(CellReader(*comparison).cell(rows[2], allColumns(), 2).state, CellState::Kin);
    }
    void aTranslationIsNoNewWording()
    {
        test::Dossier texts;
        texts.text(u"2024"_s, {u"1 Invites every assembly to publish its debates;"_s});
        texts.text(u"2025"_s, {u"1 Invite chaque assemblée à publier ses débats ;"_s});
        texts.language(u"fr"_s);
        texts.rows(u"1|1"_s);
        texts.links(u"2025:1~2024:1"_s);
        const ComparisonPtr comparison = texts.build();
        const Cell cell =
            CellReader(*comparison).cell(comparison->alignment.rows[0], {{0, 1}, Reference::Chain, -1}, 1);
        QCOMPARE(cell.state, CellState::Translated);
        QVERIFY(!cell.script && !figureOf(cell).marked);
        QCOMPARE(mention(*comparison, cell, 1), u"corresponds, in another language"_s);
    }
    /// Both ways round, and an echo divides nothing.
    void aSplitIsToldFromBothItsCells()
    {
        using Kind = CellDivision::Kind;
        for (const bool split : {true, false}) {
            test::Dossier texts;
            const QStringList one{u"1 Asks the keepers to write down what they saw and to send it on;"_s};
            const QStringList two{u"1 Asks the keepers to write down what they saw;"_s,
                                  u"2 Asks the keepers to send it on;"_s};
            texts.text(u"2024"_s, split ? one : two);
            texts.text(u"2025"_s, split ? two : one);
            texts.rows(split ? u"1|1+2"_s : u"1+2|1"_s);
            for (const bool echo : {false, true}) {
                const QString relation = echo ? u"?"_s : u"~"_s;
                texts.links(QString(u"2025:1~2024:1 "_s + (split ? u"2025:2"_s + relation + u"2024:1"_s
                                                                 : u"2025:1"_s + relation + u"2024:2"_s)));
                const ComparisonPtr comparison = texts.build();
                const CellReader reader(*comparison);
                const ColumnSetup setup{{0, 1}, Reference::Chain, -1};
                const Row &row = comparison->alignment.rows[0];
                const Cell earlier = reader.cell(row, setup, 0);
                const Cell later = reader.cell(row, setup, 1);
                const std::array cells{&earlier, &later};
                const auto before = divisionOf(reader.links(), setup, cells, 0);
                const auto after = divisionOf(reader.links(), setup, cells, 1);
                QCOMPARE(before.has_value(), !echo);
                QCOMPARE(after.has_value(), !echo);
                if (echo)
                    continue;
                QCOMPARE(before->kind, split ? Kind::SplitInto : Kind::MergedInto);
                QCOMPARE(after->kind, split ? Kind::SplitFrom : Kind::MergedFrom);
                QCOMPARE(before->units.size(), split ? 2U : 1U);
                QCOMPARE(after->document, 0);
            }
        }
    }
    void marksAreOfTheColumnItIsComparedWith()
    {
        const ComparisonPtr comparison = dossier().build();
        const Row &row = comparison->alignment.rows[0];
        const Cell chained = CellReader(*comparison).cell(row, allColumns(), 2);
        QCOMPARE(chained.against, 1);
        QVERIFY(chained.script);
        QCOMPARE(chained.script->ratio, 0.0);
        // against the first text there is no link of its own: said, not guessed
        const Cell starred = CellReader(*comparison).cell(row, allColumns(Reference::Star, 0), 2);
        QCOMPARE(starred.against, 0);
        QCOMPARE(starred.state, CellState::Unlinked);
        QVERIFY(!starred.script);
    }
    void aChainPassesOverAnEmptyCell()
    {
        const ComparisonPtr comparison = dossier().build();
        const Cell echo = CellReader(*comparison).cell(comparison->alignment.rows[2], allColumns(), 2);
        QCOMPARE(echo.against, 0);
        QCOMPARE(echo.againstUnits, std::vector<int>{2});
        QVERIFY(echo.fromAfar);
        QCOMPARE(mention(*comparison, echo, 2), u"echo · 2022"_s);
    }
    void aTextOfAnotherKindDoesNotCutAChain()
    {
        test::Dossier texts = dossier();
        texts.links(u"2024:1?2022:1 2025:1~2022:1 2025:1?2024:1"_s);
        const ComparisonPtr comparison = texts.build();
        const Cell past = CellReader(*comparison).cell(comparison->alignment.rows[0], allColumns(), 2);
        QCOMPARE(past.against, 0);
        QCOMPARE(past.state, CellState::Partial);
        QCOMPARE(mention(*comparison, past, 2), u"taken up and redrafted · 2022"_s);
    }
    void marksOfAnEntirelyNewWordingComeOnDemand()
    {
        const ComparisonPtr comparison = dossier().build();
        const Row &row = comparison->alignment.rows[1];
        QVERIFY(!CellReader(*comparison).cell(row, allColumns(), 1).script);
        const Cell asked = CellReader(*comparison).cell(row, allColumns(), 1, Marks::AlsoRewritten);
        QCOMPARE(asked.state, CellState::Rewritten);
        QVERIFY(asked.script && asked.script->ratio > EditScript::rewritten);
    }
    void withoutAReferenceNothingIsMarked()
    {
        const ComparisonPtr comparison = dossier().build();
        for (const Row &row : comparison->alignment.rows)
            for (std::size_t column = 0; column < 3; ++column)
                QVERIFY(!CellReader(*comparison).cell(row, allColumns(Reference::None), column).script);
    }
    /// Whatever stands where: a cell without words of its own has words that say why.
    void noCellIsAnUnexplainedBlank()
    {
        for (const QString &language : {u"en"_s, u"fr"_s}) {
            useLanguage(language);
            const ComparisonPtr comparison = test::sampleComparison();
            ColumnSetup setup;
            for (int d = 0; d < int(comparison->documents.size()); ++d)
                setup.columns.push_back(d);
            for (const Reference reference : {Reference::Chain, Reference::Star, Reference::None}) {
                setup.reference = reference;
                setup.base = 0;
                for (const Row &row : comparison->alignment.rows)
                    for (std::size_t column = 0; column < setup.columns.size(); ++column) {
                        const Cell shown = CellReader(*comparison).cell(row, setup, column);
                        QVERIFY(!shown.units.empty() || !mention(*comparison, shown, setup.columns[column]).isEmpty());
                    }
            }
        }
        useLanguage(u"en"_s);
    }
    void theWordsFollowTheDossiersMode()
    {
        Comparison comparison = *dossier().build();
        const Row row = comparison.alignment.rows[1];
        const Cell absent = CellReader(comparison).cell(row, allColumns(), 2);
        QCOMPARE(mention(comparison, absent, 2), u"no counterpart in 2025"_s);
        comparison.mode = DossierMode::VersionsOfOneText;
        QCOMPARE(mention(comparison, absent, 2), u"not in 2025"_s);
    }
    /// «No counterpart» would be untrue of a clause whose counterpart stands in another row.
    void anEmptyCellPointsToTheRowThatHasTheCounterpart()
    {
        test::Dossier texts = dossier();
        texts.links(u"2024:1~2022:1 2025:1=2024:1 2025:1~2022:2"_s);
        const ComparisonPtr comparison = texts.build();
        const Cell empty = CellReader(*comparison).cell(comparison->alignment.rows[1], allColumns(), 2);
        QCOMPARE(empty.state, CellState::Absent);
        QCOMPARE(empty.elsewhere, std::vector<int>{0});
        QCOMPARE(mention(*comparison, empty, 2), u"see para.\u00a01"_s);
    }
    /// The inspector names an echo, so the row must not say that there is nothing.
    void anEmptyCellNamesTheEchoThatStandsElsewhere()
    {
        test::Dossier texts = dossier();
        texts.links(u"2024:1~2022:1 2025:1=2024:1 2025:1?2022:2"_s);
        const ComparisonPtr comparison = texts.build();
        const Cell empty = CellReader(*comparison).cell(comparison->alignment.rows[1], allColumns(), 2);
        QCOMPARE(empty.state, CellState::Absent);
        QVERIFY(empty.elsewhere.empty());
        QCOMPARE(empty.echoes, std::vector<int>{0});
        QCOMPARE(mention(*comparison, empty, 2), u"echo: see para.\u00a01"_s);
    }
    void headsSayWhatTheyAreComparedWith()
    {
        const ComparisonPtr comparison = dossier().build();
        QCOMPARE(comparedWith(*comparison, allColumns(), 0), u"first column"_s);
        QCOMPARE(comparedWith(*comparison, allColumns(), 2), u"compared with 2024"_s);
        QCOMPARE(comparedWith(*comparison, allColumns(Reference::Star, 1), 1), u"base text"_s);
        QCOMPARE(comparedWith(*comparison, allColumns(Reference::Star, 1), 2), u"compared with 2024"_s);
        QCOMPARE(comparedWith(*comparison, allColumns(Reference::None), 1), u"no comparison"_s);
    }
};

QTEST_GUILESS_MAIN(CellsTest)
#include "cells_test.moc"
