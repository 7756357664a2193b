// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/themetree.h"

#include "appearance/appearance.h"

#include <QBoxLayout>
#include <QHash>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>

namespace volets {

using namespace Qt::StringLiterals;

namespace {

constexpr int codeRole = Qt::UserRole;

} // namespace

ThemeTree::ThemeTree(const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_themes(new QTreeWidget(this))
{
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 4, 0);
    m_themes->setAccessibleName(tr("Themes"));
    m_themes->setHeaderHidden(true);
    m_themes->setColumnCount(1);
    m_themes->setUniformRowHeights(true);
    lines->addWidget(m_themes, 1);

    const auto button = [&](QBoxLayout *row, const QString &text, const QString &hint, const auto &run) {
        auto *made = new QToolButton(this);
        made->setText(text);
        made->setToolTip(hint);
        made->setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Fixed);
        connect(made, &QToolButton::clicked, this, run);
        row->addWidget(made);
    };
    auto *first = new QHBoxLayout;
    button(first, tr("New"), tr("A theme at the end of the book"), [this] { emit addRequested(false); });
    button(first, tr("New Below"), tr("A theme below the one that is chosen"), [this] { emit addRequested(true); });
    button(first, tr("Remove"), tr("Remove the theme; those below it stay"), [this] { emit removeRequested(); });
    auto *second = new QHBoxLayout;
    button(second, tr("Up"), tr("Move the theme up"), [this] { emit moveRequested(-1); });
    button(second, tr("Down"), tr("Move the theme down"), [this] { emit moveRequested(1); });
    button(second, tr("Merge…"), tr("Make the theme part of another one"), [this] { emit mergeRequested(); });
    lines->addLayout(first);
    lines->addLayout(second);

    connect(m_themes, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        if (!m_showing && item)
            emit chosen(item->data(0, codeRole).toString());
    });
}

void ThemeTree::showBook(const Codebook &book, const QString &theme, const QString &language)
{
    m_showing = true;
    m_themes->clear();
    QHash<QString, QTreeWidgetItem *> items;
    for (const Theme &one : book.themes)
        items.insert(one.code, new QTreeWidgetItem);
    for (const Theme &one : book.themes) {
        QTreeWidgetItem *item = items[one.code];
        item->setText(0, QString(one.sign % u"  "_s % wordingIn(one.name, language)));
        item->setForeground(0, legible(drawn(one.color), m_appearance.palette().paper, 4.5));
        item->setToolTip(0, wordingIn(one.definition, language));
        item->setData(0, codeRole, one.code);
        if (QTreeWidgetItem *above = items.value(one.parent))
            above->addChild(item);
        else
            m_themes->addTopLevelItem(item);
    }
    m_themes->expandAll();
    m_themes->setRootIsDecorated(
        std::ranges::any_of(book.themes, [](const Theme &one) { return !one.parent.isEmpty(); }));
    m_themes->setCurrentItem(items.value(theme));
    m_showing = false;
}

} // namespace volets
