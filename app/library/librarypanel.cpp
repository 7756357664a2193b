// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/librarypanel.h"

#include "appearance/calmselection.h"
#include "appearance/emptywords.h"
#include "library/droppedtexts.h"
#include "library/sectionlabel.h"
#include "library/textitemdelegate.h"
#include "models/librarymodel.h"
#include "models/outlinemodel.h"

#include <QDragEnterEvent>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

namespace volets {

namespace {

QWidget *section(QLabel *head, QWidget *content, QWidget *parent)
{
    auto *widget = new QWidget(parent);
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(head);
    auto *inset = new QHBoxLayout;
    inset->setContentsMargins(6, 0, 0, 0);
    inset->addWidget(content);
    layout->addLayout(inset, 1);
    return widget;
}

} // namespace

LibraryPanel::LibraryPanel(QWidget *parent)
    : QWidget(parent)
    , m_texts(new LibraryModel(this))
    , m_outline(new OutlineModel(this))
    , m_list(new QListView(this))
    , m_tree(new QTreeView(this))
{
    setAcceptDrops(true);
    auto *listHead = sectionLabel(tr("&Texts"), m_list, this);
    m_outlineHead = sectionLabel(tr("&Outline"), m_tree, this);

    m_list->setAccessibleName(tr("Texts of the dossier"));
    m_list->setModel(m_texts);
    m_list->setItemDelegate(new TextItemDelegate(LibraryModel::DetailRole, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setAccessibleName(tr("Outline of the current text"));
    m_tree->setModel(m_outline);
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setIndentation(fontMetrics().height());

    new EmptyWords(m_list, tr("The texts of the dossier are listed here."));
    new EmptyWords(m_tree, tr("The outline of the text in hand is listed here."));
    new CalmSelection(m_list);
    new CalmSelection(m_tree);

    auto *add = new QPushButton(tr("&Add Texts…"), this);
    add->setAutoDefault(false);

    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(section(listHead, m_list, splitter));
    splitter->addWidget(section(m_outlineHead, m_tree, splitter));
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(6, 0, 6, 6);
    foot->addWidget(add);
    foot->addStretch();
    layout->addLayout(foot);

    connect(m_texts, &LibraryModel::shownChanged, this, &LibraryPanel::shownChanged);
    connect(add, &QPushButton::clicked, this, &LibraryPanel::addTextsRequested);
    connect(m_list, &QWidget::customContextMenuRequested, this, &LibraryPanel::showMenu);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        showOutline(index.row());
        if (!m_following)
            emit currentTextChanged(index.row());
    });
    const auto go = [this](const QModelIndex &index) {
        if (const int unit = m_outline->unitAt(index); unit >= 0)
            emit unitActivated({currentText(), unit});
    };
    connect(m_tree, &QTreeView::clicked, this, go);
    connect(m_tree, &QTreeView::activated, this, go);
}

void LibraryPanel::setTexts(const std::vector<DocumentPtr> &texts)
{
    const QString current = currentText() < 0 ? QString() : m_texts->texts()[std::size_t(currentText())]->key;
    const QScopedValueRollback following(m_following, true);
    m_texts->setTexts(texts);
    int row = texts.empty() ? -1 : 0;
    for (std::size_t i = 0; i < texts.size(); ++i)
        if (texts[i]->key == current)
            row = int(i);
    m_list->setCurrentIndex(m_texts->index(row));
    showOutline(row);
}

void LibraryPanel::setShown(const std::vector<bool> &shown) { m_texts->setShown(shown); }

void LibraryPanel::setCurrent(UnitRef unit)
{
    if (!unit.isValid() || unit.document >= m_texts->rowCount())
        return;
    const QScopedValueRollback following(m_following, true);
    m_list->setCurrentIndex(m_texts->index(unit.document));
    m_tree->setCurrentIndex(m_outline->find(unit.unit));
}

int LibraryPanel::currentText() const { return m_list->currentIndex().row(); }

void LibraryPanel::showOutline(int text)
{
    m_outline->setDocument(text < 0 ? DocumentPtr() : m_texts->texts()[std::size_t(text)]);
    // headings open, clauses closed over their items: what a table of contents shows
    for (int row = 0; row < m_outline->rowCount(); ++row) {
        const QModelIndex index = m_outline->index(row, 0);
        m_tree->setExpanded(index, m_outline->isHeading(index));
    }
}

void LibraryPanel::showMenu(const QPoint &position)
{
    const QModelIndex index = m_list->indexAt(position);
    if (!index.isValid())
        return;
    QMenu menu(this);
    const int text = index.row();
    const bool shown = m_texts->isShown(text);
    connect(menu.addAction(shown ? tr("&Hide Column") : tr("&Show Column")), &QAction::triggered, this,
            [&] { m_texts->setData(index, shown ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole); });
    connect(menu.addAction(tr("Show &Only This Text")), &QAction::triggered, this, [&] {
        m_texts->setData(index, Qt::Checked, Qt::CheckStateRole);
        for (int row = 0; row < m_texts->rowCount(); ++row)
            if (row != text)
                m_texts->setData(m_texts->index(row), Qt::Unchecked, Qt::CheckStateRole);
    });
    menu.addSeparator();
    connect(menu.addAction(tr("&Remove from the Dossier…")), &QAction::triggered, this,
            [&] { emit removeRequested(text); });
    menu.exec(m_list->viewport()->mapToGlobal(position));
}

void LibraryPanel::dragEnterEvent(QDragEnterEvent *event)
{
    if (textsIn(event->mimeData()))
        event->acceptProposedAction();
}

void LibraryPanel::dropEvent(QDropEvent *event)
{
    if (const auto texts = textsIn(event->mimeData())) {
        event->acceptProposedAction();
        emit textsDropped(*texts);
    }
}

} // namespace volets
