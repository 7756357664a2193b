// SPDX-License-Identifier: GPL-3.0-or-later
#include "notes/annotationactions.h"

#include "compare/mentions.h"
#include "document/citation.h"
#include "models/comparisonmodel.h"
#include "models/roles.h"
#include "notes/annotations.h"
#include "notes/linkdialog.h"
#include "synopsis/synopsisview.h"

#include <QAction>
#include <QInputDialog>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace volets {

using namespace Qt::StringLiterals;

namespace {

/// The beginning of a clause, for a line of a menu; an ampersand would be taken for a mnemonic there.
QString beginning(const QString &text)
{
    constexpr qsizetype shown = 56;
    QString words = text.size() > shown ? QString(text.first(shown).trimmed() + u'…') : text;
    return words.replace(u'&', u"&&"_s);
}

UnitRef firstUnit(const Row &row, int otherThan = -1)
{
    for (int document = 0; document < int(row.cells.size()); ++document)
        if (document != otherThan && !row.cells[std::size_t(document)].empty())
            return {document, row.cells[std::size_t(document)].front()};
    return {};
}

} // namespace

AnnotationActions::AnnotationActions(Annotations &annotations, ComparisonModel &model, SynopsisView &synopsis,
                                     QWidget *window)
    : QObject(window)
    , m_annotations(annotations)
    , m_model(model)
    , m_synopsis(synopsis)
    , m_window(window)
{}

QAction *AnnotationActions::add(QMenu *menu, const QString &name, const QString &text, const QList<QKeySequence> &keys,
                                const std::function<void()> &run)
{
    auto *action = new QAction(text, m_window);
    action->setObjectName(name);
    action->setShortcuts(keys);
    action->setMenuRole(QAction::NoRole);
    connect(action, &QAction::triggered, this, run);
    menu->addAction(action);
    m_actions.append(action);
    return action;
}

void AnnotationActions::fillEditMenu(QMenu *menu)
{
    QAction *first = menu->actions().value(0);
    QUndoStack &steps = m_annotations.steps();
    QAction *undo = steps.createUndoAction(m_window, tr("&Undo"));
    undo->setObjectName(u"undo"_s);
    undo->setShortcuts(QKeySequence::Undo);
    QAction *redo = steps.createRedoAction(m_window, tr("&Redo"));
    redo->setObjectName(u"redo"_s);
    redo->setShortcuts(QKeySequence::Redo);
    menu->insertActions(first, {undo, redo});
    menu->insertSeparator(first);
    m_actions += {undo, redo};
}

