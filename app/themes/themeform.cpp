// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/themeform.h"

#include "appearance/palette.h"
#include "models/termsmodel.h"
#include "themes/assigner.h"
#include "themes/fields.h"

#include <QBoxLayout>
#include <QColorDialog>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>

namespace volets {

using namespace Qt::StringLiterals;

namespace {

QString interfaceLanguage()
{
    const QLocale locale;
    return locale.language() == QLocale::C ? u"en"_s : QLocale::languageToCode(locale.language());
}

/// The expressions of `lists` in `language`.
QStringList in(const std::vector<TermList> &lists, const QString &language)
{
    QStringList terms;
    for (const TermList &list : lists)
        if (list.language == language)
            terms += list.terms;
    return terms;
}

void put(std::vector<TermList> &lists, const QString &language, const QStringList &terms)
{
    std::erase_if(lists, [&](const TermList &list) { return list.language == language; });
    if (!terms.isEmpty())
        lists.push_back({.language = language, .terms = terms});
}

QString named(const Wording &wording, const QString &language)
{
    const auto found = wording.find(language);
    return found == wording.end() ? QString() : found->second;
}

QLabel *label(const QString &words, QWidget *buddy)
{
    auto *label = new QLabel(words);
    label->setBuddy(buddy);
    return label;
}

} // namespace

ThemeForm::ThemeForm(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_code(new QLineEdit(this))
    , m_sign(new QLineEdit(this))
    , m_colour(new QToolButton(this))
    , m_above(new QComboBox(this))
    , m_language(new QComboBox(this))
    , m_definition(new QPlainTextEdit(this))
    , m_terms(new TermsModel(this))
    , m_termTable(new QTableView(this))
    , m_exclusions(new QPlainTextEdit(this))
    , m_examples(new QPlainTextEdit(this))
    , m_proposals(new QTreeWidget(this))
    , m_take(new QPushButton(tr("Take"), this))
{
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(4, 0, 4, 0);
    makeNames(*lines);
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->addWidget(makeTerms());
    parts->addWidget(makeMore());
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 1);
    parts->setChildrenCollapsible(false);
    lines->addWidget(parts, 1);
}

void ThemeForm::makeNames(QVBoxLayout &lines)
{
    m_code->setMaximumWidth(fontMetrics().averageCharWidth() * 11);
    m_sign->setMaxLength(1);
    m_sign->setMaximumWidth(fontMetrics().averageCharWidth() * 7);
    m_sign->setAlignment(Qt::AlignHCenter);
    m_colour->setAccessibleName(tr("Colour"));
    m_colour->setToolTip(tr("Choose the theme’s colour"));
    m_above->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_above->setMinimumContentsLength(6);
    m_language->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_language->setMinimumContentsLength(2);
    m_language->setToolTip(tr("The language of the name, the definition and the terms"));
    m_definition->setTabChangesFocus(true);
    m_definition->setFixedHeight(fontMetrics().lineSpacing() * 2 + 14);
    auto *names = new QHBoxLayout;
    names->addWidget(label(tr("&Name"), m_name));
    names->addWidget(m_name, 1);
    names->addWidget(label(tr("Cod&e"), m_code));
    names->addWidget(m_code);
    auto *looks = new QHBoxLayout;
    looks->addWidget(label(tr("Si&gn"), m_sign));
    looks->addWidget(m_sign);
    looks->addWidget(m_colour);
    looks->addWidget(label(tr("&Part of"), m_above));
    looks->addWidget(m_above, 1);
    looks->addWidget(label(tr("&Language"), m_language));
    looks->addWidget(m_language);
    lines.addLayout(names);
    lines.addLayout(looks);
    lines.addWidget(label(tr("&Definition"), m_definition));
    lines.addWidget(m_definition);

    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &words) {
        edit(tr("Rename Theme"), Name,
             [&](Theme &theme) { theme.name.insert_or_assign(language(), words.simplified()); });
    });
    connect(m_code, &QLineEdit::editingFinished, this, [this] {
        if (const QString code = m_code->text().trimmed(); !m_showing && code != m_theme.code)
            emit codeRequested(code);
    });
    connect(m_sign, &QLineEdit::textEdited, this, [this](const QString &sign) {
        if (!sign.isEmpty())
            edit(tr("Change Sign"), Sign, [&](Theme &theme) { theme.sign = sign; });
    });
    connect(m_colour, &QToolButton::clicked, this, &ThemeForm::chooseColour);
    connect(m_above, &QComboBox::activated, this, [this] {
        edit(tr("Move Theme"), Above, [&](Theme &theme) { theme.parent = m_above->currentData().toString(); });
    });
    connect(m_language, &QComboBox::activated, this, &ThemeForm::languageChosen);
    connect(m_definition, &QPlainTextEdit::textChanged, this, [this] {
        edit(tr("Change Definition"), Definition, [&](Theme &theme) {
            theme.definition.insert_or_assign(language(), m_definition->toPlainText().simplified());
        });
    });
}

