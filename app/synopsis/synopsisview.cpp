// SPDX-License-Identifier: GPL-3.0-or-later
#include "synopsis/synopsisview.h"

#include "appearance/appearance.h"
#include "appearance/wrapped.h"
#include "models/roles.h"
#include "synopsis/columnheads.h"
#include "synopsis/columnproxy.h"
#include "synopsis/synopsisaccessible.h"

#include <QAccessible>
#include <QApplication>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBoundaryFinder>
#include <QTimer>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace volets {

struct SynopsisView::RowLayout
{
    RowHead head;
    int groupHeight = 0;
    int titleHeight = 0;
    int bodyHeight = 0;
    int apparatusHeight = 0;
    QString apparatus; ///< an entry a line
    std::vector<CellLayout> cells;

    [[nodiscard]] int headHeight() const { return groupHeight + titleHeight; }
    [[nodiscard]] int height() const { return headHeight() + bodyHeight + apparatusHeight; }
};

SynopsisView::SynopsisView(Appearance &appearance, QWidget *parent)
    : QAbstractItemView(parent)
    , m_appearance(appearance)
    , m_delegate(appearance)
    , m_heads(new ColumnHeads(appearance, this))
{
    installSynopsisAccessibility();
    setAccessibleName(tr("Synopsis"));
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
        // the model takes the new order when the header has finished its own work
        QMetaObject::invokeMethod(this, [this, from, to] { emit columnMoved(from, to); }, Qt::QueuedConnection);
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

// ---- geometry

void SynopsisView::placeColumns()
{
    const int count = columns();
    m_edges.assign(1, 0);
    if (count == 0)
        return;
    const QFontMetricsF metrics(m_appearance.reading());
    const int least = int(metrics.averageCharWidth() * 19 + 2 * m_delegate.margin());
    const auto weight = [&](int column) { return m_weights.value(documentOf(column), 1.0); };
    double sum = 0;
    for (int c = 0; c < count; ++c)
        sum += weight(c);
    m_placing = true;
    double exact = 0;
    for (int c = 0; c < count; ++c) {
        exact += std::max<double>(least, viewport()->width() * weight(c) / sum);
        m_edges.push_back(int(std::lround(exact)));
        m_heads->resizeSection(c, m_edges.back() - m_edges[std::size_t(c)]);
    }
    m_placing = false;
    placeLooseColumn();
}

void SynopsisView::guessHeights()
{
    const int count = rows();
    m_heights.resize(std::size_t(count));
    if (count == 0 || columns() == 0) {
        m_tops.assign(1, 0);
        return;
    }
    const qreal width = double(m_edges.back()) / columns();
    // the guess is the same for rows of one length: ask the fonts once
    const QFontMetricsF metrics(m_appearance.reading());
    const qreal perLetter = (m_delegate.estimate(20000, width) - m_delegate.estimate(0, width)) / 20000;
    const int least = int(m_delegate.estimate(0, width) + metrics.height());
    for (int row = 0; row < count; ++row) {
        const int length = model()->data(model()->index(row, 0), LengthRole).toInt();
        m_heights[std::size_t(row)] = least + int(perLetter * length);
    }
    sumHeights();
}

void SynopsisView::sumHeights()
{
    m_tops.resize(m_heights.size() + 1);
    m_tops[0] = 0;
    for (std::size_t row = 0; row < m_heights.size(); ++row)
        m_tops[row + 1] = m_tops[row] + m_heights[row];
}

int SynopsisView::rowAt(int y) const
{
    if (m_tops.size() < 2 || y < 0 || y >= contentHeight())
        return -1;
    return int(std::ranges::upper_bound(m_tops, y) - m_tops.begin()) - 1;
}

const SynopsisView::RowLayout &SynopsisView::rowLayout(int row)
{
    std::unique_ptr<RowLayout> &layout = m_rows[row];
    if (layout)
        return *layout;
    layout = std::make_unique<RowLayout>();
    layout->head = model()->headerData(row, Qt::Vertical, RowHeadRole).value<RowHead>();
    const int line = int(std::ceil(QFontMetricsF(m_appearance.label()).height()));
    if (!layout->head.group.isEmpty())
        layout->groupHeight = line + int(m_appearance.scaled(14));
    if (!layout->head.title.isEmpty())
        layout->titleHeight = line + int(m_appearance.scaled(10));
    qreal highest = 0;
    for (int column = 0; column < columns(); ++column) {
        const auto cell = model()->data(model()->index(row, column), ClauseCellRole).value<ClauseCell>();
        layout->cells.push_back(
            m_delegate.layout(cell, m_edges[std::size_t(column) + 1] - m_edges[std::size_t(column)]));
        if (!m_looseColumn || m_looseColumn->document() != documentOf(column))
            highest = std::max(highest, layout->cells.back().height);
    }
    layout->bodyHeight = int(std::ceil(highest));
    if (row == m_apparatusRow) {
        const QStringList entries = model()->headerData(row, Qt::Vertical, ApparatusRole).toStringList();
        layout->apparatus = entries.isEmpty() ? tr("Here no text reads otherwise than another.") : entries.join(u'\n');
        const qreal width = viewport()->width() - 2 * m_delegate.margin();
        layout->apparatusHeight =
            line + int(wrappedSize(m_appearance.label(), layout->apparatus, width).height() + m_appearance.scaled(24));
    }
    m_heights[std::size_t(row)] = layout->height();
    return *layout;
}

const SynopsisView::RowLayout *SynopsisView::laidOut(int row) const
{
    const auto found = m_rows.find(row);
    return found == m_rows.end() ? nullptr : found->second.get();
}

void SynopsisView::settle()
{
    if (m_settling || rows() == 0 || m_tops.size() != std::size_t(rows()) + 1)
        return;
    m_settling = true;
    const int value = verticalScrollBar()->value();
    const int visible = viewport()->height();
    const int top = std::max(0, rowAt(std::min(value, contentHeight() - 1)));
    int offset = value - m_tops[std::size_t(top)];

    const int guessed = m_heights[std::size_t(top)];
    const int exact = rowLayout(top).height();
    if (value < m_lastScroll)
        offset += exact - guessed; // scrolling up: what was in sight below stays where it is
    offset = std::clamp(offset, 0, std::max(0, exact - 1));

    int filled = exact - offset;
    for (int row = top + 1; row < rows() && filled < visible; ++row)
        filled += rowLayout(row).height();
    sumHeights();
    setScrollRange();
    verticalScrollBar()->setValue(m_tops[std::size_t(top)] + offset);
    m_lastScroll = verticalScrollBar()->value();
    if (m_lastScroll != m_tops[std::size_t(top)] + offset) {
        // the end came earlier than guessed: rows above have come into sight
        for (int row = std::max(0, rowAt(m_lastScroll));
             row < rows() && m_tops[std::size_t(row)] < m_lastScroll + visible; ++row)
            rowLayout(row);
        sumHeights();
        setScrollRange();
        verticalScrollBar()->setValue(contentHeight());
        m_lastScroll = verticalScrollBar()->value();
    }
    forgetFarRows();
    m_settling = false;
}

void SynopsisView::forgetFarRows()
{
    constexpr std::size_t kept = 120;
    if (m_rows.size() <= kept)
        return;
    const int first = firstVisibleRow() - 20;
    const int last = lastVisibleRow() + 20;
    std::erase_if(m_rows, [&](const auto &entry) { return entry.first < first || entry.first > last; });
}

void SynopsisView::setScrollRange()
{
    verticalScrollBar()->setRange(0, std::max(0, contentHeight() - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(std::max(12, int(m_appearance.scaled(18))));
    horizontalScrollBar()->setRange(0, std::max(0, m_edges.back() - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(24);
}

void SynopsisView::forgetLayouts()
{
    m_rows.clear();
    placeColumns();
    guessHeights();
    if (m_heads->height() != headHeight())
        updateGeometries(); // narrower columns break the words of their heads
}

void SynopsisView::relayout()
{
    // what stands on top stays there, as far into its row as before
    const int top = firstVisibleRow();
    const double part = top < 0 ? 0
                                : double(verticalScrollBar()->value() - m_tops[std::size_t(top)]) /
                                      std::max(1, m_heights[std::size_t(top)]);
    forgetLayouts();
    if (top >= 0 && top < rows()) {
        const int exact = rowLayout(top).height();
        sumHeights();
        m_settling = true;
        setScrollRange();
        verticalScrollBar()->setValue(m_tops[std::size_t(top)] + int(part * exact));
        m_lastScroll = verticalScrollBar()->value();
        m_settling = false;
    }
    settle();
    viewport()->update();
    emit rowsInView();
}

int SynopsisView::headHeight() const { return columns() > 0 && !m_isLoose ? m_heads->sizeHint().height() : 0; }

void SynopsisView::updateGeometries()
{
    const int head = headHeight();
    setViewportMargins(0, head, 0, 0);
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
    if (roles != QList<int>{HitRole}) // hits take no room
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

int SynopsisView::horizontalOffset() const { return horizontalScrollBar()->value(); }

int SynopsisView::verticalOffset() const { return verticalScrollBar()->value(); }

bool SynopsisView::isIndexHidden(const QModelIndex & /*index*/) const { return false; }

int SynopsisView::firstVisibleRow() const { return rowAt(verticalOffset()); }

int SynopsisView::lastVisibleRow() const
{
    return rows() == 0 ? -1 : rowAt(std::min(verticalOffset() + viewport()->height() - 1, contentHeight() - 1));
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

int SynopsisView::columnLeft(int column) const
{
    const int natural = m_edges[std::size_t(column)];
    if (!isPinned(column))
        return natural;
    int before = 0; // pinned columns further left keep their room
    for (int c = 0; c < column; ++c)
        if (isPinned(c))
            before += m_edges[std::size_t(c) + 1] - m_edges[std::size_t(c)];
    return std::max(natural, horizontalOffset() + before);
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

int SynopsisView::columnAt(int x) const
{
    const int inContent = x + horizontalOffset();
    const auto covers = [&](int column) {
        const int left = columnLeft(column);
        return inContent >= left && inContent < left + m_edges[std::size_t(column) + 1] - m_edges[std::size_t(column)];
    };
    // a pinned column lies over the others
    for (const bool wanted : {true, false})
        for (int column = 0; column < columns(); ++column)
            if (isPinned(column) == wanted && covers(column))
                return column;
    return -1;
}

QRect SynopsisView::cellRect(int row, int column) const
{
    const RowLayout *layout = laidOut(row);
    const int head = layout ? layout->headHeight() : 0;
    const int apparatus = layout ? layout->apparatusHeight : 0;
    return {columnLeft(column), m_tops[std::size_t(row)] + head,
            m_edges[std::size_t(column) + 1] - m_edges[std::size_t(column)],
            m_heights[std::size_t(row)] - head - apparatus};
}

int SynopsisView::shownLower(int row, int column, const RowLayout &layout) const
{
    const QRect rect = cellRect(row, column);
    const int room = rect.height() - int(std::ceil(layout.cells[std::size_t(column)].height));
    return std::clamp(verticalOffset() - rect.top(), 0, std::max(0, room));
}

QRect SynopsisView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= int(m_heights.size()) || index.column() + 1 >= int(m_edges.size()))
        return {};
    return cellRect(index.row(), index.column()).translated(-horizontalOffset(), -verticalOffset());
}

QModelIndex SynopsisView::indexAt(const QPoint &point) const
{
    const int row = rowAt(point.y() + verticalOffset());
    const int column = columnAt(point.x());
    return row < 0 || column < 0 ? QModelIndex() : model()->index(row, column);
}

void SynopsisView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid() || index.row() >= rows() || m_tops.size() != std::size_t(rows()) + 1)
        return;
    const int visible = viewport()->height();
    const int row = index.row();
    const int height = rowLayout(row).height();
    sumHeights();
    const int top = m_tops[std::size_t(row)] - verticalOffset();
    int wanted = verticalOffset();
    const bool fits = top >= 0 && top + height <= visible;
    if (hint == PositionAtTop || height > visible) {
        if (hint != EnsureVisible || top < 0 || top > visible / 2)
            wanted = m_tops[std::size_t(row)];
    } else if (hint == PositionAtCenter || (hint == EnsureVisible && !fits)) {
        // rows above it come into sight too: their heights count
        int above = hint == PositionAtCenter ? (visible - height) / 2 : top < 0 ? 0 : visible - height;
        int room = above;
        for (int r = row - 1; r >= 0 && room > 0; --r)
            room -= rowLayout(r).height();
        sumHeights();
        wanted = m_tops[std::size_t(row)] - above;
    } else if (hint == PositionAtBottom) {
        wanted = m_tops[std::size_t(row)] + height - visible;
    }
    m_settling = true;
    setScrollRange();
    verticalScrollBar()->setValue(wanted);
    m_lastScroll = verticalScrollBar()->value();
    m_settling = false;

    int pinnedRoom = 0;
    for (int column = 0; column < index.column(); ++column)
        if (isPinned(column))
            pinnedRoom += m_edges[std::size_t(column) + 1] - m_edges[std::size_t(column)];
    const int left = m_edges[std::size_t(index.column())];
    const int right = m_edges[std::size_t(index.column()) + 1];
    if (isPinned(index.column()) && left < horizontalOffset())
        ; // in sight wherever the others are
    else if (left - pinnedRoom < horizontalOffset())
        horizontalScrollBar()->setValue(left - pinnedRoom);
    else if (right > horizontalOffset() + viewport()->width())
        horizontalScrollBar()->setValue(std::min(left, right - viewport()->width()));
    settle();
    viewport()->update();
    emit rowsInView();
}

// ---- drawing

void SynopsisView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Palette &palette = m_appearance.palette();
    painter.fillRect(event->rect(), palette.paper);
    if (rows() == 0 || columns() == 0)
        return;
    settle();
    painter.translate(-horizontalOffset(), -verticalOffset());
    const int bottom = verticalOffset() + event->rect().bottom();
    for (int row = std::max(0, rowAt(verticalOffset() + event->rect().top()));
         row < rows() && m_tops[std::size_t(row)] <= bottom; ++row)
        paintRow(painter, row, rowLayout(row));
    painter.setPen(palette.line);
    painter.drawLine(0, contentHeight(), m_edges.back(), contentHeight());
}

void SynopsisView::paintRow(QPainter &painter, int row, const RowLayout &layout)
{
    const Palette &palette = m_appearance.palette();
    const int width = m_edges.back();
    const int pad = int(m_delegate.margin());
    // the words of a head stay in sight when the columns are scrolled sideways
    const int left = pad + horizontalOffset();
    const int right = horizontalOffset() + viewport()->width() - pad;
    int y = m_tops[std::size_t(row)];
    painter.setPen(palette.line);
    if (row > 0)
        painter.drawLine(0, y, width, y);

    QFont bold = m_appearance.label();
    bold.setWeight(QFont::DemiBold);
    if (layout.groupHeight > 0) {
        painter.fillRect(0, y, width, layout.groupHeight, palette.group);
        painter.setFont(bold);
        painter.setPen(palette.accent);
        painter.drawText(QRect(left, y, right - left, layout.groupHeight), Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(bold).elidedText(layout.head.group, Qt::ElideRight, right - left));
        y += layout.groupHeight;
    }
    if (layout.titleHeight > 0) {
        painter.fillRect(0, y, width, layout.titleHeight, palette.band);
        const QFontMetricsF metrics(bold);
        const QFontMetricsF plain(m_appearance.smallLabel());
        const qreal notes = plain.horizontalAdvance(layout.head.notes);
        const qreal gap = m_appearance.scaled(10);
        const QString title = metrics.elidedText(layout.head.title, Qt::ElideRight, right - left - notes - gap);
        painter.setFont(bold);
        painter.setPen(palette.ink);
        painter.drawText(QRect(left, y, right - left, layout.titleHeight), Qt::AlignLeft | Qt::AlignVCenter, title);
        painter.setFont(m_appearance.smallLabel());
        painter.setPen(palette.soft);
        painter.drawText(QRectF(left + metrics.horizontalAdvance(title) + gap, y, notes + 2, layout.titleHeight),
                         Qt::AlignLeft | Qt::AlignVCenter, layout.head.notes);
        y += layout.titleHeight;
    }

    for (const bool pinned : {false, true})
        for (int column = 0; column < columns(); ++column)
            if (isPinned(column) == pinned)
                paintCell(painter, row, column, layout);
    if (layout.apparatusHeight > 0)
        paintApparatus(painter, row, layout);
}

void SynopsisView::paintCell(QPainter &painter, int row, int column, const RowLayout &layout)
{
    const Palette &palette = m_appearance.palette();
    const QRect rect = cellRect(row, column);
    const QRect inside = rect.adjusted(0, 1, 0, 0);
    CellOptions options;
    options.current = currentIndex().row() == row && currentIndex().column() == column;
    options.focused = options.current && hasFocus();
    if (options.current || isPinned(column))
        painter.fillRect(inside, options.current ? palette.current : palette.paper);
    if (const auto part = selectedPart(row, column)) {
        options.selectionStart = part->from;
        options.selectionEnd = part->to;
    }
    options.wordsLower = shownLower(row, column, layout);
    m_delegate.paint(painter, inside, layout.cells[std::size_t(column)], options);
    painter.setPen(isPinned(column) ? palette.rule : palette.line);
    painter.drawLine(rect.right(), rect.top(), rect.right(), rect.bottom());
}

void SynopsisView::paintApparatus(QPainter &painter, int row, const RowLayout &layout)
{
    const Palette &palette = m_appearance.palette();
    const int top = m_tops[std::size_t(row)] + layout.headHeight() + layout.bodyHeight;
    painter.fillRect(0, top, m_edges.back(), layout.apparatusHeight, palette.band);
    painter.setPen(palette.line);
    painter.drawLine(0, top, m_edges.back(), top);
    const qreal pad = m_delegate.margin();
    QRectF box(horizontalOffset() + pad, top + m_appearance.scaled(8), viewport()->width() - 2 * pad,
               layout.apparatusHeight);
    QFont bold = m_appearance.label();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(palette.soft);
    drawWrapped(painter, box, tr("Apparatus"), Qt::AlignLeft | Qt::AlignTop);
    box.setTop(box.top() + std::ceil(QFontMetricsF(bold).height()) + m_appearance.scaled(2));
    painter.setFont(m_appearance.label());
    painter.setPen(palette.ink);
    drawWrapped(painter, box, layout.apparatus, Qt::AlignLeft | Qt::AlignTop);
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

// ---- keyboard

QModelIndex SynopsisView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex current = currentIndex();
    if (rows() == 0 || columns() == 0)
        return {};
    if (!current.isValid())
        return model()->index(std::max(0, firstVisibleRow()), 0);
    int row = current.row();
    int column = current.column();
    const int lastRow = rows() - 1;
    const int lastColumn = columns() - 1;
    const bool whole = modifiers.testFlag(Qt::ControlModifier);
    switch (action) {
    case MoveUp:
        row = whole ? 0 : row - 1;
        break;
    case MoveDown:
        row = whole ? lastRow : row + 1;
        break;
    case MoveLeft:
    case MovePrevious:
        --column;
        break;
    case MoveRight:
    case MoveNext:
        ++column;
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = lastRow;
        break;
    case MovePageUp:
    case MovePageDown: {
        const int step = (action == MovePageUp ? -1 : 1) * viewport()->height() * 9 / 10;
        const int target = rowAt(std::clamp(m_tops[std::size_t(row)] + step, 0, contentHeight() - 1));
        row = target == row ? row + (step < 0 ? -1 : 1) : target;
        break;
    }
    }
    return model()->index(std::clamp(row, 0, lastRow), std::clamp(column, 0, lastColumn));
}

bool SynopsisView::scrollWithinRow(bool down)
{
    // a row longer than the window is read to its end before the next one becomes current
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return false;
    const QRect rect = visualRect(current);
    const int visible = viewport()->height();
    const int step = visible * 8 / 10;
    if (down && rect.top() < visible && rect.bottom() > visible) {
        verticalScrollBar()->setValue(verticalOffset() + std::min(step, rect.bottom() - visible + 1));
        return true;
    }
    if (!down && rect.bottom() > 0 && rect.top() < 0) {
        verticalScrollBar()->setValue(verticalOffset() - std::min(step, -rect.top()));
        return true;
    }
    return false;
}

void SynopsisView::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool plain = modifiers == Qt::NoModifier;
    const bool control = modifiers == Qt::ControlModifier;
    const int right = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    const int down = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (modifiers == Qt::ShiftModifier && (right != 0 || down != 0)) {
        extendByCells(down, right);
        return;
    }
    if (modifiers == (Qt::ShiftModifier | Qt::ControlModifier) && right != 0) {
        extendByWord(right > 0);
        return;
    }
    if (m_isLoose && plain && right != 0) {
        // beside it lie the other columns: the view below goes on from this clause's row
        parentWidget()->parentWidget()->setFocus();
        event->ignore();
        return;
    }
    if (!plain && !control) {
        event->ignore();
        return;
    }
    std::optional<CursorAction> action;
    switch (event->key()) {
    case Qt::Key_Up:
        action = MoveUp;
        break;
    case Qt::Key_Down:
        action = MoveDown;
        break;
    case Qt::Key_Left:
        action = MoveLeft;
        break;
    case Qt::Key_Right:
        action = MoveRight;
        break;
    case Qt::Key_Home:
        action = MoveHome;
        break;
    case Qt::Key_End:
        action = MoveEnd;
        break;
    case Qt::Key_PageUp:
        action = MovePageUp;
        break;
    case Qt::Key_PageDown:
        action = MovePageDown;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentIndex().isValid())
            emit openRequested(currentIndex());
        return;
    case Qt::Key_Escape:
        if (hasSelectedWords()) {
            selectWords({}, {});
            return;
        }
        break;
    default:
        break;
    }
    if (!action) {
        event->ignore();
        return;
    }
    if (plain && (action == MoveUp || action == MoveDown) && scrollWithinRow(action == MoveDown))
        return;
    const QModelIndex target = moveCursor(*action, event->modifiers());
    if (!target.isValid())
        return;
    setCurrentIndex(target);
    scrollTo(target);
}

bool SynopsisView::focusNextPrevChild(bool next)
{
    // Tab walks the columns of the current row, then leaves
    const QModelIndex current = currentIndex();
    const int column = current.column() + (next ? 1 : -1);
    if (!current.isValid() || column < 0 || column >= columns())
        return QAbstractItemView::focusNextPrevChild(next);
    const QModelIndex target = current.siblingAtColumn(column);
    setCurrentIndex(target);
    scrollTo(target);
    return true;
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

// ---- mouse

std::optional<TextPlace> SynopsisView::placeAt(const QModelIndex &index, QPoint point) const
{
    const RowLayout *layout = index.isValid() ? laidOut(index.row()) : nullptr;
    if (!layout)
        return std::nullopt;
    const QPoint lower(0, shownLower(index.row(), index.column(), *layout));
    return m_delegate.placeAt(layout->cells[std::size_t(index.column())], point - visualRect(index).topLeft() - lower);
}

std::optional<SynopsisView::CellPlace> SynopsisView::placeAt(QPoint point) const
{
    const QModelIndex index = indexAt(point);
    const auto text = placeAt(index, point);
    return text ? std::optional(CellPlace{index.row(), index.column(), *text}) : std::nullopt;
}

namespace {

constexpr TextPlace endOfCell{std::numeric_limits<int>::max(), 0};

} // namespace

void SynopsisView::selectWords(CellPlace from, CellPlace to)
{
    m_selectedFrom = from;
    m_selectedTo = to;
    m_wholeCells = false;
    viewport()->update();
}

std::optional<SynopsisView::SelectedPart> SynopsisView::selectedPart(int row, int column) const
{
    if (!hasSelectedWords() || m_selectedFrom.row < 0)
        return std::nullopt;
    const auto [left, right] = std::minmax({m_selectedFrom.column, m_selectedTo.column});
    const bool upwards = m_selectedTo.row < m_selectedFrom.row ||
                         (m_selectedTo.row == m_selectedFrom.row && m_selectedTo.text < m_selectedFrom.text);
    const CellPlace &first = upwards ? m_selectedTo : m_selectedFrom;
    const CellPlace &last = upwards ? m_selectedFrom : m_selectedTo;
    if (column < left || column > right || row < first.row || row > last.row)
        return std::nullopt;
    if (m_wholeCells || left != right)
        return SelectedPart{{0, 0}, endOfCell};
    return SelectedPart{row == first.row ? first.text : TextPlace{0, 0}, row == last.row ? last.text : endOfCell};
}

void SynopsisView::extendByCells(int down, int right)
{
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return;
    if (!hasSelectedWords() || !m_wholeCells) {
        // the first step takes the cell itself
        selectWords({current.row(), current.column(), {0, 0}}, {current.row(), current.column(), endOfCell});
        m_wholeCells = true;
        return;
    }
    m_selectedTo.row = std::clamp(m_selectedTo.row + down, 0, rows() - 1);
    m_selectedTo.column = std::clamp(m_selectedTo.column + right, 0, columns() - 1);
    scrollTo(model()->index(m_selectedTo.row, m_selectedTo.column));
    viewport()->update();
}

void SynopsisView::extendByWord(bool forward)
{
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return;
    const auto &blocks = rowLayout(current.row()).cells[std::size_t(current.column())].blocks;
    if (blocks.empty())
        return;
    const bool begins = !hasSelectedWords() || m_wholeCells || m_selectedTo.row != current.row() ||
                        m_selectedTo.column != current.column() || m_selectedTo.text.clause >= int(blocks.size());
    const CellPlace start{current.row(), current.column(), {0, 0}};
    CellPlace end = begins ? start : m_selectedTo;
    const QString &words = blocks[std::size_t(end.text.clause)].shown.text;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, words);
    const auto stop = forward ? QTextBoundaryFinder::EndOfItem : QTextBoundaryFinder::StartOfItem;
    finder.setPosition(end.text.position);
    qsizetype at = forward ? finder.toNextBoundary() : finder.toPreviousBoundary();
    while (at >= 0 && !finder.boundaryReasons().testFlag(stop))
        at = forward ? finder.toNextBoundary() : finder.toPreviousBoundary();
    if (at >= 0)
        end.text.position = at;
    else if (forward && end.text.clause + 1 < int(blocks.size()))
        end.text = {end.text.clause + 1, 0};
    else if (!forward && end.text.clause > 0)
        end.text = {end.text.clause - 1, blocks[std::size_t(end.text.clause) - 1].shown.text.size()};
    selectWords(begins ? start : m_selectedFrom, end);
}

void SynopsisView::selectAllWords()
{
    const QModelIndex current = currentIndex();
    if (current.isValid())
        selectWords({current.row(), current.column(), {0, 0}}, {current.row(), current.column(), endOfCell});
}

void SynopsisView::mousePressEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    const QModelIndex index = indexAt(point);
    if (!index.isValid() || event->button() == Qt::MiddleButton) {
        event->ignore();
        return;
    }
    const auto place = placeAt(point);
    if (event->modifiers().testFlag(Qt::ShiftModifier) && event->button() == Qt::LeftButton && place &&
        currentIndex().isValid()) {
        const CellPlace start{currentIndex().row(), currentIndex().column(), {0, 0}};
        selectWords(hasSelectedWords() ? m_selectedFrom : start, *place);
        m_selecting = true;
        return;
    }
    if (event->button() == Qt::RightButton && selectedPart(index.row(), index.column()))
        return; // the menu speaks of the words selected
    if (index != currentIndex())
        setCurrentIndex(index);
    if (event->button() != Qt::LeftButton)
        return;
    if (const RowLayout *layout = laidOut(index.row())) {
        const QPointF inside =
            point - visualRect(index).topLeft() - QPoint(0, shownLower(index.row(), index.column(), *layout));
        for (const CellLayout::GhostBox &ghost : layout->cells[std::size_t(index.column())].ghosts)
            if (ghost.rect.contains(inside)) {
                emit ghostActivated(ghost.unit);
                return;
            }
    }
    if (qint64(event->timestamp()) - m_lastDoubleClick < QApplication::doubleClickInterval()) {
        selectAllWords();
        return;
    }
    if (place) {
        selectWords(*place, *place);
        m_selecting = true;
    }
}

