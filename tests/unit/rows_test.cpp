// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/rows.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <set>

using namespace volets;

namespace {

/// "1|1 2|": units 1 of the first text, 1 and 2 of the second, none of the third; numbers count from 1.
QString print(const Row &row)
{
    QStringList cells;
    for (std::size_t d = 0; d < row.cells.size(); ++d) {
        QStringList units;
        for (const int unit : row.cells[d])
            units.append(QString::number(unit + 1));
        cells.append(units.join(u' '));
    }
    return cells.join(u'|');
}

QStringList print(const std::vector<Row> &rows)
{
    QStringList lines;
    for (const Row &row : rows)
        lines.append(print(row));
    return lines;
}

/// "a1-b2 .9" links unit 1 of the first text with unit 2 of the second; "a1~b2 .3" is evidence without a link.
Evidence evidence(const char *text)
{
    const QString line = QString::fromLatin1(text);
    const bool linked = line.contains(u'-');
    const QStringList parts = line.split(u' ');
    const QStringList ends = parts[0].split(linked ? u'-' : u'~');
    const auto ref = [](const QString &end) { return UnitRef{end[0].unicode() - u'a', end.mid(1).toInt() - 1}; };
    return {.a = ref(ends[0]), .b = ref(ends[1]), .confidence = parts[1].toDouble(), .linked = linked};
}

std::vector<Evidence> evidence(std::initializer_list<const char *> texts)
{
    std::vector<Evidence> all;
    for (const char *text : texts)
        all.push_back(evidence(text));
    return all;
}

struct Dossier
{
    std::vector<int> units;
    std::vector<Evidence> evidence;
};

rc::Gen<Dossier> dossiers()
{
    return rc::gen::exec([] {
        Dossier dossier;
        const int documents = *rc::gen::inRange(2, 5);
        for (int d = 0; d < documents; ++d)
            dossier.units.push_back(*rc::gen::inRange(1, 5));
        const int count = *rc::gen::inRange(0, 16);
        for (int i = 0; i < count; ++i) {
            const int a = *rc::gen::inRange(0, documents);
            const int b = *rc::gen::inRange(0, documents);
            if (a == b)
                continue;
            // No two rows are equally strong: which of such comes first is the order of documents.
            const double odd = std::fmod(i * 0.6180339887, 1);
            dossier.evidence.push_back({.a = {a, *rc::gen::inRange(0, dossier.units[std::size_t(a)])},
                                        .b = {b, *rc::gen::inRange(0, dossier.units[std::size_t(b)])},
                                        .confidence = (*rc::gen::inRange(1, 99) + odd) / 100,
                                        .linked = *rc::gen::arbitrary<bool>()});
        }
        return dossier;
    });
}

std::set<RowCells> cellsOf(const std::vector<Row> &rows)
{
    std::set<RowCells> cells;
    for (const Row &row : rows)
        cells.insert(row.cells);
    return cells;
}

bool hasEvidence(const Dossier &dossier, UnitRef x, UnitRef y)
{
    return std::ranges::any_of(dossier.evidence,
                               [&](const Evidence &e) { return (e.a == x && e.b == y) || (e.a == y && e.b == x); });
}

std::vector<UnitRef> membersOf(const Row &row)
{
    std::vector<UnitRef> members;
    for (int d = 0; d < int(row.cells.size()); ++d)
        for (const int unit : row.cells[std::size_t(d)])
            members.push_back({d, unit});
    return members;
}

/// Whether one unit of some texts of the row all have evidence with one another, and each other unit with half of them.
bool hasACore(const Dossier &dossier, const Row &row, std::vector<UnitRef> core = {}, std::size_t document = 0)
{
    if (document < row.cells.size()) {
        if (hasACore(dossier, row, core, document + 1))
            return true;
        return std::ranges::any_of(row.cells[document], [&](int unit) {
            const UnitRef next{int(document), unit};
            if (!std::ranges::all_of(core, [&](UnitRef one) { return hasEvidence(dossier, one, next); }))
                return false;
            std::vector<UnitRef> larger = core;
            larger.push_back(next);
            return hasACore(dossier, row, larger, document + 1);
        });
    }
    return core.size() > 1 && std::ranges::all_of(membersOf(row), [&](UnitRef unit) {
               const auto others =
                   std::ranges::count_if(core, [&](UnitRef one) { return one.document != unit.document; });
               const auto known =
                   std::ranges::count_if(core, [&](UnitRef one) { return hasEvidence(dossier, one, unit); });
               return 2 * known >= others;
           });
}

/// The units of `gone` and all that evidence connects with them.
std::set<UnitRef> touchedBy(const Dossier &dossier, int gone)
{
    std::set<UnitRef> touched;
    for (int unit = 0; unit < dossier.units[std::size_t(gone)]; ++unit)
        touched.insert({gone, unit});
    for (std::size_t before = 0; before != touched.size();) {
        before = touched.size();
        for (const Evidence &e : dossier.evidence)
            if (touched.contains(e.a) || touched.contains(e.b)) {
                touched.insert(e.a);
                touched.insert(e.b);
            }
    }
    return touched;
}

template <typename Property> void hold(Property property) { QVERIFY(rc::check(property)); }

} // namespace

