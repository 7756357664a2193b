// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/changekind.h"
#include "diff/apparatus.h"
#include "diff/differ.h"
#include "diff/gotoh.h"
#include "diff/marked.h"
#include "diff/myers.h"
#include "ingest/reader.h"
#include "support/lonewords.h"
#include "support/paths.h"
#include "support/shared.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <vector>

using namespace volets;
using namespace Qt::StringLiterals;

namespace {

/// Holds a rapidcheck property in a Qt test.
template <typename Property> bool holds(Property &&property) { return rc::check(std::forward<Property>(property)); }

/// Texts of few words, so that much repeats.
rc::Gen<QString> prose()
{
    static const QStringList words{QStringLiteral("le"),        QStringLiteral("la"),
                                   QStringLiteral("de "),       QStringLiteral(","),
                                   QStringLiteral("état"),      QStringLiteral("états"),
                                   QStringLiteral("paix"),      QStringLiteral("demande"),
                                   QStringLiteral("demandons"), QStringLiteral("."),
                                   QStringLiteral("forum"),     QStringLiteral("l’accès"),
                                   QStringLiteral("12 %"),      QStringLiteral("sous-régional"),
                                   QStringLiteral("\n"),        QStringLiteral("\u00A0:")};
    return rc::gen::map(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, int(words.size()))),
                        [](const std::vector<int> &numbers) {
                            QString text;
                            for (const int number : numbers)
                                text += words[number] + u' ';
                            return text;
                        });
}

/// Any UTF-16 at all, lone surrogates and controls among it.
rc::Gen<QString> anything()
{
    return rc::gen::map(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 0x10000)),
                        [](const std::vector<int> &units) {
                            QString text;
                            for (const int unit : units)
                                text += QChar(char16_t(unit % 3 == 0 ? unit : unit % 0x180));
                            return text;
                        });
}

QString letters(QStringView text, Folds folds)
{
    QString kept = fold(text, folds);
    kept.remove(u'-');
    if (folds.testFlag(Fold::Ligatures))
        kept.replace(u'°', u'o'); // «n° 12», «no 12»
    kept.removeIf([](QChar c) { return c.isSpace() || c == u'\u200B' || c == u'\u2060' || c == u'\uFEFF'; });
    return kept;
}

/// The first fault of a script, or an empty string.
QString fault(const EditScript &script, QStringView before, QStringView after, Folds folds)
{
    qsizetype old = 0;
    qsizetype now = 0;
    for (const Edit &edit : script.edits) {
        if (edit.before.start != old || edit.after.start != now)
            return QStringLiteral("the edits do not follow each other");
        old = edit.before.end();
        now = edit.after.end();
        if (edit.before.isEmpty() && edit.after.isEmpty())
            return QStringLiteral("an edit of nothing");
        const bool onlyOld = edit.op == Edit::Op::Delete || edit.op == Edit::Op::MoveFrom;
        const bool onlyNew = edit.op == Edit::Op::Insert || edit.op == Edit::Op::MoveTo;
        if ((onlyOld && !edit.after.isEmpty()) || (onlyNew && !edit.before.isEmpty()))
            return QStringLiteral("an edit with a side too many");
        if (edit.op == Edit::Op::Keep && letters(edit.before.of(before), folds) != letters(edit.after.of(after), folds))
            return QStringLiteral("a false keep: ") + edit.before.of(before) + u" / " + edit.after.of(after);
        if (folds == Folds() && edit.op == Edit::Op::Keep && edit.before.of(before) != edit.after.of(after))
            return QStringLiteral("a keep that is not exact");
    }
    if (old != before.size() || now != after.size())
        return QStringLiteral("the edits do not cover both texts");
    if (apply(script, before, after) != after)
        return QStringLiteral("the new text is not rebuilt");
    return {};
}

