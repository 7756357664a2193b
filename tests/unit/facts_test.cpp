// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/facts.h"
#include "text/phrases.h"

#include <QTest>

using namespace volets;

namespace {

Document document(const char *language, std::initializer_list<std::pair<UnitKind, const char *>> units)
{
    Document document;
    document.language = QString::fromLatin1(language);
    for (const auto &[kind, text] : units) {
        Unit unit;
        unit.kind = kind;
        unit.text = QString::fromUtf8(text);
        unit.parent = kind == UnitKind::Item ? 0 : -1;
        document.units.push_back(unit);
    }
    return document;
}

UnitFacts factsOf(const char *language, UnitKind kind, const char *text)
{
    return facts(document(language, {{kind, text}})).front();
}

QStringList values(const std::vector<Finding> &findings)
{
    QStringList values;
    for (const Finding &finding : findings)
        values.append(finding.value);
    return values;
}

} // namespace

class FactsTest : public QObject
{
    Q_OBJECT
private slots:
    void findsWhoIsAskedWhatAndHowStrongly()
    {
        const UnitFacts found =
            factsOf("fr", UnitKind::Operative,
                    "demandons au FGI et à l’UIP de rendre compte des travaux menés par les parlements ;");
        QCOMPARE(found.verbs, QStringList{QStringLiteral("demander")});
        QCOMPARE(found.strength, 4);
        QCOMPARE(found.addressees, QStringList({QStringLiteral("FGI"), QStringLiteral("UIP")}));
        QVERIFY(found.reporting);
    }
    void theHeartEndsWhereExamplesBegin()
    {
        const QString text =
            QStringLiteral("demandons aux gouvernements de former leurs agents à la prévention des crues, "
                           "notamment par des exercices communs ;");
        const UnitFacts found = facts(document("fr", {{UnitKind::Operative, qPrintable(text)}})).front();
        QCOMPARE(found.heart.of(text).trimmed().toString(),
                 QStringLiteral("de former leurs agents à la prévention des crues,"));
        const QString plain = QStringLiteral("ouvrir les relevés des stations aux chercheurs ;");
        QCOMPARE(facts(document("fr", {{UnitKind::Item, qPrintable(plain)}})).front().heart.of(plain).toString(),
                 plain);
    }
    void itemsInheritFromTheirChapeau()
    {
        const auto all = facts(document("fr", {{UnitKind::Operative, "invitons les gouvernements à :"},
                                               {UnitKind::Item, "financer des ateliers, le cas échéant ;"}}));
        QVERIFY(all[1].inherited);
        QCOMPARE(all[1].verbs, QStringList{QStringLiteral("inviter")});
        QCOMPARE(all[1].addressees, QStringList{QStringLiteral("gouvernements")});
        QVERIFY(all[1].acts.contains(QStringLiteral("fund")));
        QCOMPARE(values(all[1].hedges), QStringList{QStringLiteral("le cas échéant")});
    }
    void adverbsPressAVerb_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("pressed");
        QTest::newRow("behind") << "fr" << "Prie instamment les communes de curer les fossés ;" << true;
        QTest::newRow("behind another word") << "fr" << "Prie également instamment les communes de curer ;" << true;
        QTest::newRow("ahead") << "en" << "Also strongly encourages municipalities to dredge;" << true;
        QTest::newRow("none") << "fr" << "Prie les communes de curer les fossés ;" << false;
        QTest::newRow("of another verb") << "fr" << "Prie les communes de curer vivement les fossés ;" << false;
        QTest::newRow("in the preamble") << "fr" << "Considérant vivement les communes," << false;
    }
    void adverbsPressAVerb()
    {
        QFETCH(QString, language);
        QFETCH(QString, text);
        QFETCH(bool, pressed);
        QCOMPARE(factsOf(qPrintable(language), UnitKind::Operative, qPrintable(text)).pressed, pressed);
    }
    void whoIsNamedInWhatIsAskedIsNotAddressed()
    {
        const UnitFacts found = factsOf("fr", UnitKind::Operative,
                                        "prie les gouvernements de lui présenter un bilan avec les parlements ;");
        QCOMPARE(found.addressees, QStringList{QStringLiteral("gouvernements")});
    }
    void theWholeSystemMayBeAddressed()
    {
        const UnitFacts found =
            factsOf("fr", UnitKind::Operative,
                    "prions les organismes du système des Nations Unies qui s’occupent des rivières de :");
        QCOMPARE(found.addressees, QStringList{QStringLiteral("Nations Unies")});
    }
    void thePreambleHasNoAddressee()
    {
        const UnitFacts found =
            factsOf("fr", UnitKind::Preambular, "rappelant que les gouvernements se sont réunis en mars 2031,");
        QVERIFY(found.preambular);
        QCOMPARE(found.strength, 0);
        QVERIFY(found.addressees.isEmpty());
        QCOMPARE(values(found.deadlines), QStringList{QStringLiteral("2031-03")});
    }
    void datesAndTermsHaveANormalForm()
    {
        const UnitFacts found =
            factsOf("fr", UnitKind::Paragraph, "Le bilan paraîtra le 3 août 2030, puis d’ici à 2035 et chaque année.");
        QCOMPARE(values(found.deadlines),
                 QStringList({QStringLiteral("2030-08-03"), QStringLiteral("2035"), QStringLiteral("chaque année")}));
        const QString text = QStringLiteral("Le bilan paraîtra le 3 août 2030");
        QCOMPARE(found.deadlines.front().span.of(text), QStringLiteral("3 août 2030"));
    }
    void referencesHaveANormalForm()
    {
        const UnitFacts found =
            factsOf("fr", UnitKind::Preambular, "rappelant la résolution 12/345 (A/RES/12/345) et le SMSI+20,");
        QVERIFY(values(found.references).contains(QStringLiteral("résolution 12/345")));
        QVERIFY(values(found.references).contains(QStringLiteral("SMSI")));
    }
    void englishHasItsOwnLexicon()
    {
        const UnitFacts found =
            factsOf("en", UnitKind::Operative,
                    "Calls upon national parliaments to report on progress, as appropriate, by 2030;");
        QCOMPARE(found.verbs, QStringList{QStringLiteral("call upon")});
        QCOMPARE(found.addressees, QStringList{QStringLiteral("parlements")});
        QVERIFY(found.reporting);
        QCOMPARE(values(found.hedges), QStringList{QStringLiteral("as appropriate")});
        QCOMPARE(values(found.deadlines), QStringList{QStringLiteral("2030")});
    }
    void aLanguageWithoutLexiconHasNoFacts()
    {
        const UnitFacts found = factsOf("fi", UnitKind::Operative, "pyydämme hallitusta raportoimaan");
        QVERIFY(found.verbs.isEmpty());
        QVERIFY(found.acts.isEmpty());
    }
    void expressionsAreFoundInAnyInflection()
    {
        const Stemmer stemmer(u"fr");
        PhraseMatcher matcher;
        matcher.add(contentWords(u"source potable", u"fr", stemmer), 1);
        matcher.add(contentWords(u"source", u"fr", stemmer), 2);
        const auto words = contentWords(u"des sources potables, la source. Potable ?", u"fr", stemmer);
        const auto hits = matcher.match(words);
        QCOMPARE(hits.size(), 2U);
        QCOMPARE(hits[0].id, 1);
        QCOMPARE(hits[0].last - hits[0].first, 1);
        QCOMPARE(hits[1].id, 2);
    }
};

QTEST_GUILESS_MAIN(FactsTest)
#include "facts_test.moc"
