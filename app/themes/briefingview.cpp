// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/briefingview.h"

#include "annotate/apply.h"
#include "compare/briefingrows.h"
#include "document/citation.h"
#include "models/briefingmodel.h"
#include "models/comparisonmodel.h"
#include "notes/annotations.h"
#include "notes/counterparts.h"
#include "themes/clausecelldelegate.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

namespace volets {

using namespace Qt::StringLiterals;

namespace {

/// Gathering compares every clause of a theme with every other.
constexpr std::ptrdiff_t mostClauses = 1200;

} // namespace

BriefingView::BriefingView(Annotations &annotations, const ComparisonModel &model, QWidget *parent)
    : QWidget(parent)
    , m_annotations(annotations)
    , m_model(model)
    , m_rows(new BriefingModel(model, this))
    , m_theme(new QComboBox(this))
    , m_table(new QTableView(this))
    , m_count(new QLabel(this))
    , m_gathering(JobLane::Order::NewestWins)
{
    m_theme->setAccessibleName(tr("Theme"));
    m_theme->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_table->setModel(m_rows);
    m_table->setItemDelegate(new ClauseCellDelegate(ClauseCellDelegate::FirstColumn::Title, m_table));
    m_table->setAccessibleName(tr("Rows of the briefing"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, m_table, &QTableView::resizeRowsToContents,
            Qt::QueuedConnection);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 6, 8, 6);
    bar->setSpacing(8);
    bar->addWidget(m_theme);
    bar->addWidget(m_count, 1);
    const auto button = [&](const QString &text, const QString &hint, const auto &run) {
        auto *made = new QPushButton(text, this);
        made->setToolTip(hint);
        connect(made, &QPushButton::clicked, this, run);
        bar->addWidget(made);
    };
    button(tr("Rename"), tr("Rewrite the title of the row"), [this] {
        if (currentRow() >= 0)
            m_table->edit(m_rows->index(currentRow(), 0));
    });
    button(tr("Join with Above"), tr("Make the row one with the row above it"),
           [this] { joinWithAbove(currentRow()); });
    button(tr("Take Out"), tr("Give a clause of the cell a row of its own"), [this] { takeOutOfCurrent(); });
    button(tr("Up"), tr("Move the row up"), [this] { move(currentRow(), -1); });
    button(tr("Down"), tr("Move the row down"), [this] { move(currentRow(), 1); });
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addLayout(bar);
    page->addWidget(m_table, 1);
    setFocusProxy(m_table);

    connect(m_theme, &QComboBox::currentIndexChanged, this, &BriefingView::gather);
    connect(&model, &ComparisonModel::arranged, this, &BriefingView::refill);
    connect(&annotations, &Annotations::decisionsChanged, this, &BriefingView::gather);
    connect(m_rows, &BriefingModel::titleEntered, this, &BriefingView::rename);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        const std::vector<UnitRef> units = m_rows->unitsAt(index);
        if (index.column() > 0 && !units.empty())
            emit openRequested(units.front());
    });
    refill();
}

void BriefingView::refill()
{
    const QString kept = theme();
    const QSignalBlocker quiet(m_theme);
    m_theme->clear();
    for (const ThemeName &theme : m_model.themes())
        m_theme->addItem(theme.sign.isEmpty() ? theme.name : QString(theme.sign % u"  "_s % theme.name), theme.code);
    m_theme->setCurrentIndex(std::max(0, m_theme->findData(kept)));
    gather();
}

void BriefingView::choose(const QString &theme) { m_theme->setCurrentIndex(m_theme->findData(theme)); }

QString BriefingView::theme() const { return m_theme->currentData().toString(); }

void BriefingView::gather()
{
    const ComparisonPtr comparison = m_model.comparison();
    if (!comparison || theme().isEmpty()) {
        m_rows->setRows({});
        m_count->clear();
        return;
    }
    if (std::ranges::count(comparison->assignments, theme(), &Assignment::theme) > mostClauses) {
        m_rows->setRows({});
        m_count->setText(tr("Too many clauses for one briefing; split the theme or open fewer texts."));
        return;
    }
    m_gathering.start(
        [this, comparison, code = theme(), decisions = m_annotations.decisions()](const Stop &) -> JobLane::Publish {
            std::vector<Row> rows = briefingRows(*comparison, code);
            applyToRows(comparison->codebook ? underTodaysCodes(decisions, *comparison->codebook) : decisions,
                        comparison->documents, rows, code);
            return [this, comparison, code, rows = std::move(rows)] {
                if (comparison != m_model.comparison() || code != theme())
                    return;
                const QModelIndex at = m_table->currentIndex();
                m_rows->setRows(rows);
                m_table->resizeRowsToContents();
                m_count->setText(tr("%n row(s)", nullptr, int(rows.size())));
                m_table->setCurrentIndex(
                    m_rows->index(std::min(at.row(), m_rows->rowCount() - 1), std::max(at.column(), 0)));
                emit shown();
            };
        });
}

// ---- what the reader does

int BriefingView::currentRow() const { return m_table->currentIndex().row(); }

UnitRef BriefingView::first(int row) const
{
    if (row < 0 || row >= m_rows->rowCount())
        return {};
    const std::vector<UnitRef> units = m_rows->unitsAt(m_rows->index(row, 0));
    return units.empty() ? UnitRef() : units.front();
}

void BriefingView::decide(DecisionKind kind, UnitRef a, UnitRef b, const QString &text)
{
    if (!a.isValid())
        return;
    if (!m_annotations.isOpen()) {
        emit told(tr("These texts are in no dossier; add them to one to keep decisions and notes."));
        return;
    }
    Decision decision = rowDecision(*m_model.comparison(), kind, a, b, text);
    decision.theme = theme();
    m_annotations.decide(std::move(decision));
}

void BriefingView::rename(int row, const QString &title) { decide(DecisionKind::RenameRow, first(row), {}, title); }

void BriefingView::joinWithAbove(int row)
{
    if (row < 1)
        emit told(tr("There is no row above to join."));
    else
        decide(DecisionKind::MergeRows, first(row - 1), first(row));
}

void BriefingView::takeOut(UnitRef unit)
{
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        const std::vector<UnitRef> units = m_rows->unitsAt(m_rows->index(row, 0));
        if (!std::ranges::contains(units, unit))
            continue;
        const auto other = std::ranges::find_if(units, [&](UnitRef one) { return one != unit; });
        if (other == units.end())
            emit told(tr("This clause stands alone in its row."));
        else
            decide(DecisionKind::SplitRow, unit, *other);
        return;
    }
}

void BriefingView::move(int row, int direction)
{
    if (row < 0 || row + direction < 0 || row + direction >= m_rows->rowCount())
        return;
    // it comes right after the row that will stand above it
    const int above = direction < 0 ? row - 2 : row + 1;
    decide(DecisionKind::OrderRow, first(row), first(above));
    m_table->setCurrentIndex(m_rows->index(row + direction, 0));
}

void BriefingView::takeOutOfCurrent()
{
    const std::vector<UnitRef> units = m_rows->unitsAt(m_table->currentIndex());
    if (units.size() == 1) {
        takeOut(units.front());
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Comparison &comparison = *m_model.comparison();
    for (const UnitRef unit : units)
        menu->addAction(citation(comparison.document(unit.document), comparison.unit(unit)).replace(u'&', u"&&"_s),
                        this, [this, unit] { takeOut(unit); });
    menu->popup(m_table->viewport()->mapToGlobal(m_table->visualRect(m_table->currentIndex()).topLeft()));
}

} // namespace volets
