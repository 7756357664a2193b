// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include <vector>

namespace volets {

class Appearance;
class ComparisonModel;

/// The whole comparison at a glance: a cell for each row and column, coloured by what it is. Click or drag to go there.
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
    enum class Kind : quint8 { Unknown, Plain, Kept, Changed, Rewritten, Echo, Absent };

    void restart();
    void readSome(); ///< a slice of the cells, so that the window never waits for them all
    [[nodiscard]] Kind kindOf(int row, int column) const;
    [[nodiscard]] QColor colourOf(Kind kind) const;
    [[nodiscard]] double rowHeight() const;
    [[nodiscard]] QPoint cellAt(QPoint point) const; ///< x: column, y: row; both -1 outside
    void go(QPoint point);

    const ComparisonModel &m_model;
    const Appearance &m_appearance;
    std::vector<Kind> m_kinds;
    std::size_t m_read = 0;
    QTimer m_timer;
    int m_first = -1;
    int m_last = -1;
};

} // namespace volets
