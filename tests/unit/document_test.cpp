// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/catalogue.h"
#include "document/document.h"

#include <QTest>

using namespace volets;

class DocumentTest : public QObject
{
    Q_OBJECT
private slots:
    void namesRoundTrip()
    {
        for (int k = 0; k <= int(UnitKind::Article); ++k) {
            const auto kind = UnitKind(k);
            QVERIFY(!name(kind).isEmpty());
            QCOMPARE(unitKindFromName(name(kind)), kind);
        }
        for (int g = 0; g <= int(Genre::Other); ++g)
            QCOMPARE(genreFromName(name(Genre(g))), Genre(g));
    }
    void findsUnitsByAddress()
    {
        Document document;
        document.units = {{.id = QStringLiteral("P0"), .kind = UnitKind::Enacting, .headings = {}, .text = {}},
                          {.id = QStringLiteral("4.c"), .kind = UnitKind::Item, .headings = {}, .text = {}}};
        QCOMPARE(document.indexOf(u"4.c"), 1);
        QCOMPARE(document.indexOf(u"4.d"), -1);
    }
    /// What every text of a kind begins with tells none from another: the name of its file does.
    void namesWhatHasNoTitle()
    {
        Document document;
        document.sourceName = QStringLiteral("balises.txt");
        document.units = {{.id = QStringLiteral("P0"),
                           .kind = UnitKind::Enacting,
                           .headings = {},
                           .text = QStringLiteral("Le Conseil des ports,")}};
        nameDocument(document);
        QCOMPARE(document.shortTitle, QStringLiteral("balises"));
        document.units.front().kind = UnitKind::Paragraph;
        nameDocument(document);
        QCOMPARE(document.shortTitle, QStringLiteral("Le Conseil des ports,"));
    }
};

QTEST_GUILESS_MAIN(DocumentTest)
#include "document_test.moc"