void SynopsisView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_selecting)
        return;
    QPoint point = event->position().toPoint();
    if (point.y() < 0 || point.y() >= viewport()->height())
        verticalScrollBar()->setValue(verticalOffset() + (point.y() < 0 ? -1 : 1) * verticalScrollBar()->singleStep());
    point.setY(std::clamp(point.y(), 0, viewport()->height() - 1));
    if (const auto place = placeAt(point)) {
        m_selectedTo = *place;
        m_wholeCells = false;
        viewport()->update();
    }
}

void SynopsisView::mouseReleaseEvent(QMouseEvent * /*event*/) { m_selecting = false; }

void SynopsisView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const auto place = placeAt(event->position().toPoint());
    if (!place || event->button() != Qt::LeftButton)
        return;
    m_lastDoubleClick = qint64(event->timestamp());
    const auto &blocks = rowLayout(place->row).cells[std::size_t(place->column)].blocks;
    const QString &words = blocks[std::size_t(place->text.clause)].shown.text;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, words);
    finder.setPosition(place->text.position);
    const qsizetype start = finder.isAtBoundary() ? finder.position() : finder.toPreviousBoundary();
    finder.setPosition(place->text.position);
    const qsizetype end = finder.toNextBoundary();
    CellPlace from = *place;
    CellPlace to = *place;
    from.text.position = std::max<qsizetype>(0, start);
    to.text.position = end < 0 ? words.size() : end;
    selectWords(from, to);
}

