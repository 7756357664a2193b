// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/dossier.h"

#include <set>

namespace volets::test {

using namespace Qt::StringLiterals;

namespace {

UnitKind kindOf(QStringView address)
{
    if (address == u"P0")
        return UnitKind::Enacting;
    if (address.contains(u'.'))
        return UnitKind::Item;
    return address.startsWith(u'P') ? UnitKind::Preambular : UnitKind::Operative;
}

void requireThat(bool holds, const QString &what)
{
    if (!holds)
        qFatal("a test's dossier: %s", qPrintable(what));
}

} // namespace

Dossier &Dossier::text(const QString &key, const QStringList &lines, const QString &date)
{
    auto document = std::make_shared<Document>();
    document->key = key;
    document->title = u"Declaration of "_s + key;
    document->shortTitle = key;
    document->date = date.isEmpty() ? key : date;
    document->language = u"en"_s;
    document->status = u"adopted"_s;
    document->genre = Genre::Outcome;
    QStringList headings;
    for (const QString &line : lines) {
        if (line.startsWith(u"# ")) {
            headings = {line.sliced(2)};
            continue;
        }
        Unit unit;
        unit.id = line.section(u' ', 0, 0);
        unit.kind = kindOf(unit.id);
        unit.headings = headings;
        unit.text = line.section(u' ', 1);
        if (unit.kind == UnitKind::Item)
            unit.parent = document->indexOf(unit.id.section(u'.', 0, -2));
        document->units.push_back(std::move(unit));
    }
    m_documents.push_back(std::move(document));
    return *this;
}

Dossier &Dossier::language(const QString &code)
{
    auto changed = std::make_shared<Document>(*m_documents.back());
    changed->language = code;
    m_documents.back() = std::move(changed);
    return *this;
}

Dossier &Dossier::rows(const QString &notation)
{
    m_rows = notation;
    return *this;
}

Dossier &Dossier::links(const QString &notation)
{
    m_links = notation;
    return *this;
}

Dossier &Dossier::themes(const QString &notation)
{
    m_themes = notation;
    return *this;
}

Dossier &Dossier::mode(DossierMode mode)
{
    m_mode = mode;
    return *this;
}

Dossier &Dossier::title(int index, const QString &words)
{
    m_titles[index] = words;
    return *this;
}

UnitRef Dossier::ref(QStringView notation) const
{
    const qsizetype colon = notation.indexOf(u':');
    for (std::size_t d = 0; d < m_documents.size(); ++d)
        if (m_documents[d]->key == notation.first(colon)) {
            const UnitRef found{int(d), m_documents[d]->indexOf(notation.sliced(colon + 1))};
            requireThat(found.isValid(), u"no unit "_s + notation.toString());
            return found;
        }
    requireThat(false, u"no text "_s + notation.toString());
    return {};
}

ComparisonPtr Dossier::build() const
{
    auto comparison = std::make_shared<Comparison>();
    comparison->mode = m_mode;
    comparison->documents = m_documents;

    for (const QString &entry : m_themes.split(u';', Qt::SkipEmptyParts)) {
        const QStringList parts = entry.simplified().split(u' ');
        for (const QString &theme : parts.value(1).split(u',', Qt::SkipEmptyParts)) {
            Assignment assignment;
            assignment.unit = ref(parts.value(0));
            assignment.theme = theme;
            assignment.confidence = 0.8;
            const QString &words = comparison->unit(assignment.unit).text;
            assignment.evidence = {Span::fromTo(0, qMax(qsizetype(0), words.indexOf(u' ')))};
            comparison->assignments.push_back(std::move(assignment));
        }
    }
    std::ranges::stable_sort(comparison->assignments, {}, &Assignment::unit);

    for (const QString &entry : m_links.split(u' ', Qt::SkipEmptyParts)) {
        static const QString signs = u"=~?"_s;
        const auto sign = std::ranges::find_if(entry, [](QChar c) { return signs.contains(c); });
        const qsizetype at = sign - entry.cbegin();
        requireThat(at < entry.size(), u"no link "_s + entry);
        Link link;
        link.a = ref(QStringView(entry).first(at));
        link.b = ref(QStringView(entry).sliced(at + 1));
        link.relation = *sign == u'=' ? Relation::Same : *sign == u'~' ? Relation::Partial : Relation::Kin;
        link.confidence = link.relation == Relation::Kin ? 0.4 : 0.8;
        link.why = {{u"stems"_s, 0.6, {u"parliament ~ parliaments"_s}}, {u"addressee"_s, 0.2, {u"forum"_s}}};
        comparison->alignment.links.push_back(std::move(link));
    }

    std::set<UnitRef> placed;
    const auto add = [&](Row row) {
        for (std::size_t d = 0; d < row.cells.size(); ++d)
            for (const int unit : row.cells[d]) {
                placed.insert({int(d), unit});
                for (const Assignment &assignment : comparison->assignments)
                    if (assignment.unit == UnitRef{int(d), unit} && !row.themes.contains(assignment.theme))
                        row.themes.append(assignment.theme);
            }
        comparison->alignment.rows.push_back(std::move(row));
    };
    int index = 0;
    for (const QString &notation : m_rows.split(u' ', Qt::SkipEmptyParts)) {
        Row row;
        row.title = m_titles.value(index++);
        row.cells = RowCells(m_documents.size());
        const QStringList cells = notation.split(u'|');
        requireThat(std::size_t(cells.size()) == m_documents.size(), u"a row of other width: "_s + notation);
        for (std::size_t d = 0; d < m_documents.size(); ++d) {
            std::vector<int> units;
            for (const QString &address : cells[qsizetype(d)].split(u'+', Qt::SkipEmptyParts))
                units.push_back(ref(QString(m_documents[d]->key + u':' + address)).unit);
            row.cells.set(d, std::move(units));
        }
        add(std::move(row));
    }
    for (std::size_t d = 0; d < m_documents.size(); ++d)
        for (std::size_t u = 0; u < m_documents[d]->units.size(); ++u)
            if (!placed.contains({int(d), int(u)})) {
                Row row;
                row.cells = RowCells(m_documents.size());
                row.cells.add({int(d), int(u)});
                add(std::move(row));
            }
    return comparison;
}

ComparisonPtr sampleComparison()
{
    Dossier dossier;
    dossier.text(u"2021"_s,
                 {u"P1 Recalling the harbour charter and the promises made at the first meeting,"_s,
                  u"# Lamps and lanterns"_s, u"1 Invites the harbour council to light every quay before the winter;"_s,
                  u"2 Asks the keepers to write down each night what they saw, and to send it on;"_s, u"# Boats"_s,
                  u"3 Encourages the owners to paint the names of their boats in large letters;"_s,
                  u"4 Decides to meet again when the tide allows."_s});
    dossier.text(u"2023"_s,
                 {u"P1 Recalling the harbour charter and the promises kept since the first meeting,"_s, u"# Light"_s,
                  u"1 Invites the harbour council to light every quay and every bridge before the winter;"_s,
                  u"2 Requests the keepers:"_s, u"2.a to write down each night what they saw;"_s,
                  u"2.b to send their book to the council twice a year;"_s,
                  u"3 Notes that painted names fade, and that lamps do not."_s});
    dossier.text(u"2025"_s,
                 {u"P1 Recalling the harbour charter,"_s, u"# Light"_s,
                  u"1 Demands that the harbour council light every bridge, every quay and every stair at once;"_s,
                  u"# Books"_s, u"2 Requests the keepers to publish their book for all who sail;"_s,
                  u"3 Welcomes the school of pilots and its first forty pupils."_s});
    dossier.rows(u"P1|P1|P1 1|1|1 2|2+2.a+2.b|2 3|3|"_s);
    dossier.title(1, u"Light on the quays"_s).title(2, u"The keepers’ book"_s);
    dossier.links(u"2023:P1=2021:P1 2025:P1=2023:P1 2023:1=2021:1 2025:1~2023:1 2023:2.a~2021:2 2025:2~2023:2.b "
                  u"2023:3?2021:3"_s);
    dossier.themes(u"2021:1 LIGHT;2023:1 LIGHT;2025:1 LIGHT;2021:2 BOOKS;2023:2.a BOOKS;2023:2.b BOOKS;"
                   u"2025:2 BOOKS,LIGHT;2025:3 SCHOOL"_s);
    return dossier.build();
}

ComparisonPtr largeComparison(int documents, int units)
{
    Dossier dossier;
    QString row;
    for (int d = 0; d < documents; ++d) {
        QStringList lines;
        for (int u = 1; u <= units; ++u)
            lines.append(u"%1 Requests the harbour council to consider question %1 of the year %2, with due regard "
                         "for the winter, the tide and the keepers;"_s.arg(u)
                             .arg(2000 + d));
        dossier.text(QString::number(2000 + d), lines);
        row += d > 0 ? u"|%1"_s : u"%1"_s;
    }
    QStringList rows;
    for (int u = 1; u <= units; ++u) {
        QString filled = row;
        rows.append(filled.replace(u"%1"_s, QString::number(u)));
    }
    return dossier.rows(rows.join(u' ')).build();
}

} // namespace volets::test
