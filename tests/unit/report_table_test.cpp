// SPDX-License-Identifier: GPL-3.0-or-later
#include "diff/differ.h"
#include "report/abridge.h"
#include "report/buildreport.h"
#include "report/columnwidths.h"
#include "report/csv.h"
#include "report/html.h"
#include "report/markdown.h"
#include "support/rivers.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace volets;
using namespace volets::test;

namespace {

QString own(const std::vector<MarkedRun> &runs)
{
    return Extract{.unit = {}, .place = {}, .runs = runs, .againstUnit = {}}.ownText();
}

/// "[-old-]{+new+}" of all runs.
QString drawn(const std::vector<MarkedRun> &runs)
{
    QString text;
    for (const MarkedRun &run : runs)
        text += run.mark == MarkKind::Plain ? run.text
                : isOwn(run.mark)           ? QStringLiteral("{%1}").arg(run.text)
                                            : QStringLiteral("[%1]").arg(run.text);
    return text;
}

QString heldBack(const ReportTable &table)
{
    const auto found = std::ranges::find(table.colophon, QStringLiteral("Notes held back"), &Statement::label);
    return found == table.colophon.end() ? QString() : found->words;
}

} // namespace

class ReportTableTest : public QObject
{
    Q_OBJECT
private slots:
    void oldWordsComeFirstAndKeepTheirDistance()
    {
        const QString before = QStringLiteral("un vieux pont");
        const QString after = QStringLiteral("un neuf pont");
        EditScript script;
        script.edits = {{.op = Edit::Op::Keep, .before = {0, 3}, .after = {0, 3}},
                        {.op = Edit::Op::Insert, .before = {3, 0}, .after = {3, 4}},
                        {.op = Edit::Op::Delete, .before = {3, 5}, .after = {7, 0}},
                        {.op = Edit::Op::Keep, .before = {8, 5}, .after = {7, 5}}};
        const std::vector<MarkedRun> runs = markedRuns(&script, before, after);
        QCOMPARE(drawn(runs), QStringLiteral("un [vieux ]{neuf} pont"));
        QCOMPARE(own(runs), after);
    }
    void ownWordsAreTheUnitsText_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const QStringList texts{
            QStringLiteral("demandons aux communes d’entretenir les berges du fleuve ;"),
            QStringLiteral("demandons à l’État d’entretenir, avec les communes, toutes les rives ;"),
            QStringLiteral("les communes entretiennent les rives"), QStringLiteral("pont"), QString()};
        for (const QString &before : texts)
            for (const QString &after : texts)
                QTest::addRow("%d %d", int(texts.indexOf(before)), int(texts.indexOf(after))) << before << after;
    }
    void ownWordsAreTheUnitsText()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const EditScript script = diff(before, after);
        QCOMPARE(own(markedRuns(&script, before, after)), after);
    }
    void sectionsFollowThemes()
    {
        const ReportTable table = buildReport(rivers(), riverOptions());
        QCOMPARE(table.sections.size(), std::size_t(3));
        QCOMPARE(table.sections[0].title, QStringLiteral("Berges"));
        QCOMPARE(table.sections[1].rows.size(), std::size_t(2));
        QCOMPARE(table.sections[2].rows.size(), std::size_t(1));
        QCOMPARE(table.quotations(), 2 + 3 + 1);
        for (const ReportSection &section : table.sections)
            for (const ReportRow &row : section.rows) {
                QVERIFY(!row.label.isEmpty());
                for (const ReportCell &cell : row.cells)
                    QVERIFY2(!cell.extracts.empty() || !cell.mention.isEmpty(), "an empty cell that says nothing");
            }
    }
    void rowsOfOneTextComeLastUnlessOrderHasMeaning()
    {
        Comparison comparison = rivers();
        comparison.documents.push_back(comparison.documents[1]); // a third column, empty in every row
        std::swap(comparison.alignment.rows[0], comparison.alignment.rows[1]);
        const ReportTable distinct = buildReport(comparison, riverOptions());
        QCOMPARE(distinct.sections[1].rows.size(), std::size_t(2));
        QCOMPARE(distinct.sections[1].listed, std::size_t(1));
        QCOMPARE(distinct.sections[1].rows[0].onlyColumn(), -1);
        QCOMPARE(distinct.sections[1].rows[1].onlyColumn(), 0);
        comparison.mode = DossierMode::VersionsOfOneText;
        const ReportTable versions = buildReport(comparison, riverOptions());
        QCOMPARE(versions.sections[1].listed, std::size_t(0));
        QCOMPARE(versions.sections[1].rows[0].onlyColumn(), 0);
    }
    void rowsThatDifferOnlyInTextsLeftOutAreOne()
    {
        Comparison comparison = rivers();
        comparison.documents.push_back(comparison.documents[1]);
        Row twin = comparison.alignment.rows[0];
        twin.cells.set(2, {0});
        comparison.alignment.rows.push_back(twin);
        QCOMPARE(buildReport(comparison, riverOptions()).sections[0].rows.size(), std::size_t(2));
        ReportOptions two = riverOptions();
        two.setup.columns = {0, 1};
        QCOMPARE(buildReport(comparison, two).sections[0].rows.size(), std::size_t(1));
    }
    void filtersSayWhatTheyHide()
    {
        ReportOptions only = riverOptions();
        only.onlyThemes = QStringList{QStringLiteral("BER")};
        const ReportTable table = buildReport(rivers(), only);
        QCOMPARE(table.sections.size(), std::size_t(1));
        QVERIFY(std::ranges::any_of(table.conditions, [](const Statement &statement) {
            return statement.words.contains(QStringLiteral("Berges"));
        }));
        QVERIFY(std::ranges::any_of(table.colophon, [](const Statement &statement) {
            return statement.words.contains(u'2') && statement.words.contains(u'1');
        }));
    }
    void onlyNotesGivenStandInTheObservations()
    {
        QVERIFY(!buildReport(rivers(), riverOptions()).observations);
        ReportOptions noted = riverOptions();
        noted.notes = {{.unit = {1, 0}, .text = QStringLiteral("à suivre")}};
        noted.notesHeldBack = 4;
        const ReportTable table = buildReport(rivers(), noted);
        QVERIFY(table.observations);
        QCOMPARE(table.sections[0].rows[0].notes.size(), std::size_t(1));
        QCOMPARE(table.sections[0].rows[0].notes[0].letter, QStringLiteral("A"));
        QVERIFY(table.sections[0].rows[0].cells[1].extracts[0].place.endsWith(QStringLiteral("(obs. A)")));
        QCOMPARE(heldBack(table), QStringLiteral("4"));
    }
    void notesOfHiddenRowsAreHeldBack()
    {
        ReportOptions options = riverOptions();
        options.onlyThemes = QStringList{QStringLiteral("BER")};
        options.notes = {{.unit = {0, 2}, .text = QStringLiteral("sans thème")},
                         {.unit = {0, 0}, .text = QStringLiteral("à suivre")}};
        const ReportTable table = buildReport(rivers(), options);
        QCOMPARE(heldBack(table), QStringLiteral("1"));
        QCOMPARE(table.sections[0].rows[0].notes[0].letter, QStringLiteral("A"));
    }
    void onlyNotesMarkedForPublicationLeave()
    {
        const std::vector<DocumentPtr> documents = rivers().documents;
        Note published;
        published.anchor = anchorTo(*documents[1], 0);
        published.audience = Note::Audience::ToPublish;
        published.text = QStringLiteral(" à suivre\n");
        Note internal = published;
        internal.audience = Note::Audience::Internal;
        Note elsewhere = published; // about a text that is not here: none of this report's business
        elsewhere.anchor.document = QStringLiteral("1999");
        Note adrift = published; // about words that are no longer there
        adrift.anchor.quote = QStringLiteral("exonérons les bateliers de toute taxe");
        ReportOptions options;
        takeNotes(std::vector{published, internal, elsewhere, adrift}, documents, options);
        QCOMPARE(options.notes.size(), std::size_t(1));
        QCOMPARE(options.notes[0].text, QStringLiteral("à suivre"));
        QVERIFY(options.notes[0].unit == (UnitRef{1, 0}));
        QCOMPARE(options.notesHeldBack, 2);
    }
    void aConcordanceNamesPlacesAndQuotesNothing()
    {
        ReportOptions options = riverOptions();
        options.kind = ReportKind::Concordance;
        const ReportTable table = buildReport(rivers(), options);
        QCOMPARE(table.quotations(), 0);
        QCOMPARE(table.sections.size(), std::size_t(1));
        QCOMPARE(table.sections[0].rows.size(), std::size_t(3)); // each row once, of whatever theme
        for (const ReportRow &row : table.sections[0].rows)
            for (const ReportCell &cell : row.cells)
                QVERIFY2(!cell.extracts.empty() || !cell.mention.isEmpty(), "an empty cell that says nothing");
        for (const QByteArray &written : {toHtml(table), toMarkdown(table)})
            QVERIFY(!written.contains("berges du fleuve"));
    }
    void widthGoesWhereTheWordsAre()
    {
        ReportTable table;
        table.columns.resize(3);
        ReportCell brief{.extracts = {}, .mention = QString(40, u'x')};
        ReportCell wordy{.extracts = {}, .mention = QString(900, u'x')};
        table.sections = {{.title = {},
                           .rows = std::vector<ReportRow>(
                               5, {.title = {}, .label = {}, .cells = {brief, wordy, brief}, .notes = {}})}};
        const std::vector<double> widths = columnWidths(table, 600, 100, 10);
        QVERIFY(widths[1] > 350);
        QVERIFY(widths[0] >= 100 && widths[2] >= 100);
        QCOMPARE(widths[0] + widths[1] + widths[2], 600.0);
        for (ReportRow &row : table.sections[0].rows)
            row.cells = {
                wordy,
                wordy,
                brief,
            };
        const std::vector<double> two = columnWidths(table, 600, 100, 10);
        QCOMPARE(two[0], two[1]);
        for (ReportRow &row : table.sections[0].rows)
            row.cells = {wordy, wordy, wordy};
        QCOMPARE(columnWidths(table, 600, 100, 10), std::vector<double>(3, 200.0));
    }
    void aColumnHoldsItsLongestWord()
    {
        ReportTable table;
        table.columns.resize(1);
        const ReportCell cell{.extracts = {},
                              .mention = QStringLiteral("le bateau-lavoir intercommunal des bateliers")};
        table.sections = {{.title = {}, .rows = {{.title = {}, .label = {}, .cells = {cell}, .notes = {}}}}};
        // a line may end at a hyphen
        QCOMPARE(longestWords(table, 0, 2),
                 (std::vector<QString>{QStringLiteral("intercommunal"), QStringLiteral("bateliers")}));
        std::vector<double> narrow{50, 100, 150};
        widenForWords(narrow, {80, 100, 90});
        QCOMPARE(narrow, (std::vector<double>{80, 100, 120}));
        widenForWords(narrow, {200, 100, 110}); // no more than the others can spare
        QCOMPARE(narrow, (std::vector<double>{90, 100, 110}));
    }
    void aTitleFromRightToLeftTurnsNothingRoundIt()
    {
        const Comparison plain = rivers();
        Comparison turned = plain;
        auto document = std::make_shared<Document>(*turned.documents[0]);
        document->shortTitle = QStringLiteral("إعلان الأنهار 2031");
        turned.documents[0] = document;
        const ReportTable table = buildReport(turned, riverOptions());
        QVERIFY2(table.subtitle.startsWith(u'\u2068' + document->shortTitle + u'\u2069'), qPrintable(table.subtitle));
        QVERIFY(!buildReport(plain, riverOptions()).subtitle.contains(u'\u2068'));
    }
    void datesInWords()
    {
        QCOMPARE(dateInWords(QStringLiteral("2022-12-01"), QStringLiteral("fr")), QStringLiteral("1er décembre 2022"));
        QCOMPARE(dateInWords(QStringLiteral("2025-06-24"), QStringLiteral("fr")), QStringLiteral("24 juin 2025"));
        QCOMPARE(dateInWords(QStringLiteral("2025-06"), QStringLiteral("fr")), QStringLiteral("juin 2025"));
        QCOMPARE(dateInWords(QStringLiteral("2023"), QStringLiteral("fr")), QStringLiteral("2023"));
    }
    void htmlIsWellFormedAndKeepsTheWords()
    {
        const ReportTable table = buildReport(rivers(), riverOptions());
        const QByteArray html = toHtml(table);
        // nothing from outside: all that a browser would load, or lead to
        static const QRegularExpression outside(
            QStringLiteral(
                "https?:|@import|url\\(|\\ssrc=|\\ssrcset=|href=\"[^#]|<(link|script|iframe|object|embed)\\b"),
            QRegularExpression::CaseInsensitiveOption);
        QCOMPARE(outside.match(QString::fromUtf8(html)).captured(), QString());
        // read as XML: every element closed, every character escaped; void elements of HTML are closed here
        QByteArray xml = html;
        xml.replace("<meta charset=\"utf-8\">", "").replace("<br>", "\n").replace("<!DOCTYPE html>", "");
        QXmlStreamReader reader(xml);
        QStringList quotations;
        for (int depth = 0, inside = 0; !reader.atEnd();) {
            reader.readNext();
            if (reader.isStartElement()) {
                ++depth;
                if (reader.attributes().value(QLatin1String("class")) == u"quotation") {
                    inside = depth;
                    quotations += QString();
                } else if (inside > 0 && reader.name() == u"del") {
                    reader.skipCurrentElement();
                    --depth;
                }
            } else if (reader.isEndElement()) {
                inside = depth == inside ? 0 : inside;
                --depth;
            } else if (reader.isCharacters() && inside > 0) {
                quotations.back() += reader.text();
            }
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QStringList expected;
        for (const ReportSection &section : table.sections)
            for (const ReportRow &row : section.rows)
                for (const ReportCell &cell : row.cells)
                    for (const Extract &extract : cell.extracts)
                        expected += extract.ownText();
        QCOMPARE(quotations, expected);
    }
    void sentencesAreTheText()
    {
        const QString text =
            QStringLiteral("Les ponts tiennent. M. Aubrac, du bac n° 5, l’a dit. « Ils tiendront. » Voilà.");
        QString together;
        QStringList list;
        for (const Span &sentence : sentencesOf(text, QStringLiteral("fr"))) {
            together += sentence.of(text);
            list += sentence.of(text).toString();
        }
        QCOMPARE(together, text);
        QCOMPARE(list.first(), QStringLiteral("Les ponts tiennent. "));
        QVERIFY(list.size() >= 3);
    }
    void aLongEchoIsQuotedByWhatItEchoes()
    {
        const Comparison comparison = echoingRivers();
        const ReportTable table = buildReport(comparison, riverOptions());
        const Extract &echo = table.sections[0].rows[0].cells[1].extracts[0];
        QVERIFY(echo.isAbridged());
        QVERIFY2(echo.ownText().contains(QStringLiteral("entretenir les berges")), qPrintable(echo.ownText()));
        QVERIFY(echo.ownText().startsWith(leftOutMark()));
        QVERIFY(echo.ownText().endsWith(leftOutMark()));
        QVERIFY(!table.sections[0].rows[0].cells[0].extracts[0].isAbridged()); // short
        const auto explains = [](const LegendEntry &entry) { return entry.sample.front().text == leftOutMark(); };
        QVERIFY(std::ranges::any_of(table.legend, explains));
        // what is more than an echo is whole, and so is what a note is about
        Comparison taken = comparison;
        taken.alignment.links[0].relation = Relation::Partial;
        QVERIFY(!buildReport(taken, riverOptions()).sections[0].rows[0].cells[1].extracts[0].isAbridged());
        ReportOptions noted = riverOptions();
        noted.notes = {{.unit = {1, 0}, .text = QStringLiteral("à relire")}};
        QVERIFY(!buildReport(comparison, noted).sections[0].rows[0].cells[1].extracts[0].isAbridged());
    }
    void whatIsLeftOutIsWholeSentences()
    {
        const QString text = QStringLiteral("Un pont. Deux bacs. Trois quais.");
        const QString fr = QStringLiteral("fr");
        const auto holds = [&](const QStringList &pieces) { return isAbridgementOf(text, fr, pieces); };
        QVERIFY(holds({QString(), QStringLiteral("Deux bacs."), QString()}));
        QVERIFY(holds({QStringLiteral("Un pont."), QStringLiteral("Trois quais.")}));
        QVERIFY(holds({QString(), QStringLiteral("Deux bacs. Trois quais.")}));
        QVERIFY(!holds({QStringLiteral("Un pont."), QStringLiteral("Deux bacs.")}));              // not the end
        QVERIFY(!holds({QStringLiteral("Un pont."), QStringLiteral("Deux bacs. Trois quais.")})); // nothing left out
        QVERIFY(!holds({QString(), QStringLiteral("bacs."), QString()}));                         // half a sentence
        QVERIFY(!holds({QString(), QStringLiteral("Deux ponts."), QString()}));
        QVERIFY(!holds({QStringLiteral("Trois quais."), QStringLiteral("Un pont.")}));
        QVERIFY(!holds({text}));
    }
    void wordsLeftOutAboveAreQuotedBelow()
    {
        const QString whole = QStringLiteral("Le pont tient. ").repeated(30).trimmed();
        const auto row = [](int number, std::vector<MarkedRun> runs) {
            return ReportRow{.title = {},
                             .label = QStringLiteral("x"),
                             .number = number,
                             .cells = {{.extracts = {{.unit = QStringLiteral("1"),
                                                      .place = QStringLiteral("Par. 1"),
                                                      .runs = std::move(runs),
                                                      .againstUnit = {}}},
                                        .mention = {}}},
                             .notes = {}};
        };
        const MarkedRun all{.text = whole, .instead = {}};
        const MarkedRun half{.text = whole.first(300), .instead = {}};
        const MarkedRun gap{.text = leftOutMark(), .mark = MarkKind::LeftOut, .instead = {}};
        ReportSection section{.title = {},
                              .rows = {row(1, {half, gap}), row(2, {all}), row(3, {half, gap}), row(4, {all})}};
        citeOnce(section);
        std::vector<int> cited;
        for (const ReportRow &each : section.rows)
            cited.push_back(each.cells[0].extracts[0].citedIn);
        QCOMPARE(cited, (std::vector<int>{0, 0, 2, 2}));
    }
    void aConcordanceGathersWhatOneTextOnlyHas()
    {
        Comparison comparison = rivers();
        comparison.documents.push_back(comparison.documents[1]);
        ReportOptions options = riverOptions();
        options.kind = ReportKind::Concordance;
        const ReportTable table = buildReport(comparison, options);
        QCOMPARE(table.sections[0].rows.size(), std::size_t(2));
        QCOMPARE(table.sections[0].listed, std::size_t(1));
        QCOMPARE(table.sections[0].rows[1].cells[0].extracts.size(), std::size_t(2));
    }
    void csvHasNoFormulas()
    {
        ReportTable table = buildReport(rivers(), riverOptions());
        table.language = QStringLiteral("fr");
        QVERIFY(toCsv(table).startsWith("\xEF\xBB\xBF"));
        const QString csv = QString::fromUtf8(toCsv(table));
        QVERIFY(csv.contains(QStringLiteral("\"'=SOMME(A1) reste")));
        QVERIFY(csv.contains(QStringLiteral("\";\"")));
        table.language = QStringLiteral("en");
        QVERIFY(QString::fromUtf8(toCsv(table)).contains(QStringLiteral("\",\"")));
        const std::vector<QStringList> records = clauseRecords(table);
        QCOMPARE(records.size(), std::size_t(1 + 2 + 2 + 2 + 2));
        for (const QStringList &record : records)
            QCOMPARE(record.size(), records.front().size());
    }
    /// Read as RFC 4180 has it, fields are the records; an apostrophe keeps some from being formulas.
    void csvReadBackIsTheRecords()
    {
        for (const QString &language : {QStringLiteral("fr"), QStringLiteral("en")}) {
            ReportTable table = buildReport(echoingRivers(), riverOptions());
            table.language = language;
            table.sections[0].rows[0].cells[0].extracts[0].runs[0].text +=
                QStringLiteral("\nune \"ligne\" ; une, autre");
            const QString csv = QString::fromUtf8(toCsv(table).sliced(3));
            const QChar separator = language == u"fr" ? u';' : u',';
            std::vector<QStringList> records{{QString()}};
            bool quoted = false;
            for (qsizetype i = 0; i < csv.size(); ++i) {
                const QChar c = csv[i];
                if (c == u'"' && quoted && i + 1 < csv.size() && csv[i + 1] == u'"')
                    records.back().back() += csv[++i];
                else if (c == u'"')
                    quoted = !quoted;
                else if (!quoted && c == separator)
                    records.back().append(QString());
                else if (!quoted && c == u'\r' && csv.sliced(i).startsWith(u"\r\n"))
                    records.push_back({QString()}), ++i;
                else
                    records.back().back() += c;
            }
            records.pop_back(); // after the last line's end
            std::vector<QStringList> expected = clauseRecords(table);
            for (QStringList &record : expected)
                for (QString &text : record)
                    if (looksLikeFormula(text))
                        text.prepend(u'\'');
            QVERIFY(records == expected);
        }
    }
    /// A row of the table is a line; its cells, freed of mark-up, say what the table's cells say.
    void markdownReadBackHoldsTheCells()
    {
        const ReportTable table = buildReport(echoingRivers(), riverOptions());
        QStringList expected;
        for (const ReportSection &section : table.sections)
            for (const ReportRow &row : section.rows)
                for (const ReportCell &cell : row.cells) {
                    QStringList parts;
                    if (!row.title.isEmpty() && &cell == &row.cells.front())
                        parts += row.title;
                    for (const Extract &extract : cell.extracts)
                        parts += extract.place + QStringLiteral(". ") + extract.ownText();
                    if (!cell.mention.isEmpty())
                        parts += cell.mention;
                    expected += parts.join(u'\n');
                }
        static const QRegularExpression removed(QStringLiteral("~~.*?~~"));
        static const QRegularExpression bar(QStringLiteral(" (?<!\\\\)\\| "));
        static const QRegularExpression markup(QStringLiteral("(?<!\\\\)(</?(ins|u)>|\\*+)"));
        static const QRegularExpression escape(QStringLiteral("\\\\(.)"));
        QStringList cells;
        const QStringList lines = QString::fromUtf8(toMarkdown(table)).split(u'\n');
        for (const QString &line : lines) {
            if (line.size() < 3 || !line.startsWith(u"| ") || !line[2].isDigit())
                continue;
            QStringList row = line.sliced(2, line.size() - 4).split(bar);
            row.removeFirst(); // its number
            for (QString cell : row) {
                cell.remove(removed);
                cell.replace(QStringLiteral("<br>"), QStringLiteral("\n"));
                cells += cell.remove(markup).replace(escape, QStringLiteral("\\1"));
            }
        }
        QCOMPARE(cells, expected);
    }
    void markdownKeepsItsColumns()
    {
        const QString markdown = QString::fromUtf8(toMarkdown(buildReport(rivers(), riverOptions())));
        QVERIFY(markdown.contains(QStringLiteral("péage \\| de la digue")));
        QVERIFY(markdown.contains(QStringLiteral("\\<pont\\> \\& son")));
        QVERIFY(markdown.contains(QStringLiteral("~~berges")));
        QVERIFY(markdown.contains(QStringLiteral("<ins>rives")));
    }
};

QTEST_GUILESS_MAIN(ReportTableTest)
#include "report_table_test.moc"
