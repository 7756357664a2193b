// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/textitemdelegate.h"

#include <QApplication>
#include <QPainter>

namespace volets {

namespace {

constexpr int margin = 6; ///< text never touches a border

QFont detailFont(const QFont &font)
{
    QFont smaller = font;
    smaller.setPointSizeF(font.pointSizeF() * 0.88);
    return smaller;
}

} // namespace

TextItemDelegate::TextItemDelegate(int detailRole, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_detailRole(detailRole)
{}

void TextItemDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString title = std::exchange(item.text, QString());
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget); // ground, focus and check box

    const QRect area = style->subElementRect(QStyle::SE_ItemViewItemText, &item, item.widget)
                           .adjusted(margin, margin, -margin, -margin);
    const bool selected = item.state.testFlag(QStyle::State_Selected);
    const bool enabled = item.state.testFlag(QStyle::State_Enabled);
    const auto ink = [&](QPalette::ColorRole role) {
        if (!enabled)
            return item.palette.color(QPalette::Disabled, QPalette::Text);
        return item.palette.color(QPalette::Active, selected ? QPalette::HighlightedText : role);
    };
    const QFontMetrics titleMetrics(item.font);
    const QFont smaller = detailFont(item.font);
    const QFontMetrics detailMetrics(smaller);
    painter->save();
    painter->setFont(item.font);
    painter->setPen(ink(QPalette::Text));
    painter->drawText(QRect(area.left(), area.top(), area.width(), titleMetrics.height()),
                      Qt::AlignLeading | Qt::AlignVCenter,
                      titleMetrics.elidedText(title, Qt::ElideRight, area.width()));
    painter->setFont(smaller);
    painter->setPen(ink(QPalette::PlaceholderText));
    const QRect below(area.left(), area.top() + titleMetrics.height(), area.width(), detailMetrics.height());
    painter->drawText(below, Qt::AlignLeading | Qt::AlignVCenter,
                      detailMetrics.elidedText(index.data(m_detailRole).toString(), Qt::ElideRight, area.width()));
    painter->restore();
}

QSize TextItemDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QFontMetrics title(item.font);
    const QFontMetrics detail(detailFont(item.font));
    // narrow panels elide: a long title must not make the list scroll sideways
    return {title.averageCharWidth() * 16, title.height() + detail.height() + 2 * margin};
}

} // namespace volets
