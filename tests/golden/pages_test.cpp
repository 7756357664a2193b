// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/layout.h"
#include "report/pageimage.h"
#include "report/pdf.h"
#include "support/paths.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace volets;
using namespace volets::test;

namespace {

Extract extract(const QString &unit, const QString &place, std::vector<MarkedRun> runs)
{
    return {.unit = unit, .place = place, .runs = std::move(runs), .againstUnit = {}};
}
MarkedRun run(const QString &text, MarkKind mark = MarkKind::Plain)
{
    return {.text = text, .mark = mark, .instead = {}};
}

ReportColumn column(int year, const QString &title, const QString &comparedWith)
{
    return {.key = QString::number(year),
            .head = QStringLiteral("%1 – %2").arg(year).arg(title),
            .title = QStringLiteral("Déclaration de l’Assemblée des rivières, session de %1").arg(title),
            .date = QStringLiteral("1er mars %1").arg(year),
            .status = QStringLiteral("adopté"),
            .language = QStringLiteral("fr"),
            .languageName = QStringLiteral("français"),
            .comparedWith = comparedWith,
            .sourceName = QStringLiteral("declaration-%1.txt").arg(year),
            .sha256 = QByteArray(64, char('a' + year % 10))};
}

/// A small comparison with every mark, a mention of each kind, a reference to a row above, a note, a list.
ReportTable riverTable()
{
    ReportTable table{.title = QStringLiteral("Tableau comparatif"),
                      .subtitle = QStringLiteral("Assemblée des rivières · trois sessions"),
                      .language = QStringLiteral("fr"),
                      .date = QStringLiteral("2025-11-03"),
                      .footer = QStringLiteral("Volets · Assemblée des rivières · textes distincts"),
                      .columns = {column(2020, QStringLiteral("Orval"), QStringLiteral("première colonne")),
                                  column(2021, QStringLiteral("Brimont"), QStringLiteral("comparé à 2020")),
                                  column(2022, QStringLiteral("Les Aubraies"), QStringLiteral("comparé à 2021"))},
                      .observations = true,
                      .sections = {},
                      .legend = {{.sample = {run(QStringLiteral("mots"), MarkKind::Removed)},
                                  .meaning = QStringLiteral("mots du texte comparé qui ne sont pas ici")},
                                 {.sample = {run(QStringLiteral("mots"), MarkKind::Added)},
                                  .meaning = QStringLiteral("mots que le texte comparé n’a pas")}},
                      .conditions = {{QStringLiteral("Mode"), QStringLiteral("textes distincts")},
                                     {QStringLiteral("Filtre"), QStringLiteral("aucun")}},
                      .colophon = {{QStringLiteral("Lignes"), QStringLiteral("4 lignes imprimées")}}};
    const QString banks = QStringLiteral("demandons à chaque commune riveraine d’entretenir ses berges, de publier "
                                         "chaque printemps ce qui a été fait et "
                                         "ce qu’il en a coûté, d’entendre les habitants avant tout ouvrage et "
                                         "d’avertir les communes d’aval de toute crue "
                                         "qu’elle voit venir, de jour comme de nuit ;");
    ReportSection section{.title = QStringLiteral("Entretien des berges"), .rows = {}};
    section.rows.push_back(
        {.title = {},
         .label = QStringLiteral("berges"),
         .number = 1,
         .cells = {{.extracts = {extract(QStringLiteral("1"), QStringLiteral("Par. 1"), {run(banks)})}, .mention = {}},
                   {.extracts = {extract(QStringLiteral("2"), QStringLiteral("Par. 2 (obs. A)"),
                                         {run(QStringLiteral("demandons aux communes d’entretenir ")),
                                          run(QStringLiteral("les rives "), MarkKind::Removed),
                                          run(QStringLiteral("les berges"), MarkKind::Added),
                                          run(QStringLiteral(" du fleuve ;"))})},
                    .mention = QStringLiteral("reprise remaniée"),
                    .changed = true},
                   {.extracts = {}, .mention = QStringLiteral("sans équivalent en 2022")}},
         .notes = {{.letter = QStringLiteral("A"),
                    .text = QStringLiteral("Le fleuve est nommé pour la première fois."),
                    .column = 1}}});
    section.rows[0].cells[1].extracts[0].observations = {QStringLiteral("A")};
    Extract again = extract(QStringLiteral("1"), QStringLiteral("Par. 1"), {run(banks)});
    again.citedIn = 1;
    section.rows.push_back({.title = QStringLiteral("Crues"),
                            .label = QStringLiteral("Crues"),
                            .number = 2,
                            .cells = {{.extracts = {again}, .mention = {}},
                                      {.extracts = {}, .mention = QStringLiteral("voir par. 2")},
                                      {.extracts = {extract(QStringLiteral("4.a"), QStringLiteral("Par. 4 a)"),
                                                            {run(QStringLiteral("avertir l’aval des crues ;"))})},
                                       .mention = QStringLiteral("écho · 2020")}},
                            .notes = {}});
    section.rows.push_back({.title = {},
                            .label = QStringLiteral("saules"),
                            .number = 3,
                            .cells = {{.extracts = {}, .mention = QStringLiteral("sans équivalent en 2020")},
                                      {.extracts = {}, .mention = QStringLiteral("sans équivalent en 2021")},
                                      {.extracts = {extract(QStringLiteral("5"), QStringLiteral("Par. 5"),
                                                            {run(QStringLiteral("planter des saules."))})},
                                       .mention = {}}},
                            .notes = {}});
    section.listed = 1;
    table.sections.push_back(std::move(section));
    return table;
}

/// Grey levels of a page made small, so that what differs in a letter's edge does not count.
std::vector<int> greys(const QImage &image)
{
    const QImage grey = image.scaled(image.size() / 3, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                            .convertToFormat(QImage::Format_Grayscale8);
    std::vector<int> levels;
    for (int y = 0; y < grey.height(); ++y)
        for (int x = 0; x < grey.width(); ++x)
            levels.push_back(qGray(grey.pixel(x, y)));
    return levels;
}

/// The share of spots of two pages that differ clearly; 1 where they are of another size.
double difference(const QImage &a, const QImage &b)
{
    if (a.size() != b.size())
        return 1;
    const std::vector<int> left = greys(a);
    const std::vector<int> right = greys(b);
    constexpr int clearly = 40;
    std::size_t differing = 0;
    for (std::size_t i = 0; i < left.size(); ++i)
        differing += std::abs(left[i] - right[i]) > clearly ? 1 : 0;
    return double(differing) / double(left.size());
}

QString withoutBlanks(QString text)
{
    static const QRegularExpression blanks(
        QStringLiteral("[\\s\\x{00A0}\\x{202F}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}]+"));
    return text.remove(blanks);
}

/// What another program, named with its arguments, says of a file on its standard input.
QString said(const QString &command, const QByteArray &file)
{
    QProcess reader;
    QStringList words = command.split(u' ');
    const QString program = words.takeFirst();
    reader.start(program, words);
    reader.write(file);
    reader.closeWriteChannel();
    return reader.waitForFinished() ? QString::fromUtf8(reader.readAllStandardOutput()) : QString();
}

/// The words in a listing of a structure tree, which stand in quotation marks.
QString wordsOf(const QString &structure)
{
    QString words;
    for (const QString &line : structure.split(u'\n'))
        if (const QString trimmed = line.trimmed(); trimmed.size() > 1 && trimmed.startsWith(u'"'))
            words += trimmed.sliced(1).chopped(trimmed.endsWith(u'"') ? 1 : 0);
    return words;
}

} // namespace

class PagesTest : public QObject
{
    Q_OBJECT
private slots:
    void pagesLookAsTheyDid_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(builtInPresets().size()); ++i)
            QTest::newRow(qPrintable(builtInPresets()[std::size_t(i)].id)) << i;
    }
    /// VOLETS_KEEP=1 writes the pages anew: look at each before you keep it.
    void pagesLookAsTheyDid()
    {
        QFETCH(int, index);
        const Preset &preset = builtInPresets()[std::size_t(index)]; // in the fonts that come with the program
        int number = 0;
        const auto compare = [&](ReportPage &&page) {
            const QImage image = paintPage(page, 1);
            const QString path = dataPath(QStringLiteral("pages/%1-%2.png").arg(preset.id).arg(++number));
            if (qEnvironmentVariableIsSet("VOLETS_KEEP")) {
                QVERIFY(QDir().mkpath(QFileInfo(path).path()));
                QVERIFY(image.convertToFormat(QImage::Format_Grayscale8).save(path));
            }
            const QImage expected(path);
            QVERIFY2(!expected.isNull(), qPrintable(path));
            const double differing = difference(image.convertToFormat(QImage::Format_Grayscale8), expected);
            QVERIFY2(differing < 0.004, qPrintable(QStringLiteral("%1: %2").arg(path).arg(differing)));
        };
        const ReportTable table = riverTable();
        const auto counted = layOut(table, preset, 0, [](ReportPage &&) {});
        QVERIFY(counted);
        QVERIFY(layOut(table, preset, counted->pages, compare));
        QCOMPARE(number, counted->pages);
    }
    /// A reader of another make finds the words in the order in which they are read, to the letter: on the pages and in
    /// the structure tree, whose tables it finds with their heads.
    void anotherReaderFindsTheWords()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("pdfinfo")).isEmpty()) {
            if (qEnvironmentVariable("CI") == QLatin1String("true"))
                QFAIL("poppler-utils is not installed");
            QSKIP("poppler-utils is not installed");
        }
        ReportTable table = riverTable();
        std::vector<ReportRow> &tableRows = table.sections[0].rows;
        tableRows[1].cells[2].extracts[0].runs = {run(QStringLiteral("avertir l’aval des crues. ")),
                                                  run(QStringLiteral("[…]"), MarkKind::LeftOut)};
        table.columns[1].language = QStringLiteral("ar");
        tableRows[0].cells[1].extracts[0].runs = {
            run(QStringLiteral("نطلب صيانة ضفاف النهر والجسر القديم، لأنَّ الأهالي لا يعودون إلا به"))};
        for (const Preset &preset : builtInPresets()) {
            const auto written = writePdf(table, preset);
            QVERIFY(std::holds_alternative<PdfFile>(written));
            const QByteArray &pdf = std::get<PdfFile>(written).bytes;
            const QString text = withoutBlanks(said(QStringLiteral("pdftotext -raw -enc UTF-8 - -"), pdf));
            const QString structure = said(QStringLiteral("pdfinfo -enc UTF-8 -struct-text -"), pdf);
            const QString spoken = withoutBlanks(wordsOf(structure));
            QVERIFY(structure.contains(QLatin1String("/Scope /Column")) && structure.contains(QLatin1String("H1")));
            qsizetype onPages = 0;
            qsizetype inTree = 0;
            for (const ReportRow &row : table.sections[0].rows)
                for (const ReportCell &cell : row.cells)
                    for (const Extract &each : cell.extracts) {
                        QString words = each.place + u'.';
                        for (const MarkedRun &part : each.runs) {
                            words += each.isQuoted() ? part.text : QString();
                            // where a mark is, the tree says so between the words
                            const qsizetype at = spoken.indexOf(withoutBlanks(part.text), inTree);
                            QVERIFY2(at >= 0 || !each.isQuoted(), qPrintable(part.text + u'\n' + spoken));
                            inTree = std::max(inTree, at);
                        }
                        const qsizetype at = text.indexOf(withoutBlanks(words), onPages);
                        QVERIFY2(at >= 0, qPrintable(words + u'\n' + text));
                        onPages = at;
                    }
        }
    }
};

QTEST_MAIN(PagesTest)
#include "pages_test.moc"