/// A golden line as text: «\\u00A0» is a no-break space, «\\n» a line end.
QString unescaped(const QString &line)
{
    static const QRegularExpression code(QStringLiteral("\\\\u([0-9A-Fa-f]{4})"));
    QString text = line;
    text.replace(u"\\n"_s, u"\n"_s);
    for (auto match = code.match(text); match.hasMatch(); match = code.match(text))
        text.replace(match.capturedStart(), match.capturedLength(),
                     QChar(char16_t(match.captured(1).toUShort(nullptr, 16))));
    return text;
}

QString escaped(const QString &text)
{
    QString line;
    for (const QChar c : text) {
        if (c == u'\n')
            line += u"\\n";
        else if ((c.isSpace() && c != u' ') || c.category() == QChar::Other_Format || c == u'\u2011')
            line += u"\\u" + QStringLiteral("%1").arg(int(c.unicode()), 4, 16, QChar(u'0')).toUpper();
        else
            line += c;
    }
    return line;
}

/// The worth of the best alignment by the full matrix of Gotoh (1982), row by row: slow and plain.
int slowScore(const Tokens &a, const Tokens &b)
{
    constexpr int none = -1'000'000;
    const auto n = std::size_t(a.size());
    const auto m = std::size_t(b.size());
    struct Row
    {
        std::vector<int> match;
        std::vector<int> removed;
        std::vector<int> added;
    };
    const std::vector<int> empty(m + 1, none);
    Row above{.match = empty, .removed = empty, .added = empty};
    Row row = above;
    for (std::size_t i = 0; i <= n; ++i) {
        for (std::size_t j = 0; j <= m; ++j) {
            row.removed[j] =
                i > 0 ? std::max(above.match[j] - weights::open, above.removed[j]) - weights::extend : none;
            row.added[j] = j > 0 ? std::max({row.match[j - 1] - weights::open, row.added[j - 1],
                                             row.removed[j - 1] - weights::substitute}) -
                                       weights::extend
                                 : none;
            row.match[j] = i == 0 && j == 0 ? 0 : none;
            if (i > 0 && j > 0 && a.lemmas[i - 1] == b.lemmas[j - 1]) {
                const int weight = std::min(a.weights[i - 1], b.weights[j - 1]);
                row.match[j] = std::max({above.match[j - 1], above.removed[j - 1], above.added[j - 1]}) +
                               (a.keys[i - 1] == b.keys[j - 1] ? weight : weights::inflected(weight));
            }
        }
        std::swap(above, row);
    }
    return std::max({above.match[m], above.removed[m], above.added[m]});
}

/// What `matches` are worth.
int worth(const std::vector<Match> &matches, const Tokens &a, const Tokens &b)
{
    int score = 0;
    int i = 0;
    int j = 0;
    const auto gap = [&](int x, int y) {
        if (x > i || y > j)
            score -= weights::open + (x > i && y > j ? weights::substitute : 0) + weights::extend * (x - i + y - j);
    };
    for (const Match &match : matches) {
        gap(match.a, match.b);
        const int weight = std::min(a.weights[std::size_t(match.a)], b.weights[std::size_t(match.b)]);
        score += a.keys[std::size_t(match.a)] == b.keys[std::size_t(match.b)] ? weight : weights::inflected(weight);
        i = match.a + 1;
        j = match.b + 1;
    }
    gap(a.size(), b.size());
    return score;
}

/// One side of an alignment, with room for what it points to.
struct Numbered
{
    std::vector<int> keys;
    std::vector<int> lemmas;
    std::vector<int> weights;

    [[nodiscard]] Tokens tokens() const { return {keys, lemmas, weights}; }
};

Numbered numbered(QStringView text, const DiffOptions &options, Vocabulary &vocabulary)
{
    Numbered made;
    for (const Lexeme &lexeme : scan(text, options.language, options.folds)) {
        if (lexeme.ignored)
            continue;
        const int token = vocabulary.intern(lexeme.span().of(text), lexeme.kind, lexeme.space);
        made.keys.push_back(vocabulary.key(token));
        made.lemmas.push_back(vocabulary.lemma(token));
        made.weights.push_back(weights::of(vocabulary.weight(token)));
    }
    return made;
}

