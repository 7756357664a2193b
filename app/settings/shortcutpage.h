// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/actionlist.h"

#include <QWidget>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace volets {

/// The shortcuts of all actions, to be changed: a key that another action has is told and not taken.
class ShortcutPage final : public QWidget
{
    Q_OBJECT
public:
    ShortcutPage(const ShortcutBook &book, QMap<QString, QList<QKeySequence>> own, QWidget *parent = nullptr);

    [[nodiscard]] const QMap<QString, QList<QKeySequence>> &own() const { return m_own; }
    void setOwn(QMap<QString, QList<QKeySequence>> own);

signals:
    void changed(); ///< own()

private:
    [[nodiscard]] QString current() const; ///< name of the current action, or empty
    void choose(const QKeySequence &keys);
    void resetCurrent();
    void showCurrent();
    void refresh();
    void filter(const QString &words);

    const ShortcutBook &m_book;
    QMap<QString, QList<QKeySequence>> m_own;
    QLineEdit *m_filter;
    QTreeWidget *m_tree;
    QKeySequenceEdit *m_keys;
    QPushButton *m_reset;
    QPushButton *m_resetAll;
    QLabel *m_problem;
};

} // namespace volets
