// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/rows.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <set>

using namespace volets;

namespace {

/// "1|1 2|": units 1 of the first text, 1 and 2 of the second, none of the third; numbers count from 1.
QString print(const Row &row)
{
    QStringList cells;
    for (const auto &cell : row.cells) {
        QStringList units;
        for (const int unit : cell)
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
    return {ref(ends[0]), ref(ends[1]), parts[1].toDouble(), linked};
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
            dossier.evidence.push_back({{a, *rc::gen::inRange(0, dossier.units[std::size_t(a)])},
                                        {b, *rc::gen::inRange(0, dossier.units[std::size_t(b)])},
                                        double(*rc::gen::inRange(1, 100)) / 100,
                                        *rc::gen::arbitrary<bool>()});
        }
        return dossier;
    });
}

std::set<std::vector<std::vector<int>>> cellsOf(const std::vector<Row> &rows)
{
    std::set<std::vector<std::vector<int>>> cells;
    for (const Row &row : rows)
        cells.insert(row.cells);
    return cells;
}

bool hasEvidence(const Dossier &dossier, UnitRef x, UnitRef y)
{
    return std::ranges::any_of(dossier.evidence,
                               [&](const Evidence &e) { return (e.a == x && e.b == y) || (e.a == y && e.b == x); });
}

template <typename Property> void hold(Property property) { QVERIFY(rc::check(property)); }

} // namespace

class RowsTest : public QObject
{
    Q_OBJECT
private slots:
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
    void whatWasRejectedNeverSharesARow()
    {
        const std::vector<int> units{1, 2};
        const FurtherPart second{.member = {1, 1}, .host = {1, 0}, .partner = {0, 0}, .confidence = .6};
        const std::vector rejected{std::pair{UnitRef{0, 0}, UnitRef{1, 1}}};
        QCOMPARE(print(buildRows(units, evidence({"a1-b1 .9"}), std::vector{second}, rejected)),
                 QStringList({"1|1", "|2"}));
    }
    void membersOfARowAllHaveEvidence()
    {
        hold([] {
            const Dossier dossier = *dossiers();
            for (const Row &row : buildRows(dossier.units, dossier.evidence))
                for (int d = 0; d < int(row.cells.size()); ++d)
                    for (int e = 0; e < d; ++e)
                        for (const int x : row.cells[std::size_t(d)])
                            for (const int y : row.cells[std::size_t(e)])
                                RC_ASSERT(hasEvidence(dossier, {d, x}, {e, y}));
        });
    }
    void everyLinkSharesARow()
    {
        hold([] {
            const Dossier dossier = *dossiers();
            const std::vector<Row> rows = buildRows(dossier.units, dossier.evidence);
            for (const Evidence &e : dossier.evidence)
                if (e.linked)
                    RC_ASSERT(std::ranges::any_of(rows, [&](const Row &row) {
                        return std::ranges::contains(row.cells[std::size_t(e.a.document)], e.a.unit) &&
                               std::ranges::contains(row.cells[std::size_t(e.b.document)], e.b.unit);
                    }));
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
            std::set<std::vector<std::vector<int>>> back;
            for (Row row : buildRows(turned.units, turned.evidence)) {
                std::ranges::reverse(row.cells);
                back.insert(row.cells);
            }
            RC_ASSERT(cellsOf(buildRows(dossier.units, dossier.evidence)) == back);
        });
    }
    void removingADocumentChangesNoOtherRow()
    {
        hold([] {
            const Dossier dossier = *dossiers();
            const int gone = *rc::gen::inRange(0, int(dossier.units.size()));
            Dossier fewer = dossier;
            fewer.units[std::size_t(gone)] = 0;
            std::erase_if(fewer.evidence,
                          [&](const Evidence &e) { return e.a.document == gone || e.b.document == gone; });
            const auto left = cellsOf(buildRows(fewer.units, fewer.evidence));
            for (const auto &cells : cellsOf(buildRows(dossier.units, dossier.evidence)))
                if (cells[std::size_t(gone)].empty())
                    RC_ASSERT(left.contains(cells) ||
                              std::ranges::count_if(cells, [](const auto &cell) { return !cell.empty(); }) == 1);
        });
    }
};

QTEST_GUILESS_MAIN(RowsTest)
#include "rows_test.moc"
