// SPDX-License-Identifier: GPL-3.0-or-later
#include "differences/differencespanel.h"

#include "models/differencemodel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace volets {

namespace {

constexpr quint32 bit(DifferenceKind kind) { return 1U << quint32(kind); }
constexpr quint32 anyKind = std::numeric_limits<quint32>::max();
/// No words were changed there.
constexpr quint32 unworded =
    bit(DifferenceKind::NoAntecedent) | bit(DifferenceKind::Absent) | bit(DifferenceKind::Translated);

/// Lines that have one of the kinds chosen.
class KindFilter final : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void choose(quint32 kinds)
    {
        m_kinds = kinds;
        invalidateRowsFilter();
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        return (sourceModel()->index(row, 0, parent).data(DifferenceModel::KindsRole).toUInt() & m_kinds) != 0;
    }

private:
    quint32 m_kinds = anyKind & ~unworded;
};

} // namespace

DifferencesPanel::DifferencesPanel(const ComparisonModel &comparison, QWidget *parent)
    : QWidget(parent)
    , m_model(new DifferenceModel(comparison, this))
    , m_chosen(new KindFilter(this))
    , m_kinds(new QComboBox(this))
    , m_count(new QLabel(this))
    , m_list(new QTreeView(this))
{
    m_chosen->setSourceModel(m_model);
    m_chosen->setSortRole(DifferenceModel::SortRole);
    m_chosen->setDynamicSortFilter(true);
    m_kinds->setAccessibleName(tr("Kinds of differences"));
    m_kinds->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kinds->setMinimumContentsLength(24);
    m_kinds->addItem(tr("Changed words"), anyKind & ~unworded);
    m_kinds->addItem(tr("All differences"), anyKind);
    m_kinds->insertSeparator(m_kinds->count());
    for (int kind = 0; kind <= int(DifferenceKind::MovedClause); ++kind)
        m_kinds->addItem(words(DifferenceKind(kind)), bit(DifferenceKind(kind)));
    m_count->setTextFormat(Qt::PlainText);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_list->setAccessibleName(tr("Differences"));
    m_list->setModel(m_chosen);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(DifferenceModel::Address, Qt::AscendingOrder);
    m_list->setFrameShape(QFrame::NoFrame);
    QHeaderView *header = m_list->header();
    const int character = fontMetrics().averageCharWidth();
    int widest = 0;
    for (int kind = 0; kind <= int(DifferenceKind::MovedClause); ++kind)
        widest = std::max(widest, fontMetrics().horizontalAdvance(words(DifferenceKind(kind))));
    header->resizeSection(DifferenceModel::Kind, widest + 3 * character);
    header->resizeSection(DifferenceModel::Text, character * 24);
    header->resizeSection(DifferenceModel::Address, character * 18);
    header->setStretchLastSection(true);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(6, 6, 6, 0);
    top->addWidget(m_kinds);
    top->addWidget(m_count, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    layout->addWidget(m_list, 1);
    setFocusProxy(m_list);

    connect(m_kinds, &QComboBox::currentIndexChanged, this, &DifferencesPanel::choose);
    connect(m_model, &DifferenceModel::completed, this, &DifferencesPanel::refreshCount);
    const auto go = [this](const QModelIndex &index) {
        const DifferenceModel::Place place = m_model->placeAt(m_chosen->mapToSource(index).row());
        emit cellActivated(place.row, place.column);
    };
    connect(m_list, &QTreeView::clicked, this, go);
    connect(m_list, &QTreeView::activated, this, go);
    refreshCount();
}

void DifferencesPanel::choose()
{
    static_cast<KindFilter *>(m_chosen)->choose(m_kinds->currentData().toUInt());
    refreshCount();
}

void DifferencesPanel::refreshCount()
{
    const int shown = m_chosen->rowCount();
    const int others = m_model->rowCount() - shown;
    QString words = tr("%n difference(s)", nullptr, shown);
    if (others > 0)
        words += QStringLiteral(" · ") + tr("%n of other kinds", nullptr, others);
    m_count->setText(words);
}

void DifferencesPanel::setCurrent(int row, int column)
{
    if (!isVisible() || m_list->hasFocus())
        return;
    const int line = m_model->find(row, column);
    const QModelIndex index = line < 0 ? QModelIndex() : m_chosen->mapFromSource(m_model->index(line, 0));
    if (index.isValid()) {
        m_list->setCurrentIndex(index);
        m_list->scrollTo(index);
    } else {
        m_list->clearSelection();
    }
}

void DifferencesPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model->start();
}

void DifferencesPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_model->stop();
}

} // namespace volets