void AnnotationActions::fillMenu(QMenu *menu)
{
    const auto keys = [](int modifiers, Qt::Key key) { return QList{QKeySequence(modifiers | int(key))}; };
    const int none = 0;
    const int shift = int(Qt::SHIFT);
    const int control = int(Qt::CTRL);
    const int alt = int(Qt::ALT);
    add(menu, u"confirmLink"_s, tr("&Confirm Link"), keys(none, Qt::Key_F5),
        [this] { onLink([this](UnitRef unit, UnitRef against) { confirm(unit, against); }); });
    add(menu, u"rejectLink"_s, tr("&Reject Link"), keys(none, Qt::Key_F6),
        [this] { onLink([this](UnitRef unit, UnitRef against) { reject(unit, against); }); });
    add(menu, u"linkElsewhere"_s, tr("&Link Elsewhere…"), keys(none, Qt::Key_F2), [this] { counterpartsInHand(); });
    QMenu *relations = menu->addMenu(tr("Re&lation"));
    add(relations, u"relationSame"_s, tr("&Taken Up"), keys(control, Qt::Key_F5),
        [this] { changeRelation(Relation::Same); });
    add(relations, u"relationPartial"_s, tr("Taken Up and Re&drafted"), keys(control, Qt::Key_F6),
        [this] { changeRelation(Relation::Partial); });
    add(relations, u"relationKin"_s, tr("&Echo"), keys(control, Qt::Key_F2), [this] { changeRelation(Relation::Kin); });
    add(menu, u"withdrawDecision"_s, tr("&Back to the Proposal"), keys(shift, Qt::Key_F6),
        [this] { withdrawInHand(); });
    menu->addSeparator();
    add(menu, u"nameRow"_s, tr("&Name Row…"), keys(shift, Qt::Key_F2), [this] { nameRow(); });
    add(menu, u"joinRowAbove"_s, tr("&Join with Row Above"), keys(control, Qt::Key_J), [this] { joinRow(-1); });
    add(menu, u"takeOutOfRow"_s, tr("&Take Clause Out of Row"), keys(control | shift, Qt::Key_J),
        [this] { takeOut(); });
    add(menu, u"rowUp"_s, tr("Move Row &Up"), keys(alt | shift, Qt::Key_Up), [this] { moveRow(-1); });
    add(menu, u"rowDown"_s, tr("Move Row &Down"), keys(alt | shift, Qt::Key_Down), [this] { moveRow(1); });
    menu->addSeparator();
    add(menu, u"noteOnClause"_s, tr("Note on &Words or Clause"), keys(control, Qt::Key_M), [this] { noteOnClause(); });
    add(menu, u"noteOnRow"_s, tr("Note on R&ow"), keys(control | shift, Qt::Key_M), [this] { noteOnRow(); });
    menu->addSeparator();
    add(menu, u"allDecisions"_s, tr("&All Decisions"), keys(control | alt, Qt::Key_D),
        [this] { emit decisionsRequested(); });
    m_needDossier = m_actions.mid(2);
    refresh();
}

void AnnotationActions::refresh()
{
    for (QAction *action : std::as_const(m_needDossier))
        action->setEnabled(m_model.comparison() != nullptr);
}

bool AnnotationActions::canDecide()
{
    if (!m_model.comparison())
        return false;
    if (!m_annotations.isOpen())
        emit told(tr("These texts are in no dossier; add them to one to keep decisions and notes."));
    return m_annotations.isOpen();
}

// ---- what is in hand

AnnotationActions::Hand AnnotationActions::hand() const
{
    const QModelIndex current = m_synopsis.currentIndex();
    if (!current.isValid() || !m_model.comparison())
        return {};
    Hand hand;
    hand.row = current.row();
    hand.document = current.data(DocumentRole).toInt();
    const Cell &cell = m_model.cell(current.row(), current.column());
    hand.unit = current.data(UnitRole).value<UnitRef>();
    const bool chosen = hand.unit.isValid() && hand.unit == m_model.inHand(); // among the clauses of the cell
    const bool mineIsA = cell.link && cell.link->a.document == hand.document;
    const UnitRef linked = !cell.link ? UnitRef() : mineIsA ? cell.link->a : cell.link->b;
    if (cell.link && (!chosen || hand.unit == linked)) {
        hand.unit = linked;
        hand.against = mineIsA ? cell.link->b : cell.link->a;
    } else if (chosen) {
        for (const int other : cell.againstUnits)
            if (const UnitRef against{cell.against, other}; linkBetween(*m_model.comparison(), hand.unit, against))
                hand.against = against;
    }
    return hand;
}

void AnnotationActions::onLink(const std::function<void(UnitRef, UnitRef)> &run)
{
    const Hand at = hand();
    if (at.unit.isValid() && at.against.isValid())
        run(at.unit, at.against);
    else if (m_model.comparison())
        emit told(tr("This cell shows no link; “Link Elsewhere” makes one."));
}

// ---- links

void AnnotationActions::confirm(UnitRef a, UnitRef b)
{
    if (!canDecide())
        return;
    const Comparison &comparison = *m_model.comparison();
    const Link *proposed = linkBetween(comparison, a, b);
    m_annotations.decide(linkDecision(comparison, proposed ? DecisionKind::ConfirmLink : DecisionKind::MakeLink, a, b,
                                      proposed ? proposed->relation : Relation::Partial));
}

void AnnotationActions::reject(UnitRef a, UnitRef b)
{
    if (canDecide())
        m_annotations.decide(linkDecision(*m_model.comparison(), DecisionKind::RejectLink, a, b));
}

