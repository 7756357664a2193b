// SPDX-License-Identifier: GPL-3.0-or-later
// A resolution that adopts a declaration annexed to it: the paragraphs of the annex are clauses like any others.
#include "align/align.h"
#include "facts/facts.h"
#include "ingest/reader.h"
#include "themes/assigner.h"
#include "themes/codebookjson.h"

#include <QTest>

#include <algorithm>

using namespace volets;
using namespace Qt::StringLiterals;

namespace {

const auto draft = R"(Assemblée des ports
Projet de résolution
Déclaration sur le numérique dans les ports

L’Assemblée des ports,

Ayant examiné le projet qui lui a été soumis,

1. Adopte la déclaration annexée à la présente résolution ;

2. Décide de se réunir dans deux ans.

Annexe

Déclaration sur le numérique dans les ports

1. Nous invitons les gouvernements à protéger les données personnelles des marins.

2. Les opérateurs de terminaux devraient publier chaque année un rapport sur les cyberattaques subies.

3. Nous encourageons les parlements à former leurs membres à l’intelligence artificielle :

a) au moyen d’ateliers communs ;

b) avec le concours des universités.

4. Nous réduirons la fracture numérique entre les petits ports et les grands.
)"_ba;

const auto adopted = R"(Assemblée des ports
Résolution adoptée par l’Assemblée des ports le 3 mai 2041
Déclaration sur le numérique dans les ports

L’Assemblée des ports,

Ayant examiné le projet qui lui a été soumis,

1. Adopte la déclaration annexée à la présente résolution ;

2. Décide de se réunir dans deux ans.

Annexe

Déclaration sur le numérique dans les ports

1. Nous invitons les gouvernements à protéger les données personnelles des marins.

2. Nous saluons l’accueil de la ville hôte.

3. Les opérateurs de terminaux devraient publier chaque année un rapport public sur les cyberattaques subies.

4. Nous encourageons les parlements à former leurs membres à l’intelligence artificielle :

a) au moyen d’ateliers communs ;

b) avec le concours des universités.

5. Nous réduirons la fracture numérique entre les petits ports et les grands.
)"_ba;

const auto oneThingDone = R"(Assemblée des ports                                   A/RES/12/3
Résolution adoptée par l’Assemblée des ports le 3 mai 2041

12/3. Pacte des marées

L’Assemblée des ports

Adopte le document final du Sommet des marées, dont le texte suit :

Pacte des marées

1. Nous, chefs des ports, nous sommes réunis pour protéger les équipages.

Annexe I

Pacte mondial des phares

1. Les phares transforment nos côtes.

Annexe II

Déclaration sur les équipages futurs

Nous, chefs des ports,

1. Constatant que les équipages futurs ne naviguent pas encore,

Sommes convenus de ce qui suit :

2. Les équipages futurs ont droit à des eaux calmes.
)"_ba;

DocumentPtr text(const QByteArray &bytes, const QString &name) { return readDocument(bytes, name).value(); }

DocumentPtr draftText() { return text(draft, u"projet.txt"_s); }
DocumentPtr adoptedText() { return text(adopted, u"resolution.txt"_s); }

} // namespace

