// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QMap>
#include <QString>

class QAction;
class QMenuBar;

namespace volets {

/// An action as a reader finds it: under a menu, by its words without the mark of its key.
struct ListedAction
{
    QString menu; ///< «View», «View › Appearance»
    QString text;
    QAction *action = nullptr;
};

/// Every action of the menus, in their order; those without a name (the dossier's texts and themes) too.
[[nodiscard]] QList<ListedAction> actionsOf(const QMenuBar &bar);

/// An action's words without «&» and «…».
[[nodiscard]] QString plainText(const QAction &action);

/// The shortcuts of actions: ours, and the reader's in their place.
class ShortcutBook
{
public:
    /// Remembers our own shortcuts. Called once, before a reader's are put in force.
    void learn(const QList<ListedAction> &actions);
    /// Puts the reader's shortcuts in force, by the actions' names; the others have ours.
    void apply(const QMap<QString, QList<QKeySequence>> &own) const;

    [[nodiscard]] QList<QKeySequence> usual(const QString &name) const;
    [[nodiscard]] QList<QKeySequence> inForce(const QString &name, const QMap<QString, QList<QKeySequence>> &own) const;
    /// The other action that has `keys` already under these choices, or null.
    [[nodiscard]] const ListedAction *conflict(const QKeySequence &keys, const QString &name,
                                               const QMap<QString, QList<QKeySequence>> &own) const;
    [[nodiscard]] const QList<ListedAction> &actions() const { return m_actions; } ///< those with a name

private:
    QList<ListedAction> m_actions;
    QMap<QString, QList<QKeySequence>> m_usual;
};

} // namespace volets
