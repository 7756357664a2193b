// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/differencemodel.h"

#include "compare/mentions.h"
#include "document/citation.h"
#include "models/comparisonmodel.h"

#include <QElapsedTimer>

#include <algorithm>
#include <array>
#include <utility>

namespace volets {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 slice = 6; ///< milliseconds: less than half a frame
constexpr qsizetype longestSummary = 160;

constexpr std::array changes{
    std::pair{ChangeKind::VerbStronger, DifferenceKind::VerbStronger},
    std::pair{ChangeKind::VerbWeaker, DifferenceKind::VerbWeaker},
    std::pair{ChangeKind::Verb, DifferenceKind::Verb},
    std::pair{ChangeKind::Negation, DifferenceKind::Negation},
    std::pair{ChangeKind::Addressee, DifferenceKind::Addressee},
    std::pair{ChangeKind::HedgeAdded, DifferenceKind::HedgeAdded},
    std::pair{ChangeKind::HedgeDropped, DifferenceKind::HedgeDropped},
    std::pair{ChangeKind::Deadline, DifferenceKind::Deadline},
    std::pair{ChangeKind::Enumeration, DifferenceKind::Enumeration},
    std::pair{ChangeKind::Moved, DifferenceKind::Moved},
    std::pair{ChangeKind::WordingOnly, DifferenceKind::WordingOnly},
};

DifferenceKind kindOf(ChangeKind change)
{
    const auto *known = std::ranges::find(changes, change, &std::pair<ChangeKind, DifferenceKind>::first);
    return known == changes.end() ? DifferenceKind::WordingOnly : known->second;
}

/// The facts of what a cell's words are compared with: of one clause, or of all that were merged into it.
std::optional<UnitFacts> factsBefore(const ComparisonModel &model, const Cell &cell)
{
    const auto found = [&](int unit) { return model.factsOf({cell.against, unit}); };
    if (cell.sources.empty()) {
        const UnitFacts *facts = found(cell.scriptAgainst);
        return facts ? std::optional(*facts) : std::nullopt;
    }
    std::optional<UnitFacts> all;
    for (const Cell::Source &source : cell.sources) {
        const UnitFacts *facts = found(source.unit);
        if (!facts)
            return std::nullopt;
        if (!all) {
            all = *facts;
            continue;
        }
        all->verbs += facts->verbs;
        all->addressees += facts->addressees;
        all->strength = std::max(all->strength, facts->strength);
        all->pressed |= facts->pressed;
        for (const auto list : {&UnitFacts::deadlines, &UnitFacts::hedges, &UnitFacts::references})
            for (Finding finding : (*facts).*list) {
                finding.span.start += source.start;
                ((*all).*list).push_back(std::move(finding));
            }
    }
    all->verbs.removeDuplicates();
    all->addressees.removeDuplicates();
    return all;
}

/// The words that came and went, in order: «− encourager · + demander».
QString summary(const EditScript &script, QStringView before, QStringView after)
{
    QStringList parts;
    qsizetype length = 0;
    for (const Edit &edit : script.edits) {
        const bool gone = edit.op == Edit::Op::Delete || edit.op == Edit::Op::MoveFrom;
        if (edit.op == Edit::Op::Keep)
            continue;
        const QString words = (gone ? edit.before.of(before) : edit.after.of(after)).toString().simplified();
        if (words.isEmpty())
            continue;
        const QString sign = edit.op == Edit::Op::Delete    ? u"−"_s
                             : edit.op == Edit::Op::Insert  ? u"+"_s
                             : edit.op == Edit::Op::Inflect ? u"±"_s
                                                            : u"⇄"_s;
        parts.append(sign + u' ' + words);
        length += words.size();
        if (length > longestSummary)
            break;
    }
    return parts.join(u" · "_s);
}

} // namespace

QString words(DifferenceKind kind)
{
    if (const auto *change = std::ranges::find(changes, kind, &std::pair<ChangeKind, DifferenceKind>::second);
        change != changes.end())
        return changeWords(change->first);
    switch (kind) {
    case DifferenceKind::Rewritten:
        return DifferenceModel::tr("entirely new wording");
    case DifferenceKind::Translated:
        return DifferenceModel::tr("in another language");
    case DifferenceKind::NoAntecedent:
        return DifferenceModel::tr("no antecedent");
    case DifferenceKind::Absent:
        return DifferenceModel::tr("no counterpart");
    case DifferenceKind::New:
        return DifferenceModel::tr("new", "a clause of a draft");
    case DifferenceKind::Deleted:
        return DifferenceModel::tr("deleted", "a clause of a draft");
    case DifferenceKind::MovedClause:
        return DifferenceModel::tr("clause moved");
    default:
        break;
    }
    Q_UNREACHABLE_RETURN(QString());
}

DifferenceModel::DifferenceModel(const ComparisonModel &comparison, QObject *parent)
    : RowModel(parent)
    , m_comparison(comparison)
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &DifferenceModel::gatherSome);
    for (const auto &changed : {&ComparisonModel::arranged, &ComparisonModel::allFactsKnown})
        connect(&m_comparison, changed, this, [this] {
            if (m_running)
                restart();
        });
}

void DifferenceModel::start()
{
    if (std::exchange(m_running, true))
        return;
    restart();
}

void DifferenceModel::stop()
{
    m_running = false;
    m_timer.stop();
}

