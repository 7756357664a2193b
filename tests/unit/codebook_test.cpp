// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/archive.h"
#include "compare/briefingrows.h"
#include "compare/nounphrases.h"
#include "support/shared.h"
#include "text/stemmer.h"
#include "themes/assigner.h"
#include "themes/bookedits.h"
#include "themes/codebookjson.h"
#include "themes/learning.h"
#include "themes/qdc.h"
#include "themes/qdpx.h"
#include "themes/thememap.h"
#include "themes/wording.h"

#include <QHash>
#include <QTest>
#include <QTimeZone>
#include <QUuid>
#include <QXmlStreamReader>

#include <algorithm>

using namespace volets;

namespace {

/// A document of one line for each unit, addressed 1, 2, ….
DocumentPtr document(const QString &key, const QStringList &texts)
{
    auto made = std::make_shared<Document>();
    made->key = key;
    made->language = QStringLiteral("fr");
    for (const QString &text : texts)
        made->units.push_back(
            {.id = QString::number(made->units.size() + 1), .kind = UnitKind::Operative, .headings = {}, .text = text});
    return made;
}

Theme theme(const QString &code, const QStringList &terms)
{
    Theme made;
    made.code = code;
    made.name = {{QStringLiteral("fr"), QStringLiteral("Thème ") + code}};
    made.color = Colour{.rgb = 0x0B4A8F};
    made.sign = QStringLiteral("●");
    if (!terms.isEmpty())
        made.rules.push_back(
            {.language = QStringLiteral("fr"), .weight = 1.2, .terms = terms, .with = {}, .unless = {}});
    return made;
}

Codebook book(const std::vector<Theme> &themes)
{
    Codebook made;
    made.themes = themes;
    return made;
}

/// "1 A; 2 B": units with their themes.
QString print(const std::vector<DocumentPtr> &documents, const std::vector<Assignment> &assignments)
{
    QStringList parts;
    for (const Assignment &assignment : assignments) {
        const Document &of = *documents[std::size_t(assignment.unit.document)];
        parts << QString(of.units[std::size_t(assignment.unit.unit)].id + u' ' + assignment.theme);
    }
    return parts.join(QStringLiteral("; "));
}

QString codes(const Codebook &of)
{
    QStringList codes;
    for (const Theme &each : of.themes)
        codes << (each.parent.isEmpty() ? each.code : QString(each.parent + u'/' + each.code));
    return codes.join(u' ');
}

} // namespace

class CodebookTest : public QObject
{
    Q_OBJECT
private slots:
    void proposesTermsFromDecisions()
    {
        const std::vector<DocumentPtr> texts{document(
            QStringLiteral("a"), {QStringLiteral("planter des arbres fruitiers au bord des routes"),
                                  QStringLiteral("soigner chaque arbre fruitier du verger"),
                                  QStringLiteral("compter les arbres fruitiers"), QStringLiteral("paver les routes"),
                                  QStringLiteral("éclairer les routes"), QStringLiteral("un arbre de décision")})};
        const Codebook with = book({theme(QStringLiteral("V"), {QStringLiteral("verger")})});
        const std::vector<Ruling> rulings{{.unit = {.document = 0, .unit = 0}, .kept = true},
                                          {.unit = {.document = 0, .unit = 1}, .kept = true},
                                          {.unit = {.document = 0, .unit = 2}, .kept = true},
                                          {.unit = {.document = 0, .unit = 5}, .kept = false}};
        const std::vector<TermProposal> proposals = proposeTerms(texts, rulings, with, QStringLiteral("V"));
        QVERIFY(!proposals.empty());
        QCOMPARE(proposals.front().term, QStringLiteral("arbres fruitiers"));
        QCOMPARE(proposals.front().kept, 3);
        QCOMPARE(proposals.front().rejected, 0);
        QVERIFY(std::ranges::none_of(proposals, [](const TermProposal &p) { return p.term.contains(u"route"); }));

        const Result<Codebook> taken =
            withTerm(with, QStringLiteral("V"), QStringLiteral("fr"), proposals.front().term);
        VERIFY_RESULT(taken);
        QCOMPARE(print(texts, assign(texts, *taken)), QStringLiteral("1 V; 2 V; 3 V"));
        QVERIFY(std::ranges::none_of(proposeTerms(texts, rulings, *taken, QStringLiteral("V")),
                                     [](const TermProposal &p) { return p.term.contains(u"fruitier"); }));
    }