QWidget *ThemeForm::makeTerms()
{
    auto *pane = new QWidget(this);
    auto *lines = new QVBoxLayout(pane);
    lines->setContentsMargins(0, 0, 0, 0);
    m_termTable->setModel(m_terms);
    m_termTable->setAccessibleName(tr("Terms"));
    m_termTable->verticalHeader()->hide();
    m_termTable->verticalHeader()->setDefaultSectionSize(fontMetrics().lineSpacing() + 8);
    m_termTable->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_termTable->setTabKeyNavigation(false);
    m_termTable->setWordWrap(false);
    QHeaderView *columns = m_termTable->horizontalHeader();
    columns->setSectionResizeMode(QHeaderView::Interactive);
    columns->setSectionResizeMode(TermsModel::Term, QHeaderView::Stretch);
    for (const TermsModel::Column column : {TermsModel::Weight, TermsModel::With, TermsModel::Unless})
        m_termTable->setColumnWidth(column, columns->sectionSizeHint(column) + 8);

    auto *remove = new QPushButton(tr("Remove Terms"), this);
    auto *split = new QPushButton(tr("Split Off…"), this);
    split->setToolTip(tr("Make the chosen terms a theme of their own"));
    auto *heads = new QHBoxLayout;
    heads->addWidget(label(tr("&Terms"), m_termTable), 1);
    for (QPushButton *button : {remove, split}) {
        button->setAutoDefault(false);
        heads->addWidget(button);
    }
    lines->addLayout(heads);
    lines->addWidget(m_termTable, 1);

    const auto chosen = [this] { return m_termTable->selectionModel()->selectedIndexes(); };
    connect(m_terms, &TermsModel::edited, this,
            [this] { edit(tr("Change Terms"), -1, [&](Theme &theme) { theme.rules = m_terms->rules(); }); });
    connect(remove, &QPushButton::clicked, this, [this, chosen] { m_terms->remove(chosen()); });
    connect(split, &QPushButton::clicked, this, [this, chosen] { emit splitRequested(m_terms->terms(chosen())); });
    return pane;
}

QWidget *ThemeForm::makeMore()
{
    auto *tabs = new QTabWidget(this);
    tabs->setDocumentMode(true);
    m_exclusions->setAccessibleName(tr("Does Not Count"));
    m_exclusions->setTabChangesFocus(true);
    m_exclusions->setPlaceholderText(tr("One a line: words matched by a term do not count where one of these covers "
                                        "them."));
    m_examples->setAccessibleName(tr("Examples"));
    m_examples->setTabChangesFocus(true);
    m_examples->setPlaceholderText(tr("One a line, for your own memory: examples are never searched for."));
    auto *proposed = new QWidget(tabs);
    auto *row = new QHBoxLayout(proposed);
    row->setContentsMargins(0, 4, 0, 0);
    m_proposals->setRootIsDecorated(false);
    m_proposals->setAccessibleName(tr("Proposed terms"));
    m_proposals->setHeaderLabels({tr("Term"), tr("Kept"), tr("Rejected"), tr("Elsewhere")});
    m_proposals->header()->setStretchLastSection(false);
    m_proposals->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_proposals->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_take->setAutoDefault(false);
    m_take->setEnabled(false);
    row->addWidget(m_proposals, 1);
    row->addWidget(m_take, 0, Qt::AlignTop);
    tabs->addTab(m_exclusions, tr("Does Not Count"));
    tabs->addTab(proposed, tr("Proposed Terms"));
    tabs->addTab(m_examples, tr("Examples"));

    connect(m_exclusions, &QPlainTextEdit::textChanged, this, [this] {
        edit(tr("Change Exclusions"), Exclusions,
             [&](Theme &theme) { put(theme.exclusions, language(), linesOf(*m_exclusions)); });
    });
    connect(m_examples, &QPlainTextEdit::textChanged, this, [this] {
        edit(tr("Change Examples"), Examples, [&](Theme &theme) { theme.examples = linesOf(*m_examples); });
    });
    const auto take = [this] {
        if (const int index = m_proposals->indexOfTopLevelItem(m_proposals->currentItem()); index >= 0)
            emit proposalTaken(index);
    };
    connect(m_take, &QPushButton::clicked, this, take);
    connect(m_proposals, &QTreeWidget::itemActivated, this, take);
    connect(m_proposals, &QTreeWidget::itemSelectionChanged, this,
            [this] { m_take->setEnabled(!m_proposals->selectedItems().isEmpty()); });
    return tabs;
}

