// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/align.h"
#include "align/explanation.h"
#include "align/profile.h"
#include "align/similarity.h"
#include "align/thesaurus.h"
#include "document/document.h"
#include "support/logistic.h"
#include "themes/assigner.h"
#include "themes/codebookjson.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <set>
#include <stop_token>

using namespace volets;
using namespace Qt::StringLiterals;

namespace {

/// "1 demandons …" is an operative clause, "1.a …" its item, "P1 …" a clause of the preamble.
DocumentPtr document(const char *key, const char *date, std::initializer_list<const char *> lines)
{
    auto document = std::make_shared<Document>();
    document->key = QString::fromLatin1(key);
    document->title = document->key;
    document->date = QString::fromLatin1(date);
    document->language = QStringLiteral("fr");
    document->genre = Genre::Outcome;
    for (const char *line : lines) {
        const QString text = QString::fromUtf8(line);
        Unit unit;
        unit.id = text.section(u' ', 0, 0);
        unit.text = text.section(u' ', 1);
        unit.kind = unit.id.startsWith(u'P') ? UnitKind::Preambular
                    : unit.id.contains(u'.') ? UnitKind::Item
                                             : UnitKind::Operative;
        if (unit.kind == UnitKind::Item)
            unit.parent = document->indexOf(unit.id.section(u'.', 0, -2));
        document->units.push_back(unit);
    }
    return document;
}

DocumentPtr firstYear()
{
    return document("un", "2030-05-02",
                    {"P1 rappelant la charte des fleuves adoptée par le conseil des riverains,",
                     "P2 conscients que les crues frappent d’abord les quartiers pauvres,",
                     "1 demandons au secrétariat d’établir chaque année un état des crues et de le publier ;",
                     "2 invitons les communes à :", "2.a former leurs agents à la prévention des inondations ;",
                     "2.b ouvrir les relevés des stations de mesure aux chercheurs ;",
                     "3 encourageons les écoles à accueillir des veilleurs de rivière."});
}

DocumentPtr secondYear()
{
    return document("deux", "2031-05-06",
                    {"P1 saluant l’entrée en vigueur de la charte des fleuves,", "1 prions les communes de :",
                     "1.a donner aux chercheurs accès aux relevés de toutes les stations de mesure ;",
                     "1.b renforcer la formation de leurs agents face aux inondations ;",
                     "2 demandons au secrétariat de publier l’état annuel des crues ;",
                     "3 appelons les riverains à planter des saules et des aulnes."});
}

DocumentPtr thirdYear()
{
    return document(
        "trois", "2032-04-28",
        {"P1 réaffirmant la charte des fleuves,",
         "1 demandons au secrétariat un état des crues, publié avant l’été de chaque année ;",
         "2 recommandons aux assureurs de baisser leurs primes dans les communes dont les agents sont formés à "
         "la prévention des inondations ;"});
}

using Documents = std::vector<DocumentPtr>;

Alignment aligned(const Documents &documents, const Constraints &constraints = {})
{
    std::vector<std::vector<UnitFacts>> found;
    for (const DocumentPtr &one : documents)
        found.push_back(facts(*one));
    return align(documents, found, constraints).value();
}

QString nameOf(const Documents &documents, UnitRef ref)
{
    const Document &document = *documents[std::size_t(ref.document)];
    return document.key + u':' + document.units[std::size_t(ref.unit)].id;
}

/// "deux:2 un:1 partial" for every link, whatever the order of documents.
std::set<QString> linksOf(const Documents &documents, const Alignment &alignment)
{
    std::set<QString> lines;
    for (const Link &link : alignment.links)
        lines.insert(nameOf(documents, link.a) + u' ' + nameOf(documents, link.b) + u' ' + name(link.relation) + u' ' +
                     QString::number(link.confidence, 'f', 6));
    return lines;
}

std::set<QString> rowsOf(const Documents &documents, const Alignment &alignment)
{
    std::set<QString> lines;
    for (const Row &row : alignment.rows) {
        QStringList names;
        for (int d = 0; d < int(row.cells.size()); ++d)
            for (const int unit : row.cells[std::size_t(d)])
                names.append(nameOf(documents, {d, unit}));
        names.sort();
        lines.insert(names.join(u' '));
    }
    return lines;
}

/// What speaks for a pair of two small texts on the thesaurus's own subjects, by the addresses of their clauses.
Features featuresOf(const char *idA, const char *idB)
{
    const DocumentPtr later =
        document("b", "2041",
                 {"1 appelons les parlements, pour la cybersécurité, à :", "1.a former leur personnel ;",
                  "3 demandons la protection des données et la liberté d’expression ;"});
    const DocumentPtr earlier =
        document("a", "2040",
                 {"1 appelons les parlements, pour l’égalité des sexes, à :", "1.a former les agents ;",
                  "2 appelons les parlements, en matière de cybersécurité, à :", "2.a former les agents ;",
                  "3 demandons une protection des données qui garde la liberté d’expression ;",
                  "4 demandons la transparence des élections, l’éducation aux médias, l’accès à la "
                  "justice, le multilinguisme et, enfin, la liberté d’expression ;"});
    const auto thesaurus = Thesaurus::standard();
    FeatureVocabulary vocabulary;
    Assigner themes(*defaultCodebook());
    const DocumentProfile a = profile(later, facts(*later), themes.assign({later}), *thesaurus, vocabulary);
    const DocumentProfile b = profile(earlier, facts(*earlier), themes.assign({earlier}), *thesaurus, vocabulary);
    const auto compared = similarity(a, b, *thesaurus, Rarity(a, b, *thesaurus, vocabulary), {});
    for (const Candidate &candidate : compared->candidates)
        if (later->units[std::size_t(candidate.a)].id == QLatin1StringView(idA) &&
            earlier->units[std::size_t(candidate.b)].id == QLatin1StringView(idB))
            return candidate.features;
    return {};
}

bool shareARow(const Alignment &alignment, UnitRef x, UnitRef y)
{
    return std::ranges::any_of(alignment.rows, [&](const Row &row) {
        return std::ranges::contains(row.cells[std::size_t(x.document)], x.unit) &&
               std::ranges::contains(row.cells[std::size_t(y.document)], y.unit);
    });
}

} // namespace

