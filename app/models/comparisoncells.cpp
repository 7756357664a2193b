// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/celldivision.h"
#include "compare/mentions.h"
#include "diff/apparatus.h"
#include "document/citation.h"
#include "models/comparisonmodel.h"
#include "models/librarymodel.h"
#include "models/notelines.h"
#include "models/roles.h"

#include <QLocale>

#include <algorithm>

namespace volets {

using namespace Qt::StringLiterals;

// What the cells and heads of the synopsis show and say.

namespace {

/// The language's own name, without the country that Qt adds to some.
QString languageName(const QString &language)
{
    const QString name = QLocale(language).nativeLanguageName();
    return language == u"en"_s ? QLocale::languageToString(QLocale::English) : name;
}

/// What a text is, in a line: «18 December 2024 · adopted · français».
QString documentDetails(const Document &document)
{
    QStringList parts;
    if (!document.date.isEmpty())
        parts.append(dateWords(document.date));
    if (document.status == u"adopted"_s)
        parts.append(ComparisonModel::tr("adopted"));
    else if (document.status == u"draft"_s)
        parts.append(ComparisonModel::tr("draft"));
    if (!document.language.isEmpty())
        parts.append(languageName(document.language));
    return parts.join(u" · "_s);
}

} // namespace

ThemeMark ComparisonModel::themeMark(const QString &code) const
{
    for (int i = 0; i < m_themes.size(); ++i)
        if (m_themes[i].code == code)
            return {code, m_themes[i].name, m_themes[i].sign, m_themes[i].colour, i};
    return {code, code, {}, {}, int(m_themes.size())};
}

QStringList ComparisonModel::themesOf(UnitRef unit) const
{
    QStringList themes;
    for (const Assignment &assignment :
         std::ranges::equal_range(m_comparison->assignments, unit, {}, &Assignment::unit))
        if (!themes.contains(assignment.theme))
            themes.append(assignment.theme);
    return themes;
}

QStringList ComparisonModel::themesAt(int row, int column) const
{
    QStringList codes;
    for (const int unit : unitsAt(row, column))
        codes += themesOf({m_setup.columns[std::size_t(column)], unit});
    codes.removeDuplicates();
    return codes;
}

std::vector<EvidenceMark> ComparisonModel::evidenceOf(UnitRef unit) const
{
    std::vector<EvidenceMark> marks;
    for (const Assignment &assignment :
         std::ranges::equal_range(m_comparison->assignments, unit, {}, &Assignment::unit)) {
        const auto isCoded = [&](Span span) {
            return std::ranges::any_of(assignment.coded,
                                       [&](const CodedPassage &passage) { return passage.span == span; });
        };
        for (const Span span : assignment.evidence)
            if (!span.isEmpty() && !isCoded(span))
                marks.push_back({assignment.theme, span, false});
        for (const CodedPassage &passage : assignment.coded)
            if (!passage.span.isEmpty())
                marks.push_back({assignment.theme, passage.span, true});
    }
    return marks;
}

std::span<const NoteMark> ComparisonModel::notesOf(UnitRef unit) const
{
    const auto notes = m_notes.find(unit);
    return notes == m_notes.end() ? std::span<const NoteMark>() : std::span<const NoteMark>(notes->second);
}

int ComparisonModel::noteCount(int row, int column) const
{
    std::size_t count = 0;
    for (const int unit : unitsAt(row, column))
        count += notesOf({m_setup.columns[std::size_t(column)], unit}).size();
    return int(count);
}

QString ComparisonModel::division(int row, int column) const
{
    std::vector<const Cell *> cells;
    cells.reserve(std::size_t(columns()));
    for (int one = 0; one < columns(); ++one)
        cells.push_back(&cell(row, one));
    const auto division = divisionOf(m_reader->links(), m_setup, cells, std::size_t(column));
    if (!division)
        return {};
    const Document &text = m_comparison->document(division->document);
    QStringList places;
    for (const int unit : division->units)
        places.append(shortPlace(text, text.units[std::size_t(unit)]));
    const QString list = QLocale().createSeparatedList(places);
    switch (division->kind) {
    case CellDivision::Kind::SplitInto:
        return tr("split into %1").arg(list);
    case CellDivision::Kind::SplitFrom:
        return tr("split from %1").arg(list);
    case CellDivision::Kind::MergedInto:
        return tr("merged into %1").arg(list);
    case CellDivision::Kind::MergedFrom:
        return tr("merged from %1").arg(list);
    }
    Q_UNREACHABLE_RETURN(QString());
}

std::vector<Span> ComparisonModel::wordedOtherwise(int row, UnitRef unit) const
{
    std::vector<Span> found;
    for (int column = 0; column < columns(); ++column) {
        const Cell &other = cell(row, column);
        if (other.against != unit.document)
            continue;
        const auto source = std::ranges::find(other.sources, unit.unit, &Cell::Source::unit);
        if (source == other.sources.end() && (!other.sources.empty() || other.scriptAgainst != unit.unit))
            continue;
        const qsizetype start = source == other.sources.end() ? 0 : source->start;
        const qsizetype length = m_comparison->unit(unit).text.size();
        for (const int theirs : other.units)
            if (const EditScript *marks = other.marksOf(theirs))
                for (const Edit &edit : marks->edits) {
                    const qsizetype from = std::clamp<qsizetype>(edit.before.start - start, 0, length);
                    const qsizetype to = std::clamp<qsizetype>(edit.before.end() - start, 0, length);
                    const bool inside = edit.before.start >= start && edit.before.start <= start + length;
                    if (edit.op != Edit::Op::Keep && (from < to || (edit.before.isEmpty() && inside)))
                        found.push_back(Span::fromTo(from, to));
                }
    }
    return found;
}

ClauseCell ComparisonModel::clauseCell(int row, int column) const
{
    const Cell &source = cell(row, column);
    const int document = m_setup.columns[std::size_t(column)];
    const Document &text = m_comparison->document(document);
    ClauseCell shown;
    shown.state = source.state;
    shown.mention = mention(*m_comparison, source, document);
    shown.decided = source.link && source.link->decided;
    if (source.link) {
        const UnitRef against = source.link->a.document == document ? source.link->b : source.link->a;
        shown.against = citation(m_comparison->document(against.document), m_comparison->unit(against));
    }
    shown.division = division(row, column);
    QStringList codes;
    for (const int u : source.units) {
        shown.moved = shown.moved || m_moved.units.contains({document, u});
        if (const auto moved = m_moved.after.find({document, u}); moved != m_moved.after.end())
            for (const UnitRef ghost : moved->second) {
                const QModelIndex place = find(ghost);
                if (!place.isValid() || place.row() == row)
                    continue;
                const int base = this->row(place.row()).cells[std::size_t(m_base)].front();
                shown.ghosts.push_back(
                    {ghost,
                     tr("%1 stands beside %2")
                         .arg(shortPlace(text, m_comparison->unit(ghost)),
                              shortPlace(m_comparison->document(m_base), m_comparison->unit({m_base, base}))),
                     ghost.unit < u});
            }
        const Unit &unit = text.units[std::size_t(u)];
        Clause clause;
        clause.unit = {document, u};
        clause.address = shortPlace(text, unit);
        clause.heading = unit.headings.isEmpty() ? QString() : unit.headings.last();
        clause.text = unit.text;
        clause.language = text.language;
        if (const EditScript *marks = source.marksOf(u)) {
            clause.before = source.textBefore(*m_comparison);
            clause.edits = marks->edits;
        }
        clause.wordedOtherwise = wordedOtherwise(row, clause.unit);
        const auto notes = notesOf(clause.unit);
        clause.notes.assign(notes.begin(), notes.end());
        clause.evidence = evidenceOf(clause.unit);
        shown.clauses.push_back(std::move(clause));
        for (const QString &theme : themesOf({document, u}))
            if (!codes.contains(theme))
                codes.append(theme);
    }
    if (source.link && source.link->change == u"moved"_s)
        shown.moved = false; // its mention says so
    for (const QString &code : std::as_const(codes))
        shown.themes.push_back(themeMark(code));
    for (ThemeMark &theme : shown.themes)
        theme.sought = m_filter.themes.contains(theme.code);
    std::ranges::stable_sort(shown.themes, {}, &ThemeMark::place);
    return shown;
}

QString ComparisonModel::spoken(int row, int column) const
{
    const ClauseCell shown = clauseCell(row, column);
    const QString text = m_comparison->document(m_setup.columns[std::size_t(column)]).shortTitle;
    QStringList parts{text};
    QStringList addresses;
    for (const Clause &clause : shown.clauses)
        addresses.append(clause.address);
    if (!addresses.isEmpty())
        parts.append(addresses.join(u" + "_s));
    for (const Clause &clause : shown.clauses)
        if (addresses.size() > 1 && clause.unit == m_inHand)
            parts.append(tr("%1 in hand", "one clause of several in a cell").arg(clause.address));
    if (!shown.mention.isEmpty())
        parts.append(shown.mention);
    if (!shown.division.isEmpty())
        parts.append(shown.division);
    if (shown.moved)
        parts.append(tr("moved"));
    for (const Ghost &ghost : shown.ghosts)
        parts.append(ghost.words);
    for (const ThemeMark &theme : shown.themes)
        parts.append(tr("theme %1").arg(theme.name));
    if (shown.decided)
        parts.append(tr("decided by a reader"));
    if (const int notes = noteCount(row, column); notes > 0)
        parts.append(tr("%n note(s)", nullptr, notes));
    return parts.join(u", "_s);
}

int ComparisonModel::longest(int row) const
{
    qsizetype longest = 0;
    for (const int document : m_setup.columns) {
        qsizetype length = 0;
        for (const int unit : this->row(row).cells[std::size_t(document)])
            length += m_comparison->document(document).units[std::size_t(unit)].text.size();
        longest = std::max(longest, length);
    }
    return int(longest);
}

QStringList ComparisonModel::apparatus(int row) const
{
    QStringList texts;
    QStringList names;
    DiffOptions options;
    for (int column = 0; column < columns(); ++column) {
        if (unitsAt(row, column).empty())
            continue;
        const Document &document = m_comparison->document(m_setup.columns[std::size_t(column)]);
        QStringList words;
        for (const int unit : unitsAt(row, column))
            words.append(document.units[std::size_t(unit)].text);
        texts.append(words.join(u' '));
        names.append(document.shortTitle);
        options.language = document.language;
    }
    if (texts.size() < 2)
        return {};
    const std::vector<QStringView> witnesses(texts.cbegin(), texts.cend());
    QStringList entries;
    for (const Variation &variation : collate(witnesses, options))
        if (!variation.isAgreement())
            entries.append(apparatusEntry(variation, witnesses, names));
    return entries;
}

bool ComparisonModel::holdsDecidedLink(const Row &row) const
{
    for (int d = 0; d < int(row.cells.size()); ++d)
        for (const int unit : row.cells[std::size_t(d)])
            for (const UnitRef mine{d, unit}; const Link *link : m_reader->links().of(mine))
                if (const UnitRef theirs = otherEnd(*link, mine);
                    link->decided && std::ranges::contains(row.cells[std::size_t(theirs.document)], theirs.unit))
                    return true;
    return false;
}

RowHead ComparisonModel::head(int row) const
{
    const ArrangedRow &arranged = m_arrangement.rows[std::size_t(row)];
    const Row &source = this->row(row);
    RowHead head;
    head.group = arranged.theme ? themeMark(arranged.group).name : arranged.group;
    head.title = source.title;
    const auto texts = std::ranges::count_if(
        m_setup.columns, [&](int document) { return !source.cells[std::size_t(document)].empty(); });
    if (!source.title.isEmpty() && texts > 0) {
        const bool decided = source.decided || holdsDecidedLink(source);
        head.notes = tr("%n text(s)", nullptr, int(texts)) % u" · "_s % (decided ? tr("reviewed") : tr("proposed"));
    }
    return head;
}

QVariant ComparisonModel::value(int row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole: {
        QStringList words;
        for (const int unit : unitsAt(row, column))
            words.append(m_comparison->unit({m_setup.columns[std::size_t(column)], unit}).text);
        return words.join(u'\n');
    }
    case Qt::AccessibleTextRole:
        return spoken(row, column);
    case Qt::AccessibleDescriptionRole: {
        QStringList lines{value(row, column, Qt::DisplayRole).toString()};
        for (const int unit : unitsAt(row, column))
            lines.append(noteLines(notesOf({m_setup.columns[std::size_t(column)], unit})));
        return lines.join(u'\n');
    }
    case ClauseCellRole:
        return QVariant::fromValue(clauseCell(row, column));
    case LengthRole:
        return longest(row);
    case UnitRole: {
        const std::vector<int> &units = unitsAt(row, column);
        const int document = m_setup.columns[std::size_t(column)];
        if (m_inHand.document == document && std::ranges::contains(units, m_inHand.unit))
            return QVariant::fromValue(m_inHand);
        return QVariant::fromValue(units.empty() ? UnitRef{} : UnitRef{document, units.front()});
    }
    case DocumentRole:
        return m_setup.columns[std::size_t(column)];
    case HitRole:
        return std::ranges::any_of(unitsAt(row, column), [&](int unit) {
            return m_hits.contains({m_setup.columns[std::size_t(column)], unit});
        });
    case NoteCountRole:
        return noteCount(row, column);
    default:
        return {};
    }
}

QVariant ComparisonModel::columnHead(int column, int role) const
{
    const Document &document = m_comparison->document(m_setup.columns[std::size_t(column)]);
    switch (role) {
    case Qt::DisplayRole:
        return document.shortTitle;
    case Qt::ToolTipRole:
        return QString(document.title % u'\n' % documentDetails(document));
    case DocumentRole:
        return m_setup.columns[std::size_t(column)];
    case ColumnHeadRole:
        return QVariant::fromValue(ColumnHead{.title = document.shortTitle,
                                              .details = documentDetails(document),
                                              .compared = comparedWith(*m_comparison, m_setup, std::size_t(column)),
                                              .full = document.title});
    default:
        return {};
    }
}

QVariant ComparisonModel::rowHead(int row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return this->row(row).title;
    case RowHeadRole:
        return QVariant::fromValue(head(row));
    case ApparatusRole:
        return apparatus(row);
    default:
        return {};
    }
}

} // namespace volets
