// SPDX-License-Identifier: GPL-3.0-or-later
// A draft and the resolution that it became, through new numbers; one text in two languages.
#include "align/align.h"
#include "compare/draftalignment.h"
#include "facts/facts.h"
#include "ingest/reader.h"
#include "support/shared.h"
#include "support/silver.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <map>

using namespace volets;

namespace {

DocumentPtr document(const QString &key, const QString &date, const QString &language, const QStringList &paragraphs)
{
    auto document = std::make_shared<Document>();
    document->key = document->title = key;
    document->date = date;
    document->language = language;
    document->genre = Genre::Outcome;
    for (const QString &text : paragraphs) {
        Unit unit;
        unit.id = QString::number(document->units.size() + 1);
        unit.kind = UnitKind::Operative;
        unit.text = text;
        document->units.push_back(unit);
    }
    return document;
}

template <std::size_t count> QString pick(const std::array<const char *, count> &words, std::size_t at)
{
    return QString::fromUtf8(words[at % count]);
}

/// Paragraph `i` of a resolution on rivers. Its parts recur in other paragraphs, as formulas do; all of them together
/// in none.
QString paragraph(std::size_t i)
{
    constexpr std::array verbs{"Demande",         "Prie",           "Encourage", "Invite", "Exhorte",
                               "Engage vivement", "Prie instamment"};
    constexpr std::array who{"les États Membres", "le Secrétaire général", "les communes riveraines",
                             "les organismes compétents", "le comité des bassins"};
    constexpr std::array what{"à recenser",      "à protéger",         "à financer",
                              "à entretenir",    "à ouvrir au public", "à inscrire dans leurs plans",
                              "à surveiller",    "à restaurer",        "à étudier",
                              "à cartographier", "à signaler"};
    constexpr std::array things{"les digues de terre",      "les frayères à saumons",     "les moulins abandonnés",
                                "les stations de jaugeage", "les zones humides",          "les passes à poissons",
                                "les chemins de halage",    "les nappes phréatiques",     "les berges boisées",
                                "les écluses anciennes",    "les captages d’eau potable", "les bassins d’orage",
                                "les ponts submersibles"};
    constexpr std::array how{"avec le concours des écoles et des associations de pêcheurs",
                             "au moyen de relevés publiés chaque saison",
                             "en tenant compte du savoir des peuples autochtones",
                             "dans le respect des accords conclus entre États voisins",
                             "en y consacrant des crédits prévisibles et suffisants",
                             "sans préjudice des droits des pays situés en aval"};
    return pick(verbs, i) + u' ' + pick(who, i * 3 + i / 7) + u' ' + pick(what, i * 5 + i / 11) + u' ' +
           pick(things, i) + u' ' + pick(how, i / 13 + i) + u" ;";
}

/// What a draft became: for each paragraph its number in the draft, or −1 for a new one.
struct Resolution
{
    DocumentPtr draft;
    DocumentPtr adopted;
    std::vector<int> from;
};

Resolution resolution(int count, unsigned seed)
{
    QStringList draft;
    for (int i = 0; i < count; ++i)
        draft.append(paragraph(std::size_t(i)));
    std::vector<int> from;
    for (int i = 0; i < count; ++i)
        from.push_back(i);
    const auto at = [&](unsigned step) { return int((seed * 31 + step * 17) % unsigned(count - 12)) + 4; };
    for (const unsigned step : {1U, 2U, 3U}) // deleted
        from.erase(from.begin() + at(step));
    for (const unsigned step : {4U, 5U, 6U}) { // moved
        const auto moved = from.begin() + at(step);
        const int paragraph = *moved;
        from.erase(moved);
        from.insert(from.begin() + at(step + 9), paragraph);
    }
    for (const unsigned step : {7U, 8U, 9U, 10U}) // inserted
        from.insert(from.begin() + at(step), -1);
    QStringList adopted;
    int added = 0;
    constexpr std::array novelties{"Décide de se réunir à l’automne dans une ville de montagne ;",
                                   "Félicite le gouvernement hôte de la qualité de son accueil ;",
                                   "Prend note du budget présenté par la trésorière ;",
                                   "Proclame une journée mondiale du castor ;"};
    for (std::size_t i = 0; i < from.size(); ++i) {
        if (from[i] < 0) {
            adopted.append(pick(novelties, std::size_t(added++)));
            continue;
        }
        QString text = draft[from[i]];
        constexpr std::size_t everySixth = 6;
        if (i % everySixth == 1)
            text.replace(QStringLiteral(" ;"), QStringLiteral(", et d’en rendre compte au plus tard dans deux ans ;"));
        else if (i % everySixth == 4)
            text = QStringLiteral("Réaffirme sa volonté et, à cette fin, ") + text.left(1).toLower() + text.mid(1);
        adopted.append(text);
    }
    const QString french = QStringLiteral("fr");
    return {.draft = document(QStringLiteral("projet"), QStringLiteral("2040-03-01"), french, draft),
            .adopted = document(QStringLiteral("texte"), QStringLiteral("2040-06-01"), french, adopted),
            .from = from};
}

/// One resolution as it was adopted year after year, renumbered each time: what each of its paragraphs was at first.
struct Year
{
    DocumentPtr text;
    std::vector<int> paragraphs;
};

std::vector<Year> sixYears()
{
    constexpr std::array lengths{28, 36, 43, 52, 60, 69};
    std::vector<int> paragraphs;
    std::vector<Year> years;
    int next = 0;
    for (std::size_t year = 0; year < lengths.size(); ++year) {
        const auto place = [&](std::size_t step) {
            return paragraphs.begin() + std::ptrdiff_t((year * 13 + step * 11) % paragraphs.size());
        };
        if (year > 0) {
            paragraphs.erase(place(1));
            const auto moved = place(3);
            const int paragraph = *moved;
            paragraphs.erase(moved);
            paragraphs.insert(place(5), paragraph);
        }
        while (paragraphs.size() < std::size_t(lengths[year]))
            paragraphs.insert(paragraphs.empty() ? paragraphs.begin() : place(paragraphs.size()), next++);
        QStringList texts;
        for (const int i : paragraphs) {
            QString text = paragraph(std::size_t(i));
            constexpr std::size_t everyFifth = 5;
            if ((std::size_t(i) + year) % everyFifth == 0)
                text.replace(QStringLiteral(" ;"), QStringLiteral(", comme l’an passé, dans la limite des moyens ;"));
            texts.append(text);
        }
        years.push_back(
            {document(QStringLiteral("an %1").arg(year), QString::number(2040 + year), QStringLiteral("fr"), texts),
             paragraphs});
    }
    return years;
}

/// How many links join what is one paragraph: said, right, and how many there are to find.
struct Tally
{
    int said = 0;
    int right = 0;
    int expected = 0;
    [[nodiscard]] QString text() const
    {
        return QStringLiteral("%1 linked, %2 right, of %3: precision %4, recall %5")
            .arg(said)
            .arg(right)
            .arg(expected)
            .arg(double(right) / said, 0, 'f', 3)
            .arg(double(right) / expected, 0, 'f', 3);
    }
};

Alignment aligned(const std::vector<DocumentPtr> &documents)
{
    std::vector<std::vector<UnitFacts>> found;
    for (const DocumentPtr &one : documents)
        found.push_back(facts(*one));
    return align(documents, found).value();
}

/// For each unit of the first text those of the second that it is linked to as same or partial.
std::map<int, std::vector<int>> partners(const Alignment &alignment)
{
    std::map<int, std::vector<int>> found;
    for (const Link &link : alignment.links)
        if (link.relation != Relation::Kin)
            found[link.a.document == 0 ? link.a.unit : link.b.unit].push_back(link.a.document == 0 ? link.b.unit
                                                                                                   : link.a.unit);
    return found;
}

constexpr std::array articlesInFrench{
    "Chacun a droit à la protection de ses données personnelles et au respect de sa vie privée.",
    "Les parlements adoptent des lois sur la cybersécurité et luttent contre la cybercriminalité.",
    "L’État garantit l’égalité entre les femmes et les hommes dans les métiers du numérique.",
    "Les enfants sont protégés contre les préjudices en ligne ; leurs parents sont informés.",
    "L’intelligence artificielle est soumise à un contrôle humain et à des règles de transparence.",
    "Un fonds réduit la fracture numérique dans les zones rurales et les pays en développement.",
    "La liberté d’expression et l’accès à l’information ne sont restreints que par la loi.",
    "Les élections sont protégées contre la désinformation et les discours de haine.",
    "La société civile et le secteur privé participent à la gouvernance de l’Internet.",
    "Les plateformes publient chaque année un rapport sur la modération des contenus.",
    "La formation et le renforcement des capacités des fonctionnaires sont financés par le budget.",
    "Les centres de données réduisent leur consommation d’énergie pour protéger le climat.",
};

constexpr std::array articlesInEnglish{
    "Everyone has the right to the protection of personal data and to respect for privacy.",
    "Parliaments adopt laws on cybersecurity and combat cybercrime.",
    "The State guarantees equality between women and men in digital occupations.",
    "Children are protected from online harm; their parents are informed.",
    "Artificial intelligence is subject to human oversight and to rules on transparency.",
    "A fund reduces the digital divide in rural areas and developing countries.",
    "Freedom of expression and access to information are restricted by law only.",
    "Elections are protected from disinformation and hate speech.",
    "Civil society and the private sector take part in Internet governance.",
    "Platforms publish a yearly report on content moderation.",
    "Training and capacity building of civil servants are funded from the budget.",
    "Data centres reduce their use of energy in order to protect the climate.",
};

template <std::size_t count> QStringList list(const std::array<const char *, count> &texts, std::size_t skip = count)
{
    QStringList result;
    for (std::size_t i = 0; i < count; ++i)
        if (i != skip)
            result.append(QString::fromUtf8(texts[i]));
    return result;
}

} // namespace

