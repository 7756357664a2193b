// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/html.h"

#include "text/visible.h"

#include <QCoreApplication>
#include <QLocale>

namespace volets {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr auto style = R"(
:root { color-scheme: light; }
body { font: 1rem/1.4 "Noto Serif", "DejaVu Serif", Georgia, serif; margin: 2rem auto; max-width: 100rem; padding: 0 1.5rem;
  color: #111; background: #fff; }
h1, .subtitle { text-align: center; }
h2 { margin-top: 2.5rem; }
table { border-collapse: collapse; width: 100%; }
.comparison { table-layout: fixed; }
th, td { padding: .4rem .7rem; text-align: start; vertical-align: top; }
thead th { border-bottom: 1px solid #111; text-align: center; vertical-align: bottom; }
thead small { display: block; font-weight: normal; font-style: italic; }
.comparison td + td, .comparison thead th + th { border-inline-start: 1px solid #999; }
.comparison td.changed { box-shadow: inset 3px 0 #111; }
.number { width: 2.2rem; font-weight: normal; font-size: .85em; border: 0; padding-inline: 0; }
th.title { text-align: center; padding-top: 1rem; }
.place { font-weight: bold; }
.mention { text-align: center; font-style: italic; }
ins { text-decoration: underline; }
del { text-decoration: line-through; }
ins.moved { text-decoration: underline double; }
del.moved { text-decoration: line-through double; }
.inflected { text-decoration: underline dotted; }
.facts td, .facts th { border-bottom: 1px solid #ccc; font-weight: normal; }
.facts th { width: 22%; }
code { overflow-wrap: anywhere; }
@media print { @page { size: A4 landscape; margin: 15mm; } thead { display: table-header-group; } body { font-size: 9pt; } }
)";

/// Escapes, in attributes too.
QString escaped(const QString &text) { return text.toHtmlEscaped(); }

/// ` lang="ar" dir="rtl"`.
QString languageOf(const QString &language)
{
    const bool rightToLeft = QLocale(language).textDirection() == Qt::RightToLeft;
    return QStringLiteral(" lang=\"%1\" dir=\"%2\"")
        .arg(escaped(language), rightToLeft ? QStringLiteral("rtl") : QStringLiteral("ltr"));
}

QString toHtml(const MarkedRun &run)
{
    const QString words = escaped(withPlaceholders(run.text)).replace(u'\n', QStringLiteral("<br>"));
    switch (run.mark) {
    case MarkKind::Plain:
    case MarkKind::LeftOut:
        return words;
    case MarkKind::Removed:
        return QStringLiteral("<del>%1</del>").arg(words);
    case MarkKind::Added:
        return QStringLiteral("<ins>%1</ins>").arg(words);
    case MarkKind::Changed:
        return QStringLiteral("<span class=\"inflected\" title=\"%1\">%2</span>")
            .arg(escaped(Words::tr("before: %1").arg(run.instead)), words);
    case MarkKind::MovedAway:
        return QStringLiteral("<del class=\"moved\">%1</del>").arg(words);
    case MarkKind::MovedHere:
        return QStringLiteral("<ins class=\"moved\">%1</ins>").arg(words);
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString toHtml(const std::vector<MarkedRun> &runs)
{
    QString html;
    for (const MarkedRun &run : runs)
        html += toHtml(run);
    return html;
}

QString toHtml(const Extract &extract, const ReportColumn &column, const QString &language)
{
    if (extract.citedIn > 0)
        return QStringLiteral("<p><span class=\"place\">%1.</span> <a href=\"#row%2\">(%3)</a></p>")
            .arg(escaped(extract.place), QString::number(extract.citedIn), escaped(citedInWords(extract)));
    return QStringLiteral(
               "<p><span class=\"place\">%1.</span> <span class=\"quotation\"%2 data-unit=\"%3:%4\">%5</span></p>")
        .arg(escaped(extract.place), column.language == language ? QString() : languageOf(column.language),
             escaped(column.key), escaped(extract.unit), toHtml(extract.runs));
}

QString toHtml(const ReportCell &cell, const ReportColumn &column, const QString &language)
{
    QString html = cell.changed ? QStringLiteral("<td class=\"changed\">") : QStringLiteral("<td>");
    for (const Extract &extract : cell.extracts)
        html += toHtml(extract, column, language);
    if (!cell.mention.isEmpty())
        html += QStringLiteral("<p class=\"mention\">%1</p>").arg(escaped(cell.mention));
    return html + QStringLiteral("</td>");
}

/// The lines of a sheet.
QString linesOf(const ReportSection &section, const ReportTable &table)
{
    if (section.lines.empty())
        return {};
    QString html = QStringLiteral("<table class=\"facts\">\n");
    for (const ReportLine &line : section.lines)
        html +=
            QStringLiteral("<tr><th scope=\"row\">%1</th><td>%2</td></tr>\n")
                .arg(escaped(line.label),
                     line.column < 0 ? escaped(line.words)
                                     : toHtml(line.extract, table.columns[std::size_t(line.column)], table.language));
    return html + QStringLiteral("</table>\n");
}

QString toHtml(const ReportSection &section, const ReportTable &table)
{
    const bool numbered = table.isNumbered();
    QString html = QStringLiteral("<h2>%1</h2>\n").arg(escaped(section.title)) + linesOf(section, table);
    if (section.rows.empty())
        return html;
    html += QStringLiteral("<table class=\"comparison\">\n<thead><tr>");
    if (numbered)
        html += QStringLiteral("<th class=\"number\" scope=\"col\">%1</th>")
                    .arg(escaped(Words::tr("No.", "head of the rows’ numbers")));
    for (const ReportColumn &column : table.columns) {
        html += QStringLiteral("<th scope=\"col\">%1").arg(escaped(column.head));
        for (const QString &fact : {column.date, column.status, column.comparedWith})
            if (!fact.isEmpty())
                html += QStringLiteral("<small>%1</small>").arg(escaped(fact));
        html += QStringLiteral("</th>");
    }
    if (table.observations)
        html += QStringLiteral("<th scope=\"col\">%1</th>").arg(escaped(Words::tr("Observations")));
    html += QStringLiteral("</tr></thead>\n<tbody>\n");
    for (const ReportRow &row : section.rows) {
        if (!row.title.isEmpty())
            html += QStringLiteral("<tr><th class=\"title\" scope=\"rowgroup\" colspan=\"%1\">%2</th></tr>\n")
                        .arg(table.columns.size() + (table.observations ? 1 : 0) + (numbered ? 1 : 0))
                        .arg(escaped(row.title));
        html += QStringLiteral("<tr>");
        if (numbered)
            html += QStringLiteral("<th class=\"number\" scope=\"row\" id=\"row%1\">%1</th>").arg(row.number);
        for (std::size_t c = 0; c < row.cells.size(); ++c)
            html += toHtml(row.cells[c], table.columns[c], table.language);
        if (table.observations) {
            html += QStringLiteral("<td>");
            for (const ReportNote &note : row.notes)
                html += QStringLiteral("<p><b>%1.</b> %2</p>").arg(escaped(note.letter), escaped(note.text));
            html += QStringLiteral("</td>");
        }
        html += QStringLiteral("</tr>\n");
    }
    return html + QStringLiteral("</tbody></table>\n");
}

QString facts(const QString &title, const std::vector<Statement> &statements)
{
    QString html = QStringLiteral("<h2>%1</h2>\n<table class=\"facts\">\n").arg(escaped(title));
    for (const Statement &statement : statements)
        html += QStringLiteral("<tr><th scope=\"row\">%1</th><td>%2</td></tr>\n")
                    .arg(escaped(statement.label), escaped(statement.words));
    return html + QStringLiteral("</table>\n");
}

QString legend(const ReportTable &table)
{
    if (table.legend.empty())
        return {};
    QString html = QStringLiteral("<h2>%1</h2>\n<table class=\"facts\">\n").arg(escaped(Words::tr("Marks")));
    for (const LegendEntry &entry : table.legend)
        html += QStringLiteral("<tr><th scope=\"row\">%1</th><td>%2</td></tr>\n")
                    .arg(toHtml(entry.sample), escaped(entry.meaning));
    return html + QStringLiteral("</table>\n");
}

QString sources(const ReportTable &table)
{
    QString html =
        QStringLiteral("<h2>%1</h2>\n<table class=\"facts\">\n<thead><tr>").arg(escaped(Words::tr("Sources")));
    for (const QString &head : {Words::tr("Column"), Words::tr("Text"), Words::tr("File"), QStringLiteral("SHA-256")})
        html += QStringLiteral("<th scope=\"col\">%1</th>").arg(escaped(head));
    html += QStringLiteral("</tr></thead>\n");
    for (const ReportColumn &column : table.columns)
        html += QStringLiteral("<tr><th scope=\"row\">%1</th><td%2>%3</td><td>%4</td><td><code>%5</code></td></tr>\n")
                    .arg(escaped(column.head), languageOf(column.language), escaped(column.title),
                         escaped(column.sourceName), QString::fromLatin1(column.sha256));
    return html + QStringLiteral("</table>\n");
}

} // namespace

QByteArray toHtml(const ReportTable &table)
{
    QString html = QStringLiteral("<!DOCTYPE html>\n<html%1>\n<head>\n<meta charset=\"utf-8\">\n<title>%2</title>\n"
                                  "<style>%3</style>\n</head>\n<body>\n<h1>%2</h1>\n")
                       .arg(languageOf(table.language), escaped(table.title), QLatin1String(style));
    if (!table.subtitle.isEmpty())
        html += QStringLiteral("<p class=\"subtitle\">%1</p>\n").arg(escaped(table.subtitle));
    html += legend(table);
    html += facts(Words::tr("Conditions of the comparison"), table.conditions);
    for (const ReportSection &section : table.sections)
        html += toHtml(section, table);
    html += sources(table);
    html += facts(Words::tr("About this document"), table.colophon);
    return (html + QStringLiteral("</body>\n</html>\n")).toUtf8();
}

} // namespace volets
