// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/searchindex.h"

#include "store/searchwords.h"
#include "text/normalizer.h"
#include "text/stemmer.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace volets {

namespace {

using Kind = SearchTerm::Kind;
using Stemmers = std::map<QString, Stemmer>; ///< by language

const QString verbLabel = QStringLiteral("verb");
const QString addresseeLabel = QStringLiteral("addressee");
const QString themeLabel = QStringLiteral("theme");

/// The stem of a word as it stands in the index: made from the word as it is written, since stemmers want accents.
QString indexedStem(const Stemmer &stemmer, QStringView word)
{
    return foldForSearch(stemmer.stem(word.toString().toLower()));
}

/// The stems of a query's word in each language of the library.
QStringList stemsOf(const QString &word, const Stemmers &stemmers)
{
    QStringList stems;
    for (const auto &[language, stemmer] : stemmers)
        if (const QString stem = indexedStem(stemmer, word); !stems.contains(stem))
            stems += stem;
    return stems;
}

QString inQuotes(const QString &word) { return u'"' + word + u'"'; }

/// A term in FTS5's own language. Words were folded to letters and digits, so nothing in them can be taken for syntax.
QString matchExpression(const SearchTerm &term, const Stemmers &stemmers)
{
    QStringList forms;
    for (const QString &word : term.words)
        forms += foldForSearch(word);
    switch (term.kind) {
    case Kind::Phrase:
        return QStringLiteral("(words : %1)").arg(inQuotes(forms.join(u' ')));
    case Kind::Prefix:
        return QStringLiteral("(words : %1 *)").arg(inQuotes(forms.first()));
    case Kind::Word:
        break;
    }
    QStringList any{QStringLiteral("words : ") + inQuotes(forms.first())};
    for (const QString &stem : stemsOf(term.words.first(), stemmers))
        any += QStringLiteral("stems : ") + inQuotes(stem);
    return u'(' + any.join(QStringLiteral(" OR ")) + u')';
}

/// Where the words of a term stand in a unit that has them.
void addSpans(const SearchTerm &term, const Stemmers &stemmers, QStringView text, const std::vector<SearchWord> &words,
              const Stemmer &stemmer, std::vector<Span> &spans)
{
    QStringList forms;
    for (const QString &word : term.words)
        forms += foldForSearch(word);
    const QStringList stems = term.kind == Kind::Word ? stemsOf(term.words.first(), stemmers) : QStringList();
    const auto matches = [&](std::size_t i) {
        switch (term.kind) {
        case Kind::Word:
            return words[i].form == forms.first() || stems.contains(indexedStem(stemmer, words[i].span.of(text)));
        case Kind::Prefix:
            return words[i].form.startsWith(forms.first());
        case Kind::Phrase:
            break;
        }
        if (i + std::size_t(forms.size()) > words.size())
            return false;
        for (qsizetype k = 0; k < forms.size(); ++k)
            if (words[i + std::size_t(k)].form != forms[k])
                return false;
        return true;
    };
    for (std::size_t i = 0; i < words.size(); ++i)
        if (matches(i)) {
            const std::size_t last = i + std::size_t(term.kind == Kind::Phrase ? forms.size() : 1) - 1;
            spans.push_back(Span::fromTo(words[i].span.start, words[last].span.end()));
        }
}

/// "column IN (?, …)" for these values, folded.
void addLabelFilter(QString &where, QVariantList &values, const QString &label, const QStringList &wanted)
{
    if (wanted.isEmpty())
        return;
    QStringList marks;
    values += label;
    for (const QString &value : wanted) {
        marks += QStringLiteral("?");
        values += foldForSearch(value);
    }
    where += QStringLiteral(" AND EXISTS (SELECT 1 FROM labels WHERE labels.unit = units.id AND labels.name = ? "
                            "AND labels.value IN (%1))")
                 .arg(marks.join(u','));
}

Result<Stemmers> stemmersOf(const Database &database)
{
    Stemmers stemmers;
    return database
        .read(QStringLiteral("SELECT DISTINCT language FROM documents"), {},
              [&](const Record &record) { stemmers.emplace(record.text(0), Stemmer(record.text(0))); })
        .transform([&] { return std::move(stemmers); });
}

} // namespace

void SearchIndex::add(Database &database, Transaction &change, DocumentId id, const Document &document)
{
    std::vector<qint64> units;
    change.check(database.read(QStringLiteral("SELECT id FROM units WHERE document = ? ORDER BY position"), {id.value},
                               [&](const Record &record) { units.push_back(record.integer(0)); }));
    const Stemmer stemmer(document.language);
    for (std::size_t i = 0; i < units.size() && i < document.units.size(); ++i) {
        const QString &text = document.units[i].text;
        QString words;
        QString stems;
        for (const SearchWord &word : searchWords(text)) {
            words += word.form + u' ';
            stems += indexedStem(stemmer, word.span.of(text)) + u' ';
        }
        change.execute(QStringLiteral("INSERT INTO unit_words (rowid, words, stems) VALUES (?, ?, ?)"),
                       {units[i], words, stems});
    }
}

void SearchIndex::remove(Transaction &change, DocumentId id)
{
    change.execute(QStringLiteral("DELETE FROM unit_words WHERE rowid IN (SELECT id FROM units WHERE document = ?)"),
                   {id.value});
}

