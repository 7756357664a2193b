// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/normalizer.h"
#include "text/stemmer.h"
#include "text/tokenizer.h"
#include "text/visible.h"
#include "text/vocabulary.h"

#include <QTest>

#include <rapidcheck.h>

#include <vector>

using namespace volets;
using namespace Qt::StringLiterals;

namespace {

/// The tokens of a text, shown and joined by «|».
QString tokens(const QString &text, QStringView language = u"fr", Folds folds = standardFolds)
{
    QStringList shown;
    for (const Token &token : tokenize(text, language, folds))
        shown += token.shown.of(text).toString();
    return shown.join(u'|');
}

/// The sentences of a text, joined by «|».
QString sentences(const QString &text, QStringView language = u"fr")
{
    QStringList found;
    qsizetype from = 0;
    for (const Token &token : tokenize(text, language)) {
        if (!token.endsSentence)
            continue;
        found += text.sliced(from, token.shown.end() - from).trimmed();
        from = token.shown.end();
    }
    return found.join(u'|');
}

} // namespace

class TextTest : public QObject
{
    Q_OBJECT
private slots:
    void splitsTokens_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto fr = [](const char *text, const char *expected) {
            QTest::newRow(text) << QStringLiteral("fr") << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        const auto en = [](const char *text, const char *expected) {
            QTest::newRow(text) << QStringLiteral("en") << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        fr("l’action d'abord", "l’|action|d'|abord");
        fr("dès 12 h 30, 3,5 Mt, 14 h 2031", "dès|12 h 30|,|3,5 Mt|,|14 h|2031");
        fr("un seuil de 10⁻³ ici, 🇫🇷🇮🇹", "un|seuil|de|10|⁻|³|ici|,|🇫🇷|🇮🇹");
        fr("jusqu’au bout, qu'il vienne", "jusqu’|au|bout|,|qu'|il|vienne");
        fr("aujourd’hui le prud'homme et quelqu’un", "aujourd’hui|le|prud'homme|et|quelqu’un");
        fr("celui-ci peut-il ? a-t-elle vu", "celui|-ci|peut|-il|?|a|-t-elle|vu");
        fr("sous-régional, c’est-à-dire rendez-vous", "sous-régional|,|c’|est-à-dire|rendez-vous");
        fr("10 000 personnes, 3,5 % et 20 km", "10 000|personnes|,|3,5 %|et|20 km");
        fr("la résolution A/RES/79/1 du 20e Forum", "la|résolution|A/RES/79/1|du|20e|Forum");
        fr("l’art. 34 et le SMSI+20, n° 12", "l’|art. 34|et|le|SMSI+20|,|n° 12");
        fr("article L. 123-4 du code", "article|L. 123-4|du|code");
        fr("et/ou, 2022-2024 et 74/304.", "et|/|ou|,|2022|-|2024|et|74/304|.");
        fr("«mot» (IA)...", "«|mot|»|(|IA|)|...");
        fr("le développement3 durable¹, puis.2 Fin", "le|développement|durable|,|puis|.|Fin");
        fr("voir https://exemple.test/a?b=1, et a.b@exemple.test.",
           "voir|https://exemple.test/a?b=1|,|et|a.b@exemple.test|.");
        fr("le G20, la COVID-19, l’U.E. et 12.3.1", "le|G20|,|la|COVID-19|,|l’|U.E.|et|12.3.1");
        fr("a) Premier point", "Premier|point");
        en("the State’s well-known rules don't", "the|State’s|well-known|rules|don't");
        en("resolution 70/1 of 25 September 2015,1 and", "resolution|70/1|of|25|September|2015|,|and");
        en("5 September 2015.", "5|September|2015|.");
    }
    void splitsTokens()
    {
        QFETCH(QString, language);
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(tokens(text, language), expected);
    }

    /// Words before a plain space are told by a short way, those before any other space by the long one.
    void theShortWayTellsTheSameTokens()
    {
        QVERIFY(rc::check([] {
            static const QStringList pieces =
                u"l’eau|qu'il|port|ports,|ports;|été "
                u",|œuvre|celui-ci|non,mais|et/ou|U.N.|www.a.test|de\u00ADbout|sous-|"
                "and|no|n°|art.|G20|x@y.test|a_b|(quai)|«|»|…|—|m²|mot³|naïve.|Ω|порт|港|\u200B|e\u0301t|_|;|,"_s.split(
                    u'|');
            const auto chosen = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, int(pieces.size())));
            QStringList words;
            for (const int piece : chosen)
                words += pieces[piece];
            const QString shortWay = words.join(u' ');
            const QString longWay = words.join(u'\u2003');
            for (const QStringView language : {u"fr", u"en"}) {
                const std::vector<Token> found = tokenize(shortWay, language, standardFolds);
                const std::vector<Token> expected = tokenize(longWay, language, standardFolds);
                RC_ASSERT(found.size() == expected.size());
                for (std::size_t i = 0; i < found.size(); ++i) {
                    RC_ASSERT(found[i].shown == expected[i].shown);
                    RC_ASSERT(found[i].kind == expected[i].kind);
                    RC_ASSERT(found[i].endsSentence == expected[i].endsSentence);
                }
            }
        }));
    }

    void nothingIsInvisible()
    {
        QCOMPARE(withVisibleSigns(QStringLiteral("le\u202Eport\u202C\u200B\u2066")),
                 u"le⟨U+202E⟩port⟨U+202C⟩⟨U+200B⟩⟨U+2066⟩");
        const char16_t halves[] = {u'a', 0xD800, u'b', 0xDC00, 0};
        QCOMPARE(withVisibleSigns(QString::fromUtf16(halves)), u"a⟨U+D800⟩b⟨U+DC00⟩");
        const QString plain = QStringLiteral("des mots,\n\tdes « mots » 😀 كلمة");
        QCOMPARE(withVisibleSigns(plain), plain);
        QCOMPARE(withPlaceholders(QStringLiteral("le\u202Eport\u202C\u200B")), QStringLiteral("le◌port◌◌"));
        QCOMPARE(withPlaceholders(QString::fromUtf16(halves)), QStringLiteral("a◌b◌"));
        QCOMPARE(withPlaceholders(plain), plain);
        const QString persian = QStringLiteral("می\u200Cشود"); // how the word is written
        QCOMPARE(withPlaceholders(persian), persian);
        QCOMPARE(withVisibleSigns(persian), persian);
        for (int code = 0; code <= 0xFFFF; ++code) {
            const QChar c = QChar(code);
            const bool shows =
                c == u'\n' || c == u'\t' || c == QChar::SoftHyphen || c == u'\u200D' ||
                (c.category() != QChar::Other_Format && c.category() != QChar::Other_Control && !c.isSurrogate());
            QVERIFY2((withVisibleSigns(QString(c)) == QString(c)) == shows, qPrintable(QString::number(code, 16)));
        }
    }
    void knowsWhereSentencesEnd()
    {
        QCOMPARE(sentences(QStringLiteral("Selon l’art. 5. Voir M. Dupont, p. 4. Fin")),
                 QStringLiteral("Selon l’art. 5.|Voir M. Dupont, p. 4.|Fin"));
        QCOMPARE(sentences(QStringLiteral("un ;\ndeux ;\ntrois")), QStringLiteral("un ;|deux ;|trois"));
        QCOMPARE(sentences(QStringLiteral("Quoi ? « Rien. » Bien.")), QStringLiteral("Quoi ?|« Rien.|» Bien."));
    }

    void foldsBySwitch()
    {
        QCOMPARE(fold(u"l’«œuvre»\u00A0sous\u2011régionale", standardFolds),
                 QStringLiteral("l'\"oeuvre\" sous-régionale"));
        QCOMPARE(fold(u"l’œuvre", {}), QStringLiteral("l’œuvre"));
        QCOMPARE(fold(u"État", Fold::Case), QStringLiteral("état"));
        QCOMPARE(fold(u"e\u0301t\u00ADé", standardFolds), QStringLiteral("été"));
        QCOMPARE(fold(u"mot¹ suivant", standardFolds), QStringLiteral("mot suivant"));
        QCOMPARE(foldForSearch(u"Œuvre de la forêt"), QStringLiteral("oeuvre de la foret"));
    }

    void thousandsArePartedInSeveralWays()
    {
        const auto same = [](const QString &a, const QString &b, QStringView language, Folds folds = standardFolds) {
            Vocabulary words(language, folds);
            return words.key(words.intern(a, TokenKind::Number)) == words.key(words.intern(b, TokenKind::Number));
        };
        QVERIFY(same(u"10 000"_s, u"10.000"_s, u"fr"));
        QVERIFY(same(u"10\u202F000 km"_s, u"10000 km"_s, u"fr"));
        QVERIFY(same(u"1,250,000"_s, u"1 250 000"_s, u"fr"));
        QVERIFY(same(u"10,000"_s, u"10 000"_s, u"en"));
        QVERIFY(same(u"10,000.5"_s, u"10 000.5"_s, u"en"));
        // what may stand before decimals parts nothing
        QVERIFY(!same(u"10,000"_s, u"10 000"_s, u"fr"));
        QVERIFY(!same(u"10.000"_s, u"10 000"_s, u"en"));
        QVERIFY(!same(u"0.125"_s, u"0125"_s, u"fr"));
        QVERIFY(!same(u"10 000"_s, u"10.000"_s, u"fr", standardFolds & ~Folds(Fold::Figures)));
    }

    void stemsAndFunctionWords()
    {
        const Stemmer french(u"fr-FR");
        QCOMPARE(french.stem(QStringLiteral("encourageons")), french.stem(QStringLiteral("encourager")));
        QCOMPARE(french.stem(QStringLiteral("encouragent")), french.stem(QStringLiteral("encourageant")));
        QCOMPARE(french.stem(QStringLiteral("affirment")), french.stem(QStringLiteral("affirmer")));
        QCOMPARE(french.stem(QStringLiteral("récents")), french.stem(QStringLiteral("récente")));
        QCOMPARE(french.stem(QStringLiteral("renforçons")), french.stem(QStringLiteral("renforcer")));
        QCOMPARE(french.stem(QStringLiteral("leçons")), french.stem(QStringLiteral("leçon")));
        QCOMPARE(french.stem(QStringLiteral("actions")), french.stem(QStringLiteral("action")));
        QCOMPARE(french.stem(QStringLiteral("dangers")), french.stem(QStringLiteral("danger")));
        QCOMPARE(french.stem(QStringLiteral("ateliers")), french.stem(QStringLiteral("atelier")));
        QVERIFY(french.isFunctionWord(u"L’"));
        QVERIFY(french.isFunctionWord(u"-ci"));
        QVERIFY(!french.isFunctionWord(u"parlement"));
        const Stemmer english(u"en");
        QCOMPARE(english.stem(QStringLiteral("urges")), english.stem(QStringLiteral("urged")));
        QVERIFY(english.isFunctionWord(u"The"));
        const Stemmer none(u"xx");
        QCOMPARE(none.stem(QStringLiteral("mot")), QStringLiteral("mot"));
    }

    void survivesAnyText()
    {
        const QString broken = QString(QChar(0xD800)) + u"a" + QChar(0xDC00) +
                               u"\u202Eabc\u202C \u0627\u0644\u0645\u062F 中华人民共和国 👩‍👩‍👧 ok";
        qsizetype end = 0;
        for (const Token &token : tokenize(broken, u"fr")) {
            QVERIFY(token.shown.start >= end);
            QVERIFY(token.shown.length > 0);
            end = token.shown.end();
        }
        QVERIFY(end <= broken.size());
        QCOMPARE(tokens(QStringLiteral("中华人民共和国 宪法"), u"zh").isEmpty(), false);
        QCOMPARE(tokenize(QString(1'000'000, u'x'), u"fr").size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TextTest)
#include "text_test.moc"
