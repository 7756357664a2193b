// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/markdown.h"

#include "text/visible.h"

#include <QCoreApplication>

namespace volets {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/// Words as they stand: what Markdown would take for mark-up is escaped, a line break stays within its cell.
QString escaped(const QString &text)
{
    QString markdown;
    for (const QChar c : text) {
        if (c == u'\n') {
            markdown += QStringLiteral("<br>");
            continue;
        }
        if (QStringView(u"\\`*_{}[]<>#|~&").contains(c))
            markdown += u'\\';
        markdown += c;
    }
    return markdown;
}

/// Marks must touch the words they enclose: outer blanks stay outside.
QString enclosed(const QString &before, const QString &text, const QString &after)
{
    const QString words = text.trimmed();
    const qsizetype from = text.indexOf(words);
    return text.first(from) + before + escaped(words) + after + text.sliced(from + words.size());
}

QString toMarkdown(const MarkedRun &run)
{
    const QString words = withPlaceholders(run.text);
    switch (run.mark) {
    case MarkKind::Plain:
    case MarkKind::LeftOut:
        return escaped(words);
    case MarkKind::Removed:
    case MarkKind::MovedAway:
        return enclosed(QStringLiteral("~~"), words, QStringLiteral("~~"));
    case MarkKind::Added:
    case MarkKind::MovedHere:
        return enclosed(QStringLiteral("<ins>"), words, QStringLiteral("</ins>"));
    case MarkKind::Changed:
        return enclosed(QStringLiteral("<u>"), words, QStringLiteral("</u>"));
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString toMarkdown(const std::vector<MarkedRun> &runs)
{
    QString markdown;
    for (const MarkedRun &run : runs)
        markdown += toMarkdown(run);
    return markdown;
}

QString toMarkdown(const Extract &extract)
{
    const QString words =
        extract.citedIn > 0 ? u"*(" + escaped(citedInWords(extract)) + u")*" : toMarkdown(extract.runs);
    return QStringLiteral("**%1.** %2").arg(escaped(extract.place), words);
}

QString toMarkdown(const ReportCell &cell)
{
    QStringList parts;
    for (const Extract &extract : cell.extracts)
        parts += toMarkdown(extract);
    if (!cell.mention.isEmpty())
        parts += QStringLiteral("*%1*").arg(escaped(cell.mention));
    return parts.join(QStringLiteral("<br>"));
}

QString line(const QStringList &cells) { return u"| " + cells.join(QStringLiteral(" | ")) + u" |\n"; }

QString rule(qsizetype columns) { return line(QStringList(columns, QStringLiteral("---"))); }

QString toMarkdown(const ReportSection &section, const ReportTable &table)
{
    QString markdown = QStringLiteral("\n## %1\n\n").arg(escaped(section.title));
    for (const ReportLine &sheetLine : section.lines)
        markdown += QStringLiteral("- %1: %2\n")
                        .arg(escaped(sheetLine.label),
                             sheetLine.column < 0 ? escaped(sheetLine.words) : toMarkdown(sheetLine.extract));
    if (section.rows.empty())
        return markdown;
    const bool numbered = table.isNumbered();
    QStringList heads;
    if (numbered)
        heads += escaped(Words::tr("No.", "head of the rows’ numbers"));
    for (const ReportColumn &column : table.columns) {
        QStringList facts;
        for (const QString &fact : {column.date, column.status, column.comparedWith})
            if (!fact.isEmpty())
                facts += escaped(fact);
        heads += QStringLiteral("%1<br>%2").arg(escaped(column.head), facts.join(QStringLiteral(", ")));
    }
    if (table.observations)
        heads += escaped(Words::tr("Observations"));
    markdown += line(heads) + rule(heads.size());
    for (const ReportRow &row : section.rows) {
        QStringList cells;
        if (numbered)
            cells += QString::number(row.number);
        for (const ReportCell &cell : row.cells)
            cells += toMarkdown(cell);
        if (table.observations) {
            QStringList notes;
            for (const ReportNote &note : row.notes)
                notes += QStringLiteral("**%1.** %2").arg(note.letter, escaped(note.text));
            cells += notes.join(QStringLiteral("<br>"));
        }
        if (!row.title.isEmpty())
            cells[numbered ? 1 : 0].prepend(QStringLiteral("**%1**<br>").arg(escaped(row.title)));
        markdown += line(cells);
    }
    return markdown;
}

QString statements(const QString &title, const std::vector<Statement> &list)
{
    QString markdown = QStringLiteral("\n## %1\n\n").arg(escaped(title));
    for (const Statement &statement : list)
        markdown += QStringLiteral("- %1: %2\n").arg(escaped(statement.label), escaped(statement.words));
    return markdown;
}

} // namespace

QByteArray toMarkdown(const ReportTable &table)
{
    QString markdown = QStringLiteral("# %1\n").arg(escaped(table.title));
    if (!table.subtitle.isEmpty())
        markdown += QStringLiteral("\n%1\n").arg(escaped(table.subtitle));
    if (!table.legend.empty()) {
        markdown += QStringLiteral("\n## %1\n\n").arg(escaped(Words::tr("Marks")));
        for (const LegendEntry &entry : table.legend) {
            if (entry.isBar)
                continue;
            markdown += QStringLiteral("- %1: %2\n").arg(toMarkdown(entry.sample), escaped(entry.meaning));
        }
    }
    markdown += statements(Words::tr("Conditions of the comparison"), table.conditions);
    for (const ReportSection &section : table.sections)
        markdown += toMarkdown(section, table);
    markdown += QStringLiteral("\n## %1\n\n").arg(escaped(Words::tr("Sources"))) +
                line({escaped(Words::tr("Column")), escaped(Words::tr("Text")), escaped(Words::tr("File")),
                      QStringLiteral("SHA-256")}) +
                rule(4);
    for (const ReportColumn &column : table.columns)
        markdown += line({escaped(column.head), escaped(column.title), escaped(column.sourceName),
                          QStringLiteral("`%1`").arg(QString::fromLatin1(column.sha256))});
    markdown += statements(Words::tr("About this document"), table.colophon);
    return markdown.toUtf8();
}

} // namespace volets