    void editsOfTheBook()
    {
        const Codebook start = book({theme(QStringLiteral("A"), {QStringLiteral("forêt"), QStringLiteral("haie")}),
                                     theme(QStringLiteral("B"), {QStringLiteral("rivière")})});
        Theme below = theme(QStringLiteral("C"), {QStringLiteral("pont")});
        below.parent = QStringLiteral("B");
        below.sign.clear();
        below.color.reset();
        const Result<Codebook> added = withTheme(start, below);
        VERIFY_RESULT(added);
        QCOMPARE(codes(*added), QStringLiteral("A B B/C"));
        QVERIFY(!added->themes.back().sign.isEmpty() && added->themes.back().sign != start.themes.front().sign);
        QVERIFY(added->themes.back().color.has_value());

        const Result<Codebook> renamed = withCode(*added, QStringLiteral("B"), QStringLiteral("EAU"));
        VERIFY_RESULT(renamed);
        QCOMPARE(codes(*renamed), QStringLiteral("A EAU EAU/C"));
        QCOMPARE(renamed->codeNow(QStringLiteral("B")), QStringLiteral("EAU"));
        const Result<Codebook> together = merged(*renamed, QStringLiteral("EAU"), QStringLiteral("A"));
        VERIFY_RESULT(together);
        QCOMPARE(codes(*together), QStringLiteral("A A/C"));
        QCOMPARE(together->themes.front().rules.front().terms.join(u' '), QStringLiteral("forêt haie rivière"));
        QCOMPARE(together->codeNow(QStringLiteral("B")), QStringLiteral("A")); // through both
        QCOMPARE(together->codeNow(QStringLiteral("Z")), QStringLiteral("Z"));
        const Result<Codebook> read = readCodebook(writeCodebook(*together), QStringLiteral("book.json"));
        VERIFY_RESULT(read);
        QCOMPARE(*read, *together);

        const Result<Codebook> apart =
            split(*together, QStringLiteral("A"), theme(QStringLiteral("D"), {}), {QStringLiteral("rivière")});
        VERIFY_RESULT(apart);
        QCOMPARE(codes(*apart), QStringLiteral("A D A/C"));
        QCOMPARE(apart->themes[1].rules.front().terms.join(u' '), QStringLiteral("rivière"));
        QCOMPARE(apart->themes[0].rules.front().terms.join(u' '), QStringLiteral("forêt haie"));

        const Result<Codebook> reordered = moved(*apart, QStringLiteral("D"), 9);
        VERIFY_RESULT(reordered);
        QCOMPARE(codes(*reordered), QStringLiteral("A A/C D"));
        const Result<Codebook> without = withoutTheme(*reordered, QStringLiteral("A"));
        VERIFY_RESULT(without);
        QCOMPARE(codes(*without), QStringLiteral("C D"));

        QVERIFY(!withTheme(start, theme(QStringLiteral("A"), {})));
        QVERIFY(!withCode(start, QStringLiteral("A"), QStringLiteral("B")));
        QVERIFY(!withCode(start, QStringLiteral("A"), QStringLiteral("deux mots")));
        QVERIFY(!merged(start, QStringLiteral("A"), QStringLiteral("A")));
        QVERIFY(!withTerm(start, QStringLiteral("A"), QStringLiteral("fr"), QStringLiteral("(a+)+")));
        QVERIFY(!split(start, QStringLiteral("A"), theme(QStringLiteral("D"), {}), {QStringLiteral("lune")}));
        Codebook circle = start;
        circle.themes[0].parent = QStringLiteral("B");
        circle.themes[1].parent = QStringLiteral("A");
        QVERIFY(!check(circle));
    }

