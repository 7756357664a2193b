// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/csv.h"

#include <QCoreApplication>
#include <QLocale>

namespace volets {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

QString notesOf(const ReportRow &row)
{
    QStringList notes;
    for (const ReportNote &note : row.notes)
        notes += QStringLiteral("%1. %2").arg(note.letter, note.text);
    return notes.join(u'\n');
}

QString field(const QString &text)
{
    QString quoted = looksLikeFormula(text) ? QString(u'\'' + text) : text;
    quoted.replace(u'"', QStringLiteral("\"\""));
    return u'"' + quoted + u'"';
}

} // namespace

bool looksLikeFormula(const QString &field)
{
    return !field.isEmpty() && QStringView(u"=+-@\t\r\n＝＋－＠").contains(field.front());
}

QString markedText(const std::vector<MarkedRun> &runs)
{
    QString text;
    for (const MarkedRun &run : runs)
        switch (run.mark) {
        case MarkKind::Plain:
        case MarkKind::LeftOut:
            text += run.text;
            break;
        case MarkKind::Removed:
        case MarkKind::MovedAway:
            text += QStringLiteral("[−%1−]").arg(run.text);
            break;
        case MarkKind::Added:
        case MarkKind::MovedHere:
            text += QStringLiteral("{+%1+}").arg(run.text);
            break;
        case MarkKind::Changed:
            text += QStringLiteral("{±%1±}").arg(run.text);
            break;
        }
    return text;
}

std::vector<QStringList> clauseRecords(const ReportTable &table)
{
    std::vector<QStringList> records{{Words::tr("Section"), Words::tr("Row"), Words::tr("Column"), Words::tr("Place"),
                                      Words::tr("Address"), Words::tr("Text"), Words::tr("Marked text"),
                                      Words::tr("Relation"), Words::tr("Observations")}};
    int number = 0;
    for (const ReportSection &section : table.sections) {
        for (const ReportLine &line : section.lines)
            records.push_back(line.column < 0
                                  ? QStringList{section.title, {}, {}, line.label, {}, line.words, {}, {}, {}}
                                  : QStringList{section.title,
                                                {},
                                                table.columns[std::size_t(line.column)].head,
                                                line.extract.place,
                                                table.columns[std::size_t(line.column)].key + u':' + line.extract.unit,
                                                line.extract.ownText(),
                                                markedText(line.extract.runs),
                                                line.label,
                                                {}});
        for (const ReportRow &row : section.rows) {
            const QStringList place{section.title, QString::number(++number)};
            for (std::size_t c = 0; c < row.cells.size(); ++c) {
                const ReportCell &cell = row.cells[c];
                const QString &head = table.columns[c].head;
                for (const Extract &extract : cell.extracts)
                    records.push_back(place + QStringList{head, extract.place,
                                                          table.columns[c].key + u':' + extract.unit, extract.ownText(),
                                                          markedText(extract.runs), cell.mention, notesOf(row)});
                if (cell.extracts.empty())
                    records.push_back(place + QStringList{head, {}, {}, {}, {}, cell.mention, notesOf(row)});
            }
        }
    }
    return records;
}

QByteArray toCsv(const ReportTable &table)
{
    // where a comma parts decimals, spreadsheets part fields with a semicolon
    const QChar separator = QLocale(table.language).decimalPoint() == u"," ? u';' : u',';
    QString csv(QChar::ByteOrderMark);
    for (const QStringList &record : clauseRecords(table)) {
        QStringList fields;
        for (const QString &text : record)
            fields += field(text);
        csv += fields.join(separator) + QStringLiteral("\r\n");
    }
    return csv.toUtf8();
}

} // namespace volets