void AnnotationActions::link(UnitRef a, UnitRef b, Relation relation)
{
    if (!canDecide())
        return;
    const Comparison &comparison = *m_model.comparison();
    const bool there = linkBetween(comparison, a, b) != nullptr;
    m_follow = {a, b};
    m_annotations.decide(
        linkDecision(comparison, there ? DecisionKind::ChangeRelation : DecisionKind::MakeLink, a, b, relation));
}

void AnnotationActions::changeRelation(Relation relation)
{
    onLink([&](UnitRef unit, UnitRef against) { link(unit, against, relation); });
}

void AnnotationActions::withdraw(DecisionId id)
{
    if (canDecide())
        m_annotations.withdraw(id);
}

void AnnotationActions::decideTheme(DecisionKind kind, UnitRef unit, const QString &theme)
{
    if (canDecide())
        m_annotations.decide(themeDecision(*m_model.comparison(), kind, unit, theme));
}

void AnnotationActions::withdrawInHand()
{
    const Hand at = hand();
    if (!at.unit.isValid() || !canDecide())
        return;
    const auto &decisions = m_annotations.placedDecisions();
    const PlacedDecision *found = at.against.isValid() ? aboutLink(decisions, at.unit, at.against) : nullptr;
    // a rejected link is no longer in sight: the latest decision about the clause is meant
    if (!found)
        for (const PlacedDecision &one : decisions)
            if (one.isPlaced() && (one.a == at.unit || one.b == at.unit) &&
                (!found || found->decision.when <= one.decision.when))
                found = &one;
    if (found)
        m_annotations.withdraw(found->decision.id);
    else
        emit told(tr("Nothing was decided about this clause."));
}

void AnnotationActions::counterpartsInHand()
{
    const Hand at = hand();
    if (at.row < 0)
        return;
    if (at.unit.isValid()) {
        offerCounterparts(at.unit, at.against.isValid() ? at.against.document : -1);
        return;
    }
    // an empty cell: what in its text corresponds to the nearest clause of the row?
    const auto &columns = m_model.setup().columns;
    const int column = m_synopsis.currentIndex().column();
    for (int distance = 1; distance < int(columns.size()); ++distance)
        for (const int near : {column - distance, column + distance})
            if (near >= 0 && near < int(columns.size()) && !m_model.unitsAt(at.row, near).empty()) {
                offerCounterparts({columns[std::size_t(near)], m_model.unitsAt(at.row, near).front()}, at.document);
                return;
            }
}

