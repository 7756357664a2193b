// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/html.h"
#include "report/pdf.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

#include <sys/resource.h>

using namespace volets;

namespace {

QString words(int count, int seed)
{
    static const QStringList list{QStringLiteral("rivière"),   QStringLiteral("les ponts"),  QStringLiteral("d’œuvre"),
                                  QStringLiteral("affluents"), QStringLiteral("où"),         QStringLiteral("chaque"),
                                  QStringLiteral("commune"),   QStringLiteral("entretient"), QStringLiteral("naïves"),
                                  QStringLiteral("et"),        QStringLiteral("les rives,"), QStringLiteral("l’été")};
    QStringList text;
    for (int i = 0; i < count; ++i)
        text += list[(i * 7 + seed * 3 + i * i * (seed % 5)) % list.size()];
    return text.join(u' ');
}

ReportTable generated(int columns, int rows)
{
    ReportTable table;
    table.title = QStringLiteral("Tableau comparatif");
    table.language = QStringLiteral("fr");
    table.date = QStringLiteral("2025-01-01");
    for (int c = 0; c < columns; ++c)
        table.columns.push_back({.key = QString::number(2020 + c),
                                 .head = QStringLiteral("Déclaration %1").arg(2020 + c),
                                 .title = QStringLiteral("Déclaration de l’Assemblée des rivières"),
                                 .date = QStringLiteral("1er mars %1").arg(2020 + c),
                                 .status = QStringLiteral("adopté"),
                                 .language = QStringLiteral("fr"),
                                 .languageName = QStringLiteral("français"),
                                 .comparedWith = QStringLiteral("comparé à la colonne de gauche"),
                                 .sourceName = QStringLiteral("declaration.txt"),
                                 .sha256 = QByteArray(64, 'a')});
    ReportSection section{.title = QStringLiteral("Berges"), .rows = {}};
    for (int r = 0; r < rows; ++r) {
        ReportRow row{
            .title = {}, .label = QStringLiteral("ligne %1").arg(r + 1), .number = r + 1, .cells = {}, .notes = {}};
        for (int c = 0; c < columns; ++c) {
            Extract extract{
                .unit = QString::number(r),
                .place = QStringLiteral("Par. %1").arg(r),
                .runs = {{.text = words(20 + (r * 13 + c * 7) % 30, r + c), .instead = {}},
                         {.text = QStringLiteral(" l’ancien quai"), .mark = MarkKind::Removed, .instead = {}},
                         {.text = QStringLiteral(" "), .instead = {}},
                         {.text = words(6, r), .mark = MarkKind::Added, .instead = {}}},
                .againstColumn = c == 0 ? -1 : c - 1,
                .againstUnit = QString::number(r)};
            row.cells.push_back(
                {.extracts = {extract}, .mention = QStringLiteral("reprise remaniée"), .changed = true});
        }
        section.rows.push_back(std::move(row));
    }
    table.sections.push_back(std::move(section));
    return table;
}

} // namespace

/// print_bench ROWS FOLDER: writes a generated table of ROWS rows as table.pdf and table.html into FOLDER, and says how
/// long the PDF took, proof included, and how much memory at most.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QTextStream out(stdout);
    if (arguments.size() != 3) {
        out << "print_bench ROWS FOLDER\n";
        return 2;
    }
    const ReportTable table = generated(3, arguments[1].toInt());
    const auto save = [&](const QString &name, const QByteArray &bytes) {
        QFile file(QDir(arguments[2]).filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QElapsedTimer timer;
    timer.start();
    const auto written = writePdf(table, builtInPresets().front());
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    const auto *file = std::get_if<PdfFile>(&written);
    if (!file || !save(QStringLiteral("table.pdf"), file->bytes) || !save(QStringLiteral("table.html"), toHtml(table)))
        return 1;
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    out << "seconds " << seconds << " pages " << file->pages << " checked " << file->checked << " bytes "
        << file->bytes.size() << " megabytes " << usage.ru_maxrss / 1024 << '\n';
    return 0;
}
