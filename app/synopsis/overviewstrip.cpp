// SPDX-License-Identifier: GPL-3.0-or-later
#include "synopsis/overviewstrip.h"

#include "appearance/appearance.h"
#include "models/comparisonmodel.h"

#include <QElapsedTimer>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace volets {

namespace {

constexpr int cellWidth = 7;
constexpr int pad = 5;
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
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &OverviewStrip::readSome);
    connect(&model, &ComparisonModel::arranged, this, &OverviewStrip::restart);
    connect(&appearance, &Appearance::changed, this, qOverload<>(&QWidget::update));
}

QSize OverviewStrip::sizeHint() const
{
    // at least 24 pixels, so that it can be hit
    return {std::max(24, m_model.columnCount() * cellWidth + 2 * pad), 200};
}

void OverviewStrip::restart()
{
    m_kinds.assign(std::size_t(m_model.rowCount()) * std::size_t(m_model.columnCount()), Kind::Unknown);
    m_read = 0;
    m_timer.start();
    updateGeometry();
    update();
}

void OverviewStrip::readSome()
{
    constexpr qint64 slice = 6;
    QElapsedTimer clock;
    clock.start();
    const auto columns = std::size_t(m_model.columnCount());
    while (m_read < m_kinds.size() && clock.elapsed() < slice) {
        m_kinds[m_read] = kindOf(int(m_read / columns), int(m_read % columns));
        ++m_read;
    }
    if (m_read == m_kinds.size())
        m_timer.stop();
    update();
}

OverviewStrip::Kind OverviewStrip::kindOf(int row, int column) const
{
    switch (m_model.cell(row, column).state) {
    case CellState::First:
    case CellState::Unlinked:
        return Kind::Plain;
    case CellState::Same:
    case CellState::Partial:
        return m_model.isDifference(row, column) ? Kind::Changed : Kind::Kept;
    case CellState::Rewritten:
        return Kind::Rewritten;
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
        return mix(palette.paper, palette.rule, 0.4);
    case Kind::Kept:
        return palette.rule;
    case Kind::Changed:
        return mix(palette.added.ground, palette.added.ink, 0.45);
    case Kind::Rewritten:
        return mix(palette.removed.ground, palette.removed.ink, 0.35);
    case Kind::Echo:
        return mix(palette.moved.ground, palette.moved.ink, 0.25);
    }
    Q_UNREACHABLE_RETURN(QColor());
}

double OverviewStrip::rowHeight() const
{
    const int rows = std::max(1, m_model.rowCount());
    return std::min(tallest, double(height() - 2 * pad) / rows);
}

void OverviewStrip::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const Palette &palette = m_appearance.palette();
    painter.fillRect(rect(), palette.paper);
    painter.setPen(palette.line);
    painter.drawLine(0, 0, 0, height());
    const int columns = m_model.columnCount();
    if (columns == 0)
        return;
    const double step = rowHeight();
    const double gap = step > 3 ? 1 : 0;
    for (std::size_t i = 0; i < m_kinds.size(); ++i) {
        const int row = int(i) / columns;
        const int column = int(i) % columns;
        const QRectF cell(pad + column * cellWidth, pad + row * step, cellWidth - 1, std::max(1.0, step - gap));
        if (m_kinds[i] == Kind::Absent && step > 4) {
            painter.setPen(palette.line);
            painter.drawLine(cell.bottomLeft(), cell.topRight());
        } else if (m_kinds[i] != Kind::Absent) {
            painter.fillRect(cell, colourOf(m_kinds[i]));
        }
    }
    if (m_first >= 0) {
        QRectF window(2, pad + m_first * step - 1, width() - 4, (m_last - m_first + 1) * step + 2);
        window.setHeight(std::max(5.0, window.height()));
        painter.setPen(QPen(palette.accent, hasFocus() ? 2 : 1.4));
        painter.drawRoundedRect(window, 2, 2);
    }
}

QPoint OverviewStrip::cellAt(QPoint point) const
{
    const int rows = m_model.rowCount();
    const int columns = m_model.columnCount();
    if (rows == 0 || columns == 0)
        return {-1, -1};
    return {std::clamp((point.x() - pad) / cellWidth, 0, columns - 1),
            std::clamp(int((point.y() - pad) / rowHeight()), 0, rows - 1)};
}

void OverviewStrip::go(QPoint point)
{
    const QPoint cell = cellAt(point);
    if (cell.y() >= 0)
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
    default:
        event->ignore();
        return;
    }
    if (last >= 0)
        emit goTo(std::clamp(row, 0, last), 0);
}

bool OverviewStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QPoint cell = cellAt(help->pos());
        if (cell.y() >= 0)
            QToolTip::showText(help->globalPos(),
                               m_model.index(cell.y(), cell.x()).data(Qt::AccessibleTextRole).toString(), this);
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
    update();
}

} // namespace volets
