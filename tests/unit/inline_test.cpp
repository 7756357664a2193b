// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/inline.h"

#include <QTest>

using namespace volets;

class InlineTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWords_data();
    void readsWords();
    void recordsEachRepair();
    void leavesPlainTextAlone();
    void dropsIconsBeforeHeadings();
    void tellsBoldFromItalic();
};

void InlineTest::readsWords_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *source, const char *words) {
        QTest::newRow(name) << QString::fromUtf8(source) << QString::fromUtf8(words);
    };
    row("italics", "*rappelant* la charte", "rappelant la charte");
    row("bold", "**Nous**, riverains", "Nous, riverains");
    row("bold italics", "***Nous***", "Nous");
    row("nested", "**a *b* c** et *d **e** f*", "a b c et d e f");
    row("three, closed in turn", "***a** b*", "a b");
    row("bold over a line's end", "**Bilan du\nbassin**", "Bilan du bassin");
    row("bold after an elision", "l'**eau**", "l'eau");
    row("underscores", "__Bilan__ et _mesures_ mais snake_case_ici", "Bilan et mesures mais snake_case_ici");
    row("lone star is a note mark", "Nouveau tirage* de la carte", "Nouveau tirage* de la carte");
    row("lone pair is left over", "**Bilan du bassin", "Bilan du bassin");
    row("stars as arithmetic", "5 * 3 * 2 et 4 ** 2", "5 * 3 * 2 et 4 ** 2");
    row("stars inside words", "étudiant*es et chercheur*es", "étudiant*es et chercheur*es");
    row("escapes", "\\*non\\* 217 A \\(III\\) C:\\dossier", "*non* 217 A (III) C:\\dossier");
    row("link", "voir [la carte](https://eaux.example/carte_(2).pdf).", "voir la carte.");
    row("link with escaped brackets", "résolution [12 B \\(IV\\)](#), mai", "résolution 12 B (IV), mai");
    row("link with escaped emphasis", "le [\\*Guide des rives\\*](#) paru", "le Guide des rives paru");
    row("emphasis around links", "*[RIV 1, 2](#) - [EAU 3](#); Débits*", "RIV 1, 2 - EAU 3; Débits");
    row("brackets are words", "Débits [Mesures]", "Débits [Mesures]");
    row("brackets around emphasis", "groupe [*depuis 2010 (OCR)*] ; fin", "groupe [depuis 2010 (OCR)] ; fin");
    row("brackets before a remark", "alinéa [3] (voir plus bas)", "alinéa [3] (voir plus bas)");
    row("class", "[souligné]{.underline} ici", "souligné ici");
    row("image", "![logo](a.png) Bilan", "Bilan");
    row("autolink", "à l'adresse <https://eaux.example/a_b>.", "à l'adresse https://eaux.example/a_b.");
    row("address", "<nom@eaux.example>", "nom@eaux.example");
    row("superscript tag", "17<sup>e</sup> session, 1<SUP>er</SUP> mai", "17e session, 1er mai");
    row("superscript caret", "19^e session, n^{os} 3, 20^e^ forum, M^me Roy", "19e session, nos 3, 20e forum, Mme Roy");
    row("footnote marks", "débits<sup>12</sup>, crues^3 et seuils[^14].", "débits¹², crues³ et seuils¹⁴.");
    row("tags", "<p>Une <b>rive</b><br>deux</p>", "Une rive deux");
    row("own brackets", "<nom du bassin> à remplir, 3 < 4 > 2", "<nom du bassin> à remplir, 3 < 4 > 2");
    row("comment", "avant<!-- à revoir --> après", "avant après");
    row("entities", "d&eacute;bit &amp; crue &#233; &#xE9; R&D; &inconnu;", "débit & crue é é R&D; &inconnu;");
    row("white space", "  un\t mot\n deux ", "un mot deux");
    row("no-break space stays", "trois\xc2\xa0: fin", "trois\xc2\xa0: fin");
}

void InlineTest::readsWords()
{
    QFETCH(QString, source);
    QFETCH(QString, words);
    QCOMPARE(plainWords(source).text, words);
    // a second reading finds nothing more, save what the first one has freed from its escapes
    if (!source.contains(u'\\'))
        QCOMPARE(plainWords(words).text, words);
}

void InlineTest::recordsEachRepair()
{
    const PlainWords words = plainWords(u"le **17<sup>e</sup>** bilan, [carte](#)");
    QCOMPARE(words.repairs.size(), 2u);
    QCOMPARE(words.repairs[0],
             (Repair{QStringLiteral("emphasis"), {}, QStringLiteral("**17<sup>e</sup>**"), QStringLiteral("17e")}));
    QCOMPARE(words.repairs[1],
             (Repair{QStringLiteral("link"), {}, QStringLiteral("[carte](#)"), QStringLiteral("carte")}));
}

void InlineTest::leavesPlainTextAlone()
{
    const QString plain = QStringLiteral("Les États (voir n° 3 [a]) « partagent » l’eau¹ – 5 % ; A/RES/1_2 & suite.");
    const PlainWords words = plainWords(plain);
    QCOMPARE(words.text, plain);
    QVERIFY(words.repairs.empty());
}

void InlineTest::dropsIconsBeforeHeadings()
{
    const PlainWords words = plainHeading(u"[Goutte] **Rives et données**");
    QCOMPARE(words.text, QStringLiteral("Rives et données"));
    QCOMPARE(words.repairs.back(), (Repair{QStringLiteral("icon"), {}, QStringLiteral("[Goutte]"), {}}));
    QCOMPARE(plainHeading(u"**[Goutte] Rives**").text, QStringLiteral("Rives"));
    QCOMPARE(plainHeading(u"💧 Rives").text, QStringLiteral("Rives"));
    QCOMPARE(plainHeading(u"![goutte](g.svg) Rives").text, QStringLiteral("Rives"));
    QCOMPARE(plainHeading(u"[Rives](#) partagées").text, QStringLiteral("Rives partagées"));
    QCOMPARE(plainHeading(u"[Annexe]").text, QStringLiteral("[Annexe]"));
    QVERIFY(leadingIcon(u"● Rives").isEmpty());
}

void InlineTest::tellsBoldFromItalic()
{
    QVERIFY(isBold(u"**Rives**"));
    QVERIFY(isBold(u" ***Rives*** "));
    QVERIFY(!isBold(u"**Rives** et **crues**"));
    QVERIFY(!isBold(u"Rives"));
    QVERIFY(isItalic(u"*Rives*"));
    QVERIFY(!isItalic(u"**Rives**"));
    QVERIFY(!isItalic(u"*"));
}

QTEST_GUILESS_MAIN(InlineTest)
#include "inline_test.moc"
