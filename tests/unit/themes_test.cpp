// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/reader.h"
#include "support/paths.h"
#include "support/shared.h"
#include "themes/assigner.h"
#include "themes/codebookjson.h"
#include "themes/expression.h"
#include "themes/termmatcher.h"

#include <QFile>
#include <QHash>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace volets;

namespace {

/// The parts of `text` that `expression` matches, by their ends: "renforcer la capacité|capacité".
QString found(const QString &expression, const QString &text, const QString &language = QStringLiteral("fr"))
{
    const std::vector<Group> groups{{.name = QStringLiteral("tous"),
                                     .language = QStringLiteral("fr"),
                                     .words = {QStringLiteral("société civile"), QStringLiteral("entreprise")}}};
    const Result<std::vector<Sequence>> read = parseExpression(expression, language, groups);
    if (!read)
        return read.error().sentence;
    TermMatcher matcher(language);
    matcher.add(*read);
    const std::vector<StreamWord> words = wordStream(text, Stemmer(language), language);
    QStringList parts;
    for (const PhraseHit &match : matcher.match(words))
        parts << Span::fromTo(words[std::size_t(match.first)].shown.start, words[std::size_t(match.last)].shown.end())
                     .of(text)
                     .toString();
    return parts.join(u'|');
}

QByteArray smallBook(const QByteArray &term = "forêt", const QByteArray &more = {})
{
    return "{\n"
           " \"themes\": [\n"
           "  {\"code\": \"A\", \"color\": \"#112233\",\n"
           "   \"rules\": {\"fr\": [\n"
           "     {\"weight\": 1.2,\n"
           "      \"terms\": [\"" +
           term + "\"]" + more +
           "}]}}\n"
           " ]}\n";
}

/// A document of one line for each unit: "1: chapeau", "1.a: item"; an item's parent is what stands before its last
/// dot.
DocumentPtr document(const QStringList &lines, const QString &language = QStringLiteral("fr"))
{
    auto made = std::make_shared<Document>();
    made->language = language;
    for (const QString &line : lines) {
        Unit unit{
            .id = line.section(u':', 0, 0), .kind = UnitKind::Item, .headings = {}, .text = line.section(u':', 1)};
        unit.parent = made->indexOf(unit.id.section(u'.', 0, -2));
        made->units.push_back(std::move(unit));
    }
    return made;
}

/// "1 A; 1.a A B": each unit with its themes.
QString assigned(const DocumentPtr &document, const Codebook &book)
{
    QStringList units;
    int last = -1;
    for (const Assignment &assignment : assign({document}, book)) {
        if (assignment.unit.unit != last)
            units << document->units[std::size_t(assignment.unit.unit)].id;
        last = assignment.unit.unit;
        units.back() += u' ' + assignment.theme;
    }
    return units.join(QStringLiteral("; "));
}

const QStringList core{QStringLiteral("RC"), QStringLiteral("INST"), QStringLiteral("IA")};

/// Those of `asked` that the program's book finds in a document of one clause, in the book's order.
QString themesAmong(const QStringList &asked, const DocumentPtr &clause)
{
    QStringList found;
    for (const Assignment &assignment : assign({clause}, *defaultCodebook())) {
        if (asked.contains(assignment.theme))
            found << assignment.theme;
    }
    return found.join(u' ');
}

/// The rows of a file of invented clauses: language, themes, clause.
void clausesOf(const QString &file)
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("themes");
    QTest::addColumn<QString>("text");
    QFile clauses(test::dataPath(file));
    QVERIFY(clauses.open(QIODevice::ReadOnly));
    while (!clauses.atEnd()) {
        const QString line = QString::fromUtf8(clauses.readLine()).chopped(1);
        if (line.startsWith(u'#'))
            continue;
        const QStringList fields = line.split(u'\t');
        QCOMPARE(fields.size(), 3);
        QTest::newRow(qPrintable(fields[2])) << fields[0] << fields[1] << fields[2];
    }
}

