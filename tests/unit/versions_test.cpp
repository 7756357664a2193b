// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/changekind.h"
#include "compare/versions.h"

#include <QTest>

using namespace volets;
using namespace Qt::StringLiterals;

namespace {

/// A document of units: «1|words of the unit».
Document document(const QStringList &lines)
{
    Document made;
    made.language = u"fr"_s;
    for (const QString &line : lines) {
        Unit unit;
        unit.id = line.section(u'|', 0, 0);
        unit.text = line.section(u'|', 1);
        made.units.push_back(unit);
    }
    return made;
}

/// What became of each unit: «1=1», «2~3» changed, «+4» new, «-5» deleted, «*»
/// where moved.
QString told(const Document &before, const Document &after)
{
    QStringList list;
    for (const UnitPair &pair : compareVersions(before, after).pairs) {
        const QString old = pair.before < 0 ? QString() : before.units[std::size_t(pair.before)].id;
        const QString now = pair.after < 0 ? QString() : after.units[std::size_t(pair.after)].id;
        const QString sign = pair.change == UnitPair::Change::Same       ? u"="_s
                             : pair.change == UnitPair::Change::Changed  ? u"~"_s
                             : pair.change == UnitPair::Change::Inserted ? u"+"_s
                                                                         : u"-"_s;
        list += old.isEmpty() || now.isEmpty() ? QString(sign + old + now) : QString(old + sign + now);
        if (pair.moved)
            list.back() += u'*';
    }
    return list.join(u' ');
}

} // namespace

class VersionsTest : public QObject
{
    Q_OBJECT
private slots:
    void pairsUnits_data()
    {
        QTest::addColumn<QStringList>("before");
        QTest::addColumn<QStringList>("after");
        QTest::addColumn<QString>("expected");
        const QString harbour = u"Le port reste ouvert aux navires de pêche toute l’année"_s;
        const QString school = u"L’école accueille les enfants des îles voisines sans frais"_s;
        const QString market = u"Le marché couvert vend les produits des jardins du canton"_s;
        const QString library = u"La bibliothèque prête ses livres anciens aux chercheurs"_s;
        const QString libraryNow = u"La bibliothèque prête ses livres anciens aux chercheurs et aux élèves"_s;
        QTest::newRow("same") << QStringList{u"1|"_s + harbour, u"2|"_s + school}
                              << QStringList{u"1|"_s + harbour, u"2|"_s + school} << u"1=1 2=2"_s;
        QTest::newRow("renumbered") << QStringList{u"1|"_s + harbour, u"2|"_s + school}
                                    << QStringList{u"1|"_s + market, u"2|"_s + harbour, u"3|"_s + school}
                                    << u"+1 1=2 2=3"_s;
        QTest::newRow("changed") << QStringList{u"1|"_s + harbour, u"2|"_s + library, u"3|"_s + school}
                                 << QStringList{u"1|"_s + harbour, u"2|"_s + libraryNow, u"3|"_s + school}
                                 << u"1=1 2~2 3=3"_s;
        QTest::newRow("deleted") << QStringList{u"1|"_s + harbour, u"2|"_s + library, u"3|"_s + school}
                                 << QStringList{u"1|"_s + harbour, u"2|"_s + school} << u"1=1 -2 3=2"_s;
        QTest::newRow("moved") << QStringList{u"1|"_s + library, u"2|"_s + harbour, u"3|"_s + school, u"4|"_s + market}
                               << QStringList{u"1|"_s + harbour, u"2|"_s + school, u"3|"_s + market, u"4|"_s + library}
                               << u"2=1 3=2 4=3 1=4*"_s;
        QTest::newRow("moved and edited")
            << QStringList{u"1|"_s + library, u"2|"_s + harbour, u"3|"_s + school, u"4|"_s + market}
            << QStringList{u"1|"_s + harbour, u"2|"_s + school, u"3|"_s + market, u"4|"_s + libraryNow}
            << u"2=1 3=2 4=3 1~4*"_s;
    }
    void pairsUnits()
    {
        QFETCH(QStringList, before);
        QFETCH(QStringList, after);
        QFETCH(QString, expected);
        QCOMPARE(told(document(before), document(after)), expected);
    }

    void renumberingIsNoDifference()
    {
        const Document before = document({u"1|Le port reste ouvert aux navires"_s});
        const Document after = document({u"7|Le port  reste ouvert aux\u00A0navires"_s});
        QVERIFY(!compareVersions(before, after).isDifferent());
    }

    void namesChanges()
    {
        UnitFacts weak;
        weak.strength = 2;
        weak.verbs = QStringList{u"encourager"_s};
        UnitFacts strong;
        strong.strength = 3;
        strong.verbs = QStringList{u"demander"_s};
        const QString old = u"Encourageons les élèves, les maîtres et les parents"_s;
        const QString now = u"Demandons aux élèves, aux maîtres et aux parents"_s;
        const auto named = [](const UnitFacts &before, const UnitFacts &after, const QString &oldText,
                              const QString &newText) {
            QStringList names;
            for (const ChangeKind kind : changeKinds(before, after, diff(oldText, newText), oldText, newText))
                names += name(kind);
            return names.join(u' ');
        };
        QCOMPARE(named(weak, strong, old, now), u"verb-stronger"_s);
        QCOMPARE(named(strong, weak, now, old), u"verb-weaker"_s);
        QCOMPARE(named(weak, weak, old, old), QString());
        QCOMPARE(named(weak, weak, old, u"Encourageons les élèves, les voisins, les maîtres et les parents"_s),
                 u"enumeration"_s);
        UnitFacts hedged = weak;
        hedged.hedges.push_back({.span = {0, 1}, .value = u"le cas échéant"_s});
        QCOMPARE(
            named(weak, hedged, u"Le maire convoque le conseil"_s, u"Le maire convoque, le cas échéant, le conseil"_s),
            u"hedge-added"_s);
        QCOMPARE(named(weak, weak, u"Le maire convoque le conseil"_s, u"Le maire réunit le conseil"_s), u"wording"_s);
    }
};

QTEST_GUILESS_MAIN(VersionsTest)
#include "versions_test.moc"
