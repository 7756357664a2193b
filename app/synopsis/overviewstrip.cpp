// SPDX-License-Identifier: GPL-3.0-or-later
#include "synopsis/overviewstrip.h"

#include "appearance/appearance.h"
#include "models/comparisonmodel.h"
#include "models/roles.h"

#include <QHash>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace volets {

namespace {

constexpr int cellWidth = 7;
constexpr int lane = 5; ///< at the left for the theme, at the right for notes
constexpr int pad = 4;
constexpr int firstCell = pad + lane;
constexpr double tallest = 10;

QColor mix(const QColor &one, const QColor &other, double part)
{
    return QColor::fromRgbF(float(one.redF() * (1 - part) + other.redF() * part),
                            float(one.greenF() * (1 - part) + other.greenF() * part),
                            float(one.blueF() * (1 - part) + other.blueF() * part));
}

} // namespace

OverviewStrip::OverviewStrip(const ComparisonModel &model, const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_appearance(appearance)
{
    setAccessibleName(tr("Overview of all rows"));
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setCursor(Qt::PointingHandCursor);
    connect(&model, &ComparisonModel::arranged, this, &OverviewStrip::restart);
    connect(&model, &ComparisonModel::dataChanged, this,
            [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
                if (roles != QList<int>{UnitRole}) // what a search found, and notes
                    drawAnew();
            });
    connect(&model, &ComparisonModel::figuresKnown, this, &OverviewStrip::drawAnew);
    connect(&appearance, &Appearance::changed, this, &OverviewStrip::drawAnew);
}

QSize OverviewStrip::sizeHint() const
{
    // at least 24 pixels, so that it can be hit
    return {std::max(24, m_model.columnCount() * cellWidth + 2 * (pad + lane)), 200};
}

void OverviewStrip::restart()
{
    updateGeometry();
    drawAnew();
}

void OverviewStrip::drawAnew()
{
    m_picture = {};
    update();
}

bool OverviewStrip::isHit(int row, int column) const { return m_model.index(row, column).data(HitRole).toBool(); }

bool OverviewStrip::hasNote(int row, int column) const
{
    return m_model.index(row, column).data(NoteCountRole).toInt() > 0;
}

OverviewStrip::Kind OverviewStrip::kindOf(int row, int column) const
{
    const bool empty = m_model.unitsAt(row, column).empty();
    const std::optional<CellFigure> figure = m_model.figure(row, column);
    if (empty)
        return figure && figure->marked ? Kind::Deleted : Kind::Absent;
    if (!figure)
        return Kind::Unknown;
    switch (figure->state) {
    case CellState::First:
    case CellState::Unlinked:
        return figure->marked ? Kind::New : Kind::Plain;
    case CellState::Same:
    case CellState::Partial:
        return figure->marked ? Kind::Changed : Kind::Kept;
    case CellState::Rewritten:
        return Kind::Rewritten;
    case CellState::Translated:
        return Kind::Kept;
    case CellState::Kin:
        return Kind::Echo;
    case CellState::Absent:
        return Kind::Absent;
    }
    Q_UNREACHABLE_RETURN(Kind::Unknown);
}

QColor OverviewStrip::colourOf(Kind kind) const
{
    const Palette &palette = m_appearance.palette();
    switch (kind) {
    case Kind::Absent:
        return Qt::transparent;
    case Kind::Unknown:
        return palette.line;
    case Kind::Plain:
    case Kind::Kept:
        return palette.rule;
    case Kind::New:
    case Kind::Changed:
        return mix(palette.added.ground, palette.added.ink, 0.8);
    case Kind::Deleted:
    case Kind::Rewritten:
        return mix(palette.removed.ground, palette.removed.ink, 0.8);
    case Kind::Echo:
        return mix(palette.moved.ground, palette.moved.ink, 0.8);
    }
    Q_UNREACHABLE_RETURN(QColor());
}

double OverviewStrip::rowHeight() const
{
    const int rows = std::max(1, m_model.rowCount());
    return std::min(tallest, double(height() - 2 * pad) / rows);
}

OverviewStrip::Line OverviewStrip::lineOf(int first, int last) const
{
    const int columns = m_model.columnCount();
    Line line{.theme = {}, .kinds = {}, .hits = {}, .divided = {}, .note = false};
    line.kinds.resize(std::size_t(columns), Kind::Unknown);
    line.hits.resize(std::size_t(columns));
    line.divided.resize(std::size_t(columns));
    for (int row = first; row < last; ++row) {
        if (const QStringList &themes = m_model.row(row).themes; line.theme.isEmpty() && !themes.isEmpty())
            line.theme = themes.front();
        for (int column = 0; column < columns; ++column) {
            const auto at = std::size_t(column);
            line.kinds[at] = std::max(line.kinds[at], kindOf(row, column));
            line.hits[at] = line.hits[at] || isHit(row, column);
            const std::optional<CellFigure> figure = m_model.figure(row, column);
            line.divided[at] = line.divided[at] || (figure && figure->divided);
            line.note = line.note || hasNote(row, column);
        }
    }
    return line;
}

void OverviewStrip::drawCell(QPainter &painter, const QRectF &cell, Kind kind) const
{
    // the shape says it without colour: a clause without counterpart is hollow, an echo narrow, a new wording cut in
    // two, an absence a stroke; what changed is darker than what was kept. Between drafts what is new is a plus, what
    // was deleted a minus
    const double third = cell.width() / 3;
    const double middle = std::min(3.0, cell.height());
    const QRectF minus(cell.left(), cell.center().y() - middle / 2, cell.width(), middle);
    switch (kind) {
    case Kind::Absent:
        if (cell.height() > 3) {
            painter.setPen(m_appearance.palette().rule);
            painter.drawLine(cell.bottomLeft(), cell.topRight());
        }
        break;
    case Kind::Echo:
        painter.fillRect(cell.adjusted(third, 0, -third, 0), colourOf(kind));
        break;
    case Kind::Rewritten:
        painter.fillRect(cell.adjusted(0, 0, -2 * third, 0), colourOf(kind));
        painter.fillRect(cell.adjusted(2 * third, 0, 0, 0), colourOf(kind));
        break;
    case Kind::New:
        painter.fillRect(cell.adjusted(third, 0, -third, 0), colourOf(kind));
        painter.fillRect(minus, colourOf(kind));
        break;
    case Kind::Deleted:
        painter.fillRect(minus, colourOf(kind));
        break;
    case Kind::Plain:
        if (cell.height() > 3) {
            painter.setPen(QPen(colourOf(kind), 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(cell.adjusted(0.5, 0.5, -0.5, -0.5));
        } else {
            painter.fillRect(cell.adjusted(0, 0, -2 * third, 0), colourOf(kind));
        }
        break;
    case Kind::Unknown:
    case Kind::Kept:
    case Kind::Changed:
        painter.fillRect(cell, colourOf(kind));
        break;
    }
}

void OverviewStrip::drawBracket(QPainter &painter, const QRectF &cell) const
{
    const QColor &ink = m_appearance.palette().ink;
    const double tall = std::max(2.0, cell.height());
    painter.fillRect(QRectF(cell.right(), cell.top(), 1, tall), ink);
    if (tall < 5)
        return;
    painter.fillRect(QRectF(cell.right() - 2, cell.top(), 2, 1), ink);
    painter.fillRect(QRectF(cell.right() - 2, cell.top() + tall - 1, 2, 1), ink);
}

void OverviewStrip::draw()
{
    const qreal ratio = devicePixelRatio();
    m_picture = QImage(size() * ratio, QImage::Format_RGB32);
    m_picture.setDevicePixelRatio(ratio);
    const Palette &palette = m_appearance.palette();
    m_picture.fill(palette.paper);
    QPainter painter(&m_picture);
    painter.setPen(palette.line);
    painter.drawLine(0, 0, 0, height());
    const int rows = m_model.rowCount();
    const int columns = m_model.columnCount();
    if (rows == 0 || columns == 0)
        return;
    const double step = rowHeight();
    const double gap = step > 3 ? 1 : 0;
    const int perLine = std::max(1, int(std::ceil(1 / step)));
    QHash<QString, QColor> inks; // by theme: a legible one takes a while to find
    for (int row = 0; row < rows; row += perLine) {
        const Line line = lineOf(row, std::min(rows, row + perLine));
        const double top = pad + row * step;
        const double tall = std::max(1.0, step * perLine - gap);
        if (!line.theme.isEmpty()) {
            QColor &ink = inks[line.theme];
            if (!ink.isValid()) {
                const ThemeMark mark = m_model.themeMark(line.theme);
                ink = themeInk(palette, mark.colour, mark.place);
            }
            painter.fillRect(QRectF(pad, top, lane - 2, tall), ink);
        }
        for (int column = 0; column < columns; ++column) {
            const QRectF cell(firstCell + column * cellWidth, top, cellWidth - 1, tall);
            drawCell(painter, cell, line.kinds[std::size_t(column)]);
            if (line.divided[std::size_t(column)])
                drawBracket(painter, cell);
            if (!line.hits[std::size_t(column)])
                continue;
            if (step > 4) {
                painter.setPen(QPen(palette.ink, 1.5));
                painter.drawRect(cell.adjusted(0.5, 0.5, -0.5, -0.5));
            } else {
                painter.fillRect(QRectF(cell.left(), top, cell.width(), std::max(2.0, tall)), palette.ink);
            }
        }
        if (line.note)
            painter.fillRect(QRectF(firstCell + columns * cellWidth + 1, top, lane - 2, std::max(2.0, tall)),
                             palette.note);
    }
}

void OverviewStrip::paintEvent(QPaintEvent * /*event*/)
{
    if (m_picture.isNull() || m_picture.size() != size() * devicePixelRatio())
        draw();
    QPainter painter(this);
    painter.drawImage(0, 0, m_picture);
    if (m_first < 0 || m_model.rowCount() == 0)
        return;
    const double step = rowHeight();
    QRectF window(2, pad + m_first * step - 1, width() - 4, (m_last - m_first + 1) * step + 2);
    window.setHeight(std::max(5.0, window.height()));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_appearance.palette().accent, hasFocus() ? 2.5 : 1.4));
    painter.drawRoundedRect(window, 2, 2);
}

QPoint OverviewStrip::cellAt(QPoint point) const
{
    const int rows = m_model.rowCount();
    const int columns = m_model.columnCount();
    if (rows == 0 || columns == 0)
        return {-1, -1};
    return {std::clamp((point.x() - firstCell) / cellWidth, 0, columns - 1),
            std::clamp(int((point.y() - pad) / rowHeight()), 0, rows - 1)};
}

void OverviewStrip::go(QPoint point)
{
    const QPoint cell = cellAt(point);
    if (cell.y() < 0)
        return;
    m_column = cell.x();
    emit goTo(cell.y(), cell.x());
}

void OverviewStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        go(event->position().toPoint());
}

