// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/archive.h"
#include "ingest/docx.h"
#include "ingest/html.h"
#include "ingest/odt.h"
#include "ingest/reader.h"
#include "ingest/rich.h"
#include "report/docx.h"
#include "report/odt.h"
#include "support/rivers.h"
#include "support/shared.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace volets;
using namespace volets::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The lines that are not blank.
QStringList linesOf(const Result<SourceText> &source)
{
    if (!source)
        return {source.error().sentence};
    QStringList lines;
    for (const SourceLine &line : source->lines)
        if (!line.text.isEmpty())
            lines += line.text;
    return lines;
}

QStringList htmlLines(const char *html) { return linesOf(readHtml(html, u"page.html"_s)); }

QByteArray docx(const QByteArray &body, const QByteArray &styles = {}, const QByteArray &numbering = {},
                const QByteArray &footnotes = {})
{
    const auto part = [](const char *root, const QByteArray &content) -> QByteArray {
        return QByteArray("<?xml version=\"1.0\"?><w:") + root +
               " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" + content + "</w:" + root +
               ">";
    };
    std::vector<ArchivedFile> files{
        {.name = u"_rels/.rels"_s,
         .bytes =
             "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
             "Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
             "Target=\"word/document.xml\"/></Relationships>"},
        {.name = u"word/document.xml"_s, .bytes = part("document", "<w:body>" + body + "</w:body>")}};
    if (!styles.isEmpty())
        files.push_back({.name = u"word/styles.xml"_s, .bytes = part("styles", styles)});
    if (!numbering.isEmpty())
        files.push_back({.name = u"word/numbering.xml"_s, .bytes = part("numbering", numbering)});
    if (!footnotes.isEmpty())
        files.push_back({.name = u"word/footnotes.xml"_s, .bytes = part("footnotes", footnotes)});
    return packArchive(files, {}).value_or(QByteArray());
}

QByteArray odt(const QByteArray &body, const QByteArray &automatic = {}, const QByteArray &styles = {})
{
    const QByteArray oasis = "urn:oasis:names:tc:opendocument:xmlns:";
    const auto root = [&](const QByteArray &name, const QByteArray &content) {
        QByteArray xml = "<office:" + name;
        for (const char *prefix : {"office", "style", "text", "table", "draw"})
            xml += QByteArray(" xmlns:") + prefix + "=\"" + oasis + prefix + ":1.0\"";
        return QByteArray(xml + " xmlns:fo=\"" + oasis + "xsl-fo-compatible:1.0\">" + content + "</office:" + name +
                          ">");
    };
    return packArchive(
               {{.name = u"mimetype"_s, .bytes = "application/vnd.oasis.opendocument.text", .compressed = false},
                {.name = u"content.xml"_s,
                 .bytes = root("document-content", "<office:automatic-styles>" + automatic +
                                                       "</office:automatic-styles><office:body><office:text>" + body +
                                                       "</office:text></office:body>")},
                {.name = u"styles.xml"_s,
                 .bytes = root("document-styles", "<office:styles>" + styles + "</office:styles>")}},
               {})
        .value_or(QByteArray());
}

QByteArray repeated(const char *text, int count) { return QByteArray(text).repeated(count); }

} // namespace

class FormatsTest : public QObject
{
    Q_OBJECT
private slots:
    void countedLabels()
    {
        QCOMPARE(countedLabel(3, u'1'), u"3"_s);
        QCOMPARE(countedLabel(28, u'a'), u"bb"_s);
        QCOMPARE(countedLabel(2, u'A'), u"B"_s);
        QCOMPARE(countedLabel(14, u'i'), u"xiv"_s);
        QCOMPARE(countedLabel(9, u'I'), u"IX"_s);
    }
    void knownByContent()
    {
        QVERIFY(looksLikeHtml("\n<!-- a page -->\n<!DOCTYPE html><p>x"));
        QVERIFY(looksLikeHtml("<?xml version=\"1.0\"?><html><body/></html>"));
        QVERIFY(looksLikeHtml("<div class=\"x\"><p>a</p></div>\n"));
        QVERIFY(!looksLikeHtml("<!-- a note -->\n# Rivers\n"));
        QVERIFY(!looksLikeHtml("<div align=\"center\">Rivers</div>\n\n1. We ask for bridges."));
        QVERIFY(looksLikeDocx(docx("<w:p/>")));
        QVERIFY(!looksLikeOdt(docx("<w:p/>")));
        QVERIFY(looksLikeOdt(odt("<text:p/>")));
        QVERIFY(!looksLikeDocx(odt("<text:p/>")));
        const auto other = packArchive({{.name = u"a.txt"_s, .bytes = "words"}}, {});
        QVERIFY(!looksLikeDocx(*other) && !looksLikeOdt(*other));
        QVERIFY(!readDocument(*other, u"a.zip"_s));
    }

