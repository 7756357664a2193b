// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace volets {

/// Cells whose words wrap, from the top, so that a row's cells begin on one line.
class ClauseCellDelegate final : public QStyledItemDelegate
{
public:
    enum class FirstColumn { Plain, Title }; ///< a title stands out

    explicit ClauseCellDelegate(FirstColumn first, QObject *parent = nullptr)
        : QStyledItemDelegate(parent)
        , m_first(first)
    {}

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->displayAlignment = Qt::AlignLeft | Qt::AlignTop;
        option->features |= QStyleOptionViewItem::WrapText;
        if (m_first == FirstColumn::Title && index.column() == 0)
            option->font.setWeight(QFont::DemiBold);
    }

private:
    FirstColumn m_first;
};

} // namespace volets
