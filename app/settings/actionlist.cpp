// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/actionlist.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

namespace volets {

using namespace Qt::StringLiterals;

namespace {

void collect(const QMenu &menu, const QString &path, QList<ListedAction> &found)
{
    for (QAction *action : menu.actions()) {
        if (action->isSeparator())
            continue;
        if (const QMenu *inner = action->menu())
            collect(*inner, path + u" › "_s + plainText(*action), found);
        else
            found.append({path, plainText(*action), action});
    }
}

} // namespace

QString plainText(const QAction &action)
{
    QString text = action.text();
    text.replace(u"&&"_s, QString(QChar(0x1)));
    text.remove(u'&');
    text.replace(QChar(0x1), u'&');
    if (text.endsWith(u'…'))
        text.chop(1);
    return text;
}

QList<ListedAction> actionsOf(const QMenuBar &bar)
{
    QList<ListedAction> found;
    for (const QAction *top : bar.actions())
        if (const QMenu *menu = top->menu())
            collect(*menu, plainText(*top), found);
    return found;
}

void ShortcutBook::learn(const QList<ListedAction> &actions)
{
    for (const ListedAction &listed : actions) {
        const QString name = listed.action->objectName();
        if (name.isEmpty() || m_usual.contains(name))
            continue;
        m_actions.append(listed);
        m_usual.insert(name, listed.action->shortcuts());
    }
}

void ShortcutBook::apply(const QMap<QString, QList<QKeySequence>> &own) const
{
    for (const ListedAction &listed : m_actions)
        listed.action->setShortcuts(inForce(listed.action->objectName(), own));
}

QList<QKeySequence> ShortcutBook::usual(const QString &name) const { return m_usual.value(name); }

QList<QKeySequence> ShortcutBook::inForce(const QString &name, const QMap<QString, QList<QKeySequence>> &own) const
{
    const auto chosen = own.constFind(name);
    return chosen == own.cend() ? m_usual.value(name) : *chosen;
}

const ListedAction *ShortcutBook::conflict(const QKeySequence &keys, const QString &name,
                                           const QMap<QString, QList<QKeySequence>> &own) const
{
    for (const ListedAction &listed : m_actions) {
        const QString other = listed.action->objectName();
        if (other == name)
            continue;
        for (const QKeySequence &taken : inForce(other, own))
            if (taken.matches(keys) != QKeySequence::NoMatch || keys.matches(taken) != QKeySequence::NoMatch)
                return &listed;
    }
    return nullptr;
}

} // namespace volets
