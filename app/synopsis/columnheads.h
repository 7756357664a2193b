// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

#include <vector>

namespace volets {

class Appearance;

/// The heads of the synopsis' columns: title, what the text is, what the column is compared with. Drag to reorder.
class ColumnHeads final : public QHeaderView
{
    Q_OBJECT
public:
    explicit ColumnHeads(const Appearance &appearance, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    /// Where the pinned sections stand in the viewport, -1 for those that are not pinned.
    void setPinned(std::vector<int> places);
    [[nodiscard]] int sectionAt(int x) const; ///< that is seen there: a pinned one lies over the others

    void setLoose(int document); ///< whose column scrolls alone; -1: none

    void refresh(); ///< other fonts or words: measure and draw again

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    struct HeadLine
    {
        QFont font;
        QColor colour;
        QString words;
    };
    [[nodiscard]] std::vector<HeadLine> lines(int section) const;
    [[nodiscard]] qreal pad() const;

    const Appearance &m_appearance;
    std::vector<int> m_pinned;
    int m_loose = -1;
};

} // namespace volets
