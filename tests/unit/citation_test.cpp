// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/address.h"
#include "document/catalogue.h"
#include "document/citation.h"
#include "document/slug.h"

#include <QTest>

using namespace volets;

namespace {

/// No-break spaces as «~», to be seen in a failure.
QString seen(QString text) { return text.replace(QChar(0x00A0), u'~'); }

Unit unit(const char *id, UnitKind kind)
{
    return {.id = QString::fromLatin1(id), .kind = kind, .headings = {}, .text = {}};
}

} // namespace

class CitationTest : public QObject
{
    Q_OBJECT
private slots:
    void placesAreCitedAsReadersCiteThem_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<UnitKind>("kind");
        QTest::addColumn<QString>("un");
        QTest::addColumn<QString>("eu");
        QTest::addColumn<QString>("narrow");
        const auto row = [](const char *id, UnitKind kind, const char *un, const char *eu,
                            const char *narrow = nullptr) {
            QTest::newRow(id) << QByteArray(id) << kind << QString::fromUtf8(un) << QString::fromUtf8(eu)
                              << QString::fromUtf8(narrow ? narrow : un);
        };
        row("7", UnitKind::Operative, "para.~7", "paragraph~7");
        row("7.e", UnitKind::Item, "para.~7~e)", "paragraph~7, point~e)");
        row("3.b.ii", UnitKind::Item, "para.~3~b)~ii)", "paragraph~3, point~b)~ii)");
        row("P1", UnitKind::Preambular, "1st preambular paragraph", "recital~1", "preamb. para.~1");
        row("P4", UnitKind::Preambular, "preambular paragraph~4", "recital~4", "preamb. para.~4");
        row("P11.a", UnitKind::Item, "preambular paragraph~11,~a)", "recital~11,~a)", "preamb. para.~11,~a)");
        row("A1.12", UnitKind::Annex, "annex~I, para.~12", "annex~I, paragraph~12");
        row("41.2.3", UnitKind::Item, "para.~41.2.3", "paragraph~41.2.3");
        row("[12]", UnitKind::Paragraph, "para.~[12]", "paragraph~[12]");
        row("fn12", UnitKind::Footnote, "note~12", "note~12");
        row("1.2.7", UnitKind::Message, "message~1.2.7", "message~1.2.7");
        row("art34", UnitKind::Article, "art.~34", "art.~34");
        row("art34-1.2", UnitKind::Item, "art.~34-1, para.~2", "art.~34-1, para.~2");
        row("figII.3", UnitKind::FigureCell, "figure~II, cell~3", "figure~II, cell~3");
        row("box1.title", UnitKind::Box, "box~1", "box~1");
    }
    void placesAreCitedAsReadersCiteThem()
    {
        QFETCH(QByteArray, id);
        QFETCH(UnitKind, kind);
        const Document document;
        const Unit cited = unit(id.constData(), kind);
        QTEST(seen(place(document, cited)), "un");
        QTEST(seen(place(document, cited, CitationStyle::EU)), "eu");
        QTEST(seen(shortPlace(document, cited)), "narrow");
    }
    void anAnnexWithoutANumberIsCitedWithout()
    {
        const Document document;
        Unit cited = unit("A1.12.a", UnitKind::Item);
        for (const char *heading : {"Annex", "ANNEXE", "Annexe : Déclaration des fleuves"}) {
            cited.headings = {QString::fromUtf8(heading), QStringLiteral("A. Introduction")};
            QCOMPARE(seen(place(document, cited)), QStringLiteral("annex, para.~12~a)"));
        }
        for (const char *heading : {"Annex I", "Annexe 1 – Déclaration", "Annexation"}) {
            cited.headings = {QString::fromUtf8(heading)};
            QCOMPARE(seen(place(document, cited)), QStringLiteral("annex~I, para.~12~a)"));
        }
    }
    void citationsNameTheDocument()
    {
        Document document;
        document.genre = Genre::Outcome;
        document.date = QStringLiteral("2031-05-02");
        document.title = QStringLiteral("Outcome document of the Circle of Rivers");
        document.shortTitle = QStringLiteral("2031 – Rivers");
        QCOMPARE(seen(citation(document, unit("7.e", UnitKind::Item))),
                 QStringLiteral("Outcome document 2031, para.~7~e)"));
        document.title = QStringLiteral("Declaration of the Circle of Rivers");
        QCOMPARE(seen(citation(document, unit("2", UnitKind::Operative))), QStringLiteral("2031 – Rivers, para.~2"));
    }
    void slugsAreShortAndNeverEmpty()
    {
        QCOMPARE(slug(u"Loi pour une République numérique"), QStringLiteral("loi-pour-une-republique-numerique"));
        QCOMPARE(slug(u"  Œuvres & fjord: Lillestrøm! "), QStringLiteral("oeuvres-fjord-lillestrom"));
        QCOMPARE(slug(u"…"), QStringLiteral("document"));
        QVERIFY(slug(QString(400, u'a')).size() <= 48);
        QCOMPARE(slug(u"one two three four five six seven eight nine ten eleven twelve"),
                 QStringLiteral("one-two-three-four-five-six-seven-eight-nine-ten"));
    }
    void romanNumbers()
    {
        QCOMPARE(romanNumber(4), QStringLiteral("IV"));
        QCOMPARE(romanNumber(1999), QStringLiteral("MCMXCIX"));
        QVERIFY(romanNumber(0).isEmpty());
    }
    void unknownTextsAreNamedByTheirTitle()
    {
        Document document;
        document.title =
            QStringLiteral("Declaration of the Circle of Rivers on the sharing of boats, nets and warnings of flood");
        nameDocument(document);
        QCOMPARE(document.key, QStringLiteral("declaration-of-the-circle-of-rivers-on-the"));
        QVERIFY(document.shortTitle.endsWith(u'…') && document.shortTitle.size() <= 45);
        Document nameless;
        nameless.sourceName = QStringLiteral("8f3c.txt");
        nameDocument(nameless);
        QCOMPARE(nameless.key, QStringLiteral("8f3c"));
        QVERIFY(!nameless.shortTitle.isEmpty());
    }
};

QTEST_GUILESS_MAIN(CitationTest)
#include "citation_test.moc"