void AnnotationActions::offerCounterparts(UnitRef unit, int document)
{
    if (!unit.isValid()) {
        counterpartsInHand();
        return;
    }
    if (!canDecide())
        return;
    const ComparisonPtr comparison = m_model.comparison();
    constexpr std::size_t most = 3;
    const auto best = counterparts(*comparison, m_annotations.placedDecisions(), unit, document, most);
    UnitRef present;
    for (const Counterpart &one : best)
        if (one.link && one.link->relation != Relation::Kin && !present.isValid())
            present = one.unit;

    auto *menu = new QMenu(m_window);
    menu->setObjectName(u"counterparts"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(
        tr("%1 corresponds to:").arg(citation(comparison->document(unit.document), comparison->unit(unit))));
    int number = 0;
    for (const Counterpart &one : best) {
        const Document &text = comparison->document(one.unit.document);
        const Unit &there = comparison->unit(one.unit);
        QString line =
            tr("&%1  %2 · %3 · %4")
                .arg(QString::number(++number), citation(text, there).replace(u'&', u"&&"_s),
                     one.link && one.link->decided ? tr("decided by a reader") : confidenceWords(one.confidence),
                     beginning(there.text));
        QAction *action = menu->addAction(line, this, [this, unit, one, present, comparison] {
            if (comparison != m_model.comparison())
                return;
            if (one.link) {
                confirm(unit, one.unit);
                return;
            }
            const UnitRef instead = present.document == one.unit.document ? present : UnitRef();
            m_follow = {unit, one.unit};
            m_annotations.decide(linkElsewhere(*comparison, unit, one.unit, Relation::Partial, instead),
                                 tr("Link Elsewhere"));
        });
        action->setCheckable(true);
        action->setChecked(one.link != nullptr);
    }
    if (best.empty())
        menu->addAction(tr("No clause comes near"))->setEnabled(false);
    menu->addSeparator();
    menu->addAction(tr("Link &Elsewhere…"), this,
                    [this, unit, document, present] { askForCounterpart(unit, document, present); });
    if (present.isValid())
        menu->addAction(tr("&No Counterpart: Reject the Link"), this, [this, unit, present] { reject(unit, present); });
    const QRect cell = m_synopsis.visualRect(m_synopsis.currentIndex());
    const QPoint corner(cell.left() + 12, std::clamp(cell.top() + 24, 0, m_synopsis.viewport()->height() - 1));
    menu->popup(m_synopsis.viewport()->mapToGlobal(corner), menu->actions().value(1));
}

void AnnotationActions::askForCounterpart(UnitRef unit, int document, UnitRef instead)
{
    const ComparisonPtr comparison = m_model.comparison();
    auto *dialog = new LinkDialog(comparison, unit, document, instead, m_window);
    dialog->setObjectName(u"linkDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, comparison, unit, instead] {
        const UnitRef chosen = dialog->chosen();
        if (!chosen.isValid() || comparison != m_model.comparison() || !canDecide())
            return;
        const bool moves = instead.isValid() && instead.document == chosen.document && !dialog->keepsPresentLink();
        m_follow = {unit, chosen};
        m_annotations.decide(linkElsewhere(*comparison, unit, chosen, dialog->relation(), moves ? instead : UnitRef()),
                             tr("Link Elsewhere"));
    });
    dialog->open();
}

// ---- rows

void AnnotationActions::nameRow()
{
    const Hand at = hand();
    if (at.row < 0 || !canDecide())
        return;
    const ComparisonPtr comparison = m_model.comparison();
    const Row &row = m_model.row(at.row);
    const UnitRef unit = unitThatTells(*comparison, row);
    auto *dialog = new QInputDialog(m_window);
    dialog->setObjectName(u"nameRowDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Name Row"));
    dialog->setLabelText(tr("Name of this row, also in the printed table:"));
    dialog->setTextValue(row.title);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, comparison, unit](const QString &name) {
        if (m_model.comparison() == comparison && canDecide())
            m_annotations.decide(rowDecision(*comparison, DecisionKind::RenameRow, unit, {}, name.trimmed()));
    });
    dialog->open();
}

void AnnotationActions::joinRow(int direction)
{
    const Hand at = hand();
    const int other = at.row + direction;
    if (at.row < 0 || !canDecide())
        return;
    if (other < 0 || other >= m_model.rowCount()) {
        emit told(tr("There is no row above to join."));
        return;
    }
    const Comparison &comparison = *m_model.comparison();
    m_annotations.decide(rowDecision(comparison, DecisionKind::MergeRows, unitThatTells(comparison, m_model.row(other)),
                                     unitThatTells(comparison, m_model.row(at.row))));
}

void AnnotationActions::takeOut()
{
    const Hand at = hand();
    if (!at.unit.isValid() || !canDecide())
        return;
    const Row &row = m_model.row(at.row);
    UnitRef partner = at.against.isValid() ? at.against : firstUnit(row, at.document);
    if (!partner.isValid()) // several clauses of one text
        for (const int unit : row.cells[std::size_t(at.document)])
            if (unit != at.unit.unit)
                partner = {at.document, unit};
    if (partner.isValid())
        m_annotations.decide(rowDecision(*m_model.comparison(), DecisionKind::SplitRow, at.unit, partner));
    else
        emit told(tr("This clause stands alone in its row."));
}

