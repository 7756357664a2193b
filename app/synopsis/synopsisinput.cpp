// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/appearance.h"
#include "models/notelines.h"
#include "models/roles.h"
#include "synopsis/rowlayout.h"
#include "synopsis/synopsisview.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTextBoundaryFinder>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>

namespace volets {

// What keys and mouse do.

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

int SynopsisView::longStep() const { return viewport()->height() * 8 / 10; }

bool SynopsisView::scrollWithinRow(bool down)
{
    // a row longer than the window is read to its end before the next one becomes current
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return false;
    const QRect rect = visualRect(current);
    const int visible = viewport()->height();
    const int step = longStep();
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
        if (!m_theme.isEmpty()) {
            setDottedTheme({});
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
    if (const RowLayout *layout = laidOut(index.row())) {
        const CellLayout &cell = layout->cells[std::size_t(index.column())];
        const QPointF inside = inCell(index, point);
        if (event->button() == Qt::LeftButton)
            for (const CellLayout::GhostBox &ghost : cell.ghosts)
                if (ghost.rect.contains(inside)) {
                    emit ghostActivated(ghost.unit);
                    return;
                }
        if (cell.blocks.size() > 1)
            emit clauseChosen(cell.blocks[std::size_t(ClauseDelegate::clauseAt(cell, inside))].unit);
    }
    if (event->button() != Qt::LeftButton)
        return;
    if (const QString theme = themeAt(index, point); !theme.isEmpty()) {
        setDottedTheme(theme == m_theme ? QString() : theme);
        return;
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
    if (!m_selecting) {
        hover(event->position().toPoint());
        return;
    }
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
    // a touchpad tells pixels, and its own phases; a wheel tells whole notches
    constexpr int notch = 120; // eighths of a degree, as Qt counts them
    const int turned = event->angleDelta().y();
    const bool notched = turned != 0 && turned % notch == 0 && event->phase() == Qt::NoScrollPhase &&
                         event->device()->type() != QInputDevice::DeviceType::TouchPad;
    if (m_wheelByRow && notched && event->modifiers() == Qt::NoModifier)
        for (int i = 0; i < std::abs(turned / notch); ++i)
            scrollByRow(turned < 0);
    else
        QAbstractItemView::wheelEvent(event);
    if (m_isLoose || notched)
        event->accept(); // at its end it does not move what is around it
}

void SynopsisView::scrollByRow(bool down)
{
    const int row = firstVisibleRow();
    if (row < 0)
        return;
    QScrollBar &bar = *verticalScrollBar();
    const int top = m_tops[std::size_t(row)];
    if (down) {
        const int next = m_tops[std::size_t(row) + 1];
        bar.setValue(next - bar.value() <= viewport()->height() ? next : bar.value() + longStep());
    } else if (bar.value() > top) {
        bar.setValue(std::max(top, bar.value() - longStep()));
    } else if (row > 0) {
        const int height = rowLayout(row - 1).height();
        m_settling = true; // what is in sight stays until the row above has its place
        sumHeights();
        setScrollRange();
        m_settling = false;
        bar.setValue(m_tops[std::size_t(row)] - std::min(height, longStep()));
    }
}

QString SynopsisView::themeAt(const QModelIndex &index, QPoint point) const
{
    const RowLayout *layout = index.isValid() ? laidOut(index.row()) : nullptr;
    return layout ? ClauseDelegate::themeAt(layout->cells[std::size_t(index.column())], inCell(index, point))
                  : QString();
}

void SynopsisView::hover(QPoint point)
{
    const QModelIndex index = indexAt(point);
    const QString theme = themeAt(index, point);
    viewport()->setCursor(theme.isEmpty() ? Qt::IBeamCursor : Qt::PointingHandCursor);
    const CellPlace place{theme.isEmpty() ? -1 : index.row(), theme.isEmpty() ? -1 : index.column(), {}};
    if (theme == m_hoveredTheme && place == m_hovered)
        return;
    m_hovered = place;
    m_hoveredTheme = theme;
    viewport()->update();
}

void SynopsisView::setDottedTheme(const QString &code)
{
    if (code == m_theme)
        return;
    m_theme = code;
    if (m_loose)
        m_loose->setDottedTheme(code);
    viewport()->update();
    emit themeDotted(code);
}

QString SynopsisView::explain(const QModelIndex &index, QPoint point) const
{
    const auto place = placeAt(index, point);
    if (!place)
        return {};
    const RowLayout &row = *laidOut(index.row());
    const CellLayout &layout = row.cells[std::size_t(index.column())];
    const QPoint inside = inCell(index, point);
    if (const QString theme = themeAt(index, point); !theme.isEmpty())
        return theme == m_theme ? tr("Click: no dots below the words that speak for this theme")
                                : tr("Click: dots below the words that speak for this theme, in all cells");
    const auto cell = index.data(ClauseCellRole).value<ClauseCell>();
    QStringList lines{ClauseDelegate::explain(layout, *place)};
    for (const QString &theme : ClauseDelegate::evidenceAt(layout, *place, m_theme))
        lines.append(tr("Theme: %1").arg(theme));
    lines.append(noteLines(ClauseDelegate::notesAt(layout, cell, inside, *place)));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

bool SynopsisView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        hover({-1, -1});
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QModelIndex index = indexAt(help->pos());
        const QString words = explain(index, help->pos());
        if (words.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), words, viewport());
        return true;
    }
    return QAbstractItemView::viewportEvent(event);
}

} // namespace volets
