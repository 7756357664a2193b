// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/searchquery.h"

#include "store/searchwords.h"

#include <QCoreApplication>

#include <array>

namespace volets {

namespace {

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Search)
};

enum class Filter { Theme, Verb, Addressee, Text, Year };

/// The first name of each is the one that toText() writes.
constexpr std::array filters{
    std::pair{u"theme", Filter::Theme}, std::pair{u"thème", Filter::Theme},    std::pair{u"verbe", Filter::Verb},
    std::pair{u"verb", Filter::Verb},   std::pair{u"dest", Filter::Addressee}, std::pair{u"to", Filter::Addressee},
    std::pair{u"texte", Filter::Text},  std::pair{u"text", Filter::Text},      std::pair{u"an", Filter::Year},
    std::pair{u"year", Filter::Year},
};

QStringView nameOf(Filter filter)
{
    return std::ranges::find(filters, filter, [](const auto &entry) { return entry.second; })->first;
}

bool isQuote(QChar c) { return c == u'"' || c == u'“' || c == u'”' || c == u'«' || c == u'»'; }

/// One piece of a query: what stands between spaces, or between quotation marks, with what stood before them.
struct Piece
{
    QString head; ///< before the first colon or quotation mark: a filter's name, or "-"
    QString body;
    bool quoted = false;
    bool filter = false;
};

std::vector<Piece> pieces(const QString &text)
{
    std::vector<Piece> all;
    qsizetype i = 0;
    while (i < text.size()) {
        if (text[i].isSpace()) {
            ++i;
            continue;
        }
        Piece piece;
        while (i < text.size() && !text[i].isSpace() && !isQuote(text[i]) && !piece.filter) {
            if (text[i] == u':') {
                piece.filter = true;
                piece.head = std::exchange(piece.body, QString());
            } else {
                piece.body += text[i];
            }
            ++i;
        }
        if (i < text.size() && isQuote(text[i])) {
            if (!piece.filter)
                piece.head = std::exchange(piece.body, QString());
            piece.quoted = true;
            for (++i; i < text.size() && !isQuote(text[i]); ++i)
                piece.body += text[i];
            ++i;
        } else if (piece.filter) {
            for (; i < text.size() && !text[i].isSpace(); ++i)
                piece.body += text[i];
        }
        all.push_back(std::move(piece));
    }
    return all;
}

Result<void> readYears(const QString &body, SearchQuery &query)
{
    const qsizetype dots = body.indexOf(QStringLiteral(".."));
    const QString from = dots < 0 ? body : body.first(dots);
    const QString to = dots < 0 ? body : body.sliced(dots + 2);
    const auto year = [](const QString &digits) -> std::optional<int> {
        bool fine = false;
        const int number = digits.toInt(&fine);
        return fine && digits.size() == 4 ? std::optional(number) : std::nullopt;
    };
    query.fromYear = year(from);
    query.toYear = year(to);
    if ((!from.isEmpty() && !query.fromYear) || (!to.isEmpty() && !query.toYear) || (from.isEmpty() && to.isEmpty()))
        return fail(Words::tr("“%1” is no year; write for instance an:2024, an:2022..2024 or an:2024.. .").arg(body));
    return {};
}

Result<void> readFilter(const Piece &piece, SearchQuery &query)
{
    const QString name = piece.head.toLower();
    const auto known =
        std::ranges::find_if(filters, [&](const auto &entry) { return name == QStringView(entry.first); });
    if (known == filters.end())
        return fail(
            Words::tr(
                "“%1:” is no filter; there are theme:, verbe:, dest:, texte: and an: (to look for a colon, put the "
                "words in quotation marks).")
                .arg(piece.head));
    if (piece.body.isEmpty())
        return fail(Words::tr("“%1:” wants a word after it, without a space.").arg(piece.head));
    switch (known->second) {
    case Filter::Theme:
        query.themes += piece.body;
        return {};
    case Filter::Verb:
        query.verbs += piece.body;
        return {};
    case Filter::Addressee:
        query.addressees += piece.body;
        return {};
    case Filter::Text:
        query.texts += piece.body;
        return {};
    case Filter::Year:
        return readYears(piece.body, query);
    }
    Q_UNREACHABLE_RETURN({});
}

QString quoted(const QString &value) { return value.contains(u' ') ? QString(u'"' + value + u'"') : value; }

} // namespace

bool SearchQuery::isEmpty() const { return *this == SearchQuery(); }

Result<SearchQuery> parseQuery(const QString &text)
{
    SearchQuery query;
    for (const Piece &piece : pieces(text)) {
        if (piece.filter) {
            if (const Result<void> read = readFilter(piece, query); !read)
                return std::unexpected(read.error());
            continue;
        }
        if (piece.quoted && !piece.head.isEmpty() && piece.head != u"-")
            query.terms.push_back({SearchTerm::Kind::Word, {piece.head}, false});
        const bool excluded = piece.quoted ? piece.head == u"-" : piece.body.size() > 1 && piece.body.startsWith(u'-');
        const bool prefix = !piece.quoted && piece.body.endsWith(u'*');
        QStringList words;
        for (const SearchWord &word : searchWords(piece.body))
            words += word.span.of(piece.body).toString();
        if (words.isEmpty())
            continue;
        // «l’action», typed as one, is two words in a row
        const auto kind = words.size() > 1 ? SearchTerm::Kind::Phrase
                          : prefix         ? SearchTerm::Kind::Prefix
                          : piece.quoted   ? SearchTerm::Kind::Phrase
                                           : SearchTerm::Kind::Word;
        query.terms.push_back({kind, words, excluded});
    }
    return query;
}

QString toText(const SearchQuery &query)
{
    QStringList parts;
    for (const SearchTerm &term : query.terms) {
        const QString words = term.words.join(u' ');
        const QString sign = term.excluded ? QStringLiteral("-") : QString();
        switch (term.kind) {
        case SearchTerm::Kind::Word:
            parts += sign + words;
            break;
        case SearchTerm::Kind::Prefix:
            parts += sign + words + u'*';
            break;
        case SearchTerm::Kind::Phrase:
            parts += sign + u'"' + words + u'"';
            break;
        }
    }
    const auto add = [&](Filter filter, const QStringList &values) {
        for (const QString &value : values)
            parts += nameOf(filter).toString() + u':' + quoted(value);
    };
    add(Filter::Theme, query.themes);
    add(Filter::Verb, query.verbs);
    add(Filter::Addressee, query.addressees);
    add(Filter::Text, query.texts);
    if (query.fromYear || query.toYear) {
        const QString from = query.fromYear ? QString::number(*query.fromYear) : QString();
        const QString to = query.toYear ? QString::number(*query.toYear) : QString();
        add(Filter::Year, {from == to ? from : QString(from + QStringLiteral("..") + to)});
    }
    return parts.join(u' ');
}

} // namespace volets