void OverviewStrip::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        go(event->position().toPoint());
}

void OverviewStrip::keyPressEvent(QKeyEvent *event)
{
    const int page = std::max(1, m_last - m_first);
    const int last = m_model.rowCount() - 1;
    int row = m_first;
    switch (event->key()) {
    case Qt::Key_Up:
        --row;
        break;
    case Qt::Key_Down:
        ++row;
        break;
    case Qt::Key_PageUp:
        row -= page;
        break;
    case Qt::Key_PageDown:
        row += page;
        break;
    case Qt::Key_Home:
        row = 0;
        break;
    case Qt::Key_End:
        row = last;
        break;
    case Qt::Key_Left:
        --m_column;
        break;
    case Qt::Key_Right:
        ++m_column;
        break;
    default:
        event->ignore();
        return;
    }
    if (last < 0)
        return;
    m_column = std::clamp(m_column, 0, m_model.columnCount() - 1);
    emit goTo(std::clamp(row, 0, last), m_column);
}

QString OverviewStrip::explain(QPoint cell) const
{
    QStringList lines{m_model.index(cell.y(), cell.x()).data(Qt::AccessibleTextRole).toString()};
    if (isHit(cell.y(), cell.x()))
        lines.append(tr("found by the search"));
    if (hasNote(cell.y(), cell.x()))
        lines.append(tr("with a note"));
    return lines.join(u'\n');
}

bool OverviewStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QPoint cell = cellAt(help->pos());
        if (cell.y() >= 0)
            QToolTip::showText(help->globalPos(), explain(cell), this);
        return true;
    }
    return QWidget::event(event);
}

void OverviewStrip::setRowsInView(int first, int last)
{
    if (first == m_first && last == m_last)
        return;
    m_first = first;
    m_last = last;
    setAccessibleDescription(
        tr("Rows %1 to %2 of %3 are in view.")
            .arg(QString::number(first + 1), QString::number(last + 1), QString::number(m_model.rowCount())));
    update();
}

} // namespace volets
