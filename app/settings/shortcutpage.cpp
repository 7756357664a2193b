// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/shortcutpage.h"

#include "text/normalizer.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <utility>

namespace volets {

using namespace Qt::StringLiterals;

namespace {

constexpr int nameRole = Qt::UserRole;

enum Column { Words, Keys };

} // namespace

ShortcutPage::ShortcutPage(const ShortcutBook &book, QMap<QString, QList<QKeySequence>> own, QWidget *parent)
    : QWidget(parent)
    , m_book(book)
    , m_own(std::move(own))
    , m_filter(new QLineEdit(this))
    , m_tree(new QTreeWidget(this))
    , m_keys(new QKeySequenceEdit(this))
    , m_reset(new QPushButton(tr("&Usual Key"), this))
    , m_resetAll(new QPushButton(tr("Usual Keys for A&ll"), this))
    , m_problem(new QLabel(this))
{
    m_filter->setPlaceholderText(tr("Filter actions"));
    m_filter->setAccessibleName(tr("Filter actions"));
    m_filter->setClearButtonEnabled(true);
    m_tree->setAccessibleName(tr("Actions and their keys"));
    m_tree->setHeaderLabels({tr("Action"), tr("Key")});
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setSectionResizeMode(Words, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(Keys, QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(false);
    QTreeWidgetItem *menu = nullptr;
    for (const ListedAction &listed : m_book.actions()) {
        if (!menu || menu->text(Words) != listed.menu) {
            menu = new QTreeWidgetItem(m_tree, {listed.menu});
            menu->setFlags(Qt::ItemIsEnabled);
            menu->setExpanded(true);
        }
        auto *item = new QTreeWidgetItem(menu, {listed.text});
        item->setData(Words, nameRole, listed.action->objectName());
    }
    auto *keyLabel = new QLabel(tr("&Key:"), this);
    keyLabel->setBuddy(m_keys);
    m_keys->setMaximumSequenceLength(1);
    m_keys->setClearButtonEnabled(true);
    for (auto *named : std::initializer_list<QWidget *>{m_keys, m_keys->findChild<QLineEdit *>()})
        named->setAccessibleName(tr("Key of the action")); // it is the line within that has the keyboard
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);

    auto *row = new QHBoxLayout;
    row->addWidget(keyLabel);
    row->addWidget(m_keys, 1);
    row->addWidget(m_reset);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_filter);
    layout->addWidget(m_tree, 1);
    layout->addLayout(row);
    layout->addWidget(m_problem);
    layout->addWidget(m_resetAll, 0, Qt::AlignLeft);

    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutPage::filter);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ShortcutPage::showCurrent);
    connect(m_keys, &QKeySequenceEdit::editingFinished, this, [this] { choose(m_keys->keySequence()); });
    connect(m_reset, &QPushButton::clicked, this, &ShortcutPage::resetCurrent);
    connect(m_resetAll, &QPushButton::clicked, this, [this] {
        setOwn({});
        emit changed();
    });
    refresh();
}

void ShortcutPage::setOwn(QMap<QString, QList<QKeySequence>> own)
{
    m_own = std::move(own);
    refresh();
}

QString ShortcutPage::current() const
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    return item ? item->data(Words, nameRole).toString() : QString();
}

void ShortcutPage::choose(const QKeySequence &keys)
{
    const QString name = current();
    const QList<QKeySequence> before = m_book.inForce(name, m_own);
    if (name.isEmpty() || keys == before.value(0))
        return;
    if (const ListedAction *other = keys.isEmpty() ? nullptr : m_book.conflict(keys, name, m_own)) {
        m_problem->setText(tr("%1 is the key of “%2” (%3) already; give that action another one first.")
                               .arg(keys.toString(QKeySequence::NativeText), other->text, other->menu));
        m_keys->setKeySequence(before.value(0));
        return;
    }
    m_own.insert(name, keys.isEmpty() ? QList<QKeySequence>() : QList{keys});
    if (m_book.usual(name) == m_own.value(name))
        m_own.remove(name);
    refresh();
    emit changed();
}

void ShortcutPage::resetCurrent()
{
    const QString name = current();
    for (const QKeySequence &keys : m_book.usual(name))
        if (const ListedAction *other = m_book.conflict(keys, name, m_own)) {
            m_problem->setText(tr("%1 is the key of “%2” (%3) already; give that action another one first.")
                                   .arg(keys.toString(QKeySequence::NativeText), other->text, other->menu));
            return;
        }
    m_own.remove(name);
    refresh();
    emit changed();
}

void ShortcutPage::refresh()
{
    for (int top = 0; top < m_tree->topLevelItemCount(); ++top) {
        QTreeWidgetItem *menu = m_tree->topLevelItem(top);
        for (int row = 0; row < menu->childCount(); ++row) {
            QTreeWidgetItem *item = menu->child(row);
            const QString name = item->data(Words, nameRole).toString();
            item->setText(Keys, QKeySequence::listToString(m_book.inForce(name, m_own), QKeySequence::NativeText));
            QFont font = m_tree->font();
            font.setBold(m_own.contains(name)); // what the reader changed
            item->setFont(Keys, font);
        }
    }
    m_resetAll->setEnabled(!m_own.isEmpty());
    showCurrent();
}

void ShortcutPage::showCurrent()
{
    const QString name = current();
    m_keys->setEnabled(!name.isEmpty());
    m_reset->setEnabled(m_own.contains(name));
    m_keys->setKeySequence(m_book.inForce(name, m_own).value(0));
    m_problem->clear();
}

void ShortcutPage::filter(const QString &words)
{
    const QString wanted = foldForSearch(words.trimmed());
    for (int top = 0; top < m_tree->topLevelItemCount(); ++top) {
        QTreeWidgetItem *menu = m_tree->topLevelItem(top);
        int shown = 0;
        for (int row = 0; row < menu->childCount(); ++row) {
            QTreeWidgetItem *item = menu->child(row);
            const bool fits =
                foldForSearch(item->text(Words)).contains(wanted) || foldForSearch(item->text(Keys)).contains(wanted);
            item->setHidden(!fits);
            shown += fits ? 1 : 0;
        }
        menu->setHidden(shown == 0);
    }
}

} // namespace volets