/// What is wrong with the comparison of two texts, as any two must be comparable; or an empty string.
QString faultOfPair(QStringView before, QStringView after, Differ &differ, const DiffOptions &options)
{
    const EditScript script = differ.diff(before, after);
    if (const QString found = fault(script, before, after, options.folds); !found.isEmpty())
        return found;
    if (differ.diff(after, before).ratio != script.ratio)
        return QStringLiteral("the ratio is not symmetric");
    return {};
}

/// The kinds of change as the lexicons see them: «verb-stronger addressee».
QString kindsOf(const QString &before, const QString &after, const EditScript &script, const QString &language)
{
    const auto factsOf = [&](const QString &text) {
        Document document;
        document.language = language;
        document.units.push_back(
            {.id = QStringLiteral("1"), .kind = UnitKind::Operative, .headings = {}, .text = text});
        return facts(document).front();
    };
    QStringList kinds;
    for (const ChangeKind kind : changeKinds(factsOf(before), factsOf(after), script, before, after))
        kinds += name(kind);
    return kinds.join(u' ');
}

} // namespace

class DiffTest : public QObject
{
    Q_OBJECT
private slots:
    void aSpaceInAWordIsNoOtherFormOfIt()
    {
        // the piece before the space may pass for another form of the word
        for (const auto &[before, after] :
             {std::pair(u"invite les autorités portuaires voisines à agir"_s,
                        u"invite les autorité s portuaires voisines à agir"_s),
              std::pair(u"mettre au point de s phares neufs"_s, u"mettre au point des phares neufs"_s),
              std::pair(u"dans le plein respect des lois, notamment ici"_s,
                        u"dans le plein respect des lois, nota mment ici"_s)})
            QVERIFY2(diff(before, after).ratio == 0, qUtf8Printable(after));
    }

    void rebuildsAndNeverKeepsFalsely()
    {
        QVERIFY(holds([] {
            const QString before = *prose();
            const QString after = *prose();
            for (const Folds folds : {standardFolds, Folds(), standardFolds | Fold::Case}) {
                DiffOptions options;
                options.folds = folds;
                const EditScript script = diff(before, after, options);
                const QString found = fault(script, before, after, folds);
                RC_ASSERT(found.toStdString() == std::string());
                RC_ASSERT(script.ratio >= 0 && script.ratio <= 1);
                RC_ASSERT(diff(before, after, options) == script);
                RC_ASSERT(diff(after, before, options).ratio == script.ratio);
            }
        }));
    }

    /// What another thread's differ has read is compared as if one had read all of it.
    void twinsReadForEachOther()
    {
        QVERIFY(holds([] {
            const QString before = *prose();
            const QString after = *prose();
            Differ differ;
            (void)differ.diff(*prose(), *prose());
            Differ twin = differ.twin();
            Sequence old = differ.read(before);
            (void)twin.read(*prose());
            Sequence now = twin.read(after);
            differ.adopt(twin, std::array{&now});
            RC_ASSERT(differ.diff(old, now) == diff(before, after));
        }));
    }

    void survivesAnyInput()
    {
        QVERIFY(holds([] {
            const QString before = *anything();
            const QString after = *anything();
            DiffOptions options;
            options.folds = {};
            RC_ASSERT(fault(diff(before, after, options), before, after, {}).toStdString() == std::string());
            (void)diff(before, after);
        }));
    }

