// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/searchpanel.h"

#include "jobs/searchcontroller.h"
#include "models/searchmodel.h"
#include "search/savedsearches.h"
#include "settings.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace volets {

namespace {

using namespace std::chrono_literals;

constexpr int mostMeasured = 200; ///< places whose width decides on the column's

/// What stands before a hit is cut on its left, so that the words next to the hit are seen.
class ConcordanceDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = index.column() == SearchModel::Before  ? Qt::ElideLeft
                                : index.column() == SearchModel::Place ? Qt::ElideMiddle // the address is at its end
                                                                       : Qt::ElideRight;
        if (index.column() == SearchModel::Place)
            option->palette.setColor(QPalette::Text, option->palette.color(QPalette::PlaceholderText));
    }
};

} // namespace

SearchPanel::SearchPanel(SearchController &controller, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_model(new SearchModel(this))
    , m_line(new QLineEdit(this))
    , m_formButton(new QToolButton(this))
    , m_kept(new QToolButton(this))
    , m_form(new SearchForm(this))
    , m_count(new QLabel(this))
    , m_list(new QTreeView(this))
{
    m_line->setAccessibleName(tr("Search in all texts"));
    m_line->setPlaceholderText(tr("Search in all texts: words, \"a phrase\", theme:IA, an:2024.."));
    m_line->setClearButtonEnabled(true);
    m_formButton->setText(tr("&Form"));
    m_formButton->setToolTip(tr("Fill in a form instead of typing a query"));
    m_formButton->setCheckable(true);
    m_kept->setCheckable(true);
    m_kept->setPopupMode(QToolButton::MenuButtonPopup);
    m_kept->setMenu(new QMenu(m_kept));
    m_kept->setAccessibleName(tr("Keep this search"));
    m_form->hide();
    m_count->setWordWrap(true);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setContentsMargins(6, 0, 6, 0);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_list->setAccessibleName(tr("Places found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ConcordanceDelegate(m_list));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setHeaderHidden(true);
    m_list->setFrameShape(QFrame::NoFrame);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(6, 6, 6, 0);
    top->addWidget(m_line, 1);
    top->addWidget(m_kept);
    top->addWidget(m_formButton);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    layout->addWidget(m_form);
    layout->addWidget(m_count);
    layout->addWidget(m_list, 1);
    setFocusProxy(m_line);

    m_pause.setSingleShot(true);
    m_pause.setInterval(60ms);
    connect(m_line, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_line, &QLineEdit::returnPressed, this, [this] {
        m_pause.stop();
        m_controller.search(m_line->text());
        if (m_model->rowCount() > 0)
            m_list->setFocus();
    });
    connect(&m_pause, &QTimer::timeout, this, [this] { m_controller.search(m_line->text()); });
    connect(m_kept->menu(), &QMenu::aboutToShow, this, &SearchPanel::fillKeptMenu);
    connect(m_kept, &QToolButton::clicked, this, [this](bool keep) {
        Settings settings;
        if (keep)
            saveSearch(settings, m_line->text());
        else
            forgetSearch(settings, m_line->text());
        refreshKept();
    });
    connect(m_line, &QLineEdit::textChanged, this, &SearchPanel::refreshKept);
    connect(m_formButton, &QToolButton::toggled, m_form, &QWidget::setVisible);
    connect(m_form, &SearchForm::edited, this, [this] { m_line->setText(toText(m_form->query())); });
    connect(&m_controller, &SearchController::found, this, &SearchPanel::showHits);
    connect(&m_controller, &SearchController::failed, this, [this](const QString &sentence) {
        m_model->setHits({}, m_texts); // those of another query are no answer
        m_count->setText(sentence);
    });
    const auto go = [this](const QModelIndex &index) {
        if (const UnitRef unit = m_model->unitAt(index.row()); unit.isValid())
            emit unitActivated(unit);
    };
    connect(m_list, &QTreeView::clicked, this, go);
    connect(m_list, &QTreeView::activated, this, go);
    layOutColumns();
    refreshKept();
    showHits();
}

void SearchPanel::setTexts(const std::vector<DocumentPtr> &texts)
{
    m_texts = texts;
    m_form->setTexts(texts);
    m_controller.search(m_line->text());
}

void SearchPanel::setThemes(const QList<ThemeChoice> &themes) { m_form->setThemes(themes); }
void SearchPanel::setQuery(const QString &query) { m_line->setText(query); }
QString SearchPanel::query() const { return m_line->text(); }

void SearchPanel::focusQuery()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

void SearchPanel::fillKeptMenu()
{
    m_kept->menu()->clear();
    const QStringList kept = savedSearches(Settings());
    for (const QString &query : kept)
        m_kept->menu()->addAction(QString(query).replace(u'&', QStringLiteral("&&")), this, [this, query] {
            setQuery(query);
            focusQuery();
        });
    if (kept.isEmpty())
        m_kept->menu()->addAction(tr("No search is kept yet"))->setEnabled(false);
}

void SearchPanel::refreshKept()
{
    const QString query = m_line->text().simplified();
    const bool kept = savedSearches(Settings()).contains(query);
    m_kept->setChecked(kept);
    m_kept->setText(kept ? QStringLiteral("★") : QStringLiteral("☆"));
    m_kept->setToolTip(kept ? tr("Forget this search") : tr("Keep this search"));
    // the list stays at hand where there is nothing to keep
    m_kept->setEnabled(!query.isEmpty() || !savedSearches(Settings()).isEmpty());
}

void SearchPanel::showHits()
{
    m_model->setHits(m_controller.hits(), m_texts);
    const int count = m_model->rowCount();
    if (m_line->text().trimmed().isEmpty())
        m_count->setText(tr("Other forms of a word are found too; accents and capitals do not matter."));
    else if (count == 0)
        m_count->setText(m_texts.empty() ? tr("There are no texts to search yet.") : tr("Nothing found."));
    else
        m_count->setText(tr("%n place(s)", nullptr, count) + QStringLiteral(" · ") +
                         tr("%n text(s)", nullptr, m_model->textCount()) +
                         (m_controller.mayHaveMore()
                              ? QStringLiteral(" · ") + tr("only the first ones: narrow the search to see the others")
                              : QString()));
    QList<UnitRef> units;
    for (int row = 0; row < count; ++row)
        if (units.isEmpty() || units.last() != m_model->unitAt(row))
            units += m_model->unitAt(row);
    layOutColumns();
    emit hitsChanged(units);
}

void SearchPanel::layOutColumns()
{
    QHeaderView *header = m_list->header();
    const int character = fontMetrics().averageCharWidth();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(SearchModel::Place, QHeaderView::Interactive);
    int place = 0;
    for (int row = 0; row < std::min(m_model->rowCount(), mostMeasured); ++row)
        place =
            std::max(place, fontMetrics().horizontalAdvance(m_model->index(row, SearchModel::Place).data().toString()));
    header->resizeSection(SearchModel::Place, std::min(place + 3 * character, m_list->width() / 3));
    header->setSectionResizeMode(SearchModel::Before, QHeaderView::Stretch);
    header->setSectionResizeMode(SearchModel::Words, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(SearchModel::After, QHeaderView::Stretch);
}

void SearchPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOutColumns();
}

void SearchPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        layOutColumns();
    QWidget::changeEvent(event);
}

} // namespace volets
