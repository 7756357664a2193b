// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/thememapview.h"

#include "appearance/appearance.h"
#include "models/comparisonmodel.h"
#include "models/roles.h"
#include "models/thememodels.h"

#include <QHeaderView>
#include <QPainter>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTreeView>
#include <QVBoxLayout>

namespace volets {

namespace {

/// A count and a bar whose length is its part of the largest count.
class BarDelegate final : public QStyledItemDelegate
{
public:
    BarDelegate(const ComparisonModel &model, const Appearance &appearance, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
        , m_appearance(appearance)
    {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Palette &palette = m_appearance.palette();
        const bool current = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->fillRect(option.rect, current ? palette.group : palette.paper);
        if (current) {
            painter->setPen(palette.accent);
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
        const int count = index.data().toInt();
        const QRect inner = option.rect.adjusted(12, 0, -12, 0);
        painter->setPen(count == 0 ? palette.soft : palette.ink);
        painter->setFont(option.font);
        painter->drawText(QRect(inner.left(), inner.top(), 36, inner.height()), Qt::AlignRight | Qt::AlignVCenter,
                          count == 0 ? QStringLiteral("–") : QString::number(count));
        const int room = inner.width() - 46;
        const ThemeMark mark = m_model.themeMark(index.data(ThemeRole).toString());
        const int length = int(index.data(PartRole).toDouble() * room);
        painter->fillRect(QRect(inner.left() + 46, inner.center().y() - 5, length, 10),
                          themeInk(palette, mark.colour, mark.place));
        painter->restore();
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index).expandedTo({120, 30});
    }

private:
    const ComparisonModel &m_model;
    const Appearance &m_appearance;
};

} // namespace

ThemeMapView::ThemeMapView(const ComparisonModel &model, const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_matrix(new ThemeMatrixModel(model, this))
    , m_clauses(new ThemeClausesModel(model, this))
    , m_table(new QTableView(this))
    , m_list(new QTreeView(this))
{
    m_table->setAccessibleName(tr("Themes and texts"));
    m_table->setModel(m_matrix);
    m_table->setItemDelegate(new BarDelegate(model, appearance, m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->verticalHeader()->setHighlightSections(false);
    m_list->setAccessibleName(tr("Clauses of the theme"));
    m_list->setModel(m_clauses);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setColumnWidth(0, 320);

    auto *split = new QSplitter(Qt::Vertical, this);
    split->addWidget(m_table);
    split->addWidget(m_list);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(split);
    setFocusProxy(m_table);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        m_clauses->choose(current.data(ThemeRole).toString(), current.isValid() ? current.column() : -1);
    });
    connect(m_list, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { emit openRequested(index.data(UnitRole).value<UnitRef>()); });
}

} // namespace volets