class RenumberedTest : public QObject
{
    Q_OBJECT
private slots:
    void renumberedParagraphsAreLinkedOneToOne_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<unsigned>("seed");
        QTest::newRow("40 paragraphs") << 40 << 1U;
        QTest::newRow("52 paragraphs") << 52 << 2U;
        QTest::newRow("61 paragraphs") << 61 << 3U;
        QTest::newRow("70 paragraphs") << 70 << 4U;
    }
    void renumberedParagraphsAreLinkedOneToOne()
    {
        QFETCH(const int, count);
        QFETCH(const unsigned, seed);
        const Resolution text = resolution(count, seed);
        const Alignment alignment = aligned({text.adopted, text.draft});
        auto found = partners(alignment);
        for (int unit = 0; unit < int(text.from.size()); ++unit) {
            const int from = text.from[std::size_t(unit)];
            const std::vector<int> expected = from < 0 ? std::vector<int>() : std::vector{from};
            QVERIFY2(found[unit] == expected, qPrintable(text.adopted->units[std::size_t(unit)].text));
        }
    }
    void eachParagraphStandsInOneRowWithItsDraft()
    {
        constexpr int paragraphs = 48;
        const Resolution text = resolution(paragraphs, 5);
        for (const Row &row : aligned({text.adopted, text.draft}).rows) {
            QVERIFY(row.cells[0].size() <= 1 && row.cells[1].size() <= 1);
            if (row.cells[0].empty())
                continue;
            const int from = text.from[std::size_t(row.cells[0].front())];
            QCOMPARE(row.cells[1], from < 0 ? std::vector<int>() : std::vector{from});
        }
    }
    void sixYearsOfOneResolution_data()
    {
        QTest::addColumn<bool>("asDrafts");
        QTest::newRow("as texts of one genre") << false;
        QTest::newRow("as versions of one text") << true;
    }
    void sixYearsOfOneResolution()
    {
        QFETCH(const bool, asDrafts);
        const std::vector<Year> years = sixYears();
        std::vector<DocumentPtr> texts;
        for (const Year &year : years)
            texts.push_back(year.text);
        const Alignment alignment = asDrafts ? alignDrafts(texts).value() : aligned(texts);
        Tally tally;
        const auto at = [&](UnitRef ref) { return years[std::size_t(ref.document)].paragraphs[std::size_t(ref.unit)]; };
        for (const Link &link : alignment.links)
            if (link.relation != Relation::Kin && link.a.document == link.b.document + 1) {
                ++tally.said;
                tally.right += at(link.a) == at(link.b);
            }
        for (std::size_t year = 1; year < years.size(); ++year)
            for (const int paragraph : years[year].paragraphs)
                tally.expected += int(std::ranges::count(years[year - 1].paragraphs, paragraph));
        qInfo("%s", qPrintable(tally.text()));
        // Texts of one genre may say a thing twice, versions of one text may not.
        const double least = asDrafts ? 1 : 0.95;
        QVERIFY(tally.right >= least * tally.said);
        QVERIFY(tally.right >= least * tally.expected);
    }
    void theDeclarationArticleToArticle()
    {
        VOLETS_NEED_SHARED(shared)
        const auto texts = readFiles(
            {shared + QStringLiteral("/samples/udhr/fra.txt"), shared + QStringLiteral("/samples/udhr/eng.txt")});
        QVERIFY(texts && texts->size() == 2);
        const fitting::SameByNumber same(*(*texts)[0], *(*texts)[1]);
        Tally tally;
        for (const Link &link : aligned(*texts).links) {
            const auto [french, english] = std::minmax(link.a, link.b);
            if (link.relation == Relation::Kin)
                continue;
            ++tally.said;
            tally.right += same(french.unit, english.unit).value_or(false);
        }
        for (int x = 0; x < int((*texts)[0]->units.size()); ++x)
            for (int y = 0; y < int((*texts)[1]->units.size()); ++y)
                tally.expected += same(x, y).value_or(false);
        qInfo("%s", qPrintable(tally.text()));
        QCOMPARE(tally.right, tally.said);
        constexpr double nearlyAll = 0.9;
        QVERIFY(tally.right >= nearlyAll * tally.expected);
    }
    void articlesAreLinkedThroughTwoLanguages()
    {
        const DocumentPtr french =
            document(QStringLiteral("charte"), QStringLiteral("2040"), QStringLiteral("fr"), list(articlesInFrench));
        const DocumentPtr english =
            document(QStringLiteral("charter"), QStringLiteral("2040"), QStringLiteral("en"), list(articlesInEnglish));
        auto found = partners(aligned({french, english}));
        for (int article = 0; article < int(articlesInFrench.size()); ++article)
            QVERIFY2(found[article] == std::vector{article}, articlesInFrench[std::size_t(article)]);
    }
    void aMissingArticleShiftsNoOther()
    {
        constexpr int missing = 4;
        const DocumentPtr french =
            document(QStringLiteral("charte"), QStringLiteral("2040"), QStringLiteral("fr"), list(articlesInFrench));
        const DocumentPtr english = document(QStringLiteral("charter"), QStringLiteral("2040"), QStringLiteral("en"),
                                             list(articlesInEnglish, missing));
        auto found = partners(aligned({french, english}));
        for (int article = 0; article < int(articlesInFrench.size()); ++article) {
            const std::vector<int> expected =
                article == missing ? std::vector<int>() : std::vector{article - (article > missing)};
            QVERIFY2(found[article] == expected, articlesInFrench[std::size_t(article)]);
        }
    }
};

QTEST_GUILESS_MAIN(RenumberedTest)
#include "renumbered_test.moc"