    void pagesBecomeParagraphs()
    {
        QCOMPARE(htmlLines("<html><head><title>no</title><style>no</style></head><body><nav>no</nav>"
                           "<h1>The  rivers</h1><p>We ask<br>for a <b>bridge</b>.<p>Second<br><br>third"
                           "<script>no()</script><div hidden>no</div></body></html>"),
                 (QStringList{u"# The rivers"_s, u"We ask for a bridge."_s, u"Second"_s, u"third"_s}));
        QCOMPARE(htmlLines("<body><div>frame</div><main><h2>Banks</h2>words</main></body>"),
                 (QStringList{u"## Banks"_s, u"words"_s}));
    }
    void listsKeepTheirNumbers()
    {
        QCOMPARE(
            htmlLines("<body><ol start=\"3\"><li>three<ol type=\"a\"><li>first</li><li value=\"4\">fourth</li></ol>"
                      "</li><li><p>four</p><p>goes on</p></li></ol><ul><li>dash</li></ul>"),
            (QStringList{u"3. three"_s, u"    a) first"_s, u"    d) fourth"_s, u"4. four"_s, u"goes on"_s,
                         u"- dash"_s}));
    }
    void notesAreRaised()
    {
        QCOMPARE(htmlLines("<body><p>a bank<sup><a href=\"#fn1\">[12]</a></sup> of the 17<sup>e</sup> century</p>"
                           "<ol><li id=\"fn12\">See the map. <a href=\"#fnref12\">back</a></li></ol>"),
                 (QStringList{u"a bank¹² of the 17e century"_s, u"¹² See the map."_s}));
    }
    void tablesBecomeRows()
    {
        QCOMPARE(
            htmlLines("<body><table><tr><th>Year</th><th>Banks</th></tr><tr><td>2020</td><td>12</td></tr></table>"),
            (QStringList{u"| Year | Banks |"_s, u"| 2020 | 12 |"_s}));
        QCOMPARE(htmlLines("<body><table><tr><td>1.</td><td>We ask.</td></tr></table>"),
                 (QStringList{u"1. We ask."_s}));
    }
    void wordsThatLookLikeMarkUpStayWords()
    {
        const auto document =
            readDocument("<html><body><h1>Rivers</h1><p>The file a_b_c is *not* &lt;b&gt;bold&lt;/b&gt; "
                         "and [x](y) is no link &amp;amp; so on.</p><p># no heading</p></body></html>",
                         u"page.html"_s);
        VERIFY_RESULT(document);
        const std::vector<Unit> &units = (*document)->units;
        QCOMPARE(units.size(), std::size_t(2));
        QCOMPARE(units[0].text, u"The file a_b_c is *not* <b>bold</b> and [x](y) is no link &amp; so on."_s);
        QCOMPARE(units[1].text, u"# no heading"_s);
        QVERIFY((*document)->repairs.empty() || (*document)->repairs.front().rule != u"escape");
    }
    void pagesSayTheirEncoding()
    {
        QCOMPARE(htmlLines("<html><meta charset=\"iso-8859-1\"><body><p>\xE9t\xE9 \x96</p>"),
                 (QStringList{u"été –"_s}));
        QCOMPARE(htmlLines("<html><meta charset=\"iso-8859-7\"><body><p>\xE1\xE2</p>"), (QStringList{u"αβ"_s}));
    }
    void hostilePagesAreRefusedInOneSentence()
    {
        const auto refused = [](const QByteArray &html) {
            const Result<DocumentPtr> document = readDocument("<html><body>" + html, u"page.html"_s);
            return !document && document.error().sentence.contains(u"page.html"_s);
        };
        QVERIFY(refused(repeated("<div>", 100'000) + "words"));
        QVERIFY(refused(repeated("<ul><li>", 50'000) + "words"));
        QVERIFY(refused(repeated("<font color=1><p>", 100'000)));
        QVERIFY(refused("<p" + repeated(" a", 100'000) + ">words"));
        QVERIFY(refused("<!--><svg>" + repeated("<g>", 100'000) + "</svg>words-->"));
        QVERIFY(!refused(repeated("<p>words<li><b>more</b><br>", 10'000)));
        QVERIFY(!refused("<svg>" + repeated("<path d=\"1 2\"/>", 10'000) + "</svg>words"));
        QVERIFY(refused("<script>all</script>"));
        QVERIFY(refused({}));
        // no name on the page is followed
        QCOMPARE(htmlLines("<body><p>words<img src=\"file:///etc/hostname\"><iframe src=\"file:///etc/hostname\">no"
                           "</iframe><object data=\"http://localhost/\">no</object></p>"),
                 (QStringList{u"words"_s}));
    }

    void docxNumbersAndHeadings()
    {
        const QByteArray styles =
            "<w:style w:type=\"paragraph\" w:styleId=\"Titre1\"><w:name w:val=\"heading 1\"/></w:style>"
            "<w:style w:type=\"paragraph\" w:styleId=\"Mine\"><w:name w:val=\"Mine\"/><w:basedOn w:val=\"Titre1\"/>"
            "</w:style><w:style w:type=\"paragraph\" w:styleId=\"TM1\"><w:name w:val=\"toc 1\"/></w:style>"
            "<w:style w:type=\"paragraph\" w:styleId=\"Par\"><w:name w:val=\"Par\"/><w:pPr><w:numPr><w:numId "
            "w:val=\"1\"/></w:numPr></w:pPr></w:style>";
        const QByteArray numbering =
            "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt "
            "w:val=\"decimal\"/>"
            "<w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt "
            "w:val=\"lowerLetter\"/><w:lvlText w:val=\"%2)\"/></w:lvl></w:abstractNum>"
            "<w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText "
            "w:val=\"\xEF\x82\xB7\"/></w:lvl></w:abstractNum>"
            "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId "
            "w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"9\"/></w:lvlOverride></w:num>"
            "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/></w:num>";
        const auto paragraph = [](const QByteArray &properties, const QByteArray &words) {
            return QByteArray("<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>");
        };
        const auto item = [&](const char *list, const char *level, const QByteArray &words) {
            return paragraph(QByteArray("<w:numPr><w:ilvl w:val=\"") + level + "\"/><w:numId w:val=\"" + list +
                                 "\"/></w:numPr>",
                             words);
        };
        const QByteArray body =
            paragraph("<w:pStyle w:val=\"TM1\"/>", "Banks 7") + paragraph("<w:pStyle w:val=\"Mine\"/>", "Banks") +
            paragraph("<w:pStyle w:val=\"Par\"/>", "one") + item("1", "1", "first") + item("1", "1", "second") +
            paragraph("<w:pStyle w:val=\"Par\"/>", "two") + item("1", "1", "again") + item("2", "0", "nine") +
            item("3", "0", "dash") + paragraph("<w:outlineLvl w:val=\"1\"/>", "Quays");
        QCOMPARE(linesOf(readDocx(docx(body, styles, numbering), u"a.docx"_s)),
                 (QStringList{u"# Banks"_s, u"1. one"_s, u"    a) first"_s, u"    b) second"_s, u"2. two"_s,
                              u"    a) again"_s, u"9. nine"_s, u"- dash"_s, u"## Quays"_s}));
    }
    void docxReadsAsItsReaderSeesIt()
    {
        const QByteArray body =
            "<w:p><w:r><w:t xml:space=\"preserve\">a </w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>no</w:delText></w:r>"
            "</w:del><w:ins w:id=\"2\"><w:r><w:t>bank</w:t></w:r></w:ins><w:r><w:rPr><w:vertAlign "
            "w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r>"
            "<w:r><w:footnoteReference w:id=\"5\"/></w:r><w:r><w:tab/><w:t>here</w:t></w:r></w:p>"
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Year</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Banks</w:t></w:r>"
            "</w:p></w:tc></w:tr></w:tbl>";
        const QByteArray notes =
            "<w:footnote w:id=\"5\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>See</w:t></w:r></w:p>"
            "<w:p><w:r><w:t>the map.</w:t></w:r></w:p></w:footnote>";
        QCOMPARE(linesOf(readDocx(docx(body, {}, {}, notes), u"a.docx"_s)),
                 (QStringList{u"a bank²¹ here"_s, u"| Year | Banks |"_s, u"¹ See the map."_s}));
    }
    void odtNumbersAndHeadings()
    {
        const QByteArray lists =
            "<text:list-style style:name=\"L1\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" "
            "style:num-suffix=\".\"/><text:list-level-style-number text:level=\"2\" style:num-format=\"a\" "
            "style:num-suffix=\")\"/></text:list-style><text:list-style style:name=\"L2\">"
            "<text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"\xE2\x80\xA2\"/></text:list-style>"
            "<style:style style:name=\"Up\" style:family=\"text\"><style:text-properties style:text-position=\"super "
            "58%\"/></style:style>";
        const QByteArray styles =
            "<text:outline-style style:name=\"Outline\"><text:outline-level-style text:level=\"1\" "
            "style:num-format=\"I\" style:num-suffix=\".\"/></text:outline-style>";
        const QByteArray body =
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>no</text:p></text:deletion>"
            "</text:changed-region></text:tracked-changes><text:table-of-content><text:index-body><text:p>Banks 7"
            "</text:p></text:index-body></text:table-of-content>"
            "<text:h text:outline-level=\"1\">Banks</text:h>"
            "<text:list text:style-name=\"L1\"><text:list-item><text:p>one<text:note><text:note-citation>1"
            "</text:note-citation><text:note-body><text:p>See the</text:p><text:p>map.</text:p></text:note-body>"
            "</text:note> of 17<text:span text:style-name=\"Up\">e</text:span></text:p><text:list><text:list-item>"
            "<text:p>first</text:p></text:list-item><text:list-item><text:p>second</text:p></text:list-item>"
            "</text:list></text:list-item></text:list><text:p>between<office:annotation><text:p>no</text:p>"
            "</office:annotation></text:p>"
            "<text:list text:style-name=\"L1\" text:continue-numbering=\"true\"><text:list-item><text:p>two</text:p>"
            "</text:list-item></text:list>"
            "<text:list text:style-name=\"L2\"><text:list-item><text:p>dash</text:p></text:list-item></text:list>"
            "<text:p>host<draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame> goes "
            "on</text:p>";
        QCOMPARE(linesOf(readOdt(odt(body, lists, styles), u"a.odt"_s)),
                 (QStringList{u"# I. Banks"_s, u"1. one¹ of 17e"_s, u"    a) first"_s, u"    b) second"_s, u"between"_s,
                              u"2. two"_s, u"- dash"_s, u"host goes on"_s, u"boxed"_s, u"¹ See the map."_s}));
    }
    void hostileArchivesAreRefusedInOneSentence()
    {
        const auto refused = [](const QByteArray &bytes) {
            const Result<DocumentPtr> document = readDocument(bytes, u"a.docx"_s);
            return !document && document.error().sentence.contains(u"a.docx"_s);
        };
        QVERIFY(refused(docx("<w:p>"))); // not well formed
        QVERIFY(refused(docx({})));      // no words
        QVERIFY(refused(docx(repeated("<w:sdt>", 5'000) + repeated("</w:sdt>", 5'000))));
        QVERIFY(refused(docx(repeated("<w:tbl><w:tr><w:tc>", 100) + "<w:p><w:r><w:t>x</w:t></w:r></w:p>" +
                             repeated("</w:tc></w:tr></w:tbl>", 100))));
        QVERIFY(refused(docx("<w:p><w:r><w:t>" + QByteArray(21'000'000, 'a') + "</w:t></w:r></w:p>")));
        QVERIFY(refused(docx("<w:p><w:r><w:t>x</w:t></w:r></w:p>").chopped(30)));
        QVERIFY(refused(
            odt("<text:p>" + repeated("<text:span>", 1'000) + "x" + repeated("</text:span>", 1'000) + "</text:p>")));
    }

    /// What the program writes, it reads.
    void exportsAreReadBack()
    {
        ReportOptions options = riverOptions();
        options.language = u"fr"_s;
        const ReportTable table = buildReport(rivers(), options);
        for (const Result<QByteArray> &written : {toDocx(table, true), toOdt(table, true)}) {
            VERIFY_RESULT(written);
            const Result<DocumentPtr> document = readDocument(*written, u"rivers"_s);
            VERIFY_RESULT(document);
            QString words;
            for (const Unit &unit : (*document)->units)
                words += unit.text + u'\n';
            for (const DocumentPtr &source : rivers().documents)
                for (const Unit &unit : source->units)
                    QVERIFY2(words.contains(QString(unit.text).replace(u'|', u"\\|"_s)) || words.contains(unit.text),
                             qPrintable(unit.text));
        }
    }
    /// The same text as page and as plain text.
    void aDeclarationReadsTheSameFromEitherFile()
    {
        VOLETS_NEED_SHARED(shared)
        for (const char *language : {"fra", "eng", "arb"}) {
            const QString path = shared + u"/samples/udhr/"_s + QLatin1StringView(language);
            const Result<DocumentPtr> plain = readFile(path + u".txt"_s);
            const Result<DocumentPtr> page = readFile(path + u".html"_s);
            VERIFY_RESULT(plain);
            VERIFY_RESULT(page);
            QCOMPARE((*page)->title, (*plain)->title);
            QVERIFY((*page)->units == (*plain)->units);
        }
        const Result<DocumentPtr> office = readFile(shared + u"/samples/rgaa/RGAA-v4.0.odt"_s);
        VERIFY_RESULT(office);
        QVERIFY((*office)->units.size() > 1000);
    }
};

QTEST_GUILESS_MAIN(FormatsTest)
#include "formats_test.moc"