class RowsTest : public QObject
{
    Q_OBJECT
private slots:
    void cellsAreTheSameHoweverTheyWereFilled()
    {
        RowCells cells(3);
        cells.add({2, 5});
        cells.add({0, 4});
        cells.add({0, 1});
        cells.add({0, 1});
        QCOMPARE(cells, (RowCells{{1, 4}, {}, {5}}));
        QVERIFY(cells.holds({0, 4}) && !cells.holds({1, 4}) && !cells.holds({-1, 4}) && !cells.holds({7, 4}));
        cells.remove({2, 5});
        cells.set(1, {0});
        cells.set(1, {});
        QCOMPARE(cells, (RowCells{{1, 4}, {}, {}}));
        QCOMPARE(cells.filled().size(), 1U);
        QCOMPARE(cells.size(), 3U);
    }
    void everyUnitHasARow()
    {
        const std::vector<int> units{2, 3};
        QCOMPARE(print(buildRows(units, evidence({"a1-b2 .9"}))), QStringList({"1|2", "2|", "|1", "|3"}));
    }
    void threeThatBelongTogetherShareARow()
    {
        const std::vector<int> units{1, 1, 1};
        QCOMPARE(print(buildRows(units, evidence({"a1-b1 .9", "b1-c1 .8", "a1-c1 .7"}))), QStringList({"1|1|1"}));
        QCOMPARE(buildRows(units, evidence({"a1-b1 .9", "b1-c1 .8", "a1-c1 .7"})).front().weakest, .7);
    }
    void linksDoNotChain()
    {
        const std::vector<int> units{1, 1, 1};
        QCOMPARE(print(buildRows(units, evidence({"a1-b1 .9", "b1-c1 .8"}))), QStringList({"1|1|", "|1|1"}));
    }
    void aMissingLinkCountsWithItsRealScore()
    {
        const std::vector<int> units{1, 1, 1};
        QCOMPARE(print(buildRows(units, evidence({"a1-b1 .9", "b1-c1 .8", "a1~c1 .2"}))), QStringList({"1|1|1"}));
    }
    void evidenceWithoutALinkMakesNoRow()
    {
        const std::vector<int> units{1, 1};
        QCOMPARE(print(buildRows(units, evidence({"a1~b1 .4"}))), QStringList({"1|", "|1"}));
    }
    void aClauseMayStandInTwoRows()
    {
        const std::vector<int> units{1, 2, 2};
        QCOMPARE(print(buildRows(units, evidence({"a1-b1 .9", "a1-b2 .8", "b1-c1 .8", "a1-c1 .7"}))),
                 QStringList({"1|1|1", "1|2|", "||2"}));
    }
    void partsOfASplitStandInOneCell()
    {
        const std::vector<int> units{1, 2};
        const FurtherPart second{.member = {1, 1}, .host = {1, 0}, .partner = {0, 0}, .confidence = .6};
        const std::vector<Row> rows = buildRows(units, evidence({"a1-b1 .9"}), std::vector{second});
        QCOMPARE(print(rows), QStringList({"1|1 2"}));
        QCOMPARE(rows.front().weakest, .6);
    }
    void aRowThatIsNearlyAnotherIsAbsorbed()
    {
        const std::vector<int> units{1, 1, 2};
        const std::vector<Row> rows =
            buildRows(units, evidence({"a1-b1 .9", "a1-c1 .8", "b1-c1 .8", "a1-c2 .5", "b1~c2 .3"}));
        QCOMPARE(print(rows), QStringList({"1|1|1 2"}));
        QCOMPARE(rows.front().weakest, .5);
    }
    void aSecondPartnerThatStandsNowhereElseSharesTheCell()
    {
        const std::vector<int> units{1, 2};
        QCOMPARE(print(buildRows(units, evidence({"a1-b1 .9", "a1-b2 .5"}))), QStringList({"1|1 2"}));
    }
    void aSecondPartnerThatHasItsOwnMakesARow()
    {
        const std::vector<int> units{2, 2};
        QCOMPARE(print(buildRows(units, evidence({"a1-b1 .9", "a1-b2 .5", "a2-b2 .8"}))),
                 QStringList({"1|1", "1|2", "2|2"}));
    }
    void aUnitStandsInThreeRows()
    {
        const std::vector<int> units{5, 5};
        std::vector<Evidence> all = evidence({"a1-b1 .9", "a1-b2 .5", "a2-b2 .8", "a1-b3 .5", "a3-b3 .8", "a1-b4 .4",
                                              "a4-b4 .8", "a1-b5 .3", "a5-b5 .8"});
        const auto partners = [&] {
            std::vector<int> found;
            for (const Row &row : buildRows(units, all))
                if (std::ranges::contains(row.cells[0], 0))
                    std::ranges::copy(row.cells[1], std::back_inserter(found));
            std::ranges::sort(found);
            return found;
        };
        QCOMPARE(partners(), (std::vector{0, 1, 2}));
        // What a reader pinned always has its row.
        for (Evidence &one : all)
            one.pinned = one.a.unit == 0;
        QCOMPARE(partners(), (std::vector{0, 1, 2, 3, 4}));
    }
    void whatWasRejectedNeverSharesARow()
    {
        const std::vector<int> units{1, 2};
        const FurtherPart second{.member = {1, 1}, .host = {1, 0}, .partner = {0, 0}, .confidence = .6};
        const std::vector rejected{std::pair{UnitRef{0, 0}, UnitRef{1, 1}}};
        QCOMPARE(print(buildRows(units, evidence({"a1-b1 .9"}), std::vector{second}, rejected)),
                 QStringList({"1|1", "|2"}));
    }
    void membersOfARowBelongTogether()
    {
        hold([] {
            const Dossier dossier = *dossiers();
            for (const Row &row : buildRows(dossier.units, dossier.evidence))
                RC_ASSERT(membersOf(row).size() == 1 || hasACore(dossier, row));
        });
    }
    void noRowIsPartOfAnother()
    {
        hold([] {
            const Dossier dossier = *dossiers();
            const std::vector<Row> rows = buildRows(dossier.units, dossier.evidence);
            for (const Row &row : rows)
                RC_ASSERT(std::ranges::count_if(rows, [&](const Row &other) {
                              return std::ranges::includes(membersOf(other), membersOf(row));
                          }) == 1);
        });
    }
    void everyLinkSharesARowOrItsUnitsStandInThree()
    {
        hold([] {
            const Dossier dossier = *dossiers();
            const std::vector<Row> rows = buildRows(dossier.units, dossier.evidence);
            const auto standsIn = [&](UnitRef unit) {
                return std::ranges::count_if(
                    rows, [&](const Row &row) { return std::ranges::contains(membersOf(row), unit); });
            };
            for (const Evidence &e : dossier.evidence) {
                RC_ASSERT(standsIn(e.a) >= 1);
                if (e.linked && standsIn(e.a) < 3 && standsIn(e.b) < 3)
                    RC_ASSERT(std::ranges::any_of(rows, [&](const Row &row) {
                        return std::ranges::contains(membersOf(row), e.a) && std::ranges::contains(membersOf(row), e.b);
                    }));
            }
        });
    }
    void orderOfEvidenceChangesNothing()
    {
        hold([] {
            const Dossier dossier = *dossiers();
            std::vector<Evidence> turned = dossier.evidence;
            std::ranges::reverse(turned);
            for (Evidence &e : turned)
                std::swap(e.a, e.b);
            RC_ASSERT(cellsOf(buildRows(dossier.units, dossier.evidence)) == cellsOf(buildRows(dossier.units, turned)));
        });
    }
    void orderOfDocumentsChangesNothing()
    {
        hold([] {
            const Dossier dossier = *dossiers();
            const int last = int(dossier.units.size()) - 1;
            Dossier turned = dossier;
            std::ranges::reverse(turned.units);
            for (Evidence &e : turned.evidence) {
                e.a.document = last - e.a.document;
                e.b.document = last - e.b.document;
            }
            std::set<RowCells> back;
            for (const Row &row : buildRows(turned.units, turned.evidence)) {
                RowCells cells(row.cells.size());
                for (const RowCells::Filled &cell : row.cells.filled())
                    cells.set(std::size_t(last - cell.document), cell.units);
                back.insert(std::move(cells));
            }
            RC_ASSERT(cellsOf(buildRows(dossier.units, dossier.evidence)) == back);
        });
    }
    void removingADocumentChangesOnlyWhatItTouches()
    {
        hold([] {
            const Dossier dossier = *dossiers();
            const int gone = *rc::gen::inRange(0, int(dossier.units.size()));
            Dossier fewer = dossier;
            fewer.units[std::size_t(gone)] = 0;
            std::erase_if(fewer.evidence,
                          [&](const Evidence &e) { return e.a.document == gone || e.b.document == gone; });
            const auto left = cellsOf(buildRows(fewer.units, fewer.evidence));
            const std::set<UnitRef> touched = touchedBy(dossier, gone);
            for (const Row &row : buildRows(dossier.units, dossier.evidence))
                if (std::ranges::none_of(membersOf(row), [&](UnitRef unit) { return touched.contains(unit); }))
                    RC_ASSERT(left.contains(row.cells));
        });
    }
};

QTEST_GUILESS_MAIN(RowsTest)
#include "rows_test.moc"