QString ThemeForm::language() const
{
    const QString chosen = m_language->currentData().toString();
    return chosen.isEmpty() ? interfaceLanguage() : chosen;
}

void ThemeForm::offerLanguages(const Codebook &book)
{
    QStringList languages{interfaceLanguage()};
    const auto add = [&](const QString &language) {
        if (!language.isEmpty() && !languages.contains(language))
            languages.append(language);
    };
    for (const Theme &theme : book.themes) {
        for (const TermRule &rule : theme.rules)
            add(rule.language);
        for (const auto &[language, words] : theme.name)
            add(language);
    }
    const QString other = languages.value(1, interfaceLanguage());
    languages.sort();
    // the reader's choice stays; at first the window's language, where the book speaks it
    QString chosen = m_language->currentData().toString();
    if (chosen.isEmpty())
        chosen = speaks(book, interfaceLanguage()) ? interfaceLanguage() : other;
    m_language->clear();
    for (const QString &one : std::as_const(languages))
        m_language->addItem(one, one);
    m_language->setCurrentIndex(std::max(0, int(languages.indexOf(chosen))));
}

void ThemeForm::showTheme(const Codebook &book, const Theme &theme)
{
    m_showing = true;
    m_theme = theme;
    fill(*m_name, named(theme.name, language()));
    m_name->setPlaceholderText(wordingIn(theme.name, language()));
    fill(*m_code, theme.code);
    fill(*m_sign, theme.sign);
    QPixmap swatch(16, 16);
    swatch.fill(drawn(theme.color));
    m_colour->setIcon(swatch);
    m_above->clear();
    m_above->addItem(tr("(no other theme)"), QString());
    for (const Theme &other : book.themes)
        if (other.code != theme.code)
            m_above->addItem(wordingIn(other.name, language()), other.code);
    m_above->setCurrentIndex(std::max(0, m_above->findData(theme.parent)));
    fill(*m_definition, QStringList(named(theme.definition, language()).split(u'\n', Qt::SkipEmptyParts)));
    m_terms->setTheme(theme, language());
    fill(*m_exclusions, in(theme.exclusions, language()));
    fill(*m_examples, theme.examples);
    m_showing = false;
}

void ThemeForm::showProposals(const std::vector<TermProposal> &proposals)
{
    m_proposals->clear();
    for (const TermProposal &proposal : proposals) {
        auto *item = new QTreeWidgetItem({proposal.term, QString::number(proposal.kept),
                                          QString::number(proposal.rejected), QString::number(proposal.elsewhere)});
        item->setToolTip(0, tr("“%1” stands in %2 clauses that you kept, %3 that you rejected, %4 others.")
                                .arg(proposal.term, QString::number(proposal.kept), QString::number(proposal.rejected),
                                     QString::number(proposal.elsewhere)));
        m_proposals->addTopLevelItem(item);
    }
    m_take->setEnabled(false);
}

void ThemeForm::chooseColour()
{
    const QColor colour = QColorDialog::getColor(drawn(m_theme.color), this, tr("Colour of the Theme"));
    if (colour.isValid())
        edit(tr("Change Colour"), -1, [&](Theme &theme) { theme.color = Colour{.rgb = colour.rgb() & 0xFFFFFF}; });
}

void ThemeForm::edit(const QString &step, int field, const std::function<void(Theme &)> &change)
{
    if (m_showing || m_theme.code.isEmpty())
        return;
    Theme theme = m_theme;
    change(theme);
    if (theme != m_theme)
        emit edited(step, field, theme);
}

} // namespace volets
