// SPDX-License-Identifier: GPL-3.0-or-later
// What programs that take the text out of a PDF do to notes, signs, hyphens and chapters, put back.
#include "ingest/reader.h"
#include "support/shared.h"

#include <QTest>

#include <algorithm>

using namespace volets;
using namespace Qt::StringLiterals;

namespace {

/// An invented resolution in two pages; `end` is what stands below the text of the first, `cut` the sentence that the
/// page's end cuts, in two halves.
QString resolution(const QString &end, const QString &pageMark = u"2/3\n31-16645\n\f"_s)
{
    return u"A/RES/80/173\n80/173. The right to safe harbours\nThe General Assembly,\n"
           "Recalling that the harbours of the coast belong to all who sail, and that nobody may be\n"
           "kept from them in a storm3,\n"
           "1. Requests the keepers of all lighthouses along the northern coast to light their lamps\n"
           "an hour before the sun goes down, and to report thereon by\n"
           "31 December 2031;\n"
           "2. Invites the masters of ferries to carry the mail free of charge4, and to keep a list of\n"
           "what was carried, of those who sent it and of the long winters in which none of the\n"_s +
           end + pageMark + u"A/RES/80/173\n"_s +
           u"ferries could leave the harbour;\n"
           "A.\nMeans of implementation\n"
           "3. Encourages the owners of quays to mend what the storms of the last winter broke, to pay\n"
           "the rope makers5\n"
           ", and to do so in the well -known manner of the islands, in which all who live by the\n"
           "sea have a share of the work.\n"_s;
}

QStringList unitsOf(const QString &text)
{
    const Result<DocumentPtr> document = readDocument(text.toUtf8(), u"a"_s);
    QStringList units;
    if (document)
        for (const Unit &unit : (*document)->units)
            units += unit.id + u": "_s + unit.text;
    return units;
}

/// The text of a unit, or an empty one.
QString unit(const QStringList &units, const QString &id)
{
    const auto found = std::ranges::find_if(units, [&](const QString &one) { return one.startsWith(id + u": "_s); });
    return found == units.end() ? QString() : found->sliced(id.size() + 2);
}

} // namespace

class PrintedTest : public QObject
{
    Q_OBJECT
private slots:
    void wordsBelowARuleAreNotesInAnyOrder_data()
    {
        QTest::addColumn<QString>("below");
        QTest::newRow("figures in a column") << u"__________________\n3\n4\n\nSee A/CONF.3/1.\nSee the book of the\n"
                                                "millers, chap. I.\n"_s;
        QTest::newRow("the last one's figure below")
            << u"__________________\n3\n\nSee A/CONF.3/1.\n4\n\nSee the book of "
               "the\nmillers, chap. I.\n"_s;
        QTest::newRow("glued")
            << u"__________________\n3See A/CONF.3/1.\n4See the book of the\n\nmillers, chap. I.\n"_s;
        QTest::newRow("under a star") << u"__________________\n* On behalf of the millers.\n3 See A/CONF.3/1.\n"
                                         "4 See the book of the\n\nmillers, chap. I.\n"_s;
    }
    void wordsBelowARuleAreNotesInAnyOrder()
    {
        QFETCH(QString, below);
        const QStringList units = unitsOf(resolution(below));
        QCOMPARE(unit(units, u"fn3"_s), u"See A/CONF.3/1."_s);
        QCOMPARE(unit(units, u"fn4"_s), u"See the book of the millers, chap. I."_s);
        QVERIFY(unit(units, u"2"_s).endsWith(u"in which none of the ferries could leave the harbour;"_s));
        QVERIFY(!units.join(u'\n').contains(u"On behalf"_s));
    }

    void aCallOnALineOfItsOwnIsNoText()
    {
        QString text = resolution(u"__________________\n3 See A/CONF.3/1.\n4 Ibid.\n"_s);
        text.replace(u"\n2. Invites"_s, u"\n3\n2. Invites"_s);
        const QStringList units = unitsOf(text);
        QVERIFY2(unit(units, u"1"_s).endsWith(u"31 December 2031;"_s), qUtf8Printable(units.join(u'\n')));
        QVERIFY(unit(units, u"2"_s).startsWith(u"Invites"_s));
    }