struct Agreement
{
    int right = 0;
    int said = 0;
    int expected = 0;

    [[nodiscard]] double f1() const { return 2. * right / std::max(1, said + expected); }
};

} // namespace

class ThemesTest : public QObject
{
    Q_OBJECT
private slots:
    void expressions_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("parts");
        const auto row = [](const char *name, const char *expression, const char *text, const char *parts) {
            QTest::newRow(name) << QString::fromUtf8(expression) << QString::fromUtf8(text) << QString::fromUtf8(parts);
        };
        row("any form", "capacité", "Les capacités de la commune", "capacités");
        row("small words passed over", "renforcement des capacités", "le renforcement de leurs capacités",
            "renforcement de leurs capacités");
        row("side by side only", "renforcement des capacités", "renforcement durable des capacités", "");
        row("others between", "renforcement … capacité", "renforcement durable des capacités",
            "renforcement durable des capacités");
        row("not too many between", "renforcement …1 capacité", "renforcement durable et rapide des capacités", "");
        row("one of several", "renforcer|accroître capacité", "accroître les capacités", "accroître les capacités");
        row("a prefix", "cyber*", "la cyberparade et le cyberpont", "cyberparade|cyberpont");
        row("capitals", "IA", "l’IA et « ia »", "IA");
        row("a small word by name", "=lors du bal", "lors du bal, après le bal", "lors du bal");
        row("tied words", "vie_privée|secret", "la vie privée et le secret", "vie privée|secret");
        row("a group", "avec @tous", "avec la société civile", "société civile");
        row("elisions", "liberté d’expression", "la liberté d'expression", "liberté d'expression");
        row("not across sentences", "pont … rivière", "Un pont. Une rivière.", "");
        row("a comma takes a place", "pont rivière", "un pont, une rivière", "");
        row("the shortest", "pont … rivière", "ce pont et le pont sur la rivière", "pont sur la rivière");
    }
    void expressions()
    {
        QFETCH(QString, expression);
        QFETCH(QString, text);
        QFETCH(QString, parts);
        QCOMPARE(found(expression, text), parts);
    }

    void refusesWhatItCannotRead_data()
    {
        QTest::addColumn<QString>("expression");
        for (const char *bad : {"", "…pont", "pont …", "pont …99 rivière", "(a+)+$", "a*", "pont|", "=", "@inconnu",
                                "un deux trois quatre cinq six sept huit neuf dix"})
            QTest::newRow(bad) << QString::fromUtf8(bad);
        QTest::newRow("long") << QString(1000, u'a');
        QStringList words(300, QStringLiteral("mot"));
        QTest::newRow("many") << words.join(u'|');
        QTest::newRow("product") << QStringLiteral(
            "a_b|c_d|e_f|g_h|i_j|k_l|m_n|o_p|q_r x_y|z_w|u_v|s_t|a_c|b_d|e_g|h_i");
    }
    void refusesWhatItCannotRead()
    {
        QFETCH(QString, expression);
        const Result<std::vector<Sequence>> read = parseExpression(expression, u"fr", {});
        QVERIFY(!read);
        QVERIFY(read.error().sentence.endsWith(u'.'));
    }

    void theErrorNamesTheLine_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("line");
        QTest::newRow("no JSON") << smallBook("forêt", ",,") << 6;
        QTest::newRow("bad expression") << smallBook("(a+)+") << 6;
        QTest::newRow("catastrophic") << smallBook(QByteArray(500, 'a')) << 6;
        QTest::newRow("only small words") << smallBook("de la") << 6;
        QTest::newRow("weight") << smallBook().replace("1.2", "12") << 6;
        QTest::newRow("code twice") << smallBook().replace(" ]}\n",
                                                           ",\n  {\"code\": \"A\", \"color\": \"#112233\"}\n ]}\n")
                                    << 8;
        QTest::newRow("threshold") << smallBook().replace(" ]}\n", " ],\n \"reading\": {\n  \"threshold\": 0}}\n") << 9;
        QTest::newRow("dilution") << smallBook().replace(" ]}\n", " ],\n \"reading\": {\"dilution\": -3}}\n") << 8;
        QTest::newRow("no themes") << QByteArray("{}") << 1;
        QByteArray many;
        for (int k = 0; k < 10'000; ++k)
            many += "mot" + QByteArray::number(k) + "\",\n\"";
        QTest::newRow("10,000 terms") << smallBook(many + "fin") << 6 + maximumTerms;
    }
    void theErrorNamesTheLine()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, line);
        const Result<Codebook> book = readCodebook(json, QStringLiteral("book.json"));
        QVERIFY(!book);
        QVERIFY2(book.error().sentence.startsWith(QStringLiteral("book.json, line %1:").arg(line)),
                 qPrintable(book.error().sentence));
    }

    void theProgramsBookIsSound()
    {
        const CodebookPtr book = defaultCodebook();
        QCOMPARE(book->themes.size(), 16U);
        const Result<void> good = check(*book);
        VERIFY_RESULT(good);
        QStringList signs;
        for (const Theme &theme : book->themes) {
            QVERIFY(!wordingIn(theme.name, QStringLiteral("fr")).isEmpty());
            QVERIFY(!wordingIn(theme.definition, QStringLiteral("en")).isEmpty());
            QVERIFY2(!signs.contains(theme.sign), qPrintable(theme.code));
            signs << theme.sign;
        }
        const Result<Codebook> again = readCodebook(writeCodebook(*book), QStringLiteral("book.json"));
        VERIFY_RESULT(again);
        QCOMPARE(*again, *book);
        QCOMPARE(inBookOrder(*book,
                             {QStringLiteral("ZZ"), QStringLiteral("IA"), QStringLiteral("RC"), QStringLiteral("IA")}),
                 QStringList({QStringLiteral("RC"), QStringLiteral("IA"), QStringLiteral("ZZ")}));
    }

    void readsABookWithAByteOrderMark()
    {
        const Result<Codebook> book = readCodebook("\xEF\xBB\xBF" + smallBook(), QStringLiteral("book.json"));
        VERIFY_RESULT(book);
        QCOMPARE(book->themes.size(), 1U);
    }

    void readsAnItemWithItsChapeau()
    {
        const Result<Codebook> book = readCodebook(smallBook(), QStringLiteral("book.json"));
        VERIFY_RESULT(book);
        Codebook withChapeau = *book;
        withChapeau.themes.front().chapeau = 0.9;
        const DocumentPtr text =
            document({QStringLiteral("1:protéger la forêt, en :"), QStringLiteral("1.a:plantant des haies ;"),
                      QStringLiteral("2:ouvrir une école")});
        QCOMPARE(assigned(text, withChapeau), QStringLiteral("1 A; 1.a A"));
        withChapeau.themes.front().chapeau = 0;
        QCOMPARE(assigned(text, withChapeau), QStringLiteral("1 A"));
    }

    void showsItsEvidence()
    {
        const Result<Codebook> book = readCodebook(smallBook("protection … forêt"), QStringLiteral("book.json"));
        VERIFY_RESULT(book);
        const DocumentPtr text = document({QStringLiteral("1:la protection des grandes forêts et des haies")});
        const std::vector<Assignment> assignments = assign({text}, *book);
        QCOMPARE(assignments.size(), 1U);
        QCOMPARE(assignments.front().evidence.size(), 1U);
        QCOMPARE(assignments.front().evidence.front().of(text->units.front().text),
                 QStringView(u"protection des grandes forêts"));
        QVERIFY(assignments.front().confidence > 0.5);
    }

    void companionsAndContraries()
    {
        const Result<Codebook> with = readCodebook(smallBook("forêt", ", \"with\": [\"haie\"]"), QStringLiteral("b"));
        VERIFY_RESULT(with);
        QCOMPARE(assigned(document({QStringLiteral("1:la forêt"), QStringLiteral("2:la forêt et la haie")}), *with),
                 QStringLiteral("2 A"));
        const Result<Codebook> unless =
            readCodebook(smallBook("forêt", ", \"unless\": [\"haie\"]"), QStringLiteral("b"));
        VERIFY_RESULT(unless);
        QCOMPARE(assigned(document({QStringLiteral("1:la forêt"), QStringLiteral("2:la forêt et la haie")}), *unless),
                 QStringLiteral("1 A"));
    }

    void instancesDoNotAddUp()
    {
        Result<Codebook> book = readCodebook(smallBook("forêt\", \"haie\", \"verger"), QStringLiteral("b"));
        VERIFY_RESULT(book);
        book->themes.front().rules.front().weight = 0.8;
        book->passing = {{.language = QStringLiteral("fr"), .terms = {QStringLiteral("=comme =les|=la|=le")}}};
        QCOMPARE(assigned(document({QStringLiteral("1:les forêts et les vergers"),
                                    QStringLiteral("2:des lieux comme les forêts, les vergers et les haies"),
                                    QStringLiteral("3:Comme le dit la garde, les forêts et les vergers comptent")}),
                          *book),
                 QStringLiteral("1 A; 3 A")); // what opens a sentence announces no instance
    }

    void theCoreThemesOnUnseenWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("themes"); ///< of RC, INST, IA
        const auto row = [](const char *themes, const char *text) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(themes);
        };
        row("RC", "offrir aux agents des collectivités une formation et des compétences numériques solides");
        row("", "œuvrer au renforcement de la confiance entre les riverains");
        row("INST", "pérenniser et institutionnaliser le volet parlementaire dans chaque édition");
        row("IA", "encadrer l’intelligence artificielle dans les tribunaux");
        row("", "saluer l’ouverture du jardin botanique");
        row("", "constater que la capacité de stockage des archives augmente");
        row("", "noter les progrès de la robotique, de l’informatique quantique, de la chaîne de blocs et de "
                "l’intelligence "
                "artificielle");
        row("IA", "exhorter les éditeurs à signaler les hypertrucages");
        row("INST", "se féliciter de la participation croissante des parlementaires aux travaux du FGI");
        row("RC", "doter l’autorité de contrôle des ressources humaines et financières dont elle a besoin");
    }
    void theCoreThemesOnUnseenWords()
    {
        QFETCH(QString, text);
        QFETCH(QString, themes);
        QCOMPARE(themesAmong(core, document({u"1:" + text})), themes);
    }

    void theCoreThemesInEnglish_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("themes");
        const auto row = [](const char *themes, const char *text) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(themes);
        };
        row("RC", "Encourages States to provide judges with specialized training on electronic evidence");
        row("INST", "Calls upon the Forum to further institutionalize its parliamentary track");
        row("IA", "Decides that machine learning models used by authorities shall be subject to audit");
        row("", "Stresses the need to build confidence and trust among States");
        row("", "Takes note of the report of the parliamentary hearing");
    }
    void theCoreThemesInEnglish()
    {
        QFETCH(QString, text);
        QFETCH(QString, themes);
        const auto clause = document({u"1:" + text}, QStringLiteral("en-GB"));
        QCOMPARE(themesAmong(core, clause), themes);
    }

    void theCoreThemesInTheGenre_data() { clausesOf(QStringLiteral("themes/clauses.tsv")); }
    void theCoreThemesInTheGenre()
    {
        QFETCH(QString, language);
        QFETCH(QString, themes);
        QFETCH(QString, text);
        QCOMPARE(themesAmong(core, document({u"1:" + text}, language)), themes);
    }

    void themesThatHaveManyWordings_data() { clausesOf(QStringLiteral("themes/other-clauses.tsv")); }
    /// Cooperation, accountability and foresight: what each is called differs from text to text.
    void themesThatHaveManyWordings()
    {
        QFETCH(QString, language);
        QFETCH(QString, themes);
        QFETCH(QString, text);
        const QStringList asked{QStringLiteral("COOP"), QStringLiteral("SUIVI"), QStringLiteral("ANTIC")};
        QCOMPARE(themesAmong(asked, document({u"1:" + text}, language)), themes);
    }

    void whatRunsAcrossAnExclusionCounts()
    {
        const Result<Codebook> book =
            readCodebook(smallBook("fête … jardin")
                             .replace("\"rules\"", "\"exclusions\": {\"fr\": [\"bal masqué\", \"jardin privé\"]}, "
                                                   "\"rules\""),
                         QStringLiteral("book.json"));
        VERIFY_RESULT(book);
        const DocumentPtr text =
            document({QStringLiteral("1:la fête, bal masqué et jardin"), QStringLiteral("2:la fête au jardin privé")});
        QCOMPARE(assigned(text, *book), QStringLiteral("1 A"));
    }

    void agreesWithTheReaders()
    {
        VOLETS_NEED_SHARED(shared)
        QFile reference(shared + QStringLiteral("/reference/themes.tsv"));
        QVERIFY(reference.open(QIODevice::ReadOnly));
        QHash<QString, QSet<QString>> expected; ///< document key → "unit theme"
        while (!reference.atEnd()) {
            const QStringList fields = QString::fromUtf8(reference.readLine()).trimmed().split(u'\t');
            if (fields.size() == 3 && !fields[0].startsWith(u'#')) {
                for (const QString &code : fields[2].split(u' '))
                    expected[fields[0]].insert(fields[1] + u' ' + code);
            }
        }
        const auto documents = readFiles({QString(shared + QStringLiteral("/corpus"))});
        VERIFY_RESULT(documents);
        Agreement all;
        Agreement ofCore;
        QHash<QString, Agreement> each;
        const auto count = [&](const QString &theme, int Agreement::*what) {
            ++(all.*what);
            ++(each[theme].*what);
            if (core.contains(theme))
                ++(ofCore.*what);
        };
        for (const Assignment &assignment : assign(*documents, *defaultCodebook())) {
            const Document &of = *(*documents)[std::size_t(assignment.unit.document)];
            if (!expected.contains(of.key))
                continue;
            const QString said = of.units[std::size_t(assignment.unit.unit)].id + u' ' + assignment.theme;
            count(assignment.theme, &Agreement::said);
            if (expected[of.key].contains(said))
                count(assignment.theme, &Agreement::right);
        }
        for (const QSet<QString> &pairs : std::as_const(expected)) {
            for (const QString &pair : pairs)
                count(pair.section(u' ', 1), &Agreement::expected);
        }
        QVERIFY2(all.f1() >= 0.94, qPrintable(QString::number(all.f1())));
        QVERIFY2(ofCore.f1() >= 0.96, qPrintable(QString::number(ofCore.f1())));
        for (auto theme = each.cbegin(); theme != each.cend(); ++theme)
            QVERIFY2(theme->expected == 0 || theme->f1() >= 0.75, qPrintable(theme.key()));
    }

    void doesNotDependOnTheOtherDocuments()
    {
        const DocumentPtr a = document({QStringLiteral("1:renforcer les capacités des parlements")});
        const DocumentPtr b = document({QStringLiteral("1:protéger les élections")});
        const std::vector<Assignment> together = assign({a, b}, *defaultCodebook());
        const std::vector<Assignment> alone = assign({b}, *defaultCodebook());
        QVERIFY(std::ranges::any_of(together, [&](const Assignment &assignment) {
            return assignment.unit.document == 1 && assignment.theme == alone.front().theme &&
                   qFuzzyCompare(assignment.confidence, alone.front().confidence);
        }));
    }

    void aLanguageWithoutRulesGetsNoTheme()
    {
        QVERIFY(
            assign({document({QStringLiteral("1:cybersécurité")}, QStringLiteral("de"))}, *defaultCodebook()).empty());
    }
};

QTEST_GUILESS_MAIN(ThemesTest)
#include "themes_test.moc"