    void qdcKeepsNamesColoursAndPlaces()
    {
        Codebook start = *defaultCodebook();
        start.themes[1].parent = start.themes[0].code;
        const QString french = QStringLiteral("fr");
        const QByteArray xml = writeQdc(start, french);
        QVERIFY(xml.contains("urn:QDA-XML:codebook:1.0"));
        const Result<Codebook> known = readQdc(xml, QStringLiteral("book.qdc"), french, start);
        VERIFY_RESULT(known);
        QCOMPARE(*known, start);

        const Result<Codebook> fresh = readQdc(xml, QStringLiteral("book.qdc"), french);
        VERIFY_RESULT(fresh);
        QCOMPARE(fresh->themes.size(), start.themes.size());
        for (const Theme &original : start.themes) {
            const QString name = wordingIn(original.name, french);
            QVERIFY(std::ranges::any_of(fresh->themes, [&](const Theme &read) {
                return wordingIn(read.name, french) == name && read.color == original.color &&
                       wordingIn(read.definition, french) == wordingIn(original.definition, french);
            }));
        }
        const Result<Codebook> broken = readQdc("<CodeBook>\n<Codes>\n<Code", QStringLiteral("book.qdc"), french);
        QVERIFY(!broken);
        QVERIFY2(broken.error().sentence.startsWith(QStringLiteral("book.qdc, line 3")),
                 qPrintable(broken.error().sentence));
        QVERIFY(!readQdc("<html/>", QStringLiteral("book.qdc"), french));
    }

    void qdpxHoldsTheTextsAndNeedsNoClock()
    {
        const std::vector<DocumentPtr> texts{
            document(QStringLiteral("a"), {QStringLiteral("la forêt"), QStringLiteral("un pré")})};
        const Codebook with = book({theme(QStringLiteral("F"), {QStringLiteral("forêt")})});
        const QDateTime when(QDate(2031, 5, 6), QTime(7, 8), QTimeZone::UTC);
        const std::vector<Assignment> assignments = assign(texts, with);
        const Result<QByteArray> project = writeQdpx(texts, assignments, with, QStringLiteral("fr"), when);
        VERIFY_RESULT(project);
        QVERIFY(project->startsWith("PK"));
        QVERIFY(project->contains("project.qde"));
        QVERIFY(project->contains(QByteArray("sources/" + qdaGuid(QStringLiteral("text:a")).toLatin1() + ".txt")));
        QCOMPARE(writeQdpx(texts, assignments, with, QStringLiteral("fr"), when), project);
    }