    void aRuleBehindACutWordIsTheNotes()
    {
        QString text = resolution(u"__________________\n3 See A/CONF.3/1.\n4 Ibid.\n"_s);
        text.replace(u"in which none of the\n__"_s, u"in which none of the long-__"_s);
        text.replace(u"\nferries could"_s, u"\nhaul ferries could"_s);
        const QStringList units = unitsOf(text);
        QVERIFY2(unit(units, u"2"_s).contains(u"none of the long- haul ferries could"_s),
                 qUtf8Printable(units.join(u'\n')));
        QCOMPARE(unit(units, u"fn4"_s), u"Ibid."_s);
    }

    void aMarkerAloneAtTheTopOfAPageGoesBeforeItsWords()
    {
        QString text =
            resolution(u"__________________\n3 See A/CONF.3/1.\n4 See the list on lists.example.org/of-ferries\n"_s);
        text.replace(u"ferries could leave the harbour;\nA.\nMeans of implementation\n3. "_s, u"3.\n"_s);
        text.replace(u"in which none of the\n"_s, u"of all winters;\n"_s);
        const QStringList units = unitsOf(text);
        QVERIFY2(unit(units, u"3"_s).startsWith(u"Encourages the owners"_s), qUtf8Printable(units.join(u'\n')));
    }

    void aSpaceBeforeAHyphenStaysWhereNoPageEnds()
    {
        const QStringList units =
            unitsOf(u"# Quays\n\nThe keepers call `lamp -on` by hand, in the well -known manner.\n"_s);
        QVERIFY(units.join(u'|').contains(u"lamp -on"_s));
        QVERIFY(units.join(u'|').contains(u"well -known"_s));
        QVERIFY(unit(unitsOf(resolution(QString())), u"3"_s).contains(u"well-known"_s));
    }
    void knowsNotesByTheirFigures_data()
    {
        QTest::addColumn<QString>("end");
        QTest::newRow("above their words")
            << u"3\nSee decision 12 of the harbour masters.\n4\nSee the list of ferries,\n"
               "part two.\n"_s;
        QTest::newRow("in a column") << u"3\n4\n\nSee decision 12 of the harbour masters.\nSee the list of ferries,\n"
                                        "part two.\n"_s;
        QTest::newRow("in no order") << u"4\n\npart two.\n\n3\n\nSee decision 12 of the harbour masters.\n"
                                        "See the list of ferries,\n"_s;
        QTest::newRow("below their words") << u"\nSee decision 12 of the harbour masters.\n\nSee the list of ferries,\n"
                                              "part two.\n\n3\n\n4\n\n"_s;
        QTest::newRow("beside the page's number") << u"3\n4\n\n2/3\n\nSee decision 12 of the harbour masters.\n"
                                                     "See the list of ferries,\npart two.\n31-16645\n"_s;
        QTest::newRow("glued") << u"3See decision 12 of the harbour masters.4See the list of ferries,\npart two.\n"_s;
    }
    void knowsNotesByTheirFigures()
    {
        QFETCH(QString, end);
        QStringList marks{u"2/3\n31-16645\n\f"_s};
        if (!end.contains(u"2/3"_s)) // which ends the page where no form feed does
            marks += u"31-16645 2/3\n"_s;
        for (const QString &mark : std::as_const(marks)) {
            const QStringList units = unitsOf(resolution(end, mark));
            QCOMPARE(unit(units, u"fn3"_s), u"See decision 12 of the harbour masters."_s);
            QCOMPARE(unit(units, u"fn4"_s), u"See the list of ferries, part two."_s);
            QVERIFY2(unit(units, u"2"_s).endsWith(u"in which none of the ferries could leave the harbour;"_s),
                     qPrintable(units.join(u'\n')));
        }
    }

    /// A page's last words may have the first note glued to them.
    void partsANoteFromTheText()
    {
        QString text = resolution({}, u"2/3\n31-16645\n"_s);
        text.replace(u"none of the\n"_s, u"none of the3See decision 12 of the harbour masters.4Ibid.\n"_s);
        const QStringList units = unitsOf(text);
        QCOMPARE(unit(units, u"fn3"_s), u"See decision 12 of the harbour masters."_s);
        QCOMPARE(unit(units, u"fn4"_s), u"Ibid."_s);
        QVERIFY(unit(units, u"2"_s).endsWith(u"in which none of the ferries could leave the harbour;"_s));
    }