class AnnexedTest : public QObject
{
    Q_OBJECT
private slots:
    void onlyWhatIsAdoptedIsAClause()
    {
        const DocumentPtr resolution = adoptedText();
        QCOMPARE(resolution->genre, Genre::Outcome);
        const int paragraph = resolution->indexOf(u"A1.1");
        QVERIFY(paragraph >= 0);
        const Unit &unit = resolution->units[std::size_t(paragraph)];
        QCOMPARE(unit.kind, UnitKind::Annex);
        QCOMPARE(roleOf(*resolution, unit), UnitKind::Operative);
        Document brief = *resolution;
        brief.genre = Genre::Brief;
        QCOMPARE(roleOf(brief, unit), UnitKind::Annex);
        QVERIFY(carriesThemes(*resolution, unit));
        QVERIFY(!carriesThemes(brief, unit));
    }
    void theSubjectOfTheWholeMayHaveNoComma()
    {
        const DocumentPtr resolution = text(oneThingDone, u"pacte.txt"_s);
        QCOMPARE(resolution->genre, Genre::Outcome);
        QStringList ids;
        for (const Unit &unit : resolution->units)
            ids += unit.id;
        QCOMPARE(ids,
                 QStringList({u"P0"_s, u"[1]"_s, u"1"_s, u"A1.1"_s, u"A2.[1]"_s, u"A2.1"_s, u"A2.1.[1]"_s, u"A2.2"_s}));
        QCOMPARE(resolution->units.front().text, u"L’Assemblée des ports"_s);
        QByteArray close = oneThingDone; // as a program takes it out of a PDF, without the blank lines
        close.replace("\n\n", "\n");
        QCOMPARE(text(close, u"pacte.txt"_s)->units.front().text, u"L’Assemblée des ports"_s);
    }
    void anAnnexAloneHasItsName()
    {
        const DocumentPtr annex = text(oneThingDone.mid(oneThingDone.indexOf("Annexe I\n")), u"annexe.txt"_s);
        QCOMPARE(annex->units.front().text, u"Les phares transforment nos côtes."_s);
        QCOMPARE(annex->units.front().headings.front(), u"Annexe I"_s);
    }
    void itsParagraphsAskAsClausesDo()
    {
        const DocumentPtr resolution = adoptedText();
        const std::vector<UnitFacts> found = facts(*resolution);
        const auto of = [&](QStringView id) { return found[std::size_t(resolution->indexOf(id))]; };
        QCOMPARE(of(u"A1.1").verbs, QStringList{u"inviter"_s});
        QVERIFY(!of(u"A1.1").addressees.isEmpty());
        QVERIFY(of(u"A1.4.a").inherited);
        QVERIFY(!of(u"A1.3").verbs.isEmpty()); // «devraient» asks too, and asks nobody
        QVERIFY(of(u"A1.3").addressees.isEmpty());
    }
    void itsParagraphsHaveThemes()
    {
        const DocumentPtr resolution = adoptedText();
        const auto assignments = assign({resolution}, *defaultCodebook());
        for (const auto &[unit, theme] : {std::pair(u"A1.1", u"DON"), std::pair(u"A1.4", u"RC"),
                                          std::pair(u"A1.4", u"IA"), std::pair(u"A1.5", u"FRAC")})
            QVERIFY2(std::ranges::any_of(assignments,
                                         [&](const Assignment &one) {
                                             return one.unit.unit == resolution->indexOf(unit) && one.theme == theme;
                                         }),
                     qPrintable(QStringView(unit) + u' ' + QStringView(theme)));
    }
    void whatHasTheSameWordsIsTheSame()
    {
        const std::vector<DocumentPtr> texts{draftText(), adoptedText()};
        const std::vector<std::vector<UnitFacts>> found{facts(*texts[0]), facts(*texts[1])};
        const Alignment alignment = align(texts, found).value();
        for (const Link &link : alignment.links) {
            const auto textOf = [&](UnitRef ref) {
                return texts[std::size_t(ref.document)]->units[std::size_t(ref.unit)].text;
            };
            if (textOf(link.a) == textOf(link.b) && link.relation != Relation::Kin)
                QVERIFY2(link.relation == Relation::Same, qPrintable(textOf(link.a)));
        }
    }
    void theyAreLinkedThroughNewNumbers()
    {
        const std::vector<DocumentPtr> texts{draftText(), adoptedText()};
        const std::vector<std::vector<UnitFacts>> found{facts(*texts[0]), facts(*texts[1])};
        const Alignment alignment = align(texts, found).value();
        QStringList links;
        for (const Link &link : alignment.links) {
            if (link.relation == Relation::Kin)
                continue;
            const auto [a, b] = std::minmax(link.a, link.b);
            links.append(texts[0]->units[std::size_t(a.unit)].id + u'=' + texts[1]->units[std::size_t(b.unit)].id);
        }
        links.sort();
        QCOMPARE(links.filter(u"A1."_s), QStringList({u"A1.1=A1.1"_s, u"A1.2=A1.3"_s, u"A1.3.a=A1.4.a"_s,
                                                      u"A1.3.b=A1.4.b"_s, u"A1.3=A1.4"_s, u"A1.4=A1.5"_s}));
    }
};

QTEST_GUILESS_MAIN(AnnexedTest)
#include "annexed_test.moc"
