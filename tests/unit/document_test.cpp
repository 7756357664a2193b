// SPDX-License-Identifier: GPL-3.0-or-later
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
};

QTEST_GUILESS_MAIN(DocumentTest)
#include "document_test.moc"