    /// Figures that nothing in the text calls are its own.
    void leavesFiguresThatNobodyCalls()
    {
        const QStringList units =
            unitsOf(resolution(u"7\nferries and boats,\n8\nrafts and sloops that a winter may find\n"_s));
        QVERIFY(unit(units, u"fn7"_s).isEmpty());
    }

    void putsSentencesTogether()
    {
        const QStringList units = unitsOf(resolution({}));
        QVERIFY(unit(units, u"1"_s).endsWith(u"and to report thereon by 31 December 2031;"_s));
        QVERIFY(unit(units, u"3"_s).contains(u"the rope makers5, and to do so in the well-known manner"_s));
    }

    void putsChaptersTogether()
    {
        const Result<DocumentPtr> document = readDocument(resolution({}).toUtf8(), u"a"_s);
        VERIFY_RESULT(document);
        QCOMPARE((*document)->units.back().headings, QStringList{u"A. Means of implementation"_s});
    }

    /// The number of a resolution and how it was adopted are none of its words.
    void takesNoHeadForAStatement()
    {
        const QStringList units = unitsOf(u"Resolution adopted by the General Assembly on 17 December 2031\n"
                                          "[on the report of the Third Committee (A/80/459, para. 24)]\n80/173.\n"_s +
                                          resolution({}));
        QVERIFY(unit(units, u"note"_s).isEmpty());
    }

    /// A column of figures parts a paragraph's number from its words.
    void knowsWordsAmongNotes()
    {
        QString text =
            resolution(u"ferries could leave the harbour;\n3.\n3\n4\n\nEncourages the owners of quays to mend what\n\n"
                       "See decision 12 of the harbour masters.\nIbid.\n"_s);
        text.replace(u"A/RES/80/173\nferries could leave the harbour;\nA.\nMeans of implementation\n3. Encourages the "
                     "owners of quays to mend what the storms"_s,
                     u"A/RES/80/173\nthe storms"_s);
        const QStringList units = unitsOf(text);
        QCOMPARE(unit(units, u"fn4"_s), u"Ibid."_s);
        QVERIFY2(unit(units, u"3"_s).startsWith(u"Encourages the owners of quays to mend what the storms of"_s),
                 qPrintable(units.join(u'\n')));
    }

    /// The first line of a paragraph may stand apart from the others, and its number below it.
    void joinsTheFirstLine_data()
    {
        QTest::addColumn<QString>("paragraph");
        QTest::newRow("apart")
            << u"3. Encourages the owners of quays, piers and the long breakwaters of the\n\n"
               "North Coast to mend what the storms of the last winter broke, to pay\nthe rope makers.\n"_s;
        QTest::newRow("number below")
            << u"\nEncourages the owners of quays, piers and the long breakwaters of the\n3.\n"
               "north coast to mend what the storms of the last winter broke, to pay\nthe rope makers.\n"_s;
    }
    void joinsTheFirstLine()
    {
        QFETCH(QString, paragraph);
        QString text = resolution({});
        text = text.first(text.indexOf(u"A.\nMeans"_s)) + paragraph;
        QCOMPARE(unit(unitsOf(text), u"3"_s).toLower(),
                 u"encourages the owners of quays, piers and the long breakwaters of the north coast to mend what the "
                 "storms of the last winter broke, to pay the rope makers."_s);
    }

    /// «chap. | V» ends no note where each figure stands above its note.
    void keepsANoteOverAnAbbreviation()
    {
        const QStringList units =
            unitsOf(resolution(u"3\nSee the records of the harbour, chap.\nV, sect. A.\n4\nIbid.\n"_s));
        QCOMPARE(unit(units, u"fn3"_s), u"See the records of the harbour, chap. V, sect. A."_s);
        QCOMPARE(unit(units, u"fn4"_s), u"Ibid."_s);
    }
};

QTEST_GUILESS_MAIN(PrintedTest)
#include "printed_test.moc"