Result<void> SearchIndex::setLabels(const QString &documentKey, const std::vector<UnitLabels> &labels)
{
    using Label = std::tuple<qint64, QString, QString>;
    std::vector<qint64> units;
    std::vector<Label> before;
    Result<void> state = m_database.read(
        QStringLiteral(
            "SELECT units.id FROM units JOIN documents ON documents.id = units.document WHERE documents.key = ? "
            "ORDER BY position"),
        {documentKey}, [&](const Record &record) { units.push_back(record.integer(0)); });
    if (state)
        state = m_database.read(
            QStringLiteral(
                "SELECT unit, name, value FROM labels WHERE unit IN (SELECT units.id FROM units JOIN documents ON "
                "documents.id = units.document WHERE documents.key = ?)"),
            {documentKey},
            [&](const Record &record) { before.emplace_back(record.integer(0), record.text(1), record.text(2)); });
    if (!state)
        return state;
    std::vector<Label> after;
    const std::size_t count = std::min(units.size(), labels.size());
    for (std::size_t i = 0; i < count; ++i)
        for (const auto &[name, values] :
             {std::pair{verbLabel, &labels[i].verbs}, std::pair{addresseeLabel, &labels[i].addressees},
              std::pair{themeLabel, &labels[i].themes}})
            for (const QString &value : *values)
                after.emplace_back(units[i], name, foldForSearch(value));
    std::ranges::sort(before);
    std::ranges::sort(after);
    after.erase(std::ranges::unique(after).begin(), after.end());
    if (before == after)
        return {};
    Transaction change(m_database);
    for (const qint64 unit : units)
        change.execute(QStringLiteral("DELETE FROM labels WHERE unit = ?"), {unit});
    for (const auto &[unit, name, value] : after)
        change.execute(QStringLiteral("INSERT INTO labels (unit, name, value) VALUES (?, ?, ?)"), {unit, name, value});
    return change.commit();
}

Result<std::vector<SearchHit>> SearchIndex::find(const SearchQuery &query, const SearchOptions &options) const
{
    std::vector<SearchHit> hits;
    if (query.isEmpty())
        return hits;
    const Result<Stemmers> stemmers = stemmersOf(m_database);
    if (!stemmers)
        return std::unexpected(stemmers.error());

    QStringList wanted;
    QStringList unwanted;
    for (const SearchTerm &term : query.terms)
        (term.excluded ? unwanted : wanted) += matchExpression(term, *stemmers);
    QString from = QStringLiteral("units");
    QString where = QStringLiteral("1");
    QVariantList values;
    if (!wanted.isEmpty()) {
        QString match = wanted.join(QStringLiteral(" AND "));
        if (!unwanted.isEmpty())
            match = u'(' + match + QStringLiteral(") NOT (") + unwanted.join(QStringLiteral(" OR ")) + u')';
        from = QStringLiteral("unit_words CROSS JOIN units ON units.id = unit_words.rowid");
        where = QStringLiteral("unit_words MATCH ?");
        values += match;
    } else if (!unwanted.isEmpty()) {
        where = QStringLiteral("units.id NOT IN (SELECT rowid FROM unit_words WHERE unit_words MATCH ?)");
        values += unwanted.join(QStringLiteral(" OR "));
    }
    addLabelFilter(where, values, themeLabel, query.themes);
    addLabelFilter(where, values, verbLabel, query.verbs);
    addLabelFilter(where, values, addresseeLabel, query.addressees);
    if (!query.texts.isEmpty()) {
        QStringList marks;
        for (const QString &key : query.texts) {
            marks += QStringLiteral("?");
            values += key;
        }
        where += QStringLiteral(" AND documents.key IN (%1)").arg(marks.join(u','));
    }
    if (query.fromYear) {
        where += QStringLiteral(" AND documents.date >= ?");
        values += QString::number(*query.fromYear);
    }
    if (query.toYear) {
        where += QStringLiteral(" AND documents.date <> '' AND documents.date < ?");
        values += QString::number(*query.toYear + 1);
    }
    values += options.limit;

    struct Found
    {
        QString date;
        QString title;
        SearchHit hit;
    };
    std::vector<Found> found;
    // rows come as the index has them, so that the first ones cost no sorting of all; a reader's order is made below
    const Result<void> read = m_database.read(
        QStringLiteral(
            "SELECT documents.key, units.position, units.text, documents.language, documents.date, documents.title "
            "FROM %1 CROSS JOIN documents ON documents.id = units.document WHERE %2 LIMIT ?")
            .arg(from, where),
        values, [&](const Record &record) {
            SearchHit hit{record.text(0), int(record.integer(1)), {}};
            const QString text = record.text(2);
            const std::vector<SearchWord> words = searchWords(text);
            const Stemmer &stemmer = stemmers->at(record.text(3));
            for (const SearchTerm &term : query.terms)
                if (!term.excluded)
                    addSpans(term, *stemmers, text, words, stemmer, hit.spans);
            std::ranges::sort(hit.spans);
            hit.spans.erase(std::ranges::unique(hit.spans).begin(), hit.spans.end());
            found.push_back({record.text(4), record.text(5), std::move(hit)});
        });
    if (!read)
        return std::unexpected(read.error());
    std::ranges::stable_sort(
        found, {}, [](const Found &one) { return std::tuple(one.date, one.title, one.hit.document, one.hit.unit); });
    for (Found &one : found)
        hits.push_back(std::move(one.hit));
    return hits;
}

} // namespace volets
