// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/searchform.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QRegularExpressionValidator>

namespace volets {

namespace {

std::optional<int> year(const QLineEdit *line)
{
    return line->text().size() == 4 ? std::optional(line->text().toInt()) : std::nullopt;
}

QStringList one(const QString &value)
{
    return value.trimmed().isEmpty() ? QStringList() : QStringList(value.trimmed());
}

} // namespace

SearchForm::SearchForm(QWidget *parent)
    : QWidget(parent)
    , m_words(new QLineEdit(this))
    , m_phrase(new QLineEdit(this))
    , m_without(new QLineEdit(this))
    , m_theme(new QComboBox(this))
    , m_verb(new QLineEdit(this))
    , m_addressee(new QLineEdit(this))
    , m_text(new QComboBox(this))
    , m_from(new QLineEdit(this))
    , m_to(new QLineEdit(this))
{
    auto *layout = new QFormLayout(this);
    layout->setContentsMargins(6, 0, 6, 0);
    layout->setRowWrapPolicy(QFormLayout::WrapLongRows);
    layout->addRow(tr("&All these words:"), m_words);
    layout->addRow(tr("This &phrase:"), m_phrase);
    layout->addRow(tr("&None of these words:"), m_without);
    layout->addRow(tr("T&heme:"), m_theme);
    layout->addRow(tr("&Verb:"), m_verb);
    layout->addRow(tr("A&ddressee:"), m_addressee);
    layout->addRow(tr("&Text:"), m_text);
    layout->addRow(tr("&From the year:"), m_from);
    layout->addRow(tr("&To the year:"), m_to);
    for (QLineEdit *line : {m_from, m_to}) {
        line->setMaxLength(4);
        line->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("\\d{0,4}")), line));
    }
    for (QLineEdit *line : {m_words, m_phrase, m_without, m_verb, m_addressee, m_from, m_to})
        connect(line, &QLineEdit::textEdited, this, &SearchForm::edited);
    for (QComboBox *choice : {m_theme, m_text}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        connect(choice, &QComboBox::activated, this, &SearchForm::edited);
    }
    setTexts({});
    setThemes({});
}

void SearchForm::setTexts(const std::vector<DocumentPtr> &texts)
{
    m_text->clear();
    m_text->addItem(tr("any"));
    for (const DocumentPtr &text : texts)
        m_text->addItem(text->shortTitle, text->key);
}

void SearchForm::setThemes(const QList<ThemeChoice> &themes)
{
    m_theme->clear();
    m_theme->addItem(tr("any"));
    for (const ThemeChoice &theme : themes)
        m_theme->addItem(theme.name, theme.code);
}

SearchQuery SearchForm::query() const
{
    SearchQuery query;
    const auto add = [&](const QLineEdit *line, SearchTerm::Kind kind, bool excluded) {
        const QStringList words = line->text().split(u' ', Qt::SkipEmptyParts);
        if (kind == SearchTerm::Kind::Phrase && !words.isEmpty())
            query.terms.push_back({kind, words, excluded});
        else
            for (const QString &word : words)
                query.terms.push_back({kind, {word}, excluded});
    };
    add(m_words, SearchTerm::Kind::Word, false);
    add(m_phrase, SearchTerm::Kind::Phrase, false);
    add(m_without, SearchTerm::Kind::Word, true);
    query.themes = one(m_theme->currentData().toString());
    query.verbs = one(m_verb->text());
    query.addressees = one(m_addressee->text());
    query.texts = one(m_text->currentData().toString());
    query.fromYear = year(m_from);
    query.toYear = year(m_to);
    return query;
}

void SearchForm::clear()
{
    for (QLineEdit *line : {m_words, m_phrase, m_without, m_verb, m_addressee, m_from, m_to})
        line->clear();
    m_theme->setCurrentIndex(0);
    m_text->setCurrentIndex(0);
}

} // namespace volets