void SynopsisView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        if (event->angleDelta().y() != 0)
            m_appearance.stepZoom(event->angleDelta().y() > 0 ? 1 : -1);
        event->accept();
        return;
    }
    QAbstractItemView::wheelEvent(event);
    if (m_isLoose)
        event->accept(); // at its end it does not move the others
}

bool SynopsisView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QModelIndex index = indexAt(help->pos());
        QString words;
        if (const auto place = placeAt(index, help->pos()))
            words = ClauseDelegate::explain(laidOut(index.row())->cells[std::size_t(index.column())], *place);
        if (words.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), words, viewport());
        return true;
    }
    return QAbstractItemView::viewportEvent(event);
}

std::vector<SynopsisView::Excerpt> SynopsisView::excerpts() const
{
    if (m_loose && m_loose->hasFocus())
        return m_loose->excerpts();
    std::vector<Excerpt> found;
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return found;
    const bool selected = hasSelectedWords() && m_selectedFrom.row >= 0;
    const auto [top, bottom] =
        selected ? std::minmax({m_selectedFrom.row, m_selectedTo.row}) : std::pair(current.row(), current.row());
    for (int row = top; row <= bottom; ++row)
        for (int column = 0; column < columns(); ++column) {
            const auto part = selected                     ? selectedPart(row, column)
                              : column == current.column() ? std::optional(SelectedPart{{0, 0}, endOfCell})
                                                           : std::nullopt;
            if (!part)
                continue;
            const auto cell = model()->data(model()->index(row, column), ClauseCellRole).value<ClauseCell>();
            for (int i = part->from.clause; i < int(cell.clauses.size()) && i <= part->to.clause; ++i) {
                const ShownText shown = m_delegate.shown(cell.clauses[std::size_t(i)]);
                const Span span = Span::fromTo(i == part->from.clause ? part->from.position : 0,
                                               i == part->to.clause ? part->to.position : shown.text.size());
                const QString own = shown.own(span);
                const QString words = own.trimmed();
                if (!words.isEmpty())
                    found.push_back({cell.clauses[std::size_t(i)].unit,
                                     words,
                                     {shown.sourceAt(span.start) + own.indexOf(words), words.size()}});
            }
        }
    return found;
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
