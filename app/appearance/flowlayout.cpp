// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/flowlayout.h"

#include <QWidget>

#include <algorithm>
#include <utility>
#include <vector>

namespace volets {

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
    setSpacing(6);
}

FlowLayout::~FlowLayout() { qDeleteAll(m_items); }

void FlowLayout::addItem(QLayoutItem *item) { m_items.append(item); }

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const { return place({0, 0, width, 0}, false); }

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

int FlowLayout::place(const QRect &rect, bool forReal) const
{
    const QRect area = rect.marginsRemoved(contentsMargins());
    const bool mirrored = parentWidget() && parentWidget()->layoutDirection() == Qt::RightToLeft;
    int x = area.left();
    int y = area.top();
    int line = 0; // height of the line begun
    std::vector<std::pair<QLayoutItem *, QRect>> begun;
    const auto finish = [&] {
        for (auto &[item, place] : begun) {
            place.moveTop(y + (line - place.height()) / 2);
            if (mirrored)
                place.moveLeft(area.left() + area.right() - place.right());
            if (forReal)
                item->setGeometry(place);
        }
        begun.clear();
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint().boundedTo({area.width(), item->sizeHint().height()});
        if (x > area.left() && x + size.width() > area.right() + 1) {
            finish();
            x = area.left();
            y += line + spacing();
            line = 0;
        }
        begun.emplace_back(item, QRect(QPoint(x, y), size));
        x += size.width() + spacing();
        line = std::max(line, size.height());
    }
    finish();
    return y + line - rect.top() + contentsMargins().bottom();
}

} // namespace volets
