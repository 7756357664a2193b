// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/themespage.h"

#include "appearance/appearance.h"
#include "appearance/emptywords.h"
#include "models/comparisonmodel.h"
#include "models/roles.h"
#include "models/thememodels.h"
#include "models/wordingmodel.h"
#include "themes/clausecelldelegate.h"
#include "themes/courseview.h"

#include <QComboBox>
#include <QHeaderView>
#include <QPainter>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTabWidget>
#include <QTableView>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace volets {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *ownClausesProperty = "ownClauses";

/// A line of words with a bar below it.
int rowHeight(const QFontMetrics &metrics) { return metrics.height() + std::max(14, metrics.height() * 3 / 4); }

/// The ground of a cell, and a frame round the current one.
void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const Palette &palette)
{
    const bool current = option.state.testFlag(QStyle::State_Selected);
    painter.fillRect(option.rect, current ? palette.group : palette.paper);
    if (current) {
        painter.setPen(palette.accent);
        painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

/// A count and its share of the text, over a bar whose length is its part of the largest.
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
        painter->save();
        paintGround(*painter, option, palette);
        const int count = index.data().toInt();
        const QFontMetrics metrics(option.font);
        const int figures = metrics.horizontalAdvance(u"000"_s);
        const int shares = metrics.horizontalAdvance(u"100 %"_s);
        const QRect inner = option.rect.adjusted(8, 3, -8, -4);
        const QRect words(inner.left(), inner.top(), inner.width(), metrics.height());
        painter->setFont(option.font);
        painter->setPen(count == 0 ? palette.soft : palette.ink);
        painter->drawText(QRect(words.left(), words.top(), figures, words.height()), Qt::AlignRight | Qt::AlignVCenter,
                          count == 0 ? u"–"_s : QString::number(count));
        painter->setPen(palette.soft);
        painter->drawText(QRect(words.left() + figures + 6, words.top(), shares, words.height()),
                          Qt::AlignRight | Qt::AlignVCenter, index.data(ShareRole).toString());
        const ThemeMark mark = m_model.themeMark(index.data(ThemeRole).toString());
        const QRect track(inner.left(), words.bottom() + 2, inner.width(),
                          std::max(1, inner.bottom() - words.bottom()));
        painter->fillRect(track, palette.band);
        const double part = index.data(PartRole).toDouble();
        const int length = part > 0 ? std::max(2, int(part * track.width())) : 0;
        painter->fillRect(QRect(track.topLeft(), QSize(length, track.height())),
                          themeInk(palette, mark.colour, mark.place));
        painter->restore();
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index).expandedTo({110, rowHeight(option.fontMetrics)});
    }

private:
    const ComparisonModel &m_model;
    const Appearance &m_appearance;
};

/// A count over a square whose side grows with it.
class SquareDelegate final : public QStyledItemDelegate
{
public:
    SquareDelegate(const Appearance &appearance, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_appearance(appearance)
    {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Palette &palette = m_appearance.palette();
        painter->save();
        paintGround(*painter, option, palette);
        const bool diagonal = index.row() == index.column();
        if (diagonal)
            painter->fillRect(option.rect.adjusted(1, 1, -1, -1), palette.band);
        const int count = index.data().toInt();
        const double part = index.data(PartRole).toDouble();
        const int least = std::min(option.rect.width(), option.rect.height()) - 6;
        const int side = part > 0 ? std::max(3, int(least * std::sqrt(part))) : 0;
        QRect square(0, 0, side, side);
        square.moveCenter(option.rect.center());
        QColor tint = palette.accent;
        tint.setAlphaF(0.3F);
        painter->fillRect(square, tint);
        painter->setFont(option.font);
        painter->setPen(diagonal || count == 0 ? palette.soft : palette.ink);
        painter->drawText(option.rect, Qt::AlignCenter, count == 0 ? u"·"_s : QString::number(count));
        painter->restore();
    }

private:
    const Appearance &m_appearance;
};

} // namespace

ThemesPage::ThemesPage(const ComparisonModel &model, const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_appearance(appearance)
    , m_matrix(new ThemeMatrixModel(model, this))
    , m_together(new TogetherModel(*m_matrix, model, this))
    , m_wordings(new WordingModel(model, this))
    , m_clauses(new ThemeClausesModel(model, this))
    , m_tabs(new QTabWidget(this))
    , m_course(new CourseView(*m_matrix, model, appearance, this))
    , m_measure(new QComboBox(this))
    , m_list(new QTreeView(this))
{
    m_tabs->setDocumentMode(true);
    m_list->setAccessibleName(tr("Clauses of the theme"));
    m_list->setModel(m_clauses);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setColumnWidth(0, fontMetrics().averageCharWidth() * 44);
    new EmptyWords(m_list, tr("Choose a cell: its clauses are listed here."));

    auto *split = new QSplitter(Qt::Vertical, this);
    split->addWidget(m_tabs);
    split->addWidget(m_list);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(split);
    makeMap();
    makeTogether();
    addView(m_course, tr("Course"), false);
    makeWordings();
    setFocusProxy(m_tabs);

    connect(m_course, &CourseView::chosen, m_clauses, &ThemeClausesModel::choose);
    connect(m_list, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { emit openRequested(index.data(UnitRole).value<UnitRef>()); });
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        const QWidget *view = m_tabs->currentWidget();
        m_list->setVisible(view && !view->property(ownClausesProperty).toBool());
        m_clauses->setUnits({}); // those of the other view's cell
    });
}

