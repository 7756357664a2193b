// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotate/note.h"
#include "notes/counterparts.h"

#include <QObject>
#include <QPersistentModelIndex>

class QAction;
class QMenu;
class QWidget;

namespace volets {

class Annotations;
class ComparisonModel;
class SynopsisView;

/// What a reader can say of the clause and the row in hand: every decision and note as an action with a key. Decisions
/// lead to a new comparison; the reader's place in the synopsis stays.
class AnnotationActions final : public QObject
{
    Q_OBJECT
public:
    /// `window` is the parent of menus and dialogs.
    AnnotationActions(Annotations &annotations, ComparisonModel &model, SynopsisView &synopsis, QWidget *window);

    void fillEditMenu(QMenu *menu); ///< undo and redo, before what is there
    void fillMenu(QMenu *menu);
    [[nodiscard]] const QList<QAction *> &actions() const { return m_actions; }
    /// What can be decided depends on what is open.
    void refresh();

    /// A new comparison of the same texts is about to be shown, and was.
    void rememberPlace();
    void restorePlace();

    // for buttons elsewhere; a and b are units of two texts of the comparison shown
    void confirm(UnitRef a, UnitRef b);
    void reject(UnitRef a, UnitRef b);
    void link(UnitRef a, UnitRef b, Relation relation); ///< makes one, or gives another relation to the one there is
    void withdraw(DecisionId id);
    void decideTheme(DecisionKind kind, UnitRef unit, const QString &theme);
    void noteOn(UnitRef unit);
    /// Offers the best counterparts of `unit` in a text (-1: in all), at the cell in hand; of an invalid unit those
    /// that the cell in hand asks for.
    void offerCounterparts(UnitRef unit, int document);

signals:
    void told(const QString &sentence); ///< for the status bar
    /// A note is to be written there; nothing is stored until there are words.
    void noteRequested(const volets::Anchor &anchor, volets::Note::Subject subject);
    void decisionsRequested(); ///< to see all of them

private:
    /// The cell in hand: its clause, and what that is compared with.
    struct Hand
    {
        UnitRef unit;    ///< invalid in an empty cell
        UnitRef against; ///< invalid where it is linked with nothing shown
        int row = -1;
        int document = -1; ///< the column's
    };
    [[nodiscard]] Hand hand() const;
    [[nodiscard]] bool canDecide();
    QAction *add(QMenu *menu, const QString &name, const QString &text, const QList<QKeySequence> &keys,
                 const std::function<void()> &run);

    void onLink(const std::function<void(UnitRef unit, UnitRef against)> &run);
    void counterpartsInHand();
    void askForCounterpart(UnitRef unit, int document, UnitRef instead);
    void changeRelation(Relation relation);
    void withdrawInHand();
    void nameRow();
    void joinRow(int direction);
    void takeOut();
    void moveRow(int direction);
    void noteOnClause();
    void noteOnRow();

    Annotations &m_annotations;
    ComparisonModel &m_model;
    SynopsisView &m_synopsis;
    QWidget *m_window;
    QList<QAction *> m_actions;
    QList<QAction *> m_needDossier;

    struct Place
    {
        UnitRef unit;               ///< in hand; in an empty cell the first one of the row
        std::vector<UnitRef> units; ///< of the whole row
        int document = -1;
        int top = 0; ///< of its cell, in the viewport
    };
    /// The row that is most like the one in which the reader was, among those that hold all of `units`.
    [[nodiscard]] QModelIndex rowLike(const Place &place, const std::vector<UnitRef> &units) const;

    Place m_place;
    std::pair<UnitRef, UnitRef> m_follow; ///< a pair just linked: its row is where the reader wants to be
};

} // namespace volets
