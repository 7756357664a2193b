// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/effectview.h"

#include "document/citation.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QStyledItemDelegate>
#include <QTreeWidget>

#include <algorithm>

namespace volets {

using namespace Qt::StringLiterals;

namespace {

constexpr int unitRole = Qt::UserRole;
constexpr int mostShown = 400; ///< of the clauses that the theme has anyway

/// An address that is too long loses its middle: its end is what it is about.
class AddressDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideMiddle;
    }
};

} // namespace

EffectView::EffectView(QWidget *parent)
    : QWidget(parent)
    , m_words(new QLabel(this))
    , m_clauses(new QTreeWidget(this))
{
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_clauses->setAccessibleName(tr("Clauses of the theme"));
    m_clauses->setRootIsDecorated(false);
    m_clauses->setUniformRowHeights(true);
    m_clauses->setColumnCount(3);
    m_clauses->setHeaderLabels({QString(), tr("Clause"), tr("Words", "of a clause")});
    m_clauses->header()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 2);
    m_clauses->setColumnWidth(0, fontMetrics().averageCharWidth() * 4);
    m_clauses->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_clauses->setItemDelegateForColumn(1, new AddressDelegate(m_clauses));
    setMinimumWidth(fontMetrics().averageCharWidth() * 26);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(4, 0, 0, 0);
    lines->addWidget(m_words);
    lines->addWidget(m_clauses, 1);
    connect(m_clauses, &QTreeWidget::itemActivated, this,
            [this](const QTreeWidgetItem *item) { emit openRequested(item->data(1, unitRole).value<UnitRef>()); });
}

void EffectView::showEffect(const ComparisonPtr &comparison, const ThemeEffect &effect)
{
    m_clauses->clear();
    if (!comparison) {
        m_words->setText(tr("Open texts to see what the terms find in them."));
        return;
    }
    QString words = tr("%n clause(s) of the open texts", nullptr, int(effect.now.size()));
    if (effect.changes())
        words += u'\n' + tr("Against the comparison as it is: %1 more, %2 fewer")
                             .arg(QString::number(effect.gained.size()), QString::number(effect.lost.size()));
    m_words->setText(words);
    const auto add = [&](UnitRef unit, const QString &sign) {
        const Unit &clause = comparison->unit(unit);
        auto *item =
            new QTreeWidgetItem({sign, citation(comparison->document(unit.document), clause), clause.text.left(200)});
        item->setData(1, unitRole, QVariant::fromValue(unit));
        item->setToolTip(2, clause.text);
        m_clauses->addTopLevelItem(item);
    };
    for (const UnitRef unit : effect.gained)
        add(unit, u"+"_s);
    for (const UnitRef unit : effect.lost)
        add(unit, u"−"_s);
    int shown = 0;
    for (const Assignment &assignment : effect.now)
        if (!std::ranges::contains(effect.gained, assignment.unit) && ++shown <= mostShown)
            add(assignment.unit, assignment.decided ? u"✓"_s : QString());
}

} // namespace volets
