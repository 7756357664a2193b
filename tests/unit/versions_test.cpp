// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/changekind.h"
#include "compare/versions.h"
#include "diff/marked.h"

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

/// What became of each unit: «1=1», «2~3» changed, «+4» new, «-5» deleted, «6/7» split, «8&9» merged, «*» where moved.
QString told(const Document &before, const Document &after)
{
    QStringList list;
    for (const UnitPair &pair : compareVersions(before, after).pairs) {
        const QString old = pair.before < 0 ? QString() : before.units[std::size_t(pair.before)].id;
        const QString now = pair.after < 0 ? QString() : after.units[std::size_t(pair.after)].id;
        const QString sign = pair.share == UnitPair::Share::Split        ? u"/"_s
                             : pair.share == UnitPair::Share::Merged     ? u"&"_s
                             : pair.change == UnitPair::Change::Same     ? u"="_s
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
        QTest::newRow("of two, the one that kept its number stayed")
            << QStringList{u"1|"_s + library, u"2|"_s + harbour}
            << QStringList{u"1|"_s + market, u"2|"_s + harbour, u"3|"_s + library} << u"+1 2=2 1=3*"_s;
        QTest::newRow("moved and edited")
            << QStringList{u"1|"_s + library, u"2|"_s + harbour, u"3|"_s + school, u"4|"_s + market}
            << QStringList{u"1|"_s + harbour, u"2|"_s + school, u"3|"_s + market, u"4|"_s + libraryNow}
            << u"2=1 3=2 4=3 1~4*"_s;
        QTest::newRow("split") << QStringList{u"1|"_s + harbour + u". "_s + school + u'.', u"2|"_s + market}
                               << QStringList{u"1|"_s + harbour + u'.', u"2|"_s + school + u'.', u"3|"_s + market}
                               << u"1/1 1/2 2=3"_s;
        QTest::newRow("split in three") << QStringList{u"1|"_s + harbour + u". "_s + school + u". "_s + library,
                                                       u"2|"_s + market}
                                        << QStringList{u"1|"_s + harbour, u"2|"_s + school, u"3|"_s + libraryNow,
                                                       u"4|"_s + market}
                                        << u"1/1 1/2 1/3 2=4"_s;
        QTest::newRow("merged") << QStringList{u"1|"_s + harbour + u'.', u"2|"_s + school + u'.', u"3|"_s + market}
                                << QStringList{u"1|"_s + harbour + u". "_s + school + u'.', u"2|"_s + market}
                                << u"1&1 2&1 3=2"_s;
        QTest::newRow("split, its parts in another order")
            << QStringList{u"1|"_s + harbour + u". "_s + school + u'.', u"2|"_s + market}
            << QStringList{u"1|"_s + school + u'.', u"2|"_s + harbour + u'.', u"3|"_s + market} << u"1/1* 1/2 2=3"_s;
        QTest::newRow("split in three, its last part first")
            << QStringList{u"1|"_s + market, u"2|"_s + harbour + u". "_s + school + u". "_s + library}
            << QStringList{u"1|"_s + market, u"2|"_s + libraryNow, u"3|"_s + harbour, u"4|"_s + school}
            << u"1=1 2/2* 2/3 2/4"_s;
        QTest::newRow("merged, its parts in another order")
            << QStringList{u"1|"_s + school + u'.', u"2|"_s + harbour + u'.', u"3|"_s + market}
            << QStringList{u"1|"_s + harbour + u". "_s + school + u'.', u"2|"_s + market} << u"2&1 1&1* 3=2"_s;
        QTest::newRow("merged with a clause from afar")
            << QStringList{u"1|"_s + harbour + u'.', u"2|"_s + market, u"3|"_s + library, u"4|"_s + school + u'.'}
            << QStringList{u"1|"_s + harbour + u". "_s + school + u'.', u"2|"_s + market, u"3|"_s + library}
            << u"1&1 4&1 2=2 3=3"_s;
        QTest::newRow("new, though its words are common")
            << QStringList{u"1|"_s + harbour, u"2|"_s + school}
            << QStringList{u"1|"_s + harbour, u"2|Le port accueille les navires des îles"_s, u"3|"_s + school}
            << u"1=1 +2 2=3"_s;
        const QString formula = u"Une ordonnance règle les détails du présent titre"_s;
        const QString formulaNow = u"L’ordonnance règle les détails du présent titre"_s;
        QTest::newRow("a formula elsewhere is no move")
            << QStringList{u"1|"_s + harbour, u"2|"_s + school, u"3|"_s + market, u"4|"_s + formula, u"5|"_s + library}
            << QStringList{u"1|"_s + harbour, u"2|"_s + formula,    u"3|"_s + school,
                           u"4|"_s + market,  u"5|"_s + formulaNow, u"6|"_s + library}
            << u"1=1 +2 2=3 3=4 4~5 5=6"_s;
        QTest::newRow("a misprint put right")
            << QStringList{u"1|"_s + harbour, u"2|Comunal"_s, u"3|"_s + school}
            << QStringList{u"1|"_s + harbour, u"2|Communal"_s, u"3|"_s + school} << u"1=1 2~2 3=3"_s;
    }
    void pairsUnits()
    {
        QFETCH(QStringList, before);
        QFETCH(QStringList, after);
        QFETCH(QString, expected);
        QCOMPARE(told(document(before), document(after)), expected);
    }

    void tellsThePartsOfWhatWasSplit()
    {
        const Document before = document({u"1|Le port ferme la nuit. Les quais restent ouverts aux pêcheurs."_s});
        const Document after =
            document({u"1|Le port ferme la nuit."_s, u"2|Les quais restent toujours ouverts aux pêcheurs."_s});
        const std::vector<UnitPair> pairs = compareVersions(before, after).pairs;
        QCOMPARE(pairs.size(), 2u);
        QCOMPARE(pairs[0].partBefore.of(before.units[0].text).trimmed(), u"Le port ferme la nuit."_s);
        QCOMPARE(pairs[0].change, UnitPair::Change::Same);
        QCOMPARE(pairs[1].partBefore.of(before.units[0].text), u"Les quais restent ouverts aux pêcheurs."_s);
        QCOMPARE(pairs[1].change, UnitPair::Change::Changed);
        QCOMPARE(marked(pairs[1].script, before.units[0].text, after.units[1].text),
                 u"Les quais restent {+toujours+} ouverts aux pêcheurs."_s);
    }

    /// A part that another one overtook was neither deleted nor inserted.
    void tellsThePartsThatChangedPlaces()
    {
        const Document before = document({u"1|Le port ferme la nuit. Les quais restent ouverts aux pêcheurs."_s});
        const Document after =
            document({u"1|Les quais restent toujours ouverts aux pêcheurs."_s, u"2|Le port ferme la nuit."_s});
        const std::vector<UnitPair> pairs = compareVersions(before, after).pairs;
        QCOMPARE(pairs.size(), 2u);
        QCOMPARE(pairs[0].partBefore.of(before.units[0].text), u"Les quais restent ouverts aux pêcheurs."_s);
        QCOMPARE(marked(pairs[0].script, before.units[0].text, after.units[0].text),
                 u"Les quais restent {+toujours+} ouverts aux pêcheurs."_s);
        QCOMPARE(pairs[1].partBefore.of(before.units[0].text).trimmed(), u"Le port ferme la nuit."_s);
        QCOMPARE(pairs[1].change, UnitPair::Change::Same);
        QVERIFY(pairs[0].moved != pairs[1].moved);
    }

    void callsToNotesAreNoWords()
    {
        const auto withNote = [](const QString &words) {
            Document made = document({u"1|"_s + words, u"fn2|Décision 12"_s, u"fn3|Décision 13"_s});
            made.units[1].kind = made.units[2].kind = UnitKind::Footnote;
            return made;
        };
        const Document plain = withNote(u"Le port reste ouvert aux navires, sauf 2 jours par an"_s);
        QVERIFY(!compareVersions(plain, withNote(u"Le port reste ouvert 2 aux navires 3, sauf 2 jours par an"_s))
                     .isDifferent());
        QVERIFY(
            compareVersions(plain, withNote(u"Le port reste ouvert aux navires, sauf 7 jours par an"_s)).isDifferent());
        // one that sticks to a year or to a symbol
        QVERIFY(!compareVersions(withNote(u"Le port ouvre dès janvier 2031, selon A/CONF.4/7; et ferme ensuite"_s),
                                 withNote(u"Le port ouvre dès janvier 20312, selon A/CONF.4/73; et ferme ensuite"_s))
                     .isDifferent());
        QVERIFY(compareVersions(withNote(u"Le port ouvre selon A/CONF.4/7"_s),
                                withNote(u"Le port ouvre selon A/CONF.4/75"_s))
                    .isDifferent());
        // a note that is called elsewhere is not called by a longer number
        QVERIFY(compareVersions(withNote(u"Le port ouvre², selon A/CONF.4/7; il ferme³ ensuite"_s),
                                withNote(u"Le port ouvre², selon A/CONF.4/72; il ferme³ ensuite"_s))
                    .isDifferent());
        QVERIFY(!compareVersions(withNote(u"Le port ouvre, selon A/CONF.4/7; il ferme³ ensuite"_s),
                                 withNote(u"Le port ouvre, selon A/CONF.4/72; il ferme³ ensuite"_s))
                     .isDifferent());
        // without a note of that number it is a number
        const Document bare = document({u"1|Le port reste ouvert aux navires"_s});
        QVERIFY(compareVersions(bare, document({u"1|Le port reste ouvert aux 2 navires"_s})).isDifferent());
    }

    void tellsHeadings()
    {
        const auto under = [](const QList<std::pair<QString, QString>> &units) {
            QStringList lines;
            for (const auto &[heading, words] : units)
                lines += QString(QString::number(lines.size() + 1) + u'|' + words);
            Document made = document(lines);
            for (qsizetype i = 0; i < units.size(); ++i)
                made.units[std::size_t(i)].headings = units[i].first.split(u'/');
            return made;
        };
        const QString harbour = u"Le port reste ouvert aux navires de pêche toute l’année"_s;
        const QString school = u"L’école accueille les enfants des îles voisines sans frais"_s;
        const QString market = u"Le marché couvert vend les produits des jardins du canton"_s;
        const auto told = [&](const Document &before, const Document &after) {
            QStringList list;
            for (const HeadingChange &heading : compareVersions(before, after).headings)
                list += marked(heading.script, heading.before, heading.after);
            return list.join(u'|');
        };
        const Document before = under({{u"Titre I : La mer"_s, harbour}, {u"Titre II : La terre"_s, school}});
        QCOMPARE(told(before, before), QString());
        QCOMPARE(told(before, under({{u"Titre I\u00A0: La mer"_s, harbour}, {u"Titre II : La terre"_s, school}})),
                 QString());
        // another number, and capitals, are no other heading
        QCOMPARE(told(before, under({{u"TITRE 2. LA MER"_s, harbour}, {u"Titre III – La terre"_s, school}})),
                 QString());
        QCOMPARE(told(before, under({{u"Titre I : La Mer"_s, harbour}, {u"Titre II : La terre"_s, school}})),
                 u"Titre I : La [~mer|Mer~]"_s);
        QCOMPARE(told(before, under({{u"Titre I : La mer et les îles"_s, harbour},
                                     {u"Titre II : La terre"_s, school},
                                     {u"Titre III : Le ciel"_s, market}})),
                 u"Titre I : La mer {+et les îles+}|{+Titre III : Le ciel+}"_s);
        QCOMPARE(told(under({{u"A"_s, harbour}, {u"B"_s, school}}), under({{u"A"_s, harbour}, {u"A"_s, school}})),
                 u"[-B-]"_s);
        // a level more above is one heading more, and no change of those below
        QCOMPARE(
            told(before, under({{u"Livre 1/Titre I : La mer"_s, harbour}, {u"Livre 1/Titre II : La terre"_s, school}})),
            u"{+Livre 1+}"_s);
        // where all units below a heading came and went, its own words tell
        QCOMPARE(told(under({{u"Les vieux quais du port"_s, harbour}}), under({{u"Les quais du port"_s, market}})),
                 u"Les [-vieux-] quais du port"_s);
        QVERIFY(
            compareVersions(before, under({{u"Titre I : La mer"_s, harbour}, {u"Titre II"_s, school}})).isDifferent());
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