class AlignTest : public QObject
{
    Q_OBJECT
private slots:
    void findsTheSameDemandInOtherWords()
    {
        const Documents documents{firstYear(), secondYear()};
        const Alignment alignment = aligned(documents);
        for (const auto &[x, y] : {std::pair{2, 4}, std::pair{4, 3}, std::pair{5, 2}})
            QVERIFY2(shareARow(alignment, {0, x}, {1, y}), qPrintable(nameOf(documents, {0, x})));
    }
    void doesNotForceALink()
    {
        const Documents documents{firstYear(), secondYear()};
        const UnitRef lonely{1, 5};
        for (const Link &link : aligned(documents).links)
            QVERIFY(link.a != lonely && link.b != lonely);
    }
    void everyUnitStandsInARow()
    {
        const Documents documents{firstYear(), secondYear(), thirdYear()};
        const Alignment alignment = aligned(documents);
        for (int d = 0; d < 3; ++d)
            for (int unit = 0; unit < int(documents[std::size_t(d)]->units.size()); ++unit)
                QVERIFY(std::ranges::any_of(alignment.rows, [&](const Row &row) {
                    return std::ranges::contains(row.cells[std::size_t(d)], unit);
                }));
    }
    void orderOfDocumentsChangesNothing()
    {
        Documents documents{firstYear(), secondYear(), thirdYear()};
        const Alignment first = aligned(documents);
        const auto links = linksOf(documents, first);
        const auto rows = rowsOf(documents, first);
        std::ranges::sort(documents);
        do {
            const Alignment again = aligned(documents);
            QCOMPARE(linksOf(documents, again), links);
            QCOMPARE(rowsOf(documents, again), rows);
        } while (std::ranges::next_permutation(documents).found);
    }
    void aThirdTextChangesNoLinkBetweenTwo()
    {
        const Documents two{firstYear(), secondYear()};
        const Documents three{firstYear(), secondYear(), thirdYear()};
        const auto more = linksOf(three, aligned(three));
        for (const QString &link : linksOf(two, aligned(two)))
            QVERIFY2(more.contains(link), qPrintable(link));
    }
    void theLaterTextIsA()
    {
        const Documents documents{secondYear(), firstYear()};
        for (const Link &link : aligned(documents).links)
            QCOMPARE(link.a.document, 0);
    }
    void pinsAndRejectionsHold()
    {
        const Documents documents{firstYear(), secondYear(), thirdYear()};
        Constraints constraints;
        constraints.pins.push_back({.a = {0, 6}, .b = {1, 5}, .relation = Relation::Same});
        constraints.rejections.emplace_back(UnitRef{1, 4}, UnitRef{0, 2});
        const Alignment alignment = aligned(documents, constraints);
        QVERIFY(shareARow(alignment, {0, 6}, {1, 5}));
        QVERIFY(!shareARow(alignment, {0, 2}, {1, 4}));
        QVERIFY(std::ranges::any_of(alignment.links, [](const Link &link) {
            return link.decided && link.relation == Relation::Same && link.a == UnitRef{1, 5} &&
                   link.b == UnitRef{0, 6};
        }));
        QVERIFY(std::ranges::none_of(
            alignment.links, [](const Link &link) { return link.a == UnitRef{1, 4} && link.b == UnitRef{0, 2}; }));
    }
    void everyLinkSaysWhy()
    {
        const Documents documents{firstYear(), secondYear()};
        for (const Link &link : aligned(documents).links) {
            QVERIFY(!link.why.empty());
            QVERIFY(std::ranges::any_of(link.why, [](const Reason &reason) { return !reason.words.isEmpty(); }));
        }
    }
    void aRefusalIsExplained()
    {
        const Documents documents{firstYear(), secondYear()};
        const Alignment alignment = aligned(documents);
        for (int x = 0; x < int(documents[0]->units.size()); ++x) {
            for (int y = 0; y < int(documents[1]->units.size()); ++y) {
                const bool linked = std::ranges::any_of(alignment.links, [&](const Link &link) {
                    return link.a == UnitRef{1, y} && link.b == UnitRef{0, x};
                });
                QCOMPARE(explainPair(documents[1], y, documents[0], x).refusal.isEmpty(), linked);
            }
        }
    }
    void keepsAlternatives()
    {
        const Documents documents{firstYear(), secondYear()};
        const Alignment alignment = aligned(documents);
        for (const Link &link : alignment.links)
            QVERIFY(std::ranges::any_of(alignment.alternatives, [&](const Alternative &one) {
                return one.a == link.a && one.b == link.b && one.confidence == link.confidence;
            }));
    }
    void draftsOfOneTextAreLinkedThroughNewNumbers()
    {
        const DocumentPtr draft = firstYear();
        auto final_ = std::make_shared<Document>(*draft);
        final_->key = QStringLiteral("final");
        final_->date = QStringLiteral("2030-06-01");
        Unit added;
        added.id = QStringLiteral("1");
        added.kind = UnitKind::Operative;
        added.text = QStringLiteral("décidons de nous revoir au printemps ;");
        final_->units.insert(final_->units.begin() + 2, added);
        for (std::size_t i = 3; i < final_->units.size(); ++i) {
            Unit &unit = final_->units[i];
            unit.id = QString::number(unit.id.section(u'.', 0, 0).toInt() + 1) +
                      (unit.id.contains(u'.') ? QString(u'.' + unit.id.section(u'.', 1)) : QString());
            unit.parent += unit.parent >= 0 ? 1 : 0;
        }
        const Documents documents{draft, final_};
        const Alignment alignment = aligned(documents);
        for (int unit = 0; unit < int(draft->units.size()); ++unit)
            QVERIFY2(shareARow(alignment, {0, unit}, {1, unit < 2 ? unit : unit + 1}),
                     qPrintable(draft->units[std::size_t(unit)].id));
        QVERIFY(std::ranges::none_of(alignment.links, [](const Link &link) { return link.a == UnitRef{1, 2}; }));
    }
    void aWordThatIsMarkedIsFoundOnlyAsItStands()
    {
        const std::array<QByteArray, 1> sources{
            R"({"concepts": [{"id": "steering", "fr": ["=gouvernance"]},)"
            R"({"id": "cabinet", "fr": ["=gouvernement", "conseil des ministres"]}]})"};
        const Thesaurus thesaurus(sources);
        const Stemmer stemmer(QStringLiteral("fr"));
        const auto found = [&](const QString &text) {
            QStringList names;
            for (const auto &hit : thesaurus.find(text, contentWords(text, u"fr", stemmer), u"fr"))
                names.append(thesaurus.concepts()[std::size_t(hit.id)].id);
            return names;
        };
        QCOMPARE(found(QStringLiteral("la gouvernance des fleuves")), QStringList{QStringLiteral("steering")});
        QCOMPARE(found(QStringLiteral("les gouvernements riverains")), QStringList{QStringLiteral("cabinet")});
        QCOMPARE(found(QStringLiteral("le conseil des ministres")), QStringList{QStringLiteral("cabinet")});
    }
    void aListNamesWhatItsMembersShare()
    {
        const std::array<QByteArray, 1> sources{
            R"({"concepts": [{"id": "trade", "fr": ["commerce maritime"], "en": ["sea trade"]},)"
            R"({"id": "dykes", "fr": ["digues anciennes"]}]})"};
        const Thesaurus thesaurus(sources);
        const auto found = [&](const QString &text, const QString &language = u"fr"_s) {
            const Stemmer stemmer(language);
            QStringList names;
            for (const auto &hit : thesaurus.findCoordinated(text, contentWords(text, language, stemmer), language))
                names.append(thesaurus.concepts()[std::size_t(hit.id)].id);
            return names;
        };
        QCOMPARE(found(u"le commerce fluvial et maritime"_s), QStringList{u"trade"_s});
        QCOMPARE(found(u"un commerce fluvial, lacustre ou maritime"_s), QStringList{u"trade"_s});
        QCOMPARE(found(u"les digues et les écluses anciennes"_s), QStringList{u"dykes"_s});
        QCOMPARE(found(u"sea and river trade"_s, u"en"_s), QStringList{u"trade"_s});
        QCOMPARE(found(u"le commerce pour la voie maritime"_s), QStringList());
        QCOMPARE(found(u"Le commerce baisse. Le fret et le droit maritime aussi"_s), QStringList());
    }
    void nearSynonymsMakeFurtherWordings()
    {
        const std::array<QByteArray, 2> sources{
            R"({"interchangeable": {"fr": [["digue", "levée"]]}})",
            R"({"concepts": [{"id": "upkeep", "fr": ["entretien des digues"]},)"
            R"({"id": "guards", "fr": ["gardes des digues"]}, {"id": "rising", "fr": ["gardes des levées", "levée"]}]})"};
        const Thesaurus thesaurus(sources);
        const Stemmer stemmer(u"fr"_s);
        const auto found = [&](const QString &text) {
            QStringList names;
            for (const auto &hit : thesaurus.find(text, contentWords(text, u"fr", stemmer), u"fr"))
                names.append(thesaurus.concepts()[std::size_t(hit.id)].id);
            return names;
        };
        QCOMPARE(found(u"l’entretien de la levée"_s), QStringList{u"upkeep"_s});
        QCOMPARE(found(u"les gardes des levées"_s), QStringList{u"rising"_s}); // what is listed keeps its meaning
        QCOMPARE(found(u"les gardes des digues"_s), QStringList{u"guards"_s});
        QCOMPARE(found(u"une digue"_s), QStringList()); // single words are as they are listed
    }
    void twoConceptsNamedCloseTogetherMeanAThird()
    {
        const std::array<QByteArray, 1> sources{
            R"({"concepts": [{"id": "river", "fr": ["fleuve"]}, {"id": "danube", "broader": ["river"], "fr": ["Danube"]},)"
            R"({"id": "rule", "fr": ["règlement"]}, {"id": "river-law", "together": [["rule", "river"]], "fr": ["droit fluvial"]}]})"};
        const Thesaurus thesaurus(sources);
        const auto isAboutRiverLaw = [&](const char *text) {
            const DocumentPtr one = document("a", "2030", {text});
            FeatureVocabulary vocabulary;
            Assigner themes(*defaultCodebook());
            const DocumentProfile profiled = profile(one, facts(*one), themes.assign({one}), thesaurus, vocabulary);
            const auto named = [&](const Term &term) {
                return thesaurus.concepts()[std::size_t(term.id)].id == u"river-law";
            };
            return std::ranges::any_of(profiled.passages.front().concepts, named);
        };
        QVERIFY(isAboutRiverLaw("1 demandons aux villes d'adopter un règlement pour leur fleuve ;"));
        QVERIFY(isAboutRiverLaw("1 demandons aux villes un règlement du Danube ;"));
        QVERIFY(!isAboutRiverLaw("1 demandons aux villes d'adopter un règlement pour leurs marchés ;"));
        QVERIFY2(!isAboutRiverLaw("1 demandons un règlement des foires, marchés, halles, quais, ponts, écluses, "
                                  "entrepôts, jardins et rives du fleuve ;"),
                 "what is named far apart is not said together");
    }
    void itemsUnderChapeauxOfOneSubjectHaveAContextInCommon()
    {
        const Features related = featuresOf("1.a", "2.a");
        const Features unrelated = featuresOf("1.a", "1.a");
        QVERIFY(of(related, Feature::Context) > 0.5F);
        QVERIFY(of(unrelated, Feature::Context) < of(related, Feature::Context) / 2);
    }
    void principalConceptsMustBeSaidOnBothSides()
    {
        const Features both = featuresOf("3", "3");
        const Features oneSide = featuresOf("3", "4");
        QVERIFY(of(both, Feature::Principal) > 0.5F);
        QVERIFY2(of(oneSide, Feature::Principal) < of(both, Feature::Principal) / 2,
                 "that one side's few concepts stand somewhere in the other's many says less");
    }
    void everyConceptIsFoundByItsLabel()
    {
        const auto thesaurus = Thesaurus::standard();
        const Stemmer stemmer(QStringLiteral("fr"));
        QVERIFY(thesaurus->concepts().size() > 300);
        for (const Concept &one : thesaurus->concepts()) {
            const auto hits = thesaurus->find(one.label, contentWords(one.label, u"fr", stemmer), u"fr");
            QVERIFY2(
                std::ranges::any_of(
                    hits, [&](const auto &hit) { return thesaurus->concepts()[std::size_t(hit.id)].id == one.id; }),
                qPrintable(one.id));
        }
    }
    void aFitFindsTheWeightsThatMadeTheExamples()
    {
        std::mt19937 random(3);
        std::uniform_real_distribution<float> any(0, 1);
        fitting::Logistic truth;
        truth.weights[std::size_t(Feature::Stems)] = 6;
        truth.weights[std::size_t(Feature::Hub)] = -4;
        truth.bias = -1;
        std::array<bool, featureCount> mask{};
        std::vector<fitting::Example> examples;
        constexpr int many = 20000;
        for (int i = 0; i < many; ++i) {
            fitting::Example one;
            for (const Feature feature : {Feature::Stems, Feature::Hub, Feature::Acts}) {
                mask[std::size_t(feature)] = true;
                of(one.features, feature) = any(random);
            }
            one.label = any(random) < float(1 / (1 + std::exp(-truth.score(one.features))));
            examples.push_back(one);
        }
        const fitting::Logistic found = fitting::fit(examples, mask, {}, 1);
        for (std::size_t f = 0; f < featureCount; ++f)
            QVERIFY(std::abs(found.weights[f] - truth.weights[f]) < 0.3);
        // Drawn hard to nought, a fit says nothing but how frequent the right ones are.
        const fitting::Logistic drawn = fitting::fit(examples, mask, {}, 1e9);
        QVERIFY(std::abs(drawn.weights[std::size_t(Feature::Stems)]) < 0.01);
    }
    void calibrationRises()
    {
        const auto steps = fitting::isotonic({{-2, 0}, {-1, 1}, {0, 0}, {1, 0}, {2, 1}, {3, 1}}, 1);
        QVERIFY(steps.size() > 1);
        for (std::size_t i = 1; i < steps.size(); ++i)
            QVERIFY(steps[i].first > steps[i - 1].first && steps[i].second > steps[i - 1].second);
    }
    void theSameTextsGiveTheSameToTheBit()
    {
        const Documents documents{firstYear(), secondYear(), thirdYear()};
        QVERIFY(aligned(documents) == aligned(documents));
    }
    /// A clause that names a bit of everything is alike to every clause of the other text: that speaks against it, and
    /// it takes no counterpart from those that have a nearer one.
    void aClauseLikeAllOthersTakesNoneOfThem()
    {
        const DocumentPtr earlier =
            document("a", "2040",
                     {"1 demandons la protection des données personnelles des patients dans les hôpitaux ;",
                      "2 demandons la formation des enseignants à la cybersécurité dans les écoles rurales ;",
                      "3 demandons la transparence des algorithmes de recommandation des plateformes ;",
                      "4 demandons l’accès des personnes handicapées aux services en ligne des communes ;"});
        const DocumentPtr later = document(
            "b", "2041",
            {"1 demandons la protection des données des patients que les hôpitaux conservent ;",
             "2 demandons que les enseignants des écoles rurales soient formés à la cybersécurité ;",
             "3 demandons que les plateformes rendent transparents leurs algorithmes de recommandation ;",
             "4 demandons que les personnes handicapées accèdent aux services en ligne de leur commune ;",
             "5 demandons une politique sur les données, la cybersécurité, les algorithmes, les plateformes, les "
             "écoles, les hôpitaux, les communes et les services en ligne ;"});
        const Documents documents{earlier, later};
        const Alignment alignment = aligned(documents);
        for (int unit = 0; unit < int(earlier->units.size()); ++unit)
            QVERIFY(shareARow(alignment, {0, unit}, {1, unit}));
        const UnitRef everything{1, 4};
        for (const Link &link : alignment.links)
            QVERIFY(link.a != everything || link.relation == Relation::Kin);
    }
    void emptyDocumentsAreNoTrouble()
    {
        QVERIFY(aligned({}).rows.empty());
        QCOMPARE(aligned({document("leer", "2030", {})}).rows.size(), 0U);
        QCOMPARE(aligned({document("a", "2030", {"1 ;"}), document("b", "2031", {"1 …"})}).rows.size(), 2U);
    }
    void stopsWhenAsked()
    {
        std::stop_source source;
        source.request_stop();
        const Documents documents{firstYear(), secondYear()};
        const std::vector<std::vector<UnitFacts>> found{facts(*documents[0]), facts(*documents[1])};
        const auto alignment = align(documents, found, {}, Stop(source.get_token()));
        QVERIFY(!alignment);
        QCOMPARE(alignment.error(), StopReason::Cancelled);
    }
};

QTEST_GUILESS_MAIN(AlignTest)
#include "align_test.moc"
