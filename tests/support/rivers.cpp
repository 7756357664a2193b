// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/rivers.h"

#include <memory>

namespace volets::test {

namespace {

DocumentPtr document(const QString &key, const QString &date, const QStringList &texts)
{
    auto document = std::make_shared<Document>();
    document->key = key;
    document->title = QStringLiteral("Déclaration de l’Assemblée des rivières");
    document->shortTitle = QStringLiteral("Déclaration ") + key;
    document->date = date;
    document->language = QStringLiteral("fr");
    document->status = QStringLiteral("adopted");
    document->genre = Genre::Outcome;
    document->sourceName = key + QStringLiteral(".txt");
    document->sha256 = QByteArray(64, 'a');
    for (qsizetype i = 0; i < texts.size(); ++i)
        document->units.push_back(
            {.id = QString::number(i + 1), .kind = UnitKind::Operative, .headings = {}, .text = texts[i]});
    return document;
}

} // namespace

Comparison rivers()
{
    Comparison comparison;
    comparison.documents = {
        document(QStringLiteral("2020"), QStringLiteral("2020-03-01"),
                 {QStringLiteral("demandons aux communes d’entretenir les berges du fleuve ;"),
                  QStringLiteral("=SOMME(A1) reste au péage | de la digue"),
                  QStringLiteral("saluons le <pont> & son « tablier »")}),
        document(QStringLiteral("2021"), QStringLiteral("2021-06"),
                 {QStringLiteral("demandons aux communes d’entretenir les rives du grand fleuve ;")})};
    comparison.alignment.links = {
        {.a = {1, 0}, .b = {0, 0}, .relation = Relation::Same, .confidence = 0.9, .change = {}, .why = {}}};
    comparison.alignment.rows = {
        {.cells = {{0}, {0}}, .themes = {QStringLiteral("BER"), QStringLiteral("EAU")}, .title = {}},
        {.cells = {{1}, {}}, .themes = {QStringLiteral("EAU")}, .title = QStringLiteral("Péage")},
        {.cells = {{2}, {}}, .themes = {}, .title = {}}};
    return comparison;
}

Comparison echoingRivers()
{
    Comparison comparison = rivers();
    auto copy = std::make_shared<Document>(*comparison.documents[1]);
    copy->units[0].text = QStringLiteral(
        "La saison a été longue, et les bateliers qui remontent vers la ville haute n’ont guère trouvé de "
        "repos avant la première neige. Il est temps d’entretenir les berges du fleuve, comme les communes "
        "l’ont promis. Les marchés d’automne ont attiré une foule que personne n’attendait, et les "
        "auberges de la place ont manqué de lits pendant trois semaines entières. Quant aux chanteurs, ils "
        "reviendront au printemps prochain, si la route est ouverte.");
    comparison.documents[1] = copy;
    comparison.alignment.links[0].relation = Relation::Kin;
    return comparison;
}

ReportOptions riverOptions()
{
    ReportOptions options;
    options.themes = {{QStringLiteral("BER"), QStringLiteral("berges")},
                      {QStringLiteral("EAU"), QStringLiteral("eau")}};
    return options;
}

} // namespace volets::test
