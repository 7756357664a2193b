// SPDX-License-Identifier: GPL-3.0-or-later
#include "synopsis/synopsisaccessible.h"

#include "synopsis/synopsisview.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QHeaderView>
#include <QPointer>

namespace volets {

namespace {

class SynopsisTable;

/// A cell of the table, or the head of a column (row -1).
class SynopsisCell final : public QAccessibleInterface, public QAccessibleTableCellInterface
{
public:
    SynopsisCell(SynopsisView *view, int row, int column)
        : m_view(view)
        , m_row(row)
        , m_column(column)
    {}

    [[nodiscard]] bool isValid() const override
    {
        return m_view && m_view->model() && m_row < m_view->model()->rowCount() &&
               m_column < m_view->model()->columnCount();
    }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
    }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        if (isHead())
            return kind == QAccessible::Name ? m_view->model()->headerData(m_column, Qt::Horizontal).toString()
                   : kind == QAccessible::Description
                       ? m_view->model()->headerData(m_column, Qt::Horizontal, Qt::ToolTipRole).toString()
                       : QString();
        switch (kind) {
        case QAccessible::Name:
            return index().data(Qt::AccessibleTextRole).toString();
        case QAccessible::Value:
            return index().data(Qt::DisplayRole).toString();
        case QAccessible::Description:
            return index().data(Qt::AccessibleDescriptionRole).toString();
        default:
            return {};
        }
    }
    void setText(QAccessible::Text, const QString &) override {}
    [[nodiscard]] QRect rect() const override
    {
        if (!isValid())
            return {};
        if (isHead()) {
            const QHeaderView *heads = m_view->findChild<QHeaderView *>();
            return {heads->mapToGlobal(QPoint(heads->sectionViewportPosition(m_column), 0)),
                    QSize(heads->sectionSize(m_column), heads->height())};
        }
        const QRect inView = m_view->visualRect(index());
        return {m_view->viewport()->mapToGlobal(inView.topLeft()), inView.size()};
    }
    [[nodiscard]] QAccessible::Role role() const override
    {
        return isHead() ? QAccessible::ColumnHeader : QAccessible::Cell;
    }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        if (isHead())
            return state;
        state.focusable = true;
        state.selectable = true;
        state.selected = isSelected();
        state.focused = isSelected() && m_view->hasFocus();
        state.offscreen = !m_view->viewport()->rect().intersects(m_view->visualRect(index()));
        state.multiLine = true;
        state.readOnly = true;
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableCellInterface && !isHead() ? static_cast<QAccessibleTableCellInterface *>(this)
                                                                    : nullptr;
    }

    [[nodiscard]] bool isSelected() const override { return m_view && m_view->currentIndex() == index(); }
    [[nodiscard]] QList<QAccessibleInterface *> columnHeaderCells() const override
    {
        QAccessibleInterface *table = parent();
        return table ? QList{table->child(m_column)} : QList<QAccessibleInterface *>();
    }
    [[nodiscard]] QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    [[nodiscard]] int columnIndex() const override { return m_column; }
    [[nodiscard]] int rowIndex() const override { return m_row; }
    [[nodiscard]] int columnExtent() const override { return 1; }
    [[nodiscard]] int rowExtent() const override { return 1; }
    [[nodiscard]] QAccessibleInterface *table() const override { return parent(); }

private:
    [[nodiscard]] bool isHead() const { return m_row < 0; }
    [[nodiscard]] QModelIndex index() const { return m_view->model()->index(m_row, m_column); }

    QPointer<SynopsisView> m_view;
    int m_row;
    int m_column;
};

class SynopsisTable final : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit SynopsisTable(SynopsisView *view)
        : QAccessibleWidget(view, QAccessible::Table)
    {}
    ~SynopsisTable() override { forget(); }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface *>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    [[nodiscard]] int childCount() const override { return (rowCount() + 1) * columnCount(); }
    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        const auto known = m_cells.constFind(index);
        if (known != m_cells.constEnd())
            return QAccessible::accessibleInterface(*known);
        auto *cell = new SynopsisCell(view(), index / columnCount() - 1, index % columnCount());
        m_cells.insert(index, QAccessible::registerAccessibleInterface(cell));
        return cell;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (auto cell = m_cells.cbegin(); cell != m_cells.cend(); ++cell)
            if (QAccessible::accessibleInterface(*cell) == child)
                return cell.key();
        return -1;
    }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        const QModelIndex index = view()->indexAt(view()->viewport()->mapFromGlobal(QPoint(x, y)));
        return index.isValid() ? cellAt(index.row(), index.column()) : nullptr;
    }
    [[nodiscard]] QAccessibleInterface *focusChild() const override
    {
        const QModelIndex current = view()->currentIndex();
        return current.isValid() ? cellAt(current.row(), current.column()) : nullptr;
    }

    [[nodiscard]] QAccessibleInterface *caption() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *summary() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *cellAt(int row, int column) const override
    {
        return row < 0 || row >= rowCount() || column < 0 || column >= columnCount()
                   ? nullptr
                   : child(accessibleChild(row, column, columnCount()));
    }
    [[nodiscard]] int selectedCellCount() const override { return view()->currentIndex().isValid() ? 1 : 0; }
    [[nodiscard]] QList<QAccessibleInterface *> selectedCells() const override
    {
        QAccessibleInterface *cell = focusChild();
        return cell ? QList{cell} : QList<QAccessibleInterface *>();
    }
    [[nodiscard]] QString columnDescription(int column) const override
    {
        return model() ? model()->headerData(column, Qt::Horizontal).toString() : QString();
    }
    [[nodiscard]] QString rowDescription(int row) const override
    {
        return model() ? model()->headerData(row, Qt::Vertical).toString() : QString();
    }
    [[nodiscard]] int selectedColumnCount() const override { return 0; }
    [[nodiscard]] int selectedRowCount() const override { return 0; }
    [[nodiscard]] int columnCount() const override { return model() ? model()->columnCount() : 0; }
    [[nodiscard]] int rowCount() const override { return model() ? model()->rowCount() : 0; }
    [[nodiscard]] QList<int> selectedColumns() const override { return {}; }
    [[nodiscard]] QList<int> selectedRows() const override { return {}; }
    [[nodiscard]] bool isColumnSelected(int) const override { return false; }
    [[nodiscard]] bool isRowSelected(int) const override { return false; }
    bool selectRow(int row) override
    {
        view()->setCurrentIndex(model()->index(row, 0));
        return row >= 0 && row < rowCount();
    }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *) override { forget(); }

private:
    [[nodiscard]] SynopsisView *view() const { return static_cast<SynopsisView *>(widget()); }
    [[nodiscard]] QAbstractItemModel *model() const { return view()->model(); }
    void forget()
    {
        for (const QAccessible::Id id : std::as_const(m_cells))
            QAccessible::deleteAccessibleInterface(id);
        m_cells.clear();
    }

    mutable QHash<int, QAccessible::Id> m_cells;
};

QAccessibleInterface *makeInterface(const QString & /*className*/, QObject *object)
{
    auto *view = qobject_cast<SynopsisView *>(object);
    return view ? new SynopsisTable(view) : nullptr;
}

} // namespace

void installSynopsisAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace volets
