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
    void refresh(); ///< other fonts or words: measure and draw again

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void paintEvent(QPaintEvent *event) override;

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
};

} // namespace volets