void DifferenceModel::restart()
{
    beginResetModel();
    m_lines.clear();
    m_next = 0;
    m_cells = m_comparison.rowCount() * m_comparison.columnCount();
    endResetModel();
    m_timer.start();
}

void DifferenceModel::gatherSome()
{
    QElapsedTimer clock;
    clock.start();
    std::vector<Line> found;
    const int columns = m_comparison.columnCount();
    while (m_next < m_cells && clock.elapsed() < slice) {
        Line line = lineOf(m_next / columns, m_next % columns);
        ++m_next;
        if (!line.kinds.empty())
            found.push_back(std::move(line));
    }
    if (!found.empty()) {
        beginInsertRows({}, rows(), rows() + int(found.size()) - 1);
        std::ranges::move(found, std::back_inserter(m_lines));
        endInsertRows();
    }
    if (isComplete()) {
        m_timer.stop();
        emit completed();
    }
}

DifferenceModel::Line DifferenceModel::lineOf(int row, int column) const
{
    const Comparison &comparison = *m_comparison.comparison();
    const int document = m_comparison.setup().columns[std::size_t(column)];
    const Document &text = comparison.document(document);
    const Cell &cell = m_comparison.cell(row, column);
    Line line{.place = {row, column}, .kinds = {}, .text = text.shortTitle, .address = {}, .words = {}};
    QStringList addresses;
    for (const int unit : cell.units)
        addresses.append(shortPlace(text, text.units[std::size_t(unit)]));
    line.address = addresses.join(u" + "_s);
    const auto own = [&] { return text.units[std::size_t(cell.units.front())].text.left(longestSummary).simplified(); };
    if (cell.newOrDeleted >= 0) {
        const bool isNew = !cell.units.empty();
        line.kinds = {isNew ? DifferenceKind::New : DifferenceKind::Deleted};
        line.words = isNew ? own() : mention(comparison, cell, document);
        return line;
    }
    switch (cell.state) {
    case CellState::Absent:
        if (comparison.mode == DossierMode::VersionsOfOneText)
            break; // it is told where it came or went
        line.kinds = {DifferenceKind::Absent};
        line.words = mention(comparison, cell, document);
        break;
    case CellState::First:
        // the column that leads the comparison has no antecedents to lack
        if (comparison.mode == DossierMode::DistinctTexts && m_comparison.setup().reference != Reference::None &&
            column > 0) {
            line.kinds = {DifferenceKind::NoAntecedent};
            line.words = own();
        }
        break;
    case CellState::Rewritten:
        line.kinds = {DifferenceKind::Rewritten};
        line.words = own();
        break;
    case CellState::Translated:
        line.kinds = {DifferenceKind::Translated};
        line.words = own();
        break;
    default:
        break;
    }
    if (cell.link && cell.link->change == u"moved"_s) {
        line.kinds.push_back(DifferenceKind::MovedClause);
        line.words = own();
    }
    const bool worded = cell.script && std::ranges::any_of(cell.script->edits,
                                                           [](const Edit &edit) { return edit.op != Edit::Op::Keep; });
    if (worded && cell.state != CellState::Rewritten) {
        const UnitRef after{document, cell.scriptUnit};
        const QString &newText = comparison.unit(after).text;
        const QString oldText = cell.textBefore(comparison);
        const std::optional<UnitFacts> oldFacts = factsBefore(m_comparison, cell);
        const UnitFacts *newFacts = m_comparison.factsOf(after);
        if (oldFacts && newFacts)
            for (const ChangeKind change : changeKinds(*oldFacts, *newFacts, *cell.script, oldText, newText))
                line.kinds.push_back(kindOf(change));
        if (line.kinds.empty())
            line.kinds.push_back(DifferenceKind::WordingOnly);
        line.words = summary(*cell.script, oldText, newText);
    }
    return line;
}

int DifferenceModel::find(int row, int column) const
{
    const auto line = std::ranges::lower_bound(m_lines, std::pair(row, column), {}, [](const Line &candidate) {
        return std::pair(candidate.place.row, candidate.place.column);
    });
    return line != m_lines.end() && line->place.row == row && line->place.column == column ? int(line - m_lines.begin())
                                                                                           : -1;
}

QVariant DifferenceModel::value(int row, int column, int role) const
{
    const Line &line = m_lines[std::size_t(row)];
    const auto kinds = [&] {
        QStringList all;
        for (const DifferenceKind kind : line.kinds)
            all.append(volets::words(kind));
        return all.join(u", "_s);
    };
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case Kind:
            return kinds();
        case Text:
            return line.text;
        case Address:
            return line.address;
        default:
            return line.words;
        }
    case Qt::ToolTipRole:
        return column == Words ? line.words : QVariant();
    case Qt::AccessibleTextRole:
        return column == Kind ? QString(line.text + u", "_s + line.address + u", "_s + kinds()) : QVariant();
    case SortRole:
        return column == Kind   ? int(line.kinds.front())
               : column == Text ? line.place.column
                                : row; // by place, which is the model's own order
    case KindsRole: {
        quint32 bits = 0;
        for (const DifferenceKind kind : line.kinds)
            bits |= 1U << quint32(kind);
        return bits;
    }
    default:
        return {};
    }
}

QVariant DifferenceModel::columnHead(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Kind:
        return tr("Kind");
    case Text:
        return tr("Text");
    case Address:
        return tr("Address");
    default:
        return tr("Words", "that differ");
    }
}

} // namespace volets
