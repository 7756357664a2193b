// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

#include <vector>

namespace volets {

class Appearance;
class ComparisonModel;

/// The whole comparison at a glance: beside the row's theme a cell for each row and column, whose colour and shape say
/// what it is; search hits framed, clauses that were split or merged bracketed, rows with notes ticked. Click, drag or
/// use the keys to go there.
class OverviewStrip final : public QWidget
{
    Q_OBJECT
public:
    OverviewStrip(const ComparisonModel &model, const Appearance &appearance, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    void setRowsInView(int first, int last);

signals:
    void goTo(int row, int column);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    /// In order of what a reader wants to see first where several rows share a line of pixels.
    enum class Kind : quint8 { Unknown, Absent, Plain, Kept, Echo, Deleted, New, Changed, Rewritten };

    /// A line of the picture: one row, or as many as fall on a line of pixels.
    struct Line
    {
        QString theme;
        std::vector<Kind> kinds;
        std::vector<bool> hits;
        std::vector<bool> divided;
        bool note = false;
    };

    void restart();  ///< other rows or columns
    void drawAnew(); ///< the picture is to be drawn anew
    void draw();
    void drawCell(QPainter &painter, const QRectF &cell, Kind kind) const;
    void drawBracket(QPainter &painter, const QRectF &cell) const; ///< the brace of a split or merge, made small
    [[nodiscard]] Line lineOf(int first, int last) const;
    [[nodiscard]] bool isHit(int row, int column) const;
    [[nodiscard]] bool hasNote(int row, int column) const;
    [[nodiscard]] Kind kindOf(int row, int column) const;
    [[nodiscard]] QColor colourOf(Kind kind) const;
    [[nodiscard]] double rowHeight() const;
    [[nodiscard]] QPoint cellAt(QPoint point) const; ///< x: column, y: row; both -1 outside
    [[nodiscard]] QString explain(QPoint cell) const;
    void go(QPoint point);

    const ComparisonModel &m_model;
    const Appearance &m_appearance;
    QImage m_picture; ///< null: to be drawn
    int m_first = -1;
    int m_last = -1;
    int m_column = 0; ///< where the keys go
};

} // namespace volets
