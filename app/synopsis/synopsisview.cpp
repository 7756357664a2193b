// SPDX-License-Identifier: GPL-3.0-or-later
#include "synopsis/synopsisview.h"

#include "appearance/appearance.h"
#include "appearance/focusring.h"
#include "models/roles.h"
#include "synopsis/columnheads.h"
#include "synopsis/columnproxy.h"
#include "synopsis/rowlayout.h"
#include "synopsis/synopsisaccessible.h"

#include <QAccessible>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSignalBlocker>

#include <utility>

namespace volets {

SynopsisView::SynopsisView(Appearance &appearance, QWidget *parent)
    : QAbstractItemView(parent)
    , m_appearance(appearance)
    , m_delegate(appearance)
    , m_heads(new ColumnHeads(appearance, this))
{
    installSynopsisAccessibility();
    setAccessibleName(tr("Synopsis"));
    setProperty(FocusRing::ownMark, true);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setAutoScroll(false); // a click must not make the page jump
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setMouseTracking(true);

    connect(m_heads, &QHeaderView::sectionMoved, this, [this](int, int from, int to) {
        // when the header has finished its own work the model takes the new order, and the header has none besides
        QMetaObject::invokeMethod(
            this,
            [this, from, to] {
                {
                    const QSignalBlocker quiet(m_heads);
                    m_heads->moveSection(to, from);
                }
                emit columnMoved(from, to);
            },
            Qt::QueuedConnection);
    });
    connect(m_heads, &QHeaderView::sectionResized, this, [this](int section, int, int size) {
        if (m_placing || columns() == 0)
            return;
        const double ordinary = double(m_edges.back()) / columns();
        m_weights[this->model()->headerData(section, Qt::Horizontal, DocumentRole).toInt()] = size / ordinary;
        relayout();
    });
    connect(&appearance, &Appearance::coloured, this, &SynopsisView::relayout);
    connect(&appearance, &Appearance::changed, this, [this] {
        m_heads->refresh();
        relayout();
    });
}

SynopsisView::~SynopsisView() = default;

void SynopsisView::setModel(QAbstractItemModel *model)
{
    QAbstractItemView::setModel(model);
    m_heads->setModel(model);
    reset();
}

int SynopsisView::rows() const { return model() ? model()->rowCount() : 0; }

int SynopsisView::columns() const { return model() ? model()->columnCount() : 0; }

int SynopsisView::headHeight() const { return columns() > 0 && !m_isLoose ? m_heads->sizeHint().height() : 0; }

void SynopsisView::updateGeometries()
{
    // other margins give the viewport another size, which asks for the geometries again
    if (m_fitting)
        return;
    const int head = headHeight();
    if (viewportMargins().top() != head) {
        const QScopedValueRollback fitting(m_fitting, true);
        setViewportMargins(0, head, 0, 0);
    }
    const QRect area = viewport()->geometry();
    m_heads->setGeometry(area.left(), area.top() - head, area.width(), head);
    m_heads->setVisible(head > 0);
    m_heads->setOffset(horizontalScrollBar()->value());
    placePinnedHeads();
    QAbstractItemView::updateGeometries();
    if (!m_edges.empty())
        setScrollRange();
}

void SynopsisView::doItemsLayout()
{
    QAbstractItemView::doItemsLayout();
    relayout();
}

void SynopsisView::reset()
{
    QAbstractItemView::reset();
    m_selectedFrom = m_selectedTo = {};
    m_apparatusRow = -1;
    m_hovered = {};
    m_hoveredTheme.clear();
    m_lastScroll = 0;
    bool looseIsShown = false;
    for (int column = 0; column < columns(); ++column)
        looseIsShown = looseIsShown || documentOf(column) == unhooked();
    if (m_loose && !looseIsShown)
        letLooseColumnGo();
    placeColumns();
    updateGeometries();
    forgetLayouts();
    m_settling = true;
    setScrollRange();
    verticalScrollBar()->setValue(0);
    m_settling = false;
    settle();
    viewport()->update();
}

void SynopsisView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    QAbstractItemView::dataChanged(topLeft, bottomRight, roles);
    if (roles.contains(UnitRole) && topLeft == currentIndex() && QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::NameChanged); // another clause of the cell is in hand
        event.setChild(accessibleChild(topLeft.row(), topLeft.column(), columns()));
        QAccessible::updateAccessibility(&event);
    }
    if (roles.isEmpty() || roles.contains(ClauseCellRole)) // what a search found, or a note says, takes no room
        relayout();
}

void SynopsisView::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
    placeLooseColumn();
    if (event->size().width() != event->oldSize().width())
        relayout();
    else
        settle();
    emit rowsInView();
}

void SynopsisView::scrollContentsBy(int dx, int dy)
{
    if (dx != 0) {
        m_heads->setOffset(horizontalScrollBar()->value());
        placePinnedHeads();
        placeLooseColumn();
    }
    if (m_settling)
        return;
    settle();
    viewport()->update();
    if (dy != 0)
        emit rowsInView();
}

void SynopsisView::setColumnWeights(QMap<int, double> weights)
{
    m_weights = std::move(weights);
    relayout();
}

