// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace volets {

/// Items of two lines: what it is, and in a softer ink what there is to say of it.
class TextItemDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// `detailRole` gives the second line.
    explicit TextItemDelegate(int detailRole, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_detailRole;
};

} // namespace volets