void AnnotationActions::moveRow(int direction)
{
    const Hand at = hand();
    const int last = m_model.rowCount() - 1;
    if (at.row < 0 || at.row + direction < 0 || at.row + direction > last || !canDecide())
        return;
    const Comparison &comparison = *m_model.comparison();
    // it comes right after the row that will stand above it
    const int above = direction < 0 ? at.row - 2 : at.row + 1;
    m_annotations.decide(rowDecision(comparison, DecisionKind::OrderRow, unitThatTells(comparison, m_model.row(at.row)),
                                     above < 0 ? UnitRef() : unitThatTells(comparison, m_model.row(above))));
}

// ---- notes

void AnnotationActions::noteOnClause()
{
    const Hand at = hand();
    const auto excerpts = m_synopsis.excerpts();
    if (!canDecide())
        return;
    if (m_synopsis.hasSelectedWords() && !excerpts.empty()) {
        const SynopsisView::Excerpt &words = excerpts.front();
        const Document &document = m_model.comparison()->document(words.unit.document);
        const bool whole = words.span.length == document.units[std::size_t(words.unit.unit)].text.size();
        emit noteRequested(anchorTo(document, words.unit.unit, whole ? Span() : words.span),
                           whole ? Note::Subject::Unit : Note::Subject::Words);
    } else if (at.unit.isValid()) {
        noteOn(at.unit);
    } else {
        noteOnRow();
    }
}

void AnnotationActions::noteOn(UnitRef unit)
{
    if (canDecide())
        emit noteRequested(anchorTo(m_model.comparison()->document(unit.document), unit.unit), Note::Subject::Unit);
}

void AnnotationActions::noteOnRow()
{
    const Hand at = hand();
    if (at.row < 0 || !canDecide())
        return;
    const Comparison &comparison = *m_model.comparison();
    const UnitRef unit = unitThatTells(comparison, m_model.row(at.row));
    emit noteRequested(anchorTo(comparison.document(unit.document), unit.unit), Note::Subject::Row);
}

// ---- place

void AnnotationActions::rememberPlace()
{
    const QModelIndex current = m_synopsis.currentIndex();
    m_place = {};
    if (!current.isValid() || !m_model.comparison())
        return;
    m_place.document = current.data(DocumentRole).toInt();
    m_place.top = m_synopsis.visualRect(current).top();
    m_place.unit = current.data(UnitRole).value<UnitRef>();
    if (!m_place.unit.isValid())
        m_place.unit = firstUnit(m_model.row(current.row()));
    const Row &row = m_model.row(current.row());
    for (int document = 0; document < int(row.cells.size()); ++document)
        for (const int unit : row.cells[std::size_t(document)])
            m_place.units.push_back({document, unit});
}

QModelIndex AnnotationActions::rowLike(const Place &place, const std::vector<UnitRef> &units) const
{
    QModelIndex best;
    std::ptrdiff_t most = -1;
    for (int r = 0; r < m_model.rowCount(); ++r) {
        const Row &row = m_model.row(r);
        const auto stands = [&](UnitRef unit) {
            return unit.isValid() && unit.document < int(row.cells.size()) &&
                   std::ranges::contains(row.cells[std::size_t(unit.document)], unit.unit);
        };
        if (!std::ranges::all_of(units, stands))
            continue;
        if (const auto common = std::ranges::count_if(place.units, stands); common > most) {
            most = common;
            best = m_model.index(r, 0);
        }
    }
    return best;
}

void AnnotationActions::restorePlace()
{
    const auto [a, b] = std::exchange(m_follow, {});
    QModelIndex target;
    if (a.isValid())
        target = rowLike(m_place, {a, b});
    if (!target.isValid())
        target = rowLike(m_place, {m_place.unit});
    if (!target.isValid())
        return;
    const auto &columns = m_model.setup().columns;
    const auto column = std::ranges::find(columns, m_place.document);
    if (column != columns.end())
        target = target.siblingAtColumn(int(column - columns.begin()));
    m_synopsis.setCurrentIndex(target);
    m_synopsis.scrollTo(target);
    QScrollBar *bar = m_synopsis.verticalScrollBar();
    bar->setValue(bar->value() + m_synopsis.visualRect(target).top() - m_place.top);
}

} // namespace volets