    void costsNoMoreThanTheFullMatrix()
    {
        QVERIFY(holds([] {
            const auto numbers = [] { return *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 12)); };
            struct Side
            {
                std::vector<int> keys;
                std::vector<int> lemmas;
                std::vector<int> weights;
            };
            const auto side = [](const std::vector<int> &keys) {
                Side made{.keys = keys, .lemmas = {}, .weights = {}};
                for (const int key : keys) {
                    made.lemmas.push_back(key / 2);
                    made.weights.push_back(key < 6    ? weights::content
                                           : key < 10 ? weights::function
                                                      : weights::punctuation);
                }
                return made;
            };
            const Side left = side(numbers());
            const Side right = side(numbers());
            const Tokens a{left.keys, left.lemmas, left.weights};
            const Tokens b{right.keys, right.lemmas, right.weights};
            Gotoh gotoh;
            const auto matches = gotoh.align(a, b, 1'000'000);
            RC_ASSERT(matches.has_value());
            RC_ASSERT(gotoh.score() == slowScore(a, b));
            RC_ASSERT(worth(*matches, a, b) == gotoh.score());
        }));
    }

    void myersFindsTheLongestCommonSubsequence()
    {
        QVERIFY(holds([] {
            const auto a = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 4));
            const auto b = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 4));
            std::vector<std::vector<int>> longest(a.size() + 1, std::vector<int>(b.size() + 1, 0));
            for (std::size_t i = 1; i <= a.size(); ++i)
                for (std::size_t j = 1; j <= b.size(); ++j)
                    longest[i][j] = a[i - 1] == b[j - 1] ? longest[i - 1][j - 1] + 1
                                                         : std::max(longest[i - 1][j], longest[i][j - 1]);
            const auto runs = myers(a, b, 1'000'000);
            RC_ASSERT(runs.has_value());
            int length = 0;
            int x = 0;
            int y = 0;
            for (const CommonRun &run : *runs) {
                RC_ASSERT(run.a >= x && run.b >= y);
                for (int i = 0; i < run.length; ++i)
                    RC_ASSERT(a[std::size_t(run.a + i)] == b[std::size_t(run.b + i)]);
                length += run.length;
                x = run.a + run.length;
                y = run.b + run.length;
            }
            RC_ASSERT(length == longest[a.size()][b.size()]);
            const int differences = int(a.size() + b.size()) - 2 * length;
            if (differences > 0)
                RC_ASSERT(!myers(a, b, differences - 1).has_value());
        }));
    }

    void collatesInAnyOrder()
    {
        QVERIFY(holds([] {
            const int count = *rc::gen::inRange(2, 5);
            std::vector<QString> texts;
            for (int i = 0; i < count; ++i)
                texts.push_back(*prose());
            std::vector<QStringView> views(texts.begin(), texts.end());
            const std::vector<Variation> straight = collate(views);
            std::ranges::reverse(views);
            std::vector<Variation> turned = collate(views);
            RC_ASSERT(straight.size() == turned.size());
            for (std::size_t i = 0; i < turned.size(); ++i) {
                std::ranges::reverse(turned[i].spans);
                RC_ASSERT(turned[i].spans == straight[i].spans);
                RC_ASSERT(turned[i].readings.size() == straight[i].readings.size());
            }
        }));
    }

    void writesAnApparatus()
    {
        const std::vector<QString> texts{u"Nous encourageons les communes à publier"_s,
                                         u"Nous encourageons les communes à publier"_s,
                                         u"Nous demandons aux communes de publier leurs comptes"_s};
        const std::vector<QStringView> views(texts.begin(), texts.end());
        QStringList entries;
        for (const Variation &variation : collate(views))
            if (!variation.isAgreement())
                entries += apparatusEntry(variation, views, {u"2022"_s, u"2024"_s, u"2025"_s});
        QCOMPARE(entries, QStringList({u"2022 2024 encourageons les ] 2025 demandons aux"_s, u"2022 2024 à ] 2025 de"_s,
                                       u"2022 2024 om. ] 2025 leurs comptes"_s}));
    }

    void marksGoldenPairs_data()
    {
        QTest::addColumn<QString>("file");
        const QDir folder(test::dataPath(QStringLiteral("diff")));
        for (const QString &name : folder.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }
    void marksGoldenPairs()
    {
        QFETCH(QString, file);
        QFile source(file);
        QVERIFY(source.open(QIODevice::ReadOnly));
        const QString content = QString::fromUtf8(source.readAll());
        source.close();
        DiffOptions options;
        options.language = QFileInfo(file).fileName().left(2);
        QString expected;
        QString old;
        QString now;
        for (const QString &line : content.split(u'\n')) {
            if (line.startsWith(u"is: ") || line.startsWith(u"kinds: "))
                continue;
            expected += line + u'\n';
            if (line.startsWith(u"old: "))
                old = unescaped(line.sliced(5));
            if (!line.startsWith(u"new: "))
                continue;
            now = unescaped(line.sliced(5));
            const EditScript script = diff(old, now, options);
            QCOMPARE(fault(script, old, now, options.folds), QString());
            expected += QString(u"is: " + escaped(marked(script, old, now)) + u'\n');
            if (const QString kinds = kindsOf(old, now, script, options.language); !kinds.isEmpty())
                expected += QString(u"kinds: " + kinds + u'\n');
        }
        expected.chop(1);
        if (qEnvironmentVariableIsSet("VOLETS_BLESS")) {
            QVERIFY(source.open(QIODevice::WriteOnly));
            source.write(expected.toUtf8());
        }
        const QStringList wanted = content.split(u'\n');
        const QStringList found = expected.split(u'\n');
        for (qsizetype i = 0; i < std::min(wanted.size(), found.size()); ++i)
            QCOMPARE(found[i], wanted[i]);
        QCOMPARE(found.size(), wanted.size());
    }

    /// Real clauses of several genres, each against each: some in every run, all where VOLETS_ALL_PAIRS is set.
    void holdsForTheClausesOfTheSharedTexts()
    {
        VOLETS_NEED_SHARED(shared);
        std::vector<DocumentPtr> documents;
        const QDir folder(shared + u"/corpus"_s);
        for (const QString &name : folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
            Result<DocumentPtr> document = readFile(folder.filePath(name));
            VERIFY_RESULT(document);
            documents.push_back(*document);
        }
        std::vector<QStringView> texts;
        for (const DocumentPtr &document : documents)
            for (const Unit &unit : document->units)
                texts.emplace_back(unit.text);
        const std::size_t step = qEnvironmentVariableIsSet("VOLETS_ALL_PAIRS") ? 1 : 997;
        DiffOptions options;
        // what is dropped whole cannot be told from a piece of text alone
        options.folds &= ~(Folds(Fold::FootnoteMarks) | Fold::Numbering);
        Differ differ(options);
        Vocabulary vocabulary(options.language, options.folds);
        Gotoh gotoh;
        std::size_t pair = 0;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            for (std::size_t j = i + 1; j < texts.size(); ++j) {
                if (pair++ % step != 0)
                    continue;
                const QString found = faultOfPair(texts[i], texts[j], differ, options);
                QVERIFY2(found.isEmpty(), qPrintable(found));
                const Numbered a = numbered(texts[i], options, vocabulary);
                const Numbered b = numbered(texts[j], options, vocabulary);
                const auto matches = gotoh.align(a.tokens(), b.tokens(), 1'000'000);
                QVERIFY(matches.has_value());
                QCOMPARE(gotoh.score(), slowScore(a.tokens(), b.tokens()));
                QCOMPARE(worth(*matches, a.tokens(), b.tokens()), gotoh.score());
            }
        }
        for (std::size_t i = 0; i + 4 < texts.size(); i += step > 1 ? 100 : 4) {
            const std::vector<QStringView> four{texts[i], texts[i + 1], texts[i + 2], texts[i + 3]};
            const std::vector<QStringView> turned{four[2], four[0], four[3], four[1]};
            const std::vector<Variation> straight = collate(four);
            const std::vector<Variation> other = collate(turned);
            QCOMPARE(other.size(), straight.size());
            for (std::size_t k = 0; k < straight.size(); ++k) {
                const std::vector<Span> &spans = other[k].spans;
                QCOMPARE(std::vector<Span>({spans[1], spans[3], spans[0], spans[2]}), straight[k].spans);
            }
        }
    }

    void marksASpaceButNoLineEnd()
    {
        const auto inserted = [](const QString &words) {
            const QString after = u"ab"_s + words + u"cd"_s;
            const Edit before{.op = Edit::Op::Keep, .before = {0, 2}, .after = {0, 2}};
            const Edit insert{.op = Edit::Op::Insert, .before = {2, 0}, .after = {2, words.size()}};
            const Edit rest{.op = Edit::Op::Keep, .before = {2, 2}, .after = {2 + words.size(), 2}};
            return marked({.edits = {before, insert, rest}}, u"abcd", after);
        };
        QCOMPARE(inserted(u" "_s), u"ab{+ +}cd"_s);
        QCOMPARE(inserted(u"\n"_s), u"ab\ncd"_s);
        QCOMPARE(inserted(u" x "_s), u"ab {+x+} cd"_s);
    }

    /// Between two changes a lone «de» that happens to match is noise.
    void keepsFewLoneFunctionWords()
    {
        VOLETS_NEED_SHARED(shared);
        const Result<test::LoneWords> counted = test::countLoneWords(shared);
        VERIFY_RESULT(counted);
        QVERIFY(counted->pairs > 20);
        QVERIFY2(counted->lone <= counted->pairs,
                 qPrintable(u"%1 in %2 pairs"_s.arg(counted->lone).arg(counted->pairs)));
    }

    void findsIntroducedAbbreviations()
    {
        const auto found = [](const QString &text) {
            QStringList list;
            for (const Abbreviation &one : introducedAbbreviations(text))
                list += QString(one.brief + u'=' + one.words);
            return list.join(u'|');
        };
        QCOMPARE(found(u"l’intelligence artificielle (IA) et l’Union interparlementaire (UIP)"_s),
                 u"IA=intelligence artificielle|UIP=Union interparlementaire"_s);
        QCOMPARE(found(u"the Port State Control Office (PSCO) and the SOP (standard operating procedure)"_s),
                 u"PSCO=Port State Control Office|SOP=standard operating procedure"_s);
        QCOMPARE(found(u"une école d’été (gratuite), un quai (Nord), le comité (ZZ)"_s), QString());
    }

    void foldsAbbreviations()
    {
        DiffOptions options;
        options.folds.setFlag(Fold::Abbreviations);
        options.abbreviations = {{.brief = u"IA"_s, .words = u"intelligence artificielle"_s}};
        const auto told = [&](const QString &before, const QString &after) {
            return marked(diff(before, after, options), before, after);
        };
        const QString brief = u"Les modèles d’IA sont ouverts"_s;
        QCOMPARE(told(brief, u"Les modèles d’intelligence artificielle sont ouverts"_s),
                 u"Les modèles d’intelligence artificielle sont ouverts"_s);
        QCOMPARE(told(brief, u"Les modèles d’intelligence artificielle (IA) sont ouverts"_s),
                 u"Les modèles d’intelligence artificielle (IA) sont ouverts"_s);
        QCOMPARE(told(brief, u"Les modèles d’intelligence humaine sont ouverts"_s),
                 u"Les modèles d’[-IA-]{+intelligence humaine+} sont ouverts"_s);
        // the other number is another form, of the letters as of the words
        options.language = u"en"_s;
        options.abbreviations = {{.brief = u"HDO"_s, .words = u"harbour district office"_s}};
        QCOMPARE(told(u"Some HDOs close"_s, u"Some harbour district offices close"_s),
                 u"Some harbour district offices close"_s);
        QCOMPARE(told(u"Each HDO closes"_s, u"Each HDOs closes"_s), u"Each [~HDO|HDOs~] closes"_s);
        options.language = u"fr"_s;
        options.abbreviations = {{.brief = u"PCP"_s, .words = u"ports de commerce publics"_s}};
        QCOMPARE(told(u"chaque PCP ouvre"_s, u"chaque port de commerce public ouvre"_s),
                 u"chaque [~PCP|port de commerce public~] ouvre"_s);
        options.abbreviations = {{.brief = u"IA"_s, .words = u"intelligence artificielle"_s}};
        options.folds.setFlag(Fold::Abbreviations, false);
        QVERIFY(told(brief, u"Les modèles d’intelligence artificielle sont ouverts"_s).contains(u"[-IA-]"_s));
    }

    void comparesListsTermByTerm_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *expected, const QString &before, const QString &after) {
            QTest::newRow(expected) << before << after << QString::fromUtf8(expected);
        };
        row("=|=|<les ports", u"Invitons les ports, les quais et les phares à ouvrir"_s,
            u"Invitons les quais, les phares et les ports à ouvrir"_s);
        row("<les ports|=|=", u"Invitons les phares, les quais et les ports à ouvrir"_s,
            u"Invitons les ports, les phares et les quais à ouvrir"_s);
        row("=|=|=", u"Invitons les ports, les quais et les phares à ouvrir"_s,
            u"Invitons les ports, les quais et les phares à fermer"_s);
        row("=|=|+les digues|=", u"Invitons les ports, les quais et les phares à ouvrir"_s,
            u"Prions les ports, les quais, les digues et les phares d’ouvrir"_s);
        row("=|=|-les digues|=", u"le port, les quais, les digues et les phares"_s,
            u"le port, les quais et les phares"_s);
        row("=|=|<le port", u"le port, les quais et les phares"_s, u"les quais, les phares et le port"_s);
        row("", u"Le maire, s’il le juge utile, convoque"_s, u"Le maire convoque"_s);
        row("<pour la sécurité|<la paix", u"œuvrer pour la paix et la sécurité des îles"_s,
            u"œuvrer pour la sécurité et la paix des îles"_s);
        row("<les phares|<les ports de mer", u"les ports de mer et les phares"_s, u"les phares et les ports de mer"_s);
        row("", u"les ports et les phares"_s, u"les ports et les quais"_s);
    }
    void comparesListsTermByTerm()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, expected);
        QStringList told;
        for (const Enumeration &list : Differ().enumerations(before, after)) {
            for (const TermChange &term : list.terms) {
                switch (term.kind) {
                case TermChange::Kind::Kept:
                    told += u"="_s;
                    break;
                case TermChange::Kind::Reordered:
                    told += QString(u'<' + term.after.of(after));
                    break;
                case TermChange::Kind::Added:
                    told += QString(u'+' + term.after.of(after));
                    break;
                case TermChange::Kind::Dropped:
                    told += QString(u'-' + term.before.of(before));
                    break;
                }
            }
        }
        QCOMPARE(told.join(u'|'), expected);
    }

    void slidesOnlyOverWordsKeptOneByOne()
    {
        const QString before = u"policy makers meet"_s;
        const QString after = u"policymakers policymakers meet"_s;
        QCOMPARE(fault(diff(before, after), before, after, standardFolds), QString());
    }

    void marksWords_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *before, const char *after, const char *expected) {
            QTest::newRow(expected) << QString::fromUtf8(before) << QString::fromUtf8(after)
                                    << QString::fromUtf8(expected);
        };
        row("le petit chat dort", "le chat dort", "le [-petit-] chat dort");
        row("le chat dort", "le chat gris dort", "le chat {+gris+} dort");
        row("le chat noir dort", "le chat gris dort", "le chat [-noir-]{+gris+} dort");
        row("le chat (noir), dort", "le chat, dort", "le chat [-(noir)-], dort");
        row("le chat encourageant", "le chat encouragent", "le chat [~encourageant|encouragent~]");
        row("l'accès à l'eau", "l’accès à l’eau", "l’accès à l’eau");
        row("capacity- building now", "capacity-building now", "capacity-building now");
        row("un mot¹ de plus", "un mot² de plus", "un mot² de plus");
    }
    void marksWords()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, expected);
        QCOMPARE(marked(diff(before, after), before, after), expected);
    }
};

QTEST_GUILESS_MAIN(DiffTest)
#include "diff_test.moc"
