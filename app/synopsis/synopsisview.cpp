// SPDX-License-Identifier: GPL-3.0-or-later
#include "synopsis/synopsisview.h"

#include "appearance/appearance.h"
#include "models/roles.h"
#include "synopsis/columnheads.h"
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
#include <utility>

namespace volets {

struct SynopsisView::RowLayout
{
    RowHead head;
    int groupHeight = 0;
    int titleHeight = 0;
    int bodyHeight = 0;
    std::vector<CellLayout> cells;

    [[nodiscard]] int headHeight() const { return groupHeight + titleHeight; }
    [[nodiscard]] int height() const { return headHeight() + bodyHeight; }
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
    const auto weight = [&](int column) {
        return m_weights.value(model()->headerData(column, Qt::Horizontal, DocumentRole).toInt(), 1.0);
    };
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
        highest = std::max(highest, layout->cells.back().height);
    }
    layout->bodyHeight = int(std::ceil(highest));
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

int SynopsisView::headHeight() const { return columns() > 0 ? m_heads->sizeHint().height() : 0; }

void SynopsisView::updateGeometries()
{
    const int head = headHeight();
    setViewportMargins(0, head, 0, 0);
    const QRect area = viewport()->geometry();
    m_heads->setGeometry(area.left(), area.top() - head, area.width(), head);
    m_heads->setVisible(head > 0);
    m_heads->setOffset(horizontalScrollBar()->value());
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
    m_lastScroll = 0;
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
    if (event->size().width() != event->oldSize().width())
        relayout();
    else
        settle();
    emit rowsInView();
}

void SynopsisView::scrollContentsBy(int dx, int dy)
{
    if (dx != 0)
        m_heads->setOffset(horizontalScrollBar()->value());
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

QRect SynopsisView::cellRect(int row, int column) const
{
    const RowLayout *layout = laidOut(row);
    const int head = layout ? layout->headHeight() : 0;
    const int left = m_edges[std::size_t(column)];
    return {left, m_tops[std::size_t(row)] + head, m_edges[std::size_t(column) + 1] - left,
            m_heights[std::size_t(row)] - head};
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
    const auto edge = std::ranges::upper_bound(m_edges, point.x() + horizontalOffset());
    if (row < 0 || edge == m_edges.begin() || edge == m_edges.end())
        return {};
    return model()->index(row, int(edge - m_edges.begin()) - 1);
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

    const int left = m_edges[std::size_t(index.column())];
    const int right = m_edges[std::size_t(index.column()) + 1];
    if (left < horizontalOffset())
        horizontalScrollBar()->setValue(left);
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

    for (int column = 0; column < columns(); ++column) {
        const QRect rect = cellRect(row, column);
        CellOptions options;
        options.current = currentIndex().row() == row && currentIndex().column() == column;
        options.focused = options.current && hasFocus();
        if (options.current) {
            painter.fillRect(rect.adjusted(0, 1, 0, 0), palette.current);
            std::tie(options.selectionStart, options.selectionEnd) = std::minmax(m_selectedFrom, m_selectedTo);
        }
        options.wordsLower = shownLower(row, column, layout);
        m_delegate.paint(painter, rect.adjusted(0, 1, 0, 0), layout.cells[std::size_t(column)], options);
        painter.setPen(palette.line);
        painter.drawLine(rect.right(), rect.top(), rect.right(), rect.bottom());
    }
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
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool control = (event->modifiers() & ~Qt::KeypadModifier) == Qt::ControlModifier;
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

void SynopsisView::selectWords(TextPlace from, TextPlace to)
{
    m_selectedFrom = from;
    m_selectedTo = to;
    viewport()->update();
}

void SynopsisView::selectAllWords()
{
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return;
    const RowLayout &layout = rowLayout(current.row());
    const auto &blocks = layout.cells[std::size_t(current.column())].blocks;
    if (!blocks.empty())
        selectWords({0, 0}, {int(blocks.size()) - 1, blocks.back().shown.text.size()});
}

void SynopsisView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!index.isValid() || event->button() == Qt::MiddleButton) {
        event->ignore();
        return;
    }
    const bool extends = event->modifiers().testFlag(Qt::ShiftModifier) && index == currentIndex();
    if (event->button() == Qt::RightButton && index == currentIndex())
        return; // the menu speaks of the words selected
    if (index != currentIndex())
        setCurrentIndex(index);
    if (event->button() != Qt::LeftButton)
        return;
    if (qint64(event->timestamp()) - m_lastDoubleClick < QApplication::doubleClickInterval()) {
        selectAllWords();
        return;
    }
    if (const auto place = placeAt(index, event->position().toPoint())) {
        selectWords(extends && hasSelectedWords() ? m_selectedFrom : *place, *place);
        m_selecting = true;
    }
}

void SynopsisView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_selecting)
        return;
    if (const auto place = placeAt(currentIndex(), event->position().toPoint()))
        selectWords(m_selectedFrom, *place);
}

void SynopsisView::mouseReleaseEvent(QMouseEvent * /*event*/) { m_selecting = false; }

void SynopsisView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const auto place = placeAt(index, event->position().toPoint());
    if (!place || event->button() != Qt::LeftButton)
        return;
    m_lastDoubleClick = qint64(event->timestamp());
    const QString &words =
        rowLayout(index.row()).cells[std::size_t(index.column())].blocks[std::size_t(place->clause)].shown.text;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, words);
    finder.setPosition(place->position);
    const qsizetype start = finder.isAtBoundary() ? finder.position() : finder.toPreviousBoundary();
    finder.setPosition(place->position);
    const qsizetype end = finder.toNextBoundary();
    selectWords({place->clause, std::max<qsizetype>(0, start)}, {place->clause, end < 0 ? words.size() : end});
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
    std::vector<Excerpt> found;
    const QModelIndex current = currentIndex();
    const RowLayout *layout = current.isValid() ? laidOut(current.row()) : nullptr;
    if (!layout)
        return found;
    const auto &blocks = layout->cells[std::size_t(current.column())].blocks;
    const auto [from, to] = std::minmax(m_selectedFrom, m_selectedTo);
    for (int i = 0; i < int(blocks.size()); ++i) {
        const CellLayout::Block &block = blocks[std::size_t(i)];
        Span part{0, block.shown.text.size()};
        if (hasSelectedWords()) {
            if (i < from.clause || i > to.clause)
                continue;
            part = Span::fromTo(i == from.clause ? from.position : 0,
                                i == to.clause ? to.position : block.shown.text.size());
        }
        const QString own = block.shown.own(part);
        const QString words = own.trimmed();
        if (words.isEmpty())
            continue;
        found.push_back({block.unit, words, {block.shown.sourceAt(part.start) + own.indexOf(words), words.size()}});
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