void ThemesPage::addView(QWidget *view, const QString &name, bool ownClauses)
{
    view->setProperty(ownClausesProperty, ownClauses);
    m_tabs->addTab(view, name);
}

QTableView *ThemesPage::makeTable(const QString &name)
{
    auto *table = new QTableView(this);
    table->setAccessibleName(name);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setTabKeyNavigation(false);
    // from a cell to its clauses, and with the next Enter to the clause
    connect(table, &QAbstractItemView::activated, this, [this] {
        if (m_clauses->rowCount() == 0)
            return;
        m_list->setFocus();
        m_list->setCurrentIndex(m_clauses->index(0, 0));
    });
    table->setWordWrap(false);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    table->verticalHeader()->setHighlightSections(false);
    table->verticalHeader()->setTextElideMode(Qt::ElideRight);
    table->verticalHeader()->setMaximumWidth(table->fontMetrics().averageCharWidth() * 36);
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 12);
    return table;
}

void ThemesPage::makeMap()
{
    QTableView *table = makeTable(tr("Themes and texts"));
    table->setModel(m_matrix);
    table->setItemDelegate(new BarDelegate(m_model, m_appearance, table));
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setMinimumSectionSize(table->fontMetrics().horizontalAdvance(u"000 100 %"_s) + 26);
    table->verticalHeader()->setDefaultSectionSize(rowHeight(table->fontMetrics()));
    m_measure->setAccessibleName(tr("What the bars show"));
    m_measure->addItem(tr("Bars: share of words"), int(ThemeMeasure::Share));
    m_measure->addItem(tr("Bars: number of clauses"), int(ThemeMeasure::Clauses));
    connect(m_measure, &QComboBox::activated, this,
            [this] { m_matrix->setMeasure(ThemeMeasure(m_measure->currentData().toInt())); });
    auto *view = new QWidget(this);
    auto *lines = new QVBoxLayout(view);
    lines->setContentsMargins(0, 6, 0, 0);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 0, 8, 0);
    bar->addWidget(m_measure);
    bar->addStretch(1);
    lines->addLayout(bar);
    lines->addWidget(table, 1);
    view->setFocusProxy(table);
    addView(view, tr("Map"), false);
    connect(table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        m_clauses->choose(current.data(ThemeRole).toString(), current.isValid() ? current.column() : -1);
    });
    table->verticalHeader()->setSectionsClickable(true);
    connect(table->verticalHeader(), &QHeaderView::sectionClicked, this,
            [this](int row) { m_clauses->choose(m_matrix->themeAt(row), -1); });
    connect(table->verticalHeader(), &QHeaderView::sectionDoubleClicked, this, [this](int row) {
        m_course->choose(m_matrix->themeAt(row));
        m_tabs->setCurrentWidget(m_course);
    });
}

void ThemesPage::makeTogether()
{
    QTableView *table = makeTable(tr("Themes that go together"));
    table->setModel(m_together);
    table->setItemDelegate(new SquareDelegate(m_appearance, table));
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->horizontalHeader()->setMinimumSectionSize(34);
    table->verticalHeader()->setDefaultSectionSize(rowHeight(table->fontMetrics()));
    connect(table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        m_clauses->chooseBoth(current.data(ThemeRole).toString(), current.data(OtherThemeRole).toString());
    });
    addView(table, tr("Together"), false);
}

void ThemesPage::makeWordings()
{
    QTableView *table = makeTable(tr("Names of concepts in each text"));
    table->setModel(m_wordings);
    table->setWordWrap(true);
    table->setShowGrid(true);
    table->setItemDelegate(new ClauseCellDelegate(ClauseCellDelegate::FirstColumn::Plain, table));
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(table->horizontalHeader(), &QHeaderView::geometriesChanged, table, &QTableView::resizeRowsToContents);
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, table, &QTableView::resizeRowsToContents,
            Qt::QueuedConnection);
    connect(table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) { m_clauses->setUnits(m_wordings->unitsAt(current)); });
    addView(table, tr("Wordings"), false);
}

} // namespace volets