int SynopsisView::documentOf(int column) const
{
    return model()->headerData(column, Qt::Horizontal, DocumentRole).toInt();
}

bool SynopsisView::isPinned(int column) const { return !m_pinned.isEmpty() && m_pinned.contains(documentOf(column)); }

int SynopsisView::unhooked() const { return m_looseColumn ? m_looseColumn->document() : -1; }

void SynopsisView::toggleHook(int document)
{
    const bool again = unhooked() == document;
    if (m_loose)
        hookAgain();
    if (again || !model())
        return;
    m_loose = new SynopsisView(m_appearance, viewport());
    m_loose->m_isLoose = true;
    m_loose->setCollapsed(isCollapsed());
    m_loose->setDottedTheme(m_theme);
    m_loose->setWheelByRow(m_wheelByRow);
    m_looseColumn = new ColumnProxy(document, m_loose);
    m_looseColumn->setSourceModel(model());
    m_loose->setModel(m_looseColumn);
    m_loose->setContextMenuPolicy(contextMenuPolicy());
    m_loose->addActions(actions());
    m_loose->setAccessibleName(tr("Column that scrolls alone: %1")
                                   .arg(m_looseColumn->headerData(0, Qt::Horizontal, Qt::DisplayRole).toString()));
    m_heads->setLoose(document);
    connect(m_loose, &SynopsisView::openRequested, this,
            [this](const QModelIndex &index) { emit openRequested(m_looseColumn->mapToSource(index)); });
    connect(m_loose, &SynopsisView::ghostActivated, this, &SynopsisView::ghostActivated);
    connect(m_loose, &SynopsisView::clauseChosen, this, &SynopsisView::clauseChosen);
    connect(m_loose, &SynopsisView::themeDotted, this, &SynopsisView::setDottedTheme);
    relayout();
    const QModelIndex start = m_looseColumn->nearest(std::max(0, firstVisibleRow()));
    m_loose->show();
    m_loose->setCurrentIndex(start);
    m_loose->scrollTo(start, PositionAtTop);
    // from now on the reader's place in it is the place here too: inspector, notes and decisions follow
    connect(m_loose, &SynopsisView::currentCellChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            setCurrentIndex(m_looseColumn->mapToSource(current));
    });
}

void SynopsisView::letLooseColumnGo()
{
    m_loose->disconnect(this);
    m_loose->hide();
    m_loose->deleteLater();
    m_loose = nullptr;
    m_looseColumn = nullptr;
    m_heads->setLoose(-1);
}

void SynopsisView::hookAgain()
{
    const bool hadFocus = m_loose->hasFocus();
    letLooseColumnGo();
    relayout();
    if (hadFocus)
        setFocus();
    if (currentIndex().isValid())
        scrollTo(currentIndex(), PositionAtTop);
}

void SynopsisView::placeLooseColumn()
{
    if (!m_loose || int(m_edges.size()) != columns() + 1)
        return;
    for (int column = 0; column < columns(); ++column)
        if (documentOf(column) == m_looseColumn->document()) {
            m_loose->setGeometry(columnLeft(column) - horizontalOffset(), 0,
                                 m_edges[std::size_t(column) + 1] - m_edges[std::size_t(column)] - 1,
                                 viewport()->height());
            return;
        }
}

void SynopsisView::setPinned(QSet<int> documents)
{
    m_pinned = std::move(documents);
    placePinnedHeads();
    viewport()->update();
}

void SynopsisView::placePinnedHeads()
{
    std::vector<int> places(std::size_t(columns()), -1);
    if (int(m_edges.size()) != columns() + 1)
        return; // columns are placed after this
    for (int column = 0; column < columns(); ++column)
        if (isPinned(column))
            places[std::size_t(column)] = columnLeft(column) - horizontalOffset();
    m_heads->setPinned(std::move(places));
}

void SynopsisView::toggleApparatus(int row)
{
    m_apparatusRow = row == m_apparatusRow ? -1 : row;
    relayout();
    if (m_apparatusRow >= 0)
        scrollTo(model()->index(m_apparatusRow, std::max(0, currentIndex().column())));
}

void SynopsisView::setCollapsed(bool collapsed)
{
    m_delegate.setCollapsed(collapsed);
    selectWords({}, {}); // its places are others now
    relayout();
    if (m_loose)
        m_loose->setCollapsed(collapsed);
}

void SynopsisView::setWheelByRow(bool byRow)
{
    m_wheelByRow = byRow;
    if (m_loose)
        m_loose->setWheelByRow(byRow);
}

void SynopsisView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    m_selectedFrom = m_selectedTo = {};
    QAbstractItemView::currentChanged(current, previous);
    viewport()->update();
    if (current.isValid() && QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::Focus);
        event.setChild(accessibleChild(current.row(), current.column(), columns()));
        QAccessible::updateAccessibility(&event);
    }
    emit currentCellChanged(current);
}

void SynopsisView::setSelection(const QRect & /*rect*/, QItemSelectionModel::SelectionFlags /*flags*/)
{
    // cells are not selected by a rubber band: a drag selects words
}

QRegion SynopsisView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QModelIndex &index : selection.indexes())
        region += visualRect(index);
    return region;
}

} // namespace volets