    void qdpxFitsTheStandard()
    {
        // a letter beyond the first plane, which other programs count as one
        const QString clause = QStringLiteral("\U0001F333 la forêt & le pré, la forêt");
        std::vector<DocumentPtr> texts{document(QStringLiteral("a"), {clause, QStringLiteral("un pré")}),
                                       document(QStringLiteral("b"), {QStringLiteral("le pré")})};
        for (const DocumentPtr &text : texts)
            std::const_pointer_cast<Document>(text)->title = QStringLiteral("Haies/2031");
        Codebook with = book({theme(QStringLiteral("F"), {QStringLiteral("forêt")}),
                              theme(QStringLiteral("P"), {QStringLiteral("pré")})});
        with.themes[1].parent = QStringLiteral("F");
        with.themes[1].name = with.themes[0].name;
        const QDateTime when(QDate(2031, 5, 6), QTime(7, 8), QTimeZone::UTC);
        std::vector<Assignment> assignments = assign(texts, with);
        const Span words{clause.indexOf(QStringLiteral("le pré")), 6};
        assignments.front().decided = true;
        assignments.front().coded = {
            {.span = words, .remark = QStringLiteral("a < b"), .who = QStringLiteral("Ana"), .when = when.addDays(1)},
            {.span = {}, .remark = {}, .who = QStringLiteral("Ana"), .when = when.addDays(2)}};
        const Result<QByteArray> project = writeQdpx(texts, assignments, with, QStringLiteral("fr"), when);
        VERIFY_RESULT(project);
        const QString source = QStringLiteral("sources/%1.txt").arg(qdaGuid(QStringLiteral("text:a")));
        const auto files = unpackArchive(*project, {QStringLiteral("project.qde"), source}, QStringLiteral("p.qdpx"));
        VERIFY_RESULT(files);
        const QList<uint> plain = QString::fromUtf8(files->at(source)).toUcs4();

        // what each element may hold, in this order, and must have
        const QHash<QString, QStringList> children{
            {QStringLiteral("Project"),
             {QStringLiteral("Users"), QStringLiteral("CodeBook"), QStringLiteral("Sources")}},
            {QStringLiteral("CodeBook"), {QStringLiteral("Codes")}},
            {QStringLiteral("Code"), {QStringLiteral("Description"), QStringLiteral("Code")}},
            {QStringLiteral("TextSource"), {QStringLiteral("Description"), QStringLiteral("PlainTextSelection")}},
            {QStringLiteral("PlainTextSelection"), {QStringLiteral("Description"), QStringLiteral("Coding")}},
            {QStringLiteral("Coding"), {QStringLiteral("CodeRef")}}};
        const QHash<QString, QStringList> required{
            {QStringLiteral("Project"), {QStringLiteral("name")}},
            {QStringLiteral("User"), {QStringLiteral("guid")}},
            {QStringLiteral("Code"), {QStringLiteral("guid"), QStringLiteral("name"), QStringLiteral("isCodable")}},
            {QStringLiteral("TextSource"), {QStringLiteral("guid"), QStringLiteral("plainTextPath")}},
            {QStringLiteral("PlainTextSelection"),
             {QStringLiteral("guid"), QStringLiteral("startPosition"), QStringLiteral("endPosition")}},
            {QStringLiteral("Coding"), {QStringLiteral("guid")}},
            {QStringLiteral("CodeRef"), {QStringLiteral("targetGUID")}}};
        const QStringList common{QStringLiteral("name"), QStringLiteral("creatingUser"),
                                 QStringLiteral("creationDateTime")};
        const QHash<QString, QStringList> allowed{
            {QStringLiteral("Project"), {QStringLiteral("origin")}}, {QStringLiteral("User"), {QStringLiteral("name")}},
            {QStringLiteral("Code"), {QStringLiteral("color")}},     {QStringLiteral("TextSource"), common},
            {QStringLiteral("PlainTextSelection"), common},          {QStringLiteral("Coding"), common.sliced(1)}};
        QHash<QString, QString> named; // guid → name
        QStringList sources;
        QStringList coded; // of the first text: "words by whom: remark"
        QStringList open;
        QHash<QString, int> reached;
        QXmlStreamReader xml(files->at(QStringLiteral("project.qde")));
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isEndElement())
                open.removeLast();
            if (!xml.isStartElement())
                continue;
            const QString element = xml.name().toString();
            const QXmlStreamAttributes attributes = xml.attributes();
            QCOMPARE(xml.namespaceUri(), u"urn:QDA-XML:project:1.0");
            for (const QString &attribute : required[element])
                QVERIFY2(attributes.hasAttribute(attribute), qPrintable(element + u' ' + attribute));
            if (!open.isEmpty() && children.contains(open.last())) {
                const int place = int(children[open.last()].indexOf(element));
                QVERIFY2(place >= 0, qPrintable(element));
                int &last = reached[open.join(u'/')];
                QVERIFY2(place >= last, qPrintable(element));
                last = place;
            }
            open << element;
            reached[open.join(u'/')] = 0;
            for (const QXmlStreamAttribute &attribute : attributes)
                QVERIFY2(allowed[element].contains(attribute.name().toString()) ||
                             required[element].contains(attribute.name().toString()),
                         qPrintable(element + u' ' + attribute.name()));
            if (const QString guid = attributes.value(u"guid").toString(); !guid.isEmpty()) {
                QVERIFY(!QUuid::fromString(guid).isNull() && guid.size() == 36);
                QVERIFY2(!named.contains(guid), qPrintable(element));
                named[guid] = attributes.value(u"name").toString();
            }
            if (element == u"CodeRef")
                QVERIFY(named.contains(attributes.value(u"targetGUID").toString()));
            if (const QStringView maker = attributes.value(u"creatingUser"); !maker.isEmpty())
                QVERIFY(named.contains(maker.toString()));
            if (const QString made = attributes.value(u"creationDateTime").toString(); !made.isEmpty())
                QVERIFY(QDateTime::fromString(made, Qt::ISODate).isValid());
            if (element == u"TextSource")
                sources << attributes.value(u"name").toString();
            if (element == u"PlainTextSelection" && sources.size() == 1) {
                const int start = attributes.value(u"startPosition").toInt();
                const int end = attributes.value(u"endPosition").toInt();
                coded << QStringLiteral("%1 by %2")
                             .arg(QString::fromUcs4(reinterpret_cast<const char32_t *>(plain.data()) + start,
                                                    end - start),
                                  named[attributes.value(u"creatingUser").toString()]);
            }
            if (element == u"Description" && open.contains(QStringLiteral("PlainTextSelection"))) {
                coded.last() += QStringLiteral(": ") + xml.readElementText();
                open.removeLast();
            }
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(sources, QStringList({QStringLiteral("Haies-2031"), QStringLiteral("Haies-2031 (b)")}));
        QCOMPARE(named[qdaGuid(QStringLiteral("F"))], QStringLiteral("Thème F (F)"));
        QCOMPARE(named[qdaGuid(QStringLiteral("P"))], QStringLiteral("Thème F (P)"));
        QVERIFY(coded.contains(QStringLiteral("le pré by Ana: a < b")));
        QVERIFY(coded.contains(clause + QStringLiteral(" by Ana")));
        QCOMPARE(coded.count(QStringLiteral("forêt by Volets")), 2);
    }

    /// The standard asks for an entry in each list that stands there.
    void aProjectHoldsNoEmptyList()
    {
        const QDateTime when(QDate(2031, 5, 6), QTime(7, 8), QTimeZone::UTC);
        const Result<QByteArray> project = writeQdpx({}, {}, {}, QStringLiteral("fr"), when);
        VERIFY_RESULT(project);
        const auto files = unpackArchive(*project, {QStringLiteral("project.qde")}, QStringLiteral("p.qdpx"));
        VERIFY_RESULT(files);
        QVERIFY(!files->at(QStringLiteral("project.qde")).contains("Codes"));
        QVERIFY(!files->at(QStringLiteral("project.qde")).contains("Sources"));
        QVERIFY(files->at(QStringLiteral("project.qde")).contains("<User "));
    }

    void theMapCountsClausesAndWords()
    {
        const std::vector<DocumentPtr> texts{
            document(QStringLiteral("a"), {QStringLiteral("forêt et haie"), QStringLiteral("un pré vert")}),
            document(QStringLiteral("b"), {QStringLiteral("forêt")})};
        const Codebook with = book({theme(QStringLiteral("F"), {QStringLiteral("forêt")}),
                                    theme(QStringLiteral("H"), {QStringLiteral("haie")})});
        const ThemeMap map = themeMap(texts, assign(texts, with), with);
        QCOMPARE(map.themes, QStringList({QStringLiteral("F"), QStringLiteral("H")}));
        QCOMPARE(map.cells[0][0].units, std::vector<int>{0});
        QCOMPARE(map.cells[0][0].share, 0.5);
        QCOMPARE(map.cells[0][1].share, 1.0);
        QVERIFY(map.cells[1][1].units.empty());
        QCOMPARE(map.together[0][1], 1);
        QCOMPARE(map.together[0][0], 2);
        QCOMPARE(map.mostUnits, 1);
        QCOMPARE(map.largestShare, 1.0);
    }

    void theNamesOfAConceptAndWhenTheyChange()
    {
        Codebook with;
        with.concepts.push_back({.name = {{QStringLiteral("fr"), QStringLiteral("Sentier")}},
                                 .wordings = {{.language = QStringLiteral("fr"),
                                               .terms = {QStringLiteral("sentier"), QStringLiteral("chemin creux")}}}});
        with.concepts.push_back(
            {.name = {}, .wordings = {{.language = QStringLiteral("fr"), .terms = {QStringLiteral("lune")}}}});
        const std::vector<DocumentPtr> texts{
            document(QStringLiteral("a"), {QStringLiteral("le sentier")}),
            document(QStringLiteral("b"), {QStringLiteral("rien")}),
            document(QStringLiteral("c"),
                     {QStringLiteral("un sentier, des chemins creux"), QStringLiteral("le chemin creux")})};
        const std::vector<ConceptHistory> histories = wordings(texts, with);
        QCOMPARE(histories.size(), 1U);
        QCOMPARE(histories.front().uses[0].usual, 0);
        QCOMPARE(histories.front().uses[1].usual, -1);
        QCOMPARE(histories.front().uses[2].usual, 1);
        QCOMPARE(histories.front().uses[2].wordings[1].size(), 2U);
        QCOMPARE(histories.front().changes, std::vector<int>{2});
        const auto named = [&](std::size_t text) {
            return usedNames(with.concepts.front(), *texts[text], histories.front().uses[text]);
        };
        QCOMPARE(named(0), (std::vector<UsedName>{{QStringLiteral("sentier"), 1}}));
        QVERIFY(named(1).empty());
        QCOMPARE(named(2),
                 (std::vector<UsedName>{{QStringLiteral("chemin creux"), 2}, {QStringLiteral("sentier"), 1}}));
    }

    void aTitleIsAThing_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("whole"); ///< groups that complete nothing and are complete
        const auto row = [](const char *language, const char *text, const char *whole) {
            QTest::newRow(text) << QString::fromLatin1(language) << QString::fromUtf8(text) << QString::fromUtf8(whole);
        };
        row("fr", "renforcer la garde des forêts et y planter une haie", "garde des forêts|haie");
        row("fr", "offrir au garde les moyens d’agir", "moyens");
        row("fr", "prendre part aux travaux du forum", "");
        row("fr", "cette garde qui se creuse une place", "garde|place");
        row("fr", "les gardes forestiers demandent un abri, des vivres", "gardes forestiers|abri");
        row("fr", "la garde et les vivres", "garde|vivres");
        row("fr", "la taille des haies et des arbres", "taille des haies|taille des haies et des arbres");
        row("fr", "les haies sont compatibles et accessibles", "haies");
        row("fr", "assurer les fonctions de contrôle et budgétaires",
            "fonctions de contrôle|fonctions de contrôle et budgétaires");
        row("fr", "la garde, accompagnée de ses chiens", "garde");
        row("fr", "planter par le biais de l’école une haie", "haie");
        row("fr", "élargir l’accès des villages à l’eau", "accès des villages à l’eau");
        row("fr", "publier des guides pour les gardes", "guides pour les gardes");
        row("fr", "offrir un abri de pause et de travail ouverts", "abri de pause");
        row("fr", "planter de manière visible des haies", "haies");
        row("en", "gravely the care includes hedges", "care|hedges");
        row("fr", "agir aux niveaux local, national", "");
        row("en", "the care of old hedges and new trees", "care of old hedges|care of old hedges and new trees");
    }
    void aTitleIsAThing()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, text);
        QFETCH(const QString, whole);
        const Stemmer stemmer(language);
        const std::vector<StreamWord> words = wordStream(text, stemmer, language);
        QStringList found;
        for (const NounPhrase &phrase : nounPhrases(words, stemmer, language, 7))
            if (phrase.begins && phrase.ends)
                found << Span::fromTo(words[std::size_t(phrase.first)].shown.start,
                                      words[std::size_t(phrase.last)].shown.end())
                             .of(text)
                             .toString();
        QCOMPARE(found.join(u'|'), whole);
    }

    void aBriefingHasARowForEachDemand()
    {
        Comparison comparison;
        comparison.documents = {
            document(QStringLiteral("a"), {QStringLiteral("former les gardes forestiers à la taille des haies"),
                                           QStringLiteral("publier un guide des oiseaux migrateurs")}),
            document(QStringLiteral("b"), {QStringLiteral("actualiser le guide des oiseaux migrateurs"),
                                           QStringLiteral("offrir aux gardes forestiers une formation à la taille")})};
        for (int d = 0; d < 2; ++d) {
            for (int u = 0; u < 2; ++u)
                comparison.assignments.push_back({.unit = {.document = d, .unit = u},
                                                  .theme = QStringLiteral("RC"),
                                                  .confidence = 1,
                                                  .evidence = {}});
        }
        const std::vector<Row> rows = briefingRows(comparison, QStringLiteral("RC"));
        QCOMPARE(rows.size(), 2U);
        QCOMPARE(rows[0].cells, (RowCells{{0}, {1}}));
        QCOMPARE(rows[1].cells, (RowCells{{1}, {0}}));
        QVERIFY2(rows[1].title.contains(QStringLiteral("oiseaux migrateurs")), qPrintable(rows[1].title));
        QVERIFY(briefingRows(comparison, QStringLiteral("X")).empty());
    }
    /// What all clauses of a theme name («abeille») is no demand: each asks for something else, under a title of its
    /// own.
    void aBriefingHeapsNothing()
    {
        Comparison comparison;
        comparison.documents = {
            document(QStringLiteral("a"), {QStringLiteral("protéger l’abeille contre les pesticides des vergers"),
                                           QStringLiteral("étudier l’abeille dans les universités de la plaine"),
                                           QStringLiteral("vendre le miel de l’abeille au marché du samedi"),
                                           QStringLiteral("interdire les pesticides qui tuent l’abeille des vergers"),
                                           QStringLiteral("loger l’abeille dans des ruches en bois de châtaignier"),
                                           QStringLiteral("raconter l’abeille aux enfants des écoles du village"),
                                           QStringLiteral("assurer l’abeille contre le gel et la grêle"),
                                           QStringLiteral("photographier l’abeille pour les archives de la commune")})};
        for (int u = 0; u < 8; ++u)
            comparison.assignments.push_back(
                {.unit = {.document = 0, .unit = u},
                 .theme = QStringLiteral("MIEL"),
                 .confidence = 1,
                 .evidence = {
                     {comparison.documents.front()->units[std::size_t(u)].text.indexOf(QStringLiteral("abeille")),
                      7}}});
        const std::vector<Row> rows = briefingRows(comparison, QStringLiteral("MIEL"));
        QCOMPARE(rows.size(), 7U);
        QCOMPARE(rows[0].cells, (RowCells{{0, 3}})); // both on pesticides
        QSet<QString> titles;
        for (const Row &row : rows)
            titles.insert(row.title);
        QCOMPARE(titles.size(), 7);
    }
};

QTEST_GUILESS_MAIN(CodebookTest)
#include "codebook_test.moc"
