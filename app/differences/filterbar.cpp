// SPDX-License-Identifier: GPL-3.0-or-later
#include "differences/filterbar.h"

#include "appearance/flowlayout.h"
#include "models/comparisonmodel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <ranges>

namespace volets {

using namespace Qt::StringLiterals;

namespace {

/// Puts choices in a box, the first of which is none; keeps `chosen` even where it is not among them.
void fill(QComboBox *box, const QString &none, QStringList choices, const QString &chosen)
{
    std::ranges::sort(choices, [](const QString &a, const QString &b) { return a.localeAwareCompare(b) < 0; });
    box->clear();
    box->addItem(none, QString());
    for (const QString &choice : std::as_const(choices))
        box->addItem(choice, choice);
    if (!chosen.isEmpty() && box->findData(chosen) < 0)
        box->addItem(chosen, chosen);
    box->setCurrentIndex(chosen.isEmpty() ? 0 : box->findData(chosen));
}

} // namespace

FilterBar::FilterBar(const ComparisonModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_match(new QComboBox(this))
    , m_themes(new QToolButton(this))
    , m_verb(new QComboBox(this))
    , m_addressee(new QComboBox(this))
    , m_absent(new QComboBox(this))
    , m_changed(new QCheckBox(tr("Only changes"), this))
    , m_linked(new QCheckBox(tr("Several texts"), this))
    , m_count(new QLabel(this))
    , m_all(new QPushButton(tr("Show all rows"), this))
{
    m_match->addItem(tr("Any of these themes"), int(ThemeMatch::Any));
    m_match->addItem(tr("All of these themes"), int(ThemeMatch::All));
    m_match->addItem(tr("None of these themes"), int(ThemeMatch::None));
    m_match->setAccessibleName(tr("How themes are taken together"));
    m_themes->setPopupMode(QToolButton::InstantPopup);
    m_themes->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_themes->setAccessibleName(tr("Themes to filter by"));
    m_themes->setFocusPolicy(Qt::StrongFocus);
    m_verb->setAccessibleName(tr("Verb"));
    m_addressee->setAccessibleName(tr("Addressee"));
    m_absent->setAccessibleName(tr("Absent in"));
    m_count->setTextFormat(Qt::PlainText);
    setFocusProxy(m_match);

    auto *layout = new FlowLayout(this);
    layout->setContentsMargins(6, 4, 6, 4);
    for (QComboBox *box : {m_match, m_verb, m_addressee, m_absent}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        connect(box, &QComboBox::currentIndexChanged, this, &FilterBar::take);
    }
    for (QCheckBox *box : {m_changed, m_linked})
        connect(box, &QCheckBox::toggled, this, &FilterBar::take);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_match, m_themes, m_verb, m_addressee, m_absent, m_changed,
                                                            m_linked, m_count, m_all})
        layout->addWidget(widget);
    connect(m_all, &QPushButton::clicked, this, [this] { emit filterChanged({}); });
    connect(&m_model, &ComparisonModel::arranged, this, &FilterBar::refresh);
    connect(&m_model, &ComparisonModel::allFactsKnown, this, &FilterBar::refresh);
    refresh();
}

void FilterBar::setThemesMenu(QMenu *menu) { m_themes->setMenu(menu); }

void FilterBar::refresh()
{
    if (!isVisible())
        return;
    m_showing = true;
    refreshChoices();
    const RowFilter &filter = m_model.filter();
    m_match->setCurrentIndex(m_match->findData(int(filter.themeMatch)));
    m_themes->setText(filter.themes.isEmpty() ? tr("Themes…") : filter.themes.join(u", "_s));
    m_changed->setChecked(filter.changedOnly);
    m_linked->setChecked(filter.linkedOnly);
    const int hidden = m_model.hidden();
    m_count->setText(hidden == 0 ? tr("no row hidden") : tr("%n row(s) hidden", nullptr, hidden));
    m_all->setEnabled(!filter.isEmpty());
    m_showing = false;
}

void FilterBar::refreshChoices()
{
    const RowFilter &filter = m_model.filter();
    QStringList verbs;
    QStringList addressees;
    for (const auto &clauses : m_model.facts() | std::views::values)
        for (const UnitFacts &clause : clauses) {
            verbs += clause.verbs;
            addressees += clause.addressees;
        }
    verbs.removeDuplicates();
    addressees.removeDuplicates();
    fill(m_verb, tr("Any verb"), verbs, filter.verbs.value(0));
    fill(m_addressee, tr("Any addressee"), addressees, filter.addressees.value(0));
    m_absent->clear();
    m_absent->addItem(tr("Absent anywhere or nowhere"), -1);
    if (const ComparisonPtr &comparison = m_model.comparison())
        for (const int document : m_model.setup().columns)
            m_absent->addItem(tr("Absent in %1").arg(comparison->document(document).shortTitle), document);
    m_absent->setCurrentIndex(std::max(0, m_absent->findData(filter.absentIn)));
}

void FilterBar::take()
{
    if (m_showing)
        return;
    const auto one = [](const QComboBox *box) {
        const QString value = box->currentData().toString();
        return value.isEmpty() ? QStringList() : QStringList(value);
    };
    RowFilter filter = m_model.filter();
    filter.themeMatch = ThemeMatch(m_match->currentData().toInt());
    filter.verbs = one(m_verb);
    filter.addressees = one(m_addressee);
    filter.absentIn = m_absent->currentData().toInt();
    filter.changedOnly = m_changed->isChecked();
    filter.linkedOnly = m_linked->isChecked();
    emit filterChanged(filter);
}

void FilterBar::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    emit factsNeeded();
    refresh();
}

} // namespace volets
